// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/happening.h"
#include "lessons/lessonerror.h"

namespace Grantscope::Lessons {

/// What has to happen, one thing after another: "token-judged verdict=valid then token-judged verdict=invalid
/// failed=sig-invalid". Between two of them anything may happen.
struct Condition
{
    struct Fact
    {
        QString name;
        QStringList values; ///< Any of them: "a|b".
        bool isNot = false; ///< None of them: "name!=a|b".

        friend bool operator==(const Fact &, const Fact &) = default;
    };
    struct Part
    {
        QString kind;
        QList<Fact> facts = {}; ///< All of them.
        int times = 1; ///< How often, with any facts that fit: "times=3".

        [[nodiscard]] bool fits(const Happening &happening) const;

        friend bool operator==(const Part &, const Part &) = default;
    };
    QList<Part> parts;

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// "lesson-condition": nothing there, a kind or a fact that is not in happeningRows(), a fact without a value.
[[nodiscard]] Result<Condition> parseCondition(const QString &text);

/// How far a condition has come.
class Watch
{
public:
    explicit Watch(Condition condition)
        : m_condition(std::move(condition))
    {
    }
    /// Whether \a happening brought it to its end. Once there, it stays there.
    bool see(const Happening &happening);
    [[nodiscard]] bool isMet() const { return m_part == m_condition.parts.size(); }
    /// Something of it happened, and it is not at its end.
    [[nodiscard]] bool hasBegun() const { return !isMet() && (m_part > 0 || m_seen > 0); }
    void reset() { m_part = m_seen = 0; }

private:
    Condition m_condition;
    qsizetype m_part = 0;
    int m_seen = 0; ///< Of the part that is waited for.
};

} // namespace Grantscope::Lessons
