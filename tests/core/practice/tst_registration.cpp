// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// Clients that register themselves, and what they may do then. RFC 7591.
class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void otherContentType();
    void pageOfAnotherSite();
    void unregisteredStaysUnknown();
    void publicClientNeedsPkce();
    void otherRedirectIsRefused();
    void otherGrantIsRefused();
    void scopeThatWasNotRegistered();
    void wrongSecret();
    void confidentialClientNeedsPkce();
    void consentIsNotRemembered();
    void oldestIsForgotten();
    void usedOnesStay();
    void forgetAllForgetsClients();

    void publicClient();
    void confidentialClient_data();
    void confidentialClient();
    void defaults();
    void webClientIsExact();
    void consentPageTellsWhoAsks();
    void nameless();
    void isNoted();

private:
    static HttpResponse send(Practising &practising, const QByteArray &metadata);
    /// The client_id of a sound registration.
    static QByteArray registered(Practising &practising, const QByteArray &more = {});
    static Parameters request(const QByteArray &client);
    static HttpResponse redeem(Practising &practising, const QByteArray &client, const QByteArray &code);
};

namespace {

const QByteArray kSound =
    R"("redirect_uris":["http://127.0.0.1/callback"],"token_endpoint_auth_method":"none","client_name":"Tester")";

} // namespace

HttpResponse TestRegistration::send(Practising &practising, const QByteArray &metadata)
{
    return practising.send(
        {.method = "POST", .address = "/register", .fields = {{"Content-Type", "application/json"}}, .body = metadata});
}

QByteArray TestRegistration::registered(Practising &practising, const QByteArray &more)
{
    return member(send(practising, '{' + kSound + more + '}').body, "client_id");
}

Parameters TestRegistration::request(const QByteArray &client)
{
    return with(Practising::request("mcp.tools"), {{"client_id", client}, {"nonce", ""}});
}

HttpResponse TestRegistration::redeem(Practising &practising, const QByteArray &client, const QByteArray &code)
{
    return practising.redeem(code, {{"client_id", client}});
}

