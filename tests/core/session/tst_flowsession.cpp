// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedworld.h"

#include "flow/flowerror.h"
#include "net/neterror.h"
#include "oauth/oautherror.h"
#include "session/flowsession.h"
#include "token/decoded.h"

#include <QSignalSpy>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Flow::Run;
using Flow::StepStatus;
using Session::FlowSession;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);
constexpr const char *kIssuer = "https://as.example";

QByteArray metadata()
{
    return "{\"issuer\":\"https://as.example\",\"authorization_endpoint\":\"https://as.example/authorize\","
           "\"token_endpoint\":\"https://as.example/token\","
           "\"device_authorization_endpoint\":\"https://as.example/device\","
           "\"response_types_supported\":[\"code\"],\"code_challenge_methods_supported\":[\"S256\"]}";
}

} // namespace

class TestFlowSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noWayToListenFailsTheStep();
    void foreignRedirectWaitsOn();
    void nobodyComesBack();
    void refusedByTheNetwork();
    void errorInTheRedirect();
    void cancelEndsEverything();
    void deletedWhileSending();
    void dangerousAddressIsNotOpened();
    void browserThatDoesNotOpen();
    void codeToTheEnd();
    void stepByStep();
    void breakpointStops();
    void editedAddressGoesOut();
    void pastedRedirect_data();
    void pastedRedirect();
    void earlyRedirectIsKept();
    void repeatedFromTheSignIn();
    void editedAssertionStays();
    void assertionIsMadeWhenItGoes();
    void deviceIsPolled();
    void lostPollIsAskedAgainLater();
    void lostPollAfterTheCodesExpired();
    void foreignStateDoesNotSignOut();
    void signsOutWithAStateOfItsOwn();
    void signsOutToSomebodyElsesAddress();
    void repeatedFromTheReturn();
    void nothingOldAfterARepetition();
    void earlyForeignRedirectIsShown();
    void floodOfEarlyRedirectsIsBounded();
    void pastedWhenNobodyWaits();
    void redirectBringsNothingElse_data();
    void redirectBringsNothingElse();

private:
    void begin(const char *grant, const Flow::FlowSettings &settings, const Flow::Fault *fault = nullptr)
    {
        m_session = std::make_unique<FlowSession>(
            *Flow::findGrant(grant), settings, fault,
            Session::World{.transport = m_transport.get(),
                           .redirects = m_redirects.get(),
                           .openBrowser = [this](const QByteArray &address) -> Result<void> {
                               m_opened.append(address);
                               if (m_openError)
                                   return std::unexpected(*m_openError);
                               return {};
                           },
                           .clock = [this] { return m_now; },
                           .random = [this](qsizetype octets) { return QByteArray(octets, char('a' + m_random++)); },
                           .patience = std::chrono::milliseconds(50)});
        connect(m_session.get(), &FlowSession::ended, this, [this] { ++m_ended; });
        m_session->start();
    }
    static Flow::FlowSettings code()
    {
        Flow::FlowSettings settings;
        settings.provider.issuer = QString::fromLatin1(kIssuer);
        settings.client.clientId = u"client"_s;
        settings.scope = "messages.read";
        return settings;
    }
    /// Laid out, by a client that signs.
    void upToTheTokenRequest()
    {
        Flow::FlowSettings settings = code();
        settings.client.method = OAuth::ClientAuthMethod::SecretJwt;
        settings.client.secret = Secret("a-secret-of-more-than-thirty-two-octets");
        begin("authorization-code", settings);
        m_session->runTo(4);
        QTRY_VERIFY(isAt("sign-in"));
        m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}});
        QTRY_COMPARE(status("token-request"), "prepared");
    }
    /// Up to the step that waits for the browser to come back signed out.
    void signOut(const QByteArray &returnTo)
    {
        Flow::FlowSettings settings = code();
        settings.provider.endpoints.append("end_session_endpoint", "https://as.example/logout");
        settings.followUps = {Flow::FollowUp::EndSession};
        settings.postLogoutRedirectUri = returnTo;
        begin("authorization-code", settings);
        m_session->runAll();
        QTRY_VERIFY(isAt("sign-in"));
        m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}});
        QTRY_COMPARE(status("end-session"), "done");
    }
    QByteArray status(const char *step) const { return stepStatusName(m_session->run().find(step)->status); }
    QByteArray sentState() const { return m_session->run().known().values.text("state"); }
    bool isAt(const char *step) const
    {
        const Run &run = m_session->run();
        return run.current() < run.records().size()
               && std::string_view(run.records().at(run.current()).step->id) == step
               && run.phase() == Run::Phase::Running;
    }

    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<ScriptedRedirects> m_redirects;
    std::unique_ptr<FlowSession> m_session;
    QList<QByteArray> m_opened;
    std::optional<Error> m_openError;
    Instant m_now;
    int m_random = 0;
    int m_ended = 0;
};

