// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkeys.h"

#include "jose/ecdsaform_p.h"
#include "jose/key_p.h"
#include "jose/verifier.h"

#include <QTest>

#include <openssl/rsa.h>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kInput = "eyJhbGciOiJ4In0.eyJzdWIiOiJhbGljZSJ9";

/// An RSA signature by OpenSSL itself, with a padding and salt of the caller's.
QByteArray rsaSignature(const Key &key, int padding, int saltLength, const char *mgf = "SHA2-256")
{
    const EvpMdCtx context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *settings = nullptr;
    std::size_t size = 0;
    if (EVP_DigestSignInit_ex(context.get(), &settings, "SHA2-256", nullptr, nullptr, key.data()->pkey.get(), nullptr)
            != 1
        || EVP_PKEY_CTX_set_rsa_padding(settings, padding) != 1)
        return {};
    if (padding == RSA_PKCS1_PSS_PADDING
        && (EVP_PKEY_CTX_set_rsa_pss_saltlen(settings, saltLength) != 1
            || EVP_PKEY_CTX_set_rsa_mgf1_md_name(settings, mgf, nullptr) != 1))
        return {};
    if (EVP_DigestSign(context.get(), nullptr, &size, octets(kInput), octetCount(kInput)) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), octets(signature), &size, octets(kInput), octetCount(kInput)) != 1)
        return {};
    return signature;
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 0x01);
    return bytes;
}

void addAlgorithms()
{
    QTest::addColumn<QByteArray>("name");
    for (const JwsAlgorithm &algorithm : jwsAlgorithms())
        QTest::newRow(algorithm.name) << QByteArray(algorithm.name);
}

} // namespace

class TestVerifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesKeys_data();
    void refusesKeys();
    void refusesConfusedKeys();
    void refusesKeysOfAnotherAlg();
    void refusesSignatures_data();
    void refusesSignatures();
    void refusesNumbersOutOfRange_data();
    void refusesNumbersOutOfRange();
    void namesDer_data();
    void namesDer();
    void refusesPssWithAnotherSalt_data();
    void refusesPssWithAnotherSalt();
    void refusesTheOtherRsaPadding();
    void refusesRsaOfWrongSize();
    void refusesShortenedMac();
    void answersManyTimes_data();
    void answersManyTimes();
    void hashesOnceForManyKeys();
    void survivesMoving();
    void leavesNoSslErrors_data();
    void leavesNoSslErrors();
};

void TestVerifier::refusesKeys_data()
{
    QTest::addColumn<QByteArray>("keyFor");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("id");

    const auto row = [](const char *title, const char *keyFor, const char *name, const char *id) {
        QTest::newRow(title) << QByteArray(keyFor) << QByteArray(name) << QString::fromLatin1(id);
    };
    row("HMAC with an RSA key", "RS256", "HS256", "alg-key-mismatch");
    row("HMAC with an EC key", "ES256", "HS256", "alg-key-mismatch");
    row("HMAC with an Ed25519 key", "Ed25519", "HS512", "alg-key-mismatch");
    row("RSA with a secret", "HS256", "RS256", "alg-key-mismatch");
    row("RSA with an EC key", "ES256", "PS256", "alg-key-mismatch");
    row("ECDSA with a secret", "HS256", "ES256", "alg-key-mismatch");
    row("ECDSA with an RSA key", "RS256", "ES256", "alg-key-mismatch");
    row("EdDSA with an EC key", "ES256", "EdDSA", "alg-key-mismatch");
    row("ML-DSA with an RSA key", "RS256", "ML-DSA-44", "alg-key-mismatch");
    row("ES256 with P-384", "ES384", "ES256", "key-alg-mismatch");
    row("ES256 with secp256k1", "ES256K", "ES256", "key-alg-mismatch");
    row("ES256K with P-256", "ES256", "ES256K", "key-alg-mismatch");
    row("Ed25519 with Ed448", "Ed448", "Ed25519", "key-alg-mismatch");
    row("Ed448 with Ed25519", "Ed25519", "Ed448", "key-alg-mismatch");
    row("ML-DSA-44 with ML-DSA-65", "ML-DSA-65", "ML-DSA-44", "key-alg-mismatch");
}

