// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/neterror.h"
#include "net/redirect.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void read_data();
    void read();
};

void TestRedirect::refused_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("found");
    const QString characters = u"characters that no URI may have"_s;
    const QString port = u"a port that is none"_s;
    QTest::newRow("custom scheme") << QByteArray("com.example.app:/cb") << u"redirect-elsewhere"_s
                                   << u"com.example.app"_s;
    QTest::newRow("urn") << QByteArray("urn:ietf:wg:oauth:2.0:oob") << u"redirect-elsewhere"_s << u"urn"_s;
    QTest::newRow("https") << QByteArray("https://127.0.0.1/cb") << u"redirect-elsewhere"_s << u"https"_s;
    QTest::newRow("another machine") << QByteArray("http://app.example/cb") << u"redirect-elsewhere"_s
                                     << u"app.example"_s;
    QTest::newRow("name that begins alike")
        << QByteArray("http://localhost.example/cb") << u"redirect-elsewhere"_s << u"localhost.example"_s;
    QTest::newRow("another loopback address")
        << QByteArray("http://127.0.0.2/cb") << u"redirect-elsewhere"_s << u"127.0.0.2"_s;
    QTest::newRow("any address") << QByteArray("http://0.0.0.0/cb") << u"redirect-elsewhere"_s << u"0.0.0.0"_s;
    QTest::newRow("no host") << QByteArray("http:///cb") << u"redirect-elsewhere"_s << u""_s;
    QTest::newRow("IPv6 without brackets") << QByteArray("http://::1/cb") << u"redirect-elsewhere"_s << u""_s;
    QTest::newRow("text after the bracket")
        << QByteArray("http://[::1]x:1/cb") << u"redirect-elsewhere"_s << u"[::1]x"_s;
    QTest::newRow("empty") << QByteArray() << u"redirect-uri"_s << u"no scheme"_s;
    QTest::newRow("path alone") << QByteArray("/cb") << u"redirect-uri"_s << u"no scheme"_s;
    QTest::newRow("no scheme") << QByteArray("127.0.0.1:80/cb") << u"redirect-uri"_s << u"no scheme"_s;
    QTest::newRow("fragment") << QByteArray("http://127.0.0.1/cb#x") << u"redirect-uri"_s << u"a fragment"_s;
    QTest::newRow("empty fragment") << QByteArray("http://127.0.0.1/cb#") << u"redirect-uri"_s << u"a fragment"_s;
    QTest::newRow("user name") << QByteArray("http://u@127.0.0.1/cb") << u"redirect-uri"_s << u"a user name"_s;
    QTest::newRow("port in letters") << QByteArray("http://127.0.0.1:http/cb") << u"redirect-uri"_s << port;
    QTest::newRow("port too large") << QByteArray("http://127.0.0.1:65536/cb") << u"redirect-uri"_s << port;
    QTest::newRow("signed port") << QByteArray("http://127.0.0.1:+80/cb") << u"redirect-uri"_s << port;
    QTest::newRow("two ports") << QByteArray("http://127.0.0.1:80:80/cb") << u"redirect-uri"_s << port;
    QTest::newRow("blank") << QByteArray("http://127.0.0.1/a b") << u"redirect-uri"_s << characters;
    QTest::newRow("line break") << QByteArray("http://127.0.0.1/\r\nX: y") << u"redirect-uri"_s << characters;
    QTest::newRow("not ASCII") << QByteArray("http://127.0.0.1/\xc3\xa4") << u"redirect-uri"_s << characters;
}

void TestRedirect::refused()
{
    QFETCH(const QByteArray, uri);
    const Result<LoopbackRedirect> redirect = readLoopbackRedirect(uri);
    QVERIFY(!redirect.has_value());
    QTEST(redirect.error().id.toString(), "id");
    QTEST(redirect.error().found, "found");
}

void TestRedirect::read_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("free port") << QByteArray("http://127.0.0.1/callback") << QByteArray("127.0.0.1") << 0
                               << QByteArray("/callback") << QByteArray("http://127.0.0.1:1234/callback");
    QTest::newRow("port 0") << QByteArray("http://127.0.0.1:0/callback") << QByteArray("127.0.0.1") << 0
                            << QByteArray("/callback") << QByteArray("http://127.0.0.1:1234/callback");
    QTest::newRow("empty port") << QByteArray("http://localhost:/cb") << QByteArray("localhost") << 0
                                << QByteArray("/cb") << QByteArray("http://localhost:1234/cb");
    QTest::newRow("fixed port") << QByteArray("http://localhost:1234/cb") << QByteArray("localhost") << 1234
                                << QByteArray("/cb") << QByteArray("http://localhost:1234/cb");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:1234/") << QByteArray("[::1]") << 1234 << QByteArray("/")
                          << QByteArray("http://[::1]:1234/");
    QTest::newRow("no path") << QByteArray("http://127.0.0.1:1234") << QByteArray("127.0.0.1") << 1234 << QByteArray()
                             << QByteArray("http://127.0.0.1:1234");
    QTest::newRow("query") << QByteArray("http://127.0.0.1/a/%7e/../b?x=%2F&y") << QByteArray("127.0.0.1") << 0
                           << QByteArray("/a/%7e/../b") << QByteArray("http://127.0.0.1:1234/a/%7e/../b?x=%2F&y");
    QTest::newRow("query without path") << QByteArray("http://127.0.0.1?x=y") << QByteArray("127.0.0.1") << 0
                                        << QByteArray() << QByteArray("http://127.0.0.1:1234?x=y");
    QTest::newRow("empty query") << QByteArray("http://127.0.0.1/cb?") << QByteArray("127.0.0.1") << 0
                                 << QByteArray("/cb") << QByteArray("http://127.0.0.1:1234/cb?");
    QTest::newRow("capitals") << QByteArray("http://LocalHost/CB") << QByteArray("LocalHost") << 0 << QByteArray("/CB")
                              << QByteArray("http://LocalHost:1234/CB");
}

void TestRedirect::read()
{
    QFETCH(const QByteArray, uri);
    const Result<LoopbackRedirect> redirect = readLoopbackRedirect(uri);
    QVERIFY(redirect.has_value());
    QTEST(redirect->host, "host");
    QTEST(int(redirect->port), "port");
    QTEST(redirect->path, "path");
    QTEST(redirect->address(1234), "address");
}

QTEST_APPLESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
