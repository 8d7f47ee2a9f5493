// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QString>

#include <optional>

namespace Grantscope::Token {
struct DecodedJwt;
}

namespace Grantscope::Ui {

class Masking;

/// What tells a token from others of its kind, which begin alike.
struct TokenMark
{
    /// "#9c1185a5": the first digits of the SHA-256 of its text. Tells nothing of what the token says.
    QString fingerprint = {};
    QString id = {}; ///< "jti"; empty where there is none, or one of more than 2 KB.
    QString issuer = {}; ///< Likewise of "iss".
    std::optional<Instant> issuedAt = {}; ///< "iat".
    QString beginning = {}; ///< Of a token that says none of these.

    /// Reads all of the token: not for the thread of the window.
    [[nodiscard]] static TokenMark of(const Token::DecodedJwt &token);
    /// With what \a inner says, of a token in which that one is.
    [[nodiscard]] TokenMark around(const TokenMark &inner) const;
    /// In one line, the fingerprint first; while values are masked, that alone.
    [[nodiscard]] QString text(const Masking &masking) const;
};

} // namespace Grantscope::Ui