void TestVerifier::refusesKeys()
{
    QFETCH(const QByteArray, keyFor);
    QFETCH(const QByteArray, name);
    QFETCH(const QString, id);

    const Key key = TestKeys::publicKey(TestKeys::privateKey(TestKeys::algorithm(keyFor)));
    const auto verifier = Verifier::create(key, TestKeys::algorithm(name));
    QVERIFY(!verifier);
    QCOMPARE(verifier.error().id.toString(), id);
}

void TestVerifier::refusesConfusedKeys()
{
    // The classic: a public key's PEM text as the secret of an HMAC. The key stays an RSA key, whatever the token says.
    const Key rsa = TestKeys::publicKey(TestKeys::privateKey(TestKeys::algorithm("RS256")));
    const QByteArray pem = rsa.publicPem().value();
    const auto keys = importKeys(pem);
    QVERIFY(keys);
    const auto verifier = Verifier::create(keys->keys.first(), TestKeys::algorithm("HS256"));
    QVERIFY(!verifier);
    QCOMPARE(verifier.error().id, ErrorId(JoseError::AlgorithmKey));
}

void TestVerifier::refusesKeysOfAnotherAlg()
{
    const Key key = TestKeys::importJwk(R"({"kty":"oct","alg":"HS512","k":")" + QByteArray(86, 'A') + R"("})");
    QVERIFY(Verifier::create(key, TestKeys::algorithm("HS512")));
    const auto verifier = Verifier::create(key, TestKeys::algorithm("HS256"));
    QVERIFY(!verifier);
    QCOMPARE(verifier.error().id, ErrorId(JoseError::KeyAlgorithm));
}

void TestVerifier::refusesSignatures_data()
{
    addAlgorithms();
}

void TestVerifier::refusesSignatures()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const QByteArray good = sign(key, algorithm, kInput).value();
    const auto verifier = Verifier::create(TestKeys::publicKey(key), algorithm);
    QVERIFY(verifier);

    const qsizetype size = good.size();
    const bool isEcdsa = algorithm.scheme == Scheme::Ecdsa;
    for (const QByteArray &wrongSize : {QByteArray(), good.first(1), good.first(size - 1), good + '\0', '\0' + good,
                                        good + good, QByteArray(size + 100'000, '\0')}) {
        const Result<bool> answer = verifier->verify(kInput, wrongSize);
        QCOMPARE(answer.has_value(), !isEcdsa);
        if (isEcdsa)
            QCOMPARE(answer.error().id, ErrorId(JoseError::EcdsaFormat));
        else
            QCOMPARE(*answer, false);
    }
    for (const QByteArray &wrong : {QByteArray(size, '\0'), QByteArray(size, '\xff'), QByteArray(size, '\1'),
                                    flipped(good, 0), flipped(good, size / 2), flipped(good, size - 1)}) {
        const Result<bool> answer = verifier->verify(kInput, wrong);
        QVERIFY(answer);
        QCOMPARE(*answer, false);
    }
    for (const QByteArrayView wrongInput : {QByteArrayView(), kInput.chopped(1), QByteArrayView("eyJhbGciOiJ4In0.")}) {
        const Result<bool> answer = verifier->verify(wrongInput, good);
        QVERIFY(answer);
        QCOMPARE(*answer, false);
    }
    const auto other = Verifier::create(TestKeys::publicKey(TestKeys::privateKey(algorithm, 1)), algorithm);
    QVERIFY(other);
    const Result<bool> answer = other->verify(kInput, good);
    QVERIFY(answer);
    QCOMPARE(*answer, false);
}

void TestVerifier::refusesNumbersOutOfRange_data()
{
    QTest::addColumn<QByteArray>("r");
    QTest::addColumn<QByteArray>("s");

    const QByteArray zero(32, '\0');
    const QByteArray one = QByteArray(31, '\0') + '\1';
    const QByteArray order = QByteArray::fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
    const QByteArray prime = QByteArray::fromHex("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff");
    QTest::newRow("both zero") << zero << zero; // CVE-2022-21449
    QTest::newRow("r zero") << zero << one;
    QTest::newRow("s zero") << one << zero;
    QTest::newRow("r the order") << order << one;
    QTest::newRow("s the order") << one << order;
    QTest::newRow("both the order") << order << order;
    QTest::newRow("r the prime") << prime << one;
    QTest::newRow("both one") << one << one;
}

void TestVerifier::refusesNumbersOutOfRange()
{
    QFETCH(const QByteArray, r);
    QFETCH(const QByteArray, s);
    const JwsAlgorithm &algorithm = TestKeys::algorithm("ES256");
    const auto verifier = Verifier::create(TestKeys::publicKey(TestKeys::privateKey(algorithm)), algorithm);
    QVERIFY(verifier);
    const Result<bool> answer = verifier->verify(kInput, r + s);
    QVERIFY(answer);
    QCOMPARE(*answer, false);
}

void TestVerifier::namesDer_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"ES256", "ES384", "ES512", "ES256K"})
        QTest::newRow(name) << QByteArray(name);
}

