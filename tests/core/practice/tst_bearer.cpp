// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"
#include "jose/base64url.h"
#include "jose/verifier.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Protected resources: UserInfo and the API.
class TestBearer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void forged_data();
    void forged();
    void scope_data();
    void scope();
    void formOfUserInfo();
    void expired();
    void clockAhead();
    void afterRestart();
    void claimsOfScopes_data();
    void claimsOfScopes();
    void me();
    void messages_data();
    void messages();
};

void TestBearer::refused_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, HttpRequest request, int status, const char *error) {
        QTest::newRow(name) << request << status << QByteArray(error);
    };
    const HttpRequest me{.address = "/api/me"};
    const auto withField = [](HttpRequest request, const QByteArray &value) {
        request.fields.append("Authorization", value);
        return request;
    };
    row("no token", me, 401, "");
    row("no token for UserInfo", {.address = "/userinfo"}, 401, "");
    row("Basic", withField(me, "Basic eDp5"), 401, "");
    row("no scheme", withField(me, "x"), 401, "");
    row("an empty token", withField(me, "Bearer "), 401, "");
    row("unknown token", withField(me, "Bearer x"), 401, "invalid_token");
    row("unknown token, another case", withField(me, "bearer x"), 401, "invalid_token");
    row("a JWT that is none", withField(me, "Bearer a.b.c"), 401, "invalid_token");
    row("twice", withField(withField(me, "Bearer x"), "Bearer x"), 400, "invalid_request");
    row("in the address", {.address = "/api/me?access_token=x"}, 400, "invalid_request");
    row("in the address, too", withField({.address = "/userinfo?access_token=x"}, "Bearer x"), 400, "invalid_request");
    const HttpRequest form{.method = "POST",
                           .address = "/userinfo",
                           .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                           .body = "access_token=x"};
    row("unknown token in a form", form, 401, "invalid_token");
    row("in both places", withField(form, "Bearer x"), 400, "invalid_request");
    HttpRequest twice = form;
    twice.body += "&access_token=x";
    row("twice in a form", twice, 400, "invalid_request");
    HttpRequest api = form;
    api.address = "/api/messages";
    row("a form for the API", api, 401, "");
}

void TestBearer::refused()
{
    QFETCH(HttpRequest, request);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    Practising practising;
    const HttpResponse response = practising.send(request);
    QCOMPARE(response.status, status);
    const auto challenges = parseChallenges(response.fields).value();
    QCOMPARE(challenges.size(), 1);
    QVERIFY(challenges.first().isScheme("Bearer"));
    QCOMPARE(challenges.first().value("error").value_or(QByteArray()), error);
    QCOMPARE(challenges.first().value("error_description").has_value(), !error.isEmpty());
    // The document of the API is about another address than was called (RFC 9728 §3.3).
    QVERIFY(!challenges.first().value("resource_metadata"));
    QCOMPARE(member(response.body, "error"), error);
}

void TestBearer::forged_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *header, const char *from, const char *to, int status = 401) {
        QTest::newRow(name) << QByteArray(header) << QByteArray(from) << QByteArray(to) << status;
    };
    const char *good = R"({"alg":"RS256","typ":"at+jwt","kid":"KID"})";
    row("another issuer", good, "http://127.0.0.1:9300\"", "http://127.0.0.1:9301\"");
    row("another audience", good, "9300/api", "9301/api");
    row("no audience", good, "\"aud\"", "\"x\"");
    row("expired", good, "1800000600", "1800000000");
    row("no exp", good, "\"exp\"", "\"x\"");
    row("exp as text", good, "1800000600", "\"1800000600\"");
    row("a member twice", good, "{", R"({"iss":"x",)");
    row("an ID token", R"({"alg":"RS256","typ":"JWT","kid":"KID"})", "", "");
    row("no typ", R"({"alg":"RS256","kid":"KID"})", "", "");
    row("unknown kid", R"({"alg":"RS256","typ":"at+jwt","kid":"x"})", "", "");
    row("no kid", R"({"alg":"RS256","typ":"at+jwt"})", "", "");
    row("another alg than the key's", R"({"alg":"PS256","typ":"at+jwt","kid":"KID"})", "", "");
    row("none", R"({"alg":"none","typ":"at+jwt","kid":"KID"})", "", "");
    row("HMAC", R"({"alg":"HS256","typ":"at+jwt","kid":"KID"})", "", "");
    row("crit", R"({"alg":"RS256","typ":"at+jwt","kid":"KID","crit":["x"],"x":1})", "", "");
    row("a header member twice", R"({"alg":"RS256","alg":"RS256","typ":"at+jwt","kid":"KID"})", "", "");
    row("several audiences", good, R"("aud":"http://127.0.0.1:9300/api")", R"("aud":["x","http://127.0.0.1:9300/api"])",
        200);
    row("typ in full", R"({"alg":"RS256","typ":"application/at+jwt","kid":"KID"})", "", "", 200);
    row("sound", good, "", "", 200);
}

