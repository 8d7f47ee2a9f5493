// SPDX-License-Identifier: GPL-3.0-or-later
// The flows area as a person uses it, against a provider that answers from a table.
#include "flowworld.h"

#include "flows/agentpane.h"
#include "flows/browserpane.h"
#include "flows/devicepane.h"
#include "flows/diagrampane.h"
#include "flows/flowbar.h"
#include "flows/grantspane.h"
#include "flows/messagepane.h"
#include "flows/outcomebar.h"
#include "flows/requesteditor.h"
#include "flows/setupclient.h"
#include "flows/setupmore.h"
#include "flows/setuppane.h"
#include "flows/setupprovider.h"
#include "flows/setuprequest.h"
#include "flows/stepdetails.h"
#include "oauth/parameterregistry.h"
#include "shell/commandpalette.h"
#include "token/claimregistry.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "widgets/httpview.h"
#include "widgets/lineedit.h"
#include "widgets/parameterstable.h"
#include "widgets/sequencediagram.h"
#include "widgets/storypane.h"
#include "widgets/textview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QStyleOptionComboBox>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using State = FlowController::State;

class TestFlowsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void badFieldIsNotSent();
    void setupIsTypedWhileThePageWaits();
    void browserOfTheRunIsShown();
    void longAddressIsEditedInLines();
    void stopIsSaid();
    void keyboardIsNotLeftOnStop();
    void machineHasNobodyToAskAbout();
    void contextMenuByKeys();
    void everyKeyIsTakenOnce();
    void refusalAtOnceIsNoSignIn();
    void titleNamesTheRun();
    void stepHasItsButtons();
    void runsAreKeptAcrossGrants();
    void anewIsAsUsual();
    void tokensOfTheRunBeforeStay();
    void discoveryThatFailsIsTold();
    void pasteOfAnotherStateIsTold();
    void secretsAreMasked();
    void nestedSecretsAndClaimsAreMasked();
    void statusTellsWhomItWaitsFor();
    void lastMessageIsFollowedUntilOneIsChosen();
    void deviceCodeIsCopied();
    void whatIsTypedOutlivesTheLook();
    void grantsByKeyboard();
    void diagramAndStepsFollowEachOther();
    void everyPageFollowsWhenItComesToTheFront();
    void requestIsEditedAndReset();
    void parametersTellWhereTheyCameFrom();
    void enterPressesTheFirstButton_data();
    void enterPressesTheFirstButton();
    void onlyWhatWasChangedIsMarked();
    void meaningsFollowWhereANameStands();
    void faultsMenuOffersWhatApplies();
    void setupIsTakenOver();
    void insecurePkceIsMarked();
    void ownBrowserShowsTheAddress();
    void pictureIsSaved_data();
    void pictureIsSaved();
    void paletteFindsGrantsStepsAndFaults();
    void languageChangesLive();
    void everyControlHasANameAndIsReached();
    void nothingIsCut();
    void choicesShowTheirLongestItem();
    void grantsTellTheirWholeTitle();
    void mcpServerFromItsAddressAlone();

private:
    FlowController &flow() { return *m_panel->controller(); }
    /// The number of the step of this id; -1 where there is none.
    qsizetype stepOf(const char *id)
    {
        const auto &records = flow().run().records();
        for (qsizetype step = 0; step < records.size(); ++step) {
            if (std::string_view(records.at(step).step->id) == id)
                return step;
        }
        return -1;
    }
    /// What the table shows as the value of this parameter.
    QString parameter(const QString &name) const
    {
        const ParametersModel *rows = m_panel->details()->parameters()->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->rows().at(row).name == name)
                return rows->index(row, ParametersModel::Value).data().toString();
        }
        return {};
    }
    /// Until the device waits for its first answer.
    void startDevice()
    {
        m_world->transport.answer("https://as.example/device", 200,
                                  "{\"device_code\":\"d-1\",\"user_code\":\"WDJB-MJHT\",\"expires_in\":600,"
                                  "\"verification_uri\":\"https://as.example/activate\"}");
        m_world->transport.answer("https://as.example/poll", 400, "{\"error\":\"authorization_pending\"}");
        FlowSetup setup = FlowWorld::setup();
        setup.settings.provider = {.discover = false};
        setup.settings.provider.endpoints = {{"device_authorization_endpoint", "https://as.example/device"},
                                             {"token_endpoint", "https://as.example/poll"}};
        flow().setGrant("device");
        flow().setSetup(setup);
        flow().runAll();
        QTRY_VERIFY(m_world->isPaused());
    }

    /// Until the page of the built-in browser waits for the person.
    void startSignIn(const QByteArray &form = "<form method=post action=/in><label for=a>Name</label>"
                                              "<input id=a name=username><button>Go</button></form>")
    {
        m_world->pages.answer("https://as.example/authorize", 200, "<title>Sign in</title>" + form, "text/html");
        FlowSetup setup = flow().setup();
        setup.browser = FlowSetup::Browser::BuiltIn;
        flow().setSetup(setup);
        flow().runAll();
        QTRY_COMPARE(flow().state(), State::AtPerson);
        QTRY_VERIFY(m_panel->browser()->agent()->fields().size() > 1);
    }

    std::unique_ptr<FlowWorld> m_world;
    std::unique_ptr<TestWindow> m_test;
    FlowsPanel *m_panel = nullptr;
};

void TestFlowsPanel::init()
{
    m_world = std::make_unique<FlowWorld>();
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"flows"_s, [] { return FlowsPanel::tr("Flows"); }, u"document-swap-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel = new FlowsPanel({m_test->intents.get(), m_test->masking.get(),
                                                     m_test->settings.get(), m_world->services()},
                                                    parent);
                           return m_panel;
                       },
                       [this] { return m_panel ? m_panel->standing() : QString(); }}};
    m_test->open();
    m_test->intents->handle<ShowArea>(m_panel, [](const ShowArea &) { });
    m_test->window->addCommands([this] { return m_panel->commands(); });
    m_test->window->resize(1280, 820);
    flow().setSetup(FlowWorld::setup());
}

void TestFlowsPanel::cleanup()
{
    m_test->window.reset();
    m_panel = nullptr;
    m_test.reset();
    m_world.reset();
}

