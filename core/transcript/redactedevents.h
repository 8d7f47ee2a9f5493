// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/eventsource.h"
#include "transcript/redactor.h"

#include <functional>

namespace Grantscope::Transcript {

/// Events as they may leave the program: each secret is a pseudonym. What a late event names may stand in an early one
/// under no name, so that all of them are gone through before the first is given out.
class RedactedEvents final : public EventSource
{
public:
    /// Both outlive this. \a redactor may know secrets already.
    RedactedEvents(EventSource &events, Redactor &redactor)
        : m_events(events)
        , m_redactor(redactor)
    {
    }

    /// Goes through all events; call once, before next(). \a goOn is asked after each; false ends it with
    /// "transcript-cancelled".
    [[nodiscard]] Result<void> learn(const std::function<bool(double)> &goOn = {});

    [[nodiscard]] Result<std::optional<Event>> next() override;
    /// The receipt begins anew, too.
    void rewind() override;
    [[nodiscard]] double progress() const override { return m_events.progress(); }
    /// Of what next() has given out since the last rewind().
    [[nodiscard]] Receipt receipt() const { return m_redactor.receipt(); }

private:
    EventSource &m_events;
    Redactor &m_redactor;
};

} // namespace Grantscope::Transcript
