// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "net/transport.h"
#include "session/redirectsource.h"

#include <QFuture>

namespace Grantscope::Session {

/// Another client that speaks the authorization code flow by itself, in place of this program: it makes the
/// authorization request, takes the redirect and redeems the code at once. Here is what it sends and gets; what follows
/// the tokens is this program's again.
class OtherEngine : public RedirectSource
{
    Q_OBJECT

public:
    struct Start
    {
        QByteArray address; ///< Of its authorization request, to be opened.
        QByteArray redirectUri; ///< Where it listens.
    };

    using RedirectSource::RedirectSource;

    /// Begins anew with what \a run knows by now. Errors: "engine-setting" where it can't do what is set, and its own.
    [[nodiscard]] virtual Result<Start> start(const Flow::Run &run) = 0;
    /// As far as it was sent.
    [[nodiscard]] virtual std::optional<HttpRequest> tokenRequest() const = 0;
    /// Of the token endpoint, finished when its answer has come or can't come any more. Once a start: asked again it
    /// gives "engine-once". Cancelling it ends the engine.
    [[nodiscard]] virtual QFuture<Result<Exchange>> tokenExchange() = 0;
    /// The same as far as it came.
    [[nodiscard]] virtual std::optional<Net::Record> tokenRecord() const = 0;

Q_SIGNALS:
    /// Before a redirect came that it took.
    void gaveUp(const Grantscope::Error &error);
};

} // namespace Grantscope::Session
