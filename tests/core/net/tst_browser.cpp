// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/browser.h"
#include "net/neterror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Qt::StringLiterals;

class TestBrowser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void opened_data();
    void opened();
};

void TestBrowser::refused_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("found");
    const QString characters = u"characters that no URI may have"_s;
    QTest::newRow("empty") << QByteArray() << u""_s;
    QTest::newRow("no scheme") << QByteArray("as.example/authorize") << u""_s;
    QTest::newRow("relative") << QByteArray("/authorize") << u""_s;
    QTest::newRow("without scheme") << QByteArray("//as.example/authorize") << u""_s;
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << u"javascript"_s;
    QTest::newRow("javascript in capitals") << QByteArray("JavaScript:alert(1)") << u"javascript"_s;
    QTest::newRow("javascript that looks like https")
        << QByteArray("javascript://as.example/%0aalert(1)") << u"javascript"_s;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << u"file"_s;
    QTest::newRow("data") << QByteArray("data:text/html,hello") << u"data"_s;
    QTest::newRow("custom") << QByteArray("com.example.app:/callback") << u"com.example.app"_s;
    QTest::newRow("mailto") << QByteArray("mailto:a@example.com") << u"mailto"_s;
    QTest::newRow("long scheme") << QByteArray(100, 'a') + ":x" << QString(32, u'a');
    QTest::newRow("blank before") << QByteArray(" https://as.example/") << characters;
    QTest::newRow("blank inside") << QByteArray("https://as.example/a b") << characters;
    QTest::newRow("line break") << QByteArray("https://as.example/\n--help") << characters;
    QTest::newRow("tab in the scheme") << QByteArray("java\tscript:alert(1)") << characters;
    QTest::newRow("NUL") << QByteArray("https://as.example/\0x", 21) << characters;
    QTest::newRow("DEL") << QByteArray("https://as.example/\x7f") << characters;
    QTest::newRow("not ASCII") << QByteArray("https://as.example/\xe2\x80\xae") << characters;
    QTest::newRow("quotation mark") << QByteArray("https://as.example/\"x") << characters;
    QTest::newRow("grave accent") << QByteArray("https://as.example/`id`") << characters;
    QTest::newRow("backslash") << QByteArray("https:\\\\as.example\\") << characters;
    QTest::newRow("one slash") << QByteArray("https:/as.example/") << u"no host"_s;
    QTest::newRow("no slash") << QByteArray("https:as.example") << u"no host"_s;
    QTest::newRow("no host") << QByteArray("https:///authorize") << u"no host"_s;
    QTest::newRow("port alone") << QByteArray("https://:443/") << u"no host"_s;
    QTest::newRow("percent sign alone") << QByteArray("https://as.example/%zz") << u"no host"_s;
    QTest::newRow("port is none") << QByteArray("https://as.example:port/") << u"no host"_s;
    QTest::newRow("user") << QByteArray("https://user@as.example/") << u"a user name"_s;
    QTest::newRow("user and password") << QByteArray("https://user:pw@as.example/") << u"a user name"_s;
    QTest::newRow("empty user") << QByteArray("https://@as.example/") << u"a user name"_s;
    QTest::newRow("host that is a user") << QByteArray("https://as.example:443@evil.example/") << u"a user name"_s;
}

void TestBrowser::refused()
{
    QFETCH(const QByteArray, address);
    bool opened = false;
    const Result<void> result = openInBrowser(address, [&](const QUrl &) { opened = true; });
    QVERIFY(!result.has_value());
    QVERIFY(!opened);
    QCOMPARE(result.error().id, ErrorId(NetError::BrowserAddress));
    QTEST(result.error().found, "found");
}

void TestBrowser::opened_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("https") << QByteArray("https://as.example/authorize?client_id=a%20b+c&state=%2F#x");
    QTest::newRow("http on the loopback") << QByteArray("http://127.0.0.1:8080/authorize");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:8080/");
    QTest::newRow("no path") << QByteArray("https://as.example");
    QTest::newRow("at sign in the query") << QByteArray("https://as.example/?login_hint=a@example.com");
}

void TestBrowser::opened()
{
    QFETCH(const QByteArray, address);
    QList<QUrl> urls;
    QVERIFY(openInBrowser(address, [&](const QUrl &url) { urls.append(url); }).has_value());
    QCOMPARE(urls.size(), 1);
    QCOMPARE(urls.constFirst().toEncoded(), address); // nothing was repaired on the way
}

QTEST_APPLESS_MAIN(TestBrowser)
#include "tst_browser.moc"
