// SPDX-License-Identifier: GPL-3.0-or-later
#include "encryptionkeys.h"

#include "jose/decrypter.h"
#include "jose/encrypter.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kPlain = R"({"sub":"alice"})";

// "x" with a header that says that it was compressed, for secretOf(16); made with node's primitives.
const QByteArray kGzip =
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwiemlwIjoiR1pJUCJ9..AQEBAQEBAQEBAQEB.dg.T3pMq_OCVvJ9hs_6G-flYg";
const QByteArray kNotCompressed =
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIiwiemlwIjoiREVGIn0..AQEBAQEBAQEBAQEB.dg.L_5fvd28sAj9mMzpF2MKRw";

QByteArray base64url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// A compact JWE for keyFor() of these names.
QByteArray made(const char *alg, const char *enc, const QByteArray &header = {})
{
    const auto &management = TestKeys::management(alg);
    const auto &content = TestKeys::encryption(enc);
    return encrypt({.encryption = &content,
                    .recipients = {{.key = TestKeys::keyFor(management, content), .algorithm = &management}},
                    .protectedHeader = header,
                    .iterations = management.mode == KeyManagement::Password ? 1000 : 0},
                   kPlain)
        .value();
}

/// Part \a index replaced by \a part, of the five.
QByteArray withPart(const QByteArray &token, int index, const QByteArray &part)
{
    QByteArrayList parts = token.split('.');
    parts[index] = base64url(part);
    return parts.join('.');
}

QByteArray partOf(const QByteArray &token, int index)
{
    return QByteArray::fromBase64(token.split('.').at(index), QByteArray::Base64UrlEncoding);
}

QByteArray withHeader(const QByteArray &token, const QByteArray &from, const QByteArray &to)
{
    return withPart(token, 0, partOf(token, 0).replace(from, to));
}

QByteArray flipped(QByteArray bytes, qsizetype at)
{
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    return bytes;
}

Result<Decrypted> opened(const QByteArray &token, const Key &key)
{
    return Jwe::parse(token).and_then([&key](const Jwe &jwe) {
        return Decrypter::create(key).and_then([&jwe](const Decrypter &decrypter) { return decrypter.decrypt(jwe); });
    });
}

} // namespace

class TestDecrypter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void indistinct_data();
    void indistinct();
    void refuses_data();
    void refuses();
    void rsaTellsNothing_data();
    void rsaTellsNothing();
    void manyTokensOfOneKey();
    void limitsAreKept();
    void errorsHoldNoSecret();
};

void TestDecrypter::indistinct_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Key>("key");
    for (const KeyManagementAlgorithm &alg : keyManagementAlgorithms()) {
        for (const char *enc : {"A128CBC-HS256", "A256GCM"}) {
            const QByteArray token = made(alg.name, enc);
            const Key key = TestKeys::keyFor(alg, TestKeys::encryption(enc));
            const auto row = [&](const char *what, const QByteArray &changed, const Key &with) {
                QTest::addRow("%s %s, %s", alg.name, enc, what) << changed << with;
            };
            row("tag", withPart(token, 4, flipped(partOf(token, 4), 0)), key);
            row("last octet of the tag", withPart(token, 4, flipped(partOf(token, 4), 15)), key);
            row("ciphertext", withPart(token, 3, flipped(partOf(token, 3), 0)), key);
            row("ciphertext cut", withPart(token, 3, partOf(token, 3).chopped(1)), key);
            row("no ciphertext", withPart(token, 3, {}), key);
            row("IV", withPart(token, 2, flipped(partOf(token, 2), 0)), key);
            row("header", withHeader(token, "{", "{ "), key);
            if (!alg.isDirect()) {
                row("encrypted key", withPart(token, 1, flipped(partOf(token, 1), 3)), key);
                row("no encrypted key", withPart(token, 1, {}), key);
                row("long encrypted key", withPart(token, 1, QByteArray(5000, 'x')), key);
            }
        }
    }
    QTest::newRow("another secret") << made("A128KW", "A128GCM") << TestKeys::secretOf(16, 'x');
    QTest::newRow("another secret, direct") << made("dir", "A128GCM") << TestKeys::secretOf(16, 'x');
    QTest::newRow("another secret, GCM") << made("A128GCMKW", "A128GCM") << TestKeys::secretOf(16, 'x');
    QTest::newRow("another password") << made("PBES2-HS256+A128KW", "A128GCM") << TestKeys::secretOf(5);
    QTest::newRow("another pair") << made("ECDH-ES", "A128GCM") << TestKeys::pairOn("P-256");
    QTest::newRow("another pair, wrapping") << made("ECDH-ES+A128KW", "A128GCM") << TestKeys::pairOn("P-256");
    QTest::newRow("another RSA key") << made("RSA-OAEP", "A128GCM") << TestKeys::rsaPair(1);
    // A wrapped key of another size than enc takes.
    QByteArray other = made("A128KW", "A128GCM");
    QByteArrayList parts = other.split('.');
    parts[1] = made("A128KW", "A256GCM").split('.').at(1);
    QTest::newRow("key of another size") << parts.join('.') << TestKeys::secretOf(16);
}

