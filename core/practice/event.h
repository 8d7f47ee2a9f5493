// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <functional>

namespace Grantscope::Practice {

/// What the server did, for whoever watches it.
enum class EventKind : std::uint8_t {
    SignedIn,
    SignInFailed,
    Allowed, ///< The person consented.
    Denied, ///< The person refused.
    CodeIssued,
    TokensIssued,
    Refused, ///< A request was answered with an error.
    CodeReplayed,
    RefreshReused,
    DeviceStarted,
    Introspected,
    Revoked,
    UserInfoGiven,
    ApiAnswered,
    SignedOut,
    Registered, ///< A client registered itself.
    KeysRotated,
    Misbehaved,
    ThiefFailed, ///< The practice thief tried a code that it had seen, in vain.
    ThiefRedeemed,
    StorageRead, ///< A script that was injected into the storage page looked for tokens.
};

struct Event
{
    Instant at = {}; ///< By the server's clock, its offset included.
    EventKind kind = EventKind::Refused;
    QByteArray endpoint = {}; ///< The path: "/token".
    QByteArray client = {}; ///< client_id, empty where none is known.
    QByteArray user = {}; ///< Name of the person, likewise.
    /// Scopes, an error code with its description, the name of a misbehaviour, "revoked", what a script read
    /// ("localstorage", "nothing"). Never a secret.
    QString detail = {};

    friend bool operator==(const Event &, const Event &) = default;
};
using EventSink = std::function<void(const Event &)>;

/// Something went wrong from the client's point of view.
[[nodiscard]] bool isRefusal(const Event &event);
/// What happened as a sentence in the language of the program.
[[nodiscard]] QString eventText(const Event &event);

} // namespace Grantscope::Practice
