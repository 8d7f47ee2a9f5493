// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/stepmessages.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Ui;

class TestStepMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void repeatedStepShowsWhatWasBefore();
    void documentThatIsSentIsToldMemberByMember();
};

void TestStepMessages::paths_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("path");
    const auto row = [](const QByteArray &address, const char *path) {
        QTest::addRow("'%s'", address.constData()) << address << QString::fromLatin1(path);
    };
    row("", "/");
    row("?code=c", "/");
    row("https://as.example", "/");
    row("https://as.example?a=//b/c", "/");
    row("https://as.example/token?x=1", "/token");
    row("https://as.example/a//b", "/a//b");
    row("/callback?code=c://d", "/callback");
    row("//callback", "//callback");
}

void TestStepMessages::paths()
{
    QFETCH(const QByteArray, address);
    QTEST(pathOf(address), "path");
}

/// What was shown once stays to be looked at.
void TestStepMessages::repeatedStepShowsWhatWasBefore()
{
    Flow::FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = QStringLiteral("machine");
    Flow::Run run(*Flow::findGrant("client-credentials"), settings);
    const Flow::Surroundings around{instantFromSeconds(1'800'000'000),
                                    [](qsizetype octets) { return QByteArray(octets, 'r'); }};
    run.prepare(around);
    const qsizetype step = run.current();
    const auto answer = [&](int status, const QByteArray &body) {
        run.prepare(around);
        const HttpRequest request = run.begin(around).request;
        const Exchange exchange{
            .request = request,
            .response = {.status = status, .fields = {{"Content-Type", "application/json"}}, .body = body}};
        run.take({.exchange = &exchange}, around);
    };
    answer(401, R"({"error":"invalid_client"})");
    run.repeatFrom(step);
    run.prepare(around);
    const StepMessages ahead(run, step, Direction::Response);
    QCOMPARE(ahead.count(), 1);
    QCOMPARE(ahead.title(0), QStringLiteral("1. 401 · POST /token (before it was repeated)"));
    answer(200, R"({"access_token":"at","token_type":"Bearer"})");
    const StepMessages messages(run, step, Direction::Response);
    QCOMPARE(messages.count(), 2);
    QCOMPARE(messages.title(0), QStringLiteral("1. 200 · POST /token"));
    QCOMPARE(messages.title(1), QStringLiteral("2. 401 · POST /token (before it was repeated)"));
    QVERIFY(messages.text(1).body.contains("invalid_client"));
}

void TestStepMessages::documentThatIsSentIsToldMemberByMember()
{
    Flow::FlowSettings settings;
    settings.apiAddress = "https://mcp.example/mcp";
    Flow::Run run(*Flow::findGrant("mcp"), settings);
    run.prepare({instantFromSeconds(1'800'000'000), [](qsizetype octets) { return QByteArray(octets, 'r'); }});
    QStringList told;
    for (const ParameterRow &row : stepParameters(run, 0))
        told += row.name + QLatin1StringView("=") + row.value.left(10);
    QCOMPARE(told, (QStringList{QStringLiteral("jsonrpc=2.0"), QStringLiteral("id=1"),
                                QStringLiteral("method=initialize"), QStringLiteral("params={\"protocol")}));
}

QTEST_APPLESS_MAIN(TestStepMessages)
#include "tst_stepmessages.moc"
