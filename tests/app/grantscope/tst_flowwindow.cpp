// SPDX-License-Identifier: GPL-3.0-or-later
// Flows as a person clicks through them: the whole window, the practice server on its sockets, the built-in browser.
#include "flowdriver.h"

#include "common/randomoctets.h"
#include "flows/diagrampane.h"
#include "flows/grantspane.h"
#include "flows/messagepane.h"
#include "flows/setupclient.h"
#include "flows/setuppane.h"
#include "flows/setupprovider.h"
#include "flows/setuprequest.h"
#include "flows/stepstory.h"
#include "net/neterror.h"
#include "texts/texts.h"
#include "token/verdict.h"
#include "tokens/comparetokensdialog.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/verdictbanner.h"
#include "transcript/journalfile.h"
#include "transcript/journalfolder.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/httpview.h"
#include "widgets/parameterstable.h"
#include "widgets/sequencediagram.h"
#include "widgets/storypane.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QTabWidget>
#include <QTreeWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;
using State = Ui::FlowController::State;

namespace {

/// A keychain as the system has one, in memory.
class Keychain : public Workspace::SecretStore
{
public:
    [[nodiscard]] Workspace::SecretStoreKind kind() const override { return Workspace::SecretStoreKind::Keychain; }
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const QString &name) override
    {
        return m_secrets.read(name);
    }
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override
    {
        only = secret;
        return m_secrets.write(name, secret);
    }
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override { return m_secrets.remove(name); }

    std::optional<Secret> only = {}; ///< What was written last.

private:
    Workspace::SessionSecretStore m_secrets;
};

/// What lies on the disk at this moment.
Transcript::JournalContents journalOf(const FlowDriver &person, const std::optional<Secret> &key)
{
    const auto flushed = person.workbench->journal().journal()->flush();
    if (!QTest::qWaitFor([&flushed] { return flushed.isFinished(); }) || !flushed.result())
        QTest::qFail("the journal is not written", __FILE__, __LINE__);
    const QStringList files = Transcript::journalFiles(person.journalFolder());
    const auto read = files.size() == 1 ? Transcript::readJournal(files.constFirst(), key)
                                        : Result<Transcript::JournalContents>(std::unexpected(Error()));
    if (!read || read->stoppedBy)
        QTest::qFail("the journal can't be read", __FILE__, __LINE__);
    return read.value_or(Transcript::JournalContents());
}

using Flow::FollowUp;
using Practice::Misbehaviour;

/// A fault as it is tried in the window.
struct FaultCase
{
    const char *id;
    const char *grant;
    QByteArray code; ///< With which it is refused.
    std::optional<FollowUp> followUp = {};
    std::optional<Misbehaviour> takenWith = {}; ///< With which the practice server does not mind.

    [[nodiscard]] std::string_view name() const { return id; }
};

const FaultCase kFaultCases[] = {
    {"other-state", "authorization-code", "state-mismatch"},
    {"no-code-verifier", "authorization-code", "invalid_grant", {}, Misbehaviour::NoPkceCheck},
    {"wrong-code-verifier", "authorization-code", "invalid_grant", {}, Misbehaviour::NoPkceCheck},
    {"pkce-plain", "authorization-code", "invalid_request"},
    {"no-pkce", "authorization-code", "invalid_request"},
    {"replayed-code", "authorization-code", "invalid_grant", {}, Misbehaviour::CodeReusable},
    {"other-redirect-uri", "authorization-code", "invalid_grant", {}, Misbehaviour::NoRedirectCheck},
    {"wrong-client-secret", "client-credentials", "invalid_client"},
    {"expired-code", "authorization-code", "invalid_grant"},
    {"missing-nonce", "implicit", "invalid_request"},
    {"reused-refresh-token", "authorization-code", "invalid_grant", FollowUp::Refresh, Misbehaviour::RefreshReusable},
    {"unregistered-scope", "authorization-code", "invalid_scope"},
    {"id-token-at-api", "authorization-code", "invalid_token", FollowUp::Api},
    {"api-without-token", "authorization-code", "401", FollowUp::Api},
    {"impatient-polling", "device", "slow_down"},
};

