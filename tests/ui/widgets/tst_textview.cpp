// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/accessibilitywalk.h"
#include "ui/support/markingtranslator.h"
#include "widgets/findbar.h"
#include "widgets/syntaxstyler.h"
#include "widgets/textview.h"
#include "widgets/tokenview.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

class TestTextView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void showsNothingOfAnEmptyText();
    void keysMoveAndSelect_data();
    void keysMoveAndSelect();
    void mouseSelectsAndClicks();
    void doubleClickTakesTheWord();
    void copiesWhatIsSelected();
    void copyDoesNotShowWhereLinesAreCut();
    void concealedTextIsNotCopied();
    void concealedTextIsNotFound();
    void largeCopyComesLater();
    void hiddenCharactersAreNotLookedFor();
    void pastedHiddenCharactersAreFound();
    void hostileCharactersDoNotMoveOthers_data();
    void hostileCharactersDoNotMoveOthers();
    void textIsNoMarkup();
    void rightToLeftWordsStayInTheirCells();
    void findsAsOneTypes();
    void findsInTenMegabytes();
    void findSaysWhenThereIsNothing();
    void showsTenMegabytes();
    void showsALongLine();
    void goesWhereTheIndexIsNotYet();
    void newTextWhileTheOldIsIndexed();
    void endsWhileItIsIndexed();
    void marksAreDrawn();
    void wrapKeepsThePlace();
    void followsTheZoom();
    void retranslates();
    void isAccessible();
    void garbageIsDrawn();

private:
    QImage picture(TextView &view) { return view.viewport()->grab().toImage().convertToFormat(QImage::Format_RGB32); }
    std::unique_ptr<TextView> m_view;
};

void TestTextView::init()
{
    m_view = std::make_unique<TextView>();
    m_view->resize(600, 300);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void TestTextView::showsNothingOfAnEmptyText()
{
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {50, 50});
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, {50, 50});
    QCOMPARE(m_view->cursor(), 0);
    QVERIFY(!m_view->hasSelection());
    QCOMPARE(m_view->selectedText(), QString());
    QVERIFY(m_view->isReady());
}

void TestTextView::keysMoveAndSelect_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<QKeySequence>("keys");
    QTest::addColumn<int>("cursor");
    QTest::addColumn<QString>("selected");
    const auto row = [](const char *name, int from, QKeySequence keys, int cursor, const QString &selected) {
        QTest::newRow(name) << from << keys << cursor << selected;
    };
    // "one two\n繁體 é\nlast"
    row("left at the start", 0, Qt::Key_Left, 0, {});
    row("right at the end", 22, Qt::Key_Right, 22, {});
    row("right", 0, Qt::Key_Right, 1, {});
    row("right over a Han character", 8, Qt::Key_Right, 11, {});
    row("left over a Han character", 11, Qt::Key_Left, 8, {});
    row("left over a letter with its mark", 18, Qt::Key_Left, 15, {});
    row("down keeps the cell", 2, Qt::Key_Down, 11, {});
    row("up at the top", 2, Qt::Key_Up, 0, {});
    row("home", 5, Qt::Key_Home, 0, {});
    row("end", 5, Qt::Key_End, 7, {});
    row("end of all", 5, Qt::CTRL | Qt::Key_End, 22, {});
    row("start of all", 5, Qt::CTRL | Qt::Key_Home, 0, {});
    row("next word", 0, Qt::CTRL | Qt::Key_Right, 4, {});
    row("word before", 7, Qt::CTRL | Qt::Key_Left, 4, {});
    row("select right", 0, Qt::SHIFT | Qt::Key_Right, 1, u"o"_s);
    row("select word", 0, Qt::CTRL | Qt::SHIFT | Qt::Key_Right, 4, u"one "_s);
    row("select row", 4, Qt::SHIFT | Qt::Key_End, 7, u"two"_s);
    row("select down", 4, Qt::SHIFT | Qt::Key_Down, 14, u"two\n繁體"_s);
    row("select to the end", 19, Qt::CTRL | Qt::SHIFT | Qt::Key_End, 23, u"last"_s);
    row("select all", 4, Qt::CTRL | Qt::Key_A, 23, u"one two\n繁體 e\u0301\nlast"_s);
}

