// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jose/testkeys.h"
#include "core/oauth/answers.h"
#include "http/challenge.h"
#include "jose/jws.h"
#include "jose/verifier.h"
#include "oauth/clientauthentication.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kEndpoint = "https://server.example.com/token";
const AssertionMaterial kMaterial{
    .now = instantFromSeconds(1'700'000'000), .jti = "id-1", .audience = u"https://server.example.com"_s};

ClientCredentials credentials(ClientAuthMethod method, const char *secret = "")
{
    return {.clientId = u"s6BhdRkqt3"_s, .method = method, .secret = Secret(secret)};
}

ClientCredentials withKey(const char *algorithm)
{
    ClientCredentials client = credentials(ClientAuthMethod::PrivateKeyJwt);
    client.key = TestKeys::privateKey(TestKeys::algorithm(algorithm));
    return client;
}

Result<HttpRequest> request(const ClientCredentials &client, const AssertionMaterial &material = kMaterial)
{
    return buildFormRequest(kEndpoint, {{"grant_type", "client_credentials"}}, client, material);
}

} // namespace

class TestClientAuthentication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void refusedEndpoint();
    void names();
    void none();
    void basic_data();
    void basic();
    void post();
    void idOfTheFormIsReplaced();
    void assertions_data();
    void assertions();
    void keyIdIsNamed();
    void algorithmAsSet();
    void algorithmThatDoesNotFit();
    void shortSecret();
    void typeAsSet();
};

void TestClientAuthentication::refused_data()
{
    QTest::addColumn<ClientCredentials>("client");
    QTest::addColumn<AssertionMaterial>("material");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, const ClientCredentials &client, const char *id,
                        const AssertionMaterial &material = kMaterial) {
        QTest::newRow(name) << client << material << QString::fromLatin1(id);
    };
    row("no client id", {.method = ClientAuthMethod::None}, "client-credentials");
    row("no client id, secret", {.method = ClientAuthMethod::SecretPost, .secret = Secret("s3cret")},
        "client-credentials");
    row("no secret, basic", credentials(ClientAuthMethod::SecretBasic), "client-credentials");
    row("no secret, post", credentials(ClientAuthMethod::SecretPost), "client-credentials");
    row("no secret, JWT", credentials(ClientAuthMethod::SecretJwt), "client-credentials");
    row("no key", credentials(ClientAuthMethod::PrivateKeyJwt), "client-credentials");
    row("no audience", withKey("ES256"), "client-credentials", {.now = kMaterial.now, .jti = "a"});
    row("no jti", withKey("ES256"), "client-credentials", {.now = kMaterial.now, .audience = u"a"_s});
    ClientCredentials client = withKey("ES256");
    client.key = TestKeys::publicKey(client.key);
    row("public key", client, "needs-private-key");
    client.key = Jose::keyFromSecret(Secret("s3cret s3cret s3cret s3cret s3cret s3cret")).value();
    row("secret as a key", client, "alg-key-mismatch");
    client = withKey("ES256");
    client.algorithm = "RS256";
    row("algorithm of another key", client, "alg-key-mismatch");
    client.algorithm = "es256";
    row("algorithm in another case", client, "alg-unknown");
    client.algorithm = "none";
    row("none", client, "alg-unknown");
}

void TestClientAuthentication::refused()
{
    QFETCH(const ClientCredentials, client);
    QFETCH(const AssertionMaterial, material);
    const Result<HttpRequest> built = request(client, material);
    QVERIFY(!built);
    QTEST(built.error().id.toString(), "id");
    QVERIFY(Answers::hides(built.error(), u"s3cret"_s));
}

void TestClientAuthentication::refusedEndpoint()
{
    const Result<HttpRequest> built =
        buildFormRequest("http://as.example/token", {}, credentials(ClientAuthMethod::None), kMaterial);
    QVERIFY(!built);
    QCOMPARE(built.error().id.toString(), u"endpoint-address"_s);
}

