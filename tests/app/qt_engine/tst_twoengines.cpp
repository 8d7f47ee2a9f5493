// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rawclient.h"
#include "core/net/scriptedserver.h"
#include "net/httpserver.h"
#include "oauth/authorizationrequest.h"
#include "oauth/clientauthentication.h"
#include "oauth/pkce.h"
#include "oauth/tokenrequest.h"
#include "qt_engine/qtengine.h"

#include <QMutex>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

namespace {

Instant now()
{
    return instantFromSeconds(1'800'000'000);
}

struct Requests
{
    Parameters authorization;
    HttpRequest token;
    int tokenRequests = 0; ///< How often the code was sent.
};

/// One run of Qt's engine, as the two servers saw it.
class QtRun
{
public:
    QtRun(QtEngine::Options options, const QByteArray &code, HttpResponse answer)
        : m_answer(std::move(answer))
        , m_server([this](const HttpRequest &request) { return take(request); }, now)
    {
        const QByteArray base = "http://127.0.0.1:" + QByteArray::number(m_server.listen().value());
        options.authorizationEndpoint = base + "/authorize?tenant=a";
        options.tokenEndpoint = base + "/token";
        m_endpoint = options.tokenEndpoint;
        QtEngine::Engine engine(options, now);
        const QByteArray address = engine.start().value_or(QByteArray());
        m_requests.authorization = parseParameters(queryOf(address)).value_or(Parameters());
        m_redirectUri = engine.redirectUri();
        const QByteArray state = m_requests.authorization.value("state");
        const quint16 port = quint16(QUrl::fromEncoded(m_redirectUri).port());
        // Qt's listener lives on this thread, so this connection must not block it.
        QTcpSocket browser;
        browser.connectToHost(u"127.0.0.1"_s, port);
        browser.write("GET /?code=" + formEncoded(code) + "&state=" + formEncoded(state) + " HTTP/1.1\r\n"
                      + "Host: localhost\r\n\r\n");
        m_isFinished = waitFor(engine.tokens());
        if (m_isFinished)
            m_result = engine.tokens().result();
    }

    [[nodiscard]] Requests requests() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_requests;
    }

    QByteArray m_endpoint;
    QByteArray m_redirectUri;
    bool m_isFinished = false;
    Result<OAuth::TokenResponse> m_result = std::unexpected(Error{});

private:
    HttpResponse take(const HttpRequest &request)
    {
        const QMutexLocker locker(&m_mutex);
        m_requests.token = request;
        ++m_requests.tokenRequests;
        return m_answer;
    }

    const HttpResponse m_answer;
    mutable QMutex m_mutex;
    Requests m_requests;
    HttpServer m_server;
};

HttpResponse json(int status, const QByteArray &text, const HeaderFields &further = {})
{
    HttpResponse response{.status = status, .fields = {{"Content-Type", "application/json"}}, .body = text};
    for (const HeaderField &field : further)
        response.fields.append(field.name, field.value);
    return response;
}

const QByteArray kTokens = R"({"access_token":"at","token_type":"Bearer","expires_in":60})";

QList<QByteArray> namesOf(const Parameters &parameters)
{
    QList<QByteArray> names;
    for (const Parameter &parameter : parameters)
        names.append(parameter.name);
    std::ranges::sort(names);
    return names;
}

} // namespace

/// Qt's engine and our builders for one and the same client. What differs is written down here, row by row: it is what
/// clients made with Qt do, and a new version of Qt that does otherwise shows up as a failure.
class TestTwoEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void authorizationRequest_data();
    void authorizationRequest();
    void tokenRequest_data();
    void tokenRequest();
    void codeIsSentAgainAfterBasicChallenge();
    void stateIsShort();

private:
    [[nodiscard]] static QtEngine::Options options()
    {
        return {.clientId = u"client 1"_s, .clientSecret = Secret("s3cret"), .scope = u"openid profile"_s};
    }
};

void TestTwoEngines::authorizationRequest_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("same");
    QTest::addColumn<QByteArray>("host");
    const QByteArray number = "127.0.0.1";
    for (const char *name :
         {"response_type", "client_id", "scope", "state", "redirect_uri", "code_challenge", "code_challenge_method"})
        QTest::newRow(name) << QByteArray(name) << true << number;
    // Qt writes the number whatever name is registered.
    QTest::newRow("redirect_uri with a name") << QByteArray("redirect_uri") << false << QByteArray("localhost");
    // Qt drops the query of the endpoint, which RFC 6749 §3.1 has it keep.
    QTest::newRow("query of the endpoint") << QByteArray("tenant") << false << number;
}

