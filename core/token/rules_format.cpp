// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about the shape of a token and its JSON: RFC 7515 §5.2, §7; RFC 7519 §7.2; RFC 8259.
#include "token/header.h"
#include "token/inspection.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/tokenerror.h"
#include "token/typname.h"
#include "token/walk.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

using Jose::Base64Problem;

Outcome jwsFormat(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    if (token.formatError && token.formatError->id == ErrorId(TokenError::NotFound))
        return violated("jws-format.no-token", token.formatError->expected, token.formatError->found);
    const bool ofSdJwt = token.formatError && token.formatError->id == ErrorId(Jose::SdJwtError::Format)
                         && subject.kind.kind == Kind::SdJwt;
    if (token.formatError && !ofSdJwt)
        return violated("jws-format.shape", token.formatError->expected, token.formatError->found,
                        {Place::Part::Text, {token.formatError->offset, 0}});
    if (!token.jws)
        return notChecked("skip.unreadable");
    if (token.givenContent == GivenContent::Contrary)
        return violated("jws-format.payload-twice", {}, {}, {Place::Part::Text, token.jws->payload.span});
    const bool mayBeJson = subject.kind.kind == Kind::Jws || subject.kind.kind == Kind::SdJwt;
    if (!mayBeJson && token.jws->serialization != Jose::Serialization::Compact)
        return violated("jws-format.jwt-not-compact", u"header.payload.signature"_s, u"JSON"_s);
    return holds();
}

Outcome jweFormat(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    if (token.formatError)
        return violated("jwe-format.shape", token.formatError->expected, token.formatError->found);
    return token.jwe ? holds() : notChecked("skip.unreadable");
}

Outcome inputCleaned(const Subject &subject)
{
    return subject.cleaned ? violated("input-cleaned.around", {}, {}) : holds();
}

/// Every base64url part of the token until \a visit returns false.
template <typename Visit>
void forEachPart(const DecodedJwt &token, Visit visit)
{
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            if (!visit(signature.protectedPart) || !visit(signature.signature))
                return;
        }
        if (token.jws->payloadEncoded)
            visit(token.jws->payload);
    } else if (token.jwe) {
        for (const Jose::Part *part : {&token.jwe->protectedPart, &token.jwe->iv, &token.jwe->ciphertext,
                                       &token.jwe->tag, &token.jwe->additionalData}) {
            if (!visit(*part))
                return;
        }
        for (const Jose::JweRecipient &recipient : token.jwe->recipients) {
            if (!visit(recipient.encryptedKey))
                return;
        }
    }
}

Texts::Reason base64Reason(Base64Problem problem)
{
    switch (problem) {
    case Base64Problem::WhiteSpace:
        return "base64url-alphabet.white-space";
    case Base64Problem::Padding:
        return "base64url-alphabet.padding";
    case Base64Problem::StandardAlphabet:
        return "base64url-alphabet.standard";
    case Base64Problem::ForeignCharacter:
        return "base64url-alphabet.foreign";
    case Base64Problem::Length:
        return "base64url-alphabet.length";
    case Base64Problem::StrayBits:
        return "base64url-canonical.stray-bits";
    }
    return {};
}

Outcome base64Part(const Subject &subject, bool strayBits)
{
    const Jose::Part *wrong = nullptr;
    forEachPart(subject.token, [&wrong, strayBits](const Jose::Part &part) {
        if (part.problem && (part.problem->problem == Base64Problem::StrayBits) == strayBits)
            wrong = &part;
        return !wrong;
    });
    if (wrong) {
        const qsizetype offset = wrong->problem->offset;
        return violated(base64Reason(wrong->problem->problem), u"A-Z a-z 0-9 - _"_s, QString::number(offset),
                        {Place::Part::Text, {offset, 1}});
    }
    return subject.token.jws || subject.token.jwe ? holds() : notChecked("skip.unreadable");
}

Outcome base64Alphabet(const Subject &subject)
{
    return base64Part(subject, false);
}
Outcome base64Canonical(const Subject &subject)
{
    return base64Part(subject, true);
}

bool isTaken(const DecodedJwt &token)
{
    return token.jws || token.jwe || token.form == Form::Claims;
}

/// The JSON errors of a token: of each header, then of the claims where claims are judged.
struct JsonFault
{
    const Error *error = nullptr;
    Place::Part part = Place::Part::None;
};
template <typename Wanted>
JsonFault findFault(const Subject &subject, Wanted wanted)
{
    const DecodedJwt &token = subject.token;
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            if (signature.headerError && wanted(signature.headerError->id))
                return {&*signature.headerError, Place::Part::Header};
        }
    }
    if (token.jwe && token.jwe->headerError && wanted(token.jwe->headerError->id))
        return {&*token.jwe->headerError, Place::Part::Header};
    if (token.formatError && wanted(token.formatError->id))
        return {&*token.formatError, Place::Part::Text};
    if (subject.kind.kind != Kind::Jws && token.claimsError && wanted(token.claimsError->id))
        return {&*token.claimsError, Place::Part::Payload};
    return {};
}