void TestFlowsPanel::badFieldIsNotSent()
{
    flow().restart();
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Request);
    QTRY_VERIFY(m_panel->details()->request()->editButton()->isVisible());
    m_panel->details()->request()->editButton()->click();
    const HttpRequest before = *flow().selectedRecord()->prepared.request;
    m_panel->details()->request()->editor()->method()->selectAll();
    QTest::keyClicks(m_panel->details()->request()->editor()->method(), u"GET /x"_s);
    // Half of it was a method and went through; with the blank it is none.
    QVERIFY(!flow().selectedRecord()->prepared.request->method.contains(' '));
    QVERIFY(flow().selectedRecord()->prepared.request->address == before.address);
    // Neither does that half go out. It is said where it is seen first, above the fields.
    RequestEditor *editor = m_panel->details()->request()->editor();
    QVERIFY(editor->hasComplaint());
    QVERIFY(editor->complaint()->isVisible());
    QVERIFY(editor->complaint()->geometry().bottom() <= editor->method()->geometry().top());
    QVERIFY(!m_panel->bar()->runButton()->isEnabled());
    QVERIFY(!m_panel->bar()->stepButton()->isEnabled());
    QTest::keyClick(editor->method(), Qt::Key_F10);
    QCoreApplication::processEvents();
    QVERIFY(m_world->transport.requests.isEmpty());
    QCOMPARE(flow().state(), State::Ready);
    // It stands as long as it stands in the editor, whatever else is looked at.
    flow().select(1);
    flow().select(0);
    QTRY_VERIFY(!m_panel->bar()->stepButton()->isEnabled() || !editor->hasComplaint());
    editor->resetButton()->click();
    QVERIFY(m_panel->bar()->stepButton()->isEnabled());
    QVERIFY(m_panel->bar()->runButton()->isEnabled());
    // Closing the editor gives it up.
    if (!m_panel->details()->request()->editButton()->isChecked())
        m_panel->details()->request()->editButton()->click();
    QTest::keyClicks(editor->method(), u" x"_s);
    QVERIFY(!m_panel->bar()->stepButton()->isEnabled());
    m_panel->details()->request()->editButton()->click();
    QVERIFY(m_panel->bar()->stepButton()->isEnabled());
}

void TestFlowsPanel::setupIsTypedWhileThePageWaits()
{
    startSignIn();
    LineEdit *client = m_panel->setup()->client()->clientId();
    m_panel->side()->setCurrentWidget(m_panel->setup());
    client->setFocus();
    client->selectAll();
    for (const char letter : {'m', 'y', '-', 'a', 'p', 'p'})
        QTest::keyClick(m_test->window->focusWidget(), letter);
    QCOMPARE(client->text(), u"my-app"_s);
    QCOMPARE(m_test->window->focusWidget(), client);
    // Another page, too, leaves the keyboard where the person is.
    flow().agent()->reload();
    QTRY_VERIFY(!flow().agent()->isBusy());
    QCOMPARE(m_test->window->focusWidget(), client);
}

void TestFlowsPanel::browserOfTheRunIsShown()
{
    startSignIn();
    QVERIFY(m_panel->browser()->agent()->isVisible());
    FlowSetup setup = flow().setup();
    setup.browser = FlowSetup::Browser::Own;
    setup.provider = FlowSetup::Provider::Practice;
    flow().setSetup(setup);
    QVERIFY(m_panel->browser()->agent()->isVisible());
    QVERIFY2(m_panel->standing().startsWith(u"Waiting for you in the built-in browser"_s),
             qPrintable(m_panel->standing()));
}

void TestFlowsPanel::longAddressIsEditedInLines()
{
    flow().setSetup(FlowWorld::setup());
    flow().runTo(1);
    QTRY_COMPARE(flow().run().current(), 2);
    QTRY_COMPARE(flow().state(), State::Ready);
    const QByteArray before = flow().run().records().at(2).prepared.address;
    RequestEditor *editor = m_panel->details()->request()->editor();
    editor->setAddress(before, before);
    QPlainTextEdit *address = editor->address();
    QVERIFY(address->wordWrapMode() == QTextOption::WrapAnywhere);
    address->setPlainText(QString::fromUtf8(before).insert(20, u'\n') + u"&extra=1\n"_s); // As pasted from a letter.
    QCOMPARE(flow().run().records().at(2).prepared.address, before + "&extra=1");
}

void TestFlowsPanel::stopIsSaid()
{
    flow().setSetup(FlowWorld::setup());
    flow().setBreakpoint(2, true);
    flow().runAll();
    QTRY_COMPARE(flow().run().current(), 2);
    QTRY_COMPARE(flow().state(), State::Ready);
    QVERIFY2(m_panel->standing().startsWith(u"Stopped before this step"_s), qPrintable(m_panel->standing()));
}

/// Whoever started it with the blank would stop it with the next one.
void TestFlowsPanel::keyboardIsNotLeftOnStop()
{
    flow().setSetup(FlowWorld::setup());
    QToolButton *run = m_panel->bar()->runButton();
    run->setFocus();
    QTest::keyClick(run, Qt::Key_Space);
    QTRY_COMPARE(flow().state(), State::AtPerson);
    const QWidget *focused = m_test->window->focusWidget();
    QVERIFY(m_panel->diagram()->isAncestorOf(focused));
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QCOMPARE(m_test->window->focusWidget(), run);
}

void TestFlowsPanel::machineHasNobodyToAskAbout()
{
    const auto offered = [this] {
        Q_EMIT m_panel->outcome()->moreMenu()->aboutToShow();
        return m_panel->outcome()->moreMenu()->actions().size();
    };
    const qsizetype all = offered();
    flow().setGrant("client-credentials");
    QCOMPARE(offered(), all - 2);
}

