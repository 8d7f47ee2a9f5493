// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/pasteview.h"
#include "widgets/textview.h"

#include <QAccessible>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestTextAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItIs();
    void tellsItsText();
    void tellsPieces_data();
    void tellsPieces();
    void movesCaretAndSelection();
    void tellsPlacesOnTheScreen();
    void concealedTextIsNotTold();
    void doesNotCopyTenMegabytes();

private:
    static QAccessibleTextInterface *textOf(QWidget *widget)
    {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        return interface ? interface->textInterface() : nullptr;
    }
};

void TestTextAccessible::saysWhatItIs()
{
    TextView view;
    view.setAccessibleName(u"Payload"_s);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QCOMPARE(interface->text(QAccessible::Name), u"Payload"_s);
    QVERIFY(interface->state().readOnly);
    QVERIFY(interface->state().multiLine);
    PasteView box;
    QVERIFY(QAccessible::queryAccessibleInterface(&box)->state().editable);
}

void TestTextAccessible::tellsItsText()
{
    TextView view;
    view.setText(u"a繁🔑\nz"_s.toUtf8());
    QAccessibleTextInterface *text = textOf(&view);
    QVERIFY(text);
    QCOMPARE(text->characterCount(), 6);
    QCOMPARE(text->text(0, 6), u"a繁🔑\nz"_s);
    QCOMPARE(text->text(1, 2), u"繁"_s);
    QCOMPARE(text->text(5, 6), u"z"_s);
    QCOMPARE(text->text(6, 99), QString());
}

void TestTextAccessible::tellsPieces_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("which"); // -1 before, 0 at, 1 after
    QTest::addColumn<int>("at");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("start");
    // "one 繁體\ntwo"
    QTest::newRow("character") << int(QAccessible::CharBoundary) << 0 << 4 << u"繁"_s << 4;
    QTest::newRow("character before") << int(QAccessible::CharBoundary) << -1 << 5 << u"繁"_s << 4;
    QTest::newRow("character after") << int(QAccessible::CharBoundary) << 1 << 4 << u"體"_s << 5;
    QTest::newRow("nothing before the first") << int(QAccessible::CharBoundary) << -1 << 0 << QString() << -1;
    QTest::newRow("nothing after the last") << int(QAccessible::CharBoundary) << 1 << 9 << QString() << -1;
    QTest::newRow("word") << int(QAccessible::WordBoundary) << 0 << 5 << u"繁體"_s << 4;
    QTest::newRow("line") << int(QAccessible::LineBoundary) << 0 << 5 << u"one 繁體\n"_s << 0;
    QTest::newRow("line after") << int(QAccessible::LineBoundary) << 1 << 5 << u"two"_s << 7;
    QTest::newRow("line before") << int(QAccessible::LineBoundary) << -1 << 8 << u"one 繁體\n"_s << 0;
}

void TestTextAccessible::tellsPieces()
{
    QFETCH(const int, type);
    QFETCH(const int, which);
    QFETCH(const int, at);
    QFETCH(const QString, text);
    QFETCH(const int, start);
    TextView view;
    view.setText(u"one 繁體\ntwo"_s.toUtf8());
    QAccessibleTextInterface *interface = textOf(&view);
    const auto boundary = static_cast<QAccessible::TextBoundaryType>(type);
    int from = -2;
    int to = -2;
    const QString told = which < 0   ? interface->textBeforeOffset(at, boundary, &from, &to)
                         : which > 0 ? interface->textAfterOffset(at, boundary, &from, &to)
                                     : interface->textAtOffset(at, boundary, &from, &to);
    QCOMPARE(told, text);
    QCOMPARE(from, start);
    QCOMPARE(to, start < 0 ? -1 : start + int(text.size()));
}

void TestTextAccessible::movesCaretAndSelection()
{
    TextView view;
    view.setText(u"繁體中文"_s.toUtf8());
    QAccessibleTextInterface *text = textOf(&view);
    text->setCursorPosition(2);
    QCOMPARE(view.cursor(), 6);
    QCOMPARE(text->cursorPosition(), 2);
    QCOMPARE(text->selectionCount(), 0);
    text->setSelection(0, 1, 3);
    QCOMPARE(view.selectedText(), u"體中"_s);
    int start = -1;
    int end = -1;
    text->selection(0, &start, &end);
    QCOMPARE(start, 1);
    QCOMPARE(end, 3);
    text->removeSelection(0);
    QVERIFY(!view.hasSelection());
}

void TestTextAccessible::tellsPlacesOnTheScreen()
{
    TextView view;
    view.resize(400, 200);
    view.show();
    view.setText("0123456789");
    QAccessibleTextInterface *text = textOf(&view);
    const QRect rect = text->characterRect(4);
    QVERIFY(rect.isValid());
    QCOMPARE(text->offsetAtPoint(QPoint(rect.left() + 1, rect.center().y())), 4);
}

void TestTextAccessible::concealedTextIsNotTold()
{
    TextView view;
    view.setText("secret");
    view.setConcealed(true);
    QVERIFY(!textOf(&view)->text(0, 6).contains(u"secret"_s));
    QVERIFY(!QAccessible::queryAccessibleInterface(&view)->text(QAccessible::Value).contains(u"secret"_s));
}

void TestTextAccessible::doesNotCopyTenMegabytes()
{
    TextView view;
    view.setText(QByteArray("  \"name\": 123456,\n").repeated(600'000));
    QTRY_VERIFY(view.isReady());
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(interface->text(QAccessible::Value).size() <= 4096);
    QCOMPARE(interface->textInterface()->characterCount(), 18 * 600'000);
    int from = 0;
    int to = 0;
    QCOMPARE(interface->textInterface()->textAtOffset(18 * 500'000 + 3, QAccessible::LineBoundary, &from, &to),
             u"  \"name\": 123456,\n"_s);
    QCOMPARE(from, 18 * 500'000);
}

QTEST_MAIN(TestTextAccessible)
#include "tst_textaccessible.moc"
