// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "jose/keyimport.h"
#include "support/vectors.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

// RFC 7517 §A.2 and RFC 8037 §A.1.
const QByteArray kX = "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4";
const QByteArray kY = "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM";
const QByteArray kD = "870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE";
const QByteArray kEdX = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";
const QByteArray kEdD = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";
const QByteArray kN =
    "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiF"
    "V4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9"
    "c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1"
    "jF44-csFCur-kEgU8awapJzKnqDKgw";

QByteArray ec(const QByteArray &x, const QByteArray &y, const QByteArray &more = {})
{
    return R"({"kty":"EC","crv":"P-256","x":")" + x + R"(","y":")" + y + '"' + more + '}';
}
QByteArray okp(const QByteArray &crv, const QByteArray &x, const QByteArray &more = {})
{
    return R"({"kty":"OKP","crv":")" + crv + R"(","x":")" + x + '"' + more + '}';
}
QByteArray rsa(const QByteArray &n, const QByteArray &e, const QByteArray &more = {})
{
    return R"({"kty":"RSA","n":")" + n + R"(","e":")" + e + '"' + more + '}';
}
QByteArray hexed(const char *hex)
{
    return encodeBase64url(QByteArray::fromHex(hex));
}
QByteArray filled(qsizetype size, char octet = '\xff')
{
    return encodeBase64url(QByteArray(size, octet));
}

QString ids(const QList<Error> &errors)
{
    QStringList all;
    for (const Error &each : errors)
        all.append(each.id.toString());
    return all.join(u' ');
}

} // namespace

class TestJwk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void secretsStayOutOfErrors();
    void placeOfTheError();
    void lowOrderPoints_data();
    void lowOrderPoints();
    void findings_data();
    void findings();
    void certificateThumbprints();
    void accepted_data();
    void accepted();
    void vectors_data() { Vectors::addRows({u"jwk"_s}); }
    void vectors();
    void keysOfAllVectors_data()
    {
        Vectors::addRows({u"jws"_s, u"jwe"_s, u"jwt"_s, u"jwk-set"_s, u"dpop-proof"_s, u"sd-jwt"_s, u"id-token"_s});
    }
    void keysOfAllVectors();
};

