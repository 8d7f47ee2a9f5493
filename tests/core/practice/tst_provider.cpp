// SPDX-License-Identifier: GPL-3.0-or-later
#include "practising.h"

#include <QTest>

#include <thread>

using namespace Grantscope;
using namespace Grantscope::Practice;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;

/// What holds for every address, and the shortest way through.
class TestProvider : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void headIsAsGet();
    void settingsAreChecked_data();
    void settingsAreChecked();
    void codeToTokens();
    void manyThreads();
    void forgets();
};

void TestProvider::refused_data()
{
    QTest::addColumn<HttpRequest>("request");
    QTest::addColumn<int>("status");
    const HttpRequest token{.method = "POST",
                            .address = "/token",
                            .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                            .body = "grant_type=client_credentials"};
    const auto withField = [](HttpRequest request, const QByteArray &name, const QByteArray &value) {
        request.fields.append(name, value);
        return request;
    };
    QTest::newRow("no host") << withField({}, "Host", "") << 421;
    QTest::newRow("a name that leads here") << withField({}, "Host", "attacker.example:9300") << 421;
    QTest::newRow("another port") << withField({}, "Host", "127.0.0.1:9301") << 421;
    QTest::newRow("no port") << withField({}, "Host", "127.0.0.1") << 421;
    QTest::newRow("two hosts") << withField(withField({}, "Host", "127.0.0.1:9300"), "Host", "127.0.0.1:9300") << 421;
    QTest::newRow("no such address") << HttpRequest{.address = "/nothing"} << 404;
    QTest::newRow("an address as Qt would read it") << HttpRequest{.address = "/./token"} << 404;
    QTest::newRow("a metadata document elsewhere")
        << HttpRequest{.address = "/x/.well-known/openid-configuration"} << 404;
    QTest::newRow("a long address") << HttpRequest{.address = "/" + QByteArray(20000, 'a')} << 414;
    QTest::newRow("GET of the token endpoint") << HttpRequest{.address = "/token"} << 405;
    QTest::newRow("DELETE of the keys") << HttpRequest{.method = "DELETE", .address = "/jwks"} << 405;
    QTest::newRow("GET of a form's address") << HttpRequest{.address = "/consent"} << 405;
    QTest::newRow("a page of another site") << withField(token, "Origin", "https://attacker.example") << 403;
    QTest::newRow("a page on another port") << withField(token, "Origin", "http://127.0.0.1:8000") << 403;
    QTest::newRow("a page without a name") << withField(token, "Origin", "null") << 403;
    QTest::newRow("a host that looks alike") << withField(token, "Origin", "http://127.0.0.1:9300.example") << 403;
    QTest::newRow("a page that signs in")
        << withField({.method = "POST", .address = "/sign-in"}, "Origin", "https://attacker.example") << 403;
    HttpRequest large = token;
    large.body = QByteArray(70'000, 'a');
    QTest::newRow("a large body") << large << 413;
}

void TestProvider::refused()
{
    QFETCH(HttpRequest, request);
    QFETCH(int, status);
    Practising practising;
    const HttpResponse response = practising.send(request);
    QCOMPARE(response.status, status);
    QCOMPARE(response.fields.first("Cache-Control"), "no-store");
    QVERIFY(!response.fields.contains("Access-Control-Allow-Origin"));
    QVERIFY(!member(response.body, "error_description").isEmpty());
    if (status == 405)
        QVERIFY(!response.fields.first("Allow")->isEmpty());
    if (status != 414)
        QCOMPARE(practising.events.size(), 1);
}

void TestProvider::headIsAsGet()
{
    Practising practising;
    const HttpResponse response = practising.send({.method = "HEAD", .address = "/jwks"});
    QCOMPARE(response, practising.send({.address = "/jwks"}));
}

void TestProvider::settingsAreChecked_data()
{
    QTest::addColumn<Settings>("settings");
    QTest::addColumn<bool>("good");
    const auto row = [](const char *name, bool good, auto change) {
        Settings settings;
        change(settings);
        QTest::newRow(name) << settings << good;
    };
    using std::chrono::seconds;
    row("an algorithm without a key", false, [](Settings &s) { s.algorithm = "ES384"; });
    row("none", false, [](Settings &s) { s.algorithm = "none"; });
    row("an algorithm in another case", false, [](Settings &s) { s.algorithm = "rs256"; });
    row("no time for codes", false, [](Settings &s) { s.lifetimes.code = seconds(0); });
    row("access tokens of the past", false, [](Settings &s) { s.lifetimes.accessToken = seconds(-1); });
    row("tokens for a century", false, [](Settings &s) { s.lifetimes.idToken = seconds(3'000'000'000); });
    row("a clock far away", false, [](Settings &s) { s.clockOffset = seconds(-400'000'000); });
    row("no interval", false, [](Settings &s) { s.deviceInterval = seconds(0); });
    row("round the world", false, [](Settings &s) { s.roundTrip = std::chrono::minutes(1); });
    row("back before it went", false, [](Settings &s) { s.roundTrip = std::chrono::milliseconds(-1); });
    row("slow for an hour", false, [](Settings &s) { s.slowness = std::chrono::hours(1); });
    row("as made", true, [](Settings &) { });
    row("everything wrong at once", true, [](Settings &s) {
        for (const MisbehaviourRow &each : misbehaviours())
            s.misbehaviours.insert(each.misbehaviour);
    });
    row("a clock ahead", true, [](Settings &s) { s.clockOffset = seconds(3600); });
}

void TestProvider::settingsAreChecked()
{
    QFETCH(Settings, settings);
    QFETCH(bool, good);
    Practising practising;
    const Settings before = practising.provider().settings();
    const auto set = practising.provider().setSettings(settings);
    QCOMPARE(set.has_value(), good);
    QCOMPARE(practising.provider().settings(), good ? settings : before);
    if (!good)
        QCOMPARE(set.error().id, ErrorId(PracticeError::Settings));
}

void TestProvider::codeToTokens()
{
    Practising practising;
    const HttpResponse redirect = practising.authorize(Practising::request());
    QCOMPARE(redirect.status, 303);
    const Parameters received = Practising::received(redirect);
    QCOMPARE(received.value("state"), "a state & more");
    QCOMPARE(received.value("iss"), Practising::kIssuer);
    const HttpResponse response = practising.redeem(received.value("code"));
    QCOMPARE(response.status, 200);
    QCOMPARE(member(response.body, "token_type"), "Bearer");
    QCOMPARE(member(response.body, "expires_in"), "600");
    const QByteArray idToken = member(response.body, "id_token");
    QVERIFY(isSignedByProvider(practising, idToken));
    QCOMPARE(claim(idToken, "iss"), Practising::kIssuer);
    QCOMPARE(claim(idToken, "aud"), "native");
    QCOMPARE(claim(idToken, "nonce"), "n-0S6_WzA2Mj");
    const HttpResponse info = practising.getAs("/userinfo", member(response.body, "access_token"));
    QCOMPARE(info.status, 200);
    QCOMPARE(member(info.body, "sub"), claim(idToken, "sub"));
    QCOMPARE(member(info.body, "name"), "Alice Example");
    QCOMPARE(member(info.body, "email"), QByteArray());
}

void TestProvider::manyThreads()
{
    Practising practising;
    Provider &provider = practising.provider();
    const Instant now = practising.now;
    std::atomic<int> good = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&provider, &good, &practising, now] {
            const HttpRequest request{.method = "POST",
                                      .address = "/token",
                                      .fields = {{"Host", "127.0.0.1:9300"},
                                                 {"Content-Type", "application/x-www-form-urlencoded"},
                                                 {"Authorization", practising.basic("web-basic").at(0).value}},
                                      .body = "grant_type=refresh_token&refresh_token=none"};
            for (int j = 0; j < 50; ++j)
                good += provider.answer(request, now).response.status == 400 ? 1 : 0;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good.load(), 200);
}

void TestProvider::forgets()
{
    Practising practising;
    practising.provider().setSettings({.accessTokens = TokenFormat::Opaque}).value();
    const QByteArray token = member(practising.tokens().body, "access_token");
    QCOMPARE(practising.getAs("/userinfo", token).status, 200);
    practising.provider().forgetAll();
    QCOMPARE(practising.getAs("/userinfo", token).status, 401);
    QVERIFY(practising.get("/authorize?" + Practising::request().encoded()).body.contains("name=\"password\""));
}

QTEST_GUILESS_MAIN(TestProvider)
#include "tst_provider.moc"
