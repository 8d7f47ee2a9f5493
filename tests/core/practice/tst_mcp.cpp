// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// The MCP server as a protected resource, and the tokens that are made for one resource. RFC 9728, RFC 8707.
class TestMcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutToken();
    void tokenIsRefused_data();
    void tokenIsRefused();
    void scopeIsMissing();
    void otherMethods();
    void pageOfAnotherSite();
    void badMessages_data();
    void badMessages();
    void resourceIsRefused_data();
    void resourceIsRefused();
    void severalResourcesInFront();
    void challengeIsNeeded_data();
    void challengeIsNeeded();
    void challengeIsNeededAtTheTokenEndpoint();
    void defaultBindsTheGrant_data();
    void defaultBindsTheGrant();

    void metadata();
    void opaqueToken();
    void versions_data();
    void versions();
    void notifications_data();
    void notifications();
    void tools();
    void ping();
    void isNoted();
    void oneOfSeveralResources();
    void refreshForAnother();
    void firstResourceBindsTheGrant();

private:
    static QByteArray token(Practising &practising, const QByteArray &scope = "mcp.tools",
                            const QByteArray &resource = kMcp);
    static HttpResponse send(Practising &practising, const QByteArray &token, const QByteArray &body,
                             const HeaderFields &more = {});
    static HttpResponse call(Practising &practising, const QByteArray &body, const HeaderFields &more = {})
    {
        return send(practising, token(practising), body, more);
    }
    static constexpr const char *kMcp = "http://127.0.0.1:9300/mcp";
    static constexpr const char *kApi = "http://127.0.0.1:9300/api";
    static constexpr const char *kPing = R"({"jsonrpc":"2.0","id":1,"method":"ping"})";
};

QByteArray TestMcp::token(Practising &practising, const QByteArray &scope, const QByteArray &resource)
{
    const Parameters request = with(Practising::request(scope), {{"resource", resource}});
    return member(practising.redeem(practising.code(request)).body, "access_token");
}

HttpResponse TestMcp::send(Practising &practising, const QByteArray &token, const QByteArray &body,
                           const HeaderFields &more)
{
    HttpRequest request{.method = "POST", .address = "/mcp", .fields = more, .body = body};
    if (!token.isEmpty())
        request.fields.append("Authorization", "Bearer " + token);
    if (!request.fields.contains("Content-Type"))
        request.fields.append("Content-Type", "application/json");
    return practising.send(request);
}

/// RFC 9728 §5.1; RFC 6750 §3.1: without a token, no error.
void TestMcp::withoutToken()
{
    Practising practising;
    const HttpResponse response = send(practising, {}, kPing);
    QCOMPARE(response.status, 401);
    QVERIFY(response.body.isEmpty());
    const Challenge challenge = parseChallenges(response.fields)->constFirst();
    QVERIFY(challenge.isScheme("Bearer"));
    QCOMPARE(challenge.value("resource_metadata").value_or(QByteArray()),
             "http://127.0.0.1:9300/.well-known/oauth-protected-resource/mcp");
    QCOMPARE(challenge.value("scope").value_or(QByteArray()), "mcp.tools");
    QVERIFY(!challenge.value("error"));
}

void TestMcp::tokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"unknown", "for the API", "for no resource that was named", "for another API", "ID token",
                             "expired", "revoked"})
        QTest::newRow(what) << QByteArray(what);
}

void TestMcp::tokenIsRefused()
{
    QFETCH(const QByteArray, what);
    Practising practising;
    QByteArray text = "x";
    if (what == "for the API")
        text = token(practising, "mcp.tools", kApi);
    else if (what == "for no resource that was named")
        text = member(practising.tokens("openid mcp.tools").body, "access_token");
    else if (what == "for another API")
        text = token(practising, "mcp.tools", "https://other-api.example");
    else if (what == "ID token")
        text = member(practising.tokens("openid mcp.tools").body, "id_token");
    else if (what == "expired" || what == "revoked")
        text = token(practising);
    if (what == "expired")
        practising.now += std::chrono::seconds(600);
    else if (what == "revoked")
        practising.postForm("/revoke", {{"token", text}, {"client_id", "native"}});
    const HttpResponse response = send(practising, text, kPing);
    QCOMPARE(response.status, 401);
    const Challenge challenge = parseChallenges(response.fields)->constFirst();
    QCOMPARE(challenge.value("error").value_or(QByteArray()), "invalid_token");
    QVERIFY(challenge.value("resource_metadata"));
}

