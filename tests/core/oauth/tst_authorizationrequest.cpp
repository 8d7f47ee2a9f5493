// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationrequest.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

class TestAuthorizationRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedEndpoints_data();
    void refusedEndpoints();
    void emptyIsNotSent();
    void addresses_data();
    void addresses();
    void everythingInOrder();
};

void TestAuthorizationRequest::refusedEndpoints_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    for (const char *endpoint : {"", "javascript:alert(1)", "file:///tmp/x", "http://as.example/authorize",
                                 "https://as.example/authorize#here"})
        QTest::newRow(endpoint) << QByteArray(endpoint);
}

void TestAuthorizationRequest::refusedEndpoints()
{
    QFETCH(const QByteArray, endpoint);
    const Result<QByteArray> address = buildAuthorizationAddress(endpoint, {{"a", "b"}});
    QVERIFY(!address);
    QCOMPARE(address.error().id.toString(), u"endpoint-address"_s);
}

void TestAuthorizationRequest::emptyIsNotSent()
{
    QVERIFY(authorizationParameters({.responseType = {}}).isEmpty());
    // A method without a challenge says nothing.
    QVERIFY(authorizationParameters({.responseType = {}, .codeChallengeMethod = "S256"}).isEmpty());
}

void TestAuthorizationRequest::addresses_data()
{
    QTest::addColumn<AuthorizationRequest>("request");
    QTest::addColumn<QByteArray>("address");

    // The line break of the example is not in the address.
    QTest::newRow("RFC 6749 §4.1.1") << AuthorizationRequest{.endpoint = "https://server.example.com/authorize",
                                                             .clientId = "s6BhdRkqt3",
                                                             .redirectUri = "https://client.example.com/cb",
                                                             .state = "xyz"}
                                     << QByteArray("https://server.example.com/authorize?response_type=code"
                                                   "&client_id=s6BhdRkqt3"
                                                   "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&state=xyz");
    QTest::newRow("RFC 6749 §4.2.1") << AuthorizationRequest{.endpoint = "https://server.example.com/authorize",
                                                             .responseType = "token",
                                                             .clientId = "s6BhdRkqt3",
                                                             .redirectUri = "https://client.example.com/cb",
                                                             .state = "xyz"}
                                     << QByteArray("https://server.example.com/authorize?response_type=token"
                                                   "&client_id=s6BhdRkqt3"
                                                   "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb&state=xyz");
    QTest::newRow("OIDC Core §3.1.2.1")
        << AuthorizationRequest{.endpoint = "https://server.example.com/authorize",
                                .clientId = "s6BhdRkqt3",
                                .redirectUri = "https://client.example.org/cb",
                                .scope = "openid profile email",
                                .state = "af0ifjsldkj"}
        << QByteArray("https://server.example.com/authorize?response_type=code&client_id=s6BhdRkqt3"
                      "&redirect_uri=https%3A%2F%2Fclient.example.org%2Fcb&scope=openid+profile+email"
                      "&state=af0ifjsldkj");
    QTest::newRow("the endpoint's own query stays")
        << AuthorizationRequest{.endpoint = "https://as.example/authorize?tenant=a%2fb", .clientId = "c"}
        << QByteArray("https://as.example/authorize?tenant=a%2fb&response_type=code&client_id=c");
    QTest::newRow("plus, ampersand and letters of all kinds")
        << AuthorizationRequest{.endpoint = "https://as.example/",
                                .responseType = {},
                                .clientId = "a+b&c=d \xe5\x90\x8d"}
        << QByteArray("https://as.example/?client_id=a%2Bb%26c%3Dd+%E5%90%8D");
}

void TestAuthorizationRequest::addresses()
{
    QFETCH(const AuthorizationRequest, request);
    const Result<QByteArray> address = buildAuthorizationAddress(request.endpoint, authorizationParameters(request));
    QVERIFY(address);
    QTEST(*address, "address");
}

void TestAuthorizationRequest::everythingInOrder()
{
    const AuthorizationRequest request{.endpoint = "https://as.example/",
                                       .responseType = "code id_token",
                                       .clientId = "c",
                                       .redirectUri = "http://127.0.0.1:1/cb",
                                       .scope = "openid",
                                       .state = "s",
                                       .nonce = "n",
                                       .responseMode = "form_post",
                                       .codeChallenge = "h",
                                       .codeChallengeMethod = "S256",
                                       .prompt = "login",
                                       .loginHint = "me",
                                       .acrValues = "high",
                                       .maxAge = 0,
                                       .resources = {"https://a.example", "https://b.example"},
                                       .further = {{"x", ""}}};
    const Parameters expected{{"response_type", "code id_token"},
                              {"client_id", "c"},
                              {"redirect_uri", "http://127.0.0.1:1/cb"},
                              {"scope", "openid"},
                              {"state", "s"},
                              {"nonce", "n"},
                              {"response_mode", "form_post"},
                              {"code_challenge", "h"},
                              {"code_challenge_method", "S256"},
                              {"prompt", "login"},
                              {"login_hint", "me"},
                              {"acr_values", "high"},
                              {"max_age", "0"},
                              {"resource", "https://a.example"},
                              {"resource", "https://b.example"},
                              {"x", ""}};
    QCOMPARE(authorizationParameters(request), expected);
}

QTEST_APPLESS_MAIN(TestAuthorizationRequest)
#include "tst_authorizationrequest.moc"
