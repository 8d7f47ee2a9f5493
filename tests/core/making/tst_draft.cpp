// SPDX-License-Identifier: GPL-3.0-or-later
#include "material.h"

#include "token/inspection.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Grantscope::Making::Tests;
using namespace Qt::StringLiterals;
using Jose::Serialization;

class TestDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedIsSigned_data();
    void whatIsTypedIsSigned();
    void everyAlgorithm_data();
    void everyAlgorithm();
    void forms_data();
    void forms();
    void severalSigners();
    void signedAnew();
    void chosenKeys();
    void headerEdits();
};

namespace {

const QByteArray kClaims = "{\"sub\" : \"\\u0041da\",\n \"exp\":1.790003600e9 }";

Token::Inspection inspected(const QByteArray &token, const QList<Jose::Key> &keys,
                            const Token::InspectOptions &options = {})
{
    const Token::KeyRing ring{.keys = keys};
    Token::Inspector inspector(ring);
    return inspector.inspect(token, {.now = instantFromSeconds(kNow)}, options);
}

} // namespace

void TestDraft::whatIsTypedIsSigned_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("white space and escapes") << QByteArray("{ \"alg\":\"HS256\"\n}") << kClaims;
    QTest::newRow("no JSON") << QByteArray(R"({"alg":"HS256"})") << QByteArray("just a text");
    QTest::newRow("octets") << QByteArray(R"({"alg":"HS256"})") << QByteArray("\xff\0\x01", 3);
    QTest::newRow("nothing") << QByteArray(R"({"alg":"HS256"})") << QByteArray();
    QTest::newRow("another alg in the header") << QByteArray(R"({"alg":"RS256"})") << kClaims;
    QTest::newRow("no alg") << QByteArray("{}") << kClaims;
}

void TestDraft::whatIsTypedIsSigned()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, payload);
    const Draft draft{.payload = payload, .signers = {signer("HS256", header)}};
    const QByteArray token = make(draft).value();
    QCOMPARE(token, Jose::signCompact(key("HS256"), algorithm("HS256"), header, payload).value());
    const Jose::Jws jws = Jose::Jws::parse(token).value();
    QCOMPARE(jws.signatures.front().protectedPart.bytes, header);
    QCOMPARE(jws.payload.bytes, payload);
}

void TestDraft::everyAlgorithm_data()
{
    QTest::addColumn<QByteArray>("alg");
    for (const Jose::JwsAlgorithm &each : Jose::jwsAlgorithms())
        QTest::newRow(each.name) << QByteArray(each.name);
}

void TestDraft::everyAlgorithm()
{
    QFETCH(QByteArray, alg);
    const Draft draft{.payload = kClaims, .signers = {signer(alg)}};
    const Token::Inspection inspection = inspected(make(draft).value(), {verifying(key(alg))});
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
    QCOMPARE(inspection.signatures.first().algorithm, alg);
}

void TestDraft::forms_data()
{
    QTest::addColumn<Serialization>("form");
    QTest::addColumn<bool>("detached");
    QTest::addColumn<bool>("unencoded");
    QTest::addColumn<QByteArray>("payload");
    QTest::newRow("compact, detached") << Serialization::Compact << true << false << kClaims;
    QTest::newRow("compact, unencoded") << Serialization::Compact << false << true << QByteArray("$-02 apples");
    QTest::newRow("compact, detached and unencoded") << Serialization::Compact << true << true << QByteArray("$.02");
    QTest::newRow("flattened") << Serialization::Flattened << false << false << kClaims;
    QTest::newRow("flattened, detached") << Serialization::Flattened << true << false << kClaims;
    QTest::newRow("flattened, unencoded") << Serialization::Flattened << false << true << QByteArray("$.02 \"é\"\n");
    QTest::newRow("general") << Serialization::General << false << false << kClaims;
    QTest::newRow("general, detached and unencoded") << Serialization::General << true << true << QByteArray("$.02");
}

