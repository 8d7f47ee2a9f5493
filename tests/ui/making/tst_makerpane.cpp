// SPDX-License-Identifier: GPL-3.0-or-later
// The place where tokens are made, as a person uses it: by keyboard and mouse.
#include "makerkeys.h"

#include "making/claimsform.h"
#include "making/jsoneditor.h"
#include "making/makerpane.h"
#include "making/resultpane.h"
#include "making/signerbar.h"
#include "making/timepicker.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/pasteview.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestMakerPane : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void errorsAreMarkedWhereTheyStand();
    void endsWithoutAKey();
    void keysThatDontFitSayWhy();
    void copyIsEditedAndSignedByASecret();
    void algorithmChoosesAKeyThatFits();
    void namesInTheHeaderOnlyWhenAsked();
    void undo();
    void formAndTextAreOne();
    void nothingIsLostBetweenViews();
    void moments();
    void claimsComeAndGo();
    void breaksOnPurpose();
    void templatesPassTheirChecks_data();
    void templatesPassTheirChecks();
    void severalSignatures();
    void unencodedStandsInTheHeader();
    void copiesTokenAndCommand();
    void masked();
    void largeTextsAreToldToBe();
    void keyThatIsTakenAwaySignsNoMore();
    void everythingByKeyboardAndName();

private:
    static void type(QWidget *view, const QString &text)
    {
        view->setFocus();
        QTest::keyClicks(view, text);
    }
    void typeInto(JsonEditor *editor, const QByteArray &text)
    {
        editor->view()->setFocus();
        editor->view()->selectAll();
        QTest::keyClicks(editor->view(), QString::fromUtf8(text));
        QCOMPARE(editor->view()->text(), text);
    }
    void choose(const char *alg)
    {
        m_pane->bar()->algorithms()->setCurrentIndex(m_pane->bar()->algorithms()->findText(QLatin1StringView(alg)));
    }
    void sign()
    {
        QTest::mouseClick(m_pane->bar()->signButton(), Qt::LeftButton);
        QTRY_VERIFY2(m_pane->result()->state()->text().startsWith(u'✓'), qPrintable(m_pane->result()->state()->text()));
    }
    QByteArray token() const { return m_pane->session()->token(); }
    QString state() const { return m_pane->result()->state()->text(); }
    void start(const char *form)
    {
        m_pane->newToken(*Making::findTemplate(form));
        QTRY_VERIFY(m_pane->session()->standing());
    }

    Intents m_intents;
    std::unique_ptr<Masking> m_masking;
    std::unique_ptr<Copier> m_copier;
    std::unique_ptr<MakerPane> m_pane;
};

void TestMakerPane::init()
{
    m_masking = std::make_unique<Masking>();
    m_copier = std::make_unique<Copier>(&m_intents, m_masking.get());
    m_pane = std::make_unique<MakerPane>(MakerNeeds{m_copier.get(), [] { return kNow; }});
    m_pane->resize(1100, 720);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
}

void TestMakerPane::cleanup()
{
    m_pane.reset();
}

void TestMakerPane::errorsAreMarkedWhereTheyStand()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->header(), R"({"alg":"HS256",})");
    QTRY_VERIFY(m_pane->header()->notes()->isVisible());
    QCOMPARE(m_pane->header()->view()->marks(), (QList<RoleRange>{{15, 1, Meaning::Bad}}));
    QVERIFY(m_pane->header()->notes()->text().startsWith(u'✗'));
    // The member that is odd, not a single character of it.
    typeInto(m_pane->header(), R"({"alg":"RS256"})");
    QTRY_COMPARE(m_pane->header()->view()->marks(), (QList<RoleRange>{{7, 7, Meaning::Warning}}));
    typeInto(m_pane->payload(), R"({"a":1,"a":2})");
    QTRY_COMPARE(m_pane->payload()->view()->marks(), (QList<RoleRange>{{7, 3, Meaning::Warning}}));
    // At the end, where something is missing.
    typeInto(m_pane->payload(), R"({"a":1)");
    QTRY_COMPARE(m_pane->payload()->view()->marks(), (QList<RoleRange>{{5, 1, Meaning::Warning}}));
    typeInto(m_pane->payload(), "{}");
    QTRY_VERIFY(m_pane->payload()->view()->marks().isEmpty());
    QTRY_VERIFY(!m_pane->payload()->notes()->isVisible());
}

