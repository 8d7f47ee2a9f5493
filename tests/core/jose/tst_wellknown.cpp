// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/vectors.h"

#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

class TestWellKnown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownKeys();
    void secrets_data();
    void secrets();
    void published_data() { Vectors::addRows({u"jws"_s, u"jwk-set"_s, u"jwk-thumbprint"_s}); }
    void published();
    void jwtIoKey();
    void readySecrets();
};

void TestWellKnown::unknownKeys()
{
    QCOMPARE(wellKnownKeyName(Key()), QString());
    QCOMPARE(wellKnownKeyName(*generateKey(*findJwsAlgorithm("ES256"))), QString());
    QCOMPARE(wellKnownKeyName(*generateKey(*findJwsAlgorithm("HS256"))), QString());
    // Nothing but the whole secret: a longer one that begins with it is another.
    QCOMPARE(wellKnownKeyName(*keyFromSecret(Secret(QByteArrayView("secret 7f93d")))), QString());
    QCOMPARE(wellKnownKeyName(*keyFromSecret(Secret(QByteArrayView("secret\n")))), QString());
}

void TestWellKnown::secrets_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QString>("name");
    QTest::newRow("jwt.io") << QByteArray("your-256-bit-secret") << u"jwt.io (HS256)"_s;
    QTest::newRow("jwt.io, 384") << QByteArray("your-384-bit-secret") << u"jwt.io (HS384)"_s;
    QTest::newRow("jwt.io, longer") << QByteArray("a-string-secret-at-least-256-bits-long") << u"jwt.io (HS256)"_s;
    for (const char *common : {"secret", "password", "changeme", "qwerty", "test", "key", "jwt_secret", "keyboard cat"})
        QTest::newRow(common) << QByteArray(common) << u"“%1”"_s.arg(QLatin1StringView(common));
    QTest::newRow("RFC 7515") << *decodeBase64url(
        "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow")
                              << u"RFC 7515 §A.1"_s;
}

void TestWellKnown::secrets()
{
    QFETCH(QByteArray, secret);
    QTEST(wellKnownKeyName(*keyFromSecret(Secret(secret))), "name");
}

// The keys that these documents print are named; the ones that this project made for its own cases are not.
void TestWellKnown::published()
{
    QFETCH(Vectors::Case, vector);
    static const QStringList documents = {u"rfc7515-a1"_s, u"rfc7515-a2"_s, u"rfc7515-a3-es256"_s, u"rfc7515-a4"_s,
                                          u"rfc7517-a"_s,  u"rfc7638"_s,    u"rfc8037-a3"_s,       u"rfc9964-a"_s};
    for (const Json::Value jwk : vector.keys()) {
        const auto key = keyFromJwk(jwk);
        QVERIFY(key);
        const QString name = wellKnownKeyName(*key);
        for (const QString &document : documents) {
            if (vector.id().startsWith(document) && !vector.id().contains("derived"_L1))
                QVERIFY2(name.contains("RFC"_L1), qPrintable(vector.id() + name));
        }
        if (vector.json.member("generated").toBoolean().value_or(false) && key->curve() == "secp256k1")
            QVERIFY(name.isEmpty());
    }
}

void TestWellKnown::jwtIoKey()
{
    const auto import = importKeys("-----BEGIN PUBLIC KEY-----\n"
                                   "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9\n"
                                   "q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==\n"
                                   "-----END PUBLIC KEY-----\n");
    QVERIFY(import);
    QCOMPARE(wellKnownKeyName(import->keys.first()), u"jwt.io (ES256)"_s);
}

void TestWellKnown::readySecrets()
{
    const QList<Key> keys = wellKnownSecrets();
    QVERIFY(keys.size() > 100);
    std::set<QByteArray> prints;
    for (const Key &key : keys) {
        QVERIFY(key.isSymmetric());
        QVERIFY(!key.source().isEmpty());
        QCOMPARE(wellKnownKeyName(key), key.source());
        QVERIFY2(prints.insert(key.thumbprint()).second, qPrintable(key.source()));
    }
}

QTEST_APPLESS_MAIN(TestWellKnown)
#include "tst_wellknown.moc"
