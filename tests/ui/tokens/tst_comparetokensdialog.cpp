// SPDX-License-Identifier: GPL-3.0-or-later
#include "inspectortest.h"

#include "texts/moments.h"
#include "tokens/comparetokensdialog.h"
#include "tokens/historypane.h"
#include "ui/support/accessibilitywalk.h"
#include "widgets/copier.h"
#include "widgets/valuetree.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QCryptographicHash>
#include <QPushButton>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

QByteArray token(const QByteArray &changes)
{
    return signedToken(R"({"iss":"https://as.example","sub":"u1","aud":"client","sid":"s1",)" + changes + '}');
}

const QByteArray kBefore = token(R"("iat":1699999000,"exp":1700002600,"roles":["reader","writer"])");
const QByteArray kAfter = token(R"("iat":1699999600,"exp":1700003500,"roles":["writer","admin"])");

} // namespace

class TestCompareTokensDialog : public QObject, public InspectorTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingToCompareWith();
    void clipboardWithoutText();
    void tellsWhatDiffers();
    void differencesOnly();
    void relationIsChosen();
    void swapped();
    void newestChoiceCounts();
    void maskedStaysMasked();
    void copiesMarkdown();
    void fromTheClipboard();
    void tokensOfOneText();
    void fromTheHistory();
    void alikeTokensAreToldApart();
    void alikeTokensOfTheHistory();
    void judgedAsTheInspectorDoes();
    void pairsOfARefresh();
    void oneKindOfARefresh();
    void verifiedWithTheKeysOfTheSession();
    void warningIsNoGoodMark_data();
    void warningIsNoGoodMark();
    void detailsOfARow();
    void manyRowsAreRowsOfAModel();
    void byKeyboard();
    void controlsHaveNames();

private:
    void open(const QList<QByteArray> &texts,
              const std::shared_ptr<const Token::KeyRing> &keys = std::make_shared<const Token::KeyRing>())
    {
        CompareNeeds needs{
            .choices = {}, .keys = keys, .judging = {.expected = {.now = kNow}}, .copier = m_copier.get()};
        for (const QByteArray &text : texts)
            needs.choices.append({text});
        needs.second = texts.size() > 1 ? 1 : -1;
        m_dialog = std::make_unique<CompareTokensDialog>(needs);
        m_dialog->show();
        if (texts.size() > 1)
            QTRY_VERIFY(m_dialog->isReady());
    }
    /// The row of this title: what each column says.
    QStringList row(const QString &title) const
    {
        const ComparisonModel *model = m_dialog->model();
        for (int group = 0; group < model->rowCount(); ++group) {
            const QModelIndex heading = model->index(group, 0);
            for (int i = 0; i < model->rowCount(heading); ++i) {
                if (model->index(i, 0, heading).data().toString() != title)
                    continue;
                QStringList cells;
                for (int column = 1; column < ComparisonModel::ColumnCount; ++column)
                    cells << model->index(i, column, heading).data().toString();
                return cells;
            }
        }
        return {};
    }
    CompareTokensDialog *opened() const { return m_panel->findChild<CompareTokensDialog *>(); }

    std::unique_ptr<Copier> m_copier;
    std::unique_ptr<CompareTokensDialog> m_dialog;
};

void TestCompareTokensDialog::init()
{
    setUp();
    m_copier = std::make_unique<Copier>(&m_intents, m_masking.get());
}

void TestCompareTokensDialog::cleanup()
{
    m_dialog.reset();
    m_copier.reset();
    tearDown();
}

void TestCompareTokensDialog::nothingToCompareWith()
{
    open({kBefore});
    QVERIFY(m_dialog->summary().startsWith(u"There is nothing to compare it with yet."_s));
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    QCOMPARE(m_dialog->model()->rowCount(), 0);
}

void TestCompareTokensDialog::clipboardWithoutText()
{
    open({kBefore});
    m_dialog->addText(" \n");
    QCOMPARE(m_dialog->second()->count(), 1);
    m_dialog->addText("hello world");
    QTRY_VERIFY(m_dialog->isReady());
    QVERIFY(m_dialog->verdictText(Token::Side::Right).contains(u"Malformed"_s));
}

