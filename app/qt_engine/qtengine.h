// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/parameters.h"
#include "net/transport.h"
#include "oauth/tokenresponse.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>

namespace Grantscope::QtEngine {

struct Options
{
    QByteArray authorizationEndpoint = {};
    QByteArray tokenEndpoint = {};
    QString clientId = {};
    Secret clientSecret = {}; ///< Qt sends it in the body (client_secret_post) and in no other way.
    QString scope = {};
    Parameters further = {}; ///< Of the authorization request, beside Qt's own.
    /// See Net::readLoopbackRedirect(). Qt sends the number of the address even for "localhost", always a port and a
    /// path, and leaves a query out.
    QByteArray redirectUri = "http://127.0.0.1/";
    QString callbackText = {}; ///< What the browser shows in the end, in HTML; empty: Qt's own English.
    QByteArray authorities = {}; ///< PEM, for the token endpoint; empty: the system's.
    std::chrono::milliseconds timeout{300'000}; ///< For the whole run.
};

/// The authorization code flow with PKCE (S256) as a client made with Qt Network Authorization runs it: Qt builds the
/// messages, listens at the redirect URI, compares the state and redeems the code; this class looks on. One run, one
/// network manager. What Qt does otherwise than our own engine is the table in tests/app/qt_engine/tst_twoengines.cpp.
/// Being a program's, not core's, it draws state and verifier from Qt's own source.
///
/// Qt's listener answers whatever comes until the run ends, and an error in a redirect ends it with any state.
/// Qt's warnings, which quote redirects and bodies, are silenced in the whole process.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// \a clock says when an exchange started.
    Engine(Options options, std::function<Instant()> clock, QObject *parent = nullptr);
    /// As cancelling.
    ~Engine() override;

    /// Once. Listens and returns the authorization address to open, as Qt encodes it. Errors: "endpoint-address",
    /// "redirect-uri", "redirect-elsewhere", "net-port".
    [[nodiscard]] Result<QByteArray> start();
    /// As Qt sends it; empty before start().
    [[nodiscard]] QByteArray redirectUri() const;

    /// What the token endpoint said, read by our own reader. Errors: of the redirect those of
    /// OAuth::validateAuthorizationResponse(), of the exchange those of Transport::send(), of the answer those of
    /// OAuth::parseTokenResponse(); "qt-engine-failed" where Qt gives up over what our readers take;
    /// "redirect-timeout", "net-timeout", "net-cancelled". Nothing listens any more when it is finished. Cancelling it
    /// ends the run.
    [[nodiscard]] QFuture<Result<OAuth::TokenResponse>> tokens() const;

Q_SIGNALS:
    /// The token request, when it goes out.
    void sending(const Grantscope::HttpRequest &request);
    /// Each exchange when it ended, before tokens() is finished. Of the redirect Qt shows the parameters alone,
    /// sorted, of a repeated one the last: the address is made of them, and there is no response; of the token request
    /// see RecordingManager.
    void recorded(const Grantscope::Net::Record &record);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::QtEngine
