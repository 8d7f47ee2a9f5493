// SPDX-License-Identifier: GPL-3.0-or-later
// Rows about claims that every JWT may have: RFC 7519 §4.1, RFC 8725 §3.8 to §3.12.
#include "base/nameindex.h"
#include "base/octets.h"
#include "json/namelist.h"
#include "token/header.h"
#include "token/jsontype.h"
#include "token/kindguess.h"
#include "token/rules.h"
#include "token/shown.h"
#include "token/typname.h"
#include "token/walk.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Token {

namespace {

struct ClaimType
{
    std::string_view name;
    JsonType type;
    Severity severity = Severity::Error; ///< Milder where large providers write another type.
};
// Registered claims with one JSON type: RFC 7519 §4.1, RFC 7800 §3.1, RFC 8417 §2.2, RFC 8693 §4, RFC 9396 §9.1, OIDC
// Core §2 and §5.1.
constexpr ClaimType kClaimTypes[] = {
    {"iss", JsonType::String},
    {"sub", JsonType::String},
    {"aud", JsonType::StringOrStrings},
    {"jti", JsonType::String},
    {"nonce", JsonType::String},
    {"azp", JsonType::String},
    {"acr", JsonType::String},
    {"amr", JsonType::Strings},
    {"at_hash", JsonType::String},
    {"c_hash", JsonType::String},
    {"sid", JsonType::String},
    {"client_id", JsonType::String},
    {"cnf", JsonType::Object},
    {"act", JsonType::Object},
    {"email", JsonType::String},
    {"events", JsonType::Object},
    {"htm", JsonType::String},
    {"htu", JsonType::String},
    {"ath", JsonType::String},
    {"address", JsonType::Object},
    {"s_hash", JsonType::String},
    {"may_act", JsonType::Object},
    {"sub_id", JsonType::Object},
    {"txn", JsonType::String},
    {"authorization_details", JsonType::Objects},
    {"scope", JsonType::String, Severity::Warning},
    {"email_verified", JsonType::Boolean, Severity::Warning},
    {"phone_number_verified", JsonType::Boolean, Severity::Warning},
    {"phone_number", JsonType::String, Severity::Warning},
    {"name", JsonType::String, Severity::Warning},
    {"preferred_username", JsonType::String, Severity::Warning},
};

constexpr auto kTypedNames = [] {
    std::array<std::string_view, std::size(kClaimTypes)> names;
    std::ranges::transform(kClaimTypes, names.begin(), &ClaimType::name);
    return names;
}();
constexpr NameIndex kTypeIndex(kTypedNames);
constexpr Json::NameList kTypeList(kTypedNames);

/// Most tokens: no claim stands twice, and each has its type.
bool haveRightTypes(const Json::Document &claims)
{
    bool areRight = claims.duplicates().isEmpty();
    const bool isVisited = areRight && kTypeList.visit(claims.root(), [&](std::size_t place, Json::Value claim) {
        areRight = hasType(claim, kClaimTypes[place].type);
        return areRight;
    });
    return isVisited && areRight;
}

/// The name of a claim, to be looked up; \a scratch holds it where it was written with escapes.
std::string_view claimName(Json::Value claim, QByteArray &scratch)
{
    const QByteArrayView name = claim.nameUtf8(scratch);
    return {name.data(), static_cast<std::size_t>(name.size())};
}

Outcome claimType(const Subject &subject)
{
    const Json::Value root = subject.token.judgedClaims().root();
    if (!root.isObject())
        return notChecked("skip.unreadable");
    Outcome worst = holds();
    if (haveRightTypes(subject.token.judgedClaims()))
        return worst;
    QByteArray scratch;
    for (const Json::Value claim : root) {
        const std::size_t place = kTypeIndex.find(claimName(claim, scratch));
        if (place == kTypeIndex.kNone || hasType(claim, kClaimTypes[place].type))
            continue;
        const ClaimType &row = kClaimTypes[place];
        const QString name = QLatin1StringView(QByteArrayView(row.name)) + u": "_s;
        worst = worseOf(
            worst,
            violatedMildly(row.severity, "claim-type.other", name + typeName(row.type),
                           name + QString::fromUtf8(claim.text().first(qMin(claim.text().size(), qsizetype(60)))),
                           claimPlace(claim)));
    }
    return worst;
}

Outcome jwtIss(const Subject &subject)
{
    if (subject.ownKey == OwnKey::Counts)
        return notChecked("skip.proof");
    if (auto foreign = foreignKey(subject))
        return *std::move(foreign);
    return compareIssuer(subject, "jwt-iss.different", "jwt-iss.absent");
}

Outcome jwtAud(const Subject &subject)
{
    const Json::Value aud = subject.claim("aud");
    QStringList expected = subject.expected.audiences;
    if (subject.expected.clientId && (kindBit(subject.kind.kind) & kAudienceIsClient) != 0)
        expected.append(*subject.expected.clientId);
    if (subject.ownKey == OwnKey::Counts)
        return notChecked("skip.proof");
    if (!subject.token.nestedToken.isEmpty())
        return notChecked(subject.inner ? Texts::Reason("skip.inside") : Texts::Reason("skip.unreadable"));
    if (expected.isEmpty())
        return notChecked(aud ? Texts::Reason("skip.not-expected") : Texts::Reason("skip.claim-absent"));
    // Who presents an SD-JWT names the verifier in the key binding, which has a row of its own.
    if (!aud && subject.token.keyBinding)
        return notChecked("skip.key-binding-audience");
    if (!aud)
        return violated("jwt-aud.absent", expected.join(u", "_s), {});
    const auto audiences = stringOrStrings(aud);
    const bool named =
        audiences && std::ranges::any_of(*audiences, [&](const QString &one) { return expected.contains(one); });
    return named ? holds() : violated("jwt-aud.different", expected.join(u", "_s), shown(aud), claimPlace(aud));
}

/// Kinds of which none may stand for another. "JWT" and an SD-JWT may be of any use.
constexpr Kinds kOfOneUse = kJwtKinds & ~(kindBit(Kind::Jwt) | kindBit(Kind::SdJwt));

Outcome jwtTyp(const Subject &subject)
{
    const auto claimed = kindOfClaims(subject.token.judgedClaims().root());
    if (claimed && claimed->kind != subject.kind.kind && (kOfOneUse & kindBit(subject.kind.kind)) != 0)
        return violated("jwt-typ.other-claim", QString::fromLatin1(kindName(subject.kind.kind)),
                        claimed->claim.name() + u": "_s + QString::fromLatin1(kindName(claimed->kind)),
                        claimPlace(claimed->claim));
    const Json::Value typ = subject.header("typ");
    if (!typ.isString())
        return notChecked("skip.parameter-absent");
    const TypName name = normalizedTyp(typ);
    if (typContradicts(name, subject.kind.kind))
        return violated("jwt-typ.other-kind", QString::fromLatin1(kindName(subject.kind.kind)), shown(typ),
                        headerPlace(subject, "typ"));
    const auto placed = kindOfContext(subject.contextName);
    if (placed && typContradicts(name, *placed))
        return violated("jwt-typ.other-place", subject.contextName, shown(typ), headerPlace(subject, "typ"));
    return holds();
}

// OIDC Core §5.1 and what vendors add: who somebody is, readable to whoever sees the token.
constexpr auto kPersonal = std::to_array<std::string_view>({
    "name",
    "given_name",
    "family_name",
    "middle_name",
    "nickname",
    "preferred_username",
    "email",
    "phone_number",
    "address",
    "birthdate",
    "gender",
    "picture",
    "profile",
    "website",
    "upn",
    "unique_name",
    "phone",
    "verified_primary_email",
});
constexpr NameIndex kPersonalIndex(kPersonal);

Outcome claimReadable(const Subject &subject)
{
    const Json::Value root = subject.token.judgedClaims().root();
    if (!root.isObject())
        return notChecked("skip.unreadable");
    QStringList personal;
    Place first;
    QByteArray scratch;
    for (const Json::Value claim : root) {
        if (!kPersonalIndex.has(claimName(claim, scratch)))
            continue;
        if (personal.isEmpty())
            first = claimPlace(claim);
        personal.append(claim.name());
    }
    return personal.isEmpty() ? holds() : violated("claim-readable.personal", {}, personal.join(u", "_s), first);
}

bool isHostile(char32_t c)
{
    const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
    const bool bidirectional =
        (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
    const bool invisible = c == 0x200b || c == 0x2028 || c == 0x2029 || c == 0xfeff;
    return control || bidirectional || invisible;
}

/// A cheap look at the octets: nothing that isHostile() or looks like a tag can be there without one of these.
bool mayBeHostile(QByteArrayView text)
{
    return indexOfOctet(text, [](unsigned char c) { return (c == '\\') | (c == '<') | (c >= 0x7f); }) < text.size();
}

/// The code point that valid UTF-8 has at \a at, which moves on to the next.
char32_t nextCharacter(QByteArrayView text, qsizetype &at)
{
    const auto octet = [&text, &at] { return static_cast<unsigned char>(text[at++]); };
    const char32_t first = octet();
    if (first < 0x80)
        return first;
    const int more = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
    char32_t c = first & (0x3fU >> more);
    for (int i = 0; i < more && at < text.size(); ++i)
        c = c << 6 | (octet() & 0x3fU);
    return c;
}

bool startsTag(QByteArrayView text, qsizetype afterBracket)
{
    if (afterBracket >= text.size())
        return false;
    const char c = text[afterBracket];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!';
}

/// What is hostile in a text, if something is: found is the character, or the text where it looks like markup.
std::optional<Outcome> hostileText(QByteArrayView text, const Place &place)
{
    bool markup = false;
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = nextCharacter(text, at);
        if (isHostile(c))
            return violated("claim-control-character.control", {}, u"U+%1"_s.arg(uint(c), 4, 16, QChar(u'0')).toUpper(),
                            place);
        markup = markup || (c == U'<' && startsTag(text, at));
    }
    return markup ? std::optional(violated("claim-control-character.html", {}, shown(text), place)) : std::nullopt;
}

Outcome claimControlCharacter(const Subject &subject)
{
    const Json::Value root = subject.token.judgedClaims().root();
    if (!root)
        return notChecked("skip.unreadable");
    if (!mayBeHostile(root.text()))
        return holds();
    Outcome outcome = holds();
    QByteArray scratch;
    const QByteArrayView whole = subject.token.judgedClaims().text();
    forEachValue(root, [&](Json::Value value) {
        std::optional<Outcome> hostile;
        const Json::Span name = value.nameSpan();
        if (name.length > 0 && mayBeHostile(whole.sliced(name.offset, name.length)))
            hostile = hostileText(value.name().toUtf8(), claimPlace(value));
        if (!hostile && value.isString() && mayBeHostile(value.text()))
            hostile = hostileText(value.utf8(scratch), claimPlace(value));
        if (hostile)
            outcome = *std::move(hostile);
        return !hostile;
    });
    return outcome;
}

// An ID token's issuer and audience have rows of their own.
constexpr Kinds kAudienced = kJwtKinds & ~kindBit(Kind::IdToken);

constexpr CheckRow kRows[] = {
    {"claim-type", Severity::Error, CheckGroup::Claims, kJwtKinds, "RFC 7519 §4.1", claimType},
    {"jwt-iss", Severity::Error, CheckGroup::Claims, kAudienced, "RFC 7519 §4.1.1; RFC 8725 §3.8", jwtIss,
     DecidedBy::Token, issuerIsCompared},
    {"jwt-aud", Severity::Error, CheckGroup::Claims, kAudienced, "RFC 7519 §4.1.3; RFC 8725 §3.9", jwtAud,
     DecidedBy::Token, audienceIsCompared},
    {"jwt-typ", Severity::Error, CheckGroup::Claims, kJwtKinds, "RFC 8725 §3.11, §3.12", jwtTyp},
    {"claim-readable", Severity::Info, CheckGroup::Claims, kJwsKinds, "RFC 7519 §12", claimReadable},
    {"claim-control-character", Severity::Info, CheckGroup::Claims, kJwsKinds, "RFC 8725 §3.10", claimControlCharacter},
};

} // namespace

std::span<const CheckRow> claimRows()
{
    return kRows;
}

} // namespace Grantscope::Token
