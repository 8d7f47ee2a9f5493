// SPDX-License-Identifier: GPL-3.0-or-later
#include "derparts.h"
#include "referee.h"

#include "jose/keyimport.h"
#include "support/keyfiles.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

const Secret kPassphrase(QByteArrayView("correct horse"));

/// The last structure of the store is the one of its MAC, and its last number the rounds (RFC 7292 §4).
QByteArray withRounds(QByteArray store, const QByteArray &rounds)
{
    qsizetype mac = store.size() - 2;
    while (mac > 0 && !(store[mac] == '\x30' && mac + 2 + static_cast<uchar>(store[mac + 1]) == store.size()))
        --mac;
    const qsizetype old = 4; // 02 02 08 00
    const auto more = static_cast<char>(2 + rounds.size() - old);
    store[mac + 1] = static_cast<char>(store[mac + 1] + more);
    store[3] = static_cast<char>(store[3] + more);
    return store.chopped(old) + '\x02' + static_cast<char>(rounds.size()) + rounds;
}

QByteArray encryptedSafe(const QByteArray &algorithm)
{
    using namespace DerParts;
    const QByteArray content = sequence({oid(kPkcs7Data), algorithm, element(0x80, QByteArray(32, 'x'))});
    return sequence({oid(kPkcs7Encrypted), tagged(0, sequence({integer(0), content}))});
}

QByteArray shroudedKey(const QByteArray &algorithm)
{
    using namespace DerParts;
    return sequence({oid("2a864886f70d010c0a0102"), tagged(0, encryptedPkcs8(algorithm))});
}

/// Bags in a bag.
QByteArray nested(const QByteArray &bags)
{
    using namespace DerParts;
    return sequence({oid("2a864886f70d010c0a0106"), tagged(0, element(0x30, bags))});
}

/// RFC 7292 §4; \a rounds are those beside the MAC.
QByteArray macOf(const QByteArray &algorithm, quint64 rounds)
{
    using namespace DerParts;
    return sequence(
        {sequence({algorithm, octetString(QByteArray(32, 'x'))}), octetString("saltsalt"), integer(rounds)});
}

} // namespace

class TestPkcs12 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void refusedParts_data();
    void refusedParts();
    void keyAndCertificates();
    void storesOfTheProgram_data();
    void storesOfTheProgram();
    void outdatedCipher();
};

void TestPkcs12::refused_data()
{
    const QByteArray store = KeyFiles::read(u"leaf.p12"_s);
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QString>("id");
    QTest::newRow("no passphrase") << store << QByteArray() << u"passphrase-needed"_s;
    QTest::newRow("another") << store << QByteArray("correct house") << u"passphrase-wrong"_s;
    QTest::newRow("something behind a zero") << store << QByteArray("correct horse\0x", 15) << u"passphrase-wrong"_s;
    QTest::newRow("cut") << store.chopped(1) << QByteArray("correct horse") << u"key-format"_s;
    QTest::newRow("half") << store.first(store.size() / 2) << QByteArray("correct horse") << u"key-format"_s;
    // A passphrase would be tried for minutes.
    QTest::newRow("two thousand million rounds")
        << withRounds(store, QByteArray::fromHex("7fffffff")) << QByteArray("correct horse") << u"passphrase-work"_s;
    QTest::newRow("some more rounds") << withRounds(store, QByteArray::fromHex("010000")) << QByteArray("correct horse")
                                      << u"passphrase-wrong"_s;
}

void TestPkcs12::refused()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, passphrase);
    const auto read = importKeys(data, {.passphrase = Secret(passphrase)});
    QVERIFY(!read);
    QTEST(read.error().id.toString(), "id");
}

