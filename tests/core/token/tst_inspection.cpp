// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkcases.h"

#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/keyfiles.h"
#include "token/report.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kSecret = "0123456789abcdef-0123456789-unguessable";

Jose::Key secretKey()
{
    return Jose::keyFromSecret(Secret(kSecret), {.source = u"test"_s}).value();
}

QByteArray signedToken(const QByteArray &header, const QByteArray &payload)
{
    return Jose::signCompact(secretKey(), *Jose::findJwsAlgorithm("HS256"), header, payload).value();
}

QByteArray goodToken()
{
    return signedToken(R"({"alg":"HS256"})", R"({"sub":"1","exp":1790003600})");
}

Expectations expectations()
{
    return {.now = instantFromSeconds(CheckCases::kNow)};
}

Inspection inspected(const QByteArray &token, const KeyRing &keys, const InspectOptions &options = {})
{
    Inspector inspector(keys);
    return inspector.inspect(token, expectations(), options);
}

} // namespace

class TestInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void onlyValidIsVerified();
    void noFailureIsEverValid();
    void anInspectorKeepsNothingOfATokenBefore();
    void theWorseOfTwo();
    void saysThatThereIsNoToken_data();
    void saysThatThereIsNoToken();
    void detachedPayload();
    void severalKeys();
    void secretsStayOut();
    void reportIsOneDocument();
    void markdownIsNoMarkupOfTheToken();
};

void TestInspection::verdicts_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("withKey");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("empty") << QByteArray() << true << QByteArray("malformed");
    QTest::newRow("array as payload") << signedToken(R"({"alg":"HS256","typ":"JWT"})", "[]") << true
                                      << QByteArray("malformed");
    QTest::newRow("no JSON as payload") << signedToken(R"({"alg":"HS256","typ":"JWT"})", "{") << true
                                        << QByteArray("malformed");
    QTest::newRow("expired") << signedToken(R"({"alg":"HS256"})", R"({"exp":1790000100})") << true
                             << QByteArray("invalid");
    QTest::newRow("none") << QByteArray("eyJhbGciOiJub25lIn0.e30.") << true << QByteArray("invalid");
    QTest::newRow("expired, no key") << signedToken(R"({"alg":"HS256"})", R"({"exp":1790000100})") << false
                                     << QByteArray("invalid");
    QTest::newRow("no key") << goodToken() << false << QByteArray("unverified");
    QTest::newRow("opaque") << QByteArray("2YotnFZFEjr1zCsicMWpAA") << true << QByteArray("unverified");
    QTest::newRow("good") << goodToken() << true << QByteArray("valid");
}

void TestInspection::verdicts()
{
    QFETCH(QByteArray, token);
    QFETCH(bool, withKey);
    QFETCH(QByteArray, verdict);
    const Inspection inspection = inspected(token, withKey ? KeyRing{.keys = {secretKey()}} : KeyRing{});
    QCOMPARE(QByteArray(verdictName(inspection.verdict)), verdict);
    QVERIFY(verdictSentence(inspection, Texts::Language::English)
                .startsWith(QString::fromLatin1(verdict), Qt::CaseInsensitive));
}

void TestInspection::onlyValidIsVerified()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        const Inspection inspection = inspected(each.token, each.keys, each.options);
        QCOMPARE(inspection.verified.has_value(), inspection.verdict == Verdict::Valid);
    }
    QVERIFY(inspected(goodToken(), {.keys = {secretKey()}}).verified.has_value());
}

void TestInspection::noFailureIsEverValid()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        if (inspection.count(Status::Fail) > 0)
            QVERIFY2(inspection.verdict == Verdict::Invalid || inspection.verdict == Verdict::Malformed, each.id);
        if (inspection.verdict == Verdict::Valid) {
            for (const SignatureReport &report : inspection.signatures)
                QVERIFY2(report.isTrusted() || inspection.kind.kind == Kind::DpopProof, each.id);
        }
    }
}

