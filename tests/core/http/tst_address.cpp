// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loopback_data();
    void loopback();
    void protectedAddress_data();
    void protectedAddress();
    void parts_data();
    void parts();
};

void TestAddress::loopback_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("expected");
    for (const char *host : {"",
                             "example.com",
                             "localhost.example.com",
                             "localhost.",
                             "127.0.0.1.example.com",
                             "127.0.0.256",
                             "127.0.0",
                             "127.0.0.0.1",
                             "127.0.0.",
                             "127..0.1",
                             "0127.0.0.1",
                             "127.0.0.01",
                             "128.0.0.1",
                             "10.127.0.1",
                             "127.0.0.1x",
                             "::2",
                             "::",
                             "::ffff:127.0.0.1",
                             "0.0.0.0",
                             "[::1",
                             "1270.0.1",
                             "127.0.0.1 "})
        QTest::addRow("no: %s", host) << QString::fromLatin1(host) << false;
    for (const char *host :
         {"127.0.0.1", "127.0.0.0", "127.255.255.255", "127.1.2.3", "::1", "[::1]", "localhost", "LocalHost"})
        QTest::addRow("yes: %s", host) << QString::fromLatin1(host) << true;
}

void TestAddress::loopback()
{
    QFETCH(const QString, host);
    QTEST(isLoopbackHost(host), "expected");
}

void TestAddress::protectedAddress_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");
    for (const char *url :
         {"", "/jwks", "http://example.com/jwks", "http://localhost.example.com/", "ftp://localhost/x",
          "file:///etc/passwd", "javascript:alert(1)", "https:///jwks", "https://user:pw@example.com/",
          "http://127.0.0.1@example.com/", "data:application/json,{}"})
        QTest::addRow("no: %s", url) << QString::fromLatin1(url) << false;
    for (const char *url : {"https://example.com/jwks", "https://example.com", "http://localhost:8080/jwks",
                            "http://127.0.0.1/", "http://[::1]:1/", "HTTPS://EXAMPLE.com/"})
        QTest::addRow("yes: %s", url) << QString::fromLatin1(url) << true;
}

void TestAddress::protectedAddress()
{
    QFETCH(const QString, url);
    QTEST(isProtectedAddress(QUrl(url, QUrl::StrictMode)), "expected");
}

void TestAddress::parts_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("path");
    const auto row = [](const char *address, const char *host, const char *path) {
        QTest::addRow("%s", address) << QByteArray(address) << QByteArray(host) << QByteArray(path);
    };
    row("", "", "");
    row("/cb?code=1", "", "/cb");
    row("?code=1", "", "");
    row("#token=1", "", "");
    row("https://as.example", "as.example", "/");
    row("https://as.example/", "as.example", "/");
    row("https://as.example:8443/a/../b?x=/y#z", "as.example:8443", "/a/../b");
    row("https://as.example?x=a/b", "as.example", "/");
    row("https://as.example#a/b", "as.example", "/");
    row("https://user:p@ss@[::1]:1/x", "[::1]:1", "/x");
    row("https://h/?next=https://other/", "h", "/");
    row("com.example:/cb?x", "", "com.example:/cb");
    row("://", "", "/");
}

void TestAddress::parts()
{
    QFETCH(const QByteArray, address);
    QTEST(hostIn(address).toByteArray(), "host");
    QTEST(pathIn(address).toByteArray(), "path");
}

QTEST_APPLESS_MAIN(TestAddress)
#include "tst_address.moc"
