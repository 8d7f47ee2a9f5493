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

Parameters frontChannel(const QByteArray &responseType, const Parameters &changes = {})
{
    return with(with(Practising::request(), {{"client_id", "front-channel"}, {"response_type", responseType}}),
                changes);
}

bool hasField(const HttpResponse &page, const char *name)
{
    const QList<Form> forms = formsOf(page.body);
    return !forms.isEmpty() && forms.first().fields.contains(name);
}

bool isSignInPage(const HttpResponse &page)
{
    return page.status == 200 && hasField(page, "password");
}

bool isConsentPage(const HttpResponse &page)
{
    return page.status == 200 && !formsOf(page.body).isEmpty() && formsOf(page.body).first().action == "/consent";
}

} // namespace

class TestAuthorize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noRedirect_data();
    void noRedirect();
    void refused_data();
    void refused();
    void whatNobodyKnowsIsIgnored();
    void repeatedStateIsNotEchoed();
    void silent_data();
    void silent();
    void personRefuses_data();
    void personRefuses();
    void hintOfSomebodyElse();
    void responses_data();
    void responses();
    void hashesOfFrontChannel();
    void formPost();
    void byPost();
    void prompts();
    void maxAge();
    void selectAccount();
    void consentIsRemembered();
    void scopesCanBeLeftOut();
    void loginHintIsFilledIn();
    void claimsOfIdToken();
};

void TestAuthorize::noRedirect_data()
{
    QTest::addColumn<Parameters>("request");
    const Parameters good = Practising::request();
    const auto row = [&](const char *name, const Parameters &changes) { QTest::newRow(name) << with(good, changes); };
    row("no client_id", {{"client_id", ""}});
    row("unknown client", {{"client_id", "nobody"}});
    row("markup as client", {{"client_id", "<script>alert(1)</script>"}});
    row("no redirect_uri", {{"redirect_uri", ""}});
    row("unregistered redirect_uri", {{"redirect_uri", "https://attacker.example/callback"}});
    row("another path", {{"redirect_uri", "http://127.0.0.1:5000/other"}});
    row("script", {{"redirect_uri", "javascript:alert(1)"}});
    row("a line break in it", {{"redirect_uri", "http://127.0.0.1:5000/callback\r\nX: y"}});
    row("a machine", {{"client_id", "machine"}});
    Parameters twice = good;
    twice.append("client_id", "native");
    QTest::newRow("client_id twice") << twice;
    twice = good;
    twice.append("redirect_uri", "http://127.0.0.1:5000/callback");
    QTest::newRow("redirect_uri twice") << twice;
    QTest::newRow("nothing") << Parameters();
}

void TestAuthorize::noRedirect()
{
    QFETCH(Parameters, request);
    Practising practising;
    const HttpResponse page = practising.get("/authorize?" + request.encoded());
    QCOMPARE(page.status, 400);
    QVERIFY(!page.fields.contains("Location"));
    QVERIFY(!page.body.contains("attacker.example\"")); // not as a link
    QVERIFY(!page.body.contains("<script"));
    QVERIFY(formsOf(page.body).isEmpty());
    QCOMPARE(practising.events.size(), 1);
}