void TestInspection::anInspectorKeepsNothingOfATokenBefore()
{
    Inspector inspector({.keys = {secretKey()}});
    const QByteArray good = goodToken();
    QByteArray altered = good;
    altered[altered.size() - 10] = altered[altered.size() - 10] == 'A' ? 'B' : 'A';
    for (int i = 0; i < 3; ++i) {
        QVERIFY(inspector.inspect(altered, expectations()).verdict == Verdict::Invalid);
        QVERIFY(inspector.inspect(good, expectations()).verdict == Verdict::Valid);
        QVERIFY(inspector.inspect("eyJ.", expectations()).verdict == Verdict::Malformed);
    }
}

void TestInspection::theWorseOfTwo()
{
    using enum Verdict;
    constexpr Verdict kOrder[] = {Valid, Unverified, Invalid, Malformed};
    for (const Verdict a : kOrder) {
        for (const Verdict b : kOrder)
            QCOMPARE(int(worse(a, b)), int(std::ranges::find(kOrder, a) > std::ranges::find(kOrder, b) ? a : b));
    }
}

void TestInspection::saysThatThereIsNoToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prose with two dots") << QByteArray("Hello. This is no token. Really");
    QTest::newRow("credentials") << QByteArray("Authorization: Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW");
    QTest::newRow("JSON of no form") << QByteArray(R"({"error":"invalid_token"})");
}

void TestInspection::saysThatThereIsNoToken()
{
    QFETCH(const QByteArray, text);
    QVERIFY(recognise(text).candidates.isEmpty());
    const Inspection inspection = inspected(text, {}, {.noToken = true});
    QCOMPARE(inspection.verdict, Verdict::Malformed);
    QCOMPARE(inspection.token->text, text);
    QCOMPARE(inspection.token->formatError->id.toString(), u"token-not-found"_s);
    const Check *form = inspection.check("jws-format");
    QVERIFY(form);
    QCOMPARE(form->status, Status::Fail);
    QVERIFY(form->reason == Texts::Reason("jws-format.no-token"));
    QCOMPARE(inspection.count(Status::Fail), 1);
    QVERIFY(verdictSentence(inspection).contains(u"There is no token in this text"_s));

    // Said to be a token, it is judged as one.
    const Inspection said = inspected(text, {}, {.as = Kind::Jwt, .noToken = true});
    QCOMPARE(said.verdict, Verdict::Malformed);
    QCOMPARE(said.token->formatError->id.toString(), u"jws-format"_s);
}

void TestInspection::detachedPayload()
{
    const QByteArray whole = signedToken(R"({"alg":"HS256"})", "content");
    QList<QByteArray> parts = whole.split('.');
    parts[1].clear();
    const QByteArray token = parts.join('.');
    const KeyRing keys{.keys = {secretKey()}};
    const Inspection without = inspected(token, keys, {.as = Kind::Jws});
    QVERIFY(without.verdict == Verdict::Unverified);
    QVERIFY(without.signatures.first().reason == Texts::Reason("sig.detached"));
    QVERIFY(inspected(token, keys, {.as = Kind::Jws, .detachedPayload = "other"}).verdict == Verdict::Invalid);
    QVERIFY(inspected(token, keys, {.as = Kind::Jws, .detachedPayload = "content"}).verdict == Verdict::Valid);
    // Nothing at all may be what was signed.
    QVERIFY(inspected(signedToken(R"({"alg":"HS256"})", ""), keys, {.as = Kind::Jws}).verdict == Verdict::Valid);
}

void TestInspection::severalKeys()
{
    KeyRing keys;
    for (int i = 0; i < 5; ++i)
        keys.keys.append(
            Jose::keyFromSecret(Secret(QByteArray::number(i).rightJustified(40, 'x')), {.source = u"test"_s}).value());
    QVERIFY(inspected(goodToken(), keys).verdict == Verdict::Invalid);
    keys.keys.append(secretKey());
    QVERIFY(inspected(goodToken(), keys).verdict == Verdict::Valid);
}

void TestInspection::secretsStayOut()
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

void TestInspection::reportIsOneDocument()
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

void TestInspection::markdownIsNoMarkupOfTheToken()
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

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
