// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/authorizationrequest.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using Answers::list;

namespace {

const Parameters kGood{{"response_type", "code"},
                       {"client_id", "c"},
                       {"redirect_uri", "http://127.0.0.1:8080/cb"},
                       {"scope", "openid"},
                       {"state", "0123456789012345678901"},
                       {"nonce", "n"},
                       {"code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"},
                       {"code_challenge_method", "S256"}};

Parameters with(const QByteArray &name, const QByteArray &value)
{
    Parameters parameters = kGood;
    parameters.set(name, value);
    return parameters;
}

Parameters without(std::initializer_list<QByteArrayView> names)
{
    Parameters parameters = kGood;
    for (const QByteArrayView name : names)
        parameters.remove(name);
    return parameters;
}

Parameters added(const QByteArray &name, const QByteArray &value)
{
    Parameters parameters = kGood;
    parameters.append(name, value);
    return parameters;
}

} // namespace

class TestAuthorizationChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void repeatedIsNamed();
    void heldAgainstMetadata_data();
    void heldAgainstMetadata();
};

void TestAuthorizationChecks::rows_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<QStringList>("noticed");
    QTest::newRow("nothing at all") << Parameters() << list("authz-state.missing:fail pkce-missing.unused:skip");
    QTest::newRow("no state, tied by PKCE") << without({"state"}) << list("authz-state.missing:warn");
    QTest::newRow("no state, tied by nothing")
        << without({"state", "nonce", "code_challenge", "code_challenge_method"})
        << list("authz-nonce.optional:info authz-state.missing:fail pkce-missing.none:fail");
    QTest::newRow("short state") << with("state", "xyz") << list("authz-state.short:warn");
    QTest::newRow("no PKCE, with a nonce")
        << without({"code_challenge", "code_challenge_method"}) << list("pkce-missing.none:warn");
    QTest::newRow("empty challenge") << with("code_challenge", "") << list("pkce-missing.none:warn");
    QTest::newRow("plain") << with("code_challenge_method", "plain") << list("pkce-plain.plain:warn");
    QTest::newRow("method left out") << without({"code_challenge_method"}) << list("pkce-plain.default:warn");
    QTest::newRow("method in another case") << with("code_challenge_method", "s256") << list("pkce-plain.unknown:fail");
    QTest::newRow("implicit") << with("response_type", "token")
                              << list("authz-implicit.token:warn pkce-missing.unused:skip");
    QTest::newRow("hybrid with a token") << with("response_type", "code id_token token")
                                         << list("authz-implicit.token:warn");
    QTest::newRow("id_token without a nonce") << [] {
        Parameters parameters = without({"nonce"});
        parameters.set("response_type", "id_token");
        return parameters;
    }() << list("authz-nonce.missing:fail pkce-missing.unused:skip");
    QTest::newRow("openid without a nonce") << without({"nonce"}) << list("authz-nonce.optional:info");
    QTest::newRow("repeated") << added("client_id", "d") << list("authz-duplicate-param.repeated:fail");
    QTest::newRow("token in it") << added("access_token", "t") << list("at-in-url.query:fail");
    QTest::newRow("localhost") << with("redirect_uri", "http://localhost:1/cb") << list("redirect-localhost.name:warn");
    QTest::newRow("several resources") << [] {
        Parameters parameters = added("resource", "https://a.example");
        parameters.append("resource", "https://b.example");
        return parameters;
    }() << QStringList();
    QTest::newRow("good") << kGood << QStringList();
    QTest::newRow("OAuth without openid") << without({"scope", "nonce"}) << QStringList();
}

void TestAuthorizationChecks::rows()
{
    QFETCH(const Parameters, parameters);
    QTEST(Answers::noticed(checkAuthorizationRequest(parameters)), "noticed");
}

void TestAuthorizationChecks::repeatedIsNamed()
{
    const QList<Check> checks = checkAuthorizationRequest(added("client_id", "d"));
    const auto row = std::ranges::find(checks, Status::Fail, &Check::status);
    QVERIFY(row != checks.end());
    QCOMPARE(row->found, u"client_id"_s);
}

void TestAuthorizationChecks::heldAgainstMetadata_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QStringList>("noticed");
    QTest::newRow("nothing said") << QByteArray() << QStringList();
    QTest::newRow("other methods") << QByteArray(R"(,"code_challenge_methods_supported":["plain"])")
                                   << list("request-unsupported.named:warn");
    QTest::newRow("other response types")
        << QByteArray(R"(,"response_types_supported":["token","id_token"])") << list("request-unsupported.named:warn");
    QTest::newRow("other scopes only") << QByteArray(R"(,"scopes_supported":["profile"])")
                                       << list("request-unsupported.named:info");
    QTest::newRow("a list of another shape") << QByteArray(R"(,"response_types_supported":"token")") << QStringList();
    QTest::newRow("all listed") << QByteArray(R"(,"code_challenge_methods_supported":["plain","S256"],)"
                                              R"("response_types_supported":["code"],"scopes_supported":["openid"])")
                                << QStringList();
}

void TestAuthorizationChecks::heldAgainstMetadata()
{
    QFETCH(const QByteArray, metadata);
    const Result<ServerMetadata> read =
        parseServerMetadata(R"({"issuer":"https://as.example")" + metadata + '}', u"https://as.example"_s);
    QVERIFY(read);
    QTEST(Answers::noticed(checkAuthorizationRequest(kGood, *read)), "noticed");
    // The order of the words does not matter.
    const Result<ServerMetadata> hybrid = parseServerMetadata(
        R"({"issuer":"https://as.example","response_types_supported":["id_token code"]})", u"https://as.example"_s);
    QCOMPARE(Answers::noticed(checkAuthorizationRequest(with("response_type", "code id_token"), *hybrid)),
             QStringList());
}

QTEST_APPLESS_MAIN(TestAuthorizationChecks)
#include "tst_authorizationchecks.moc"
