// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainwindow.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/support/markingtranslator.h"
#include "ui/support/testwindow.h"
#include "widgets/pasteview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void unknownAreaIsReported();
    void partsAreShown();
    void wordsAreLookedUp();
    void unknownLanguageIsReported();
    void unhandledIntentIsReported();
    void statusGoesAgain();
    void everyAreaHasItsStanding();
    void usualSizeFitsTheScreen();
    void statusIsPlainAndHeard();
    void noAreasIsNoTrouble();
    void panelsAreMadeWhenShown();
    void keysShowAreas();
    void railShowsAreas();
    void geometryAndAreaAreRemembered();
    void zoomScalesFonts();
    void themeIsSwitched();
    void maskingIsOneSwitch();
    void copiesSecretsMarked();
    void pasteAndInspectAsksForIt();
    void languageIsSwitchedLive();
    void everyTextIsRetranslated();
    void isAccessible();
    void aboutOpens();

private:
    PanelFactory panel(const QString &id, const QString &title)
    {
        return {id, [title] { return title; }, u"password-copy-symbolic"_s,
                [this, id](QWidget *parent) {
                    m_made.append(id);
                    auto *view = new PasteView(parent);
                    view->setAccessibleName(id);
                    return view;
                }};
    }
    QStringList m_made;
    std::unique_ptr<TestWindow> m_test;
};

void TestMainWindow::init()
{
    m_made.clear();
    m_test = std::make_unique<TestWindow>(QList{panel(u"tokens"_s, u"Tokens"_s), panel(u"flows"_s, u"Flows"_s)});
    m_test->open();
    QVERIFY(QTest::qWaitForWindowExposed(m_test->window.get()));
}

void TestMainWindow::cleanup()
{
    m_test->appearance->setZoom(100);
    m_test.reset();
}

void TestMainWindow::unknownAreaIsReported()
{
    QVERIFY(!m_test->window->showArea(u"nowhere"_s));
    m_test->intents->ask(ShowArea{u"nowhere"_s});
    QCOMPARE(m_test->window->status(), u"There is no area “nowhere”."_s);
    QCOMPARE(m_test->window->currentArea(), u"tokens"_s);
}

void TestMainWindow::partsAreShown()
{
    QStringList shown;
    PanelFactory practice = panel(u"practice"_s, u"Practice"_s);
    practice.showPart = [&shown](const QString &part) { shown << part; };
    m_test->window->addPanel(practice);
    QSignalSpy changed(m_test->window.get(), &MainWindow::areaChanged);
    m_test->intents->ask(ShowArea{u"practice"_s});
    QVERIFY(shown.isEmpty());
    m_test->intents->ask(ShowArea{u"practice"_s, u"log"_s});
    QCOMPARE(shown, QStringList{u"log"_s});
    m_test->intents->ask(ShowArea{u"tokens"_s, u"log"_s}); // Which has no parts.
    QCOMPARE(shown.size(), 1);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(changed.constLast().constFirst().toString(), u"tokens"_s);
}

void TestMainWindow::wordsAreLookedUp()
{
    QStringList asked;
    m_test->intents->handle<LookUp>(m_test->window.get(), [&asked](const LookUp &intent) { asked << intent.word; });
    m_test->window->showArea(u"tokens"_s);
    auto *view = m_test->window->findChild<PasteView *>();
    view->setFocus();
    QTest::keyClick(view, Qt::Key_F1);
    QVERIFY(asked.isEmpty()); // Nothing stands there.
    QVERIFY(m_test->window->status().startsWith(u"Go to a name first"_s));
    view->replaceAll("aud");
    QTest::keyClick(view, Qt::Key_F1);
    QCOMPARE(asked, QStringList{u"aud"_s});
}

void TestMainWindow::unknownLanguageIsReported()
{
    m_test->intents->ask(SetLanguage{u"tlh"_s});
    QCOMPARE(m_test->window->status(), u"There is no language “tlh”."_s);
    QCOMPARE(m_test->language->code(), u"en"_s);
}

