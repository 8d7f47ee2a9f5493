// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/decoded.h"

#include "token/jsonforms.h"
#include "token/recogniser.h"
#include "token/shape.h"
#include "token/tokenerror.h"
#include "token/typname.h"

#include <algorithm>

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

namespace {

/// The one form that a said kind has; nothing where several are possible.
enum class Wanted : std::uint8_t { Any, Jws, Jwt, Jwe, SdJwt, Opaque };

Wanted wantedFor(std::optional<Kind> as)
{
    // A refresh token may be anything: only its issuer reads it.
    if (!as || *as == Kind::RefreshToken)
        return Wanted::Any;
    switch (*as) {
    case Kind::Jws:
        return Wanted::Jws;
    case Kind::Jwe:
        return Wanted::Jwe;
    case Kind::SdJwt:
        return Wanted::SdJwt;
    case Kind::Opaque:
        return Wanted::Opaque;
    default:
        return Wanted::Jwt;
    }
}

bool startsJson(QByteArrayView text)
{
    const auto first = std::ranges::find_if_not(text, [](char c) { return hasClass(c, SpaceChar); });
    return first != text.end() && *first == '{';
}

bool isReadable(const Jose::Jws &jws)
{
    return jws.payload.isReadable() && std::ranges::all_of(jws.signatures, [](const Jose::JwsSignature &each) {
               return each.protectedPart.isReadable() && !each.headerError && each.signature.isReadable();
           });
}

/// Whether a payload that is no JSON value for us may be one for a reader that is more lenient: an object or a list cut
/// short, followed by something, nested deeper, in UTF-16, or behind a byte order mark.
bool looksLikeJson(QByteArrayView payload, const Error &error)
{
    if (error.id == ErrorId(Json::JsonError::Depth) || error.id == ErrorId(Json::JsonError::Size))
        return true;
    const auto first = std::ranges::find_if_not(payload, [](char c) {
        return hasClass(c, SpaceChar) || c == '\0' || c == '\xef' || c == '\xbb' || c == '\xbf' || c == '\xfe'
               || c == '\xff';
    });
    return first != payload.end() && (*first == '{' || *first == '[');
}

/// Three or five parts of which the first is base64url of a JSON object, white space before it or not.
bool beginsWithHeader(QByteArrayView text)
{
    constexpr qsizetype kLongestHeader = 64 * 1024;
    const qsizetype dots = text.count('.');
    const qsizetype first = text.indexOf('.');
    if ((dots != 2 && dots != 4) || first > kLongestHeader)
        return false;
    const auto header = Jose::decodeBase64url(text.first(first));
    return header && QByteArrayView(*header).trimmed().startsWith('{');
}

/// A JWS or JWE in a JSON form (RFC 7515 §7.2, RFC 7516 §7.2).
bool isJsonForm(Json::Value root)
{
    const auto hasHeader = [root] {
        return root.member("protected") || root.member("header") || root.member("unprotected");
    };
    if (root.member("ciphertext").isString())
        return hasHeader() || root.member("recipients");
    return root.member("payload").isString()
           && (root.member("signatures").isArray() || (root.member("signature").isString() && hasHeader()));
}

/// A payload or plaintext as a token, if it is one however it is spelled; or if cty says so and it is no claims set.
QByteArray tokenIn(const QByteArray &content, Json::Value contentType)
{
    const QByteArrayView text = QByteArrayView(content).trimmed();
    if (text.isEmpty() || text.startsWith('{') || text.startsWith('['))
        return {};
    const Candidate whole = wholeText(content);
    const bool isToken = whole.form == Form::Jws || whole.form == Form::Jwe || whole.form == Form::SdJwt;
    const bool isSaid = normalizedTyp(contentType) == "jwt";
    if (!isToken && !isSaid && !beginsWithHeader(whole.text))
        return {};
    return whole.text.isEmpty() ? content : whole.text;
}

/// The payload as claims. Where the token is said to be a JWT, says so or looks so, it must be JSON.
void readClaims(DecodedJwt &token, Wanted wanted)
{
    const Jose::Jws &jws = *token.jws;
    if (!jws.payload.isReadable())
        return;
    const auto isClaimed = [&] {
        return wanted == Wanted::Jwt || wanted == Wanted::SdJwt
               || (wanted != Wanted::Jws && saysJwt(normalizedTyp(token.header("typ"))));
    };
    if (jws.payload.bytes.isEmpty() && jws.detached && !isClaimed())
        return;
    if (wanted != Wanted::Jws)
        token.nestedToken = tokenIn(jws.payload.bytes, token.header("cty"));
    if (!token.nestedToken.isEmpty())
        return;
    auto claims = Json::Document::parse(jws.payload.bytes);
    if (claims && wanted != Wanted::Jws && isJsonForm(claims->root())) {
        token.nestedToken = jws.payload.bytes;
        return;
    }
    if (claims) {
        token.claims = std::move(*claims);
        return;
    }
    token.claimsError = std::move(claims.error());
    // The compact form of what says that it is no JWT is signed as such: nobody can make it one (RFC 8725 §3.11).
    const bool saysOther = jws.serialization == Jose::Serialization::Compact && token.header("typ").isString();
    const bool mayBeClaims =
        wanted != Wanted::Jws && !saysOther && looksLikeJson(jws.payload.bytes, *token.claimsError);
    if (isClaimed() || mayBeClaims)
        token.form = Form::Malformed;
}

void takeJws(DecodedJwt &token, Result<Jose::Jws> &&jws, Form form, Wanted wanted,
             const std::optional<QByteArray> &content)
{
    if (!jws) {
        token.formatError = std::move(jws.error());
        return;
    }
    token.jws = std::move(*jws);
    if (content && token.jws->detached) {
        token.jws->setDetachedPayload(*content);
        token.givenContent = GivenContent::Used;
    } else if (content) {
        token.givenContent = *content == token.jws->payload.bytes ? GivenContent::AsAttached : GivenContent::Contrary;
    }
    if (isReadable(*token.jws))
        token.form = form;
    readClaims(token, wanted);
}

void takeJwe(DecodedJwt &token, Result<Jose::Jwe> jwe)
{
    if (!jwe) {
        token.formatError = std::move(jwe.error());
        return;
    }
    token.jwe = std::move(*jwe);
    if (token.jwe->isReadable())
        token.form = Form::Jwe;
}

/// The disclosures and the key binding, once the issuer's part is there.
void takeDisclosures(DecodedJwt &token, Result<Jose::SdJwt> parts)
{
    if (!parts) {
        token.form = Form::Malformed;
        token.formatError = std::move(parts.error());
        return;
    }
    token.sdJwt = std::move(*parts);
    if (token.claims.root().isObject())
        token.disclosed = Jose::ProcessedPayload::process(token.claims, token.sdJwt->disclosures);
    if (!token.sdJwt->keyBinding.isEmpty())
        token.keyBinding = KeyBindingJwt::read(token.sdJwt->keyBinding);
}

void takeSdJwt(DecodedJwt &token)
{
    const qsizetype tilde = token.text.indexOf('~');
    const QByteArray issuer = tilde < 0 ? token.text : token.text.first(tilde);
    takeJws(token, Jose::Jws::parseCompact(issuer), Form::SdJwt, Wanted::SdJwt, {});
    takeDisclosures(token, Jose::SdJwt::split(token.text));
}

/// RFC 9901 §8.
void takeJsonSdJwt(DecodedJwt &token, Jose::Jws jws)
{
    auto parts = Jose::SdJwt::fromJson(jws);
    takeJws(token, std::move(jws), Form::SdJwt, Wanted::SdJwt, {});
    takeDisclosures(token, std::move(parts));
}

/// A JSON form: the members tell which. Never both (RFC 7516 §9).
void takeJsonForm(DecodedJwt &token, Wanted wanted, const std::optional<QByteArray> &content)
{
    // As it was told where it was found, whatever else it has members of.
    const auto document = Json::Document::parse(token.text);
    const std::optional<Form> claimed = document ? jsonFormOf(document->root()) : std::nullopt;
    if (claimed == Form::Jwe && (wanted == Wanted::Any || wanted == Wanted::Jwe))
        return takeJwe(token, Jose::Jwe::parse(token.text));
    auto jws = Jose::Jws::parse(token.text);
    if (!jws && jws.error().id == Jose::JoseError::JwsFormat && (!claimed || wanted != Wanted::Any)) {
        if (auto jwe = Jose::Jwe::parse(token.text); jwe || wanted == Wanted::Jwe) {
            takeJwe(token, std::move(jwe));
            return;
        }
    }
    const bool saysSdJwt = jws && (wanted == Wanted::Any ? Jose::SdJwt::isMeant(*jws) : wanted == Wanted::SdJwt);
    if (saysSdJwt && !content)
        takeJsonSdJwt(token, *std::move(jws));
    else
        takeJws(token, std::move(jws), Form::Jws, wanted, content);
}

/// Where all that stands between the dots is of the alphabet, nothing tells of another form. What else is wrong with
/// the parts, reading them has said.
bool mayHaveTilde(const Jose::Jws &jws)
{
    const Jose::JwsSignature &signature = jws.signatures.front();
    return !jws.payloadEncoded || signature.protectedPart.problem || jws.payload.problem || signature.signature.problem;
}

void takeByLook(DecodedJwt &token, Wanted wanted, const std::optional<QByteArray> &content, Jose::HeaderMemo *memo)
{
    // Most tokens are a header and two dots.
    if (startsLikeHeader(token.text)) {
        auto jws = Jose::Jws::parseCompact(token.text, memo);
        // Searched for last, as it is there in none of a million.
        if (jws && (!mayHaveTilde(*jws) || !token.text.contains('~')))
            return takeJws(token, std::move(jws), Form::Jws, wanted, content);
    }
    const Look look = lookAt(token.text);
    const std::optional<Form> claimed = claimedForm(token.text, look);
    if (claimed == Form::Opaque && wanted == Wanted::Any)
        token.form = Form::Opaque;
    else if (look.headerLike && look.tildes > 0 && wanted == Wanted::Any)
        takeSdJwt(token);
    else if (claimed && look.dots == 4)
        takeJwe(token, Jose::Jwe::parse(token.text));
    else
        takeJws(token, Jose::Jws::parseCompact(token.text), Form::Jws, wanted, content);
}

void takeOpaque(DecodedJwt &token)
{
    if (std::ranges::all_of(token.text, [](char c) { return c > ' ' && c < '\x7f'; }) && !token.text.isEmpty())
        token.form = Form::Opaque;
    else
        token.formatError = Jose::Jws::parseCompact({}).error();
}

} // namespace

