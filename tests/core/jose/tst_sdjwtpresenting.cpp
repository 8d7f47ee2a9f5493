// SPDX-License-Identifier: GPL-3.0-or-later
#include "disclosures.h"
#include "testkeys.h"

#include "jose/keyimport.h"
#include "jose/sdjwtissuing.h"
#include "jose/sdjwtpresenting.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestSdJwtPresenting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refuses_data();
    void refuses();
    void refusesWhatNobodySigned();
    void choosesWithParents();
    void bindsKeys_data();
    void bindsKeys();
    void otherHolderOnPurpose();
    void flattened();
    void sameTwice();

private:
    Key m_issuer;
    Key m_holder;
    QByteArray m_token;
    std::optional<SdJwt> m_parts;
    ProcessedPayload m_payload;
};

namespace {

const QByteArray kPayload = R"({"iss":"https://issuer.example","name":"Ada","address":{"city":"X","zip":"1"},)"
                            R"("nationalities":["GB","FR"]})";
constexpr qsizetype kAddress = 1; // of the disclosures, and its city
constexpr qsizetype kCity = 2;

KeyBindingOrder binding(const Key &key)
{
    return {.key = key,
            .audience = u"https://verifier.example"_s,
            .nonce = u"n-1"_s,
            .issuedAt = instantFromSeconds(1'790'000'000),
            .signatureNonce = Nonce::Deterministic};
}

} // namespace

void TestSdJwtPresenting::initTestCase()
{
    const JwsAlgorithm &es256 = TestKeys::algorithm("ES256");
    m_issuer = TestKeys::privateKey(es256, 1);
    m_holder = TestKeys::privateKey(es256, 2);
    const IssuingOrder order{.payload = kPayload,
                             .disclosable = {u"/name"_s, u"/address"_s, u"/address/city"_s, u"/nationalities/1"_s},
                             .holder = m_holder};
    const auto issued = issueSdJwt(m_issuer, es256, order, QByteArray(randomnessFor(order), 'r'));
    QVERIFY(issued);
    m_token = issued->text;
    m_parts = SdJwt::split(m_token).value();
    m_payload = ProcessedPayload::process(Json::Document::parse(issued->payload).value(), m_parts->disclosures);
    QVERIFY(m_payload.findings.isEmpty());
}

void TestSdJwtPresenting::refuses_data()
{
    QTest::addColumn<PresentationOrder>("order");
    QTest::addColumn<QString>("id");
    const JwsAlgorithm &es256 = TestKeys::algorithm("ES256");
    const Key holder = TestKeys::privateKey(es256, 2);
    const auto bound = [&](const Key &key) { return PresentationOrder{.chosen = {0}, .keyBinding = binding(key)}; };
    QTest::newRow("no such disclosure") << PresentationOrder{.chosen = {4}} << u"sd-jwt-no-disclosure"_s;
    QTest::newRow("a negative number") << PresentationOrder{.chosen = {-1}} << u"sd-jwt-no-disclosure"_s;
    QTest::newRow("another key") << bound(TestKeys::privateKey(es256, 3)) << u"sd-jwt-holder-key"_s;
    QTest::newRow("the public key alone") << bound(TestKeys::publicKey(holder)) << u"needs-private-key"_s;
    PresentationOrder other = bound(holder);
    other.keyBinding->algorithm = &TestKeys::algorithm("RS256");
    QTest::newRow("an algorithm of other keys") << other << u"alg-key-mismatch"_s;
    PresentationOrder mac = bound(TestKeys::privateKey(TestKeys::algorithm("HS256")));
    mac.keyBinding->holder = HolderKeyCheck::SkipInsecure;
    QTest::newRow("a shared secret") << mac << u"alg-key-mismatch"_s;
}

void TestSdJwtPresenting::refuses()
{
    QFETCH(const PresentationOrder, order);
    const auto presentation = present(*m_parts, m_payload, order);
    QVERIFY(!presentation);
    QTEST(presentation.error().id.toString(), "id");
}

void TestSdJwtPresenting::refusesWhatNobodySigned()
{
    const QByteArray stranger = encodeDisclosure("c2FsdHNhbHRzYWx0c2FsdA", u"role"_s, "\"admin\"");
    const auto parts = SdJwt::split(m_token + stranger + '~');
    QVERIFY(parts);
    const auto document = Json::Document::parse(Jws::parse(parts->issuerText).value().payload.bytes);
    const auto payload = ProcessedPayload::process(*document, parts->disclosures);
    const auto presentation = present(*parts, payload, {.chosen = {0, 4}});
    QVERIFY(!presentation);
    QCOMPARE(presentation.error().id.toString(), u"sd-jwt-disclosure-unreferenced"_s);
    QVERIFY(present(*parts, payload, {.chosen = {0}}));
}

void TestSdJwtPresenting::choosesWithParents()
{
    const auto nothing = present(*m_parts, m_payload, {});
    QVERIFY(nothing);
    QCOMPARE(nothing->text, m_parts->issuerText + '~');

    const auto city = present(*m_parts, m_payload, {.chosen = {kCity}});
    QVERIFY(city);
    QCOMPARE(city->shown, QList<qsizetype>({kAddress, kCity}));
    QCOMPARE(city->added, QList<qsizetype>({kAddress}));
    QCOMPARE(city->text, m_parts->issuerText + '~' + m_parts->disclosures[1].encoded() + '~'
                             + m_parts->disclosures[2].encoded() + '~');

    const auto all = present(*m_parts, m_payload, {.chosen = {3, 2, 1, 0}});
    QVERIFY(all);
    QCOMPARE(all->text, m_token);
    QVERIFY(all->added.isEmpty());
}

void TestSdJwtPresenting::bindsKeys_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("ES256") << QByteArray("ES256") << QByteArray("sha-256");
    QTest::newRow("Ed25519, sha-512") << QByteArray("Ed25519") << QByteArray("sha-512");
    QTest::newRow("PS256, sha3-256") << QByteArray("PS256") << QByteArray("sha3-256");
}

