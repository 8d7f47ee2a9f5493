// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "token/report.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsStayOut();
    void reportIsOneDocument();
    void markdownSaysWhatTheVerdictIsWorth();
    void markdownIsNoMarkupOfTheToken();
    void markdownTellsWhatIsDisclosed();
    void unprotectedHeadersAreTold();
    void additionalDataIsTold_data();
    void additionalDataIsTold();
};

void TestReport::secretsStayOut()
{
    Inspector inspector({.keys = {secretKey()}});
    Expectations expected = expectations();
    expected.accessToken = Secret(QByteArrayView("sEcReT-access-token"));
    expected.code = Secret(QByteArrayView("sEcReT-code"));
    for (const Kind kind : {Kind::IdToken, Kind::DpopProof, Kind::AccessToken}) {
        const Inspection inspection = inspector.inspect(
            signedToken(R"({"alg":"HS256"})", R"({"at_hash":"x","c_hash":"y","ath":"z"})"), expected, {.as = kind});
        const QByteArray text = reportJson(inspection) + reportMarkdown(inspection).toUtf8();
        QVERIFY(!text.contains(kSecret));
        QVERIFY(!text.contains("sEcReT"));
        QVERIFY(!text.contains(secretKey().thumbprintBase64url()));
    }
}

void TestReport::reportIsOneDocument()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        QVERIFY2(Json::Document::parse(reportJson(inspection)), each.id);
        QByteArray line;
        appendBatchLine(line, {.line = 7}, inspection);
        QVERIFY2(Json::Document::parse(line) && !line.contains('\n'), each.id);
    }
}

// Whoever reads it elsewhere learns as of when, with whose key, and with which tolerance.
void TestReport::markdownSaysWhatTheVerdictIsWorth()
{
    Expectations patient = expectations();
    patient.leeway = std::chrono::seconds(60);
    const Jose::Key key =
        Jose::importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s), {.source = u"leaf.pem"_s})->keys.first();
    const QByteArray token =
        Jose::signCompact(key, *Jose::findJwsAlgorithm("ES256"), R"({"alg":"ES256"})", R"({"exp":1790003600})").value();
    Inspector inspector({.keys = {key}});
    const QString text = reportMarkdown(inspector.inspect(token, patient));
    QVERIFY2(text.contains(u"Judged as of 2026\\-09\\-21T14:15:00Z \\(1790000100\\), leeway 60 s."_s),
             qPrintable(text));
    QVERIFY(text.contains(u"  - Where it came from: leaf.pem\n"_s));
    QVERIFY(
        text.contains(QString::fromLatin1(key.thumbprintBase64url()).replace(u'-', u"\\-"_s).replace(u'_', u"\\_"_s)));
    QVERIFY(text.contains(u"| Passed |"_s));
}

void TestReport::markdownTellsWhatIsDisclosed()
{
    const QByteArray disclosure = Jose::encodeDisclosure("aaaaaaaaaaaaaaaaaaaaaa", u"given_name"_s, "\"Ada\"");
    const QByteArray claims = R"({"_sd":[")" + Jose::sdDigest(disclosure, Jose::defaultSdHash()) + "\"]}";
    const QString text =
        reportMarkdown(inspected(signedToken(R"({"alg":"HS256"})", claims) + '~' + disclosure + '~', {}));
    QVERIFY2(text.contains(u"## Payload with what is disclosed\n"_s), qPrintable(text));
    QVERIFY(text.contains(u"\"given_name\": \"Ada\""_s));
}

void TestReport::markdownIsNoMarkupOfTheToken()
{
    const QByteArray hostile = R"({"sub":"```\n# heading\n[a](http://evil)<b>|\u202e","iss":"|*x*|"})";
    const Inspection inspection =
        inspected(signedToken(R"({"alg":"HS256","kid":"`<i>|"})", hostile), {.keys = {secretKey()}});
    const QString text = reportMarkdown(inspection, TokenText::Include);
    QVERIFY(!text.contains(u"\n# heading"_s));
    QVERIFY(!text.contains(QChar(0x202e)));
    // Its own backticks can't end the block in which it stands.
    QVERIFY(text.contains(u"````json"_s));
}

// RFC 7516 §7.2.1: what all recipients share, and what one has to itself.
void TestReport::unprotectedHeadersAreTold()
{
    const QByteArray token = R"({"protected":"eyJlbmMiOiJBMTI4R0NNIn0","unprotected":{"jku":"https://keys.example"},)"
                             R"("recipients":[{"header":{"alg":"A128KW","kid":"one"},"encrypted_key":"AAAA"},)"
                             R"({"encrypted_key":"AAAA"}],"aad":"YmVzaWRl","iv":"AAAAAAAAAAAAAAAA",)"
                             R"("ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    Inspector inspector({.keys = {}});
    const Inspection inspection = inspector.inspect(token, expectations());
    const auto report = Json::Document::parse(reportJson(inspection));
    QVERIFY(report.has_value());
    QVERIFY(report->root().member("shared_header").member("jku").stringIs("https://keys.example"));
    QCOMPARE(report->root().member("recipient_headers").size(), 2);
    QVERIFY(report->root().member("recipient_headers").element(0).member("kid").stringIs("one"));
    QVERIFY(report->root().member("recipient_headers").element(1).isNull());
    QVERIFY(report->root().member("additional_data_text").stringIs("beside"));
    const QString markdown = reportMarkdown(inspection);
    QVERIFY2(markdown.contains(u"## Shared header, unprotected"_s), qPrintable(markdown));
    QVERIFY2(markdown.contains(u"## Header of recipient 1 of 2, unprotected"_s), qPrintable(markdown));
    QVERIFY(!markdown.contains(u"recipient 2 of 2"_s));
}

void TestReport::additionalDataIsTold_data()
{
    QTest::addColumn<QByteArray>("member");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("shown");
    const auto hostile = Jose::encodeBase64url("```\n# heading\n<b>");
    QTest::newRow("none") << QByteArray() << QString() << QString();
    QTest::newRow("not Base64url") << QByteArray(R"("aad":"=",)") << QString() << QString();
    QTest::newRow("text") << QByteArray(R"("aad":"YmVzaWRl",)") << u"6 octets of text"_s << u"```\nbeside\n```"_s;
    QTest::newRow("text with control characters")
        << QByteArray(R"("aad":"AGEH",)") << u"3 octets, in Base64url"_s << u"```\nAGEH\n```"_s;
    QTest::newRow("no text") << QByteArray(R"("aad":"_w",)") << u"1 octets, in Base64url"_s << u"```\n_w\n```"_s;
    QTest::newRow("markup") << QByteArray(R"("aad":")" + hostile + R"(",)") << u"17 octets of text"_s
                            << u"````\n```\n# heading\n<b>\n````"_s;
}

// RFC 7516 §7.2.1: nothing encrypts it, and whoever decrypts relies on it.
void TestReport::additionalDataIsTold()
{
    QFETCH(const QByteArray, member);
    QFETCH(const QString, size);
    QFETCH(const QString, shown);
    const QByteArray token = R"({"protected":"eyJlbmMiOiJBMTI4R0NNIiwiYWxnIjoiZGlyIn0",)" + member
                             + R"("iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})";
    Inspector inspector({.keys = {}});
    const QString markdown = reportMarkdown(inspector.inspect(token, expectations()));
    QCOMPARE(markdown.contains(u"## Authenticated beside it (aad)"_s), !shown.isEmpty());
    QVERIFY2(markdown.contains(size), qPrintable(markdown));
    QVERIFY2(markdown.contains(shown), qPrintable(markdown));
}

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
