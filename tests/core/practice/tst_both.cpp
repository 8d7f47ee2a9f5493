// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"
#include "jose/base64url.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An API that verifies access tokens by itself.
class TestBoth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void noToken();
    void noScope();
    void otherAudience();
    void unknownKidIsLookedFor();
    void revokedIsTaken();
    void keysOnce_data();
    void keysOnce();
    void newKey();

private:
    static QByteArray token(Practising &practising, const QByteArray &member = "access_token")
    {
        return Test::member(practising.tokens("openid messages.read").body, member);
    }
};

void TestBoth::refused_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *what, const char *says) {
        QTest::newRow(what) << QByteArray(what) << QByteArray(says);
    };
    row("opaque", "opaque");
    row("an ID token", "not at+jwt, and its aud is 'native'");
    row("a token of /plain/sign-in", "alg");
    row("changed", "signature");
    row("alg none", "alg");
    row("expired", "expired");
    row("two dots", "can not be read");
}

void TestBoth::refused()
{
    QFETCH(QByteArray, what);
    QFETCH(QByteArray, says);
    Practising practising({.accessTokens = what == "opaque" ? TokenFormat::Opaque : TokenFormat::Jwt});
    QByteArray text = token(practising, what == "an ID token" ? "id_token" : "access_token");
    if (what == "a token of /plain/sign-in")
        text = member(practising.postJson("/plain/sign-in", R"({"username":"alice"})").body, "token");
    else if (what == "changed")
        text = text.chopped(8) + "AAAAAAAA";
    else if (what == "alg none")
        text = Jose::encodeBase64url(R"({"alg":"none","typ":"at+jwt"})") + '.' + text.split('.').at(1) + '.';
    else if (what == "expired")
        practising.now += 600s;
    else if (what == "two dots")
        text = "..";
    const HttpResponse response = practising.getAs("/both/items", text);
    QCOMPARE(response.status, 401);
    QCOMPARE(parseChallenges(response.fields).value().first().value("error"), "invalid_token");
    QVERIFY2(member(response.body, "error_description").contains(says), response.body.constData());
    QVERIFY(!response.body.contains("items"));
}

void TestBoth::noToken()
{
    Practising practising;
    const HttpResponse response = practising.send({.address = "/both/items"});
    QCOMPARE(response.status, 401);
    QCOMPARE(response.fields.first("WWW-Authenticate"), R"(Bearer realm="practice")");
}

void TestBoth::noScope()
{
    Practising practising;
    const HttpResponse response =
        practising.getAs("/both/items", member(practising.tokens("openid").body, "access_token"));
    QCOMPARE(response.status, 403);
    QCOMPARE(parseChallenges(response.fields).value().first().value("error"), "insufficient_scope");
}

void TestBoth::otherAudience()
{
    Practising practising({.misbehaviours = {Misbehaviour::AccessTokenAudience}});
    const HttpResponse response = practising.getAs("/both/items", token(practising));
    QCOMPARE(response.status, 401);
    QVERIFY(member(response.body, "error_description").contains("for another resource"));
}

void TestBoth::unknownKidIsLookedFor()
{
    Practising practising;
    const QByteArray text = token(practising);
    const QByteArray stranger = Jose::encodeBase64url(R"({"alg":"RS256","typ":"at+jwt","kid":"x"})") + '.'
                                + text.split('.').at(1) + '.' + text.split('.').at(2);
    const HttpResponse response = practising.getAs("/both/items", stranger);
    QCOMPARE(response.status, 401);
    QVERIFY(member(response.body, "error_description").contains("kid"));
    // The set that was fetched in vain for that one has the key of this one.
    QCOMPARE(member(practising.getAs("/both/items", text).body, "requests"), "0");
}

void TestBoth::revokedIsTaken()
{
    Practising practising;
    const QByteArray text = token(practising);
    practising.postForm("/revoke", {{"token", text}, {"client_id", "native"}});
    QCOMPARE(practising.events.last().kind, EventKind::Revoked);
    QCOMPARE(practising.getAs("/api/me", text).status, 401); // who looks it up
    QCOMPARE(practising.getAs("/both/items", text).status, 200); // and who does not
    QCOMPARE(practising.events.last().detail, u"revoked"_s); // which is told to who watches
    practising.now += 599s;
    QCOMPARE(practising.getAs("/both/items", text).status, 200);
    practising.now += 1s;
    QCOMPARE(practising.getAs("/both/items", text).status, 401);
}

void TestBoth::keysOnce_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const QByteArray &algorithm : algorithms())
        QTest::newRow(algorithm.constData()) << algorithm;
}

void TestBoth::keysOnce()
{
    QFETCH(QByteArray, algorithm);
    Practising practising({.algorithm = algorithm});
    const QByteArray text = token(practising);
    const HttpResponse first = practising.getAs("/both/items", text);
    QCOMPARE(first.status, 200);
    QVERIFY(member(first.body, "items").startsWith("[{"));
    QCOMPARE(member(first.body, "verified"), "locally");
    QCOMPARE(member(first.body, "requests"), "1");
    QCOMPARE(first.fields.first("Server-Timing"), "jwks;dur=20.25, verify;dur=0.50");
    QCOMPARE(member(first.body, "ms"), "20.75");
    QCOMPARE(member(first.body, "ms_on_the_way"), "20");
    QCOMPARE(practising.delay, 20ms);
    const HttpResponse second = practising.getAs("/both/items", text);
    QCOMPARE(member(second.body, "verified"), "locally");
    QCOMPARE(member(second.body, "requests"), "0");
    QCOMPARE(second.fields.first("Server-Timing"), "verify;dur=0.25");
    QCOMPARE(member(second.body, "ms"), "0.25");
    QCOMPARE(member(second.body, "ms_on_the_way"), QByteArray()); // Nobody was asked.
    QCOMPARE(practising.delay, 0ms);
    const Event &event = practising.events.last();
    QCOMPARE(event.kind, EventKind::ApiAnswered);
    QCOMPARE(event.client, "native");
    QCOMPARE(event.user, "alice");
}

void TestBoth::newKey()
{
    Practising practising({.algorithm = "ES256"});
    const QByteArray before = token(practising);
    QCOMPARE(member(practising.getAs("/both/items", before).body, "requests"), "1");
    QVERIFY(practising.provider().rotateKeys(practising.now).has_value());
    QCOMPARE(member(practising.getAs("/both/items", before).body, "requests"), "0");
    const QByteArray after = token(practising);
    QCOMPARE(member(practising.getAs("/both/items", after).body, "requests"), "1");
    QCOMPARE(member(practising.getAs("/both/items", before).body, "requests"), "0"); // still published
    practising.provider().forgetAll();
    QCOMPARE(member(practising.getAs("/both/items", after).body, "requests"), "1");
}

QTEST_GUILESS_MAIN(TestBoth)
#include "tst_both.moc"