Outcome faultOutcome(const Subject &subject, const JsonFault &fault, Texts::Reason inHeader, Texts::Reason inPayload)
{
    if (fault.error) {
        const QString found = fault.error->offset >= 0 ? u"%1 (+%2)"_s.arg(fault.error->found).arg(fault.error->offset)
                                                       : fault.error->found;
        return violated(fault.part == Place::Part::Payload ? inPayload : inHeader, fault.error->expected, found,
                        {fault.part, {fault.error->offset, 1}});
    }
    return isTaken(subject.token) ? holds() : notChecked("skip.unreadable");
}

Outcome utf8Invalid(const Subject &subject)
{
    const auto fault =
        findFault(subject, [](const ErrorId &id) { return id == ErrorId(Json::JsonError::InvalidUtf8); });
    return faultOutcome(subject, fault, "utf8-invalid.header", "utf8-invalid.payload");
}

Outcome jsonSyntax(const Subject &subject)
{
    const auto fault = findFault(subject, [](const ErrorId &id) {
        return id == ErrorId(Json::JsonError::Syntax) || id == ErrorId(Json::JsonError::TrailingText)
               || id == ErrorId(Jose::JoseError::HeaderNotObject);
    });
    return faultOutcome(subject, fault, "json-syntax.header", "json-syntax.payload");
}

Outcome jsonDepth(const Subject &subject)
{
    const auto fault = findFault(subject, [](const ErrorId &id) {
        return id == ErrorId(Json::JsonError::Depth) || id == ErrorId(Json::JsonError::Size);
    });
    return faultOutcome(subject, fault, "json-depth.header", "json-depth.payload");
}

QString nameAt(const Json::Document &document, const Json::Span &span)
{
    return shown(QByteArrayView(document.text()).sliced(span.offset, span.length));
}

Outcome jsonDuplicateMember(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    const auto duplicate = [](const Json::Document &document, Place::Part part, Texts::Reason reason) {
        const Json::Duplicate &first = document.duplicates().first();
        return violated(reason, {}, u"%1 (+%2)"_s.arg(nameAt(document, first.second)).arg(first.second.offset),
                        {part, first.second});
    };
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            if (!signature.protectedHeader.duplicates().isEmpty())
                return duplicate(signature.protectedHeader, Place::Part::Header, "json-duplicate-member.header");
        }
        if (token.jws->outer && !token.jws->outer->duplicates().isEmpty())
            return duplicate(*token.jws->outer, Place::Part::Text, "json-duplicate-member.outer");
    }
    if (token.jwe) {
        if (!token.jwe->protectedHeader.duplicates().isEmpty())
            return duplicate(token.jwe->protectedHeader, Place::Part::Header, "json-duplicate-member.header");
        if (!token.jwe->outer.duplicates().isEmpty())
            return duplicate(token.jwe->outer, Place::Part::Text, "json-duplicate-member.outer");
    }
    if (subject.kind.kind != Kind::Jws && !token.claims.duplicates().isEmpty())
        return duplicate(token.claims, Place::Part::Payload, "json-duplicate-member.payload");
    return isTaken(token) ? holds() : notChecked("skip.unreadable");
}

Outcome jsonNumberPrecision(const Subject &subject)
{
    const Json::Document &claims = subject.token.claims;
    Json::Value beyond;
    if (claims.mayHaveBeyondDouble()) {
        forEachValue(claims.root(), [&beyond](Json::Value value) {
            if (value.isNumber() && value.isBeyondDouble())
                beyond = value;
            return !beyond;
        });
    }
    if (beyond)
        return violated("json-number-precision.beyond", {}, shown(beyond), claimPlace(beyond));
    return subject.token.claims.root() ? holds() : notChecked("skip.unreadable");
}

Outcome jsonLoneSurrogate(const Subject &subject)
{
    const DecodedJwt &token = subject.token;
    const auto lone = [](const Json::Document &document, Place::Part part) -> std::optional<Outcome> {
        if (document.loneSurrogates().isEmpty())
            return std::nullopt;
        const Json::Span first = document.loneSurrogates().first();
        return violated("json-lone-surrogate.half", {}, nameAt(document, first), {part, first});
    };
    if (token.jws) {
        for (const Jose::JwsSignature &signature : token.jws->signatures) {
            if (auto found = lone(signature.protectedHeader, Place::Part::Header))
                return *std::move(found);
        }
    } else if (token.jwe) {
        if (auto found = lone(token.jwe->protectedHeader, Place::Part::Header))
            return *std::move(found);
    }
    if (subject.kind.kind != Kind::Jws) {
        if (auto found = lone(token.claims, Place::Part::Payload))
            return *std::move(found);
    }
    return isTaken(token) ? holds() : notChecked("skip.unreadable");
}

