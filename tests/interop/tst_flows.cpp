// SPDX-License-Identifier: GPL-3.0-or-later
// Every grant from first step to last with gscope flow.
#include "interop/flowrun.h"

#include <QTcpServer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

class TestInteropFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void withoutPerson_data();
    void withoutPerson() { check(); }
    void code_data();
    void code() { check(); }
    void frontChannel_data();
    void frontChannel() { check(); }
    void device_data();
    void device() { check(); }
    void clientAuthentication_data();
    void clientAuthentication() { check(); }
    void idTokens_data();
    void idTokens();
    void refreshTokenIsReplaced();
    void chromium_data();
    void chromium();

private:
    static void addColumns();
    void check();

    Provider m_provider;
    FlowRunner m_gscope{QStringLiteral(GSCOPE_PROGRAM), m_provider};
    QByteArray m_registeredPort;
};

namespace {

constexpr auto kNoIdToken = "";

void addRow(const char *name, const FlowCase &flow, const char *done, const char *verdict)
{
    QTest::newRow(name) << flow << QByteArray(done).split(' ') << QString::fromLatin1(verdict);
}

} // namespace

void TestInteropFlows::initTestCase()
{
    GRANTSCOPE_NEEDS_INTEROP_PACKAGES();
    QTcpServer taken; // a port that is free, and not soon given to somebody else
    QVERIFY(taken.listen(QHostAddress(QHostAddress::LocalHost)));
    m_registeredPort = QByteArray::number(taken.serverPort());
    taken.close();
    QVERIFY(m_provider.start({u"--redirect-port"_s, QString::fromLatin1(m_registeredPort)}));
    m_gscope.addClientKeys();
    m_gscope.addFile(u"password"_s, "secret");
}

void TestInteropFlows::addColumns()
{
    QTest::addColumn<FlowCase>("flow");
    QTest::addColumn<QByteArrayList>("done"); // steps that must be
    QTest::addColumn<QString>("verdict"); // of the ID token
}

void TestInteropFlows::check()
{
    QFETCH(const FlowCase, flow);
    QFETCH(const QByteArrayList, done);
    const FlowRun run = m_gscope.run(flow);
    QVERIFY2(run.report, run.all());
    QCOMPARE(run.error(), QString());
    for (const QByteArray &step : done)
        QVERIFY2(run.step(step) == u"done"_s, step + ' ' + run.all());
    QTEST(run.verdict(), "verdict");
    QCOMPARE(run.result(), u"ok"_s);
    QCOMPARE(run.status, 0);
}

void TestInteropFlows::withoutPerson_data()
{
    addColumns();
    FlowCase machine{
        .grant = "client-credentials", .client = "m2m", .secret = "m2m-secret", .options = "--scope api:read"};
    addRow("client credentials", machine, "discovery client-credentials-request", kNoIdToken);
    machine.options += " --then introspect,revoke";
    addRow("introspected and revoked", machine, "client-credentials-request introspection revocation", kNoIdToken);
    machine.options = "--scope api:read --resource ISSUER/api --then api --api-url ISSUER/api";
    addRow("at the API", machine, "client-credentials-request api", kNoIdToken);
    addRow("password",
           {.grant = "password",
            .client = "password",
            .secret = "password-secret",
            .options = "--scope openid --username bob --password-file FOLDER/password"},
           "password-request id-token", "valid");
}

void TestInteropFlows::code_data()
{
    addColumns();
    FlowCase flow{.grant = "authorization-code", .client = "native-public"};
    constexpr auto kSteps = "discovery authorization-request sign-in authorization-response token-request";
    constexpr auto kOpenIdSteps = "authorization-response token-request id-token";
    const auto row = [&](const char *name, const QByteArray &options, const char *done, const char *verdict) {
        flow.options = options;
        addRow(name, flow, done, verdict);
    };
    row("OAuth alone", "--scope api:read", kSteps, kNoIdToken);
    row("OpenID Connect", "--scope openid", kOpenIdSteps, "valid");
    row("userinfo", "--scope openid+profile+email --then userinfo", "id-token userinfo", "valid");
    row("at the API", "--scope openid+api:read --resource ISSUER/api --then api --api-url ISSUER/api", "id-token api",
        "valid");
    row("refreshed", "--scope openid+offline_access --prompt consent --then refresh", "id-token refresh-request",
        "valid");
    row("form_post", "--scope openid --response-mode form_post", kOpenIdSteps, "valid");
    row("redirect by name", "--scope openid --redirect-uri http://localhost/callback", kOpenIdSteps, "valid");
    flow.way = Way::Paste;
    row("pasted", "--scope openid", kOpenIdSteps, "valid");
    row("pasted fragment", "--scope openid --response-mode fragment", kOpenIdSteps, "valid");
    flow = {.grant = "authorization-code", .client = "web-basic", .secret = "web-basic-secret"};
    row("registered port", "--scope openid --redirect-uri http://127.0.0.1:" + m_registeredPort + "/callback",
        kOpenIdSteps, "valid");
}

