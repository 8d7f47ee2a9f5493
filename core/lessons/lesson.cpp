// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson.h"

#include "lessons/glossary.h"
#include "lessons/library.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

constexpr auto kFence = "---"_L1;
constexpr auto kHeading = "## "_L1;
constexpr std::array kAudiences = {"developer", "product", "founder"};

/// "name: text" of the front matter, and where it stands.
struct Line
{
    QString name = {};
    QString text = {};
    bool isIndented = false;
    qsizetype offset = 0;
};

Error refusal(const char *expected, const QString &found, qsizetype offset)
{
    return {.id = LessonError::FrontMatter, .expected = words(expected), .found = found, .offset = offset};
}

/// The two halves of a file: the lines of its front matter and the text below.
class Halves
{
public:
    [[nodiscard]] static Result<Halves> split(const QByteArray &file)
    {
        Halves halves;
        const QList<QByteArray> lines = file.split('\n');
        qsizetype offset = 0;
        bool isInside = false;
        for (qsizetype i = 0; i < lines.size(); offset += lines.at(i).size() + 1, ++i) {
            const QString line = QString::fromUtf8(lines.at(i));
            if (line == kFence) {
                if (isInside) {
                    halves.text = QString::fromUtf8(file.sliced(offset + lines.at(i).size() + 1));
                    return halves;
                }
                isInside = true;
                continue;
            }
            if (!isInside)
                break;
            const qsizetype colon = line.indexOf(u':');
            if (colon <= 0)
                return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "name: text"), line, offset));
            halves.lines.append({.name = line.first(colon).trimmed(),
                                 .text = line.sliced(colon + 1).trimmed(),
                                 .isIndented = line.startsWith(u' '),
                                 .offset = offset});
        }
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "lines between --- and ---"), {}, 0));
    }

    QList<Line> lines;
    QString text;
};

/// Puts the lines of the front matter in their places.
class FrontMatter
{
public:
    explicit FrontMatter(Lesson &lesson)
        : m_lesson(lesson)
    {
    }

    [[nodiscard]] Result<void> take(const Line &line)
    {
        if (line.text.isEmpty())
            return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "name: text"), line.name, line.offset));
        if (line.isIndented)
            return m_lesson.checks.isEmpty() ? std::unexpected(unknown(line)) : takeOfCheck(line);
        if (line.name == "check"_L1) {
            m_lesson.checks.append(LessonCheck{.id = line.text, .text = {}, .hint = {}, .condition = {}, .wrong = {}});
            return {};
        }
        return takeOfLesson(line);
    }

    [[nodiscard]] Result<void> finish() const
    {
        const std::pair<const char *, bool> needed[] = {
            {"id", !m_lesson.id.isEmpty()},
            {"title", !m_lesson.title.isEmpty()},
            {"summary", !m_lesson.summary.isEmpty()},
            {"minutes", m_lesson.minutes > 0},
            {"audiences", !m_lesson.audiences.isEmpty()},
            {"keep", !m_lesson.keepInMind.isEmpty()},
            {"check", !m_lesson.checks.isEmpty()},
        };
        for (const auto &[name, isThere] : needed) {
            if (!isThere)
                return std::unexpected(missing(QString::fromLatin1(name)));
        }
        for (const LessonCheck &check : std::as_const(m_lesson.checks)) {
            const std::pair<const char *, bool> neededOfCheck[] = {{"when", !check.condition.parts.isEmpty()},
                                                                   {"wrong", !check.wrong.parts.isEmpty()},
                                                                   {"text", !check.text.isEmpty()},
                                                                   {"hint", !check.hint.isEmpty()}};
            for (const auto &[name, isThere] : neededOfCheck) {
                if (!isThere)
                    return std::unexpected(missing(check.id + u'.' + QLatin1StringView(name)));
            }
        }
        return {};
    }

