// SPDX-License-Identifier: GPL-3.0-or-later
// Holds every lesson against the vocabulary, the glossary and its own translation.
#include "lessons/glossary.h"
#include "lessons/library.h"

#include <QDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

namespace {

const QStringList kLanguages{u"en"_s, u"zh_TW"_s};

Lesson lessonOf(const QString &id, const QString &language)
{
    auto lesson = findLesson(id, language);
    return lesson ? lesson->lesson : Lesson{};
}

/// Its links but for those outside of the program, a list a step.
QList<QStringList> linksOf(const Lesson &lesson)
{
    QList<QStringList> links;
    for (const LessonStep &step : lesson.steps)
        links.append(linksIn(step.text));
    return links;
}

} // namespace

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownLesson();
    void unknownLanguage();
    void filesAndList();
    void lessons_data();
    void lessons();
    void sameInBothLanguages_data();
    void sameInBothLanguages();
    void pathsLeadSomewhere_data();
    void pathsLeadSomewhere();

private:
    void rows();
};

void TestLibrary::rows()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : lessonIds())
        QTest::newRow(qPrintable(id)) << id;
}

void TestLibrary::unknownLesson()
{
    const auto lesson = findLesson(u"no-such-lesson"_s, u"en"_s);
    QVERIFY(!lesson);
    QCOMPARE(lesson.error().id, ErrorId(LessonError::Missing));
    QCOMPARE(lesson.error().found, u"no-such-lesson"_s);
}

void TestLibrary::unknownLanguage()
{
    const auto lesson = findLesson(lessonIds().first(), u"tlh"_s);
    QVERIFY(lesson);
    QVERIFY(!lesson->isTranslated);
    QCOMPARE(lesson->lesson.title, lessonOf(lessonIds().first(), u"en"_s).title);
}

void TestLibrary::filesAndList()
{
    for (const QString &language : kLanguages) {
        const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR) + u"/resources/lessons/"_s + language);
        QStringList files = folder.entryList({u"*.md"_s});
        files.replaceInStrings(u".md"_s, QString());
        QStringList listed = lessonIds();
        listed.sort();
        QCOMPARE(files, listed);
    }
    QVERIFY(lessonIds().size() >= 15);
}

void TestLibrary::lessons_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("language");
    for (const QString &language : kLanguages) {
        for (const QString &id : lessonIds())
            QTest::newRow(qPrintable(language + u' ' + id)) << id << language;
    }
}

void TestLibrary::lessons()
{
    QFETCH(const QString, id);
    QFETCH(const QString, language);
    const auto shelved = findLesson(id, language);
    QVERIFY2(shelved, shelved ? "" : qPrintable(shelved.error().id.toString() + u": "_s + shelved.error().found));
    QVERIFY(shelved->isTranslated);
    const Lesson &lesson = shelved->lesson;
    QCOMPARE(lesson.id, id);
    const Glossary glossary(language);
    int actions = 0;
    for (const QStringList &links : linksOf(lesson)) {
        for (const QString &link : links) {
            const QString scheme = link.section(u':', 0, 0);
            const QString rest = link.section(u':', 1);
            if (scheme == kActionScheme)
                ++actions; // parseLesson() read it.
            else if (scheme == kTermScheme)
                QVERIFY2(glossary.find(rest), qPrintable(link));
            else if (scheme == kLessonScheme)
                QVERIFY2(lessonIds().contains(rest), qPrintable(link));
            else
                QVERIFY2(scheme == u"picture"_s || scheme == u"https"_s, qPrintable(link));
        }
    }
    QVERIFY2(actions >= 3, qPrintable(QString::number(actions)));
}

void TestLibrary::sameInBothLanguages_data()
{
    rows();
}

void TestLibrary::sameInBothLanguages()
{
    QFETCH(const QString, id);
    const Lesson english = lessonOf(id, u"en"_s);
    const Lesson chinese = lessonOf(id, u"zh_TW"_s);
    QCOMPARE(chinese.minutes, english.minutes);
    QCOMPARE(chinese.audiences, english.audiences);
    QCOMPARE(chinese.keepInMind.size(), english.keepInMind.size());
    QCOMPARE(chinese.checks.size(), english.checks.size());
    for (qsizetype i = 0; i < english.checks.size(); ++i) {
        QCOMPARE(chinese.checks.at(i).id, english.checks.at(i).id);
        QCOMPARE(chinese.checks.at(i).condition, english.checks.at(i).condition);
        QCOMPARE(chinese.checks.at(i).wrong, english.checks.at(i).wrong);
        QVERIFY(chinese.checks.at(i).text != english.checks.at(i).text);
    }
    QCOMPARE(linksOf(chinese), linksOf(english));
    for (qsizetype i = 0; i < english.steps.size(); ++i)
        QVERIFY2(chinese.steps.at(i).text != english.steps.at(i).text, qPrintable(english.steps.at(i).title));
}

void TestLibrary::pathsLeadSomewhere_data()
{
    QTest::addColumn<Audience>("audience");
    for (const Audience audience : {Audience::Developer, Audience::Product, Audience::Founder})
        QTest::newRow(audienceName(audience)) << audience;
}

void TestLibrary::pathsLeadSomewhere()
{
    QFETCH(const Audience, audience);
    QStringList lessons;
    int minutes = 0;
    for (const QString &id : lessonIds()) {
        const Lesson lesson = lessonOf(id, u"en"_s);
        if (!lesson.audiences.contains(audience))
            continue;
        lessons.append(id);
        minutes += lesson.minutes;
    }
    QVERIFY2(lessons.size() >= 6, qPrintable(lessons.join(u' ')));
    QVERIFY(lessons.contains(u"why"_s) && lessons.contains(u"which"_s));
    if (audience == Audience::Developer)
        return;
    // Half an hour, in which something was signed in to, broken and compared.
    QVERIFY2(minutes <= 35, qPrintable(QString::number(minutes)));
    if (audience == Audience::Product)
        QVERIFY(lessons.contains(u"signatures"_s) && lessons.contains(u"opaque-or-jwt"_s));
}

QTEST_APPLESS_MAIN(TestLibrary)
#include "tst_library.moc"
