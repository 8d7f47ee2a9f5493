// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/key_p.h"
#include "jose/keyimport.h"

#include <QFile>
#include <QHash>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

QByteArray withMembers(const Key &key, const QByteArray &more)
{
    QByteArray jwk = key.isPrivate() ? key.privateJwk()->reveal().toByteArray() : *key.publicJwk();
    jwk.replace(R"(,"use":"sig")", "");
    const qsizetype alg = jwk.indexOf(R"(,"alg":)");
    if (alg >= 0 && key.type() != KeyType::Akp)
        jwk.remove(alg, jwk.indexOf('"', alg + 8) + 1 - alg);
    jwk.insert(jwk.size() - 1, more);
    return jwk;
}

/// A key for \a algorithm with nothing said about its use but \a more.
Key keyWith(const char *algorithm, const QByteArray &more = {})
{
    static QHash<QByteArray, Key> made;
    Key &key = made[algorithm];
    if (key.isNull())
        key = *generateKey(*findJwsAlgorithm(algorithm));
    return importKeys(withMembers(key, more))->keys.first();
}

} // namespace

class TestKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nullKey();
    void unfit_data();
    void unfit();
    void fit_data();
    void fit();
    void passesForRsaPssAlone();
    void provenance();
    void nameOfThePerson();
    void thumbprintFromManyThreads();
    void privateOctetsAreWiped_data();
    void privateOctetsAreWiped();
};

void TestKey::nullKey()
{
    const Key key;
    QVERIFY(key.isNull());
    QVERIFY(!key.isPrivate());
    QCOMPARE(key.fits(*findJwsAlgorithm("HS256")).error().id.toString(), u"key-empty"_s);
    QVERIFY(key.allowedAlgorithms().isEmpty());
    QCOMPARE(key.publicJwk().error().id.toString(), u"key-empty"_s);
    QCOMPARE(key.privateJwk().error().id.toString(), u"needs-private-key"_s);
    QVERIFY(key.thumbprint().isEmpty());
    QVERIFY(key.label().isEmpty());
    QVERIFY(key.provenance() == Provenance::Token);
}

void TestKey::unfit_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *made, const char *more, const char *algorithm, const char *id) {
        QTest::newRow(name) << QByteArray(made) << QByteArray(more) << QByteArray(algorithm) << QString::fromLatin1(id);
    };
    row("HMAC with an RSA key", "RS256", "", "HS256", "alg-key-mismatch");
    row("HMAC with an EC key", "ES256", "", "HS256", "alg-key-mismatch");
    row("RSA with a secret", "HS256", "", "RS256", "alg-key-mismatch");
    row("ECDSA with an OKP", "Ed25519", "", "ES256", "alg-key-mismatch");
    row("curve of ES384", "ES256", "", "ES384", "key-alg-mismatch");
    row("curve of ES256K", "ES256", "", "ES256K", "key-alg-mismatch");
    row("Ed25519 for Ed448", "Ed25519", "", "Ed448", "key-alg-mismatch");
    row("ML-DSA-44 for ML-DSA-65", "ML-DSA-44", "", "ML-DSA-65", "key-alg-mismatch");
    row("alg names another", "RS256", R"(,"alg":"RS512")", "RS256", "key-alg-mismatch");
    row("alg in another case", "RS256", R"(,"alg":"rs256")", "RS256", "key-alg-mismatch");
    row("alg is one of encryption", "RS256", R"(,"alg":"RSA-OAEP")", "RS256", "key-alg-mismatch");
    row("alg EdDSA is not Ed25519", "Ed25519", R"(,"alg":"EdDSA")", "Ed25519", "key-alg-mismatch");
    row("use is enc", "RS256", R"(,"use":"enc")", "RS256", "key-use");
    row("use in another case", "RS256", R"(,"use":"Sig")", "RS256", "key-use");
    row("key_ops without verify", "RS256", R"(,"key_ops":["encrypt"])", "RS256", "key-use");
    row("a secret that only signs", "HS256", R"(,"key_ops":["sign"])", "HS256", "key-use");
}

void TestKey::unfit()
{
    QFETCH(QByteArray, made);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, algorithm);
    const Key key = keyWith(made.constData(), more);
    const auto fits = key.fits(*findJwsAlgorithm(algorithm));
    QVERIFY(!fits);
    QTEST(fits.error().id.toString(), "id");
    QVERIFY(!fits.error().found.isEmpty());
    QVERIFY(!key.allowedAlgorithms().contains(findJwsAlgorithm(algorithm)));
}

void TestKey::fit_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArrayList>("allowed");
    QTest::newRow("X25519") << QByteArray("X25519") << QByteArray() << QByteArrayList();
    QTest::newRow("RSA") << QByteArray("RS256") << QByteArray()
                         << QByteArrayList{"RS256", "RS384", "RS512", "PS256", "PS384", "PS512"};
    QTest::newRow("RSA with alg") << QByteArray("RS256") << QByteArray(R"(,"alg":"PS384")") << QByteArrayList{"PS384"};
    QTest::newRow("oct") << QByteArray("HS256") << QByteArray() << QByteArrayList{"HS256", "HS384", "HS512"};
    QTest::newRow("EC") << QByteArray("ES256K") << QByteArray() << QByteArrayList{"ES256K"};
    QTest::newRow("OKP") << QByteArray("Ed25519") << QByteArray() << QByteArrayList{"EdDSA", "Ed25519"};
    QTest::newRow("OKP, Ed448") << QByteArray("Ed448") << QByteArray(R"(,"use":"sig")")
                                << QByteArrayList{"EdDSA", "Ed448"};
    QTest::newRow("AKP") << QByteArray("ML-DSA-87") << QByteArray() << QByteArrayList{"ML-DSA-87"};
    QTest::newRow("a private key that signs")
        << QByteArray("ES256") << QByteArray(R"(,"key_ops":["sign"])") << QByteArrayList{"ES256"};
}

