// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens.h"

#include "token/kindguess.h"

#include <QTest>

using namespace Grantscope::Token;
using namespace Qt::StringLiterals;
using Basis = KindGuess::Basis;

namespace {

const char *basisName(Basis basis)
{
    switch (basis) {
    case Basis::Said:
        return "said";
    case Basis::Typed:
        return "typed";
    case Basis::Claims:
        return "claims";
    case Basis::Context:
        return "context";
    case Basis::Default:
        return "default";
    }
    return "";
}

/// "id-token claims kind.claims nonce"
QString described(const KindGuess &guess)
{
    const std::string_view reason = guess.reason.key();
    QString text = QString::fromLatin1(kindName(guess.kind)) + u' ' + QLatin1StringView(basisName(guess.basis)) + u' '
                   + QString::fromLatin1(reason.data(), static_cast<qsizetype>(reason.size()));
    if (!guess.evidence.isEmpty())
        text += u' ' + guess.evidence;
    return text;
}

QByteArray withTyp(const QByteArray &typ, const QByteArray &payload = "{}")
{
    return compactToken("{\"alg\":\"ES256\",\"typ\":" + typ + '}', payload);
}

QByteArray withClaims(const QByteArray &claims)
{
    return compactToken(R"({"alg":"RS256","typ":"JWT"})", claims);
}

QByteArray jsonForm(const QByteArray &header, const QByteArray &payload)
{
    using Grantscope::Jose::encodeBase64url;
    return R"({"payload":")" + encodeBase64url(payload) + R"(","protected":")" + encodeBase64url(header)
           + R"(","signature":"c2ln"})";
}

} // namespace

class TestKindGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
    void noSpellingEscapesTheClaimChecks_data();
    void noSpellingEscapesTheClaimChecks();
    void expectedClaimsAreJudged_data();
    void expectedClaimsAreJudged();
};

void TestKindGuess::noSpellingEscapesTheClaimChecks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("JSON form, typed") << jsonForm(R"({"typ":"at+jwt"})", "{}")
                                      << u"access-token typed kind.typ at+jwt"_s;
    QTest::newRow("JSON form, JWT") << jsonForm(R"({"typ":"JWT"})", R"({"exp":1})") << u"jwt default kind.default"_s;
    for (const char *claim : {"iss", "sub", "aud", "exp", "nbf", "iat", "jti"}) {
        const QByteArray claims = "{\"" + QByteArray(claim) + "\":1}";
        QTest::addRow("JSON form, %s", claim) << jsonForm("{}", claims) << u"jwt default kind.default"_s;
        QTest::addRow("JOSE, %s", claim) << withTyp("\"JOSE\"", claims) << u"jwt default kind.default"_s;
        QTest::addRow("JOSE+JSON, %s", claim)
            << jsonForm(R"({"typ":"JOSE+JSON"})", claims) << u"jwt default kind.default"_s;
    }
    QTest::newRow("JSON form, escaped name") << jsonForm("{}", R"({"\u0065xp":1})") << u"jwt default kind.default"_s;
    QTest::newRow("JSON form of an ID token")
        << jsonForm("{}", R"({"iss":"a","nonce":"n"})") << u"id-token claims kind.claims nonce"_s;
    const QByteArray header = R"({"alg":"HS256"})";
    const QByteArray deep = R"({"exp":1,"a":)" + QByteArray(64, '[') + QByteArray(64, ']') + '}';
    QTest::newRow("nested too deep") << compactToken(header, deep) << u"jwt default kind.default"_s;
    QTest::newRow("deep list") << compactToken(header, QByteArray(1000, '[')) << u"jwt default kind.default"_s;
    QTest::newRow("text after it") << compactToken(header, R"({"exp":1} x)") << u"jwt default kind.default"_s;
    QTest::newRow("cut short") << compactToken(header, R"( {"exp":1)") << u"jwt default kind.default"_s;
    QTest::newRow("a list cut short") << compactToken(header, "\n[1") << u"jwt default kind.default"_s;
    QTest::newRow("not UTF-8") << compactToken(header, "{\"exp\":1,\"a\":\"\xff\"}") << u"jwt default kind.default"_s;
    QTest::newRow("byte order mark") << compactToken(header, "\xef\xbb\xbf{\"exp\":1}")
                                     << u"jwt default kind.default"_s;
    QTest::newRow("UTF-16") << compactToken(header, QByteArray("\xfe\xff\0{\0}", 6)) << u"jwt default kind.default"_s;
    QTest::newRow("broken in a JSON form") << jsonForm(header, R"({"exp":1} x)") << u"jwt default kind.default"_s;
    QTest::newRow("octets that are no text")
        << compactToken(header, "\x89PNG\r\n\x1a\n") << u"jws default kind.no-claims"_s;
}

