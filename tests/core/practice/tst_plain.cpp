// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"
#include "jose/base64url.h"

#include <QMessageAuthenticationCode>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// An API that signs its own tokens, and asks nobody.
class TestPlain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noSignIn_data();
    void noSignIn();
    void refused_data();
    void refused();
    void noToken();
    void forgottenOnes();
    void eachServerHasItsSecret();
    void opensNothingElse();
    void signsIn();
    void items();

private:
    static QByteArray token(Practising &practising)
    {
        return member(practising.postJson("/plain/sign-in", R"({"username":"alice"})").body, "token");
    }
    /// The secret: what the provider drew as its second number.
    static QByteArray secret() { return QCryptographicHash::hash("2", QCryptographicHash::Sha256); }
    static QByteArray signedBy(const QByteArray &key, const QByteArray &header, const QByteArray &payload)
    {
        const QByteArray input = Jose::encodeBase64url(header) + '.' + Jose::encodeBase64url(payload);
        return input + '.'
               + Jose::encodeBase64url(QMessageAuthenticationCode::hash(input, key, QCryptographicHash::Sha256));
    }
};

void TestPlain::noSignIn_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const QByteArray json = "application/json";
    QTest::newRow("nobody of that name") << json << QByteArray(R"({"username":"eve"})") << QByteArray("invalid_grant");
    QTest::newRow("markup") << json << QByteArray(R"({"username":"<b>\""})") << QByteArray("invalid_grant");
    QTest::newRow("no name") << json << QByteArray("{}") << QByteArray("invalid_request");
    QTest::newRow("a number") << json << QByteArray(R"({"username":1})") << QByteArray("invalid_request");
    QTest::newRow("no body") << json << QByteArray() << QByteArray("invalid_request");
    QTest::newRow("no JSON") << json << QByteArray("username=alice") << QByteArray("invalid_request");
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray(R"({"username":"alice"})")
                            << QByteArray("invalid_request");
}

void TestPlain::noSignIn()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    Practising practising;
    const HttpResponse response = practising.send(
        {.method = "POST", .address = "/plain/sign-in", .fields = {{"Content-Type", type}}, .body = body});
    QCOMPARE(response.status, 400);
    QTEST(member(response.body, "error"), "error");
    QVERIFY(!member(response.body, "error_description").isEmpty());
    QCOMPARE(member(response.body, "token"), "");
    QCOMPARE(practising.events.last().kind, EventKind::Refused);
    QCOMPARE(practising.send({.address = "/plain/sign-in"}).status, 405);
}

void TestPlain::refused_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"no JWT", "changed claims", "changed signature", "no signature", "alg none",
                             "another algorithm", "another secret", "expired", "no exp", "exp as text", "nobody",
                             "an access token", "an ID token", "an opaque access token"})
        QTest::newRow(what) << QByteArray(what);
}

void TestPlain::refused()
{
    QFETCH(QByteArray, what);
    Practising practising({.accessTokens = what == "an opaque access token" ? TokenFormat::Opaque : TokenFormat::Jwt});
    const QByteArray header = R"({"alg":"HS256","typ":"JWT"})";
    const QByteArray claims = R"({"sub":"alice","role":"user","exp":1800000600})";
    QByteArray text = token(practising);
    const QList<QByteArray> parts = text.split('.');
    QCOMPARE(practising.getAs("/plain/items", signedBy(secret(), header, claims)).status,
             200); // the rows differ in one
    if (what == "no JWT")
        text = "x";
    else if (what == "changed claims")
        text =
            parts.at(0) + '.' + Jose::encodeBase64url(QByteArray(claims).replace("user", "admin")) + '.' + parts.at(2);
    else if (what == "changed signature")
        text = text.chopped(4) + "AAAA";
    else if (what == "no signature")
        text = parts.at(0) + '.' + parts.at(1) + '.';
    else if (what == "alg none")
        text = Jose::encodeBase64url(R"({"alg":"none"})") + '.' + parts.at(1) + '.';
    else if (what == "another algorithm")
        text = signedBy(secret(), R"({"alg":"HS384"})", claims);
    else if (what == "another secret")
        text = signedBy("another secret of more than 32 octets", header, claims);
    else if (what == "expired")
        practising.now += 600s;
    else if (what == "no exp")
        text = signedBy(secret(), header, R"({"sub":"alice"})");
    else if (what == "exp as text")
        text = signedBy(secret(), header, R"({"sub":"alice","exp":"1800000600"})");
    else if (what == "nobody")
        text = signedBy(secret(), header, R"({"sub":"eve","exp":1800000600})");
    else
        text = member(practising.tokens("openid messages.read").body,
                      what == "an ID token" ? QByteArrayView("id_token") : "access_token");
    const HttpResponse response = practising.getAs("/plain/items", text);
    QCOMPARE(response.status, 401);
    QCOMPARE(parseChallenges(response.fields).value().first().value("error"), "invalid_token");
    QCOMPARE(member(response.body, "error"), "invalid_token");
    QVERIFY(!response.body.contains("items"));
    QVERIFY(!response.fields.contains("Server-Timing"));
}

