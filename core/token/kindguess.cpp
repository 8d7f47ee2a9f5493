// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/kindguess.h"

#include "base/nameindex.h"
#include "json/namelist.h"
#include "token/typname.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

namespace Grantscope::Token {

using namespace Qt::StringLiterals;

namespace {

using Basis = KindGuess::Basis;

/// The claims that rows ask for; a set of them is a number with a bit each.
constexpr auto kNames = std::to_array<std::string_view>({"_sd",          "_sd_alg",       "acr",
                                                         "amr",          "appid",         "appidacr",
                                                         "at_hash",      "aud",           "azp",
                                                         "auth_time",    "azpacr",        "c_hash",
                                                         "cid",          "client_id",     "email",
                                                         "events",       "exp",           "gty",
                                                         "htm",          "htu",           "iat",
                                                         "iss",          "jti",           "name",
                                                         "nbf",          "nonce",         "preferred_username",
                                                         "redirect_uri", "response_type", "s_hash",
                                                         "scope",        "scp",           "sid",
                                                         "sub",          "token_use",     "typ"});
using Names = std::uint64_t;
static_assert(kNames.size() <= 64);

constexpr Names setOf(std::string_view name)
{
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] == name)
            return Names(1) << i;
    }
    return 0;
}

constexpr NameIndex kIndex(kNames);
constexpr Json::NameList kList(kNames);

consteval Names names(std::initializer_list<std::string_view> list)
{
    Names set = 0;
    for (const std::string_view name : list) {
        if (setOf(name) == 0)
            throw "not in kNames";
        set |= setOf(name);
    }
    return set;
}

/// Which of kNames the claims have.
Names namesIn(const Json::Document &claims)
{
    Names set = 0;
    const auto add = [&set](std::size_t place, Json::Value) {
        set |= Names(1) << place;
        return true;
    };
    if (kList.visit(claims.root(), add))
        return set;
    QByteArray scratch;
    for (const Json::Value member : claims.root()) {
        const QByteArrayView name = member.nameUtf8(scratch);
        const std::size_t place = kIndex.find({name.data(), static_cast<std::size_t>(name.size())});
        set |= place == kIndex.kNone ? 0 : Names(1) << place;
    }
    return set;
}

QString listed(Names set)
{
    std::string list;
    for (Names left = set; left != 0; left &= left - 1) {
        list += list.empty() ? "" : ", ";
        list += kNames[static_cast<std::size_t>(std::countr_zero(left))];
    }
    return QString::fromStdString(list);
}

struct ContextRow
{
    QLatin1StringView name;
    Kind kind;
};
constexpr auto kContexts = std::to_array<ContextRow>({
    {"access_token"_L1, Kind::AccessToken},
    {"authorization"_L1, Kind::AccessToken},
    {"--oauth2-bearer"_L1, Kind::AccessToken}, // of curl
    {"id_token"_L1, Kind::IdToken},
    {"id_token_hint"_L1, Kind::IdToken},
    {"refresh_token"_L1, Kind::RefreshToken},
    {"client_assertion"_L1, Kind::ClientAssertion},
    {"request"_L1, Kind::RequestObject},
    {"logout_token"_L1, Kind::LogoutToken},
    {"dpop"_L1, Kind::DpopProof},
});

/// A claim that some servers write to say what the token is.
struct ValueRow
{
    QByteArrayView claim;
    QByteArrayView value;
    Kind kind;
};
constexpr auto kValues = std::to_array<ValueRow>({
    {"typ", "ID", Kind::IdToken}, // Keycloak, and the next four
    {"typ", "Bearer", Kind::AccessToken},
    {"typ", "Refresh", Kind::RefreshToken},
    {"typ", "Offline", Kind::RefreshToken},
    {"typ", "Logout", Kind::LogoutToken},
    {"token_use", "id", Kind::IdToken}, // Amazon Cognito
    {"token_use", "access", Kind::AccessToken},
});