void TestFlowsPanel::contextMenuByKeys()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    SequenceDiagram *diagram = m_panel->diagram()->diagram();
    diagram->setFocus();
    const QPoint chosen = diagram->viewport()->mapToGlobal(diagram->rectOf(diagram->chosenIndex()).center());
    QTest::keyClick(diagram, Qt::Key_F10, Qt::ShiftModifier);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QPointer<QWidget> menu = QApplication::activePopupWidget();
    QVERIFY(menu->actions().contains(m_panel->diagram()->stepActions().constFirst()));
    menu->close();
    QTRY_VERIFY(!menu);
    QCOMPARE(flow().state(), State::AtPerson);
    // As the menu key does it.
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(diagram, &event);
    menu = QApplication::activePopupWidget();
    QVERIFY(menu);
    // Where the screen has the room for it.
    const bool fits = diagram->screen()->availableGeometry().contains(QRect(chosen, menu->size()));
    QVERIFY2(!fits || menu->geometry().contains(chosen) || (menu->pos() - chosen).manhattanLength() < 400,
             "the menu opens at the chosen step");
    menu->close();
    QTRY_VERIFY(!menu);
    m_test->window->activateWindow();
    diagram->setFocus();
    QTRY_VERIFY(diagram->hasFocus());
    QTest::keyClick(diagram, Qt::Key_Escape, Qt::ShiftModifier);
    QTRY_COMPARE(flow().state(), State::Over);
}

void TestFlowsPanel::everyKeyIsTakenOnce()
{
    QSet<QKeySequence> keys;
    const QList<QAction *> actions =
        m_test->window->actions() + m_panel->actions() + m_panel->diagram()->exportActions();
    for (const QAction *action : actions) {
        for (const QKeySequence &key : action->shortcuts()) {
            QVERIFY2(!keys.contains(key), qPrintable(key.toString()));
            keys.insert(key);
        }
    }
    QVERIFY(keys.contains(QKeySequence(Qt::SHIFT | Qt::Key_Escape)));
    // This one opens menus everywhere.
    QVERIFY(!keys.contains(QKeySequence(Qt::SHIFT | Qt::Key_F10)));
}

void TestFlowsPanel::refusalAtOnceIsNoSignIn()
{
    const auto storyAfter = [this](const char *error) {
        flow().runAll();
        if (!QTest::qWaitFor([this] { return flow().state() == State::AtPerson; }))
            return QString();
        m_world->redirects.arrive({{"error", error}, {"state", flow().run().known().values.text("state")}});
        flow().select(stepOf("sign-in"));
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        return m_panel->details()->story()->text();
    };
    const QString refused = storyAfter("invalid_scope");
    QVERIFY(flow().selectedRecord()->status == Flow::StepStatus::Done);
    QVERIFY2(refused.contains(u"The browser came back with an error at once: invalid_scope"_s), qPrintable(refused));
    QVERIFY2(!refused.contains(u"The person signs in"_s), qPrintable(refused));
    // Who said no has been there.
    const QString denied = storyAfter("access_denied");
    QVERIFY2(denied.contains(u"The person signs in"_s), qPrintable(denied));
}

void TestFlowsPanel::titleNamesTheRun()
{
    const QString title = u"Authorization code + PKCE · https://as.example"_s;
    QCOMPARE(m_panel->bar()->title(), title);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    FlowSetup setup = flow().setup();
    setup.settings.provider.issuer = u"https://elsewhere.example"_s;
    flow().setSetup(setup);
    QCOMPARE(m_panel->bar()->title(), title);
    setup.provider = FlowSetup::Provider::Practice;
    flow().setSetup(setup);
    QCOMPARE(m_panel->bar()->title(), title);
    setup = FlowWorld::setup();
    setup.settings.engine = Flow::Engine::Qt;
    flow().setSetup(setup);
    QCOMPARE(m_panel->bar()->title(), title);
    flow().restart();
    QCOMPARE(m_panel->bar()->title(), title + u" · by Qt Network Authorization"_s);
}

void TestFlowsPanel::stepHasItsButtons()
{
    const QList<QToolButton *> &buttons = m_panel->details()->stepButtons();
    QCOMPARE(buttons.size(), 3);
    QStringList told;
    for (const QToolButton *button : buttons) {
        QVERIFY(button->isVisible());
        told << button->toolTip();
    }
    QCOMPARE(told, (QStringList{u"Run to Here (Ctrl+F10)"_s, u"Repeat from Here (Ctrl+F5)"_s,
                                u"Stop before This Step (F9)"_s}));
    flow().select(2);
    buttons.at(2)->click();
    QVERIFY(flow().hasBreakpoint(2));
    // The keys that they name hold here, too.
    m_panel->details()->tabs()->setFocus();
    QTest::keyClick(m_panel->details()->tabs(), Qt::Key_F9);
    QVERIFY(!flow().hasBreakpoint(2));
    flow().select(1);
    buttons.at(0)->click();
    QTRY_COMPARE(flow().run().current(), 2);
    flow().select(0);
    buttons.at(1)->click();
    QCOMPARE(flow().run().current(), 0);
}

void TestFlowsPanel::runsAreKeptAcrossGrants()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    const QString outcome = m_panel->outcome()->text();
    QTreeWidget *list = m_panel->grants()->list();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("mcp"));
    QVERIFY(m_panel->outcome()->isHidden());
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("authorization-code"));
    QCOMPARE(m_panel->outcome()->text(), outcome);
    QVERIFY(m_panel->outcome()->openAccessToken()->isVisible());
    // Who asks for a first step gets one.
    m_panel->run({u"client-credentials"_s});
    m_panel->run({u"authorization-code"_s, {}, RunFlow::Through::FirstStep});
    QTRY_COMPARE(flow().run().current(), 1);
}

// What one link chose counts for no other one, and what it began ends.
void TestFlowsPanel::anewIsAsUsual()
{
    using Through = RunFlow::Through;
    m_panel->run({.grant = u"authorization-code"_s,
                  .through = Through::FirstStep,
                  .scope = "openid",
                  .followUps = QStringList{u"revoke"_s}});
    QTRY_VERIFY(flow().session());
    QCOMPARE(flow().settings().scope, "openid");
    m_panel->run({.grant = u"authorization-code"_s, .anew = true});
    QVERIFY(!flow().session());
    QVERIFY(flow().setup().usualScope);
    QCOMPARE(flow().setup().settings.followUps, usualFollowUps(flow().grant()));
    m_panel->run({.grant = u"authorization-code"_s, .through = Through::End, .anew = true});
    QTRY_COMPARE(flow().state(), State::AtPerson);
    const Session::FlowSession *waiting = flow().session();
    m_panel->run({.grant = u"authorization-code"_s, .through = Through::FirstStep, .anew = true});
    QTRY_COMPARE(flow().run().current(), 1);
    QVERIFY(flow().session() != waiting);
}

