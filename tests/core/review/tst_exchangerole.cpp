// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/exchangerole.h"
#include "texts/reviewtexts.h"

#include <QSet>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Review;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kForm = "application/x-www-form-urlencoded";

struct Sample
{
    QByteArray method = "GET";
    QByteArray address = "https://as.example/";
    HeaderFields fields = {};
    QByteArray body = {};
    int status = 200;
    QByteArray answer = {};
    QByteArray location = {};
};

Exchange exchangeOf(const Sample &sample)
{
    Exchange exchange;
    exchange.request = {
        .method = sample.method, .address = sample.address, .fields = sample.fields, .body = sample.body};
    exchange.response.status = sample.status;
    exchange.response.body = sample.answer;
    if (!sample.location.isEmpty())
        exchange.response.fields.append("Location", sample.location);
    return exchange;
}

Sample posted(const QByteArray &address, const QByteArray &body, const QByteArray &answer = {})
{
    return {.method = "POST", .address = address, .fields = {{"Content-Type", kForm}}, .body = body, .answer = answer};
}

} // namespace

Q_DECLARE_METATYPE(Sample)

class TestExchangeRole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void roles_data();
    void roles();
    void everyRoleIsNamed();
    void answersInRedirects_data();
    void answersInRedirects();
    void signedAnswersAreRead();
    void credentials_data();
    void credentials();
    void messagesOfEvents();
    void origins_data();
    void origins();
    void masks_data();
    void masks();
    void depictionsHoldNoValues();
    void largeBodiesAreLeftAlone();
};

