// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/faults.h"
#include "flow/flowerror.h"
#include "net/neterror.h"
#include "oauth/oautherror.h"
#include "session/flowevents.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;
using Flow::Run;
using Transcript::Event;
using Transcript::EventKind;

namespace {

const Flow::Surroundings kAround{instantFromSeconds(1'800'000'000),
                                 [](qsizetype octets) { return QByteArray(octets, 'r'); }};

Flow::FlowSettings machine()
{
    Flow::FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"machine"_s;
    settings.client.method = OAuth::ClientAuthMethod::SecretPost;
    settings.client.secret = Secret("the-secret-of-the-machine");
    settings.scope = "messages.read";
    return settings;
}

/// Client credentials, with the request on its way.
Run underWay(const char *fault = nullptr)
{
    Run run(*Flow::findGrant("client-credentials"), machine(), fault ? Flow::findFault(fault) : nullptr);
    run.prepare(kAround);
    (void)run.begin(kAround);
    return run;
}

Exchange answer(int status, const QByteArray &body)
{
    Exchange exchange{.request = {.method = "POST", .address = "https://as.example/token"},
                      .response = {.status = status, .body = body}};
    exchange.response.fields.append("Content-Type", "application/json");
    exchange.response.fields.append("Cache-Control", "no-store");
    return exchange;
}

QList<EventKind> kindsOf(const QList<Event> &events)
{
    QList<EventKind> kinds;
    for (const Event &event : events)
        kinds.append(event.kind);
    return kinds;
}

} // namespace

class TestFlowEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedRedirectSaysWhy();
    void stepThatTheNetworkFailed();
    void stepThatTheServerRefused();
    void failedRunSaysOfWhat();
    void cancelledRun();
    void noFaultNoEvent();
    void faultIsOpenUntilItIsMet();
    void emptySecretsAreNone();
    void redirectKeepsItsPlace_data();
    void redirectKeepsItsPlace();
    void redirectOfTheListenerIsAsItCame();
    void tokensOfTheAnswer();
    void tokensOfTheStepBefore();
    void startNamesGrantAndIssuer();
    void secretsOfSettingsAndValues();
};

void TestFlowEvents::refusedRedirectSaysWhy()
{
    const Event event = Session::arrivalEvent(
        {.parameters = {{"state", "other"}}, .exchange = {}, .refused = Error{OAuth::OAuthError::StateMismatch}});
    QCOMPARE(event.kind, EventKind::RedirectArrived);
    QCOMPARE(event.subject, u"refused"_s);
    QVERIFY(event.failure);
    QCOMPARE(event.failure->id, u"state-mismatch"_s);
    const Event taken = Session::arrivalEvent({.parameters = {{"state", "mine"}}});
    QCOMPARE(taken.subject, u"taken"_s);
    QVERIFY(!taken.failure);
}

void TestFlowEvents::stepThatTheNetworkFailed()
{
    Run run = underWay();
    const auto lost = std::make_shared<const Exchange>(answer(0, {}));
    run.fail(Error{Net::NetError::Timeout, u"30000 ms"_s}, lost.get(), kAround);
    const Event failed = Session::attemptEvents(run, *run.failedStep(), lost).constLast();
    QCOMPARE(failed.kind, EventKind::StepFailed);
    QCOMPARE(failed.step, u"client-credentials-request"_s);
    QCOMPARE(failed.exchange, lost);
    QCOMPARE(failed.failure->id, u"net-timeout"_s);
    QCOMPARE(failed.failure->expected, u"30000 ms"_s);
}

void TestFlowEvents::stepThatTheServerRefused()
{
    Run run = underWay();
    const Exchange refusal = answer(401, "{\"error\":\"invalid_client\"}");
    run.take({.exchange = &refusal}, kAround);
    const QList<Event> events = Session::attemptEvents(run, *run.failedStep(), {});
    QCOMPARE(kindsOf(events), (QList{EventKind::Checks, EventKind::StepFailed}));
    QVERIFY(!events.constLast().exchange); // It is told where it was answered.
    for (const Transcript::CheckResult &check : events.constFirst().checks)
        QVERIFY(!check.id.isEmpty() && !check.status.isEmpty());
}

void TestFlowEvents::failedRunSaysOfWhat()
{
    Run run = underWay();
    run.fail(Error{Net::NetError::Timeout}, nullptr, kAround);
    const Event end = Session::endEvent(run);
    QCOMPARE(end.kind, EventKind::FlowEnded);
    QCOMPARE(end.subject, u"failed"_s);
    QCOMPARE(end.failure->id, u"net-timeout"_s);
}

void TestFlowEvents::cancelledRun()
{
    Run run = underWay();
    run.cancel(kAround);
    const Event end = Session::endEvent(run);
    QCOMPARE(end.subject, u"cancelled"_s);
    QVERIFY(!end.failure);
}

