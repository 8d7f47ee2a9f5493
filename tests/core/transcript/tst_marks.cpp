// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/marks.h"

#include <QTest>

using namespace Grantscope::Transcript;

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void applied_data();
    void applied();
    void covers();
};

void TestMarks::applied_data()
{
    QTest::addColumn<QByteArray>("spec"); // "3-5 7-9": begin and end, in the order added; shown as 1, 2, …
    QTest::addColumn<QByteArray>("out");
    const auto row = [](const char *spec, const char *out) {
        QTest::newRow(spec) << QByteArray(spec) << QByteArray(out);
    };
    row("", "0123456789");
    row("0-9", "19");
    row("0-10", "1");
    row("3-5", "012156789");
    row("7-9 3-5", "01225619");
    row("3-5 5-7", "01212789");
    row("3-6 5-8", "012189");
    row("5-8 3-6", "012289");
    row("3-4 6-7 2-9", "0139");
    row("2-9 3-4", "0119");
    row("1-3 4-6 2-5", "016789");
}

void TestMarks::applied()
{
    QFETCH(const QByteArray, spec);
    Marks marks;
    int number = 0;
    for (const QByteArray &each : spec.isEmpty() ? QList<QByteArray>() : spec.split(' ')) {
        const QList<QByteArray> ends = each.split('-');
        marks.add({ends[0].toInt(), ends[1].toInt()}, {QByteArray::number(++number)});
    }
    QTEST(marks.applied("0123456789", 0).shown, "out");
    QCOMPARE(marks.isEmpty(), spec.isEmpty());
}

void TestMarks::covers()
{
    Marks marks;
    QVERIFY(!marks.covers({0, 1}));
    marks.add({2, 6}, {"x"});
    QVERIFY(marks.covers({2, 6}));
    QVERIFY(marks.covers({3, 4}));
    QVERIFY(!marks.covers({1, 3}));
    QVERIFY(!marks.covers({5, 7}));
    QVERIFY(!marks.covers({6, 7}));
    QCOMPARE(marks.applied("0123456789", 4).shown, "x6789");
}

QTEST_APPLESS_MAIN(TestMarks)
#include "tst_marks.moc"
