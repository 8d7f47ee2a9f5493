// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "json/document.h"
#include "oauth/registration.h"
#include "oauth/resourceerror.h"

using namespace Grantscope::OAuth;
using namespace Answers;

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noEndpoint_data();
    void noEndpoint();
    void refused_data();
    void refused();
    void unreadable_data();
    void unreadable();
    void request();
    void emptyMembersAreNotSent();
    void answerOfTheSpecification();
    void deviations_data();
    void deviations();
    void methodThatIsLeftOut_data();
    void methodThatIsLeftOut();
};

namespace {

const ClientMetadata kAsked{.name = u"My Example Client"_s,
                            .redirectUris = {"https://client.example.org/callback"},
                            .method = ClientAuthMethod::SecretBasic};

} // namespace

void TestRegistration::noEndpoint_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    for (const char *endpoint : {"", "/register", "http://as.example/register", "https://as.example/register#a",
                                 "javascript:alert(1)", "https://a:b@as.example/register"})
        QTest::newRow(endpoint) << QByteArray(endpoint);
}

void TestRegistration::noEndpoint()
{
    QFETCH(const QByteArray, endpoint);
    const auto request = buildRegistrationRequest(endpoint, kAsked);
    QVERIFY(!request);
    QCOMPARE(request.error().id, ErrorId(OAuthError::EndpointAddress));
}

void TestRegistration::refused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("found");
    QTest::addColumn<QStringList>("rows");
    // RFC 7591 §3.2.2.
    QTest::newRow("invalid_redirect_uri")
        << 400
        << QByteArray(R"({"error": "invalid_redirect_uri", "error_description": "The redirection URI )"
                      R"(http://sketchy.example.com is not allowed by this server."})")
        << u"invalid_redirect_uri"_s << QStringList();
    QTest::newRow("invalid_client_metadata")
        << 400
        << QByteArray(R"({"error": "invalid_client_metadata", "error_description": "The grant type )"
                      R"('authorization_code' must be registered along with the response type 'code' but found only )"
                      R"('implicit' instead."})")
        << u"invalid_client_metadata"_s << QStringList();
    QTest::newRow("with a status of success") << 200 << QByteArray(R"({"error":"invalid_client_metadata"})")
                                              << u"invalid_client_metadata"_s << list("refusal-status.success:warn");
    QTest::newRow("a token is needed") << 401 << QByteArray(R"({"error":"invalid_token"})") << u"invalid_token"_s
                                       << list("refusal-challenge.missing:info");
    QTest::newRow("without words") << 403 << QByteArray() << u"HTTP 403"_s << list("refusal-form.empty:warn");
}

void TestRegistration::refused()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto reading = parseRegistrationResponse(json(status, body), kAsked);
    QVERIFY(!reading.value);
    QCOMPARE(reading.value.error().id, ErrorId(ResourceError::RegistrationRefused));
    QTEST(reading.value.error().found, "found");
    QCOMPARE(reading.value.error().server->status, status);
    QTEST(noticed(reading.checks), "rows");
}

void TestRegistration::unreadable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *error) {
        QTest::newRow(name) << status << body << QByteArray(error);
    };
    row("redirect", 302, "", "answer-redirect");
    row("empty", 201, "", "answer-format");
    row("a list", 201, "[]", "answer-format");
    row("no client_id", 201, "{}", "answer-member");
    row("an empty client_id", 201, R"({"client_id":""})", "answer-member");
    row("a number as client_id", 201, R"({"client_id":7})", "answer-member");
    row("client_id twice", 201, R"({"client_id":"a","client_id":"b","client_secret":"s"})", "answer-member");
    row("no secret", 201, R"({"client_id":"a","token_endpoint_auth_method":"client_secret_post"})", "answer-member");
    row("a method that is not known", 201,
        R"({"client_id":"a","token_endpoint_auth_method":"tls_client_auth","client_secret":"s"})", "answer-member");
    row("a method that needs a key", 201, R"({"client_id":"a","token_endpoint_auth_method":"private_key_jwt"})",
        "answer-member");
    row("a client_id without end", 201, R"({"client_id":")" + QByteArray(2049, 'a') + R"("})", "answer-member");
    row("a secret that is none", 201, R"({"client_id":"a","client_secret":["s"]})", "answer-member");
}

void TestRegistration::unreadable()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto reading = parseRegistrationResponse(json(status, body), kAsked);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString().toLatin1(), "error");
}

/// RFC 7591 §3.1.
void TestRegistration::request()
{
    const auto request = buildRegistrationRequest(
        "https://server.example.com/register",
        {.name = u"My \"Example\" Client 練習"_s,
         .redirectUris = {"https://client.example.org/callback", "https://client.example.org/callback2"},
         .grantTypes = {"authorization_code", "refresh_token"},
         .method = ClientAuthMethod::SecretBasic,
         .applicationType = "native",
         .scope = "a b"});
    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QCOMPARE(request->address, "https://server.example.com/register");
    QCOMPARE(request->fields.combined("Content-Type"), "application/json");
    QCOMPARE(request->fields.combined("Accept"), "application/json");
    QCOMPARE(QString::fromUtf8(request->body),
             uR"({"client_name":"My \"Example\" Client 練習","redirect_uris":["https://client.example.org/callback",)"
             uR"("https://client.example.org/callback2"],"grant_types":["authorization_code","refresh_token"],)"
             uR"("response_types":["code"],"token_endpoint_auth_method":"client_secret_basic",)"
             uR"("application_type":"native","scope":"a b"})"_s);
}