void TestMakerPane::endsWithoutAKey()
{
    QSignalSpy said(m_pane.get(), &MakerPane::said);
    start("jwt");
    QCOMPARE(m_pane->bar()->keys()->currentIndex(), -1);
    QTRY_VERIFY(m_pane->bar()->note()->isVisible());
    QTest::mouseClick(m_pane->bar()->signButton(), Qt::LeftButton);
    QTRY_COMPARE(said.size(), 1);
    QSignalSpy wanted(m_pane.get(), &MakerPane::keyWanted);
    QTest::mouseClick(m_pane->bar()->newKeyButton(), Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<const Jose::JwsAlgorithm *>(), algorithm("ES256"));
}

void TestMakerPane::keysThatDontFitSayWhy()
{
    const Jose::Key pair = pairFor("ES256");
    m_pane->setKeys({secretKey(), pair, publicHalf(pairFor("ES256"))});
    start("jwt");
    choose("ES256");
    const auto *items = qobject_cast<QStandardItemModel *>(m_pane->bar()->keys()->model());
    QCOMPARE(items->rowCount(), 3);
    QVERIFY(!items->item(0)->isEnabled());
    QVERIFY2(items->item(0)->text().contains(u"does not fit"_s), qPrintable(items->item(0)->text()));
    QVERIFY(items->item(1)->isEnabled());
    QVERIFY(!items->item(2)->isEnabled());
    QVERIFY2(items->item(2)->text().contains(u"private key"_s), qPrintable(items->item(2)->text()));
    QVERIFY(!items->item(2)->toolTip().isEmpty());
}

// The whole path: a token somebody else signed, a claim changed, signed by a secret of one's own.
void TestMakerPane::copyIsEditedAndSignedByASecret()
{
    const QByteArray inspected =
        Jose::signCompact(secretKey(), *algorithm("HS256"), R"({"alg":"HS256"})", R"({ "sub":"ada", "n":1.50 })")
            .value();
    m_pane->setKeys({secretKey()});
    const Jose::Jws jws = Jose::Jws::parse(inspected).value();
    m_pane->editCopy(jws);
    QTRY_COMPARE(token(), inspected);
    QTRY_VERIFY2(state().startsWith(u'✓'), qPrintable(state()));
    PasteView *text = m_pane->payload()->view();
    text->select(9, 3);
    QTest::keyClicks(text, u"bob"_s);
    QTRY_VERIFY2(state().startsWith(u'✗'), qPrintable(state()));
    QCOMPARE(m_pane->result()->view()->text(), token());
    sign();
    const Jose::Jws made = Jose::Jws::parse(token()).value();
    QCOMPARE(made.payload.bytes, R"({ "sub":"bob", "n":1.50 })");
    QCOMPARE(jws.text, inspected);
    QSignalSpy asked(m_pane.get(), &MakerPane::inspectAsked);
    QTest::mouseClick(m_pane->result()->inspectButton(), Qt::LeftButton);
    QCOMPARE(asked.first().first().toByteArray(), token());
}

void TestMakerPane::algorithmChoosesAKeyThatFits()
{
    // Of a generated key the algorithm is fixed; of one that says nothing of it, it is not.
    const Secret pem = pairFor("RS256").privatePem().value();
    const Jose::Key rsa = Jose::importKeys(pem.reveal().toByteArray()).value().keys.first();
    const Jose::Key secret = secretKey();
    m_pane->setKeys({secret, rsa});
    start("jwt");
    QCOMPARE(m_pane->session()->signer().key, secret);
    choose("PS384");
    QCOMPARE(m_pane->session()->signer().key, rsa);
    choose("RS256"); // It goes with both.
    QCOMPARE(m_pane->session()->signer().key, rsa);
    choose("ES256"); // None does, and the bar says so.
    QCOMPARE(m_pane->session()->signer().key, rsa);
    QTRY_VERIFY(m_pane->bar()->note()->isVisible());
}

