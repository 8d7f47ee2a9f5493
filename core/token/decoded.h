// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "jose/jwe.h"
#include "jose/jws.h"
#include "jose/sdjwtpayload.h"
#include "token/keybinding.h"
#include "token/kind.h"

#include <QByteArray>

#include <cstdint>
#include <optional>

namespace Grantscope::Token {

/// What became of content that was given beside the token (RFC 7515 appendix F).
enum class GivenContent : std::uint8_t {
    None, ///< Nothing was given.
    Used, ///< The token is detached: this is its payload.
    AsAttached, ///< The token carries the same octets.
    Contrary, ///< The token carries other octets: which of the two is meant can't be told.
    NoPlace, ///< The token is no JWS.
};

/// A token taken apart and believed in nothing: what it says, where each thing stands, what could not be read. Only
/// verification makes a VerifiedJwt of it.
struct DecodedJwt
{
    Form form = Form::Malformed;
    QByteArray text; ///< As judged: without what stood around it.
    /// Set for Jws and SdJwt (the issuer's part). Set for Malformed too where the shape could be told.
    std::optional<Jose::Jws> jws = {};
    std::optional<Jose::Jwe> jwe = {};
    std::optional<Jose::SdJwt> sdJwt = {};
    std::optional<Jose::ProcessedPayload> disclosed = {}; ///< Of an SD-JWT whose payload is an object.
    std::optional<KeyBindingJwt> keyBinding = {}; ///< Of an SD-JWT that has one.
    std::optional<Error> formatError = {}; ///< Why it has no shape.

    GivenContent givenContent = GivenContent::None;

    Json::Document claims; ///< The payload as signed, where it is one JSON value.
    std::optional<Error> claimsError = {}; ///< Why it is not; offset in the payload.

    /// The payload of a JWS that is a token itself (RFC 7519 §5.2, §7.2) or is said to be one by cty, without what
    /// stands around it; empty elsewhere, and where the person said that the token is a JWS. What it says is not in
    /// claims.
    QByteArray nestedToken = {};

    /// The claims that count: the payload, of an SD-JWT with what is disclosed in it (RFC 9901 §7.1 (6)).
    [[nodiscard]] const Json::Document &judgedClaims() const
    {
        return disclosed && disclosed->document.root() ? disclosed->document : claims;
    }
    /// One of them; not there where the payload is no object.
    [[nodiscard]] Json::Value claim(QByteArrayView name) const { return judgedClaims().root().member(name); }
    /// Where a place in judgedClaims() is in what was signed: in the payload, or in the text of a disclosure.
    [[nodiscard]] Place asSigned(const Place &judged) const;
    /// The value of judgedClaims() that the octet at \a offset of the signed payload is in; not there where it is gone.
    [[nodiscard]] Json::Value judgedValueAt(qsizetype offset) const;
    /// Of notFound(): there was nothing to take apart.
    [[nodiscard]] bool isNotFound() const;
    /// A header parameter of the first signature, or of the JWE.
    [[nodiscard]] Json::Value header(QByteArrayView name) const;

    /// Takes a text apart. \a as narrows to one form where the person said what it is; without it, the text's look
    /// decides (claimedForm() in token/shape.h). \a detachedPayload is the content of a detached JWS (RFC 7515 appendix
    /// F). Never fails: what can't be read is Form::Malformed with its reason (formatError, or the problem in a part).
    /// Nothing is stripped: \a text is judged as it stands. \a memo is for Jose::Jws::parseCompact().
    [[nodiscard]] static DecodedJwt decode(const QByteArray &text, std::optional<Kind> as = {},
                                           const std::optional<QByteArray> &detachedPayload = {},
                                           Jose::HeaderMemo *memo = nullptr);
    /// The same in place, of a value that holds nothing yet: it is large to be moved.
    void take(const QByteArray &tokenText, std::optional<Kind> as, const std::optional<QByteArray> &detachedPayload,
              Jose::HeaderMemo *memo);
    /// A payload that is a token or is said to be one (nestedToken), as it stands there.
    [[nodiscard]] static DecodedJwt decodeNested(const QByteArray &text, std::optional<Kind> as = {});
    /// What stood inside of a JWE whose "cty" is \a contentType: the token that it is (RFC 7519 §7.2), or a claims set
    /// without a signature, Form::Claims; nothing where it is neither. \a as, of the content, as for decode().
    [[nodiscard]] static std::optional<DecodedJwt> ofContent(const QByteArray &plaintext, Json::Value contentType,
                                                             std::optional<Kind> as = {});
    /// A text in which no token was found: Malformed, with the error "token-not-found".
    [[nodiscard]] static DecodedJwt notFound(const QByteArray &text);
};

} // namespace Grantscope::Token
