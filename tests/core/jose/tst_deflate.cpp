// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/deflate.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestDeflate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void bombs_data();
    void bombs();
    void roundTrip_data();
    void roundTrip();
};

void TestDeflate::refuses_data()
{
    QTest::addColumn<QByteArray>("compressed");
    const QByteArray good = deflate("abcabcabcabcabc").value();
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no DEFLATE data") << QByteArray("\x07\xff\xff\xff");
    QTest::newRow("cut short") << good.chopped(1);
    QTest::newRow("something follows") << good + '\0';
    QTest::newRow("framed as zlib does") << qCompress(QByteArray("abcabcabcabcabc")).sliced(4);
    QTest::newRow("stored block that lies about its size") << QByteArray("\x01\x05\x00\xff\xff"
                                                                         "abc",
                                                                         8);
}

void TestDeflate::refuses()
{
    QFETCH(const QByteArray, compressed);
    const auto plain = inflate(compressed);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id.toString(), u"jwe-zip"_s);
}

void TestDeflate::bombs_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<InflateLimits>("limits");
    QTest::newRow("beyond the ratio") << qsizetype(10 << 20) << InflateLimits();
    QTest::newRow("beyond the size") << qsizetype(2 << 20)
                                     << InflateLimits{.octets = 1 << 20, .ratio = 10'000, .unasked = 1 << 20};
    QTest::newRow("one octet beyond") << qsizetype(1001)
                                      << InflateLimits{.octets = 1000, .ratio = 100, .unasked = 1 << 20};
}

void TestDeflate::bombs()
{
    QFETCH(const qsizetype, size);
    QFETCH(const InflateLimits, limits);
    const auto plain = inflate(deflate(QByteArray(size, 'a')).value(), limits);
    QVERIFY(!plain);
    QCOMPARE(plain.error().id.toString(), u"jwe-zip-size"_s);
}

void TestDeflate::roundTrip_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("an octet") << QByteArray("a");
    QTest::newRow("a buffer to the octet") << QByteArray(4096, 'a');
    QTest::newRow("what the ratio is not asked of") << QByteArray(200'000, 'a');
    QByteArray mixed;
    for (int i = 0; i < 100'000; ++i)
        mixed += QByteArray::number(i * 7919 % 65'537);
    QTest::newRow("half a megabyte") << mixed;
    QTest::newRow("as large as allowed") << QByteArray(1000, 'a');
}

void TestDeflate::roundTrip()
{
    QFETCH(const QByteArray, plain);
    const InflateLimits limits = plain.size() == 1000 ? InflateLimits{.octets = 1000} : InflateLimits();
    QCOMPARE(inflate(deflate(plain).value(), limits), Result<QByteArray>(plain));
}

QTEST_APPLESS_MAIN(TestDeflate)
#include "tst_deflate.moc"
