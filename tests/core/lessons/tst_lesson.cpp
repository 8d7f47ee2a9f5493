// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/lesson.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kFront = "---\n"
                          "id: sample\n"
                          "title: A sample: with a colon\n"
                          "summary: What it shows.\n"
                          "minutes: 3\n"
                          "audiences: developer, founder\n"
                          "keep: One.\n"
                          "keep: Two.\n"
                          "check: first\n"
                          "  text: Do it.\n"
                          "  when: token-judged verdict=valid\n"
                          "  wrong: token-judged verdict=invalid\n"
                          "  hint: Otherwise.\n"
                          "---\n";
const QByteArray kSteps = "## One\n"
                          "Text with [a link](do:behave).\n"
                          "\n"
                          "```\n"
                          "## no heading\n"
                          "```\n"
                          "## Two\n"
                          "More.\n";

QByteArray without(const QByteArray &line)
{
    QByteArray front = kFront;
    return front.replace(line + '\n', "") + kSteps;
}
QByteArray with(const QByteArray &line, const QByteArray &instead)
{
    QByteArray front = kFront;
    return front.replace(line, instead) + kSteps;
}

} // namespace

class TestLesson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void read();
    void links();
    void audiences();
};

void TestLesson::refused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<ErrorId>("error");
    QTest::addColumn<QString>("found");
    const ErrorId front(LessonError::FrontMatter);
    QTest::newRow("empty") << QByteArray() << front << QString();
    QTest::newRow("no front matter") << kSteps << front << QString();
    QTest::newRow("never closed") << QByteArray("---\nid: a\n") << front << QString();
    QTest::newRow("no colon") << with("minutes: 3", "minutes") << front << u"minutes"_s;
    QTest::newRow("unknown name") << with("minutes: 3", "hours: 3") << front << u"hours"_s;
    QTest::newRow("twice") << with("minutes: 3", "minutes: 3\nid: again") << front << u"id"_s;
    for (const char *line : {"id: sample", "summary: What it shows.", "minutes: 3", "audiences: developer, founder"})
        QTest::addRow("no %s", line) << without(line) << front << QString::fromLatin1(line).section(u':', 0, 0);
    QTest::newRow("no minutes") << with("minutes: 3", "minutes: soon") << front << u"minutes"_s;
    QTest::newRow("nobody") << with("founder", "everybody") << front << u"everybody"_s;
    QTest::newRow("no hint") << without("  hint: Otherwise.") << front << u"first.hint"_s;
    QTest::newRow("no condition") << without("  when: token-judged verdict=valid") << front << u"first.when"_s;
    QTest::newRow("indented too early") << with("id: sample", "  text: Of no check") << front << u"text"_s;
    QTest::newRow("condition") << with("verdict=valid", "verdict") << ErrorId(LessonError::Condition) << u"verdict"_s;
    QTest::newRow("no steps") << kFront << ErrorId(LessonError::Steps) << QString();
    QTest::newRow("text before steps") << kFront + "Text\n" + kSteps << ErrorId(LessonError::Steps) << u"Text"_s;
    const ErrorId link(LessonError::Link);
    QTest::newRow("no such term") << kFront + "## One\n[x](term:magic)\n" << link << u"term:magic"_s;
    QTest::newRow("no such lesson") << kFront + "## One\n[x](lesson:magic)\n" << link << u"lesson:magic"_s;
    QTest::newRow("link") << kFront + "## One\n[x](do:magic)\n" << ErrorId(LessonError::Action) << u"do:magic"_s;
}

void TestLesson::refused()
{
    QFETCH(const QByteArray, file);
    QFETCH(const ErrorId, error);
    QFETCH(const QString, found);
    const Result<Lesson> lesson = parseLesson(file);
    QVERIFY(!lesson);
    QCOMPARE(lesson.error().id, error);
    QCOMPARE(lesson.error().found, found);
}

void TestLesson::read()
{
    const Result<Lesson> lesson = parseLesson(kFront + kSteps);
    QVERIFY2(lesson, lesson ? "" : qPrintable(lesson.error().found));
    QCOMPARE(lesson->id, u"sample"_s);
    QCOMPARE(lesson->title, u"A sample: with a colon"_s);
    QCOMPARE(lesson->minutes, 3);
    QCOMPARE(lesson->audiences, (QList{Audience::Developer, Audience::Founder}));
    QCOMPARE(lesson->keepInMind, (QStringList{u"One."_s, u"Two."_s}));
    QCOMPARE(lesson->steps.size(), 2);
    QCOMPARE(lesson->steps.at(0).title, u"One"_s);
    QVERIFY(lesson->steps.at(0).text.contains(u"## no heading"_s));
    QCOMPARE(lesson->steps.at(1).text, u"More."_s);
    QCOMPARE(lesson->checks.size(), 1);
    QVERIFY(!lesson->check(u"second"));
    QCOMPARE(lesson->check(u"first")->hint, u"Otherwise."_s);
}

void TestLesson::links()
{
    QCOMPARE(linksIn(u"none"_s), QStringList());
    QCOMPARE(linksIn(u"[a](do:behave), [b](term:jwt) and ![c](picture:key) [d](<https://example.com>)"_s),
             (QStringList{u"do:behave"_s, u"term:jwt"_s, u"picture:key"_s, u"https://example.com"_s}));
}

void TestLesson::audiences()
{
    for (const Audience audience : {Audience::Developer, Audience::Product, Audience::Founder})
        QCOMPARE(findAudience(QString::fromLatin1(audienceName(audience))), std::optional(audience));
    QVERIFY(!findAudience(u"Developer"));
}

QTEST_APPLESS_MAIN(TestLesson)
#include "tst_lesson.moc"
