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
using namespace std::string_view_literals;

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

/// A token that a certificate's key signed, with its chain in the header after \a more.
QByteArray chainedToken(const QByteArray &more, const QByteArray &payload)
{
    const Jose::Key leaf = Jose::importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s))->keys.first();
    const auto *algorithm = leaf.allowedAlgorithms().first();
    QByteArray chain;
    for (const Jose::Certificate &each : Jose::importKeys(KeyFiles::read(u"chain.pem"_s))->keys.first().certificates())
        chain += (chain.isEmpty() ? "\"" : ",\"") + each.der.toBase64() + '"';
    const QByteArray header = QByteArray(R"({"alg":")") + algorithm->name + "\"," + more + R"("x5c":[)" + chain + "]}";
    return Jose::signCompact(leaf, *algorithm, header, payload).value();
}

Expectations anchoredExpectations()
{
    const auto certificates = Jose::importKeys(KeyFiles::read(u"chain.pem"_s))->keys.first().certificates();
    Expectations expected{.now = certificates.first().notBefore + std::chrono::hours(24)};
    expected.trustAnchors = Jose::importKeys(KeyFiles::read(u"root.cert.pem"_s))->keys.first().certificates();
    return expected;
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
    void whatIsOpenHasAName();
    void validNamesItsWarnings();
    void nestedIsNeverValid();
    void anInspectorKeepsNothingOfATokenBefore();
    void theWorseOfTwo();
    void saysThatThereIsNoToken_data();
    void saysThatThereIsNoToken();
    void detachedPayload();
    void severalKeys();
    void givenInVain();
    void templateNamesTheIssuerToExpect();
    void anchoredChainNeedsNoKey();
    void proofIsJudgedWithItsJwkAlone();
    void verdictSaysWhoVouches_data();
    void verdictSaysWhoVouches();
    void keyIsTold();
    void secretsStayOut();
    void reportIsOneDocument();
    void markdownSaysWhatTheVerdictIsWorth();
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
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        QCOMPARE(inspection.verified.has_value(), inspection.verdict == Verdict::Valid);
    }
    QVERIFY(inspected(goodToken(), {.keys = {secretKey()}}).verified.has_value());
}

void TestInspection::noFailureIsEverValid()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        // What is refused is refused by a row, which says why.
        const bool refused = inspection.verdict == Verdict::Invalid || inspection.verdict == Verdict::Malformed;
        QVERIFY2((inspection.count(Status::Fail) > 0) == refused,
                 qPrintable(QString::fromUtf8(each.id) + ": "_L1 + QString::fromUtf8(each.name)));
        if (inspection.verdict == Verdict::Valid) {
            for (const SignatureReport &report : inspection.signatures)
                QVERIFY2(report.provesIt(inspection.ownKey), each.id);
        }
    }
}

// Whoever reads "Valid" learns what nobody looked at.
void TestInspection::whatIsOpenHasAName()
{
    for (const CheckCases::Case &each : CheckCases::all()) {
        Inspector inspector(each.keys);
        const Inspection inspection = inspector.inspect(each.token, each.expected, each.options);
        for (const Check &check : inspection.checks) {
            const bool open = check.status == Status::Skip && check.reason == Texts::Reason("skip.not-expected");
            if (open && std::string_view(check.id()) != "expectation-unused")
                QVERIFY2(openMatter(check.id()), check.id());
        }
    }
}

// A green verdict keeps no doubt to itself.
void TestInspection::validNamesItsWarnings()
{
    Expectations patient = expectations();
    patient.leeway = std::chrono::hours(1);
    Inspector inspector({.keys = {secretKey()}});
    const Inspection inspection = inspector.inspect(goodToken(), patient);
    QCOMPARE(inspection.verdict, Verdict::Valid);
    const QString sentence = verdictSentence(inspection, Texts::Language::English);
    QVERIFY2(sentence.contains(u"Warning: Clocks were allowed to differ by 1 h"_s), qPrintable(sentence));
}

