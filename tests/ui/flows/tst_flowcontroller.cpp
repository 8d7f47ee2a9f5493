// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowworld.h"

#include "net/neterror.h"

#include <QPromise>
#include <QSignalSpy>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using State = FlowController::State;

class TestFlowController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void practiceThatDoesNotStart();
    void cancelledWhileItStarts();
    void unknownGrantChangesNothing();
    void refusedRunCanBeRepeated();
    void addressForNoBrowserStopsThere();
    void repeatedWithWhatIsSaidNow();
    void onlyChangesCountLater();
    void anotherGrantIsNoSilentEnd();
    void pageOfAnotherRunIsLeft();
    void repeatedWaitOpensThePageAgain();
    void pastedNonsenseIsRefused();
    void looksAheadBeforeItBegins();
    void stepsOneByOne();
    void runsToABreakpoint();
    void runsToHere();
    void restartLaysOutTheFirst();
    void editedAddressGoesOut();
    void setupDuringARunCountsLater();
    void faultEndsTheRun();
    void breakpointStaysWithItsStep();
    void pageOpenedByHandIsTold();
    void anotherGrantEndsTheRun();
    void lastRunOfEachGrantIsKept();
    void oneStepMoreWaitsItsTurn();
    void whatCantGoOutHoldsItBack();
    void browserIsTheOneThatWasAsked();
    void oneStepMoreAfterAFailure();

private:
    /// With the setup of that world.
    static bool runToPerson(FlowController &flow)
    {
        flow.setSetup(FlowWorld::setup());
        flow.runAll();
        return QTest::qWaitFor([&] { return flow.state() == State::AtPerson; });
    }
    static QByteArray at(const FlowController &flow)
    {
        const Flow::Run &run = flow.run();
        return run.current() < run.records().size() ? run.records().at(run.current()).step->id : "end";
    }
};

void TestFlowController::practiceThatDoesNotStart()
{
    FlowWorld world;
    FlowServices services = world.services();
    services.practice = [] {
        return QtFuture::makeReadyValueFuture(Result<PracticeOffer>(std::unexpected(Error{Net::NetError::Port})));
    };
    FlowController flow(services);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::Idle);
    QVERIFY(flow.startError());
    QCOMPARE(flow.startError()->id.toString(), u"net-port"_s);
    QVERIFY(world.transport.requests.isEmpty());
}

void TestFlowController::cancelledWhileItStarts()
{
    FlowWorld world;
    FlowServices services = world.services();
    QPromise<Result<PracticeOffer>> promise;
    promise.start();
    services.practice = [&] { return promise.future(); };
    FlowController flow(services);
    flow.runAll();
    QCOMPARE(flow.state(), State::Starting);
    flow.cancel();
    promise.addResult(Result<PracticeOffer>(PracticeOffer()));
    promise.finish();
    QCoreApplication::processEvents();
    QCOMPARE(flow.state(), State::Idle);
    QVERIFY(world.transport.requests.isEmpty());
}

void TestFlowController::unknownGrantChangesNothing()
{
    FlowWorld world;
    FlowController flow(world.services());
    QSignalSpy changed(&flow, &FlowController::setupChanged);
    flow.setGrant("no-such-grant");
    flow.setGrant(flow.grant().id);
    QCOMPARE(changed.size(), 0);
}

void TestFlowController::refusedRunCanBeRepeated()
{
    FlowWorld world;
    FlowController flow(world.services());
    QVERIFY(runToPerson(flow));
    world.redirects.arrive({{"error", "access_denied"}, {"state", flow.run().known().values.text("state")}});
    QTRY_COMPARE(flow.state(), State::Over);
    QCOMPARE(flow.run().failedStep()->step->id, "authorization-response");
    QCOMPARE(flow.selected(), 4);
    flow.repeatFrom(3);
    QCOMPARE(flow.state(), State::Ready);
    QCOMPARE(at(flow), "sign-in");
    QCOMPARE(flow.selected(), 3);
}