void TestTwoEngines::authorizationRequest()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, host);
    QtEngine::Options given = options();
    given.redirectUri = "http://" + host + '/';
    const QtRun run(given, "code", json(200, kTokens));
    QVERIFY(run.m_isFinished);
    const Parameters theirs = run.requests().authorization;
    const quint16 port = quint16(QUrl::fromEncoded(run.m_redirectUri).port());
    const OAuth::AuthorizationRequest ours{.responseType = "code",
                                           .clientId = "client 1",
                                           .redirectUri = "http://" + host + ':' + QByteArray::number(port) + '/',
                                           .scope = "openid profile",
                                           .state = theirs.value("state"),
                                           .codeChallenge = theirs.value("code_challenge"),
                                           .codeChallengeMethod = "S256"};
    const Result<QByteArray> address =
        OAuth::buildAuthorizationAddress("http://127.0.0.1/authorize?tenant=a", authorizationParameters(ours));
    const Parameters sent = parseParameters(queryOf(*address)).value();
    QVERIFY(!theirs.value("code_challenge").isEmpty());
    QVERIFY(sent.contains(name));
    QTEST(theirs.values(name) == sent.values(name), "same");
    QList<QByteArray> withoutTenant = namesOf(sent);
    withoutTenant.removeOne("tenant");
    QCOMPARE(namesOf(theirs), withoutTenant); // and nothing that has no row
}

void TestTwoEngines::tokenRequest_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("same");
    for (const char *name :
         {"grant_type", "code", "redirect_uri", "client_id", "code_verifier", "client_secret", "Content-Type"})
        QTest::newRow(name) << QByteArray(name) << QByteArray("abc-123") << QByteArray("s3cret") << true;
    QTest::newRow("code with signs") << QByteArray("code") << QByteArray("a/b=c+d") << QByteArray("s3cret") << true;
    // Qt leaves "+" as it is where it does not encode by itself, and a form's "+" is a blank.
    QTest::newRow("plus in the secret") << QByteArray("client_secret") << QByteArray("abc") << QByteArray("a+b")
                                        << false;
    QTest::newRow("other signs in the secret")
        << QByteArray("client_secret") << QByteArray("abc") << QByteArray("a&b=c/d?e f") << true;
    // Qt does not say that it wants JSON.
    QTest::newRow("Accept") << QByteArray("Accept") << QByteArray("abc") << QByteArray("s3cret") << false;
    QTest::newRow("User-Agent") << QByteArray("User-Agent") << QByteArray("abc") << QByteArray("s3cret") << false;
}

void TestTwoEngines::tokenRequest()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, secret);
    QFETCH(const bool, same);
    QtEngine::Options given = options();
    given.clientSecret = Secret(secret);
    const QtRun run(given, code, json(200, kTokens));
    QVERIFY(run.m_isFinished);
    QVERIFY(run.m_result.has_value());
    const Requests requests = run.requests();
    QCOMPARE(requests.tokenRequests, 1);
    QCOMPARE(requests.token.method, QByteArray("POST"));
    const Parameters theirs = parseParameters(requests.token.body).value();

    const Result<OAuth::CodeVerifier> verifier = OAuth::CodeVerifier::parse(Secret(theirs.value("code_verifier")));
    QVERIFY(verifier.has_value());
    QCOMPARE(OAuth::deriveCodeChallenge(*verifier, OAuth::PkceMethod::S256),
             requests.authorization.value("code_challenge"));
    const Result<HttpRequest> ours = OAuth::buildFormRequest(
        run.m_endpoint,
        OAuth::buildCodeTokenParameters(
            {.code = Secret(code), .redirectUri = run.m_redirectUri, .verifier = *verifier}),
        {.clientId = u"client 1"_s, .method = OAuth::ClientAuthMethod::SecretPost, .secret = Secret(secret)}, {});
    QVERIFY(ours.has_value());
    const Parameters sent = parseParameters(ours->body).value();
    if (name.front() >= 'A' && name.front() <= 'Z')
        QCOMPARE(requests.token.fields.values(name) == ours->fields.values(name), same);
    else
        QCOMPARE(theirs.values(name) == sent.values(name), same);
    QCOMPARE(namesOf(theirs), namesOf(sent));
}

/// Ours never sends a code twice.
void TestTwoEngines::codeIsSentAgainAfterBasicChallenge()
{
    const QtRun run(options(), "code",
                    json(401, R"({"error":"invalid_client"})", {{"WWW-Authenticate", "Basic realm=\"as\""}}));
    QVERIFY(run.m_isFinished);
    QCOMPARE(run.m_result.error().server->error, u"invalid_client"_s);
    QVERIFY(run.requests().tokenRequests > 1);
    QVERIFY(run.requests().token.fields.contains("Authorization"));
}

/// RFC 6749 §10.10 wants 128 bits at least; eight characters of base64url have 48.
void TestTwoEngines::stateIsShort()
{
    const QtRun run(options(), "code", json(200, kTokens));
    QVERIFY(run.m_isFinished);
    QCOMPARE(run.requests().authorization.value("state").size(), 8);
}

QTEST_GUILESS_MAIN(TestTwoEngines)
#include "tst_twoengines.moc"
