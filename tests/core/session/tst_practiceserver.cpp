// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "core/practice/practising.h"
#include "http/challenge.h"
#include "net/curltransport.h"
#include "net/neterror.h"
#include "session/practiceserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Session;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

namespace {

Instant now()
{
    return instantFromSeconds(1'800'000'000);
}

} // namespace

/// The provider over sockets, with the transport of the program.
class TestPracticeServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void portTaken();
    void refusedWhileStopped();
    void badSettings();
    void pageOfAnotherSite();
    void anotherName();
    void slowAnswerEndsWithTheServer();
    void clientCredentials();
    void signInByBrowser();
    void pagesInChinese();
    void settingsWhileRunning();
    void rotation();
    void portIsKept();
    void takenPortOfLastTime();
    void stopForgets();

private:
    HttpResponse send(const HttpRequest &request);
    HttpResponse post(const QByteArray &path, const Parameters &fields, const HeaderFields &more = {});
    HttpResponse get(const QByteArray &target, const HeaderFields &fields = {});

    Net::CurlTransport m_transport{now};
    std::unique_ptr<PracticeServer> m_server;
};

void TestPracticeServer::init()
{
    m_server = std::make_unique<PracticeServer>(someCredentials(), now, countedRandomness());
}

HttpResponse TestPracticeServer::send(const HttpRequest &request)
{
    const auto future = m_transport.send(request);
    if (!waitFor(future) || !future.result())
        return {};
    return future.result()->response;
}

HttpResponse TestPracticeServer::get(const QByteArray &target, const HeaderFields &fields)
{
    return send({.address = m_server->issuer() + target, .fields = fields});
}

HttpResponse TestPracticeServer::post(const QByteArray &path, const Parameters &fields, const HeaderFields &more)
{
    HttpRequest request{
        .method = "POST", .address = m_server->issuer() + path, .fields = more, .body = fields.encoded()};
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    return send(request);
}

void TestPracticeServer::portTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const QSignalSpy changed(m_server.get(), &PracticeServer::runningChanged);
    const auto started = m_server->start(other.serverPort());
    QVERIFY(!started.has_value());
    QCOMPARE(started.error().id, ErrorId(Net::NetError::Port));
    QVERIFY(!m_server->isRunning());
    QCOMPARE(m_server->issuer(), QByteArray());
    QCOMPARE(changed.size(), 0);
}

void TestPracticeServer::refusedWhileStopped()
{
    const auto rotated = m_server->rotateKeys();
    QVERIFY(waitFor(rotated));
    QVERIFY(!rotated.result().has_value());
    const quint16 port = m_server->start().value();
    m_server->stop();
    const auto future = m_transport.send({.address = "http://127.0.0.1:" + QByteArray::number(port) + "/jwks"});
    QVERIFY(waitFor(future));
    QCOMPARE(future.result().error().id, ErrorId(Net::NetError::Refused));
}

void TestPracticeServer::badSettings()
{
    Practice::Settings settings;
    settings.algorithm = "none";
    for (const bool running : {false, true}) {
        if (running)
            m_server->start().value();
        const auto set = m_server->setSettings(settings);
        QVERIFY(!set.has_value());
        QCOMPARE(set.error().id, ErrorId(Practice::PracticeError::Settings));
        QCOMPARE(m_server->settings(), Practice::Settings());
    }
}

void TestPracticeServer::pageOfAnotherSite()
{
    m_server->start().value();
    const HttpResponse response =
        post("/token", {{"grant_type", "client_credentials"}}, {{"Origin", "https://attacker.example"}});
    QCOMPARE(response.status, 403);
    QVERIFY(!response.fields.contains("Access-Control-Allow-Origin"));
}

void TestPracticeServer::anotherName()
{
    m_server->start().value();
    QCOMPARE(get("/jwks", {{"Host", "attacker.example"}}).status, 421);
}

