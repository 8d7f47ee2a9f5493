// SPDX-License-Identifier: GPL-3.0-or-later
#include "happenings.h"

#include "checks/checklistpane.h"
#include "transcripts/conversationpane.h"
#include "transcripts/eventdetails.h"
#include "transcripts/transcriptlist.h"
#include "transcripts/transcriptspanel.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/testwindow.h"
#include "widgets/httpview.h"
#include "widgets/lineedit.h"
#include "widgets/sequencediagram.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestTranscriptsPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void emptyStateTeaches();
    void fileThatIsNoRecording();
    void secretsAreMasked();
    void aRunIsShown();
    void moreComesWhileItIsShown();
    void diagramAndTimelineGoTogether();
    void messagesGoToOtherAreas();
    void longOnesAreCut();
    void notes();
    void search();
    void recording();
    void checksLeadToTheirEvent();
    void eachOfManyAlikeLeadsToItsOwn();
    void thePageThatIsReadStays();
    void droppedFile();
    void interrupted();
    void everyControlHasANameAndIsReached();
    void nothingIsCut();

private:
    void add(const QList<Transcript::Event> &events)
    {
        for (const Transcript::Event &event : events)
            m_shelves->add(event);
    }
    void choose(qsizetype conversation, int shelf = -1)
    {
        const ConversationPlace place{shelf < 0 ? m_shelves->shelves().constFirst().id : shelf, conversation};
        m_panel->list()->choose(place);
        QTRY_VERIFY(pane()->place() == place && !pane()->events().isEmpty());
    }
    [[nodiscard]] ConversationPane *pane() const { return m_panel->conversation(); }

    std::unique_ptr<TestWindow> m_test;
    std::unique_ptr<Archive::Shelves> m_shelves;
    QList<Transcript::Event> m_kept;
    TranscriptsPanel *m_panel = nullptr;
};

void TestTranscriptsPanel::init()
{
    m_test.reset();
    m_kept.clear();
    m_shelves = std::make_unique<Archive::Shelves>(noJournals());
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"transcripts"_s, [] { return TranscriptsPanel::tr("Transcripts"); }, u"view-history-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel = new TranscriptsPanel(
                               {m_test->intents.get(), m_test->masking.get(), m_test->settings.get(), m_shelves.get(),
                                [this](const Transcript::Event &note) { m_kept.append(note); }, "grantscope 0.1.0",
                                [] { return kHappened; }},
                               parent);
                           return m_panel;
                       },
                       [this] { return m_panel ? m_panel->standing() : QString(); }}};
    m_test->open();
    m_test->window->resize(1280, 820);
}

void TestTranscriptsPanel::emptyStateTeaches()
{
    QVERIFY(m_panel->practiceButton()->isVisible());
    QVERIFY(!pane()->isVisible());
    QString asked;
    m_test->intents->handle<RunFlow>(m_test->window.get(), [&](const RunFlow &intent) { asked = intent.grant; });
    m_panel->practiceButton()->click();
    QCOMPARE(asked, u"authorization-code");
}

void TestTranscriptsPanel::fileThatIsNoRecording()
{
    m_panel->openFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/ui/transcripts/tst_transcriptspanel.cpp"));
    const int shelf = m_shelves->shelves().at(1).id;
    QTRY_VERIFY(m_shelves->shelf(shelf)->failure.has_value());
    const QModelIndex index = m_panel->list()->model()->indexOf({shelf, -1});
    QVERIFY(!index.siblingAtColumn(ConversationsModel::With).data().toString().isEmpty());
}

void TestTranscriptsPanel::secretsAreMasked()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    m_test->masking->setOn(true);
    pane()->timeline()->setCurrentIndex(pane()->timeline()->model()->index(1, 0));
    HttpView *response = pane()->details()->response();
    QTRY_VERIFY(response->isReady());
    QVERIFY(!response->view()->text().contains("token-of-run-a"));
}

