// SPDX-License-Identifier: GPL-3.0-or-later
#include "answering.h"

#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Flow;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

// {"alg":"RS256"} and {"alg":"HS256"}, each with {} and a signature of nobody.
constexpr const char *kSigned = "eyJhbGciOiJSUzI1NiJ9.e30.AAAA";
constexpr const char *kWithMac = "eyJhbGciOiJIUzI1NiJ9.e30.AAAA";

/// Up to the keys, with an ID token of nobody.
Run withIdToken(const char *token, const Secret &clientSecret = {})
{
    FlowSettings settings;
    settings.provider.endpoints.append("token_endpoint", "https://as.example/token");
    settings.provider.endpoints.append("jwks_uri", "https://as.example/jwks");
    settings.client.clientId = u"client"_s;
    settings.client.secret = clientSecret;
    settings.client.method =
        clientSecret.isEmpty() ? OAuth::ClientAuthMethod::None : OAuth::ClientAuthMethod::SecretBasic;
    settings.scope = "openid";
    settings.username = "alice";
    settings.password = Secret("password of alice");
    Run run(*findGrant("password"), settings);
    answer(run, json(R"({"access_token":"at","token_type":"Bearer","id_token":")" + QByteArray(token) + "\"}"));
    return run;
}

bool has(const Run &run, std::string_view check)
{
    return std::ranges::any_of(run.find("id-token")->checks, [check](const Check &each) {
        return std::string_view(each.id) == check && each.status == Status::Fail;
    });
}

} // namespace

class TestStepsIdToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keySetThatIsNone_data();
    void keySetThatIsNone();
    void emptyKeySetIsOne();
    void secretIsNoKeyOfASignature();
    void macNeedsNoKeySet();
};

void TestStepsIdToken::keySetThatIsNone_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("found");
    QTest::newRow("an error") << HttpResponse{.status = 500, .reason = "Internal Server Error"}
                              << u"HTTP 500 Internal Server Error"_s;
    QTest::newRow("a redirect") << HttpResponse{.status = 302, .fields = {{"Location", "/login"}}}
                                << u"HTTP 302: /login"_s;
    QTest::newRow("a page") << HttpResponse{.status = 200,
                                            .fields = {{"Content-Type", "text/html; charset=utf-8"}},
                                            .body = "<html>"}
                            << u"HTTP 200 (text/html): <"_s;
    QTest::newRow("another shape") << json(R"({"keys":5})") << u"HTTP 200: 5"_s;
    QTest::newRow("nothing") << json({}) << u"HTTP 200: "_s;
}

/// Nobody knows then whether the token is genuine; that it is not, nobody has shown.
void TestStepsIdToken::keySetThatIsNone()
{
    QFETCH(const HttpResponse, response);
    QFETCH(const QString, found);
    Run run = withIdToken(kSigned);
    answer(run, response);
    QCOMPARE(run.phase(), Run::Phase::Failed);
    const Error error = run.find("id-token")->error.value_or(Error());
    QCOMPARE(error.id.toString(), u"key-set-missing"_s);
    QVERIFY2(error.found.startsWith(found), qPrintable(error.found));
    QVERIFY(!run.known().idToken);
    QVERIFY(run.known().values.contains("id_token")); // Still there to be looked at.
}

void TestStepsIdToken::emptyKeySetIsOne()
{
    Run run = withIdToken(kSigned);
    answer(run, json(R"({"keys":[]})"));
    QCOMPARE(run.find("id-token")->error.value_or(Error()).id.toString(), u"id-token-invalid"_s);
    QVERIFY(run.known().idToken);
}

void TestStepsIdToken::secretIsNoKeyOfASignature()
{
    Run run = withIdToken(kSigned, Secret("a secret of the client, of 32 octets"));
    answer(run, json(R"({"keys":[]})"));
    QVERIFY(!has(run, "alg-key-mismatch"));
}

void TestStepsIdToken::macNeedsNoKeySet()
{
    Run run = withIdToken(kWithMac, Secret("a secret of the client, of 32 octets"));
    answer(run, {.status = 404});
    QVERIFY(run.known().idToken);
    QVERIFY(has(run, "sig-invalid")); // It was tried, with the secret.
}

QTEST_APPLESS_MAIN(TestStepsIdToken)
#include "tst_steps_idtoken.moc"