void TestExchangeRole::roles_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<QByteArray>("role");
    QTest::addColumn<bool>("isCertain");
    const auto row = [](const char *name, const Sample &sample, const char *role, bool isCertain = true) {
        QTest::newRow(name) << sample << QByteArray(role) << isCertain;
    };
    const QByteArray as = "https://as.example";
    // What is none of it.
    row("page", {.address = as + "/login"}, "other", false);
    row("query that says little", {.address = "https://shop.example/?code=SALE"}, "other", false);
    row("state alone", {.address = as + "/u/login?state=abcdef"}, "other", false);
    row("error without more", {.address = "https://shop.example/?error=1"}, "other", false);
    row("JSON with keys that are none", {.answer = R"({"keys":["a"]})"}, "other", false);
    row("preflight", {.method = "OPTIONS", .address = as + "/authorize?client_id=c&response_type=code"}, "other",
        false);
    row("sign-in form", posted(as + "/login", "username=alice&password=wonderland"), "other", false);
    row("client id alone", {.address = "https://x.example/?client_id=a"}, "other", false);
    // A script hands the code to the client's own server.
    const HeaderFields json{{"Content-Type", "application/json"}};
    const QByteArray handed = R"({"code":"SplxlOBeZQQYbYS6WxSbIA","state":"af0ifjsldkj3489sd9f8sd"})";
    row("code in an object", {.method = "POST", .address = "https://app.example/api", .fields = json, .body = handed},
        "other", false);
    row("code in an object without media type",
        {.method = "POST", .address = "https://app.example/api", .body = handed}, "other", false);
    Sample fetched = posted("https://app.example/api", "code=SplxlOBeZQQYbYS6WxSbIA&state=s");
    for (const char *mode : {"cors", "same-origin", "no-cors"}) {
        fetched.fields = {{"Content-Type", kForm}, {"Sec-Fetch-Mode", mode}};
        row(qPrintable(u"code by a script: "_s + QLatin1StringView(mode)), fetched, "other", false);
    }
    row("code in the address of a script",
        {.address = "https://app.example/api?code=abc&state=s", .fields = {{"Sec-Fetch-Mode", "cors"}}}, "other",
        false);
    // Front channel.
    row("code request", {.address = as + "/authorize?response_type=code&client_id=c&state=s"}, "authorization-request");
    row("by POST", posted(as + "/authorize", "response_type=code&client_id=c"), "authorization-request");
    row("implicit", {.address = as + "/a?response_type=id_token%20token&client_id=c"}, "authorization-request");
    row("by reference", {.address = as + "/a?client_id=c&request_uri=urn:x"}, "authorization-request");
    row("request object", {.address = as + "/a?client_id=c&request=eyJ.eyJ.x"}, "authorization-request");
    row("without response_type", {.address = as + "/login/oauth/authorize?client_id=c&redirect_uri=https://app/"},
        "authorization-request", false);
    row("code arrives", {.address = "https://app.example/cb?code=abc&state=s"}, "authorization-response");
    row("code with iss", {.address = "https://app.example/cb?code=abc&iss=https://as.example"},
        "authorization-response");
    row("code without state", {.address = "https://app.example/cb?code=SplxlOBeZQQYbYS6WxSbIA"},
        "authorization-response", false);
    row("error arrives", {.address = "https://app.example/cb?error=access_denied&state=s"}, "authorization-response");
    row("form_post", posted("https://app.example/cb", "code=abc&state=s"), "authorization-response");
    row("form_post of an ID token", posted("https://app.example/cb", "id_token=a.b.c&state=s"),
        "authorization-response");
    fetched.fields = {{"Content-Type", kForm}, {"Sec-Fetch-Mode", "navigate"}, {"Origin", "https://as.example"}};
    row("form_post of a page", fetched, "authorization-response");
    row("fragment", {.address = "https://app.example/cb#access_token=a&token_type=bearer&state=s"},
        "authorization-response");
    row("JARM", {.address = "https://app.example/cb?response=eyJ.eyJ.x"}, "authorization-response");
    row("sign-out", {.address = as + "/logout?id_token_hint=a.b.c"}, "end-session");
    row("sign-out, where to", {.address = as + "/logout?post_logout_redirect_uri=https://app/"}, "end-session");
    // Back channel.
    row("pushed", posted(as + "/par", "response_type=code&client_id=c", R"({"request_uri":"urn:x","expires_in":60})"),
        "pushed-authorization");
    row("pushed and refused", posted(as + "/par", "response_type=code&client_id=c", R"({"error":"invalid_request"})"),
        "pushed-authorization", false);
    row("token", posted(as + "/token", "grant_type=authorization_code&code=abc"), "token-request");
    row("token without media type",
        {.method = "POST", .address = as + "/token", .body = "grant_type=refresh_token&refresh_token=x"},
        "token-request");
    row("token by JSON",
        {.method = "POST",
         .address = as + "/oauth/token",
         .fields = {{"Content-Type", "application/json"}},
         .body = R"({"grant_type":"client_credentials","client_id":"c"})"},
        "token-request");
    row("token by GET", {.address = as + "/token?grant_type=client_credentials"}, "token-request");
    row("token whose body is not there",
        {.method = "POST", .address = as + "/t", .answer = R"({"access_token":"a","token_type":"Bearer"})"},
        "token-request", false);
    row("device", posted(as + "/d", "client_id=c", R"({"device_code":"d","user_code":"u"})"), "device-request");
    row("device and refused", posted(as + "/device_authorization", "client_id=c", R"({"error":"x"})"), "device-request",
        false);
    row("introspection", posted(as + "/x", "token=abc", R"({"active":false})"), "introspection");
    row("introspection and refused", posted(as + "/introspect", "token=abc"), "introspection", false);
    row("revocation", posted(as + "/oauth2/revoke", "token=abc"), "revocation");
    row("revocation by its hint", posted(as + "/x", "token=abc&token_type_hint=refresh_token"), "revocation", false);
    row("discovery", {.address = as + "/.well-known/openid-configuration", .answer = R"({"issuer":"x"})"}, "discovery");
    row("discovery without a body", {.address = as + "/t/.well-known/openid-configuration"}, "discovery", false);
    row("RFC 8414", {.address = as + "/.well-known/oauth-authorization-server/t", .answer = R"({"issuer":"x"})"},
        "discovery");
    row("RFC 9728",
        {.address = "https://api.example/.well-known/oauth-protected-resource", .answer = R"({"resource":"x"})"},
        "resource-metadata");
    row("keys", {.address = as + "/jwks", .answer = R"({"keys":[{"kty":"RSA"}]})"}, "key-set");
    row("registration",
        {.method = "POST",
         .address = as + "/register",
         .body = R"({"redirect_uris":["https://app/"]})",
         .answer = R"({"client_id":"c","client_id_issued_at":1})"},
        "registration");
    row("userinfo", {.address = as + "/userinfo", .fields = {{"Authorization", "Bearer abc"}}}, "userinfo");
    row("userinfo elsewhere",
        {.address = as + "/me", .fields = {{"Authorization", "Bearer abc"}}, .answer = R"({"sub":"1","name":"A"})"},
        "userinfo", false);
    row("API", {.address = "https://api.example/", .fields = {{"authorization", "bearer abc"}}}, "api");
    row("API with DPoP", {.address = "https://api.example/", .fields = {{"Authorization", "DPoP abc"}}}, "api");
    row("API by query", {.address = "https://api.example/?access_token=abc"}, "api");
    row("API by form", posted("https://api.example/", "access_token=abc"), "api");
    row("Basic is no bearer", {.fields = {{"Authorization", "Basic YTpi"}}}, "other", false);
}

