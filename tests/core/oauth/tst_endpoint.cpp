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
    void accepted_data();
    void accepted();
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

QTEST_APPLESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
