// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/values.h"
#include "texts/flowtexts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Flow;

class TestValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absent();
    void laterOnesReplace();
    void removing();
    void everyRuleHasWords();
};

void TestValues::absent()
{
    const ValueTable values;
    QVERIFY(!values.find("code"));
    QVERIFY(values.text("code").isEmpty());
    QVERIFY(values.secret("code").isEmpty());
}

void TestValues::laterOnesReplace()
{
    ValueTable values;
    values.set("code", "one", "authorization-response", Rule::Redirect);
    values.set("state", "s", "preparation", Rule::Random);
    values.set("code", "two", "authorization-request", Rule::Edited);
    QCOMPARE(values.all().size(), 2);
    QCOMPARE(values.all().constFirst().name, "code");
    QCOMPARE(values.text("code"), "two");
    QCOMPARE(values.find("code")->rule, Rule::Edited);
    QVERIFY(!values.contains("Code"));
}

void TestValues::removing()
{
    ValueTable values;
    values.set("nonce", "n", "preparation", Rule::Random);
    values.remove("state");
    QVERIFY(values.contains("nonce"));
    values.remove("nonce");
    QVERIFY(values.all().isEmpty());
}

void TestValues::everyRuleHasWords()
{
    for (int rule = 0; rule <= static_cast<int>(Rule::Edited); ++rule)
        QVERIFY2(!Texts::ruleText(ruleName(static_cast<Rule>(rule))).isEmpty(), ruleName(static_cast<Rule>(rule)));
}

QTEST_APPLESS_MAIN(TestValues)
#include "tst_values.moc"