void TestSdJwtPresenting::bindsKeys()
{
    QFETCH(const QByteArray, algorithm);
    QFETCH(const QByteArray, hash);
    const JwsAlgorithm &row = *findJwsAlgorithm(algorithm);
    const Key holder = TestKeys::privateKey(row);
    const IssuingOrder order{
        .payload = kPayload, .disclosable = {u"/name"_s}, .hash = findSdHash(hash), .holder = holder};
    const auto issued = issueSdJwt(m_issuer, TestKeys::algorithm("ES256"), order, QByteArray(64, 'r'));
    QVERIFY(issued);
    const auto parts = SdJwt::split(issued->text);
    const auto payload = ProcessedPayload::process(Json::Document::parse(issued->payload).value(), parts->disclosures);
    PresentationOrder wanted{.chosen = {0}, .keyBinding = binding(holder)};
    wanted.keyBinding->algorithm = &row;
    const auto presentation = present(*parts, payload, wanted);
    QVERIFY(presentation);

    const auto bound = SdJwt::split(presentation->text);
    QVERIFY(bound);
    const auto jws = Jws::parse(bound->keyBinding);
    QVERIFY(jws);
    QByteArray scratch;
    const JwsSignature &signature = jws->signatures.front();
    const auto verifier = Verifier::create(TestKeys::publicKey(holder), row);
    QVERIFY(verifier->verify(jws->signingInput(signature, scratch), signature.signature.bytes).value());
    QCOMPARE(signature.protectedPart.bytes, R"({"alg":")" + algorithm + R"(","typ":"kb+jwt"})");
    QCOMPARE(jws->payload.bytes, R"({"iat":1790000000,"aud":"https://verifier.example","nonce":"n-1","sd_hash":")"
                                     + sdDigest(bound->presented(), *findSdHash(hash)) + "\"}");
}

void TestSdJwtPresenting::otherHolderOnPurpose()
{
    PresentationOrder order{.chosen = {0}, .keyBinding = binding(m_issuer)};
    order.keyBinding->holder = HolderKeyCheck::SkipInsecure;
    QVERIFY(present(*m_parts, m_payload, order));
}

void TestSdJwtPresenting::flattened()
{
    const auto presentation =
        present(*m_parts, m_payload,
                {.chosen = {0}, .keyBinding = binding(m_holder), .serialization = Serialization::Flattened});
    QVERIFY(presentation);
    const auto jws = Jws::parse(presentation->text);
    QVERIFY(jws);
    const auto parts = SdJwt::fromJson(*jws);
    QVERIFY(parts);
    QCOMPARE(parts->issuerText, m_parts->issuerText);
    QCOMPARE(parts->disclosures.size(), std::size_t(1));
    // What sd_hash covers is the same in every form (RFC 9901 §8.1).
    const auto binding = Json::Document::parse(Jws::parse(parts->keyBinding)->payload.bytes);
    QVERIFY(binding->root().member("sd_hash").stringIs(sdDigest(parts->presented(), defaultSdHash())));
}

void TestSdJwtPresenting::sameTwice()
{
    const PresentationOrder order{.chosen = {0, 3}, .keyBinding = binding(m_holder)};
    QCOMPARE(present(*m_parts, m_payload, order)->text, present(*m_parts, m_payload, order)->text);
}

QTEST_GUILESS_MAIN(TestSdJwtPresenting)
#include "tst_sdjwtpresenting.moc"
