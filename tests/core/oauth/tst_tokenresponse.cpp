// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/tokenresponse.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestTokenResponse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable_data();
    void unreadable();
    void refused_data();
    void refused();
    void refusalIsVerbatim();
    void example();
    void deviations_data();
    void deviations();
    void unknownMembersStay();
    void grantedAgainstAsked_data();
    void grantedAgainstAsked();
};

void TestTokenResponse::unreadable_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const HttpResponse &response, const char *id, const QString &found) {
        QTest::newRow(name) << response << QString::fromLatin1(id) << found;
    };
    using namespace Answers;
    row("empty", json(200, ""), "answer-format", u"an empty answer"_s);
    row("blanks", json(200, " \r\n"), "answer-format", u"an empty answer"_s);
    row("HTML", typed(200, "text/html; charset=utf-8", "<!doctype html><p>access_token=s3cret"), "answer-format",
        u"text/html"_s);
    row("HTML that calls itself JSON", json(200, "<html>"), "answer-format", u"<"_s);
    row("plain text", typed(200, "text/plain", "OK"), "answer-format", u"text/plain"_s);
    row("list", json(200, "[]"), "answer-format", u"["_s);
    row("text", json(200, R"("s3cret")"), "answer-format", u"\""_s);
    row("null", json(200, "null"), "answer-format", u"n"_s);
    row("cut off", json(200, R"({"access_token":"s3cret)"), "answer-format", u"end of text"_s);
    row("two values", json(200, R"({"access_token":"s3cret"}{})"), "answer-format", u"{"_s);
    row("depth bomb", json(200, QByteArray(100'000, '[')), "answer-format", u"65"_s);
    row("redirect", HttpResponse{.status = 302, .fields = {{"Location", "/login?s3cret"}}}, "answer-redirect",
        u"HTTP 302"_s);
    row("redirect with a body", json(307, R"({"access_token":"s3cret"})"), "answer-redirect", u"HTTP 307"_s);
    row("nothing in it", json(200, "{}"), "answer-member", u""_s);
    row("token null", json(200, R"({"access_token":null,"token_type":"Bearer"})"), "answer-member", u""_s);
    row("empty token", json(200, R"({"access_token":"","token_type":"Bearer"})"), "answer-member", u""_s);
    row("token is a number", json(200, R"({"access_token":12,"token_type":"Bearer"})"), "answer-member", u"1"_s);
    row("token is an object", json(200, R"({"access_token":{"a":"s3cret"}})"), "answer-member", u"{"_s);
    row("token twice", json(200, R"({"access_token":"s3cret","access_token":"b"})"), "answer-member",
        u"2 × access_token"_s);
    row("token twice, escaped", json(200, R"({"access_token":"s3cret","acc\u0065ss_token":"b"})"), "answer-member",
        u"2 × access_token"_s);
    row("refresh token is a list", json(200, R"({"access_token":"s3cret","refresh_token":["x"]})"), "answer-member",
        u"["_s);
    row("ID token is an object", json(200, R"({"access_token":"s3cret","id_token":{}})"), "answer-member", u"{"_s);
    row("scope is a number", json(200, R"({"access_token":"s3cret","scope":1})"), "answer-member", u"1"_s);
    row("scope is a list of numbers", json(200, R"({"access_token":"s3cret","scope":["a",1]})"), "answer-member",
        u"1"_s);
    row("form with a token twice",
        typed(200, "application/x-www-form-urlencoded", "access_token=s3cret&access_token=b"), "answer-member",
        u"2 × access_token"_s);
    row("camel case", json(200, R"({"accessToken":"s3cret"})"), "answer-member", u""_s);
}

void TestTokenResponse::unreadable()
{
    QFETCH(const HttpResponse, response);
    const Reading<TokenResponse> reading = parseTokenResponse(response);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
    QTEST(reading.value.error().found, "found");
    QVERIFY(!reading.value.error().expected.isEmpty());
    QVERIFY(!reading.value.error().server);
    QVERIFY(Answers::hides(reading.value.error(), u"s3cret"_s));
}

void TestTokenResponse::refused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("noticed");
    using namespace Answers;
    QTest::newRow("RFC 6749 §5.2") << json(400, R"({"error":"invalid_request"})") << u"invalid_request"_s
                                   << QStringList();
    QTest::newRow("under status 200") << json(200, R"({"error":"bad_verification_code"})") << u"bad_verification_code"_s
                                      << list("refusal-status.success:warn");
    QTest::newRow("with tokens under status 200")
        << json(200, R"({"access_token":"a","error":"x"})") << u"x"_s << list("refusal-status.success:warn");
    QTest::newRow("an object under status 200") << json(200, R"({"error":{"message":"no"}})") << u"HTTP 200"_s
                                                << list("refusal-form.other:warn refusal-status.success:warn");
    QTest::newRow("form under status 200")
        << typed(200, "application/x-www-form-urlencoded", "error=incorrect_client_credentials&error_description=a+b")
        << u"incorrect_client_credentials"_s << list("refusal-form.form:warn refusal-status.success:warn");
    QTest::newRow("empty body") << HttpResponse{.status = 400} << u"HTTP 400"_s << list("refusal-form.empty:warn");
    QTest::newRow("problem+json") << typed(400, "application/problem+json", R"({"title":"Bad Request","status":400})")
                                  << u"HTTP 400"_s << list("refusal-form.other:warn");
    QTest::newRow("HTML") << typed(502, "text/html", "<h1>Bad Gateway</h1>") << u"HTTP 502"_s
                          << list("refusal-form.other:warn");
    QTest::newRow("plain text") << typed(429, "text/plain", "Slow down = please") << u"HTTP 429"_s
                                << list("refusal-form.other:warn");
    QTest::newRow("error is a number") << json(400, R"({"error":400})") << u"HTTP 400"_s
                                       << list("refusal-form.other:warn");
    QTest::newRow("invalid_client without a challenge")
        << json(401, R"({"error":"invalid_client"})") << u"invalid_client"_s << list("refusal-challenge.missing:info");
    HttpResponse challenged = json(401, R"({"error":"invalid_client"})");
    challenged.fields.append("WWW-Authenticate", "Basic realm=\"as\"");
    QTest::newRow("invalid_client with a challenge") << challenged << u"invalid_client"_s << QStringList();
    QTest::newRow("informational status") << json(199, R"({"access_token":"a"})") << u"HTTP 199"_s
                                          << list("refusal-form.other:warn refusal-status.success:warn");
    QTest::newRow("tokens under status 500") << json(500, R"({"access_token":"a","token_type":"Bearer"})")
                                             << u"HTTP 500"_s << list("refusal-form.other:warn");
}

void TestTokenResponse::refused()
{
    QFETCH(const HttpResponse, response);
    const Reading<TokenResponse> reading = parseTokenResponse(response);
    QVERIFY(!reading.value);
    QCOMPARE(reading.value.error().id.toString(), u"token-refused"_s);
    QTEST(reading.value.error().found, "found");
    QVERIFY(reading.value.error().server);
    QCOMPARE(reading.value.error().server->status, response.status);
    QCOMPARE(reading.value.error().server->body, response.body);
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestTokenResponse::refusalIsVerbatim()
{
    const QByteArray body =
        R"({"error":"invalid_grant","error_description":"code \u003cb\u003e s3cret","error_uri":"javascript:x"})";
    const Reading<TokenResponse> reading = parseTokenResponse(Answers::json(400, body));
    QVERIFY(!reading.value);
    const ServerRefusal expected{400, u"invalid_grant"_s, u"code <b> s3cret"_s, u"javascript:x"_s, body};
    QCOMPARE(*reading.value.error().server, expected);
    QCOMPARE(reading.value.error().found, u"invalid_grant"_s);
    QVERIFY(Answers::hides(reading.value.error(), u"s3cret"_s));
}

void TestTokenResponse::example()
{
    const HttpResponse response{.status = 200,
                                .fields = {{"Content-Type", "application/json;charset=UTF-8"},
                                           {"Cache-Control", "no-store"},
                                           {"Pragma", "no-cache"}},
                                .body = R"({
       "access_token":"2YotnFZFEjr1zCsicMWpAA",
       "token_type":"Bearer",
       "expires_in":3600,
       "refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA",
       "example_parameter":"example_value"
     })"};
    const Reading<TokenResponse> reading = parseTokenResponse(response);
    QVERIFY(reading.value);
    QCOMPARE(reading.value->accessToken, Secret("2YotnFZFEjr1zCsicMWpAA"));
    QCOMPARE(reading.value->refreshToken, Secret("tGzv3JOkF0XG5Qx2TlKWIA"));
    QVERIFY(reading.value->idToken.isEmpty());
    QCOMPARE(reading.value->tokenType, u"Bearer"_s);
    QCOMPARE(reading.value->expiresIn, 3600);
    QCOMPARE(Answers::noticed(reading.checks), QStringList());
}

void TestTokenResponse::deviations_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<int>("expiresIn"); // -1: the answer does not say
    QTest::addColumn<QStringList>("noticed");
    using namespace Answers;
    const QByteArray start = R"({"access_token":"a","token_type":"Bearer")";
    const auto row = [](const char *name, const HttpResponse &response, int expiresIn, const char *noticed) {
        QTest::newRow(name) << response << expiresIn << list(noticed);
    };
    row("expires_in as text", json(200, start + R"(,"expires_in":"3600"})"), 3600, "expires-in-text.text:warn");
    row("expires_in as words", json(200, start + R"(,"expires_in":"an hour"})"), -1, "expires-in-value.other:warn");
    row("expires_in with an exponent", json(200, start + R"(,"expires_in":3.6e3})"), 3600, "");
    row("expires_in with a fraction", json(200, start + R"(,"expires_in":0.5})"), -1, "expires-in-value.other:warn");
    row("negative", json(200, start + R"(,"expires_in":-1})"), -1, "expires-in-value.other:warn");
    row("negative as text", json(200, start + R"(,"expires_in":"-1"})"), -1,
        "expires-in-text.text:warn expires-in-value.other:warn");
    row("beyond all bounds", json(200, start + R"(,"expires_in":1e400})"), -1, "expires-in-value.other:warn");
    row("expires_in is a list", json(200, start + R"(,"expires_in":[1]})"), -1, "expires-in-value.other:warn");
    row("expires_in null", json(200, start + R"(,"expires_in":null})"), -1, "expires-in-missing.token:info");
    row("no expires_in", json(200, start + "}"), -1, "expires-in-missing.token:info");
    row("lower case", json(200, R"({"access_token":"a","token_type":"bearer","expires_in":1})"), 1,
        "token-response-type.case:info");
    row("unknown token type", json(200, R"({"access_token":"a","token_type":"mac","expires_in":1})"), 1,
        "token-response-type.unknown:fail");
    row("no token type", json(200, R"({"access_token":"a","expires_in":1})"), 1, "token-response-type.missing:warn");
    row("refresh token null", json(200, start + R"(,"expires_in":1,"refresh_token":null,"scope":null})"), 1, "");
    row("scope with commas", json(200, start + R"(,"expires_in":1,"scope":"a,b"})"), 1, "scope-form.commas:warn");
    row("scope as a list", json(200, start + R"(,"expires_in":1,"scope":["a","b"]})"), 1, "scope-form.list:warn");
    row("form", typed(200, "application/x-www-form-urlencoded", "access_token=a&token_type=bearer&expires_in=3600"),
        3600, "token-response-form.form:warn token-response-type.case:info");
    row("form that calls itself HTML", typed(200, "text/html", "access_token=a&token_type=Bearer&expires_in=5\n"), 5,
        "token-response-form.form:warn");
    row("JSON that calls itself HTML", typed(200, "text/html", start + R"(,"expires_in":1})"), 1,
        "token-response-form.type:warn");
    row("JSON without a type",
        HttpResponse{.status = 200, .fields = {{"cache-control", "No-Store"}}, .body = start + R"(,"expires_in":1})"},
        1, "token-response-form.type:warn");
    row("another JSON type", typed(200, "application/vnd.token+json", start + R"(,"expires_in":1})"), 1, "");
    row("status 201", json(201, start + R"(,"expires_in":1})"), 1, "");
    row("may be cached",
        HttpResponse{.status = 200,
                     .fields = {{"Content-Type", "application/json"}, {"Cache-Control", "private"}},
                     .body = start + R"(,"expires_in":1})"},
        1, "token-response-cache.stored:warn");
    row("error null", json(200, start + R"(,"expires_in":1,"error":null})"), 1, "");
}

void TestTokenResponse::deviations()
{
    QFETCH(const HttpResponse, response);
    const Reading<TokenResponse> reading = parseTokenResponse(response);
    QVERIFY(reading.value);
    QCOMPARE(reading.value->accessToken, Secret("a"));
    QVERIFY(reading.value->document);
    QTEST(int(reading.value->expiresIn.value_or(-1)), "expiresIn");
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestTokenResponse::unknownMembersStay()
{
    const Reading<TokenResponse> reading = parseTokenResponse(
        Answers::json(200, R"({"x":[1e400],"access_token":"a","token_type":"Bearer","expires_in":1})"));
    QVERIFY(reading.value);
    QCOMPARE(reading.value->document->root().member("x").text(), QByteArrayView("[1e400]"));
    const Reading<TokenResponse> form =
        parseTokenResponse(Answers::typed(200, "application/x-www-form-urlencoded", "x=%22&access_token=a"));
    QVERIFY(form.value);
    QCOMPARE(form.value->document->root().member("x").toString(), u"\""_s);
}

void TestTokenResponse::grantedAgainstAsked_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<TokenExpectation>("expected");
    QTest::addColumn<QStringList>("noticed");
    const QByteArray plain = R"({"access_token":"a"})";
    const auto row = [](const char *name, const QByteArray &body, const TokenExpectation &expected,
                        const char *noticed) { QTest::newRow(name) << body << expected << list(noticed); };
    row("less than asked for", R"({"access_token":"a","scope":"read"})", {.scope = "write read"},
        "scope-granted.less:warn");
    row("no ID token", plain, {.scope = "openid"}, "id-token-missing.login:warn");
    row("no ID token on refresh", plain, {.scope = "openid", .isRefresh = true}, "id-token-missing.refresh:info");
    row("no refresh token", R"({"access_token":"a","id_token":"b"})", {.scope = "openid offline_access"},
        "refresh-token-missing.offline:info");
    row("offline_access dropped", R"({"access_token":"a","id_token":"b","scope":"openid"})",
        {.scope = "openid offline_access"}, "refresh-token-missing.offline:info scope-granted.less:warn");
    row("for a machine", plain, {.scope = "openid offline_access", .hasUser = false}, "");
    row("all", R"({"access_token":"a","id_token":"b","refresh_token":"c","scope":"offline_access openid x"})",
        {.scope = "openid  offline_access"}, "");
    row("nothing asked for", plain, {}, "");
}

void TestTokenResponse::grantedAgainstAsked()
{
    QFETCH(const QByteArray, body);
    QFETCH(const TokenExpectation, expected);
    const Reading<TokenResponse> reading = parseTokenResponse(Answers::json(200, body));
    QVERIFY(reading.value);
    QTEST(Answers::noticed(checkGrantedTokens(*reading.value, expected)), "noticed");
}

QTEST_APPLESS_MAIN(TestTokenResponse)
#include "tst_tokenresponse.moc"
