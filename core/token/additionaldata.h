// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jwe.h"

namespace Grantscope::Token {

/// What a JWE in a JSON form authenticates beside its content: "aad" (RFC 7516 §7.2.1). Nothing encrypts it.
struct AdditionalData
{
    QByteArray octets;
    bool isText = false; ///< UTF-8 without control characters but tabs and line ends.

    /// The text, or else the octets in Base64url.
    [[nodiscard]] QByteArray shown() const;
    /// How it is shown, and how much there is, in the person's language: "12 octets of text".
    [[nodiscard]] QString size() const;
};

/// Nothing where there is none, or it can't be decoded, which the checks say.
[[nodiscard]] std::optional<AdditionalData> additionalDataOf(const Jose::Jwe &jwe);

} // namespace Grantscope::Token
