// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationresponse.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;

class TestRedirectAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherPlaces_data();
    void otherPlaces();
    void samePlaces_data();
    void samePlaces();
};

void TestRedirectAddress::otherPlaces_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("redirectUri");
    const auto row = [](const char *address, const char *redirectUri) {
        QTest::addRow("%s at %s", address, redirectUri) << QByteArray(address) << QByteArray(redirectUri);
    };
    row("https://evil.example/cb?code=1", "com.example:/cb");
    row("https://client.example/other?code=1", "https://client.example/cb");
    row("https://client.example/cb/?code=1", "https://client.example/cb");
    row("http://client.example/cb?code=1", "https://client.example/cb");
    row("https://client.example:8443/cb?code=1", "https://client.example/cb");
    row("http://127.0.0.1:1234/other?code=1", "http://127.0.0.1:4321/callback");
    row("http://127.0.0.1.example/callback?code=1", "http://127.0.0.1/callback");
    row("https://127.0.0.1:4321/callback?code=1", "http://127.0.0.1:4321/callback");
}

void TestRedirectAddress::otherPlaces()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, redirectUri);
    const Result<void> place = validateRedirectPlace(address, redirectUri);
    QVERIFY(!place);
    QCOMPARE(place.error().id.toString(), QStringLiteral("redirect-address"));
    QCOMPARE(place.error().expected.toUtf8(), redirectUri);
    QVERIFY(!place.error().found.contains(u"code"));
}

void TestRedirectAddress::samePlaces_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("redirectUri");
    const auto row = [](const char *address, const char *redirectUri) {
        QTest::addRow("%s at %s", address, redirectUri) << QByteArray(address) << QByteArray(redirectUri);
    };
    row("?code=1", "com.example:/cb");
    row("#id_token=1", "com.example:/cb");
    row("com.example:/cb?code=1", "com.example:/cb");
    row(" https://client.example/cb?tenant=a&code=1\n", "https://client.example/cb?tenant=a");
    row("https://app.example/?code=1", "https://app.example");
    row("https://app.example/cb?code=1", "https://App.Example:443/cb");
    row("http://127.0.0.1:4321/?code=1", "http://127.0.0.1");
    row("http://localhost:1234/callback?code=1", "http://127.0.0.1:4321/callback");
    row("http://[::1]:1/callback#code=1", "http://127.0.0.1/callback");
}

void TestRedirectAddress::samePlaces()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, redirectUri);
    QVERIFY(validateRedirectPlace(address, redirectUri));
}

QTEST_APPLESS_MAIN(TestRedirectAddress)
#include "tst_redirectaddress.moc"