void TestAuthorize::refused_data()
{
    QTest::addColumn<Parameters>("request");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("inFragment");
    const auto row = [&](const char *name, const Parameters &request, const char *error, bool inFragment = false) {
        QTest::newRow(name) << request << QByteArray(error) << inFragment;
    };
    const auto code = [&](const Parameters &changes) { return with(Practising::request(), changes); };
    const auto repeated = [&](const char *name, const char *value) {
        Parameters request = Practising::request();
        request.append(name, value);
        return request;
    };
    row("scope twice", repeated("scope", "openid"), "invalid_request");
    Parameters unknownTwice = code({{"x", "1"}});
    unknownTwice.append("x", "2");
    row("an unknown parameter twice", unknownTwice, "invalid_request");
    row("nonce twice", repeated("nonce", "x"), "invalid_request");
    row("request object", code({{"request", "eyJ"}}), "request_not_supported");
    row("request_uri", code({{"request_uri", "https://client.example/r"}}), "request_uri_not_supported");
    row("registration", code({{"registration", "{}"}}), "registration_not_supported");
    row("no response_type", code({{"response_type", ""}}), "invalid_request");
    row("unknown response_type", code({{"response_type", "device"}}), "unsupported_response_type");
    row("response_type twice in one", code({{"response_type", "code code"}}), "unsupported_response_type");
    row("none with another", code({{"response_type", "none code"}}), "unsupported_response_type");
    row("two blanks", code({{"response_type", "code  token"}}), "unsupported_response_type", true);
    row("unregistered response_type", code({{"response_type", "token"}}), "unauthorized_client", true);
    row("unregistered combination", code({{"response_type", "code id_token"}}), "unauthorized_client", true);
    row("unknown mode", code({{"response_mode", "web_message"}}), "invalid_request");
    row("tokens in the query", frontChannel("token", {{"response_mode", "query"}}), "invalid_request", true);
    row("ID token in the query", frontChannel("id_token", {{"response_mode", "query"}}), "invalid_request", true);
    row("no scope", code({{"scope", ""}}), "invalid_scope");
    row("unknown scope", code({{"scope", "openid everything"}}), "invalid_scope");
    row("scope with two blanks", code({{"scope", "openid  profile"}}), "invalid_scope");
    row("ID token without openid", frontChannel("id_token", {{"scope", "profile"}}), "invalid_scope", true);
    row("implicit without nonce", frontChannel("id_token", {{"nonce", ""}}), "invalid_request", true);
    row("hybrid without nonce", frontChannel("code id_token", {{"nonce", ""}}), "invalid_request", true);
    row("public client without PKCE", code({{"code_challenge", ""}, {"code_challenge_method", ""}}), "invalid_request");
    row("hybrid public client without PKCE",
        frontChannel("code token", {{"code_challenge", ""}, {"code_challenge_method", ""}}), "invalid_request", true);
    row("method without challenge", code({{"code_challenge", ""}}), "invalid_request");
    row("plain", code({{"code_challenge_method", "plain"}}), "invalid_request");
    row("plain by leaving it out", code({{"code_challenge_method", ""}}), "invalid_request");
    row("unknown method", code({{"code_challenge_method", "S512"}}), "invalid_request");
    row("method in another case", code({{"code_challenge_method", "s256"}}), "invalid_request");
    row("a short challenge", code({{"code_challenge", QByteArray(42, 'a')}}), "invalid_request");
    row("a long challenge", code({{"code_challenge", QByteArray(44, 'a')}}), "invalid_request");
    row("padding", code({{"code_challenge", QByteArray(42, 'a') + '='}}), "invalid_request");
    row("unknown prompt", code({{"prompt", "create"}}), "invalid_request");
    row("none with login", code({{"prompt", "none login"}}), "invalid_request");
    row("negative age", code({{"max_age", "-1"}}), "invalid_request");
    row("an age that is none", code({{"max_age", "1e3"}}), "invalid_request");
    row("unknown resource", code({{"resource", "https://attacker.example"}}), "invalid_target");
    Parameters twoResources = code({{"resource", kOther}});
    twoResources.append("resource", "https://attacker.example");
    row("an unknown resource beside a known one", twoResources, "invalid_target");
    row("a hint that is no token", code({{"id_token_hint", "x"}}), "invalid_request");
    row("an unsigned hint", code({{"id_token_hint", "eyJhbGciOiJub25lIn0.e30."}}), "invalid_request");
}

