// SPDX-License-Identifier: GPL-3.0-or-later
#include "testkeys.h"

#include "jose/jws.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView kPayload = R"({"sub":"alice","iat":1700000000})";

QByteArray headerFor(const JwsAlgorithm &algorithm)
{
    return R"({"alg":")" + QByteArray(algorithm.name) + R"("})";
}

/// Exit status of a program, its arguments given; -1 if it did not end by itself.
int run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return -1;
    return process.exitCode();
}

QString writtenFile(const QTemporaryDir &folder, const QString &name, QByteArrayView content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content.data(), content.size()) != content.size())
        return {};
    return file.fileName();
}

void addAlgorithms()
{
    QTest::addColumn<QByteArray>("name");
    for (const JwsAlgorithm &algorithm : jwsAlgorithms())
        QTest::newRow(algorithm.name) << QByteArray(algorithm.name);
}

} // namespace

class TestSigning : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void verifiesWhatItSigns_data();
    void verifiesWhatItSigns();
    void repeatsDeterministicSignatures_data();
    void repeatsDeterministicSignatures();
    void varies_data();
    void varies();
    void agreesWithRfc6979();
    void opensslVerifies_data();
    void opensslVerifies();
    void joseVerifies_data();
    void joseVerifies();
};

void TestSigning::refuses_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("id");

    const Key ec = TestKeys::privateKey(TestKeys::algorithm("ES256"));
    const QByteArray secret = R"({"kty":"oct","k":")" + QByteArray(86, 'A') + '"';
    const auto row = [](const QByteArray &title, const QByteArray &jwk, const char *name, const char *id) {
        QTest::newRow(title) << jwk << QByteArray(name) << QString::fromLatin1(id);
    };
    row("public key", ec.publicJwk().value(), "ES256", "needs-private-key");
    row("another family", ec.publicJwk().value(), "RS256", "alg-key-mismatch");
    row("another curve", ec.publicJwk().value(), "ES384", "key-alg-mismatch");
    row("another alg", secret + R"(,"alg":"HS384"})", "HS256", "key-alg-mismatch");
    row("for encryption", secret + R"(,"use":"enc"})", "HS256", "key-use");
    // Members that fit each other, but p and q have factors.
    const QByteArray composite = KeyFiles::read(u"rsa.composite.jwk"_s);
    for (const char *name : {"RS256", "RS512", "PS256", "PS384"})
        row(QByteArray("primes that are none, ") + name, composite, name, "own-signature");
    row("for verifying only", secret + R"(,"key_ops":["verify"]})", "HS256", "key-use");
}

void TestSigning::refuses()
{
    QFETCH(const QByteArray, jwk);
    QFETCH(const QByteArray, name);
    QFETCH(const QString, id);

    const auto signature = sign(TestKeys::importJwk(jwk), TestKeys::algorithm(name), kPayload);
    QVERIFY(!signature);
    QCOMPARE(signature.error().id.toString(), id);
}

void TestSigning::verifiesWhatItSigns_data()
{
    addAlgorithms();
}

void TestSigning::verifiesWhatItSigns()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);

    const auto token = signCompact(key, algorithm, headerFor(algorithm), kPayload);
    QVERIFY(token);
    const auto jws = Jws::parseCompact(*token);
    QVERIFY(jws);
    const JwsSignature &signature = jws->signatures.front();
    QVERIFY(signature.header("alg").stringIs(name));
    QCOMPARE(jws->payload.bytes, kPayload);
    if (algorithm.signatureSize)
        QCOMPARE(signature.signature.bytes.size(), algorithm.signatureSize);

    const auto verifier = Verifier::create(TestKeys::publicKey(key), algorithm);
    QVERIFY(verifier);
    QByteArray scratch;
    QCOMPARE(verifier->verify(jws->signingInput(signature, scratch), signature.signature.bytes), Result<bool>(true));
}

void TestSigning::repeatsDeterministicSignatures_data()
{
    addAlgorithms();
}

void TestSigning::repeatsDeterministicSignatures()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const auto first = sign(key, algorithm, kPayload, Nonce::Deterministic);
    const auto second = sign(key, algorithm, kPayload, Nonce::Deterministic);
    QVERIFY(first);
    QVERIFY(second);
    QCOMPARE(*first == *second, algorithm.scheme != Scheme::RsaPss);
    const auto verifier = Verifier::create(key, algorithm);
    QVERIFY(verifier);
    QCOMPARE(verifier->verify(kPayload, *first), Result<bool>(true));
}