void TestClientAuthentication::names()
{
    for (const char *name :
         {"none", "client_secret_basic", "client_secret_post", "client_secret_jwt", "private_key_jwt"}) {
        const std::optional<ClientAuthMethod> method = findClientAuthMethod(name);
        QVERIFY(method);
        QCOMPARE(clientAuthMethodName(*method), QByteArray(name));
    }
    QVERIFY(!findClientAuthMethod("tls_client_auth"));
    QVERIFY(!findClientAuthMethod("NONE"));
}

void TestClientAuthentication::none()
{
    const Result<HttpRequest> built = request(credentials(ClientAuthMethod::None));
    QVERIFY(built);
    QCOMPARE(built->method, QByteArray("POST"));
    QCOMPARE(built->address, kEndpoint);
    QCOMPARE(built->fields,
             HeaderFields({{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}}));
    QCOMPARE(built->body, QByteArray("grant_type=client_credentials&client_id=s6BhdRkqt3"));
}

void TestClientAuthentication::basic_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("RFC 6749 §2.3.1") << u"s6BhdRkqt3"_s << QByteArray("7Fjfp0ZBr1KtDRbnfVdmIw")
                                     << QByteArray("Basic czZCaGRSa3F0Mzo3RmpmcDBaQnIxS3REUmJuZlZkbUl3");
    QTest::newRow("signs of all kinds") << u"a:b c"_s << QByteArray("+%&=/\xc3\xa4")
                                        << "Basic " + QByteArray("a%3Ab+c:%2B%25%26%3D%2F%C3%A4").toBase64();
}

void TestClientAuthentication::basic()
{
    QFETCH(const QString, id);
    QFETCH(const QByteArray, secret);
    const Result<HttpRequest> built =
        request({.clientId = id, .method = ClientAuthMethod::SecretBasic, .secret = Secret(secret)});
    QVERIFY(built);
    QTEST(built->fields.first("Authorization").value_or(QByteArray()), "authorization");
    // Whoever authenticates in the head says nothing in the body (RFC 6749 §2.3: one way at a time).
    QCOMPARE(built->body, QByteArray("grant_type=client_credentials"));
}

void TestClientAuthentication::post()
{
    const Result<HttpRequest> built = request(credentials(ClientAuthMethod::SecretPost, "a b+c"));
    QVERIFY(built);
    QVERIFY(!built->fields.contains("Authorization"));
    QCOMPARE(built->body, QByteArray("grant_type=client_credentials&client_id=s6BhdRkqt3&client_secret=a+b%2Bc"));
}

void TestClientAuthentication::idOfTheFormIsReplaced()
{
    const Result<HttpRequest> built = buildFormRequest(kEndpoint, {{"client_id", "other"}, {"a", "b"}},
                                                       credentials(ClientAuthMethod::None), kMaterial);
    QVERIFY(built);
    QCOMPARE(built->body, QByteArray("client_id=s6BhdRkqt3&a=b"));
}

void TestClientAuthentication::assertions_data()
{
    QTest::addColumn<ClientCredentials>("client");
    QTest::addColumn<QByteArray>("algorithm");
    QTest::newRow("secret") << credentials(ClientAuthMethod::SecretJwt, "0123456789012345678901234567890123456789")
                            << QByteArray("HS256");
    QTest::newRow("RSA") << withKey("RS256") << QByteArray("RS256");
    QTest::newRow("EC") << withKey("ES384") << QByteArray("ES384");
    QTest::newRow("Ed25519") << withKey("Ed25519") << QByteArray("Ed25519");
}

