// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/octets.h"

#include <QByteArray>
#include <QTest>

using namespace Grantscope;

class TestOctets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absent();
    void everyPlace_data();
    void everyPlace();
};

namespace {

constexpr bool isDot(unsigned char c)
{
    return c == '.';
}

} // namespace

void TestOctets::absent()
{
    QCOMPARE(indexOfOctet({}, isDot), 0);
    for (const int size : {1, 63, 64, 65, 200})
        QCOMPARE(indexOfOctet(QByteArray(size, 'a'), isDot), size);
    QCOMPARE(indexOfOctet(".a", isDot, 1), 2);
    QCOMPARE(indexOfOctet(".a", isDot, 2), 2);
    // Compared as unsigned octets.
    QCOMPARE(indexOfOctet("\xff", [](unsigned char c) { return c < 0x80; }), 1);
}

void TestOctets::everyPlace_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 2, 63, 64, 65, 127, 128, 129, 300})
        QTest::addRow("%d octets", size) << size;
}

// Whatever stands before and behind it, in its block of 64 and in others.
void TestOctets::everyPlace()
{
    QFETCH(int, size);
    for (qsizetype place = 0; place < size; ++place) {
        QByteArray text(size, '.');
        text.replace(0, place, QByteArray(place, 'a'));
        QCOMPARE(indexOfOctet(text, isDot), place);
        QCOMPARE(indexOfOctet(text, isDot, place), place);
        QCOMPARE(indexOfOctet(text, isDot, place / 2), place);
        QCOMPARE(indexOfOctet(text, isDot, place + 1), std::min<qsizetype>(place + 1, size));
    }
}

QTEST_APPLESS_MAIN(TestOctets)
#include "tst_octets.moc"
