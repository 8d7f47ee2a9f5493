// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/action.h"
#include "texts/texts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Lessons;
using namespace Qt::StringLiterals;

class TestAction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void taken_data();
    void taken();
    void writtenAsRead();
    void errorsHaveTexts();
    void seenElsewhere();
};

void TestAction::refused_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("found");
    QTest::newRow("another scheme") << u"https://example.com"_s << u"https://example.com"_s;
    QTest::newRow("no name") << u"do:"_s << u"do:"_s;
    QTest::newRow("unknown") << u"do:format-disk"_s << u"do:format-disk"_s;
    QTest::newRow("case of the name") << u"do:Run-Flow?grant=device"_s << u"do:Run-Flow?grant=device"_s;
    QTest::newRow("missing") << u"do:run-flow"_s << u"grant"_s;
    QTest::newRow("no such grant") << u"do:run-flow?grant=magic"_s << u"grant=magic"_s;
    QTest::newRow("no such fault") << u"do:run-flow?grant=device&fault=magic"_s << u"fault=magic"_s;
    QTest::newRow("no such follow-up") << u"do:run-flow?grant=device&then=userinfo,magic"_s << u"then=userinfo,magic"_s;
    QTest::newRow("unknown argument") << u"do:behave?name=x"_s << u"name"_s;
    QTest::newRow("twice") << u"do:run-flow?grant=device&grant=refresh"_s << u"grant"_s;
    QTest::newRow("empty") << u"do:show-claim?name="_s << u"name="_s;
    QTest::newRow("no such sample") << u"do:open-token?sample=magic"_s << u"sample=magic"_s;
    QTest::newRow("no token") << u"do:open-token"_s << u"do:open-token"_s;
    QTest::newRow("two tokens") << u"do:edit-token?sample=signed&obtained=id_token"_s
                                << u"do:edit-token?sample=signed&obtained=id_token"_s;
    QTest::newRow("token in no such place")
        << u"do:open-request?path=/x&token=id_token&token-as=cookie"_s << u"token-as=cookie"_s;
    QTest::newRow("another host") << u"do:open-request?path=//evil.example/"_s << u"path=//evil.example/"_s;
    QTest::newRow("no path") << u"do:open-page?path=evil.example"_s << u"path=evil.example"_s;
    QTest::newRow("no seconds") << u"do:set-practice?code-lifetime=-1"_s << u"code-lifetime=-1"_s;
    QTest::newRow("no such misbehaviour") << u"do:misbehave?name=magic"_s << u"name=magic"_s;
}

void TestAction::refused()
{
    QFETCH(const QString, address);
    QFETCH(const QString, found);
    const Result<Action> action = parseAction(address);
    QVERIFY(!action);
    QCOMPARE(action.error().id, ErrorId(LessonError::Action));
    QCOMPARE(action.error().found, found);
    QVERIFY(!action.error().expected.isEmpty());
}

void TestAction::seenElsewhere()
{
    for (const QString &here : {u"do:behave"_s, u"do:start-practice"_s, u"do:misbehave?name=slow"_s})
        QVERIFY2(!isSeenElsewhere(*parseAction(here)), qPrintable(here));
    for (const QString &elsewhere : {u"do:run-flow?grant=device"_s, u"do:open-token?sample=signed"_s, u"do:advise"_s})
        QVERIFY2(isSeenElsewhere(*parseAction(elsewhere)), qPrintable(elsewhere));
}

void TestAction::taken_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("argument");
    QTest::addColumn<QString>("value");
    QTest::newRow("flow") << u"do:run-flow?grant=device"_s << u"run-flow"_s << u"grant"_s << u"device"_s;
    QTest::newRow("scope") << u"do:run-flow?grant=device&scope=openid%20profile"_s << u"run-flow"_s << u"scope"_s
                           << u"openid profile"_s;
    QTest::newRow("then") << u"do:run-flow?grant=device&then=userinfo,revoke"_s << u"run-flow"_s << u"then"_s
                          << u"userinfo,revoke"_s;
    QTest::newRow("token to be changed") << u"do:open-request?path=/x&token=id_token&token-as=text"_s
                                         << u"open-request"_s << u"token-as"_s << u"text"_s;
    QTest::newRow("none") << u"do:behave"_s << u"behave"_s << u"name"_s << QString();
    QTest::newRow("body") << u"do:open-request?path=/api/messages&method=POST&body=%7B%22text%22:%22a%26b%22%7D"_s
                          << u"open-request"_s << u"body"_s << uR"({"text":"a&b"})"_s;
}

void TestAction::taken()
{
    QFETCH(const QString, address);
    QFETCH(const QString, name);
    QFETCH(const QString, argument);
    QFETCH(const QString, value);
    const Result<Action> action = parseAction(address);
    QVERIFY2(action, action ? "" : qPrintable(action.error().found));
    QCOMPARE(action->name, name);
    QCOMPARE(action->argument(argument), value);
}

void TestAction::writtenAsRead()
{
    const Action action{u"open-request"_s,
                        {{u"path"_s, u"/api/messages"_s}, {u"body"_s, uR"({"text":"100 % & more"})"_s}}};
    QCOMPARE(parseAction(action.address()), Result<Action>(action));
}

void TestAction::errorsHaveTexts()
{
    using enum LessonError;
    for (const LessonError error : {FrontMatter, Steps, LessonError::Action, Condition, Missing})
        QVERIFY2(Texts::hasErrorText(error), errorName(error));
}

QTEST_APPLESS_MAIN(TestAction)
#include "tst_action.moc"
