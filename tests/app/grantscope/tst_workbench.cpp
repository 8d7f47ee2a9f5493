// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench as it is wired for people: one window, its areas, its keys.
#include "workbench.h"

#include "tokens/inputpane.h"
#include "tokens/judgementpane.h"
#include "tokens/partspane.h"
#include "tokens/partview.h"
#include "tokens/verdictbanner.h"
#include "ui/support/accessibilitywalk.h"
#include "ui/tokens/sampletokens.h"
#include "widgets/pasteview.h"
#include "widgets/valuetree.h"

#include <QClipboard>
#include <QSettings>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

class TestWorkbench : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void noShortcutIsAmbiguous();
    void malformedIsShownAsSuch_data();
    void malformedIsShownAsSuch();
    void tokenComesFromTheClipboard();
    void tokenComesByIntent();
    void everyControlHasANameAndIsReached();
    void keysOfTabsLeadIntoThem_data();
    void keysOfTabsLeadIntoThem();
    void copiesAreTold();
    void everythingFits();
    void stateIsKept();
    void practicePortIsKept();

private:
    void open()
    {
        m_workbench.reset();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"grantscope.ini"_s), QSettings::IniFormat);
        m_settings->setValue(u"language"_s, u"en"_s);
        m_workbench = std::make_unique<Workbench>(*m_settings, [] { return kNow; });
        m_workbench->window().showArea(u"tokens"_s);
        m_workbench->window().show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_workbench->window()));
    }
    QString verdict() const { return m_workbench->inspector()->judgement()->verdict()->title(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<Workbench> m_workbench;
};

void TestWorkbench::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void TestWorkbench::cleanup()
{
    m_workbench.reset();
    m_settings.reset();
    m_folder.reset();
}

/// Where the keys of \a action work: the widget under which, or all of the window.
static const QWidget *reachOf(const QAction *action, const QWidget *owner, const QWidget *window)
{
    switch (action->shortcutContext()) {
    case Qt::WidgetShortcut:
    case Qt::WidgetWithChildrenShortcut:
        return owner;
    default:
        return window;
    }
}

void TestWorkbench::noShortcutIsAmbiguous()
{
    struct Binding
    {
        QKeySequence keys;
        const QAction *action;
        const QWidget *reach;
    };
    const QWidget *window = &m_workbench->window();
    QList<const QWidget *> widgets{window};
    for (const QWidget *widget : window->findChildren<QWidget *>())
        widgets << widget;
    QList<Binding> bindings;
    for (const QWidget *widget : std::as_const(widgets)) {
        for (const QAction *action : widget->actions()) {
            for (const QKeySequence &keys : action->shortcuts())
                bindings << Binding{keys, action, reachOf(action, widget, window)};
        }
    }
    QVERIFY(bindings.size() > 20);
    QStringList complaints;
    for (const Binding &one : std::as_const(bindings)) {
        for (const Binding &other : std::as_const(bindings)) {
            // The same keys in two panes that never hold the focus together are fine.
            const bool overlap = one.reach == other.reach || one.reach->isAncestorOf(other.reach);
            if (one.action != other.action && one.keys == other.keys && overlap)
                complaints << u"%1: %2 and %3"_s.arg(one.keys.toString(), one.action->text(), other.action->text());
        }
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestWorkbench::malformedIsShownAsSuch_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArray header = Jose::encodeBase64url(R"({"alg":"HS256"})");
    QTest::newRow("three dots") << QByteArray("eyJ...");
    QTest::newRow("100,000 levels deep") << header + '.' + Jose::encodeBase64url("{\"a\":" + QByteArray(100'000, '['))
                                                + ".YWJj";
    QTest::newRow("50 MB of one string, cut off")
        << header + '.' + Jose::encodeBase64url("{\"a\":\"" + QByteArray(50'000'000, 'a')) + ".YWJj";
}

void TestWorkbench::malformedIsShownAsSuch()
{
    QFETCH(QByteArray, text);
    m_workbench->intents().ask(Ui::OpenToken{text, {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_workbench->inspector()->session()->judgement(), 60'000);
    QCOMPARE(verdict(), u"Malformed"_s);
    QVERIFY(!m_workbench->inspector()->judgement()->verdict()->sentence().isEmpty());
}

void TestWorkbench::tokenComesFromTheClipboard()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1("Authorization: Bearer " + signedToken(soundClaims())));
    QTest::keyClick(&m_workbench->window(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(verdict(), u"Unverified"_s);
    QVERIFY(m_workbench->inspector()->isVisible());
}

void TestWorkbench::tokenComesByIntent()
{
    m_workbench->intents().ask(Ui::OpenToken{unsecuredToken(), u"token response"_s});
    QTRY_COMPARE(verdict(), u"Invalid"_s);
    QCOMPARE(m_workbench->window().currentArea(), u"tokens"_s);
}

void TestWorkbench::everyControlHasANameAndIsReached()
{
    m_workbench->inspector()->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QStringList complaints;
    for (QTabWidget *tabs : m_workbench->window().findChildren<QTabWidget *>()) {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            complaints << accessibilityComplaints(&m_workbench->window());
        }
    }
    complaints.removeDuplicates();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestWorkbench::keysOfTabsLeadIntoThem_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<QString>("focus");
    QTest::newRow("claims") << Qt::Key_1 << u"Claims"_s;
    QTest::newRow("payload") << Qt::Key_2 << u"Payload as it was signed"_s;
    QTest::newRow("signature") << Qt::Key_3 << u"What is known of the signature"_s;
    QTest::newRow("checks") << Qt::Key_4 << u"Checks"_s;
    QTest::newRow("keys") << Qt::Key_5 << u"Keys to add"_s;
    QTest::newRow("expectations") << Qt::Key_6 << u"Treat the token as"_s;
    QTest::newRow("history") << Qt::Key_7 << u"History of this session"_s;
}

void TestWorkbench::keysOfTabsLeadIntoThem()
{
    QFETCH(const Qt::Key, key);
    m_workbench->inspector()->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    QTest::keyClick(m_workbench->inspector()->input()->pasteBox(), key, Qt::AltModifier);
    QVERIFY(QApplication::focusWidget());
    QTEST(QApplication::focusWidget()->accessibleName(), "focus");
}

void TestWorkbench::copiesAreTold()
{
    m_workbench->inspector()->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    Ui::ValueTree *claims = m_workbench->inspector()->parts()->claims();
    claims->setCurrentIndex(claims->model()->index(0, Ui::ClaimsModel::Value));
    claims->copyCell();
    QCOMPARE(m_workbench->window().status(), u"Copied: Value"_s);
    claims->copyRow();
    QCOMPARE(m_workbench->window().status(), u"Copied: Row"_s);
}

void TestWorkbench::everythingFits()
{
    // A laptop's screen at 200 %, less the frame of the window.
    m_workbench->inspector()->showSample();
    QTRY_COMPARE(verdict(), u"Valid"_s);
    const QSize least = m_workbench->window().minimumSizeHint();
    QVERIFY2(least.width() <= 680 && least.height() <= 560,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestWorkbench::stateIsKept()
{
    // The least size: the screen of an offscreen window has no room for much.
    const QSize size = m_workbench->window().minimumSizeHint();
    m_workbench->window().resize(size);
    m_workbench->window().close();
    open();
    QCOMPARE(m_workbench->window().size(), size);
    QTest::keyClick(&m_workbench->window(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_settings->value(u"appearance/zoom"_s).toInt(), 110);
}

/// What a person noted or registered somewhere stays good.
void TestWorkbench::practicePortIsKept()
{
    QByteArray issuer;
    for (int start = 0; start < 2; ++start) {
        const auto started = m_workbench->practice().start();
        QTRY_VERIFY(started.isFinished());
        QVERIFY(started.result());
        const QByteArray now = m_workbench->practice().server()->issuer();
        QCOMPARE(now, issuer.isEmpty() ? now : issuer);
        issuer = now;
        open();
    }
}

QTEST_MAIN(TestWorkbench)
#include "tst_workbench.moc"
