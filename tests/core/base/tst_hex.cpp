// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hex.h"

#include <QTest>

using namespace Grantscope;

class TestHex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOctet();
};

void TestHex::everyOctet()
{
    const QByteArray small = "0123456789abcdef";
    const QByteArray large = "0123456789ABCDEF";
    for (int octet = 0; octet < 256; ++octet) {
        const char c = static_cast<char>(octet);
        const qsizetype expected = qMax(small.indexOf(c), large.indexOf(c));
        QVERIFY2(hexDigit(c) == expected, qPrintable(QString::number(octet)));
    }
}

QTEST_APPLESS_MAIN(TestHex)
#include "tst_hex.moc"
