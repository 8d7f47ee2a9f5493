// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"

#include <optional>

namespace Grantscope::Token {

/// The key binding JWT of an SD-JWT, taken apart and believed in nothing (RFC 9901 §4.3).
struct KeyBindingJwt
{
    std::optional<Jose::Jws> jws = {}; ///< Not there where it is no JWT.
    Json::Document claims; ///< Its payload, where that is a JSON object.
    std::optional<Error> error = {}; ///< What can't be read; the offset is in the text of the key binding.

    [[nodiscard]] Json::Value header(QByteArrayView name) const
    {
        return jws ? jws->signatures.front().header(name) : Json::Value();
    }
    [[nodiscard]] Json::Value claim(QByteArrayView name) const { return claims.root().member(name); }

    /// Never fails: what can't be read is told by \a error.
    [[nodiscard]] static KeyBindingJwt read(const QByteArray &text);
};

} // namespace Grantscope::Token