void TestMakerPane::namesInTheHeaderOnlyWhenAsked()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->header(), R"({ "typ":"JWT", "alg":"HS256" })");
    choose("HS512");
    QCOMPARE(m_pane->header()->view()->text(), R"({ "typ":"JWT", "alg":"HS256" })");
    QTRY_COMPARE(m_pane->header()->view()->marks().size(), 1);
    QTest::mouseClick(m_pane->bar()->nameButton(), Qt::LeftButton);
    QCOMPARE(m_pane->header()->view()->text(), R"({ "typ":"JWT", "alg":"HS512" })");
    QTRY_VERIFY(m_pane->header()->view()->marks().isEmpty());
}

void TestMakerPane::undo()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->payload(), R"({"a":1})");
    QTest::keyClick(m_pane->payload()->view(), Qt::Key_Backspace);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"a":1)");
    QTest::keySequence(m_pane->payload()->view(), QKeySequence::Undo);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"a":1})");
    QTRY_COMPARE(m_pane->session()->piece().draft.payload, R"({"a":1})");
    // An edit of the form is a step, too, and is undone from there.
    m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
    ClaimRowsModel *model = m_pane->form()->model();
    model->setData(model->index(0, ClaimRowsModel::Value), u"2"_s);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"a":2})");
    m_pane->form()->view()->setFocus();
    QTest::keySequence(m_pane->form()->view(), QKeySequence::Undo);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"a":1})");
    QCOMPARE(model->index(0, ClaimRowsModel::Value).data().toString(), u"1"_s);
    QTest::keySequence(m_pane->form()->view(), QKeySequence::Redo);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"a":2})");
}

void TestMakerPane::formAndTextAreOne()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->payload(), R"({ "sub":"\u0041da", "n":1.50 })");
    m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
    QTableView *view = m_pane->form()->view();
    QCOMPARE(m_pane->form()->model()->rowCount(), 2);
    view->setFocus();
    view->setCurrentIndex(m_pane->form()->model()->index(1, ClaimRowsModel::Value));
    view->edit(view->currentIndex());
    QWidget *cell = QApplication::focusWidget();
    QVERIFY(qobject_cast<QLineEdit *>(cell));
    qobject_cast<QLineEdit *>(cell)->selectAll();
    QTest::keyClicks(cell, u"7"_s);
    QTest::keyClick(cell, Qt::Key_Return);
    QTRY_COMPARE(m_pane->payload()->view()->text(), R"({ "sub":"\u0041da", "n":7 })");
    QTRY_COMPARE(m_pane->session()->piece().draft.payload, R"({ "sub":"\u0041da", "n":7 })");
}

void TestMakerPane::nothingIsLostBetweenViews()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    for (const QByteArray &text :
         {QByteArray(R"({"a": [1,)"), QByteArray("no JSON"), QByteArray("[1, 2]"), QByteArray()}) {
        m_pane->payloadTabs()->setCurrentIndex(0);
        m_pane->payload()->setText(text);
        m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
        QVERIFY(m_pane->form()->note()->isVisible());
        m_pane->payloadTabs()->setCurrentIndex(0);
        QCOMPARE(m_pane->payload()->view()->text(), text);
    }
}

