// SPDX-License-Identifier: GPL-3.0-or-later
// What happened, as a person looks at it afterwards: the whole window, the practice server on its sockets.
#include "flowdriver.h"

#include "requests/requestspanel.h"
#include "requests/responsepane.h"
#include "transcript/journalfolder.h"
#include "transcripts/conversationpane.h"
#include "transcripts/exportdialog.h"
#include "transcripts/keepingmenu.h"
#include "transcripts/transcriptlist.h"
#include "widgets/sequencediagram.h"
#include "widgets/storypane.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QPlainTextEdit>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

/// A program that is started in a folder, and ended: what is kept there is found by the next one.
class Start
{
public:
    explicit Start(const QString &folder)
        : m_settings(folder + u"/grantscope.ini"_s, QSettings::IniFormat)
    {
        m_settings.setValue(u"language"_s, u"en"_s);
        workbench = std::make_unique<Workbench>(
            m_settings, [] { return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()); },
            WorkbenchKeeping{.journal = {}, .secrets = std::make_shared<Workspace::SessionSecretStore>()});
        workbench->window().resize(1280, 820);
        workbench->window().show();
    }

private:
    QSettings m_settings;

public:
    std::unique_ptr<Workbench> workbench;
};

Transcript::Event started(const QString &run)
{
    Transcript::Event event;
    event.kind = Transcript::EventKind::FlowStarted;
    event.run = run;
    event.subject = u"device"_s;
    event.address = "https://as.example";
    event.time = instantFromSeconds(1'800'000'000);
    return event;
}

/// Has \a check look at what leaves in each format; of PDF, which is shown as pages, there is no text.
template <typename Check>
void inEveryFormat(const FlowDriver &person, Check check)
{
    person.workbench->transcripts()->conversation()->exportButton()->click();
    auto *dialog = person.workbench->transcripts()->findChild<Ui::ExportDialog *>();
    QVERIFY(dialog);
    for (int format = 0; format < dialog->formats()->count(); ++format) {
        dialog->formats()->setCurrentIndex(format);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->isReady(), 60'000);
        const QString which = dialog->formats()->itemText(format);
        QVERIFY2(dialog->summary().contains(u"replaced"_s), qPrintable(which));
        check(dialog->preview()->text(), which);
    }
    dialog->reject();
}

} // namespace

class TestTranscriptWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoginIsHandedOnWithoutItsSecrets();
    void aRefusedCallIsHandedOnWithItsLogin();
    void whatWasStoppedIsOffered();
    void whatWasPutAwayIsNotOfferedAgain();
    void notesAreFoundAgain();
    void everythingIsForgotten();
};

void TestTranscriptWindow::aLoginIsHandedOnWithoutItsSecrets()
{
    const FlowDriver person;
    QVERIFY(person.runThrough());
    const QByteArray token = person.flow().run().known().values.find("access_token")->text();
    const QByteArray code = person.flow().run().known().values.find("code")->text();
    QVERIFY(!token.isEmpty() && !code.isEmpty());
    person.workbench->window().showArea(u"transcripts"_s);
    const Ui::ConversationPane *pane = person.workbench->transcripts()->conversation();
    QTRY_VERIFY(pane->isJudged() && pane->events().size() > 10); // What happened last, without a click.
    QCOMPARE(pane->title(), u"Authorization code + PKCE");
    QVERIFY(pane->diagram()->messages().size() > 8);

    inEveryFormat(person, [&](const QByteArray &text, const QString &which) {
        QVERIFY2(!text.contains(token) && !text.contains(code), qPrintable(which));
    });
}

