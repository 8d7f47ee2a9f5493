// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"
#include "jose/key.h"
#include "token/expectations.h"
#include "token/kind.h"

#include <memory>

namespace Grantscope::Token {

/// One for whom a JWE is encrypted.
struct JweRecipient
{
    Json::Value header = {}; ///< "header" of a JSON form, an object; lives in Jwe::outer.
    Jose::Part encryptedKey = {};
};

/// A JWE as far as it can be read without a key (RFC 7516 §7).
struct Jwe
{
    Jose::Serialization serialization = Jose::Serialization::Compact;
    QByteArray text;
    Json::Document outer; ///< The JSON form; empty for a compact one.
    Jose::Part protectedPart;
    Json::Document protectedHeader;        ///< An object; empty if there is none or it can't be read.
    std::optional<Error> headerError = {}; ///< Offset in protectedPart.bytes.
    Json::Value sharedHeader = {};         ///< "unprotected" of a JSON form, an object; lives in outer.
    QList<JweRecipient> recipients;        ///< At least one, at most kMaxRecipients.
    Jose::Part iv;
    Jose::Part ciphertext;
    Jose::Part tag;
    Jose::Part additionalData; ///< "aad" of a JSON form.

    static constexpr qsizetype kMaxRecipients = 100;

    /// Reads a compact or JSON form. The error is "jwe-format" (not five parts, not the members of one form), or the JSON
    /// error of a JSON form; all else is in the parts. Linear time.
    [[nodiscard]] static Result<Jwe> parse(const QByteArray &text);
    /// A header parameter: protected, shared, or of the first recipient (names are disjoint in a sound JWE, RFC 7516 §7.2.1).
    [[nodiscard]] Json::Value header(QByteArrayView name) const;
    /// Every part is BASE64URL and the protected header, if there is one, a JSON object.
    [[nodiscard]] bool isReadable() const;
};

/// An SD-JWT as far as it is read here (RFC 9901 §4): the issuer's JWT, the disclosures as text, the key binding JWT.
struct SdJwtParts
{
    Json::Span issuerJwt;
    QList<Json::Span> disclosures;
    Json::Span keyBindingJwt; ///< Empty if there is none.

    /// "sd-jwt-format" if \a text has no tilde, a disclosure is empty or what stands last is no JWT. Linear time.
    [[nodiscard]] static Result<SdJwtParts> split(QByteArrayView text);
};

/// What became of content that was given beside the token (RFC 7515 appendix F).
enum class GivenContent : std::uint8_t {
    None,       ///< Nothing was given.
    Used,       ///< The token is detached: this is its payload.
    AsAttached, ///< The token carries the same octets.
    Contrary,   ///< The token carries other octets: which of the two is meant can't be told.
    NoPlace,    ///< The token is no JWS.
};

/// A token taken apart and believed in nothing: what it says, where each thing stands, what could not be read. Only
/// verification makes a VerifiedJwt of it.
struct DecodedJwt
{
    Form form = Form::Malformed;
    QByteArray text; ///< As judged: without what stood around it.
    /// Set for Jws and SdJwt (the issuer's part). Set for Malformed too where the shape could be told.
    std::optional<Jose::Jws> jws = {};
    std::optional<Jwe> jwe = {};
    std::optional<SdJwtParts> sdJwt = {};
    std::optional<Error> formatError = {}; ///< Why it has no shape.

    GivenContent givenContent = GivenContent::None;

    Json::Document claims;                 ///< The payload, where it is one JSON value.
    std::optional<Error> claimsError = {}; ///< Why it is not; offset in the payload.

    /// A claim of the claims set; not there where the payload is no object.
    [[nodiscard]] Json::Value claim(QByteArrayView name) const { return claims.root().member(name); }
    /// Of notFound(): there was nothing to take apart.
    [[nodiscard]] bool isNotFound() const;
    /// The payload of a JWS that is a token in the compact form itself (RFC 7519 §5.2, §7.2); empty elsewhere. What it says
    /// is not part of claims.
    [[nodiscard]] QByteArrayView nestedToken() const;
    /// A header parameter of the first signature, or of the JWE.
    [[nodiscard]] Json::Value header(QByteArrayView name) const;

    /// Takes a text apart. \a as narrows to one form where the person said what it is; without it, the text's look decides
    /// (claimedForm() in token/shape.h). \a detachedPayload is the content of a detached JWS (RFC 7515 appendix F). Never
    /// fails: what can't be read is Form::Malformed with its reason (formatError, or the problem in a part). Nothing is
    /// stripped: \a text is judged as it stands.
    [[nodiscard]] static DecodedJwt decode(const QByteArray &text, std::optional<Kind> as = {},
                                           const std::optional<QByteArray> &detachedPayload = {});
    /// A text in which no token was found: Malformed, with the error "token-not-found".
    [[nodiscard]] static DecodedJwt notFound(const QByteArray &text);
};

/// What it is for: by its type, else by the parameter \a contextName in which it stood where its claims don't speak against
/// that, else by its claims. A signed object whose claims are not judged (Kind::Jws) is taken for granted only where there
/// are no registered claims in it and none are expected: no spelling of a JWT can get it out of its checks (RFC 8725 §3.12).
/// Pure; the same token and expectations always give the same guess.
[[nodiscard]] KindGuess guessKind(const DecodedJwt &token, const QString &contextName = {}, const Expectations &expected = {});
/// The kind of token that belongs in a parameter or field of this name; nothing for other names.
[[nodiscard]] std::optional<Kind> kindOfContext(const QString &contextName);

/// A JWT whose signature was verified with a key of the issuer or the person, and in which no check of severity error failed.
/// Only Inspector makes one, so having it is the proof.
class VerifiedJwt
{
public:
    [[nodiscard]] const DecodedJwt &token() const { return *m_token; }
    [[nodiscard]] const Jose::Key &key() const { return m_key; }

private:
    friend class Inspector;
    VerifiedJwt(std::shared_ptr<const DecodedJwt> token, Jose::Key key)
        : m_token(std::move(token))
        , m_key(std::move(key))
    {
    }
    std::shared_ptr<const DecodedJwt> m_token;
    Jose::Key m_key;
};

} // namespace Grantscope::Token