void TestMakerPane::moments()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->payload(), R"({"exp":1,"sub":"a"})");
    m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
    TimePicker *picker = m_pane->form()->picker();
    m_pane->form()->view()->setCurrentIndex(m_pane->form()->model()->index(1, ClaimRowsModel::Value));
    QVERIFY(!picker->isVisible());
    m_pane->form()->view()->setCurrentIndex(m_pane->form()->model()->index(0, ClaimRowsModel::Value));
    QVERIFY(picker->isVisible());
    QTest::mouseClick(picker->steps().at(1), Qt::LeftButton);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"exp":1790000900,"sub":"a"})");
    QTest::mouseClick(picker->steps().at(0), Qt::LeftButton);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"exp":1790000000,"sub":"a"})");
    picker->field()->setDateTime(QDateTime::fromSecsSinceEpoch(1'790'000'060));
    QCOMPARE(m_pane->payload()->view()->text(), R"({"exp":1790000060,"sub":"a"})");
}

void TestMakerPane::claimsComeAndGo()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->payload(), R"({"sub":"a"})");
    m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
    m_pane->form()->addClaim(u"nbf"_s);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"sub":"a","nbf":1790000000})");
    QVERIFY(m_pane->form()->picker()->isVisible());
    QTest::keyClick(m_pane->form()->view(), Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(m_pane->payload()->view()->text(), R"({"sub":"a"})");
}

void TestMakerPane::breaksOnPurpose()
{
    m_pane->setKeys({pairFor("ES256")});
    start("jwt");
    sign();
    QMenu *menu = m_pane->bar()->breakButton()->menu();
    Q_EMIT menu->aboutToShow();
    QCOMPARE(menu->actions().size(), qsizetype(Making::breakages().size()));
    auto *psychic = menu->findChild<QAction *>(u"psychic-signature"_s);
    QVERIFY(psychic && psychic->isEnabled() && !psychic->toolTip().isEmpty());
    psychic->trigger();
    QTRY_VERIFY(m_pane->session()->broken());
    QVERIFY2(state().startsWith(u'⚠'), qPrintable(state()));
    QVERIFY2(state().contains(u"CVE-2022-21449"_s), qPrintable(state()));
    QVERIFY(token().endsWith("AAAAAAAA"));
    sign(); // Mends it.
    QVERIFY(!m_pane->session()->broken());
}

void TestMakerPane::templatesPassTheirChecks_data()
{
    QTest::addColumn<QByteArray>("form");
    for (const Making::Template &form : Making::templates())
        QTest::newRow(form.name) << QByteArray(form.name);
}

void TestMakerPane::templatesPassTheirChecks()
{
    QFETCH(QByteArray, form);
    const Jose::Key pair = pairFor("ES256");
    m_pane->setKeys({pair});
    auto *action = m_pane->newButton()->menu()->findChild<QAction *>(QString::fromLatin1(form));
    QVERIFY(action);
    action->trigger();
    QTRY_VERIFY(m_pane->session()->standing());
    sign();
    const Making::Template &row = *Making::findTemplate(form.toStdString());
    const Token::KeyRing ring = form == "dpop" ? Token::KeyRing{} : Token::KeyRing{.keys = {pair}};
    Token::Inspector inspector(ring);
    const auto inspection = inspector.inspect(token(), Making::expectationsOf(row, {.now = kNow, .jti = {}}));
    QCOMPARE(inspection.verdict, Token::Verdict::Valid);
    QCOMPARE(inspection.kind.kind, row.kind);
}

void TestMakerPane::severalSignatures()
{
    m_pane->setKeys({secretKey(), pairFor("ES256")});
    start("jwt");
    QVERIFY(!m_pane->bar()->signers()->isVisible());
    m_pane->bar()->forms()->setCurrentIndex(static_cast<int>(Jose::Serialization::General));
    QVERIFY(m_pane->bar()->signers()->isVisible());
    sign();
    m_pane->session()->addSigner();
    choose("ES256");
    QTest::mouseClick(m_pane->bar()->nameButton(), Qt::LeftButton);
    sign();
    QVERIFY(m_pane->header()->view()->text().contains("ES256"));
    m_pane->bar()->signers()->setCurrentIndex(0);
    QVERIFY(m_pane->header()->view()->text().contains("HS256"));
    QCOMPARE(Jose::Jws::parse(token())->signatures.size(), std::size_t(2));
}