void TestExchangeRole::roles()
{
    QFETCH(const Sample, sample);
    QFETCH(const QByteArray, role);
    QFETCH(const bool, isCertain);
    const ExchangeFacts facts = factsOf(exchangeOf(sample));
    QCOMPARE(roleName(facts.role), role);
    if (facts.role != ExchangeRole::Other)
        QCOMPARE(facts.confidence == Confidence::Certain, isCertain);
}

void TestExchangeRole::everyRoleIsNamed()
{
    QSet<QByteArray> names;
    for (int i = 0; i < kExchangeRoles; ++i) {
        const char *name = roleName(static_cast<ExchangeRole>(i));
        names.insert(name);
        QVERIFY2(!Texts::roleTitle(name).isEmpty(), name);
        const Depiction drawn = describe(exchangeOf({}), static_cast<ExchangeRole>(i));
        QVERIFY(!drawn.from.isEmpty() && !drawn.to.isEmpty() && drawn.from != drawn.to);
        QCOMPARE(drawn.title, Texts::roleTitle(name));
    }
    QCOMPARE(names.size(), kExchangeRoles);
    QVERIFY(Texts::roleTitle("nothing").isEmpty());
}

void TestExchangeRole::answersInRedirects_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("place"); // empty: there is none
    QTest::addColumn<QByteArray>("mode");
    QTest::newRow("login page") << QByteArray("/login?state=s") << QByteArray() << QByteArray();
    QTest::newRow("request") << QByteArray("https://as.example/a?client_id=c&response_type=code&state=s&code=x")
                             << QByteArray() << QByteArray();
    QTest::newRow("query") << QByteArray("https://app.example/cb?code=x&state=s")
                           << QByteArray("https://app.example/cb") << QByteArray("query");
    QTest::newRow("fragment") << QByteArray("https://app.example/cb#id_token=x&state=s")
                              << QByteArray("https://app.example/cb") << QByteArray("fragment");
    QTest::newRow("relative") << QByteArray("../cb?code=x&state=s") << QByteArray("https://as.example/cb")
                              << QByteArray("query");
    QTest::newRow("app") << QByteArray("com.example.app:/cb?code=x&state=s") << QByteArray("com.example.app:/cb")
                         << QByteArray("query");
    QTest::newRow("refusal") << QByteArray("https://app.example/cb?error=access_denied&state=s")
                             << QByteArray("https://app.example/cb") << QByteArray("query");
}

