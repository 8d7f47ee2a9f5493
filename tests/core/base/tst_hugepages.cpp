// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hugepages.h"

#include <QByteArray>
#include <QTest>

using namespace Grantscope;

class TestHugePages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesNothing_data();
    void changesNothing();
};

void TestHugePages::changesNothing_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {0, 1, 4096, 2 << 20, (2 << 20) + 1, (4 << 20) - 1, 16 << 20})
        QTest::addRow("%lld octets", static_cast<long long>(size)) << size;
}

// Advice about memory leaves what stands in it, and what is written later, alone.
void TestHugePages::changesNothing()
{
    QFETCH(qsizetype, size);
    QByteArray bytes(size, 'a');
    const QByteArray before(bytes.constData(), bytes.size());
    adviseHugePages(bytes.data(), static_cast<std::size_t>(size));
    QCOMPARE(bytes, before);
    bytes.fill('b');
    QCOMPARE(bytes, QByteArray(size, 'b'));
    adviseHugePages(nullptr, 0);
}

QTEST_APPLESS_MAIN(TestHugePages)
#include "tst_hugepages.moc"