void TestClientAuthentication::assertions()
{
    QFETCH(const ClientCredentials, client);
    QFETCH(const QByteArray, algorithm);
    const Result<HttpRequest> built = request(client);
    QVERIFY(built);
    QVERIFY(!built->fields.contains("Authorization"));
    const Parameters form = parseParameters(built->body).value();
    QCOMPARE(form.value("client_id"), QByteArray("s6BhdRkqt3"));
    QCOMPARE(form.value("client_assertion_type"), QByteArray("urn:ietf:params:oauth:client-assertion-type:jwt-bearer"));
    QVERIFY(!form.contains("client_secret"));

    const Jose::Jws jws = Jose::Jws::parseCompact(form.value("client_assertion")).value();
    QCOMPARE(jws.payload.bytes,
             QByteArray(R"({"iss":"s6BhdRkqt3","sub":"s6BhdRkqt3","aud":"https://server.example.com",)"
                        R"("iat":1700000000,"exp":1700000060,"jti":"id-1"})"));
    QVERIFY(jws.signatures.front().header("alg").stringIs(algorithm));
    const Jose::Key key =
        client.key.isNull() ? Jose::keyFromSecret(client.secret).value() : TestKeys::publicKey(client.key);
    QByteArray scratch;
    const auto verified =
        Jose::Verifier::create(key, TestKeys::algorithm(algorithm.constData()))
            .value()
            .verify(jws.signingInput(jws.signatures.front(), scratch), jws.signatures.front().signature.bytes);
    QCOMPARE(verified, true);
}

void TestClientAuthentication::keyIdIsNamed()
{
    QByteArray jwk = TestKeys::privateKey(TestKeys::algorithm("ES256")).privateJwk().value().reveal().toByteArray();
    jwk.chop(1);
    ClientCredentials client = credentials(ClientAuthMethod::PrivateKeyJwt);
    client.key = TestKeys::importJwk(jwk + R"(,"kid":"key \"1\""})");
    const Secret assertion = buildClientAssertion(client, kMaterial).value();
    const Jose::Jws jws = Jose::Jws::parseCompact(assertion.reveal().toByteArray()).value();
    QCOMPARE(jws.signatures.front().protectedPart.bytes,
             QByteArray(R"({"alg":"ES256","typ":"JWT","kid":"key \"1\""})"));
}

void TestClientAuthentication::algorithmAsSet()
{
    // A key that leaves its algorithm open.
    QByteArray pem = withKey("RS256").key.privatePem().value().reveal().toByteArray();
    ClientCredentials client = credentials(ClientAuthMethod::PrivateKeyJwt);
    client.key = Jose::importKeys(pem).value().keys.first();
    client.algorithm = "PS256";
    const Secret assertion = buildClientAssertion(client, kMaterial).value();
    const Jose::Jws jws = Jose::Jws::parseCompact(assertion.reveal().toByteArray()).value();
    QVERIFY(jws.signatures.front().header("alg").stringIs("PS256"));
}

void TestClientAuthentication::algorithmThatDoesNotFit()
{
    ClientCredentials client = credentials(ClientAuthMethod::SecretJwt, "0123456789012345678901234567890123456789");
    client.algorithm = "ES256";
    QVERIFY(!buildClientAssertion(client, kMaterial));
    client.algorithm = "HS512";
    QVERIFY(buildClientAssertion(client, kMaterial));
}

// Servers hand out short ones; jose has a finding for it, and the assertion is made all the same.
void TestClientAuthentication::shortSecret()
{
    QVERIFY(buildClientAssertion(credentials(ClientAuthMethod::SecretJwt, "short"), kMaterial));
}

void TestClientAuthentication::typeAsSet()
{
    ClientCredentials client = withKey("ES256");
    for (const QByteArray &type : {QByteArray("client-authentication+jwt"), QByteArray()}) {
        client.assertionType = type;
        const Secret assertion = buildClientAssertion(client, kMaterial).value();
        const Jose::Jws jws = Jose::Jws::parseCompact(assertion.reveal().toByteArray()).value();
        QCOMPARE(jws.signatures.front().header("typ").toUtf8(), type);
    }
}

QTEST_APPLESS_MAIN(TestClientAuthentication)
#include "tst_clientauthentication.moc"