void TestRegistration::emptyMembersAreNotSent()
{
    const auto request =
        buildRegistrationRequest("http://127.0.0.1:9/register", {.grantTypes = {}, .responseTypes = {}});
    QVERIFY(request);
    QCOMPARE(request->body, R"({"token_endpoint_auth_method":"none"})");
}

/// RFC 7591 §3.2.1, shortened.
void TestRegistration::answerOfTheSpecification()
{
    const auto reading = parseRegistrationResponse(json(201, R"({
 "client_id": "s6BhdRkqt3",
 "client_secret": "cf136dc3c1fc93f31185e5885805d",
 "client_id_issued_at": 2893256800,
 "client_secret_expires_at": 2893276800,
 "redirect_uris": [
   "https://client.example.org/callback",
   "https://client.example.org/callback2"],
 "grant_types": ["authorization_code", "refresh_token"],
 "client_name": "My Example Client",
 "client_name#ja-Jpan-JP": "クライアント名",
 "token_endpoint_auth_method": "client_secret_basic",
 "logo_uri": "https://client.example.org/logo.png",
 "jwks_uri": "https://client.example.org/my_public_keys.jwks",
 "registration_client_uri": "https://server.example.com/register/s6BhdRkqt3",
 "registration_access_token": "reg-23410913-abewfq.123483",
 "example_extension_parameter": "example_value"
})"),
                                                   kAsked);
    QVERIFY(reading.value);
    QCOMPARE(noticed(reading.checks), QStringList());
    QCOMPARE(reading.value->clientId, u"s6BhdRkqt3"_s);
    QCOMPARE(reading.value->issuedAt, std::optional<qint64>(2893256800));
    QCOMPARE(reading.value->secretExpiresAt, std::optional<qint64>(2893276800));
    QCOMPARE(reading.value->clientUri, "https://server.example.com/register/s6BhdRkqt3");
    QVERIFY(reading.value->accessToken == Secret("reg-23410913-abewfq.123483"));
    QVERIFY(reading.value->document->root().member("example_extension_parameter").exists());
    const ClientCredentials client = reading.value->credentials();
    QCOMPARE(client.clientId, u"s6BhdRkqt3"_s);
    QCOMPARE(client.method, ClientAuthMethod::SecretBasic);
    QVERIFY(client.secret == Secret("cf136dc3c1fc93f31185e5885805d"));
}

void TestRegistration::deviations_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QStringList>("rows");
    const auto row = [](const char *name, int status, const char *body, const char *rows) {
        QTest::newRow(name) << status << QByteArray(body) << list(rows);
    };
    row("status 200", 200, R"({"client_id":"a","client_secret":"s","client_secret_expires_at":0})",
        "reg-status.other:warn");
    row("a secret of any age", 201, R"({"client_id":"a","client_secret":"s"})", "reg-secret.no-expiry:warn");
    row("another redirect address", 201,
        R"({"client_id":"a","client_secret":"s","client_secret_expires_at":0,"redirect_uris":["https://b.example/"]})",
        "reg-granted.missing:warn");
    row("another grant", 201,
        R"({"client_id":"a","client_secret":"s","client_secret_expires_at":0,"grant_types":["implicit"]})",
        "reg-granted.missing:warn");
    row("another method", 201, R"({"client_id":"a","token_endpoint_auth_method":"none"})", "reg-granted.missing:warn");
    row("an expiry as text", 201, R"({"client_id":"a","client_secret":"s","client_secret_expires_at":"0"})",
        "expires-in-text.text:warn");
}

void TestRegistration::deviations()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    const auto reading = parseRegistrationResponse(json(status, body), kAsked);
    QVERIFY(reading.value);
    QTEST(noticed(reading.checks), "rows");
}

void TestRegistration::methodThatIsLeftOut_data()
{
    QTest::addColumn<ClientAuthMethod>("asked");
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<ClientAuthMethod>("method");
    QTest::addColumn<QStringList>("rows");
    const QByteArray secret = R"(,"client_secret":"s","client_secret_expires_at":0)";
    using enum ClientAuthMethod;
    // RFC 7591 §2: a client that says nothing has client_secret_basic.
    QTest::newRow("a secret that nobody asked for")
        << None << secret << SecretBasic << list("reg-granted.missing:warn");
    QTest::newRow("no secret") << None << QByteArray() << None << QStringList();
    QTest::newRow("null") << None << QByteArray(R"(,"client_secret":null)") << None << QStringList();
    QTest::newRow("an empty one") << None << QByteArray(R"(,"client_secret":"")") << None << QStringList();
    QTest::newRow("a secret that was asked for") << SecretPost << secret << SecretPost << QStringList();
}

void TestRegistration::methodThatIsLeftOut()
{
    QFETCH(const ClientAuthMethod, asked);
    QFETCH(const QByteArray, members);
    ClientMetadata wanted = kAsked;
    wanted.method = asked;
    const auto reading = parseRegistrationResponse(json(201, R"({"client_id":"a")" + members + '}'), wanted);
    QVERIFY(reading.value);
    QTEST(noticed(reading.checks), "rows");
    QTEST(reading.value->credentials().method, "method");
    QCOMPARE(reading.value->credentials().clientId, u"a"_s);
}

QTEST_APPLESS_MAIN(TestRegistration)
#include "tst_registration.moc"