void TestVerifier::namesDer()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const QByteArray der = ecdsaToDer(sign(key, algorithm, kInput).value());
    const auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    const Result<bool> answer = verifier->verify(kInput, der);
    QVERIFY(!answer);
    QCOMPARE(answer.error().id, ErrorId(JoseError::EcdsaFormat));
    QCOMPARE(answer.error().found, u"DER, %1"_s.arg(der.size()));
    QCOMPARE(answer.error().expected, u"r ‖ s, %1"_s.arg(algorithm.signatureSize));
}

void TestVerifier::refusesPssWithAnotherSalt_data()
{
    QTest::addColumn<int>("saltLength");
    QTest::addColumn<QByteArray>("mgf");
    QTest::addColumn<bool>("verifies");

    QTest::newRow("none") << 0 << "SHA2-256"_ba << false;
    QTest::newRow("20") << 20 << "SHA2-256"_ba << false;
    QTest::newRow("31") << 31 << "SHA2-256"_ba << false;
    QTest::newRow("33") << 33 << "SHA2-256"_ba << false;
    QTest::newRow("longest") << RSA_PSS_SALTLEN_MAX << "SHA2-256"_ba << false;
    QTest::newRow("MGF1 with another hash") << 32 << "SHA1"_ba << false;
    QTest::newRow("the hash's size") << 32 << "SHA2-256"_ba << true;
}

void TestVerifier::refusesPssWithAnotherSalt()
{
    QFETCH(const int, saltLength);
    QFETCH(const QByteArray, mgf);
    QFETCH(const bool, verifies);
    const JwsAlgorithm &algorithm = TestKeys::algorithm("PS256");
    const Key key = TestKeys::privateKey(algorithm);
    const QByteArray signature = rsaSignature(key, RSA_PKCS1_PSS_PADDING, saltLength, mgf.constData());
    QCOMPARE(signature.size(), 256);
    const auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    const Result<bool> answer = verifier->verify(kInput, signature);
    QVERIFY(answer);
    QCOMPARE(*answer, verifies);
}

void TestVerifier::refusesTheOtherRsaPadding()
{
    const Key pss = TestKeys::privateKey(TestKeys::algorithm("PS256"));
    const auto verifier = Verifier::create(pss, TestKeys::algorithm("PS256"));
    QVERIFY(verifier);
    QCOMPARE(verifier->verify(kInput, rsaSignature(pss, RSA_PKCS1_PADDING, 0)), Result<bool>(false));

    const Key pkcs1 = TestKeys::privateKey(TestKeys::algorithm("RS256"));
    const auto other = Verifier::create(pkcs1, TestKeys::algorithm("RS256"));
    QVERIFY(other);
    QCOMPARE(other->verify(kInput, rsaSignature(pkcs1, RSA_PKCS1_PSS_PADDING, 32)), Result<bool>(false));
    QCOMPARE(other->verify(kInput, rsaSignature(pkcs1, RSA_PKCS1_PADDING, 0)), Result<bool>(true));
}

void TestVerifier::refusesRsaOfWrongSize()
{
    // A signature of a longer modulus, and one of a shorter.
    const JwsAlgorithm &algorithm = TestKeys::algorithm("RS256");
    const Key longer = generateKey(algorithm, 3072).value();
    const Key shorter = TestKeys::privateKey(algorithm);
    QCOMPARE(Verifier::create(shorter, algorithm)->verify(kInput, sign(longer, algorithm, kInput).value()),
             Result<bool>(false));
    QCOMPARE(Verifier::create(longer, algorithm)->verify(kInput, sign(shorter, algorithm, kInput).value()),
             Result<bool>(false));
}

