// SPDX-License-Identifier: GPL-3.0-or-later
// Every grant, every fault and every misbehaviour, from the first step to the last, against the practice provider:
// both sides are ours, but share no protocol code.
#include "practiceworld.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Answer = Flow::FaultOutcome::Answer;

class TestFlowPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void misbehaviourIsNoticed_data();
    void misbehaviourIsNoticed();
    void faultIsRefused_data();
    void faultIsRefused();
    void faultThatIsNotRefused_data();
    void faultThatIsNotRefused();
    void grantToTheEnd_data();
    void grantToTheEnd();
    void followUps();
    void chainFindsOtherAudience();
    void chainToTheEnd_data();
    void chainToTheEnd();
    void chainFaults_data();
    void chainFaults();
    void classOfAuthenticationIsAWish();
    void requestsAreJudged();
};

void TestFlowPractice::misbehaviourIsNoticed_data()
{
    QTest::addColumn<int>("row");
    int number = 0;
    for (const Practice::MisbehaviourRow &row : Practice::misbehaviours()) {
        // What is not checked shows only with a fault (below), and slowness only where somebody waits.
        const bool shows =
            QByteArrayView(row.expectedNotice) != "fault-taken" && row.misbehaviour != Practice::Misbehaviour::Slow;
        if (shows)
            QTest::newRow(row.name) << number;
        ++number;
    }
}

void TestFlowPractice::misbehaviourIsNoticed()
{
    QFETCH(int, row);
    const Practice::MisbehaviourRow &misbehaviour = Practice::misbehaviours()[static_cast<std::size_t>(row)];
    PracticeWorld world({.slowness = std::chrono::milliseconds(0), .misbehaviours = {misbehaviour.misbehaviour}});
    const bool hybrid = misbehaviour.misbehaviour == Practice::Misbehaviour::WrongCodeHash;
    Flow::FlowSettings settings = world.settings(hybrid ? "front-channel" : "native", "openid messages.read");
    settings.followUps = {Flow::FollowUp::Api, Flow::FollowUp::UserInfo};
    // A page in place of an error shows where there is one.
    const bool refused = misbehaviour.misbehaviour == Practice::Misbehaviour::HtmlErrors;
    const Flow::Run &run =
        world.run(hybrid ? "hybrid" : "authorization-code", settings, refused ? "wrong-code-verifier" : nullptr);
    // Noticed: the step that meets it fails with the id, or at least shows a row of that id that is not fine.
    bool noticed = false;
    QByteArrayList seen;
    for (const Flow::StepRecord &record : run.records()) {
        for (const Check &check : record.checks) {
            if (check.status != Status::Pass && check.status != Status::Skip)
                seen.append(check.id);
        }
        if (record.error) {
            seen.append(QByteArray::fromStdString(std::string(record.error->id.name())));
            if (record.error->server)
                seen.append(record.error->server->error.toUtf8());
        }
    }
    noticed = seen.contains(misbehaviour.expectedNotice);
    QVERIFY2(noticed, (QByteArray(misbehaviour.expectedNotice) + " among " + seen.join(' ')).constData());
}

void TestFlowPractice::faultIsRefused_data()
{
    QTest::addColumn<QByteArray>("grant");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("scope");
    const auto row = [](const char *fault, const char *grant, const char *client, const char *scope = "openid") {
        QTest::newRow(fault) << QByteArray(grant) << QByteArray(client) << QByteArray(scope);
    };
    row("other-state", "authorization-code", "native");
    row("no-code-verifier", "authorization-code", "native");
    row("wrong-code-verifier", "authorization-code", "native");
    row("pkce-plain", "authorization-code", "native");
    row("no-pkce", "authorization-code", "native");
    row("replayed-code", "authorization-code", "native");
    row("other-redirect-uri", "authorization-code", "native");
    row("wrong-client-secret", "authorization-code", "web-basic");
    row("expired-code", "authorization-code", "native");
    row("missing-nonce", "implicit", "front-channel");
    row("reused-refresh-token", "authorization-code", "native", "openid offline_access");
    row("unregistered-scope", "authorization-code", "native");
    row("id-token-at-api", "authorization-code", "native", "openid messages.read");
    row("api-without-token", "authorization-code", "native", "openid messages.read");
    row("impatient-polling", "device", "device");
}

void TestFlowPractice::faultIsRefused()
{
    QFETCH(QByteArray, grant);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, scope);
    PracticeWorld world;
    Flow::FlowSettings settings = world.settings(client, scope);
    settings.followUps = {Flow::FollowUp::Refresh, Flow::FollowUp::Api};
    const Flow::Run &run = world.run(grant, settings, QTest::currentDataTag());
    QVERIFY2(run.faultOutcome().answer == Answer::RefusedAsItShould, refusalOf(run).constData());
}

