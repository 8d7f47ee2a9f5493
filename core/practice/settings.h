// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/misbehaviour.h"
#include "practice/practiceerror.h"

#include <QList>

#include <chrono>
#include <set>

namespace Grantscope::Practice {

/// How long what is issued stays good.
struct Lifetimes
{
    std::chrono::seconds code{60};
    std::chrono::seconds accessToken{600};
    std::chrono::seconds idToken{600};
    std::chrono::seconds refreshToken{24 * 3600}; ///< Of the whole family: rotation does not lengthen it.
    std::chrono::seconds deviceCode{600};
    std::chrono::seconds session{8 * 3600}; ///< Of a login in the browser.

    friend bool operator==(const Lifetimes &, const Lifetimes &) = default;
};

/// One of them, by its name: "code", "access-token", "id-token", "refresh-token", "device-code", "session".
struct NamedLifetime
{
    const char *name;
    std::chrono::seconds Lifetimes::*time;
};
[[nodiscard]] const QList<NamedLifetime> &namedLifetimes();

enum class TokenFormat : std::uint8_t {
    Jwt, ///< RFC 9068.
    Opaque,
};

/// What a person can set while the server runs. Counts from the next request on.
struct Settings
{
    Lifetimes lifetimes = {};
    std::chrono::seconds clockOffset{0}; ///< How far the server's clock is ahead of ours.
    QByteArray algorithm = "RS256"; ///< With which tokens are signed: one of algorithms().
    TokenFormat accessTokens = TokenFormat::Jwt;
    std::chrono::seconds deviceInterval{5}; ///< Between two polls; slow_down adds five each time.
    std::chrono::milliseconds slowness{40'000}; ///< For Misbehaviour::Slow.
    /// How long the way from an API to the authorization server and back takes, in place of the network that there is
    /// none of on one machine: /opaque/items and /both/items wait as long for each request of their own.
    std::chrono::milliseconds roundTrip{20};
    std::set<Misbehaviour> misbehaviours = {};

    [[nodiscard]] bool does(Misbehaviour misbehaviour) const { return misbehaviours.contains(misbehaviour); }

    friend bool operator==(const Settings &, const Settings &) = default;
};

/// RS256, PS256, ES256, EdDSA: there is a key for each.
[[nodiscard]] const QList<QByteArray> &algorithms();
/// "practice-settings": an algorithm without a key, a lifetime outside 1 s – 10 years, an offset beyond 10 years, an
/// interval outside 1 – 300 s, a slowness outside 0 – 10 minutes, a round trip outside 0 – 10 s.
[[nodiscard]] Result<void> validateSettings(const Settings &settings);

} // namespace Grantscope::Practice
