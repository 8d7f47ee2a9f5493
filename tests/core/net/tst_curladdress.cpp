// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curladdress_p.h"
#include "net/neterror.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Qt::StringLiterals;

class TestCurlAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void insecureAnywhere();
};

void TestCurlAddress::refused_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("id");
    const auto row = [](NetError error, const char *address) {
        QTest::addRow("%s", address) << QByteArray(address) << ErrorId(error).toString();
    };
    row(NetError::Scheme, "");
    row(NetError::Scheme, "example.com/jwks");
    row(NetError::Scheme, "/jwks");
    row(NetError::Scheme, "file:///etc/passwd");
    row(NetError::Scheme, "javascript:alert(1)");
    row(NetError::Scheme, "data:application/json,{}");
    row(NetError::Scheme, "ftp://example.com/");
    row(NetError::Scheme, "gopher://127.0.0.1/");
    row(NetError::Scheme, " https://example.com/");
    row(NetError::Scheme, "view-source:https://example.com/");
    row(NetError::Address, "https:");
    row(NetError::Address, "https://");
    row(NetError::Address, "https:example.com");
    row(NetError::Address, "https:/example.com");
    row(NetError::Address, "https:///example.com");
    row(NetError::Address, "https://example.com:99999/");
    row(NetError::Address, "https://example.com:x/");
    row(NetError::Address, "https://exa mple.com/");
    row(NetError::Address, "https://example.com/a b");
    row(NetError::Address, "https://example.com/a\r\nX: y");
    row(NetError::Address, "https://user:secret@example.com/");
    row(NetError::Address, "http://user@127.0.0.1/");
    row(NetError::Address, "http://127.0.0.1@example.com/");
    row(NetError::Address, "http://127.0.0.1\\@example.invalid/");
    row(NetError::Address, "https://[::1/");
    row(NetError::HttpRefused, "http://example.invalid/");
    row(NetError::HttpRefused, "HTTP://example.invalid/");
    row(NetError::HttpRefused, "http://127.0.0.1.example.invalid/");
    row(NetError::HttpRefused, "http://localhost.example.invalid/");
    row(NetError::HttpRefused, "http://10.0.0.1/");
    row(NetError::HttpRefused, "http://0.0.0.0/");
    row(NetError::HttpRefused, "http://[::]/");
    row(NetError::HttpRefused, "http://[::ffff:127.0.0.1]/");
    row(NetError::HttpRefused, "http://example.invalid#@127.0.0.1/");
    row(NetError::HttpRefused, "http://example.invalid?@127.0.0.1/");
    QTest::newRow("NUL") << QByteArray("https://example.com/\0x", 22) << u"net-address"_s;
}

void TestCurlAddress::refused()
{
    QFETCH(const QByteArray, address);
    const Result<CurlAddress> read = readAddress(address, PlainHttp::LoopbackOnly);
    QVERIFY(!read.has_value());
    QTEST(read.error().id.toString(), "id");
    QVERIFY(!read.error().expected.isEmpty());
    QVERIFY(!read.error().found.contains("secret"_L1));
}

void TestCurlAddress::accepted_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("loopback");
    const auto row = [](const char *address, const char *host, bool loopback) {
        QTest::addRow("%s", address) << QByteArray(address) << QString::fromLatin1(host) << loopback;
    };
    row("https://example.com", "example.com", false);
    row("HTTPS://EXAMPLE.com:8443/../%2e%2F?a=%2b+#f", "EXAMPLE.com", false);
    row("http://localhost:1/", "localhost", true);
    row("http://127.9.9.9/", "127.9.9.9", true);
    row("http://0x7f.1/", "127.0.0.1", true);
    row("http://127.1/", "127.0.0.1", true);
    row("http://2130706433/", "127.0.0.1", true);
    row("http://[::1]:80/", "[::1]", true);
    row("http://[0:0:0:0:0:0:0:1]/", "[::1]", true);
}

void TestCurlAddress::accepted()
{
    QFETCH(const QByteArray, address);
    const Result<CurlAddress> read = readAddress(address, PlainHttp::LoopbackOnly);
    QVERIFY(read.has_value());
    QTEST(read->host, "host");
    QTEST(read->isLoopback, "loopback");
    QCOMPARE(read->isHttps, address.toLower().startsWith("https:"));
}

void TestCurlAddress::insecureAnywhere()
{
    const Result<CurlAddress> read = readAddress("http://example.invalid/", PlainHttp::InsecureAnywhere);
    QVERIFY(read.has_value());
    QVERIFY(!read->isLoopback);
    QVERIFY(!readAddress("ftp://example.invalid/", PlainHttp::InsecureAnywhere).has_value());
}

QTEST_APPLESS_MAIN(TestCurlAddress)
#include "tst_curladdress.moc"