void TestFlowsPanel::tokensOfTheRunBeforeStay()
{
    std::optional<OpenToken> opened;
    m_test->intents->handle<OpenToken>(m_panel, [&opened](const OpenToken &intent) { opened = intent; });
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_panel->handOverObtained({.parameter = u"access_token"_s});
    QVERIFY(!opened); // It is on its way: an older one is not what is meant.
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    m_panel->run({.grant = u"authorization-code"_s, .anew = true});
    m_panel->handOverObtained({.parameter = u"access_token"_s});
    QVERIFY(opened);
    QCOMPARE(opened->parameter, u"access_token"_s);
}

void TestFlowsPanel::discoveryThatFailsIsTold()
{
    FlowSetup setup = flow().setup();
    setup.settings.provider.issuer = u"https://elsewhere.example"_s;
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::Over);
    QVERIFY2(m_panel->outcome()->text().startsWith(u"Stopped at 1"_s), qPrintable(m_panel->outcome()->text()));
    QTRY_VERIFY(!m_panel->details()->story()->sections().isEmpty());
    QVERIFY(m_panel->details()->story()->sections().constFirst().meaning == Meaning::Bad);
    // Its places are there one by one.
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Response);
    QTRY_VERIFY(m_panel->details()->response()->choice()->count() >= 2);
}

void TestFlowsPanel::pasteOfAnotherStateIsTold()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_panel->side()->setCurrentWidget(m_panel->browser());
    m_panel->browser()->askForAddress();
    m_panel->browser()->pasteField()->setText(u"http://127.0.0.1/callback?code=c&state=forged"_s);
    m_panel->browser()->pasteButton()->click();
    QCOMPARE(flow().state(), State::AtPerson);
    QTRY_VERIFY2(m_panel->details()->story()->text().contains(u"thrown away"_s),
                 qPrintable(m_panel->details()->story()->text()));
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
}

void TestFlowsPanel::secretsAreMasked()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    flow().select(stepOf("token-request"));
    const auto answer = [this] { return m_panel->details()->response()->view()->view()->text(); };
    const auto token = [this] { return parameter(u"access_token"_s); };
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Response);
    // It is there to be hidden.
    QTRY_VERIFY(answer().contains("at-1"));
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Parameters);
    QTRY_COMPARE(token(), u"at-1"_s);
    m_test->masking->setOn(true);
    QTRY_COMPARE(token(), Masking::dots());
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Response);
    QTRY_VERIFY(answer().contains("access_token"));
    QVERIFY(!answer().contains("at-1"));
    QVERIFY(!m_panel->details()->request()->editButton()->isVisible());
    m_test->masking->setOn(false);
    QTRY_VERIFY(answer().contains("at-1"));
}

void TestFlowsPanel::nestedSecretsAndClaimsAreMasked()
{
    m_world->transport.answer("https://api.example/me", 200,
                              "{\"email\":\"alice@example.com\",\"keys\":[{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}]}");
    FlowSetup setup = flow().setup();
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.followUps = {Flow::FollowUp::Api};
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    flow().select(stepOf("api"));
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Parameters);
    QTRY_COMPARE(parameter(u"email"_s), u"alice@example.com"_s);
    QVERIFY(parameter(u"keys"_s).contains(u"c2VjcmV0"_s));
    m_test->masking->setOn(true);
    QTRY_COMPARE(parameter(u"email"_s), Masking::dots());
    QCOMPARE(parameter(u"keys"_s), Masking::dots());
    // What tells of no person and holds no secret stays readable.
    flow().select(0);
    QTRY_COMPARE(parameter(u"issuer"_s), QString::fromLatin1(FlowWorld::kIssuer));
}

void TestFlowsPanel::statusTellsWhomItWaitsFor()
{
    const auto status = [this] { return m_test->window->status(); };
    m_test->window->setStatusStays(std::chrono::milliseconds(1));
    QCOMPARE(status(), u"No flow has begun yet"_s);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    const QString waits = status();
    m_test->intents->ask(ShowStatus{u"for a moment"_s});
    QCOMPARE(status(), u"for a moment"_s);
    QTRY_COMPARE(status(), waits); // As long as it holds.
    QCOMPARE(status(), u"Waiting for you in your browser at as.example · 1 exchange · connected to as.example"_s);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QCOMPARE(status(), u"At the end · 2 exchanges · connected to as.example"_s);
    // What is chosen for the next run says nothing of this one.
    FlowSetup setup = flow().setup();
    setup.provider = FlowSetup::Provider::Practice;
    flow().setSetup(setup);
    QVERIFY2(!status().contains(u"Practice"_s), qPrintable(status()));
    // By hand, nothing was sent yet.
    setup = FlowWorld::setup();
    setup.settings.provider = {.discover = false};
    setup.settings.provider.endpoints = {{"authorization_endpoint", "https://as.example/authorize"},
                                         {"token_endpoint", "https://as.example/token"}};
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    QCOMPARE(status(), u"Waiting for you in your browser at as.example · 0 exchanges · no connection yet"_s);
    flow().cancel();
    QCOMPARE(status(), u"Cancelled · 0 exchanges · no connection yet"_s);
    flow().restart();
    QCOMPARE(status(), u"Step 2 comes next · 0 exchanges · no connection yet"_s);
}

