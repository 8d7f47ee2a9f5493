// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/lessoncontroller.h"

#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;

namespace {

using CheckState = LessonController::CheckState;

/// A happening that fits \a part as it is written.
Lessons::Happening fitting(const Lessons::Condition::Part &part)
{
    Lessons::Happening happening{.kind = part.kind};
    for (const Lessons::Condition::Fact &fact : part.facts) {
        if (!fact.isNot)
            happening.facts.emplaceBack(fact.name, fact.values.first());
    }
    return happening;
}

void carryOut(LessonController &lessons, const Lessons::Condition &condition)
{
    for (const Lessons::Condition::Part &part : condition.parts) {
        for (int i = 0; i < part.times; ++i)
            lessons.see(fitting(part));
    }
}

} // namespace

class TestLessonController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unknownLesson();
    void steps();
    void everyCheck_data();
    void everyCheck();
    void doneIsKept();
    void onceMore();
    void anotherLanguage();
    void pathsOfAudiences();
};

void TestLessonController::unknownLesson()
{
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    lessons.open(u"why"_s);
    lessons.setStep(2);
    lessons.open(u"no-such-lesson"_s);
    QVERIFY(lessons.error());
    QCOMPARE(lessons.lesson()->id, u"why"_s); // Which stays open.
    lessons.open(u"why"_s);
    QVERIFY(!lessons.error());
    QCOMPARE(lessons.step(), 2); // As it was.
}

void TestLessonController::steps()
{
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    QVERIFY(!lessons.currentStep());
    lessons.setStep(1);
    lessons.open(u"jwt-anatomy"_s);
    QSignalSpy changed(&lessons, &LessonController::stepChanged);
    lessons.setStep(-1);
    lessons.setStep(lessons.lesson()->steps.size());
    QCOMPARE(changed.size(), 0);
    QVERIFY(!lessons.hasPrevious());
    lessons.setStep(1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(lessons.currentStep(), &lessons.lesson()->steps.at(1));
    lessons.setStep(lessons.lesson()->steps.size() - 1);
    QVERIFY(!lessons.hasNext());
    lessons.close();
    QVERIFY(!lessons.lesson());
}

void TestLessonController::everyCheck_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("check");
    for (const QString &id : Lessons::lessonIds()) {
        const auto shelved = Lessons::findLesson(id, u"en"_s);
        if (!shelved)
            continue;
        for (const Lessons::LessonCheck &check : shelved->lesson.checks)
            QTest::newRow(qPrintable(id + u' ' + check.id)) << id << check.id;
    }
}

/// Once by the wrong thing, then by the right one.
void TestLessonController::everyCheck()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, check);
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    lessons.open(lesson);
    const Lessons::LessonCheck row = *lessons.lesson()->check(check);
    QCOMPARE(lessons.state(check), CheckState::Open);
    carryOut(lessons, row.wrong);
    QCOMPARE(lessons.state(check), CheckState::WentWrong);
    QSignalSpy changed(&lessons, &LessonController::checkChanged);
    carryOut(lessons, row.condition);
    QCOMPARE(lessons.state(check), CheckState::Done);
    QVERIFY(!changed.isEmpty());
    carryOut(lessons, row.wrong);
    QCOMPARE(lessons.state(check), CheckState::Done);
}

void TestLessonController::doneIsKept()
{
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    {
        LessonController lessons(&settings);
        lessons.setLanguage(u"en"_s);
        lessons.open(u"which"_s);
        carryOut(lessons, lessons.lesson()->checks.first().condition);
    }
    LessonController lessons(&settings);
    lessons.setLanguage(u"en"_s);
    const auto entries = lessons.entries();
    const auto entry = std::ranges::find(entries, u"which"_s, &LessonController::Entry::id);
    QCOMPARE(entry->done, 1);
    lessons.open(u"which"_s);
    QCOMPARE(lessons.state(lessons.lesson()->checks.first().id), CheckState::Done);
}

void TestLessonController::onceMore()
{
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    lessons.open(u"which"_s);
    const QString check = lessons.lesson()->checks.first().id;
    carryOut(lessons, lessons.lesson()->checks.first().condition);
    lessons.setStep(2);
    lessons.beginAgain();
    QCOMPARE(lessons.state(check), CheckState::Open);
    QCOMPARE(lessons.step(), 0);
    carryOut(lessons, lessons.lesson()->checks.first().condition);
    QCOMPARE(lessons.state(check), CheckState::Done);
}

void TestLessonController::anotherLanguage()
{
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    lessons.open(u"jwt-anatomy"_s);
    lessons.setStep(2);
    const QString english = lessons.currentStep()->text;
    const Lessons::Condition condition = lessons.lesson()->checks.first().condition;
    const QString check = lessons.lesson()->checks.first().id;
    carryOut(lessons, condition);
    lessons.setLanguage(u"zh_TW"_s);
    QCOMPARE(lessons.lesson()->id, u"jwt-anatomy"_s);
    QCOMPARE(lessons.step(), 2);
    QVERIFY(lessons.currentStep()->text != english);
    QVERIFY(lessons.isTranslated());
    QCOMPARE(lessons.state(check), CheckState::Done);
    lessons.setLanguage(u"tlh"_s);
    QVERIFY(!lessons.isTranslated());
    QCOMPARE(lessons.currentStep()->text, english);
}

void TestLessonController::pathsOfAudiences()
{
    LessonController lessons(nullptr);
    lessons.setLanguage(u"en"_s);
    const auto all = lessons.entries();
    QCOMPARE(all.size(), Lessons::lessonIds().size());
    for (const auto audience : {Lessons::Audience::Developer, Lessons::Audience::Product, Lessons::Audience::Founder}) {
        const auto some = lessons.entries(audience);
        QVERIFY(!some.isEmpty() && some.size() <= all.size());
        for (const LessonController::Entry &entry : some)
            QVERIFY(entry.audiences.contains(audience));
    }
}

QTEST_GUILESS_MAIN(TestLessonController)
#include "tst_lessoncontroller.moc"
