// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include "flow/renewal.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *kJwt = "eyJhbGciOiJub25lIn0.e30.";
constexpr const char *kOtherJwt = "eyJhbGciOiJub25lIn0.e30.AA";

FlowSettings settings()
{
    FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.client.clientId = u"client"_s;
    settings.client.method = OAuth::ClientAuthMethod::None;
    settings.username = "alice";
    settings.password = Secret("password of alice");
    settings.refreshToken = Secret(kJwt);
    return settings;
}

HttpResponse tokens(const QByteArray &access, const QByteArray &refresh, const QByteArray &id = {})
{
    QByteArray body = R"({"token_type":"Bearer","access_token":")" + access + '"';
    if (!refresh.isEmpty())
        body += R"(,"refresh_token":")" + refresh + '"';
    if (!id.isEmpty())
        body += R"(,"id_token":")" + id + '"';
    return json(body + '}');
}

/// What needs no answer: an ID token is judged. Then a refresh.
void refresh(Run &run, const HttpResponse &response)
{
    for (run.prepare(around()); !run.isOver(); run.prepare(around())) {
        QCOMPARE(run.begin(around()).act, Act::Compute);
        run.take({}, around());
    }
    run.append(FollowUp::Refresh);
    answer(run, response);
}

} // namespace

class TestRenewal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingWithoutARefresh();
    void refusedRefresh();
    void whatCameAgain_data();
    void whatCameAgain();
    void lastOfSeveral();
    void refreshTokenOfThePerson();
};

void TestRenewal::nothingWithoutARefresh()
{
    Run run(*findGrant("password"), settings());
    QVERIFY(!lastRenewal(run));
    answer(run, tokens("at-1", "rt-1"));
    QVERIFY(!lastRenewal(run));
    QVERIFY(!isRenewed(*run.known().values.find("access_token")));
}

void TestRenewal::refusedRefresh()
{
    Run run(*findGrant("password"), settings());
    answer(run, tokens("at-1", "rt-1"));
    refresh(run, json(R"({"error":"invalid_grant"})", 400));
    QCOMPARE(run.phase(), Run::Phase::Failed);
    QVERIFY(!lastRenewal(run));
}

void TestRenewal::whatCameAgain_data()
{
    QTest::addColumn<HttpResponse>("first");
    QTest::addColumn<HttpResponse>("second");
    QTest::addColumn<QList<QByteArray>>("renewed");
    QTest::newRow("references alone") << tokens("at-1", "rt-1") << tokens("at-2", "rt-2")
                                      << QList<QByteArray>{"access_token"};
    QTest::newRow("one refresh token says something")
        << tokens("at-1", kJwt) << tokens("at-2", "rt-2") << QList<QByteArray>{"access_token"};
    QTest::newRow("both refresh tokens do")
        << tokens("at-1", kJwt) << tokens("at-2", kOtherJwt) << QList<QByteArray>{"access_token", "refresh_token"};
    QTest::newRow("the refresh token was kept")
        << tokens("at-1", kJwt) << tokens("at-2", {}) << QList<QByteArray>{"access_token"};
    QTest::newRow("an ID token that was not there")
        << tokens("at-1", "rt-1") << tokens("at-2", "rt-2", kJwt) << QList<QByteArray>{"access_token"};
    QTest::newRow("no ID token came again")
        << tokens("at-1", "rt-1", kJwt) << tokens("at-2", "rt-2") << QList<QByteArray>{"access_token"};
    QTest::newRow("the very same access token")
        << tokens("at-1", "rt-1") << tokens("at-1", "rt-2") << QList<QByteArray>{"access_token"};
}

void TestRenewal::whatCameAgain()
{
    QFETCH(const HttpResponse, first);
    QFETCH(const HttpResponse, second);
    QFETCH(const QList<QByteArray>, renewed);
    Run run(*findGrant("password"), settings());
    answer(run, first);
    refresh(run, second);
    const std::optional<Renewal> renewal = lastRenewal(run);
    QVERIFY(renewal);
    QCOMPARE(renewal->renewed, renewed);
    QCOMPARE(renewal->before.text("access_token"), "at-1");
    QCOMPARE(renewal->after.text("access_token"), run.known().values.text("access_token"));
    QVERIFY(isRenewed(*renewal->after.find("access_token")));
    QVERIFY(!isRenewed(*renewal->before.find("access_token")));
}

void TestRenewal::lastOfSeveral()
{
    Run run(*findGrant("password"), settings());
    answer(run, tokens("at-1", "rt-1"));
    refresh(run, tokens("at-2", "rt-2"));
    refresh(run, tokens("at-3", "rt-3"));
    const std::optional<Renewal> renewal = lastRenewal(run);
    QVERIFY(renewal);
    QCOMPARE(renewal->before.text("access_token"), "at-2");
    QCOMPARE(renewal->after.text("access_token"), "at-3");
}

/// The refresh grant knows of no access token before.
void TestRenewal::refreshTokenOfThePerson()
{
    Run run(*findGrant("refresh"), settings());
    answer(run, tokens("at-1", kOtherJwt));
    const std::optional<Renewal> renewal = lastRenewal(run);
    QVERIFY(renewal);
    QCOMPARE(renewal->renewed, QList<QByteArray>{"refresh_token"});
    QCOMPARE(renewal->before.text("refresh_token"), kJwt);
    QCOMPARE(renewal->after.text("refresh_token"), kOtherJwt);
}

QTEST_APPLESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
