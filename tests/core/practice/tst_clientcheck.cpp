// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include "http/challenge.h"
#include "jose/keyimport.h"
#include "jose/verifier.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray kAssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// A form that fails only where the client is sound: there is no such code.
Parameters someForm(const Parameters &more = {})
{
    return with({{"grant_type", "authorization_code"}, {"code", "x"}}, more);
}

} // namespace

class TestClientCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void accepted_data();
    void accepted();
    void secretsAreFormEncoded();
    void assertions_data();
    void assertions();
    void forgedAssertions_data();
    void forgedAssertions();
    void assertionOnce();
    void assertionsAreBounded();
    void challenged();

private:
    static Jose::Key keyOf(const Practising &practising, const QByteArray &client);
    static QByteArray assertion(const Practising &practising, const QByteArray &client, const QByteArray &claims,
                                const char *algorithm = nullptr);
    static QByteArray soundClaims(const Practising &practising, const QByteArray &client);
    static HttpResponse sendAssertion(Practising &practising, const QByteArray &assertion, const Parameters &more = {});
};

Jose::Key TestClientCheck::keyOf(const Practising &practising, const QByteArray &client)
{
    const auto found = practising.credentials().clientKeys.find(client);
    return found != practising.credentials().clientKeys.end()
               ? found->second
               : Jose::keyFromSecret(practising.credentials().clientSecret(client)).value();
}

QByteArray TestClientCheck::assertion(const Practising &practising, const QByteArray &client, const QByteArray &claims,
                                      const char *algorithm)
{
    const char *name = algorithm ? algorithm : client == "web-secret-jwt" ? "HS256" : "ES256";
    return Jose::signCompact(keyOf(practising, client), *Jose::findJwsAlgorithm(name),
                             R"({"alg":")" + QByteArray(name) + R"("})", claims)
        .value();
}

QByteArray TestClientCheck::soundClaims(const Practising &practising, const QByteArray &client)
{
    const QByteArray now = QByteArray::number(qint64(secondsOf(practising.now)));
    const QByteArray later = QByteArray::number(qint64(secondsOf(practising.now) + 60));
    return R"({"iss":")" + client + R"(","sub":")" + client
           + R"(","aud":"http://127.0.0.1:9300/token","jti":"one","iat":)" + now + R"(,"exp":)" + later + '}';
}

HttpResponse TestClientCheck::sendAssertion(Practising &practising, const QByteArray &assertion, const Parameters &more)
{
    return practising.postForm(
        "/token", with(someForm({{"client_assertion_type", kAssertionType}, {"client_assertion", assertion}}), more));
}

void TestClientCheck::refused_data()
{
    QTest::addColumn<HeaderFields>("fields");
    QTest::addColumn<Parameters>("form");
    QTest::addColumn<QByteArray>("error");
    Practising practising;
    const QByteArray secret = practising.secret("web-basic");
    const QByteArray postSecret = practising.secret("web-post");
    const auto row = [](const char *name, const HeaderFields &fields, const Parameters &more,
                        const char *error = "invalid_client") {
        QTest::newRow(name) << fields << someForm(more) << QByteArray(error);
    };
    const auto basic = [](const QByteArray &user, const QByteArray &password) {
        return HeaderFields{{"Authorization", basicAuthorization({user, password})}};
    };
    row("nobody", {}, {});
    row("unknown public client", {}, {{"client_id", "nobody"}});
    row("unknown client", basic("nobody", "x"), {});
    row("confidential client without proof", {}, {{"client_id", "web-basic"}});
    row("wrong secret", basic("web-basic", "x"), {});
    row("no secret", basic("web-basic", ""), {});
    row("somebody else's secret", basic("web-basic", postSecret), {});
    row("the secret in the body", {}, {{"client_id", "web-basic"}, {"client_secret", secret}});
    row("the secret in the field", basic("web-post", postSecret), {});
    row("wrong secret in the body", {}, {{"client_id", "web-post"}, {"client_secret", "x"}});
    row("secret without client", {}, {{"client_secret", postSecret}});
    row("public client with a secret", {}, {{"client_id", "native"}, {"client_secret", "x"}});
    row("public client by Basic", basic("native", ""), {});
    row("no Base64", {{"Authorization", "Basic ***"}}, {});
    row("no colon", {{"Authorization", "Basic eA=="}}, {});
    row("Bearer", {{"Authorization", "Bearer x"}}, {});
    row("a secret that is not form-encoded", basic("web-basic", "100%"), {});
    row("half an ampersand", basic("web-basic", "a&b"), {});
    row("two ways", basic("web-basic", secret), {{"client_secret", secret}}, "invalid_request");
    row("two ways, one of them an assertion", basic("web-basic", secret), {{"client_assertion", "x"}},
        "invalid_request");
    row("another client in the body", basic("web-basic", secret), {{"client_id", "native"}}, "invalid_request");
    row("two fields", {{"Authorization", "Basic eDp5"}, {"Authorization", "Basic eDp5"}}, {}, "invalid_request");
    row("assertion without type", {}, {{"client_assertion", "x.y.z"}});
    row("assertion of another type", {},
        {{"client_assertion", "x.y.z"},
         {"client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:saml2-bearer"}});
    row("assertion that is none", {}, {{"client_assertion", "x"}, {"client_assertion_type", kAssertionType}});
    row("type without assertion", {}, {{"client_assertion_type", kAssertionType}});
}

