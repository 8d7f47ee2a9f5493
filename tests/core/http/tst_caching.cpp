// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/caching.h"

#include <QTest>

using namespace Grantscope;
using namespace std::chrono_literals;

class TestCaching : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void freshFor_data();
    void freshFor();
    void severalFields();
};

void TestCaching::freshFor_data()
{
    QTest::addColumn<QByteArray>("cacheControl");
    QTest::addColumn<QByteArray>("age");
    QTest::addColumn<int>("seconds"); // -1: the server does not say
    const auto row = [](const char *name, const char *control, const char *age, int seconds) {
        QTest::newRow(name) << QByteArray(control) << QByteArray(age) << seconds;
    };
    row("no value", "max-age", "", 0);
    row("not a number", "max-age=soon", "", 0);
    row("negative", "max-age=-1", "", 0);
    row("fraction", "max-age=1.5", "", 0);
    row("no-store wins", "max-age=600, no-store", "", 0);
    row("no-cache wins", "no-cache, max-age=600", "", 0);
    row("age beyond max-age", "max-age=60", "61", 0);
    row("inside a quoted string", "x=\"a, max-age=600\"", "", -1);
    row("escaped quote", "x=\"a\\\", max-age=600\"", "", -1);
    row("open quote", "x=\"a, max-age=600", "", -1);
    row("backslash at the end", "x=\"a\\", "", -1);
    row("another directive", "s-maxage=600", "", -1);
    row("nothing", "", "", -1);
    row("plain", "max-age=600", "", 600);
    row("upper case", "Public, MAX-AGE=600", "", 600);
    row("quoted number", "max-age=\"600\"", "", 600);
    row("the first counts", "max-age=600, max-age=9", "", 600);
    row("empty elements", ",, max-age=600,,", "", 600);
    row("white space", "  private ,\tmax-age = 600  ", "", 600);
    row("age taken off", "max-age=600", "100", 500);
    row("broken age", "max-age=600", "x", 600);
    row("too large", "max-age=99999999999999999999999", "", 2147483647 /* less than 2^31, see below */);
}

void TestCaching::freshFor()
{
    QFETCH(const QByteArray, cacheControl);
    QFETCH(const QByteArray, age);
    QFETCH(const int, seconds);
    const auto fresh = parseCacheRules({{"Cache-Control", cacheControl}, {"Age", age}}).freshFor();
    if (seconds < 0) {
        QVERIFY(!fresh.has_value());
        return;
    }
    QVERIFY(fresh.has_value());
    // 2^31 does not fit an int: the row above says one less.
    QCOMPARE(std::min<std::int64_t>(fresh->count(), 2147483647), std::int64_t(seconds));
}

void TestCaching::severalFields()
{
    const CacheRules rules =
        parseCacheRules({{"cache-control", "public"}, {"Vary", "*"}, {"CACHE-CONTROL", "max-age=5"}});
    QCOMPARE(rules, (CacheRules{.maxAge = 5s}));
}

QTEST_APPLESS_MAIN(TestCaching)
#include "tst_caching.moc"
