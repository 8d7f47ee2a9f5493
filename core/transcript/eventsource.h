// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

namespace Grantscope::Transcript {

/// Events in their order, one at a time and as often as they are wanted, so that nobody needs to hold all of them.
class EventSource
{
public:
    virtual ~EventSource() = default;

    /// The next one; nothing at the end. After an error it is at its end.
    [[nodiscard]] virtual Result<std::optional<Event>> next() = 0;
    /// From the first one again.
    virtual void rewind() = 0;
    /// How much of it was gone through, from 0 to 1, as far as that is known.
    [[nodiscard]] virtual double progress() const = 0;
};

/// Those of a list.
class EventList final : public EventSource
{
public:
    explicit EventList(QList<Event> events)
        : m_events(std::move(events))
    {
    }

    [[nodiscard]] Result<std::optional<Event>> next() override
    {
        return m_next < m_events.size() ? std::optional(m_events.at(m_next++)) : std::nullopt;
    }
    void rewind() override { m_next = 0; }
    [[nodiscard]] double progress() const override
    {
        return m_events.isEmpty() ? 1 : static_cast<double>(m_next) / static_cast<double>(m_events.size());
    }

private:
    QList<Event> m_events;
    qsizetype m_next = 0;
};

} // namespace Grantscope::Transcript
