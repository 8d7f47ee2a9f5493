// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/bearer.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

namespace {

const Secret kToken("mF_9.B5f-4.1JqM");

HttpResponse challenged(int status, const QList<QByteArray> &lines, const QByteArray &body = {})
{
    HttpResponse response{.status = status, .body = body};
    for (const QByteArray &line : lines)
        response.fields.append("WWW-Authenticate", line);
    return response;
}

} // namespace

class TestBearer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedTokens_data();
    void refusedTokens();
    void placements();
    void tokenInAddress();
    void refusals_data();
    void refusals();
    void refusalIsVerbatim();
    void challenges();
    void foreignMetadataAddress();
    void answers();
};

void TestBearer::refusedTokens_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("id");
    const QByteArray api = "https://api.example/me";
    QTest::newRow("empty") << api << QByteArray() << u"client-credentials"_s;
    QTest::newRow("blank") << api << QByteArray("s3cret token") << u"client-credentials"_s;
    QTest::newRow("line break") << api << QByteArray("s3cret\r\nX-Admin: 1") << u"client-credentials"_s;
    QTest::newRow("NUL") << api << QByteArray("s3cret\0", 7) << u"client-credentials"_s;
    QTest::newRow("umlaut") << api << QByteArray("s3cret\xc3\xa4") << u"client-credentials"_s;
    QTest::newRow("without TLS") << QByteArray("http://api.example/me") << QByteArray("s3cret")
                                 << u"endpoint-address"_s;
    QTest::newRow("no address") << QByteArray("/me") << QByteArray("s3cret") << u"endpoint-address"_s;
}

void TestBearer::refusedTokens()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, token);
    for (const TokenPlacement placement :
         {TokenPlacement::Header, TokenPlacement::FormBody, TokenPlacement::QueryInsecure}) {
        const Result<HttpRequest> request = withBearerToken({.address = address}, Secret(token), placement);
        QVERIFY(!request);
        QTEST(request.error().id.toString(), "id");
        QVERIFY(Answers::hides(request.error(), u"s3cret"_s));
    }
}

void TestBearer::placements()
{
    const HttpRequest base{.address = "https://server.example.com/resource?a=b",
                           .fields = {{"authorization", "Basic x"}, {"Accept", "*/*"}}};
    const Result<HttpRequest> header = withBearerToken(base, kToken);
    QVERIFY(header);
    QCOMPARE(header->fields, HeaderFields({{"Accept", "*/*"}, {"Authorization", "Bearer mF_9.B5f-4.1JqM"}}));
    QCOMPARE(header->address, base.address);

    const Result<HttpRequest> query = withBearerToken(base, kToken, TokenPlacement::QueryInsecure);
    QVERIFY(query);
    QCOMPARE(query->address, QByteArray("https://server.example.com/resource?a=b&access_token=mF_9.B5f-4.1JqM"));
    QVERIFY(!query->fields.contains("Authorization"));
    QCOMPARE(query->fields.first("Cache-Control"), QByteArray("no-store"));

    HttpRequest form = base;
    form.body = "x=1&access_token=old";
    const Result<HttpRequest> body = withBearerToken(form, kToken, TokenPlacement::FormBody);
    QVERIFY(body);
    QCOMPARE(body->method, QByteArray("POST"));
    QCOMPARE(body->body, QByteArray("x=1&access_token=mF_9.B5f-4.1JqM"));
    QCOMPARE(body->fields.first("Content-Type"), QByteArray("application/x-www-form-urlencoded"));
    form.body = "%";
    QVERIFY(!withBearerToken(form, kToken, TokenPlacement::FormBody));
}

void TestBearer::tokenInAddress()
{
    QCOMPARE(Answers::noticed(checkBearerRequest({.address = "https://a.example/?access_token=x"})),
             list("at-in-url.query:fail"));
    QCOMPARE(Answers::noticed(checkBearerRequest({.address = "https://a.example/?a=access_token"})), QStringList());
}