void TestFlowController::addressForNoBrowserStopsThere()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.runTo(1);
    QTRY_COMPARE(at(flow), "authorization-request");
    flow.edit(QByteArray("javascript:alert(1)"));
    flow.step();
    QTRY_COMPARE(flow.state(), State::Over);
    QCOMPARE(flow.run().failedStep()->error->id.toString(), u"browser-address"_s);
    QCOMPARE(flow.run().failedStep()->prepared.address, "javascript:alert(1)"); // What was typed is still there.
    QVERIFY(world.opened.isEmpty());
}

/// The remedy of a secret that is missing is to type it.
void TestFlowController::repeatedWithWhatIsSaidNow()
{
    FlowWorld world;
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::SecretPost;
    flow.setSetup(setup);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::Over);
    QCOMPARE(flow.run().failedStep()->step->id, "preparation"); // Before the person signs in.
    QCOMPARE(flow.run().failedStep()->error->id.toString(), u"client-credentials"_s);
    QVERIFY(world.opened.isEmpty());
    qsizetype failed = flow.run().current();
    setup.settings.client.secret = Secret("typed now");
    flow.change(setup);
    const QByteArray redirect = flow.run().settings().redirectUri;
    flow.repeatFrom(failed);
    QCOMPARE(flow.run().settings().redirectUri, redirect);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    world.comeBack(flow.run());
    failed = flow.run().find("token-request") - flow.run().records().constData();
    QTRY_COMPARE(flow.run().phase(), Flow::Run::Phase::Succeeded);
    QVERIFY(world.transport.requests.constLast().body.contains("client_secret=typed+now"));
    QVERIFY(!flow.countsLater());
    // What a repetition does not take counts later, and certificates at once.
    setup.settings.followUps = {Flow::FollowUp::Revoke};
    setup.sending.trust.fingerprint = QByteArray(32, 'f');
    flow.change(setup);
    flow.repeatFrom(failed);
    QVERIFY(flow.countsLater());
    // Somebody else is not asked with what this one was told.
    setup.settings.provider.issuer = u"https://other.example"_s;
    setup.settings.client.secret = Secret("of the other");
    flow.setSetup(setup);
    flow.repeatFrom(failed);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::Over);
    QVERIFY(world.transport.requests.constLast().body.contains("client_secret=typed+now"));
}

void TestFlowController::onlyChangesCountLater()
{
    FlowWorld world;
    FlowController flow(world.services());
    QVERIFY(runToPerson(flow));
    flow.setSetup(flow.setup());
    QVERIFY(!flow.countsLater());
    FlowSetup setup = flow.setup();
    setup.settings.scope = "another";
    flow.change(setup);
    QVERIFY(flow.countsLater());
    flow.change(FlowWorld::setup()); // Taken back.
    QVERIFY(!flow.countsLater());
}

void TestFlowController::anotherGrantIsNoSilentEnd()
{
    FlowWorld world;
    FlowController flow(world.services());
    QSignalSpy left(&flow, &FlowController::leftUnderWay);
    flow.setSetup(FlowWorld::setup());
    flow.setGrant("device");
    QCOMPARE(left.size(), 0); // Nothing had begun.
    flow.setGrant("authorization-code");
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    flow.setGrant("device");
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.constFirst().constFirst().toByteArray(), "authorization-code");
}

void TestFlowController::pageOfAnotherRunIsLeft()
{
    FlowWorld world;
    world.pages.answer("https://as.example/authorize", 200, "<title>Sign in</title>", "text/html");
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.browser = FlowSetup::Browser::BuiltIn;
    flow.setSetup(setup);
    flow.runAll();
    QTRY_VERIFY(flow.agent()->page());
    flow.setGrant("device");
    QVERIFY(!flow.agent()->page());
    QVERIFY(flow.agent()->address().isEmpty());
}