void TestFlowSession::init()
{
    m_transport = std::make_unique<ScriptedTransport>();
    m_redirects = std::make_unique<ScriptedRedirects>();
    m_opened.clear();
    m_openError.reset();
    m_now = kNow;
    m_random = 0;
    m_ended = 0;
    m_transport->answer("https://as.example/.well-known/openid-configuration", 200, metadata());
    m_transport->answer("https://as.example/token", 200, R"({"access_token":"at-1","token_type":"Bearer"})");
}

void TestFlowSession::cleanup()
{
    m_session.reset();
    QVERIFY(!m_redirects->isOpen);
}

void TestFlowSession::noWayToListenFailsTheStep()
{
    m_redirects->openError = Error{Net::NetError::Address};
    begin("authorization-code", code());
    QCOMPARE(status("discovery"), "failed");
    QCOMPARE(m_ended, 1);
    m_redirects->openError.reset();
    m_session->repeatFrom(0);
    QCOMPARE(status("discovery"), "prepared");
}

void TestFlowSession::foreignRedirectWaitsOn()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "stolen"}, {"state", "never-sent"}});
    QVERIFY(isAt("sign-in"));
    QCOMPARE(m_session->run().find("sign-in")->arrivals.size(), 1);
    // Nothing better comes: what came is the reason.
    QTRY_COMPARE(status("sign-in"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->id, ErrorId(OAuth::OAuthError::StateMismatch));
    QVERIFY(!m_redirects->isOpen);
}

void TestFlowSession::nobodyComesBack()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_COMPARE(status("sign-in"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->id, ErrorId(Flow::FlowError::NoRedirect));
    QCOMPARE(m_ended, 1);
}

void TestFlowSession::refusedByTheNetwork()
{
    m_transport->refuse("https://other.example/.well-known/openid-configuration", Error{Net::NetError::Refused});
    Flow::FlowSettings settings = code();
    settings.provider.issuer = u"https://other.example"_s;
    begin("client-credentials", settings);
    m_session->runAll();
    QTRY_COMPARE(m_ended, 1);
    QCOMPARE(status("discovery"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->id, ErrorId(Net::NetError::Refused));
    QCOMPARE(m_session->run().failedStep()->exchanges.size(), 1);
}

void TestFlowSession::errorInTheRedirect()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"error", "access_denied"}, {"state", sentState()}});
    QTRY_COMPARE(m_ended, 1);
    QCOMPARE(status("sign-in"), "done");
    QCOMPARE(status("authorization-response"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->server->error, u"access_denied"_s);
}

void TestFlowSession::cancelEndsEverything()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_session->cancel();
    QCOMPARE(m_session->run().phase(), Run::Phase::Cancelled);
    QVERIFY(!m_redirects->isOpen);
    QCOMPARE(m_ended, 1);
    m_session->runAll();
    QCOMPARE(m_session->run().phase(), Run::Phase::Cancelled);
}

void TestFlowSession::deletedWhileSending()
{
    m_transport->hold();
    begin("client-credentials", code());
    m_session->step();
    QCOMPARE(m_transport->requests.size(), 1);
    m_session.reset();
    QCOMPARE(m_ended, 0);
}

void TestFlowSession::dangerousAddressIsNotOpened()
{
    m_openError = Error{Net::NetError::BrowserAddress};
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_COMPARE(m_ended, 1);
    QCOMPARE(status("authorization-request"), "failed");
}

void TestFlowSession::browserThatDoesNotOpen()
{
    m_openError = Error{Net::NetError::Closed};
    begin("authorization-code", code());
    const QSignalSpy opened(m_session.get(), &FlowSession::browserOpened);
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    QCOMPARE(opened.size(), 1);
    QVERIFY(!m_session->browserAddress().isEmpty());
}

