// SPDX-License-Identifier: GPL-3.0-or-later
// What gscope flow says where the provider refuses, and whether the provider refuses what our table of faults says.
#include "interop/flowrun.h"

#include <QTest>

using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestInteropRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void refused_data();
    void refused();
    void wrongRedirectUri();
    void usedRefreshToken();
    void faults_data();
    void faults();

private:
    Provider m_provider;
    FlowRunner m_gscope{QStringLiteral(GSCOPE_PROGRAM), m_provider};
};

void TestInteropRefusals::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    QVERIFY(m_provider.start());
    m_gscope.addFile(u"no-token"_s, "a-refresh-token-that-nobody-gave");
    m_gscope.addFile(u"wrong-password"_s, "secrets");
}

void TestInteropRefusals::refused_data()
{
    QTest::addColumn<FlowCase>("flow");
    QTest::addColumn<QString>("error"); // the step, and the server's word
    const auto row = [](const char *name, const FlowCase &flow, const char *error) {
        QTest::newRow(name) << flow << QString::fromLatin1(error);
    };
    const auto code = [&](const char *name, const QByteArray &options, const QByteArray &person, const char *error) {
        row(name,
            {.grant = "authorization-code",
             .client = "native-public",
             .options = "--scope openid " + options,
             .person = person},
            error);
    };
    code("the person says no", {}, "--login deny", "authorization-response: access_denied");
    code("nobody is signed in", "--prompt none", {}, "authorization-response: login_required");
    code("in a form", "--response-mode form_post", "--login error:interaction_required",
         "authorization-response: interaction_required");
    row("in a fragment",
        {.grant = "hybrid",
         .client = "hybrid",
         .secret = "hybrid-secret",
         .options = "--scope openid",
         .person = "--login error:temporarily_unavailable",
         .way = Way::Paste},
        "authorization-response: temporarily_unavailable");
    row("scope that is known, and not the client's",
        {.grant = "authorization-code",
         .client = "conf-basic",
         .secret = "conf-basic-secret",
         .options = "--scope openid+api:write"},
        "authorization-response: invalid_scope");
    row("response type that is not the client's",
        {.grant = "implicit", .client = "native-public", .options = "--scope openid", .way = Way::Paste},
        "authorization-response: invalid_request");

    const auto machine = [&](const char *name, const QByteArray &client, const QByteArray &secret,
                             const QByteArray &options, const char *error) {
        row(name, {.grant = "client-credentials", .client = client, .secret = secret, .options = options}, error);
    };
    machine("wrong secret", "m2m", "m2m-secrets", {}, "client-credentials-request: invalid_client");
    machine("secret that has expired", "expired-secret", "expired-secret-secret", {},
            "client-credentials-request: invalid_client");
    machine("authentication that is not the client's", "conf-secret-jwt", "conf-secret-jwt-secret-of-at-least-32-bytes",
            {}, "client-credentials-request: invalid_client");
    machine("client that nobody knows", "nobody", "nobody-secret", {}, "client-credentials-request: invalid_client");
    machine("grant that is not the client's", "conf-basic", "conf-basic-secret", {},
            "client-credentials-request: invalid_request");
    machine("scope that is not the client's", "m2m", "m2m-secret", "--scope api:write",
            "client-credentials-request: invalid_scope");
    machine("resource that nobody serves", "m2m", "m2m-secret", "--scope api:read --resource https://nobody.example/",
            "client-credentials-request: invalid_target");

    row("refresh token that nobody gave",
        {.grant = "refresh", .client = "native-public", .options = "--refresh-token-file FOLDER/no-token"},
        "refresh-request: invalid_grant");
    row("wrong password",
        {.grant = "password",
         .client = "password",
         .secret = "password-secret",
         .options = "--username bob --password-file FOLDER/wrong-password"},
        "password-request: invalid_grant");
    row("device that the person refuses",
        {.grant = "device", .client = "device-slow", .options = "--scope openid", .person = "--abort"},
        "device-poll: access_denied");
    row("token that was revoked",
        {.grant = "authorization-code",
         .client = "conf-basic",
         .secret = "conf-basic-secret",
         .options = "--scope openid --then revoke,userinfo"},
        "userinfo: invalid_token");
    machine("token that is asked about after it was revoked", "m2m", "m2m-secret", "--then revoke,introspect",
            "introspection: intro-active");
}

void TestInteropRefusals::refused()
{
    QFETCH(const FlowCase, flow);
    const FlowRun run = m_gscope.run(flow);
    QVERIFY2(run.report, run.all());
    QTEST(run.error(), "error");
    QCOMPARE(run.result(), u"error"_s);
    QVERIFY(!run.root().member("error").member("remedy").toString().isEmpty());
    QCOMPARE(run.status, 1);
}

