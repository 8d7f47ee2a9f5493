// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inspectorsession.h"
#include "tokens/timebar.h"
#include "ui/tokens/sampletokens.h"

#include <QDateTimeEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestTimeBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void momentThatStaysIsNotMoved();
    void clockGoesOnWithoutAToken();
    void largeTokenIsJudgedWhenItTurns();
    void fieldIsOneStop();

private:
    Instant m_now;
    std::unique_ptr<InspectorSession> m_session;
    std::unique_ptr<TimeBar> m_bar;
};

void TestTimeBar::init()
{
    m_bar.reset();
    m_now = kNow;
    m_session = std::make_unique<InspectorSession>([this] { return m_now; });
    m_bar = std::make_unique<TimeBar>(m_session.get());
}

void TestTimeBar::momentThatStaysIsNotMoved()
{
    m_bar->line()->moveTo(kNow - 1h);
    m_now += 5s;
    m_bar->tick();
    QCOMPARE(m_bar->line()->now(), kNow - 1h);
}

void TestTimeBar::clockGoesOnWithoutAToken()
{
    m_now += 5s;
    m_bar->tick();
    QCOMPARE(m_bar->line()->now(), kNow + 5s);
    QCOMPARE(m_bar->asOf()->dateTime().toSecsSinceEpoch(), 1'700'000'005);
}

void TestTimeBar::largeTokenIsJudgedWhenItTurns()
{
    const QByteArray filling(300 * 1024, 'x');
    m_session->setText(signedToken(R"({"exp":1700000010,"fill":")" + filling + "\"}"));
    QTRY_VERIFY(m_session->judgement());
    QSignalSpy judged(m_session.get(), &InspectorSession::judged);
    const auto failed = [this] { return m_session->judgement()->inspection->check("jwt-exp")->status; };
    QVERIFY(failed() != Status::Fail);
    m_now += 9s;
    m_bar->tick();
    m_now += 1s;
    m_bar->tick();
    QTRY_COMPARE(failed(), Status::Fail);
    QCOMPARE(judged.count(), 1);
    m_now += 10s;
    m_bar->tick();
    QVERIFY(!judged.wait(50));
}

void TestTimeBar::fieldIsOneStop()
{
    m_bar->show();
    QVERIFY(QTest::qWaitForWindowActive(m_bar.get()));
    m_bar->line()->setFocus();
    QTest::keyClick(m_bar->line(), Qt::Key_Tab);
    QVERIFY(m_bar->asOf()->hasFocus());
    m_bar->asOf()->setSelectedSection(QDateTimeEdit::YearSection);
    QTest::keyClick(m_bar->asOf(), Qt::Key_Right);
    QCOMPARE(m_bar->asOf()->currentSection(), QDateTimeEdit::MonthSection);
    QTest::keyClick(m_bar->asOf(), Qt::Key_Left);
    QTest::keyClick(m_bar->asOf(), Qt::Key_Left);
    QCOMPARE(m_bar->asOf()->currentSection(), QDateTimeEdit::YearSection);
    QTest::keyClick(m_bar->asOf(), Qt::Key_Tab);
    QVERIFY(!m_bar->asOf()->hasFocus());
    QTest::keyClick(m_bar->focusWidget(), Qt::Key_Backtab);
    QVERIFY(m_bar->asOf()->hasFocus());
    QTest::keyClick(m_bar->asOf(), Qt::Key_Backtab);
    QVERIFY(m_bar->line()->hasFocus());
}

QTEST_MAIN(TestTimeBar)
#include "tst_timebar.moc"