/// Lays the flow out, with its fault.
void choose(const FlowDriver &person, const FaultCase &fault)
{
    person.workbench->intents().ask(Ui::RunFlow{QString::fromLatin1(fault.grant), {}, Ui::RunFlow::Through::LayOut});
    Ui::FlowSetup setup = person.flow().setup();
    if (fault.followUp)
        setup.settings.followUps = {*fault.followUp};
    person.flow().setSetup(setup);
    person.flow().setFault(Flow::findFault(fault.id));
}

/// Another provider in the setup, by the keyboard and the mouse.
Ui::SetupProvider *chooseAnotherProvider(const FlowDriver &person, const QByteArray &issuer)
{
    Ui::SetupProvider *provider = person.flows().setup()->provider();
    provider->provider()->setCurrentIndex(1);
    Q_EMIT provider->provider()->activated(1); // As the mouse does it.
    provider->issuer()->setFocus();
    QTest::keyClicks(provider->issuer(), QString::fromLatin1(issuer));
    return provider;
}

QWidget *focused(const FlowDriver &person)
{
    return person.workbench->window().focusWidget();
}

bool isInThePage(const FlowDriver &person)
{
    return focused(person) && focused(person)->isEnabled() && person.agent().isAncestorOf(focused(person));
}

/// By Tab alone; false where the keyboard gets lost or never comes there.
bool tabTo(const FlowDriver &person, const QWidget *wanted)
{
    for (int press = 0; press < 200 && wanted; ++press) {
        if (!focused(person) || !focused(person)->isVisible())
            return false;
        if (focused(person) == wanted)
            return true;
        QTest::keyClick(focused(person), Qt::Key_Tab);
    }
    return false;
}

bool pressByKeys(const FlowDriver &person, const QWidget *wanted)
{
    if (!tabTo(person, wanted))
        return false;
    QTest::keyClick(focused(person), Qt::Key_Space);
    return true;
}

/// Both pages of the practice server, from the moment when the flow waits for the person.
bool signInByKeys(const FlowDriver &person)
{
    const auto thereWithFocus = [&](const QString &button) {
        return QTest::qWaitFor([&] { return person.agent().button(button) && isInThePage(person); }, 20'000);
    };
    return thereWithFocus(u"Sign In as Alice"_s) && focused(person) == person.agent().button(u"Sign In as Alice"_s)
           && pressByKeys(person, person.agent().button(u"Sign In as Alice"_s)) && thereWithFocus(u"Allow"_s)
           && pressByKeys(person, person.agent().button(u"Allow"_s));
}

/// The keys of the panel need the keyboard in it.
bool tabsFollowKeys(const FlowDriver &person)
{
    QTest::keyClick(focused(person), Qt::Key_2, Qt::AltModifier);
    const bool request = person.flows().details()->tabs()->currentIndex() == Ui::StepDetails::Request;
    QTest::keyClick(focused(person), Qt::Key_4, Qt::AltModifier);
    const bool parameters = person.flows().details()->tabs()->currentIndex() == Ui::StepDetails::Parameters;
    QTest::keyClick(focused(person), Qt::Key_7, Qt::AltModifier);
    return request && parameters && person.flows().diagram()->diagram()->hasFocus();
}

} // namespace

class TestFlowWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void journalThatCantBeWritten();
    void journalWithoutAKeychain();
    void journalIsSealed();
    void refusedConsentIsTold();
    void wrongPasswordIsToldOnThePage();
    void cancelledWhileThePersonSignsIn();
    void faults_data();
    void faults();
    void faultsThatAServerTakes_data();
    void faultsThatAServerTakes();
    void everyFaultIsTried();
    void faultsBeforeTheFirstRun();
    void misbehaviourIsSaid();
    void discoveryOfNobody();
    void discoveredAndRunAgainstAnotherServer();
    void signedOutAndBack();
    void byTheOtherEngine();
    void threeClicksToTheFirstToken();
    void loginByTheKeyboardAlone();
    void loginByTheKeyboardStepByStep();
    void redirectIsShownWhereItIsRead();
    void eightStepsToTheEnd();
    void grants_data();
    void grants();
    void responseModes_data();
    void responseModes();
    void deviceIsConnected();
    void refreshedWithTheTokenOfARun();
    void tokensAreValidInTheInspector();
    void followUpsAfterwards();
    void comparedWithBeforeTheRefresh();
    void comparedByThePalette();
    void everyControlHasANameAndIsReached();
};

