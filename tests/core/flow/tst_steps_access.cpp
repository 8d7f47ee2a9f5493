// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

class TestStepsAccess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void introspectedAudience_data();
    void introspectedAudience();
};

void TestStepsAccess::introspectedAudience_data()
{
    QTest::addColumn<QList<QByteArray>>("resources");
    QTest::addColumn<Status>("status");
    QTest::newRow("another") << QList<QByteArray>{"https://other.example"} << Status::Fail;
    QTest::newRow("this one") << QList<QByteArray>{"https://api.example"} << Status::Pass;
    QTest::newRow("none asked for") << QList<QByteArray>() << Status::Pass;
    QTest::newRow("one of several") << QList<QByteArray>{"https://other.example", "https://api.example"}
                                    << Status::Pass;
}

/// The token is held against the resource that was asked for.
void TestStepsAccess::introspectedAudience()
{
    QFETCH(const QList<QByteArray>, resources);
    FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.provider.endpoints.append("introspection_endpoint", "https://as.example/introspect");
    settings.client.clientId = u"machine"_s;
    settings.resources = resources;
    settings.followUps = {FollowUp::Introspect};
    Run run(*findGrant("client-credentials"), settings);
    answer(run, json(R"({"access_token":"a-token","token_type":"Bearer"})"));
    answer(run, json(R"({"active":true,"aud":"https://api.example"})"));
    const StepRecord *record = run.find("introspection");
    QVERIFY(record);
    const auto check = std::ranges::find_if(
        record->checks, [](const Check &each) { return std::string_view(each.id) == "intro-active"; });
    QVERIFY(check != record->checks.cend());
    QTEST(check->status, "status");
}

QTEST_APPLESS_MAIN(TestStepsAccess)
#include "tst_steps_access.moc"
