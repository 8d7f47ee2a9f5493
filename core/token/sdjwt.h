// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "json/document.h"

#include <QByteArrayView>
#include <QList>

namespace Grantscope::Token {

/// An SD-JWT as far as it is read here (RFC 9901 §4): the issuer's JWT, the disclosures as text, the key binding JWT.
struct SdJwtParts
{
    Json::Span issuerJwt;
    QList<Json::Span> disclosures;
    Json::Span keyBindingJwt; ///< Empty if there is none.

    /// "sd-jwt-format" if \a text has no tilde, a disclosure is empty or what stands last is no JWT. Linear time.
    [[nodiscard]] static Result<SdJwtParts> split(QByteArrayView text);
};

} // namespace Grantscope::Token
