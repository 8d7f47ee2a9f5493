// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/pretty.h"
#include "token/inspection.h"
#include "token/recogniser.h"
#include "tokens/tokenmark.h"

#include <QList>

namespace Grantscope::Ui {

/// One decoded part of a token, ready to be shown: as it was signed, and pretty where it is JSON.
struct PartText
{
    QByteArray signedText; ///< The octets.
    Json::PrettyText pretty; ///< Empty text where the part is not JSON.
    QList<Json::Span> suspects; ///< Places that are pointed at: the names of duplicate members, the first thousand.
    Json::Span written; ///< Where the part stands in the token's text, encoded.
    bool encoded = true; ///< In base64url there; else (RFC 7797) octet for octet.
    bool exact = true; ///< Each octet's place in the token's text can be told.

    /// Where the octets of \a span stand in the token's text; all of the part where that can't be told exactly.
    [[nodiscard]] Json::Span inToken(Json::Span span) const;
    /// The octet of the part that the octet \a offset of the token's text holds, or -1 if it is in another part.
    [[nodiscard]] qsizetype fromToken(qsizetype offset) const;
};

/// A token's parts for the views. Made off the UI thread.
struct TokenParts
{
    QByteArray token; ///< The text whose parts these are.
    QList<PartText> headers; ///< One a signature; one for a JWE.
    PartText payload; ///< Without text where it can't be read or is encrypted.
    PartText processed; ///< Of an SD-JWT: the payload with what is disclosed. Its octets stand nowhere in the token.
    QList<Json::Span> signatures; ///< Where they stand, or what follows the header of a JWE.
    TokenMark mark; ///< Its issuer and when it was issued, among others.
    std::optional<Instant> notBefore, expires;

    [[nodiscard]] static TokenParts of(const Token::DecodedJwt &token);
    /// … and, of an encrypted one that is open, what it held as the payload.
    [[nodiscard]] static TokenParts of(const Token::Inspection &layer);
};

/// Where \a span of a token stands in the text that was pasted; the whole candidate where it stood escaped.
[[nodiscard]] Json::Span inPaste(const Token::Candidate &candidate, Json::Span span);
/// The other way: an offset of the pasted text in the token's, or -1.
[[nodiscard]] qsizetype fromPaste(const Token::Candidate &candidate, qsizetype offset);

} // namespace Grantscope::Ui
