// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/sealing.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

const Secret kKey(QByteArray(32, '\x11'));
const QByteArray kNonce(12, '\x22');

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

class TestSealing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrongSizes_data();
    void wrongSizes();
    void changed_data();
    void changed();
    void anotherKeyOrPlace();
    void everyOctetCounts();
    void comesBack_data();
    void comesBack();
    void published_data();
    void published();
};

void TestSealing::wrongSizes_data()
{
    QTest::addColumn<qsizetype>("key");
    QTest::addColumn<qsizetype>("nonce");
    QTest::newRow("no key") << qsizetype(0) << qsizetype(12);
    QTest::newRow("AES-128") << qsizetype(16) << qsizetype(12);
    QTest::newRow("one octet short") << qsizetype(31) << qsizetype(12);
    QTest::newRow("one octet long") << qsizetype(33) << qsizetype(12);
    QTest::newRow("no nonce") << qsizetype(32) << qsizetype(0);
    QTest::newRow("nonce of 16 octets") << qsizetype(32) << qsizetype(16);
}

void TestSealing::wrongSizes()
{
    QFETCH(const qsizetype, key);
    QFETCH(const qsizetype, nonce);
    const auto sealed = seal(Secret(QByteArray(key, 'k')), QByteArray(nonce, 'n'), "a", "text");
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().id, ErrorId(JoseError::SealKey));
    if (key != 32) {
        const auto plain = unseal(Secret(QByteArray(key, 'k')), "a", QByteArray(40, 'x'));
        QVERIFY(!plain);
        QCOMPARE(plain.error().id, ErrorId(JoseError::SealKey));
    }
}

void TestSealing::changed_data()
{
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray good = seal(kKey, kNonce, "place", "something").value();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("nonce alone") << good.first(12);
    QTest::newRow("shorter than a tag") << good.first(27);
    QTest::newRow("first octet missing") << good.sliced(1);
    QTest::newRow("last octet missing") << good.chopped(1);
    QTest::newRow("one more") << good + '\0';
    QTest::newRow("another nonce") << QByteArray(12, '\x23') + good.sliced(12);
}

void TestSealing::changed()
{
    QFETCH(const QByteArray, sealed);
    const auto plain = unseal(kKey, "place", sealed);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id, ErrorId(JoseError::SealBroken));
}

void TestSealing::anotherKeyOrPlace()
{
    const QByteArray sealed = seal(kKey, kNonce, "place 1", "something").value();
    for (const QByteArray place : {"place 2", "", "place 1 ", "place"}) {
        const auto plain = unseal(kKey, place, sealed);
        QVERIFY(!plain);
        QCOMPARE(plain.error().id, ErrorId(JoseError::SealBroken));
    }
    const auto plain = unseal(Secret(QByteArray(32, '\x12')), "place 1", sealed);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id, ErrorId(JoseError::SealBroken));
}

void TestSealing::everyOctetCounts()
{
    const QByteArray sealed = seal(kKey, kNonce, "place", "something").value();
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray other = sealed;
        other[i] = static_cast<char>(other[i] ^ 1);
        QVERIFY(!unseal(kKey, "place", other));
    }
}

void TestSealing::comesBack_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("place");
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("nothing at a place") << QByteArray("") << QByteArray("place");
    QTest::newRow("one octet") << QByteArray("\0", 1) << QByteArray("place");
    QTest::newRow("more than a block") << QByteArray(1000, 'x') << QByteArray(100, '\xff');
}

void TestSealing::comesBack()
{
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, place);
    const auto sealed = seal(kKey, kNonce, place, plain);
    QVERIFY(sealed);
    QCOMPARE(sealed->size(), plain.size() + kSealNonceOctets + kSealTagOctets);
    QVERIFY(plain.size() < 16 || !sealed->contains(plain));
    QCOMPARE(unseal(kKey, place, *sealed).value(), plain);
}

// Test cases 13, 14 and 16 of "The Galois/Counter Mode of Operation (GCM)", McGrew and Viega, appendix B.
void TestSealing::published_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("sealed");
    const QByteArray zeros(64, '0');
    const QByteArray zeroNonce(24, '0');
    QTest::newRow("13") << hex(zeros) << hex(zeroNonce) << QByteArray() << QByteArray()
                        << hex("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("14") << hex(zeros) << hex(zeroNonce) << QByteArray(16, '\0') << QByteArray()
                        << hex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("16") << hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308")
                        << hex("cafebabefacedbaddecaf888")
                        << hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                               "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39")
                        << hex("feedfacedeadbeeffeedfacedeadbeefabaddad2")
                        << hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                               "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                               "76fc6ece0f4e1768cddf8853bb2d551b");
}

void TestSealing::published()
{
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, nonce);
    QFETCH(const QByteArray, plain);
    QFETCH(const QByteArray, associated);
    QFETCH(const QByteArray, sealed);
    QCOMPARE(seal(Secret(key), nonce, associated, plain).value().toHex(), (nonce + sealed).toHex());
    QCOMPARE(unseal(Secret(key), associated, nonce + sealed).value().toHex(), plain.toHex());
}

QTEST_APPLESS_MAIN(TestSealing)
#include "tst_sealing.moc"
