// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/disclosure.h"
#include "jose/jws.h"

#include <vector>

namespace Grantscope::Jose {

/// An SD-JWT as it was written (RFC 9901 §4, §8): the issuer's JWT, the disclosures, the key binding JWT. The issuer's
/// part is a Jws of its own, since it is verified as any other. Movable, as its disclosures are.
struct SdJwt
{
    Serialization serialization = Serialization::Compact;
    Json::Span issuerJwt; ///< Of the compact form; of a JSON form, the whole.
    std::vector<Disclosure> disclosures;
    Json::Span keyBindingJwt; ///< Empty if there is none; in a JSON form, inside the quotes.
    QByteArray keyBinding = {}; ///< Its text.
    QByteArray issuerText =
        {}; ///< The issuer's JWT in the compact form: of a general JSON form, with its first signature.

    /// The compact form: "sd-jwt-format" if \a text has no tilde, a disclosure is empty or what stands last is no JWT.
    /// Linear time.
    [[nodiscard]] static Result<SdJwt> split(QByteArrayView text);
    /// The JSON forms: "disclosures" and "kb_jwt" in the first unprotected header. "sd-jwt-format" if they are not an
    /// array of strings and a string, or stand in a later header, too.
    [[nodiscard]] static Result<SdJwt> fromJson(const Jws &jws);
    /// Whether a JSON form has the members of an SD-JWT.
    [[nodiscard]] static bool isMeant(const Jws &jws);

    /// What sd_hash is made of: the issuer's JWT, and each disclosure, with a tilde after each (RFC 9901 §4.3.1, §8.1).
    [[nodiscard]] QByteArray presented() const;
};

} // namespace Grantscope::Jose