void TestTextView::keysMoveAndSelect()
{
    QFETCH(const int, from);
    QFETCH(const QKeySequence, keys);
    QFETCH(const int, cursor);
    QFETCH(const QString, selected);
    m_view->setText(u"one two\n繁體 e\u0301\nlast"_s.toUtf8());
    m_view->goTo(from);
    QTest::keySequence(m_view.get(), keys);
    if (from == 22) { // Inside of the last word: one more and then no further.
        QCOMPARE(m_view->cursor(), 23);
        QTest::keySequence(m_view.get(), keys);
        QCOMPARE(m_view->cursor(), 23);
        return;
    }
    QCOMPARE(m_view->cursor(), cursor == 22 ? 23 : cursor);
    QCOMPARE(m_view->selectedText(), selected);
}

void TestTextView::mouseSelectsAndClicks()
{
    m_view->setText("0123456789\nabcdefghij\n");
    QSignalSpy clicked(m_view.get(), &TextView::clicked);
    const QPoint third = m_view->rectOf(3).center() - QPoint(2, 0);
    const QPoint second = m_view->rectOf(13).center() - QPoint(2, 0);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, third);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked.first().first().toLongLong(), 3);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, Qt::ShiftModifier, second);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(m_view->selectedText(), u"3456789\nab"_s);

    QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, second);
    QTest::mouseMove(m_view->viewport(), m_view->rectOf(18).center());
    QMouseEvent move(QEvent::MouseMove, m_view->rectOf(18).center() - QPoint(2, 0), m_view->mapToGlobal(QPoint()),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(m_view->viewport(), &move);
    QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, m_view->rectOf(18).center());
    QCOMPARE(m_view->selectedText(), u"cdefg"_s);
    QCOMPARE(clicked.count(), 1);
}

void TestTextView::doubleClickTakesTheWord()
{
    m_view->setText("eyJhbGci-_0.eyJpc3Mi.c2ln");
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->rectOf(15).center());
    QCOMPARE(m_view->selectedText(), u"eyJpc3Mi"_s);
}

void TestTextView::copiesWhatIsSelected()
{
    QApplication::clipboard()->setText(u"before"_s);
    m_view->setText(u"a\u202Eb\0c"_s.toUtf8());
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QTest::keySequence(m_view.get(), QKeySequence::SelectAll);
    QTest::keySequence(m_view.get(), QKeySequence::Copy);
    QCOMPARE(QApplication::clipboard()->text(), u"a\u202Eb\0c"_s);
}

void TestTextView::copyDoesNotShowWhereLinesAreCut()
{
    const QByteArray text(5000, 'x');
    m_view->setText(text);
    m_view->selectAll();
    QCOMPARE(m_view->selectedText(), QString::fromLatin1(text));
    QCOMPARE(m_view->indexedText().rowCount(), 3);
}

void TestTextView::concealedTextIsNotCopied()
{
    QApplication::clipboard()->setText(u"before"_s);
    m_view->setText("secret");
    const QImage open = picture(*m_view);
    m_view->setConcealed(true);
    m_view->selectAll();
    m_view->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    m_view->goTo(0);
    const QImage concealed = picture(*m_view);
    QVERIFY(open != concealed);
    m_view->setText("public");
    QCOMPARE(picture(*m_view), concealed);
}

void TestTextView::concealedTextIsNotFound()
{
    m_view->setText("a secret, and a secret");
    m_view->select(2, 6);
    m_view->showFind();
    QTRY_COMPARE(m_view->findBar()->matchCount(), 2);
    m_view->setConcealed(true);
    QVERIFY(!m_view->findBar()->isVisible());
    QCOMPARE(m_view->findBar()->field()->text(), QString());
    QCOMPARE(m_view->findBar()->matchCount(), 0);
    m_view->select(2, 6);
    m_view->showFind();
    QTest::keySequence(m_view.get(), QKeySequence::Find);
    QTest::keySequence(m_view.get(), QKeySequence::FindNext);
    QVERIFY(!m_view->findBar()->isVisible());
    QCOMPARE(m_view->findBar()->field()->text(), QString());
    QCOMPARE(m_view->selectionStart(), 2); // no match was shown
    m_view->setConcealed(false);
    m_view->showFind();
    QTRY_COMPARE(m_view->findBar()->matchCount(), 2);
}