void TestDraft::forms()
{
    QFETCH(Serialization, form);
    QFETCH(bool, detached);
    QFETCH(bool, unencoded);
    QFETCH(QByteArray, payload);
    Draft draft{.payload = payload, .signers = {signer("ES256")}, .serialization = form, .detached = detached};
    draft.signers.first().header = withUnencodedPayload(draft.signers.first().header, unencoded).value();
    const QByteArray token = make(draft).value();
    const Jose::Jws jws = Jose::Jws::parse(token).value();
    QCOMPARE(jws.serialization, form);
    QCOMPARE(jws.detached, detached);
    QCOMPARE(jws.payloadEncoded, !unencoded);
    Token::InspectOptions options{.as = Token::Kind::Jws};
    if (detached)
        options.detachedPayload = payload;
    QCOMPARE(inspected(token, {verifying(key("ES256"))}, options).verdict, Token::Verdict::Valid);
}

void TestDraft::severalSigners()
{
    Draft draft{
        .payload = kClaims, .signers = {signer("ES256"), signer("HS256")}, .serialization = Serialization::General};
    draft.signers.last().header = R"({"alg":"HS256"})";
    draft.signers.last().unprotectedHeader = R"({ "kid":"key-1" })";
    const QByteArray token = make(draft).value();
    QVERIFY(token.contains(R"("header":{ "kid":"key-1" })"));
    const Token::Inspection inspection =
        inspected(token, {verifying(key("ES256")), key("HS256")}, {.as = Token::Kind::Jws});
    QCOMPARE(inspection.signatures.size(), 2);
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
}

// Taking a token apart and signing it again with the same key gives the same token, where signatures repeat.
void TestDraft::signedAnew()
{
    for (const Serialization form : {Serialization::Compact, Serialization::Flattened, Serialization::General}) {
        Draft draft{.payload = kClaims, .signers = {signer("HS256")}, .serialization = form};
        if (form != Serialization::Compact)
            draft.signers.first().unprotectedHeader = R"({"x" : 1})";
        const QByteArray token = make(draft).value();
        const Draft again = draftOf(Jose::Jws::parse(token).value(), {key("ES256"), key("HS256")});
        QCOMPARE(again.signers.first().header, draft.signers.first().header);
        QCOMPARE(again.signers.first().key, key("HS256"));
        QCOMPARE(make(again).value(), token);
    }
}

void TestDraft::chosenKeys()
{
    const QByteArray token = make({.payload = kClaims, .signers = {signer("ES256")}}).value();
    const Jose::Jws jws = Jose::Jws::parse(token).value();
    const auto chosen = [&jws](const QList<Jose::Key> &keys) { return draftOf(jws, keys).signers.first().key; };
    const Jose::Key other = newKey("ES256", "key-2");
    const Jose::Key nameless = newKey("ES256", {});
    QVERIFY(chosen({}).isNull());
    QVERIFY(chosen({key("HS256"), verifying(key("ES256")), other}).isNull());
    QCOMPARE(chosen({nameless, other}), nameless);
    QCOMPARE(chosen({nameless, key("ES256")}), key("ES256"));
}

void TestDraft::headerEdits()
{
    const QByteArray header = "{ \"typ\":\"JWT\",\"alg\" : \"none\" }";
    QCOMPARE(withAlgorithm(header, algorithm("ES256")).value(), "{ \"typ\":\"JWT\",\"alg\" : \"ES256\" }");
    QCOMPARE(withKeyId(header, key("ES256")).value(), "{ \"typ\":\"JWT\",\"alg\" : \"none\",\"kid\" : \"key-1\" }");
    QCOMPARE(withKeyId(R"({"kid":"x"})", newKey("ES256", {})).value(), "{}");
    QCOMPARE(withType(header, "at+jwt").value(), "{ \"typ\":\"at+jwt\",\"alg\" : \"none\" }");
    QCOMPARE(withType(header, {}).value(), "{ \"alg\" : \"none\" }");
    const QByteArray unencoded = withUnencodedPayload(R"({"crit":["x"]})", true).value();
    QCOMPARE(unencoded, R"({"crit":["x","b64"],"b64":false})");
    QVERIFY(saysUnencoded(unencoded));
    QCOMPARE(withUnencodedPayload(unencoded, false).value(), R"({"crit":["x"]})");
    QCOMPARE(withUnencodedPayload(R"({"b64":false,"crit":["b64"]})", false).value(), "{}");
    QVERIFY(!saysUnencoded(R"({"b64":false})"));
    QVERIFY(!saysUnencoded("{"));
    QVERIFY(!withAlgorithm("{", algorithm("ES256")));
}

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