void TestFlowsPanel::lastMessageIsFollowedUntilOneIsChosen()
{
    constexpr int kPolls = 300;
    startDevice();
    const qsizetype poll = flow().run().current();
    const auto exchanges = [&] { return flow().run().records().at(poll).exchanges.size(); };
    while (exchanges() < kPolls)
        QVERIFY(m_world->goOn());
    flow().select(poll);
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Response);
    QComboBox *choice = m_panel->details()->response()->choice();
    QTRY_COMPARE(choice->count(), kPolls);
    QCOMPARE(choice->currentIndex(), kPolls - 1);
    QVERIFY2(choice->itemText(41).startsWith(u"42. 400"_s), qPrintable(choice->itemText(41)));
    // The last one is followed …
    QVERIFY(m_world->goOn());
    QTRY_COMPARE(choice->count(), kPolls + 1);
    QCOMPARE(choice->currentIndex(), kPolls);
    // … until the person looks at another, which stays.
    choice->setCurrentIndex(7);
    Q_EMIT choice->activated(7);
    QVERIFY(m_world->goOn());
    QTRY_COMPARE(choice->count(), kPolls + 2);
    QCOMPARE(choice->currentIndex(), 7);
    QVERIFY2(m_test->window->status().contains(u"%1 exchanges"_s.arg(kPolls + 3)),
             qPrintable(m_test->window->status()));
    QVERIFY2(m_test->window->status().startsWith(u"Waiting for the answer on the other device"_s),
             qPrintable(m_test->window->status()));
}

void TestFlowsPanel::deviceCodeIsCopied()
{
    startDevice();
    DevicePane *device = m_panel->device();
    QTRY_COMPARE(device->code()->text(), u"WDJB-MJHT"_s);
    QVERIFY(device->code()->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QVERIFY(device->code()->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    QGuiApplication::clipboard()->clear();
    device->copyCodeButton()->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"WDJB-MJHT"_s);
    m_test->masking->setOn(true);
    QVERIFY(!device->copyCodeButton()->isEnabled());
    QCOMPARE(device->code()->text(), Masking::dots());
    // Nor is it read elsewhere.
    flow().select(stepOf("device-request"));
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Parameters);
    QTRY_COMPARE(parameter(u"user_code"_s), Masking::dots());
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Response);
    const auto answer = [this] { return m_panel->details()->response()->view()->view()->text(); };
    QTRY_VERIFY(answer().contains("user_code"));
    QVERIFY(!answer().contains("WDJB"));
}

void TestFlowsPanel::whatIsTypedOutlivesTheLook()
{
    startSignIn();
    AgentPane *page = m_panel->browser()->agent();
    const auto name = [page] { return qobject_cast<LineEdit *>(page->fields().constFirst()); };
    name()->setFocus();
    QTest::keyClicks(name(), u"alice"_s);
    name()->setCursorPosition(2);
    const QPointer<LineEdit> before = name();
    m_test->language->setCode(u"zh_TW"_s);
    QTRY_VERIFY(!before); // It was built anew.
    QCOMPARE(name()->text(), u"alice"_s);
    QCOMPARE(name()->cursorPosition(), 2);
    m_test->language->setCode(u"en"_s);
    QFont larger = m_panel->font();
    larger.setPointSizeF(larger.pointSizeF() * 1.5);
    m_panel->setFont(larger);
    QCOMPARE(name()->text(), u"alice"_s);
    QPalette dark = m_panel->palette();
    dark.setColor(QPalette::Window, Qt::black);
    m_panel->setPalette(dark);
    QCOMPARE(name()->text(), u"alice"_s);
    // Another page begins empty.
    flow().agent()->reload();
    QTRY_VERIFY(name() && name()->text().isEmpty());
}

void TestFlowsPanel::grantsByKeyboard()
{
    QTreeWidget *list = m_panel->grants()->list();
    list->setFocus();
    const QString before = m_panel->grants()->advice();
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("mcp"));
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("client-credentials"));
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("mcp"));
    QTest::keyClick(list, Qt::Key_Up);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("authorization-code"));
    QTest::keyClick(list, Qt::Key_Up);
    QCoreApplication::processEvents();
    QTRY_COMPARE(list->currentItem()->text(0), u"Authorization code + PKCE"_s);
    QTest::keyClick(list, Qt::Key_Down);
    QTRY_COMPARE(flow().grant().id, QByteArrayView("mcp"));
    QVERIFY(m_panel->grants()->advice() != before);
    QTest::keyClick(list, Qt::Key_End);
    QCOMPARE(flow().grant().id, "password");
    QVERIFY(list->currentItem()->text(0).contains(u"not in OAuth 2.1"_s));
    QVERIFY(!m_panel->side()->isTabVisible(m_panel->side()->indexOf(m_panel->browser())));
}

void TestFlowsPanel::diagramAndStepsFollowEachOther()
{
    SequenceDiagram *diagram = m_panel->diagram()->diagram();
    diagram->setFocus();
    QTest::keyClick(diagram, Qt::Key_End);
    QCOMPARE(flow().selected(), flow().run().records().size() - 1);
    QTRY_VERIFY(m_panel->details()->heading().startsWith(QString::number(flow().selected() + 1)));
    flow().select(2);
    QCOMPARE(diagram->chosen(), u"2:0"_s);
    QTest::keyClick(diagram, Qt::Key_F9);
    QVERIFY(flow().hasBreakpoint(2));
    flow().runAll();
    QTRY_COMPARE(flow().run().current(), 2);
    QVERIFY(m_world->opened.isEmpty());
}

void TestFlowsPanel::everyPageFollowsWhenItComesToTheFront()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    StepDetails *details = m_panel->details();
    for (const char *id : {"discovery", "token-request"}) {
        const qsizetype step = stepOf(id);
        const QByteArray address = flow().run().records().at(step).exchanges.constLast().request.address;
        details->tabs()->setCurrentIndex(StepDetails::Story);
        flow().select(step);
        QTRY_VERIFY(details->heading().startsWith(QString::number(step + 1)));
        QCoreApplication::processEvents();
        details->tabs()->setCurrentIndex(StepDetails::Request);
        QVERIFY(
            details->request()->view()->view()->text().contains(QUrl(QString::fromLatin1(address)).path().toLatin1()));
        details->tabs()->setCurrentIndex(StepDetails::Response);
        QVERIFY(details->response()->view()->view()->text().contains(step == 0 ? "issuer" : "at-1"));
        details->tabs()->setCurrentIndex(StepDetails::Parameters);
        QVERIFY(!parameter(step == 0 ? u"issuer"_s : u"access_token"_s).isEmpty());
    }
}