void TestTextView::largeCopyComesLater()
{
    QApplication::clipboard()->setText(u"before"_s);
    const QByteArray text(3'000'000, 'x');
    m_view->setText(text);
    m_view->selectAll();
    // No thread is free before the text is concealed.
    QSemaphore gate;
    for (int thread = 0; thread < QThreadPool::globalInstance()->maxThreadCount(); ++thread)
        QThreadPool::globalInstance()->start([&gate] { gate.acquire(); });
    m_view->copy();
    m_view->setConcealed(true);
    gate.release(QThreadPool::globalInstance()->maxThreadCount());
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    m_view->setConcealed(false);
    m_view->copy();
    QTRY_COMPARE(QApplication::clipboard()->text().size(), text.size());
}

void TestTextView::hiddenCharactersAreNotLookedFor()
{
    m_view->setText("a\u202Eb plain");
    m_view->select(0, 5);
    m_view->showFind();
    QCOMPARE(m_view->findBar()->field()->text(), QString());
    m_view->select(6, 5);
    m_view->showFind();
    QCOMPARE(m_view->findBar()->field()->text(), u"plain"_s);
}

void TestTextView::pastedHiddenCharactersAreFound()
{
    m_view->setText("a\u202Eb plain");
    m_view->showFind();
    QApplication::clipboard()->setText(u"\u202Eb"_s);
    m_view->findBar()->field()->paste();
    QCOMPARE(m_view->findBar()->field()->text(), u"⟨U+202E⟩b"_s);
    QTRY_COMPARE(m_view->findBar()->matchCount(), 1);
    QCOMPARE(m_view->selectionEnd() - m_view->selectionStart(), 4); // octets
}

void TestTextView::hostileCharactersDoNotMoveOthers_data()
{
    QTest::addColumn<QString>("hidden");
    QTest::newRow("right-to-left override") << u"\u202E"_s;
    QTest::newRow("isolate") << u"\u2067"_s;
    QTest::newRow("right-to-left mark") << u"\u200F"_s;
    QTest::newRow("zero width space") << u"\u200B"_s;
    QTest::newRow("byte order mark") << u"\uFEFF"_s;
    QTest::newRow("line separator") << u"\u2028"_s;
}

void TestTextView::hostileCharactersDoNotMoveOthers()
{
    QFETCH(const QString, hidden);
    const QByteArray text = (u"ab"_s + hidden + u"cd"_s).toUtf8();
    m_view->setText(text);
    const int cell = m_view->rectOf(1).left() - m_view->rectOf(0).left();
    QVERIFY(cell > 0);
    const qsizetype after = text.size() - 2;
    // Eight cells of "⟨U+202E⟩" stand between b and c, and d comes after c.
    QVERIFY(std::abs(m_view->rectOf(after).left() - m_view->rectOf(2).left() - 8 * cell) <= 8);
    QVERIFY(m_view->rectOf(after + 1).left() > m_view->rectOf(after).left());
    // The chip is drawn: these cells are not empty.
    const QImage image = picture(*m_view);
    const QRect chip(m_view->rectOf(2).topLeft(), m_view->rectOf(after).bottomLeft());
    int inked = 0;
    for (int x = chip.left() + 2; x < chip.right() - 2; ++x) {
        for (int y = chip.top() + 3; y < chip.bottom() - 2; ++y)
            inked += QColor(image.pixel(x, y)).lightness() < 128 ? 1 : 0;
    }
    QVERIFY2(inked > 20, qPrintable(QString::number(inked)));
}

void TestTextView::textIsNoMarkup()
{
    m_view->setText("<b>x</b>");
    QCOMPARE(m_view->offsetAt(m_view->rectOf(7).center() - QPoint(2, 0)), 7);
    m_view->selectAll();
    QCOMPARE(m_view->selectedText(), u"<b>x</b>"_s);
}

void TestTextView::rightToLeftWordsStayInTheirCells()
{
    // Plain Hebrew reorders its neighbours in any ordinary text widget: 1 and 2 would change places.
    const QByteArray text = u"\"אב\": 1, \"גד\": 2"_s.toUtf8();
    m_view->setText(text);
    const qsizetype one = text.indexOf('1');
    const qsizetype two = text.indexOf('2');
    QVERIFY(m_view->rectOf(one).left() < m_view->rectOf(two).left());
    const QImage image = picture(*m_view);
    QVERIFY(!image.isNull());
}