void TestPlain::noToken()
{
    Practising practising;
    const HttpResponse response = practising.send({.address = "/plain/items"});
    QCOMPARE(response.status, 401);
    QCOMPARE(response.fields.first("WWW-Authenticate"), R"(Bearer realm="practice")");
    QCOMPARE(practising.send({.address = "/plain/items?access_token=" + token(practising)}).status, 400);
}

void TestPlain::forgottenOnes()
{
    Practising practising;
    const QByteArray before = token(practising);
    practising.provider().forgetAll();
    QCOMPARE(practising.getAs("/plain/items", before).status, 401);
    QCOMPARE(practising.getAs("/plain/items", token(practising)).status, 200);
}

void TestPlain::eachServerHasItsSecret()
{
    Practising practising;
    Provider other(Practising::kIssuer.toByteArray(), someCredentials(),
                   {.random = [](qsizetype octets) { return QByteArray(octets, 'x'); }});
    const Answer answer =
        other.answer({.address = "/plain/items",
                      .fields = {{"Host", "127.0.0.1:9300"}, {"Authorization", "Bearer " + token(practising)}}},
                     practising.now);
    QCOMPARE(answer.response.status, 401);
}

void TestPlain::opensNothingElse()
{
    Practising practising;
    const QByteArray text = token(practising);
    for (const char *path : {"/api/me", "/userinfo", "/opaque/items", "/both/items"})
        QCOMPARE(practising.getAs(path, text).status, 401);
}

void TestPlain::signsIn()
{
    Practising practising;
    practising.provider().setSettings({.lifetimes = {.accessToken = 90s}}).value();
    const HttpResponse response = practising.postJson("/plain/sign-in", R"({"username":"meihua","more":1})");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.fields.first("Cache-Control"), "no-store");
    QCOMPARE(member(response.body, "token_type"), "Bearer");
    QCOMPARE(member(response.body, "expires_in"), "90");
    const QByteArray text = member(response.body, "token");
    QCOMPARE(headerOf(text), R"({"alg":"HS256","typ":"JWT"})");
    QCOMPARE(payloadOf(text), R"({"sub":"meihua","role":"user","exp":1800000090})");
    QCOMPARE(text, signedBy(secret(), headerOf(text), payloadOf(text)));
    const Event &event = practising.events.last();
    QCOMPARE(event.kind, EventKind::SignedIn);
    QCOMPARE(event.user, "meihua");
    QCOMPARE(event.endpoint, "/plain/sign-in");
}

void TestPlain::items()
{
    Practising practising;
    const QByteArray text = token(practising);
    for (int call = 0; call < 2; ++call) {
        const HttpResponse response = practising.getAs("/plain/items", text);
        QCOMPARE(response.status, 200);
        QVERIFY(member(response.body, "items").startsWith("[{"));
        QCOMPARE(member(response.body, "verified"), "locally");
        QCOMPARE(member(response.body, "requests"), "0");
        QCOMPARE(member(response.body, "ms"), "0.25"); // from one look at the clock to the next
        QCOMPARE(response.fields.first("Server-Timing"), "verify;dur=0.25");
    }
    const Event &event = practising.events.last();
    QCOMPARE(event.kind, EventKind::ApiAnswered);
    QCOMPARE(event.user, "alice");
    QVERIFY(event.client.isEmpty());
}

QTEST_GUILESS_MAIN(TestPlain)
#include "tst_plain.moc"