void TestFlowsPanel::requestIsEditedAndReset()
{
    flow().restart();
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Request);
    QTRY_VERIFY(m_panel->details()->request()->editButton()->isVisible());
    const HttpRequest before = *flow().selectedRecord()->prepared.request;
    m_panel->details()->request()->editButton()->click();
    RequestEditor *editor = m_panel->details()->request()->editor();
    editor->fields()->setPlainText(u"Accept: text/plain\nX-New: 1"_s);
    QCOMPARE(flow().selectedRecord()->prepared.request->fields.first("X-New"), std::optional<QByteArray>("1"));
    QVERIFY(flow().selectedRecord()->edited);
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Story);
    QTRY_VERIFY(m_panel->details()->story()->text().contains(u"Changed by hand"_s));
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Request);
    editor->resetButton()->click();
    QCOMPARE(*flow().selectedRecord()->prepared.request, before);
}

void TestFlowsPanel::parametersTellWhereTheyCameFrom()
{
    flow().runTo(1);
    QTRY_COMPARE(flow().run().current(), 2);
    flow().select(2);
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Parameters);
    QTRY_VERIFY(m_panel->details()->parameters()->model()->rowCount() > 4);
    const auto find = [&](const QString &name) {
        for (const ParameterRow &row : m_panel->details()->parameters()->model()->rows()) {
            if (row.name == name)
                return row;
        }
        return ParameterRow();
    };
    QVERIFY2(find(u"code_challenge"_s).origin.startsWith(u"SHA-256 of the code_verifier · step 2"_s),
             qPrintable(find(u"code_challenge"_s).origin));
    QCOMPARE(find(u"client_id"_s).origin, u"from the settings"_s);
    QVERIFY(!find(u"state"_s).meaning.isEmpty());
    QVERIFY(!find(u"state"_s).changed);
    const QByteArray before = flow().run().records().at(2).prepared.address;
    flow().edit(before + "&prompt=none");
    QTRY_VERIFY(find(u"prompt"_s).changed);
    QVERIFY(!find(u"client_id"_s).changed);
    QVERIFY(!find(u"response_type"_s).changed);
    flow().edit(QByteArray(before).replace("state=", "state=x"));
    QTRY_VERIFY(find(u"state"_s).changed);
    flow().edit(before);
    QTRY_VERIFY(!find(u"state"_s).changed);
}

void TestFlowsPanel::enterPressesTheFirstButton_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("in a box, by another key")
        << QByteArray("<input type=checkbox id=a name=s value=1>") << Qt::Key_A << QByteArray();
    QTest::newRow("in a box") << QByteArray("<input type=checkbox id=a name=s value=1 checked>") << Qt::Key_Return
                              << QByteArray("s=1&do=allow");
    QTest::newRow("in a box, of the number pad")
        << QByteArray("<input type=checkbox id=a name=s value=1>") << Qt::Key_Enter << QByteArray("do=allow");
    QTest::newRow("in a line") << QByteArray("<input id=a name=s value=x>") << Qt::Key_Return
                               << QByteArray("s=x&do=allow");
}

void TestFlowsPanel::enterPressesTheFirstButton()
{
    QFETCH(const QByteArray, field);
    QFETCH(const Qt::Key, key);
    QFETCH(const QByteArray, sent);
    startSignIn("<form method=post action=/in><label for=a>Scope</label>" + field
                + "<button name=do value=allow>Allow</button><button name=do value=deny>Deny</button></form>");
    QCOMPARE(m_panel->browser()->agent()->fields().size(), 3);
    QTest::keyClick(m_panel->browser()->agent()->fields().constFirst(), key);
    for (int round = 0; round < 5; ++round)
        QCoreApplication::processEvents();
    const HttpRequest last = m_world->pages.requests.constLast();
    QCOMPARE(last.method == "POST" ? last.body : QByteArray(), sent);
}

/// A header is no parameter: those that stay as they were laid out are not marked.
void TestFlowsPanel::onlyWhatWasChangedIsMarked()
{
    FlowSetup setup = FlowWorld::setup();
    setup.settings.client.method = OAuth::ClientAuthMethod::SecretBasic;
    setup.settings.client.secret = Secret("s");
    flow().setGrant("client-credentials");
    flow().setSetup(setup);
    flow().runTo(0);
    QTRY_COMPARE(flow().run().current(), 1);
    QVERIFY(flow().run().records().at(1).prepared.request);
    HttpRequest request = *flow().run().records().at(1).prepared.request;
    request.fields.append("X-A", "b");
    flow().edit(request);
    const auto changed = [&] {
        QStringList names;
        for (const ParameterRow &row : stepParameters(flow().run(), 1)) {
            if (row.changed)
                names << row.name;
        }
        return names;
    };
    QVERIFY(flow().run().records().at(1).edited);
    QCOMPARE(changed(), QStringList());
    request.body += "&scope=twice&grant_type=client_credentials";
    flow().edit(request);
    QCOMPARE(changed(), (QStringList{u"scope"_s, u"grant_type"_s}));
}

/// The same name is a parameter, a member of metadata or a claim.
void TestFlowsPanel::meaningsFollowWhereANameStands()
{
    const auto meaning = [&](const char *step, const QString &name) {
        for (const ParameterRow &row : stepParameters(flow().run(), stepOf(step))) {
            if (row.name == name)
                return row.meaning;
        }
        return u"no such row"_s;
    };
    const auto runThrough = [&] {
        flow().runAll();
        if (QTest::qWaitFor([&] { return flow().state() == State::AtPerson; }))
            m_world->comeBack(flow().run());
        (void)QTest::qWaitFor([&] { return flow().state() == State::Over; });
    };
    m_world->transport.answer("https://api.example/me", 200,
                              R"({"sub":"alice","given_name":"Alice","code":"x","active":true})");
    m_world->transport.answer("https://as.example/token", 400, R"({"error":"invalid_grant"})");
    m_world->transport.answer("https://as.example/token", 400, R"({"error":"of its own"})");
    FlowSetup setup = flow().setup();
    setup.settings.apiAddress = "https://api.example/me";
    setup.settings.followUps = {Flow::FollowUp::Api};
    flow().setSetup(setup);
    runThrough();
    QCOMPARE(flow().state(), State::Over);
    QCOMPARE(meaning("api", u"code"_s), QString()); // Not that of an authorization response.
    QCOMPARE(meaning("api", u"sub"_s), Token::findClaim("sub")->meaning);
    QCOMPARE(meaning("api", u"given_name"_s), Token::findClaim("given_name")->meaning);
    QCOMPARE(meaning("discovery", u"token_endpoint"_s), OAuth::findMetadataMember("token_endpoint")->meaning);
    runThrough();
    QCOMPARE(flow().state(), State::Over);
    QCOMPARE(meaning("token-request", u"error"_s), OAuth::findErrorCode("invalid_grant")->cause);
    runThrough();
    QCOMPARE(flow().state(), State::Over);
    QCOMPARE(meaning("token-request", u"error"_s), OAuth::findParameter("error")->meaning);
}

