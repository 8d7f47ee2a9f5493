// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about claims that every JWT may have: RFC 7519 §4.1, RFC 8725 §3.8 to §3.12.
#include "token/rules.h"
#include "token/walk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

enum class Wanted : std::uint8_t { String, StringOrStrings, Strings, Object, Boolean };

struct ClaimType
{
    const char *name;
    Wanted type;
};
// Registered claims with one JSON type: RFC 7519 §4.1, RFC 7800 §3.1, RFC 8693 §4, OIDC Core §2 and §5.1.
constexpr ClaimType kClaimTypes[] = {
    {"iss", Wanted::String},      {"sub", Wanted::String},   {"aud", Wanted::StringOrStrings},
    {"jti", Wanted::String},      {"nonce", Wanted::String}, {"azp", Wanted::String},
    {"acr", Wanted::String},      {"amr", Wanted::Strings},  {"at_hash", Wanted::String},
    {"c_hash", Wanted::String},   {"sid", Wanted::String},   {"client_id", Wanted::String},
    {"cnf", Wanted::Object},      {"act", Wanted::Object},   {"email", Wanted::String},
    {"events", Wanted::Object},   {"htm", Wanted::String},   {"htu", Wanted::String},
    {"ath", Wanted::String},      {"address", Wanted::Object},
};

QString typeName(Wanted type)
{
    switch (type) {
    case Wanted::String: return u"string"_s;
    case Wanted::StringOrStrings: return u"string, [string, …]"_s;
    case Wanted::Strings: return u"[string, …]"_s;
    case Wanted::Object: return u"{…}"_s;
    case Wanted::Boolean: return u"true, false"_s;
    }
    return {};
}

bool areStrings(Json::Value value)
{
    for (const Json::Value element : value) {
        if (!element.isString())
            return false;
    }
    return value.isArray();
}

bool hasType(Json::Value value, Wanted type)
{
    switch (type) {
    case Wanted::String: return value.isString();
    case Wanted::StringOrStrings: return value.isString() || areStrings(value);
    case Wanted::Strings: return areStrings(value);
    case Wanted::Object: return value.isObject();
    case Wanted::Boolean: return value.isBoolean();
    }
    return false;
}

Outcome claimType(const Subject &subject)
{
    const Json::Value root = subject.token.claims.root();
    if (!root.isObject())
        return notChecked("skip.unreadable");
    for (const Json::Value claim : root) {
        const auto row = std::ranges::find_if(kClaimTypes, [claim](const ClaimType &type) { return claim.nameIs(type.name); });
        if (row != std::end(kClaimTypes) && !hasType(claim, row->type))
            return violated("claim-type.other", QLatin1StringView(row->name) + u": "_s + typeName(row->type),
                            QLatin1StringView(row->name) + u": "_s
                                + QString::fromUtf8(claim.text().first(qMin(claim.text().size(), qsizetype(60)))),
                            claimPlace(claim));
    }
    return holds();
}

Outcome jwtIss(const Subject &subject)
{
    return compareClaim(subject, {"iss", subject.expected.issuer, "jwt-iss.different", "jwt-iss.absent"});
}