void TestExchangeRole::answersInRedirects()
{
    QFETCH(const QByteArray, location);
    QFETCH(const QByteArray, place);
    QFETCH(const QByteArray, mode);
    const ExchangeFacts facts =
        factsOf(exchangeOf({.address = "https://as.example/x/y", .status = 302, .location = location}));
    QCOMPARE(facts.redirected.has_value(), !place.isEmpty());
    if (facts.redirected) {
        QCOMPARE(facts.redirected->place, place);
        QCOMPARE(OAuth::responseModeName(facts.redirected->mode), mode);
    }
    QVERIFY(!factsOf(exchangeOf({.status = 200, .location = location})).redirected);
}

void TestExchangeRole::signedAnswersAreRead()
{
    const QByteArray claims = QByteArray(R"({"iss":"https://as.example","aud":"c","exp":1,"code":"x","state":"s"})")
                                  .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    const auto read = [](const QByteArray &response) {
        return factsOf(exchangeOf({.address = "https://app.example/cb?response=" + response})).answer->parameters;
    };
    QVERIFY(!read("a.b.c").contains("state"));
    QVERIFY(!read("a." + claims + ".b.c.d").contains("state")); // encrypted
    QCOMPARE(read("a." + claims + ".c&state=other").values("state"), QList<QByteArray>{"other"});
    const Parameters parameters = read("a." + claims + ".c");
    QCOMPARE(parameters.value("state"), "s");
    QCOMPARE(parameters.value("code"), "x");
    QCOMPARE(parameters.value("iss"), "https://as.example");
    QVERIFY(!parameters.contains("aud"));
}

void TestExchangeRole::credentials_data()
{
    QTest::addColumn<Sample>("sample");
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<bool>("hasSecret");
    QTest::addColumn<bool>("isScripted");
    const QByteArray body = "grant_type=x";
    QTest::newRow("none") << posted("https://as/", body) << QByteArray() << false << false;
    QTest::newRow("public") << posted("https://as/", body + "&client_id=c") << QByteArray("c") << false << false;
    QTest::newRow("in the form") << posted("https://as/", body + "&client_id=c&client_secret=s") << QByteArray("c")
                                 << true << false;
    QTest::newRow("assertion") << posted("https://as/", body + "&client_id=c&client_assertion=s") << QByteArray("c")
                               << true << false;
    Sample basic = posted("https://as/", body);
    basic.fields.append("Authorization", "Basic " + QByteArray("c%3Ad:s").toBase64());
    QTest::newRow("Basic") << basic << QByteArray("c:d") << true << false;
    Sample scripted = posted("https://as/", body);
    scripted.fields.append("Origin", "https://app.example");
    QTest::newRow("script") << scripted << QByteArray() << false << true;
    scripted.fields.append("Sec-Fetch-Mode", "navigate");
    QTest::newRow("a form of a page has an Origin, too") << scripted << QByteArray() << false << false;
}

void TestExchangeRole::credentials()
{
    QFETCH(const Sample, sample);
    QFETCH(const QByteArray, client);
    QFETCH(const bool, hasSecret);
    QFETCH(const bool, isScripted);
    const ExchangeFacts facts = factsOf(exchangeOf(sample));
    QCOMPARE(facts.clientId, client);
    QCOMPARE(facts.hasClientSecret, hasSecret);
    QCOMPARE(facts.isScripted, isScripted);
}

void TestExchangeRole::messagesOfEvents()
{
    QVERIFY(!messageOf(Event{.kind = EventKind::Note, .text = u"x"_s}));
    QVERIFY(!messageOf(Event{.kind = EventKind::FlowStarted, .address = "https://as.example/"}));
    const auto opened = messageOf(Event{.kind = EventKind::BrowserOpened, .address = "https://as.example/"});
    QVERIFY(opened);
    QCOMPARE(opened->request.address, "https://as.example/");
    Event arrived{.kind = EventKind::RedirectArrived};
    arrived.request = HttpRequest{.address = "?code=x&state=s"};
    QCOMPARE(factsOf(*messageOf(arrived)).role, ExchangeRole::AuthorizationResponse);
    // As a listener gets it.
    arrived.request = HttpRequest{.address = "/cb?code=x&state=s", .fields = {{"Host", "127.0.0.1:8123"}}};
    QCOMPARE(factsOf(*messageOf(arrived)).answer->place, "http://127.0.0.1:8123/cb");
    QVERIFY(!factsOf(*messageOf(arrived)).isSchemeGuessed);
    // Elsewhere the scheme is told by what stands before the server, or by nobody.
    arrived.request->fields = {{"Host", "app.example"}};
    QCOMPARE(factsOf(*messageOf(arrived)).answer->place, "https://app.example/cb");
    QVERIFY(factsOf(*messageOf(arrived)).isSchemeGuessed);
    arrived.request->fields.append("X-Forwarded-Proto", "http");
    QCOMPARE(factsOf(*messageOf(arrived)).answer->place, "http://app.example/cb");
    QVERIFY(!factsOf(*messageOf(arrived)).isSchemeGuessed);
    arrived.request->fields = {};
    QCOMPARE(factsOf(*messageOf(arrived)).answer->place, "");
    Event made{.kind = EventKind::Exchange};
    made.exchange = std::make_shared<const Exchange>();
    QCOMPARE(messageOf(made), made.exchange);
}

void TestExchangeRole::origins_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("origin");
    QTest::newRow("usual port") << QByteArray("HTTPS://AS.example:443/x?y#z") << QByteArray("https://as.example");
    QTest::newRow("another port") << QByteArray("http://as.example:8080") << QByteArray("http://as.example:8080");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:80/") << QByteArray("http://[::1]");
    QTest::newRow("none") << QByteArray("com.example:/cb") << QByteArray();
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no address") << QByteArray("http://[") << QByteArray();
}