void TestRegistration::refused_data()
{
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const QByteArray &metadata, const char *error = "invalid_client_metadata") {
        QTest::newRow(name) << metadata << QByteArray(error);
    };
    const auto uri = [&](const char *name, const char *address) {
        row(name, QByteArray(R"({"redirect_uris":[")") + address + R"("]})", "invalid_redirect_uri");
    };
    const auto more = [&](const char *name, const char *members) {
        row(name, '{' + kSound + ',' + QByteArray(members) + '}');
    };
    row("empty", "");
    row("no JSON", "redirect_uris=x");
    row("a list", "[]");
    row("too deep", QByteArray(100, '[') + QByteArray(100, ']'));
    row("too long", '{' + kSound + R"(,"x":")" + QByteArray(20'000, 'x') + "\"}");
    more("a member twice", R"("client_name":"Another")");
    row("no redirect", "{}", "invalid_redirect_uri");
    row("no redirects", R"({"redirect_uris":[]})", "invalid_redirect_uri");
    row("a text as redirects", R"({"redirect_uris":"http://127.0.0.1/"})", "invalid_redirect_uri");
    row("an object as redirects", R"({"redirect_uris":{"a":"http://127.0.0.1/"}})", "invalid_redirect_uri");
    row("a number among redirects", R"({"redirect_uris":["http://127.0.0.1/",1]})", "invalid_redirect_uri");
    uri("http elsewhere", "http://client.example/callback");
    uri("http at what looks like loopback", "http://127.0.0.1.evil.example/callback");
    uri("a fragment", "https://client.example/callback#here");
    uri("an empty fragment", "https://client.example/callback#");
    uri("a user", "https://alice@client.example/callback");
    uri("relative", "/callback");
    uri("a script", "javascript:alert(1)");
    uri("data", "data:text/html,x");
    uri("a scheme of one's own", "com.example.app:/callback");
    uri("a blank", "https://client.example/call back");
    uri("too long", ("https://client.example/" + QByteArray(1000, 'x')).constData());
    QByteArray many = R"({"redirect_uris":[)";
    for (int i = 0; i < 17; ++i)
        many += (i ? "," : "") + ("\"https://client.example/" + QByteArray::number(i) + '"');
    row("too many redirects", many + "]}", "invalid_redirect_uri");
    row("no such method",
        R"({"redirect_uris":["http://127.0.0.1/"],"token_endpoint_auth_method":"client_secret_jwt"})");
    row("a method that is no text", R"({"redirect_uris":["http://127.0.0.1/"],"token_endpoint_auth_method":["none"]})");
    more("no such grant", R"("grant_types":["authorization_code","password"])");
    more("grants as text", R"("grant_types":"authorization_code")");
    more("no grant", R"("grant_types":[])");
    more("refresh alone", R"("grant_types":["refresh_token"],"response_types":[])");
    more("code without its grant", R"("grant_types":["refresh_token"],"response_types":["code"])");
    more("a grant without code", R"("grant_types":["authorization_code"],"response_types":[])");
    more("implicit", R"("grant_types":["authorization_code"],"response_types":["code","token"])");
    more("no such scope", R"("scope":"openid admin")");
    more("scope with two blanks", R"("scope":"openid  profile")");
    more("scope as a list", R"("scope":["openid"])");
    more("no such application", R"("application_type":"robot")");
    row("a name in two lines", R"({"redirect_uris":["http://127.0.0.1/"],"client_name":"a\nb"})");
    row("a name that turns the line around", R"({"redirect_uris":["http://127.0.0.1/"],"client_name":"a\u202eb"})");
    row("a long name", R"({"redirect_uris":["http://127.0.0.1/"],"client_name":")" + QByteArray(101, 'n') + "\"}");
    row("a name that is no text", R"({"redirect_uris":["http://127.0.0.1/"],"client_name":1})");
}

void TestRegistration::refused()
{
    QFETCH(const QByteArray, metadata);
    Practising practising;
    const HttpResponse response = send(practising, metadata);
    QCOMPARE(response.status, 400);
    QTEST(member(response.body, "error"), "error");
    QVERIFY(!member(response.body, "error_description").isEmpty());
    QCOMPARE(practising.events.constLast().kind, EventKind::Refused);
}

void TestRegistration::otherContentType()
{
    Practising practising;
    const HttpResponse form = practising.postForm("/register", {{"redirect_uris", "http://127.0.0.1/"}});
    QCOMPARE(form.status, 400);
    QCOMPARE(member(form.body, "error"), "invalid_client_metadata");
    QCOMPARE(practising.get("/register").status, 405);
}

void TestRegistration::pageOfAnotherSite()
{
    Practising practising;
    const HttpResponse response =
        practising.send({.method = "POST",
                         .address = "/register",
                         .fields = {{"Content-Type", "application/json"}, {"Origin", "https://evil.example"}},
                         .body = '{' + kSound + '}'});
    QCOMPARE(response.status, 403);
}

void TestRegistration::unregisteredStaysUnknown()
{
    Practising practising;
    QCOMPARE(practising.authorize(request("somebody")).status, 400);
    QCOMPARE(member(redeem(practising, "somebody", "code").body, "error"), "invalid_client");
}

void TestRegistration::publicClientNeedsPkce()
{
    Practising practising;
    const QByteArray client = registered(practising);
    Parameters plain = with(request(client), {{"code_challenge", ""}, {"code_challenge_method", ""}});
    QCOMPARE(Practising::received(practising.authorize(plain)).value("error"), "invalid_request");
    plain = with(request(client), {{"code_challenge_method", "plain"}});
    QCOMPARE(Practising::received(practising.authorize(plain)).value("error"), "invalid_request");
}

void TestRegistration::otherRedirectIsRefused()
{
    Practising practising;
    const QByteArray client = registered(practising);
    for (const char *address :
         {"http://127.0.0.1:5000/other", "http://localhost:5000/callback", "https://evil.example/"})
        QCOMPARE(practising.authorize(with(request(client), {{"redirect_uri", address}})).status, 400);
}

void TestRegistration::otherGrantIsRefused()
{
    Practising practising;
    const QByteArray client = registered(practising);
    QCOMPARE(member(practising.postForm("/token", {{"grant_type", "client_credentials"}, {"client_id", client}}).body,
                    "error"),
             "unauthorized_client");
    QCOMPARE(member(practising.postForm("/device_authorization", {{"client_id", client}, {"scope", "openid"}}).body,
                    "error"),
             "unauthorized_client");
}

void TestRegistration::scopeThatWasNotRegistered()
{
    Practising practising;
    const QByteArray client = registered(practising, R"(,"scope":"openid")");
    QCOMPARE(Practising::received(practising.authorize(request(client))).value("error"), "invalid_scope");
}

void TestRegistration::wrongSecret()
{
    Practising practising;
    const QByteArray client = registered(practising);
    const HttpResponse basic = send(practising, R"({"redirect_uris":["http://127.0.0.1/callback"]})");
    const QByteArray confidential = member(basic.body, "client_id");
    const HeaderFields wrong{{"Authorization", basicAuthorization({confidential, "wrong"})}};
    QCOMPARE(member(practising.postForm("/revoke", {{"token", "x"}}, wrong).body, "error"), "invalid_client");
    // A public one has none, and none is taken of it.
    const HeaderFields any{{"Authorization", basicAuthorization({client, "any"})}};
    QCOMPARE(member(practising.postForm("/revoke", {{"token", "x"}}, any).body, "error"), "invalid_client");
}

void TestRegistration::oldestIsForgotten()
{
    Practising practising;
    const QByteArray first = registered(practising);
    practising.now += std::chrono::seconds(1);
    const QByteArray second = registered(practising);
    practising.now += std::chrono::seconds(1);
    for (int i = 0; i < 63; ++i)
        QVERIFY(!registered(practising).isEmpty());
    QCOMPARE(practising.authorize(request(first)).status, 400);
    QVERIFY(!practising.code(request(second)).isEmpty());
}

/// However many register: who is signed in and reads the consent page is not sent away, and what is used stays.
void TestRegistration::usedOnesStay()
{
    Practising practising;
    const QByteArray usedBefore = registered(practising);
    QVERIFY(!practising.code(request(usedBefore)).isEmpty());
    practising.cookie.clear();
    const QByteArray client = registered(practising);
    HttpResponse page = practising.get("/authorize?" + request(client).encoded());
    page = practising.post("/sign-in", pressed(formsOf(page.body).constFirst(), "sign-in",
                                               {{"username", "alice"}, {"password", practising.password("alice")}}));
    QVERIFY(page.body.contains("action=\"/consent\""));
    practising.now -= std::chrono::hours(1); // No clock counts.
    for (int i = 0; i < 200; ++i)
        QVERIFY(!registered(practising).isEmpty());
    const HttpResponse allowed = practising.post("/consent", pressed(formsOf(page.body).constFirst(), "allow"));
    QCOMPARE(redeem(practising, client, Practising::received(allowed).value("code")).status, 200);
    QVERIFY(!practising.code(request(usedBefore)).isEmpty());
}

/// Its redirect address is that of any program of this computer: consent is asked for each time (RFC 8252 §8.6).
void TestRegistration::consentIsNotRemembered()
{
    Practising practising;
    const QByteArray client = registered(practising);
    QVERIFY(!practising.code(request(client)).isEmpty());
    QVERIFY(practising.get("/authorize?" + request(client).encoded()).body.contains("action=\"/consent\""));
    const Parameters silent = with(request(client), {{"prompt", "none"}});
    QCOMPARE(Practising::received(practising.get("/authorize?" + silent.encoded())).value("error"), "consent_required");
}

/// RFC 7591 §2: without a method it has a secret, and knows what PKCE is all the same.
void TestRegistration::confidentialClientNeedsPkce()
{
    Practising practising;
    const QByteArray client =
        member(send(practising, R"({"redirect_uris":["http://127.0.0.1/callback"]})").body, "client_id");
    Parameters plain = with(request(client), {{"code_challenge", ""}, {"code_challenge_method", ""}});
    QCOMPARE(Practising::received(practising.authorize(plain)).value("error"), "invalid_request");
    plain = with(request(client), {{"code_challenge_method", "plain"}});
    QCOMPARE(Practising::received(practising.authorize(plain)).value("error"), "invalid_request");
    QVERIFY(!practising.code(request(client)).isEmpty());
}

void TestRegistration::forgetAllForgetsClients()
{
    Practising practising;
    const QByteArray client = registered(practising);
    practising.provider().forgetAll();
    QCOMPARE(practising.authorize(request(client)).status, 400);
}

void TestRegistration::publicClient()
{
    Practising practising;
    const HttpResponse response = send(practising, R"({"client_name":"  My <MCP> client 練習 ",)"
                                                   R"("redirect_uris":["http://127.0.0.1:3000/callback"],)"
                                                   R"("grant_types":["authorization_code","refresh_token"],)"
                                                   R"("token_endpoint_auth_method":"none","logo_uri":"https://x/"})");
    QCOMPARE(response.status, 201);
    QCOMPARE(response.fields.combined("Cache-Control"), "no-store");
    const QByteArray client = member(response.body, "client_id");
    QVERIFY(client.size() >= 22);
    QCOMPARE(member(response.body, "client_id_issued_at"), "1800000000");
    QCOMPARE(member(response.body, "client_secret"), QByteArray());
    QCOMPARE(member(response.body, "client_secret_expires_at"), QByteArray());
    QCOMPARE(QString::fromUtf8(member(response.body, "client_name")), u"My <MCP> client 練習"_s);
    QCOMPARE(member(response.body, "redirect_uris"), R"(["http://127.0.0.1:3000/callback"])");
    QCOMPARE(member(response.body, "grant_types"), R"(["authorization_code","refresh_token"])");
    QCOMPARE(member(response.body, "response_types"), R"(["code"])");
    QCOMPARE(member(response.body, "token_endpoint_auth_method"), "none");
    QCOMPARE(member(response.body, "application_type"), "native");
    QVERIFY(member(response.body, "scope").contains("mcp.tools"));
    QCOMPARE(member(response.body, "logo_uri"), QByteArray()); // Not registered, so not repeated.

    // With any port, as a ready-made native one.
    const HttpResponse tokens = redeem(practising, client, practising.code(request(client)));
    QCOMPARE(tokens.status, 200);
    QCOMPARE(member(tokens.body, "scope"), "mcp.tools");
    const HttpResponse again = practising.postForm("/token", {{"grant_type", "refresh_token"},
                                                              {"client_id", client},
                                                              {"refresh_token", member(tokens.body, "refresh_token")}});
    QCOMPARE(again.status, 200);
    QCOMPARE(claim(member(again.body, "access_token"), "client_id"), client);
}

void TestRegistration::confidentialClient_data()
{
    QTest::addColumn<bool>("inBody");
    QTest::newRow("client_secret_basic") << false;
    QTest::newRow("client_secret_post") << true;
}

void TestRegistration::confidentialClient()
{
    QFETCH(const bool, inBody);
    Practising practising;
    const HttpResponse response =
        send(practising, QByteArray(R"({"redirect_uris":["http://127.0.0.1/callback"],"token_endpoint_auth_method":")")
                             + QTest::currentDataTag() + "\"}");
    QCOMPARE(response.status, 201);
    const QByteArray client = member(response.body, "client_id");
    const QByteArray secret = member(response.body, "client_secret");
    QVERIFY(secret.size() >= 43);
    QCOMPARE(member(response.body, "client_secret_expires_at"), "0");
    const QByteArray code = practising.code(request(client));
    Parameters form{{"grant_type", "authorization_code"},
                    {"code", code},
                    {"redirect_uri", Practising::kRedirect.toByteArray()},
                    {"code_verifier", Practising::kVerifier.toByteArray()}};
    HeaderFields fields;
    if (inBody) {
        form.append("client_id", client);
        form.append("client_secret", secret);
    } else {
        fields.append("Authorization", basicAuthorization({client, secret}));
    }
    QCOMPARE(practising.postForm("/token", form, fields).status, 200);
}

/// RFC 7591 §2.
void TestRegistration::defaults()
{
    Practising practising;
    const HttpResponse response = send(practising, R"({"redirect_uris":["https://client.example/callback"]})");
    QCOMPARE(response.status, 201);
    QCOMPARE(member(response.body, "token_endpoint_auth_method"), "client_secret_basic");
    QCOMPARE(member(response.body, "grant_types"), R"(["authorization_code"])");
    QCOMPARE(member(response.body, "response_types"), R"(["code"])");
    QCOMPARE(member(response.body, "client_name"), QByteArray());
    // A device has nowhere to be redirected to.
    const HttpResponse device = send(practising, R"({"token_endpoint_auth_method":"none",)"
                                                 R"("grant_types":["urn:ietf:params:oauth:grant-type:device_code"]})");
    QCOMPARE(device.status, 201);
    QCOMPARE(member(device.body, "response_types"), "[]");
    const HttpResponse codes = practising.postForm(
        "/device_authorization", {{"client_id", member(device.body, "client_id")}, {"scope", "openid"}});
    QCOMPARE(codes.status, 200);
}

void TestRegistration::webClientIsExact()
{
    Practising practising;
    const QByteArray client = registered(practising, R"(,"application_type":"web")");
    QCOMPARE(practising.authorize(request(client)).status, 400);
    QVERIFY(!practising.code(with(request(client), {{"redirect_uri", "http://127.0.0.1/callback"}})).isEmpty());
}

void TestRegistration::consentPageTellsWhoAsks()
{
    Practising practising;
    const HttpResponse response = send(practising, R"({"redirect_uris":["http://127.0.0.1/callback"],)"
                                                   R"("token_endpoint_auth_method":"none",)"
                                                   R"("client_name":"<b>Bank</b> %1 & \"Co\""})");
    const Parameters asked = request(member(response.body, "client_id"));
    HttpResponse page = practising.get("/authorize?" + asked.encoded());
    const QByteArray shown = "&lt;b&gt;Bank&lt;/b&gt; %1 &amp; &quot;Co&quot;";
    QVERIFY(page.body.contains(shown));
    const Form form = formsOf(page.body).constFirst();
    page = practising.post(
        form.action, pressed(form, "sign-in", {{"username", "alice"}, {"password", practising.password("alice")}}));
    QVERIFY(page.body.contains(shown));
    QVERIFY(!page.body.contains("<b>Bank"));
    QVERIFY(page.body.contains("It registered itself, and nobody has checked its name."));
    QVERIFY(page.body.contains("The answer goes to: 127.0.0.1:5000"));
    // A ready-made one has been checked, so to speak.
    QVERIFY(!practising.get("/authorize?" + Practising::request("email").encoded()).body.contains("registered itself"));
}

void TestRegistration::nameless()
{
    Practising practising;
    const QByteArray client = member(
        send(practising, R"({"redirect_uris":["http://127.0.0.1/callback"],"token_endpoint_auth_method":"none"})").body,
        "client_id");
    QVERIFY(practising.get("/authorize?" + request(client).encoded()).body.contains(client));
}

void TestRegistration::isNoted()
{
    Practising practising;
    const QByteArray client = registered(practising);
    const Event event = practising.events.constLast();
    QCOMPARE(event.kind, EventKind::Registered);
    QCOMPARE(event.endpoint, "/register");
    QCOMPARE(event.client, client);
    QCOMPARE(event.detail, u"Tester"_s);
    QCOMPARE(eventText(event), QString::fromUtf8(client) + u" registered itself as: Tester"_s);
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