Outcome jwtAud(const Subject &subject)
{
    const Json::Value aud = subject.claim("aud");
    const QStringList &expected = subject.expected.audiences;
    if (expected.isEmpty())
        return notChecked(aud ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    if (!aud)
        return violated("jwt-aud.absent", expected.join(u", "_s), {});
    const auto audiences = stringOrStrings(aud);
    const bool named = audiences && std::ranges::any_of(*audiences, [&](const QString &one) { return expected.contains(one); });
    return named ? holds() : violated("jwt-aud.different", expected.join(u", "_s), shown(aud), claimPlace(aud));
}

Outcome jwtTyp(const Subject &subject)
{
    const Json::Value typ = subject.header("typ");
    if (!typ.isString())
        return notChecked("skip.parameter-absent");
    const auto typed = kindOfTyp(typ.toString());
    if (!typed || *typed == subject.kind.kind || *typed == Kind::Jwt)
        return holds();
    return violated("jwt-typ.other-kind", kindTitle(subject.kind.kind), shown(typ), headerPlace(typ));
}

// OIDC Core §5.1 and what vendors add: who somebody is, readable to whoever sees the token.
constexpr const char *kPersonal[] = {
    "name", "given_name", "family_name", "middle_name", "nickname", "preferred_username", "email", "phone_number", "address",
    "birthdate", "gender", "picture", "profile", "website", "upn", "unique_name", "phone", "verified_primary_email",
};

Outcome claimReadable(const Subject &subject)
{
    const Json::Value root = subject.token.claims.root();
    if (!root.isObject())
        return notChecked("skip.unreadable");
    QStringList personal;
    Place first;
    for (const Json::Value claim : root) {
        const auto known = [claim](const char *name) { return claim.nameIs(name); };
        if (!std::ranges::any_of(kPersonal, known))
            continue;
        if (personal.isEmpty())
            first = claimPlace(claim);
        personal.append(claim.name());
        if (!subject.wantsWords())
            break;
    }
    return personal.isEmpty() ? holds() : violated("claim-readable.personal", {}, personal.join(u", "_s), first);
}

bool isHostile(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool bidirectional = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
    const bool invisible = c == 0x200b || c == 0x2028 || c == 0x2029 || c == 0xfeff;
    return control || bidirectional || invisible;
}

/// A cheap look at the octets: nothing that isHostile() or looks like a tag can be there without one of these.
bool mayBeHostile(QByteArrayView text)
{
    return std::ranges::any_of(text, [](char c) { return c == '\\' || c == '<' || static_cast<unsigned char>(c) >= 0x7f; });
}

Outcome claimControlCharacter(const Subject &subject)
{
    const Json::Value root = subject.token.claims.root();
    if (!root)
        return notChecked("skip.unreadable");
    if (!mayBeHostile(root.text()))
        return holds();
    Outcome outcome = holds();
    forEachValue(root, [&outcome](Json::Value value) {
        if (!value.isString() || !mayBeHostile(value.text()))
            return true;
        const QString text = value.toString();
        for (const char32_t c : text.toUcs4()) {
            if (isHostile(c)) {
                outcome = violated("claim-control-character.control", {}, u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper(), claimPlace(value));
                return false;
            }
        }
        const qsizetype tag = text.indexOf(u'<');
        if (tag >= 0 && tag + 1 < text.size() && (text[tag + 1].isLetter() || text[tag + 1] == u'/' || text[tag + 1] == u'!')) {
            outcome = violated("claim-control-character.html", {}, shown(value), claimPlace(value));
            return false;
        }
        return true;
    });
    return outcome;
}

// An ID token's issuer and audience have rows of their own; a proof has neither.
constexpr Kinds kAudienced = kJwtKinds & ~kindBit(Kind::IdToken) & ~kindBit(Kind::DpopProof);

constexpr CheckRow kRows[] = {
    {"claim-type", Severity::Error, Group::Claims, kJwtKinds, "RFC 7519 §4.1", claimType},
    {"jwt-iss", Severity::Error, Group::Claims, kAudienced, "RFC 7519 §4.1.1; RFC 8725 §3.8", jwtIss},
    {"jwt-aud", Severity::Error, Group::Claims, kAudienced, "RFC 7519 §4.1.3; RFC 8725 §3.9", jwtAud},
    {"jwt-typ", Severity::Error, Group::Claims, kJwtKinds, "RFC 8725 §3.11, §3.12", jwtTyp},
    {"claim-readable", Severity::Info, Group::Claims, kJwtKinds, "RFC 7519 §12", claimReadable},
    {"claim-control-character", Severity::Info, Group::Claims, kJwtKinds, "RFC 8725 §3.10", claimControlCharacter},
};

} // namespace

std::span<const CheckRow> claimRows() { return kRows; }

} // namespace Grantscope::Token
