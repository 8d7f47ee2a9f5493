// SPDX-License-Identifier: GPL-3.0-or-later
// The disclosures as a person uses them: in the parts of a token, ticked, and presented.
#include "tokens/disclosurespane.h"
#include "tokens/keyreading.h"
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "tokens/presentdialog.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/tokens/panetest.h"
#include "ui/tokens/sdjwtsample.h"
#include "widgets/lineedit.h"
#include "widgets/textview.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestDisclosuresPane : public QObject, protected PaneTest<Ui::PartsPane>
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(std::make_unique<Ui::PartsPane>(&m_session, &m_copier)); }
    void cleanup() { tearDown(); }

    void othersHaveNoTab();
    void claimsAreWhatIsDisclosed();
    void placesAreMarked();
    void ticksByKeys();
    void presents();
    void bindsTheHolder();
    void bindingIsShown();
    void accessible();

private:
    Ui::DisclosuresPane *pane() const { return m_pane->disclosures(); }
    bool hasTab() const { return m_pane->tabs()->isTabVisible(m_pane->tabs()->indexOf(pane())); }
    void openTab() { m_pane->tabs()->setCurrentWidget(pane()); }
};

void TestDisclosuresPane::othersHaveNoTab()
{
    QVERIFY(!hasTab());
    judge(signedToken(soundClaims()));
    QVERIFY(!hasTab());
    judge(sdJwtSample());
    QVERIFY(hasTab());
    QVERIFY(pane()->processed()->view()->text().contains("\"given_name\": \"Ada\""));
    judge(signedToken(soundClaims()));
    QVERIFY(!hasTab());
    QCOMPARE(pane()->model()->rowCount(), 0);
}

void TestDisclosuresPane::claimsAreWhatIsDisclosed()
{
    judge(sdJwtSample());
    const QAbstractItemModel *claims = m_pane->claims()->model();
    QStringList names;
    for (int row = 0; row < claims->rowCount(); ++row)
        names << claims->index(row, 0).data().toString();
    QVERIFY(names.contains(u"given_name"_s));
    QVERIFY(!names.contains(u"_sd"_s));
    QVERIFY(!names.contains(u"_sd_alg"_s));
}

void TestDisclosuresPane::placesAreMarked()
{
    const QByteArray token = sdJwtSample();
    judge(token);
    openTab();
    QSignalSpy chosen(m_pane.get(), &Ui::PartsPane::placeChosen);
    pane()->table()->setCurrentSource(pane()->model()->index(1, 0));
    const auto span = chosen.last().at(0).value<Json::Span>();
    QCOMPARE(token.sliced(span.offset, span.length), token.split('~').at(2));
    // The digest in the payload, where one stands there.
    QCOMPARE(m_pane->payload()->view()->marks().size(), 1);
    pane()->table()->setCurrentSource(pane()->model()->index(3, 0));
    QVERIFY(m_pane->payload()->view()->marks().isEmpty());

    // And back: from the token's text to the row.
    const qsizetype fourth = token.indexOf(token.split('~').at(4)) + 3;
    QVERIFY(m_pane->choose(fourth));
    QCOMPARE(pane()->table()->currentSource().row(), 3);

    // A claim that was disclosed stands in its disclosure.
    const QAbstractItemModel *claims = m_pane->claims()->model();
    for (int row = 0; row < claims->rowCount(); ++row) {
        if (claims->index(row, 0).data().toString() == u"given_name"_s)
            m_pane->claims()->setCurrentIndex(claims->index(row, 0));
    }
    const auto claim = chosen.last().at(0).value<Json::Span>();
    QCOMPARE(token.sliced(claim.offset, claim.length), token.split('~').at(1));
}

void TestDisclosuresPane::ticksByKeys()
{
    judge(sdJwtSample());
    openTab();
    pane()->table()->setFocus();
    pane()->table()->setCurrentSource(pane()->model()->index(0, 0));
    QTest::keyClick(pane()->table(), Qt::Key_Space);
    QTest::keyClick(pane()->table(), Qt::Key_Down);
    QTest::keyClick(pane()->table(), Qt::Key_Space);
    QCOMPARE(pane()->model()->ticked(), QList<qsizetype>({0, 1}));
}

void TestDisclosuresPane::presents()
{
    const QByteArray token = sdJwtSample();
    const QByteArrayList parts = token.split('~');
    judge(token);
    openTab();
    pane()->model()->setData(pane()->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
    pane()->model()->setData(pane()->model()->index(4, 0), Qt::Checked, Qt::CheckStateRole);
    Ui::PresentDialog *dialog = pane()->present();
    QTRY_COMPARE(dialog->presentation(), parts.at(0) + '~' + parts.at(1) + '~' + parts.at(5) + '~');
    QSignalSpy opened(m_pane.get(), &Ui::PartsPane::openAsked);
    dialog->openButton()->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toByteArray().count('~'), 3);
}