void TestAuthorize::refused()
{
    QFETCH(Parameters, request);
    QFETCH(QByteArray, error);
    QFETCH(bool, inFragment);
    Practising practising;
    const HttpResponse response = practising.get("/authorize?" + request.encoded());
    QCOMPARE(response.status, 303);
    const QByteArray location = response.fields.first("Location").value();
    QVERIFY2(location.startsWith(Practising::kRedirect.toByteArray() + (inFragment ? "#" : "?")), location);
    const Parameters received = Practising::received(response);
    QCOMPARE(received.value("error"), error);
    QVERIFY(!received.value("error_description").isEmpty());
    QCOMPARE(received.value("state"), "a state & more");
    QCOMPARE(received.value("iss"), Practising::kIssuer);
    QVERIFY(!received.contains("code"));
    QCOMPARE(practising.events.last().kind, EventKind::Refused);
}

/// RFC 6749 §3.1.
void TestAuthorize::whatNobodyKnowsIsIgnored()
{
    Practising practising;
    const Parameters request = with(Practising::request(), {{"x", "1"}, {"y", "2"}});
    QVERIFY(isSignInPage(practising.get("/authorize?" + request.encoded())));
}

void TestAuthorize::repeatedStateIsNotEchoed()
{
    Practising practising;
    Parameters request = Practising::request();
    request.append("state", "another");
    const Parameters received = Practising::received(practising.get("/authorize?" + request.encoded()));
    QCOMPARE(received.value("error"), "invalid_request");
    QVERIFY(!received.contains("state"));
}

void TestAuthorize::silent_data()
{
    QTest::addColumn<QByteArray>("scopeBefore");
    QTest::addColumn<std::chrono::seconds>("passed");
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("nobody") << QByteArray() << 0s << Parameters{} << QByteArray("login_required");
    QTest::newRow("the login is too old")
        << QByteArray("openid profile") << 61s << Parameters{{"max_age", "60"}} << QByteArray("login_required");
    QTest::newRow("a login of just now is asked for")
        << QByteArray("openid profile") << 0s << Parameters{{"max_age", "0"}} << QByteArray("login_required");
    QTest::newRow("the session has ended")
        << QByteArray("openid profile") << std::chrono::seconds(8h) << Parameters{} << QByteArray("login_required");
    QTest::newRow("more than was allowed")
        << QByteArray("openid") << 0s << Parameters{} << QByteArray("consent_required");
    QTest::newRow("another client") << QByteArray("openid profile") << 0s << Parameters{{"client_id", "front-channel"}}
                                    << QByteArray("consent_required");
    QTest::newRow("signed in and allowed")
        << QByteArray("openid profile") << 60s << Parameters{{"max_age", "60"}} << QByteArray();
    QTest::newRow("less than was allowed") << QByteArray("openid profile email") << 0s << Parameters{} << QByteArray();
}

void TestAuthorize::silent()
{
    QFETCH(QByteArray, scopeBefore);
    QFETCH(std::chrono::seconds, passed);
    QFETCH(Parameters, changes);
    QFETCH(QByteArray, error);
    Practising practising;
    if (!scopeBefore.isEmpty())
        QVERIFY(!practising.code(Practising::request(scopeBefore)).isEmpty());
    practising.now += passed;
    const Parameters request = with(with(Practising::request(), changes), {{"prompt", "none"}});
    const Parameters received = Practising::received(practising.get("/authorize?" + request.encoded()));
    QCOMPARE(received.value("error"), error);
    QCOMPARE(received.contains("code"), error.isEmpty());
}

void TestAuthorize::personRefuses_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::newRow("deny") << QByteArray("deny");
    QTest::newRow("a button that is not there") << QByteArray("Allow");
}

