// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/accessibilitywalk.h"
#include "widgets/pasteview.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QUrl>

#include <functional>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;
using namespace Grantscope::Tests;

Q_DECLARE_METATYPE(std::function<void(Grantscope::Ui::PasteView &)>)

class TestPasteView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void refusesWhatIsNoText();
    void refusesFiles();
    void pasteReplacesTheSelection();
    void laterChangeBeatsALargePaste();
    void largePasteReplacesEverything();
    void largeTextIsNotTypedInto();
    void takesDroppedTextAndFiles();
    void typesAndErases();
    void inputMethodCommits();
    void inputMethodShowsWhatIsComposed();
    void secondKeysPasteAndCopy();
    void undoesAndRedoes();
    void forgetsForGood();
    void keepsNoUndo();
    void tellsTypingFromReplacing_data();
    void tellsTypingFromReplacing();
    void cutTakesAway();
    void concealedTextIsNotCut();
    void placeholderIsShown();
    void isAccessible();

private:
    void drop(QMimeData *data)
    {
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event(QPointF(10, 10), Qt::CopyAction, data, Qt::LeftButton, {});
        QApplication::sendEvent(m_view->viewport(), &event);
    }
    std::unique_ptr<PasteView> m_view;
};

void TestPasteView::init()
{
    m_view = std::make_unique<PasteView>();
    m_view->resize(500, 200);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_view->setFocus();
}

void TestPasteView::refusesWhatIsNoText()
{
    auto *image = new QMimeData;
    image->setData(u"image/png"_s, "x");
    QApplication::clipboard()->setMimeData(image);
    QSignalSpy refused(m_view.get(), &PasteView::refused);
    QSignalSpy edited(m_view.get(), &PasteView::edited);
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(refused.count(), 1);
    QCOMPARE(edited.count(), 0);
    QVERIFY(m_view->text().isEmpty());
}

void TestPasteView::refusesFiles()
{
    const QTemporaryDir folder;
    QSignalSpy refused(m_view.get(), &PasteView::refused);
    QMimeData missing;
    missing.setUrls({QUrl::fromLocalFile(folder.filePath(u"missing.jwt"_s))});
    drop(&missing);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(refused.first().first().toString().contains(u"missing.jwt"_s));
    QMimeData directory;
    directory.setUrls({QUrl::fromLocalFile(folder.path())});
    drop(&directory);
    QTRY_COMPARE(refused.count(), 2);
    QFile large(folder.filePath(u"large"_s));
    QVERIFY(large.open(QIODevice::WriteOnly));
    QVERIFY(large.resize(PasteView::kMostOctets + 1));
    QMimeData tooLarge;
    tooLarge.setUrls({QUrl::fromLocalFile(large.fileName())});
    drop(&tooLarge);
    QTRY_COMPARE(refused.count(), 3);
    QMimeData hostile;
    hostile.setUrls({QUrl::fromLocalFile(folder.filePath(u"\u202Etxt.twj"_s))});
    drop(&hostile);
    QTRY_COMPARE(refused.count(), 4);
    QVERIFY(refused.last().first().toString().contains(u"⟨U+202E⟩txt.twj"_s));
    m_view->setConcealed(true);
    m_view->takeFile(u"/nowhere/missing.jwt"_s);
    QTRY_COMPARE(refused.count(), 5);
    QVERIFY(!refused.last().first().toString().contains(u"missing.jwt"_s));
    QVERIFY(m_view->text().isEmpty());
}

void TestPasteView::pasteReplacesTheSelection()
{
    m_view->replaceAll("one two three");
    m_view->select(4, 3);
    QApplication::clipboard()->setText(u"繁"_s);
    QSignalSpy edited(m_view.get(), &PasteView::edited);
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(m_view->text(), u"one 繁 three"_s.toUtf8());
    QCOMPARE(m_view->cursor(), 7);
    QCOMPARE(edited.count(), 1);
}

// It is converted on another thread; what the person does meanwhile is newer.
void TestPasteView::laterChangeBeatsALargePaste()
{
    QApplication::clipboard()->setText(QString(2'000'000, u'x'));
    m_view->paste();
    m_view->replaceAll("newer");
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_view->text(), QByteArray("newer"));
    // Of two large ones the later counts, and clearing is a change, too.
    m_view->paste();
    QApplication::clipboard()->setText(QString(2'000'000, u'y'));
    m_view->paste();
    QTRY_COMPARE(m_view->text().size(), 2'000'000);
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(m_view->text(), QByteArray(2'000'000, 'y'));
    m_view->clear();
    m_view->paste();
    m_view->clear();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(m_view->text().isEmpty());
}

