// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyerror.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

QString idOf(const Error &error)
{
    return error.id.toString();
}

} // namespace

class TestKeyRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedAlgorithms_data();
    void refusedAlgorithms();
    void refusedRequests_data();
    void refusedRequests();
    void refusedUses_data();
    void refusedUses();
    void stopped();
    void stoppedWhileItWorks();
    void everyKind_data();
    void everyKind();
    void everyAlgorithm_data();
    void everyAlgorithm();
    void sizes_data();
    void sizes();
    void names();
    void publicHalfOfOperations();
};

void TestKeyRequest::refusedAlgorithms_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const char *algorithm, const char *kind, const QString &id) {
        QTest::newRow(name) << QByteArray(algorithm) << QByteArray(kind) << id;
    };
    row("none", "none", "", u"alg-unknown"_s);
    row("empty", "", "", u"alg-unknown"_s);
    row("another case", "es256", "", u"alg-unknown"_s);
    row("for JWKs only", "RS1", "", u"alg-unknown"_s);
    row("another curve", "ES256", "P-384", u"key-kind"_s);
    row("EC for RSA", "RSA-OAEP-256", "P-256", u"key-kind"_s);
    row("a signing curve for agreement", "ECDH-ES", "Ed25519", u"key-kind"_s);
    row("secp256k1 for agreement", "ECDH-ES+A256KW", "secp256k1", u"key-kind"_s);
    row("an agreement curve for EdDSA", "EdDSA", "X25519", u"key-kind"_s);
    row("RSA for AES", "A256GCM", "RSA", u"key-kind"_s);
}

void TestKeyRequest::refusedAlgorithms()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, kind);
    const auto request = keyRequestFor(algorithm, findKeyKind(kind));
    QVERIFY(!request);
    QTEST(idOf(request.error()), "id");
}

void TestKeyRequest::refusedRequests_data()
{
    QTest::addColumn<KeyRequest>("request");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const KeyRequest &request, const QString &id) {
        QTest::newRow(name) << request << id;
    };
    const KeyKind *rsa = findKeyKind("RSA");
    const KeyKind *oct = findKeyKind("oct");
    row("no kind", {}, u"key-kind"_s);
    row("RSA of 1024", {.kind = rsa, .bits = 1024}, u"rsa-key-size"_s);
    row("RSA of 2047", {.kind = rsa, .bits = 2047}, u"rsa-key-size"_s);
    row("RSA of -2048", {.kind = rsa, .bits = -2048}, u"rsa-key-size"_s);
    row("RSA of 2049", {.kind = rsa, .bits = 2049}, u"key-kind"_s);
    row("RSA of 32768", {.kind = rsa, .bits = 32768}, u"rsa-key-size"_s);
    row("a size for a curve", {.kind = findKeyKind("P-256"), .bits = 256}, u"key-kind"_s);
    row("a secret of 7 bits", {.kind = oct, .bits = 7}, u"key-kind"_s);
    row("a secret of 12 bits", {.kind = oct, .bits = 12}, u"key-kind"_s);
    row("a secret of a megabyte", {.kind = oct, .bits = 8 << 20}, u"key-kind"_s);
    row("short for HS256", {.kind = oct, .bits = 248, .algorithm = "HS256"}, u"hmac-key-size"_s);
    row("short for HS512", {.kind = oct, .bits = 256, .algorithm = "HS512"}, u"hmac-key-size"_s);
    row("long for A128GCM", {.kind = oct, .bits = 256, .algorithm = "A128GCM"}, u"key-kind"_s);
    row("another curve than alg's", {.kind = findKeyKind("P-384"), .algorithm = "ES256"}, u"key-kind"_s);
    row("an algorithm that is none", {.kind = oct, .algorithm = "none"}, u"key-kind"_s);
    row("X25519 for signatures", {.kind = findKeyKind("X25519"), .use = "sig"}, u"key-attributes"_s);
    row("Ed448 for encryption", {.kind = findKeyKind("Ed448"), .use = "enc"}, u"key-attributes"_s);
    row("ML-DSA for encryption", {.kind = findKeyKind("ML-DSA-65"), .use = "enc"}, u"key-attributes"_s);
    row("another use", {.kind = rsa, .use = "tls"}, u"key-attributes"_s);
}

