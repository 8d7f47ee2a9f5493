// SPDX-License-Identifier: GPL-3.0-or-later
// The way from a resource's address to a token for it, step by step, against answers that were written for it.
#include "answering.h"

#include "flow/flowerror.h"
#include "oauth/resourceerror.h"
#include "texts/flowtexts.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;
using OAuth::ResourceError;

namespace {

const QByteArray kServers = R"(,"authorization_servers":["https://as.example"])";
const QByteArray kRegistration = R"(,"registration_endpoint":"https://as.example/register")";

} // namespace

class TestStepsMcp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressIsMissing();
    void secretForNobody_data();
    void secretForNobody();
    void firstCallFails_data();
    void firstCallFails();
    void metadataAreRefused_data();
    void metadataAreRefused();
    void serverIsRefused_data();
    void serverIsRefused();
    void registrationIsRefused();
    void noWayToAClient();
    void lastCallFails_data();
    void lastCallFails();
    void scopeOfTheChallenge();
    void audience_data();
    void audience();
    void audienceIsTheServerThatIsCalled_data();
    void audienceIsTheServerThatIsCalled();

    void openServer();
    void placesOneByOne();
    void placesThatAreSilent();
    void deadChallenge();
    void orderOfDiscovery();
    void metadataOfTheHost();
    void issuerByHand();
    void scope_data();
    void scope();
    void knownClient();
    void clientWithSecret();
    void personsClientCounts();
    void secretOnTheWayIsForNobody();
    void resourceInBothRequests();
    void personsResourceCounts();
    void repeatedStepForgets();
    void everyReasonHasWords();

private:
    static FlowSettings settings();
    static QByteArray resourceMetadata(const QByteArray &more = kServers);
    static QByteArray serverMetadata(const QByteArray &more = kRegistration);
    static HttpResponse refusal(const QByteArray &more = {});
    /// Through the first steps: up to discovery, registration, token request.
    static void toDiscovery(Run &run);
    static void toRegistration(Run &run);
    static void toTokenRequest(Run &run);
    static void toLastCall(Run &run, const QByteArray &token = "opaque-token");
    static QByteArray errorOf(const Run &run);
    static QByteArrayList notFine(const StepRecord &record);
};

namespace {

const QByteArray kResource = "https://mcp.example/mcp";
const QByteArray kAnswer = R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-11-25","capabilities":{}}})";

/// The step that is not done yet.
const StepRecord &now(const Run &run)
{
    return run.records().at(run.current());
}

/// A JWT that nobody signed.
QByteArray jwtFor(const QByteArray &claims)
{
    const auto encoded = [](const QByteArray &text) {
        return text.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    return encoded(R"({"alg":"RS256","typ":"at+jwt"})") + '.' + encoded(claims) + ".c2ln";
}

} // namespace

FlowSettings TestStepsMcp::settings()
{
    FlowSettings settings;
    settings.apiAddress = kResource;
    settings.redirectUri = "http://127.0.0.1:5000/callback";
    return settings;
}

QByteArray TestStepsMcp::resourceMetadata(const QByteArray &more)
{
    return R"({"resource":")" + kResource + '"' + more + '}';
}

QByteArray TestStepsMcp::serverMetadata(const QByteArray &more)
{
    return R"({"issuer":"https://as.example","authorization_endpoint":"https://as.example/authorize",)"
           R"("token_endpoint":"https://as.example/token","response_types_supported":["code"],)"
           R"("code_challenge_methods_supported":["S256"])"
           + more + '}';
}

