// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonview.h"
#include "learn/presentation.h"
#include "widgets/masking.h"

#include <QLabel>
#include <QPointer>
#include <QScrollBar>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestPresentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void masksMeanwhile();
    void staysMasked();
    void keysTurnThePage();
    void sizes();
    void longStepsAreReadFirst();
    void asideAndBack();
    void endsWithTheLesson();

private:
    std::unique_ptr<LessonController> m_lessons;
    std::unique_ptr<Masking> m_masking;
    QPointer<Presentation> m_shown;
};

void TestPresentation::init()
{
    m_masking = std::make_unique<Masking>();
    m_lessons = std::make_unique<LessonController>(nullptr);
    m_lessons->setLanguage(u"en"_s);
    m_lessons->open(u"jwt-anatomy"_s);
    m_shown = new Presentation(m_lessons.get(), m_masking.get());
    m_shown->resize(1280, 720);
    m_shown->show();
}

void TestPresentation::cleanup()
{
    delete m_shown;
}

void TestPresentation::masksMeanwhile()
{
    QVERIFY(m_masking->isOn());
    QTest::keyClick(m_shown, Qt::Key_Escape);
    QTRY_VERIFY(!m_shown);
    QVERIFY(!m_masking->isOn());
}

void TestPresentation::staysMasked()
{
    delete m_shown;
    m_masking->setOn(true);
    m_shown = new Presentation(m_lessons.get(), m_masking.get());
    delete m_shown;
    QVERIFY(m_masking->isOn());
}

void TestPresentation::keysTurnThePage()
{
    m_shown->resize(1280, 2000); // Where every step fits.
    const auto last = m_lessons->lesson()->steps.size() - 1;
    QTest::keyClick(m_shown->view(), Qt::Key_PageUp);
    QCOMPARE(m_lessons->step(), 0);
    QTest::keyClick(m_shown->view(), Qt::Key_PageDown);
    QCOMPARE(m_lessons->step(), 1);
    QVERIFY(m_shown->view()->text().startsWith(m_lessons->currentStep()->title));
    QTest::keyClick(m_shown->view(), Qt::Key_End);
    QCOMPARE(m_lessons->step(), last);
    QTest::keyClick(m_shown->view(), Qt::Key_Right);
    QCOMPARE(m_lessons->step(), last);
    QTest::keyClick(m_shown->view(), Qt::Key_Home);
    QCOMPARE(m_lessons->step(), 0);
    QVERIFY(m_shown->place()->text().contains(u"1"_s));
}

void TestPresentation::sizes()
{
    const qreal before = m_shown->view()->document()->defaultFont().pointSizeF();
    QVERIFY(before > 1.9 * m_shown->font().pointSizeF()); // For the last row.
    QTest::keyClick(m_shown->view(), Qt::Key_Plus);
    QVERIFY(m_shown->view()->document()->defaultFont().pointSizeF() > before);
    for (int i = 0; i < 40; ++i)
        QTest::keyClick(m_shown->view(), Qt::Key_Minus);
    QCOMPARE(m_shown->view()->document()->defaultFont().pointSizeF(), m_shown->font().pointSizeF());
}

void TestPresentation::longStepsAreReadFirst()
{
    m_shown->resize(400, 240);
    QTRY_VERIFY(m_shown->view()->verticalScrollBar()->maximum() > 0);
    const qsizetype step = m_lessons->step();
    QTest::keyClick(m_shown->view(), Qt::Key_PageDown);
    QCOMPARE(m_lessons->step(), step);
    QVERIFY(m_shown->view()->verticalScrollBar()->value() > 0);
    QTest::keyClick(m_shown->view(), Qt::Key_PageUp);
    QCOMPARE(m_shown->view()->verticalScrollBar()->value(), 0);
    for (int pages = 0; pages < 50 && m_lessons->step() == step; ++pages)
        QTest::keyClick(m_shown->view(), Qt::Key_PageDown);
    QCOMPARE(m_lessons->step(), step + 1);
    QTest::keyClick(m_shown->view(), Qt::Key_Right); // Passes over what is longer.
    QCOMPARE(m_lessons->step(), step + 2);
}

void TestPresentation::asideAndBack()
{
    const QString shown = m_shown->view()->toPlainText();
    m_shown->showAside(u"audience"_s, u"Whom a token is for: *not* markup."_s);
    QVERIFY(m_shown->view()->toPlainText().contains(u"*not* markup"_s));
    const qsizetype step = m_lessons->step();
    QTest::keyClick(m_shown->view(), Qt::Key_Escape);
    QVERIFY(m_shown);
    QCOMPARE(m_shown->view()->toPlainText(), shown);
    QCOMPARE(m_lessons->step(), step);
}

void TestPresentation::endsWithTheLesson()
{
    m_lessons->close();
    QTRY_VERIFY(!m_shown);
}

QTEST_MAIN(TestPresentation)
#include "tst_presentation.moc"