void TestClientCheck::refused()
{
    QFETCH(HeaderFields, fields);
    QFETCH(Parameters, form);
    QFETCH(QByteArray, error);
    Practising practising;
    const HttpResponse response = practising.postForm("/token", form, fields);
    QCOMPARE(member(response.body, "error"), error);
    QCOMPARE(response.status, error == "invalid_client" ? 401 : 400);
    QVERIFY(!response.body.contains(practising.secret("web-basic")));
}

void TestClientCheck::accepted_data()
{
    QTest::addColumn<QByteArray>("client");
    for (const Client &client : clients()) {
        if (client.mayUse("authorization_code"))
            QTest::newRow(client.id.constData()) << client.id;
    }
}

void TestClientCheck::accepted()
{
    QFETCH(QByteArray, client);
    Practising practising;
    HttpResponse response;
    switch (findClient(client)->authentication) {
    case ClientAuthentication::None:
        response = practising.postForm("/token", someForm({{"client_id", client}}));
        break;
    case ClientAuthentication::SecretBasic:
        response = practising.postForm("/token", someForm({{"client_id", client}}), practising.basic(client));
        break;
    case ClientAuthentication::SecretPost:
        response = practising.postForm("/token",
                                       someForm({{"client_id", client}, {"client_secret", practising.secret(client)}}));
        break;
    case ClientAuthentication::SecretJwt:
    case ClientAuthentication::PrivateKeyJwt:
        response = sendAssertion(practising, assertion(practising, client, soundClaims(practising, client)));
        break;
    }
    QCOMPARE(member(response.body, "error"), "invalid_grant"); // The client is fine, the code is not.
}

void TestClientCheck::secretsAreFormEncoded()
{
    // RFC 6749 §2.3.1: both halves are encoded first.
    Credentials credentials = someCredentials();
    credentials.clientSecrets.insert_or_assign("web-basic", Secret("p%4 ss:+&="));
    Provider provider("http://127.0.0.1:9300", credentials, {.random = countedRandomness()});
    const auto error = [&](const QByteArray &password) {
        const HttpRequest request{.method = "POST",
                                  .address = "/token",
                                  .fields = {{"Host", "127.0.0.1:9300"},
                                             {"Content-Type", "application/x-www-form-urlencoded"},
                                             {"Authorization", basicAuthorization({"web-basic", password})}},
                                  .body = someForm().encoded()};
        return member(provider.answer(request, instantFromSeconds(1)).response.body, "error");
    };
    QCOMPARE(error("p%4 ss:+&="), "invalid_client");
    QCOMPARE(error("p%254 ss:%2B%26="), "invalid_grant"); // What needs encoding is encoded.
    QCOMPARE(error(formEncoded("p%4 ss:+&=")), "invalid_grant");
}

void TestClientCheck::assertions_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QByteArray>("error");
    for (const char *client : {"web-secret-jwt", "web-private-key-jwt"}) {
        const auto row = [&](const char *name, const QByteArray &from, const QByteArray &to,
                             const char *error = "invalid_client") {
            QTest::addRow("%s: %s", client, name) << QByteArray(client) << from << to << QByteArray(error);
        };
        const QByteArray id = client;
        row("another issuer", R"("iss":")" + id, R"("iss":"x)");
        row("another subject", R"("sub":")" + id, R"("sub":"native)");
        row("another audience", "9300/token", "9301/token");
        row("an audience that begins alike", "9300/token", "9300/tokens");
        row("no audience", R"("aud")", R"("aux")");
        row("no exp", R"("exp")", R"("exq")");
        row("expired", R"("exp":1800000060)", R"("exp":1800000000)");
        row("exp as text", R"("exp":1800000060)", R"("exp":"1800000060")");
        row("good for a year", R"("exp":1800000060)", R"("exp":1831536000)");
        row("issued in the future", R"("iat":1800000000)", R"("iat":1800000061)");
        row("not yet", R"("iat":1800000000)", R"("nbf":1800000061)");
        row("no jti", R"("jti")", R"("jtj")");
        row("an empty jti", R"("jti":"one")", R"("jti":"")");
        row("a member twice", R"("jti":"one")", R"("jti":"one","jti":"one")");
        row("no JSON", "{", "");
        row("the issuer as audience", "9300/token", "9300", "invalid_grant");
        row("a list of audiences", R"("aud":"http://127.0.0.1:9300/token")",
            R"("aud":["x","http://127.0.0.1:9300/token"])", "invalid_grant");
        row("without iat", R"("iat":1800000000)", R"("x":1)", "invalid_grant");
        row("sound", "", "", "invalid_grant");
    }
}

