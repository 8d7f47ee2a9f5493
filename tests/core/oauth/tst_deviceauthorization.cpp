// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/oauth/answers.h"
#include "oauth/deviceauthorization.h"
#include "oauth/oautherror.h"

using namespace Grantscope;
using namespace Grantscope::OAuth;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Answers::list;

namespace {

using Meaning = DevicePolling::Meaning;

constexpr Instant kStart = instantFromSeconds(1'700'000'000);

QByteArray body(const QByteArray &more, const QByteArray &uri = "https://example.com/device")
{
    return R"({"device_code":"s3cret","user_code":"WDJB-MJHT")" + more + ",\"verification_uri\":\"" + uri + "\"}";
}

Result<TokenResponse> refusal(const QByteArray &text, int status = 400)
{
    return parseTokenResponse(Answers::json(status, text)).value;
}

DevicePolling polling(std::optional<std::chrono::seconds> expiresIn = 1800s, std::chrono::seconds interval = 5s)
{
    return DevicePolling({.expiresIn = expiresIn, .interval = interval}, kStart);
}

} // namespace

class TestDeviceAuthorization : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void request();
    void refused_data();
    void refused();
    void example();
    void deviations_data();
    void deviations();
    void answers_data();
    void answers();
    void slowerAndSlower();
    void intervalOfTheRefusal();
    void timeouts();
    void expiry();
    void neverExpires();
    void hugeTimes();
};

void TestDeviceAuthorization::request()
{
    QVERIFY(buildDeviceAuthorizationParameters({}).isEmpty());
    QCOMPARE(buildDeviceAuthorizationParameters("a b", {"urn:c"}),
             Parameters({{"scope", "a b"}, {"resource", "urn:c"}}));
}

void TestDeviceAuthorization::refused_data()
{
    QTest::addColumn<HttpResponse>("response");
    QTest::addColumn<QString>("id");
    using namespace Answers;
    const auto row = [](const char *name, const HttpResponse &response, const char *id) {
        QTest::newRow(name) << response << QString::fromLatin1(id);
    };
    row("refused", json(401, R"({"error":"invalid_client"})"), "device-refused");
    row("HTML", typed(200, "text/html", "<html>"), "answer-format");
    row("redirect", HttpResponse{.status = 302}, "answer-redirect");
    row("nothing in it", json(200, "{}"), "answer-member");
    row("no page", json(200, R"({"device_code":"s3cret","user_code":"A"})"), "answer-member");
    row("no user code", json(200, R"({"device_code":"s3cret","verification_uri":"https://a.example"})"),
        "answer-member");
    row("user code is a number", json(200, R"({"device_code":"s3cret","user_code":1})"), "answer-member");
    for (const char *uri : {"javascript:alert(1)", "file:///etc/passwd", "/device", "https:///device",
                            "https://u:p@example.com/", "example.com/device", "data:text/html,x"})
        row(uri, json(200, body({}, uri)), "answer-member");
}

void TestDeviceAuthorization::refused()
{
    QFETCH(const HttpResponse, response);
    const Reading<DeviceAuthorization> reading = parseDeviceAuthorization(response);
    QVERIFY(!reading.value);
    QTEST(reading.value.error().id.toString(), "id");
    QVERIFY(Answers::hides(reading.value.error(), u"s3cret"_s));
}

void TestDeviceAuthorization::example()
{
    // RFC 8628 §3.2
    const Reading<DeviceAuthorization> reading = parseDeviceAuthorization(Answers::json(200, R"({
        "device_code": "GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS",
        "user_code": "WDJB-MJHT",
        "verification_uri": "https://example.com/device",
        "verification_uri_complete":
            "https://example.com/device?user_code=WDJB-MJHT",
        "expires_in": 1800,
        "interval": 5
      })"));
    QVERIFY(reading.value);
    QCOMPARE(reading.value->deviceCode, Secret("GmRhmhcxhwAzkoEqiMEg_DnyEysNkuNhszIySk9eS"));
    QCOMPARE(reading.value->userCode, u"WDJB-MJHT"_s);
    QCOMPARE(reading.value->verificationUri, QByteArray("https://example.com/device"));
    QCOMPARE(reading.value->verificationUriComplete, QByteArray("https://example.com/device?user_code=WDJB-MJHT"));
    QVERIFY(reading.value->expiresIn == 1800s);
    QVERIFY(reading.value->interval == 5s);
    QCOMPARE(Answers::noticed(reading.checks), QStringList());
}

void TestDeviceAuthorization::deviations_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("interval");
    QTest::addColumn<QStringList>("noticed");
    const QByteArray expires = R"(,"expires_in":1800)";
    const auto row = [](const char *name, const QByteArray &text, int interval, const char *noticed) {
        QTest::newRow(name) << text << interval << list(noticed);
    };
    row("no interval", body(expires), 5, "");
    row("interval null", body(expires + R"(,"interval":null)"), 5, "");
    row("interval 0", body(expires + R"(,"interval":0)"), 5, "device-interval.changed:warn");
    row("interval of a year", body(expires + R"(,"interval":31536000)"), 3600, "device-interval.changed:warn");
    row("interval as text", body(expires + R"(,"interval":"10")"), 10, "expires-in-text.text:warn");
    row("interval negative", body(expires + R"(,"interval":-5)"), 5, "expires-in-value.other:warn");
    row("no expires_in", body({}), 5, "expires-in-missing.device:warn");
    row("verification_url",
        R"({"device_code":"a","user_code":"B","verification_url":"https://a.example/d","expires_in":9})", 5,
        "device-verification-uri.other-name:warn");
    row("page without TLS", body(expires, "http://example.com/device"), 5, "device-verification-uri.http:warn");
    row("page on loopback", body(expires, "http://127.0.0.1:8080/device"), 5, "");
    row("complete page of another kind", body(expires + R"(,"verification_uri_complete":"javascript:alert")"), 5,
        "device-verification-uri.complete:warn");
}