void TestTranscriptsPanel::aRunIsShown()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    QVERIFY(pane()->isVisible());
    QCOMPARE(pane()->title(), u"Authorization code + PKCE");
    QCOMPARE(pane()->events().size(), 3);
    QVERIFY(!pane()->diagram()->messages().isEmpty());
    QCOMPARE(pane()->timeline()->model()->rowCount(), 3);
}

void TestTranscriptsPanel::moreComesWhileItIsShown()
{
    const QList<Transcript::Event> run = wholeRun(u"a"_s, "token-of-run-a");
    add(run.first(2));
    choose(0);
    QCOMPARE(pane()->events().size(), 2);
    add({run.at(2)});
    QTRY_COMPARE(pane()->events().size(), 3);
}

void TestTranscriptsPanel::diagramAndTimelineGoTogether()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    const auto messages = pane()->diagram()->messages();
    const auto answer =
        std::ranges::find_if(messages, [](const Review::Message &each) { return each.id.startsWith(u"e1"_s); });
    QVERIFY(answer != messages.cend());
    Q_EMIT pane()->diagram()->messageChosen(answer->id);
    QCOMPARE(pane()->timeline()->currentSource().row(), 1);
    QTRY_VERIFY(pane()->details()->request()->view()->text().contains("grant_type"));
    pane()->timeline()->setCurrentSource(pane()->timeline()->currentSource().siblingAtRow(0));
    QCOMPARE(pane()->details()->heading(), u"The flow began");
}

void TestTranscriptsPanel::messagesGoToOtherAreas()
{
    QByteArray token;
    HttpRequest again;
    m_test->intents->handle<OpenToken>(m_test->window.get(), [&](const OpenToken &intent) { token = intent.text; });
    m_test->intents->handle<OpenRequest>(m_test->window.get(),
                                         [&](const OpenRequest &intent) { again = *intent.request; });
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    QVERIFY(!pane()->details()->inspectButton()->isVisible()); // Of the beginning there is no message.
    pane()->timeline()->setCurrentIndex(pane()->timeline()->model()->index(1, 0));
    pane()->details()->inspectButton()->click();
    QVERIFY(token.contains("token-of-run-a"));
    pane()->details()->againButton()->click();
    QCOMPARE(again.address, "https://as.example/token");
    QVERIFY(again.body.contains("the-code-of-a"));
    m_test->masking->setOn(true);
    QVERIFY(!pane()->details()->inspectButton()->isEnabled());
    QVERIFY(!pane()->details()->againButton()->isEnabled());
}

void TestTranscriptsPanel::longOnesAreCut()
{
    QList<Transcript::Event> events = wholeRun(u"a"_s, "token-of-run-a");
    for (int i = 0; i < 700; ++i)
        events.insert(1, tokenAnswer(u"a"_s, "token-of-run-a", i));
    add(events);
    choose(0);
    QVERIFY(pane()->diagram()->messages().size() < ConversationPane::kMostArrows + 10);
    QCOMPARE(pane()->timeline()->model()->rowCount(), 703);
}

void TestTranscriptsPanel::notes()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    QVERIFY(!pane()->addNoteButton()->isEnabled());
    pane()->note()->setPlainText(u"  the scope is missing  "_s);
    pane()->addNoteButton()->click();
    QCOMPARE(m_kept.size(), 1);
    QCOMPARE(m_kept.constFirst().text, u"the scope is missing");
    QTRY_COMPARE(pane()->events().constLast().text, u"the scope is missing");
    QVERIFY(pane()->note()->toPlainText().isEmpty());
}