/// A flow goes on, and the status line says why nothing is kept.
void TestFlowWindow::journalThatCantBeWritten()
{
    const FlowDriver person;
    QFile inTheWay(person.journalFolder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QStringList said;
    QObject::connect(&person.workbench->journal(), &FlowJournal::said, &person.workbench->window(),
                     [&said](const QString &text) { said << text; });
    person.workbench->intents().ask(Ui::RunFlow{u"client-credentials"_s});
    QVERIFY(person.runThrough());
    QVERIFY(person.outcome().startsWith(u"At the end"_s));
    const auto failed = [&said] { return said.filter(u"The journal could not be read, written or removed."_s).size(); };
    QTRY_COMPARE(failed(), 1);
    QVERIFY2(said.constLast().contains(u"Check the room on the disk"_s), qPrintable(said.constLast()));
}

void TestFlowWindow::journalWithoutAKeychain()
{
    const FlowDriver person;
    person.workbench->window().setStatusStays(std::chrono::milliseconds(0));
    QStringList said;
    QObject::connect(&person.workbench->journal(), &FlowJournal::said, &person.workbench->window(),
                     [&said](const QString &text) { said << text; });
    QVERIFY(!QFile::exists(person.journalFolder())); // Nothing is kept before something happens.
    for (int run = 0; run < 2; ++run) {
        person.workbench->intents().ask(Ui::RunFlow{u"client-credentials"_s});
        QVERIFY(person.runThrough());
    }
    QCOMPARE(said.size(), 1); // Once, however many flows there are.
    QVERIFY2(said.constFirst().contains(u"pseudonyms"_s), qPrintable(said.constFirst()));
    QTRY_VERIFY2(person.workbench->window().status().endsWith(u"The journal holds pseudonyms in place of secrets"_s),
                 qPrintable(person.workbench->window().status()));

    const auto kept = journalOf(person, {});
    QCOMPARE(kept.keeping, Transcript::Keeping::Pseudonyms);
    QCOMPARE(std::ranges::count(kept.events, Transcript::EventKind::FlowEnded, &Transcript::Event::kind), 2);
    const QByteArray token = person.flow().run().known().values.text("access_token");
    QVERIFY(!token.isEmpty());
    QFile file(Transcript::journalFiles(person.journalFolder()).constFirst());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    QVERIFY(!octets.contains(token));
    QVERIFY(!octets.contains(person.flow().run().settings().client.secret.reveal().toByteArray()));
}

void TestFlowWindow::journalIsSealed()
{
    const auto keychain = std::make_shared<Keychain>();
    const FlowDriver person(u"en"_s, keychain);
    QStringList said;
    QObject::connect(&person.workbench->journal(), &FlowJournal::said, &person.workbench->window(),
                     [&said](const QString &text) { said << text; });
    QVERIFY(person.runThrough());
    QVERIFY2(said.isEmpty(), qPrintable(said.join(u'\n')));
    QVERIFY(person.workbench->journal().standing().isEmpty());
    const auto kept = journalOf(person, keychain->only);
    QCOMPARE(kept.keeping, Transcript::Keeping::Sealed);
    qsizetype exchanges = 0;
    for (const Flow::StepRecord &record : person.flow().run().records())
        exchanges += record.exchanges.size();
    QCOMPARE(std::ranges::count(kept.events, Transcript::EventKind::StepAnswered, &Transcript::Event::kind), exchanges);
    QCOMPARE(std::ranges::count(kept.events, Transcript::EventKind::RedirectArrived, &Transcript::Event::kind), 1);
    QCOMPARE(kept.events.constLast().kind, Transcript::EventKind::FlowEnded);
}

void TestFlowWindow::refusedConsentIsTold()
{
    const FlowDriver person;
    person.run();
    QVERIFY(person.press(u"Sign In as Alice"_s));
    QVERIFY(person.press(u"Deny"_s));
    QVERIFY(person.waitForEnd());
    QVERIFY2(person.outcome().startsWith(u"Stopped at 5"_s), qPrintable(person.outcome()));
    QTRY_VERIFY2(person.flows().details()->story()->text().contains(u"access_denied"_s),
                 qPrintable(person.flows().details()->story()->text()));
}

void TestFlowWindow::wrongPasswordIsToldOnThePage()
{
    const FlowDriver person;
    person.run();
    QTRY_VERIFY_WITH_TIMEOUT(person.agent().button(u"Sign in"_s), 20'000);
    for (QWidget *field : person.agent().fields()) {
        if (auto *edit = qobject_cast<QLineEdit *>(field))
            QTest::keyClicks(edit, u"wrong"_s);
    }
    QVERIFY(person.press(u"Sign in"_s));
    QTRY_VERIFY2(person.agent().text().contains(u"wrong"_s), qPrintable(person.agent().text()));
    QCOMPARE(person.flow().state(), State::AtPerson);
}

void TestFlowWindow::cancelledWhileThePersonSignsIn()
{
    const FlowDriver person;
    person.run();
    QTRY_COMPARE_WITH_TIMEOUT(person.flow().state(), State::AtPerson, 20'000);
    QTest::keyClick(person.flows().bar()->stepButton(), Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_COMPARE(person.flow().state(), State::Over);
    QVERIFY(person.outcome().startsWith(u"Cancelled"_s));
    QVERIFY(person.flow().run().records().at(0).status == Flow::StepStatus::Done);
}

void TestFlowWindow::faults_data()
{
    QTest::addColumn<FaultCase>("fault");
    for (const FaultCase &fault : kFaultCases)
        QTest::newRow(fault.id) << fault;
}

void TestFlowWindow::faults()
{
    QFETCH(const FaultCase, fault);
    const FlowDriver person;
    Practice::Settings quick;
    quick.deviceInterval = std::chrono::seconds(1);
    if (std::string_view(fault.id) == "expired-code")
        quick.lifetimes.code = std::chrono::seconds(1);
    QVERIFY(person.workbench->practice().setSettings(quick));
    choose(person, fault);
    QVERIFY(!person.flows().bar()->warning().isEmpty());
    QVERIFY(person.goThrough());
    const Flow::FaultOutcome &outcome = person.flow().run().faultOutcome();
    QCOMPARE(outcome.found, fault.code);
    QCOMPARE(outcome.answer, Flow::FaultOutcome::Answer::RefusedAsItShould);
}

void TestFlowWindow::everyFaultIsTried()
{
    for (const Flow::Fault &fault : Flow::faults())
        QVERIFY2(std::ranges::contains(kFaultCases, std::string_view(fault.id), &FaultCase::name), fault.id);
}

void TestFlowWindow::faultsBeforeTheFirstRun()
{
    const FlowDriver person;
    person.flow().setGrant("client-credentials");
    QVERIFY(!person.workbench->practice().isRunning());
    const auto offered = [&person](const char *fault) {
        return person.flow().faults().contains(Flow::findFault(fault));
    };
    QVERIFY(offered("wrong-client-secret"));
    QVERIFY(offered("unregistered-scope"));
    QVERIFY(!offered("id-token-at-api"));
}

void TestFlowWindow::faultsThatAServerTakes_data()
{
    QTest::addColumn<FaultCase>("fault");
    for (const FaultCase &fault : kFaultCases) {
        if (fault.takenWith)
            QTest::newRow(fault.id) << fault;
    }
}

void TestFlowWindow::faultsThatAServerTakes()
{
    QFETCH(const FaultCase, fault);
    const FlowDriver person;
    Practice::Settings settings;
    settings.misbehaviours = {*fault.takenWith};
    QVERIFY(person.workbench->practice().setSettings(settings));
    choose(person, fault);
    QVERIFY(person.goThrough());
    QCOMPARE(person.flow().run().faultOutcome().answer, Flow::FaultOutcome::Answer::NotRefused);
    QCOMPARE(person.outcome(), u"What was done wrong was noticed by nobody."_s);
}

/// Whoever forgot that a misbehaviour is on sees it where the flow fails of it.
void TestFlowWindow::misbehaviourIsSaid()
{
    const FlowDriver person;
    QVERIFY(person.flows().bar()->warning().isEmpty());
    Practice::Settings settings;
    settings.misbehaviours = {Practice::Misbehaviour::AlgNone};
    QVERIFY(person.workbench->practice().setSettings(settings));
    QVERIFY(person.goThrough());
    const QString title = Practice::misbehaviourTitle(Practice::Misbehaviour::AlgNone);
    QVERIFY2(person.flows().bar()->warning().contains(title), qPrintable(person.flows().bar()->warning()));
    const qsizetype failed = person.flow().run().failedStep() - person.flow().run().records().constData();
    const auto story = Ui::stepStory(person.flow().run(), failed, Ui::Masking());
    QVERIFY2(story.constFirst().text.contains(Token::verdictSentence(*person.flow().run().known().idToken)),
             qPrintable(story.constFirst().text));
    QVERIFY2(!story.constFirst().text.contains(u"alg-none"_s), qPrintable(story.constFirst().text));
}

void TestFlowWindow::discoveryOfNobody()
{
    const FlowDriver person;
    const Ui::SetupProvider *provider = chooseAnotherProvider(person, "http://127.0.0.1:1");
    person.click(provider->discoverButton());
    QTRY_VERIFY_WITH_TIMEOUT(!provider->found().contains(u"Asking"_s), 20'000);
    QVERIFY2(provider->found().contains(Texts::errorText(Error{Net::NetError::Refused}).what),
             qPrintable(provider->found()));
    QVERIFY(!provider->found().contains(u"Found."_s));
}

/// As against a real one: its address, Discover, a client id, Run.
void TestFlowWindow::discoveredAndRunAgainstAnotherServer()
{
    const auto clock = [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); };
    auto credentials = Practice::makeCredentials(randomOctets);
    QVERIFY(credentials);
    const QByteArray password = credentials->password("alice").reveal().toByteArray();
    Session::PracticeServer server(std::move(*credentials), clock, randomOctets);
    QVERIFY(server.start());

    const FlowDriver person;
    const Ui::SetupProvider *provider = chooseAnotherProvider(person, server.issuer());
    person.click(provider->discoverButton());
    QTRY_VERIFY_WITH_TIMEOUT(provider->found().contains(u"Found. It names:"_s), 20'000);
    QVERIFY2(provider->found().contains(u"Token endpoint"_s), qPrintable(provider->found()));
    QTest::keyClicks(person.flows().setup()->client()->clientId(), u"native"_s);
    Ui::FlowSetup setup = person.flow().setup();
    setup.browser = Ui::FlowSetup::Browser::BuiltIn;
    person.flow().setSetup(setup);
    person.run();
    QVERIFY(QTest::qWaitFor([&] { return person.agent().fields().size() >= 2; }, 20'000));
    QTest::keyClicks(person.agent().fields().at(0), u"alice"_s);
    QTest::keyClicks(person.agent().fields().at(1), QString::fromLatin1(password));
    QVERIFY(person.press(u"Sign in"_s));
    QVERIFY(person.press(u"Allow"_s));
    QVERIFY(person.waitForEnd());
    QVERIFY2(person.outcome().startsWith(u"At the end. Obtained: access token, ID token"_s),
             qPrintable(person.outcome()));
    QVERIFY(!person.workbench->practice().isRunning());
    // Before the flow, the lookup; each is told of.
    const Transcript::JournalContents kept = journalOf(person, {});
    QVERIFY(std::ranges::any_of(kept.events, [](const Transcript::Event &event) {
        return event.kind == Transcript::EventKind::Exchange && event.subject == u"metadata"_s && event.exchange;
    }));
}

void TestFlowWindow::signedOutAndBack()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    person.flow().append(FollowUp::EndSession);
    QVERIFY(person.waitForEnd());
    const Flow::StepRecord &last = person.flow().run().records().constLast();
    QCOMPARE(QByteArray(last.step->id), "signed-out");
    QCOMPARE(last.status, Flow::StepStatus::Done);
}

void TestFlowWindow::byTheOtherEngine()
{
    const FlowDriver person;
    Ui::FlowSetup setup = person.flow().setup();
    setup.settings.engine = Flow::Engine::Qt;
    person.flow().setSetup(setup);
    QVERIFY(person.runThrough());
    QCOMPARE(person.outcome(), u"At the end. Obtained: access token, ID token, refresh token"_s);
    const Flow::Run &run = person.flow().run();
    QCOMPARE(run.known().values.find("state")->rule, Flow::Rule::Engine);
    QCOMPARE(run.find("token-request")->exchanges.size(), 1);
}

void TestFlowWindow::threeClicksToTheFirstToken()
{
    const FlowDriver person;
    QCOMPARE(person.workbench->window().currentArea(), u"flows"_s);
    QCOMPARE(person.flows().bar()->title(), u"Authorization code + PKCE · Practice server"_s);
    person.run();
    QVERIFY(person.press(u"Sign In as Alice"_s));
    QVERIFY(person.press(u"Allow"_s));
    QVERIFY(person.waitForEnd());
    QCOMPARE(person.outcome(), u"At the end. Obtained: access token, ID token, refresh token"_s);
    QVERIFY2(person.workbench->window().status().contains(u"no connection to anywhere else"_s),
             qPrintable(person.workbench->window().status()));
}

void TestFlowWindow::loginByTheKeyboardAlone()
{
    const FlowDriver person;
    person.flows().grants()->list()->setFocus();
    QVERIFY(pressByKeys(person, person.flows().bar()->runButton()));
    QVERIFY(signInByKeys(person));
    QVERIFY(person.waitForEnd());
    QVERIFY2(person.outcome().startsWith(u"At the end"_s), qPrintable(person.outcome()));
    // The last page has no fields; the keyboard stays there all the same.
    QTRY_VERIFY_WITH_TIMEOUT(person.agent().fields().isEmpty(), 20'000);
    QVERIFY(isInThePage(person));
    QVERIFY(tabsFollowKeys(person));
}

void TestFlowWindow::loginByTheKeyboardStepByStep()
{
    const FlowDriver person;
    person.flows().grants()->list()->setFocus();
    for (int press = 1; press <= 8; ++press) {
        QTRY_VERIFY_WITH_TIMEOUT(person.flows().bar()->stepButton()->isEnabled(), 20'000);
        // The page is there before the flow comes to the person, and leaves the keyboard where it is.
        if (press == 4) {
            QTRY_VERIFY_WITH_TIMEOUT(person.agent().button(u"Sign In as Alice"_s), 20'000);
            QVERIFY(!isInThePage(person));
        }
        QVERIFY(pressByKeys(person, person.flows().bar()->stepButton()));
        if (press == 4)
            QVERIFY(signInByKeys(person));
        QTRY_COMPARE_WITH_TIMEOUT(person.flow().run().current(), press, 20'000);
    }
    QVERIFY(person.isOver());
    QVERIFY(focused(person));
    QVERIFY(tabsFollowKeys(person));
}

void TestFlowWindow::redirectIsShownWhereItIsRead()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    constexpr qsizetype kResponse = 4;
    QCOMPARE(QByteArray(person.flow().run().records().at(kResponse).step->id), "authorization-response");
    person.flow().select(kResponse);
    const Ui::StepDetails *details = person.flows().details();
    details->tabs()->setCurrentIndex(Ui::StepDetails::Request);
    const QByteArray code = person.flow().run().known().values.text("code");
    QVERIFY(!code.isEmpty());
    QTRY_VERIFY(details->request()->view()->view()->text().contains("code = " + code));
    details->tabs()->setCurrentIndex(Ui::StepDetails::Response);
    QTRY_COMPARE(details->response()->view()->view()->placeholderText(), u"Nothing came back in this step."_s);
}

void TestFlowWindow::eightStepsToTheEnd()
{
    const FlowDriver person;
    QCOMPARE(person.flow().run().records().size(), 8);
    for (int press = 1; press <= 8; ++press) {
        QTRY_VERIFY_WITH_TIMEOUT(person.flows().bar()->stepButton()->isEnabled(), 20'000);
        person.step();
        if (press == 4) {
            QVERIFY(person.press(u"Sign In as Alice"_s));
            QVERIFY(person.press(u"Allow"_s));
        }
        QTRY_COMPARE_WITH_TIMEOUT(person.flow().run().current(), press, 20'000);
        const Flow::StepRecord &record = person.flow().run().records().at(press - 1);
        QCOMPARE(record.status, Flow::StepStatus::Done);
        QCOMPARE(person.flow().selected(), press - 1);
    }
    QVERIFY(person.isOver());
}

void TestFlowWindow::grants_data()
{
    QTest::addColumn<QString>("grant");
    QTest::addColumn<QString>("responseType");
    QTest::addColumn<QString>("obtained");
    QTest::newRow("client credentials") << u"client-credentials"_s << QString() << u"access token"_s;
    QTest::newRow("password") << u"password"_s << QString() << u"access token, ID token, refresh token"_s;
    QTest::newRow("implicit") << u"implicit"_s << QString() << u"access token, ID token"_s;
    QTest::newRow("hybrid") << u"hybrid"_s << QString() << u"access token, ID token, refresh token"_s;
    QTest::newRow("hybrid, all") << u"hybrid"_s << u"code id_token token"_s
                                 << u"access token, ID token, refresh token"_s;
}

void TestFlowWindow::grants()
{
    QFETCH(const QString, grant);
    QFETCH(const QString, responseType);
    QFETCH(const QString, obtained);
    const FlowDriver person;
    person.workbench->intents().ask(Ui::RunFlow{grant});
    if (!responseType.isEmpty()) {
        Ui::FlowSetup setup = person.flow().setup();
        setup.settings.responseType = responseType.toUtf8();
        person.flow().setSetup(setup);
    }
    QVERIFY(person.runThrough());
    QCOMPARE(person.outcome(), u"At the end. Obtained: %1"_s.arg(obtained));
}

void TestFlowWindow::responseModes_data()
{
    QTest::addColumn<QByteArray>("mode");
    for (const char *mode : {"form_post", "fragment", "query"})
        QTest::newRow(mode) << QByteArray(mode);
}

void TestFlowWindow::responseModes()
{
    QFETCH(const QByteArray, mode);
    const FlowDriver person;
    Ui::FlowSetup setup = person.flow().setup();
    setup.settings.responseMode = mode;
    person.flow().setSetup(setup);
    QVERIFY(person.runThrough());
    QVERIFY2(person.outcome().startsWith(u"At the end."_s), qPrintable(person.outcome()));
}

void TestFlowWindow::deviceIsConnected()
{
    const FlowDriver person;
    Practice::Settings quick;
    quick.deviceInterval = std::chrono::seconds(1);
    QVERIFY(person.workbench->practice().setSettings(quick));
    person.workbench->intents().ask(Ui::RunFlow{u"device"_s});
    person.run();
    QTRY_VERIFY_WITH_TIMEOUT(person.flows().device()->openButton()->isVisible(), 20'000);
    QVERIFY(!person.flows().device()->code()->text().isEmpty());
    QVERIFY(person.flows().device()->countdown().startsWith(u"Expires in"_s));
    person.click(person.flows().device()->openButton());
    // The code stands in the address; the page asks whether it is the one on the device.
    QVERIFY(QTest::qWaitFor([&] { return !person.agent().fields().isEmpty(); }, 20'000));
    if (person.agent().button(u"Next"_s))
        QVERIFY(person.press(u"Next"_s));
    QVERIFY2(person.press(u"Sign In as Alice"_s), qPrintable(person.agent().text()));
    QVERIFY(person.press(u"Allow"_s));
    QVERIFY(person.waitForEnd());
    QVERIFY2(person.outcome().startsWith(u"At the end."_s), qPrintable(person.outcome()));
}

void TestFlowWindow::refreshedWithTheTokenOfARun()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    person.workbench->intents().ask(Ui::RunFlow{u"refresh"_s});
    QVERIFY(person.runThrough());
    QVERIFY2(person.outcome().startsWith(u"At the end."_s), qPrintable(person.outcome()));
}

void TestFlowWindow::tokensAreValidInTheInspector()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    person.click(person.flows().outcome()->openIdToken());
    QCOMPARE(person.workbench->window().currentArea(), u"tokens"_s);
    // All that the flow knows is expected, and holds.
    const auto &inspector = *person.workbench->inspector()->session();
    QTRY_COMPARE_WITH_TIMEOUT(inspector.expectations().clientId, std::optional(u"native"_s), 20'000);
    QVERIFY(inspector.expectations().nonce);
    QVERIFY(inspector.expectations().accessToken);
    QTRY_COMPARE_WITH_TIMEOUT(person.workbench->inspector()->judgement()->verdict()->title(), u"Valid"_s, 20'000);
    person.workbench->intents().ask(Ui::ShowArea{u"flows"_s});
    person.click(person.flows().outcome()->openAccessToken());
    QTRY_VERIFY_WITH_TIMEOUT(!inspector.expectations().nonce, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(person.workbench->inspector()->judgement()->verdict()->title(), u"Valid"_s, 20'000);
}

void TestFlowWindow::followUpsAfterwards()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    for (const Flow::FollowUp followUp :
         {Flow::FollowUp::Api, Flow::FollowUp::Introspect, Flow::FollowUp::Refresh, Flow::FollowUp::Revoke}) {
        person.flow().append(followUp);
        QVERIFY(person.waitForEnd());
        const Flow::StepRecord &last = person.flow().run().records().constLast();
        QVERIFY2(last.status == Flow::StepStatus::Done, last.step->id);
    }
}

/// From the button to the dialog and back, as a person goes: both tokens of each kind, judged with all that the flow
/// knows.
void TestFlowWindow::comparedWithBeforeTheRefresh()
{
    const FlowDriver person;
    QPushButton *button = person.flows().outcome()->compareButton();
    QVERIFY(person.runThrough());
    QVERIFY(!button->isVisible());
    person.flow().append(Flow::FollowUp::Refresh);
    QVERIFY(person.waitForEnd());
    QVERIFY(button->isVisible());
    const auto &values = person.flow().run().known().values;
    person.click(button);
    QCOMPARE(person.workbench->window().currentArea(), u"tokens"_s);
    const auto opened = [&person] { return person.workbench->inspector()->findChild<Ui::CompareTokensDialog *>(); };
    QTRY_VERIFY_WITH_TIMEOUT(opened() && opened()->isReady(), 20'000);
    Ui::CompareTokensDialog *dialog = opened();
    QVERIFY2(dialog->summary().contains(u"Before and after a refresh"_s), qPrintable(dialog->summary()));
    QVERIFY(dialog->pair()->isVisible());
    QCOMPARE(dialog->pair()->count(), 2);
    for (int pair = 0; pair < dialog->pair()->count(); ++pair) {
        dialog->pair()->setFocus();
        QTest::keyClick(dialog->pair(), pair == 0 ? Qt::Key_Home : Qt::Key_Down);
        QCOMPARE(dialog->pair()->currentIndex(), pair);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), 20'000);
        const Token::Comparison *comparison = dialog->model()->comparison();
        QCOMPARE(comparison->right->token->text, values.text(pair == 0 ? "access_token" : "id_token"));
        QVERIFY(comparison->left->token->text != comparison->right->token->text);
        for (const Token::Side side : {Token::Side::Left, Token::Side::Right})
            QVERIFY2(dialog->verdictText(side).endsWith(u"Valid"_s), qPrintable(dialog->verdictText(side)));
        QTRY_VERIFY2_WITH_TIMEOUT(dialog->first()->currentText().contains(u"before the refresh · #"_s),
                                  qPrintable(dialog->first()->currentText()), 20'000);
        QVERIFY(dialog->second()->currentText().contains(u"after the refresh · #"_s));
        QVERIFY(dialog->first()->currentText() != dialog->second()->currentText());
        QCOMPARE(accessibilityComplaints(dialog), QStringList());
    }
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_COMPARE(person.workbench->window().currentArea(), u"flows"_s);
}

/// From another area, too; and by its keys.
void TestFlowWindow::comparedByThePalette()
{
    const FlowDriver person;
    const auto offered = [&person] {
        const QList<Ui::Command> commands = person.flows().commands();
        const auto found = std::ranges::find(commands, u"Compare with Before the Refresh"_s, &Ui::Command::text);
        return found == commands.end() ? std::optional<Ui::Command>() : *found;
    };
    QVERIFY(person.runThrough());
    person.flow().append(Flow::FollowUp::Refresh);
    QVERIFY(!offered()); // In front of the person the window lists it.
    QVERIFY(person.waitForEnd());
    const auto opened = [&person] { return person.workbench->inspector()->findChild<Ui::CompareTokensDialog *>(); };
    person.flows().diagram()->diagram()->setFocus();
    QTest::keyClick(person.workbench->window().focusWidget(), Qt::Key_D, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(opened(), 20'000);
    opened()->reject();
    QTRY_VERIFY(!opened());
    person.workbench->intents().ask(Ui::ShowArea{u"requests"_s});
    QVERIFY(offered());
    offered()->run();
    QTRY_VERIFY_WITH_TIMEOUT(opened() && opened()->isReady(), 20'000);
    opened()->reject();
    QTRY_COMPARE(person.workbench->window().currentArea(), u"requests"_s);
}

void TestFlowWindow::everyControlHasANameAndIsReached()
{
    const FlowDriver person;
    person.run();
    QTRY_VERIFY_WITH_TIMEOUT(person.agent().button(u"Sign In as Alice"_s), 20'000);
    QStringList complaints;
    for (QTabWidget *tabs : person.flows().findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            complaints << accessibilityComplaints(&person.workbench->window());
        }
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestFlowWindow)
#include "tst_flowwindow.moc"
