// SPDX-License-Identifier: GPL-3.0-or-later
#include "encryptionkeys.h"

#include "jose/encryption.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestEncryption : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void doesNotFit_data();
    void doesNotFit();
    void fits_data();
    void fits();
    void namesAreExact();
};

void TestEncryption::doesNotFit_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("enc");
    QTest::addColumn<bool>("encrypts");
    QTest::addColumn<QString>("id");
    const auto jwk = [](const QByteArray &members) { return TestKeys::importJwk(members); };
    const auto oct = [&jwk](qsizetype size, const QByteArray &members) {
        return jwk(R"({"kty":"oct","k":")"
                   + QByteArray(size, 'k').toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
                   + "\"" + members + "}");
    };
    const Key rsa = TestKeys::keyFor(TestKeys::management("RSA-OAEP"), TestKeys::encryption("A128GCM"));
    const Key p256 = jwk(TestKeys::kP256);
    const auto row = [](const char *name, const Key &key, const char *alg, const char *enc, bool encrypts,
                        const char *id) {
        QTest::newRow(name) << key << QByteArray(alg) << QByteArray(enc) << encrypts << QString::fromLatin1(id);
    };
    row("no key", Key(), "dir", "A128GCM", true, "key-empty");
    row("secret for RSA", TestKeys::secretOf(16), "RSA-OAEP", "A128GCM", true, "alg-key-mismatch");
    row("RSA for a secret", rsa, "A128KW", "A128GCM", true, "alg-key-mismatch");
    row("RSA for an agreement", rsa, "ECDH-ES", "A128GCM", true, "alg-key-mismatch");
    row("curve for RSA", p256, "RSA-OAEP", "A128GCM", true, "alg-key-mismatch");
    row("curve for a password", p256, "PBES2-HS256+A128KW", "A128GCM", true, "alg-key-mismatch");
    row("curve of signatures", TestKeys::privateKey(TestKeys::algorithm("Ed25519")), "ECDH-ES", "A128GCM", true,
        "key-alg-mismatch");
    row("curve of Bitcoin", TestKeys::privateKey(TestKeys::algorithm("ES256K")), "ECDH-ES", "A128GCM", true,
        "key-alg-mismatch");
    row("ML-DSA", TestKeys::privateKey(TestKeys::algorithm("ML-DSA-44")), "ECDH-ES", "A128GCM", true,
        "alg-key-mismatch");
    row("short secret for wrapping", TestKeys::secretOf(16), "A256KW", "A128GCM", true, "jwe-key-size");
    row("long secret for wrapping", TestKeys::secretOf(32), "A128GCMKW", "A128GCM", true, "jwe-key-size");
    row("half a secret for CBC", TestKeys::secretOf(16), "dir", "A128CBC-HS256", false, "jwe-key-size");
    row("twice a secret for GCM", TestKeys::secretOf(32), "dir", "A128GCM", false, "jwe-key-size");
    row("public key opens nothing", TestKeys::publicKey(p256), "ECDH-ES", "A128GCM", false, "needs-private-key");
    row("another alg", oct(16, R"(,"alg":"A128GCMKW")"), "A128KW", "A128GCM", false, "key-alg-mismatch");
    row("enc as alg, not direct", oct(16, R"(,"alg":"A128GCM")"), "A128KW", "A128GCM", false, "key-alg-mismatch");
    row("for signatures", oct(16, R"(,"use":"sig")"), "A128KW", "A128GCM", false, "key-use");
    row("may only wrap", oct(16, R"(,"key_ops":["wrapKey"])"), "A128KW", "A128GCM", false, "key-use");
    row("may only unwrap", oct(16, R"(,"key_ops":["unwrapKey"])"), "A128KW", "A128GCM", true, "key-use");
    row("may only sign", oct(16, R"(,"key_ops":["sign"])"), "dir", "A128GCM", true, "key-use");
    row("may only sign, agreement", jwk(QByteArray(TestKeys::kP256).replace("{", R"({"key_ops":["sign"],)")), "ECDH-ES",
        "A128GCM", false, "key-use");
}

void TestEncryption::doesNotFit()
{
    QFETCH(const Key, key);
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, enc);
    QFETCH(const bool, encrypts);
    QFETCH(const QString, id);
    const auto fit = Jose::fits(key, TestKeys::management(alg.constData()), TestKeys::encryption(enc.constData()),
                                encrypts ? EncryptionOperation::Encrypt : EncryptionOperation::Decrypt);
    QVERIFY(!fit);
    QCOMPARE(fit.error().id.toString(), id);
}

void TestEncryption::fits_data()
{
    QTest::addColumn<Key>("key");
    QTest::addColumn<QByteArray>("alg");
    QTest::addColumn<QByteArray>("enc");
    for (const KeyManagementAlgorithm &alg : keyManagementAlgorithms()) {
        for (const ContentEncryption &enc : contentEncryptions())
            QTest::addRow("%s %s", alg.name, enc.name)
                << TestKeys::keyFor(alg, enc) << QByteArray(alg.name) << QByteArray(enc.name);
    }
    QTest::newRow("direct key named by enc")
        << TestKeys::importJwk(R"({"kty":"oct","alg":"A128GCM","k":"a2tra2tra2tra2tra2traw"})") << QByteArray("dir")
        << QByteArray("A128GCM");
    QTest::newRow("direct key named by alg")
        << TestKeys::importJwk(R"({"kty":"oct","alg":"dir","k":"a2tra2tra2tra2tra2traw"})") << QByteArray("dir")
        << QByteArray("A128GCM");
    QTest::newRow("may agree") << TestKeys::importJwk(
        QByteArray(TestKeys::kP256).replace("{", R"({"use":"enc","key_ops":["deriveBits"],)"))
                               << QByteArray("ECDH-ES") << QByteArray("A128GCM");
}

void TestEncryption::fits()
{
    QFETCH(const Key, key);
    QFETCH(const QByteArray, alg);
    QFETCH(const QByteArray, enc);
    const auto &management = TestKeys::management(alg.constData());
    const auto &encryption = TestKeys::encryption(enc.constData());
    QVERIFY(Jose::fits(key, management, encryption, EncryptionOperation::Decrypt));
    QVERIFY(Jose::fits(key, management, encryption, EncryptionOperation::Encrypt));
    QVERIFY(Jose::fits(TestKeys::publicKey(key), management, encryption, EncryptionOperation::Encrypt));
}

void TestEncryption::namesAreExact()
{
    QCOMPARE(findKeyManagement("rsa-oaep"), nullptr);
    QCOMPARE(findKeyManagement("A128GCM"), nullptr);
    QCOMPARE(findKeyManagement(""), nullptr);
    QCOMPARE(findContentEncryption("a128gcm"), nullptr);
    QCOMPARE(findContentEncryption("dir"), nullptr);
    QVERIFY(findKeyManagement("ECDH-ES")->isDirect());
    QVERIFY(findKeyManagement("ECDH-ES")->isToPublicKey());
    QVERIFY(!findKeyManagement("PBES2-HS256+A128KW")->isToPublicKey());
}

QTEST_APPLESS_MAIN(TestEncryption)
#include "tst_encryption.moc"