void TestMainWindow::unhandledIntentIsReported()
{
    QCOMPARE(m_test->intents->ask(OpenToken{"a.b.c"}), Intents::Answer::Unhandled);
    QVERIFY(m_test->window->status().contains(u"open-token"_s));
    QVERIFY(!m_test->window->status().contains(u"a.b.c"_s));
}

void TestMainWindow::statusGoesAgain()
{
    const QString own = m_test->window->status();
    m_test->window->setStatusStays(std::chrono::milliseconds(1));
    m_test->intents->ask(ShowStatus{u"for a moment"_s});
    QCOMPARE(m_test->window->status(), u"for a moment"_s);
    QTRY_COMPARE(m_test->window->status(), own);
    m_test->window->setStatusStays(std::chrono::hours(1));
    m_test->intents->ask(ShowStatus{u"in English"_s});
    m_test->language->setCode(u"zh_TW"_s);
    QTRY_VERIFY(m_test->window->status() != u"in English"_s);
    m_test->language->setCode(u"en"_s);
    QTRY_COMPARE(m_test->window->status(), own);
}

void TestMainWindow::everyAreaHasItsStanding()
{
    QString holds = u"At rest"_s;
    PanelFactory area = panel(u"own"_s, u"Own"_s);
    area.standing = [&holds] { return holds; };
    m_test->window->addPanel(area);
    const QString usual = m_test->window->status();
    m_test->window->showArea(u"own"_s);
    QCOMPARE(m_test->window->status(), holds);
    holds = u"Waiting for you"_s;
    m_test->intents->ask(StandingChanged{u"own"_s});
    QCOMPARE(m_test->window->status(), holds);
    // What was said meanwhile stays, unless there is something new.
    m_test->window->setStatusStays(std::chrono::hours(1));
    m_test->intents->ask(ShowStatus{u"Saved"_s});
    m_test->intents->ask(StandingChanged{u"own"_s});
    QCOMPARE(m_test->window->status(), u"Saved"_s);
    holds = u"At the end"_s;
    m_test->intents->ask(StandingChanged{u"own"_s});
    QCOMPARE(m_test->window->status(), holds);
    m_test->window->showArea(u"tokens"_s);
    QCOMPARE(m_test->window->status(), usual);
    holds = u"At rest again"_s;
    m_test->intents->ask(StandingChanged{u"own"_s});
    QCOMPARE(m_test->window->status(), usual);
}

void TestMainWindow::usualSizeFitsTheScreen()
{
    const QSize size = m_test->window->size();
    const QSize room = m_test->window->screen()->availableGeometry().size();
    QVERIFY2(
        size.width() < room.width() && size.height() < room.height(),
        qPrintable(u"%1 x %2 of %3 x %4"_s.arg(size.width()).arg(size.height()).arg(room.width()).arg(room.height())));
}

void TestMainWindow::statusIsPlainAndHeard()
{
    m_test->intents->ask(ShowStatus{u"“<img src=x>.jwt” can't be read"_s});
    const QList<QLabel *> labels = m_test->window->findChildren<QLabel *>();
    const auto status = std::ranges::find(labels, m_test->window->status(), &QLabel::text);
    QVERIFY(status != labels.end());
    QVERIFY((*status)->toolTip().contains(u"&lt;img"));
    QVERIFY(!(*status)->toolTip().contains(u"<img"));
    QCOMPARE(QAccessible::queryAccessibleInterface(*status)->text(QAccessible::Name),
             u"Status: “<img src=x>.jwt” can't be read"_s);
}

void TestMainWindow::noAreasIsNoTrouble()
{
    TestWindow empty;
    MainWindow &window = empty.open();
    QCOMPARE(window.currentArea(), QString());
    QTest::keyClick(&window, Qt::Key_1, Qt::ControlModifier);
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.commandPalette()->isVisible());
    window.close();
    QVERIFY(!empty.settings->contains(u"window/area"_s)
            || empty.settings->value(u"window/area"_s).toString().isEmpty());
}