void TestCompareTokensDialog::tellsWhatDiffers()
{
    open({kBefore, kAfter});
    const QAbstractItemModelTester tester(m_dialog->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QVERIFY2(m_dialog->summary().contains(u"Before and after a refresh"_s), qPrintable(m_dialog->summary()));
    QCOMPARE(row(u"iat"_s).value(2), u"issued 10 min later"_s);
    QCOMPARE(row(u"exp"_s).value(2), u"expires 15 min later"_s);
    QCOMPARE(row(u"roles"_s).value(2), u"added: admin · taken away: reader"_s);
    QCOMPARE(row(u"Valid at the same time"_s).value(2), u"both for 50 min"_s);
    QVERIFY(m_dialog->verdictText(Token::Side::Left).contains(u"Unverified"_s));
}

void TestCompareTokensDialog::differencesOnly()
{
    open({kBefore, kAfter});
    QCOMPARE(row(u"sub"_s), QStringList());
    QCOMPARE(row(u"The refresh keeps the subject"_s), QStringList());
    m_dialog->differencesOnly()->setChecked(false);
    QCOMPARE(row(u"sub"_s).value(2), u"the same"_s);
    QCOMPARE(row(u"The refresh keeps the subject"_s).value(2), u"Passed: In both: u1."_s);
    m_dialog->differencesOnly()->setChecked(true);
    QCOMPARE(row(u"sub"_s), QStringList());
    // Everything stays open.
    QVERIFY(m_dialog->view()->isExpanded(m_dialog->view()->model()->index(0, 0)));
}

void TestCompareTokensDialog::relationIsChosen()
{
    open({kBefore, kAfter});
    QVERIFY(m_dialog->relation()->count() == 5);
    m_dialog->relation()->setCurrentIndex(4);
    QVERIFY(!m_dialog->isReady());
    QTRY_VERIFY(m_dialog->isReady());
    QVERIFY2(m_dialog->summary().contains(u"Any two tokens – You said so."_s), qPrintable(m_dialog->summary()));
}

void TestCompareTokensDialog::swapped()
{
    open({kBefore, kAfter});
    m_dialog->swapButton()->click();
    QTRY_VERIFY(m_dialog->isReady());
    QCOMPARE(m_dialog->first()->currentIndex(), 1);
    QCOMPARE(row(u"iat"_s).value(2), u"issued 10 min earlier"_s);
    QVERIFY(m_dialog->summary().contains(u"The second token is the one that was first."_s));
}

void TestCompareTokensDialog::newestChoiceCounts()
{
    open({kBefore, kAfter, kBefore});
    m_dialog->second()->setCurrentIndex(2);
    m_dialog->second()->setCurrentIndex(1);
    m_dialog->second()->setCurrentIndex(2);
    QTRY_VERIFY(m_dialog->isReady());
    QVERIFY(m_dialog->summary().contains(u"Both are the same token."_s));
}

// Names stay readable, values of the tokens do not, wherever they would be quoted.
void TestCompareTokensDialog::maskedStaysMasked()
{
    open({token(R"("iat":1699999000,"nonce":"first-nonce","roles":["reader-role"])"),
          token(R"("iat":1699999600,"nonce":"other-nonce","roles":["admin-role"])")});
    m_dialog->differencesOnly()->setChecked(false);
    m_masking->setOn(true);
    const ComparisonModel *model = m_dialog->model();
    for (int group = 0; group < model->rowCount(); ++group) {
        const QModelIndex heading = model->index(group, 0);
        for (int i = 0; i < model->rowCount(heading); ++i) {
            for (int column = 0; column < ComparisonModel::ColumnCount; ++column) {
                const QModelIndex cell = model->index(i, column, heading);
                for (const int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                    const QString text = cell.data(role).toString();
                    for (const QString &value : {u"nonce-"_s, u"first-nonce"_s, u"other-nonce"_s, u"-role"_s, u"u1"_s})
                        QVERIFY2(!text.contains(value), qPrintable(text));
                }
                QVERIFY(!cell.data(kCopyRole).isValid());
            }
        }
    }
    QVERIFY(!m_dialog->copyButton()->isEnabled());
    QVERIFY(!m_dialog->first()->itemText(0).contains(u"eyJ"_s));
    m_masking->setOn(false);
    QVERIFY(m_dialog->copyButton()->isEnabled());
    QVERIFY(row(u"roles"_s).value(2).contains(u"admin-role"_s));
}

void TestCompareTokensDialog::copiesMarkdown()
{
    QString copied;
    m_intents.handle<CopyText>(this, [&](const CopyText &intent) { copied = intent.text; });
    open({kBefore, kAfter});
    m_dialog->copyButton()->click();
    QTRY_VERIFY(!copied.isEmpty());
    QVERIFY2(copied.startsWith(u"# Two tokens compared"_s), qPrintable(copied));
    QVERIFY(copied.contains(u"expires 15 min later"_s));
    QVERIFY(!copied.contains(QString::fromUtf8(kBefore)));
}

void TestCompareTokensDialog::fromTheClipboard()
{
    open({kBefore});
    QGuiApplication::clipboard()->setText(u"Authorization: Bearer "_s + QString::fromUtf8(kAfter));
    m_dialog->pasteButton()->click();
    QCOMPARE(m_dialog->second()->currentIndex(), 1);
    QTRY_VERIFY(m_dialog->isReady());
    QCOMPARE(row(u"iat"_s).value(2), u"issued 10 min later"_s);
}

void TestCompareTokensDialog::tokensOfOneText()
{
    paste(R"({"access_token":"jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y","id_token":")" + kBefore + "\"}");
    QTRY_VERIFY(m_panel->session()->judgement());
    m_panel->compareShown();
    CompareTokensDialog *dialog = opened();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady());
    QCOMPARE(dialog->first()->count(), 2);
    QVERIFY2(dialog->summary().contains(u"ID token and access token"_s), qPrintable(dialog->summary()));
}