void TestVerifier::refusesShortenedMac()
{
    const JwsAlgorithm &algorithm = TestKeys::algorithm("HS512");
    const Key key = TestKeys::privateKey(algorithm);
    const auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    const QByteArray mac = sign(key, algorithm, kInput).value();
    QCOMPARE(mac.size(), 64);
    QCOMPARE(verifier->verify(kInput, mac.first(32)), Result<bool>(false));
    QCOMPARE(verifier->verify(kInput, mac), Result<bool>(true));
}

void TestVerifier::answersManyTimes_data()
{
    addAlgorithms();
}

void TestVerifier::answersManyTimes()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const auto verifier = Verifier::create(TestKeys::publicKey(key), algorithm);
    QVERIFY(verifier);
    QCOMPARE(verifier->algorithm().name, algorithm.name);
    for (int i = 0; i < 20; ++i) {
        const QByteArray input = kInput.toByteArray() + QByteArray::number(i) + QByteArray(i * 100, 'x');
        const QByteArray signature = sign(key, algorithm, input).value();
        QCOMPARE(verifier->verify(input, signature), Result<bool>(true));
        QCOMPARE(verifier->verify(input, flipped(signature, i)), Result<bool>(false));
    }
}

void TestVerifier::hashesOnceForManyKeys()
{
    const JwsAlgorithm &rs256 = TestKeys::algorithm("RS256");
    const JwsAlgorithm &rs512 = TestKeys::algorithm("RS512");
    const JwsAlgorithm &es256 = TestKeys::algorithm("ES256");
    const SigningInput input(kInput);
    QVERIFY(!input.isHashedWith(rs256));
    const Key rsa = TestKeys::privateKey(rs256);
    const QByteArray signature = sign(rsa, rs256, kInput).value();
    // A signature that can't be one is refused before anything is hashed.
    QCOMPARE(Verifier::create(rsa, rs256)->verify(input, signature.chopped(1)), Result<bool>(false));
    QVERIFY(!input.isHashedWith(rs256));
    QCOMPARE(Verifier::create(TestKeys::privateKey(rs256, 1), rs256)->verify(input, signature), Result<bool>(false));
    QVERIFY(input.isHashedWith(rs256) && input.isHashedWith(es256) && !input.isHashedWith(rs512));
    QCOMPARE(Verifier::create(rsa, rs256)->verify(input, signature), Result<bool>(true));
    const Key ec = TestKeys::privateKey(es256);
    QCOMPARE(Verifier::create(ec, es256)->verify(input, sign(ec, es256, kInput).value()), Result<bool>(true));
    // Another hash is made anew.
    const Key large = TestKeys::privateKey(rs512);
    QCOMPARE(Verifier::create(large, rs512)->verify(input, signature), Result<bool>(false));
    QCOMPARE(Verifier::create(large, rs512)->verify(input, sign(large, rs512, kInput).value()), Result<bool>(true));
    QVERIFY(input.isHashedWith(rs512) && !input.isHashedWith(rs256));
}

void TestVerifier::survivesMoving()
{
    const JwsAlgorithm &algorithm = TestKeys::algorithm("ES256");
    const Key key = TestKeys::privateKey(algorithm);
    auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    const Verifier moved = std::move(*verifier);
    QCOMPARE(moved.verify(kInput, sign(key, algorithm, kInput).value()), Result<bool>(true));
    QCOMPARE(moved.key().thumbprint(), key.thumbprint());
}

void TestVerifier::leavesNoSslErrors_data()
{
    addAlgorithms();
}

void TestVerifier::leavesNoSslErrors()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const QByteArray good = sign(key, algorithm, kInput).value();
    const auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    dropSslErrors();
    QCOMPARE(verifier->verify(kInput, flipped(good, 3)), Result<bool>(false));
    QVERIFY(takeSslError(JoseError::CryptoFailure).found.isEmpty());
}

QTEST_GUILESS_MAIN(TestVerifier)
#include "tst_verifier.moc"
