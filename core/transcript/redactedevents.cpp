// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/redactedevents.h"

#include "transcript/transcripterror.h"

namespace Grantscope::Transcript {

Result<void> RedactedEvents::learn(const std::function<bool(double)> &goOn)
{
    m_events.rewind();
    while (true) {
        const Result<std::optional<Event>> event = m_events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            break;
        m_redactor.learn(**event);
        if (goOn && !goOn(m_events.progress()))
            return std::unexpected(Error{TranscriptError::Cancelled});
    }
    rewind();
    return {};
}

Result<std::optional<Event>> RedactedEvents::next()
{
    Result<std::optional<Event>> event = m_events.next();
    if (event && *event)
        *event = m_redactor.replaced(**event);
    return event;
}

void RedactedEvents::rewind()
{
    m_events.rewind();
    m_redactor.restartReceipt();
}

} // namespace Grantscope::Transcript
