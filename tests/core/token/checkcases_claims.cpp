// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addClaimsCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status,
                         std::initializer_list<std::pair<QByteArray, QByteArray>> changes, Kind kind = Kind::Jwt) {
        cases.push_back({id, name, status, hs(kHs, with(kJwt, changes)), as(kind), expectations(), ring()});
    };
    add("claim-type", "sub is a number", Fail, {{"sub", "1"}});
    add("claim-type", "aud with a number", Fail, {{"aud", "[\"api\",1]"}});
    add("claim-type", "scope is an object", Warn, {{"scope", "{}"}});
    add("claim-type", "scope is a list", Warn, {{"scope", "[\"admin\"]"}});
    add("claim-type", "email_verified is a text", Warn, {{"email_verified", "\"false\""}});
    add("claim-type", "the worse of two", Fail, {{"email_verified", "\"false\""}, {"may_act", "1"}});
    add("claim-type", "authorization_details of texts", Fail, {{"authorization_details", "[\"a\"]"}});
    add("claim-type", "authorization_details of objects", Pass, {{"authorization_details", "[{}]"}});
    const auto used = [&](const char *name, Status status, Kind kind, const QByteArray &member,
                          const QByteArray &value) {
        cases.push_back(
            {"jwt-typ", name, status, hs(kHs, with(kJwt, {{member, value}})), as(kind), expectations(), ring()});
    };
    used("an access token of Keycloak as an ID token", Fail, Kind::IdToken, "typ", "\"Bearer\"");
    used("a refresh token of Keycloak as an ID token", Fail, Kind::IdToken, "typ", "\"Refresh\"");
    used("an ID token of Keycloak as an access token", Fail, Kind::AccessToken, "typ", "\"ID\"");
    used("an access token of Cognito as an ID token", Fail, Kind::IdToken, "token_use", "\"access\"");
    used("a logout token as an ID token", Fail, Kind::IdToken, "events",
         R"({"http://schemas.openid.net/event/backchannel-logout":{}})");
    used("an ID token of Keycloak", Skip, Kind::IdToken, "typ", "\"ID\"");
    used("any JWT", Skip, Kind::Jwt, "typ", "\"Bearer\"");
    used("a claim of other meaning", Skip, Kind::IdToken, "typ", "\"invoice\"");
    cases.push_back({"claim-control-character",
                     "in a signed object",
                     Info,
                     hs(kHs, R"({"x":"\u202e"})"),
                     as(Kind::Jws),
                     {},
                     ring()});
    cases.push_back(
        {"claim-readable", "in a signed object", Info, hs(kHs, R"({"email":"a@b"})"), as(Kind::Jws), {}, ring()});
    add("jwt-iss", "slash", Fail, {{"iss", "\"https://as.example/\""}});
    add("jwt-iss", "absent", Fail, {{"iss", {}}});
    add("jwt-aud", "another", Fail, {{"aud", "\"other\""}});
    add("jwt-aud", "absent", Fail, {{"aud", {}}});
    add("jwt-aud", "one of several", Pass, {{"aud", "[\"other\",\"api\"]"}});
    add("claim-readable", "mail", Info, {{"email", "\"a@b\""}});
    add("claim-control-character", "override", Info, {{"x", "\"\\u202e\""}});
    add("claim-control-character", "markup", Info, {{"x", "\"<script>\""}});
    add("claim-control-character", "override in a name", Info, {{"x\xe2\x80\xae", "1"}});
    add("claim-control-character", "override as written", Info, {{"x", "\"\xe2\x80\xae\""}});
    add("claim-control-character", "C1 control", Info, {{"x", "\"\\u0085\""}});
    add("claim-control-character", "byte order mark", Info, {{"x", "\"a\xef\xbb\xbf\""}});
    add("claim-control-character", "other letters", Pass, {{"x", "\"\xe7\x8e\x8b \xf0\x9f\x98\x80 a < b\""}});
    const auto keyOf = [](const QString &issuer) {
        return ringOf(secretKey()
                          .withProvenance(Jose::Provenance::Issuer, u"https://jwks"_s)
                          .withFetch({issuer, instantFromSeconds(kNow - 12)}));
    };
    Expectations many = expectations();
    many.issuer = u"https://{tenantid}.example"_s;
    cases.push_back({"jwt-iss", "a template is expected", Fail, hs(kHs, kJwt), as(Kind::Jwt), many, ring()});
    cases.push_back({"idt-iss", "a template is expected", Fail, hs(kHs, kIdt), as(Kind::IdToken), many, ring()});
    Expectations open{.now = instantFromSeconds(kNow)};
    for (const Kind kind : {Kind::Jwt, Kind::AccessToken, Kind::IdToken}) {
        const char *id = kind == Kind::IdToken ? "idt-iss" : "jwt-iss";
        cases.push_back(
            {id, "a key of another issuer", Fail, hs(kHs, kJwt), as(kind), open, keyOf(u"https://other"_s)});
        cases.push_back({id, "a key of another issuer, expected", Fail, hs(kHs, kJwt), as(kind), expectations(),
                         keyOf(u"https://as.example/"_s)});
        cases.push_back(
            {id, "a key of its issuer", Pass, hs(kHs, kJwt), as(kind), expectations(), keyOf(u"https://as.example"_s)});
        cases.push_back({id, "a key of an address", Pass, hs(kHs, kJwt), as(kind), expectations(), keyOf({})});
    }
}

} // namespace CheckCases