void TestKindGuess::noSpellingEscapesTheClaimChecks()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, expected);
    QCOMPARE(described(guessKind(DecodedJwt::decode(text))), expected);
}

void TestKindGuess::expectedClaimsAreJudged_data()
{
    QTest::addColumn<Expectations>("expected");
    QTest::addColumn<QString>("wanted");
    const auto row = [](const char *name, const char *wanted, auto set) {
        Expectations expected;
        set(expected);
        QTest::newRow(name) << expected << QString::fromLatin1(wanted);
    };
    row("issuer", "jwt", [](Expectations &e) { e.issuer = u"a"_s; });
    row("audience", "jwt", [](Expectations &e) { e.audiences = {u"a"_s}; });
    row("client", "jwt", [](Expectations &e) { e.clientId = u"a"_s; });
    row("nonce", "id-token", [](Expectations &e) { e.nonce = u"a"_s; });
    row("maximum age", "id-token", [](Expectations &e) { e.maxAge = std::chrono::seconds(1); });
    row("scope", "jwt", [](Expectations &e) { e.scopes = {u"a"_s}; });
    row("authentication class", "id-token", [](Expectations &e) { e.acrValues = {u"a"_s}; });
    row("nonce of a proof", "jwt", [](Expectations &e) {
        e.nonce = u"a"_s;
        e.method = u"GET"_s;
    });
    row("algorithm", "jws", [](Expectations &e) { e.algorithms = {"HS256"}; });
    row("nothing", "jws", [](Expectations &) { });
}

void TestKindGuess::expectedClaimsAreJudged()
{
    QFETCH(const Expectations, expected);
    QFETCH(const QString, wanted);
    for (const QByteArray &text : {compactToken(R"({"alg":"HS256"})", "hello"),
                                   QByteArray("eyJhbGciOiJIUzI1NiJ9..c2ln"), jsonForm("{}", "{}"), withTyp("\"JOSE\"")})
        QCOMPARE(QString::fromLatin1(kindName(guessKind(DecodedJwt::decode(text), {}, expected).kind)), wanted);
}

