// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokenrequest.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::OAuth;

class TestTokenRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodies_data();
    void bodies();
};

void TestTokenRequest::bodies_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing given") << buildCodeTokenParameters({}) << QByteArray("grant_type=authorization_code");
    QTest::newRow("empty scope") << buildClientCredentialsTokenParameters({})
                                 << QByteArray("grant_type=client_credentials");
    QTest::newRow("RFC 6749 §4.1.3") << buildCodeTokenParameters(
        {.code = Secret("SplxlOBeZQQYbYS6WxSbIA"), .redirectUri = "https://client.example.com/cb"})
                                     << QByteArray("grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA"
                                                   "&redirect_uri=https%3A%2F%2Fclient.example.com%2Fcb");
    const CodeVerifier verifier = CodeVerifier::parse(Secret("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")).value();
    QTest::newRow("with PKCE and resources") << buildCodeTokenParameters(
        {.code = Secret("a+b"), .verifier = verifier, .resources = {"https://a.example/", "urn:b"}})
                                             << QByteArray("grant_type=authorization_code&code=a%2Bb"
                                                           "&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
                                                           "&resource=https%3A%2F%2Fa.example%2F&resource=urn%3Ab");
    QTest::newRow("RFC 6749 §4.3.2") << buildPasswordTokenParameters(
        {.username = "johndoe", .password = Secret("A3ddj3w")})
                                     << QByteArray("grant_type=password&username=johndoe&password=A3ddj3w");
    QTest::newRow("RFC 6749 §4.4.2") << buildClientCredentialsTokenParameters({.scope = "a b"})
                                     << QByteArray("grant_type=client_credentials&scope=a+b");
    QTest::newRow("RFC 6749 §6") << buildRefreshTokenParameters({.refreshToken = Secret("tGzv3JOkF0XG5Qx2TlKWIA")})
                                 << QByteArray("grant_type=refresh_token&refresh_token=tGzv3JOkF0XG5Qx2TlKWIA");
    QTest::newRow("RFC 8628 §3.4") << buildDeviceTokenParameters(Secret("GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"))
                                   << QByteArray("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
                                                 "&device_code=GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS");
}

void TestTokenRequest::bodies()
{
    QFETCH(const Parameters, parameters);
    QTEST(parameters.encoded(), "body");
}

QTEST_APPLESS_MAIN(TestTokenRequest)
#include "tst_tokenrequest.moc"
