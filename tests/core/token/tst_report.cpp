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
        appendBatchLine(line, 7, inspection);
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

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
