// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/happening.h"

#include <QSet>
#include <QTest>

using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

class TestHappening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table();
    void has();
};

void TestHappening::table()
{
    QSet<QByteArray> kinds;
    for (const HappeningRow &row : happeningRows()) {
        kinds.insert(row.kind);
        QVERIFY2(!row.facts.empty(), row.kind);
        QCOMPARE(findHappeningRow(QString::fromLatin1(row.kind)), &row);
    }
    QCOMPARE(kinds.size(), qsizetype(happeningRows().size()));
    QVERIFY(!findHappeningRow(u"Flow-Started"));
    QVERIFY(!findHappeningRow(u""));
}

void TestHappening::has()
{
    const Happening happening{u"token-judged"_s, {{u"failed"_s, u"a"_s}, {u"failed"_s, u"b"_s}}};
    QVERIFY(!happening.has(u"failed", u"c"));
    QVERIFY(!happening.has(u"warned", u"a"));
    QVERIFY(happening.has(u"failed", u"a"));
    QVERIFY(happening.has(u"failed", u"b"));
}

QTEST_APPLESS_MAIN(TestHappening)
#include "tst_happening.moc"