void TestTextView::findsAsOneTypes()
{
    m_view->setText("alpha beta ALPHA gamma alphabet");
    QTest::keySequence(m_view.get(), QKeySequence::Find);
    FindBar *bar = m_view->findBar();
    QVERIFY(bar->isVisible());
    QSignalSpy finished(bar, &FindBar::finished);
    QTest::keyClicks(bar->field(), u"alpha"_s);
    QTRY_COMPARE(m_view->selectedText(), u"alpha"_s);
    QCOMPARE(bar->matchCount(), 3);
    QCOMPARE(bar->status(), u"1 of 3"_s);
    QCOMPARE(m_view->selectionStart(), 0);
    QTest::keyClick(bar->field(), Qt::Key_Return);
    QCOMPARE(m_view->selectionStart(), 11);
    QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(bar->field(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_view->selectionStart(), 23);
    QTest::keyClick(bar->field(), Qt::Key_Escape);
    QVERIFY(!bar->isVisible());
    QCOMPARE(m_view->selectedText(), u"alpha"_s);
    QCOMPARE(QApplication::focusWidget(), m_view.get());
}

void TestTextView::findsInTenMegabytes()
{
    QByteArray text = QByteArray("  \"name\": 123456\n").repeated(600'000);
    text += "needle";
    m_view->setText(text);
    m_view->showFind();
    QTest::keyClicks(m_view->findBar()->field(), u"NEEDLE"_s);
    QTRY_COMPARE(m_view->findBar()->matchCount(), 1);
    QTRY_VERIFY(m_view->isReady());
    QCOMPARE(m_view->selectionStart(), text.size() - 6);
    QTRY_VERIFY(m_view->viewport()->rect().contains(m_view->rectOf(text.size() - 3).center()));
}

void TestTextView::findSaysWhenThereIsNothing()
{
    m_view->setText("text");
    m_view->showFind();
    FindBar *bar = m_view->findBar();
    QCOMPARE(bar->status(), QString());
    QSignalSpy finished(bar, &FindBar::finished);
    QTest::keyClicks(bar->field(), u"z"_s);
    QTRY_VERIFY(finished.count() > 0);
    QCOMPARE(bar->matchCount(), 0);
    QCOMPARE(bar->status(), u"Not found"_s);
    QTest::keyClick(bar->field(), Qt::Key_Return);
    QVERIFY(!m_view->hasSelection());
}

void TestTextView::showsTenMegabytes()
{
    m_view->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    const QByteArray text = QByteArray("  \"name\": 123456,\n").repeated(600'000);
    m_view->setText(text);
    m_view->viewport()->repaint(); // With whatever is indexed by now.
    QCOMPARE(m_view->text().constData(), text.constData()); // Not copied.
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 20'000);
    QCOMPARE(m_view->indexedText().rowCount(), 600'001);
    QTest::keySequence(m_view.get(), QKeySequence::MoveToEndOfDocument);
    QCOMPARE(m_view->cursor(), text.size());
    QTRY_VERIFY(m_view->viewport()->rect().contains(m_view->rectOf(text.size()).center()));
}

void TestTextView::showsALongLine()
{
    m_view->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    const QByteArray text = "\"" + QByteArray(20'000'000, 'A') + "\"";
    m_view->setText(text);
    m_view->viewport()->repaint(); // With whatever is indexed by now.
    QTRY_VERIFY_WITH_TIMEOUT(m_view->isReady(), 20'000);
    QCOMPARE(m_view->indexedText().rowCount(), 10'001);
}

void TestTextView::goesWhereTheIndexIsNotYet()
{
    const QByteArray text = QByteArray("0123456789\n").repeated(400'000);
    m_view->setText(text);
    m_view->goTo(text.size() - 5);
    QTRY_VERIFY(m_view->isReady());
    QVERIFY(m_view->viewport()->rect().contains(m_view->rectOf(text.size() - 5).center()));
}

void TestTextView::newTextWhileTheOldIsIndexed()
{
    m_view->setText(QByteArray("long\n").repeated(1'000'000));
    m_view->setText("short");
    QVERIFY(m_view->isReady());
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_view->indexedText().rowCount(), 1);
    QCOMPARE(m_view->verticalScrollBar()->maximum(), 0);
}

void TestTextView::endsWhileItIsIndexed()
{
    m_view->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    m_view->setText(QByteArray("{\"a\": 1}\n").repeated(1'000'000));
    m_view.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!m_view);
}

void TestTextView::marksAreDrawn()
{
    m_view->setText("0123456789\nabcdef");
    m_view->clearFocus();
    const QImage before = picture(*m_view);
    m_view->setMarks({{2, 3, Meaning::Payload}});
    const QImage after = picture(*m_view);
    const QColor tint = meaningTint(Meaning::Payload, m_view->palette());
    const QPoint inside = m_view->rectOf(3).topLeft() + QPoint(1, 1);
    QCOMPARE(QColor(after.pixel(inside)), QColor(tint.rgb()));
    QVERIFY(QColor(before.pixel(inside)) != QColor(tint.rgb()));
    const QPoint outside = m_view->rectOf(6).topLeft() + QPoint(1, 1);
    QCOMPARE(after.pixel(outside), before.pixel(outside));
    m_view->setText("other");
    QVERIFY(m_view->marks().isEmpty());
}

void TestTextView::wrapKeepsThePlace()
{
    m_view->setText(QByteArray("0123456789").repeated(5000));
    m_view->setWrap(TextView::Wrap::Anywhere);
    QCOMPARE(m_view->horizontalScrollBar()->maximum(), 0);
    const qsizetype rows = m_view->indexedText().rowCount();
    QVERIFY(rows > 500);
    m_view->verticalScrollBar()->setValue(200);
    const qsizetype top = m_view->offsetAt({8, 8});
    m_view->resize(300, 300);
    QTRY_VERIFY(m_view->indexedText().rowCount() > rows);
    QVERIFY(std::abs(m_view->offsetAt({8, 8}) - top) < 100);
}

void TestTextView::followsTheZoom()
{
    const QFont font = QApplication::font();
    const int height = m_view->heightForRows(10);
    QApplication::setFont(scaledFont(font, 2.0));
    QTRY_VERIFY(m_view->heightForRows(10) > height * 3 / 2);
    QApplication::setFont(font);
    QTRY_COMPARE(m_view->heightForRows(10), height);
}

void TestTextView::retranslates()
{
    m_view->setText("text");
    m_view->showFind();
    MarkingTranslator translator;
    QCoreApplication::installTranslator(&translator);
    QCoreApplication::processEvents();
    const QList<QAction *> actions = m_view->actions();
    QCOMPARE(actions.size(), 3);
    for (const QAction *action : actions)
        QVERIFY2(action->text().contains(u'「'), qPrintable(action->text()));
    const QList<QToolButton *> buttons = m_view->findBar()->findChildren<QToolButton *>();
    QVERIFY(!buttons.isEmpty());
    for (const QToolButton *button : buttons) {
        if (button->parent() == m_view->findBar())
            QVERIFY2(button->toolTip().contains(u'「'), qPrintable(button->toolTip()));
    }
    QCoreApplication::removeTranslator(&translator);
}

void TestTextView::isAccessible()
{
    m_view->setText("text");
    m_view->setAccessibleName(u"Payload"_s);
    m_view->showFind();
    QCOMPARE(accessibilityComplaints(m_view.get()), QStringList());
}

void TestTextView::garbageIsDrawn()
{
    QByteArray text;
    for (int i = 0; i < 4096; ++i)
        text.append(static_cast<char>((i * 7919) >> 3));
    text += u"e\u0301\u0301"_s.repeated(500).toUtf8() + u"\u0301"_s.repeated(500).toUtf8() + "\n"
            + u"नमस्ते مرحبا 👩‍💻 ไทย"_s.toUtf8();
    for (const auto wrap : {TextView::Wrap::None, TextView::Wrap::Anywhere}) {
        m_view->setWrap(wrap);
        m_view->setText(text);
        m_view->selectAll();
        for (int value = 0; value <= m_view->verticalScrollBar()->maximum(); value += 5) {
            m_view->verticalScrollBar()->setValue(value);
            QVERIFY(!picture(*m_view).isNull());
        }
    }
}

QTEST_MAIN(TestTextView)
#include "tst_textview.moc"