void TestPracticeServer::slowAnswerEndsWithTheServer()
{
    Practice::Settings settings;
    settings.misbehaviours = {Practice::Misbehaviour::Slow};
    settings.slowness = std::chrono::minutes(10);
    QVERIFY(m_server->setSettings(settings));
    m_server->start().value();
    const QSignalSpy happened(m_server.get(), &PracticeServer::happened);
    const auto future = m_transport.send({.address = m_server->issuer() + "/userinfo"});
    QVERIFY(waitUntil([&] { return !happened.isEmpty(); })); // It is being answered, slowly.
    QVERIFY(!future.isFinished());
    QElapsedTimer timer;
    timer.start();
    m_server->stop();
    QVERIFY(timer.elapsed() < 60'000);
    QVERIFY(waitFor(future));
}

void TestPracticeServer::clientCredentials()
{
    m_server->start().value();
    QSignalSpy exchanged(m_server.get(), &PracticeServer::exchanged);
    QSignalSpy happened(m_server.get(), &PracticeServer::happened);
    const HttpResponse refused = post("/token", {{"grant_type", "client_credentials"}, {"client_id", "machine"}});
    QCOMPARE(refused.status, 401);
    const QByteArray secret = m_server->credentials().clientSecret("machine").reveal().toByteArray();
    const HttpResponse response = post("/token", {{"grant_type", "client_credentials"}},
                                       {{"Authorization", basicAuthorization({"machine", secret})}});
    QCOMPARE(response.status, 200);
    const QByteArray token = member(response.body, "access_token");
    const HttpResponse messages = get("/api/messages", {{"Authorization", "Bearer " + token}});
    QCOMPARE(messages.status, 200);
    QVERIFY(messages.body.contains("Welcome"));
    QVERIFY(waitUntil([&] { return exchanged.size() == 3 && happened.size() == 3; }));
    const auto event = happened.at(0).first().value<Practice::Event>();
    QCOMPARE(event.kind, Practice::EventKind::Refused);
    QVERIFY(Practice::eventText(event).contains(u"invalid_client"_s));
}

void TestPracticeServer::signInByBrowser()
{
    m_server->start().value();
    const HttpResponse page = get("/authorize?" + Practising::request().encoded());
    QCOMPARE(page.status, 200);
    QByteArray cookie = page.fields.first("Set-Cookie").value().split(';').first();
    const Form signIn = formsOf(page.body).first();
    const QByteArray password = m_server->credentials().password("meihua").reveal().toByteArray();
    const HttpResponse consent =
        post(signIn.action, pressed(signIn, "sign-in", {{"username", "meihua"}, {"password", password}}),
             {{"Cookie", cookie}, {"Origin", m_server->issuer()}});
    QCOMPARE(consent.status, 200);
    QVERIFY(consent.body.contains(u"王美華"_s.toUtf8()));
    cookie = consent.fields.first("Set-Cookie").value().split(';').first();
    const HttpResponse redirect = post("/consent", pressed(formsOf(consent.body).first(), "allow"),
                                       {{"Cookie", cookie}, {"Origin", m_server->issuer()}});
    QCOMPARE(redirect.status, 303);
    const Parameters received = Practising::received(redirect);
    QCOMPARE(received.value("iss"), m_server->issuer());
    const HttpResponse tokens = post("/token", {{"grant_type", "authorization_code"},
                                                {"client_id", "native"},
                                                {"code", received.value("code")},
                                                {"redirect_uri", Practising::kRedirect.toByteArray()},
                                                {"code_verifier", Practising::kVerifier.toByteArray()}});
    QCOMPARE(tokens.status, 200);
    QCOMPARE(claim(member(tokens.body, "id_token"), "iss"), m_server->issuer());
}

void TestPracticeServer::pagesInChinese()
{
    m_server->start().value();
    const HttpResponse page =
        get("/authorize?" + Practising::request().encoded(), {{"Accept-Language", "zh-TW,zh;q=0.9"}});
    QVERIFY(page.body.contains("lang=\"zh-Hant-TW\""));
    QCOMPARE(page.fields.first("Content-Language"), "zh-Hant-TW");
    QVERIFY(formsOf(page.body).first().fields.contains("password"));
}

void TestPracticeServer::settingsWhileRunning()
{
    m_server->start().value();
    Practice::Settings settings;
    settings.misbehaviours = {Practice::Misbehaviour::MetadataIssuerOther};
    QVERIFY(member(get("/.well-known/openid-configuration").body, "issuer") == m_server->issuer());
    QVERIFY(m_server->setSettings(settings));
    QVERIFY(member(get("/.well-known/openid-configuration").body, "issuer") != m_server->issuer());
}

void TestPracticeServer::rotation()
{
    Practice::Settings settings;
    settings.algorithm = "ES256";
    QVERIFY(m_server->setSettings(settings));
    m_server->start().value();
    const QByteArray before = get("/jwks").body;
    const auto rotated = m_server->rotateKeys();
    QVERIFY(waitFor(rotated));
    QVERIFY(rotated.result().has_value());
    QVERIFY(get("/jwks").body != before);
    QCOMPARE(m_server->credentials().keys.size(), someCredentials().keys.size() + 1);
    m_server->stop();
    QCOMPARE(m_server->credentials().keys.size(), someCredentials().keys.size() + 1);
}

void TestPracticeServer::portIsKept()
{
    const quint16 port = m_server->start().value();
    QCOMPARE(m_server->start().value(), port);
    QCOMPARE(m_server->credentials().port, port);
    m_server->stop();
    QCOMPARE(m_server->start().value(), port);
}

void TestPracticeServer::takenPortOfLastTime()
{
    const quint16 port = m_server->start().value();
    m_server->stop();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost, port));
    QCOMPARE(m_server->takenPort(), 0);
    const quint16 another = m_server->start().value();
    QVERIFY(another != port);
    QCOMPARE(m_server->takenPort(), port);
    QCOMPARE(m_server->credentials().port, another);
    QVERIFY(m_server->issuer().endsWith(':' + QByteArray::number(another)));
    m_server->stop();
    QCOMPARE(m_server->start().value(), another);
    QCOMPARE(m_server->takenPort(), 0);
}

void TestPracticeServer::stopForgets()
{
    Practice::Settings settings;
    settings.accessTokens = Practice::TokenFormat::Opaque;
    QVERIFY(m_server->setSettings(settings));
    m_server->start().value();
    const QByteArray secret = m_server->credentials().clientSecret("machine").reveal().toByteArray();
    const QByteArray token = member(post("/token", {{"grant_type", "client_credentials"}},
                                         {{"Authorization", basicAuthorization({"machine", secret})}})
                                        .body,
                                    "access_token");
    QCOMPARE(get("/api/me", {{"Authorization", "Bearer " + token}}).status, 200);
    m_server->stop();
    m_server->start().value();
    QCOMPARE(get("/api/me", {{"Authorization", "Bearer " + token}}).status, 401);
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practiceserver.moc"