void TestDecrypter::indistinct()
{
    QFETCH(const QByteArray, token);
    QFETCH(const Key, key);
    const auto plain = opened(token, key);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id.toString(), u"jwe-tag-invalid"_s);
    QVERIFY(!plain.error().found.isEmpty()); // Why, for the person here.
}

void TestDecrypter::refuses_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Key>("key");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &token, const Key &key, const char *id) {
        QTest::newRow(name) << token << key << QString::fromLatin1(id);
    };
    const Key secret = TestKeys::secretOf(16);
    const Key pair = TestKeys::importJwk(TestKeys::kP256);
    const Key password = TestKeys::keyFor(TestKeys::management("PBES2-HS256+A128KW"), TestKeys::encryption("A128GCM"));
    const QByteArray direct = made("dir", "A128GCM");
    const QByteArray agreed = made("ECDH-ES", "A128GCM");
    const QByteArray wrapped = made("A128GCMKW", "A128GCM");
    const QByteArray derived = made("PBES2-HS256+A128KW", "A128GCM");
    row("alg that nobody knows", withHeader(direct, "\"dir\"", "\"DIR\""), secret, "alg-unknown");
    row("no alg", withHeader(direct, "\"alg\"", "\"gla\""), secret, "alg-unknown");
    row("alg of another type", withHeader(direct, "\"dir\"", "17"), secret, "alg-unknown");
    row("enc that is an alg", withHeader(direct, "A128GCM", "A128KW"), secret, "alg-unknown");
    row("enc of another family than the key", withHeader(direct, "A128GCM", "A128CBC-HS256"), secret, "jwe-key-size");
    row("alg of another family than the key", withHeader(direct, "\"dir\"", "\"RSA-OAEP\""), secret,
        "alg-key-mismatch");
    row("tag cut", withPart(direct, 4, partOf(direct, 4).chopped(1)), secret, "jwe-tag-length");
    row("tag of four octets", withPart(direct, 4, partOf(direct, 4).first(4)), secret, "jwe-tag-length");
    row("no tag", withPart(direct, 4, {}), secret, "jwe-tag-length");
    row("tag longer", withPart(direct, 4, partOf(direct, 4) + 'x'), secret, "jwe-tag-length");
    row("IV cut", withPart(direct, 2, partOf(direct, 2).chopped(1)), secret, "jwe-tag-length");
    row("encrypted key with a direct one", withPart(direct, 1, "x"), secret, "jwe-key-size");
    row("encrypted key with an agreement", withPart(agreed, 1, "x"), pair, "jwe-key-size");
    row("no epk", withHeader(agreed, "\"epk\"", "\"kpe\""), pair, "jwe-epk");
    row("epk that is no key", withHeader(agreed, "\"kty\"", "\"ytk\""), pair, "jwe-epk");
    row("epk on another curve", withHeader(agreed, "P-256", "P-384"), pair, "jwe-epk");
    row("epk off the curve", withHeader(agreed, R"("y":")", R"("y":"AAAA)"), pair, "jwe-epk");
    const QByteArray offCurve =
        R"({"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ","y":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ"})";
    row("epk that is no point", withPart(agreed, 0, R"({"alg":"ECDH-ES","enc":"A128GCM","epk":)" + offCurve + "}"),
        pair, "jwe-epk");
    row("epk of low order",
        withPart(
            agreed, 0,
            R"({"alg":"ECDH-ES","enc":"A128GCM","epk":{"kty":"OKP","crv":"X25519","x":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"}})"),
        TestKeys::pairOn("X25519"), "jwe-epk");
    row("apu that is no octets", withHeader(agreed, "{", R"({"apu":"=",)"), pair, "jwe-parameter");
    row("apv of another type", withHeader(agreed, "{", R"({"apv":1,)"), pair, "jwe-parameter");
    row("no IV of the key", withHeader(wrapped, "\"iv\"", "\"vi\""), secret, "jwe-tag-length");
    row("tag of the key is no octets", withHeader(wrapped, R"("tag":")", R"("tag":"=)"), secret, "jwe-parameter");
    row("a billion iterations", withHeader(derived, "1000", "1000000000"), password, "pbes2-count");
    row("more iterations than anybody may ask for", withHeader(derived, "1000", "10000001"), password, "pbes2-count");
    row("more iterations than are tried", withHeader(derived, "1000", "10000000"), password, "pbes2-limit");
    row("more than 64 bits of iterations", withHeader(derived, "1000", "10000000000000000000000"), password,
        "pbes2-count");
    row("half an iteration", withHeader(derived, "1000", "1000.5"), password, "pbes2-count");
    row("few iterations", withHeader(derived, "1000", "999"), password, "pbes2-count");
    row("iterations below zero", withHeader(derived, "1000", "-1000"), password, "pbes2-count");
    row("no iterations", withHeader(derived, "p2c", "c2p"), password, "pbes2-count");
    row("no salt", withHeader(derived, "p2s", "s2p"), password, "pbes2-count");
    row("zip that nobody knows", kGzip, secret, "jwe-zip");
    row("zip of what is not compressed", kNotCompressed, secret, "jwe-zip");
    row("direct with two recipients",
        R"({"protected":"eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0","recipients":[{},{}],"iv":"AAAAAAAAAAAAAAAA","ciphertext":"AAAA","tag":"AAAAAAAAAAAAAAAAAAAAAA"})",
        secret, "jwe-recipients");
    row("public key", agreed, TestKeys::publicKey(pair), "needs-private-key");
}

