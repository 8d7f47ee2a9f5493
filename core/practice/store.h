// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/key.h"
#include "practice/clients.h"
#include "practice/table.h"

#include <QList>

#include <memory>
#include <optional>

namespace Grantscope::Practice {

/// What a person allowed a client (or the server a machine). Codes and tokens that come of it share it, so that all of
/// them end together.
struct Grant
{
    QByteArray client = {};
    QByteArray subject = {}; ///< Empty: the client acts for itself.
    QByteArray sid = {};
    QList<QByteArray> scope = {};
    QList<QByteArray> resources = {}; ///< RFC 8707; empty: none was named, and no token was issued yet.
    QByteArray nonce = {};
    QByteArray acr = {};
    QList<QByteArray> amr = {};
    std::optional<Instant> authTime = {};
    bool revoked = false;
};
using SharedGrant = std::shared_ptr<Grant>;

/// A browser in which somebody signed in.
struct Login
{
    QByteArray subject = {};
    QByteArray sid = {};
    Instant authTime = {};
    /// By client and resource (empty: none was named): scopes that were consented to before. None of clients that
    /// registered themselves.
    std::map<std::pair<QByteArray, QByteArray>, QList<QByteArray>> allowed = {};
    Instant dropAt = {};
};

struct Code
{
    SharedGrant grant = {};
    QByteArray redirectUri = {};
    QByteArray challenge = {}; ///< Empty: the request had none.
    QByteArray challengeMethod = {};
    Instant validUntil = {};
    bool used = false;
    Instant dropAt = {}; ///< Later, so that a replay is recognised.
};

struct AccessToken
{
    SharedGrant grant = {};
    QByteArray id = {}; ///< "jti"
    QList<QByteArray> scope = {};
    QByteArray audience = {};
    Instant issuedAt = {};
    Instant validUntil = {};
    bool revoked = false;
    Instant dropAt = {};
};

struct RefreshToken
{
    SharedGrant grant = {};
    Instant issuedAt = {};
    bool used = false;
    Instant dropAt = {}; ///< The end of the family.
};

enum class DeviceState : std::uint8_t { Pending, Approved, Denied, Used };
struct DeviceCode
{
    QByteArray userCode = {}; ///< Eight letters, without the dash.
    QByteArray client = {};
    QList<QByteArray> scope = {};
    QList<QByteArray> resources = {};
    DeviceState state = DeviceState::Pending;
    SharedGrant grant = {}; ///< Once approved.
    std::chrono::seconds interval{5};
    std::optional<Instant> lastPoll = {};
    Instant validUntil = {};
    Instant dropAt = {};
};

/// A client that registered itself. RFC 7591.
struct RegisteredClient
{
    Client client = {};
    Secret secret = {};
    bool used = false; ///< Somebody who is signed in came here with it.
    std::uint64_t turn = 0; ///< Of its registration, or of its last use: whoever comes later has a greater one.
    Instant dropAt = {};
};

struct UsedAssertion
{
    Instant dropAt = {};
};

/// An authorization code as it passed through the browser, where others may see it.
struct SeenCode
{
    QByteArray code = {}; ///< The code itself: whoever sees it sees no hash.
    QByteArray client = {};
    QByteArray redirectUri = {};
    QByteArray challenge = {}; ///< Of the authorization request, which passed there, too; empty: it had none.
    QByteArray challengeMethod = {};
};

/// Everything that the server remembers between requests. Names of secrets are their SHA-256 (hashed()), so that a
/// look-up tells nothing by its time. Bounded: what a hostile page could make without end, it drives out itself.
struct Store
{
    Table<Login, 64> logins;
    Table<Code, 256> codes;
    Table<AccessToken, 4096> accessTokens; ///< Those that are JWTs by their jti, opaque ones hashed.
    Table<RefreshToken, 4096> refreshTokens;
    Table<DeviceCode, 64> deviceCodes;
    Table<RegisteredClient, 64> registered; ///< By client_id.
    Table<UsedAssertion, 4096> assertions; ///< "jti" of client assertions, by client and jti.
    std::uint64_t turns = 0;
    std::optional<SeenCode> seenCode; ///< The last one, for the practice thief.
    QList<Jose::Key> apiKeys; ///< What the API at /both/items fetched of our public keys.

    /// Takes one in. Where there is no room, those that nobody used go first, then those whose last use is long ago: no
    /// number of registrations drives out a client with which a person is busy, and no clock counts.
    const RegisteredClient &add(RegisteredClient client, Instant now);
    /// A person who is signed in comes with the client; nothing for one that did not register itself.
    void use(const QByteArray &client, Instant now);

    [[nodiscard]] static QByteArray hashed(QByteArrayView secret);
    [[nodiscard]] DeviceCode *findUserCode(QByteArrayView userCode, Instant now);
    /// Of an access token, by its hash or its "jti": false, too, where there is none.
    [[nodiscard]] bool isRevoked(const QByteArray &accessToken, Instant now);
    /// Ends all codes and tokens whose grant came of the login.
    void revokeSession(QByteArrayView sid);
};

} // namespace Grantscope::Practice
