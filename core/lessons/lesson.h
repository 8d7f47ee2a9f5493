// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/action.h"
#include "lessons/condition.h"

#include <QByteArray>

namespace Grantscope::Lessons {

/// For whom a lesson is: the paths through them.
enum class Audience : std::uint8_t { Developer, Product, Founder };
[[nodiscard]] const char *audienceName(Audience audience); ///< "developer", "product", "founder"
[[nodiscard]] std::optional<Audience> findAudience(QStringView name);

/// One page of a lesson; what presentation shows at a time.
struct LessonStep
{
    QString title;
    QString text; ///< Markdown, without the title.

    friend bool operator==(const LessonStep &, const LessonStep &) = default;
};

/// Something to do, judged by what really happened.
struct LessonCheck
{
    QString id;
    QString text; ///< What to do, in a sentence.
    QString hint; ///< What to do otherwise, said when the wrong thing happened.
    Condition condition; ///< It is done.
    Condition wrong; ///< It went the wrong way; the check stays open.
};

/// A lesson in one language.
struct Lesson
{
    QString id; ///< As its file is called: "jwt-anatomy".
    QString title;
    QString summary; ///< A sentence for the contents and the page for the team.
    int minutes = 0;
    QList<Audience> audiences;
    QStringList keepInMind; ///< What a team takes along, a sentence each: the handout.
    QList<LessonStep> steps;
    QList<LessonCheck> checks;

    [[nodiscard]] const LessonCheck *check(QStringView id) const;
};

/// Reads a lesson: front matter between two lines of "---" ("name: text" lines; a check's own lines are indented below
/// its "check: id"), then Markdown whose "## " headings begin its steps. Errors: "lesson-front-matter" (a name that
/// nobody knows, that is missing or stands twice), "lesson-steps", "lesson-condition", and "lesson-action" for the
/// first link that can't be followed.
[[nodiscard]] Result<Lesson> parseLesson(const QByteArray &file);

/// The addresses of all links of a text in Markdown, in their order: "do:…", "term:…", "lesson:…", "https://…".
[[nodiscard]] QStringList linksIn(const QString &markdown);

} // namespace Grantscope::Lessons