/// A server that does not look accepts what is wrong, and the run says so.
void TestFlowPractice::faultThatIsNotRefused_data()
{
    QTest::addColumn<Practice::Misbehaviour>("misbehaviour");
    QTest::addColumn<QByteArray>("scope");
    QTest::newRow("no-code-verifier") << Practice::Misbehaviour::NoPkceCheck << QByteArray("openid");
    QTest::newRow("wrong-code-verifier") << Practice::Misbehaviour::NoPkceCheck << QByteArray("openid");
    QTest::newRow("other-redirect-uri") << Practice::Misbehaviour::NoRedirectCheck << QByteArray("openid");
    QTest::newRow("replayed-code") << Practice::Misbehaviour::CodeReusable << QByteArray("openid");
    QTest::newRow("reused-refresh-token")
        << Practice::Misbehaviour::RefreshReusable << QByteArray("openid offline_access");
}

void TestFlowPractice::faultThatIsNotRefused()
{
    QFETCH(Practice::Misbehaviour, misbehaviour);
    QFETCH(QByteArray, scope);
    PracticeWorld world({.misbehaviours = {misbehaviour}});
    Flow::FlowSettings settings = world.settings("native", scope);
    settings.followUps = {Flow::FollowUp::Refresh};
    const Flow::Run &run = world.run("authorization-code", settings, QTest::currentDataTag());
    QVERIFY2(run.phase() == Flow::Run::Phase::Succeeded, refusalOf(run).constData());
    QCOMPARE(run.faultOutcome().answer, Answer::NotRefused);
}

void TestFlowPractice::grantToTheEnd_data()
{
    QTest::addColumn<QByteArray>("grant");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("responseType");
    QTest::addColumn<QByteArray>("responseMode");
    QTest::addColumn<bool>("idToken");
    const auto row = [](const char *name, const char *grant, const char *client, const char *responseType = "",
                        bool idToken = true, const char *responseMode = "") {
        QTest::newRow(name) << QByteArray(grant) << QByteArray(client) << QByteArray(responseType)
                            << QByteArray(responseMode) << idToken;
    };
    row("code", "authorization-code", "native");
    row("code as a form", "authorization-code", "native", "", true, "form_post");
    row("code in the fragment", "authorization-code", "native", "", true, "fragment");
    row("client_secret_basic", "authorization-code", "web-basic");
    row("client_secret_post", "authorization-code", "web-post");
    row("client_secret_jwt", "authorization-code", "web-secret-jwt");
    row("private_key_jwt", "authorization-code", "web-private-key-jwt");
    row("code id_token", "hybrid", "front-channel", "code id_token");
    row("code token", "hybrid", "front-channel", "code token");
    row("code id_token token", "hybrid", "front-channel", "code id_token token");
    row("code id_token token as a form", "hybrid", "front-channel", "code id_token token", true, "form_post");
    row("id_token", "implicit", "front-channel", "id_token");
    row("id_token token", "implicit", "front-channel", "id_token token");
    row("token", "implicit", "front-channel", "token", false);
    row("client credentials", "client-credentials", "machine", "", false);
    row("password", "password", "password");
    row("device", "device", "device");
    row("refresh", "refresh", "native", "", true);
}

void TestFlowPractice::grantToTheEnd()
{
    QFETCH(QByteArray, grant);
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, responseType);
    QFETCH(QByteArray, responseMode);
    QFETCH(bool, idToken);
    PracticeWorld world;
    const bool withUser = client != "machine";
    Flow::FlowSettings settings = world.settings(client, withUser ? "openid profile" : "messages.read");
    settings.responseType = responseType;
    settings.responseMode = responseMode;
    if (grant == "password") {
        settings.username = "alice";
        settings.password = Secret(world.practising().password("alice"));
    }
    if (grant == "refresh") {
        settings.scope = "openid"; // No more than was granted (RFC 6749 §6).
        settings.refreshToken = world.refreshToken();
    }
    const Flow::Run &run = world.run(grant.constData(), settings);
    QVERIFY2(run.phase() == Flow::Run::Phase::Succeeded, refusalOf(run).constData());
    QCOMPARE(run.known().idToken != nullptr, idToken);
    if (idToken)
        QCOMPARE(run.known().idToken->verdict, Token::Verdict::Valid);
    for (const Flow::StepRecord &record : run.records()) {
        for (const Check &check : record.checks)
            QVERIFY2(check.status != Status::Fail, check.id);
    }
}

namespace {

/// All that an MCP client knows.
Flow::FlowSettings chainSettings()
{
    Flow::FlowSettings settings;
    settings.apiAddress = Test::Practising::kIssuer.toByteArray() + "/mcp";
    settings.redirectUri = "http://127.0.0.1:5000/callback";
    return settings;
}

} // namespace

/// A server that mints for another API: noticed before the token goes out, and the MCP server refuses it.
void TestFlowPractice::chainFindsOtherAudience()
{
    PracticeWorld world({.misbehaviours = {Practice::Misbehaviour::AccessTokenAudience}});
    QCOMPARE(refusalOf(world.run("mcp", chainSettings())),
             "mcp-call-authorized: at-aud invalid_token resource-refused");
}

void TestFlowPractice::chainToTheEnd_data()
{
    QTest::addColumn<Practice::TokenFormat>("format");
    QTest::addColumn<QByteArray>("scope");
    QTest::newRow("JWT") << Practice::TokenFormat::Jwt << QByteArray();
    QTest::newRow("opaque") << Practice::TokenFormat::Opaque << QByteArray();
    QTest::newRow("with OpenID") << Practice::TokenFormat::Jwt << QByteArray("openid mcp.tools");
}