void TestJwk::refused_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const QByteArray &jwk, const char *id) {
        QTest::newRow(name) << jwk << QString::fromLatin1(id);
    };
    row("kty is missing", R"({"k":"AA"})", "jwk-required-member");
    row("kty is a number", R"({"kty":1})", "jwk-required-member");
    row("kty in lower case", R"({"kty":"rsa","n":"AQAB","e":"AQAB"})", "key-type-unknown");
    row("kty unknown", R"({"kty":"DSA"})", "key-type-unknown");
    row("kty twice", R"({"kty":"oct","kty":"RSA","k":"AQ"})", "jwk-required-member");
    row("k twice, once escaped", R"({"kty":"oct","k":"AQ","\u006b":"Ag"})", "jwk-required-member");

    row("oct without k", R"({"kty":"oct"})", "jwk-required-member");
    row("oct, empty", R"({"kty":"oct","k":""})", "key-empty");
    row("oct, k is null", R"({"kty":"oct","k":null})", "jwk-required-member");
    row("oct, padded", R"({"kty":"oct","k":"AQ=="})", "base64url-alphabet");
    row("oct, standard alphabet", R"({"kty":"oct","k":"a+/b"})", "base64url-alphabet");
    row("oct, a blank", R"({"kty":"oct","k":"AQ AB"})", "base64url-alphabet");
    row("oct, lone character", R"({"kty":"oct","k":"AQABA"})", "base64url-alphabet");

    row("EC without y", R"({"kty":"EC","crv":"P-256","x":")" + kX + R"("})", "jwk-required-member");
    row("EC without crv", R"({"kty":"EC","x":"AA","y":"AA"})", "jwk-required-member");
    row("EC, unknown curve", R"({"kty":"EC","crv":"P-192","x":"AA","y":"AA"})", "key-type-unknown");
    row("EC, curve of an OKP", R"({"kty":"EC","crv":"Ed25519","x":"AA","y":"AA"})", "key-type-unknown");
    row("EC, x one octet short", ec(filled(31), kY), "jwk-ec-point");
    row("EC, x one octet long", ec(encodeBase64url('\0' + *decodeBase64url(kX)), kY), "jwk-ec-point");
    row("EC, not on the curve", ec(kX, kX), "jwk-ec-point");
    row("EC, all zero", ec(filled(32, '\0'), filled(32, '\0')), "jwk-ec-point");
    row("EC, x beyond the prime", ec(filled(32), kY), "jwk-ec-point");
    row("EC, point of P-256 said to be of secp256k1",
        R"({"kty":"EC","crv":"secp256k1","x":")" + kX + R"(","y":")" + kY + R"("})", "jwk-ec-point");
    row("EC, d of another pair", ec(kX, kY, R"(,"d":")" + filled(32, '\1') + '"'), "jwk-pair-mismatch");
    row("EC, d is zero", ec(kX, kY, R"(,"d":")" + filled(32, '\0') + '"'), "jwk-pair-mismatch");
    row("EC, d beyond the order", ec(kX, kY, R"(,"d":")" + filled(32) + '"'), "jwk-pair-mismatch");
    row("EC, d too short", ec(kX, kY, R"(,"d":"AQ")"), "jwk-required-member");

    row("OKP, unknown curve", okp("Ed25520", kEdX), "key-type-unknown");
    row("OKP, curve of an EC key", okp("P-256", kX), "key-type-unknown");
    row("OKP without x", R"({"kty":"OKP","crv":"Ed25519"})", "jwk-required-member");
    row("OKP, x too short", okp("Ed25519", filled(31, '\1')), "jwk-ec-point");
    row("OKP, x of Ed25519 for Ed448", okp("Ed448", kEdX), "jwk-ec-point");
    row("OKP, no point has this y",
        okp("Ed25519", hexed("0200000000000000000000000000000000000000000000000000000000000000")), "jwk-ec-point");
    row("OKP, y beyond the prime",
        okp("Ed25519", hexed("eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f")), "jwk-ec-point");
    row("OKP, x of another pair",
        okp("Ed25519", hexed("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"),
            R"(,"d":")" + kEdD + '"'),
        "jwk-pair-mismatch");
    row("OKP, d too long", okp("Ed25519", kEdX, R"(,"d":")" + filled(33) + '"'), "jwk-required-member");

    row("RSA without e", R"({"kty":"RSA","n":")" + kN + R"("})", "jwk-required-member");
    row("RSA, empty n", rsa("", "AQAB"), "jwk-required-member");
    row("RSA, n is zero", rsa("AA", "AQAB"), "rsa-key-size");
    row("RSA, even n", rsa(encodeBase64url(QByteArray(256, '\xfe')), "AQAB"), "rsa-key-size");
    row("RSA, e = 1", rsa(kN, "AQ"), "rsa-key-size");
    row("RSA, e = 0", rsa(kN, "AA"), "rsa-key-size");
    row("RSA, e = 2", rsa(kN, "Ag"), "rsa-key-size");
    row("RSA, even e", rsa(kN, "AQAA"), "rsa-key-size");
    row("RSA, e larger than n", rsa(kN, filled(257)), "rsa-key-size");
    row("RSA, e of 264 bits", rsa(kN, filled(33)), "rsa-key-size");
    row("RSA, 3,080 bits and e of 72", rsa(filled(385), filled(9)), "rsa-key-size");
    row("RSA, 16,392 bits", rsa(filled(2049), "AQAB"), "rsa-key-size");
    row("RSA, half a million bits", rsa(filled(65536), "AQAB"), "rsa-key-size");
    row("RSA, d of another pair", rsa(kN, "AQAB", R"(,"d":"AQAB")"), "jwk-pair-mismatch");
    row("RSA, p without the rest", rsa(kN, "AQAB", R"(,"d":"AQAB","p":"Aw")"), "jwk-required-member");
    row("RSA, primes without d", rsa(kN, "AQAB", R"(,"p":"Aw","q":"BQ","dp":"AQ","dq":"AQ","qi":"AQ")"),
        "jwk-required-member");
    row("RSA, primes of another pair",
        rsa(kN, "AQAB", R"(,"d":"AQAB","p":"Aw","q":"BQ","dp":"AQ","dq":"AQ","qi":"AQ")"), "jwk-pair-mismatch");
    row("RSA, d longer than n", rsa(kN, "AQAB", R"(,"d":")" + filled(300) + '"'), "jwk-pair-mismatch");
    row("RSA, 8,192 bits and no primes", rsa(filled(1024), "AQAB", R"(,"d":"AQAB")"), "jwk-required-member");
    row("RSA of three primes", rsa(kN, "AQAB", R"(,"d":"AQAB","oth":[])"), "key-type-unknown");

    row("AKP without alg", R"({"kty":"AKP","pub":"AA"})", "jwk-akp-alg");
    row("AKP, unknown alg", R"({"kty":"AKP","alg":"ML-DSA-45","pub":"AA"})", "key-type-unknown");
    row("AKP, pub of the wrong size", R"({"kty":"AKP","alg":"ML-DSA-44","pub":")" + filled(1311) + R"("})",
        "jwk-required-member");
    row("AKP, priv of the wrong size", R"({"kty":"AKP","alg":"ML-DSA-44","pub":")" + filled(1312) + R"(","priv":"AA"})",
        "jwk-akp-seed");
    row("AKP, priv of another pair",
        R"({"kty":"AKP","alg":"ML-DSA-44","pub":")" + filled(1312) + R"(","priv":")" + filled(32) + R"("})",
        "jwk-pair-mismatch");

    row("alg is a number", R"({"kty":"oct","k":"AQ","alg":256})", "jwk-required-member");
    row("use is an array", R"({"kty":"oct","k":"AQ","use":["sig"]})", "jwk-required-member");
    row("key_ops is a string", R"({"kty":"oct","k":"AQ","key_ops":"verify"})", "key-use");
    row("key_ops of 200,000 elements",
        R"({"kty":"oct","k":"AQ","key_ops":["sign")" + QByteArray(R"(,"sign")").repeated(200'000) + "]}", "key-use");
    row("key_ops holds a number", R"({"kty":"oct","k":"AQ","key_ops":["verify",1]})", "key-use");
}

void TestJwk::refused()
{
    QFETCH(QByteArray, jwk);
    QFETCH(QString, id);
    const auto import = importKeys(jwk);
    QVERIFY(!import);
    QCOMPARE(import.error().id.toString(), id);
    QVERIFY(import.error().offset >= 0);
    // The same key inside a set is listed, and does not keep the others from being used.
    const QByteArray before = R"({"keys":[{"kty":"oct","k":"AQ"},)";
    const auto set = importKeys(before + jwk + "]}");
    QVERIFY(set);
    QCOMPARE(set->keys.size(), 1);
    QCOMPARE(set->refused.size(), 1);
    QCOMPARE(set->refused.first().id.toString(), id);
    QVERIFY(set->refused.first().offset >= before.size());
}

void TestJwk::secretsStayOutOfErrors()
{
    const QByteArray wrong = "Zm9yZ2VyeQ";
    const QList<QByteArray> jwks = {R"({"kty":"oct","k":")" + wrong + R"(="})", ec(kX, kY, R"(,"d":")" + wrong + '"'),
                                    rsa(kN, "AQAB", R"(,"d":")" + wrong + '"')};
    for (const QByteArray &jwk : jwks) {
        const auto import = importKeys(jwk);
        QVERIFY(!import);
        QVERIFY(!import.error().found.contains(QString::fromLatin1(wrong)));
        QVERIFY(!import.error().expected.contains(QString::fromLatin1(wrong)));
    }
}

void TestJwk::placeOfTheError()
{
    const QByteArray text = " \n{\"kty\":\"oct\", \"k\":\"AQAB=\"}";
    const auto import = importKeys(text);
    QVERIFY(!import);
    QCOMPARE(import.error().offset, text.indexOf('='));
}

void TestJwk::lowOrderPoints_data()
{
    QTest::addColumn<QByteArray>("curve");
    QTest::addColumn<QByteArray>("x");
    const auto row = [](const char *curve, const char *name, const char *hex) {
        QTest::addRow("%s, %s", curve, name) << QByteArray(curve) << hexed(hex);
    };
    row("X25519", "0", "0000000000000000000000000000000000000000000000000000000000000000");
    row("X25519", "0 with the unused bit", "0000000000000000000000000000000000000000000000000000000000000080");
    row("X25519", "1", "0100000000000000000000000000000000000000000000000000000000000000");
    row("X25519", "order 8", "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800");
    row("X25519", "order 8, the other", "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157");
    row("X25519", "-1", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    row("X25519", "p", "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    row("X25519", "p + 1", "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    row("Ed25519", "1", "0100000000000000000000000000000000000000000000000000000000000000");
    row("Ed25519", "-1", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f");
    row("Ed25519", "0", "0000000000000000000000000000000000000000000000000000000000000000");
    row("Ed25519", "0 with the sign", "0000000000000000000000000000000000000000000000000000000000000080");
    row("Ed25519", "order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05");
    row("Ed25519", "order 8 with the sign", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85");
    row("Ed25519", "order 8, the other", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a");
    QTest::newRow("X448, 0") << QByteArray("X448") << filled(56, '\0');
    QTest::newRow("X448, 1") << QByteArray("X448") << encodeBase64url('\1' + QByteArray(55, '\0'));
    QTest::newRow("Ed448, 1") << QByteArray("Ed448") << encodeBase64url('\1' + QByteArray(56, '\0'));
    QTest::newRow("Ed448, 0") << QByteArray("Ed448") << filled(57, '\0');
}

void TestJwk::lowOrderPoints()
{
    QFETCH(QByteArray, curve);
    QFETCH(QByteArray, x);
    const auto import = importKeys(okp(curve, x));
    QVERIFY(!import);
    QCOMPARE(import.error().id.toString(), u"jwk-ec-point"_s);
}

void TestJwk::findings_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QString>("findings");
    QTest::newRow("RSA of 1024 bits") << rsa(filled(128), "AQAB") << u"rsa-key-size"_s;
    QTest::newRow("RSA of 64 bits") << rsa(filled(8), "AQAB") << u"rsa-key-size"_s;
    QTest::newRow("n with a leading zero")
        << rsa(encodeBase64url('\0' + *decodeBase64url(kN)), "AQAB") << u"jwk-required-member"_s;
    QTest::newRow("e with a leading zero") << rsa(kN, "AAEAAQ") << u"jwk-required-member"_s;
    QTest::newRow("stray bits") << QByteArray(R"({"kty":"oct","k":"AR"})") << u"base64url-canonical"_s;
    QTest::newRow("use and key_ops disagree")
        << QByteArray(R"({"kty":"oct","k":"AQ","use":"sig","key_ops":["encrypt"]})") << u"key-use"_s;
    QTest::newRow("use enc, key_ops verify")
        << QByteArray(R"({"kty":"oct","k":"AQ","use":"enc","key_ops":["verify"]})") << u"key-use"_s;
    QTest::newRow("key_ops twice the same")
        << QByteArray(R"({"kty":"oct","k":"AQ","key_ops":["verify","verify"]})") << u"key-use"_s;
    QTest::newRow("key_ops empty") << QByteArray(R"({"kty":"oct","k":"AQ","key_ops":[]})") << u"key-use"_s;
    QTest::newRow("kid is a number") << QByteArray(R"({"kty":"oct","k":"AQ","kid":7})") << u"jwk-required-member"_s;
    QTest::newRow("x5c is no array") << ec(kX, kY, R"(,"x5c":"MII")") << u"certificate-format"_s;
    QTest::newRow("x5c is empty") << ec(kX, kY, R"(,"x5c":[])") << u"certificate-format"_s;
    QTest::newRow("x5c is no certificate") << ec(kX, kY, R"(,"x5c":["MAA="])") << u"certificate-format"_s;
    QTest::newRow("x5c holds 21") << ec(kX, kY, R"(,"x5c":["MAA=")" + QByteArray(R"(,"MAA=")").repeated(20) + ']')
                                  << u"certificate-format"_s;
    QTest::newRow("x5c holds a number") << ec(kX, kY, R"(,"x5c":[1])") << u"certificate-format"_s;
}

void TestJwk::findings()
{
    QFETCH(QByteArray, jwk);
    QFETCH(QString, findings);
    const auto import = importKeys(jwk);
    QVERIFY2(import, import ? "" : qPrintable(import.error().id.toString()));
    QCOMPARE(ids(import->keys.first().findings()), findings);
}

void TestJwk::certificateThumbprints()
{
    const Vectors::Case vector = Vectors::ofKind({u"cert-thumbprint"_s}).first();
    const QByteArray jwk = vector.keys().firstChild().text().chopped(1).toByteArray();
    const QByteArray right = vector.expected().member("value").toUtf8();
    const auto findings = [&jwk](const QByteArray &more) {
        return ids(importKeys(jwk + more + '}')->keys.first().findings());
    };
    QCOMPARE(findings(R"(,"x5t#S256":")" + QByteArray(right).replace('A', 'B') + '"'), u"jwk-x5c-mismatch"_s);
    QCOMPARE(findings(R"(,"x5t":")" + right + '"'), u"jwk-x5c-mismatch"_s);
    QCOMPARE(findings(R"(,"x5t#S256":1)"), u"jwk-required-member"_s);
    QCOMPARE(findings(R"(,"x5t#S256":")" + right + '"'), QString());
}

void TestJwk::accepted_data()
{
    QTest::addColumn<QByteArray>("jwk");
    QTest::addColumn<QByteArray>("curve");
    QTest::addColumn<int>("bits");
    QTest::addColumn<bool>("isPrivate");
    QTest::newRow("EC") << ec(kX, kY) << QByteArray("P-256") << 256 << false;
    QTest::newRow("EC pair") << ec(kX, kY, R"(,"d":")" + kD + '"') << QByteArray("P-256") << 256 << true;
    QTest::newRow("OKP") << okp("Ed25519", kEdX) << QByteArray("Ed25519") << 255 << false;
    QTest::newRow("OKP pair") << okp("Ed25519", kEdX, R"(,"d":")" + kEdD + '"') << QByteArray("Ed25519") << 255 << true;
    QTest::newRow("RSA") << rsa(kN, "AQAB") << QByteArray() << 2048 << false;
    QTest::newRow("oct") << QByteArray(R"({"kty":"oct","k":"AQAB","unknown":[{}]})") << QByteArray() << 24 << true;
    QTest::newRow("a member's name escaped")
        << QByteArray(R"({"\u006bty":"oct","k":"AQAB"})") << QByteArray() << 24 << true;
}

void TestJwk::accepted()
{
    QFETCH(QByteArray, jwk);
    const auto import = importKeys(jwk, {.passphrase = {}, .provenance = Provenance::Token, .source = u"here"_s});
    QVERIFY2(import, import ? "" : qPrintable(import.error().id.toString()));
    QCOMPARE(import->format, KeyFormat::Jwk);
    const Key key = import->keys.first();
    QVERIFY(key.findings().isEmpty());
    QCOMPARE(key.provenance(), Provenance::Token);
    QCOMPARE(key.source(), u"here"_s);
    QTEST(key.curve(), "curve");
    QTEST(key.bits(), "bits");
    QTEST(key.isPrivate(), "isPrivate");
}

void TestJwk::vectors()
{
    QFETCH(Vectors::Case, vector);
    const QByteArray text = vector.input().member("jwk").text().toByteArray();
    const auto import = importKeys(text);
    QStringList found;
    if (!import)
        found.append(import.error().id.toString());
    else
        found = ids(import->keys.first().findings()).split(u' ', Qt::SkipEmptyParts);
    QCOMPARE(found, vector.checks());
    if (!import)
        return;
    const Json::Value expected = vector.expected();
    if (const QByteArray hex = expected.member("public_hex").toUtf8(); !hex.isEmpty())
        QVERIFY(import->keys.first().publicJwk()->contains(hexed(hex)));
    if (const QByteArray hex = expected.member("private_hex").toUtf8(); !hex.isEmpty())
        QVERIFY(import->keys.first().privateJwk()->reveal().contains(hexed(hex)));
    if (expected.member("x5c_matches_key").toBoolean())
        QCOMPARE(import->keys.first().certificates().size(), 1);
}

// Whatever key a specification prints can be read, its private parts too.
void TestJwk::keysOfAllVectors()
{
    QFETCH(Vectors::Case, vector);
    for (const Json::Value jwk : vector.keys()) {
        const auto key = keyFromJwk(jwk);
        QVERIFY2(key, key ? "" : qPrintable(key.error().id.toString() + key.error().found));
    }
}

QTEST_APPLESS_MAIN(TestJwk)
#include "tst_jwk.moc"
