// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An API that asks at each call.
class TestOpaque : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void noToken();
    void noScope();
    void otherAudience();
    void noAnswer();
    void refusedAtOnce_data();
    void refusedAtOnce();
    void slowEndpoint();
    void asksAtEachCall_data();
    void asksAtEachCall();

private:
    static QByteArray token(Practising &practising, const QByteArray &member = "access_token")
    {
        return Test::member(practising.tokens("openid offline_access messages.read").body, member);
    }
};

void TestOpaque::refused_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"unknown", "no UTF-8", "no UTF-8 in a JWT", "expired", "an ID token", "a refresh token"})
        QTest::newRow(what) << QByteArray(what);
}

void TestOpaque::refused()
{
    QFETCH(QByteArray, what);
    Practising practising({.accessTokens = TokenFormat::Opaque});
    QByteArray text = token(practising, what == "an ID token"       ? "id_token"
                                        : what == "a refresh token" ? "refresh_token"
                                                                    : "access_token");
    if (what == "unknown")
        text = "x";
    else if (what == "no UTF-8")
        text = "\xff";
    else if (what == "no UTF-8 in a JWT")
        text = "a.\xff.c";
    else if (what == "expired")
        practising.now += 600s;
    const HttpResponse response = practising.getAs("/opaque/items", text);
    QCOMPARE(response.status, 401);
    QCOMPARE(parseChallenges(response.fields).value().first().value("error"), "invalid_token");
    QVERIFY(!response.body.contains("items"));
}

void TestOpaque::noToken()
{
    Practising practising;
    const HttpResponse response = practising.send({.address = "/opaque/items"});
    QCOMPARE(response.status, 401);
    QCOMPARE(response.fields.first("WWW-Authenticate"), R"(Bearer realm="practice")");
    QCOMPARE(practising.events.size(), 1); // nobody was asked
}

void TestOpaque::noScope()
{
    // Active, and still not allowed to do this.
    Practising practising({.accessTokens = TokenFormat::Opaque});
    const HttpResponse response =
        practising.getAs("/opaque/items", member(practising.tokens("openid").body, "access_token"));
    QCOMPARE(response.status, 403);
    const Challenge challenge = parseChallenges(response.fields).value().first();
    QCOMPARE(challenge.value("error"), "insufficient_scope");
    QCOMPARE(challenge.value("scope"), "messages.read");
}

void TestOpaque::otherAudience()
{
    Practising practising({.accessTokens = TokenFormat::Opaque, .misbehaviours = {Misbehaviour::AccessTokenAudience}});
    const HttpResponse response = practising.getAs("/opaque/items", token(practising));
    QCOMPARE(response.status, 401);
    QVERIFY(member(response.body, "error_description").contains("for another resource"));
}

void TestOpaque::noAnswer()
{
    // An API that is not registered any more gets no answer, and does not guess.
    Practising practising;
    const QByteArray text = token(practising);
    Credentials credentials = someCredentials();
    credentials.clientSecrets.erase("resource-server");
    Provider provider(Practising::kIssuer.toByteArray(), credentials, {.random = countedRandomness()});
    const HttpResponse response =
        provider
            .answer({.address = "/opaque/items",
                     .fields = {{"Host", "127.0.0.1:9300"}, {"Authorization", "Bearer " + text}}},
                    practising.now)
            .response;
    QCOMPARE(response.status, 503);
    QCOMPARE(member(response.body, "error"), "temporarily_unavailable");
    QVERIFY(!response.body.contains("items"));
}

void TestOpaque::refusedAtOnce_data()
{
    QTest::addColumn<TokenFormat>("format");
    QTest::newRow("opaque") << TokenFormat::Opaque;
    QTest::newRow("JWT") << TokenFormat::Jwt;
}

void TestOpaque::refusedAtOnce()
{
    QFETCH(TokenFormat, format);
    Practising practising({.accessTokens = format});
    const QByteArray text = token(practising);
    QCOMPARE(practising.getAs("/opaque/items", text).status, 200);
    practising.postForm("/revoke", {{"token", text}, {"client_id", "native"}});
    QCOMPARE(practising.getAs("/opaque/items", text).status, 401);
    const auto asked =
        std::ranges::find(practising.events.rbegin(), practising.events.rend(), EventKind::Introspected, &Event::kind);
    QVERIFY(asked != practising.events.rend());
    QCOMPARE(asked->detail, u"revoked"_s);
}

void TestOpaque::slowEndpoint()
{
    // What the API waits for at the endpoint its caller waits for, too, and it is in what was measured.
    Practising practising({.slowness = 2s, .misbehaviours = {Misbehaviour::Slow}});
    const HttpResponse response = practising.getAs("/opaque/items", token(practising));
    QCOMPARE(response.fields.first("Server-Timing"), "introspect;dur=2020.25");
    QCOMPARE(practising.delay, 4020ms); // of the endpoint, of the way there, and of the API itself
    practising.get("/");
    QCOMPARE(practising.delay, 0ms);
}

void TestOpaque::asksAtEachCall_data()
{
    refusedAtOnce_data();
}

void TestOpaque::asksAtEachCall()
{
    QFETCH(TokenFormat, format);
    Practising practising({.accessTokens = format});
    const QByteArray text = token(practising);
    practising.events.clear();
    for (int call = 1; call <= 3; ++call) {
        const HttpResponse response = practising.getAs("/opaque/items", text);
        QCOMPARE(response.status, 200);
        QVERIFY(member(response.body, "items").startsWith("[{"));
        QCOMPARE(member(response.body, "verified"), "by introspection");
        QCOMPARE(member(response.body, "requests"), "1");
        QCOMPARE(member(response.body, "ms"), "20.25");
        QCOMPARE(member(response.body, "ms_on_the_way"), "20");
        QCOMPARE(response.fields.first("Server-Timing"), "introspect;dur=20.25");
        QCOMPARE(practising.delay, 20ms); // and the caller waits as long
        QCOMPARE(practising.events.size(), 2 * call);
        const Event &asked = practising.events.at(2 * call - 2);
        QCOMPARE(asked.kind, EventKind::Introspected);
        QCOMPARE(asked.client, "resource-server");
        QCOMPARE(asked.endpoint, "/introspect");
        QCOMPARE(asked.detail, u"active"_s);
        const Event &answered = practising.events.last();
        QCOMPARE(answered.kind, EventKind::ApiAnswered);
        QCOMPARE(answered.client, "native");
        QCOMPARE(answered.user, "alice");
        QCOMPARE(answered.endpoint, "/opaque/items");
    }
}

QTEST_GUILESS_MAIN(TestOpaque)
#include "tst_opaque.moc"