// Log in, call the API, be refused for the scope, hand on one file that shows it all.
void TestTranscriptWindow::aRefusedCallIsHandedOnWithItsLogin()
{
    const FlowDriver person;
    Ui::FlowSetup setup = person.flow().setup();
    setup.usualScope = false;
    setup.settings.scope = "openid profile messages.read";
    person.flow().setSetup(setup);
    QVERIFY(person.runThrough());
    const QByteArray token = person.flow().run().known().values.find("access_token")->text();
    QVERIFY(!token.isEmpty());

    person.workbench->window().showArea(u"requests"_s);
    Ui::RequestController &requests = *person.workbench->requests()->controller();
    Request::PresetSource source = requests.presetSource();
    source.apiAddress.replace("/api/me", "/api/messages");
    QVERIFY(requests.openPreset(Request::Preset::Api, source));
    QCOMPARE(requests.draft().token, u"Practice, alice: access_token"_s);
    requests.change([](Request::Draft &draft, Request::Material &) {
        draft.method = "POST";
        draft.bodyKind = Request::BodyKind::Json;
        draft.text = R"({"text":"Good morning"})";
    });
    requests.send();
    QTRY_VERIFY_WITH_TIMEOUT(!requests.isBusy() && requests.hop(), 20'000);
    QCOMPARE(requests.hop()->exchange.response.status, 403);
    const Ui::ResponsePane *response = person.workbench->requests()->response();
    QVERIFY(response->tabs()->isTabVisible(Ui::ResponsePane::Explained));
    const QString story = response->story()->text();
    QVERIFY2(story.contains(u"messages.write"_s), qPrintable(story));

    person.workbench->window().showArea(u"transcripts"_s);
    const Ui::ConversationPane *pane = person.workbench->transcripts()->conversation();
    const auto isRefusal = [](const Transcript::Event &event) {
        return event.exchange && event.exchange->response.status == 403;
    };
    QTRY_COMPARE(std::ranges::count_if(pane->events(), isRefusal), 1);
    QCOMPARE(pane->title(), u"Authorization code + PKCE"_s); // The call stands with the login whose token it carried.
    QTRY_VERIFY(pane->isJudged());
    QTRY_VERIFY(std::ranges::any_of(pane->diagram()->messages(), [](const Review::Message &message) {
        return message.state == Review::MessageState::Failed && message.title.contains(u"403"_s);
    }));

    inEveryFormat(person, [&](const QByteArray &text, const QString &which) {
        if (which == u"PDF"_s)
            return;
        QVERIFY2(!text.contains(token), qPrintable(which));
        const bool isScript = text.startsWith("#!"); // It asks, and has no answers.
        QVERIFY2(text.contains(isScript ? "/api/messages" : "403"), qPrintable(which));
        QVERIFY2(text.contains("authorize") || text.contains("Authorization request"), qPrintable(which));
    });
}

// The writer of a journal that was stopped: its lock names a process that does not live.
void TestTranscriptWindow::whatWasStoppedIsOffered()
{
    const QTemporaryDir folder;
    const QString journals = folder.filePath(u"journal"_s);
    QVERIFY(Transcript::makeJournalFolder(journals));
    const auto file = Transcript::JournalFile::create(journals + u"/20261127T100000000Z-00.journal"_s, {},
                                                      [](qsizetype count) { return QByteArray(count, 'r'); });
    QVERIFY(file && (*file)->append(Transcript::toJson(started(u"a"_s))));
    QFile mark((*file)->path() + u".interrupted"_s);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    mark.close();

    const Start start(folder.path());
    Ui::NoticeBar *notice = start.workbench->window().notice();
    QVERIFY2(notice->text().contains(u"stopped"_s), qPrintable(notice->text()));
    notice->actionButton()->click();
    QVERIFY(notice->text().isEmpty());
    QCOMPARE(start.workbench->window().currentArea(), u"transcripts");
    const Ui::ConversationPane *pane = start.workbench->transcripts()->conversation();
    QTRY_COMPARE(pane->title(), u"Device");
    QTRY_COMPARE(pane->events().size(), 1);
    QVERIFY(Transcript::interruptedJournals(journals).isEmpty());
}

void TestTranscriptWindow::whatWasPutAwayIsNotOfferedAgain()
{
    const QTemporaryDir folder;
    const QString journals = folder.filePath(u"journal"_s);
    QVERIFY(Transcript::makeJournalFolder(journals));
    QFile journal(journals + u"/20261127T100000000Z-00.journal"_s);
    QFile mark(journal.fileName() + u".interrupted"_s);
    QVERIFY(journal.open(QIODevice::WriteOnly) && mark.open(QIODevice::WriteOnly));
    {
        const Start first(folder.path());
        QVERIFY(!first.workbench->window().notice()->text().isEmpty());
        first.workbench->window().notice()->closeButton()->click();
    }
    const Start second(folder.path());
    QVERIFY(second.workbench->window().notice()->text().isEmpty());
}

void TestTranscriptWindow::notesAreFoundAgain()
{
    const QTemporaryDir folder;
    {
        const Start first(folder.path());
        first.workbench->journal().tell(started(u"a"_s));
        first.workbench->window().showArea(u"transcripts"_s);
        const Ui::ConversationPane *pane = first.workbench->transcripts()->conversation();
        QTRY_COMPARE(pane->events().size(), 1);
        pane->note()->setPlainText(u"never answered"_s);
        pane->addNoteButton()->click();
        QTRY_COMPARE(pane->events().size(), 2);
    }
    const Start second(folder.path());
    QVERIFY(second.workbench->window().notice()->text().isEmpty()); // It ended in order.
    second.workbench->window().showArea(u"transcripts"_s);
    QTRY_VERIFY(second.workbench->shelves().shelves().size() == 2
                && second.workbench->shelves().shelves().at(1).isWhole);
    const int shelf = second.workbench->shelves().shelves().at(1).id;
    second.workbench->transcripts()->list()->choose({shelf, 0});
    const Ui::ConversationPane *pane = second.workbench->transcripts()->conversation();
    QTRY_COMPARE(pane->events().size(), 2);
    QCOMPARE(pane->events().at(1).text, u"never answered");
}

void TestTranscriptWindow::everythingIsForgotten()
{
    const QTemporaryDir folder;
    const Start start(folder.path());
    start.workbench->journal().tell(started(u"a"_s));
    start.workbench->window().showArea(u"transcripts"_s);
    QTRY_VERIFY(!Transcript::journalFiles(folder.filePath(u"journal"_s)).isEmpty());
    start.workbench->transcripts()->keeping()->forgetNow();
    QTRY_VERIFY(Transcript::journalFiles(folder.filePath(u"journal"_s)).isEmpty());
    QTRY_VERIFY(start.workbench->shelves().shelves().constFirst().conversations.isEmpty());
}

QTEST_MAIN(TestTranscriptWindow)
#include "tst_transcriptwindow.moc"
