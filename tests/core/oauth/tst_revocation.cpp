// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/revocation.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestRevocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
};

void TestRevocation::request()
{
    QCOMPARE(buildRevocationParameters(Secret("45ghiukldjahdnhzdauz"), "refresh_token").encoded(),
             QByteArray("token=45ghiukldjahdnhzdauz&token_type_hint=refresh_token"));
    QCOMPARE(buildRevocationParameters(Secret("a")).encoded(), QByteArray("token=a"));
}

void TestRevocation::refused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    using namespace Answers;
    QTest::newRow("RFC 7009 §2.2.1") << json(400, R"({"error":"unsupported_token_type"})") << u"revocation-refused"_s
                                     << u"unsupported_token_type"_s;
    QTest::newRow("busy") << HttpResponse{.status = 503, .fields = {{"Retry-After", "120"}}} << u"revocation-refused"_s
                          << u"HTTP 503"_s;
    QTest::newRow("error under status 200")
        << json(200, R"({"error":"invalid_client"})") << u"revocation-refused"_s << u"invalid_client"_s;
    QTest::newRow("no such place") << typed(404, "text/html", "<html>") << u"revocation-refused"_s << u"HTTP 404"_s;
    QTest::newRow("redirect") << HttpResponse{.status = 302} << u"answer-redirect"_s << u"HTTP 302"_s;
    QTest::newRow("no status") << HttpResponse{} << u"revocation-refused"_s << u"HTTP 0"_s;
}

void TestRevocation::refused()
{
    QFETCH(const HttpResponse, response);
    const Reading<void> reading = parseRevocation(response);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
    QTEST(reading.value.error().found, "found");
}

void TestRevocation::accepted_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QStringList>("noticed");
    using namespace Answers;
    QTest::newRow("RFC 7009 §2.2") << HttpResponse{.status = 200} << QStringList();
    QTest::newRow("with an object") << json(200, "{}") << QStringList();
    QTest::newRow("with a page") << typed(200, "text/html", "<p>done</p>") << QStringList();
    QTest::newRow("no content") << HttpResponse{.status = 204} << list("revocation-status.other:info");
}

void TestRevocation::accepted()
{
    QFETCH(const HttpResponse, response);
    const Reading<void> reading = parseRevocation(response);
    QVERIFY(reading.value);
    QTEST(Answers::noticed(reading.checks), "noticed");
}

QTEST_APPLESS_MAIN(TestRevocation)
#include "tst_revocation.moc"