void TestFlowSession::codeToTheEnd()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    QCOMPARE(m_opened.size(), 1);
    const Parameters sent = *parseParameters(queryOf(m_opened.constFirst()));
    QCOMPARE(sent.value("redirect_uri"), "http://127.0.0.1:4444/callback");
    QCOMPARE(sent.value("code_challenge_method"), "S256");
    m_redirects->arrive({{"code", "c-1"}, {"state", sent.value("state")}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(status("id-token"), "skipped");
    QCOMPARE(m_session->run().known().values.text("access_token"), "at-1");
    const Parameters form = *parseParameters(m_transport->requests.constLast().body);
    QCOMPARE(form.value("code"), "c-1");
    QCOMPARE(form.value("code_verifier"), m_session->run().known().values.text("code_verifier"));
    QCOMPARE(form.value("client_id"), "client");
    QCOMPARE(m_ended, 1);
}

void TestFlowSession::stepByStep()
{
    begin("authorization-code", code());
    QCOMPARE(status("discovery"), "prepared");
    QVERIFY(m_transport->requests.isEmpty());
    m_session->step();
    QTRY_COMPARE(status("preparation"), "prepared");
    m_session->step();
    QCOMPARE(status("authorization-request"), "prepared");
    QVERIFY(m_opened.isEmpty());
    m_session->step();
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(status("sign-in"), "prepared");
    m_session->step();
    m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}});
    QCOMPARE(status("authorization-response"), "prepared");
    m_session->step();
    QCOMPARE(status("token-request"), "prepared");
    m_session->step();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
}

void TestFlowSession::breakpointStops()
{
    begin("client-credentials", code());
    m_session->setBreakpoint(1, true);
    m_session->runAll();
    QTRY_COMPARE(status("client-credentials-request"), "prepared");
    QCOMPARE(m_transport->requests.size(), 1);
    m_session->runAll();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
}

void TestFlowSession::editedAddressGoesOut()
{
    begin("authorization-code", code());
    m_session->runTo(1);
    QTRY_COMPARE(status("authorization-request"), "prepared");
    m_session->edit(QByteArray("https://as.example/authorize?state=by-hand&response_type=code"));
    m_session->runAll();
    QCOMPARE(m_opened, QList<QByteArray>{"https://as.example/authorize?state=by-hand&response_type=code"});
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "c-1"}, {"state", "by-hand"}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
}

void TestFlowSession::pastedRedirect_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("error");
    QTest::newRow("no address") << QByteArray("code=1") << u"redirect-address"_s;
    QTest::newRow("another state") << QByteArray("com.example:/cb?code=1&state=x") << u"state-mismatch"_s;
    QTest::newRow("another place") << QByteArray("https://evil.example/cb?code=1&state=STATE") << u"redirect-address"_s;
    QTest::newRow("the answer") << QByteArray("com.example:/cb?code=1&state=STATE") << QString();
}

void TestFlowSession::pastedRedirect()
{
    QFETCH(QByteArray, address);
    QFETCH(QString, error);
    m_redirects->listens = false;
    Flow::FlowSettings settings = code();
    settings.redirectUri = "com.example:/cb";
    begin("authorization-code", settings);
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    QVERIFY(m_session->wantsPaste());
    const Result<void> pasted = m_session->pasteRedirect(address.replace("STATE", sentState()));
    QCOMPARE(pasted ? QString() : pasted.error().id.toString(), error);
    QCOMPARE(isAt("sign-in"), !error.isEmpty());
}

void TestFlowSession::earlyRedirectIsKept()
{
    begin("authorization-code", code());
    m_session->runTo(2);
    QTRY_COMPARE(status("sign-in"), "prepared");
    m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}});
    QCOMPARE(status("sign-in"), "prepared");
    m_session->step();
    QCOMPARE(status("sign-in"), "done");
}

void TestFlowSession::repeatedFromTheSignIn()
{
    begin("authorization-code", code());
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QVERIFY(!m_redirects->isOpen);
    m_session->repeatFrom(3); // The browser may still be open: what was sent before is still answered.
    QVERIFY(m_redirects->isOpen);
    QCOMPARE(m_redirects->opened, 2);
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "c-2"}, {"state", sentState()}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(m_session->run().known().values.text("code"), "c-2");
}

void TestFlowSession::editedAssertionStays()
{
    upToTheTokenRequest();
    HttpRequest request = *m_session->run().find("token-request")->prepared.request;
    request.body += "&by=hand";
    m_session->edit(request);
    m_now += std::chrono::seconds(90);
    m_session->step();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(m_transport->requests.constLast().body, request.body);
}

