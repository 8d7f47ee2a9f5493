// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/parameters.h"
#include "net/transport.h"
#include "oauth/clientauthentication.h"

#include <QFuture>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace Grantscope::Flow {
class Run;
}

namespace Grantscope::Session {

/// How a token is had again when it ran out. RFC 6749 §6.
struct TokenRenewal
{
    QByteArray endpoint;
    OAuth::ClientCredentials client;
    QString audience = {}; ///< Of a client assertion.
    Secret refreshToken;
    QByteArray scope = {}; ///< Empty: as granted.

    friend bool operator==(const TokenRenewal &, const TokenRenewal &) = default;
};

/// A token that was obtained here, under the name that a person finds it by.
struct ShelfToken
{
    QString name; ///< "Practice, alice: access_token". Unique on the shelf.
    Secret value;
    std::optional<Instant> expiresAt = {}; ///< Nothing: the server did not say.
    QString issuer = {};
    QByteArray clientId = {};
    Parameters endpoints = {}; ///< What the issuer's metadata name, or the person gave by hand.
    QByteArray apiAddress = {};
    QByteArray resource = {}; ///< What the token was asked for (RFC 8707).
    bool isIdToken = false; ///< For the client, and for no API (RFC 9700 §2; OIDC Core §2).
    std::optional<TokenRenewal> renewal = {};

    [[nodiscard]] bool isOver(Instant now) const { return expiresAt && *expiresAt <= now; }
    friend bool operator==(const ShelfToken &, const ShelfToken &) = default;
};

/// The tokens that flows obtained, for whoever wants to send one: the console. Only in memory. Lives on the UI thread.
class TokenShelf : public QObject
{
    Q_OBJECT

public:
    struct World
    {
        std::function<Net::Transport *()> transport = {}; ///< Asked for when something is refreshed.
        std::function<Instant()> clock = {};
        std::function<QByteArray(qsizetype octets)> random = {};
    };

    explicit TokenShelf(World world, QObject *parent = nullptr);

    /// Newest first.
    [[nodiscard]] const QList<ShelfToken> &tokens() const { return m_tokens; }
    [[nodiscard]] const ShelfToken *find(const QString &name) const;
    /// In the place of the one of this name, and before all others.
    void put(const ShelfToken &token);
    void remove(const QString &name);
    void clear();

    /// Sends the refresh token and puts what comes in the place of both. "token-renewal" where the token can't be
    /// renewed, and what the token endpoint says. Two at once get the same answer: a refresh token may be good for one
    /// use (RFC 9700 §4.14.2).
    [[nodiscard]] QFuture<Result<Secret>> renew(const QString &name, const Net::SendOptions &sending = {});

Q_SIGNALS:
    void changed();
    /// What went over the wire to refresh one.
    void recorded(const Grantscope::Net::Record &record);

private:
    Result<Secret> take(const QString &name, const TokenRenewal &used, const Result<Exchange> &answer);

    World m_world;
    QList<ShelfToken> m_tokens;
    QList<std::pair<QString, QFuture<Result<Secret>>>> m_renewals; ///< Under way.
};

/// What a run has obtained: its access token, and the ID token. \a provider is what the person calls the server; the
/// name tells whose they are, too: "Practice, alice: access_token".
[[nodiscard]] QList<ShelfToken> shelfTokens(const Flow::Run &run, const QString &provider);

} // namespace Grantscope::Session
