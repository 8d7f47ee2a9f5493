// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector shows of a token, and how its views belong together.
#include "texts/texts.h"
#include "tokens/partview.h"
#include "tokens/signaturepane.h"
#include "tokens/timebar.h"
#include "ui/tokens/inspectortest.h"
#include "widgets/valuetree.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestInspectorViews : public QObject, protected InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void placesAreLinked();
    void ecdsaSignatureInThreeSpellings();
    void largeSignatureIsCut();
    void copies();
    void maskingHides();
    void tablesAreSortedAndUnsorted();
    void failedRowsAreExplained();
    void detailsAreInView();
    void unprotectedHeaderIsShown();
    void momentsAreToldInFull();
    void paletteFindsClaimsFieldsAndChecks();
    void layoutIsRemembered();
};

void TestInspectorViews::placesAreLinked()
{
    const QByteArray token = signedToken(soundClaims());
    paste(token);
    QTRY_VERIFY(m_panel->session()->judgement());
    // A claim is chosen: its place is marked in both.
    m_panel->parts()->claims()->setCurrentIndex(m_panel->parts()->claims()->model()->index(1, 0));
    QCOMPARE(m_panel->parts()->payload()->view()->marks().size(), 1);
    const Ui::RoleRange marked = m_panel->parts()->payload()->view()->marks().first();
    QCOMPARE(m_panel->parts()->payload()->view()->text().sliced(marked.offset, marked.length),
             QByteArray(R"("sub": "alice")"));
    QCOMPARE(m_panel->input()->pasteBox()->marks().size(), 1);
    const Ui::RoleRange raw = m_panel->input()->pasteBox()->marks().first();
    QVERIFY(raw.offset > token.indexOf('.') && raw.offset + raw.length < token.lastIndexOf('.'));
    // A place is clicked: its claim is chosen.
    auto *tabs = m_panel->findChild<QTabWidget *>(u"parts"_s);
    tabs->setCurrentWidget(m_panel->parts()->payload());
    Ui::TextView *payload = m_panel->parts()->payload()->view();
    const qsizetype taipei = payload->text().indexOf("Taipei") + 3;
    click(payload, taipei);
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), u"locality"_s);
    QCOMPARE(payload->cursor(), taipei); // the caret stays where the person put it
    QCOMPARE(tabs->currentWidget(), m_panel->parts()->payload());
    tabs->setCurrentWidget(m_panel->parts()->signature());
    click(m_panel->input()->pasteBox(), token.indexOf('.') + 4);
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), u"iss"_s);
    QVERIFY(m_panel->parts()->claims()->isVisible());
    click(m_panel->input()->pasteBox(), 6);
    QCOMPARE(m_panel->parts()->parameters()->currentIndex().data().toString(), u"alg"_s);
    click(m_panel->input()->pasteBox(), token.lastIndexOf('.') + 3);
    QCOMPARE(tabs->currentWidget(), m_panel->parts()->signature());
    QCOMPARE(m_panel->input()->pasteBox()->marks().size(), 1);
    QCOMPARE(m_panel->input()->pasteBox()->marks().first().offset, token.lastIndexOf('.') + 1);
    // By key: what stands at the caret, and the focus goes there.
    m_panel->input()->pasteBox()->setFocus();
    m_panel->input()->pasteBox()->goTo(token.indexOf('.') + 4);
    QTest::keyClick(m_panel->input()->pasteBox(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_panel->input()->pasteBox()->text(), token); // no line break
    QVERIFY(m_panel->parts()->claims()->hasFocus());
    // A row of the checklist shows its place.
    tabs->setCurrentWidget(m_panel->parts()->signature());
    m_panel->judgement()
        ->expectations()
        ->field(Ui::ExpectationsPane::Field::Issuer)
        ->setText(u"https://other.example"_s);
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    m_panel->judgement()->checks()->choose(u"jwt-aud"_s);
    m_panel->judgement()->checks()->choose(u"jwt-iss"_s);
    QVERIFY(m_panel->parts()->claims()->isVisible());
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), u"iss"_s);
    // As signed, the place is where it was written.
    m_panel->parts()->payload()->setPretty(false);
    QCOMPARE(m_panel->parts()->payload()->view()->text(), soundClaims());
    QCOMPARE(m_panel->parts()->payload()->view()->marks().first().offset, soundClaims().indexOf(R"("iss")"));
}

void TestInspectorViews::ecdsaSignatureInThreeSpellings()
{
    m_panel->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QComboBox *spelling = m_panel->parts()->signature()->spelling();
    QCOMPARE(spelling->count(), 4);
    spelling->setCurrentIndex(1);
    QVERIFY(m_panel->parts()->signature()->octets()->text().startsWith("r\n0000  "));
    spelling->setCurrentIndex(2);
    QVERIFY(m_panel->parts()->signature()->octets()->text().startsWith("0000  30 "));
}