void TestCompareTokensDialog::fromTheHistory()
{
    for (const QByteArray &text : {kBefore, kAfter}) {
        paste(text);
        QTRY_VERIFY(m_panel->session()->judgement());
    }
    HistoryPane *history = m_panel->judgement()->history();
    QTRY_COMPARE(history->model()->rowCount(), 2);
    const QList<QAction *> actions = history->view()->actions();
    const auto action = std::ranges::find_if(actions, [](const QAction *each) {
        return each->shortcut() == QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D);
    });
    QVERIFY(action != actions.end());
    QVERIFY(!(*action)->isEnabled());
    history->view()->setCurrentSource(history->model()->index(0, 0));
    QVERIFY(!(*action)->isEnabled());
    history->view()->selectionModel()->select(history->view()->fromSource(history->model()->index(1, 2)),
                                              QItemSelectionModel::Select);
    QVERIFY((*action)->isEnabled());
    (*action)->trigger();
    CompareTokensDialog *dialog = opened();
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isReady());
    // The older one first.
    QCOMPARE(dialog->first()->currentIndex(), 1);
    QVERIFY(!dialog->summary().contains(u"The second token is the one that was first."_s));
}

/// Both have one header, and so the same beginning.
void TestCompareTokensDialog::alikeTokensAreToldApart()
{
    const QByteArray other = token(R"("iat":1699999000,"jti":"second-one")");
    open({token(R"("iat":1699999000,"jti":"first-one")"), other, token(R"("iat":1699999000)")});
    const auto title = [this](int row) { return m_dialog->first()->itemText(row); };
    QTRY_VERIFY2(title(0).contains(u"jti first-one"_s), qPrintable(title(0)));
    QVERIFY2(title(0).startsWith(u"JSON Web Token (JWT) · Shown now · #"_s), qPrintable(title(0)));
    QVERIFY2(title(0).contains(u"iss https://as.example"_s), qPrintable(title(0)));
    QVERIFY2(title(0).contains(u"issued 2023-11-14"_s), qPrintable(title(0)));
    QVERIFY(title(1).contains(u"jti second-one"_s));
    const QString print =
        u'#' + QString::fromLatin1(QCryptographicHash::hash(other, QCryptographicHash::Sha256).toHex().first(8));
    QVERIFY2(title(1).contains(print), qPrintable(title(1)));
    m_dialog->addText(kAfter);
    QTRY_VERIFY2(title(3).contains(u"Clipboard · #"_s), qPrintable(title(3)));
    // A room that must not read them sees which is which all the same.
    m_masking->setOn(true);
    QSet<QString> titles;
    for (int row = 0; row < m_dialog->first()->count(); ++row) {
        titles << title(row);
        for (const QString &value : {u"-one"_s, u"as.example"_s, u"issued"_s})
            QVERIFY2(!title(row).contains(value), qPrintable(title(row)));
    }
    QCOMPARE(titles.size(), 4);
    QVERIFY(title(1).endsWith(print));
}

/// Of one kind, pasted one after the other.
void TestCompareTokensDialog::alikeTokensOfTheHistory()
{
    for (const QByteArray &text : {kBefore, kAfter}) {
        paste(text);
        QTRY_VERIFY(m_panel->session()->judgement());
    }
    HistoryModel *history = m_panel->judgement()->history()->model();
    QTRY_COMPARE(history->rowCount(), 2);
    const auto cell = [history](int row) { return history->index(row, HistoryModel::Token).data().toString(); };
    QVERIFY2(cell(0).startsWith(u'#') && cell(0).contains(u"iss https://as.example"_s), qPrintable(cell(0)));
    QVERIFY(cell(0) != cell(1));
    m_panel->compareEntries({0, 1});
    QTRY_VERIFY(opened() && opened()->isReady());
    const QString newest = opened()->second()->currentText();
    QVERIFY2(newest.contains(cell(0)), qPrintable(newest));
    QVERIFY2(newest.contains(Texts::localTime(kNow)), qPrintable(newest));
    QVERIFY(newest != opened()->first()->currentText());
    m_masking->setOn(true);
    QVERIFY(!cell(0).contains(u"as.example"_s));
    QVERIFY(cell(0) != cell(1));
}