/// Claims by which a kind is known, in the order in which they are asked. Conclusive: they outweigh the place.
struct ClaimsRow
{
    Kind kind;
    bool conclusive;
    Names all;
    Names any;
    Names none;
};
constexpr auto kClaims = std::to_array<ClaimsRow>({
    {Kind::DpopProof, true, names({"htm", "htu"}), 0, 0},
    {Kind::IdToken, true, 0, names({"at_hash", "c_hash", "s_hash"}), names({"scope", "scp"})},
    {Kind::RequestObject, false, 0, names({"response_type"}), 0},
    {Kind::RequestObject, false, names({"client_id", "redirect_uri"}), 0, 0},
    {Kind::IdToken, false, names({"nonce"}), 0, names({"scope", "scp"})},
    {Kind::SdJwt, false, 0, names({"_sd", "_sd_alg"}), 0},
    {Kind::AccessToken, false, 0, names({"scope", "scp", "client_id", "cid", "gty", "appid", "azpacr", "appidacr"}), 0},
    {Kind::IdToken, false, names({"iss", "sub", "aud", "exp", "iat"}),
     names({"auth_time", "amr", "acr", "azp", "sid", "email", "preferred_username", "name"}), 0},
});

constexpr QByteArrayView kLogoutEvent = "http://schemas.openid.net/event/backchannel-logout";

struct ClaimsGuess
{
    KindGuess guess;
    bool conclusive = false;
};

bool matches(Names claims, const ClaimsRow &row)
{
    return (claims & row.all) == row.all && (claims & row.none) == 0 && (row.any == 0 || (claims & row.any) != 0);
}

/// RFC 7523 §3: the client speaks of itself. A self-issued ID token does so, too, but has a nonce.
bool isClientAssertion(Names present, Json::Value claims)
{
    constexpr Names kAll = names({"iss", "sub", "aud", "jti"});
    constexpr Names kNone = names({"nonce", "scope", "scp"});
    if ((present & kAll) != kAll || (present & kNone) != 0)
        return false;
    const Json::Value issuer = claims.member("iss");
    return issuer.isString() && claims.member("sub").stringIs(issuer.toString());
}

std::optional<ClaimsGuess> guessByClaims(Json::Value claims, Names present, Wording wording)
{
    const auto guess = [](Kind kind, const QString &evidence, bool conclusive) {
        return ClaimsGuess{{kind, Basis::Claims, "kind.claims", evidence}, conclusive};
    };
    if (!claims.isObject())
        return std::nullopt;
    if ((present & names({"events", "typ", "token_use"})) != 0) {
        if (const auto claimed = kindOfClaims(claims)) {
            const QString value =
                claimed->claim.isString() ? u" = "_s + claimed->claim.toString() : u", backchannel-logout"_s;
            return guess(claimed->kind, claimed->claim.name() + value, true);
        }
    }
    if ((present & names({"events"})) != 0 && claims.member("events").isObject())
        return ClaimsGuess{{Kind::Jwt, Basis::Claims, "kind.security-event", u"events"_s}, true};
    if (isClientAssertion(present, claims))
        return guess(Kind::ClientAssertion, u"iss = sub, aud, jti"_s, false);
    const auto row = std::ranges::find_if(kClaims, [&](const ClaimsRow &each) { return matches(present, each); });
    if (row == kClaims.end())
        return std::nullopt;
    // What every token has is no evidence, where something else is.
    const Names evidence = present & (row->any != 0 ? row->any : row->all);
    return guess(row->kind, wording == Wording::Full ? listed(evidence) : QString(), row->conclusive);
}

/// By an explicit type (RFC 8725 §3.11). "JWT" promises no kind.
std::optional<KindGuess> guessByTyp(Json::Value typ)
{
    const TypName name = normalizedTyp(typ);
    const std::optional<Kind> kind = kindOfTyp(name);
    if (!kind || name == "jwt")
        return std::nullopt;
    return KindGuess{*kind, Basis::Typed,
                     *kind == Kind::Jwt ? Texts::Reason("kind.typ-other") : Texts::Reason("kind.typ"), typ.toString()};
}

/// What may be a signed object without claims (RFC 7515 §1): its type or its build says so. A JSON form is no JWT
/// either (RFC 7519 §1), but the claims in one are as good as any to whoever reads it.
std::optional<KindGuess> guessByBuild(const DecodedJwt &token, const std::optional<KindGuess> &byTyp)
{
    if (byTyp)
        return byTyp->kind == Kind::Jws ? byTyp : std::nullopt;
    if (token.jws->serialization != Jose::Serialization::Compact)
        return KindGuess{Kind::Jws, Basis::Default, "kind.json-form", {}};
    if (saysJwt(normalizedTyp(token.header("typ"))))
        return std::nullopt;
    if (token.jws->detached)
        return KindGuess{Kind::Jws, Basis::Default, "kind.detached", {}};
    if (!token.claims.root().isObject())
        return KindGuess{Kind::Jws, Basis::Default, "kind.no-claims", {}};
    return std::nullopt;
}

