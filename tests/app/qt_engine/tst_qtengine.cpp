// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rawclient.h"
#include "core/net/scriptedserver.h"
#include "http/parameters.h"
#include "net/neterror.h"
#include "oauth/oautherror.h"
#include "qt_engine/qtengine.h"
#include "qt_engine/qtengineerror.h"
#include "texts/texts.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

Instant now()
{
    return kNow;
}

const QByteArray kJson = "Content-Type: application/json\r\n";
const QByteArray kTokens = R"({"access_token":"at","token_type":"Bearer","expires_in":60,"refresh_token":"rt"})";

QStringList s_messages;

void keepMessage(QtMsgType, const QMessageLogContext &, const QString &message)
{
    s_messages.append(message);
}

} // namespace

class TestQtEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyErrorHasAText();
    void notStarted_data();
    void notStarted();
    void portTaken();
    void refusedRedirects_data();
    void refusedRedirects();
    void badAnswers_data();
    void badAnswers();
    void redirectIsNotFollowed();
    void droppedConnection();
    void untrustedCertificate();
    void nobodyComes();
    void cancel();
    void deleted();
    void secretsAreNotLogged();

    void tokens();
    void tokensOverTls();

private:
    [[nodiscard]] QtEngine::Options options(const ScriptedServer &server) const
    {
        return {.authorizationEndpoint = "https://as.example/authorize",
                .tokenEndpoint = server.address("/token"),
                .clientId = u"client"_s,
                .scope = u"openid"_s,
                .timeout = 20s};
    }
    /// The browser comes back with these parameters; STATE stands for what was sent. The result, or an error without
    /// an id where none came.
    [[nodiscard]] Result<OAuth::TokenResponse> run(QtEngine::Engine &engine, QByteArray query)
    {
        const Result<QByteArray> address = engine.start();
        if (!address)
            return std::unexpected(address.error());
        query.replace("STATE", formEncoded(parseParameters(queryOf(*address))->value("state")));
        m_port = quint16(QUrl::fromEncoded(engine.redirectUri()).port());
        m_browser = std::make_unique<QTcpSocket>();
        m_browser->connectToHost(u"127.0.0.1"_s, m_port);
        m_browser->write("GET /?" + query + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        if (!waitFor(engine.tokens()))
            return std::unexpected(Error{});
        return engine.tokens().result();
    }

    std::unique_ptr<QTcpSocket> m_browser;
    quint16 m_port = 0;
};

void TestQtEngine::everyErrorHasAText()
{
    QVERIFY(Texts::hasErrorText(QtEngine::QtEngineError::Failed));
}

void TestQtEngine::notStarted_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("redirect");
    QTest::addColumn<QString>("id");
    const QByteArray good = "https://as.example/x";
    const QByteArray here = "http://localhost/";
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << good << here << u"endpoint-address"_s;
    QTest::newRow("file") << good << QByteArray("file:///etc/passwd") << here << u"endpoint-address"_s;
    QTest::newRow("http elsewhere") << good << QByteArray("http://as.example/") << here << u"endpoint-address"_s;
    QTest::newRow("no endpoint") << QByteArray() << good << here << u"endpoint-address"_s;
    QTest::newRow("custom scheme") << good << good << QByteArray("com.example:/cb") << u"redirect-elsewhere"_s;
    QTest::newRow("no redirect URI") << good << good << QByteArray() << u"redirect-uri"_s;
}

void TestQtEngine::notStarted()
{
    QFETCH(const QByteArray, authorization);
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, redirect);
    QtEngine::Engine engine({.authorizationEndpoint = authorization, .tokenEndpoint = token, .redirectUri = redirect},
                            now);
    const Result<QByteArray> address = engine.start();
    QVERIFY(!address.has_value());
    QTEST(address.error().id.toString(), "id");
}

void TestQtEngine::portTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost)));
    const ScriptedServer server;
    QtEngine::Options given = options(server);
    given.redirectUri = "http://127.0.0.1:" + QByteArray::number(other.serverPort()) + "/cb";
    QtEngine::Engine engine(given, now);
    const Result<QByteArray> address = engine.start();
    QVERIFY(!address.has_value());
    QCOMPARE(address.error().id, ErrorId(NetError::Port));
    QVERIFY(address.error().expected.contains(QString::number(other.serverPort())));
}

