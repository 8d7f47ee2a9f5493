// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/certify.h"
#include "jose/keyerror.h"
#include "jose/keyforms.h"
#include "jose/keyrequest.h"
#include "jose/keyweakness.h"
#include "support/keyfiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = std::chrono::sys_days{2026y / 10 / 1};

QStringList idsOf(const Key &key)
{
    QStringList ids;
    for (const Error &each : keyWeaknesses(key, kNow))
        ids.append(each.id.toString());
    return ids;
}

QByteArray octJwk(qsizetype size, const QByteArray &rest)
{
    QByteArray octets(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        octets[i] = static_cast<char>(i * 37 + 11);
    return "{\"kty\":\"oct\",\"k\":\"" + octets.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
           + '"' + rest + '}';
}

} // namespace

class TestKeyWeakness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void weak_data();
    void weak();
    void sound_data();
    void sound();
    void certificateDates();
};

void TestKeyWeakness::weak_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("ids");
    const QByteArray point = R"("kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",)"
                             R"("y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM")";
    const QByteArray own = *generateKey({.kind = findKeyKind("P-256"), .naming = KeyNaming::None})->publicJwk();
    const auto with = [&own](const QByteArray &rest) { return own.chopped(1) + rest + '}'; };
    const auto row = [](const char *name, const QByteArray &text, const QStringList &ids) {
        QTest::newRow(name) << text << ids;
    };
    row("RSA of 1024", KeyFiles::read(u"rsa1024.spki.pem"_s), {u"rsa-key-size"_s});
    row("an example of RFC 7517", '{' + point + '}', {u"key-well-known"_s});
    row("a common secret", R"({"kty":"oct","k":"c2VjcmV0"})", {u"key-well-known"_s, u"hmac-key-size"_s});
    row("a short secret", octJwk(31, {}), {u"hmac-key-size"_s});
    row("short for HS512", octJwk(63, R"(,"alg":"HS512")"), {u"hmac-key-size"_s});
    row("long for A128KW", octJwk(32, R"(,"alg":"A128KW","use":"enc")"), {u"key-kind"_s});
    row("alg of another curve", with(R"(,"alg":"ES384")"), {u"alg-key-mismatch"_s});
    row("alg of another type", with(R"(,"alg":"RS256")"), {u"alg-key-mismatch"_s});
    row("alg of nobody", with(R"(,"alg":"ES257")"), {u"alg-unknown"_s});
    row("use against alg", with(R"(,"alg":"ES256","use":"enc")"), {u"key-attributes"_s});
    row("use against alg of encryption", with(R"(,"alg":"ECDH-ES","use":"sig")"), {u"key-attributes"_s});
    row("key_ops against use", with(R"(,"use":"sig","key_ops":["deriveKey"])"), {u"key-use"_s});
    row("old certificate", KeyFiles::read(u"old.cert.pem"_s), {u"key-certificate-dates"_s});
}

void TestKeyWeakness::weak()
{
    QFETCH(QByteArray, text);
    const auto read = readKeyItems(text);
    QVERIFY(read);
    QTEST(idsOf(read->items.first().key), "ids");
}

void TestKeyWeakness::sound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("32 octets") << octJwk(32, {});
    QTest::newRow("16 octets for A128GCM") << octJwk(16, R"(,"alg":"A128GCM")");
    QTest::newRow("16 octets for encryption") << octJwk(16, R"(,"use":"enc")");
    for (const KeyKind &kind : keyKinds())
        QTest::newRow(kind.name) << generateKey({.kind = &kind})->privateJwk()->reveal().toByteArray();
    QTest::newRow("a certificate") << KeyFiles::read(u"leaf.cert.pem"_s);
}

void TestKeyWeakness::sound()
{
    QFETCH(QByteArray, text);
    const auto read = readKeyItems(text);
    QVERIFY(read);
    QCOMPARE(idsOf(read->items.first().key), QStringList());
    QCOMPARE(idsOf(Key()), QStringList());
}

void TestKeyWeakness::certificateDates()
{
    const Key key = *generateKey({.kind = findKeyKind("Ed25519")});
    const auto made = makeCertificate(key, {.names = {.commonName = u"a"_s},
                                            .notBefore = kNow,
                                            .notAfter = kNow + std::chrono::hours(1),
                                            .serial = QByteArray(16, 's')});
    const Key certified = *keyFromCertificates({*made});
    QVERIFY(keyWeaknesses(certified, kNow).isEmpty());
    QVERIFY(keyWeaknesses(certified, kNow + std::chrono::hours(1)).isEmpty());
    QCOMPARE(keyWeaknesses(certified, kNow + std::chrono::hours(2)).size(), 1);
    QCOMPARE(keyWeaknesses(certified, kNow - std::chrono::seconds(1)).size(), 1);
}

QTEST_APPLESS_MAIN(TestKeyWeakness)
#include "tst_keyweakness.moc"
