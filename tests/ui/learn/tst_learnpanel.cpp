// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/advisorpane.h"
#include "learn/checkspane.h"
#include "learn/glossarypane.h"
#include "learn/learnpanel.h"
#include "learn/lessonslist.h"
#include "learn/lessonview.h"
#include "learn/presentation.h"
#include "session/practicehost.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/layoutwalk.h"
#include "ui/support/testwindow.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

#include <atomic>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

static constexpr Instant kNow = instantFromSeconds(1'800'000'000);

class TestLearnPanel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingIsOpenAtFirst();
    void unknownLessonIsTold();
    void lessonOpens();
    void pathsChoose();
    void checksAreJudgedByWhatHappens();
    void whatHappenedIsTold();
    void termsAreExplained();
    void bestAnswerIsFirst_data();
    void bestAnswerIsFirst();
    void nameOfManyIsExplained();
    void noAnswerIsTold();
    void nextLessonComesBehindTheLastStep();
    void unknownWord();
    void wordsOfTheRegistries_data();
    void wordsOfTheRegistries();
    void adviceIsAnsweredByClicks();
    void languageSwitches();
    void presented();
    void presentationGivesWay();
    void foundInThePalette();
    void everyControlHasANameAndIsReached();
    void nothingIsCut();

private:
    static QByteArray random(qsizetype octets) { return QByteArray(octets, char('a' + s_random++ % 26)); }
    static inline std::atomic<int> s_random = 0;

    std::unique_ptr<Session::PracticeHost> m_host;
    std::unique_ptr<TestWindow> m_test;
    LearnPanel *m_panel = nullptr;
};

void TestLearnPanel::init()
{
    m_host = std::make_unique<Session::PracticeHost>([] { return kNow; }, random);
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"learn"_s, [] { return LearnPanel::tr("Learn"); }, u"view-presentation-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel = new LearnPanel({m_test->intents.get(), m_test->masking.get(), nullptr,
                                                     m_host.get(), [] { return kNow; }},
                                                    parent);
                           return m_panel;
                       }}};
    m_test->open();
    m_test->window->resize(1280, 820);
}

void TestLearnPanel::cleanup()
{
    m_test.reset();
    m_host.reset();
}

void TestLearnPanel::nothingIsOpenAtFirst()
{
    QVERIFY(!m_panel->lessons()->lesson());
    QVERIFY(!m_panel->nextButton()->isEnabled());
    QVERIFY(m_panel->view()->text().contains(u"▶"_s));
    QVERIFY(!m_panel->checks()->isVisible());
    Q_EMIT m_panel->view()->anchorClicked(QUrl(u"lesson:"_s + Lessons::lessonIds().first()));
    QCOMPARE(m_panel->lessons()->lesson()->id, Lessons::lessonIds().first());
    QVERIFY(m_panel->checks()->isVisible());
    m_panel->lessons()->close();
    m_panel->present();
    QVERIFY(!m_panel->presentation());
}

void TestLearnPanel::unknownLessonIsTold()
{
    m_panel->open({u"no-such-lesson"_s});
    QVERIFY2(m_test->window->status().contains(u"no lesson"_s), qPrintable(m_test->window->status()));
}

void TestLearnPanel::lessonOpens()
{
    QListWidget *list = m_panel->list()->list();
    QCOMPARE(list->count(), Lessons::lessonIds().size());
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_panel->lessons()->lesson()->id, Lessons::lessonIds().first());
    QVERIFY(m_panel->view()->text().startsWith(m_panel->lessons()->currentStep()->title));
    QTest::mouseClick(m_panel->nextButton(), Qt::LeftButton);
    QCOMPARE(m_panel->lessons()->step(), 1);
    QVERIFY(m_panel->view()->text().startsWith(m_panel->lessons()->lesson()->steps.at(1).title));
    QTest::mouseClick(m_panel->previousButton(), Qt::LeftButton);
    QCOMPARE(m_panel->lessons()->step(), 0);
    for (const QString &id : Lessons::lessonIds()) {
        m_panel->open({id});
        QCOMPARE(m_panel->lessons()->lesson()->id, id);
    }
}