void TestDecrypter::refuses()
{
    QFETCH(const QByteArray, token);
    QFETCH(const Key, key);
    QFETCH(const QString, id);
    const auto plain = opened(token, key);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id.toString(), id);
}

/// RFC 7516 §11.5: what is wrong with the encrypted key can't be told from what comes back.
void TestDecrypter::rsaTellsNothing_data()
{
    QTest::addColumn<QByteArray>("alg");
    QTest::newRow("RSA1_5") << QByteArray("RSA1_5");
    QTest::newRow("RSA-OAEP") << QByteArray("RSA-OAEP");
    QTest::newRow("RSA-OAEP-256") << QByteArray("RSA-OAEP-256");
}

void TestDecrypter::rsaTellsNothing()
{
    QFETCH(const QByteArray, alg);
    const QByteArray token = made(alg.constData(), "A128CBC-HS256");
    const Key key = TestKeys::keyFor(TestKeys::management(alg.constData()), TestKeys::encryption("A128CBC-HS256"));
    QList<Error> answers;
    const QByteArray encrypted = partOf(token, 1);
    for (const QByteArray &each :
         {flipped(encrypted, 200), QByteArray(256, '\0'), QByteArray(), QByteArray(256, '\xff'), encrypted + encrypted,
          partOf(made(alg.constData(), "A256CBC-HS512"), 1)})
        answers += opened(withPart(token, 1, each), key).error();
    answers += opened(withPart(token, 4, flipped(partOf(token, 4), 0)), key).error();
    for (const Error &each : std::as_const(answers))
        QCOMPARE(each, answers.first());
    QCOMPARE(answers.first().id.toString(), u"jwe-tag-invalid"_s);
}

void TestDecrypter::manyTokensOfOneKey()
{
    // One secret that is both used as it is and wraps: what is prepared for one does not spoil the other.
    const Decrypter decrypter = Decrypter::create(TestKeys::secretOf(32)).value();
    const QByteArrayList tokens{made("dir", "A256GCM"),          made("A256GCMKW", "A256GCM"),
                                made("dir", "A256GCM"),          made("dir", "A128CBC-HS256"),
                                made("A256KW", "A128CBC-HS256"), made("dir", "A128CBC-HS256")};
    for (int round = 0; round < 2; ++round) {
        for (const QByteArray &token : tokens) {
            const auto jwe = Jwe::parse(token);
            QVERIFY(!decrypter.decrypt(Jwe::parse(withPart(token, 4, flipped(partOf(token, 4), 0))).value()));
            const auto plain = decrypter.decrypt(*jwe);
            QVERIFY2(plain, token);
            QCOMPARE(plain->plaintext, kPlain);
        }
    }
    QVERIFY(!Decrypter::create(Key()));
}

void TestDecrypter::limitsAreKept()
{
    const Key password = TestKeys::keyFor(TestKeys::management("PBES2-HS256+A128KW"), TestKeys::encryption("A128GCM"));
    const auto derived = Jwe::parse(made("PBES2-HS256+A128KW", "A128GCM"));
    QCOMPARE(Decrypter::create(password, {.iterations = 999})->decrypt(*derived).error().id.toString(),
             u"pbes2-limit"_s);
    QVERIFY(Decrypter::create(password, {.iterations = 1000})->decrypt(*derived));

    const Key secret = TestKeys::secretOf(16);
    const QByteArray bomb = encrypt({.encryption = findContentEncryption("A128GCM"),
                                     .recipients = {{.key = secret, .algorithm = findKeyManagement("dir")}},
                                     .isCompressed = true},
                                    QByteArray(50 << 20, '0'))
                                .value();
    QVERIFY(bomb.size() < 100'000);
    QCOMPARE(opened(bomb, secret).error().id.toString(), u"jwe-zip-size"_s);
}

void TestDecrypter::errorsHoldNoSecret()
{
    const Key password = keyFromSecret(Secret("correct horse battery staple")).value();
    const auto error = opened(made("PBES2-HS256+A128KW", "A128GCM"), password).error();
    QVERIFY(!(error.expected + error.found).contains("horse"_L1));
    const auto epk = opened(withHeader(made("ECDH-ES", "A128GCM"), R"("x":")", R"("d":"c2VjcmV0","x":")"),
                            TestKeys::importJwk(TestKeys::kP256));
    QVERIFY(!epk);
    QVERIFY(!(epk.error().expected + epk.error().found).contains("c2VjcmV0"_L1));
}

QTEST_APPLESS_MAIN(TestDecrypter)
#include "tst_decrypter.moc"
