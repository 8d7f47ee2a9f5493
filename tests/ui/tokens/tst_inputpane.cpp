// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/inputpane.h"
#include "ui/tokens/panetest.h"
#include "widgets/valuetree.h"

#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestInputPane : public QObject, protected PaneTest<Ui::InputPane>
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(std::make_unique<Ui::InputPane>(&m_session, &m_copier)); }
    void cleanup() { tearDown(); }

    void nothingIsMarkedWithoutAToken();
    void noPlaceOutsideTheToken();
    void oneTokenNeedsNoTable();
    void staleCandidatesCantBeChosen();
    void maskingHidesTextAndEvidence();
    void editIsToldBeforeTheSessionTakesIt();
    void nothingFoundHasNoKind();
    void theChosenTokenIsInView();
    void candidatesStandInWholeRows();
    void placesAreOfTheToken();
    void candidatesAreStepped();

private:
    bool says(const QString &text) const
    {
        const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
};

void TestInputPane::nothingIsMarkedWithoutAToken()
{
    m_pane->mark({0, 3}, Ui::Meaning::Header);
    QVERIFY(m_pane->pasteBox()->marks().isEmpty());
    QCOMPARE(m_pane->caretInToken(), -1);
    QVERIFY(!m_pane->candidates()->isVisible());
    m_pane->stepCandidate(1);
    QCOMPARE(m_session.current(), -1);
}

void TestInputPane::noPlaceOutsideTheToken()
{
    const QSignalSpy chosen(m_pane.get(), &Ui::InputPane::placeChosen);
    m_pane->pasteBox()->replaceAll("Authorization: Bearer " + signedToken(soundClaims()));
    QTRY_VERIFY(m_session.judgement());
    Q_EMIT m_pane->pasteBox()->clicked(3);
    QCOMPARE(chosen.count(), 0);
    m_pane->pasteBox()->goTo(3);
    QCOMPARE(m_pane->caretInToken(), -1);
}

void TestInputPane::oneTokenNeedsNoTable()
{
    m_pane->pasteBox()->replaceAll(signedToken(soundClaims()));
    QTRY_VERIFY(m_session.judgement());
    QVERIFY(!m_pane->candidates()->isVisible());
    QVERIFY(says(Token::kindTitle(m_session.judgement()->inspection->kind.kind)));
    m_pane->pasteBox()->replaceAll({});
    QVERIFY(!says(u"B"_s));
}

void TestInputPane::staleCandidatesCantBeChosen()
{
    const QByteArray two = signedToken(soundClaims()) + "\n" + unsecuredToken();
    m_pane->pasteBox()->replaceAll(two);
    QTRY_VERIFY(m_pane->candidates()->isVisible());
    // At that moment: the answer may be there when setText() returns.
    bool isStale = false;
    connect(&m_session, &Ui::InspectorSession::judging, m_pane.get(),
            [&] { isStale = m_pane->candidates()->isVisible() && !m_pane->candidates()->isEnabled(); });
    m_session.setText(two + "\n");
    QVERIFY(isStale);
    QTRY_VERIFY(m_pane->candidates()->isEnabled());
}

void TestInputPane::maskingHidesTextAndEvidence()
{
    m_pane->pasteBox()->replaceAll(signedToken(soundClaims(), R"({"alg":"HS256","typ":"at+jwt"})"));
    QTRY_VERIFY(m_session.judgement());
    QVERIFY(says(u"at+jwt"_s));
    m_masking.setOn(true);
    QVERIFY(m_pane->pasteBox()->isConcealed());
    QVERIFY(!says(u"at+jwt"_s));
}

void TestInputPane::editIsToldBeforeTheSessionTakesIt()
{
    QByteArray before = "not asked";
    connect(m_pane.get(), &Ui::InputPane::edited, this, [&] { before = m_session.text(); });
    m_pane->pasteBox()->replaceAll("first");
    QCOMPARE(before, QByteArray());
    m_pane->pasteBox()->replaceAll("second");
    QCOMPARE(before, QByteArray("first"));
    QCOMPARE(m_session.text(), QByteArray("second"));
}

void TestInputPane::nothingFoundHasNoKind()
{
    m_pane->pasteBox()->replaceAll("Hello. This is prose.");
    QTRY_VERIFY(m_session.judgement());
    QVERIFY(says(u"No token found"_s));
    QVERIFY(!says(u"JWT"_s));
}

// What was judged is what one looks at, wherever in a long text it stands.
void TestInputPane::theChosenTokenIsInView()
{
    const QByteArray before = QByteArray("prose\n").repeated(200);
    m_pane->pasteBox()->replaceAll(before + signedToken(soundClaims()) + '\n' + before + unsecuredToken());
    QTRY_VERIFY(m_session.judgement());
    const auto isInView = [this] {
        const QRect start = m_pane->pasteBox()->rectOf(m_session.candidate()->span.offset);
        return m_pane->pasteBox()->viewport()->rect().contains(start.center());
    };
    QVERIFY(isInView());
    m_pane->stepCandidate(1);
    QTRY_VERIFY(m_session.judgement() && m_session.current() == 1 && isInView());
}

void TestInputPane::candidatesStandInWholeRows()
{
    for (const int count : {2, 3, 5, 20}) {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += signedToken(QByteArray(R"({"n":)") + QByteArray::number(i) + '}') + '\n';
        m_pane->pasteBox()->replaceAll(text);
        QTRY_COMPARE(m_session.candidates().size(), count);
        QTRY_VERIFY(m_pane->candidates()->isVisible());
        const Ui::ValueTree *list = m_pane->candidates();
        const QModelIndex last = list->model()->index(qMin(count, 3) - 1, 0);
        QTRY_VERIFY2(list->viewport()->rect().contains(list->visualRect(last)), QByteArray::number(count));
    }
}

void TestInputPane::placesAreOfTheToken()
{
    const QByteArray before = "Authorization: Bearer ";
    const QSignalSpy chosen(m_pane.get(), &Ui::InputPane::placeChosen);
    m_pane->pasteBox()->replaceAll(before + signedToken(soundClaims()));
    QTRY_VERIFY(m_session.judgement());
    Q_EMIT m_pane->pasteBox()->clicked(before.size() + 5);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().value<qsizetype>(), 5);
    m_pane->pasteBox()->goTo(before.size() + 7);
    QCOMPARE(m_pane->caretInToken(), 7);
    m_pane->mark({5, 4}, Ui::Meaning::Header);
    QCOMPARE(m_pane->pasteBox()->marks(), (QList<Ui::RoleRange>{{before.size() + 5, 4, Ui::Meaning::Header}}));
    m_pane->mark({}, Ui::Meaning::Header);
    QVERIFY(m_pane->pasteBox()->marks().isEmpty());
}

void TestInputPane::candidatesAreStepped()
{
    m_pane->pasteBox()->replaceAll(signedToken(soundClaims()) + "\n" + unsecuredToken());
    QTRY_VERIFY(m_session.judgement());
    QVERIFY(says(u"2 tokens were found in the text:"_s));
    m_pane->stepCandidate(1);
    QCOMPARE(m_session.current(), 1);
    QCOMPARE(m_pane->candidates()->currentSource().row(), 1);
    m_pane->stepCandidate(1);
    QCOMPARE(m_session.current(), 0);
    m_pane->stepCandidate(-1);
    QCOMPARE(m_session.current(), 1);
}

QTEST_MAIN(TestInputPane)
#include "tst_inputpane.moc"
