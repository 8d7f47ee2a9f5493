// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Jose {

/// A public key as a file has it.
struct PublicKeyText
{
    const char *form; ///< "PEM", "DER", "PEM (PKCS #1)" or "JWK".
    QByteArray octets;
};

/// The octets that a program takes for a secret where it lets a token choose between RS256 and HS256 (RFC 8725 §2.1):
/// what \a key is usually stored as; PEM with line breaks of either kind, with and without the last one; a JWK as it is
/// spelled here. Empty for a symmetric key and for none.
[[nodiscard]] QList<PublicKeyText> publicKeyTexts(const Key &key);

} // namespace Grantscope::Jose