/// What the person said in the inspector holds here, and is told.
void TestCompareTokensDialog::judgedAsTheInspectorDoes()
{
    const auto compared = [this](Token::Side side) -> const Token::Inspection & {
        return opened()->model()->comparison()->token(side);
    };
    // Nothing but its content makes it verify.
    QByteArray detached = kBefore;
    const qsizetype from = detached.indexOf('.') + 1;
    const QByteArray payload = detached.sliced(from, detached.lastIndexOf('.') - from);
    detached.remove(from, payload.size());
    pasteSecret(kSecret);
    m_panel->session()->setDetachedPayload(
        QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    paste(detached);
    QTRY_VERIFY(m_panel->session()->judgement());
    QTRY_COMPARE(verdict(), u"Valid"_s);
    m_panel->compareShown()->addText(kAfter);
    QTRY_VERIFY(opened()->isReady());
    QCOMPARE(compared(Token::Side::Left).verdict, m_panel->session()->judgement()->inspection->verdict);
    QVERIFY2(opened()->summary().contains(u"As set in the inspector, both are judged with the content"_s),
             qPrintable(opened()->summary()));
    opened()->reject();
    QTRY_VERIFY(!opened());

    m_panel->session()->setDetachedPayload({});
    m_panel->session()->setKind(Token::Kind::LogoutToken);
    m_panel->open({kBefore, {}});
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    m_panel->compareShown()->addText(kAfter);
    QTRY_VERIFY(opened()->isReady());
    for (const Token::Side side : {Token::Side::Left, Token::Side::Right}) {
        QCOMPARE(compared(side).kind.kind, Token::Kind::LogoutToken);
        QCOMPARE(compared(side).verdict, Token::Verdict::Invalid);
    }
    QVERIFY2(opened()->summary().contains(u"both are judged as Logout token"_s), qPrintable(opened()->summary()));
    QTRY_VERIFY2(opened()->second()->currentText().startsWith(u"Logout token"_s),
                 qPrintable(opened()->second()->currentText()));
}

/// As the flows area asks: chosen by pairs, each token with its own expectations.
void TestCompareTokensDialog::pairsOfARefresh()
{
    const auto context = [](const QString &client) {
        auto made = std::make_shared<TokenContext>();
        made->clientId = client;
        return made;
    };
    m_panel->session()->setKind(Token::Kind::LogoutToken); // Of what stands in the inspector.
    m_panel->compare({{{u"access_token"_s, {"at-before-1", {}}, {"at-after-1", {}}},
                       {u"id_token"_s, {kBefore, {}, context(u"client"_s)}, {kAfter, {}, context(u"other"_s)}}}});
    QTRY_VERIFY(opened() && opened()->isReady());
    CompareTokensDialog *dialog = opened();
    QCOMPARE(dialog->pair()->count(), 2);
    QCOMPARE(dialog->pair()->currentText(), u"Access token"_s);
    dialog->pair()->setFocus();
    QTest::keyClick(dialog->pair(), Qt::Key_Down);
    QTRY_VERIFY(dialog->isReady());
    const Token::Comparison *comparison = dialog->model()->comparison();
    QCOMPARE(comparison->left->token->text, kBefore);
    QCOMPARE(comparison->right->token->text, kAfter);
    QCOMPARE(comparison->left->kind.kind, Token::Kind::IdToken);
    QVERIFY(comparison->relation.isSaid);
    QCOMPARE(comparison->left->check("idt-aud")->status, Status::Pass);
    QCOMPARE(comparison->right->check("idt-aud")->status, Status::Fail);
    QVERIFY(!dialog->summary().contains(u"As set in the inspector"_s));
    // The same pair the other way round; then two of different pairs.
    dialog->swapButton()->click();
    QCOMPARE(dialog->pair()->currentIndex(), 1);
    dialog->first()->setCurrentIndex(0);
    QCOMPARE(dialog->pair()->currentIndex(), -1);
    QCOMPARE(accessibilityComplaints(dialog), QStringList());
}

void TestCompareTokensDialog::oneKindOfARefresh()
{
    m_panel->compare({{{u"refresh_token"_s, {kBefore, {}}, {kAfter, {}}}}});
    QTRY_VERIFY(opened() && opened()->isReady());
    QVERIFY(!opened()->pair()->isVisible());
}

void TestCompareTokensDialog::verifiedWithTheKeysOfTheSession()
{
    const auto keys = std::make_shared<const Token::KeyRing>(Token::KeyRing{.keys = {secretKey()}});
    open({kBefore, kAfter}, keys);
    QVERIFY2(m_dialog->verdictText(Token::Side::Left).contains(u"Valid"_s),
             qPrintable(m_dialog->verdictText(Token::Side::Left)));
    m_dialog->differencesOnly()->setChecked(false);
    QCOMPARE(row(u"Key"_s).value(2), u"the same"_s);
}

void TestCompareTokensDialog::warningIsNoGoodMark_data()
{
    QTest::addColumn<QByteArray>("sub");
    QTest::addColumn<QString>("beginning");
    QTest::newRow("another user") << QByteArray("b") << u"⚠ Nothing differs that must not"_s;
    QTest::newRow("all is well") << QByteArray("a") << u"✓ Nothing differs that matters."_s;
}

void TestCompareTokensDialog::warningIsNoGoodMark()
{
    QFETCH(const QByteArray, sub);
    QFETCH(const QString, beginning);
    const QByteArray common = R"({"iss":"https://as.example","iat":1699999000,"exp":1700002600,)";
    const auto keys = std::make_shared<const Token::KeyRing>(Token::KeyRing{.keys = {secretKey()}});
    open({signedToken(common + R"("sub":"a","aud":"client","nonce":"n"})"),
          signedToken(common + R"("aud":"api","client_id":"client","jti":"1","sub":")" + sub + "\"}",
                      R"({"alg":"HS256","typ":"at+jwt"})")},
         keys);
    QVERIFY2(m_dialog->summary().startsWith(beginning), qPrintable(m_dialog->summary()));
}

