// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/judgementpane.h"
#include "tokens/keyreading.h"
#include "tokens/keysmodel.h"
#include "tokens/verdictbanner.h"
#include "ui/tokens/panetest.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestJudgementPane : public QObject, protected PaneTest<Ui::JudgementPane>
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(std::make_unique<Ui::JudgementPane>(&m_session, Ui::KeyFetcher(), &m_copier)); }
    void cleanup() { tearDown(); }

    void noVerdictWithoutAToken();
    void noVerdictOfTheLastToken();
    void whatFailedIsNamedWhileMasked();
    void validKeepsItsKeyToItselfWhileMasked();
    void expectationsAreTheSessions();
    void keysAreCounted();
    void checksAndFieldsAreFound();
    void copyingIsOffered();
};

void TestJudgementPane::noVerdictWithoutAToken()
{
    QVERIFY(m_pane->verdict()->title().isEmpty() || !m_pane->verdict()->title().contains(u"alid"));
    QCOMPARE(m_pane->checks()->model()->rowCount(), 0);
    judge(unsecuredToken());
    QCOMPARE(m_pane->verdict()->title(), u"Invalid"_s);
    m_session.setText({});
    QVERIFY(!m_pane->verdict()->title().contains(u"alid"));
    QCOMPARE(m_pane->checks()->model()->rowCount(), 0);
}

void TestJudgementPane::noVerdictOfTheLastToken()
{
    judge(unsecuredToken());
    // At that moment: the answer may be there when setText() returns.
    bool isGone = false;
    connect(&m_session, &Ui::InspectorSession::judging, m_pane.get(),
            [&] { isGone = m_pane->verdict()->title() != u"Invalid"_s && m_pane->checks()->model()->rowCount() == 0; });
    m_session.setText(signedToken(soundClaims()));
    QVERIFY(isGone);
    QTRY_COMPARE(m_pane->verdict()->title(), u"Unverified"_s);
}

void TestJudgementPane::whatFailedIsNamedWhileMasked()
{
    m_pane->expectations()->field(Ui::ExpectationsPane::Field::Issuer)->setText(u"https://other.example"_s);
    m_session.setText(signedToken(soundClaims()));
    QTRY_COMPARE(m_pane->verdict()->title(), u"Invalid"_s);
    QVERIFY(m_pane->verdict()->sentence().contains(u"as.example"_s));
    m_masking.setOn(true);
    QVERIFY(m_pane->verdict()->sentence().startsWith(u"This does not hold: "_s));
    QVERIFY(!m_pane->verdict()->sentence().contains(u".example"_s));
}

void TestJudgementPane::validKeepsItsKeyToItselfWhileMasked()
{
    const Jose::Key published = secretKey("a-string-secret-at-least-256-bits-long");
    m_session.keys()->take(Ui::makeBatch({Ui::KeyOrigin::File, u"/home/me/prod.jwk"_s}, {published}));
    judge(signedToken(soundClaims(), R"({"alg":"HS256","typ":"JWT"})", published));
    QVERIFY2(m_pane->verdict()->title() == u"Valid"_s, qPrintable(m_pane->verdict()->sentence()));
    QVERIFY(m_pane->verdict()->sentence().contains(u"Warning: "_s));
    m_masking.setOn(true);
    QVERIFY(m_pane->verdict()->sentence().startsWith(u"Warnings about: "_s));
    QVERIFY(!m_pane->verdict()->sentence().contains(u"Secret"_s));
    QVERIFY(!m_pane->verdict()->sentence().contains(u"prod"_s));
}

void TestJudgementPane::expectationsAreTheSessions()
{
    m_pane->expectations()->field(Ui::ExpectationsPane::Field::ClientId)->setText(u"client-1"_s);
    QTRY_COMPARE(m_session.expectations().clientId, u"client-1"_s);
    // Nothing hides in a field, and what is expected is what was pasted.
    m_pane->expectations()->field(Ui::ExpectationsPane::Field::ClientId)->setText(u"client\u202e-1\n"_s);
    QCOMPARE(m_pane->expectations()->field(Ui::ExpectationsPane::Field::ClientId)->text(), u"client⟨U+202E⟩-1"_s);
    QTRY_COMPARE(m_session.expectations().clientId, u"client\u202e-1"_s);
}

void TestJudgementPane::keysAreCounted()
{
    const int tab = m_pane->tabs()->indexOf(m_pane->keys());
    QCOMPARE(m_pane->tabs()->tabText(tab), u"Keys"_s);
    m_pane->addKeys(*Jose::generateKey(*Jose::findJwsAlgorithm("ES256"))->publicJwk());
    QCOMPARE(m_pane->tabs()->currentIndex(), tab);
    QTRY_COMPARE(m_pane->tabs()->tabText(tab), u"Keys (1)"_s);
    m_session.keys()->clear();
    QCOMPARE(m_pane->tabs()->tabText(tab), u"Keys"_s);
}

void TestJudgementPane::checksAndFieldsAreFound()
{
    const auto find = [this](const QString &word) {
        const QList<Ui::Command> commands = m_pane->commands();
        const auto found =
            std::ranges::find_if(commands, [&](const Ui::Command &command) { return command.detail.contains(word); });
        return found == commands.end() ? std::function<void()>() : found->run;
    };
    QVERIFY(!find(u"alg-none"_s));
    QVERIFY(find(u"Expectation"_s));
    judge(unsecuredToken());
    const auto check = find(u"alg-none"_s);
    QVERIFY(check);
    m_pane->tabs()->setCurrentWidget(m_pane->history());
    check();
    QCOMPARE(m_pane->tabs()->currentWidget(), m_pane->checks());
    QVERIFY(m_pane->checks()->heading().startsWith(u"Failed"_s));
}

void TestJudgementPane::copyingIsOffered()
{
    QAction first;
    QAction second;
    m_pane->setCopyActions({&first, &second});
    const auto *button = qobject_cast<QToolButton *>(m_pane->tabs()->cornerWidget());
    QVERIFY(button);
    QCOMPARE(button->menu()->actions(), (QList<QAction *>{&first, &second}));
    m_pane->setCopyActions({&second});
    QCOMPARE(button->menu()->actions(), QList<QAction *>{&second});
}

QTEST_MAIN(TestJudgementPane)
#include "tst_judgementpane.moc"
