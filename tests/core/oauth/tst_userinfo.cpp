// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "jose/base64url.h"
#include "oauth/userinfo.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

namespace {

QByteArray jwt(const QByteArray &claims)
{
    return Jose::encodeBase64url(R"({"alg":"RS256"})") + '.' + Jose::encodeBase64url(claims) + ".c2ln";
}

} // namespace

class TestUserInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void encrypted();
};

void TestUserInfo::request()
{
    const Result<HttpRequest> request =
        buildUserInfoRequest("https://server.example.com/userinfo", Secret("SlAV32hkKG"));
    QVERIFY(request);
    QCOMPARE(request->method, QByteArray("GET"));
    QCOMPARE(request->fields, HeaderFields({{"Accept", "application/json"}, {"Authorization", "Bearer SlAV32hkKG"}}));
    QVERIFY(!buildUserInfoRequest("http://server.example.com/userinfo", Secret("SlAV32hkKG")));
    QVERIFY(!buildUserInfoRequest("https://server.example.com/userinfo", Secret()));
}

void TestUserInfo::refused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    using namespace Answers;
    const auto row = [](const char *name, const HttpResponse &response, const char *id, const QString &found) {
        QTest::newRow(name) << response << QString::fromLatin1(id) << found;
    };
    HttpResponse expired{.status = 401, .fields = {{"WWW-Authenticate", R"(Bearer error="invalid_token")"}}};
    row("OIDC Core §5.3.3", expired, "userinfo-refused", u"invalid_token"_s);
    row("empty", HttpResponse{.status = 403}, "userinfo-refused", u"HTTP 403"_s);
    row("error under status 200", json(200, R"({"error":"invalid_token"})"), "userinfo-refused", u"invalid_token"_s);
    row("redirect", HttpResponse{.status = 302}, "answer-redirect", u"HTTP 302"_s);
    row("HTML", typed(200, "text/html", "<p>Log in</p>"), "answer-format", u"text/html"_s);
    row("list", json(200, "[]"), "answer-format", u"["_s);
    row("sub is a number", json(200, R"({"sub":12})"), "answer-member", u"1"_s);
    row("sub twice", json(200, R"({"sub":"a","sub":"b"})"), "answer-member", u"2 × sub"_s);
    row("JWT that is none", typed(200, "application/jwt", "a.b"), "answer-format", u"•.•"_s);
    row("JWT of a list", typed(200, "application/jwt", jwt("[]")), "answer-format", u"["_s);
    row("JWT with sub twice", typed(200, "application/jwt", jwt(R"({"sub":"a","sub":"b"})")), "answer-member",
        u"2 × sub"_s);
}

void TestUserInfo::refused()
{
    QFETCH(const HttpResponse, response);
    const Reading<UserInfo> reading = parseUserInfo(response, u"248289761001"_s);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
    QTEST(reading.value.error().found, "found");
    QCOMPARE(bool(reading.value.error().server), reading.value.error().id.toString() == u"userinfo-refused"_s);
}

void TestUserInfo::accepted_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QStringList>("noticed");
    using namespace Answers;
    const QByteArray claims = R"({
   "sub": "248289761001",
   "name": "Jane Doe",
   "email": "janedoe@example.com"
  })";
    const QString sub = u"248289761001"_s;
    QTest::newRow("other subject") << json(200, claims) << u"248289761002"_s << list("userinfo-sub.different:fail");
    QTest::newRow("subject in another case")
        << json(200, R"({"sub":"Ab"})") << u"aB"_s << list("userinfo-sub.different:fail");
    QTest::newRow("no subject") << json(200, R"({"login":"jane"})") << sub << list("userinfo-sub.missing:fail");
    QTest::newRow("OAuth alone") << json(200, R"({"login":"jane"})") << QString() << list("userinfo-sub.missing:warn");
    QTest::newRow("no ID token") << json(200, claims) << QString() << list("userinfo-sub.no-id-token:skip");
    QTest::newRow("OIDC Core §5.3.2") << json(200, claims) << sub << QStringList();
    QTest::newRow("JSON that calls itself text")
        << typed(200, "text/plain", claims) << sub << list("token-response-form.type:warn");
    QTest::newRow("signed") << typed(200, "application/jwt", jwt(claims)) << sub
                            << list("userinfo-signed.not-here:skip");
    QTest::newRow("signed, calls itself JSON")
        << json(200, jwt(claims)) << sub << list("userinfo-signed.not-here:skip");
    QTest::newRow("signed, other subject") << typed(200, "application/jwt", jwt(R"({"sub":"x"})")) << sub
                                           << list("userinfo-signed.not-here:skip userinfo-sub.different:fail");
}

void TestUserInfo::accepted()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const QString, expected);
    const Reading<UserInfo> reading = parseUserInfo(response, expected);
    QVERIFY(reading.value);
    QVERIFY(reading.value->claims && reading.value->claims->root().isObject());
    QCOMPARE(reading.value->jwt.isEmpty(), !response.body.contains(".c2ln"));
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestUserInfo::encrypted()
{
    const Reading<UserInfo> reading = parseUserInfo(Answers::typed(200, "application/jwt", "eyJ.a.b.c.d"), u"x"_s);
    QVERIFY(reading.value);
    QVERIFY(!reading.value->claims);
    QCOMPARE(reading.value->jwt, QByteArray("eyJ.a.b.c.d"));
    QCOMPARE(Answers::noticed(reading.checks), list("userinfo-signed.encrypted:skip"));
}

QTEST_APPLESS_MAIN(TestUserInfo)
#include "tst_userinfo.moc"