void TestPkcs12::refusedParts_data()
{
    using namespace DerParts;
    QTest::addColumn<QByteArray>("store");
    QTest::addColumn<QString>("id");
    const auto pbkdf2Rounds = [](quint64 rounds) { return pbes2(pbkdf2(rounds)); };
    const auto pbmac1Rounds = [](quint64 rounds) { return pbmac1(pbkdf2(rounds, integer(32))); };
    const QByteArray few = encryptedSafe(pbkdf2Rounds(1));
    const QString tooMuch = u"passphrase-work"_s;
    const QString wrong = u"passphrase-wrong"_s;
    const QString format = u"key-format"_s;
    const QString unknown = u"key-type-unknown"_s;
    QTest::newRow("one safe of many rounds") << storeOf(encryptedSafe(pbkdf2Rounds(10'000'001))) << tooMuch;
    QTest::newRow("many safes") << storeOf(encryptedSafe(pbkdf2Rounds(1'000'000)).repeated(11)) << tooMuch;
    QTest::newRow("many safes, scrypt") << storeOf(encryptedSafe(pbes2(scrypt("saltsalt", 16384, 8, 1))).repeated(77))
                                        << tooMuch;
    QTest::newRow("safes and MAC") << storeOf(encryptedSafe(pbkdf2Rounds(5'000'000)),
                                              macOf(algorithm(kSha256), 5'000'001))
                                   << tooMuch;
    QTest::newRow("PBMAC1") << storeOf(few, macOf(pbmac1Rounds(0x7fffffff), 1)) << tooMuch;
    QTest::newRow("PBMAC1 and safes") << storeOf(encryptedSafe(pbkdf2Rounds(5'000'000)),
                                                 macOf(pbmac1Rounds(5'000'001), 1))
                                      << tooMuch;
    QTest::newRow("PBMAC1 beside a number that doesn't count")
        << storeOf(few, macOf(pbmac1Rounds(1), 0x7fffffff)) << wrong;
    QTest::newRow("PBMAC1 without a key length") << storeOf(few, macOf(pbmac1(pbkdf2(1)), 1)) << format;
    QTest::newRow("PBMAC1 with a long key") << storeOf(few, macOf(pbmac1(pbkdf2(1, integer(4096))), 1)) << format;
    QTest::newRow("a MAC of no known hash") << storeOf(few, macOf(algorithm("2a0304"), 1)) << unknown;
    // Nothing is opened before the MAC is right: not even what says of itself that it can't be.
    QTest::newRow("wrong MAC before an unknown cipher")
        << storeOf(encryptedSafe(algorithm(kSha256)), macOf(algorithm(kSha256), 1)) << wrong;
    QTest::newRow("no MAC before an unknown cipher") << storeOf(encryptedSafe(algorithm(kSha256))) << unknown;
    QTest::newRow("no MAC, wrong passphrase") << storeOf(few) << wrong;
    const QByteArray slowKey = shroudedKey(pbkdf2Rounds(10'000'001));
    QTest::newRow("key of many rounds") << storeOf(openSafe(slowKey)) << tooMuch;
    const QByteArray rsa =
        sequence({integer(0), algorithm("2a864886f70d010101"), octetString(QByteArray(70'000, 'x'))});
    QTest::newRow("key of many octets") << storeOf(openSafe(sequence({oid("2a864886f70d010c0a0101"), tagged(0, rsa)})))
                                        << format;
    QTest::newRow("in a bag in a bag") << storeOf(openSafe(nested(nested(slowKey)))) << tooMuch;
    QTest::newRow("key, wrong passphrase") << storeOf(openSafe(nested(shroudedKey(pbkdf2Rounds(1))))) << wrong;
    QByteArray deep = slowKey;
    for (int i = 0; i < 1000; ++i)
        deep = nested(deep);
    QTest::newRow("very deep") << storeOf(openSafe(deep)) << format;
    QTest::newRow("encrypted safe without content") << storeOf(sequence({oid(kPkcs7Encrypted)})) << format;
    QTest::newRow("encrypted safe without octets") << storeOf(sequence(
        {oid(kPkcs7Encrypted), tagged(0, sequence({integer(0), sequence({oid(kPkcs7Data), pbkdf2Rounds(1)})}))}))
                                                   << format;
    QTest::newRow("open safe without content") << storeOf(sequence({oid(kPkcs7Data)})) << format;
    QTest::newRow("safes of another kind") << storeOf(sequence({oid("2a864886f70d010703")})) << format;
    QTest::newRow("no safes") << storeOf({}) << format;
    QTest::newRow("no bags") << storeOf(openSafe({})) << format;
    QTest::newRow("no content") << sequence({integer(3), sequence({oid(kPkcs7Data)})}) << format;
    QTest::newRow("signed instead") << sequence({integer(3), sequence({oid("2a864886f70d010702")})}) << format;
}

void TestPkcs12::refusedParts()
{
    QFETCH(const QByteArray, store);
    const auto read = importKeys(store, {.passphrase = kPassphrase});
    QVERIFY(!read);
    QTEST(read.error().id.toString(), "id");
}

void TestPkcs12::keyAndCertificates()
{
    const auto read = importKeys(KeyFiles::read(u"leaf.p12"_s), {.passphrase = kPassphrase, .source = u"leaf.p12"_s});
    QVERIFY2(read, read ? "" : qPrintable(read.error().found));
    QCOMPARE(read->keys.size(), 1);
    const Key key = read->keys.first();
    QVERIFY(key.isPrivate());
    QCOMPARE(key.source(), u"leaf.p12"_s);
    QCOMPARE(key.thumbprint(), importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s))->keys.first().thumbprint());
    QCOMPARE(key.certificates().first().der, KeyFiles::read(u"leaf.cert.der"_s));
}

void TestPkcs12::storesOfTheProgram_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("as usual") << QStringList();
    QTest::newRow("no MAC") << QStringList{u"-nomac"_s};
    QTest::newRow("AES-128") << QStringList{u"-keypbe"_s, u"AES-128-CBC"_s, u"-certpbe"_s, u"AES-128-CBC"_s};
    QTest::newRow("certificates open") << QStringList{u"-certpbe"_s, u"NONE"_s};
    QTest::newRow("all open") << QStringList{u"-certpbe"_s, u"NONE"_s, u"-keypbe"_s, u"NONE"_s};
    QTest::newRow("PBMAC1") << QStringList{u"-pbmac1_pbkdf2"_s};
    QTest::newRow("PBMAC1 of SHA-512") << QStringList{u"-pbmac1_pbkdf2"_s, u"-macalg"_s, u"sha512"_s,
                                                      u"-pbmac1_pbkdf2_md"_s, u"sha512"_s};
    QTest::newRow("with the chain") << QStringList{u"-certfile"_s,
                                                   u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/ca.cert.pem"_s};
}

void TestPkcs12::storesOfTheProgram()
{
    QFETCH(QStringList, options);
    const QString folder = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/"_s;
    const auto made = Referee::ask(
        u"openssl"_s, QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, folder + u"leaf.cert.pem"_s, u"-inkey"_s,
                                  folder + u"leaf.pkcs8.pem"_s, u"-passout"_s, u"pass:correct horse"_s}
                          + options);
    if (!made.isThere)
        QSKIP("The openssl program is not there.");
    QVERIFY2(made.status == 0, made.complaint);
    const auto read = importKeys(made.output, {.passphrase = kPassphrase});
    QVERIFY2(read, read ? "" : qPrintable(read.error().found));
    QVERIFY(read->keys.first().isPrivate());
    QCOMPARE(read->keys.first().certificates().size(), options.contains(u"-certfile"_s) ? 2 : 1);
}

// As programs wrote stores for twenty years; OpenSSL keeps the cipher apart.
void TestPkcs12::outdatedCipher()
{
    const QString folder = u"" GRANTSCOPE_SOURCE_DIR "/tests/data/keys/"_s;
    const auto made =
        Referee::ask(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-legacy"_s, u"-in"_s, folder + u"leaf.cert.pem"_s,
                                    u"-inkey"_s, folder + u"leaf.pkcs8.pem"_s, u"-passout"_s, u"pass:correct horse"_s});
    if (made.status != 0)
        QSKIP("The openssl program or its outdated ciphers are not there.");
    const auto read = importKeys(made.output, {.passphrase = kPassphrase});
    QVERIFY(!read);
    QCOMPARE(read.error().id.toString(), u"key-type-unknown"_s);
    QCOMPARE(read.error().found, u"PBE-SHA1-RC2-40"_s);
    QCOMPARE(importKeys(made.output, {.passphrase = Secret(QByteArrayView("another"))}).error().id.toString(),
             u"passphrase-wrong"_s);
}

QTEST_GUILESS_MAIN(TestPkcs12)
#include "tst_pkcs12.moc"
