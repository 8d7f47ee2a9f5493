// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kOther = "https://other-api.example";

} // namespace

class TestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void form_data();
    void form();
    void code_data();
    void code();
    void expiredCode();
    void replayRevokes();
    void redirectAndClient();
    void plainWhereAllowed();
    void challengeWasNotSent();
    void codeAfterMistake();
    void refresh_data();
    void refresh();
    void refreshRotates();
    void refreshReuse();
    void refreshFamilyEnds();
    void refreshNarrows();
    void whenRefreshTokensCome_data();
    void whenRefreshTokensCome();
    void clientCredentials_data();
    void clientCredentials();
    void password_data();
    void password();
    void accessTokenClaims();
    void opaque();
    void resource();
    void algorithms_data();
    void algorithms();

private:
    static HttpResponse refreshWith(Practising &practising, const QByteArray &token, const Parameters &changes = {});
};

HttpResponse TestToken::refreshWith(Practising &practising, const QByteArray &token, const Parameters &changes)
{
    return practising.postForm(
        "/token", with({{"grant_type", "refresh_token"}, {"client_id", "native"}, {"refresh_token", token}}, changes));
}

void TestToken::form_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &type, const QByteArray &body, const char *error,
                        int status = 400) {
        HttpRequest request{.method = "POST", .address = "/token", .body = body};
        if (!type.isEmpty())
            request.fields.append("Content-Type", type);
        QTest::newRow(name) << request << QByteArray(error) << status;
    };
    const QByteArray kForm = "application/x-www-form-urlencoded";
    row("no type", {}, "grant_type=password", "invalid_request");
    row("JSON", "application/json", R"({"grant_type":"password"})", "invalid_request");
    row("bad encoding", kForm, "grant_type=%", "invalid_request");
    row("no UTF-8", kForm, "grant_type=%ff", "invalid_request");
    row("a parameter twice", kForm, "client_id=native&grant_type=password&grant_type=password", "invalid_request");
    row("an unknown parameter twice", kForm, "client_id=native&x=1&x=1", "invalid_request");
    row("no client", kForm, "grant_type=password", "invalid_client", 401);
    row("no grant_type", kForm, "client_id=native", "invalid_request");
    row("an empty grant_type", kForm, "client_id=native&grant_type=", "invalid_request");
    row("unknown grant_type", kForm, "client_id=native&grant_type=magic", "unsupported_grant_type");
    row("implicit", kForm, "client_id=front-channel&grant_type=implicit", "unsupported_grant_type");
    row("a grant of other clients", kForm, "client_id=native&grant_type=password", "unauthorized_client");
    row("a public client by its credentials", kForm, "client_id=native&grant_type=client_credentials",
        "unauthorized_client");
}

void TestToken::form()
{
    QFETCH(HttpRequest, request);
    QFETCH(QByteArray, error);
    QFETCH(int, status);
    Practising practising;
    const HttpResponse response = practising.send(request);
    QCOMPARE(response.status, status);
    QCOMPARE(member(response.body, "error"), error);
    QVERIFY(!member(response.body, "error_description").isEmpty());
    QCOMPARE(response.fields.first("Cache-Control"), "no-store");
    QCOMPARE(response.fields.contains("WWW-Authenticate"), status == 401);
    QCOMPARE(practising.events.size(), 1);
    QVERIFY(eventText(practising.events.first()).contains(QString::fromLatin1(error)));
}