void TestMcp::scopeIsMissing()
{
    Practising practising;
    const HttpResponse response = send(practising, token(practising, "messages.read"), kPing);
    QCOMPARE(response.status, 403);
    const Challenge challenge = parseChallenges(response.fields)->constFirst();
    QCOMPARE(challenge.value("error").value_or(QByteArray()), "insufficient_scope");
    QCOMPARE(challenge.value("scope").value_or(QByteArray()), "mcp.tools");
}

void TestMcp::otherMethods()
{
    Practising practising;
    for (const char *method : {"GET", "DELETE", "PUT"}) {
        const HttpResponse response = practising.send(
            {.method = method, .address = "/mcp", .fields = {{"Authorization", "Bearer " + token(practising)}}});
        QCOMPARE(response.status, 405);
        QCOMPARE(response.fields.combined("Allow"), "POST");
    }
}

void TestMcp::pageOfAnotherSite()
{
    Practising practising;
    QCOMPARE(call(practising, kPing, {{"Origin", "https://evil.example"}}).status, 403);
}

void TestMcp::badMessages_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<HeaderFields>("fields");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &body, int status, const char *code,
                        const HeaderFields &fields = {}) {
        QTest::newRow(name) << body << fields << status << QByteArray(code);
    };
    row("empty", "", 400, "-32700");
    row("no JSON", "{", 400, "-32700");
    row("too deep", QByteArray(100, '[') + QByteArray(100, ']'), 400, "-32700");
    row("a form", "a=b", 415, "-32600", {{"Content-Type", "application/x-www-form-urlencoded"}});
    row("a version that nobody speaks", kPing, 400, "-32600", {{"MCP-Protocol-Version", "1999-01-01"}});
    row("a text", "\"ping\"", 400, "-32600");
    row("a batch", QByteArray("[") + kPing + ']', 400, "-32600");
    row("no version", R"({"id":1,"method":"ping"})", 400, "-32600");
    row("an old version", R"({"jsonrpc":"1.0","id":1,"method":"ping"})", 400, "-32600");
    row("no method", R"({"jsonrpc":"2.0","id":1})", 400, "-32600");
    row("a number as method", R"({"jsonrpc":"2.0","id":1,"method":1})", 400, "-32600");
    row("null as id", R"({"jsonrpc":"2.0","id":null,"method":"ping"})", 400, "-32600");
    row("no such method", R"({"jsonrpc":"2.0","id":1,"method":"resources/list"})", 200, "-32601");
    row("no such tool", R"({"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"shell"}})", 200, "-32602");
    row("initialize without a version", R"({"jsonrpc":"2.0","id":1,"method":"initialize"})", 200, "-32602");
}

void TestMcp::badMessages()
{
    QFETCH(const QByteArray, body);
    QFETCH(const HeaderFields, fields);
    Practising practising;
    const HttpResponse response = call(practising, body, fields);
    QTEST(response.status, "status");
    QTEST(member(member(response.body, "error"), "code"), "code");
    QCOMPARE(member(response.body, "id"), response.status == 200 ? "1" : "null");
    QVERIFY(member(response.body, "result").isEmpty());
}

void TestMcp::resourceIsRefused_data()
{
    QTest::addColumn<Parameters>("changes");
    QTest::newRow("unknown") << Parameters{{"resource", "https://attacker.example"}};
    QTest::newRow("not granted") << Parameters{{"resource", kApi}};
    Parameters two{{"resource", kMcp}};
    two.append("resource", kApi);
    QTest::newRow("two at once") << two;
}