/// The provider sends nobody anywhere then: the person sees a page, and gscope waits in vain.
void TestInteropRefusals::wrongRedirectUri()
{
    const FlowRun run = m_gscope.run({.grant = "authorization-code",
                                      .client = "web-basic",
                                      .secret = "web-basic-secret",
                                      .options = "--scope openid --timeout 4"});
    QVERIFY2(run.report, run.all());
    QVERIFY(run.person);
    QVERIFY(!run.person->arrived);
    QVERIFY2(run.person->said.contains("invalid_redirect_uri"), run.person->said);
    QCOMPARE(run.error(), u"sign-in: redirect-missing"_s);
    QCOMPARE(run.status, 1);
}

void TestInteropRefusals::usedRefreshToken()
{
    const FlowRun first =
        m_gscope.run({.grant = "authorization-code", .client = "native-public", .options = "--scope api:read"});
    QVERIFY2(!first.token("refresh_token").isEmpty(), first.all());
    m_gscope.addFile(u"used-token"_s, first.token("refresh_token").toLatin1());
    const FlowCase refresh{
        .grant = "refresh", .client = "native-public", .options = "--refresh-token-file FOLDER/used-token"};
    QCOMPARE(m_gscope.run(refresh).status, 0);
    const FlowRun again = m_gscope.run(refresh);
    QCOMPARE(again.error(), u"refresh-request: invalid_grant"_s);
    QCOMPARE(again.status, 1);
}

void TestInteropRefusals::faults_data()
{
    QTest::addColumn<FlowCase>("flow");
    QTest::addColumn<QString>("answer"); // how the fault was met
    QTest::addColumn<QString>("found"); // with which word
    constexpr auto kAsItShould = "refused-as-it-should";
    constexpr auto kNotRefused = "not-refused";
    const auto row = [](const QByteArray &fault, FlowCase flow, const char *answer, const char *found) {
        flow.options += " --fault " + fault;
        QTest::addRow("%s by %s", fault.data(), flow.client.data())
            << flow << QString::fromLatin1(answer) << QString::fromLatin1(found);
    };
    const FlowCase code{.grant = "authorization-code", .client = "native-public", .options = "--scope openid"};
    row("other-state", code, kAsItShould, "state-mismatch");
    row("no-code-verifier", code, kAsItShould, "invalid_grant");
    row("wrong-code-verifier", code, kAsItShould, "invalid_grant");
    row("pkce-plain", code, kAsItShould, "invalid_request");
    row("no-pkce", code, kAsItShould, "invalid_request");
    row("replayed-code", code, kAsItShould, "invalid_grant");
    row("other-redirect-uri", code, kAsItShould, "invalid_grant");
    row("missing-nonce", code, kAsItShould, "idt-nonce");
    row("unregistered-scope", code, kAsItShould, "scope-granted"); // left out, and the answer says so: RFC 6749 §3.3

    FlowCase confidential = code;
    confidential.client = "conf-basic";
    confidential.secret = "conf-basic-secret";
    row("no-pkce", confidential, kNotRefused, "");
    row("wrong-client-secret", confidential, kAsItShould, "invalid_client");

    FlowCase more = code;
    more.options = "--scope api:read --then refresh";
    row("reused-refresh-token", more, kAsItShould, "invalid_grant");
    more.options = "--scope openid --then api --api-url ISSUER/api";
    row("id-token-at-api", more, kAsItShould, "invalid_token");

    const FlowCase hybrid{.grant = "hybrid",
                          .client = "hybrid",
                          .secret = "hybrid-secret",
                          .options = "--scope openid",
                          .way = Way::Paste};
    row("missing-nonce", hybrid, kAsItShould, "invalid_request");

    FlowCase machine{.grant = "client-credentials", .client = "m2m", .secret = "m2m-secret"};
    row("wrong-client-secret", machine, kAsItShould, "invalid_client");
    row("unregistered-scope", machine, kNotRefused, ""); // left out, and the answer does not say so
    machine.options = "--scope api:read --resource ISSUER/api --then api --api-url ISSUER/api";
    row("api-without-token", machine, kAsItShould, "401");

    const FlowCase device{.grant = "device", .client = "device-slow", .options = "--scope openid"};
    row("impatient-polling", device, kAsItShould, "slow_down");
}

void TestInteropRefusals::faults()
{
    QFETCH(const FlowCase, flow);
    const FlowRun run = m_gscope.run(flow);
    QVERIFY2(run.report, run.all());
    const Grantscope::Json::Value fault = run.root().member("fault");
    QTEST(fault.member("answer").toString(), "answer");
    QTEST(fault.member("found").toString(), "found");
    // A fault that is refused is what was asked for.
    const bool isRefused = fault.member("answer").stringIs("refused-as-it-should");
    QCOMPARE(run.result(), isRefused ? u"ok"_s : u"error"_s);
    QCOMPARE(run.status, isRefused ? 0 : 1);
}

QTEST_GUILESS_MAIN(TestInteropRefusals)
#include "tst_refusals.moc"