void TestAuthorize::personRefuses()
{
    QFETCH(QByteArray, button);
    Practising practising;
    const Parameters received = Practising::received(practising.authorize(Practising::request(), "alice", button));
    QCOMPARE(received.value("error"), "access_denied");
    QCOMPARE(practising.events.last().kind, EventKind::Denied);
    // Not to sign in is a refusal, too.
    practising.cookie.clear();
    const QList<Form> forms = formsOf(practising.get("/authorize?" + Practising::request().encoded()).body);
    QCOMPARE(forms.size(), 2);
    QCOMPARE(Practising::received(practising.post("/sign-in", pressed(forms.at(1), "cancel"))).value("error"),
             "access_denied");
}

void TestAuthorize::hintOfSomebodyElse()
{
    Practising practising;
    const QByteArray idToken = member(practising.tokens().body, "id_token");
    const Parameters hinted = with(Practising::request(), {{"id_token_hint", idToken}});
    // Alice is here: nothing to ask.
    QVERIFY(Practising::received(practising.get("/authorize?" + hinted.encoded())).contains("code"));
    practising.cookie.clear();
    QCOMPARE(Practising::received(practising.authorize(hinted, "bob")).value("error"), "login_required");
    // Bob is here now; silently that is an error, else somebody has to sign in.
    QCOMPARE(Practising::received(practising.get("/authorize?" + with(hinted, {{"prompt", "none"}}).encoded()))
                 .value("error"),
             "login_required");
    QVERIFY(isSignInPage(practising.get("/authorize?" + hinted.encoded())));
}

void TestAuthorize::responses_data()
{
    QTest::addColumn<QByteArray>("responseType");
    QTest::addColumn<QList<QByteArray>>("members");
    QTest::addColumn<bool>("inFragment");
    const auto row = [](const char *type, QList<QByteArray> members, bool inFragment = true) {
        members += {"state", "iss"};
        QTest::newRow(type) << QByteArray(type) << members << inFragment;
    };
    row("none", {}, false);
    row("code", {"code"}, false);
    row("token", {"access_token", "token_type", "expires_in", "scope"});
    row("id_token", {"id_token"});
    row("id_token token", {"access_token", "token_type", "expires_in", "scope", "id_token"});
    row("token id_token", {"access_token", "token_type", "expires_in", "scope", "id_token"});
    row("code id_token", {"code", "id_token"});
    row("code token", {"code", "access_token", "token_type", "expires_in", "scope"});
    row("code id_token token", {"code", "access_token", "token_type", "expires_in", "scope", "id_token"});
}

void TestAuthorize::responses()
{
    QFETCH(QByteArray, responseType);
    QFETCH(QList<QByteArray>, members);
    QFETCH(bool, inFragment);
    Practising practising;
    const HttpResponse response = practising.authorize(frontChannel(responseType));
    QCOMPARE(response.status, 303);
    QCOMPARE(fragmentOf(response.fields.first("Location").value()).isEmpty(), !inFragment);
    QList<QByteArray> names;
    for (const Parameter &each : Practising::received(response))
        names.append(each.name);
    QCOMPARE(names, members);
    QCOMPARE(response.fields.first("Cache-Control"), "no-store");
    QCOMPARE(response.fields.first("Referrer-Policy"), "no-referrer");
}

void TestAuthorize::hashesOfFrontChannel()
{
    Practising practising;
    const Parameters received = Practising::received(practising.authorize(frontChannel("code id_token token")));
    const QByteArray idToken = received.value("id_token");
    QVERIFY(isSignedByProvider(practising, idToken));
    QCOMPARE(claim(idToken, "at_hash"), leftHash(received.value("access_token")));
    QCOMPARE(claim(idToken, "c_hash"), leftHash(received.value("code")));
    QCOMPARE(claim(idToken, "nonce"), "n-0S6_WzA2Mj");
    QCOMPARE(practising.getAs("/userinfo", received.value("access_token")).status, 200);
    QCOMPARE(practising.redeem(received.value("code"), {{"client_id", "front-channel"}}).status, 200);
    // Alone it has no hashes, and the claims of the scopes instead of an access token that opens UserInfo.
    const QByteArray alone = Practising::received(practising.authorize(frontChannel("id_token"))).value("id_token");
    QVERIFY(claim(alone, "at_hash").isEmpty());
    QVERIFY(claim(alone, "c_hash").isEmpty());
    QCOMPARE(claim(alone, "name"), "Alice Example");
    QVERIFY(claim(idToken, "name").isEmpty());
}

