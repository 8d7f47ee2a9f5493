// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "json/document.h"

#include <optional>

namespace Grantscope::OAuth {

/// An answer that is a JWT in place of a JSON object.
struct SignedAnswer
{
    QByteArray jwt;
    bool isEncrypted = false; ///< A JWE: its claims are not known.
    Json::Document claims = {}; ///< Of an unverified JWS.
};

/// Nothing where \a response is no JWT of the media type \a type (or of "application/jwt"), whatever it calls itself. A
/// payload that is no JSON object is "answer-format".
[[nodiscard]] Result<std::optional<SignedAnswer>> readSignedAnswer(const HttpResponse &response, QByteArrayView type,
                                                                   SpecRef spec);

} // namespace Grantscope::OAuth