void TestKeyRequest::refusedRequests()
{
    QFETCH(KeyRequest, request);
    const auto key = generateKey(request);
    QVERIFY(!key);
    QTEST(idOf(key.error()), "id");
}

void TestKeyRequest::refusedUses_data()
{
    QTest::addColumn<QByteArray>("use");
    QTest::addColumn<QList<QByteArray>>("operations");
    QTest::newRow("sig, decrypt") << QByteArray("sig") << QList<QByteArray>{"sign", "decrypt"};
    QTest::newRow("enc, sign") << QByteArray("enc") << QList<QByteArray>{"sign"};
    QTest::newRow("twice") << QByteArray() << QList<QByteArray>{"sign", "sign"};
    QTest::newRow("no operation") << QByteArray() << QList<QByteArray>{"Sign"};
    QTest::newRow("an empty one") << QByteArray() << QList<QByteArray>{""};
    QTest::newRow("no use") << QByteArray("SIG") << QList<QByteArray>();
}

void TestKeyRequest::refusedUses()
{
    QFETCH(QByteArray, use);
    QFETCH(QList<QByteArray>, operations);
    const auto checked = checkKeyUse(use, operations);
    QVERIFY(!checked);
    QCOMPARE(idOf(checked.error()), u"key-attributes"_s);
}

void TestKeyRequest::stopped()
{
    std::stop_source source;
    source.request_stop();
    for (const char *kind : {"RSA", "P-256", "ML-DSA-87"}) {
        const auto key = generateKey({.kind = findKeyKind(kind)}, source.get_token());
        QVERIFY(!key);
        QCOMPARE(idOf(key.error()), u"key-cancelled"_s);
    }
}

// A key of this size takes minutes; one that is ended takes as long as one candidate for a prime.
void TestKeyRequest::stoppedWhileItWorks()
{
    std::stop_source source;
    std::atomic_bool begun = false;
    std::optional<Result<Key>> made;
    std::jthread worker([&] {
        begun = true;
        made.emplace(generateKey({.kind = findKeyKind("RSA"), .bits = 16384}, source.get_token()));
    });
    QTRY_VERIFY(begun);
    source.request_stop();
    worker.join();
    QVERIFY(!*made);
    QCOMPARE(idOf(made->error()), u"key-cancelled"_s);
}

void TestKeyRequest::everyKind_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const KeyKind &kind : keyKinds())
        QTest::newRow(kind.name) << QByteArray(kind.name);
}

void TestKeyRequest::everyKind()
{
    QFETCH(QByteArray, name);
    const KeyKind *kind = findKeyKind(name.toLower());
    QVERIFY(kind);
    QCOMPARE(QByteArray(kind->name), name);
    const auto key = generateKey({.kind = kind});
    QVERIFY2(key, key ? "" : qPrintable(key.error().found));
    QCOMPARE(kindOf(*key), kind);
    QVERIFY(key->isPrivate());
    QVERIFY(key->findings().isEmpty());
    QCOMPARE(key->keyId(), QString::fromLatin1(key->thumbprintBase64url()));
    QCOMPARE(key->provenance(), Provenance::Given);
    QCOMPARE(key->use(), QByteArray());
    if (kind->hasSizes())
        QCOMPARE(key->bits(), kind->bits);
    const auto again = importKeys(key->privateJwk()->reveal().toByteArray());
    QVERIFY(again && again->keys.first().findings().isEmpty());
    QCOMPARE(again->keys.first().thumbprint(), key->thumbprint());
    QVERIFY(again->keys.first().isPrivate());
    QCOMPARE(again->keys.first().keyId(), key->keyId());
}