void TestFlowController::repeatedWaitOpensThePageAgain()
{
    FlowWorld world;
    FlowController flow(world.services());
    QVERIFY(runToPerson(flow));
    flow.cancel();
    QCOMPARE(world.opened.size(), 1);
    flow.repeatFrom(3);
    QCOMPARE(world.opened.size(), 1); // Only laid out.
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    QCOMPARE(world.opened.size(), 2);
    QCOMPARE(world.opened[1], world.opened[0]);
    // Whatever else was opened meanwhile.
    flow.openOutside("https://as.example/device");
    flow.cancel();
    flow.repeatFrom(3);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    QCOMPARE(world.opened.constLast(), world.opened[0]);
}

void TestFlowController::pastedNonsenseIsRefused()
{
    FlowWorld world;
    FlowController flow(world.services());
    QVERIFY(runToPerson(flow));
    QVERIFY(!flow.paste("nonsense"));
    QVERIFY(!flow.paste("http://127.0.0.1/callback?code=c&state=other"));
    QCOMPARE(flow.state(), State::AtPerson);
    QVERIFY(flow.paste("http://127.0.0.1/callback?code=c&state=" + flow.run().known().values.text("state")));
    QTRY_COMPARE(flow.state(), State::Over);
    QVERIFY(flow.run().phase() == Flow::Run::Phase::Succeeded);
}

void TestFlowController::looksAheadBeforeItBegins()
{
    FlowWorld world;
    FlowController flow(world.services());
    QCOMPARE(flow.state(), State::Idle);
    QCOMPARE(flow.run().records().size(), 8);
    flow.setGrant("client-credentials");
    QCOMPARE(flow.run().records().size(), 2);
    QVERIFY(!flow.session());
}

void TestFlowController::stepsOneByOne()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    for (const char *next : {"preparation", "authorization-request", "sign-in"}) {
        flow.step();
        QTRY_COMPARE(at(flow), next);
        QTRY_COMPARE(flow.state(), State::Ready);
    }
    QCOMPARE(world.opened.size(), 1);
    QCOMPARE(flow.selected(), 2);
    flow.step();
    QCOMPARE(flow.state(), State::AtPerson);
    world.comeBack(flow.run());
    QTRY_COMPARE(at(flow), "authorization-response");
}

void TestFlowController::runsToABreakpoint()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.setBreakpoint(2, true);
    flow.runAll();
    QTRY_COMPARE(at(flow), "authorization-request");
    QTRY_COMPARE(flow.state(), State::Ready);
    QVERIFY(world.opened.isEmpty());
    flow.setBreakpoint(2, false);
    QVERIFY(!flow.hasBreakpoint(2));
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
}

void TestFlowController::runsToHere()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.runTo(1);
    QTRY_COMPARE(at(flow), "authorization-request");
    QTRY_COMPARE(flow.state(), State::Ready);
}

void TestFlowController::restartLaysOutTheFirst()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.restart();
    QCOMPARE(flow.state(), State::Ready);
    QVERIFY(flow.selectedRecord()->prepared.request);
    QVERIFY(world.transport.requests.isEmpty());
    HttpRequest changed = *flow.selectedRecord()->prepared.request;
    changed.fields.append("X-By-Hand", "1");
    flow.edit(changed);
    flow.step();
    QTRY_COMPARE(world.transport.requests.size(), 1);
    QVERIFY(world.transport.requests.constFirst().fields.contains("X-By-Hand"));
}

void TestFlowController::editedAddressGoesOut()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.runTo(1);
    QTRY_COMPARE(at(flow), "authorization-request");
    const QByteArray address = flow.run().records().at(2).prepared.address + "&extra=1";
    flow.edit(address);
    QVERIFY(flow.run().records().at(2).edited);
    flow.step();
    QTRY_COMPARE(world.opened, QList<QByteArray>{address});
    QCOMPARE(flow.browserAddress(), address);
}