void TestMcp::resourceIsRefused()
{
    QFETCH(const Parameters, changes);
    Practising practising;
    const QByteArray code = practising.code(with(Practising::request("mcp.tools"), {{"resource", kMcp}}));
    Parameters form{{"grant_type", "authorization_code"},
                    {"client_id", "native"},
                    {"code", code},
                    {"redirect_uri", Practising::kRedirect.toByteArray()},
                    {"code_verifier", Practising::kVerifier.toByteArray()}};
    for (const Parameter &change : changes)
        form.append(change.name, change.value);
    const HttpResponse response = practising.postForm("/token", form);
    QCOMPARE(response.status, 400);
    QCOMPARE(member(response.body, "error"), "invalid_target");
    // The code was not used up by it.
    QCOMPARE(practising.redeem(code).status, 200);
}

void TestMcp::severalResourcesInFront()
{
    Practising practising;
    Parameters request =
        with(Practising::request("openid mcp.tools"),
             {{"client_id", "front-channel"}, {"response_type", "id_token token"}, {"resource", kMcp}});
    request.append("resource", kApi);
    QCOMPARE(Practising::received(practising.authorize(request)).value("error"), "invalid_target");
}

void TestMcp::metadata()
{
    Practising practising;
    const QByteArray json = practising.get("/.well-known/oauth-protected-resource/mcp").body;
    QCOMPARE(member(json, "resource"), kMcp);
    QCOMPARE(member(json, "authorization_servers"), R"(["http://127.0.0.1:9300"])");
    QCOMPARE(member(json, "scopes_supported"), R"(["mcp.tools"])");
    QCOMPARE(member(json, "bearer_methods_supported"), R"(["header"])");
    QCOMPARE(member(json, "resource_name"), "Practice MCP server");
    const QByteArray server = practising.get("/.well-known/oauth-authorization-server").body;
    QCOMPARE(member(server, "registration_endpoint"), "http://127.0.0.1:9300/register");
    QVERIFY(member(server, "protected_resources").contains(kMcp));
    QVERIFY(member(server, "scopes_supported").contains("mcp.tools"));
}

void TestMcp::opaqueToken()
{
    Practising practising({.accessTokens = TokenFormat::Opaque});
    QCOMPARE(send(practising, token(practising, "mcp.tools", kApi), kPing).status, 401);
    QCOMPARE(call(practising, kPing).status, 200);
}

void TestMcp::versions_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("of the future") << QByteArray("2099-01-01") << QByteArray("2025-11-25");
    QTest::newRow("of the past") << QByteArray("2024-11-05") << QByteArray("2025-11-25");
    QTest::newRow("the latest") << QByteArray("2025-11-25") << QByteArray("2025-11-25");
    QTest::newRow("one before") << QByteArray("2025-06-18") << QByteArray("2025-06-18");
}

void TestMcp::versions()
{
    QFETCH(const QByteArray, asked);
    Practising practising;
    const HttpResponse response =
        call(practising, R"({"jsonrpc":"2.0","id":"a","method":"initialize","params":{"protocolVersion":")" + asked
                             + R"(","capabilities":{},"clientInfo":{"name":"t","version":"1"}}})");
    QCOMPARE(response.status, 200);
    QCOMPARE(response.fields.combined("Content-Type"), "application/json");
    QCOMPARE(member(response.body, "id"), "a");
    const QByteArray result = member(response.body, "result");
    QTEST(member(result, "protocolVersion"), "answered");
    QCOMPARE(member(result, "capabilities"), R"({"tools":{}})");
    QCOMPARE(member(member(result, "serverInfo"), "name"), "grantscope-practice");
}

void TestMcp::notifications_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("initialized") << QByteArray(R"({"jsonrpc":"2.0","method":"notifications/initialized"})");
    QTest::newRow("one that nobody knows") << QByteArray(R"({"jsonrpc":"2.0","method":"notifications/x"})");
    QTest::newRow("an answer") << QByteArray(R"({"jsonrpc":"2.0","id":7,"result":{}})");
    QTest::newRow("a refusal") << QByteArray(R"({"jsonrpc":"2.0","id":7,"error":{"code":-1,"message":"x"}})");
}