void TestQtEngine::refusedRedirects_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("id");
    QTest::newRow("another state") << QByteArray("code=x&state=wrong") << u"state-mismatch"_s;
    QTest::newRow("no state") << QByteArray("code=x") << u"state-mismatch"_s;
    QTest::newRow("no code") << QByteArray("state=STATE") << u"authz-incomplete"_s;
    QTest::newRow("refused") << QByteArray("error=access_denied&error_description=no&state=STATE")
                             << u"authorization-refused"_s;
    QTest::newRow("refused with another state") << QByteArray("error=access_denied&state=wrong") << u"state-mismatch"_s;
}

void TestQtEngine::refusedRedirects()
{
    QFETCH(const QByteArray, query);
    const ScriptedServer server;
    QtEngine::Engine engine(options(server), now);
    const Result<OAuth::TokenResponse> result = run(engine, query);
    QVERIFY(!result.has_value());
    QTEST(result.error().id.toString(), "id");
    QCOMPARE(server.connections(), 0);
    QVERIFY(!somebodyListens(m_port));
}

void TestQtEngine::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("id");
    QTest::newRow("refused") << response("400 Bad Request", R"({"error":"invalid_grant"})", kJson)
                             << u"token-refused"_s;
    QTest::newRow("refused without a body") << response("400 Bad Request") << u"token-refused"_s;
    QTest::newRow("error under 200") << response("200 OK", R"({"error":"bad_code"})", kJson) << u"token-refused"_s;
    QTest::newRow("HTML") << response("200 OK", "<html></html>", "Content-Type: text/html\r\n") << u"answer-format"_s;
    QTest::newRow("no token") << response("200 OK", "{}", kJson) << u"answer-member"_s;
    QTest::newRow("no type that Qt knows")
        << response("200 OK", kTokens, "Content-Type: application/token+json\r\n") << u"qt-engine-failed"_s;
    QTest::newRow("no HTTP") << QByteArray("220 mail.example.com ESMTP\r\n") << u"net-closed"_s;
}

void TestQtEngine::badAnswers()
{
    QFETCH(const QByteArray, answer);
    const ScriptedServer server(say(answer));
    QtEngine::Engine engine(options(server), now);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY(!result.has_value());
    QTEST(result.error().id.toString(), "id");
    QVERIFY(!somebodyListens(m_port));
}

void TestQtEngine::redirectIsNotFollowed()
{
    const ScriptedServer other(say(response("200 OK", kTokens, kJson)));
    const ScriptedServer server(
        say(response("307 Temporary Redirect", "x", kJson + "Location: " + other.address("/token") + "\r\n")));
    QtEngine::Engine engine(options(server), now);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(OAuth::OAuthError::AnswerRedirect));
    QCOMPARE(other.connections(), 0);
}

void TestQtEngine::droppedConnection()
{
    const ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.disconnectFromHost(); });
    QtEngine::Engine engine(options(server), now);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Closed));
    QVERIFY(server.requests().size() >= 1); // Qt may send it again, and does not say so
}

void TestQtEngine::untrustedCertificate()
{
    const ScriptedServer server(makeCertificate(), say(response("200 OK", kTokens, kJson)));
    QtEngine::Engine engine(options(server), now);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Tls));
    QVERIFY(server.requests().isEmpty());
}

void TestQtEngine::nobodyComes()
{
    const ScriptedServer server;
    QtEngine::Options given = options(server);
    given.timeout = 50ms;
    QtEngine::Engine engine(given, now);
    QVERIFY(engine.start().has_value());
    const quint16 port = quint16(QUrl::fromEncoded(engine.redirectUri()).port());
    QVERIFY(waitFor(engine.tokens()));
    QCOMPARE(engine.tokens().result().error().id, ErrorId(NetError::RedirectTimeout));
    QVERIFY(!somebodyListens(port));
}