/// The claims that kindOfClaims() looks at; most tokens have none of them.
constexpr Json::NameList kTelling(std::to_array<std::string_view>({"events", "typ", "token_use"}));

// RFC 7519 §4.1
constexpr Names kRegistered = names({"iss", "sub", "aud", "exp", "nbf", "iat", "jti"});

} // namespace

std::optional<ClaimedKind> kindOfClaims(Json::Value claims)
{
    bool isTold = false;
    const bool isVisited = kTelling.visit(claims, [&isTold](std::size_t, Json::Value) {
        isTold = true;
        return false;
    });
    if (isVisited && !isTold)
        return std::nullopt;
    if (const Json::Value events = claims.member("events"); events.member(kLogoutEvent))
        return ClaimedKind{Kind::LogoutToken, events};
    // Each claim is looked up once: this is asked of every token of a batch.
    for (const char *name : {"typ", "token_use"}) {
        const Json::Value claim = claims.member(name);
        if (!claim)
            continue;
        const auto row = std::ranges::find_if(
            kValues, [&](const ValueRow &each) { return each.claim == name && claim.stringIs(each.value); });
        if (row != kValues.end())
            return ClaimedKind{row->kind, claim};
    }
    return std::nullopt;
}

std::optional<Kind> kindOfContext(const QString &contextName)
{
    if (contextName.isEmpty())
        return std::nullopt;
    const auto row = std::ranges::find_if(
        kContexts, [&](const ContextRow &each) { return contextName.compare(each.name, Qt::CaseInsensitive) == 0; });
    return row != kContexts.end() ? std::optional(row->kind) : std::nullopt;
}

KindGuess guessKind(const DecodedJwt &token, const QString &contextName, const Expectations &expected, Wording wording)
{
    if (token.form == Form::Opaque)
        return {Kind::Opaque, Basis::Default, "kind.opaque", contextName};
    if (token.jwe)
        return {Kind::Jwe, Basis::Default, "kind.encrypted", {}};
    if (token.sdJwt || (token.formatError && token.formatError->id == ErrorId(Jose::SdJwtError::Format)))
        return {Kind::SdJwt, Basis::Default, "kind.disclosures", {}};
    std::optional<KindGuess> byContext;
    if (const auto kind = kindOfContext(contextName))
        byContext = KindGuess{*kind, Basis::Context, "kind.context", contextName};
    if (!token.nestedToken.isEmpty())
        return {Kind::Jws, Basis::Default, "kind.nested", {}};
    if (!token.jws && token.form != Form::Claims)
        return byContext.value_or(KindGuess{Kind::Jwt, Basis::Default, "kind.unreadable", {}});

    const std::optional<KindGuess> byTyp = guessByTyp(token.header("typ"));
    if (byTyp && byTyp->kind != Kind::Jws)
        return *byTyp;
    const Json::Value claims = token.claims.root();
    const Names present = claims.isObject() ? namesIn(token.claims) : 0;
    // Claims that stood in a JWE have no JWS around them.
    const bool mayBeNoJwt = token.jws && token.form != Form::Malformed && !expected.expectsClaims();
    if (mayBeNoJwt && (present & kRegistered) == 0) {
        if (auto byBuild = guessByBuild(token, byTyp))
            return *byBuild;
    }
    const std::optional<ClaimsGuess> byClaims = guessByClaims(claims, present, wording);
    // What is expected tells what was meant; the place and the claims are the sender's to choose.
    if (expected.expectsIdToken() && !byContext && !(byClaims && byClaims->conclusive))
        return {Kind::IdToken, Basis::Default, "kind.expected", {}};
    if (byContext && !(byClaims && byClaims->conclusive && byClaims->guess.kind != byContext->kind))
        return *byContext;
    if (byClaims)
        return byClaims->guess;
    if (token.form == Form::Malformed && !token.header("alg"))
        return {Kind::Jwt, Basis::Default, "kind.unreadable", {}};
    return {Kind::Jwt, Basis::Default, "kind.default", {}};
}

} // namespace Grantscope::Token