void TestMcp::notifications()
{
    QFETCH(const QByteArray, body);
    Practising practising;
    const HttpResponse response = call(practising, body, {{"MCP-Protocol-Version", "2025-11-25"}});
    QCOMPARE(response.status, 202);
    QVERIFY(response.body.isEmpty());
}

void TestMcp::tools()
{
    Practising practising;
    const HttpResponse list = call(practising, R"({"jsonrpc":"2.0","id":1,"method":"tools/list"})");
    const auto document = Json::Document::parse(list.body);
    QVERIFY(document);
    const Json::Value tools = document->root().member("result").member("tools");
    QCOMPARE(tools.size(), 1);
    QVERIFY(tools.element(0).member("name").stringIs("time"));
    QVERIFY(tools.element(0).member("inputSchema").member("type").stringIs("object"));

    const HttpResponse called =
        call(practising, R"({"jsonrpc":"2.0","id":2,"method":"tools/call","params":{"name":"time","arguments":{}}})");
    QCOMPARE(member(called.body, "result"),
             R"({"content":[{"type":"text","text":"2027-01-15T08:00:00Z"}],"isError":false})");
}

void TestMcp::ping()
{
    Practising practising;
    QCOMPARE(call(practising, kPing).body, R"({"jsonrpc":"2.0","id":1,"result":{}})");
}

void TestMcp::isNoted()
{
    Practising practising;
    QCOMPARE(call(practising, kPing).status, 200);
    const Event event = practising.events.constLast();
    QCOMPARE(event.kind, EventKind::ApiAnswered);
    QCOMPARE(event.endpoint, "/mcp");
    QCOMPARE(event.user, "alice");
}

/// RFC 8707 §2.2: several are allowed by the person, each token is for one.
void TestMcp::oneOfSeveralResources()
{
    Practising practising;
    Parameters request = with(Practising::request("mcp.tools offline_access"), {{"resource", kMcp}});
    request.append("resource", kApi);
    const QByteArray code = practising.code(request);
    QCOMPARE(member(practising.redeem(code).body, "error"), "invalid_target"); // Which one?
    const HttpResponse tokens = practising.redeem(code, {{"resource", kMcp}});
    QCOMPARE(claim(member(tokens.body, "access_token"), "aud"), kMcp);
}

void TestMcp::refreshForAnother()
{
    Practising practising;
    Parameters request = with(Practising::request("mcp.tools offline_access"), {{"resource", kMcp}});
    request.append("resource", kApi);
    HttpResponse tokens = practising.redeem(practising.code(request), {{"resource", kMcp}});
    const auto refresh = [&](const QByteArray &resource) {
        return practising.postForm("/token", {{"grant_type", "refresh_token"},
                                              {"client_id", "native"},
                                              {"refresh_token", member(tokens.body, "refresh_token")},
                                              {"resource", resource}});
    };
    QCOMPARE(member(refresh("https://other-api.example").body, "error"), "invalid_target");
    tokens = refresh(kApi);
    QCOMPARE(claim(member(tokens.body, "access_token"), "aud"), kApi);
    tokens = refresh(kMcp);
    QCOMPARE(claim(member(tokens.body, "access_token"), "aud"), kMcp);
}

/// Named at the token endpoint for the first time: from then on the grant is for it alone.
void TestMcp::firstResourceBindsTheGrant()
{
    Practising practising;
    const QByteArray code = practising.code(Practising::request("mcp.tools offline_access"));
    const HttpResponse tokens = practising.redeem(code, {{"resource", kMcp}});
    QCOMPARE(claim(member(tokens.body, "access_token"), "aud"), kMcp);
    const auto refresh = [&](const QByteArray &token, const Parameters &more) {
        Parameters form{{"grant_type", "refresh_token"}, {"client_id", "native"}, {"refresh_token", token}};
        for (const Parameter &each : more)
            form.append(each.name, each.value);
        return practising.postForm("/token", form);
    };
    const QByteArray token = member(tokens.body, "refresh_token");
    QCOMPARE(member(refresh(token, {{"resource", kApi}}).body, "error"), "invalid_target");
    QCOMPARE(claim(member(refresh(token, {}).body, "access_token"), "aud"), kMcp);
}