void TestMainWindow::panelsAreMadeWhenShown()
{
    QCOMPARE(m_made, QStringList{u"tokens"_s});
    QVERIFY(m_test->window->showArea(u"flows"_s));
    QVERIFY(m_test->window->showArea(u"tokens"_s));
    QVERIFY(m_test->window->showArea(u"flows"_s));
    QCOMPARE(m_made, QStringList({u"tokens"_s, u"flows"_s}));
}

void TestMainWindow::keysShowAreas()
{
    QTest::keyClick(m_test->window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_test->window->currentArea(), u"flows"_s);
    QTest::keyClick(m_test->window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_test->window->currentArea(), u"tokens"_s);
    QTest::keyClick(m_test->window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_test->window->currentArea(), u"tokens"_s);
}

void TestMainWindow::railShowsAreas()
{
    const QList<QToolButton *> buttons = m_test->window->findChildren<QToolButton *>();
    const auto flows = std::ranges::find(buttons, u"Flows"_s, &QToolButton::text);
    QVERIFY(flows != buttons.end());
    QVERIFY(!(*flows)->isChecked());
    QTest::mouseClick(*flows, Qt::LeftButton);
    QCOMPARE(m_test->window->currentArea(), u"flows"_s);
    QVERIFY((*flows)->isChecked());
    QVERIFY((*flows)->toolTip().contains(u"Ctrl+2"_s));
}

void TestMainWindow::geometryAndAreaAreRemembered()
{
    m_test->window->resize(720, 480);
    m_test->window->showArea(u"flows"_s);
    m_test->appearance->setZoom(80);
    m_test->appearance->setMode(Appearance::Mode::Dark);
    m_test->language->setCode(u"zh_TW"_s);
    QVERIFY(m_test->window->close());
    m_test->open();
    QCOMPARE(m_test->window->size(), QSize(720, 480));
    QCOMPARE(m_test->window->currentArea(), u"flows"_s);
    QCOMPARE(m_test->appearance->zoom(), 80);
    QCOMPARE(m_test->appearance->mode(), Appearance::Mode::Dark);
    QCOMPARE(m_test->language->code(), u"zh_TW"_s);
}

void TestMainWindow::zoomScalesFonts()
{
    QWidget *panel = m_test->window->findChild<PasteView *>();
    const int height = static_cast<PasteView *>(panel)->heightForRows(10);
    const qreal size = panel->font().pointSizeF();
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(m_test->window.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_test->appearance->zoom(), 150);
    QTRY_VERIFY(qAbs(panel->font().pointSizeF() - 1.5 * size) < 0.1);
    QTRY_VERIFY(static_cast<PasteView *>(panel)->heightForRows(10) > height * 5 / 4);
    QTest::keyClick(m_test->window.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_test->appearance->zoom(), 140);
    QTest::keyClick(m_test->window.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_test->appearance->zoom(), 100);
    QTRY_VERIFY(qAbs(panel->font().pointSizeF() - size) < 0.1);
}

void TestMainWindow::themeIsSwitched()
{
    const QList<QToolButton *> buttons = m_test->window->findChildren<QToolButton *>();
    const auto toggle = std::ranges::find(buttons, u"Switch Between Light and Dark"_s, &QToolButton::accessibleName);
    QVERIFY(toggle != buttons.end());
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Light);
    QTest::mouseClick(*toggle, Qt::LeftButton);
    QCOMPARE(schemeOf(QApplication::palette()), Scheme::Dark);
    QTRY_COMPARE(schemeOf(m_test->window->palette()), Scheme::Dark);
    QTest::mouseClick(*toggle, Qt::LeftButton);
    QTRY_COMPARE(schemeOf(m_test->window->palette()), Scheme::Light);
    QCOMPARE(m_test->appearance->mode(), Appearance::Mode::Light);
}