void TestQtEngine::cancel()
{
    ScriptedServer server; // never answers
    QtEngine::Engine engine(options(server), now);
    const Result<QByteArray> address = engine.start();
    QVERIFY(address.has_value());
    const quint16 port = quint16(QUrl::fromEncoded(engine.redirectUri()).port());
    QTcpSocket browser;
    browser.connectToHost(u"127.0.0.1"_s, port);
    browser.write("GET /?code=x&state=" + parseParameters(queryOf(*address))->value("state")
                  + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(waitUntil([&] { return server.requests().size() == 1; }));
    engine.tokens().cancel();
    QVERIFY(waitUntil([&] { return server.closed() == 1; }));
    QVERIFY(engine.tokens().isCanceled());
    QVERIFY(engine.tokens().isFinished());
    QVERIFY(!somebodyListens(port));
}

void TestQtEngine::deleted()
{
    const ScriptedServer server;
    auto engine = std::make_unique<QtEngine::Engine>(options(server), now);
    QVERIFY(engine->start().has_value());
    const quint16 port = quint16(QUrl::fromEncoded(engine->redirectUri()).port());
    const QFuture<Result<OAuth::TokenResponse>> future = engine->tokens();
    engine.reset();
    QVERIFY(future.isFinished());
    QCOMPARE(future.result().error().id, ErrorId(NetError::Cancelled));
    QVERIFY(!somebodyListens(port));
}

void TestQtEngine::secretsAreNotLogged()
{
    s_messages.clear();
    const QtMessageHandler before = qInstallMessageHandler(keepMessage);
    const ScriptedServer server(say(response("200 OK", "[\"hidden-1\"]", kJson)));
    {
        QtEngine::Engine engine(options(server), now);
        QVERIFY(!run(engine, "code=hidden-2&state=STATE").has_value());
    }
    {
        QtEngine::Engine engine(options(server), now);
        QVERIFY(!run(engine, "error=hidden-3&state=STATE").has_value());
    }
    qInstallMessageHandler(before);
    QCOMPARE(s_messages.filter(u"hidden"_s), QStringList());
}

void TestQtEngine::tokens()
{
    const ScriptedServer server(say(response("200 OK", kTokens, kJson + "Set-Cookie: a=1\r\n")));
    QtEngine::Options given = options(server);
    given.scope = u"profile"_s;
    QtEngine::Engine engine(given, now);
    QSignalSpy recorded(&engine, &QtEngine::Engine::recorded);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY(result.has_value());
    QCOMPARE(result->accessToken, Secret("at"));
    QCOMPARE(result->refreshToken, Secret("rt"));
    QCOMPARE(result->expiresIn, 60);
    QVERIFY(!somebodyListens(m_port));

    QCOMPARE(recorded.count(), 2);
    const Exchange redirect = recorded.at(0).at(0).value<Record>().exchange;
    QVERIFY2(redirect.request.address.contains("/?code=x&state="), redirect.request.address.constData());
    QCOMPARE(redirect.startedAt, kNow);
    const Record record = recorded.at(1).at(0).value<Record>();
    QVERIFY(!record.error.has_value());
    const Exchange &exchange = record.exchange;
    QCOMPARE(exchange.request.method, QByteArray("POST"));
    QCOMPARE(exchange.request.address, server.address("/token"));
    QCOMPARE(exchange.request.fields.first("Accept-Encoding"), QByteArray("identity"));
    QVERIFY(server.requests().at(0).endsWith("\r\n\r\n" + exchange.request.body));
    QVERIFY(exchange.request.body.contains("code_verifier="));
    QCOMPARE(exchange.response.status, 200);
    QCOMPARE(exchange.response.body, kTokens);
    QCOMPARE(exchange.response.fields.first("set-cookie"), QByteArray("a=1"));
    QVERIFY(exchange.timings.finished.has_value());
    QVERIFY(exchange.proxy.isEmpty());
}

void TestQtEngine::tokensOverTls()
{
    const TestCertificate certificate = makeCertificate();
    const ScriptedServer server(certificate, say(response("200 OK", kTokens, kJson)));
    QtEngine::Options given = options(server);
    given.scope = u"profile"_s;
    given.authorities = certificate.certificate;
    QtEngine::Engine engine(given, now);
    QSignalSpy recorded(&engine, &QtEngine::Engine::recorded);
    const Result<OAuth::TokenResponse> result = run(engine, "code=x&state=STATE");
    QVERIFY2(result.has_value(), qPrintable(result ? QString() : result.error().found));
    const Exchange exchange = recorded.at(1).at(0).value<Record>().exchange;
    QVERIFY(exchange.tls.has_value());
    QCOMPARE(exchange.tls->version, QByteArray("TLSv1.3"));
    QCOMPARE(exchange.tls->chain.at(0).sha256, certificate.sha256);

    // The next run trusts nobody again.
    QtEngine::Options careful = given;
    careful.authorities.clear();
    QtEngine::Engine next(careful, now);
    QCOMPARE(run(next, "code=x&state=STATE").error().id, ErrorId(NetError::Tls));
    QCOMPARE(server.requests().size(), 1);
}

QTEST_GUILESS_MAIN(TestQtEngine)
#include "tst_qtengine.moc"
