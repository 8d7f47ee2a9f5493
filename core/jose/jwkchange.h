// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Jose {

enum class KeyHalf : std::uint8_t { Public, Private };

/// What is to become of a JWK. What is not set stays as it is.
struct JwkChanges
{
    std::optional<QString> keyId = {}; ///< Here and in the others an empty value takes the member away.
    std::optional<QByteArray> algorithm = {};
    std::optional<QByteArray> use = {};
    /// Of the private half, where there are two: the public one gets what belongs to it, see publicOperations().
    std::optional<QList<QByteArray>> operations = {};
    /// "x5c", "x5t" and "x5t#S256" (RFC 7517 §4.7 to §4.9), leaf first.
    std::optional<QList<Certificate>> chain = {};
};

/// \a jwk, which was read as \a key, with the changes: every other member keeps its place, its spelling and its value,
/// unknown ones too. The public half of a private key gets registered public members alone: what is unknown may be a
/// copy of what is private. Errors: "needs-private-key", "key-form" for the public half of a secret, "key-attributes",
/// "jwk-x5c-mismatch" for a chain of another key.
[[nodiscard]] Result<Secret> changedJwk(Json::Value jwk, const Key &key, KeyHalf half, const JwkChanges &changes = {});

} // namespace Grantscope::Jose