void TestBearer::forged()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, status);
    Practising practising;
    // With the provider's own key, so that nothing but what is changed is wrong.
    const Jose::Key key = KeyRing(practising.credentials().keys).current("RS256");
    QByteArray claims = payloadOf(member(practising.tokens().body, "access_token"));
    QVERIFY(from.isEmpty() || claims.contains(from));
    if (!from.isEmpty())
        claims.replace(claims.indexOf(from), from.size(), to);
    const QByteArray token =
        Jose::signCompact(key, *Jose::findJwsAlgorithm("RS256"), header.replace("KID", key.keyId().toLatin1()), claims)
            .value();
    const HttpResponse response = practising.getAs("/api/me", token);
    QCOMPARE(response.status, status);
    if (status != 200)
        QCOMPARE(member(response.body, "error"), "invalid_token");
    QCOMPARE(practising.getAs("/api/me", token.chopped(4) + "AAAA").status, 401);
}

void TestBearer::scope_data()
{
    QTest::addColumn<QByteArray>("granted");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("lacks");
    const auto row = [](const char *granted, const char *method, const char *address, const char *lacks) {
        QTest::addRow("%s %s with %s", method, address, granted)
            << QByteArray(granted) << QByteArray(method) << QByteArray(address) << QByteArray(lacks);
    };
    row("openid", "GET", "/api/messages", "messages.read");
    row("messages.write", "GET", "/api/messages", "messages.read");
    row("messages.read", "POST", "/api/messages", "messages.write");
    row("messages.read", "GET", "/userinfo", "openid");
    row("messages.read", "GET", "/api/messages", "");
    row("messages.read", "GET", "/api/me", "");
    row("openid", "GET", "/api/time", "");
    row("openid", "GET", "/userinfo", "");
}

void TestBearer::scope()
{
    QFETCH(QByteArray, granted);
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, lacks);
    Practising practising;
    const QByteArray token = member(practising.tokens(granted).body, "access_token");
    const HttpResponse response =
        practising.send({.method = method, .address = address, .fields = {{"Authorization", "Bearer " + token}}});
    QCOMPARE(response.status, lacks.isEmpty() ? 200 : 403);
    if (lacks.isEmpty())
        return;
    const Challenge challenge = parseChallenges(response.fields).value().first();
    QCOMPARE(challenge.value("error"), "insufficient_scope");
    QCOMPARE(challenge.value("scope"), lacks);
}

void TestBearer::formOfUserInfo()
{
    Practising practising;
    const QByteArray token = member(practising.tokens().body, "access_token");
    QCOMPARE(practising.postForm("/userinfo", {{"access_token", token}}).status, 200);
    QCOMPARE(
        practising.send({.method = "POST", .address = "/userinfo", .fields = {{"Authorization", "Bearer " + token}}})
            .status,
        200);
}

void TestBearer::expired()
{
    Practising practising;
    const QByteArray token = member(practising.tokens().body, "access_token");
    practising.now += 599s;
    QCOMPARE(practising.getAs("/api/me", token).status, 200);
    practising.now += 1s;
    const HttpResponse response = practising.getAs("/api/me", token);
    QCOMPARE(response.status, 401);
    QVERIFY(member(response.body, "error_description").contains("expired"));
}

void TestBearer::clockAhead()
{
    Practising practising({.clockOffset = 3600s});
    const HttpResponse response = practising.tokens();
    QCOMPARE(claim(member(response.body, "id_token"), "iat"), "1800003600");
    QCOMPARE(practising.getAs("/api/me", member(response.body, "access_token")).status, 200);
    practising.provider().setSettings({.clockOffset = 2h}).value();
    QCOMPARE(practising.getAs("/api/me", member(response.body, "access_token")).status, 401);
}