void TestInspectorViews::largeSignatureIsCut()
{
    const QByteArray header = Jose::encodeBase64url(R"({"alg":"HS256"})");
    paste(header + ".e30." + Jose::encodeBase64url(QByteArray(300'000, 'x')));
    QTRY_VERIFY(m_panel->session()->judgement());
    const auto *octets = m_panel->parts()->signature()->octets();
    QVERIFY(octets->text().startsWith("0000  78 "));
    QCOMPARE(octets->text().count('\n'), 65'520 / 16 - 1);
    const QList<QLabel *> labels = m_panel->parts()->signature()->findChildren<QLabel *>();
    QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
        return label->isVisibleTo(label->parentWidget()) && label->text() == u"The first 65,520 of 300,000 octets";
    }));
}

void TestInspectorViews::copies()
{
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    QClipboard *clipboard = QGuiApplication::clipboard();
    m_panel->parts()->claims()->setCurrentIndex(m_panel->parts()->claims()->model()->index(0, Ui::ClaimsModel::Value));
    m_panel->parts()->claims()->copyCell();
    QCOMPARE(clipboard->text(), u"https://as.example"_s);
    m_panel->parts()->claims()->copyRow();
    QVERIFY(clipboard->text().startsWith(u"iss\thttps://as.example\t"));
    const QByteArray large(2'000'000, 'x');
    paste(signedToken(R"({"iss":")" + large + "\"}"));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->parts()->claims()->setCurrentIndex(m_panel->parts()->claims()->model()->index(0, Ui::ClaimsModel::Value));
    m_panel->parts()->claims()->copyRow();
    QTRY_VERIFY(clipboard->text().startsWith(u"iss\txxx"));
    QVERIFY(clipboard->text().size() > large.size());
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->input()->pasteBox()->setFocus();
    QTest::keyClick(m_panel->input()->pasteBox(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(clipboard->text().startsWith(u'#'));
    QVERIFY(clipboard->text().contains(u"as.example"_s));
    QVERIFY(clipboard->text().contains(u"HS256"_s));
}

void TestInspectorViews::maskingHides()
{
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->judgement()
        ->expectations()
        ->field(Ui::ExpectationsPane::Field::Issuer)
        ->setText(u"https://other.example"_s);
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    QVERIFY(m_panel->judgement()->verdict()->sentence().contains(u"as.example"));
    m_masking->setOn(true);
    QVERIFY(!m_panel->judgement()->verdict()->sentence().contains(u".example"));
    QVERIFY(!m_panel->judgement()->verdict()->sentence().isEmpty());
    QVERIFY(m_panel->input()->pasteBox()->isConcealed());
    QVERIFY(m_panel->parts()->payload()->view()->isConcealed());
    QVERIFY(m_panel->parts()->signature()->octets()->isConcealed());
    QGuiApplication::clipboard()->setText(u"before"_s);
    m_panel->parts()->claims()->setCurrentIndex(m_panel->parts()->claims()->model()->index(0, Ui::ClaimsModel::Value));
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), Ui::Masking::dots());
    m_panel->parts()->claims()->copyCell();
    m_panel->parts()->claims()->copyRow();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
}

void TestInspectorViews::tablesAreSortedAndUnsorted()
{
    paste(signedToken(R"({"z":9,"a":10,"m":"text","b":{"y":2,"x":1}})"));
    QTRY_VERIFY(m_panel->session()->judgement());
    Ui::ValueTree *claims = m_panel->parts()->claims();
    const auto names = [claims](const QModelIndex &parent = {}) {
        QStringList all;
        for (int row = 0; row < claims->model()->rowCount(parent); ++row)
            all << claims->model()->index(row, 0, parent).data().toString();
        return all.join(u' ');
    };
    QCOMPARE(names(), u"z a m b"_s);
    claims->setCurrentIndex(claims->model()->index(0, Ui::ClaimsModel::Value));
    claims->sortByCurrentColumn();
    QCOMPARE(names().sliced(4), u"z a"_s); // 9 before 10, and both after what is no number
    claims->sortByCurrentColumn();
    QCOMPARE(names().first(3), u"a z"_s);
    claims->sortByCurrentColumn();
    QCOMPARE(names(), u"z a m b"_s); // as signed
    claims->setCurrentIndex(claims->model()->index(0, Ui::ClaimsModel::Name));
    claims->sortByCurrentColumn();
    QCOMPARE(names(), u"a b m z"_s);
    claims->setExpanded(claims->model()->index(1, 0), true);
    QTRY_COMPARE(names(claims->model()->index(1, 0)), u"x y"_s);
    // A place is found where its row is now.
    Q_EMIT m_panel->parts()->payload()->placeChosen(9); // in "a"
    QCOMPARE(claims->currentIndex().data().toString(), u"a"_s);
}

void TestInspectorViews::failedRowsAreExplained()
{
    paste(unsecuredToken());
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    m_panel->judgement()->checks()->choose(u"alg-none"_s);
    const QString title = Texts::checkTitle("alg-none");
    const QString heading = m_panel->judgement()->checks()->heading();
    QVERIFY2(heading.startsWith(u"Failed: ") && !heading.contains(title), qPrintable(heading));
    const QString text = m_panel->judgement()->checks()->details()->toPlainText();
    QVERIFY2(text.startsWith(u"What should hold: "_s + title), qPrintable(text));
    QVERIFY(text.contains(Texts::checkWhy("alg-none")));
    const Ui::ChecksModel *model = m_panel->judgement()->checks()->model();
    QCOMPARE(model->indexOf(u"alg-none"_s).data().toString(), title);
}

