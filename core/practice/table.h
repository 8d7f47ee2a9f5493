// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>

#include <algorithm>
#include <map>

namespace Grantscope::Practice {

/// Values by name, each with a moment `dropAt` after which it is gone, and never more than \a Most of them: what is in
/// the way of a new one is what would go first.
template <typename Value, std::size_t Most>
class Table
{
public:
    Value &insert(const QByteArray &name, Value value, Instant now)
    {
        if (m_values.size() >= Most)
            expire(now);
        if (m_values.size() >= Most && !m_values.contains(name))
            m_values.erase(std::ranges::min_element(m_values, {}, [](const auto &each) { return each.second.dropAt; }));
        return m_values.insert_or_assign(name, std::move(value)).first->second;
    }
    /// Null where there is none, or none any more.
    [[nodiscard]] Value *find(const QByteArray &name, Instant now)
    {
        const auto found = m_values.find(name);
        return found == m_values.end() || now >= found->second.dropAt ? nullptr : &found->second;
    }
    [[nodiscard]] const Value *find(const QByteArray &name, Instant now) const
    {
        const auto found = m_values.find(name);
        return found == m_values.end() || now >= found->second.dropAt ? nullptr : &found->second;
    }
    void remove(const QByteArray &name) { m_values.erase(name); }
    void expire(Instant now)
    {
        std::erase_if(m_values, [now](const auto &each) { return now >= each.second.dropAt; });
    }
    /// Room for one more without driving out what is still good.
    [[nodiscard]] bool hasRoom(Instant now)
    {
        if (m_values.size() >= Most)
            expire(now);
        return m_values.size() < Most;
    }
    [[nodiscard]] std::size_t size() const { return m_values.size(); }
    [[nodiscard]] auto begin() { return m_values.begin(); }
    [[nodiscard]] auto end() { return m_values.end(); }

private:
    std::map<QByteArray, Value> m_values;
};

} // namespace Grantscope::Practice
