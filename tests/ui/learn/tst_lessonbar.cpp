// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonbar.h"
#include "widgets/masking.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestLessonBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void notWithoutALesson();
    void notInTheLearnArea();
    void goesBack();
    void isPutAway();
    void tellsWhatBecameOfTheChecks();
    void presentationComesBackFromEverywhere();
    void valuesCanBeShown();

private:
    std::unique_ptr<LessonController> m_lessons;
    std::unique_ptr<Masking> m_masking;
    std::unique_ptr<QWidget> m_window;
    LessonBar *m_bar = nullptr; // of the window
    QPushButton *m_run = nullptr; // likewise, of an area
};

void TestLessonBar::init()
{
    m_window.reset();
    m_lessons = std::make_unique<LessonController>(nullptr);
    m_lessons->setLanguage(u"en"_s);
    m_masking = std::make_unique<Masking>();
    m_window = std::make_unique<QWidget>();
    m_bar = new LessonBar(m_lessons.get(), m_masking.get());
    m_run = new QPushButton(u"Run"_s);
    m_run->setShortcut(Qt::Key_F5);
    auto *rows = new QVBoxLayout(m_window.get());
    rows->addWidget(m_bar);
    rows->addWidget(m_run);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_run->setFocus();
}

void TestLessonBar::notWithoutALesson()
{
    m_bar->setArea(u"tokens"_s);
    m_bar->lead();
    QVERIFY(m_bar->isHidden());
    QCOMPARE(m_bar->text(), QString());
}

void TestLessonBar::notInTheLearnArea()
{
    m_lessons->open(u"why"_s);
    m_bar->setArea(u"tokens"_s);
    QVERIFY(m_bar->isHidden()); // The person came here by themselves.
    m_bar->lead();
    QVERIFY(m_bar->isVisible());
    m_bar->setArea(u"flows"_s);
    QVERIFY(m_bar->isVisible());
    m_bar->setArea(u"learn"_s);
    QVERIFY(m_bar->isHidden());
    m_bar->setArea(u"flows"_s); // They have been back.
    QVERIFY(m_bar->isHidden());
}

void TestLessonBar::goesBack()
{
    m_lessons->open(u"why"_s);
    m_bar->setArea(u"tokens"_s);
    m_bar->lead();
    QVERIFY2(m_bar->text().contains(m_lessons->lesson()->title), qPrintable(m_bar->text()));
    m_lessons->setStep(2);
    QVERIFY2(m_bar->text().contains(u"step 3 of"_s), qPrintable(m_bar->text()));
    QSignalSpy back(m_bar, &LessonBar::backAsked);
    QTest::keyClick(m_run, Qt::Key_Left, Qt::AltModifier);
    QTRY_COMPARE(back.size(), 1); // A button is pressed first, and then let go.
    QVERIFY(m_bar->isHidden());
}

void TestLessonBar::isPutAway()
{
    m_lessons->open(u"why"_s);
    m_bar->setArea(u"tokens"_s);
    m_bar->lead();
    QSignalSpy back(m_bar, &LessonBar::backAsked);
    QTest::mouseClick(m_bar->closeButton(), Qt::LeftButton);
    QVERIFY(m_bar->isHidden());
    QVERIFY(back.isEmpty());
    m_bar->setArea(u"flows"_s);
    QVERIFY(m_bar->isHidden());
}

void TestLessonBar::tellsWhatBecameOfTheChecks()
{
    m_lessons->open(u"two-ideas"_s);
    m_bar->setArea(u"tokens"_s);
    m_bar->lead();
    const auto judged = [](const QString &form, const QString &origin, const QString &verdict) {
        return Lessons::Happening{
            .kind = u"token-judged"_s,
            .facts = {
                {u"form"_s, form}, {u"origin"_s, origin}, {u"verdict"_s, verdict}, {u"type"_s, u"access-token"_s}}};
    };
    const Lessons::Lesson &lesson = *m_lessons->lesson();
    m_lessons->see(judged(u"jws"_s, u"flow"_s, u"valid"_s));
    QVERIFY2(m_bar->text().contains(lesson.check(u"same-flow"_s)->hint), qPrintable(m_bar->text()));
    for (int i = 0; i < 3; ++i) // The third time is the wrong thing for the check beside it, too.
        m_lessons->see(judged(u"opaque"_s, u"lesson-opaque"_s, u"unverified"_s));
    m_lessons->see(judged(u"jws"_s, u"lesson-signed"_s, u"valid"_s));
    QVERIFY2(m_bar->text().contains(u"Done: "_s + lesson.check(u"look-at-jwt"_s)->text), qPrintable(m_bar->text()));
}

void TestLessonBar::presentationComesBackFromEverywhere()
{
    m_lessons->open(u"why"_s);
    m_bar->setArea(u"flows"_s);
    m_bar->lead();
    QSignalSpy back(m_bar, &LessonBar::backAsked);
    QSignalSpy ran(m_run, &QPushButton::clicked);
    QTest::keyClick(m_run, Qt::Key_F5);
    QTRY_COMPARE(ran.size(), 1); // As long as nothing is presented it is the area's.
    m_bar->setPresenting(true);
    QTest::keyClick(m_run, Qt::Key_F5);
    QCOMPARE(ran.size(), 1);
    QCOMPARE(back.size(), 1);
    m_bar->setPresenting(false);
    QTest::keyClick(m_run, Qt::Key_F5);
    QTRY_COMPARE(ran.size(), 2);
    QCOMPARE(back.size(), 1);
}

void TestLessonBar::valuesCanBeShown()
{
    m_lessons->open(u"why"_s);
    m_bar->setArea(u"tokens"_s);
    m_bar->lead();
    QVERIFY(m_bar->maskButton()->isHidden());
    m_bar->setPresenting(true);
    m_masking->setOn(true);
    QVERIFY(m_bar->maskButton()->isVisible());
    const QString show = m_bar->maskButton()->text();
    QTest::mouseClick(m_bar->maskButton(), Qt::LeftButton);
    QVERIFY(!m_masking->isOn());
    QVERIFY(m_bar->maskButton()->text() != show);
    QTest::mouseClick(m_bar->maskButton(), Qt::LeftButton);
    QVERIFY(m_masking->isOn());
}

QTEST_MAIN(TestLessonBar)
#include "tst_lessonbar.moc"