void TestTranscriptsPanel::search()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    QAbstractItemModel *listed = m_panel->list()->view()->model();
    QCOMPARE(listed->rowCount(listed->index(0, 0)), 1);
    QCOMPARE(m_panel->standing(), u"1 transcript");
    m_panel->list()->search()->setText(u"nowhere"_s);
    QCOMPARE(listed->rowCount(), 0);
    QCOMPARE(m_panel->standing(), u"0 of 1 transcript");
    m_panel->list()->search()->setText(u"as.example"_s);
    QCOMPARE(listed->rowCount(listed->index(0, 0)), 1);
    // In the messages themselves, a little later; not while values are masked.
    m_panel->list()->search()->setText(u"expires_in"_s);
    QTRY_COMPARE(listed->rowCount(listed->index(0, 0)), 1);
    m_test->masking->setOn(true);
    m_panel->list()->search()->setText(u"the-code-of"_s);
    QVERIFY(!m_panel->list()->searchMessages());
    QCOMPARE(listed->rowCount(), 0);
}

// A login that another program recorded: found among the rest, drawn and judged.
void TestTranscriptsPanel::recording()
{
    m_panel->openFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/chromium-bad.har"));
    const int shelf = m_shelves->shelves().at(1).id;
    QTRY_VERIFY_WITH_TIMEOUT(m_shelves->shelf(shelf)->isWhole, 10'000);
    const auto &conversations = m_shelves->shelf(shelf)->conversations;
    const auto login = std::ranges::find(conversations, Review::ConversationKind::Login, &Review::Conversation::kind);
    QVERIFY(login != conversations.cend());
    choose(login - conversations.cbegin(), shelf);
    QTRY_VERIFY(pane()->checks()->model()->rowCount() > 0);
    QVERIFY(pane()->diagram()->messages().size() > 2);
    QVERIFY(pane()->checks()->model()->count(Status::Fail) > 0);
    QVERIFY(pane()->tabs()->tabText(ConversationPane::Checks) != u"Checks");
}

void TestTranscriptsPanel::checksLeadToTheirEvent()
{
    m_panel->openFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/chromium-bad.har"));
    const int shelf = m_shelves->shelves().at(1).id;
    QTRY_VERIFY_WITH_TIMEOUT(m_shelves->shelf(shelf)->isWhole, 10'000);
    const auto &conversations = m_shelves->shelf(shelf)->conversations;
    const auto login = std::ranges::find(conversations, Review::ConversationKind::Login, &Review::Conversation::kind);
    choose(login - conversations.cbegin(), shelf);
    QTRY_VERIFY(pane()->checks()->model()->rowCount() > 0);
    const int before = pane()->timeline()->currentSource().row();
    pane()->tabs()->setCurrentIndex(ConversationPane::Checks);
    pane()->checks()->view()->setFocus();
    pane()->checks()->choose(u"client-secret-in-browser"_s);
    const QModelIndex chosen = pane()->checks()->view()->currentSource();
    QVERIFY(chosen.isValid());
    QVERIFY(pane()->timeline()->currentSource().row() != before);
    // And the arrow of it says so in the diagram.
    const QString arrow = pane()->diagram()->chosen();
    const auto &arrows = pane()->diagram()->messages();
    const auto at = std::ranges::find(arrows, arrow, &Review::Message::id);
    QVERIFY(at != arrows.end());
    QCOMPARE(at->objection, Review::Objection::Error);
    QVERIFY(!at->failure.isEmpty());
}

void TestTranscriptsPanel::eachOfManyAlikeLeadsToItsOwn()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    for (int call = 0; call < 3; ++call) {
        Transcript::Event event = tokenAnswer({}, {}, call);
        Exchange exchange;
        exchange.request = {.method = "GET", .address = "https://api.example/me?access_token=token-of-run-a"};
        exchange.response.status = 200;
        event.kind = Transcript::EventKind::Exchange;
        event.exchange = std::make_shared<const Exchange>(exchange);
        m_shelves->add(event);
    }
    choose(0);
    QTRY_VERIFY(pane()->isJudged() && pane()->events().size() == 6);
    const auto &findings = pane()->findings();
    const auto last = std::ranges::find_if(findings, [](const Review::Finding &finding) {
        return finding.check.status == Status::Fail && finding.event == 5;
    });
    QVERIFY(last != findings.end());
    QCOMPARE(std::ranges::count_if(findings,
                                   [&](const Review::Finding &finding) {
                                       return std::string_view(finding.check.id) == last->check.id
                                              && finding.check.status == Status::Fail;
                                   }),
             3);
    pane()->tabs()->setCurrentIndex(ConversationPane::Checks);
    pane()->checks()->view()->setFocus();
    const ChecksModel *model = pane()->checks()->model();
    QModelIndex row;
    for (int group = 0; group < model->rowCount(); ++group) {
        const QModelIndex parent = model->index(group, 0);
        for (int child = 0; child < model->rowCount(parent); ++child) {
            const QModelIndex index = model->index(child, 0, parent);
            if (model->numberOf(index) == last - findings.begin())
                row = index;
        }
        QCOMPARE(model->numberOf(parent), -1);
    }
    QVERIFY(row.isValid());
    pane()->checks()->view()->setCurrentSource(row);
    QCOMPARE(pane()->timeline()->currentSource().row(), 5);
}

/// Chosen by a key or by a click: the next message shows the same.
void TestTranscriptsPanel::thePageThatIsReadStays()
{
    QList<Transcript::Event> events = wholeRun(u"a"_s, "token-of-run-a");
    events.insert(2, tokenAnswer(u"a"_s, "token-of-run-b", 1));
    add(events);
    choose(0);
    pane()->timeline()->setCurrentSource(pane()->timeline()->currentSource().siblingAtRow(1));
    QTabWidget *tabs = pane()->details()->tabs();
    QTRY_COMPARE(tabs->currentIndex(), 0);
    tabs->setCurrentIndex(1);
    pane()->timeline()->setCurrentSource(pane()->timeline()->currentSource().siblingAtRow(0));
    QCOMPARE(tabs->currentIndex(), 2); // It has no message.
    pane()->timeline()->setCurrentSource(pane()->timeline()->currentSource().siblingAtRow(2));
    QCOMPARE(tabs->currentIndex(), 1);
}

void TestTranscriptsPanel::droppedFile()
{
    QMimeData nothing;
    nothing.setData(u"text/uri-list"_s, {});
    QDragEnterEvent empty(QPoint(200, 200), Qt::CopyAction, &nothing, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &empty);
    QVERIFY(!empty.isAccepted());
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/firefox-pkce.har"))});
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel, &drop);
    QCOMPARE(m_shelves->shelves().size(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(m_shelves->shelves().at(1).isWhole, 10'000);
}

void TestTranscriptsPanel::interrupted()
{
    m_panel->showInterrupted(); // There is none: nothing happens.
    QCOMPARE(m_panel->list()->current().conversation, -1);
}

void TestTranscriptsPanel::everyControlHasANameAndIsReached()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    for (int tab = 0; tab < pane()->tabs()->count(); ++tab) {
        pane()->tabs()->setCurrentIndex(tab);
        const QStringList complaints = accessibilityComplaints(m_test->window.get());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
}

void TestTranscriptsPanel::nothingIsCut()
{
    add(wholeRun(u"a"_s, "token-of-run-a"));
    choose(0);
    QStringList complaints;
    for (const char *language : {"en", "zh_TW"}) {
        m_test->language->setCode(QString::fromLatin1(language));
        for (int tab = 0; tab < pane()->tabs()->count(); ++tab) {
            pane()->tabs()->setCurrentIndex(tab);
            for (int layouts = 0; layouts < 5; ++layouts)
                QCoreApplication::processEvents();
            complaints << overlaps(m_test->window.get()) + cutTexts(m_test->window.get())
                              + faintTexts(m_test->window.get());
        }
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestTranscriptsPanel)
#include "tst_transcriptspanel.moc"
