// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/redirecturi.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestRedirectUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void secretsAreNotTold();
    void comparison_data();
    void comparison();
};

void TestRedirectUri::rows_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const char *uri, const char *noticed) {
        QTest::newRow(uri) << QByteArray(uri) << list(noticed);
    };
    const char *const elsewhere = "redirect-localhost.elsewhere:skip";
    row("", "redirect-localhost.elsewhere:skip redirect-scheme.relative:fail");
    row("/cb", "redirect-localhost.elsewhere:skip redirect-scheme.relative:fail");
    row("client.example/cb", "redirect-localhost.elsewhere:skip redirect-scheme.relative:fail");
    row("https:///cb", "redirect-localhost.elsewhere:skip redirect-scheme.relative:fail");
    row("https://client.example/cb#a", "redirect-localhost.elsewhere:skip redirect-scheme.fragment:fail");
    row("https://client.example/cb#", "redirect-localhost.elsewhere:skip redirect-scheme.fragment:fail");
    row("http://client.example/cb", "redirect-localhost.elsewhere:skip redirect-scheme.http:fail");
    row("http://127.0.0.1.example/cb", "redirect-localhost.elsewhere:skip redirect-scheme.http:fail");
    row("javascript:alert(1)", "redirect-localhost.elsewhere:skip redirect-scheme.forbidden:fail");
    row("JavaScript:alert(1)", "redirect-localhost.elsewhere:skip redirect-scheme.forbidden:fail");
    row("file:///tmp/cb", "redirect-localhost.elsewhere:skip redirect-scheme.forbidden:fail");
    row("data:text/html,x", "redirect-localhost.elsewhere:skip redirect-scheme.forbidden:fail");
    row("myapp://cb", "redirect-localhost.elsewhere:skip redirect-scheme.private:fail");
    row("https://*.client.example/cb", "redirect-exact.wildcard:fail redirect-localhost.elsewhere:skip "
                                       "redirect-scheme.relative:fail");
    row("https://client.example/*", "redirect-exact.wildcard:fail redirect-localhost.elsewhere:skip");
    row("https://client.example/a/../b", "redirect-exact.path:warn redirect-localhost.elsewhere:skip");
    row("https://client.example/a/%2E%2e", "redirect-exact.path:warn redirect-localhost.elsewhere:skip");
    row("http://localhost:8080/cb", "redirect-localhost.name:warn");
    row("https://localhost/cb", "redirect-localhost.name:warn");
    row("https://client.example/cb", elsewhere);
    row("https://client.example/cb?a=b", elsewhere);
    row("com.example.app:/cb", elsewhere);
    row("http://127.0.0.1:8080/cb", "");
    row("http://[::1]:8080/cb", "");
}

void TestRedirectUri::rows()
{
    QFETCH(const QByteArray, uri);
    QTEST(Answers::noticed(checkRedirectUri(uri)), "noticed");
}

void TestRedirectUri::secretsAreNotTold()
{
    const QList<Check> checks = checkRedirectUri("https://me:s3cret@client.example/cb");
    QVERIFY(Answers::noticed(checks).contains(u"redirect-scheme.credentials:fail"_s));
    for (const Check &check : checks)
        QVERIFY(!check.found.contains(u"s3cret"_s));
}

void TestRedirectUri::comparison_data()
{
    QTest::addColumn<QByteArray>("registered");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<bool>("exact");
    QTest::addColumn<bool>("anyPort");
    const auto row = [](const char *name, const char *registered, const char *sent, bool exact, bool anyPort) {
        QTest::newRow(name) << QByteArray(registered) << QByteArray(sent) << exact << anyPort;
    };
    row("slash at the end", "https://a.example/cb", "https://a.example/cb/", false, false);
    row("case of the host", "https://a.example/cb", "https://A.example/cb", false, false);
    row("default port", "https://a.example/cb", "https://a.example:443/cb", false, false);
    row("query", "https://a.example/cb", "https://a.example/cb?a=b", false, false);
    row("other port elsewhere", "http://a.example:1/cb", "http://a.example:2/cb", false, false);
    row("other port of https", "https://127.0.0.1:1/cb", "https://127.0.0.1:2/cb", false, false);
    row("other loopback address", "http://127.0.0.1/cb", "http://[::1]/cb", false, false);
    row("other path", "http://127.0.0.1/cb", "http://127.0.0.1:2/cc", false, false);
    row("no port but a name", "http://127.0.0.1/cb", "http://127.0.0.1:evil.example/cb", false, false);
    row("user in front", "http://127.0.0.1/cb", "http://127.0.0.1@evil.example/cb", false, false);
    row("empty", "", "http://127.0.0.1/cb", false, false);
    row("other port", "http://127.0.0.1/cb", "http://127.0.0.1:51004/cb", false, true);
    row("other port of IPv6", "http://[::1]:1/cb?a", "http://[::1]:2/cb?a", false, true);
    row("port left out", "http://127.0.0.1:8080/", "http://127.0.0.1/", false, true);
    row("the same", "https://a.example/cb", "https://a.example/cb", true, true);
}

void TestRedirectUri::comparison()
{
    QFETCH(const QByteArray, registered);
    QFETCH(const QByteArray, sent);
    QTEST(fitsRegisteredRedirectUri(registered, sent), "exact");
    QTEST(fitsRegisteredRedirectUri(registered, sent, PortRule::AnyOnLoopback), "anyPort");
}

QTEST_APPLESS_MAIN(TestRedirectUri)
#include "tst_redirecturi.moc"