void TestPasteView::largePasteReplacesEverything()
{
    m_view->replaceAll("before");
    m_view->goTo(3);
    QApplication::clipboard()->setText(QString(200'000, u'x'));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(m_view->text(), QByteArray(200'000, 'x'));
    QVERIFY(!m_view->isEditable());
    QApplication::clipboard()->setText(u"a.b.c"_s);
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QCOMPARE(m_view->text(), QByteArray("a.b.c"));
    QVERIFY(m_view->isEditable());
    QApplication::clipboard()->setText(QString(2'000'000, u'y'));
    QTest::keySequence(m_view.get(), QKeySequence::Paste);
    QTRY_COMPARE(m_view->text(), QByteArray(2'000'000, 'y'));
}

void TestPasteView::largeTextIsNotTypedInto()
{
    const QByteArray large(PasteView::kEditable + 1, 'x');
    m_view->replaceAll(large);
    QSignalSpy edited(m_view.get(), &PasteView::edited);
    QTest::keyClicks(m_view.get(), u"abc"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(m_view->text(), large);
    QCOMPARE(edited.count(), 0);
    m_view->selectAll();
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QVERIFY(m_view->text().isEmpty());
    QCOMPARE(edited.count(), 1);
}

void TestPasteView::takesDroppedTextAndFiles()
{
    QMimeData text;
    text.setText(u"dropped"_s);
    drop(&text);
    QCOMPARE(m_view->text(), QByteArray("dropped"));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"token.jwt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a.b\0\xff", 5);
    file.close();
    QMimeData url;
    url.setUrls({QUrl::fromLocalFile(file.fileName())});
    drop(&url);
    m_view->replaceAll("pasted before the file was read");
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    QCoreApplication::processEvents();
    QCOMPARE(m_view->text(), QByteArray("pasted before the file was read"));
    drop(&url);
    QTRY_COMPARE(m_view->text(), QByteArray("a.b\0\xff", 5));
}

void TestPasteView::typesAndErases()
{
    QTest::keyClicks(m_view.get(), u"ab c"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClicks(m_view.get(), u"d"_s);
    QCOMPARE(m_view->text(), QByteArray("ab c\nd"));
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_view->text(), QByteArray("ab c"));
    QTest::keyClick(m_view.get(), Qt::Key_Home);
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QCOMPARE(m_view->text(), QByteArray("b c"));
    QTest::keyClick(m_view.get(), Qt::Key_End);
    QTest::keyClick(m_view.get(), Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(m_view->text(), QByteArray("b "));
    m_view->replaceAll(u"a繁e\u0301"_s.toUtf8());
    m_view->goTo(m_view->text().size());
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_view->text(), u"a繁"_s.toUtf8());
    QTest::keyClick(m_view.get(), Qt::Key_Backspace);
    QCOMPARE(m_view->text(), QByteArray("a"));
}

void TestPasteView::inputMethodCommits()
{
    QInputMethodEvent event;
    event.setCommitString(u"權杖"_s);
    QApplication::sendEvent(m_view.get(), &event);
    QCOMPARE(m_view->text(), u"權杖"_s.toUtf8());
}

void TestPasteView::forgetsForGood()
{
    const QByteArray kept = "a secret of the tests"; // Someone else's copy is theirs.
    m_view->replaceAll("before");
    m_view->replaceAll(kept);
    m_view->undo();
    QSignalSpy edited(m_view.get(), &PasteView::edited);
    m_view->forget();
    QCOMPARE(edited.count(), 1);
    m_view->redo();
    QVERIFY(m_view->text().isEmpty());
    m_view->undo();
    QVERIFY(m_view->text().isEmpty());
    QCOMPARE(kept, QByteArray("a secret of the tests"));
}

void TestPasteView::keepsNoUndo()
{
    m_view->setUndo(PasteView::Undo::None);
    const QByteArray first = "first";
    m_view->replaceAll(first);
    QTest::keyClicks(m_view.get(), u"x"_s);
    m_view->replaceAll("second");
    m_view->undo();
    QCOMPARE(m_view->text(), QByteArray("second"));
    m_view->clear();
    m_view->undo();
    QVERIFY(m_view->text().isEmpty());
    QCOMPARE(first, QByteArray("first"));
}

void TestPasteView::inputMethodShowsWhatIsComposed()
{
    m_view->replaceAll("a b");
    const QImage before = m_view->viewport()->grab().toImage();
    QInputMethodEvent composing(u"ㄑㄩㄢˊ"_s, {});
    QApplication::sendEvent(m_view.get(), &composing);
    QCOMPARE(m_view->text(), QByteArray("a b"));
    QVERIFY(m_view->viewport()->grab().toImage() != before);
    QInputMethodEvent over;
    QApplication::sendEvent(m_view.get(), &over);
    QCOMPARE(m_view->viewport()->grab().toImage(), before);
}

