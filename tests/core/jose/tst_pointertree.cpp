// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/pointertree.h"

#include <QTest>

using namespace Grantscope::Jose;
using namespace Qt::StringLiterals;

class TestPointerTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tooLong();
    void texts();
};

void TestPointerTree::tooLong()
{
    PointerTree tree;
    const qsizetype longest = tree.add(PointerTree::kRoot, QString(PointerTree::kLongest - 1, u'a'));
    QCOMPARE(tree.text(longest).size(), PointerTree::kLongest);
    const qsizetype below = tree.add(longest, u"b"_s);
    QVERIFY(tree.text(below).isNull());
    QCOMPARE(tree.firstStep(below), QString(PointerTree::kLongest - 1, u'a'));
    // What is escaped counts as it stands there.
    QVERIFY(tree.text(tree.add(PointerTree::kRoot, QString(PointerTree::kLongest - 1, u'/'))).isNull());
}

void TestPointerTree::texts()
{
    PointerTree tree;
    QCOMPARE(tree.text(PointerTree::kRoot), u""_s);
    QVERIFY(!tree.text(PointerTree::kRoot).isNull());
    QCOMPARE(tree.firstStep(PointerTree::kRoot), QString());
    // RFC 6901 §5
    const qsizetype empty = tree.add(PointerTree::kRoot, QString());
    QCOMPARE(tree.text(empty), u"/"_s);
    const qsizetype list = tree.add(PointerTree::kRoot, u"a/b~c"_s);
    QCOMPARE(tree.text(list), u"/a~1b~0c"_s);
    const qsizetype element = tree.add(list, 12);
    QCOMPARE(tree.text(element), u"/a~1b~0c/12"_s);
    QCOMPARE(tree.text(tree.add(element, u"金鑰"_s)), u"/a~1b~0c/12/金鑰"_s);
    QCOMPARE(tree.text(tree.add(tree.add(empty, 0), QString())), u"//0/"_s);
    QCOMPARE(tree.firstStep(element), u"a~1b~0c"_s);
    QCOMPARE(tree.size(), 6);
}

QTEST_APPLESS_MAIN(TestPointerTree)
#include "tst_pointertree.moc"
