// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessonview.h"
#include "learn/pictures.h"
#include "lessons/library.h"

#include <QGlyphRun>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTest>
#include <QTextBlock>
#include <QTextFrame>
#include <QTextLayout>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

class TestLessonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void unknownPicture();
    void nothingIsFetched();
    void linksAskForWhatTheySay_data();
    void linksAskForWhatTheySay();
    void actionsHaveASign();
    void noteStandsAbove();
    void linesAreShort();
    void byKeyboard();
    void picturesOfLessons();
    void everyStepCanBeRead_data();
    void everyStepCanBeRead();

private:
    std::unique_ptr<LessonView> m_view;
};

void TestLessonView::init()
{
    m_view = std::make_unique<LessonView>();
    m_view->resize(900, 600);
}

void TestLessonView::unknownPicture()
{
    QVERIFY(drawPicture(u"no-such-picture"_s, 500, m_view->palette(), 1).isNull());
    QVERIFY(drawPicture(u"key"_s, 0, m_view->palette(), 1).isNull());
}

void TestLessonView::nothingIsFetched()
{
    QTemporaryFile file;
    QVERIFY(file.open() && file.write("secret") > 0 && file.flush());
    for (const QUrl &address : {QUrl(u"https://example.com/a.png"_s), QUrl::fromLocalFile(file.fileName())}) {
        const QVariant resource = m_view->document()->resource(QTextDocument::ImageResource, address);
        QVERIFY2(resource.toByteArray().isEmpty(), qPrintable(address.toString()));
    }
}

void TestLessonView::linksAskForWhatTheySay_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("asked");
    QTest::newRow("not in the vocabulary") << u"do:magic"_s << QString();
    QTest::newRow("action") << u"do:run-flow?grant=device"_s << u"action do:run-flow?grant=device"_s;
    QTest::newRow("term") << u"term:jwt"_s << u"term jwt"_s;
    QTest::newRow("lesson") << u"lesson:why"_s << u"lesson why"_s;
    QTest::newRow("page") << u"https://example.com/"_s << u"page https://example.com/"_s;
}

void TestLessonView::linksAskForWhatTheySay()
{
    QFETCH(const QString, address);
    QString asked;
    connect(m_view.get(), &LessonView::actionAsked,
            [&](const Lessons::Action &action) { asked = u"action "_s + action.address(); });
    connect(m_view.get(), &LessonView::termAsked, [&](const QString &id) { asked = u"term "_s + id; });
    connect(m_view.get(), &LessonView::lessonAsked, [&](const QString &id) { asked = u"lesson "_s + id; });
    connect(m_view.get(), &LessonView::pageAsked, [&](const QUrl &page) { asked = u"page "_s + page.toString(); });
    Q_EMIT m_view->anchorClicked(QUrl(address));
    QTEST(asked, "asked");
}

void TestLessonView::actionsHaveASign()
{
    QCOMPARE(withActionSigns(u"[a](do:behave) [b](term:jwt)"_s), u"[▶ a](do:behave) [b](term:jwt)"_s);
    m_view->show({.title = u"T"_s, .text = u"Now [do it](do:behave)."_s});
    QVERIFY(m_view->text().contains(u"Now ▶ do it."_s));
}

void TestLessonView::noteStandsAbove()
{
    m_view->show({.title = u"T"_s, .text = u"Text."_s}, u"A note."_s);
    QVERIFY(m_view->text().indexOf(u"A note."_s) < m_view->text().indexOf(u"Text."_s));
    QVERIFY(m_view->text().startsWith(u'T'));
}

void TestLessonView::linesAreShort()
{
    m_view->show({.title = u"T"_s, .text = u"word "_s.repeated(100)});
    m_view->grab();
    const QFontMetrics metrics(m_view->document()->defaultFont());
    const QTextFrameFormat format = m_view->document()->rootFrame()->frameFormat();
    const qreal width = m_view->viewport()->width() - format.leftMargin() - format.rightMargin();
    QVERIFY2(width <= metrics.averageCharWidth() * 71, qPrintable(QString::number(width)));
}

void TestLessonView::byKeyboard()
{
    m_view->show({.title = u"T"_s, .text = u"[first](do:behave) and [second](term:jwt)"_s});
    m_view->QWidget::show();
    m_view->setFocus();
    QSignalSpy action(m_view.get(), &LessonView::actionAsked);
    QSignalSpy term(m_view.get(), &LessonView::termAsked);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(action.size(), 1);
    m_view->show({.title = u"T"_s, .text = u"[first](do:behave) and [second](term:jwt)"_s});
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QCOMPARE(term.size(), 1);
}

void TestLessonView::picturesOfLessons()
{
    for (const QString &id : Lessons::lessonIds()) {
        const auto shelved = Lessons::findLesson(id, u"en"_s);
        QVERIFY(shelved);
        for (const Lessons::LessonStep &step : shelved->lesson.steps) {
            for (const QString &link : Lessons::linksIn(step.text)) {
                if (link.startsWith("picture:"_L1))
                    QVERIFY2(pictureNames().contains(link.section(u':', 1)), qPrintable(link));
            }
        }
    }
    for (const QString &name : pictureNames())
        QVERIFY(!drawPicture(name, 500, m_view->palette(), 2).isNull());
}

void TestLessonView::everyStepCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<qreal>("scale");
    for (const QString &language : {u"en"_s, u"zh_TW"_s}) {
        QTest::addRow("%s", qPrintable(language)) << language << QSize(640, 500) << 1.0;
        QTest::addRow("%s, maximised", qPrintable(language)) << language << QSize(1600, 900) << 1.0;
        QTest::addRow("%s, presented", qPrintable(language)) << language << QSize(1600, 900) << 2.2;
    }
}

/// Nothing is wider than the page, and every character has a glyph.
void TestLessonView::everyStepCanBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QSize, size);
    QFETCH(const qreal, scale);
    m_view->resize(size);
    m_view->setScale(scale);
    m_view->setVisible(true);
    int steps = 0;
    for (const QString &id : Lessons::lessonIds()) {
        const auto shelved = Lessons::findLesson(id, language);
        QVERIFY(shelved && shelved->isTranslated);
        for (const Lessons::LessonStep &step : shelved->lesson.steps) {
            m_view->show(step);
            const QString where = id + u": "_s + step.title;
            QVERIFY2(m_view->horizontalScrollBar()->maximum() == 0, qPrintable(where));
            for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
                const QList<QGlyphRun> runs = block.layout()->glyphRuns();
                for (const QGlyphRun &run : runs)
                    QVERIFY2(!run.glyphIndexes().contains(0), qPrintable(where + u": "_s + block.text()));
            }
            ++steps;
        }
    }
    QVERIFY(steps > 100);
}

QTEST_MAIN(TestLessonView)
#include "tst_lessonview.moc"