private:
    [[nodiscard]] static Error unknown(const Line &line)
    {
        return refusal(QT_TRANSLATE_NOOP("Values", "a name that lessons have, once"), line.name, line.offset);
    }
    [[nodiscard]] static Error missing(const QString &name)
    {
        return refusal(QT_TRANSLATE_NOOP("Values", "all that a lesson needs"), name, 0);
    }

    [[nodiscard]] static Result<void> takeText(QString &place, const Line &line)
    {
        if (!place.isEmpty())
            return std::unexpected(unknown(line));
        place = line.text;
        return {};
    }

    [[nodiscard]] Result<void> takeOfLesson(const Line &line)
    {
        if (line.name == "id"_L1)
            return takeText(m_lesson.id, line);
        if (line.name == "title"_L1)
            return takeText(m_lesson.title, line);
        if (line.name == "summary"_L1)
            return takeText(m_lesson.summary, line);
        if (line.name == "keep"_L1) {
            m_lesson.keepInMind.append(line.text);
            return {};
        }
        if (line.name == "minutes"_L1 && m_lesson.minutes == 0) {
            m_lesson.minutes = line.text.toInt();
            return {};
        }
        if (line.name == "audiences"_L1 && m_lesson.audiences.isEmpty())
            return takeAudiences(line);
        return std::unexpected(unknown(line));
    }

    [[nodiscard]] Result<void> takeAudiences(const Line &line)
    {
        const QStringList names = line.text.split(u',');
        for (const QString &name : names) {
            const std::optional<Audience> audience = findAudience(name.trimmed());
            if (!audience)
                return std::unexpected(
                    refusal(QT_TRANSLATE_NOOP("Values", "developer, product, founder"), name.trimmed(), line.offset));
            m_lesson.audiences.append(*audience);
        }
        return {};
    }

    [[nodiscard]] Result<void> takeOfCheck(const Line &line)
    {
        LessonCheck &check = m_lesson.checks.last();
        if (line.name == "text"_L1)
            return takeText(check.text, line);
        if (line.name == "hint"_L1)
            return takeText(check.hint, line);
        if (line.name == "when"_L1 || line.name == "wrong"_L1) {
            Condition &place = line.name == "when"_L1 ? check.condition : check.wrong;
            auto condition = parseCondition(line.text);
            if (!condition) {
                condition.error().offset = line.offset;
                return std::unexpected(condition.error());
            }
            place = *std::move(condition);
            return {};
        }
        return std::unexpected(unknown(line));
    }

    Lesson &m_lesson;
};

Result<QList<LessonStep>> stepsOf(const QString &text)
{
    QList<LessonStep> steps;
    const QStringList lines = text.split(u'\n');
    bool isCode = false;
    for (const QString &line : lines) {
        isCode = isCode != line.startsWith("```"_L1);
        if (!isCode && line.startsWith(kHeading)) {
            steps.append({.title = line.sliced(kHeading.size()).trimmed(), .text = {}});
        } else if (!steps.isEmpty()) {
            steps.last().text += line + u'\n';
        } else if (!line.trimmed().isEmpty()) {
            return std::unexpected(
                Error{.id = LessonError::Steps,
                      .expected = words(QT_TRANSLATE_NOOP("Values", "a heading that begins with ##")),
                      .found = line});
        }
    }
    if (steps.isEmpty())
        return std::unexpected(Error{.id = LessonError::Steps,
                                     .expected = words(QT_TRANSLATE_NOOP("Values", "a heading that begins with ##"))});
    for (LessonStep &step : steps)
        step.text = step.text.trimmed();
    return steps;
}

} // namespace

const char *audienceName(Audience audience)
{
    return kAudiences.at(static_cast<std::size_t>(audience));
}

std::optional<Audience> findAudience(QStringView name)
{
    const auto found =
        std::ranges::find_if(kAudiences, [name](const char *each) { return name == QLatin1StringView(each); });
    return found == kAudiences.end() ? std::nullopt : std::optional(static_cast<Audience>(found - kAudiences.begin()));
}

const LessonCheck *Lesson::check(QStringView wanted) const
{
    const auto found = std::ranges::find(checks, wanted, &LessonCheck::id);
    return found == checks.end() ? nullptr : &*found;
}

namespace {

/// That it leads somewhere: an action of the vocabulary, a term, a lesson; other schemes are for those who show them.
Result<void> checkLink(const QString &link)
{
    static const Glossary terms(u"en"_s); // Which other languages have, too.
    const QString target = link.section(u':', 1);
    if (link.startsWith("do:"_L1))
        return parseAction(link).transform([](const Action &) { });
    if ((link.startsWith("term:"_L1) && !terms.lookUp(target))
        || (link.startsWith("lesson:"_L1) && !lessonIds().contains(target)))
        return std::unexpected(Error{LessonError::Link, {}, link});
    return {};
}

} // namespace

QStringList linksIn(const QString &markdown)
{
    static const QRegularExpression link(uR"(\]\(<?([^)\s>]+)>?\))"_s);
    QStringList addresses;
    for (const QRegularExpressionMatch &match : link.globalMatch(markdown))
        addresses.append(match.captured(1));
    return addresses;
}

Result<Lesson> parseLesson(const QByteArray &file)
{
    const Result<Halves> halves = Halves::split(file);
    if (!halves)
        return std::unexpected(halves.error());
    Lesson lesson;
    FrontMatter frontMatter(lesson);
    for (const Line &line : halves->lines) {
        if (const auto taken = frontMatter.take(line); !taken)
            return std::unexpected(taken.error());
    }
    if (const auto complete = frontMatter.finish(); !complete)
        return std::unexpected(complete.error());
    auto steps = stepsOf(halves->text);
    if (!steps)
        return std::unexpected(steps.error());
    lesson.steps = *std::move(steps);
    for (const LessonStep &step : std::as_const(lesson.steps)) {
        const QStringList links = linksIn(step.text);
        for (const QString &link : links) {
            if (const Result<void> leads = checkLink(link); !leads)
                return std::unexpected(leads.error());
        }
    }
    return lesson;
}

} // namespace Grantscope::Lessons
