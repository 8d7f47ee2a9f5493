// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/cookiejar.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;

static constexpr Instant kNow = instantFromSeconds(1'800'000'000);

class TestCookieJar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysAway_data();
    void staysAway();
    void comesBack_data();
    void comesBack();
    void laterTakesThePlace();
};

static QByteArray after(const QByteArray &set, const QByteArray &address, Instant now = kNow)
{
    CookieJar jar;
    jar.take({{"Set-Cookie", set}}, "http://127.0.0.1:9/a/b", kNow);
    return jar.cookiesFor(address, now);
}

void TestCookieJar::staysAway_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("address");
    const QByteArray home = "http://127.0.0.1:9/a/b";
    QTest::newRow("no name") << QByteArray("=x") << home;
    QTest::newRow("no value") << QByteArray("x") << home;
    QTest::newRow("other host") << QByteArray("s=1; Path=/") << QByteArray("http://localhost:9/");
    QTest::newRow("other port") << QByteArray("s=1; Path=/") << QByteArray("http://127.0.0.1:8/");
    QTest::newRow("other path") << QByteArray("s=1; Path=/a") << QByteArray("http://127.0.0.1:9/ab");
    QTest::newRow("usual path") << QByteArray("s=1") << QByteArray("http://127.0.0.1:9/");
    QTest::newRow("ended") << QByteArray("s=1; Path=/; Max-Age=0") << home;
    QTest::newRow("domain does not widen")
        << QByteArray("s=1; Path=/; Domain=example.com") << QByteArray("http://example.com/");
}

void TestCookieJar::staysAway()
{
    QFETCH(const QByteArray, set);
    QFETCH(const QByteArray, address);
    QCOMPARE(after(set, address), QByteArray());
}

void TestCookieJar::comesBack_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("usual path") << QByteArray("s=1") << QByteArray("http://127.0.0.1:9/a/c");
    QTest::newRow("root") << QByteArray("s=1; Path=/; HttpOnly; SameSite=Lax") << QByteArray("http://127.0.0.1:9");
    QTest::newRow("lives") << QByteArray("s=1; path=/; max-age=10") << QByteArray("http://127.0.0.1:9/x");
}

void TestCookieJar::comesBack()
{
    QFETCH(const QByteArray, set);
    QFETCH(const QByteArray, address);
    QCOMPARE(after(set, address), "s=1");
    QCOMPARE(after("s=1; Path=/; Max-Age=10", address, kNow + std::chrono::seconds(10)), QByteArray());
}

void TestCookieJar::laterTakesThePlace()
{
    CookieJar jar;
    jar.take({{"Set-Cookie", "s=1; Path=/"}, {"Set-Cookie", "t=2; Path=/"}}, "http://127.0.0.1:9/", kNow);
    jar.take({{"Set-Cookie", "s=3; Path=/"}}, "http://127.0.0.1:9/", kNow);
    QCOMPARE(jar.cookiesFor("http://127.0.0.1:9/", kNow), "t=2; s=3");
    jar.take({{"Set-Cookie", "t=; Path=/; Max-Age=0"}}, "http://127.0.0.1:9/", kNow);
    QCOMPARE(jar.cookiesFor("http://127.0.0.1:9/", kNow), "s=3");
    jar.clear();
    QVERIFY(jar.isEmpty());
}

QTEST_APPLESS_MAIN(TestCookieJar)
#include "tst_cookiejar.moc"