void TestPasteView::secondKeysPasteAndCopy()
{
    if (QKeySequence::keyBindings(QKeySequence::Paste).size() < 2)
        QSKIP("This platform has one key for it.");
    QApplication::clipboard()->setText(u"one"_s);
    QTest::keyClick(m_view.get(), Qt::Key_Insert, Qt::ShiftModifier);
    QCOMPARE(m_view->text(), QByteArray("one"));
    m_view->select(0, 2);
    QTest::keyClick(m_view.get(), Qt::Key_Insert, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), u"on"_s);
}

void TestPasteView::undoesAndRedoes()
{
    m_view->undo();
    QVERIFY(m_view->text().isEmpty());
    QTest::keyClicks(m_view.get(), u"ab"_s);
    m_view->replaceAll("token");
    QTest::keySequence(m_view.get(), QKeySequence::Undo);
    QCOMPARE(m_view->text(), QByteArray("ab"));
    QTest::keySequence(m_view.get(), QKeySequence::Undo);
    QCOMPARE(m_view->text(), QByteArray("a"));
    QTest::keySequence(m_view.get(), QKeySequence::Redo);
    QTest::keySequence(m_view.get(), QKeySequence::Redo);
    QCOMPARE(m_view->text(), QByteArray("token"));
    QTest::keySequence(m_view.get(), QKeySequence::Undo);
    QTest::keyClicks(m_view.get(), u"c"_s);
    m_view->redo();
    QCOMPARE(m_view->text(), QByteArray("abc"));
}

void TestPasteView::tellsTypingFromReplacing_data()
{
    using Step = std::function<void(PasteView &)>;
    QTest::addColumn<Step>("step");
    QTest::addColumn<PasteView::Edit>("how");
    const auto paste = [](PasteView &view) {
        QApplication::clipboard()->setText(u"x"_s);
        view.paste();
    };
    const auto type = [](PasteView &view) { QTest::keyClicks(&view, u"x"_s); };
    QTest::newRow("one character pasted") << Step(paste) << PasteView::Edit::Replaced;
    QTest::newRow("a text of the same length")
        << Step([](PasteView &view) { view.replaceAll("eno"); }) << PasteView::Edit::Replaced;
    QTest::newRow("typed over everything") << Step([=](PasteView &view) {
        view.selectAll();
        type(view);
    }) << PasteView::Edit::Replaced;
    QTest::newRow("everything erased") << Step([](PasteView &view) { view.clear(); }) << PasteView::Edit::Replaced;
    QTest::newRow("a paste undone") << Step([=](PasteView &view) {
        paste(view);
        view.undo();
    }) << PasteView::Edit::Replaced;
    QTest::newRow("typed") << Step(type) << PasteView::Edit::Typed;
    QTest::newRow("a character erased") << Step([](PasteView &view) { QTest::keyClick(&view, Qt::Key_Delete); })
                                        << PasteView::Edit::Typed;
    QTest::newRow("typing undone") << Step([=](PasteView &view) {
        type(view);
        view.undo();
    }) << PasteView::Edit::Typed;
    QTest::newRow("typing done again") << Step([=](PasteView &view) {
        type(view);
        view.undo();
        view.redo();
    }) << PasteView::Edit::Typed;
}

void TestPasteView::tellsTypingFromReplacing()
{
    QFETCH(const std::function<void(PasteView &)>, step);
    m_view->replaceAll("one");
    QSignalSpy edited(m_view.get(), &PasteView::edited);
    step(*m_view);
    QVERIFY(!edited.isEmpty());
    QTEST(edited.last().first().value<PasteView::Edit>(), "how");
}

void TestPasteView::cutTakesAway()
{
    m_view->replaceAll("one two");
    m_view->select(0, 4);
    QTest::keySequence(m_view.get(), QKeySequence::Cut);
    QCOMPARE(m_view->text(), QByteArray("two"));
    QCOMPARE(QApplication::clipboard()->text(), u"one "_s);
    // What is pasted here is a token more often than not.
    QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
}

void TestPasteView::concealedTextIsNotCut()
{
    QApplication::clipboard()->setText(u"before"_s);
    m_view->replaceAll("secret");
    m_view->setConcealed(true);
    m_view->selectAll();
    m_view->cut();
    QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
    QCOMPARE(m_view->text(), QByteArray("secret"));
}

void TestPasteView::placeholderIsShown()
{
    const QImage empty = m_view->viewport()->grab().toImage();
    m_view->setPlaceholderText(u"Paste a token"_s);
    m_view->clearFocus();
    QVERIFY(m_view->viewport()->grab().toImage() != empty);
}

void TestPasteView::isAccessible()
{
    m_view->setAccessibleName(u"Token"_s);
    QCOMPARE(accessibilityComplaints(m_view.get()), QStringList());
}

QTEST_MAIN(TestPasteView)
#include "tst_pasteview.moc"