void TestFlowController::setupDuringARunCountsLater()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.step();
    QTRY_COMPARE(at(flow), "preparation");
    FlowSetup setup = flow.setup();
    setup.settings.client.clientId = u"another"_s;
    flow.setSetup(setup);
    QVERIFY(flow.isUnderWay());
    QCOMPARE(flow.run().settings().client.clientId, u"client"_s);
    flow.restart();
    QCOMPARE(flow.run().settings().client.clientId, u"another"_s);
}

void TestFlowController::faultEndsTheRun()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.step();
    QTRY_COMPARE(at(flow), "preparation");
    flow.setFault(Flow::findFault("replayed-code"));
    QCOMPARE(flow.state(), State::Idle);
    QCOMPARE(flow.run().fault(), Flow::findFault("replayed-code"));
}

void TestFlowController::breakpointStaysWithItsStep()
{
    FlowWorld world;
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.followUps = {Flow::FollowUp::Api};
    flow.setSetup(setup);
    const qsizetype api = flow.run().records().size() - 1;
    flow.setBreakpoint(api, true);
    QVERIFY(flow.hasBreakpoint(api));
    flow.setFault(Flow::findFault("replayed-code")); // One step more, before that one.
    QCOMPARE(flow.run().records().size(), api + 2);
    QVERIFY(!flow.hasBreakpoint(api));
    QVERIFY(flow.hasBreakpoint(api + 1));
    flow.restart();
    QVERIFY(flow.session()->hasBreakpoint(api + 1));
    QVERIFY(!flow.session()->hasBreakpoint(api));
    flow.setFault(nullptr);
    QVERIFY(flow.hasBreakpoint(api));
}

void TestFlowController::pageOpenedByHandIsTold()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.openPage("https://as.example/before"); // Of no run: nobody is told.
    QVERIFY(runToPerson(flow));
    QSignalSpy told(flow.session(), &Session::FlowSession::alsoOpened);
    flow.openOutside(flow.browserAddress());
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().toByteArray(), flow.browserAddress());
}

void TestFlowController::anotherGrantEndsTheRun()
{
    FlowWorld world;
    FlowController flow(world.services());
    QVERIFY(runToPerson(flow));
    QVERIFY(world.redirects.isOpen);
    flow.setGrant("client-credentials");
    QCOMPARE(flow.state(), State::Idle);
    QVERIFY(!world.redirects.isOpen);
}

void TestFlowController::lastRunOfEachGrantIsKept()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.setFault(Flow::findFault("replayed-code"));
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    world.comeBack(flow.run());
    QTRY_COMPARE(flow.state(), State::Over);
    const QByteArray address = flow.browserAddress();
    const QByteArray token = flow.run().known().values.text("access_token");
    QVERIFY(!token.isEmpty());
    flow.select(2);
    flow.setGrant("client-credentials");
    QCOMPARE(flow.state(), State::Idle);
    QVERIFY(flow.browserAddress().isEmpty());
    QVERIFY(!flow.fault());
    QSignalSpy changed(&flow, &FlowController::runChanged);
    flow.setGrant("authorization-code");
    QCOMPARE(changed.size(), 1);
    QCOMPARE(flow.state(), State::Over);
    QCOMPARE(flow.run().known().values.text("access_token"), token);
    QCOMPARE(flow.browserAddress(), address);
    QCOMPARE(flow.fault(), Flow::findFault("replayed-code"));
    QCOMPARE(flow.selected(), 2);
    // It goes on from here as it would have.
    flow.repeatFrom(2);
    QCOMPARE(flow.state(), State::Ready);
    flow.step();
    QTRY_COMPARE(at(flow), "sign-in");
    // What was only laid out is nothing to keep.
    flow.restart();
    flow.setGrant("client-credentials");
    flow.setGrant("authorization-code");
    QCOMPARE(flow.state(), State::Idle);
    // What was under way is over, and still there to be looked at.
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    flow.setGrant("client-credentials");
    QVERIFY(!world.redirects.isOpen);
    flow.setGrant("authorization-code");
    QVERIFY(flow.run().phase() == Flow::Run::Phase::Cancelled);
    QCOMPARE(flow.run().records().at(0).exchanges.size(), 1);
}