void TestAuthorize::formPost()
{
    Practising practising;
    const HttpResponse page = practising.authorize(frontChannel("code id_token", {{"response_mode", "form_post"}}));
    QCOMPARE(page.status, 200);
    const Form form = formsOf(page.body).first();
    QCOMPARE(form.method, "post");
    QCOMPARE(form.action, Practising::kRedirect);
    QCOMPARE(form.fields.value("state"), "a state & more");
    QVERIFY(!form.fields.value("code").isEmpty());
    QVERIFY(!form.fields.value("id_token").isEmpty());
    const QByteArray policy = page.fields.first("Content-Security-Policy").value();
    QVERIFY2(policy.contains("form-action http://127.0.0.1:5000;"), policy);
    QVERIFY(policy.contains("script-src 'sha256-"));
    QVERIFY(!policy.contains("unsafe"));
    const HttpResponse error = practising.get(
        "/authorize?" + frontChannel("code", {{"response_mode", "form_post"}, {"prompt", "x"}}).encoded());
    QCOMPARE(formsOf(error.body).first().fields.value("error"), "invalid_request");
}

void TestAuthorize::byPost()
{
    Practising practising;
    QVERIFY(isSignInPage(practising.post("/authorize", Practising::request())));
    HttpRequest json{.method = "POST", .address = "/authorize", .fields = {{"Content-Type", "application/json"}}};
    QCOMPARE(practising.send(json).status, 400);
    // A client's own page may post here: it only sends the browser.
    QVERIFY(
        isSignInPage(practising.postForm("/authorize", Practising::request(), {{"Origin", "http://localhost:3000"}})));
}

void TestAuthorize::prompts()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request()).isEmpty());
    const auto page = [&](const QByteArray &prompt) {
        return practising.get("/authorize?" + with(Practising::request(), {{"prompt", prompt}}).encoded());
    };
    QVERIFY(Practising::received(page("")).contains("code"));
    QVERIFY(isConsentPage(page("consent")));
    QVERIFY(isSignInPage(page("login")));
    QVERIFY(isSignInPage(page("login consent")));
    // Signing in again goes on to what is still to be asked, and no further.
    practising.now += 5s;
    const QByteArray idToken =
        member(practising.redeem(practising.code(with(Practising::request(), {{"prompt", "login consent"}}))).body,
               "id_token");
    QCOMPARE(claim(idToken, "auth_time"), QByteArray::number(qint64(secondsOf(practising.now))));
}

void TestAuthorize::maxAge()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request()).isEmpty());
    practising.now += 60s;
    const auto page = [&](const char *age) {
        return practising.get("/authorize?" + with(Practising::request(), {{"max_age", age}}).encoded());
    };
    QVERIFY(isSignInPage(page("59")));
    QVERIFY(isSignInPage(page("0")));
    QVERIFY(Practising::received(page("60")).contains("code"));
    QVERIFY(!practising.code(with(Practising::request(), {{"max_age", "0"}})).isEmpty());
}

void TestAuthorize::selectAccount()
{
    Practising practising;
    const Parameters request = with(Practising::request(), {{"prompt", "select_account"}});
    QVERIFY(isSignInPage(practising.get("/authorize?" + request.encoded()))); // There is nobody to select.
    QVERIFY(!practising.code(request).isEmpty());
    const HttpResponse page = practising.get("/authorize?" + request.encoded());
    const Form form = formsOf(page.body).first();
    QCOMPARE(form.buttons, (QList<QByteArray>{"continue", "other"}));
    QVERIFY(page.body.contains("Alice Example"));
    QVERIFY(isSignInPage(practising.post("/select", pressed(form, "other"))));
    QVERIFY(Practising::received(practising.post("/select", pressed(form, "continue"))).contains("code"));
}

