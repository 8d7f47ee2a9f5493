// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scriptedworld.h"

#include "core/practice/practising.h"
#include "session/flowsession.h"

namespace Grantscope::Tests {

/// A transport that hands each request to a practice provider in this process.
class PracticeTransport : public Net::Transport
{
    Q_OBJECT

public:
    explicit PracticeTransport(Test::Practising &practising)
        : m_practising(practising)
    {
    }
    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override;

private:
    Test::Practising &m_practising;
};

/// A practice provider, and a flow that is run against it by somebody who signs in as alice and agrees to everything.
/// Pauses are spared: the clock goes on instead.
class PracticeWorld
{
public:
    explicit PracticeWorld(const Practice::Settings &settings = {});

    /// What a client of the practice server sets: its secret or key, and a scope that it may ask for.
    [[nodiscard]] Flow::FlowSettings settings(const QByteArray &client, const QByteArray &scope) const;
    /// To the end, wherever that is.
    [[nodiscard]] const Flow::Run &run(const char *grant, const Flow::FlowSettings &settings,
                                       const char *fault = nullptr);
    /// A refresh token of the native client.
    [[nodiscard]] Secret refreshToken();
    [[nodiscard]] Test::Practising &practising() { return m_practising; }

    /// Called with each session before it starts.
    std::function<void(const Session::FlowSession &session)> begun = {};

private:
    void visit(const QByteArray &address);
    void agreeToDevice(const QByteArray &userCode);

    Test::Practising m_practising;
    PracticeTransport m_transport{m_practising};
    ScriptedRedirects m_redirects;
    std::unique_ptr<Session::FlowSession> m_session;
};

/// Ids of failed checks and of the error, with the server's own code: "invalid_grant token-refused".
[[nodiscard]] QByteArray refusalOf(const Flow::Run &run);

} // namespace Grantscope::Tests
