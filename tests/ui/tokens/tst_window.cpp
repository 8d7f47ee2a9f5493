// SPDX-License-Identifier: GPL-3.0-or-later
// The inspector in its window: what only shows where both are together.
#include "tokens/inputpane.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"
#include "tokens/partspane.h"
#include "tokens/verdictbanner.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/testwindow.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/pasteview.h"
#include "widgets/valuetree.h"

#include <QAction>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QTabWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestTokensWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void noShortcutIsAmbiguous();
    void copiesAreSecrets();
    void languageSwitchKeepsHistory();
    void paletteFindsWhatThePanelOffers();
    void keyboardWalk();

private:
    struct Bound
    {
        const QWidget *owner;
        const QAction *action;
        QKeySequence keys;
    };
    [[nodiscard]] static bool overlap(const Bound &a, const Bound &b)
    {
        const auto reaches = [](const Bound &from, const Bound &to) {
            switch (from.action->shortcutContext()) {
            case Qt::WidgetShortcut:
                return from.owner == to.owner;
            case Qt::WidgetWithChildrenShortcut:
                return from.owner == to.owner || from.owner->isAncestorOf(to.owner);
            default:
                return true;
            }
        };
        return a.keys == b.keys && (reaches(a, b) || reaches(b, a));
    }

    std::unique_ptr<TestWindow> m_test;
    InspectorPanel *m_panel = nullptr;
};

void TestTokensWindow::init()
{
    m_test = std::make_unique<TestWindow>();
    m_test->panels = {{u"tokens"_s, [] { return InspectorPanel::tr("Tokens"); }, u"view-certificate-symbolic"_s,
                       [this](QWidget *parent) {
                           m_panel = new InspectorPanel(
                               {m_test->intents.get(), m_test->masking.get(), nullptr, {}, [] { return kNow; }},
                               parent);
                           return m_panel;
                       }}};
    m_test->open().resize(1280, 820);
    m_test->intents->handle<OpenToken>(m_panel, [this](const OpenToken &intent) { m_panel->open(intent); });
    m_test->window->addCommands([this] { return m_panel->commands(); });
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
}

void TestTokensWindow::cleanup()
{
    m_test.reset();
}

void TestTokensWindow::noShortcutIsAmbiguous()
{
    QList<Bound> bound;
    QList<QWidget *> widgets = m_test->window->findChildren<QWidget *>();
    widgets << m_test->window.get();
    for (const QWidget *widget : std::as_const(widgets)) {
        for (const QAction *action : widget->actions()) {
            for (const QKeySequence &keys : action->shortcuts())
                bound << Bound{widget, action, keys};
        }
    }
    QVERIFY(bound.size() > 30);
    for (qsizetype i = 0; i < bound.size(); ++i) {
        for (qsizetype j = i + 1; j < bound.size(); ++j) {
            if (bound.at(i).action != bound.at(j).action && overlap(bound.at(i), bound.at(j)))
                QFAIL(qPrintable(u"%1: %2 of %3, %4 of %5"_s.arg(
                    bound.at(i).keys.toString(), bound.at(i).action->text(), pathOf(bound.at(i).owner),
                    bound.at(j).action->text(), pathOf(bound.at(j).owner))));
        }
    }
}

void TestTokensWindow::copiesAreSecrets()
{
    const auto isSecret = [] {
        return QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s) == "secret";
    };
    m_panel->open({signedToken(soundClaims()), {}});
    QTRY_VERIFY(m_panel->session()->judgement());
    QApplication::clipboard()->setText(u"before"_s);
    QVERIFY(!isSecret());
    m_panel->input()->pasteBox()->selectAll();
    m_panel->input()->pasteBox()->copy();
    QVERIFY(isSecret());
    QApplication::clipboard()->setText(u"before"_s);
    m_panel->input()->pasteBox()->setFocus();
    QTest::keyClick(m_panel->input()->pasteBox(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isSecret());
}

void TestTokensWindow::languageSwitchKeepsHistory()
{
    m_panel->open({signedToken(R"({"sub":"one"})"), OpenToken::kClipboard});
    QTRY_VERIFY(m_panel->session()->judgement());
    const auto cell = [this](int column) {
        return m_panel->judgement()->history()->model()->index(0, column).data().toString();
    };
    QCOMPARE(m_panel->judgement()->history()->model()->rowCount(), 1);
    QCOMPARE(cell(HistoryModel::Origin), u"Clipboard"_s);
    m_test->language->setCode(u"zh_TW"_s);
    QTRY_VERIFY(m_panel->judgement()->verdict()->title() != u"Unverified");
    QCOMPARE(m_panel->judgement()->history()->model()->rowCount(), 1);
    QVERIFY(cell(HistoryModel::Origin) != u"Clipboard");
    QCOMPARE(cell(HistoryModel::Verdict), m_panel->judgement()->verdict()->title());
    m_test->language->setCode(u"en"_s);
    QTRY_COMPARE(m_panel->judgement()->verdict()->title(), u"Unverified"_s);
    QCOMPARE(cell(HistoryModel::Origin), u"Clipboard"_s);
}

void TestTokensWindow::paletteFindsWhatThePanelOffers()
{
    m_panel->open({signedToken(soundClaims()), {}});
    QTRY_VERIFY(m_panel->session()->judgement());
    CommandPalette *palette = m_test->window->commandPalette();
    palette->open();
    palette->field()->setText(u"claim alice"_s);
    QCOMPARE(palette->list()->count(), 1);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(m_panel->parts()->claims()->currentIndex().data().toString(), u"sub"_s);
}

void TestTokensWindow::keyboardWalk()
{
    m_panel->showSample();
    QTRY_COMPARE(m_panel->judgement()->verdict()->title(), u"Valid"_s);
    QStringList complaints;
    for (QTabWidget *tabs : m_panel->findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            complaints << accessibilityComplaints(m_test->window.get(), {u"QHeaderView"_s});
        }
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

QTEST_MAIN(TestTokensWindow)
#include "tst_window.moc"