void TestCompareTokensDialog::detailsOfARow()
{
    open({kBefore, kAfter});
    QCOMPARE(m_dialog->details(), u"Choose a row to read all of it here."_s);
    m_dialog->differencesOnly()->setChecked(false);
    const ComparisonModel *model = m_dialog->model();
    m_dialog->view()->setCurrentSource(model->index(0, 0, model->index(0, 0)));
    QVERIFY2(m_dialog->details().startsWith(u"The refresh keeps the issuer – Passed: In both: https://as.example."_s),
             qPrintable(m_dialog->details()));
    QVERIFY(m_dialog->details().endsWith(u"OIDC Core §12.2"_s));
    m_masking->setOn(true);
    m_dialog->view()->setCurrentSource(model->index(0, 0, model->index(0, 0)));
    QVERIFY(!m_dialog->details().contains(u"as.example"_s));
}

// The time of issue, which stands among the times, is one of the 5000 differences of the payload.
void TestCompareTokensDialog::manyRowsAreRowsOfAModel()
{
    QByteArray left = R"("iat":1699999000)";
    QByteArray right = R"("iat":1699999600)";
    for (int i = 0; i < 6000; ++i) {
        left += ",\"c" + QByteArray::number(i) + "\":1";
        right += ",\"c" + QByteArray::number(i) + "\":2";
    }
    open({token(left), token(right)});
    QVERIFY2(m_dialog->summary().contains(u"1001 more differences are not listed."_s), qPrintable(m_dialog->summary()));
    QCOMPARE(row(u"c4998"_s).value(2), u"differs"_s);
}

void TestCompareTokensDialog::byKeyboard()
{
    open({kBefore, kAfter});
    m_dialog->activateWindow();
    m_dialog->first()->setFocus();
    QSet<QWidget *> reached;
    for (int i = 0; i < 12; ++i) {
        reached.insert(m_dialog->focusWidget());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
    }
    for (QWidget *each : std::initializer_list<QWidget *>{
             m_dialog->first(), m_dialog->second(), m_dialog->relation(), m_dialog->differencesOnly(),
             m_dialog->swapButton(), m_dialog->pasteButton(), m_dialog->view(), m_dialog->copyButton()})
        QVERIFY2(reached.contains(each), qPrintable(each->accessibleName()));
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestCompareTokensDialog::controlsHaveNames()
{
    open({kBefore, kAfter});
    QCOMPARE(accessibilityComplaints(m_dialog.get()), QStringList());
}

QTEST_MAIN(TestCompareTokensDialog)
#include "tst_comparetokensdialog.moc"
