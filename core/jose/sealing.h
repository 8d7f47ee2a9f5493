// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "jose/joseerror.h"

namespace Grantscope::Jose {

inline constexpr qsizetype kSealKeyOctets = 32;
inline constexpr qsizetype kSealNonceOctets = 12;
inline constexpr qsizetype kSealTagOctets = 16;

/// AES-256-GCM with a 96-bit nonce and a 128-bit tag (NIST SP 800-38D §7.1, §8.2): nonce, ciphertext, tag. \a
/// associated is bound to it and not kept in it. A nonce must never be used twice under one key: give fresh random
/// octets, and no key more than 2^32 of them (§8.3). "seal-key" where key or nonce have another size.
[[nodiscard]] Result<QByteArray> seal(const Secret &key, QByteArrayView nonce, QByteArrayView associated,
                                      QByteArrayView plain);

/// What seal() was given, if \a sealed and \a associated are what they were then. "seal-broken" otherwise: another key,
/// another place or a changed octet, which can't be told apart.
[[nodiscard]] Result<QByteArray> unseal(const Secret &key, QByteArrayView associated, QByteArrayView sealed);

} // namespace Grantscope::Jose