void TestLearnPanel::pathsChoose()
{
    const int all = m_panel->list()->list()->count();
    m_panel->list()->setAudience(Lessons::Audience::Product);
    QVERIFY2(m_panel->list()->list()->count() < all, qPrintable(QString::number(all)));
    QCOMPARE(m_panel->list()->list()->count(), m_panel->lessons()->entries(Lessons::Audience::Product).size());
    QVERIFY(m_panel->handout().contains(u"###"_s));
}

void TestLearnPanel::checksAreJudgedByWhatHappens()
{
    m_panel->open({u"which"_s});
    const QString first = m_panel->lessons()->lesson()->checks.first().text;
    QCOMPARE(m_panel->checks()->checks()->sections().first().title, u"To do"_s);
    Transcript::Event flow;
    flow.kind = Transcript::EventKind::FlowStarted;
    flow.run = u"r"_s;
    flow.subject = u"device"_s;
    m_panel->seeEvent(flow); // Its wrong way.
    QCOMPARE(m_panel->checks()->checks()->sections().first().title, u"Not yet"_s);
    for (QButtonGroup *question : m_panel->advisor()->questions())
        question->button(0)->click();
    QCOMPARE(m_panel->checks()->checks()->sections().first().title, u"Done"_s);
    QCOMPARE(m_panel->checks()->checks()->sections().first().text, first);
}

void TestLearnPanel::whatHappenedIsTold()
{
    m_panel->open({u"refresh-tokens"_s});
    QVERIFY(!m_panel->checks()->cost()->isVisible());
    Practice::Event event;
    event.kind = Practice::EventKind::RefreshReused;
    event.client = "spa";
    m_panel->seePractice(event);
    QCOMPARE(m_panel->checks()->happenings()->count(), 1);
    QCOMPARE(m_panel->checks()->happenings()->item(0)->text(), Practice::eventText(event));
    Transcript::Event request;
    request.kind = Transcript::EventKind::Exchange;
    request.subject = u"request"_s;
    auto exchange = std::make_shared<Exchange>();
    exchange->response = HttpResponse{.status = 200};
    exchange->timings.finished = std::chrono::microseconds(1500);
    request.exchange = exchange;
    m_panel->seeEvent(request);
    m_panel->seeEvent(request);
    QVERIFY2(m_panel->checks()->cost()->text().startsWith(u"2 requests"_s),
             qPrintable(m_panel->checks()->cost()->text()));
    QVERIFY(m_panel->checks()->cost()->text().contains(u"3"_s));
    m_panel->open({u"why"_s});
    QCOMPARE(m_panel->checks()->happenings()->count(), 0);
}

void TestLearnPanel::termsAreExplained()
{
    QVERIFY(m_panel->lookUp(u"access-token"_s));
    QCOMPARE(m_panel->tabs()->currentIndex(), 2);
    QCOMPARE(m_panel->glossary()->current(), u"access-token"_s);
    const QString meaning = m_panel->glossary()->glossary()->find(u"access-token")->text;
    QVERIFY(m_panel->glossary()->page()->toPlainText().contains(meaning.first(20)));
    m_panel->glossary()->filter()->setText(u"refresh"_s);
    QVERIFY(m_panel->glossary()->list()->count() > 0);
    QVERIFY(m_panel->glossary()->list()->count() < m_panel->glossary()->glossary()->terms().size());
    m_panel->glossary()->list()->setCurrentRow(0);
    QVERIFY(m_panel->glossary()->current() != u"access-token"_s);
    // What is no term may be registered.
    m_panel->glossary()->filter()->setText(u"op_policy_uri"_s);
    QCOMPARE(m_panel->glossary()->list()->count(), 0);
    QTest::keyClick(m_panel->glossary()->filter(), Qt::Key_Return);
    QVERIFY(m_panel->glossary()->page()->toPlainText().contains(u"op_policy_uri"_s));
}

void TestLearnPanel::bestAnswerIsFirst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("first");
    QTest::newRow("its name") << u"scope"_s << u"scope"_s;
    QTest::newRow("its name in capitals") << u"SCOPE"_s << u"scope"_s;
    QTest::newRow("another name") << u"aud"_s << u"audience"_s;
    QTest::newRow("a beginning") << u"refresh token ro"_s << u"refresh-token-rotation"_s;
}

