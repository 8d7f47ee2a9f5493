// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Somebody who saw the authorization code.
class TestThief : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pageOfAnotherSite();
    void nothingToSteal_data();
    void nothingToSteal();
    void failsByPkce_data();
    void failsByPkce();
    void failsOtherwise_data();
    void failsOtherwise();
    void answerThatIsNoJson_data();
    void answerThatIsNoJson();
    void seesTheLastCode();
    void plainIsNoSecret();
    void s256IsOne();
    void redeemsWithoutPkce_data();
    void redeemsWithoutPkce();

private:
    static HttpResponse steal(Practising &practising)
    {
        return practising.send({.method = "POST", .address = "/thief"});
    }
    static qsizetype count(const Practising &practising, EventKind kind)
    {
        return std::ranges::count(practising.events, kind, &Event::kind);
    }
    /// Of a client with a secret, which needs no PKCE.
    static Parameters requestOf(const QByteArray &client)
    {
        return with(Practising::request("openid offline_access"), {{"client_id", client}});
    }
};

void TestThief::pageOfAnotherSite()
{
    Practising practising;
    practising.code(Practising::request());
    const HttpResponse response =
        practising.send({.method = "POST", .address = "/thief", .fields = {{"Origin", "https://attacker.example"}}});
    QCOMPARE(response.status, 403);
    QCOMPARE(practising.get("/thief").status, 405);
    QCOMPARE(count(practising, EventKind::ThiefFailed), 0);
}

void TestThief::nothingToSteal_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArrayList>("came"); // The flow went as far as it should.
    const auto row = [](const char *what, const QByteArrayList &came) {
        QTest::newRow(what) << QByteArray(what) << came;
    };
    row("no flow", {});
    row("a token from the front channel",
        {"access_token", "token_type", "expires_in", "scope", "id_token", "state", "iss"});
    row("refused", {"error", "error_description", "state", "iss"});
    row("forgotten", {"code", "state", "iss"});
}

void TestThief::nothingToSteal()
{
    QFETCH(QByteArray, what);
    Practising practising;
    Parameters received;
    if (what == "a token from the front channel")
        received = Practising::received(practising.authorize(
            with(Practising::request(), {{"client_id", "front-channel"}, {"response_type", "id_token token"}})));
    else if (what == "refused")
        received = Practising::received(practising.authorize(Practising::request(), "alice", "deny"));
    else if (what == "forgotten") {
        received = Practising::received(practising.authorize(Practising::request()));
        practising.provider().forgetAll();
    }
    QByteArrayList came;
    for (const Parameter &each : received)
        came += each.name;
    if (what == "refused")
        QCOMPARE(received.value("error"), "access_denied");
    QTEST(came, "came");
    const HttpResponse response = steal(practising);
    QCOMPARE(response.status, 404);
    QCOMPARE(member(response.body, "error"), "not_found");
    QVERIFY(member(response.body, "error_description").contains("no authorization code"));
    QCOMPARE(count(practising, EventKind::ThiefFailed), 0);
}

void TestThief::failsByPkce_data()
{
    QTest::addColumn<int>("times");
    QTest::newRow("once") << 1;
    QTest::newRow("again and again") << 5;
}

void TestThief::failsByPkce()
{
    QFETCH(int, times);
    Practising practising;
    const QByteArray code = practising.code(Practising::request("openid offline_access"));
    HttpResponse response;
    for (int i = 0; i < times; ++i)
        response = steal(practising);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body,
             R"({"stole":"the last authorization code","sent":{"grant_type":"authorization_code","client_id":"native",)"
             R"("redirect_uri":"http://127.0.0.1:5000/callback","code":")"
                 + code.first(6)
                 + "\u2026\"},"
                   R"("status":400,"answer":{"error":"invalid_grant","error_description":"code_verifier is missing: )"
                   R"(the authorization request had a code_challenge"},"redeemed":false})");
    QVERIFY(!response.body.contains(code));
    QCOMPARE(count(practising, EventKind::ThiefFailed), times);
    const Event &event = practising.events.last();
    QCOMPARE(event.kind, EventKind::ThiefFailed);
    QCOMPARE(event.client, "native");
    QCOMPARE(event.endpoint, "/thief");
    QCOMPARE(event.detail, u"code_verifier"_s);
    // The code is as good as before for the one who began.
    const HttpResponse tokens = practising.redeem(code);
    QCOMPARE(tokens.status, 200);
    QCOMPARE(count(practising, EventKind::CodeReplayed), 0);
    QCOMPARE(practising.getAs("/api/me", member(tokens.body, "access_token")).status, 200);
}

void TestThief::failsOtherwise_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("the client has a secret") << QByteArray("secret") << 401 << u"invalid_client"_s;
    QTest::newRow("expired") << QByteArray("expired") << 400 << u"invalid_grant"_s;
    QTest::newRow("redeemed before") << QByteArray("redeemed") << 400 << u"invalid_grant"_s;
    QTest::newRow("status 500") << QByteArray("500") << 500 << u"500"_s;
}

