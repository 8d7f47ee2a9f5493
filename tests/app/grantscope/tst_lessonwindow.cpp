// SPDX-License-Identifier: GPL-3.0-or-later
// Every link of every lesson that does something is followed in the whole program, against its practice server.
#include "flowdriver.h"

#include "learn/advisorpane.h"
#include "learn/glossarypane.h"
#include "learn/lessonview.h"

#include <QTabWidget>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Tests;

namespace {

/// Each address once, with the lesson that has it first; those of all languages.
QMap<QString, QString> allActions()
{
    QMap<QString, QString> actions;
    for (const char *language : {"en", "zh_TW"}) {
        for (const QString &id : Lessons::lessonIds()) {
            const auto shelved = Lessons::findLesson(id, QString::fromLatin1(language));
            if (!shelved)
                continue;
            for (const Lessons::LessonStep &step : shelved->lesson.steps) {
                for (const QString &link : Lessons::linksIn(step.text)) {
                    if (link.startsWith("do:"_L1) && !actions.contains(link))
                        actions.insert(link, id);
                }
            }
        }
    }
    return actions;
}

} // namespace

class TestLessonWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void every_data();
    void every();

private:
    [[nodiscard]] Workbench &workbench() { return *m_person->workbench; }
    void verify(const Lessons::Action &action);
    void verifyToken(const Lessons::Action &action);
    void verifyFlow(const Lessons::Action &action);
    void verifyPractice(const Lessons::Action &action);

    std::unique_ptr<FlowDriver> m_person;
};

void TestLessonWindow::initTestCase()
{
    m_person = std::make_unique<FlowDriver>();
    // So that there are tokens to open and to send.
    workbench().window().showArea(u"flows"_s);
    QVERIFY(m_person->runThrough());
    workbench().window().showArea(u"learn"_s);
}

void TestLessonWindow::cleanupTestCase()
{
    m_person.reset();
}

void TestLessonWindow::every_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("address");
    const QMap<QString, QString> actions = allActions();
    QVERIFY(actions.size() > 30);
    for (const auto &[address, lesson] : actions.asKeyValueRange()) {
        if (!address.startsWith("do:open-page"_L1)) // The tests have no browser.
            QTest::newRow(qPrintable(lesson + u' ' + address)) << lesson << address;
    }
}

void TestLessonWindow::every()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, address);
    workbench().window().showArea(u"learn"_s);
    workbench().learn()->open({lesson});
    const auto action = Lessons::parseAction(address);
    QVERIFY(action);
    Q_EMIT workbench().learn()->view()->anchorClicked(QUrl(address));
    verify(*action);
}

void TestLessonWindow::verifyFlow(const Lessons::Action &action)
{
    QTRY_COMPARE(workbench().window().currentArea(), u"flows"_s);
    QCOMPARE(QString::fromLatin1(m_person->flow().grant().id), action.argument(u"grant"));
    QVERIFY(m_person->flow().setup().provider == Ui::FlowSetup::Provider::Practice);
    const QString fault = action.argument(u"fault");
    QCOMPARE(m_person->flow().fault() ? QString::fromLatin1(m_person->flow().fault()->id) : QString(), fault);
    if (action.argument(u"through") == "end"_L1)
        QTRY_VERIFY_WITH_TIMEOUT(m_person->flow().session(), 20'000);
    if (const QString scope = action.argument(u"scope"); !scope.isEmpty())
        QCOMPARE(QString::fromUtf8(m_person->flow().settings().scope), scope);
    m_person->flow().cancel();
}

void TestLessonWindow::verifyToken(const Lessons::Action &action)
{
    // Of the flow that was laid out last there may be none: that is said.
    const QByteArray obtained = action.argument(u"obtained").toUtf8();
    if (!obtained.isEmpty() && m_person->flow().run().known().values.text(obtained).isEmpty()) {
        QVERIFY2(workbench().window().status().contains(action.argument(u"obtained")),
                 qPrintable(workbench().window().status()));
        return;
    }
    QTRY_COMPARE_WITH_TIMEOUT(workbench().window().currentArea(), u"tokens"_s, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(workbench().inspector()->session()->judgement(), 20'000);
}

void TestLessonWindow::verifyPractice(const Lessons::Action &action)
{
    const Practice::Settings settings = workbench().practice().settings();
    if (const QString format = action.argument(u"access-tokens"); !format.isEmpty())
        QCOMPARE(settings.accessTokens == Practice::TokenFormat::Opaque, format == "opaque"_L1);
    if (const QString algorithm = action.argument(u"algorithm"); !algorithm.isEmpty())
        QCOMPARE(QString::fromLatin1(settings.algorithm), algorithm);
    if (const QString seconds = action.argument(u"access-token-lifetime"); !seconds.isEmpty())
        QCOMPARE(settings.lifetimes.accessToken.count(), seconds.toInt());
    if (const QString seconds = action.argument(u"code-lifetime"); !seconds.isEmpty())
        QCOMPARE(settings.lifetimes.code.count(), seconds.toInt());
}

void TestLessonWindow::verify(const Lessons::Action &action)
{
    if (action.name == "run-flow"_L1)
        return verifyFlow(action);
    if (action.name == "open-token"_L1 || action.name == "edit-token"_L1)
        return verifyToken(action);
    if (action.name == "show-claim"_L1)
        QTRY_COMPARE(workbench().window().currentArea(), u"tokens"_s);
    else if (action.name == "open-request"_L1)
        QTRY_COMPARE_WITH_TIMEOUT(workbench().window().currentArea(), u"requests"_s, 20'000);
    else if (action.name == "show-area"_L1)
        QCOMPARE(workbench().window().currentArea(), action.argument(u"area"));
    else if (action.name == "misbehave"_L1)
        QCOMPARE(workbench().practice().settings().does(*Practice::findMisbehaviour(action.argument(u"name").toUtf8())),
                 action.argument(u"switch") != "off"_L1);
    else if (action.name == "behave"_L1)
        QCOMPARE(workbench().practice().settings(), Practice::Settings());
    else if (action.name == "set-practice"_L1)
        verifyPractice(action);
    else if (action.name == "start-practice"_L1)
        QTRY_VERIFY_WITH_TIMEOUT(workbench().practice().isRunning(), 20'000);
    else if (action.name == "show-term"_L1)
        QCOMPARE(workbench().learn()->glossary()->current(), action.argument(u"name"));
    else if (action.name == "advise"_L1)
        QCOMPARE(workbench().learn()->tabs()->currentWidget(), workbench().learn()->advisor());
    else
        QFAIL(qPrintable(action.name));
}

QTEST_MAIN(TestLessonWindow)
#include "tst_lessonwindow.moc"