void TestMcp::challengeIsNeeded_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<Parameters>("changes");
    QTest::addColumn<QByteArray>("error");
    const Parameters none{{"code_challenge", ""}, {"code_challenge_method", ""}};
    const Parameters plain{{"code_challenge_method", "plain"}};
    QTest::newRow("a client with a secret") << QByteArray("web-basic") << none << QByteArray("invalid_request");
    QTest::newRow("one that may use plain") << QByteArray("native-plain") << plain << QByteArray("invalid_request");
    QTest::newRow("S256") << QByteArray("web-basic") << Parameters() << QByteArray();
}

/// MCP 2025-11-25, Authorization Code Protection: whoever goes to the MCP server has PKCE, a secret or not.
void TestMcp::challengeIsNeeded()
{
    QFETCH(const QByteArray, client);
    QFETCH(Parameters, changes);
    Practising practising;
    changes.append("client_id", client);
    const Parameters request = with(Practising::request("mcp.tools"), changes);
    const auto errorOf = [&](const QByteArray &resource) {
        return Practising::received(practising.authorize(with(request, {{"resource", resource}}))).value("error");
    };
    QCOMPARE(errorOf(kApi), QByteArray());
    QTEST(errorOf(kMcp), "error");
}

void TestMcp::challengeIsNeededAtTheTokenEndpoint()
{
    Practising practising;
    const QByteArray code =
        practising.code(with(Practising::request("mcp.tools"),
                             {{"client_id", "web-basic"}, {"code_challenge", ""}, {"code_challenge_method", ""}}));
    QVERIFY(!code.isEmpty());
    const auto redeem = [&](const QByteArray &resource) {
        return practising.postForm("/token",
                                   {{"grant_type", "authorization_code"},
                                    {"code", code},
                                    {"redirect_uri", Practising::kRedirect.toByteArray()},
                                    {"resource", resource}},
                                   practising.basic("web-basic"));
    };
    QCOMPARE(member(redeem(kMcp).body, "error"), "invalid_target");
    QCOMPARE(redeem(kApi).status, 200); // It is as good as before for what needs none.
}

void TestMcp::defaultBindsTheGrant_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("responseType");
    QTest::newRow("refresh") << QByteArray("native") << QByteArray("code");
    QTest::newRow("a token in front") << QByteArray("front-channel") << QByteArray("code token");
}

/// RFC 8707 §2.2: whoever named no resource has the API, and makes nothing else of it later.
void TestMcp::defaultBindsTheGrant()
{
    QFETCH(const QByteArray, client);
    QFETCH(const QByteArray, responseType);
    Practising practising;
    const Parameters got =
        Practising::received(practising.authorize(with(Practising::request("openid mcp.tools offline_access"),
                                                       {{"client_id", client}, {"response_type", responseType}})));
    QVERIFY(got.contains("code"));
    Parameters form{{"client_id", client}, {"resource", kMcp}};
    if (responseType == "code") {
        const HttpResponse tokens = practising.redeem(got.value("code"));
        QCOMPARE(claim(member(tokens.body, "access_token"), "aud"), kApi);
        form.append("grant_type", "refresh_token");
        form.append("refresh_token", member(tokens.body, "refresh_token"));
        QCOMPARE(member(practising.postForm("/token", form).body, "error"), "invalid_target");
    } else {
        QCOMPARE(claim(got.value("access_token"), "aud"), kApi);
        QCOMPARE(member(practising.redeem(got.value("code"), form).body, "error"), "invalid_target");
    }
}

QTEST_GUILESS_MAIN(TestMcp)
#include "tst_mcp.moc"
