// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/jws.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"
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
    void jwtIoTokens_data();
    void jwtIoTokens();
    void cannotBe_data();
    void cannotBe();
    void mayBe_data() { algorithms(); }
    void mayBe();
    void readyKeys_data() { algorithms(); }
    void readyKeys();

private:
    static void algorithms();
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

// Tokens that the page shows; only the published key can have made them.
void TestWellKnown::jwtIoTokens_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("signature");
    QTest::addColumn<QString>("name");
    QTest::newRow("RS256") << QByteArray("RS256")
                           << QByteArray(
                                  "NHVaYe26MbtOYhSKkoKYdFVomg4i8ZJd8_-"
                                  "RU8VNbftc4TSMb4bXP3l3YlNWACwyXPGffz5aXHc6lty1Y2t4SWRqGteragsVdZufDn5BlnJl9pdR_"
                                  "kdVFUsra2rWKEofkZeIC4yWytE58sMIihvo9H1ScmmVwBcQP6XETqYd0aSHp1gOa9RdUPDvoXQ5oqygTqVtx"
                                  "aDr6wUFKrKItgBMzWIdNZ6y7O9E0D"
                                  "hEPTbE9rfBo6KTFsHAZnMg4k68CDp2woYIaXbmYTWcvbzIuHO7_"
                                  "37GT79XdIwkm95QJ7hYC9RiwrV7mesbY4PAahERJawntho0my942XheVLmGwLM"
                                  "BkQ")
                           << u"jwt.io (RS256, PS256)"_s;
    QTest::newRow("ES256") << QByteArray(
        "ES256") << QByteArray("tyh-VfuzIxCyGYDlkBA7DfyjrqmSHu6pQ2hoZuFqUSLPNY2N0mpHb3nk5K17HWP_3cYHBw7AhHale5wky6-sVA")
                           << u"jwt.io (ES256)"_s;
    QTest::newRow("ES384") << QByteArray("ES384")
                           << QByteArray("VUPWQZuClnkFbaEKCsPy7CZVMh5wxbCSpaAWFLpnTe9J0--PzHNeTFNXCrVHysAa3eFbuzD8_"
                                         "bLSsgTKC8SzHxRVSj5eN86vBPo_1fNfE7SHTYhW"
                                         "owjY4E_wuiC13yoj")
                           << u"jwt.io (ES384)"_s;
    QTest::newRow("ES512") << QByteArray("ES512")
                           << QByteArray("AbVUinMiT3J_03je8WTOIl-VdggzvoFgnOsdouAs-DLOtQzau9valrq-S6pETyi9Q18HH-"
                                         "EuwX49Q7m3KC0GuNBJAc9Tksulgsdq8GqwIqZqDKmG7"
                                         "hNmDzaQG1Dpdezn2qzv-otf3ZZe-qNOXUMRImGekfQFIuH_MjD2e8RZyww6lbZk")
                           << u"jwt.io (ES512)"_s;
}

void TestWellKnown::jwtIoTokens()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, signature);
    const JwsAlgorithm &row = *findJwsAlgorithm(algorithm);
    const QByteArray input =
        encodeBase64url(R"({"alg":")" + algorithm + R"(","typ":"JWT"})") + '.'
        + encodeBase64url(R"({"sub":"1234567890","name":"John Doe","admin":true,"iat":1516239022})");
    QStringList fitting;
    for (const Key &key : wellKnownKeys(row)) {
        const auto verifier = Verifier::create(key, row);
        QVERIFY(mayBeOfWellKnownKey(row, *decodeBase64url(signature)));
        if (verifier && verifier->verify(input, *decodeBase64url(signature)).value_or(false))
            fitting.append(key.source());
    }
    QTEST(fitting.join(u' '), "name");
}

// No key need be made for these.
void TestWellKnown::cannotBe_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("RS256, empty") << QByteArray("RS256") << QByteArray();
    QTest::newRow("RS256, one octet short") << QByteArray("RS256") << QByteArray(255, '\1');
    QTest::newRow("RS256, of no published key's size") << QByteArray("RS256") << QByteArray(1000, '\1');
    QTest::newRow("RS256, any") << QByteArray("RS256") << QByteArray(256, '\1');
    QTest::newRow("RS512, 0") << QByteArray("RS512") << QByteArray(256, '\0');
    QTest::newRow("PS256, one octet long") << QByteArray("PS256") << QByteArray(257, '\1');
    QTest::newRow("PS256, any") << QByteArray("PS256") << QByteArray(256, '\1');
}

void TestWellKnown::cannotBe()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, signature);
    QVERIFY(!mayBeOfWellKnownKey(*findJwsAlgorithm(algorithm), signature));
}

void TestWellKnown::algorithms()
{
    QTest::addColumn<const JwsAlgorithm *>("algorithm");
    for (const JwsAlgorithm &row : jwsAlgorithms())
        QTest::newRow(row.name) << &row;
}

// Whatever a published pair signs is tried with its key.
void TestWellKnown::mayBe()
{
    QFETCH(const JwsAlgorithm *, algorithm);
    int tried = 0;
    for (const Vectors::Case &vector : Vectors::ofKind({u"jws"_s, u"jwk"_s, u"jwk-set"_s})) {
        for (const Json::Value jwk : vector.keys()) {
            const auto key = keyFromJwk(jwk);
            if (!key || !key->isPrivate() || !key->fits(*algorithm) || wellKnownKeyName(*key).isEmpty())
                continue;
            ++tried;
            const QByteArray token = signCompact(*key, *algorithm, R"({"alg":"x"})", "{}").value();
            const qsizetype dot = token.lastIndexOf('.');
            const QByteArray signature = *decodeBase64url(token.sliced(dot + 1));
            QVERIFY(mayBeOfWellKnownKey(*algorithm, signature));
            const QList<Key> keys = wellKnownKeys(*algorithm);
            QVERIFY2(std::ranges::any_of(keys,
                                         [&](const Key &known) {
                                             const auto verifier = Verifier::create(known, *algorithm);
                                             return verifier
                                                    && verifier->verify(token.first(dot), signature).value_or(false);
                                         }),
                     qPrintable(vector.id()));
        }
    }
    QVERIFY2(tried > 0 || wellKnownKeys(*algorithm).isEmpty() || algorithm->curve == QByteArrayView("P-384"),
             "no published pair was tried");
}

// Each can be used with the algorithm, and is named as one found elsewhere would be.
void TestWellKnown::readyKeys()
{
    QFETCH(const JwsAlgorithm *, algorithm);
    const QList<Key> keys = wellKnownKeys(*algorithm);
    const QByteArrayView curve(algorithm->curve);
    QCOMPARE(keys.isEmpty(), curve == "secp256k1" || curve == "Ed448");
    if (algorithm->keyType == KeyType::Rsa || algorithm->keyType == KeyType::Oct)
        QVERIFY(keys.size() >= 10);
    std::set<QByteArray> prints;
    for (const Key &key : keys) {
        QCOMPARE(key.type(), algorithm->keyType);
        QCOMPARE(key.isPrivate(), key.isSymmetric());
        if (!key.isSymmetric())
            QVERIFY(key.fits(*algorithm));
        QVERIFY(!key.source().isEmpty());
        // Its thumbprint is the one in the table.
        QCOMPARE(wellKnownKeyName(key), key.source());
        QVERIFY2(prints.insert(key.thumbprint()).second, qPrintable(key.source()));
    }
}

QTEST_APPLESS_MAIN(TestWellKnown)
#include "tst_wellknown.moc"
