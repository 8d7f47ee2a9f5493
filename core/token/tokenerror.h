// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Token {

/// What can be wrong with a token as a whole, beside what core/jose finds in its parts.
enum class TokenError {
    NotFound, ///< "token-not-found": a text without a token in it
};
constexpr const char *errorName(TokenError error)
{
    switch (error) {
    case TokenError::NotFound:
        return "token-not-found";
    }
    return "";
}

} // namespace Grantscope::Token