void TestToken::code_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no code") << Parameters{{"code", ""}} << QByteArray("invalid_request");
    QTest::newRow("another code") << Parameters{{"code", "x"}} << QByteArray("invalid_grant");
    QTest::newRow("no redirect_uri") << Parameters{{"redirect_uri", ""}} << QByteArray("invalid_request");
    QTest::newRow("another redirect_uri")
        << Parameters{{"redirect_uri", "http://127.0.0.1:5001/callback"}} << QByteArray("invalid_grant");
    QTest::newRow("redirect_uri without the port")
        << Parameters{{"redirect_uri", "http://127.0.0.1/callback"}} << QByteArray("invalid_grant");
    QTest::newRow("no verifier") << Parameters{{"code_verifier", ""}} << QByteArray("invalid_grant");
    QTest::newRow("another verifier") << Parameters{{"code_verifier", QByteArray(43, 'a')}}
                                      << QByteArray("invalid_grant");
    QTest::newRow("the challenge as verifier")
        << Parameters{{"code_verifier", Practising::kChallenge.toByteArray()}} << QByteArray("invalid_grant");
    QTest::newRow("a short verifier") << Parameters{{"code_verifier", QByteArray(42, 'a')}}
                                      << QByteArray("invalid_grant");
    QTest::newRow("a verifier with a blank")
        << Parameters{{"code_verifier", QByteArray(43, ' ')}} << QByteArray("invalid_grant");
    QTest::newRow("another client") << Parameters{{"client_id", "front-channel"}} << QByteArray("invalid_grant");
    QTest::newRow("unknown resource") << Parameters{{"resource", "https://attacker.example"}}
                                      << QByteArray("invalid_target");
    QTest::newRow("sound") << Parameters{} << QByteArray();
}

void TestToken::code()
{
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const QByteArray code = practising.code(Practising::request());
    QVERIFY(code.size() >= 43);
    const HttpResponse response = practising.redeem(code, changes);
    QCOMPARE(member(response.body, "error"), error);
    QCOMPARE(response.status, error.isEmpty() ? 200 : 400);
    QCOMPARE(response.body.contains("access_token"), error.isEmpty());
}

void TestToken::expiredCode()
{
    Practising practising;
    const QByteArray first = practising.code(Practising::request());
    practising.now += 60s;
    QCOMPARE(member(practising.redeem(first).body, "error"), "invalid_grant");
    const QByteArray second = practising.code(Practising::request());
    practising.now += 59s;
    QCOMPARE(practising.redeem(second).status, 200);
}

void TestToken::replayRevokes()
{
    Practising practising;
    const QByteArray code = practising.code(Practising::request("openid offline_access"));
    const HttpResponse first = practising.redeem(code);
    const QByteArray access = member(first.body, "access_token");
    const QByteArray refresh = member(first.body, "refresh_token");
    QCOMPARE(practising.getAs("/api/me", access).status, 200);
    practising.now += 120s; // A replay is noticed after the code has expired, too.
    QCOMPARE(member(practising.redeem(code).body, "error"), "invalid_grant");
    QCOMPARE(practising.getAs("/api/me", access).status, 401);
    QCOMPARE(member(refreshWith(practising, refresh).body, "error"), "invalid_grant");
    const auto replayed = std::ranges::find(practising.events, EventKind::CodeReplayed, &Event::kind);
    QVERIFY(replayed != practising.events.end());
    QCOMPARE(replayed->client, "native");
}

void TestToken::redirectAndClient()
{
    // A confidential client without PKCE.
    Practising practising;
    const Parameters request = with(
        Practising::request(), {{"client_id", "web-basic"}, {"code_challenge", ""}, {"code_challenge_method", ""}});
    const QByteArray code = practising.code(request);
    const Parameters form{
        {"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", Practising::kRedirect.toByteArray()}};
    // Somebody else with good credentials of their own.
    QCOMPARE(member(practising.postForm("/token", form, practising.basic("web-exact")).body, "error"), "invalid_grant");
    QCOMPARE(practising.postForm("/token", form, practising.basic("web-basic")).status, 200);
}

void TestToken::plainWhereAllowed()
{
    Practising practising;
    const QByteArray verifier(43, 'v');
    for (const char *method : {"plain", ""}) {
        const QByteArray code = practising.code(
            with(Practising::request(),
                 {{"client_id", "native-plain"}, {"code_challenge", verifier}, {"code_challenge_method", method}}));
        QVERIFY(!code.isEmpty());
        QCOMPARE(member(practising.redeem(code, {{"client_id", "native-plain"}}).body, "error"), "invalid_grant");
        QCOMPARE(practising.redeem(code, {{"client_id", "native-plain"}, {"code_verifier", verifier}}).status, 200);
    }
}

