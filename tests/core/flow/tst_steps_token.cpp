// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using Answer = FaultOutcome::Answer;
using OAuth::ClientAuthMethod;

namespace {

constexpr const char *kRotated = R"({"access_token":"at","token_type":"Bearer","refresh_token":"rt-2"})";
constexpr const char *kKept = R"({"access_token":"at","token_type":"Bearer"})";
constexpr const char *kRefused = R"({"error":"invalid_grant"})";

} // namespace

class TestStepsToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usedRefreshToken_data();
    void usedRefreshToken();
    void faultWithoutARefreshToken();
};

void TestStepsToken::usedRefreshToken_data()
{
    QTest::addColumn<ClientAuthMethod>("method");
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<int>("status");
    QTest::addColumn<Answer>("outcome");
    QTest::newRow("replaced, and still taken")
        << ClientAuthMethod::SecretBasic << QByteArray(kRotated) << 200 << Answer::NotRefused;
    QTest::newRow("a public client's, not replaced")
        << ClientAuthMethod::None << QByteArray(kKept) << 200 << Answer::NotRefused;
    QTest::newRow("a confidential client's, not replaced: it may be")
        << ClientAuthMethod::SecretBasic << QByteArray(kKept) << 200 << Answer::Pending;
    QTest::newRow("replaced, and refused")
        << ClientAuthMethod::SecretBasic << QByteArray(kRotated) << 400 << Answer::RefusedAsItShould;
}

/// RFC 9700 §2.2.2 wants rotation for public clients; RFC 6749 §6 leaves it to the server for the others.
void TestStepsToken::usedRefreshToken()
{
    QFETCH(const ClientAuthMethod, method);
    QFETCH(const QByteArray, first);
    QFETCH(const int, status);
    FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"client"_s;
    settings.client.method = method;
    settings.client.secret = Secret("secret of the client");
    settings.refreshToken = Secret("rt-1");
    Run run(*findGrant("refresh"), settings, findFault("reused-refresh-token"));
    answer(run, json(first));
    answer(run, json(status == 200 ? kKept : kRefused, status));
    if (!run.isOver())
        run.prepare(around());
    QVERIFY(run.isOver());
    QTEST(run.faultOutcome().answer, "outcome");
    const StepRecord *replay = run.find("refresh-replay");
    QVERIFY(replay);
    QCOMPARE(replay->status == StepStatus::Skipped, run.faultOutcome().answer == Answer::Pending);
    if (replay->status == StepStatus::Skipped)
        QCOMPARE(QByteArray(replay->left), "not-rotated");
}

void TestStepsToken::faultWithoutARefreshToken()
{
    FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"client"_s;
    settings.username = "alice";
    settings.password = Secret("password of alice");
    settings.followUps = {FollowUp::Refresh};
    Run run(*findGrant("password"), settings, findFault("reused-refresh-token"));
    answer(run, json(kKept));
    run.prepare(around());
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    QCOMPARE(run.faultOutcome().answer, Answer::Pending);
    QCOMPARE(answerName(run.faultOutcome().answer), QByteArrayView("not-tried"));
}

QTEST_APPLESS_MAIN(TestStepsToken)
#include "tst_steps_token.moc"