void TestThief::failsOtherwise()
{
    QFETCH(QByteArray, what);
    QFETCH(int, status);
    QFETCH(QString, error);
    Practising practising;
    const QByteArray code = practising.code(what == "secret" ? requestOf("web-basic") : Practising::request("openid"));
    QByteArray token;
    if (what == "expired")
        practising.now += 60s;
    else if (what == "redeemed")
        token = member(practising.redeem(code).body, "access_token");
    else if (what == "500")
        practising.provider().setSettings({.misbehaviours = {Misbehaviour::ServerErrors}}).value();
    const HttpResponse response = steal(practising);
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "status"), QByteArray::number(status));
    QCOMPARE(member(response.body, "redeemed"), "false");
    QCOMPARE(practising.events.last().detail, error);
    // A replay is one, whoever it is by: what the code gave ends (RFC 6749 §4.1.2).
    if (what == "redeemed") {
        QCOMPARE(count(practising, EventKind::CodeReplayed), 1);
        QCOMPARE(practising.getAs("/api/me", token).status, 401);
    }
}

void TestThief::answerThatIsNoJson_data()
{
    QTest::addColumn<Misbehaviour>("misbehaviour");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("a page") << Misbehaviour::HtmlErrors << QByteArray("<!DOCTYPE html>");
    QTest::newRow("a page with status 500") << Misbehaviour::ServerErrors << QByteArray("<!DOCTYPE html>");
}

void TestThief::answerThatIsNoJson()
{
    QFETCH(Misbehaviour, misbehaviour);
    QFETCH(QByteArray, begins);
    Practising practising;
    practising.code(Practising::request());
    practising.provider().setSettings({.misbehaviours = {misbehaviour}}).value();
    QVERIFY(member(steal(practising).body, "answer").startsWith(begins));
}

void TestThief::seesTheLastCode()
{
    Practising practising;
    const QByteArray first = practising.code(Practising::request());
    const QByteArray last = practising.code(Practising::request());
    QVERIFY(first.first(6) != last.first(6));
    QVERIFY(steal(practising).body.contains(last.first(6) + "\u2026"));
    // A code that comes along with tokens passes through the browser, too.
    const QByteArray hybrid = practising.code(
        with(Practising::request(), {{"client_id", "front-channel"}, {"response_type", "code id_token"}}));
    const HttpResponse response = steal(practising);
    QVERIFY(response.body.contains(hybrid.first(6) + "\u2026"));
    QVERIFY(response.body.contains(R"("client_id":"front-channel")"));
}

/// RFC 7636 §7.2: with "plain" the challenge in the address is the verifier.
void TestThief::plainIsNoSecret()
{
    Practising practising;
    const QByteArray code =
        practising.code(with(Practising::request("openid"), {{"client_id", "native-plain"},
                                                             {"code_challenge", Practising::kVerifier.toByteArray()},
                                                             {"code_challenge_method", "plain"}}));
    QVERIFY(!code.isEmpty());
    const HttpResponse response = steal(practising);
    QCOMPARE(member(response.body, "redeemed"), "true");
    QCOMPARE(member(member(response.body, "sent"), "code_verifier"),
             Practising::kVerifier.first(6).toByteArray() + "\u2026");
    QVERIFY(!response.body.contains(Practising::kVerifier));
    QCOMPARE(practising.events.last().kind, EventKind::ThiefRedeemed);
}

/// Of the same client with S256 the thief has the challenge, and no verifier.
void TestThief::s256IsOne()
{
    Practising practising;
    QVERIFY(!practising.code(with(Practising::request("openid"), {{"client_id", "native-plain"}})).isEmpty());
    const HttpResponse response = steal(practising);
    QCOMPARE(member(response.body, "redeemed"), "false");
    QVERIFY(!response.body.contains("\"code_verifier\":"));
}

void TestThief::redeemsWithoutPkce_data()
{
    QTest::addColumn<std::set<Misbehaviour>>("misbehaviours");
    QTest::newRow("JSON") << std::set{Misbehaviour::NoPkceCheck};
    QTest::newRow("a form") << std::set{Misbehaviour::NoPkceCheck, Misbehaviour::FormTokenResponse};
}

void TestThief::redeemsWithoutPkce()
{
    QFETCH(std::set<Misbehaviour>, misbehaviours);
    Practising practising({.accessTokens = TokenFormat::Opaque, .misbehaviours = misbehaviours});
    const QByteArray code = practising.code(Practising::request("openid offline_access"));
    practising.events.clear();
    const HttpResponse response = steal(practising);
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "status"), "200");
    QCOMPARE(member(response.body, "redeemed"), "true");
    const QByteArray answer = member(response.body, "answer");
    for (const char *name : {"access_token", "refresh_token", "id_token"}) {
        const QByteArray shown = member(answer, name);
        QVERIFY2(shown.endsWith("\u2026") && shown.size() == 6 + 3, shown.constData());
    }
    QCOMPARE(member(answer, "token_type"), "Bearer");
    QCOMPARE(member(answer, "scope"), "openid offline_access");
    QCOMPARE(count(practising, EventKind::TokensIssued), 1);
    const Event event = practising.events.last();
    QCOMPARE(event.kind, EventKind::ThiefRedeemed);
    QCOMPARE(event.client, "native");
    QVERIFY(isRefusal(event));
    // The client comes second.
    QCOMPARE(member(practising.redeem(code).body, "error"), "invalid_grant");
    QCOMPARE(count(practising, EventKind::CodeReplayed), 1);
}

QTEST_GUILESS_MAIN(TestThief)
#include "tst_thief.moc"