void TestInspectorViews::detailsAreInView()
{
    m_panel->resize(1200, 740); // what the panel has of a window of 1280 x 820
    paste(unsecuredToken());
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    const QPlainTextEdit *details = m_panel->judgement()->checks()->details();
    // Held here: the token is judged again meanwhile.
    const QList<Check> checks = m_panel->session()->judgement()->inspection->checks;
    for (const Check &check : checks) {
        m_panel->judgement()->checks()->choose(QString::fromLatin1(check.id));
        QCoreApplication::processEvents();
        QVERIFY2(details->verticalScrollBar()->maximum() == 0, check.id);
        const Ui::ChecklistPane *pane = m_panel->judgement()->checks();
        QVERIFY2(pane->detailsArea()->verticalScrollBar()->maximum() == 0, check.id);
        QVERIFY2(m_panel->judgement()->checks()->view()->viewport()->height() > 100, check.id);
    }
}

void TestInspectorViews::unprotectedHeaderIsShown()
{
    auto *tabs = m_panel->findChild<QTabWidget *>(u"header"_s);
    const int tab = tabs->indexOf(m_panel->parts()->unprotectedParameters());
    const QByteArrayList parts = signedToken(soundClaims()).split('.');
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    QVERIFY(!tabs->isTabVisible(tab));
    paste(R"({"payload":")" + parts.at(1) + R"(","protected":")" + parts.at(0)
          + R"(","header":{"kid":"from-anyone"},"signature":")" + parts.at(2) + "\"}");
    QTRY_VERIFY(tabs->isTabVisible(tab));
    QCOMPARE(tabs->tabText(tab), u"Unprotected"_s);
    const QAbstractItemModel *model = m_panel->parts()->unprotectedParameters()->model();
    QCOMPARE(model->rowCount(), 1);
    QCOMPARE(model->index(0, Ui::ClaimsModel::Value).data().toString(), u"from-anyone"_s);
}

void TestInspectorViews::momentsAreToldInFull()
{
    paste(signedToken(R"({"sub":"alice","exp":1700003600})"));
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->parts()->claims()->setCurrentIndex(m_panel->parts()->claims()->model()->index(1, 0));
    const auto told = [this](const QString &text) {
        const QList<QLabel *> labels = m_panel->parts()->claims()->parentWidget()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) {
            return label->isVisibleTo(m_panel.get()) && label->text().contains(text);
        });
    };
    QVERIFY(told(u"in 1 hour"_s));
    QVERIFY(told(u"2023-11-14 23:13:20 UTC"_s));
    QVERIFY(told(u"1700003600"_s));
    m_masking->setOn(true);
    QVERIFY(!told(u"2023"_s));
    QVERIFY(!told(u"1700003600"_s));
    QVERIFY(!m_panel->times()->line()->toolTip().contains(u"in 1 hour"_s));
}

void TestInspectorViews::paletteFindsClaimsFieldsAndChecks()
{
    const auto find = [this](const QString &text, const QString &word) {
        const QList<Ui::Command> commands = m_panel->commands();
        const auto found = std::ranges::find_if(commands, [&](const Ui::Command &command) {
            return command.text == text && command.detail.contains(word);
        });
        return found == commands.end() ? std::function<void()>() : found->run;
    };
    QVERIFY(!find(u"sub"_s, u"alice"_s));
    paste(signedToken(soundClaims()));
    QTRY_VERIFY(m_panel->session()->judgement());
    const auto claim = find(u"sub"_s, u"alice"_s);
    QVERIFY(claim);
    claim();
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), u"sub"_s);
    QVERIFY(m_panel->parts()->claims()->hasFocus());
    const auto check = find(Texts::checkTitle("jwt-iss"), u"jwt-iss"_s);
    QVERIFY(check);
    check();
    QVERIFY(m_panel->judgement()->checks()->view()->hasFocus());
    const auto field = find(u"Nonce"_s, u"Expectation"_s);
    QVERIFY(field);
    field();
    QVERIFY(m_panel->judgement()->expectations()->field(Ui::ExpectationsPane::Field::Nonce)->hasFocus());
    QVERIFY(find(u"amr"_s, u"Registered claim"_s)); // in no token here
    QVERIFY(find(u"x5t#S256"_s, u"Registered header parameter"_s));
    m_masking->setOn(true);
    QVERIFY(!find(u"sub"_s, u"alice"_s));
}

void TestInspectorViews::layoutIsRemembered()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"test.ini"_s), QSettings::IniFormat);
    m_panel = makePanel({}, &settings);
    m_panel->parts()->claims()->setColumnWidth(0, 77);
    m_panel.reset();
    m_panel = makePanel({}, &settings);
    QCOMPARE(m_panel->parts()->claims()->columnWidth(0), 77);
    m_panel.reset(); // before the settings that it writes to
}

QTEST_MAIN(TestInspectorViews)
#include "tst_inspectorviews.moc"
