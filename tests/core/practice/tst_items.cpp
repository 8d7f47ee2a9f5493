// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "practice/items.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace std::chrono_literals;

/// What an API tells of how it verified.
class TestItems : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoDecimals_data();
    void twoDecimals();
    void oneStretch();
    void twoStretches();
};

void TestItems::twoDecimals_data()
{
    QTest::addColumn<std::chrono::nanoseconds>("time");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << std::chrono::nanoseconds(0ns) << QByteArray("0.00");
    QTest::newRow("too short") << std::chrono::nanoseconds(4'999ns) << QByteArray("0.00");
    QTest::newRow("rounded") << std::chrono::nanoseconds(5'001ns) << QByteArray("0.01");
    QTest::newRow("a fraction") << std::chrono::nanoseconds(120us) << QByteArray("0.12");
    QTest::newRow("long") << std::chrono::nanoseconds(40s) << QByteArray("40000.00");
}

void TestItems::twoDecimals()
{
    QFETCH(std::chrono::nanoseconds, time);
    QTEST(milliseconds(time), "text");
}

void TestItems::oneStretch()
{
    const HttpResponse response = itemsResponse(
        {.how = "by introspection", .requests = 1, .onTheWay = 7ms, .stretches = {{"introspect", 7340us}}});
    QCOMPARE(response.status, 200);
    QCOMPARE(response.fields.first("Content-Type"), "application/json");
    QCOMPARE(response.fields.first("Server-Timing"), "introspect;dur=7.34");
    QCOMPARE(response.body, R"({"items":[{"name":"notebook"},{"name":"pencil"}],"verified":"by introspection",)"
                            R"("requests":1,"ms":7.34,"ms_on_the_way":7})");
}

void TestItems::twoStretches()
{
    const HttpResponse response =
        itemsResponse({.how = "locally", .requests = 1, .stretches = {{"jwks", 1200us}, {"verify", 50us}}});
    QCOMPARE(response.fields.first("Server-Timing"), "jwks;dur=1.20, verify;dur=0.05");
    QCOMPARE(member(response.body, "verified"), "locally");
    QCOMPARE(member(response.body, "ms"), "1.25"); // both together
    const HttpResponse rounded = itemsResponse({.requests = 1, .stretches = {{"jwks", 2604us}, {"verify", 514us}}});
    QCOMPARE(rounded.fields.first("Server-Timing"), "jwks;dur=2.60, verify;dur=0.51");
    QCOMPARE(member(rounded.body, "ms"), "3.11"); // as they are shown
}

QTEST_GUILESS_MAIN(TestItems)
#include "tst_items.moc"
