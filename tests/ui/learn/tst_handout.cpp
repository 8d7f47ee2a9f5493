// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/handout.h"
#include "lessons/library.h"

#include <QGuiApplication>
#include <QTest>
#include <QTextDocument>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

QList<Lessons::Lesson> allLessons(const QString &language)
{
    QList<Lessons::Lesson> lessons;
    for (const QString &id : Lessons::lessonIds())
        lessons.append(Lessons::findLesson(id, language)->lesson);
    return lessons;
}

qsizetype pagesOf(const QByteArray &pdf)
{
    return pdf.count("/Type /Page\n") + pdf.count("/Type /Page ");
}

} // namespace

class TestHandout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text();
    void ofMany();
    void markupIsText();
    void pages_data();
    void pages();
};

void TestHandout::text()
{
    const QList<Lessons::Lesson> lessons = allLessons(u"en"_s).first(4);
    const QString page = handoutText(u"Title"_s, lessons);
    QVERIFY(page.startsWith("# Title\n"_L1));
    QTextDocument document;
    document.setMarkdown(page);
    const QString shown = document.toPlainText();
    for (const Lessons::Lesson &lesson : lessons) {
        QVERIFY2(shown.contains(lesson.title), qPrintable(lesson.id));
        for (const QString &sentence : lesson.keepInMind)
            QVERIFY2(shown.contains(sentence.first(12)), qPrintable(sentence));
    }
}

// Of many lessons each says one thing.
void TestHandout::ofMany()
{
    const QList<Lessons::Lesson> lessons = allLessons(u"en"_s);
    QTextDocument document;
    document.setMarkdown(handoutText(u"Title"_s, lessons));
    const QString shown = document.toPlainText();
    for (const Lessons::Lesson &lesson : lessons) {
        QVERIFY2(shown.contains(lesson.title), qPrintable(lesson.id));
        QVERIFY2(shown.contains(lesson.keepInMind.constFirst().first(12)), qPrintable(lesson.id));
    }
}

void TestHandout::markupIsText()
{
    Lessons::Lesson lesson;
    lesson.title = u"A [link](https://evil.example)"_s;
    lesson.keepInMind = {u"<script>"_s};
    QTextDocument document;
    document.setMarkdown(handoutText(u"T"_s, {lesson}));
    QVERIFY(document.toPlainText().contains(u"<script>"_s));
    QVERIFY(!document.toHtml().contains(u"href=\"https://evil"_s));
}

void TestHandout::pages_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("more than can be read on one page") << u"A sentence of some length.\n\n"_s.repeated(200) << false;
    QTest::newRow("empty") << QString() << true;
    QTest::newRow("all lessons") << handoutText(u"All"_s, allLessons(u"en"_s)) << true;
    QTest::newRow("Chinese") << handoutText(u"全部"_s, allLessons(u"zh_TW"_s)) << true;
}

void TestHandout::pages()
{
    QFETCH(const QString, markdown);
    QFETCH(const bool, isOne);
    const QByteArray pdf = onePage(markdown, u"Title"_s, u"Footer"_s, QGuiApplication::font());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pagesOf(pdf) >= 1);
    QCOMPARE(pagesOf(pdf) == 1, isOne);
}

QTEST_MAIN(TestHandout)
#include "tst_handout.moc"
