// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "core/practice/practising.h"
#include "net/curltransport.h"
#include "session/practiceserver.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Session;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

namespace {

Instant now()
{
    return instantFromSeconds(1'800'000'000);
}

/// Goes on from start to start of a server.
Practice::Randomness lastingRandomness()
{
    return [random = std::make_shared<Practice::Randomness>(countedRandomness())](qsizetype octets) {
        return (*random)(octets);
    };
}

} // namespace

/// The places of the practice server that lessons lead to, over sockets and from the first step to the last.
class TestPracticeScenarios : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lootOfAnotherSite();
    void oauthAlone();
    void both();
    void jwtAlone();
    void thief();
    void thiefWithoutPkce();
    void storage();
    void startPageNamesThem();

private:
    HttpResponse send(const HttpRequest &request);
    HttpResponse post(const QByteArray &path, const Parameters &fields, const HeaderFields &more = {});
    HttpResponse postJson(const QByteArray &path, const QByteArray &json, const HeaderFields &more = {});
    HttpResponse get(const QByteArray &target, const HeaderFields &fields = {});
    HttpResponse getAs(const QByteArray &path, const QByteArray &token)
    {
        return get(path, {{"Authorization", "Bearer " + token}});
    }
    void set(Practice::Settings settings) { QVERIFY(m_server->setSettings(settings)); }
    /// Of alice, who signs in on the pages.
    QByteArray code();
    HttpResponse redeem(const QByteArray &code);
    bool happened(Practice::EventKind kind, qsizetype times = 1);

    Net::CurlTransport m_transport{now};
    std::unique_ptr<PracticeServer> m_server;
    QList<Practice::Event> m_events;
};

void TestPracticeScenarios::init()
{
    m_events.clear();
    m_server = std::make_unique<PracticeServer>(someCredentials(), now, lastingRandomness());
    connect(m_server.get(), &PracticeServer::happened, this,
            [this](const Practice::Event &event) { m_events.append(event); });
    m_server->start().value();
}

HttpResponse TestPracticeScenarios::send(const HttpRequest &request)
{
    const auto future = m_transport.send(request);
    if (!waitFor(future) || !future.result())
        return {};
    return future.result()->response;
}

HttpResponse TestPracticeScenarios::get(const QByteArray &target, const HeaderFields &fields)
{
    return send({.address = m_server->issuer() + target, .fields = fields});
}

HttpResponse TestPracticeScenarios::post(const QByteArray &path, const Parameters &fields, const HeaderFields &more)
{
    HttpRequest request{
        .method = "POST", .address = m_server->issuer() + path, .fields = more, .body = fields.encoded()};
    request.fields.append("Content-Type", "application/x-www-form-urlencoded");
    return send(request);
}

HttpResponse TestPracticeScenarios::postJson(const QByteArray &path, const QByteArray &json, const HeaderFields &more)
{
    HttpRequest request{.method = "POST", .address = m_server->issuer() + path, .fields = more, .body = json};
    request.fields.append("Content-Type", "application/json");
    return send(request);
}

QByteArray TestPracticeScenarios::code()
{
    const HttpResponse page = get("/authorize?" + Practising::request("openid messages.read").encoded());
    const auto cookieOf = [](const HttpResponse &response) {
        return response.fields.first("Set-Cookie").value_or(QByteArray()).split(';').first();
    };
    const auto press = [&](const HttpResponse &on, const QByteArray &cookie, const QByteArray &button,
                           const Parameters &typed = {}) {
        const Form form = formsOf(on.body).value(0);
        return post(form.action, pressed(form, button, typed), {{"Cookie", cookie}, {"Origin", m_server->issuer()}});
    };
    const QByteArray password = m_server->credentials().password("alice").reveal().toByteArray();
    const HttpResponse consent =
        press(page, cookieOf(page), "sign-in", {{"username", "alice"}, {"password", password}});
    return Practising::received(press(consent, cookieOf(consent), "allow")).value("code");
}

HttpResponse TestPracticeScenarios::redeem(const QByteArray &code)
{
    return post("/token", {{"grant_type", "authorization_code"},
                           {"client_id", "native"},
                           {"code", code},
                           {"redirect_uri", Practising::kRedirect.toByteArray()},
                           {"code_verifier", Practising::kVerifier.toByteArray()}});
}

bool TestPracticeScenarios::happened(Practice::EventKind kind, qsizetype times)
{
    return waitUntil([&] { return std::ranges::count(m_events, kind, &Practice::Event::kind) >= times; });
}

void TestPracticeScenarios::lootOfAnotherSite()
{
    const QByteArray json = R"({"localStorage":["token"]})";
    QCOMPARE(postJson("/storage/loot", json).status, 403);
    QCOMPARE(postJson("/storage/loot", json, {{"Origin", "https://attacker.example"}}).status, 403);
    QVERIFY(happened(Practice::EventKind::Refused));
    QVERIFY(!std::ranges::contains(m_events, Practice::EventKind::StorageRead, &Practice::Event::kind));
}

