// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rolestyler.h"
#include "widgets/tokenview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestRoleStyler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void notCompact_data();
    void notCompact();
    void compactParts();
    void stylesWhatIsAskedFor();
    void dotsAreBold();
};

void TestRoleStyler::notCompact_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no dot") << QByteArray("abc");
    QTest::newRow("one dot") << QByteArray("a.b");
    QTest::newRow("JWE") << QByteArray("a.b.c.d.e");
}

void TestRoleStyler::notCompact()
{
    QFETCH(const QByteArray, text);
    QVERIFY(TokenView::compactParts(text).isEmpty());
}

void TestRoleStyler::compactParts()
{
    const QList<RoleRange> expected{{0, 2, Meaning::Header}, {3, 3, Meaning::Payload}, {7, 1, Meaning::Signature}};
    QCOMPARE(TokenView::compactParts("aa.bbb.c"), expected);
    const QList<RoleRange> unsecured{{0, 1, Meaning::Header}, {2, 1, Meaning::Payload}, {4, 0, Meaning::Signature}};
    QCOMPARE(TokenView::compactParts("a.b."), unsecured);
}

void TestRoleStyler::stylesWhatIsAskedFor()
{
    RoleStyler styler;
    QSignalSpy changed(&styler, &Styler::changed);
    styler.setPalette(schemePalette(Scheme::Dark));
    styler.setText("aaaa.bbbb.cccc");
    styler.setRoles(TokenView::compactParts("aaaa.bbbb.cccc"));
    QVERIFY(changed.count() >= 3);
    QVERIFY(styler.ranges(4, 4).isEmpty());
    const QList<StyledRange> ranges = styler.ranges(6, 8);
    QCOMPARE(ranges.size(), 1);
    QCOMPARE(ranges.first().start, 6);
    QCOMPARE(ranges.first().length, 2);
    QCOMPARE(ranges.first().style.color, meaningColor(Meaning::Payload, Scheme::Dark));
    QCOMPARE(ranges.first().style.underline, meaningUnderline(Meaning::Payload));
}

void TestRoleStyler::dotsAreBold()
{
    RoleStyler styler;
    styler.setText("a.b.c");
    styler.setRoles(TokenView::compactParts("a.b.c"));
    const QList<StyledRange> ranges = styler.ranges(0, 5);
    QCOMPARE(ranges.size(), 5);
    QVERIFY(ranges.at(1).style.bold);
    QVERIFY(ranges.at(3).style.bold);
    QVERIFY(!ranges.at(2).style.bold);
}

QTEST_MAIN(TestRoleStyler)
#include "tst_rolestyler.moc"
