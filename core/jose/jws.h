// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/joseerror.h"
#include "json/document.h"

#include <memory>
#include <vector>

namespace Grantscope::Jose {

class HeaderMemo; // headermemo.h

enum class Serialization : std::uint8_t { Compact, Flattened, General };

/// One base64url part of a JOSE object, as written and decoded.
struct Part
{
    Json::Span span = {}; ///< In Jws::text; in a JSON form, inside the quotes. Empty for an absent member.
    QByteArray bytes = {}; ///< Decoded; with a problem other than stray bits, empty.
    /// Its offset is in Jws::text; the whole part's where that has JSON escapes.
    std::optional<Base64Finding> problem = {};
    QByteArray unescaped = {}; ///< The encoded text of a JSON form that is written with escapes; else empty.

    /// \a text decoded, which stands at \a offset of the whole.
    [[nodiscard]] static Part decode(QByteArrayView text, qsizetype offset);
    /// A string of a JSON form decoded.
    [[nodiscard]] static Part decode(Json::Value string);

    /// Stray bits spoil the spelling, not the octets.
    [[nodiscard]] bool isReadable() const { return !problem || problem->problem == Base64Problem::StrayBits; }
};

/// One signature with its headers. A header that can't be read leaves an empty document and the error.
struct JwsSignature
{
    Part protectedPart;
    Json::Document
        protectedHeader; ///< An object; empty if there is none, the part is unreadable or headerError is set.
    /// JSON, UTF-8, depth or "header-not-object"; offset in protectedPart.bytes.
    std::optional<Error> headerError = {};
    Json::Value unprotectedHeader = {}; ///< "header" of a JSON form, an object; lives in Jws::outer.
    Part signature;

    /// A header parameter: protected first, then unprotected (names are disjoint in a sound JWS, RFC 7515 §7.2.1).
    [[nodiscard]] Q_ALWAYS_INLINE Json::Value header(QByteArrayView name) const
    {
        const Json::Value value = protectedHeader.root().member(name);
        return value || !unprotectedHeader ? value : unprotectedHeader.member(name);
    }
};

/// A JWS as it was written (RFC 7515 §7). Parts that can't be read are kept with what is wrong with them, so that
/// everything can be shown and reported.
struct Jws
{
    Serialization serialization = Serialization::Compact;
    QByteArray text;
    std::shared_ptr<const Json::Document> outer = {}; ///< The JSON form; null for a compact one.
    Part payload; ///< bytes is the payload itself, also where it is not encoded (RFC 7797).
    bool detached = false; ///< No payload in the text (RFC 7515 appendix F); bytes come from setDetachedPayload().
    bool payloadEncoded = true; ///< false: "b64" is false and critical (RFC 7797), the payload stands as it is.
    std::vector<JwsSignature> signatures; ///< At least one, at most kMaxSignatures.

    /// More would let a text of some megabytes ask for the hashing of terabytes.
    static constexpr qsizetype kMaxSignatures = 100;

    /// Reads a compact or JSON form. The error is "jws-format" (not three parts, not the members of one form,
    /// signatures that disagree about "b64"; JSON of the outer form broken: then the JSON error) and only that; all
    /// else is in the parts. Linear time, no copies but the decoded parts.
    [[nodiscard]] static Result<Jws> parse(const QByteArray &text);
    /// The compact form alone. With a \a memo, a header that is in it is taken from there, and one that is not is put
    /// there.
    [[nodiscard]] static Result<Jws> parseCompact(const QByteArray &text, HeaderMemo *memo = nullptr);

    /// Puts the content in (RFC 7515 appendix F). Without effect on a JWS that carries its payload.
    void setDetachedPayload(const QByteArray &content);

    /// ASCII(BASE64URL(header) || '.' || payload part), as one stretch of text where it stands so (compact, encoded),
    /// else put together into \a scratch. RFC 7515 §5.2 (8), RFC 7797 §3.
    [[nodiscard]] QByteArrayView signingInput(const JwsSignature &signature, QByteArray &scratch) const;
};

/// RFC 7515 §4.1.11 for one signature.
enum class CritProblem : std::uint8_t {
    None,
    NotProtected,
    NotArray,
    Empty,
    NotString,
    Repeated,
    RegisteredName,
    NotPresent,
    NotUnderstood
};
struct CritFinding
{
    CritProblem problem = CritProblem::None;
    QString name = {}; ///< The parameter at fault, if one is.
};
/// Malformed lists are told before names that are not understood; "b64" alone is (RFC 7797 §6).
[[nodiscard]] CritFinding checkCrit(const JwsSignature &signature);

} // namespace Grantscope::Jose
