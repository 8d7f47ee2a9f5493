// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/commandpalette.h"
#include "ui/support/testwindow.h"

#include <QLineEdit>
#include <QListWidget>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void matches_data();
    void matches();
    void nothingFoundDoesNothing();
    void findsActionsOfTheWindow();
    void findsWhatOthersAdd();
    void arrowsChoose();
    void escapeGivesTheFocusBack();
    void disabledActionsAreNotOffered();
};

void TestCommandPalette::matches_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    QTest::newRow("other word") << u"key"_s << false;
    QTest::newRow("one word of two") << u"zoom tokens"_s << false;
    QTest::newRow("nothing asked") << QString() << true;
    QTest::newRow("other case") << u"ZOOM"_s << true;
    QTest::newRow("other order") << u"in zoom"_s << true;
    QTest::newRow("part of a word") << u"oo"_s << true;
}

void TestCommandPalette::matches()
{
    QFETCH(const QString, query);
    QFETCH(const bool, found);
    QCOMPARE(matchesQuery(u"Zoom In"_s, query), found);
}

void TestCommandPalette::nothingFoundDoesNothing()
{
    TestWindow test;
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"no such command"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 0);
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Return);
    QVERIFY(window.commandPalette()->isVisible());
}

void TestCommandPalette::findsActionsOfTheWindow()
{
    TestWindow test;
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.commandPalette()->list()->count() > 8);
    QTest::keyClicks(window.commandPalette()->field(), u"zoom in"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 1);
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Return);
    QCOMPARE(test.appearance->zoom(), 110);
    QVERIFY(!window.commandPalette()->isVisible());
    test.appearance->setZoom(100);
}

void TestCommandPalette::findsWhatOthersAdd()
{
    TestWindow test;
    MainWindow &window = test.open();
    int ran = 0;
    window.addCommands(
        [&ran] { return QList<Command>{{u"exp: expiration time"_s, u"claim"_s, {}, [&ran] { ++ran; }}}; });
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"claim exp"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 1);
    QTest::mouseClick(
        window.commandPalette()->list()->viewport(), Qt::LeftButton, {},
        window.commandPalette()->list()->visualItemRect(window.commandPalette()->list()->item(0)).center());
    QCOMPARE(ran, 1);
}

void TestCommandPalette::arrowsChoose()
{
    TestWindow test;
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"colours"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 3);
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Down);
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Down);
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Return);
    QCOMPARE(test.appearance->mode(), Appearance::Mode::Dark);
}

void TestCommandPalette::escapeGivesTheFocusBack()
{
    TestWindow test({{u"a"_s, [] { return u"A"_s; }, u"password-copy-symbolic"_s,
                      [](QWidget *parent) { return new QLineEdit(parent); }}});
    MainWindow &window = test.open();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto *field = window.findChild<QLineEdit *>();
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QVERIFY(window.commandPalette()->field()->hasFocus());
    QTest::keyClick(window.commandPalette()->field(), Qt::Key_Escape);
    QVERIFY(!window.commandPalette()->isVisible());
    QVERIFY(field->hasFocus());
}

void TestCommandPalette::disabledActionsAreNotOffered()
{
    TestWindow test({{u"a"_s, [] { return u"A"_s; }, u"password-copy-symbolic"_s,
                      [](QWidget *parent) {
                          auto *panel = new QWidget(parent);
                          panel->addAction(u"Possible thing"_s);
                          panel->addAction(u"Impossible thing"_s)->setEnabled(false);
                          return panel;
                      }}});
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"thing"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 1);
    QCOMPARE(window.commandPalette()->list()->item(0)->text(), u"Possible thing"_s);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
