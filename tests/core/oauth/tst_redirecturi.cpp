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

QTEST_APPLESS_MAIN(TestRedirectUri)
#include "tst_redirecturi.moc"
