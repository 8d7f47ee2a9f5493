// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/condition.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Lessons {

namespace {

Error refusal(const char *expected, const QString &found)
{
    return {LessonError::Condition, words(expected), found};
}

Result<Condition::Fact> parseFact(const QString &word, const HappeningRow &row)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals <= 0 || equals + 1 == word.size())
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "name=value"), word));
    Condition::Fact fact{.name = word.first(equals), .values = word.sliced(equals + 1).split(u'|')};
    fact.isNot = fact.name.endsWith(u'!');
    if (fact.isNot)
        fact.name.chop(1);
    if (!std::ranges::any_of(row.facts, [&](const char *each) { return fact.name == QLatin1StringView(each); }))
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "a fact that is known of it"), word));
    return fact;
}

Result<Condition::Part> parsePart(const QString &text)
{
    QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const HappeningRow *row = words.isEmpty() ? nullptr : findHappeningRow(words.first());
    if (!row)
        return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "something that can happen"), text));
    Condition::Part part{.kind = words.takeFirst()};
    for (const QString &word : std::as_const(words)) {
        constexpr auto kTimes = "times="_L1;
        if (word.startsWith(kTimes)) {
            part.times = word.sliced(kTimes.size()).toInt();
            if (part.times < 1)
                return std::unexpected(refusal(QT_TRANSLATE_NOOP("Values", "a number of times"), word));
            continue;
        }
        auto fact = parseFact(word, *row);
        if (!fact)
            return std::unexpected(fact.error());
        part.facts.append(*std::move(fact));
    }
    return part;
}

} // namespace

bool Condition::Part::fits(const Happening &happening) const
{
    return happening.kind == kind && std::ranges::all_of(facts, [&](const Fact &fact) {
               const bool any = std::ranges::any_of(
                   fact.values, [&](const QString &value) { return happening.has(fact.name, value); });
               return any != fact.isNot;
           });
}

Result<Condition> parseCondition(const QString &text)
{
    Condition condition;
    const QStringList parts = text.simplified().split(u" then "_s);
    for (const QString &each : parts) {
        auto part = parsePart(each);
        if (!part)
            return std::unexpected(part.error());
        condition.parts.append(*std::move(part));
    }
    return condition;
}

bool Watch::see(const Happening &happening)
{
    if (isMet() || !m_condition.parts.at(m_part).fits(happening))
        return false;
    if (++m_seen < m_condition.parts.at(m_part).times)
        return false;
    m_seen = 0;
    ++m_part;
    return isMet();
}

} // namespace Grantscope::Lessons
