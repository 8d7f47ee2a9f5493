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
    void ranks_data();
    void ranks();
    void nothingFoundDoesNothing();
    void languagesAreFoundByTheWord();
    void namesComeFirst();
    void rowsAreOfOneHeight();
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

void TestCommandPalette::ranks_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("rank");
    QTest::newRow("beside it only") << u"Zoom In"_s << 5;
    QTest::newRow("words apart") << u"p. of the ex"_s << 5;
    QTest::newRow("within a word") << u"Next Hexp"_s << 3;
    QTest::newRow("a later word") << u"Show Expectations"_s << 2;
    QTest::newRow("first") << u"Expectations"_s << 1;
    QTest::newRow("all") << u"EXP"_s << 0;
}

void TestCommandPalette::ranks()
{
    QFETCH(const QString, text);
    QTEST(rankOf({text, u"exp"_s, {}, {}}, u" exp "_s), "rank");
}

void TestCommandPalette::languagesAreFoundByTheWord()
{
    TestWindow test;
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"language"_s);
    QCOMPARE(window.commandPalette()->list()->count(), Language::choices().size());
}

void TestCommandPalette::namesComeFirst()
{
    TestWindow test;
    MainWindow &window = test.open();
    window.addCommands([] {
        return QList<Command>{
            {u"Show Expectations"_s, {}, {}, {}}, {u"expires_in"_s, {}, {}, {}}, {u"exp"_s, {}, {}, {}}};
    });
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    const QListWidget *list = window.commandPalette()->list();
    QTest::keyClicks(window.commandPalette()->field(), u"exp"_s);
    QCOMPARE(list->item(0)->text(), u"exp"_s);
    QCOMPARE(list->item(1)->text(), u"expires_in"_s);
    QCOMPARE(list->item(2)->text(), u"Show Expectations"_s);
}

void TestCommandPalette::rowsAreOfOneHeight()
{
    TestWindow test;
    MainWindow &window = test.open();
    window.addCommands([] { return QList<Command>{{u"zoom without an icon"_s, {}, {}, {}}}; });
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"zoom"_s);
    const QListWidget *list = window.commandPalette()->list();
    QVERIFY(list->count() >= 3);
    for (int row = 0; row < list->count(); ++row) {
        const int height = list->visualItemRect(list->item(row)).height();
        QVERIFY2(height <= list->fontMetrics().height() * 3 / 2, qPrintable(QString::number(height)));
    }
}

void TestCommandPalette::nothingFoundDoesNothing()
{
    TestWindow test;
    MainWindow &window = test.open();
    QTest::keyClick(&window, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClicks(window.commandPalette()->field(), u"no such command"_s);
    QCOMPARE(window.commandPalette()->list()->count(), 0);
    QVERIFY(window.commandPalette()->saysNothingFound());
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
