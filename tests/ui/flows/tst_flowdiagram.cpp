// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowworld.h"

#include "flows/flowdiagram.h"

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Grantscope::Ui;
using namespace Qt::StringLiterals;
using Review::MessageKind;
using Review::MessageState;

class TestFlowDiagram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foreignIdsAreNoSteps_data();
    void foreignIdsAreNoSteps();
    void everyGrantHasItsArrows_data();
    void everyGrantHasItsArrows();
    void failureIsToldAtTheAnswer();
    void onlyWhoTakesPart();
};

void TestFlowDiagram::foreignIdsAreNoSteps_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : {"", "x", "x:0", ":0", "3"})
        QTest::addRow("'%s'", id) << QString::fromLatin1(id);
}

void TestFlowDiagram::foreignIdsAreNoSteps()
{
    QFETCH(const QString, id);
    QCOMPARE(stepOfMessage(id), -1);
}

void TestFlowDiagram::everyGrantHasItsArrows_data()
{
    QTest::addColumn<QByteArray>("grant");
    for (const Flow::Grant &grant : Flow::grants())
        QTest::newRow(grant.id) << QByteArray(grant.id);
}

void TestFlowDiagram::everyGrantHasItsArrows()
{
    QFETCH(const QByteArray, grant);
    const Flow::Run run(*Flow::findGrant(grant.toStdString()), {});
    const QList<Review::Message> messages = flowMessages(run);
    QSet<QString> ids;
    qsizetype step = -1;
    for (const Review::Message &message : messages) {
        QVERIFY(!ids.contains(message.id));
        ids << message.id;
        QVERIFY(message.state == MessageState::Pending);
        if (message.number > 0) {
            QCOMPARE(message.number, ++step + 1);
            QCOMPARE(message.id, messageOfStep(step));
        }
        QCOMPARE(stepOfMessage(message.id), step);
    }
    QCOMPARE(step + 1, run.records().size());
}

void TestFlowDiagram::failureIsToldAtTheAnswer()
{
    FlowWorld world;
    world.transport.answer("https://as.example/bad", 400, R"({"error":"invalid_client"})");
    FlowController flow(world.services());
    FlowSetup setup = FlowWorld::setup();
    setup.settings.provider.endpoints.append("token_endpoint", "https://as.example/bad");
    setup.settings.client.method = OAuth::ClientAuthMethod::SecretBasic;
    setup.settings.client.secret = Secret("s-e-c-r-e-t");
    flow.setGrant("client-credentials");
    flow.setSetup(setup);
    flow.runAll();
    QTRY_COMPARE(flow.state(), FlowController::State::Over);
    const QList<Review::Message> messages = flowMessages(flow.run());
    const Review::Message &last = messages.constLast();
    QVERIFY(last.kind == MessageKind::Answer);
    QVERIFY(last.state == MessageState::Failed);
    QVERIFY(!last.failure.isEmpty());
    QVERIFY(messages.at(messages.size() - 2).state == MessageState::Done);
    for (const Review::Message &message : messages)
        QVERIFY(!(message.title + message.subtitle + message.failure).contains(u"s-e-c-r-e-t"_s));
}

void TestFlowDiagram::onlyWhoTakesPart()
{
    const auto parties = [](const char *grant) {
        QStringList ids;
        for (const Review::Lifeline &line : flowLifelines(flowMessages(Flow::Run(*Flow::findGrant(grant), {}))))
            ids << line.id;
        return ids;
    };
    QCOMPARE(parties("client-credentials"), (QStringList{u"client"_s, u"authorization-server"_s}));
    QCOMPARE(parties("authorization-code"),
             (QStringList{u"resource-owner"_s, u"browser"_s, u"client"_s, u"authorization-server"_s}));
}

QTEST_MAIN(TestFlowDiagram)
#include "tst_flowdiagram.moc"