void TestDeviceAuthorization::deviations()
{
    QFETCH(const QByteArray, text);
    const Reading<DeviceAuthorization> reading = parseDeviceAuthorization(Answers::json(200, text));
    QVERIFY(reading.value);
    QTEST(int(reading.value->interval.count()), "interval");
    QVERIFY(!reading.value->verificationUriComplete.startsWith("javascript"));
    QTEST(Answers::noticed(reading.checks), "noticed");
}

void TestDeviceAuthorization::answers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Meaning>("meaning");
    QTest::addColumn<int>("interval");
    QTest::newRow("access_denied") << QByteArray(R"({"error":"access_denied"})") << Meaning::Denied << 5;
    QTest::newRow("expired_token") << QByteArray(R"({"error":"expired_token"})") << Meaning::Expired << 5;
    QTest::newRow("invalid_grant") << QByteArray(R"({"error":"invalid_grant"})") << Meaning::Failed << 5;
    QTest::newRow("other case") << QByteArray(R"({"error":"Authorization_Pending"})") << Meaning::Failed << 5;
    QTest::newRow("empty") << QByteArray() << Meaning::Failed << 5;
    QTest::newRow("authorization_pending")
        << QByteArray(R"({"error":"authorization_pending"})") << Meaning::Pending << 5;
    QTest::newRow("slow_down") << QByteArray(R"({"error":"slow_down"})") << Meaning::SlowDown << 10;
}

void TestDeviceAuthorization::answers()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, interval);
    DevicePolling state = polling();
    QVERIFY(state.nextAt() == kStart + 5s);
    QTEST(state.take(refusal(text), kStart + 6s), "meaning");
    QCOMPARE(state.interval().count(), interval);
    // Some answer so under status 200.
    DevicePolling other = polling();
    if (!text.isEmpty())
        QTEST(other.take(refusal(text, 200), kStart + 6s), "meaning");
    QCOMPARE(polling().take(TokenResponse{}, kStart), Meaning::Granted);
    QCOMPARE(polling().take(std::unexpected(Error{OAuthError::AnswerFormat}), kStart), Meaning::Failed);
}

void TestDeviceAuthorization::slowerAndSlower()
{
    DevicePolling state = polling();
    Instant now = kStart;
    for (int round = 1; round <= 3; ++round) {
        now = state.nextAt();
        QCOMPARE(state.take(refusal(R"({"error":"slow_down"})"), now), Meaning::SlowDown);
        QVERIFY(state.interval() == 5s + round * 5s);
        QVERIFY(state.nextAt() == now + state.interval());
    }
    // It stays so.
    QCOMPARE(state.take(refusal(R"({"error":"authorization_pending"})"), now), Meaning::Pending);
    QVERIFY(state.nextAt() == now + 20s);
}

void TestDeviceAuthorization::intervalOfTheRefusal()
{
    DevicePolling state = polling();
    QCOMPARE(state.take(refusal(R"({"error":"slow_down","interval":30})"), kStart), Meaning::SlowDown);
    QVERIFY(state.interval() == 30s);
    // Never faster, never absurd.
    QCOMPARE(state.take(refusal(R"({"error":"slow_down","interval":1})"), kStart), Meaning::SlowDown);
    QVERIFY(state.interval() == 35s);
    QCOMPARE(state.take(refusal(R"({"error":"slow_down","interval":99999999999})"), kStart), Meaning::SlowDown);
    QVERIFY(state.interval() == 40s);
    QCOMPARE(state.take(refusal(R"({"error":"slow_down","interval":"60"})"), kStart), Meaning::SlowDown);
    QVERIFY(state.interval() == 45s);
}

void TestDeviceAuthorization::timeouts()
{
    DevicePolling state = polling();
    QCOMPARE(state.takeTimeout(kStart), Meaning::Pending);
    QVERIFY(state.interval() == 10s);
    for (int round = 0; round < 100; ++round)
        (void)state.takeTimeout(kStart);
    QVERIFY(state.interval() == 3600s);
}

void TestDeviceAuthorization::expiry()
{
    DevicePolling state = polling(60s);
    QVERIFY(!state.isExpired(kStart + 59s));
    QVERIFY(state.isExpired(kStart + 60s));
    QCOMPARE(state.take(refusal(R"({"error":"authorization_pending"})"), kStart + 59s), Meaning::Pending);
    QCOMPARE(state.take(refusal(R"({"error":"authorization_pending"})"), kStart + 60s), Meaning::Expired);
    QCOMPARE(state.takeTimeout(kStart + 61s), Meaning::Expired);
    QCOMPARE(state.take(TokenResponse{}, kStart + 61s), Meaning::Granted);
}

void TestDeviceAuthorization::neverExpires()
{
    const DevicePolling state = polling(std::nullopt);
    QVERIFY(!state.expiresAt());
    QVERIFY(!state.isExpired(kStart + 24h * 3650));
}

void TestDeviceAuthorization::hugeTimes()
{
    const DevicePolling state = polling(std::chrono::seconds::max());
    QVERIFY(state.expiresAt() > kStart);
    QVERIFY(!state.isExpired(kStart + 24h));
}

QTEST_APPLESS_MAIN(TestDeviceAuthorization)
#include "tst_deviceauthorization.moc"