void TestMakerPane::unencodedStandsInTheHeader()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    typeInto(m_pane->header(), R"({"alg":"HS256"})");
    QTest::mouseClick(m_pane->bar()->unencoded(), Qt::LeftButton, {},
                      QPoint(8, m_pane->bar()->unencoded()->height() / 2));
    QCOMPARE(m_pane->header()->view()->text(), R"({"alg":"HS256","crit":["b64"],"b64":false})");
    typeInto(m_pane->payload(), "a.b");
    // No place for a full stop.
    QTRY_COMPARE(m_pane->payload()->view()->marks(), (QList<RoleRange>{{1, 1, Meaning::Bad}}));
    typeInto(m_pane->payload(), "a b");
    sign();
    QVERIFY2(token().contains(".a b."), token());
    typeInto(m_pane->header(), R"({"alg":"HS256"})");
    QTRY_VERIFY(!m_pane->bar()->unencoded()->isChecked());
}

void TestMakerPane::copiesTokenAndCommand()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    sign();
    QTest::mouseClick(m_pane->result()->copyButton(), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString::fromUtf8(token()));
    QTest::mouseClick(m_pane->result()->commandButton(), Qt::LeftButton);
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(u"gscope sign --secret-file"_s), qPrintable(command));
    QVERIFY(!command.contains(u"grantscope-tests"_s)); // No secret.
}

void TestMakerPane::masked()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    sign();
    m_masking->setOn(true);
    QVERIFY(m_pane->header()->view()->isConcealed());
    QVERIFY(m_pane->payload()->view()->isConcealed());
    QVERIFY(m_pane->result()->view()->isConcealed());
    QVERIFY(!m_pane->result()->copyButton()->isEnabled());
    QVERIFY(!m_pane->result()->commandButton()->isEnabled());
    m_masking->setOn(false);
    QVERIFY(m_pane->result()->copyButton()->isEnabled());
}

void TestMakerPane::largeTextsAreToldToBe()
{
    m_pane->setKeys({secretKey()});
    const QByteArray large = R"({"many":")" + QByteArray(200'000, 'x') + R"(","a":1,"a":2})";
    m_pane->editCopy(
        Jose::Jws::parse(Jose::signCompact(secretKey(), *algorithm("HS256"), R"({"alg":"HS256"})", large).value())
            .value());
    QTRY_COMPARE(m_pane->payload()->view()->marks().size(), 1); // "a" again.
    QVERIFY2(m_pane->payload()->notes()->text().contains(u"64"_s), qPrintable(m_pane->payload()->notes()->text()));
    m_pane->payloadTabs()->setCurrentWidget(m_pane->form());
    QVERIFY(m_pane->form()->note()->isVisible());
    QCOMPARE(m_pane->session()->piece().draft.payload, large);
    sign(); // All the same.
}

void TestMakerPane::keyThatIsTakenAwaySignsNoMore()
{
    const Jose::Key secret = secretKey();
    m_pane->setKeys({secret});
    start("jwt");
    QCOMPARE(m_pane->session()->signer().key, secret);
    const Jose::Key renamed = secret.withName(u"mine"_s);
    m_pane->setKeys({pairFor("ES256"), renamed});
    QCOMPARE(m_pane->session()->signer().key, renamed);
    QCOMPARE(m_pane->bar()->keys()->currentIndex(), 1);
    m_pane->setKeys({});
    QVERIFY(m_pane->session()->signer().key.isNull());
}

void TestMakerPane::everythingByKeyboardAndName()
{
    m_pane->setKeys({secretKey()});
    start("jwt");
    sign();
    m_pane->bar()->forms()->setCurrentIndex(static_cast<int>(Jose::Serialization::General));
    for (int tab = 0; tab < 2; ++tab) {
        m_pane->payloadTabs()->setCurrentIndex(tab);
        const QStringList complaints = accessibilityComplaints(m_pane.get());
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
}

QTEST_MAIN(TestMakerPane)
#include "tst_makerpane.moc"
