// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/answers.h"
#include "practice/clients.h"
#include "practice/credentials.h"
#include "practice/event.h"
#include "practice/people.h"
#include "practice/settings.h"
#include "practice/stopwatch.h"
#include "practice/translate.h"

#include <memory>

namespace Grantscope::Practice {

/// What a host gives to a provider.
struct Environment
{
    Randomness random; ///< Called while a request is answered, one call at a time.
    Translate translate = {}; ///< Likewise. Without it pages are English.
    /// What was done, after each request, on the thread that answered it, outside of any lock: maybe on several at
    /// once.
    EventSink events = {};
    /// Measures what a verification takes; called as `random` is. Without it std::chrono::steady_clock does.
    SteadyClock steadyClock = {};
};

/// A strict OpenID provider and an API to practise on, as a function from requests to responses: no socket, no clock.
/// Knows the ready-made clients and people. Keeps logins, codes, tokens and the clients that register themselves in
/// memory, bounded. Safe to use from many
/// threads; requests are answered one after the other.
///
/// Stricter than many: PKCE with S256 for every public client, exact redirect URIs (with any port on loopback addresses
/// for native clients), one way of authentication a client, refresh tokens rotated and their reuse punished, scopes
/// that are not registered refused. A refresh token is issued where offline_access was granted or where openid was not
/// asked for.
///
/// Beside it stand places for comparing and attacking: APIs that verify in three ways (/plain, /opaque, /both), a thief
/// of authorization codes (/thief), a page that runs injected scripts (/storage).
class Provider
{
public:
    /// \a issuer is "http://127.0.0.1:PORT". \a credentials are those of makeCredentials().
    Provider(QByteArray issuer, Credentials credentials, Environment environment, Settings settings = {});
    ~Provider();
    Q_DISABLE_COPY_MOVE(Provider)

    /// \a request's address is the target as sent ("/token") or absolute; Host must be a name of this server, and
    /// Origin, where there is one, too (other sites may only send the browser here). HEAD is answered as GET: the
    /// server leaves the body out. \a now is the real time.
    [[nodiscard]] Answer answer(const HttpRequest &request, Instant now);

    [[nodiscard]] QByteArray issuer() const;
    [[nodiscard]] Settings settings() const;
    /// "practice-settings"; then nothing changes.
    [[nodiscard]] Result<void> setSettings(const Settings &settings);
    /// With the keys of this moment.
    [[nodiscard]] Credentials credentials() const;

    /// A new key for the algorithm that signs; the old one stays published for KeyRing::kGrace. Makes the key outside
    /// the lock: requests go on. Errors are those of core/jose.
    [[nodiscard]] Result<void> rotateKeys(Instant now);
    /// Ends all logins, codes and tokens, and forgets the clients that registered themselves.
    void forgetAll();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Practice