void TestPracticeScenarios::oauthAlone()
{
    set({.accessTokens = Practice::TokenFormat::Opaque});
    const QByteArray token = member(redeem(code()).body, "access_token");
    for (int call = 1; call <= 2; ++call) {
        const HttpResponse response = getAs("/opaque/items", token);
        QCOMPARE(response.status, 200);
        QCOMPARE(member(response.body, "requests"), "1");
        QCOMPARE(response.fields.first("Server-Timing").value(), "introspect;dur=" + member(response.body, "ms"));
        QVERIFY(happened(Practice::EventKind::Introspected, call));
    }
    QCOMPARE(post("/revoke", {{"token", token}, {"client_id", "native"}}).status, 200);
    QCOMPARE(getAs("/opaque/items", token).status, 401);
    QCOMPARE(getAs("/both/items", token).status, 401);
}

void TestPracticeScenarios::both()
{
    const QByteArray token = member(redeem(code()).body, "access_token");
    QCOMPARE(member(getAs("/both/items", token).body, "requests"), "1");
    QCOMPARE(member(getAs("/both/items", token).body, "requests"), "0");
    QCOMPARE(post("/revoke", {{"token", token}, {"client_id", "native"}}).status, 200);
    QVERIFY(happened(Practice::EventKind::Revoked));
    const HttpResponse response = getAs("/both/items", token);
    QCOMPARE(response.status, 200);
    QCOMPARE(response.fields.first("Server-Timing").value(), "verify;dur=" + member(response.body, "ms"));
    QVERIFY(!std::ranges::contains(m_events, Practice::EventKind::Introspected, &Practice::Event::kind));
}

void TestPracticeScenarios::jwtAlone()
{
    const QByteArray token = member(postJson("/plain/sign-in", R"({"username":"alice"})").body, "token");
    const HttpResponse response = getAs("/plain/items", token);
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "requests"), "0");
    QCOMPARE(response.fields.first("Server-Timing").value(), "verify;dur=" + member(response.body, "ms"));
    QByteArray changed = token;
    char &letter = changed[changed.size() / 2];
    letter = letter == 'A' ? 'B' : 'A';
    const HttpResponse refused = getAs("/plain/items", changed);
    QCOMPARE(refused.status, 401);
    QVERIFY(refused.fields.first("WWW-Authenticate").value().contains(R"(error="invalid_token")"));
    m_server->stop();
    m_server->start().value();
    QCOMPARE(getAs("/plain/items", token).status, 401); // another start, another secret
}

void TestPracticeScenarios::thief()
{
    QCOMPARE(post("/thief", {}).status, 404);
    const QByteArray stolen = code();
    const HttpResponse response = send({.method = "POST", .address = m_server->issuer() + "/thief"});
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "redeemed"), "false");
    QVERIFY(happened(Practice::EventKind::ThiefFailed));
    QCOMPARE(redeem(stolen).status, 200);
}

void TestPracticeScenarios::thiefWithoutPkce()
{
    set({.misbehaviours = {Practice::Misbehaviour::NoPkceCheck}});
    const QByteArray stolen = code();
    const HttpResponse response = post("/thief", {});
    QCOMPARE(member(response.body, "redeemed"), "true");
    QVERIFY(happened(Practice::EventKind::ThiefRedeemed));
    QCOMPARE(redeem(stolen).status, 400);
}

void TestPracticeScenarios::storage()
{
    const HttpResponse page = get("/storage", {{"Accept-Language", "zh-TW,zh;q=0.9"}});
    QCOMPARE(page.status, 200);
    QCOMPARE(page.fields.first("Content-Language"), "zh-Hant-TW");
    QVERIFY(page.fields.first("Content-Security-Policy").value().contains(m_server->issuer() + "/storage/loot"));
    QVERIFY(page.body.contains(u"權杖"_s.toUtf8()));
    const HttpResponse told =
        postJson("/storage/loot", R"({"localStorage":["token"],"cookies":[]})", {{"Origin", m_server->issuer()}});
    QCOMPARE(told.status, 200);
    QVERIFY(happened(Practice::EventKind::StorageRead));
    QCOMPARE(m_events.last().detail, u"localstorage"_s);
}

void TestPracticeScenarios::startPageNamesThem()
{
    const HttpResponse page = get("/");
    for (const char *path : {"/plain/items", "/opaque/items", "/both/items", "href=\"/storage\""})
        QVERIFY2(page.body.contains(path), path);
}

QTEST_GUILESS_MAIN(TestPracticeScenarios)
#include "tst_practicescenarios.moc"