// Of tokens in tokens the worst would decide; the inner one was not judged.
void TestInspection::nestedIsNeverValid()
{
    for (const char *header :
         {R"({"alg":"HS256","cty":"JWT"})", R"({"alg":"HS256","typ":"JWT","cty":"JWT"})", R"({"alg":"HS256"})"}) {
        const Inspection inspection = inspected(signedToken(header, goodToken()), {.keys = {secretKey()}});
        QCOMPARE(inspection.verdict, Verdict::Unverified);
        QVERIFY(verdictSentence(inspection, Texts::Language::English).contains(u"another token"_s));
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
    QVERIFY(said.check("jws-format")->reason != Texts::Reason("jws-format.no-token"));
    QVERIFY(said.count(Status::Fail) > 0);
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

void TestInspection::givenInVain()
{
    Expectations expected = expectations();
    expected.issuer = u"https://as.example"_s;
    expected.nonce = u"n"_s;
    const auto judged = [&](const QByteArray &token, const KeyRing &keys, const InspectOptions &options) {
        Inspector inspector(keys);
        return inspector.inspect(token, expected, options);
    };
    const Inspection valid = judged(goodToken(), {.keys = {secretKey()}}, {.as = Kind::Jws});
    QVERIFY(valid.verdict == Verdict::Valid);
    QVERIFY(verdictSentence(valid, Texts::Language::English).contains(u": iss, nonce."_s));
    const Inspection unverified = judged("2YotnFZFEjr1zCsicMWpAA", {}, {});
    QVERIFY(unverified.verdict == Verdict::Unverified);
    QVERIFY(verdictSentence(unverified, Texts::Language::English).contains(u": iss, nonce."_s));
}

void TestInspection::templateNamesTheIssuerToExpect()
{
    const Inspection inspection = [] {
        for (const CheckCases::Case &each : CheckCases::all()) {
            if (each.id == "jwt-iss"sv && each.name == "a template is expected"sv)
                return Inspector(each.keys).inspect(each.token, each.expected, each.options);
        }
        return Inspection{};
    }();
    QCOMPARE(inspection.verdict, Verdict::Invalid);
    const QString said = checkDetail(*inspection.check("jwt-iss"), Texts::Language::English);
    QVERIFY2(said.contains("https://{tenantid}.example, a template"_L1), qPrintable(said));
    QVERIFY2(said.contains("names https://as.example: expect that"_L1), qPrintable(said));
}

void TestInspection::anchoredChainNeedsNoKey()
{
    const QByteArray jwk = R"({"kty":"oct","kid":"other","k":")" + Jose::encodeBase64url(kSecret) + "\"}";
    const QByteArray token = chainedToken(R"("kid":"mine",)", R"({"sub":"1"})");
    Inspector inspector(
        {.keys = Jose::importKeys(jwk)->keys + Jose::importKeys(KeyFiles::read(u"rsa.spki.pem"_s))->keys});
    const Inspection inspection = inspector.inspect(token, anchoredExpectations());
    QVERIFY2(inspection.verdict == Verdict::Valid, qPrintable(verdictSentence(inspection, Texts::Language::English)));
    for (const char *id : {"sig-invalid", "kid-not-found", "alg-key-mismatch", "embedded-key-untrusted"})
        QVERIFY2(inspection.check(id)->status != Status::Fail, id);
    QVERIFY(verdictSentence(inspection, Texts::Language::English).contains(u"whose chain ends at an anchor"_s));
    // Without the anchor the key that was given decides, and it is not that of the signature.
    Expectations unanchored = anchoredExpectations();
    unanchored.trustAnchors.clear();
    QVERIFY(inspector.inspect(token, unanchored).verdict == Verdict::Invalid);
}

void TestInspection::proofIsJudgedWithItsJwkAlone()
{
    const Jose::Key other = Jose::importKeys(KeyFiles::read(u"ec.P-256.pkcs8.pem"_s))->keys.first();
    const QByteArray payload = R"({"jti":"1","htm":"GET","htu":"https://r.example/","iat":1})";
    Inspector inspector(KeyRing{});
    const InspectOptions proof{.as = Kind::DpopProof};
    const QByteArray withJwk = R"("typ":"dpop+jwt","jwk":)" + other.publicJwk().value() + ',';
    const Inspection both = inspector.inspect(chainedToken(withJwk, payload), anchoredExpectations(), proof);
    QVERIFY(both.check("dpop-jwk")->status == Status::Fail);
    QCOMPARE(both.signatures.first().embedded->thumbprint(), other.thumbprint());
    const Inspection bare =
        inspector.inspect(chainedToken(R"("typ":"dpop+jwt",)", payload), anchoredExpectations(), proof);
    QVERIFY(bare.check("dpop-jwk")->status == Status::Fail);
    QVERIFY(!bare.signatures.first().embedded);
}

void TestInspection::verdictSaysWhoVouches_data()
{
    QTest::addColumn<Jose::Key>("key");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("aged");
    const Instant fetched = instantFromSeconds(1'000'000'000);
    const Jose::Key issuers = secretKey().withProvenance(Jose::Provenance::Issuer, u"https://as.example/jwks"_s);
    const Jose::Key given = secretKey().withProvenance(Jose::Provenance::Given, u"keys.pem"_s);
    QTest::newRow("a file") << given << u"that you gave (keys.pem)."_s << false;
    QTest::newRow("an address") << given.withFetch({{}, fetched}) << u"that you gave (keys.pem)."_s << true;
    QTest::newRow("an issuer") << issuers.withFetch({u"https://as.example"_s, fetched})
                               << u"from the metadata of https://as.example."_s << true;
}

void TestInspection::verdictSaysWhoVouches()
{
    QFETCH(const Jose::Key, key);
    QFETCH(const QString, said);
    QFETCH(const bool, aged);
    const Inspection inspection = inspected(goodToken(), {.keys = {key}});
    QVERIFY(inspection.verdict == Verdict::Valid);
    const auto sentence = [&](std::optional<Instant> now) {
        return verdictSentence(inspection, Texts::Language::English, now);
    };
    // The age is against the clock, not the moment as of which times are judged.
    QVERIFY2(sentence(instantFromSeconds(1'000'000'012)).contains(said), qPrintable(sentence({})));
    QCOMPARE(sentence(instantFromSeconds(1'000'000'012)).contains(u"fetched 12 s ago"_s), aged);
    QVERIFY(!sentence({}).contains(u"fetched"_s));
}

void TestInspection::keyIsTold()
{
    const auto signature = [](const Jose::Key &key) {
        const auto report = Json::Document::parse(reportJson(inspected(goodToken(), {.keys = {key}})));
        return report->root().member("signatures").element(0).text().toByteArray();
    };
    const QByteArray given = signature(secretKey());
    const QByteArray asGiven = R"("provenance":"given","key_source":"test","reason":)";
    QVERIFY2(given.contains(asGiven), given);
    const Jose::Key issuers = secretKey().withProvenance(Jose::Provenance::Issuer, u"https://as.example/jwks"_s);
    const QByteArray fetched =
        signature(issuers.withFetch({u"https://as.example"_s, instantFromSeconds(1'000'000'000)}));
    const QByteArray asFetched = R"("provenance":"issuer","key_source":"https://as.example/jwks",)"
                                 R"("key_issuer":"https://as.example","key_fetched_at":1000000000,"reason":)";
    QVERIFY2(fetched.contains(asFetched), fetched);
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

// Whoever reads it elsewhere learns as of when, with whose key, and with which tolerance.
void TestInspection::markdownSaysWhatTheVerdictIsWorth()
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