void TestLearnPanel::bestAnswerIsFirst()
{
    QFETCH(const QString, typed);
    GlossaryPane *glossary = m_panel->glossary();
    m_panel->lookUp(u"access-token"_s);
    QSignalSpy lookedUp(glossary, &GlossaryPane::lookedUp);
    QTest::keyClicks(glossary->filter(), typed);
    QTEST(glossary->current(), "first");
    QVERIFY(glossary->page()->toPlainText().contains(glossary->glossary()->find(glossary->current())->text.first(20)));
    QVERIFY(lookedUp.isEmpty()); // One types.
    QTest::keyClick(glossary->filter(), Qt::Key_Return);
    QCOMPARE(lookedUp.size(), 1);
    if (glossary->list()->count() > 1) {
        const QString best = glossary->current();
        QTest::keyClick(glossary->filter(), Qt::Key_Down);
        QVERIFY(glossary->current() != best);
        QTest::keyClick(glossary->filter(), Qt::Key_Up);
        QCOMPARE(glossary->current(), best);
    }
}

void TestLearnPanel::nameOfManyIsExplained()
{
    GlossaryPane *glossary = m_panel->glossary();
    QTest::keyClicks(glossary->filter(), u"zoneinfo"_s);
    QCOMPARE(glossary->current(), u"standard-claims"_s);
    QVERIFY(glossary->page()->toPlainText().startsWith(u"zoneinfo"_s));
    QTest::keyClick(glossary->filter(), Qt::Key_Return);
    QVERIFY(glossary->page()->toPlainText().startsWith(u"zoneinfo"_s));
}

void TestLearnPanel::noAnswerIsTold()
{
    GlossaryPane *glossary = m_panel->glossary();
    m_panel->lookUp(u"access-token"_s);
    QTest::keyClicks(glossary->filter(), u"op_policy_uri"_s);
    QCOMPARE(glossary->list()->count(), 0);
    QVERIFY(glossary->page()->toPlainText().startsWith(u"No term"_s));
    QVERIFY(glossary->current().isEmpty());
}

void TestLearnPanel::nextLessonComesBehindTheLastStep()
{
    m_panel->list()->setAudience(Lessons::Audience::Product);
    const auto path = m_panel->lessons()->entries(Lessons::Audience::Product);
    m_panel->open({path.at(0).id});
    QVERIFY(m_panel->nextButton()->text().contains(u"Next"_s) && !m_panel->nextButton()->text().contains(u"Lesson"_s));
    m_panel->lessons()->setStep(m_panel->lessons()->lesson()->steps.size() - 1);
    QVERIFY(m_panel->nextButton()->text().contains(u"Lesson"_s));
    m_panel->nextButton()->click();
    QCOMPARE(m_panel->lessons()->lesson()->id, path.at(1).id);
    QCOMPARE(m_panel->lessons()->step(), 0);
    // Behind the last lesson there is none.
    m_panel->open({path.constLast().id});
    m_panel->lessons()->setStep(m_panel->lessons()->lesson()->steps.size() - 1);
    QVERIFY(!m_panel->nextButton()->isEnabled());
    // One beside the path is followed by the next of all.
    m_panel->open({u"code-flow"_s});
    m_panel->lessons()->setStep(m_panel->lessons()->lesson()->steps.size() - 1);
    m_panel->nextButton()->click();
    QCOMPARE(m_panel->lessons()->lesson()->id, u"pkce-thief"_s);
}

void TestLearnPanel::unknownWord()
{
    // Which may be a value: it is not repeated.
    QVERIFY(!m_panel->lookUp(u"correct-horse-battery"_s));
    QVERIFY(!m_panel->glossary()->page()->toPlainText().isEmpty());
    QVERIFY(!m_panel->glossary()->page()->toPlainText().contains(u"horse"_s));
    QVERIFY(m_panel->glossary()->current().isEmpty());
}

void TestLearnPanel::wordsOfTheRegistries_data()
{
    QTest::addColumn<QString>("word");
    for (const char *word : {"zoneinfo", "login_hint", "invalid_client_metadata", "ES256", "jwks_uri"})
        QTest::newRow(word) << QString::fromLatin1(word);
}

void TestLearnPanel::wordsOfTheRegistries()
{
    QFETCH(const QString, word);
    QVERIFY(m_panel->lookUp(word));
    QVERIFY(m_panel->glossary()->page()->toPlainText().size() > 40);
}