void TestFlowEvents::noFaultNoEvent()
{
    const Run run = underWay();
    QVERIFY(!Session::faultEvent(run));
    QVERIFY(!Session::faultMetEvent(run));
}

void TestFlowEvents::faultIsOpenUntilItIsMet()
{
    Run run = underWay("wrong-client-secret");
    QCOMPARE(Session::faultEvent(run)->subject, u"wrong-client-secret"_s);
    QVERIFY(!Session::faultMetEvent(run));
    const Exchange refusal = answer(401, "{\"error\":\"invalid_client\"}");
    run.take({.exchange = &refusal}, kAround);
    const auto met = Session::faultMetEvent(run);
    QVERIFY(met);
    QCOMPARE(met->kind, EventKind::FaultMet);
    QCOMPARE(met->step, u"client-credentials-request"_s);
    QCOMPARE(met->text, u"refused-as-it-should: invalid_client"_s);
}

void TestFlowEvents::emptySecretsAreNone()
{
    QVERIFY(Session::knownSecrets(Run(*Flow::findGrant("authorization-code"), {})).isEmpty());
}

void TestFlowEvents::redirectKeepsItsPlace_data()
{
    QTest::addColumn<OAuth::ResponseMode>("mode");
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("query") << OAuth::ResponseMode::Query << QByteArray("?code=a+b&state=s") << QByteArray();
    QTest::newRow("fragment") << OAuth::ResponseMode::Fragment << QByteArray("#code=a+b&state=s") << QByteArray();
    QTest::newRow("form") << OAuth::ResponseMode::FormPost << QByteArray() << QByteArray("code=a+b&state=s");
}

void TestFlowEvents::redirectKeepsItsPlace()
{
    QFETCH(OAuth::ResponseMode, mode);
    const Event event = Session::arrivalEvent({.parameters = {{"code", "a b"}, {"state", "s"}}, .mode = mode});
    QVERIFY(event.request);
    QTEST(event.request->address, "address");
    QTEST(event.request->body, "body");
}

void TestFlowEvents::redirectOfTheListenerIsAsItCame()
{
    const HttpRequest request{.method = "GET", .address = "/callback?code=a%20b", .fields = {{"Host", "127.0.0.1"}}};
    const Event event =
        Session::arrivalEvent({.parameters = {{"code", "a b"}}, .exchange = Exchange{.request = request}});
    QCOMPARE(event.request, std::optional(request));
}

void TestFlowEvents::tokensOfTheAnswer()
{
    Run run = underWay();
    const Exchange tokens = answer(200, "{\"access_token\":\"at 1\",\"token_type\":\"Bearer\",\"expires_in\":60}");
    run.take({.exchange = &tokens}, kAround);
    const QList<Event> events = Session::attemptEvents(run, *run.find("client-credentials-request"), {});
    QCOMPARE(kindsOf(events), (QList{EventKind::Checks, EventKind::TokenIssued}));
    QCOMPARE(events.constLast().subject, u"access_token"_s);
    QCOMPARE(events.constLast().text, u"access_token=at+1"_s);
}

void TestFlowEvents::tokensOfTheStepBefore()
{
    Run run = underWay();
    const Exchange tokens = answer(200, "{\"access_token\":\"at 1\",\"token_type\":\"Bearer\"}");
    run.take({.exchange = &tokens}, kAround);
    for (const Flow::StepRecord &record : run.records()) {
        const auto kinds = kindsOf(Session::attemptEvents(run, record, {}));
        QCOMPARE(kinds.contains(EventKind::TokenIssued), record.step == run.find("client-credentials-request")->step);
    }
}

void TestFlowEvents::startNamesGrantAndIssuer()
{
    const Event start =
        Session::startEvent(Run(*Flow::findGrant("device"), {.provider = {.issuer = u"https://as.example"_s}}));
    QCOMPARE(start.kind, EventKind::FlowStarted);
    QCOMPARE(start.subject, u"device"_s);
    QCOMPARE(start.address, "https://as.example");
}

void TestFlowEvents::secretsOfSettingsAndValues()
{
    Run run = underWay();
    const Exchange tokens = answer(200, "{\"access_token\":\"at 1\",\"token_type\":\"Bearer\"}");
    run.take({.exchange = &tokens}, kAround);
    const QList<Session::KnownSecret> expected = {{SecretKind::ClientSecret, Secret("the-secret-of-the-machine")},
                                                  {SecretKind::AccessToken, Secret("at 1")}};
    QCOMPARE(Session::knownSecrets(run), expected);
}

QTEST_GUILESS_MAIN(TestFlowEvents)
#include "tst_flowevents.moc"