void TestKindGuess::guesses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &text, const char *expected, const char *context = "") {
        QTest::newRow(name) << text << QString::fromLatin1(context) << QString::fromLatin1(expected);
    };

    // What can't be known.
    row("nothing", "", "jwt default kind.unreadable");
    row("broken", "eyJ", "jwt default kind.unreadable");
    row("broken, but placed", "eyJ", "id-token context kind.context id_token", "id_token");
    row("broken payload, typed", withTyp("\"at+jwt\"", "{"), "access-token typed kind.typ at+jwt");
    row("no claims", compactToken(R"({"alg":"HS256"})", "hello"), "jws default kind.no-claims");
    row("an array", compactToken(R"({"alg":"HS256"})", "[1]"), "jws default kind.no-claims");
    row("an array that says JWT", withClaims("[1]"), "jwt default kind.default");
    row("detached", "eyJhbGciOiJIUzI1NiJ9..c2ln", "jws default kind.detached");
    row("JSON form", jsonForm("{}", R"({"foo":1})"), "jws default kind.json-form");
    row("JSON form of text", jsonForm("{}", "hello"), "jws default kind.json-form");
    row("opaque", "2YotnFZFEjr1", "opaque default kind.opaque access_token", "access_token");
    row("JWE", "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..aXY.Yw.dGFn", "jwe default kind.encrypted");
    row("SD-JWT", withClaims("{}") + '~', "sd-jwt default kind.disclosures");
    row("empty claims", withClaims("{}"), "jwt default kind.default");
    row("plain claims", withClaims(R"({"iss":"a","sub":"b","aud":"c","exp":1,"iat":1})"), "jwt default kind.default");

    // Typed.
    row("at+jwt", withTyp("\"at+jwt\""), "access-token typed kind.typ at+jwt");
    row("application/at+JWT", withTyp("\"application/at+JWT\""), "access-token typed kind.typ application/at+JWT");
    row("escaped", withTyp(R"("at\u002bjwt")"), "access-token typed kind.typ at+jwt");
    row("another tree", withTyp("\"application/x/at+jwt\""), "jwt typed kind.typ-other application/x/at+jwt");
    row("dpop+jwt", withTyp("\"dpop+jwt\""), "dpop typed kind.typ dpop+jwt");
    row("logout+jwt", withTyp("\"logout+jwt\""), "logout-token typed kind.typ logout+jwt");
    row("oauth-authz-req+jwt", withTyp("\"oauth-authz-req+jwt\""), "request-object typed kind.typ oauth-authz-req+jwt");
    row("client-authentication+jwt", withTyp("\"client-authentication+jwt\""),
        "client-assertion typed kind.typ client-authentication+jwt");
    row("dc+sd-jwt", withTyp("\"dc+sd-jwt\""), "sd-jwt typed kind.typ dc+sd-jwt");
    row("kb+jwt", withTyp("\"kb+jwt\""), "jwt typed kind.typ-other kb+jwt");
    row("secevent+jwt", withTyp("\"secevent+jwt\""), "jwt typed kind.typ-other secevent+jwt");
    row("token-introspection+jwt", withTyp("\"token-introspection+jwt\""),
        "jwt typed kind.typ-other token-introspection+jwt");
    row("JOSE", withTyp("\"JOSE\""), "jws typed kind.typ JOSE");
    row("no string", withTyp("[\"at+jwt\"]"), "jwt default kind.default");
    row("unknown", withTyp("\"token\""), "jwt default kind.default");
    row("type before place", withTyp("\"at+jwt\""), "access-token typed kind.typ at+jwt", "id_token");
    row("type before claims", withTyp("\"at+jwt\"", R"({"at_hash":"a"})"), "access-token typed kind.typ at+jwt");

    // By place.
    row("access_token", withClaims("{}"), "access-token context kind.context access_token", "access_token");
    row("Authorization", withClaims("{}"), "access-token context kind.context Authorization", "Authorization");
    row("--oauth2-bearer", withClaims("{}"), "access-token context kind.context --oauth2-bearer", "--oauth2-bearer");
    row("id_token_hint", withClaims("{}"), "id-token context kind.context id_token_hint", "id_token_hint");
    row("refresh_token", withClaims("{}"), "refresh-token context kind.context refresh_token", "refresh_token");
    row("client_assertion", withClaims("{}"), "client-assertion context kind.context client_assertion",
        "client_assertion");
    row("request", withClaims("{}"), "request-object context kind.context request", "request");
    row("logout_token", withClaims("{}"), "logout-token context kind.context logout_token", "logout_token");
    row("DPoP", withClaims("{}"), "dpop context kind.context DPoP", "DPoP");
    row("a cookie", withClaims("{}"), "jwt default kind.default", "session");
    row("place before weak claims", withClaims(R"({"scope":"a"})"), "id-token context kind.context id_token",
        "id_token");
    row("an ID token sent as access token", withClaims(R"({"at_hash":"a"})"), "id-token claims kind.claims at_hash",
        "access_token");
    row("a logout token sent as ID token",
        withClaims(R"({"events":{"http://schemas.openid.net/event/backchannel-logout":{}}})"),
        "logout-token claims kind.claims events, backchannel-logout", "id_token");
    row("claims that agree", withClaims(R"({"at_hash":"a"})"), "id-token context kind.context id_token", "id_token");

    // By claims.
    row("logout",
        withClaims(R"({"iss":"a","events":{"http://schemas.openid.net/event/backchannel-logout":{}},"nonce":"n"})"),
        "logout-token claims kind.claims events, backchannel-logout");
    row("another event", withClaims(R"({"events":{"https://a.example/x":{}}})"),
        "jwt claims kind.security-event events");
    row("htm and htu", withClaims(R"({"htm":"GET","htu":"https://a.example","jti":"1","iat":1})"),
        "dpop claims kind.claims htm, htu");
    row("htm alone", withClaims(R"({"htm":"GET"})"), "jwt default kind.default");
    row("nonce", withClaims(R"({"iss":"a","nonce":"n"})"), "id-token claims kind.claims nonce");
    row("nonce and scope", withClaims(R"({"nonce":"n","scope":"a"})"), "access-token claims kind.claims scope");
    row("hashes", withClaims(R"({"c_hash":"a","at_hash":"b"})"), "id-token claims kind.claims at_hash, c_hash");
    row("login", withClaims(R"({"iss":"a","sub":"b","aud":"c","exp":1,"iat":1,"auth_time":1,"amr":["pwd"]})"),
        "id-token claims kind.claims amr, auth_time");
    row("login without an audience", withClaims(R"({"iss":"a","sub":"b","auth_time":1})"), "jwt default kind.default");
    row("escaped name", withClaims(R"({"\u006eonce":"n"})"), "id-token claims kind.claims nonce");
    row("client of itself", withClaims(R"({"iss":"c","sub":"c","aud":"a","jti":"1"})"),
        "client-assertion claims kind.claims iss = sub, aud, jti");
    row("client without jti", withClaims(R"({"iss":"c","sub":"c","aud":"a"})"), "jwt default kind.default");
    row("self-issued", withClaims(R"({"iss":"c","sub":"c","aud":"a","jti":"1","nonce":"n"})"),
        "id-token claims kind.claims nonce");
    row("issuer that is no text", withClaims(R"({"iss":1,"sub":1,"aud":"a","jti":"1"})"), "jwt default kind.default");
    row("request by claims", withClaims(R"({"iss":"c","client_id":"c","response_type":"code","nonce":"n"})"),
        "request-object claims kind.claims response_type");
    row("request with redirect", withClaims(R"({"client_id":"c","redirect_uri":"https://c.example","scope":"openid"})"),
        "request-object claims kind.claims client_id, redirect_uri");
    row("RFC 9068 without typ",
        withClaims(R"({"iss":"a","sub":"b","aud":"c","exp":1,"iat":1,"jti":"1","client_id":"c"})"),
        "access-token claims kind.claims client_id");
    row("digests", withClaims(R"({"_sd":["a"],"_sd_alg":"sha-256"})"), "sd-jwt claims kind.claims _sd, _sd_alg");

    // As servers write them.
    row("Keycloak ID", withClaims(R"({"typ":"ID","azp":"c"})"), "id-token claims kind.claims typ = ID");
    row("Keycloak Bearer", withClaims(R"({"typ":"Bearer","nonce":"n"})"),
        "access-token claims kind.claims typ = Bearer");
    row("Keycloak Refresh", withClaims(R"({"typ":"Refresh"})"), "refresh-token claims kind.claims typ = Refresh");
    row("Keycloak Offline", withClaims(R"({"typ":"Offline"})"), "refresh-token claims kind.claims typ = Offline");
    row("Keycloak in other letters", withClaims(R"({"typ":"bearer"})"), "jwt default kind.default");
    row("Keycloak Bearer as ID token", withClaims(R"({"typ":"Bearer"})"),
        "access-token claims kind.claims typ = Bearer", "id_token");
    row("Cognito id", withClaims(R"({"token_use":"id"})"), "id-token claims kind.claims token_use = id");
    row("Cognito access", withClaims(R"({"token_use":"access","scope":"a"})"),
        "access-token claims kind.claims token_use = access");
    row("Entra delegated", withClaims(R"({"aud":"a","scp":"User.Read","ver":"2.0","nonce":"n"})"),
        "access-token claims kind.claims scp");
    row("Entra application", withClaims(R"({"aud":"a","azpacr":"1","roles":[]})"),
        "access-token claims kind.claims azpacr");
    row("Entra ID",
        withClaims(R"({"iss":"a","sub":"b","aud":"c","exp":1,"iat":1,"preferred_username":"x","ver":"2.0"})"),
        "id-token claims kind.claims preferred_username");
    row("Auth0 machine", withClaims(R"({"iss":"a","sub":"c@clients","azp":"c","gty":"client-credentials"})"),
        "access-token claims kind.claims gty");
    row("Okta", withClaims(R"({"cid":"c","uid":"u","scp":["openid"]})"), "access-token claims kind.claims cid, scp");
}

void TestKindGuess::guesses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, context);
    QFETCH(const QString, expected);
    const DecodedJwt token = DecodedJwt::decode(text);
    const KindGuess guess = guessKind(token, context);
    QCOMPARE(described(guess), expected);
    // A batch gets the same guess, with its evidence or without.
    const KindGuess brief = guessKind(token, context, {}, Wording::FailuresOnly);
    QVERIFY(brief.kind == guess.kind && brief.basis == guess.basis && brief.reason == guess.reason);
}

QTEST_GUILESS_MAIN(TestKindGuess)
#include "tst_kindguess.moc"