void TestBearer::afterRestart()
{
    Practising before;
    const QByteArray token = member(before.tokens().body, "access_token");
    Practising after; // with the same keys, and without any memory
    QCOMPARE(after.getAs("/api/me", token).status, 200);
    after.now += 600s;
    QCOMPARE(after.getAs("/api/me", token).status, 401);
}

void TestBearer::claimsOfScopes_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<QList<QByteArray>>("names");
    QTest::newRow("openid") << QByteArray("alice") << QByteArray("openid") << QList<QByteArray>{"sub"};
    QTest::newRow("email") << QByteArray("bob") << QByteArray("openid email")
                           << QList<QByteArray>{"sub", "email", "email_verified"};
    QTest::newRow("what a person does not have")
        << QByteArray("bob") << QByteArray("openid phone address") << QList<QByteArray>{"sub"};
    QTest::newRow("phone, address") << QByteArray("meihua") << QByteArray("openid phone address")
                                    << QList<QByteArray>{"sub", "phone_number", "phone_number_verified", "address"};
    QTest::newRow("profile") << QByteArray("alice") << QByteArray("openid profile")
                             << QList<QByteArray>{"sub",         "name",     "given_name",
                                                  "family_name", "nickname", "preferred_username",
                                                  "birthdate",   "zoneinfo", "locale"};
}

void TestBearer::claimsOfScopes()
{
    QFETCH(QByteArray, user);
    QFETCH(QByteArray, scope);
    QFETCH(QList<QByteArray>, names);
    Practising practising;
    const QByteArray token =
        member(practising.redeem(practising.code(Practising::request(scope), user)).body, "access_token");
    const auto document = Json::Document::parse(practising.getAs("/userinfo", token).body).value();
    QList<QByteArray> found;
    for (const Json::Value each : document.root())
        found.append(each.name().toUtf8());
    QCOMPARE(found, names);
    QCOMPARE(document.root().member("sub").toUtf8(), findPerson(user)->subject);
    if (user == "bob" && scope.contains("email"))
        QCOMPARE(document.root().member("email_verified").toBoolean(), std::optional(false));
}

void TestBearer::me()
{
    Practising practising;
    const QByteArray token =
        member(practising.redeem(practising.code(Practising::request("openid"), "bob")).body, "access_token");
    const HttpResponse response = practising.getAs("/api/me", token);
    QCOMPARE(member(response.body, "name"), "Bob \"<b>\" O'Neil & Sons");
    QCOMPARE(member(response.body, "client_id"), "native");
    QCOMPARE(member(response.body, "sub"), findPerson("bob")->subject);
}

void TestBearer::messages_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray kJson = "application/json";
    QTest::newRow("no body") << kJson << QByteArray() << 400;
    QTest::newRow("no JSON") << kJson << QByteArray("x") << 400;
    QTest::newRow("no text") << kJson << QByteArray("{}") << 400;
    QTest::newRow("an empty text") << kJson << QByteArray(R"({"text":""})") << 400;
    QTest::newRow("a number") << kJson << QByteArray(R"({"text":1})") << 400;
    QTest::newRow("too long") << kJson << QByteArray(R"({"text":")" + QByteArray(1001, 'a') + "\"}") << 400;
    QTest::newRow("another type") << QByteArray("text/plain") << QByteArray(R"({"text":"a"})") << 400;
    QTest::newRow("sound") << kJson << QByteArray(R"({"text":"a"})") << 201;
}

void TestBearer::messages()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    Practising practising;
    const QByteArray token = member(practising.tokens("messages.write").body, "access_token");
    HttpRequest request{.method = "POST",
                        .address = "/api/messages",
                        .fields = {{"Authorization", "Bearer " + token}, {"Content-Type", type}},
                        .body = body};
    QCOMPARE(practising.send(request).status, status);
    request.fields = {{"Content-Type", type}};
    QCOMPARE(practising.send(request).status, 401); // first of all
}

QTEST_GUILESS_MAIN(TestBearer)
#include "tst_bearer.moc"
