// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/algorithm.h"
#include "jose/base64url.h"
#include "support/vectors.h"

#include <QRegularExpression>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

class TestAlgorithm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownNames_data();
    void unknownNames();
    void otherSpelling();
    void rowsAreSound();
    void otherAlgorithms();
    void vectorsUseKnownNames();
    void tokenHashes_data();
    void tokenHashes();
    void versionOfTheLibrary();
};

void TestAlgorithm::unknownNames_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"none", "", "rs256", "HS256 ", "HS", "RSA-OAEP", "A128GCM", "HS1"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("NUL inside") << QByteArray("HS256\0", 6);
}

void TestAlgorithm::unknownNames()
{
    QFETCH(QByteArray, name);
    QCOMPARE(findJwsAlgorithm(name), nullptr);
}

void TestAlgorithm::otherSpelling()
{
    QCOMPARE(findJwsAlgorithmIgnoringCase("RS256"), nullptr);
    QCOMPARE(findJwsAlgorithmIgnoringCase("NoNe"), nullptr);
    QCOMPARE(findJwsAlgorithmIgnoringCase("rs256"), findJwsAlgorithm("RS256"));
    QCOMPARE(findJwsAlgorithmIgnoringCase("EDDSA"), findJwsAlgorithm("EdDSA"));
}

void TestAlgorithm::rowsAreSound()
{
    QCOMPARE(jwsAlgorithms().size(), 19u);
    std::set<QByteArray> names;
    for (const JwsAlgorithm &row : jwsAlgorithms()) {
        QVERIFY2(names.insert(row.name).second, row.name);
        QVERIFY2(!row.spec.isEmpty() && row.spec.links().first().url.isValid(), row.name);
        QCOMPARE(findJwsAlgorithm(row.name), &row);
        const bool hashes = *row.digest != '\0';
        QCOMPARE(row.digestBits > 0, hashes);
        QVERIFY2(!hashes || QByteArray(row.digest).endsWith(QByteArray::number(row.digestBits)), row.name);
        // The key decides the size for RSA, and the curve for EdDSA.
        QCOMPARE(row.signatureSize == 0, row.keyType == KeyType::Rsa || QByteArray(row.name) == "EdDSA");
        QVERIFY2(findOtherAlgorithm(row.name) == nullptr, row.name);
        QVERIFY(row.advice != Advice::Reject);
    }
}

void TestAlgorithm::otherAlgorithms()
{
    QCOMPARE(findOtherAlgorithm("none"), nullptr);
    QCOMPARE(findOtherAlgorithm("RSA-OAEP")->use, OtherAlgorithmUse::KeyManagement);
    QCOMPARE(findOtherAlgorithm("RSA1_5")->advice, Advice::Reject);
    QCOMPARE(findOtherAlgorithm("A256GCM")->use, OtherAlgorithmUse::ContentEncryption);
    QCOMPARE(findOtherAlgorithm("HS1")->use, OtherAlgorithmUse::JwkOnly);
}

// Every "alg" of a key that the specifications print is in one of the tables.
void TestAlgorithm::vectorsUseKnownNames()
{
    int seen = 0;
    for (const Vectors::Case &each : Vectors::ofKind({u"jws"_s, u"jwk"_s, u"jwk-set"_s, u"jwk-thumbprint"_s})) {
        for (const Json::Value key : each.keys()) {
            const QByteArray name = key.member("alg").toUtf8();
            if (name.isEmpty())
                continue;
            ++seen;
            QVERIFY2(findJwsAlgorithm(name) || findOtherAlgorithm(name), qPrintable(each.id()));
        }
    }
    QVERIFY(seen > 10);
}

void TestAlgorithm::tokenHashes_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("curve");
    QTest::addColumn<int>("size");
    QTest::newRow("no hash is defined") << QByteArray("ML-DSA-44") << QByteArray() << 0;
    QTest::newRow("EdDSA without its curve") << QByteArray("EdDSA") << QByteArray() << 0;
    QTest::newRow("EdDSA with a curve for agreement") << QByteArray("EdDSA") << QByteArray("X25519") << 0;
    QTest::newRow("EdDSA, Ed25519") << QByteArray("EdDSA") << QByteArray("Ed25519") << 64;
    QTest::newRow("EdDSA, Ed448") << QByteArray("EdDSA") << QByteArray("Ed448") << 114;
    QTest::newRow("Ed448") << QByteArray("Ed448") << QByteArray() << 114;
    QTest::newRow("ES512") << QByteArray("ES512") << QByteArray("P-521") << 64;
    QTest::newRow("HS384") << QByteArray("HS384") << QByteArray() << 48;
}

void TestAlgorithm::tokenHashes()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, curve);
    QFETCH(int, size);
    QCOMPARE(tokenHash(*findJwsAlgorithm(algorithm), curve, "abc").size(), size);
    // at_hash of OIDC Core §A.3: the left half of the hash.
    const QByteArray whole = tokenHash(*findJwsAlgorithm("RS256"), {}, "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y");
    QCOMPARE(encodeBase64url(whole.first(16)), "77QmUPtjPfzWtF2AnpK9RQ");
}

void TestAlgorithm::versionOfTheLibrary()
{
    const QString version = cryptoVersion();
    QVERIFY2(QRegularExpression(u"^3\\.\\d+\\.\\d+"_s).match(version).hasMatch(), qPrintable(version));
}

QTEST_APPLESS_MAIN(TestAlgorithm)
#include "tst_algorithm.moc"