void TestKey::fit()
{
    QFETCH(QByteArray, made);
    QFETCH(QByteArray, more);
    QFETCH(QByteArrayList, allowed);
    const Key key =
        made == "X25519"
            ? importKeys(R"({"kty":"OKP","crv":"X25519","x":"3p7bfXt9wbTTW2HC7OQ1Nz-DQ8hbeGdNrfx-FG-IK08"})")
                  ->keys.first()
            : keyWith(made.constData(), more);
    QByteArrayList names;
    for (const JwsAlgorithm *each : key.allowedAlgorithms())
        names.append(each->name);
    QCOMPARE(names, allowed);
    if (made == "X25519")
        QCOMPARE(key.fits(*findJwsAlgorithm("EdDSA")).error().id.toString(), u"key-alg-mismatch"_s);
}

void TestKey::passesForRsaPssAlone()
{
    QFile file(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/keys/rsapss.spki.pem"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto import = importKeys(file.readAll());
    QVERIFY2(import, import ? "" : qPrintable(import.error().found));
    const Key key = import->keys.first();
    QCOMPARE(key.type(), KeyType::Rsa);
    QCOMPARE(key.fits(*findJwsAlgorithm("RS256")).error().id.toString(), u"key-alg-mismatch"_s);
    QVERIFY(key.fits(*findJwsAlgorithm("PS256")));
}

void TestKey::provenance()
{
    const Key key = keyWith("ES256", R"(,"kid":"k1")");
    QCOMPARE(key.label(), u"k1"_s);
    QCOMPARE(key.provenance(), Provenance::Given);
    const Key other = key.withProvenance(Provenance::Issuer, u"https://as.example/jwks"_s);
    QCOMPARE(other.provenance(), Provenance::Issuer);
    QCOMPARE(other.source(), u"https://as.example/jwks"_s);
    QVERIFY(!other.fetch());
    const KeyFetch fetch{u"https://as.example"_s, instantFromSeconds(1'700'000'000)};
    QCOMPARE(*other.withFetch(fetch).withProvenance(Provenance::Issuer, {}).fetch(), fetch);
    QCOMPARE(other.keyId(), u"k1"_s);
    QCOMPARE(other.thumbprint(), key.thumbprint());
    QCOMPARE(key.provenance(), Provenance::Given);
    QCOMPARE(keyWith("ES256").label(), QString::fromLatin1(key.thumbprintBase64url().first(8)));
}

void TestKey::nameOfThePerson()
{
    QVERIFY(Key().withName(u"mine"_s).isNull());
    const Key key = keyWith("ES256", R"(,"kid":"k1")");
    QVERIFY(key.name().isEmpty());
    const Key named = key.withName(u"mine"_s);
    QCOMPARE(named.name(), u"mine"_s);
    QCOMPARE(named.label(), u"mine"_s);
    QCOMPARE(named.keyId(), u"k1"_s);
    QCOMPARE(named.withProvenance(Provenance::Issuer, {}).label(), u"mine"_s);
    QCOMPARE(named.withName({}).label(), u"k1"_s);
    QCOMPARE(key.label(), u"k1"_s);
}

void TestKey::thumbprintFromManyThreads()
{
    const Key key = keyWith("ES256");
    QList<QByteArray> prints(4);
    std::vector<std::thread> threads;
    QByteArray *out = prints.data();
    for (int i = 0; i < 4; ++i)
        threads.emplace_back([&key, out, i] { out[i] = key.thumbprint(); });
    for (std::thread &each : threads)
        each.join();
    for (const QByteArray &each : std::as_const(prints))
        QCOMPARE(each, key.thumbprint());
}

void TestKey::privateOctetsAreWiped_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("parameter");
    QTest::newRow("RSA") << QByteArray("RS256") << QByteArray(OSSL_PKEY_PARAM_RSA_D);
    QTest::newRow("EC") << QByteArray("ES256") << QByteArray(OSSL_PKEY_PARAM_PRIV_KEY);
    QTest::newRow("OKP") << QByteArray("Ed25519") << QByteArray(OSSL_PKEY_PARAM_PRIV_KEY);
    QTest::newRow("AKP") << QByteArray("ML-DSA-44") << QByteArray(kMlDsaSeedParameter);
}

// What the exports read of a private key is nobody else's, so that wiping reaches the octets themselves.
void TestKey::privateOctetsAreWiped()
{
    QFETCH(const QByteArray, algorithm);
    QFETCH(const QByteArray, parameter);
    const Key key = keyWith(algorithm);
    const EVP_PKEY *pkey = key.data()->pkey.get();
    QByteArray read =
        key.type() == KeyType::Rsa || key.type() == KeyType::Ec ? numberOf(pkey, parameter) : octetsOf(pkey, parameter);
    QVERIFY(read.size() >= 31 && read.isDetached());
    const QByteArrayView octets = read;
    {
        const WipeLater wipe(read);
        QVERIFY(std::ranges::any_of(octets, [](char octet) { return octet != 0; }));
    }
    QVERIFY(std::ranges::all_of(octets, [](char octet) { return octet == 0; }));
    // The exports themselves, where a shared array would end the program.
    QVERIFY(key.privateJwk());
    QVERIFY(importKeys(key.privateJwk()->reveal().toByteArray())->keys.first().isPrivate());
}

QTEST_APPLESS_MAIN(TestKey)
#include "tst_key.moc"