void TestExchangeRole::origins()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, origin);
    QCOMPARE(originOf(address), origin);
}

void TestExchangeRole::masks_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isMask");
    for (const char *value : {"", "c", "aa", "af0ifjsldkj3489sd9f8sd", "\u27e8state 1\u27e9", "hide-and-seek"})
        QTest::newRow(value) << QByteArray(value) << false;
    for (const char *value : {"*", "***", "xxxx", "[state redacted]", "n-[state redacted]", "REMOVED", "(masked)",
                              "[FILTERED]", "sanitized", "ab***yz"})
        QTest::newRow(value) << QByteArray(value) << true;
}

void TestExchangeRole::masks()
{
    QFETCH(const QByteArray, value);
    QTEST(isMasked(value), "isMask");
}

void TestExchangeRole::depictionsHoldNoValues()
{
    const Depiction drawn =
        describe(exchangeOf({.address = "https://user:pass@as.example:8443/authorize?code=secret#token"}),
                 ExchangeRole::AuthorizationRequest, Texts::Language::English);
    QCOMPARE(drawn.subtitle, u"GET as.example:8443/authorize → 200"_s);
    QCOMPARE(drawn.from, u"browser"_s);
    QCOMPARE(drawn.to, u"authorization-server"_s);
}

void TestExchangeRole::largeBodiesAreLeftAlone()
{
    const QByteArray large = R"({"keys":[{"kty":"RSA"}],"x":")" + QByteArray(5 << 20, 'x') + "\"}";
    const ExchangeFacts facts = factsOf(exchangeOf({.answer = large}));
    QVERIFY(!facts.json);
    QCOMPARE(facts.role, ExchangeRole::Other);
}

QTEST_APPLESS_MAIN(TestExchangeRole)
#include "tst_exchangerole.moc"
