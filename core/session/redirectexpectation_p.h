// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

#include <QMutex>

#include <optional>

namespace Grantscope::Session {

/// What was sent, for threads that answer a redirect while the run goes on elsewhere.
class RedirectExpectation
{
public:
    void set(const OAuth::SentAuthorization &sent)
    {
        const QMutexLocker lock(&m_mutex);
        m_sent = sent;
    }
    /// Before anything was sent, nothing is an answer: compared with a state that nobody knows.
    [[nodiscard]] Result<void> judge(const Parameters &received, OAuth::ResponseMode mode) const
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_sent)
            return std::unexpected(Error{OAuth::OAuthError::StateMismatch});
        return Flow::judgeRedirect(received, mode, *m_sent);
    }

private:
    mutable QMutex m_mutex;
    std::optional<OAuth::SentAuthorization> m_sent;
};

} // namespace Grantscope::Session
