// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkmaterial.h"

namespace CheckCases {

void addAccessTokenCases(Cases &cases)
{
    const auto add = [&](const char *id, const char *name, Status status, const QByteArray &token, Kind kind,
                         const Expectations &expected) {
        cases.push_back({id, name, status, token, as(kind), expected, ring()});
    };
    Expectations scoped = expectations();
    scoped.scopes = {u"read"_s};
    scoped.jkt = "thumb";
    const QByteArray typed = R"({"alg":"HS256","typ":"at+jwt"})";
    add("at-typ", "no typ", Fail, hs(kHs, kAt), Kind::AccessToken, scoped);
    add("at-required-claims", "no jti", Fail, hs(typed, with(kAt, {{"jti", {}}})), Kind::AccessToken, scoped);
    add("at-aud", "another", Fail, hs(typed, with(kAt, {{"aud", "\"other\""}})), Kind::AccessToken, scoped);
    add("at-aud", "several", Warn, hs(typed, with(kAt, {{"aud", "[\"api\",\"b\"]"}})), Kind::AccessToken, scoped);
    const auto ofClient = [&](const QString &client) {
        Expectations expected = scoped;
        expected.clientId = client;
        return expected;
    };
    add("at-client", "another's", Fail, hs(typed, kAt), Kind::AccessToken, ofClient(u"somebody else"_s));
    add("at-client", "another's, in azp", Fail, hs(typed, with(kAt, {{"client_id", {}}, {"azp", "\"other\""}})),
        Kind::AccessToken, ofClient(u"client"_s));
    for (const char *vendor : {"cid", "appid"}) {
        add("at-client", vendor, Fail, hs(typed, with(kAt, {{"client_id", {}}, {vendor, "\"other\""}})),
            Kind::AccessToken, ofClient(u"client"_s));
    }
    add("at-client", "its own", Pass, hs(typed, with(kAt, {{"client_id", "\"client\""}})), Kind::AccessToken,
        ofClient(u"client"_s));
    add("at-cnf", "another key", Fail, hs(typed, with(kAt, {{"cnf", R"({"jkt":"other"})"}})), Kind::AccessToken,
        scoped);
    add("at-scope", "less", Fail, hs(typed, with(kAt, {{"scope", "\"reader\""}})), Kind::AccessToken, scoped);
    add("at-scope", "all well", Pass, hs(typed, kAt), Kind::AccessToken, scoped);
    cases.push_back({"at-in-url",
                     "query",
                     Fail,
                     hs(typed, kAt),
                     {.as = Kind::AccessToken, .contextName = u"access_token"_s, .context = Context::UrlQuery},
                     scoped,
                     ring()});
    const auto opaqueInUrl = [&cases](const char *name, Status status, const QString &parameter, Context context) {
        cases.push_back({"at-in-url", name, status, "abcdef1234", {.contextName = parameter, .context = context}});
    };
    opaqueInUrl("opaque, named", Fail, u"access_token"_s, Context::UrlQuery);
    opaqueInUrl("opaque, named, fragment", Warn, u"access_token"_s, Context::UrlFragment);
    opaqueInUrl("opaque, of no certain kind", Skip, u"token"_s, Context::UrlQuery);
    opaqueInUrl("opaque, of no certain kind, fragment", Skip, u"token"_s, Context::UrlFragment);
    opaqueInUrl("opaque, in a form", Pass, u"token"_s, Context::FormBody);
    add("at-required-claims", "an audience of nobody", Fail, hs(typed, with(kAt, {{"aud", "[]"}})), Kind::AccessToken,
        scoped);
    add("at-cnf", "not bound", Fail, hs(typed, with(kAt, {{"cnf", {}}})), Kind::AccessToken, scoped);
    add("at-cnf", "bound to a certificate", Fail, hs(typed, with(kAt, {{"cnf", R"({"x5t#S256":"a"})"}})),
        Kind::AccessToken, scoped);
    const auto sentAs = [&](const char *name, Status status, const QByteArray &confirmation, const QString &scheme) {
        cases.push_back({"at-cnf",
                         name,
                         status,
                         hs(typed, with(kAt, {{"cnf", confirmation}})),
                         {.as = Kind::AccessToken,
                          .contextName = u"Authorization"_s,
                          .contextScheme = scheme,
                          .context = Context::AuthorizationField},
                         expectations(),
                         ring()});
    };
    sentAs("sent as Bearer", Fail, R"({"jkt":"thumb"})", u"Bearer"_s);
    sentAs("sent as bearer", Fail, R"({"jkt":"thumb"})", u"bearer"_s);
    sentAs("sent as DPoP", Skip, R"({"jkt":"thumb"})", u"DPoP"_s);
    sentAs("a certificate's, sent as Bearer", Skip, R"({"x5t#S256":"a"})", u"Bearer"_s);
}

} // namespace CheckCases
