// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/vectors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

class TestThumbprint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void badUris_data();
    void badUris();
    void unknownHash();
    void prints_data() { Vectors::addRows({u"jwk-thumbprint"_s}); }
    void prints();
    void uris_data() { Vectors::addRows({u"jwk-thumbprint-uri"_s}); }
    void uris();
    void secret();
    void truncatedHash();
};

void TestThumbprint::badUris_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("id");
    const QByteArray start = "urn:ietf:params:oauth:jwk-thumbprint:";
    const QByteArray value = "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs";
    QTest::newRow("empty") << QByteArray() << u"jwk-thumbprint-hash"_s;
    QTest::newRow("the value alone") << value << u"jwk-thumbprint-hash"_s;
    QTest::newRow("no hash") << start + value << u"jwk-thumbprint-hash"_s;
    QTest::newRow("unknown hash") << start + "sha-1024:" + value << u"jwk-thumbprint-hash"_s;
    QTest::newRow("hash in upper case") << start + "SHA-256:" + value << u"jwk-thumbprint-hash"_s;
    QTest::newRow("value of another hash") << start + "sha-512:" + value << u"jwk-thumbprint-hash"_s;
    QTest::newRow("padded") << start + "sha-256:" + value + "=" << u"base64url-alphabet"_s;
    QTest::newRow("stray bits") << start + "sha-256:" + value.first(42) + "t" << u"base64url-canonical"_s;
    QTest::newRow("NUL") << start + QByteArray("sha-256:\0", 9) << u"base64url-alphabet"_s;
}

void TestThumbprint::badUris()
{
    QFETCH(QByteArray, uri);
    const auto parsed = parseThumbprintUri(uri);
    QVERIFY(!parsed);
    QTEST(parsed.error().id.toString(), "id");
}

void TestThumbprint::unknownHash()
{
    const Key key = *keyFromSecret(Secret(QByteArrayView("x")));
    QCOMPARE(thumbprint(key, "SHA-256").error().id.toString(), u"jwk-thumbprint-hash"_s);
    QCOMPARE(thumbprintUri(key, "md5").error().id.toString(), u"jwk-thumbprint-hash"_s);
    QCOMPARE(thumbprint(Key(), "sha-256").error().id.toString(), u"key-empty"_s);
}

void TestThumbprint::prints()
{
    QFETCH(Vectors::Case, vector);
    const auto key = keyFromJwk(vector.input().member("jwk"));
    QVERIFY2(key, key ? "" : qPrintable(key.error().id.toString()));
    QCOMPARE(key->thumbprintBase64url(), vector.expected().member("value").toUtf8());
    QCOMPARE(key->thumbprint().size(), 32);
    QCOMPARE(key->withProvenance(Provenance::Token, {}).thumbprint(), key->thumbprint());
}

void TestThumbprint::uris()
{
    QFETCH(Vectors::Case, vector);
    if (!vector.isValid()) {
        const auto parsed = parseThumbprintUri(vector.input().member("uri").toUtf8());
        QVERIFY(!parsed);
        QCOMPARE(QStringList{parsed.error().id.toString()}, vector.checks());
        return;
    }
    const QByteArray uri = vector.expected().member("value").toUtf8();
    const auto key = keyFromJwk(vector.input().member("jwk"));
    QVERIFY(key);
    QCOMPARE(*thumbprintUri(*key, vector.input().member("hash").toUtf8()), uri);
    QCOMPARE(parseThumbprintUri(uri)->value, key->thumbprint());
    QCOMPARE(parseThumbprintUri(uri)->hash, "sha-256");
}

void TestThumbprint::secret()
{
    // {"k":"AQ","kty":"oct"}, with coreutils' sha256sum.
    const Key key = *keyFromSecret(Secret(QByteArrayView("\x01")));
    QCOMPARE(key.thumbprintBase64url(), "6M5dhswegk-lGkEckPG0gNJzBbZr7ST3BN40i1Cm3_E");
    QVERIFY(!key.label().contains(QString::fromLatin1(key.thumbprintBase64url().first(4))));
}

void TestThumbprint::truncatedHash()
{
    const Key key = *keyFromSecret(Secret(QByteArrayView("\x01")));
    QCOMPARE(*thumbprint(key, "sha-256-128"), key.thumbprint().first(16));
    QCOMPARE(thumbprint(key, "sha-512")->size(), 64);
    QCOMPARE(thumbprint(key, "sha3-384")->size(), 48);
}

QTEST_APPLESS_MAIN(TestThumbprint)
#include "tst_thumbprint.moc"