void TestToken::challengeWasNotSent()
{
    // RFC 9700 §4.8.2: a verifier without a challenge means that somebody took the challenge out.
    Practising practising;
    const QByteArray code = practising.code(with(
        Practising::request(), {{"client_id", "web-basic"}, {"code_challenge", ""}, {"code_challenge_method", ""}}));
    const HttpResponse response = practising.postForm("/token",
                                                      {{"grant_type", "authorization_code"},
                                                       {"code", code},
                                                       {"redirect_uri", Practising::kRedirect.toByteArray()},
                                                       {"code_verifier", Practising::kVerifier.toByteArray()}},
                                                      practising.basic("web-basic"));
    QCOMPARE(member(response.body, "error"), "invalid_grant");
}

void TestToken::codeAfterMistake()
{
    Practising practising;
    const QByteArray code = practising.code(Practising::request());
    QCOMPARE(practising.redeem(code, {{"code_verifier", QByteArray(43, 'a')}}).status, 400);
    QCOMPARE(practising.redeem(code).status, 200);
}

void TestToken::refresh_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no token") << Parameters{{"refresh_token", ""}} << QByteArray("invalid_request");
    QTest::newRow("another token") << Parameters{{"refresh_token", "x"}} << QByteArray("invalid_grant");
    QTest::newRow("another client") << Parameters{{"client_id", "front-channel"}} << QByteArray("invalid_grant");
    QTest::newRow("more scopes") << Parameters{{"scope", "openid email"}} << QByteArray("invalid_scope");
    QTest::newRow("unknown scope") << Parameters{{"scope", "everything"}} << QByteArray("invalid_scope");
    QTest::newRow("sound") << Parameters{} << QByteArray();
}

void TestToken::refresh()
{
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const QByteArray token = member(practising.tokens("openid profile offline_access").body, "refresh_token");
    QVERIFY(!token.isEmpty());
    const HttpResponse response = refreshWith(practising, token, changes);
    QCOMPARE(member(response.body, "error"), error);
    QCOMPARE(response.status, error.isEmpty() ? 200 : 400);
}

void TestToken::refreshRotates()
{
    Practising practising;
    const HttpResponse first = practising.tokens("openid offline_access");
    practising.now += 300s;
    const HttpResponse second = refreshWith(practising, member(first.body, "refresh_token"));
    QVERIFY(member(second.body, "refresh_token") != member(first.body, "refresh_token"));
    QVERIFY(member(second.body, "access_token") != member(first.body, "access_token"));
    const QByteArray before = member(first.body, "id_token");
    const QByteArray after = member(second.body, "id_token");
    // OpenID Connect Core §12.2.
    for (const char *same : {"iss", "sub", "aud", "auth_time", "sid"})
        QCOMPARE(claim(after, same), claim(before, same));
    QCOMPARE(claim(after, "iat").toLongLong(), claim(before, "iat").toLongLong() + 300);
    QVERIFY(claim(after, "nonce").isEmpty());
    QCOMPARE(practising.getAs("/api/me", member(second.body, "access_token")).status, 200);
    QCOMPARE(refreshWith(practising, member(second.body, "refresh_token")).status, 200);
}

void TestToken::refreshReuse()
{
    Practising practising;
    const QByteArray first = member(practising.tokens("openid offline_access").body, "refresh_token");
    const HttpResponse second = refreshWith(practising, first);
    QCOMPARE(member(refreshWith(practising, first).body, "error"), "invalid_grant");
    // The whole family is gone, also for whoever holds the newest.
    QCOMPARE(member(refreshWith(practising, member(second.body, "refresh_token")).body, "error"), "invalid_grant");
    QCOMPARE(practising.getAs("/api/me", member(second.body, "access_token")).status, 401);
    QVERIFY(std::ranges::find(practising.events, EventKind::RefreshReused, &Event::kind) != practising.events.end());
}