void TestDisclosuresPane::bindsTheHolder()
{
    judge(sdJwtSample());
    m_session.keys()->take(Ui::makeBatch({Ui::KeyOrigin::Sample}, {issuerKey(), holderKey()}));
    Ui::PresentDialog *dialog = pane()->present();
    QTRY_VERIFY(!dialog->presentation().isEmpty());
    dialog->binding()->setChecked(true);
    QVERIFY(dialog->presentation().isEmpty());
    QVERIFY(!dialog->openButton()->isEnabled());
    // The holder's key is the one that was offered first, wherever it stands in the list.
    QCOMPARE(dialog->key()->currentIndex(), 1);
    dialog->audience()->setText(u"https://verifier.example"_s);
    dialog->nonce()->setText(u"n-1"_s);
    QTRY_VERIFY(!dialog->presentation().isEmpty());
    const auto bound = Token::DecodedJwt::decode(dialog->presentation());
    QVERIFY(bound.keyBinding);
    QVERIFY(bound.keyBinding->claim("nonce").stringIs("n-1"));
    QCOMPARE(bound.keyBinding->claim("iat").toInteger(), secondsOf(kNow));

    dialog->key()->setCurrentIndex(0);
    QTRY_VERIFY(dialog->note()->toPlainText().contains(u"not the key that the token is bound to"_s));
    QVERIFY(dialog->presentation().isEmpty());
    dialog->otherHolder()->setChecked(true);
    QTRY_VERIFY(!dialog->presentation().isEmpty());
    dialog->reject();
}

// What the holder signed for one verifier has a page of its own.
void TestDisclosuresPane::bindingIsShown()
{
    const auto pageOfBinding = [this] { return m_pane->tabs()->indexOf(m_pane->keyBinding()->parentWidget()); };
    const auto saysIt = [&](const QString &words) {
        const auto labels = m_pane->tabs()->widget(pageOfBinding())->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(words); });
    };
    judge(sdJwtSample());
    QVERIFY(!m_pane->tabs()->isTabVisible(pageOfBinding()));
    m_session.keys()->take(Ui::makeBatch({Ui::KeyOrigin::Sample}, {issuerKey(), holderKey()}));
    Ui::PresentDialog *dialog = pane()->present();
    dialog->binding()->setChecked(true);
    dialog->audience()->setText(u"https://verifier.example"_s);
    dialog->nonce()->setText(u"n-1"_s);
    QTRY_VERIFY(!dialog->presentation().isEmpty());
    const QByteArray presentation = dialog->presentation();
    dialog->reject();

    // Broken first: its claims can be read, and what is wrong is said.
    const QByteArray forged = presentation.first(presentation.lastIndexOf('.') + 1) + QByteArray(86, 'A');
    judge(forged);
    QVERIFY(m_pane->tabs()->isTabVisible(pageOfBinding()));
    QVERIFY(saysIt(u"does not verify"_s));
    judge(presentation);
    QVERIFY(saysIt(u"verifies"_s) && !saysIt(u"does not verify"_s));
    QStringList names;
    for (int row = 0; row < m_pane->keyBinding()->model()->rowCount(); ++row)
        names << m_pane->keyBinding()->model()->index(row, 0).data().toString();
    for (const QString &name : {u"aud"_s, u"nonce"_s, u"iat"_s, u"sd_hash"_s})
        QVERIFY2(names.contains(name), qPrintable(names.join(u' ')));
    m_pane->tabs()->setCurrentIndex(pageOfBinding());
    QCOMPARE(accessibilityComplaints(pane()->window()), QStringList());
    m_session.setText({});
    QVERIFY(!m_pane->tabs()->isTabVisible(pageOfBinding()));
    QVERIFY(!saysIt(u"verifies"_s));
    QCOMPARE(m_pane->keyBinding()->accessibleDescription(), QString());
    judge(signedToken(soundClaims()));
    QVERIFY(!m_pane->tabs()->isTabVisible(pageOfBinding()));
    QCOMPARE(m_pane->keyBinding()->model()->rowCount(), 0);
}

void TestDisclosuresPane::accessible()
{
    judge(sdJwtSample());
    openTab();
    QCOMPARE(accessibilityComplaints(pane()->window()), QStringList());
    Ui::PresentDialog *dialog = pane()->present();
    QTRY_VERIFY(!dialog->presentation().isEmpty());
    dialog->binding()->setChecked(true);
    QCOMPARE(accessibilityComplaints(dialog), QStringList());
    dialog->reject();
}

QTEST_MAIN(TestDisclosuresPane)
#include "tst_disclosurespane.moc"