void TestInteropFlows::frontChannel_data()
{
    addColumns();
    FlowCase flow{.grant = "implicit", .client = "implicit-public", .way = Way::Paste};
    const auto row = [&](const char *responseType, const char *done) {
        flow.options = QByteArray("--scope openid --response-type ") + QByteArray(responseType).replace(' ', '+');
        addRow(responseType, flow, done, "valid");
        flow.options += " --response-mode form_post";
        flow.way = Way::Http;
        addRow(qPrintable(QString::fromLatin1(responseType) + u", form_post"_s), flow, done, "valid");
        flow.way = Way::Paste;
    };
    row("id_token", "authorization-response id-token");
    row("id_token token", "authorization-response id-token");
    flow = {.grant = "hybrid", .client = "hybrid", .secret = "hybrid-secret", .way = Way::Paste};
    row("code id_token", "authorization-response front-id-token token-request id-token");
    row("code token", "authorization-response token-request id-token");
    row("code id_token token", "authorization-response front-id-token token-request id-token");
}

void TestInteropFlows::device_data()
{
    addColumns();
    FlowCase flow{.grant = "device", .client = "device", .options = "--scope openid"};
    addRow("no interval", flow, "device-request device-poll id-token", "valid");
    flow.client = "device-slow";
    addRow("interval", flow, "device-request device-poll id-token", "valid");
}

void TestInteropFlows::clientAuthentication_data()
{
    addColumns();
    const auto row = [](const char *name, const QByteArray &client, const QByteArray &secret,
                        const QByteArray &method) {
        addRow(name,
               {.grant = "authorization-code",
                .client = client,
                .secret = secret,
                .options = "--scope openid" + (method.isEmpty() ? method : " --client-auth " + method)},
               "token-request id-token", "valid");
    };
    row("none", "native-public", {}, "none");
    row("basic", "conf-basic", "conf-basic-secret", "client_secret_basic");
    row("basic unless said otherwise", "conf-basic", "conf-basic-secret", {});
    // RFC 6749 §2.3.1: both halves are form-encoded before Base64.
    row("basic with odd signs", "odd:client id+1", "p%40ss w+rd:/&=?", {});
    row("post", "conf-post", "conf-post-secret", "client_secret_post");
    row("secret_jwt", "conf-secret-jwt", "conf-secret-jwt-secret-of-at-least-32-bytes", "client_secret_jwt");
    for (const char *key : {"client-es256", "client-rs256", "client-eddsa"})
        row(key, "conf-private-jwt", {}, QByteArray("private_key_jwt --client-key FOLDER/") + key);
}

void TestInteropFlows::idTokens_data()
{
    QTest::addColumn<QString>("algorithm");
    for (const char *name : {"RS512", "PS256", "ES256", "ES512", "EdDSA", "HS256"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestInteropFlows::idTokens()
{
    QFETCH(const QString, algorithm);
    const QByteArray client = "alg-" + algorithm.toLatin1();
    const FlowRun run =
        m_gscope.run({.grant = "authorization-code",
                      .client = client,
                      .secret = client + "-secret-padded-so-that-it-is-sixty-four-bytes-long-or-even-more",
                      .options = "--scope openid"});
    QVERIFY2(run.report, run.all());
    QCOMPARE(run.verdict(), u"valid"_s);
    for (const Json::Value signature : run.root().member("id_token").member("signatures"))
        QCOMPARE(signature.member("alg").toString(), algorithm);
    QCOMPARE(run.status, 0);
}

void TestInteropFlows::refreshTokenIsReplaced()
{
    const FlowRun first = m_gscope.run({.grant = "authorization-code",
                                        .client = "native-public",
                                        .options = "--scope openid+offline_access --prompt consent"});
    QVERIFY2(!first.token("refresh_token").isEmpty(), first.all());
    m_gscope.addFile(u"refresh-token"_s, first.token("refresh_token").toLatin1());
    const FlowRun second = m_gscope.run(
        {.grant = "refresh", .client = "native-public", .options = "--refresh-token-file FOLDER/refresh-token"});
    QVERIFY2(second.report, second.all());
    QCOMPARE(second.step("refresh-request"), u"done"_s);
    for (const char *name : {"access_token", "refresh_token"}) {
        QVERIFY(!second.token(name).isEmpty());
        QVERIFY(second.token(name) != first.token(name));
    }
    QCOMPARE(second.status, 0);
}

void TestInteropFlows::chromium_data()
{
    addColumns();
    FlowCase flow{
        .grant = "authorization-code", .client = "native-public", .options = "--scope openid", .way = Way::Chromium};
    addRow("query", flow, "sign-in authorization-response token-request id-token", "valid");
    flow.grant = flow.client = "hybrid";
    flow.secret = "hybrid-secret";
    addRow("fragment", flow, "authorization-response front-id-token token-request id-token", "valid");
    flow.options += " --response-mode form_post";
    addRow("form_post", flow, "authorization-response front-id-token token-request id-token", "valid");
}

void TestInteropFlows::chromium()
{
    if (!chromiumIsThere())
        QSKIP("there is no Chromium here");
    check();
}

QTEST_GUILESS_MAIN(TestInteropFlows)
#include "tst_flows.moc"