/// From an address alone to an answer of the MCP server.
void TestFlowPractice::chainToTheEnd()
{
    QFETCH(const Practice::TokenFormat, format);
    QFETCH(const QByteArray, scope);
    PracticeWorld world({.accessTokens = format});
    Flow::FlowSettings settings = chainSettings();
    settings.scope = scope;
    settings.followUps = {Flow::FollowUp::Refresh};
    const Flow::Run &run = world.run("mcp", settings);
    QVERIFY2(run.phase() == Flow::Run::Phase::Succeeded, refusalOf(run).constData());
    QCOMPARE(run.known().values.text("granted_scope"), scope.isEmpty() ? QByteArray("mcp.tools") : scope);
    QCOMPARE(run.settings().provider.issuer, QString::fromLatin1(Test::Practising::kIssuer));
    QVERIFY(!run.settings().client.clientId.isEmpty());
    QCOMPARE(run.known().idToken != nullptr, !scope.isEmpty());
    for (const Flow::StepRecord &record : run.records()) {
        for (const Check &check : record.checks)
            QVERIFY2(check.status != Status::Fail && check.status != Status::Warn, check.id);
    }
}

void TestFlowPractice::chainFaults_data()
{
    QTest::addColumn<QByteArray>("scope");
    for (const char *fault : {"other-state", "no-code-verifier", "wrong-code-verifier", "pkce-plain", "no-pkce",
                              "replayed-code", "other-redirect-uri", "expired-code", "unregistered-scope"})
        QTest::newRow(fault) << QByteArray();
    QTest::newRow("missing-nonce") << QByteArray("openid mcp.tools");
}

void TestFlowPractice::chainFaults()
{
    QFETCH(const QByteArray, scope);
    PracticeWorld world;
    Flow::FlowSettings settings = chainSettings();
    settings.scope = scope;
    const Flow::Run &run = world.run("mcp", settings, QTest::currentDataTag());
    QVERIFY2(run.faultOutcome().answer == Answer::RefusedAsItShould, refusalOf(run).constData());
}

void TestFlowPractice::followUps()
{
    PracticeWorld world;
    Flow::FlowSettings settings = world.settings("web-basic", "openid profile offline_access messages.read");
    settings.followUps = {Flow::FollowUp::UserInfo, Flow::FollowUp::Api,    Flow::FollowUp::Introspect,
                          Flow::FollowUp::Refresh,  Flow::FollowUp::Revoke, Flow::FollowUp::EndSession};
    settings.postLogoutRedirectUri = "http://127.0.0.1:4444/signed-out";
    const Flow::Run &run = world.run("authorization-code", settings);
    QVERIFY2(run.phase() == Flow::Run::Phase::Succeeded, refusalOf(run).constData());
    for (const Flow::StepRecord &record : run.records()) {
        if (std::string_view(record.step->id) != "front-id-token")
            QVERIFY2(record.status == Flow::StepStatus::Done, record.step->id);
    }
}

/// A server may give another class than the one that was wished for (OIDC Core §3.1.2.1).
void TestFlowPractice::classOfAuthenticationIsAWish()
{
    PracticeWorld world;
    Flow::FlowSettings settings = world.settings("native", "openid");
    settings.acrValues = "gold";
    const Flow::Run &run = world.run("authorization-code", settings);
    QVERIFY2(run.phase() == Flow::Run::Phase::Succeeded, refusalOf(run).constData());
    const auto &checks = run.find("id-token")->checks;
    const auto acr =
        std::ranges::find_if(checks, [](const Check &check) { return std::string_view(check.id) == "idt-acr"; });
    QVERIFY(acr != checks.cend());
    QCOMPARE(acr->status, Status::Warn);
}

/// What is wrong with a request shows where it goes out, not only in what the server says of it.
void TestFlowPractice::requestsAreJudged()
{
    PracticeWorld world;
    const Flow::Run &sound = world.run("authorization-code", world.settings("native", "openid"));
    for (const char *step : {"authorization-request", "token-request"}) {
        const Flow::StepRecord *record = sound.find(step);
        const auto pkce = std::ranges::find_if(record->checks, [](const Check &check) {
            return std::string_view(check.id).starts_with("pkce-") && check.status == Status::Pass;
        });
        QVERIFY2(pkce != record->checks.cend(), step);
    }
    PracticeWorld other;
    const Flow::Run &bare = other.run("authorization-code", other.settings("native", "openid"), "no-pkce");
    const auto &checks = bare.find("authorization-request")->checks;
    const auto missing = std::ranges::find(checks, std::string_view("pkce-missing"),
                                           [](const Check &check) { return std::string_view(check.id); });
    QVERIFY(missing != checks.cend());
    QCOMPARE(missing->status, Status::Warn); // A client with a secret may do without (RFC 9700 §2.1.1).
    QVERIFY(!bare.find("authorization-request")->error);
}

QTEST_GUILESS_MAIN(TestFlowPractice)
#include "tst_flowpractice.moc"
