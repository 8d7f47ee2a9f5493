// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspected.h"

#include "jose/base64url.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Grantscope::Token::Tests;
using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

class TestInspection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void onlyValidIsVerified();
    void noFailureIsEverValid();
    void nestedIsJudged();
    void anInspectorKeepsNothingOfATokenBefore();
    void saysThatThereIsNoToken_data();
    void saysThatThereIsNoToken();
    void detachedPayload();
    void severalKeys();
    void anchoredChainNeedsNoKey();
    void proofIsJudgedWithItsJwkAlone();
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
        int failed = 0;
        for (const Inspection *layer = &inspection; layer; layer = layer->inner.get())
            failed += layer->count(Status::Fail);
        QVERIFY2((failed > 0) == refused,
                 qPrintable(QString::fromUtf8(each.id) + ": "_L1 + QString::fromUtf8(each.name)));
        if (inspection.verdict == Verdict::Valid) {
            for (const SignatureReport &report : inspection.signatures)
                QVERIFY2(report.provesIt(inspection.ownKey), each.id);
        }
    }
}

// Of tokens in tokens the worst decides.
void TestInspection::nestedIsJudged()
{
    for (const char *header :
         {R"({"alg":"HS256","cty":"JWT"})", R"({"alg":"HS256","typ":"JWT","cty":"JWT"})", R"({"alg":"HS256"})"}) {
        const Inspection good = inspected(signedToken(header, goodToken()), {.keys = {secretKey()}});
        QCOMPARE(good.verdict, Verdict::Valid);
        QCOMPARE(good.inner->kind.kind, Kind::Jwt);
        QVERIFY(good.verified->token().claim("sub").stringIs("1"));
        const QByteArray expired = signedToken(R"({"alg":"HS256"})", R"({"exp":1})");
        const Inspection old = inspected(signedToken(header, expired), {.keys = {secretKey()}});
        QCOMPARE(old.ownVerdict, Verdict::Valid);
        QCOMPARE(old.verdict, Verdict::Invalid);
        QVERIFY(!old.verified);
        const QByteArray foreign = goodToken().chopped(4) + "AAAA";
        QCOMPARE(inspected(signedToken(header, foreign), {.keys = {secretKey()}}).verdict, Verdict::Invalid);
    }
    // However it is spelled.
    const QByteArray inner = goodToken();
    const QByteArray json = R"({"payload":")" + inner.split('.').at(1) + R"(","protected":")" + inner.split('.').at(0)
                            + R"(","signature":")" + inner.split('.').at(2) + "\"}";
    const QByteArray spaced = Jose::encodeBase64url(" {\"alg\":\"none\"}") + ".e30.";
    for (const QByteArray &payload : {inner + '\n', ' ' + inner, '\t' + inner, '"' + inner + '"', "Bearer " + inner,
                                      json, spaced, QByteArray("hello")}) {
        const Inspection inspection =
            inspected(signedToken(R"({"alg":"HS256","cty":"application/jwt"})", payload), {.keys = {secretKey()}});
        QVERIFY2(inspection.verdict == Verdict::Malformed || inspection.verdict == Verdict::Invalid, payload);
    }
    QCOMPARE(inspected(signedToken(R"({"alg":"HS256"})", spaced), {.keys = {secretKey()}}).verdict, Verdict::Invalid);
    // Who says that it is a JWS asks about no claims; who writes cty beside claims has them judged.
    QCOMPARE(inspected(signedToken(R"({"alg":"HS256"})", inner), {.keys = {secretKey()}}, {.as = Kind::Jws}).verdict,
             Verdict::Valid);
    const QByteArray plain = signedToken(R"({"alg":"HS256","cty":"JWT"})", R"({"exp":1})");
    QCOMPARE(inspected(plain, {.keys = {secretKey()}}).verdict, Verdict::Invalid);
    // What was expected is asked of the one inside.
    Expectations issuer = expectations();
    issuer.issuer = u"https://as.example"_s;
    Inspector inspector({.keys = {secretKey()}});
    const Inspection asked = inspector.inspect(signedToken(R"({"alg":"HS256"})", inner), issuer);
    QCOMPARE(asked.ownVerdict, Verdict::Valid);
    QCOMPARE(asked.inner->check("jwt-iss")->status, Status::Fail);
    QCOMPARE(asked.verdict, Verdict::Invalid);
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

QTEST_GUILESS_MAIN(TestInspection)
#include "tst_inspection.moc"