void TestAuthorize::consentIsRemembered()
{
    Practising practising;
    QVERIFY(!practising.code(Practising::request("openid email")).isEmpty());
    QVERIFY(
        Practising::received(practising.get("/authorize?" + Practising::request("openid").encoded())).contains("code"));
    QVERIFY(isConsentPage(practising.get("/authorize?" + Practising::request("openid phone").encoded())));
    // For something else it is another consent, and the page says for what.
    const Parameters elsewhere = with(Practising::request("openid email"), {{"resource", "http://127.0.0.1:9300/mcp"}});
    const HttpResponse page = practising.get("/authorize?" + elsewhere.encoded());
    QVERIFY(isConsentPage(page));
    QVERIFY(page.body.contains("The access is to: http://127.0.0.1:9300/mcp"));
    QVERIFY(!practising.code(elsewhere).isEmpty());
    QVERIFY(Practising::received(practising.get("/authorize?" + elsewhere.encoded())).contains("code"));
    Parameters both = elsewhere;
    both.append("resource", "http://127.0.0.1:9300/api");
    QVERIFY(isConsentPage(practising.get("/authorize?" + both.encoded())));
    // Access that lasts is asked for each time.
    QVERIFY(!practising.code(Practising::request("openid offline_access")).isEmpty());
    QVERIFY(isConsentPage(practising.get("/authorize?" + Practising::request("openid offline_access").encoded())));
}

void TestAuthorize::scopesCanBeLeftOut()
{
    Practising practising;
    practising.get("/authorize?" + Practising::request("openid profile email messages.read").encoded());
    HttpResponse page = practising.get("/authorize?" + Practising::request("openid profile email").encoded());
    page = practising.post("/sign-in", pressed(formsOf(page.body).first(), "sign-in",
                                               {{"username", "alice"}, {"password", practising.password("alice")}}));
    Form form = formsOf(page.body).first();
    QCOMPARE(form.fields.values("scope"), (QList<QByteArray>{"openid", "profile", "email"}));
    form.fields.remove("scope");
    form.fields.append("scope", "email");
    form.fields.append("scope", "messages.write"); // was not asked for
    const QByteArray code = Practising::received(practising.post("/consent", pressed(form, "allow"))).value("code");
    QCOMPARE(member(practising.redeem(code).body, "scope"), "openid email");
}

void TestAuthorize::loginHintIsFilledIn()
{
    Practising practising;
    const HttpResponse page = practising.get(
        "/authorize?" + with(Practising::request(), {{"login_hint", "\"><script>alert(1)</script>"}}).encoded());
    QCOMPARE(formsOf(page.body).first().fields.value("username"), "\"><script>alert(1)</script>");
    QVERIFY(!page.body.contains("<script"));
}

void TestAuthorize::claimsOfIdToken()
{
    Practising practising;
    const QByteArray idToken =
        member(practising.redeem(practising.code(with(Practising::request(), {{"acr_values", "x y"}}), "meihua")).body,
               "id_token");
    QCOMPARE(headerOf(idToken).contains(R"("typ":"JWT")"), true);
    for (const char *name : {"iss", "sub", "aud", "iat", "exp", "auth_time", "acr", "amr", "sid", "nonce", "at_hash"})
        QVERIFY2(!claim(idToken, name).isEmpty(), name);
    QCOMPARE(claim(idToken, "exp").toLongLong() - claim(idToken, "iat").toLongLong(), 600);
    QCOMPARE(claim(idToken, "amr"), R"(["pwd"])");
    QCOMPARE(claim(idToken, "acr"), "urn:grantscope:practice:password");
}

QTEST_GUILESS_MAIN(TestAuthorize)
#include "tst_authorize.moc"