bool DecodedJwt::isNotFound() const
{
    return formatError && formatError->id == ErrorId(TokenError::NotFound);
}

Json::Value DecodedJwt::header(QByteArrayView name) const
{
    if (jws && !jws->signatures.empty())
        return jws->signatures.front().header(name);
    return jwe ? jwe->header(name) : Json::Value();
}

Place DecodedJwt::asSigned(const Place &judged) const
{
    if (judged.part != Place::Part::Payload || &judgedClaims() == &claims)
        return judged;
    const Jose::PayloadOrigin origin = disclosed->originOf(judged.span);
    if (origin.holder >= 0)
        return {Place::Part::Text, sdJwt->disclosures[std::size_t(origin.holder)].span()};
    return {Place::Part::Payload, {origin.source, origin.length}};
}

Json::Value DecodedJwt::judgedValueAt(qsizetype offset) const
{
    if (&judgedClaims() == &claims)
        return claims.valueAt(offset);
    const qsizetype judged = disclosed->processedPlace(offset);
    return judged < 0 ? Json::Value() : disclosed->document.valueAt(judged);
}

DecodedJwt DecodedJwt::decodeNested(const QByteArray &text, std::optional<Kind> as)
{
    DecodedJwt token = decode(text, as);
    // Something else that is said to be a token, or one whose header does not look like one.
    if (token.form == Form::Opaque && !as)
        return decode(text, Kind::Jwt);
    return token;
}