/// Whoever looks at the message for a minute sends one that holds all the same.
void TestFlowSession::assertionIsMadeWhenItGoes()
{
    upToTheTokenRequest();
    m_now += std::chrono::seconds(90);
    m_session->step();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    const Parameters form = *parseParameters(m_transport->requests.constLast().body);
    const auto assertion = Token::DecodedJwt::decode(form.value("client_assertion"));
    QCOMPARE(assertion.claim("exp").toInteger(), secondsOf(kNow) + 90 + 60);
    QCOMPARE(m_session->run().find("token-request")->exchanges.constFirst().request.body,
             m_session->run().find("token-request")->prepared.request->body);
}

void TestFlowSession::deviceIsPolled()
{
    auto transport = std::make_unique<ScriptedTransport>();
    transport->answer("https://as.example/.well-known/openid-configuration", 200, metadata());
    transport->answer(
        "https://as.example/device", 200,
        R"({"device_code":"dc","user_code":"AB-CD","verification_uri":"https://as.example/d","expires_in":6000})");
    transport->answer("https://as.example/token", 400, R"({"error":"authorization_pending"})");
    transport->answer("https://as.example/token", 400, R"({"error":"slow_down"})");
    transport->answer("https://as.example/token", 200, R"({"access_token":"at-1","token_type":"Bearer"})");
    m_transport = std::move(transport);
    begin("device", code());
    m_session->runTo(1);
    QTRY_COMPARE(status("device-poll"), "prepared");
    QCOMPARE(m_session->run().find("device-poll")->prepared.pause, std::chrono::seconds(5));
    // The clock goes on, so that nothing has to wait here.
    connect(m_session.get(), &FlowSession::changed, this, [this] { m_now += std::chrono::seconds(20); });
    m_now += std::chrono::seconds(5);
    m_session->repeatFrom(2);
    m_session->runAll();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(m_session->run().find("device-poll")->exchanges.size(), 3);
    QCOMPARE(m_session->run().known().values.text("interval"), "10");
}

void TestFlowSession::lostPollIsAskedAgainLater()
{
    m_transport = std::make_unique<ScriptedTransport>();
    m_transport->answer("https://as.example/.well-known/openid-configuration", 200, metadata());
    m_transport->answer(
        "https://as.example/device", 200,
        R"({"device_code":"dc","user_code":"AB-CD","verification_uri":"https://as.example/d","expires_in":6000})");
    m_transport->refuse("https://as.example/token", Error{Net::NetError::Timeout});
    m_transport->answer("https://as.example/token", 200, R"({"access_token":"at-1","token_type":"Bearer"})");
    begin("device", code());
    m_session->runTo(1);
    QTRY_COMPARE(status("device-poll"), "prepared");
    // The clock goes on, so that nothing has to wait here.
    connect(m_session.get(), &FlowSession::changed, this, [this] { m_now += std::chrono::seconds(20); });
    m_now += std::chrono::seconds(5);
    m_session->repeatFrom(2);
    m_session->runAll();
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(m_session->run().find("device-poll")->exchanges.size(), 2);
    QCOMPARE(m_session->run().known().polling->interval(), std::chrono::seconds(10)); // Twice what it was.
}

void TestFlowSession::lostPollAfterTheCodesExpired()
{
    auto transport = std::make_unique<ScriptedTransport>();
    transport->answer("https://as.example/.well-known/openid-configuration", 200, metadata());
    transport->answer(
        "https://as.example/device", 200,
        R"({"device_code":"dc","user_code":"AB-CD","verification_uri":"https://as.example/d","expires_in":4})");
    transport->refuse("https://as.example/token", Error{Net::NetError::Timeout});
    m_transport = std::move(transport);
    begin("device", code());
    m_session->runTo(1);
    QTRY_COMPARE(status("device-poll"), "prepared");
    m_now += std::chrono::seconds(5);
    m_session->repeatFrom(2);
    m_session->runAll();
    QTRY_COMPARE(status("device-poll"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->id, ErrorId(Net::NetError::Timeout));
}

void TestFlowSession::foreignStateDoesNotSignOut()
{
    signOut("http://127.0.0.1:4444/signed-out");
    QTRY_VERIFY(isAt("signed-out"));
    m_redirects->arrive({{"state", m_session->run().find("sign-in")->arrivals.constFirst().parameters.value("state")}});
    QVERIFY(isAt("signed-out")); // The state of the sign-in has served.
    QTRY_COMPARE(status("signed-out"), "failed");
    QCOMPARE(m_session->run().failedStep()->error->id, ErrorId(OAuth::OAuthError::StateMismatch));
}

void TestFlowSession::signsOutWithAStateOfItsOwn()
{
    signOut("http://127.0.0.1:4444/signed-out");
    QTRY_VERIFY(isAt("signed-out"));
    QCOMPARE(m_redirects->opened, 2);
    const Parameters sent = *parseParameters(queryOf(m_opened.constLast()));
    QCOMPARE(sent.value("post_logout_redirect_uri"), "http://127.0.0.1:4444/signed-out");
    QVERIFY(!sent.value("state").isEmpty());
    QVERIFY(sent.value("state") != parseParameters(queryOf(m_opened.constFirst()))->value("state"));
    m_redirects->arrive({{"state", sent.value("state")}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QVERIFY(!m_redirects->isOpen);
}

void TestFlowSession::signsOutToSomebodyElsesAddress()
{
    signOut("https://app.example/signed-out");
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(status("signed-out"), "skipped");
    QVERIFY(m_opened.constLast().contains("post_logout_redirect_uri=https%3A%2F%2Fapp.example%2Fsigned-out"));
}

void TestFlowSession::repeatedFromTheReturn()
{
    signOut("http://127.0.0.1:4444/signed-out");
    QTRY_VERIFY(isAt("signed-out"));
    m_redirects->arrive({{"state", sentState()}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    m_session->repeatFrom(m_session->run().records().size() - 1);
    QVERIFY(m_redirects->isOpen);
    m_session->runAll();
    QTRY_VERIFY(isAt("signed-out"));
    m_redirects->arrive({{"state", sentState()}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
}

void TestFlowSession::nothingOldAfterARepetition()
{
    begin("authorization-code", code());
    m_session->runTo(2);
    QTRY_COMPARE(status("sign-in"), "prepared");
    m_redirects->arrive({{"code", "old"}, {"state", sentState()}});
    m_session->repeatFrom(1);
    QVERIFY(m_redirects->isOpen);
    QCOMPARE(m_redirects->opened, 2);
    m_session->runAll();
    QTRY_VERIFY(isAt("sign-in"));
    m_redirects->arrive({{"code", "new"}, {"state", sentState()}});
    QTRY_COMPARE(m_session->run().phase(), Run::Phase::Succeeded);
    QCOMPARE(m_session->run().known().values.text("code"), "new");
}

void TestFlowSession::earlyForeignRedirectIsShown()
{
    begin("authorization-code", code());
    m_session->runTo(2);
    QTRY_COMPARE(status("sign-in"), "prepared");
    m_redirects->arrive({{"code", "stolen"}, {"state", "never-sent"}});
    m_session->step();
    QCOMPARE(m_session->run().find("sign-in")->arrivals.size(), 1);
    QVERIFY(m_session->run().find("sign-in")->arrivals.constFirst().refused);
}

void TestFlowSession::floodOfEarlyRedirectsIsBounded()
{
    begin("authorization-code", code());
    m_session->runTo(2);
    QTRY_COMPARE(status("sign-in"), "prepared");
    for (int i = 0; i < 200; ++i)
        m_redirects->arrive({{"code", "stolen"}, {"state", "never-sent"}});
    m_session->step();
    QCOMPARE(m_session->run().find("sign-in")->arrivals.size(), Flow::kMostRefused);
    QVERIFY(m_session->run().find("sign-in")->arrivalsLeftOut > 0);
}

void TestFlowSession::pastedWhenNobodyWaits()
{
    begin("client-credentials", code());
    const Result<void> pasted = m_session->pasteRedirect("https://client.example/cb?code=1&state=2");
    QVERIFY(!pasted);
    QCOMPARE(pasted.error().id, ErrorId(Flow::FlowError::NotAwaited));
}

/// Anybody in the browser can add a parameter; none may take the place of what the flow knows.
void TestFlowSession::redirectBringsNothingElse_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"code_verifier", "code_challenge", "nonce", "response_type", "redirect_uri", "id_token",
                             "access_token", "refresh_token", "client_id"})
        QTest::newRow(name) << QByteArray(name);
}

void TestFlowSession::redirectBringsNothingElse()
{
    QFETCH(QByteArray, name);
    begin("authorization-code", code());
    m_session->runTo(3);
    QTRY_VERIFY(isAt("sign-in"));
    const QByteArray before = m_session->run().known().values.text(name);
    m_redirects->arrive({{"code", "c-1"}, {"state", sentState()}, {name, "theirs"}});
    m_session->step();
    QTRY_COMPARE(status("authorization-response"), "done");
    QCOMPARE(m_session->run().known().values.text(name), before);
}

QTEST_GUILESS_MAIN(TestFlowSession)
#include "tst_flowsession.moc"