void TestClientCheck::assertions()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QByteArray, error);
    Practising practising;
    QByteArray claims = soundClaims(practising, client);
    QVERIFY(from.isEmpty() || claims.contains(from));
    if (!from.isEmpty())
        claims.replace(from, to);
    const HttpResponse response = sendAssertion(practising, assertion(practising, client, claims));
    QCOMPARE(member(response.body, "error"), error);
}

void TestClientCheck::forgedAssertions_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::newRow("by secret") << QByteArray("web-secret-jwt");
    QTest::newRow("by key") << QByteArray("web-private-key-jwt");
}

void TestClientCheck::forgedAssertions()
{
    QFETCH(QByteArray, client);
    Practising other;
    const QByteArray claims = soundClaims(other, client);
    // Changed afterwards, signed by somebody else, or with the wrong algorithm, none of them is taken.
    const QByteArray good = assertion(other, client, claims);
    QCOMPARE(member(sendAssertion(other, good.chopped(4) + "AAAA").body, "error"), "invalid_client");
    const QByteArray unsigned_ = "eyJhbGciOiJub25lIn0." + good.split('.').at(1) + '.';
    QCOMPARE(member(sendAssertion(other, unsigned_).body, "error"), "invalid_client");
    const QByteArray another = client == "web-secret-jwt" ? "web-private-key-jwt" : "web-secret-jwt";
    QCOMPARE(member(sendAssertion(other, assertion(other, another, claims)).body, "error"), "invalid_client");
    QCOMPARE(member(sendAssertion(other, good, {{"client_id", "native"}}).body, "error"), "invalid_request");
    QCOMPARE(member(sendAssertion(other, good).body, "error"), "invalid_grant"); // and now the true one
}

void TestClientCheck::assertionOnce()
{
    Practising practising;
    const QByteArray token =
        assertion(practising, "web-private-key-jwt", soundClaims(practising, "web-private-key-jwt"));
    QCOMPARE(member(sendAssertion(practising, token).body, "error"), "invalid_grant");
    const HttpResponse again = sendAssertion(practising, token);
    QCOMPARE(member(again.body, "error"), "invalid_client");
    QVERIFY(member(again.body, "error_description").contains("jti"));
    // Another client may use the same jti.
    const QByteArray others = assertion(practising, "web-secret-jwt", soundClaims(practising, "web-secret-jwt"));
    QCOMPARE(member(sendAssertion(practising, others).body, "error"), "invalid_grant");
}

void TestClientCheck::assertionsAreBounded()
{
    Practising practising;
    QByteArray error;
    for (int i = 0; i < 5000 && error != "temporarily_unavailable"; ++i) {
        QByteArray claims = soundClaims(practising, "web-secret-jwt");
        claims.replace("one", QByteArray::number(i));
        error = member(sendAssertion(practising, assertion(practising, "web-secret-jwt", claims)).body, "error");
    }
    QCOMPARE(error, "temporarily_unavailable");
    // None was forgotten for it.
    QByteArray first = soundClaims(practising, "web-secret-jwt");
    first.replace("one", "0");
    QCOMPARE(member(sendAssertion(practising, assertion(practising, "web-secret-jwt", first)).body, "error"),
             "invalid_client");
    practising.now += 60s;
    QCOMPARE(member(sendAssertion(practising,
                                  assertion(practising, "web-secret-jwt", soundClaims(practising, "web-secret-jwt")))
                        .body,
                    "error"),
             "invalid_grant");
}

void TestClientCheck::challenged()
{
    Practising practising;
    const HttpResponse response = practising.postForm("/token", someForm(), {{"Authorization", "Basic eDp5"}});
    const auto challenges = parseChallenges(response.fields).value();
    QCOMPARE(challenges.size(), 1);
    QVERIFY(challenges.first().isScheme("Basic"));
    QVERIFY(challenges.first().value("realm"));
}

QTEST_GUILESS_MAIN(TestClientCheck)
#include "tst_clientcheck.moc"
