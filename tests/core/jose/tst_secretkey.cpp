// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/keyfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

class TestSecretKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void emptySecret();
    void decoded_data();
    void decoded();
    void publicKeyTexts_data();
    void publicKeyTexts();
    void key();
};

void TestSecretKey::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SecretEncoding>("encoding");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &text, SecretEncoding encoding, const char *id,
                        qsizetype at) { QTest::newRow(name) << text << encoding << QString::fromLatin1(id) << at; };
    row("empty text", "", SecretEncoding::Text, "key-empty", 0);
    row("empty Base64", "", SecretEncoding::Base64, "key-empty", 0);
    row("padding alone", "==", SecretEncoding::Base64url, "key-empty", 0);
    row("Base64, url alphabet", "ab-_", SecretEncoding::Base64, "base64url-alphabet", 2);
    row("base64url, standard alphabet", "ab+/", SecretEncoding::Base64url, "base64url-alphabet", 2);
    row("Base64, foreign character", "ab!d", SecretEncoding::Base64, "base64url-alphabet", 2);
    row("Base64, lone character", "abcde", SecretEncoding::Base64, "base64url-alphabet", 4);
    row("hex, odd", "abc", SecretEncoding::Hex, "secret-encoding", 3);
    row("hex, foreign character", "0g", SecretEncoding::Hex, "secret-encoding", 1);
    row("hex with 0x", "0x10", SecretEncoding::Hex, "secret-encoding", 1);
    row("hex, blanks only", "  ", SecretEncoding::Hex, "key-empty", 0);
}

void TestSecretKey::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(SecretEncoding, encoding);
    QFETCH(qsizetype, offset);
    const auto secret = decodeSecret(text, encoding);
    QVERIFY(!secret);
    QTEST(secret.error().id.toString(), "id");
    QCOMPARE(secret.error().offset, offset);
    QVERIFY(text.isEmpty() || !secret.error().found.contains(QString::fromUtf8(text)));
}

void TestSecretKey::emptySecret()
{
    QCOMPARE(keyFromSecret(Secret()).error().id.toString(), u"key-empty"_s);
}

void TestSecretKey::decoded_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<SecretEncoding>("encoding");
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("text") << QByteArray(" a=") << SecretEncoding::Text << QByteArray(" a=");
    QTest::newRow("Base64") << QByteArray("+/8=") << SecretEncoding::Base64 << QByteArray("\xfb\xff");
    QTest::newRow("Base64 without padding") << QByteArray("+/8") << SecretEncoding::Base64 << QByteArray("\xfb\xff");
    QTest::newRow("base64url") << QByteArray("-_8") << SecretEncoding::Base64url << QByteArray("\xfb\xff");
    QTest::newRow("base64url, padded") << QByteArray("-_8=") << SecretEncoding::Base64url << QByteArray("\xfb\xff");
    QTest::newRow("hex") << QByteArray("fBfF") << SecretEncoding::Hex << QByteArray("\xfb\xff");
    QTest::newRow("hex with colons") << QByteArray("fb:ff\n") << SecretEncoding::Hex << QByteArray("\xfb\xff");
}

void TestSecretKey::decoded()
{
    QFETCH(QByteArray, text);
    QFETCH(SecretEncoding, encoding);
    const auto secret = decodeSecret(text, encoding);
    QVERIFY(secret);
    QTEST(secret->reveal().toByteArray(), "octets");
}

void TestSecretKey::publicKeyTexts_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QString>("form"); // Empty: no finding.
    const auto row = [](const char *name, const QByteArray &octets, const QString &form) {
        QTest::newRow(name) << octets << form;
    };
    const QByteArray pem = KeyFiles::read(u"rsa.spki.pem"_s);
    const QByteArray der = KeyFiles::read(u"rsa.spki.der"_s);
    const QByteArray jwk = importKeys(pem)->keys.first().publicJwk().value();
    row("PEM", pem, u"PEM: PUBLIC KEY"_s);
    row("PEM without its last line break", pem.trimmed(), u"PEM: PUBLIC KEY"_s);
    row("PEM with text before", "Public key:\n" + pem, u"PEM: PUBLIC KEY"_s);
    row("PKCS#1", KeyFiles::read(u"rsa.pkcs1-public.pem"_s), u"PEM: RSA PUBLIC KEY"_s);
    row("a certificate", KeyFiles::read(u"leaf.cert.pem"_s), u"PEM: CERTIFICATE"_s);
    row("DER", der, u"DER"_s);
    row("PKCS#1 DER", KeyFiles::read(u"rsa.pkcs1-public.der"_s), u"DER"_s);
    row("a certificate in DER", KeyFiles::read(u"leaf.cert.der"_s), u"X.509 (DER)"_s);
    row("DER in Base64", der.toBase64(), u"Base64 (DER)"_s);
    row("JWK", jwk, u"JWK"_s);
    row("JWK in other spelling", " { \"\\u006bty\" : \"EC\", \"crv\": \"P-256\" }", u"JWK"_s);
    row("JWK Set", "{\"keys\":[{\"kty\":\"oct\",\"k\":\"AQ\"}," + jwk + "]}", u"JWK"_s);
    row("SSH", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO a@b", u"SSH"_s);

    row("a private key", KeyFiles::read(u"rsa.pkcs8.pem"_s), {});
    row("a private key in DER", KeyFiles::read(u"rsa.pkcs8.der"_s), {});
    row("a symmetric JWK", R"({"kty":"oct","k":"AQ","use":"sig","alg":"HS256"})", {});
    row("a private JWK", R"({"kty":"EC","crv":"P-256","x":"AQ","y":"AQ","d":"AQ"})", {});
    row("a broken JWK", R"({"kty":"EC","crv":"P-256","x":"AQ","y":"AQ")", {});
    row("DER cut short", der.chopped(1), {});
    row("DER with more behind", der + 'x', {});
    row("a random secret", QByteArray::fromHex("30820122300d0609aa"), {});
    row("a long secret", QByteArray(100'000, '0'), {});
    row("an octet", "0", {});
}

// The set-up of the attack that takes RS256 for HS256 (RFC 8725 §2.1): the key is good for what it says, and it is
// told.
void TestSecretKey::publicKeyTexts()
{
    QFETCH(const QByteArray, octets);
    QFETCH(const QString, form);
    const auto jwk = R"({"kty":"oct","k":")" + encodeBase64url(octets) + "\"}";
    for (const Key &key : {keyFromSecret(Secret(octets)).value(), importKeys(jwk)->keys.first()}) {
        QCOMPARE(key.findings().size(), form.isEmpty() ? 0 : 1);
        QCOMPARE(key.allowedAlgorithms().size(), 3);
        if (form.isEmpty())
            continue;
        QCOMPARE(key.findings().first().id, ErrorId(JoseError::HmacPublicKey));
        QCOMPARE(key.findings().first().found, form);
    }
}

void TestSecretKey::key()
{
    const auto key = keyFromSecret(Secret(QByteArrayView("0123456789")),
                                   {.passphrase = {}, .provenance = Provenance::Given, .source = u"typed"_s});
    QVERIFY(key);
    QVERIFY(key->isSymmetric());
    QVERIFY(key->isPrivate());
    QCOMPARE(key->secretSize(), 10);
    QCOMPARE(key->bits(), 80);
    QCOMPARE(key->source(), u"typed"_s);
    // A key shorter than the hash fits; whether it is long enough is another question.
    QCOMPARE(key->allowedAlgorithms().size(), 3);
}

QTEST_APPLESS_MAIN(TestSecretKey)
#include "tst_secretkey.moc"