void TestMainWindow::maskingIsOneSwitch()
{
    QSignalSpy changed(m_test->masking.get(), &Masking::changed);
    QTest::keyClick(m_test->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_test->masking->isOn());
    QTest::keyClick(m_test->window.get(), Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!m_test->masking->isOn());
    QCOMPARE(changed.count(), 2);
}

void TestMainWindow::copiesSecretsMarked()
{
    m_test->intents->ask(CopyText{u"plain"_s});
    QCOMPARE(QApplication::clipboard()->text(), u"plain"_s);
    QVERIFY(!QApplication::clipboard()->mimeData()->hasFormat(u"x-kde-passwordManagerHint"_s));
    m_test->intents->ask(CopyText{u"hidden"_s, CopyText::Sensitivity::Secret});
    QCOMPARE(QApplication::clipboard()->text(), u"hidden"_s);
    QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

void TestMainWindow::pasteAndInspectAsksForIt()
{
    QByteArray opened;
    m_test->intents->handle<OpenToken>(this, [&opened](const OpenToken &intent) { opened = intent.text; });
    QApplication::clipboard()->clear();
    QTest::keyClick(m_test->window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_test->window->status(), u"There is no text on the clipboard."_s);
    QVERIFY(opened.isEmpty());
    QApplication::clipboard()->setText(u"a.b.c"_s);
    QTest::keyClick(m_test->window.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(opened, QByteArray("a.b.c"));
}

void TestMainWindow::languageIsSwitchedLive()
{
    m_test->intents->ask(SetLanguage{u"zh_TW"_s});
    QCOMPARE(m_test->language->code(), u"zh_TW"_s);
    QCOMPARE(QLocale().language(), QLocale::Chinese);
    QCOMPARE(QLocale().script(), QLocale::TraditionalHanScript);
    // Qt's own catalogue is in, and out again.
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"取消"_s);
    m_test->intents->ask(SetLanguage{u"en"_s});
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestMainWindow::everyTextIsRetranslated()
{
    MainWindow &window = *m_test->window;
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    QStringList left;
    const auto look = [&left](const QString &text) {
        static const QSet<QString> same{u"Tokens"_s, u"Flows"_s, u"Grantscope"_s, u"English"_s, u"繁體中文"_s};
        if (!text.isEmpty() && !text.contains(u'「') && !same.contains(text))
            left.append(text);
    };
    const QList<QAction *> actions = window.findChildren<QAction *>();
    for (const QAction *action : actions)
        look(action->text());
    const QList<QLabel *> labels = window.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        look(label->text());
    const QList<QAbstractButton *> buttons = window.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisibleTo(&window))
            continue;
        look(button->text());
        look(button->toolTip());
        look(button->accessibleName());
    }
    QCoreApplication::removeTranslator(&translator);
    QCOMPARE(left, QStringList());
    QVERIFY(actions.size() > 15);
    QCoreApplication::processEvents();
    QVERIFY(!window.status().contains(u'「'));
}

void TestMainWindow::isAccessible()
{
    QCOMPARE(accessibilityComplaints(m_test->window.get()), QStringList());
    QTest::keyClick(m_test->window.get(), Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(accessibilityComplaints(m_test->window.get(), {u"QListWidget"_s}), QStringList());
}

void TestMainWindow::aboutOpens()
{
    const QList<QAction *> actions = m_test->window->actions();
    const auto about = std::ranges::find(actions, u"&About Grantscope"_s, &QAction::text);
    QVERIFY(about != actions.end());
    (*about)->trigger();
    auto *dialog = m_test->window->findChild<AboutDialog *>();
    QVERIFY(dialog);
    QVERIFY(dialog->report().contains(u"Qt 6.8.2 (LGPL-3.0-only)"_s));
    const QStringList complaints = accessibilityComplaints(dialog);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u"\n"_s)));
    dialog->close();
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
