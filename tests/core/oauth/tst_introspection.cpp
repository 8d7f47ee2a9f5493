// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "jose/base64url.h"
#include "oauth/introspection.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

namespace {

constexpr Instant kNow = instantFromSeconds(1'419'352'238);

QByteArray jwt(const QByteArray &claims)
{
    return Jose::encodeBase64url(R"({"typ":"token-introspection+jwt","alg":"RS256"})") + '.'
           + Jose::encodeBase64url(claims) + ".c2ln";
}

} // namespace

class TestIntrospection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void refused_data();
    void refused();
    void example();
    void rows_data();
    void rows();
    void signedAnswer();
};

void TestIntrospection::request()
{
    QCOMPARE(buildIntrospectionParameters(Secret("2YotnFZFEjr1zCsicMWpAA")).encoded(),
             QByteArray("token=2YotnFZFEjr1zCsicMWpAA"));
    QCOMPARE(buildIntrospectionParameters(Secret("mF_9.B5f-4.1JqM"), "access_token").encoded(),
             QByteArray("token=mF_9.B5f-4.1JqM&token_type_hint=access_token"));
}

void TestIntrospection::refused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("id");
    using namespace Answers;
    const auto row = [](const char *name, const HttpResponse &response, const char *id) {
        QTest::newRow(name) << response << QString::fromLatin1(id);
    };
    row("refused", json(401, R"({"error":"invalid_client"})"), "introspection-refused");
    row("empty refusal", HttpResponse{.status = 403}, "introspection-refused");
    row("redirect", HttpResponse{.status = 302}, "answer-redirect");
    row("HTML", typed(200, "text/html", "<html>"), "answer-format");
    row("nothing in it", json(200, "{}"), "answer-member");
    row("active as text", json(200, R"({"active":"true"})"), "answer-member");
    row("active as a number", json(200, R"({"active":1})"), "answer-member");
    row("active null", json(200, R"({"active":null})"), "answer-member");
    row("active twice", json(200, R"({"active":false,"active":true})"), "answer-member");
    row("aud is a number", json(200, R"({"active":true,"aud":1})"), "answer-member");
    row("aud of numbers", json(200, R"({"active":true,"aud":["a",1]})"), "answer-member");
    row("sub is a list", json(200, R"({"active":true,"sub":[]})"), "answer-member");
    const QByteArray type = "application/token-introspection+jwt";
    row("signed, no JWT", typed(200, type, "{}"), "answer-format");
    row("signed, without the claim", typed(200, type, jwt(R"({"active":true})")), "answer-member");
    row("signed, claim of another type", typed(200, type, jwt(R"({"token_introspection":true})")), "answer-member");
    row("encrypted", typed(200, type, "eyJ.a.b.c.d"), "answer-member");
}

void TestIntrospection::refused()
{
    QFETCH(const HttpResponse, response);
    const Reading<Introspection> reading = parseIntrospection(response, kNow);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
}

void TestIntrospection::example()
{
    // RFC 7662 §2.2
    const Reading<Introspection> reading = parseIntrospection(Answers::json(200, R"({
      "active": true,
      "client_id": "l238j323ds-23ij4",
      "username": "jdoe",
      "scope": "read write dolphin",
      "sub": "Z5O3upPC88QrAjx00dis",
      "aud": "https://protected.example.net/resource",
      "iss": "https://server.example.com/",
      "exp": 1419356238,
      "iat": 1419350238,
      "extension_field": "twenty-seven"
     })"),
                                                              kNow, u"https://protected.example.net/resource"_s);
    QVERIFY(reading.value);
    QVERIFY(reading.value->active);
    QCOMPARE(reading.value->clientId, u"l238j323ds-23ij4"_s);
    QCOMPARE(reading.value->username, u"jdoe"_s);
    QCOMPARE(reading.value->scope, u"read write dolphin"_s);
    QCOMPARE(reading.value->subject, u"Z5O3upPC88QrAjx00dis"_s);
    QCOMPARE(reading.value->audiences, QStringList{u"https://protected.example.net/resource"_s});
    QCOMPARE(reading.value->issuer, u"https://server.example.com/"_s);
    QCOMPARE(reading.value->expiresAt, 1419356238);
    QCOMPARE(reading.value->issuedAt, 1419350238);
    QVERIFY(!reading.value->notBefore);
    QVERIFY(reading.value->document->root().member("extension_field").stringIs("twenty-seven"));
    QCOMPARE(Answers::noticed(reading.checks), QStringList());
}

void TestIntrospection::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const char *name, const char *text, const char *noticed) {
        QTest::newRow(name) << QByteArray(text) << list(noticed);
    };
    row("inactive", R"({"active":false})", "intro-active.inactive:fail");
    row("expired", R"({"active":true,"exp":1419352238})", "intro-active.expired:fail");
    row("expired before times that dates know", R"({"active":true,"exp":0})", "intro-active.expired:fail");
    row("not yet", R"({"active":true,"nbf":1419352239})", "intro-active.not-yet:fail");
    row("for others", R"({"active":true,"aud":["a","b"]})", "intro-active.audience:fail");
    row("exp as text", R"({"active":true,"exp":"1419352239"})", "expires-in-text.text:warn");
    row("exp as a date", R"({"active":true,"exp":"2030-01-01"})", "expires-in-value.other:warn");
    row("one of several", R"({"active":true,"aud":["a","me"]})", "");
    row("audience not said", R"({"active":true})", "");
    row("huge exp", R"({"active":true,"exp":9223372036854775807})", "");
}

void TestIntrospection::rows()
{
    QFETCH(const QByteArray, text);
    const Reading<Introspection> reading = parseIntrospection(Answers::json(200, text), kNow, u"me"_s);
    QVERIFY(reading.value);
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestIntrospection::signedAnswer()
{
    const HttpResponse response = Answers::typed(
        200, "application/token-introspection+jwt",
        jwt(R"({"iss":"https://as.example","aud":"rs","token_introspection":{"active":true,"sub":"a"}})"));
    const Reading<Introspection> reading = parseIntrospection(response, kNow);
    QVERIFY(reading.value);
    QVERIFY(reading.value->active);
    QCOMPARE(reading.value->subject, u"a"_s);
    QCOMPARE(reading.value->jwt, response.body);
    QCOMPARE(Answers::noticed(reading.checks), list("intro-jwt.not-here:skip"));
}

QTEST_APPLESS_MAIN(TestIntrospection)
#include "tst_introspection.moc"