void TestLearnPanel::adviceIsAnsweredByClicks()
{
    AdvisorPane *advisor = m_panel->advisor();
    m_panel->tabs()->setCurrentIndex(1);
    QVERIFY(!advisor->save()->isEnabled());
    for (QButtonGroup *question : advisor->questions()) {
        QVERIFY(!advisor->answers());
        question->button(1)->click();
    }
    QVERIFY(advisor->answers());
    QVERIFY(advisor->save()->isEnabled());
    const auto lines = Lessons::adviceLines(Lessons::advise(*advisor->answers()));
    QVERIFY(advisor->page()->toPlainText().contains(lines.first().what));
}

void TestLearnPanel::languageSwitches()
{
    m_panel->open({u"jwt-anatomy"_s});
    m_panel->nextButton()->click();
    const QString english = m_panel->view()->text();
    m_test->language->setCode(u"zh_TW"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->lessons()->step(), 1);
    QVERIFY(m_panel->view()->text() != english);
    QVERIFY(m_panel->view()->text().startsWith(m_panel->lessons()->currentStep()->title));
    QVERIFY(m_panel->list()->list()->item(0)->text().contains(m_panel->lessons()->entries().first().title));
    m_test->language->setCode(u"en"_s);
    QCoreApplication::processEvents();
    QCOMPARE(m_panel->view()->text(), english);
}

void TestLearnPanel::presented()
{
    m_panel->open({u"jwt-anatomy"_s});
    m_panel->present();
    QVERIFY(m_panel->presentation());
    QTest::keyClick(m_panel->presentation()->view(), Qt::Key_Right);
    QCOMPARE(m_panel->lessons()->step(), 1);
    QVERIFY(m_panel->view()->text().startsWith(m_panel->lessons()->currentStep()->title));
    QTest::keyClick(m_panel->presentation()->view(), Qt::Key_Escape);
    QTRY_VERIFY(!m_panel->presentation());
}

// The room sees what a link brings, with values masked; and comes back to the lesson.
void TestLearnPanel::presentationGivesWay()
{
    m_panel->open({u"jwt-anatomy"_s});
    m_panel->present();
    QPointer<Presentation> shown = m_panel->presentation();
    Q_EMIT shown->view()->anchorClicked(QUrl(u"do:behave"_s));
    QVERIFY(shown->isVisible());
    QVERIFY(!shown->place()->text().isEmpty());
    Q_EMIT shown->view()->anchorClicked(QUrl(u"term:audience"_s));
    QVERIFY(!shown->view()->text().startsWith(m_panel->lessons()->currentStep()->title));
    QTest::keyClick(shown->view(), Qt::Key_Space);
    QVERIFY(shown->view()->text().startsWith(m_panel->lessons()->currentStep()->title));
    Q_EMIT shown->view()->anchorClicked(QUrl(u"do:open-token?sample=signed"_s));
    QVERIFY(!shown->isVisible());
    QVERIFY(m_test->masking->isOn());
    m_panel->present();
    QCOMPARE(m_panel->presentation(), shown.data());
    QVERIFY(shown->isVisible());
    QTest::keyClick(shown->view(), Qt::Key_Escape);
    QTRY_VERIFY(!m_panel->presentation());
    QVERIFY(!m_test->masking->isOn());
}

void TestLearnPanel::foundInThePalette()
{
    const QList<Command> commands = m_panel->commands();
    const QString title = m_panel->lessons()->entries().at(3).title;
    const auto lesson = std::ranges::find(commands, title, &Command::text);
    QVERIFY(lesson != commands.end());
    lesson->run();
    QCOMPARE(m_panel->lessons()->lesson()->title, title);
    QVERIFY(commands.size() > 24 + 120);
}

void TestLearnPanel::everyControlHasANameAndIsReached()
{
    m_panel->open({u"jwt-anatomy"_s});
    for (int tab = 0; tab < m_panel->tabs()->count(); ++tab) {
        m_panel->tabs()->setCurrentIndex(tab);
        QCOMPARE(accessibilityComplaints(m_test->window.get()), QStringList());
    }
}

void TestLearnPanel::nothingIsCut()
{
    m_panel->open({u"jwt-anatomy"_s});
    for (int tab = 0; tab < m_panel->tabs()->count(); ++tab) {
        m_panel->tabs()->setCurrentIndex(tab);
        QCoreApplication::processEvents(); // What came into view is laid out.
        const QStringList cut = cutTexts(m_test->window.get());
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'\n')));
    }
}

QTEST_MAIN(TestLearnPanel)
#include "tst_learnpanel.moc"
