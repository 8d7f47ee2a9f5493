// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/store.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

struct Value
{
    int number = 0;
    Instant dropAt = {};
};

} // namespace

class TestStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goneInTime();
    void neverTooMany();
    void expiredMakeRoom();
    void sessionsEnd();
    void userCodes();
};

void TestStore::goneInTime()
{
    Table<Value, 4> table;
    QVERIFY(!table.find("a", kNow));
    table.insert("a", {1, kNow + 10s}, kNow);
    QCOMPARE(table.find("a", kNow + 9s)->number, 1);
    QVERIFY(!table.find("a", kNow + 10s));
    table.insert("a", {2, kNow + 20s}, kNow);
    QCOMPARE(table.find("a", kNow + 10s)->number, 2);
    table.remove("a");
    QVERIFY(!table.find("a", kNow));
}

void TestStore::neverTooMany()
{
    Table<Value, 4> table;
    for (int i = 0; i < 100; ++i)
        table.insert(QByteArray::number(i), {i, kNow + std::chrono::seconds(i + 1)}, kNow);
    QCOMPARE(table.size(), 4);
    QVERIFY(!table.hasRoom(kNow));
    QVERIFY(table.find("99", kNow));
    QVERIFY(!table.find("0", kNow));
    table.insert("99", {7, kNow + 1s}, kNow); // In its own place: nobody has to go.
    QCOMPARE(table.size(), 4);
}

void TestStore::expiredMakeRoom()
{
    Table<Value, 2> table;
    table.insert("a", {1, kNow + 1s}, kNow);
    table.insert("b", {2, kNow + 100s}, kNow);
    QVERIFY(table.hasRoom(kNow + 2s));
    table.insert("c", {3, kNow + 3s}, kNow + 2s);
    QVERIFY(table.find("b", kNow + 2s));
    QVERIFY(table.find("c", kNow + 2s));
}

void TestStore::sessionsEnd()
{
    Store store;
    const auto grantOf = [](const char *sid) { return std::make_shared<Grant>(Grant{.client = "native", .sid = sid}); };
    const SharedGrant ours = grantOf("one");
    const SharedGrant others = grantOf("two");
    const SharedGrant machines = grantOf("");
    store.codes.insert("c", {.grant = ours, .dropAt = kNow + 1s}, kNow);
    store.accessTokens.insert("a", {.grant = others, .dropAt = kNow + 1s}, kNow);
    store.refreshTokens.insert("m", {.grant = machines, .dropAt = kNow + 1s}, kNow);
    store.revokeSession("");
    QVERIFY(!machines->revoked);
    store.revokeSession("one");
    QVERIFY(ours->revoked);
    QVERIFY(!others->revoked);
}

void TestStore::userCodes()
{
    Store store;
    store.deviceCodes.insert("d", {.userCode = "BCDFGHJK", .validUntil = kNow + 5s, .dropAt = kNow + 50s}, kNow);
    QVERIFY(!store.findUserCode("", kNow));
    QVERIFY(!store.findUserCode("bcdfghjk", kNow));
    QVERIFY(store.findUserCode("BCDFGHJK", kNow));
    QVERIFY(!store.findUserCode("BCDFGHJK", kNow + 5s));
}

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
