// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the areas of requests and transcripts in the middle of their work, for people to look at, in
// build/…/screenshots; the test holds that nothing covers anything, and that texts are whole and can be read on their
// ground.
#include "flowdriver.h"
#include "picture.h"

#include "requests/connectiondialog.h"
#include "requests/requestspanel.h"
#include "requests/responsepane.h"
#include "transcripts/comparedialog.h"
#include "transcripts/conversationpane.h"
#include "transcripts/exportdialog.h"
#include "transcripts/transcriptlist.h"
#include "transcripts/transcriptspanel.h"

#include <QComboBox>
#include <QTabWidget>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestTranscriptPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picture_data();
    void picture();

private:
    static bool logIn(const FlowDriver &person);
    static bool callTheApi(const FlowDriver &person);
    static bool openRecording(const FlowDriver &person, Ui::ConversationPane::Tab tab);
    static QWidget *exportDialog(const FlowDriver &person, int format);
    static QWidget *compareDialog(const FlowDriver &person);
};

void TestTranscriptPictures::picture_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Ui::Appearance::Mode>("mode");
    QTest::addColumn<QString>("scene");
    for (const auto &[name, mode] :
         {std::pair{"light", Ui::Appearance::Mode::Light}, {"dark", Ui::Appearance::Mode::Dark}}) {
        for (const char *language : {"en", "zh_TW"}) {
            for (const char *scene :
                 {"empty", "refused", "login", "recording", "checks", "timeline", "export", "compare", "certificates"})
                QTest::addRow("%s-%s-%s", scene, language, name)
                    << QString::fromLatin1(language) << mode << QString::fromLatin1(scene);
        }
    }
}

/// With a token that may read messages and write none.
bool TestTranscriptPictures::logIn(const FlowDriver &person)
{
    Ui::FlowSetup setup = person.flow().setup();
    setup.usualScope = false;
    setup.settings.scope = "openid profile messages.read";
    person.flow().setSetup(setup);
    person.run();
    // The second time the person is known there, and asked for less.
    return QTest::qWaitFor(
        [&] {
            if (person.isOver())
                return true;
            return !person.agent().fields().isEmpty() && person.pressPrimary() && person.isOver();
        },
        20'000);
}

bool TestTranscriptPictures::callTheApi(const FlowDriver &person)
{
    person.workbench->window().showArea(u"requests"_s);
    Ui::RequestController &requests = *person.workbench->requests()->controller();
    Request::PresetSource source = requests.presetSource();
    source.apiAddress.replace("/api/me", "/api/messages");
    if (!requests.openPreset(Request::Preset::Api, source))
        return false;
    requests.change([](Request::Draft &draft, Request::Material &) {
        draft.method = "POST";
        draft.bodyKind = Request::BodyKind::Json;
        draft.text = R"({"text":"Good morning"})";
    });
    requests.send();
    return QTest::qWaitFor([&] { return !requests.isBusy() && requests.hop(); }, 20'000);
}

bool TestTranscriptPictures::openRecording(const FlowDriver &person, Ui::ConversationPane::Tab tab)
{
    person.workbench->window().showArea(u"transcripts"_s);
    Ui::TranscriptsPanel *panel = person.workbench->transcripts();
    panel->openFile(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/chromium-bad.har"));
    const Archive::Shelves &shelves = person.workbench->shelves();
    if (!QTest::qWaitFor([&] { return shelves.shelves().size() > 1 && shelves.shelves().at(1).isWhole; }, 20'000))
        return false;
    const Archive::Shelf &shelf = shelves.shelves().at(1);
    const auto login =
        std::ranges::find(shelf.conversations, Review::ConversationKind::Login, &Review::Conversation::kind);
    const Ui::ConversationPlace place{shelf.id, login - shelf.conversations.cbegin()};
    const Ui::ConversationPane *pane = panel->conversation();
    panel->list()->choose(place);
    pane->tabs()->setCurrentIndex(tab);
    return login != shelf.conversations.cend()
           && QTest::qWaitFor([&] { return pane->place() == place && pane->isJudged(); }, 20'000);
}

QWidget *TestTranscriptPictures::exportDialog(const FlowDriver &person, int format)
{
    Ui::TranscriptsPanel *panel = person.workbench->transcripts();
    panel->conversation()->exportButton()->click();
    auto *dialog = panel->findChild<Ui::ExportDialog *>();
    if (dialog)
        dialog->formats()->setCurrentIndex(format);
    return dialog && QTest::qWaitFor([dialog] { return dialog->isReady(); }, 60'000) ? dialog : nullptr;
}

/// The login beside another one.
QWidget *TestTranscriptPictures::compareDialog(const FlowDriver &person)
{
    Ui::TranscriptsPanel *panel = person.workbench->transcripts();
    panel->conversation()->compareButton()->click();
    auto *dialog = panel->findChild<Ui::CompareDialog *>();
    return dialog && QTest::qWaitFor([dialog] { return dialog->isReady(); }, 20'000) ? dialog : nullptr;
}

void TestTranscriptPictures::picture()
{
    QFETCH(const QString, language);
    QFETCH(const Ui::Appearance::Mode, mode);
    QFETCH(const QString, scene);
    const FlowDriver person(language);
    person.workbench->appearance().setMode(mode);
    QWidget *seen = &person.workbench->window();
    if (scene == u"empty"_s) {
        person.workbench->window().showArea(u"transcripts"_s);
    } else if (scene == u"certificates"_s) {
        person.workbench->window().showArea(u"requests"_s);
        seen = new Ui::ConnectionDialog({}, person.workbench->requests());
        seen->setAttribute(Qt::WA_DeleteOnClose);
        seen->show();
    } else if (scene == u"recording"_s || scene == u"checks"_s || scene == u"timeline"_s) {
        QVERIFY(openRecording(person, scene == u"checks"_s     ? Ui::ConversationPane::Checks
                                      : scene == u"timeline"_s ? Ui::ConversationPane::Timeline
                                                               : Ui::ConversationPane::Diagram));
    } else {
        QVERIFY(logIn(person));
        QVERIFY(callTheApi(person));
        if (scene == u"refused"_s) {
            person.workbench->requests()->response()->tabs()->setCurrentIndex(Ui::ResponsePane::Explained);
        } else {
            if (scene == u"compare"_s) {
                person.workbench->window().showArea(u"flows"_s);
                QVERIFY(logIn(person));
            }
            person.workbench->window().showArea(u"transcripts"_s);
            const Ui::ConversationPane *pane = person.workbench->transcripts()->conversation();
            QTRY_VERIFY(pane->isJudged() && pane->events().size() > 10);
        }
        if (scene == u"export"_s)
            seen = exportDialog(person, 2);
        if (scene == u"compare"_s)
            seen = compareDialog(person);
        QVERIFY(seen);
    }
    keepPicture(seen, u"transcript-%1"_s.arg(QLatin1StringView(QTest::currentDataTag())));
    if (seen != &person.workbench->window())
        seen->close();
}

QTEST_MAIN(TestTranscriptPictures)
#include "tst_transcriptpictures.moc"
