// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

} // namespace

class TestNumber : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsIntegers_data();
    void readsIntegers();
    void readsDoubles_data();
    void readsDoubles();
    void tellsWhatADoubleLoses_data();
    void tellsWhatADoubleLoses();
};

void TestNumber::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<qint64>("expected");
    const auto no = [](const char *text) { QTest::newRow(text) << QByteArray(text) << false << qint64(0); };
    const auto yes = [](const char *text, qint64 expected) {
        QTest::newRow(text) << QByteArray(text) << true << expected;
    };
    no("\"1\"");
    no("true");
    no("1.5");
    no("15e-1");
    no("1e-1");
    no("0.1");
    no("1.0000000000000000000000000001");
    no("9223372036854775808");
    no("-9223372036854775809");
    no("9.223372036854775808e18");
    no("1e19");
    no("12345678901234567890");
    no("1e400");
    no("1e999999999");
    no("-1e99999999999999999999999999999999");
    no("1e-999999999");
    no("1e-99999999999999999999999999999999");
    yes("0", 0);
    yes("-0", 0);
    yes("-0.0e7", 0);
    yes("0e999999999", 0);
    yes("0e-99999999999999999999", 0);
    yes("1300819380", 1300819380);
    yes("1.5e1", 15);
    yes("1e2", 100);
    yes("1E+2", 100);
    yes("-1.20e1", -12);
    yes("1.0", 1);
    yes("100e-2", 1);
    yes("12000e-3", 12);
    yes("0.000000001e9", 1);
    yes("1300819380.000", 1300819380);
    yes("9223372036854775807", std::numeric_limits<qint64>::max());
    yes("-9223372036854775808", std::numeric_limits<qint64>::min());
    yes("9.223372036854775807e18", std::numeric_limits<qint64>::max());
    yes("-9.223372036854775808e18", std::numeric_limits<qint64>::min());
    yes("9007199254740993", 9007199254740993);
}

void TestNumber::readsIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, fits);
    QFETCH(qint64, expected);
    const auto document = Document::parse(text);
    QVERIFY(document);
    const std::optional<std::int64_t> value = document->root().toInteger();
    QCOMPARE(value.has_value(), fits);
    QCOMPARE(value.value_or(0), expected);
}

void TestNumber::readsDoubles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("expected");
    const auto row = [](const char *text, double expected) { QTest::newRow(text) << QByteArray(text) << expected; };
    row("1e400", kInfinity);
    row("-1e400", -kInfinity);
    row("1e99999999999999999999", kInfinity);
    row("1e-400", 0.0);
    row("-1e-99999999999999999999", -0.0);
    row("0e99999999999999999999", 0.0);
    row("-0", -0.0);
    row("-7", -7.0);
    row("1790000000", 1790000000.0);
    row("-99999999999999", -99999999999999.0);
    row("999999999999999", 999999999999999.0);
    row("1000000000000001", 1000000000000001.0);
    row("0.1", 0.1);
    row("1.7976931348623157e308", std::numeric_limits<double>::max());
    row("1.7976931348623159e308", kInfinity);
    row("5e-324", std::numeric_limits<double>::denorm_min());
    row("2e-324", 0.0);
    row("9007199254740993", 9007199254740992.0);
    row("1E+2", 100.0);
}

void TestNumber::readsDoubles()
{
    QFETCH(QByteArray, text);
    QFETCH(double, expected);
    const auto document = Document::parse(text);
    QVERIFY(document);
    const std::optional<double> value = document->root().toDouble();
    QVERIFY(value);
    QVERIFY(*value == expected);
    QCOMPARE(std::signbit(*value), std::signbit(expected));
}

void TestNumber::tellsWhatADoubleLoses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("beyond");
    const auto yes = [](const QByteArray &text) { QTest::newRow(text.left(40)) << text << true; };
    const auto no = [](const QByteArray &text) { QTest::newRow(text.left(40)) << text << false; };
    yes("1e400");
    yes("-1e400");
    yes("1e-400");
    yes("1e999999999");
    yes("12345678901234567890");
    yes("9007199254740993");
    yes("-9007199254740993");
    yes("9223372036854775807");
    yes("100000000000000000000000"); // 10^23, the first power of ten that no double equals
    yes("1.2345678901234567890e19");
    yes("9007199254740993.0");
    yes("1" + QByteArray(400, '0'));
    yes(QByteArray(300, '7'));
    no("0");
    no("-0");
    no("0e400");
    no("0.1");
    no("3.14159265358979323846");
    no("1300819380.123456789012");
    no("9007199254740992");
    no("9007199254740994");
    no("9223372036854775808");
    no("10000000000000000000000"); // 10^22
    no("1e23");
    no("1.7976931348623157e308");
    no("5e-324");
    no("\"1e400\"");
    no("null");
}

void TestNumber::tellsWhatADoubleLoses()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, beyond);
    const auto document = Document::parse(text);
    QVERIFY(document);
    QCOMPARE(document->root().isBeyondDouble(), beyond);
    QVERIFY(!beyond || document->mayHaveBeyondDouble());
}

QTEST_GUILESS_MAIN(TestNumber)
#include "tst_number.moc"
