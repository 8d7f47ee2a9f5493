// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lessonerror.h"

#include <QList>
#include <QString>

#include <span>

namespace Grantscope::Lessons {

/// What a link of a lesson does: a name of the vocabulary and its arguments, all of them known.
struct Action
{
    QString name; ///< "run-flow"
    QList<std::pair<QString, QString>> arguments = {}; ///< In the order in which they were written.

    /// Empty where it was not given.
    [[nodiscard]] QString argument(QStringView name) const;
    /// As a link has it: "do:run-flow?grant=device".
    [[nodiscard]] QString address() const;

    friend bool operator==(const Action &, const Action &) = default;
};

/// An argument of an action and what may stand there.
struct ArgumentRow
{
    const char *name;
    bool required;
    /// Whether it may have this value; null where any text will do.
    bool (*accepts)(const QString &value);
};
/// One kind of action.
struct ActionRow
{
    const char *name;
    std::span<const ArgumentRow> arguments;
};
/// The whole vocabulary: what is not here, no lesson can do.
[[nodiscard]] std::span<const ActionRow> actionRows();

/// Links to other places of the lessons: "term:access-token", "lesson:refresh-tokens".
inline constexpr QLatin1StringView kActionScheme{"do"};
inline constexpr QLatin1StringView kTermScheme{"term"};
inline constexpr QLatin1StringView kLessonScheme{"lesson"};

/// Reads "do:name?argument=value&…", values percent-encoded where they have to be. "lesson-action": another scheme, a
/// name or argument that is not in the vocabulary, one that is missing or stands twice, a value that can't be.
[[nodiscard]] Result<Action> parseAction(const QString &address);

/// Whether what it does shows in another area of the window, or in the browser.
[[nodiscard]] bool isSeenElsewhere(const Action &action);

} // namespace Grantscope::Lessons
