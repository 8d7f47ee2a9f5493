// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "net/neterror.h"
#include "oauth/connectionchecks.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestConnectionChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encryption_data();
    void encryption();
    void refusedCertificate();
    void noConnection();
    void plainHttp_data();
    void plainHttp();
    void redirectWithCredentials_data();
    void redirectWithCredentials();
};

namespace {

Exchange answered(const QByteArray &address, int status = 200)
{
    return {.request = {.method = "POST", .address = address, .body = "code=c"}, .response = {.status = status}};
}

TlsSummary tls(const QByteArray &version, const QByteArray &cipher)
{
    return {.version = version, .cipher = cipher, .chain = {{u"CN=as.example"_s, u"CN=ca"_s, {}, {}}}};
}

} // namespace

void TestConnectionChecks::encryption_data()
{
    QTest::addColumn<TlsSummary>("summary");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const char *name, const TlsSummary &summary, const char *noticed) {
        QTest::newRow(name) << summary << list(noticed);
    };
    row("TLS 1.1", tls("TLSv1.1", "ECDHE-RSA-AES128-SHA"), "tls-version.old:fail");
    row("SSL 3", tls("SSLv3", "DES-CBC3-SHA"), "tls-version.old:fail");
    row("no forward secrecy", tls("TLSv1.2", "AES128-GCM-SHA256"), "tls-version.cipher:warn");
    row("CBC", tls("TLSv1.2", "ECDHE-RSA-AES128-SHA256"), "tls-version.cipher:warn");
    TlsSummary pinned = tls("TLSv1.3", "TLS_AES_128_GCM_SHA256");
    pinned.byFingerprint = true;
    row("by fingerprint", pinned, "tls-certificate.fingerprint:info");
    row("TLS 1.2", tls("TLSv1.2", "ECDHE-ECDSA-CHACHA20-POLY1305"), "");
    row("TLS 1.2, finite field", tls("TLSv1.2", "DHE-RSA-AES256-GCM-SHA384"), "");
    row("TLS 1.3", tls("TLSv1.3", "TLS_AES_128_GCM_SHA256"), "");
}

void TestConnectionChecks::encryption()
{
    QFETCH(const TlsSummary, summary);
    Exchange exchange = answered("https://as.example/token");
    exchange.tls = summary;
    const QList<Check> checks = checkConnection(exchange);
    QCOMPARE(checks.size(), 3);
    QTEST(Answers::noticed(checks), "noticed");
    QCOMPARE(checks.at(1).found, u"CN=as.example"_s);
}

void TestConnectionChecks::refusedCertificate()
{
    Exchange exchange{.request = {.address = "https://as.example/token", .body = "code=c"}};
    exchange.tls = tls({}, {});
    const Error error{ErrorId(), u"a certificate from a trusted authority"_s, u"certificate has expired"_s};
    QVERIFY(checkConnection(exchange, error).isEmpty()); // Something else went wrong.

    Error refused = error;
    refused.id = Net::NetError::Tls;
    const QList<Check> checks = checkConnection(exchange, refused);
    QCOMPARE(Answers::noticed(checks), list("tls-certificate.refused:fail"));
    QCOMPARE(checks.first().found, u"certificate has expired"_s);
}

void TestConnectionChecks::noConnection()
{
    QVERIFY(checkConnection({.request = {.address = "https://as.example/token", .body = "code=c"}}).isEmpty());
    QVERIFY(checkConnection({.request = {.address = "http://127.0.0.1:1/token", .body = "code=c"}}).isEmpty());
}

void TestConnectionChecks::plainHttp_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const QByteArray &address, const char *noticed) {
        QTest::newRow(address) << address << list(noticed);
    };
    row("http://as.example/token", "tls-certificate.plain:fail tls-version.plain:fail");
    row("http://127.0.0.1.as.example/token", "tls-certificate.plain:fail tls-version.plain:fail");
    row("http://127.0.0.1:8080/token", "tls-certificate.loopback:skip tls-version.loopback:skip");
    row("http://[::1]:8080/token", "tls-certificate.loopback:skip tls-version.loopback:skip");
}

void TestConnectionChecks::plainHttp()
{
    QFETCH(const QByteArray, address);
    QTEST(Answers::noticed(checkConnection(answered(address))), "noticed");
}

void TestConnectionChecks::redirectWithCredentials_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");
    QTest::addColumn<QStringList>("noticed");
    const HttpRequest form{.method = "POST", .address = "https://as.example/token", .body = "code=c"};
    const HttpRequest bearer{.address = "https://as.example/userinfo", .fields = {{"authorization", "Bearer t"}}};
    const HttpRequest bare{.address = "https://as.example/.well-known/openid-configuration"};
    QTest::newRow("form, 307") << form << 307 << list("http-307.forwards:warn");
    QTest::newRow("form, 308") << form << 308 << list("http-307.forwards:warn");
    QTest::newRow("token, 307") << bearer << 307 << list("http-307.forwards:warn");
    HttpRequest call{.method = "POST", .address = "https://mcp.example/mcp", .body = "{}"};
    call.fields.append("Content-Type", "application/json");
    QTest::newRow("JSON without a token, 307") << call << 307 << QStringList();
    QTest::newRow("nothing to carry, 307") << bare << 307 << QStringList();
    QTest::newRow("form, 303") << form << 303 << QStringList();
    QTest::newRow("form, 200") << form << 200 << QStringList();
}

void TestConnectionChecks::redirectWithCredentials()
{
    QFETCH(const HttpRequest, request);
    QFETCH(const int, status);
    QTEST(Answers::noticed(checkConnection({.request = request, .response = {.status = status}})), "noticed");
}

QTEST_APPLESS_MAIN(TestConnectionChecks)
#include "tst_connectionchecks.moc"
