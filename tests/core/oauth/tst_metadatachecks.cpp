// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/metadatachecks.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

class TestMetadataChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void namesWhatIsMissing();
    void namesOfEndpointsAreCut();
};

void TestMetadataChecks::rows_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QStringList>("noticed");
    const auto row = [](const char *name, const QByteArray &more, const char *noticed) {
        QTest::newRow(name) << more << list(noticed);
    };
    const QByteArray oauth =
        R"(,"authorization_endpoint":"https://as.example/a","token_endpoint":"https://as.example/t",)"
        R"("response_types_supported":["code"])";
    const QByteArray openId = oauth
                              + R"(,"jwks_uri":"https://as.example/k","subject_types_supported":["public"],)"
                                R"("id_token_signing_alg_values_supported":["RS256","ES256"])";
    const QByteArray pkce = R"(,"code_challenge_methods_supported":["S256","plain"])";
    row("nothing in it", {}, "disco-pkce.missing:warn disco-required.missing:warn");
    row("no PKCE", oauth, "disco-pkce.missing:warn");
    row("plain alone", oauth + R"(,"code_challenge_methods_supported":["plain"])", "disco-pkce.other:warn");
    row("no method", oauth + R"(,"code_challenge_methods_supported":[])", "disco-pkce.other:warn");
    row("without RS256",
        oauth + pkce
            + R"(,"jwks_uri":"https://as.example/k","subject_types_supported":["public"],)"
              R"("id_token_signing_alg_values_supported":["PS256"])",
        "disco-required.algorithm:warn");
    row("OpenID without keys", oauth + pkce + R"(,"userinfo_endpoint":"https://as.example/u")",
        "disco-required.missing:warn");
    row("endpoint without TLS", oauth + pkce + R"(,"revocation_endpoint":"http://as.example/r")",
        "disco-required.address:warn");
    row("endpoint of a script", oauth + pkce + R"x(,"end_session_endpoint":"javascript:alert(1)")x",
        "disco-required.address:warn");
    row("endpoint on loopback", oauth + pkce + R"(,"x_endpoint":"http://127.0.0.1/")", "disco-required.address:warn");
    row("endpoint twice", oauth + pkce + R"(,"x_endpoint":"https://a.example/","x_endpoint":"https://b.example/")",
        "disco-required.address:warn");
    QByteArray many;
    for (int i = 0; i < 50'000; ++i)
        many += ",\"" + QByteArray::number(i) + R"(_endpoint":"http://as.example/")";
    row("endpoints without end", oauth + pkce + many, "disco-required.address:warn");
    row("endpoint null", oauth + pkce + R"(,"revocation_endpoint":null)", "");
    row("for machines alone",
        pkce
            + R"(,"token_endpoint":"https://as.example/t","response_types_supported":[],)"
              R"("grant_types_supported":["client_credentials"])",
        "");
    row("RFC 8414", oauth + pkce, "");
    row("OpenID", openId + pkce, "");
}

void TestMetadataChecks::rows()
{
    QFETCH(const QByteArray, more);
    const Result<ServerMetadata> metadata =
        parseServerMetadata(R"({"issuer":"https://as.example")" + more + '}', u"https://as.example"_s);
    QVERIFY(metadata);
    QTEST(Answers::noticed(checkMetadata(*metadata)), "noticed");
}

void TestMetadataChecks::namesWhatIsMissing()
{
    const Result<ServerMetadata> metadata = parseServerMetadata(
        R"({"issuer":"https://as.example","token_endpoint":"https://as.example/t"})", u"https://as.example"_s);
    QVERIFY(metadata);
    QCOMPARE(checkMetadata(*metadata).first().found, u"response_types_supported, authorization_endpoint"_s);
}

void TestMetadataChecks::namesOfEndpointsAreCut()
{
    const auto metadata = parseServerMetadata(R"({"issuer":"https://as.example",")" + QByteArray(10'000, 'a')
                                                  + R"(_endpoint":"http://as.example/"})",
                                              u"https://as.example"_s);
    QVERIFY(metadata);
    for (const Check &check : checkMetadata(*metadata))
        QVERIFY(check.found.size() < 300);
}

QTEST_APPLESS_MAIN(TestMetadataChecks)
#include "tst_metadatachecks.moc"