void TestToken::refreshFamilyEnds()
{
    Practising practising;
    QByteArray token = member(practising.tokens("openid offline_access").body, "refresh_token");
    for (int hours = 0; hours < 23; ++hours) {
        practising.now += 1h;
        token = member(refreshWith(practising, token).body, "refresh_token");
        QVERIFY(!token.isEmpty());
    }
    practising.now += 1h; // A day after the first, however often it was exchanged.
    QCOMPARE(member(refreshWith(practising, token).body, "error"), "invalid_grant");
}

void TestToken::refreshNarrows()
{
    Practising practising;
    const HttpResponse first = practising.tokens("openid profile offline_access messages.read");
    const HttpResponse second =
        refreshWith(practising, member(first.body, "refresh_token"), {{"scope", "messages.read"}});
    QCOMPARE(member(second.body, "scope"), "messages.read");
    QVERIFY(!second.body.contains("id_token"));
    QCOMPARE(practising.getAs("/userinfo", member(second.body, "access_token")).status, 403);
    // The grant itself stays as wide as it was (RFC 6749 §6).
    QCOMPARE(member(refreshWith(practising, member(second.body, "refresh_token")).body, "scope"),
             "openid profile offline_access messages.read");
}

void TestToken::whenRefreshTokensCome_data()
{
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<bool>("comes");
    QTest::newRow("OpenID Connect without asking") << QByteArray("openid profile") << false;
    QTest::newRow("OpenID Connect, asked for") << QByteArray("openid offline_access") << true;
    QTest::newRow("plain OAuth") << QByteArray("messages.read") << true;
}

void TestToken::whenRefreshTokensCome()
{
    QFETCH(QByteArray, scope);
    QFETCH(bool, comes);
    Practising practising;
    const HttpResponse response = practising.tokens(scope);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body.contains("refresh_token"), comes);
    QCOMPARE(response.body.contains("id_token"), scope.contains("openid"));
}

void TestToken::clientCredentials_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("a client of people") << QByteArray("web-basic") << Parameters{} << QByteArray("unauthorized_client");
    QTest::newRow("openid") << QByteArray("machine") << Parameters{{"scope", "openid"}} << QByteArray("invalid_scope");
    QTest::newRow("unknown scope") << QByteArray("machine") << Parameters{{"scope", "x"}}
                                   << QByteArray("invalid_scope");
    QTest::newRow("unknown resource") << QByteArray("machine") << Parameters{{"resource", "https://x.example"}}
                                      << QByteArray("invalid_target");
    QTest::newRow("all it may") << QByteArray("machine") << Parameters{} << QByteArray();
    QTest::newRow("less") << QByteArray("machine") << Parameters{{"scope", "messages.read"}} << QByteArray();
}

void TestToken::clientCredentials()
{
    QFETCH(QByteArray, client);
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const HttpResponse response =
        practising.postForm("/token", with({{"grant_type", "client_credentials"}}, changes), practising.basic(client));
    QCOMPARE(member(response.body, "error"), error);
    if (!error.isEmpty())
        return;
    QCOMPARE(member(response.body, "scope"),
             changes.isEmpty() ? QByteArray("messages.read messages.write") : changes.value("scope"));
    QVERIFY(!response.body.contains("refresh_token"));
    QVERIFY(!response.body.contains("id_token"));
    const QByteArray token = member(response.body, "access_token");
    QCOMPARE(claim(token, "sub"), "machine");
    QVERIFY(claim(token, "auth_time").isEmpty());
    QCOMPARE(practising.getAs("/api/messages", token).status, 200);
    QCOMPARE(practising.getAs("/userinfo", token).status, 403);
}

void TestToken::password_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no user") << Parameters{{"username", ""}} << QByteArray("invalid_request");
    QTest::newRow("no password") << Parameters{{"password", ""}} << QByteArray("invalid_request");
    QTest::newRow("wrong password") << Parameters{{"password", "x"}} << QByteArray("invalid_grant");
    QTest::newRow("unknown user") << Parameters{{"username", "eve"}} << QByteArray("invalid_grant");
    QTest::newRow("somebody else's password") << Parameters{{"username", "bob"}} << QByteArray("invalid_grant");
    QTest::newRow("name in capitals") << Parameters{{"username", "ALICE"}} << QByteArray("invalid_grant");
    QTest::newRow("no scope") << Parameters{{"scope", ""}} << QByteArray("invalid_scope");
    QTest::newRow("sound") << Parameters{} << QByteArray();
}