void TestFlowsPanel::faultsMenuOffersWhatApplies()
{
    QMenu *menu = m_panel->bar()->faultsMenu();
    Q_EMIT menu->aboutToShow();
    QStringList texts;
    for (QAction *action : menu->actions())
        texts << action->text();
    QVERIFY(texts.contains(u"Leave out the code_verifier"_s));
    QVERIFY(!texts.contains(u"A wrong client secret"_s));
    for (QAction *action : menu->actions()) {
        if (action->text() == u"Leave out the code_verifier"_s) {
            QVERIFY(!action->toolTip().isEmpty());
            action->trigger();
            break;
        }
    }
    QCOMPARE(flow().fault(), Flow::findFault("no-code-verifier"));
    QVERIFY(m_panel->bar()->warning().contains(u"Leave out the code_verifier"_s));
}

void TestFlowsPanel::setupIsTakenOver()
{
    SetupPane *setup = m_panel->setup();
    setup->client()->clientId()->selectAll();
    QTest::keyClicks(setup->client()->clientId(), u"my-app"_s);
    QCOMPARE(flow().settings().client.clientId, u"my-app"_s);
    setup->request()->scope()->selectAll();
    QTest::keyClicks(setup->request()->scope(), u"a b"_s);
    QCOMPARE(flow().settings().scope, "a b");
    setup->more()->further()->setPlainText(u"x=1\ny = 2\n"_s);
    QCOMPARE(flow().settings().further, (Parameters{{"x", "1"}, {"y", " 2"}}));
    setup->client()->method()->setCurrentText(u"client_secret_basic"_s);
    QTest::keyClicks(setup->client()->secret(), u"geheim"_s);
    QCOMPARE(setup->client()->secret()->echoMode(), QLineEdit::Password);
    QVERIFY(flow().settings().client.secret == Secret("geheim"));
    setup->provider()->provider()->setCurrentIndex(0);
    QVERIFY(flow().setup().provider == FlowSetup::Provider::Practice);
    QVERIFY(m_panel->bar()->title().endsWith(u"Practice server"_s));
}

void TestFlowsPanel::insecurePkceIsMarked()
{
    m_panel->setup()->moreButton()->setChecked(true);
    QComboBox *pkce = m_panel->setup()->more()->pkce();
    const auto warned = [this] {
        for (const QLabel *label : m_panel->setup()->more()->findChildren<QLabel *>()) {
            if (!label->isHidden() && label->text().contains(u"Insecure: whoever reads the code"_s))
                return true;
        }
        return false;
    };
    QVERIFY(flow().settings().pkce == OAuth::PkceMethod::S256);
    QVERIFY(!pkce->currentText().contains(u"insecure"_s));
    QVERIFY(!warned());
    for (const auto method : {OAuth::PkceMethod::PlainInsecure, OAuth::PkceMethod::NoneInsecure}) {
        pkce->setCurrentIndex(pkce->findData(static_cast<int>(method)));
        QVERIFY(flow().settings().pkce == method);
        QVERIFY(pkce->currentText().contains(u"insecure"_s));
        QVERIFY(warned());
    }
    pkce->setCurrentIndex(pkce->findData(static_cast<int>(OAuth::PkceMethod::S256)));
    QVERIFY(flow().settings().pkce == OAuth::PkceMethod::S256);
    QVERIFY(!warned());
}

void TestFlowsPanel::ownBrowserShowsTheAddress()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    QCOMPARE(m_panel->side()->currentWidget(), m_panel->browser());
    QCOMPARE(m_world->opened, QList<QByteArray>{flow().browserAddress()});
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QCOMPARE(m_panel->outcome()->text(), u"At the end. Obtained: access token"_s);
}

void TestFlowsPanel::pictureIsSaved_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begin");
    QTest::newRow("SVG") << u"diagram.svg"_s << QByteArray("<?xml");
    QTest::newRow("PNG") << u"diagram.png"_s << QByteArray("\x89PNG");
}

void TestFlowsPanel::pictureIsSaved()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, begin);
    m_panel->diagram()->savePicture(u"/no/such/folder/x.svg"_s);
    QVERIFY2(m_test->window->status().startsWith(u"The file cannot be written"_s),
             qPrintable(m_test->window->status()));
    const QString path = m_test->folder.filePath(name);
    m_panel->diagram()->savePicture(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith(begin));
}

void TestFlowsPanel::paletteFindsGrantsStepsAndFaults()
{
    CommandPalette *palette = m_test->window->commandPalette();
    const auto choose = [&](const QString &words) {
        palette->open();
        palette->field()->setText(words);
        QTest::keyClick(palette->field(), Qt::Key_Return);
    };
    choose(u"grant implicit"_s);
    QCOMPARE(flow().grant().id, "implicit");
    choose(u"fault another state"_s);
    QCOMPARE(flow().fault(), Flow::findFault("other-state"));
    choose(u"step authorization response"_s);
    QCOMPARE(flow().selectedRecord()->step->id, "authorization-response");
    choose(u"setup login_hint"_s);
    QVERIFY(m_panel->setup()->moreButton()->isChecked());
}