void TestBearer::refusals_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const char *name, const HttpResponse &response, const QString &found, const char *noticed) {
        QTest::newRow(name) << response << found << list(noticed);
    };
    row("RFC 6750 §3, no token", challenged(401, {R"(Bearer realm="example")"}), u"HTTP 401"_s, "");
    row("RFC 6750 §3, expired",
        challenged(401,
                   {R"(Bearer realm="example", error="invalid_token", error_description="The access token expired")"}),
        u"invalid_token"_s, "");
    row("no challenge", challenged(401, {}), u"HTTP 401"_s, "challenge-missing.none:warn");
    row("no challenge under 403", challenged(403, {}), u"HTTP 403"_s, "challenge-missing.none:info");
    row("other scheme", challenged(401, {R"(Basic realm="a")"}), u"HTTP 401"_s, "challenge-missing.other-scheme:warn");
    row("unreadable", challenged(401, {R"(Bearer realm="a)"}), u"HTTP 401"_s, "challenge-unreadable.broken:warn");
    row("unreadable, with a body", challenged(401, {"Bearer ,,=\""}, R"({"error":"invalid_token"})"),
        u"invalid_token"_s, "challenge-unreadable.broken:warn");
    row("in lower case", challenged(401, {R"(bearer error="invalid_token")"}), u"invalid_token"_s, "");
    row("several in one line", challenged(401, {R"(Basic realm="a", Bearer error="invalid_token", DPoP algs="ES256")"}),
        u"invalid_token"_s, "");
    row("several lines", challenged(401, {R"(Negotiate)", R"(Bearer realm="a")", R"(DPoP error="use_dpop_nonce")"}),
        u"use_dpop_nonce"_s, "");
    row("wrong status", challenged(401, {R"(Bearer error="insufficient_scope", scope="a b")"}), u"insufficient_scope"_s,
        "challenge-status.different:warn");
    row("expired under 403", challenged(403, {R"(Bearer error="invalid_token")"}), u"invalid_token"_s,
        "challenge-status.different:warn");
    row("RFC 9470 §3", challenged(401, {R"(Bearer error="insufficient_user_authentication", max_age="5")"}),
        u"insufficient_user_authentication"_s, "");
    row("HTML", challenged(500, {}, "<html>"), u"HTTP 500"_s, "challenge-missing.none:info");
    row("the body is a list", challenged(400, {}, "[]"), u"HTTP 400"_s, "challenge-missing.none:info");
}

void TestBearer::refusals()
{
    QFETCH(const HttpResponse, response);
    const Reading<ResourceAnswer> reading = parseResourceResponse(response);
    QVERIFY(!reading.value);
    QCOMPARE(reading.value.error().id.toString(), u"resource-refused"_s);
    QTEST(reading.value.error().found, "found");
    QVERIFY(reading.value.error().server);
    QCOMPARE(reading.value.error().server->status, response.status);
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestBearer::refusalIsVerbatim()
{
    const Reading<ResourceAnswer> reading = parseResourceResponse(challenged(
        401, {R"(Bearer error="invalid_token", error_description="a \"b\"", error_uri="https://a.example/")"}, "body"));
    QVERIFY(!reading.value);
    const ServerRefusal expected{401, u"invalid_token"_s, u"a \"b\""_s, u"https://a.example/"_s, "body"};
    QCOMPARE(*reading.value.error().server, expected);
}

void TestBearer::challenges()
{
    const ResourceAnswer answer = readChallenges(
        challenged(401, {R"(Basic realm="a")",
                         R"(Bearer error="insufficient_user_authentication", scope="a b", acr_values="high", )"
                         R"(max_age="0", resource_metadata="https://a.example/.well-known/x")"}));
    QCOMPARE(answer.challenges.size(), 2);
    QCOMPARE(answer.scope, QByteArray("a b"));
    QCOMPARE(answer.acrValues, QByteArray("high"));
    QCOMPARE(answer.maxAge, 0);
    QCOMPARE(answer.resourceMetadata, QByteArray("https://a.example/.well-known/x"));
    QVERIFY(readChallenges(challenged(401, {"Bearer \""})).challenges.isEmpty());
    const HttpResponse soon = challenged(401, {R"(Bearer max_age="soon")"});
    QVERIFY(!readChallenges(soon).maxAge);
}

void TestBearer::foreignMetadataAddress()
{
    for (const char *address : {"javascript:alert(1)", "http://a.example/", "file:///etc/passwd", ""}) {
        const QByteArray line = "Bearer resource_metadata=\"" + QByteArray(address) + '"';
        QVERIFY(readChallenges(challenged(401, {line})).resourceMetadata.isEmpty());
    }
}

void TestBearer::answers()
{
    QVERIFY(parseResourceResponse({.status = 200}).value);
    QVERIFY(parseResourceResponse({.status = 204}).value);
    for (const int status : {301, 302, 304, 307}) {
        const Reading<ResourceAnswer> reading = parseResourceResponse({.status = status});
        QVERIFY(!reading.value);
        QCOMPARE(reading.value.error().id.toString(), u"answer-redirect"_s);
        // Where to: the address that was meant, perhaps.
        const HttpResponse moved{.status = status, .fields = {{"Location", "https://api.example/mcp/"}}};
        const QString found = parseResourceResponse(moved).value.error().found;
        QVERIFY2(found.endsWith(u"https://api.example/mcp/"_s), qPrintable(found));
    }
    QVERIFY(!parseResourceResponse({}).value);
}

QTEST_APPLESS_MAIN(TestBearer)
#include "tst_bearer.moc"