void TestToken::password()
{
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    const Parameters sound{{"grant_type", "password"},
                           {"username", "alice"},
                           {"password", practising.password("alice")},
                           {"scope", "openid offline_access"}};
    const HttpResponse response = practising.postForm("/token", with(sound, changes), practising.basic("password"));
    QCOMPARE(member(response.body, "error"), error);
    if (!error.isEmpty())
        return;
    const QByteArray idToken = member(response.body, "id_token");
    QVERIFY(isSignedByProvider(practising, idToken));
    QCOMPARE(claim(idToken, "aud"), "password");
    const HttpResponse again = practising.postForm(
        "/token", {{"grant_type", "refresh_token"}, {"refresh_token", member(response.body, "refresh_token")}},
        practising.basic("password"));
    QCOMPARE(again.status, 200);
}

void TestToken::accessTokenClaims()
{
    Practising practising;
    const QByteArray token = member(practising.tokens("openid messages.read").body, "access_token");
    QVERIFY(isSignedByProvider(practising, token));
    QVERIFY(headerOf(token).contains(R"("typ":"at+jwt")"));
    QCOMPARE(claim(token, "aud"), "http://127.0.0.1:9300/api");
    QCOMPARE(claim(token, "client_id"), "native");
    QCOMPARE(claim(token, "scope"), "openid messages.read");
    QCOMPARE(claim(token, "exp").toLongLong(), secondsOf(practising.now) + 600);
    for (const char *name : {"iss", "sub", "iat", "jti", "auth_time", "acr"})
        QVERIFY2(!claim(token, name).isEmpty(), name);
}

void TestToken::opaque()
{
    Practising practising({.accessTokens = TokenFormat::Opaque});
    const HttpResponse response = practising.tokens();
    const QByteArray token = member(response.body, "access_token");
    QCOMPARE(token.size(), 43);
    QCOMPARE(claim(member(response.body, "id_token"), "at_hash"), leftHash(token));
    QCOMPARE(practising.getAs("/userinfo", token).status, 200);
    QCOMPARE(practising.getAs("/userinfo", token + 'x').status, 401);
    practising.now += 600s;
    QCOMPARE(practising.getAs("/userinfo", token).status, 401);
}

void TestToken::resource()
{
    Practising practising;
    const HttpResponse response =
        practising.redeem(practising.code(with(Practising::request(), {{"resource", kOther}})));
    const QByteArray token = member(response.body, "access_token");
    QCOMPARE(claim(token, "aud"), kOther);
    QCOMPARE(practising.getAs("/api/me", token).status, 401);
    // Another one than was asked for at the beginning is refused.
    const QByteArray code = practising.code(with(Practising::request(), {{"resource", kOther}}));
    QCOMPARE(member(practising.redeem(code, {{"resource", "http://127.0.0.1:9300/api"}}).body, "error"),
             "invalid_target");
}

void TestToken::algorithms_data()
{
    QTest::addColumn<QByteArray>("algorithm");
    for (const QByteArray &algorithm : Practice::algorithms())
        QTest::newRow(algorithm.constData()) << algorithm;
}

void TestToken::algorithms()
{
    QFETCH(QByteArray, algorithm);
    Practising practising({.algorithm = algorithm});
    const HttpResponse response = practising.tokens();
    for (const char *name : {"id_token", "access_token"}) {
        const QByteArray token = member(response.body, name);
        QVERIFY(isSignedByProvider(practising, token));
        QVERIFY(headerOf(token).contains("\"alg\":\"" + algorithm + '"'));
    }
    QCOMPARE(practising.getAs("/api/me", member(response.body, "access_token")).status, 200);
    // EdDSA goes with SHA-512, of which half is 32 octets.
    QCOMPARE(claim(member(response.body, "id_token"), "at_hash").size(), algorithm == "EdDSA" ? 43 : 22);
}

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