/// A token inside of a token. What the inner one is worth stands in its own layer: here it counts whether it says who
/// wrote it, and whether cty says that it is there.
Outcome nestedInnerUnsigned(const Subject &subject)
{
    const Inspection *inner = subject.inner;
    const bool isHidden = subject.token.jwe && !subject.decryption.isOpen();
    if (isHidden)
        return notChecked("nested-inner-unsigned.hidden");
    if (!inner)
        return notChecked(subject.token.nestedToken.isEmpty() ? Texts::Reason("nested-inner-unsigned.none")
                                                              : Texts::Reason("nested-inner-unsigned.not-judged"));
    if (inner->token->form == Form::Claims)
        return notChecked("nested-inner-unsigned.none");
    const Json::Value alg = inner->token->header("alg");
    if (inner->token->jws && alg.toUtf8().compare("none", Qt::CaseInsensitive) == 0)
        return violated("nested-inner-unsigned.unsecured", {}, shown(alg), {Place::Part::Payload, {}});
    const qsizetype recipient = subject.decryption.recipient;
    const Json::Value cty = subject.token.jwe ? subject.token.jwe->header("cty", recipient) : subject.header("cty");
    if (normalizedTyp(cty) != "jwt" && (inner->token->jws || inner->token->jwe))
        return violatedMildly(Severity::Warning, "nested-inner-unsigned.cty", u"JWT"_s, shown(cty),
                              headerPlace(subject, "cty"));
    return inner->verdict == Verdict::Valid ? holds("nested-inner-unsigned.judged")
                                            : notChecked("nested-inner-unsigned.unverified");
}

Outcome jwtNotObject(const Subject &subject)
{
    const Json::Value root = subject.token.claims.root();
    if (!root)
        return notChecked("skip.unreadable");
    return root.isObject()
               ? holds()
               : violated("jwt-not-object.other", u"{…}"_s, shown(root), {Place::Part::Payload, root.span()});
}

constexpr Kinds kNoOpaque = kJoseKinds;

// clang-format off
constexpr CheckRow kRows[] = {
    {"jws-format", Severity::Error, CheckGroup::Format, kJwsKinds, "RFC 7515 §5.2, §7.1, §7.2; RFC 7519 §1", jwsFormat, DecidedBy::Header},
    {"jwe-format", Severity::Error, CheckGroup::Format, kindBit(Kind::Jwe), "RFC 7516 §5.2, §7.1, §7.2, §9", jweFormat},
    {"input-cleaned", Severity::Info, CheckGroup::Format, kAllKinds, "RFC 7515 §5.2", inputCleaned},
    {"base64url-alphabet", Severity::Error, CheckGroup::Format, kNoOpaque, "RFC 7515 §2, §5.2; 8725bis §3.14", base64Alphabet, DecidedBy::Header},
    {"base64url-canonical", Severity::Warning, CheckGroup::Format, kNoOpaque, "RFC 4648 §3.5", base64Canonical, DecidedBy::Header},
    {"utf8-invalid", Severity::Error, CheckGroup::Format, kNoOpaque, "RFC 7519 §7.2; RFC 8725 §3.7", utf8Invalid, DecidedBy::Header},
    {"json-syntax", Severity::Error, CheckGroup::Format, kNoOpaque, "RFC 7515 §5.2; RFC 8259 §2", jsonSyntax, DecidedBy::Header},
    {"json-duplicate-member", Severity::Error, CheckGroup::Format, kNoOpaque, "RFC 7515 §4; RFC 7519 §4", jsonDuplicateMember, DecidedBy::Header},
    {"json-depth", Severity::Error, CheckGroup::Format, kNoOpaque, "RFC 8259 §9", jsonDepth, DecidedBy::Header},
    {"json-number-precision", Severity::Info, CheckGroup::Format, kJwtKinds, "RFC 8259 §6; RFC 7493 §2.2", jsonNumberPrecision},
    {"json-lone-surrogate", Severity::Info, CheckGroup::Format, kNoOpaque, "RFC 8259 §8.2; RFC 7493 §2.1", jsonLoneSurrogate},
    {"nested-inner-unsigned", Severity::Error, CheckGroup::Format, kJoseKinds, "RFC 7519 §5.2, §11.2; RFC 8725 §3.3", nestedInnerUnsigned, DecidedBy::Header},
    {"jwt-not-object", Severity::Error, CheckGroup::Format, kJwtKinds, "RFC 7519 §7.2", jwtNotObject, DecidedBy::Header},
};
// clang-format on

} // namespace

std::span<const CheckRow> formatRows()
{
    return kRows;
}

} // namespace Grantscope::Token
