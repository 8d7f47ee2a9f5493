// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "jose/publickeytexts.h"
#include "support/keyfiles.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestPublicKeyTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void none();
    void forms_data();
    void forms();
    void asWritten();
};

void TestPublicKeyTexts::none()
{
    QVERIFY(publicKeyTexts({}).isEmpty());
    QVERIFY(publicKeyTexts(keyFromSecret(Secret(QByteArray(32, 's'))).value()).isEmpty());
}

void TestPublicKeyTexts::forms_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArrayList>("names");
    QTest::newRow("EC") << u"ec.P-256.pkcs8.pem"_s << QByteArrayList{"PEM", "PEM", "PEM", "PEM", "DER", "JWK"};
    QTest::newRow("Ed25519") << u"ED25519.pkcs8.pem"_s << QByteArrayList{"PEM", "PEM", "PEM", "PEM", "DER", "JWK"};
    QTest::newRow("RSA") << u"rsa.pkcs8.pem"_s
                         << QByteArrayList{"PEM",           "PEM",           "PEM",           "PEM", "PEM (PKCS #1)",
                                           "PEM (PKCS #1)", "PEM (PKCS #1)", "PEM (PKCS #1)", "DER", "JWK"};
}

// Each is the same key, and nothing private is in it.
void TestPublicKeyTexts::forms()
{
    QFETCH(QString, file);
    const Key key = importKeys(KeyFiles::read(file))->keys.first();
    QVERIFY(key.isPrivate());
    QByteArrayList names;
    for (const PublicKeyText &text : publicKeyTexts(key)) {
        names += text.form;
        const auto read = importKeys(text.octets);
        QVERIFY2(read, text.form);
        QCOMPARE(read->keys.size(), 1);
        QCOMPARE(read->keys.first().thumbprint(), key.thumbprint());
        QVERIFY(!read->keys.first().isPrivate());
    }
    QTEST(names, "names");
}

// Octet for octet as another program wrote the files.
void TestPublicKeyTexts::asWritten()
{
    const QByteArray pem = KeyFiles::read(u"rsa.spki.pem"_s);
    const QByteArray pkcs1 = KeyFiles::read(u"rsa.pkcs1-public.pem"_s);
    QByteArrayList octets;
    for (const PublicKeyText &text : publicKeyTexts(importKeys(pem)->keys.first()))
        octets += text.octets;
    for (const QByteArray &file : {pem, pkcs1}) {
        const QByteArray returns = QByteArray(file).replace('\n', "\r\n");
        for (const QByteArray &each : {file, file.chopped(1), returns, returns.chopped(2)})
            QVERIFY2(octets.contains(each), each);
    }
    QVERIFY(octets.contains(KeyFiles::read(u"rsa.spki.der"_s)));
}

QTEST_APPLESS_MAIN(TestPublicKeyTexts)
#include "tst_publickeytexts.moc"
