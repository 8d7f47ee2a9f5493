// SPDX-License-Identifier: GPL-3.0-or-later
#include "derparts.h"

#include "jose/passphrasework_p.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace DerParts;

namespace {

constexpr quint64 kMost = PassphraseWork::kMost;

using Algorithm = Owned<X509_ALGOR, X509_ALGOR_free>;
Algorithm algorithmOf(const QByteArray &der)
{
    const unsigned char *at = octets(der);
    return Algorithm(d2i_X509_ALGOR(nullptr, &at, static_cast<long>(der.size())));
}

} // namespace

class TestPassphraseWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void macsRefused_data();
    void macsRefused();
    void counted_data();
    void counted();
    void sum();
};

void TestPassphraseWork::refused_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::newRow("PBKDF2, one too many") << pbes2(pbkdf2(kMost + 1));
    QTest::newRow("PBKDF2, more than 64 bits") << pbes2(sequence(
        {oid("2a864886f70d01050c"), sequence({octetString("saltsalt"), element(0x02, '\1' + QByteArray(8, '\0'))})}));
    QTest::newRow("PBKDF2, fewer than none")
        << pbes2(sequence({oid("2a864886f70d01050c"), sequence({octetString("saltsalt"), element(0x02, "\xff")})}));
    QTest::newRow("PKCS#12's own way") << pbes1(kMost + 1);
    QTest::newRow("scrypt, N") << pbes2(scrypt("salt", 1 << 24, 1, 1));
    QTest::newRow("scrypt, r") << pbes2(scrypt("salt", 2, kMost, 1));
    QTest::newRow("scrypt, p") << pbes2(scrypt("salt", 2, 1, kMost));
    QTest::newRow("scrypt, all three") << pbes2(scrypt("salt", 256, 256, 256));
    QTest::newRow("scrypt, beyond 64 bits") << pbes2(scrypt("salt", 1ULL << 62, 1ULL << 62, 1ULL << 62));
    // 400,000 blocks, for each of which 7,000 octets are hashed.
    QTest::newRow("scrypt with a long salt") << pbes2(scrypt(QByteArray(7000, 's'), 2, 1, 100'000));
}

void TestPassphraseWork::refused()
{
    QFETCH(const QByteArray, der);
    const Algorithm algorithm = algorithmOf(der);
    QVERIFY(algorithm);
    PassphraseWork work;
    const auto may = work.takeFor(algorithm.get());
    QVERIFY(!may);
    QCOMPARE(may.error().id.toString(), u"passphrase-work"_s);
    QCOMPARE(may.error().found, u"> 10000000"_s);
    QCOMPARE(work.left(), kMost);
}

void TestPassphraseWork::macsRefused_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const QString format = u"key-format"_s;
    QTest::newRow("too many rounds") << pbmac1(pbkdf2(kMost + 1, integer(32))) << u"passphrase-work"_s
                                     << u"> 10000000"_s;
    QTest::newRow("no parameters") << algorithm("2a864886f70d01050e") << format << u"PBMAC1"_s;
    QTest::newRow("scrypt") << pbmac1(scrypt("salt", 2, 1, 1)) << format << u"PBMAC1"_s;
    QTest::newRow("salt from elsewhere") << pbmac1(
        sequence({oid("2a864886f70d01050c"), sequence({algorithm(kHmacWithSha256), integer(1), integer(32)})}))
                                         << format << u"PBMAC1"_s;
    QTest::newRow("no key length") << pbmac1(pbkdf2(1)) << format << QString();
    QTest::newRow("no key") << pbmac1(pbkdf2(1, integer(0))) << format << u"0 B"_s;
    QTest::newRow("short key") << pbmac1(pbkdf2(1, integer(19))) << format << u"19 B"_s;
    QTest::newRow("long key") << pbmac1(pbkdf2(1, integer(65))) << format << u"> 64 B"_s;
    QTest::newRow("longest key") << pbmac1(pbkdf2(1, integer(1ULL << 31))) << format << u"> 64 B"_s;
}

void TestPassphraseWork::macsRefused()
{
    QFETCH(const QByteArray, der);
    const Algorithm algorithm = algorithmOf(der);
    QVERIFY(algorithm);
    PassphraseWork work;
    const auto may = work.takeForPbmac1(algorithm.get());
    QVERIFY(!may);
    QTEST(may.error().id.toString(), "id");
    QTEST(may.error().found, "found");
    QCOMPARE(work.left(), kMost);
}

void TestPassphraseWork::counted_data()
{
    QTest::addColumn<QByteArray>("der");
    QTest::addColumn<quint64>("work");
    QTest::newRow("PBKDF2") << pbes2(pbkdf2(600'000)) << quint64(600'000);
    QTest::newRow("PBKDF2, all") << pbes2(pbkdf2(kMost)) << kMost;
    QTest::newRow("PKCS#12's own way") << pbes1(2048) << quint64(2048);
    // What "openssl pkcs8 -scrypt" writes.
    QTest::newRow("scrypt") << pbes2(scrypt("saltsalt", 16384, 8, 1)) << quint64(131'072);
    QTest::newRow("scrypt, salt of two blocks")
        << pbes2(scrypt(QByteArray(128, 's'), 16384, 8, 2)) << quint64(262'144 + 128);
    QTest::newRow("unknown derivation") << pbes2(algorithm(kSha256)) << quint64(0);
    QTest::newRow("unknown way") << algorithm(kSha256) << quint64(0);
    QTest::newRow("broken PBES2") << sequence({oid("2a864886f70d01050d"), kNull}) << quint64(0);
}

void TestPassphraseWork::counted()
{
    QFETCH(const QByteArray, der);
    QFETCH(const quint64, work);
    const Algorithm algorithm = algorithmOf(der);
    QVERIFY(algorithm);
    PassphraseWork budget;
    QVERIFY(budget.takeFor(algorithm.get()));
    QCOMPARE(kMost - budget.left(), work);
}

void TestPassphraseWork::sum()
{
    const Algorithm third = algorithmOf(pbes2(pbkdf2(kMost / 3)));
    const Algorithm mac = algorithmOf(pbmac1(pbkdf2(kMost / 3, integer(20))));
    const Algorithm two = algorithmOf(pbes2(pbkdf2(2)));
    const Algorithm one = algorithmOf(pbes1(1));
    PassphraseWork work;
    QVERIFY(work.takeFor(third.get()) && work.takeFor(third.get()) && work.takeForPbmac1(mac.get()));
    QCOMPARE(work.left(), quint64(1));
    QCOMPARE(work.takeFor(two.get()).error().found, u"Σ > 10000000"_s);
    QVERIFY(work.takeFor(one.get()));
    QCOMPARE(work.takeFor(one.get()).error().id.toString(), u"passphrase-work"_s);
    QCOMPARE(work.left(), quint64(0));
}

QTEST_APPLESS_MAIN(TestPassphraseWork)
#include "tst_passphrasework.moc"