std::optional<DecodedJwt> DecodedJwt::ofContent(const QByteArray &plaintext, Json::Value contentType,
                                                std::optional<Kind> as)
{
    // As it stands: what a token is only after something was taken away is none.
    if (!tokenIn(plaintext, contentType).isEmpty())
        return decodeNested(plaintext, as);
    auto claims = Json::Document::parse(plaintext);
    if (claims && isJsonForm(claims->root()))
        return decode(plaintext, as);
    DecodedJwt content;
    content.text = plaintext;
    content.form = Form::Claims;
    if (claims && claims->root().isObject()) {
        content.claims = *std::move(claims);
        return content;
    }
    // Said or meant to be claims, and not readable as such.
    const bool isSaid = as && wantedFor(as) == Wanted::Jwt;
    if (!isSaid && (claims || !looksLikeJson(plaintext, claims.error())))
        return std::nullopt;
    content.form = Form::Malformed;
    if (claims)
        content.claims = *std::move(claims);
    else
        content.claimsError = std::move(claims.error());
    return content;
}

DecodedJwt DecodedJwt::notFound(const QByteArray &text)
{
    DecodedJwt none;
    none.text = text;
    none.formatError = Error{TokenError::NotFound, u"JWS | JWE | SD-JWT"_s, u"–"_s, "RFC 7515 §7", -1};
    return none;
}

DecodedJwt DecodedJwt::decode(const QByteArray &text, std::optional<Kind> as,
                              const std::optional<QByteArray> &detachedPayload, Jose::HeaderMemo *memo)
{
    DecodedJwt token;
    token.take(text, as, detachedPayload, memo);
    return token;
}

void DecodedJwt::take(const QByteArray &tokenText, std::optional<Kind> as,
                      const std::optional<QByteArray> &detachedPayload, Jose::HeaderMemo *memo)
{
    text = tokenText;
    const Wanted wanted = wantedFor(as);
    if (wanted == Wanted::Opaque)
        takeOpaque(*this);
    else if (startsJson(text))
        takeJsonForm(*this, wanted, detachedPayload);
    else if (wanted == Wanted::SdJwt)
        takeSdJwt(*this);
    else if (wanted == Wanted::Jwe)
        takeJwe(*this, Jose::Jwe::parse(text));
    else if (wanted == Wanted::Jws)
        takeJws(*this, Jose::Jws::parseCompact(text, memo), Form::Jws, wanted, detachedPayload);
    else
        takeByLook(*this, wanted, detachedPayload, memo);

    if (detachedPayload && givenContent == GivenContent::None)
        givenContent = GivenContent::NoPlace;
    // What was said is not what was found: a JWE is no JWS, a JWS no JWE.
    if ((wanted == Wanted::Jws && form == Form::Jwe) || (wanted == Wanted::Jwe && form == Form::Jws))
        form = Form::Malformed;
}

} // namespace Grantscope::Token