/// What all labels, buttons and tabs of the area say.
static QStringList wordsOf(QWidget *area)
{
    QStringList words;
    for (const QLabel *label : area->findChildren<QLabel *>())
        words << label->text();
    for (const QAbstractButton *button : area->findChildren<QAbstractButton *>())
        words << button->text() << button->toolTip();
    for (const QTabWidget *tabs : area->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab)
            words << tabs->tabText(tab);
    }
    return words;
}

void TestFlowsPanel::languageChangesLive()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    flow().select(2);
    QTRY_VERIFY(m_panel->details()->heading().startsWith(u"3  "_s));
    QCoreApplication::processEvents();
    const auto told = [this] {
        return wordsOf(m_panel)
               + QStringList{m_panel->grants()->advice(), m_panel->details()->heading(),
                             m_panel->details()->story()->text(), m_panel->outcome()->text(),
                             m_panel->diagram()->diagram()->messages().at(2).title};
    };
    const QStringList before = told();
    m_test->language->setCode(u"zh_TW"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->side()->tabText(0), u"設定"_s);
    const QStringList chinese = told();
    QCOMPARE(chinese.size(), before.size());
    // What a person reads follows at once; names of the protocol stay as they are.
    for (qsizetype last = before.size() - 5; last < before.size(); ++last)
        QVERIFY2(chinese.at(last) != before.at(last), qPrintable(before.at(last)));
    m_test->language->setCode(u"en"_s);
    QCoreApplication::processEvents();
    QCOMPARE(told(), before);
}

void TestFlowsPanel::everyControlHasANameAndIsReached()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_panel->setup()->moreButton()->setChecked(true);
    QStringList complaints;
    for (QTabWidget *tabs : m_panel->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            complaints << accessibilityComplaints(m_test->window.get());
        }
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestFlowsPanel::nothingIsCut()
{
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    for (int layouts = 0; layouts < 5; ++layouts)
        QCoreApplication::processEvents();
    const QStringList complaints =
        overlaps(m_test->window.get()) + cutTexts(m_test->window.get()) + faintTexts(m_test->window.get());
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    // A laptop's screen at 200 %, less the frame of the window.
    const QSize least = m_test->window->minimumSizeHint();
    QVERIFY2(least.width() <= 680 && least.height() <= 560,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestFlowsPanel::choicesShowTheirLongestItem()
{
    m_panel->setup()->moreButton()->setChecked(true);
    for (int layouts = 0; layouts < 5; ++layouts)
        QCoreApplication::processEvents();
    QStringList cut;
    for (const QComboBox *choice : m_panel->setup()->findChildren<QComboBox *>()) {
        if (!choice->isVisible())
            continue;
        QStyleOptionComboBox option;
        option.initFrom(choice);
        const QRect room =
            choice->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, choice);
        for (int item = 0; item < choice->count(); ++item) {
            if (choice->fontMetrics().horizontalAdvance(choice->itemText(item)) > room.width())
                cut << u"%1 has %2 of %3"_s.arg(choice->itemText(item))
                           .arg(room.width())
                           .arg(choice->fontMetrics().horizontalAdvance(choice->itemText(item)));
        }
    }
    QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
}

void TestFlowsPanel::grantsTellTheirWholeTitle()
{
    for (const QTreeWidgetItem *item :
         m_panel->grants()->list()->findItems(u""_s, Qt::MatchContains | Qt::MatchRecursive)) {
        if (item->parent())
            QVERIFY2(item->toolTip(0).contains(item->text(0)), qPrintable(item->text(0)));
    }
}

/// Metadata, client and scope are found on the way, and each step shows what it found.
void TestFlowsPanel::mcpServerFromItsAddressAlone()
{
    m_world->transport.answer("https://mcp.example/mcp", 401, {});
    m_world->transport.answer("https://mcp.example/mcp", 200,
                              "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{"
                              "\"protocolVersion\":\"2025-11-25\"}}");
    m_world->transport.answer("https://mcp.example/.well-known/oauth-protected-resource/mcp", 200,
                              "{\"resource\":\"https://mcp.example/mcp\",\"scopes_supported\":[\"mcp:tools\"],"
                              "\"authorization_servers\":[\"https://mcp-as.example\"]}");
    m_world->transport.answer("https://mcp-as.example/.well-known/oauth-authorization-server", 200,
                              "{\"issuer\":\"https://mcp-as.example\","
                              "\"authorization_endpoint\":\"https://mcp-as.example/authorize\","
                              "\"token_endpoint\":\"https://mcp-as.example/token\","
                              "\"registration_endpoint\":\"https://mcp-as.example/register\","
                              "\"response_types_supported\":[\"code\"],"
                              "\"code_challenge_methods_supported\":[\"S256\"]}");
    m_world->transport.answer("https://mcp-as.example/register", 201, "{\"client_id\":\"client-of-its-own\"}");
    m_world->transport.answer("https://mcp-as.example/token", 200,
                              "{\"access_token\":\"at-mcp\",\"token_type\":\"Bearer\",\"expires_in\":60}");
    FlowSetup setup = FlowWorld::setup();
    setup.settings.provider.issuer.clear();
    setup.settings.client = {};
    setup.settings.scope.clear();
    setup.settings.apiAddress = "https://mcp.example/mcp";
    flow().setGrant("mcp");
    flow().setSetup(setup);
    flow().runAll();
    QTRY_COMPARE(flow().state(), State::AtPerson);
    m_world->comeBack(flow().run());
    QTRY_COMPARE(flow().state(), State::Over);
    QCOMPARE(flow().run().phase(), Flow::Run::Phase::Succeeded);
    flow().select(stepOf("registration"));
    m_panel->details()->tabs()->setCurrentIndex(StepDetails::Parameters);
    QTRY_COMPARE(parameter(u"client_id"_s), u"client-of-its-own"_s);
    QCOMPARE(parameter(u"client_name"_s), u"Grantscope"_s);
    flow().select(stepOf("authorization-request"));
    QTRY_COMPARE(parameter(u"resource"_s), u"https://mcp.example/mcp"_s);
    QCOMPARE(parameter(u"scope"_s), u"mcp:tools"_s);
    QCOMPARE(accessibilityComplaints(m_panel), QStringList());
}

QTEST_MAIN(TestFlowsPanel)
#include "tst_flowspanel.moc"
