// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"

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
    row("hex, odd", "abc", SecretEncoding::Hex, "key-format", 3);
    row("hex, foreign character", "0g", SecretEncoding::Hex, "key-format", 1);
    row("hex with 0x", "0x10", SecretEncoding::Hex, "key-format", 1);
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
