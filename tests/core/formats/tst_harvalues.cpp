// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harvalues.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;

class TestHarValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noMoment_data();
    void noMoment();
    void moments_data();
    void moments();
    void numbers_data();
    void numbers();
    void counts_data();
    void counts();
};

void TestHarValues::noMoment_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"", "-", "yesterday", "2026-13-01T00:00:00Z", "2026-02-30T00:00:00Z",
                             "2026-02-03T25:00:00Z", "2026-02-03T10", "2026-02-03T10:61:00Z", "2026-02-03T10:20:99Z",
                             "2026-02-03X10:20:30Z", "2026-02-03T10:20:30+", "2026-02-03T10:20:30+8",
                             "2026-02-03T10:20:30Q", "1e400", "NaN", "2026-02-03T10:20:30Zz", "99999999999999999999"})
        QTest::newRow(*text ? text : "nothing") << QByteArray(text);
}

void TestHarValues::noMoment()
{
    QFETCH(const QByteArray, text);
    QVERIFY(!looseMoment(text));
}

void TestHarValues::moments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("milliseconds");
    const qint64 base = 1'770'114'030'000; // 2026-02-03T10:20:30Z
    const auto row = [](const char *text, qint64 milliseconds) {
        QTest::newRow(text) << QByteArray(text) << milliseconds;
    };
    row("2026-02-03T10:20:30.123Z", base + 123);
    row("2026-02-03T10:20:30Z", base);
    row("2026-02-03T18:20:30.123+08:00", base + 123);
    row("2026-02-03T18:20:30.123+0800", base + 123);
    row("2026-02-03T18:20:30+08", base);
    row("2026-02-03T05:50:30.5-04:30", base + 500);
    row("2026-02-03T10:20:30.123456+00:00", base + 123);
    row("2026-02-03T10:20:30.123456789Z", base + 123);
    row("2026-02-03 10:20:30.123 +0000", base + 123);
    row("2026-02-03t10:20:30,5z", base + 500);
    row("2026-02-03T10:20:30", base);
    row("2026-02-03T10:20Z", base - 30'000);
    row("2026-02-03", base - 37'230'000);
    row(" 2026-02-03T10:20:30Z ", base);
    row("1770114030", base);
    row("1770114030.25", base + 250);
    row("1770114030123", base + 123);
}

void TestHarValues::moments()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, milliseconds);
    const auto moment = looseMoment(text);
    QVERIFY(moment);
    QCOMPARE(moment->time_since_epoch().count(), milliseconds);
}

void TestHarValues::numbers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("number"); // -99: none
    QTest::newRow("number") << QByteArray("1.5") << 1.5;
    QTest::newRow("in quotes") << QByteArray("\"200\"") << 200.0;
    QTest::newRow("blanks in quotes") << QByteArray("\" 7 \"") << 7.0;
    QTest::newRow("negative") << QByteArray("-1") << -1.0;
    QTest::newRow("empty") << QByteArray("\"\"") << -99.0;
    QTest::newRow("null") << QByteArray("null") << -99.0;
    QTest::newRow("infinite") << QByteArray("1e999") << -99.0;
    QTest::newRow("list") << QByteArray("[1]") << -99.0;
    QTest::newRow("endless") << QByteArray(1000, '1') << -99.0;
}

void TestHarValues::numbers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const double, number);
    QCOMPARE(looseNumber(text).value_or(-99), number);
}

void TestHarValues::counts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    QTest::newRow("count") << QByteArray("12") << qint64(12);
    QTest::newRow("not known") << QByteArray("-1") << qint64(-1);
    QTest::newRow("too large") << QByteArray("1e300") << qint64(-1);
    QTest::newRow("in quotes") << QByteArray("\"12\"") << qint64(12);
}

void TestHarValues::counts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qint64, count);
    QCOMPARE(looseCount(text).value_or(-1), count);
}

QTEST_APPLESS_MAIN(TestHarValues)
#include "tst_harvalues.moc"