HttpResponse TestStepsMcp::refusal(const QByteArray &more)
{
    return {.status = 401,
            .fields = {
                {"WWW-Authenticate",
                 R"(Bearer resource_metadata="https://mcp.example/.well-known/oauth-protected-resource/mcp")" + more}}};
}

void TestStepsMcp::toDiscovery(Run &run)
{
    answer(run, refusal());
    answer(run, json(resourceMetadata()));
}

void TestStepsMcp::toRegistration(Run &run)
{
    toDiscovery(run);
    answer(run, json(serverMetadata()));
}

void TestStepsMcp::toTokenRequest(Run &run)
{
    toRegistration(run);
    answer(run, json(R"({"client_id":"c-1"})", 201));
    while (!run.isOver() && std::string_view(now(run).step->id) != "token-request") {
        run.prepare(around());
        if (run.begin(around()).act != Act::AwaitRedirect) {
            run.take({}, around());
            continue;
        }
        const Arrival arrival{.parameters = {{"code", "a-code"}, {"state", run.known().values.text("state")}}};
        run.take({.arrival = &arrival}, around());
    }
}

void TestStepsMcp::toLastCall(Run &run, const QByteArray &token)
{
    toTokenRequest(run);
    answer(run, json(R"({"access_token":")" + token + R"(","token_type":"Bearer","expires_in":60})"));
}

QByteArray TestStepsMcp::errorOf(const Run &run)
{
    const StepRecord *failed = run.failedStep();
    return failed && failed->error ? QByteArray(failed->step->id) + ": " + failed->error->id.toString().toLatin1()
                                   : QByteArray();
}

QByteArrayList TestStepsMcp::notFine(const StepRecord &record)
{
    QByteArrayList ids;
    for (const Check &check : record.checks) {
        if (check.status == Status::Fail || check.status == Status::Warn)
            ids += QByteArray(check.id) + ':' + statusName(check.status);
    }
    return ids;
}

void TestStepsMcp::addressIsMissing()
{
    FlowSettings empty = settings();
    empty.apiAddress.clear();
    Run run(*findGrant("mcp"), empty);
    run.prepare(around());
    QCOMPARE(errorOf(run), "mcp-call: flow-missing");
    QCOMPARE(run.failedStep()->error->expected, u"the address of the MCP server"_s);
    FlowSettings plain = settings();
    plain.apiAddress = "http://mcp.example/mcp";
    Run other(*findGrant("mcp"), plain);
    other.prepare(around());
    QCOMPARE(errorOf(other), "mcp-call: endpoint-address");
}

void TestStepsMcp::secretForNobody_data()
{
    QTest::addColumn<FlowSettings>("settings");
    FlowSettings known = settings();
    known.client.clientId = u"mine"_s;
    FlowSettings each = known;
    each.client.method = OAuth::ClientAuthMethod::SecretBasic;
    each.client.secret = Secret("s3cret");
    QTest::newRow("a secret") << each;
    // Whom a server by hand would be asked for, the rest of its metadata do not say.
    each.provider.endpoints = {{"token_endpoint", "https://as.example/token"}};
    QTest::newRow("a secret, and an endpoint") << each;
    each = known;
    each.client.method = OAuth::ClientAuthMethod::PrivateKeyJwt;
    each.client.key = Jose::generateKey(*Jose::findJwsAlgorithm("ES256")).value_or(Jose::Key());
    QTest::newRow("a key") << each;
    each = known;
    each.resourceServer = {.clientId = u"api"_s, .secret = Secret("s3cret")};
    QTest::newRow("who asks about tokens") << each;
}

/// Any resource can name a server, which would get the secret. Nothing is sent until the person said whose it is.
void TestStepsMcp::secretForNobody()
{
    QFETCH(FlowSettings, settings);
    Run run(*findGrant("mcp"), settings);
    run.prepare(around());
    QCOMPARE(errorOf(run), "mcp-call: prm-issuer");
    QVERIFY(run.find("mcp-call")->exchanges.isEmpty());
    settings.provider.issuer = u"https://as.example"_s;
    Run named(*findGrant("mcp"), settings);
    toRegistration(named);
    QCOMPARE(errorOf(named), QByteArray());
    // Somebody else's server is not asked, whatever the resource says.
    Run elsewhere(*findGrant("mcp"), settings);
    answer(elsewhere, refusal());
    answer(elsewhere, json(resourceMetadata(R"(,"authorization_servers":["https://evil.example"])")));
    QCOMPARE(errorOf(elsewhere), "resource-metadata: prm-other-server");
}

void TestStepsMcp::firstCallFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("redirect") << 307 << QByteArray("mcp-call: answer-redirect");
    QTest::newRow("not there") << 404 << QByteArray("mcp-call: resource-refused");
    QTest::newRow("forbidden") << 403 << QByteArray("mcp-call: resource-refused");
    QTest::newRow("broken") << 500 << QByteArray("mcp-call: resource-refused");
}

void TestStepsMcp::firstCallFails()
{
    QFETCH(const int, status);
    Run run(*findGrant("mcp"), settings());
    answer(run, {.status = status});
    QTEST(errorOf(run), "error");
}

void TestStepsMcp::metadataAreRefused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<int>("times");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const HttpResponse &response, const char *error, int times = 1) {
        QTest::newRow(name) << response << times << QByteArray(error);
    };
    row("nowhere", {.status = 404}, "resource-metadata: prm-missing", 2);
    row("a redirect", {.status = 302}, "resource-metadata: prm-missing", 2);
    row("a page", {.status = 200, .body = "<html>"}, "resource-metadata: disco-json", 2);
    row("of another resource", json(R"({"resource":"https://evil.example","authorization_servers":["https://e.x"]})"),
        "resource-metadata: prm-resource");
    row("no servers", json(resourceMetadata({})), "resource-metadata: prm-servers");
    row("a server on this machine", json(resourceMetadata(R"(,"authorization_servers":["http://127.0.0.1:9200"])")),
        "resource-metadata: prm-servers");
}

void TestStepsMcp::metadataAreRefused()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const int, times);
    Run run(*findGrant("mcp"), settings());
    answer(run, refusal());
    for (int i = 0; i < times; ++i) {
        QVERIFY(!run.isOver());
        answer(run, response);
    }
    QTEST(errorOf(run), "error");
    QCOMPARE(run.settings().provider.issuer, QString()); // Nothing of it is followed.
}

void TestStepsMcp::serverIsRefused_data()
{
    QTest::addColumn<QByteArray>("issuer");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("not the one that the person expects")
        << QByteArray("https://mine.example") << QByteArray() << QByteArray("resource-metadata: prm-other-server");
    QTest::newRow("another issuer") << QByteArray() << QByteArray(R"({"issuer":"https://evil.example"})")
                                    << QByteArray("discovery: disco-issuer");
    QTest::newRow("PKCE is not announced")
        << QByteArray() << QByteArray(R"({"issuer":"https://as.example"})") << QByteArray("discovery: mcp-pkce");
    QTest::newRow("plain PKCE alone")
        << QByteArray() << QByteArray(R"({"issuer":"https://as.example","code_challenge_methods_supported":["plain"]})")
        << QByteArray("discovery: mcp-pkce");
}

void TestStepsMcp::serverIsRefused()
{
    QFETCH(const QByteArray, issuer);
    QFETCH(const QByteArray, metadata);
    FlowSettings expecting = settings();
    expecting.provider.issuer = QString::fromLatin1(issuer);
    Run run(*findGrant("mcp"), expecting);
    toDiscovery(run);
    if (!run.isOver())
        answer(run, json(metadata));
    QTEST(errorOf(run), "error");
}

void TestStepsMcp::registrationIsRefused()
{
    Run run(*findGrant("mcp"), settings());
    toRegistration(run);
    answer(run, json(R"({"error":"invalid_redirect_uri"})", 400));
    QCOMPARE(errorOf(run), "registration: registration-refused");
    QCOMPARE(run.failedStep()->error->server->error, u"invalid_redirect_uri"_s);
}

void TestStepsMcp::noWayToAClient()
{
    Run run(*findGrant("mcp"), settings());
    toDiscovery(run);
    answer(run, json(serverMetadata({})));
    run.prepare(around());
    QCOMPARE(run.find("registration")->status, StepStatus::Skipped);
    QCOMPARE(QByteArray(run.find("registration")->left), "no-registration");
    QCOMPARE(run.begin(around()).act, Act::Compute);
    run.take({}, around());
    run.prepare(around());
    QCOMPARE(errorOf(run), "authorization-request: flow-missing");
}

void TestStepsMcp::lastCallFails_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("401") << HttpResponse{.status = 401,
                                         .fields = {{"WWW-Authenticate", R"(Bearer error="invalid_token")"}}}
                         << QByteArray("mcp-call-authorized: resource-refused");
    QTest::newRow("403") << HttpResponse{.status = 403} << QByteArray("mcp-call-authorized: resource-refused");
    QTest::newRow("a page") << HttpResponse{.status = 200, .body = "<html>"}
                            << QByteArray("mcp-call-authorized: mcp-answer");
    QTest::newRow("an error of JSON-RPC") << json(R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"no"}})")
                                          << QByteArray("mcp-call-authorized: mcp-answer");
    const auto lacking = [](const QByteArray &more) {
        return HttpResponse{.status = 403,
                            .fields = {{"WWW-Authenticate", R"(Bearer error="insufficient_scope")" + more}}};
    };
    QTest::newRow("more scope, and nobody says which")
        << lacking({}) << QByteArray("mcp-call-authorized: resource-refused");
    QTest::newRow("more scope than fits an address") << lacking(R"(, scope=")" + QByteArray(10'000, 'a') + '"')
                                                     << QByteArray("mcp-call-authorized: resource-refused");
    QTest::newRow("more scope") << lacking(R"(, scope="files:write")") << QByteArray("mcp-call-authorized: mcp-scope");
}

void TestStepsMcp::lastCallFails()
{
    QFETCH(const HttpResponse, response);
    Run run(*findGrant("mcp"), settings());
    toLastCall(run);
    answer(run, response);
    QTEST(errorOf(run), "error");
}

/// MCP 2025-11-25, Scope Challenge Handling: the challenge says what to ask for, and the run can go on with it.
void TestStepsMcp::scopeOfTheChallenge()
{
    FlowSettings said = settings();
    said.scope = "files:read";
    Run run(*findGrant("mcp"), said);
    toLastCall(run);
    answer(run, {.status = 403,
                 .fields = {{"WWW-Authenticate", R"(Bearer error="insufficient_scope", scope="files:write")"}}});
    QCOMPARE(errorOf(run), "mcp-call-authorized: mcp-scope");
    QCOMPARE(run.failedStep()->error->expected, u"files:write"_s);
    QCOMPARE(run.failedStep()->error->found, u"files:read"_s);
    QCOMPARE(run.failedStep()->error->server->error, u"insufficient_scope"_s);
    said.scope = "files:write";
    run.changeSettings(said);
    run.repeatFrom(4); // The client stays as it was registered.
    while (!run.isOver() && std::string_view(now(run).step->id) != "authorization-request") {
        run.prepare(around());
        QCOMPARE(run.begin(around()).act, Act::Compute);
        run.take({}, around());
    }
    run.prepare(around());
    const auto asked = parseParameters(queryOf(run.find("authorization-request")->prepared.address));
    QVERIFY(asked);
    QCOMPARE(asked->value("scope"), "files:write");
    QCOMPARE(asked->value("client_id"), "c-1");
}

void TestStepsMcp::audience_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<Status>("status");
    QTest::newRow("another") << jwtFor(R"({"aud":"https://api.example"})") << Status::Fail;
    QTest::newRow("a slash more") << jwtFor(R"({"aud":"https://mcp.example/mcp/"})") << Status::Fail;
    QTest::newRow("one of several") << jwtFor(R"({"aud":["https://api.example","https://mcp.example/mcp"]})")
                                    << Status::Warn;
    QTest::newRow("none") << jwtFor(R"({"sub":"alice"})") << Status::Skip;
    QTest::newRow("opaque") << QByteArray("2YotnFZFEjr1zCsicMWpAA") << Status::Skip;
    QTest::newRow("this one") << jwtFor(R"({"aud":"https://mcp.example/mcp"})") << Status::Pass;
    QTest::newRow("this one in a list") << jwtFor(R"({"aud":["https://mcp.example/mcp"]})") << Status::Pass;
}

/// RFC 8707 §2: the token is for the resource alone. Judged before it is sent there.
void TestStepsMcp::audience()
{
    QFETCH(const QByteArray, token);
    Run run(*findGrant("mcp"), settings());
    toLastCall(run, token);
    run.prepare(around());
    const auto &checks = run.find("mcp-call-authorized")->checks;
    const auto check =
        std::ranges::find_if(checks, [](const Check &each) { return std::string_view(each.id) == "at-aud"; });
    QVERIFY(check != checks.cend());
    QTEST(check->status, "status");
}

void TestStepsMcp::audienceIsTheServerThatIsCalled_data()
{
    QTest::addColumn<QByteArrayList>("resources");
    QTest::addColumn<QByteArray>("audience");
    QTest::addColumn<QByteArrayList>("metadataRows");
    QTest::addColumn<QByteArrayList>("callRows");
    const QByteArrayList other{"mcp-resource:warn"};
    QTest::newRow("another resource") << QByteArrayList{"https://other.example"}
                                      << QByteArray(R"("https://other.example")") << other
                                      << QByteArrayList{"at-aud:fail"};
    QTest::newRow("two, for the other") << QByteArrayList{"https://other.example", kResource}
                                        << QByteArray(R"("https://other.example")") << other
                                        << QByteArrayList{"at-aud:fail"};
    QTest::newRow("two, for both") << QByteArrayList{kResource, "https://other.example"}
                                   << QByteArray(R"(["https://mcp.example/mcp","https://other.example"])") << other
                                   << QByteArrayList{"at-aud:warn"};
    QTest::newRow("two, for this one") << QByteArrayList{"https://other.example", kResource}
                                       << QByteArray(R"("https://mcp.example/mcp")") << other << QByteArrayList();
    QTest::newRow("this one") << QByteArrayList{kResource} << QByteArray(R"("https://mcp.example/mcp")")
                              << QByteArrayList() << QByteArrayList();
}

/// RFC 8707 §2, MCP 2025-11-25: whatever was asked for, what counts is where the token goes.
void TestStepsMcp::audienceIsTheServerThatIsCalled()
{
    QFETCH(const QByteArrayList, resources);
    QFETCH(const QByteArray, audience);
    FlowSettings said = settings();
    said.resources = resources;
    Run run(*findGrant("mcp"), said);
    toLastCall(run, jwtFor(R"({"aud":)" + audience + '}'));
    QTEST(notFine(*run.find("resource-metadata")), "metadataRows");
    run.prepare(around());
    QTEST(notFine(*run.find("mcp-call-authorized")), "callRows");
}

/// Some protect only a part of their calls.
void TestStepsMcp::openServer()
{
    Run run(*findGrant("mcp"), settings());
    answer(run, json(kAnswer));
    QCOMPARE(notFine(*run.find("mcp-call")), QByteArrayList{"mcp-protected:warn"});
    answer(run, json(resourceMetadata()));
    QCOMPARE(run.settings().provider.issuer, u"https://as.example"_s);
}

void TestStepsMcp::placesOneByOne()
{
    Run run(*findGrant("mcp"), settings());
    answer(run, {.status = 401, .fields = {{"WWW-Authenticate", R"(Bearer resource_metadata="https://x.example/m")"}}});
    answer(run, {.status = 404});
    answer(run, {.status = 200, .body = "<html>"});
    answer(run, {.status = 500});
    QByteArrayList asked;
    for (const Exchange &exchange : run.find("resource-metadata")->exchanges)
        asked += exchange.request.address;
    QCOMPARE(asked,
             (QByteArrayList{"https://x.example/m", "https://mcp.example/.well-known/oauth-protected-resource/mcp",
                             "https://mcp.example/.well-known/oauth-protected-resource"}));
    // The place that the challenge named has nothing; the first that has something to say is the one to look at.
    QCOMPARE(errorOf(run), "resource-metadata: disco-json");
}

/// An address that gives no answer is one of several.
void TestStepsMcp::placesThatAreSilent()
{
    const Error silent{FlowError::Timeout, u"an answer"_s};
    Run run(*findGrant("mcp"), settings());
    answer(run, {.status = 401, .fields = {{"WWW-Authenticate", R"(Bearer resource_metadata="https://x.example/m")"}}});
    run.prepare(around());
    QCOMPARE(run.begin(around()).act, Act::Send);
    QVERIFY(run.endure(silent, nullptr, around()));
    Run other = run;
    answer(run, json(resourceMetadata()));
    QCOMPARE(run.find("resource-metadata")->status, StepStatus::Done);
    QCOMPARE(run.settings().provider.issuer, u"https://as.example"_s);
    QCOMPARE(notFine(*run.find("resource-metadata")), QByteArrayList{"prm-challenge:warn"});
    answer(other, {.status = 404});
    answer(other, {.status = 404});
    QCOMPARE(errorOf(other), "resource-metadata: flow-timeout");
    // At the last place there is nowhere to go.
    Run last(*findGrant("mcp"), settings());
    answer(last, refusal());
    answer(last, {.status = 404});
    last.prepare(around());
    QCOMPARE(last.begin(around()).act, Act::Send);
    QVERIFY(!last.endure(silent, nullptr, around()));
}

/// Where the challenge leads to nothing others stop: that is told, and the well-known place is asked all the same.
void TestStepsMcp::deadChallenge()
{
    Run run(*findGrant("mcp"), settings());
    answer(run, {.status = 401, .fields = {{"WWW-Authenticate", R"(Bearer resource_metadata="https://x.example/m")"}}});
    answer(run, {.status = 404});
    answer(run, json(resourceMetadata()));
    QCOMPARE(run.find("resource-metadata")->status, StepStatus::Done);
    QCOMPARE(notFine(*run.find("resource-metadata")), QByteArrayList{"prm-challenge:warn"});
    Run sound(*findGrant("mcp"), settings());
    answer(sound, refusal());
    answer(sound, json(resourceMetadata()));
    QCOMPARE(notFine(*sound.find("resource-metadata")), QByteArrayList());
}

/// MCP 2025-11-25, Authorization Server Metadata Discovery: the document of RFC 8414 is asked for first, so that what
/// an OpenID provider leaves out of its own does not count.
void TestStepsMcp::orderOfDiscovery()
{
    const auto asked = [](const QByteArray &issuer) {
        Run run(*findGrant("mcp"), settings());
        answer(run, refusal());
        answer(run, json(resourceMetadata(R"(,"authorization_servers":[")" + issuer + R"("])")));
        while (!run.isOver())
            answer(run, {.status = 404});
        QByteArrayList addresses;
        for (const Exchange &exchange : run.find("discovery")->exchanges)
            addresses += exchange.request.address;
        return addresses;
    };
    QCOMPARE(asked("https://as.example/tenant"),
             (QByteArrayList{"https://as.example/.well-known/oauth-authorization-server/tenant",
                             "https://as.example/.well-known/openid-configuration/tenant",
                             "https://as.example/tenant/.well-known/openid-configuration"}));
    QCOMPARE(asked("https://as.example"), (QByteArrayList{"https://as.example/.well-known/oauth-authorization-server",
                                                          "https://as.example/.well-known/openid-configuration"}));
}

/// There the document is about the host, and the token will be (RFC 9728 §3.3).
void TestStepsMcp::metadataOfTheHost()
{
    Run run(*findGrant("mcp"), settings());
    answer(run, {.status = 401});
    answer(run, {.status = 404});
    answer(run, json(R"({"resource":"https://mcp.example","authorization_servers":["https://as.example"]})"));
    QCOMPARE(run.settings().resources, QList<QByteArray>{"https://mcp.example"});
}

/// A resource of old publishes nothing; whoever knows the issuer goes on.
void TestStepsMcp::issuerByHand()
{
    FlowSettings byHand = settings();
    byHand.provider.issuer = u"https://as.example"_s;
    Run run(*findGrant("mcp"), byHand);
    answer(run, {.status = 401});
    answer(run, {.status = 404});
    answer(run, {.status = 404});
    QCOMPARE(run.find("resource-metadata")->status, StepStatus::Done);
    QCOMPARE(run.settings().resources, QList<QByteArray>{kResource});
    answer(run, json(serverMetadata()));
    QCOMPARE(run.find("discovery")->status, StepStatus::Done);
}

void TestStepsMcp::scope_data()
{
    QTest::addColumn<QByteArray>("said");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QByteArray>("metadata");
    QTest::addColumn<QByteArray>("scope");
    const auto row = [](const char *name, const char *said, const char *challenge, const char *metadata,
                        const char *scope) {
        QTest::newRow(name) << QByteArray(said) << QByteArray(challenge) << QByteArray(metadata) << QByteArray(scope);
    };
    // MCP 2025-11-25, Scope Selection Strategy.
    row("nothing", "", "", "", "");
    row("what the resource knows", "", "", R"(,"scopes_supported":["a","b"])", "a b");
    row("what the challenge asks for", "", R"(, scope="c")", R"(,"scopes_supported":["a","b"])", "c");
    row("what the person says", "mine", R"(, scope="c")", R"(,"scopes_supported":["a","b"])", "mine");
}

void TestStepsMcp::scope()
{
    QFETCH(const QByteArray, said);
    QFETCH(const QByteArray, challenge);
    QFETCH(const QByteArray, metadata);
    QFETCH(const QByteArray, scope);
    FlowSettings asking = settings();
    asking.scope = said;
    asking.client.clientId = u"known"_s;
    Run run(*findGrant("mcp"), asking);
    answer(run, refusal(challenge));
    answer(run, json(resourceMetadata(kServers + metadata)));
    answer(run, json(serverMetadata()));
    run.prepare(around());
    QCOMPARE(run.begin(around()).act, Act::Compute);
    run.take({}, around());
    run.prepare(around());
    const auto parameters = parseParameters(queryOf(now(run).prepared.address));
    QVERIFY(parameters);
    QCOMPARE(parameters->value("scope"), scope);
    QCOMPARE(run.settings().scope, scope);
}

void TestStepsMcp::knownClient()
{
    FlowSettings known = settings();
    known.client.clientId = u"known"_s;
    Run run(*findGrant("mcp"), known);
    toRegistration(run);
    run.prepare(around());
    QCOMPARE(run.find("registration")->status, StepStatus::Skipped);
    QCOMPARE(QByteArray(run.find("registration")->left), "client-known");
    QCOMPARE(run.settings().client.clientId, u"known"_s);
}

void TestStepsMcp::clientWithSecret()
{
    Run run(*findGrant("mcp"), settings());
    toRegistration(run);
    answer(run, json(R"({"client_id":"c-1","client_secret":"s-1","client_secret_expires_at":0,)"
                     R"("token_endpoint_auth_method":"client_secret_post","registration_access_token":"r-1"})",
                     201));
    QVERIFY(run.find("registration")
                ->exchanges.constFirst()
                .request.body.contains(R"("redirect_uris":["http://127.0.0.1:5000/callback"])"));
    QCOMPARE(run.settings().client.clientId, u"c-1"_s);
    QCOMPARE(run.settings().client.method, OAuth::ClientAuthMethod::SecretPost);
    QVERIFY(run.settings().client.secret == Secret("s-1"));
    QVERIFY(run.known().values.secret("registration_access_token") == Secret("r-1"));
    QCOMPARE(run.known().values.find("client_id")->rule, Rule::Answer);
}

/// Also where the server registered another one meanwhile.
void TestStepsMcp::personsClientCounts()
{
    FlowSettings said = settings();
    said.provider.issuer = u"https://as.example"_s;
    Run run(*findGrant("mcp"), said);
    toRegistration(run);
    answer(run, json(R"({"client_id":"c-1"})", 201));
    QCOMPARE(run.settings().client.clientId, u"c-1"_s);
    said.client.clientId = u"mine"_s;
    run.changeSettings(said);
    QCOMPARE(run.settings().client.clientId, u"mine"_s);
}

/// A secret that is typed on the way is for whoever the person named: nobody here.
void TestStepsMcp::secretOnTheWayIsForNobody()
{
    FlowSettings said = settings();
    Run run(*findGrant("mcp"), said);
    toTokenRequest(run);
    said.client = {.clientId = u"mine"_s, .method = OAuth::ClientAuthMethod::SecretBasic, .secret = Secret("s3cret")};
    said.resourceServer = {.clientId = u"api"_s, .secret = Secret("s3cret")};
    run.changeSettings(said);
    QCOMPARE(run.settings().client.clientId, u"mine"_s);
    QVERIFY(run.settings().client.secret.isEmpty());
    QVERIFY(run.settings().resourceServer.secret.isEmpty());
    run.prepare(around());
    QVERIFY(run.isOver()); // Nothing goes out without it, either.
    QVERIFY(errorOf(run).startsWith("token-request: "));
}

/// RFC 8707 §2.1, §2.2.
void TestStepsMcp::resourceInBothRequests()
{
    Run run(*findGrant("mcp"), settings());
    toLastCall(run);
    const auto asked = parseParameters(queryOf(run.find("authorization-request")->prepared.address));
    QVERIFY(asked);
    QCOMPARE(asked->values("resource"), QList<QByteArray>{kResource});
    QCOMPARE(asked->value("client_id"), "c-1");
    const auto form = parseParameters(run.find("token-request")->exchanges.constFirst().request.body);
    QVERIFY(form);
    QCOMPARE(form->values("resource"), QList<QByteArray>{kResource});
    QCOMPARE(form->value("client_id"), "c-1");
    QVERIFY(form->contains("code_verifier"));
    answer(run, json(kAnswer));
    QCOMPARE(run.phase(), Run::Phase::Succeeded);
    const Exchange &call = run.find("mcp-call-authorized")->exchanges.constFirst();
    QCOMPARE(call.request.address, kResource);
    QCOMPARE(call.request.fields.combined("Authorization"), "Bearer opaque-token");
    QCOMPARE(run.find("id-token")->status, StepStatus::Skipped);
}

void TestStepsMcp::personsResourceCounts()
{
    FlowSettings other = settings();
    other.resources = {"https://other.example"};
    Run run(*findGrant("mcp"), other);
    toTokenRequest(run);
    const auto asked = parseParameters(queryOf(run.find("authorization-request")->prepared.address));
    QVERIFY(asked);
    QCOMPARE(asked->values("resource"), QList<QByteArray>{"https://other.example"});
}

/// What was found out later is not known any more.
void TestStepsMcp::repeatedStepForgets()
{
    Run run(*findGrant("mcp"), settings());
    toTokenRequest(run);
    QCOMPARE(run.settings().client.clientId, u"c-1"_s);
    run.repeatFrom(3);
    QCOMPARE(QByteArray(now(run).step->id), "registration");
    QCOMPARE(run.settings().client.clientId, QString());
    QCOMPARE(run.settings().provider.issuer, u"https://as.example"_s);
    run.setRedirectUri("http://127.0.0.1:6000/callback");
    answer(run, json(R"({"client_id":"c-2"})", 201));
    QCOMPARE(run.settings().client.clientId, u"c-2"_s);
    QCOMPARE(run.settings().redirectUri, "http://127.0.0.1:6000/callback");
    run.repeatFrom(0);
    QCOMPARE(run.settings().provider.issuer, QString());
    QVERIFY(run.settings().resources.isEmpty());
}

void TestStepsMcp::everyReasonHasWords()
{
    for (const char *reason : {"client-known", "no-registration"})
        QVERIFY(!Texts::leftText(reason).isEmpty());
    for (int error = 0; error <= static_cast<int>(ResourceError::NoAnswer); ++error)
        QVERIFY(Texts::hasErrorText(static_cast<ResourceError>(error)));
}

QTEST_APPLESS_MAIN(TestStepsMcp)
#include "tst_steps_mcp.moc"