void TestSigning::varies_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"ES256", "ES512", "ES256K", "PS256", "ML-DSA-44"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSigning::varies()
{
    QFETCH(const QByteArray, name);
    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    QVERIFY(sign(key, algorithm, kPayload).value() != sign(key, algorithm, kPayload).value());
}

void TestSigning::agreesWithRfc6979()
{
    // RFC 6979 §A.2.5, SHA-256, "sample"
    const auto number = [](const char *hex) { return encodeBase64url(QByteArray::fromHex(hex)); };
    const Key key =
        TestKeys::importJwk(R"({"kty":"EC","crv":"P-256","d":")"
                            + number("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721") + R"(","x":")"
                            + number("60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6") + R"(","y":")"
                            + number("7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299") + R"("})");
    const auto signature = sign(key, TestKeys::algorithm("ES256"), "sample", Nonce::Deterministic);
    QVERIFY(signature);
    QCOMPARE(signature->toHex().toUpper(), "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716"
                                           "F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8"_ba);
}

void TestSigning::opensslVerifies_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const JwsAlgorithm &algorithm : jwsAlgorithms()) {
        if (algorithm.scheme != Scheme::Hmac)
            QTest::newRow(algorithm.name) << QByteArray(algorithm.name);
    }
}

void TestSigning::opensslVerifies()
{
    QFETCH(const QByteArray, name);
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty())
        QSKIP("The openssl program is not installed.");

    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    QByteArray signature = sign(key, algorithm, kPayload).value();
    if (algorithm.scheme == Scheme::Ecdsa)
        signature = ecdsaToDer(signature);

    const QTemporaryDir folder;
    const QString input = writtenFile(folder, u"input"_s, kPayload);
    const QString publicKey = writtenFile(folder, u"public.pem"_s, key.publicPem().value());
    const QString good = writtenFile(folder, u"signature"_s, signature);
    const QString bad = writtenFile(folder, u"bad"_s, QByteArray(signature.size(), '\1'));

    QStringList arguments{u"pkeyutl"_s, u"-verify"_s, u"-pubin"_s, u"-inkey"_s,
                          publicKey,    u"-rawin"_s,  u"-in"_s,    input};
    if (*algorithm.digest)
        arguments << u"-digest"_s << u"sha%1"_s.arg(algorithm.digestBits);
    if (algorithm.scheme == Scheme::RsaPss)
        arguments << u"-pkeyopt"_s << u"rsa_padding_mode:pss"_s << u"-pkeyopt"_s
                  << u"rsa_pss_saltlen:%1"_s.arg(algorithm.digestBits / 8);
    QVERIFY(run(openssl, arguments + QStringList{u"-sigfile"_s, bad}) > 0);
    QCOMPARE(run(openssl, arguments + QStringList{u"-sigfile"_s, good}), 0);
}

void TestSigning::joseVerifies_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"HS256", "HS384", "HS512", "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
                             "ES384", "ES512", "ES256K"})
        QTest::newRow(name) << QByteArray(name);
}

void TestSigning::joseVerifies()
{
    QFETCH(const QByteArray, name);
    const QString jose = QStandardPaths::findExecutable(u"jose"_s);
    if (jose.isEmpty())
        QSKIP("The jose program of Debian's package \"jose\" is not installed.");

    const JwsAlgorithm &algorithm = TestKeys::algorithm(name);
    const Key key = TestKeys::privateKey(algorithm);
    const QByteArray token = signCompact(key, algorithm, headerFor(algorithm), kPayload).value();
    const QByteArray jwk =
        key.isSymmetric() ? key.privateJwk().value().reveal().toByteArray() : key.publicJwk().value();

    const QTemporaryDir folder;
    const QString keyFile = writtenFile(folder, u"key.jwk"_s, jwk);
    const QString good = writtenFile(folder, u"token"_s, token);
    const QString bad = writtenFile(folder, u"bad"_s, "eyJhIjoxfQ" + token.sliced(token.indexOf('.')));
    const auto arguments = [&](const QString &file) {
        return QStringList{u"jws"_s, u"ver"_s, u"-i"_s, file, u"-k"_s, keyFile};
    };
    QVERIFY(run(jose, arguments(bad)) > 0);
    QCOMPARE(run(jose, arguments(good)), 0);
}

QTEST_GUILESS_MAIN(TestSigning)
#include "tst_signing.moc"
