// SPDX-License-Identifier: GPL-3.0-or-later
// A private value that stands in the wrong member of a JWK is not told, by any of the errors about that key.
#include "jose/encryption.h"
#include "jose/jwkchange.h"
#include "jose/keyimport.h"
#include "jose/keyrequest.h"
#include "jose/keyweakness.h"
#include "jose/quotedname.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

namespace {

// The first private value of the RFC 7517 §A.2, and of it what may be told.
const QString kPrivate = u"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"_s;
const QString kTooMuch = kPrivate.first(9);

constexpr const char *kMembers[] = {"kty", "crv", "n",       "e",   "x",   "y",       "d",   "p",
                                    "q",   "dp",  "dq",      "qi",  "oth", "k",       "pub", "priv",
                                    "alg", "use", "key_ops", "x5c", "x5t", "x5t#S256"};

/// \a jwk with one member of another value.
QByteArray changed(const Secret &jwk, const char *name, const QByteArray &json)
{
    const auto document = Json::Document::parse(jwk.reveal().toByteArray());
    QByteArray text = "{\"" + QByteArray(name) + "\":" + json;
    for (const Json::Value member : document->root()) {
        if (!member.nameIs(name))
            text += ',' + member.nameText().toByteArray() + ':' + member.text().toByteArray();
    }
    return text + '}';
}

template <typename T>
void add(QList<Error> &errors, const Result<T> &result)
{
    if (!result)
        errors.append(result.error());
}

/// All that is said of a key.
QList<Error> errorsAbout(const QByteArray &jwk)
{
    const auto read = importKeys(jwk);
    if (!read)
        return {read.error()};
    QList<Error> errors = read->findings + read->refused;
    for (const Key &key : read->keys) {
        errors += keyWeaknesses(key, instantFromSeconds(1'790'000'000));
        for (const JwsAlgorithm &each : jwsAlgorithms()) {
            add(errors, key.fits(each, KeyOperation::Sign));
            add(errors, key.fits(each, KeyOperation::Verify));
        }
        for (const KeyManagementAlgorithm &each : keyManagementAlgorithms()) {
            add(errors, fits(key, each, contentEncryptions().front(), EncryptionOperation::Encrypt));
            add(errors, fits(key, each, contentEncryptions().front(), EncryptionOperation::Decrypt));
        }
        const auto document = Json::Document::parse(jwk);
        add(errors, changedJwk(document->root(), key, KeyHalf::Private, {.algorithm = key.algorithm()}));
        add(errors, changedJwk(document->root(), key, KeyHalf::Private, {.operations = {{"sign"}}}));
        add(errors, changedJwk(document->root(), key, KeyHalf::Private, {.use = "enc"}));
    }
    return errors;
}

} // namespace

class TestQuotedName : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void names_data();
    void names();
    void manyNames();
    void wrongMembers_data();
    void wrongMembers();
    void namesAreTold();
};

void TestQuotedName::names_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("private value") << kPrivate << u"870MB6gf…"_s;
    QTest::newRow("nine characters") << u"123456789"_s << u"12345678…"_s;
    QTest::newRow("nine of three octets") << u"金鑰金鑰金鑰金鑰金"_s << u"金鑰金鑰金鑰金鑰…"_s;
    QTest::newRow("never half a character") << u"1234567😀9"_s << u"1234567…"_s;
    QTest::newRow("megabytes") << QString(1 << 20, u'x') << u"xxxxxxxx…"_s;
    QTest::newRow("a registered name and more") << u"ECDH-ES+A256KW!"_s << u"ECDH-ES+…"_s;
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("short") << u"P-256K"_s << u"P-256K"_s;
    for (const char *name : {"secp256k1", "ML-DSA-87", "ECDH-ES+A256KW", "A128CBC-HS256", "RSA-OAEP-256",
                             "PBES2-HS256+A128KW", "deriveBits", "unwrapKey"})
        QTest::newRow(name) << QString::fromLatin1(name) << QString::fromLatin1(name);
}

void TestQuotedName::names()
{
    QFETCH(const QString, value);
    QTEST(quotedName(value.toUtf8()), "quoted");
}

void TestQuotedName::manyNames()
{
    QCOMPARE(quotedNames({"sign", kPrivate.toLatin1(), "unwrapKey"}), u"sign, 870MB6gf…, unwrapKey"_s);
    QCOMPARE(quotedNames(QList<QByteArray>(64, "a")), u"a, a, a, a, a, a, a, a, …"_s);
    QCOMPARE(quotedNames({}), QString());
}

void TestQuotedName::wrongMembers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("member");
    for (const char *kind : {"RSA", "P-256", "Ed25519", "ML-DSA-44", "oct"}) {
        for (const char *member : kMembers)
            QTest::addRow("%s %s", kind, member) << QString::fromLatin1(kind) << QByteArray(member);
    }
}

void TestQuotedName::wrongMembers()
{
    QFETCH(const QString, kind);
    QFETCH(const QByteArray, member);
    static QHash<QString, Key> keys;
    if (!keys.contains(kind))
        keys.insert(kind, generateKey({.kind = findKeyKind(kind.toLatin1())}).value());
    const Secret jwk = keys.value(kind).privateJwk().value();
    const QByteArray value = '"' + kPrivate.toLatin1() + '"';
    for (const QByteArray &json :
         {value, '[' + value + ']', '[' + value + ',' + value + ']', "{\"a\":" + value + '}'}) {
        for (const Error &error : errorsAbout(changed(jwk, member, json))) {
            QVERIFY2(!error.found.contains(kTooMuch), qPrintable(error.found));
            QVERIFY2(!error.expected.contains(kTooMuch), qPrintable(error.expected));
        }
    }
}

// What helps is still said: the name that nobody knows, as far as it goes, and every one that is registered.
void TestQuotedName::namesAreTold()
{
    QCOMPARE(importKeys(R"({"kty":"EC","crv":"brainpoolP256r1"})").error().found, u"crv: brainpoo…"_s);
    QCOMPARE(importKeys(R"({"kty":"EC","crv":"Ed25519"})").error().found, u"crv: Ed25519"_s);
    QCOMPARE(importKeys(R"({"kty":"DSA"})").error().found, u"kty: DSA"_s);
    const Key key =
        importKeys(R"({"kty":"oct","k":"MTIzNDU2Nzg5MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTI","alg":"A128CBC-HS256"})")
            ->keys.first();
    QCOMPARE(key.fits(*findJwsAlgorithm("HS256"), KeyOperation::Sign).error().found, u"A128CBC-HS256"_s);
}

QTEST_APPLESS_MAIN(TestQuotedName)
#include "tst_quotedname.moc"