void TestKeyRequest::everyAlgorithm_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<QByteArray>("kind");
    for (const QByteArray &algorithm : keyAlgorithms()) {
        for (const KeyKind *kind : kindsFor(algorithm))
            QTest::newRow(algorithm + ", " + kind->name) << algorithm << QByteArray(kind->name);
    }
}

void TestKeyRequest::everyAlgorithm()
{
    QFETCH(QByteArray, algorithm);
    QFETCH(QByteArray, kind);
    auto request = keyRequestFor(algorithm, findKeyKind(kind));
    QVERIFY(request);
    if (request->kind->type == KeyType::Rsa && algorithm != "RS256") // One RSA key will do.
        return;
    const auto key = generateKey(*request);
    QVERIFY2(key, key ? "" : qPrintable(key.error().found));
    QCOMPARE(QByteArray(kindOf(*key)->name), kind);
    QCOMPARE(key->algorithm(), algorithm);
    const JwsAlgorithm *signing = findJwsAlgorithm(algorithm);
    QCOMPARE(key->use(), QByteArray(signing ? "sig" : "enc"));
    if (signing)
        QVERIFY(key->fits(*signing, KeyOperation::Sign));
}

void TestKeyRequest::sizes_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    QTest::addColumn<int>("bits");
    for (const auto &[algorithm, bits] : {std::pair("HS256", 256),
                                          {"HS384", 384},
                                          {"HS512", 512},
                                          {"A128KW", 128},
                                          {"A192GCMKW", 192},
                                          {"A256GCM", 256},
                                          {"A128CBC-HS256", 256},
                                          {"A192CBC-HS384", 384},
                                          {"A256CBC-HS512", 512},
                                          {"dir", 256}})
        QTest::newRow(algorithm) << QByteArray(algorithm) << bits;
}

void TestKeyRequest::sizes()
{
    QFETCH(QByteArray, algorithm);
    const auto key = keyRequestFor(algorithm).and_then([](const KeyRequest &request) { return generateKey(request); });
    QVERIFY(key);
    QTEST(key->bits(), "bits");
    // "alg" chosen by hand asks for the same.
    const auto other = generateKey({.kind = findKeyKind("oct"), .algorithm = algorithm});
    QVERIFY(other);
    QTEST(other->bits(), "bits");
}

void TestKeyRequest::names()
{
    const KeyKind *kind = findKeyKind("Ed25519");
    QCOMPARE(generateKey({.kind = kind, .naming = KeyNaming::None})->keyId(), QString());
    QCOMPARE(generateKey({.kind = kind, .naming = KeyNaming::Given, .keyId = u"鑰匙 1"_s})->keyId(), u"鑰匙 1"_s);
    // The print of a secret that can be guessed would tell it.
    QCOMPARE(generateKey({.kind = findKeyKind("oct"), .bits = 120})->keyId(), QString());
    QCOMPARE(generateKey({.kind = findKeyKind("oct"), .bits = 128})->keyId().size(), 43);
    const auto key = generateKey({.kind = kind, .algorithm = "EdDSA", .operations = {"sign"}});
    QCOMPARE(key->operations(), QList<QByteArray>{"sign"});
    QVERIFY(!findKeyKind("P-255"));
    QVERIFY(!kindOf(Key()));
}

void TestKeyRequest::publicHalfOfOperations()
{
    QCOMPARE(publicOperations({"sign", "verify"}), QList<QByteArray>{"verify"});
    QCOMPARE(publicOperations({"decrypt", "unwrapKey"}), (QList<QByteArray>{"encrypt", "wrapKey"}));
    QCOMPARE(publicOperations({"deriveKey", "deriveBits"}), QList<QByteArray>());
}

QTEST_GUILESS_MAIN(TestKeyRequest)
#include "tst_keyrequest.moc"