void TestFlowController::oneStepMoreWaitsItsTurn()
{
    FlowWorld world;
    world.transport.answer("https://api.example/me", 200, "{}");
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.followUps = {Flow::FollowUp::Api};
    flow.setSetup(setup);
    flow.runTo(4);
    QTRY_COMPARE(flow.state(), State::AtPerson);
    world.comeBack(flow.run());
    QTRY_COMPARE(at(flow), "token-request");
    flow.step();
    QTRY_COMPARE(flow.state(), State::Ready);
    const qsizetype current = flow.run().current();
    const qsizetype asked = world.transport.requests.size();
    const qsizetype steps = flow.run().records().size();
    flow.append(Flow::FollowUp::Api);
    QCoreApplication::processEvents();
    QCOMPARE(flow.state(), State::Ready);
    QCOMPARE(flow.run().current(), current);
    QCOMPARE(world.transport.requests.size(), asked);
    QCOMPARE(flow.run().records().size(), steps + 1);
}

void TestFlowController::whatCantGoOutHoldsItBack()
{
    FlowWorld world;
    FlowController flow(world.services());
    flow.setSetup(FlowWorld::setup());
    flow.restart();
    flow.holdBack(true);
    flow.step();
    flow.runAll();
    flow.runTo(1);
    QCOMPARE(flow.state(), State::Ready);
    QVERIFY(world.transport.requests.isEmpty());
    // It was about a message that is not there any more.
    flow.restart();
    QVERIFY(!flow.isHeldBack());
    flow.holdBack(true);
    flow.setGrant("client-credentials");
    QVERIFY(!flow.isHeldBack());
}

void TestFlowController::browserIsTheOneThatWasAsked()
{
    FlowWorld world;
    world.pages.answer("https://as.example/authorize", 200, "<title>Sign in</title>", "text/html");
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.browser = FlowSetup::Browser::BuiltIn;
    flow.setSetup(setup);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    setup.browser = FlowSetup::Browser::Own;
    flow.setSetup(setup);
    QVERIFY(flow.isInBuiltInBrowser());
    flow.openOutside(flow.browserAddress());
    QVERIFY(!flow.isInBuiltInBrowser());
    // Before anything is opened: what will be.
    flow.restart();
    QVERIFY(!flow.isInBuiltInBrowser());
}

void TestFlowController::oneStepMoreAfterAFailure()
{
    FlowWorld world;
    world.transport.answer("https://api.example/me", 403, "{}");
    world.transport.answer("https://api.example/me", 200, "{}");
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.followUps = {};
    flow.setSetup(setup);
    flow.runAll();
    QTRY_COMPARE(flow.state(), State::AtPerson);
    world.comeBack(flow.run());
    QTRY_COMPARE(flow.state(), State::Over);
    const qsizetype steps = flow.run().records().size();
    flow.append(Flow::FollowUp::Api);
    QTRY_VERIFY(flow.run().phase() == Flow::Run::Phase::Failed);
    flow.append(Flow::FollowUp::Api);
    QTRY_COMPARE(flow.state(), State::Over);
    QVERIFY(flow.run().phase() == Flow::Run::Phase::Succeeded);
    QCOMPARE(flow.run().records().size(), steps + 2);
    QVERIFY(flow.run().records().at(steps).status == Flow::StepStatus::Failed);
    QVERIFY(flow.run().records().at(steps + 1).status == Flow::StepStatus::Done);
}

QTEST_MAIN(TestFlowController)
#include "tst_flowcontroller.moc"
