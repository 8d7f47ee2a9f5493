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
    void anEndInTheFuture_data();
    void anEndInTheFuture();
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
    QTest::newRow("ended before now") << QByteArray("s=1; Path=/; Max-Age=-1") << home;
    QTest::newRow("ended long before") << QByteArray("s=1; Path=/; Max-Age=-99999999999999999999") << home;
    QTest::newRow("deleted as usual") << QByteArray("s=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT") << home;
    QTest::newRow("RFC 850") << QByteArray("s=1; Path=/; Expires=Thursday, 01-Jan-70 00:00:01 GMT") << home;
    QTest::newRow("asctime") << QByteArray("s=1; Path=/; Expires=Sun Nov  6 08:49:37 1994") << home;
    QTest::newRow("any order") << QByteArray("s=1; Path=/; Expires=2026-Dec-31 23:59:59.5") << home;
    QTest::newRow("ends now") << QByteArray("s=1; Path=/; Expires=Fri, 15 Jan 2027 08:00:00 GMT") << home;
    QTest::newRow("age before date") << QByteArray("s=1; Path=/; Max-Age=0; Expires=Fri, 15 Jan 2027 09:00:00 GMT")
                                     << home;
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
    QTest::newRow("a date to come") << QByteArray("s=1; Path=/; Expires=Fri, 15 Jan 2027 08:00:01 GMT")
                                    << QByteArray("http://127.0.0.1:9/x");
    QTest::newRow("age before a date") << QByteArray("s=1; Path=/; Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT")
                                       << QByteArray("http://127.0.0.1:9/x");
    for (const char *age : {"", "x", "-", "1x", "9223372036854775807", "99999999999999999999"}) {
        QTest::addRow("age %s", age) << "s=1; Path=/; Max-Age=" + QByteArray(age) << QByteArray("http://127.0.0.1:9/x");
    }
    for (const char *date : {"", "soon", "Thu, 01 Jan 1970", "00:00:00 1970 Jan", "31 Feb 1970 00:00:00",
                             "1 Jan 1970 24:00:00", "1 Jan 1970 0:60:0", "1 Jan 1600 0:0:0", "1 Jan 19700 0:0:0",
                             "123 Jan 1970 0:0:0", "0 Jan 1970 0:0:0", "1 Jän 1970 0:0:0", "1 Jan 1970 0:0"}) {
        QTest::addRow("no date %s", date)
            << "s=1; Path=/; Expires=" + QByteArray(date) << QByteArray("http://127.0.0.1:9/x");
    }
    QTest::newRow("lives") << QByteArray("s=1; path=/; max-age=10") << QByteArray("http://127.0.0.1:9/x");
}

void TestCookieJar::comesBack()
{
    QFETCH(const QByteArray, set);
    QFETCH(const QByteArray, address);
    QCOMPARE(after(set, address), "s=1");
    QCOMPARE(after("s=1; Path=/; Max-Age=10", address, kNow + std::chrono::seconds(10)), QByteArray());
}

void TestCookieJar::anEndInTheFuture_data()
{
    QTest::addColumn<QByteArray>("attribute");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("date") << QByteArray("Expires=Fri, 15 Jan 2027 09:00:00 GMT") << qint64(3600);
    QTest::newRow("short date") << QByteArray("expires = 15 jan 27 9:0:0") << qint64(3600);
    QTest::newRow("the largest age") << QByteArray("Max-Age=9223372036854775807") << qint64(400) * 24 * 3600;
    QTest::newRow("no number can be larger") << QByteArray("Max-Age=99999999999999999999") << qint64(400) * 24 * 3600;
}

void TestCookieJar::anEndInTheFuture()
{
    QFETCH(const QByteArray, attribute);
    QFETCH(const qint64, seconds);
    const QByteArray address = "http://127.0.0.1:9/a/b";
    const Instant end = kNow + std::chrono::seconds(seconds);
    QCOMPARE(after("s=1; " + attribute, address, end - std::chrono::milliseconds(1)), "s=1");
    QCOMPARE(after("s=1; " + attribute, address, end), QByteArray());
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
