// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/endpoint.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

class TestEndpoint : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void mayNotBeNamed_data();
    void mayNotBeNamed();
    void accepted_data();
    void accepted();
    void mayBeNamed_data();
    void mayBeNamed();
};

void TestEndpoint::refused_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"",
                                "/token",
                                "as.example/token",
                                "https:",
                                "https://",
                                "http://as.example/token",
                                "javascript:alert(1)",
                                "file:///etc/passwd",
                                "data:text/html,x",
                                "ftp://as.example/",
                                "https://user:s3cret@as.example/token",
                                "https://as.example/token#top",
                                "https://as.example/to ken",
                                "https://as.example/token\r\nX: y",
                                "https://as.example/t\xc3\xb6ken",
                                "http://localhost.evil.example/",
                                "http://127.0.0.1.evil.example/",
                                "http://10.0.0.1/token",
                                "https://as.example:99999/",
                                "//as.example/token",
                                "HTTPS//as.example"})
        QTest::newRow(address) << QByteArray(address);
    QTest::newRow("NUL") << QByteArray("https://as.example/\0", 20);
}

void TestEndpoint::refused()
{
    QFETCH(const QByteArray, address);
    const Result<void> valid = validateEndpoint(address);
    QVERIFY(!valid);
    QCOMPARE(valid.error().id.toString(), u"endpoint-address"_s);
    QVERIFY(!valid.error().expected.isEmpty());
    QVERIFY(!valid.error().found.contains(u"s3cret"_s));
}

void TestEndpoint::mayNotBeNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("address");
    const auto row = [](const char *from, const char *address) {
        QTest::addRow("%s from %s", address, from) << QString::fromLatin1(from) << QString::fromLatin1(address);
    };
    for (const char *address :
         {"http://as.example/", "ftp://as.example/", "javascript:alert(1)", "https://a:b@as.example/", ""})
        row("https://as.example", address);
    // This machine, under any of its names and whatever the scheme.
    for (const char *address :
         {"http://127.0.0.1:9200/", "https://127.0.0.1:8443/", "https://localhost:8443/", "https://LOCALHOST/",
          "https://localhost.:8443/", "https://db.localhost/", "https://[::1]/", "https://[::ffff:127.0.0.1]/",
          "https://[::]/", "https://0.0.0.0/", "https://127.1.2.3/"})
        row("https://as.example", address);
    row("", "https://localhost/");
    row("https://localhost.evil.example", "https://localhost/");
}

void TestEndpoint::mayNotBeNamed()
{
    QFETCH(const QString, from);
    QFETCH(const QString, address);
    QVERIFY(!mayName(from, QUrl(address, QUrl::StrictMode)));
}

void TestEndpoint::accepted_data()
{
    QTest::addColumn<QByteArray>("address");
    for (const char *address : {"https://as.example/token", "https://as.example", "https://as.example:8443/a?b=c%20d",
                                "http://127.0.0.1:8080/token", "http://[::1]/token", "http://localhost:3000/"})
        QTest::newRow(address) << QByteArray(address);
}

void TestEndpoint::accepted()
{
    QFETCH(const QByteArray, address);
    QVERIFY(validateEndpoint(address));
}

void TestEndpoint::mayBeNamed_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("address");
    QTest::newRow("elsewhere") << u"https://as.example"_s << u"https://login.example/token"_s;
    QTest::newRow("a name that only looks alike") << u"https://as.example"_s << u"https://localhost.example/"_s;
    QTest::newRow("from this machine to elsewhere") << u"http://127.0.0.1:9341"_s << u"https://login.example/"_s;
    QTest::newRow("from this machine to itself") << u"http://localhost:9341"_s << u"http://127.0.0.1:9200/"_s;
    QTest::newRow("with TLS") << u"https://localhost:8443"_s << u"https://localhost:8444/token"_s;
}

void TestEndpoint::mayBeNamed()
{
    QFETCH(const QString, from);
    QFETCH(const QString, address);
    QVERIFY(mayName(from, QUrl(address, QUrl::StrictMode)));
}

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
