// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "core/transcript/samples.h"
#include "formats/harreader.h"
#include "json/document.h"

#include <QTest>

#include <cmath>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Transcript::Event;
using Transcript::EventKind;

namespace {

std::optional<Json::Document> harOf(const QByteArray &file)
{
    auto document = Json::Document::parse(file);
    if (!document) {
        QTest::qFail(qPrintable(document.error().found), __FILE__, __LINE__);
        return std::nullopt;
    }
    if (!document->duplicates().isEmpty())
        QTest::qFail("duplicate members", __FILE__, __LINE__);
    return std::move(*document);
}

QByteArray bodyOf(Json::Value content)
{
    const QByteArray text = content.member("text").toUtf8();
    return content.member("encoding").stringIs("base64") ? QByteArray::fromBase64(text) : text;
}

HeaderFields fieldsOf(Json::Value headers)
{
    HeaderFields fields;
    for (const Json::Value field : headers)
        fields.append(field.member("name").toUtf8(), field.member("value").toUtf8());
    return fields;
}

/// As the header says that it is read back.
Event restored(Json::Value entry)
{
    Event event = Transcript::parseEvent(entry.member("_grantscope").member("event").text().toByteArray()).value();
    Exchange exchange = *event.exchange;
    const Json::Value request = entry.member("request");
    exchange.request.method = request.member("method").toUtf8();
    if (exchange.request.address.isEmpty())
        exchange.request.address = request.member("url").toUtf8();
    if (exchange.request.fields.isEmpty())
        exchange.request.fields = fieldsOf(request.member("headers"));
    if (exchange.request.body.isEmpty())
        exchange.request.body = request.member("postData").member("text").toUtf8();
    const Json::Value response = entry.member("response");
    exchange.response.status = int(response.member("status").toInteger().value());
    exchange.response.reason = response.member("statusText").toUtf8();
    if (exchange.response.fields.isEmpty())
        exchange.response.fields = fieldsOf(response.member("headers"));
    exchange.response.body = bodyOf(response.member("content"));
    event.exchange = std::make_shared<const Exchange>(exchange);
    return event;
}

QList<Event> restoredAll(const Json::Document &har)
{
    QList<Event> events;
    const auto take = [&events](Json::Value list) {
        for (const Json::Value each : list)
            events.append(Transcript::parseEvent(each.text().toByteArray()).value());
    };
    const Json::Value log = har.root().member("log");
    for (const Json::Value entry : log.member("entries")) {
        take(entry.member("_grantscope").member("before"));
        events.append(restored(entry));
    }
    take(log.member("_grantscope").member("events"));
    return events;
}

/// Heads are what HAR does not keep.
QList<Event> withoutHeads(QList<Event> events)
{
    for (Event &event : events) {
        if (!event.exchange)
            continue;
        Exchange exchange = *event.exchange;
        exchange.requestHead = {};
        exchange.responseHead = {};
        event.exchange = std::make_shared<const Exchange>(exchange);
    }
    return events;
}

} // namespace

class TestHar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesEveryEventAgain();
    void hostileGivesEveryEventAgain();
    void readBack();
    void creatorAndPages();
    void runsAtOnce();
    void request();
    void addressIsOne();
    void form();
    void cookies();
    void content_data();
    void content();
    void timings_data();
    void timings();
    void noAnswer();
    void serverAddress_data();
    void serverAddress();
};

void TestHar::givesEveryEventAgain()
{
    const QList<Event> events = login() << fullEvent() << Event();
    const auto har = harOf(exportedAsItIs(events, Format::Har));
    QVERIFY(har);
    QCOMPARE(restoredAll(*har), withoutHeads(events));
}

void TestHar::hostileGivesEveryEventAgain()
{
    QList<Event> events;
    for (const QByteArray &text : hostileTexts()) {
        Event note;
        note.text = QString::fromUtf8(text);
        Exchange exchange = *answered("text/plain", text).exchange;
        exchange.request.address = "https://h/" + text;
        exchange.request.fields.append("X", text);
        exchange.request.body = text;
        exchange.response.fields.append("Y", text);
        events << note << exchangeEvent(exchange);
    }
    const auto har = harOf(exportedAsItIs(events, Format::Har));
    QVERIFY(har);
    QCOMPARE(restoredAll(*har), events);
}

/// By the reader of recordings.
void TestHar::readBack()
{
    Formats::HarReader reader(Formats::OctetSource::of(exportedAsItIs(login(), Format::Har)));
    QList<Event> events;
    while (true) {
        const auto event = reader.next();
        QVERIFY2(event, event ? "" : qPrintable(event.error().found));
        if (!*event)
            break;
        events.append(**event);
    }
    QCOMPARE(events, withoutHeads(login()));
    QCOMPARE(reader.notes().size(), 0);
}

void TestHar::creatorAndPages()
{
    QList<Event> events = login();
    for (Event each : login()) {
        each.run = u"run-2"_s;
        events.append(each);
    }
    const auto har = harOf(exported(events, Format::Har));
    QVERIFY(har);
    const Json::Value log = har->root().member("log");
    QCOMPARE(log.member("version").toUtf8(), "1.2");
    QCOMPARE(log.member("creator").member("name").toUtf8(), "grantscope");
    QCOMPARE(log.member("creator").member("version").toUtf8(), "0.1.0");
    QVERIFY(log.member("comment").toString().contains(u"Secrets are replaced"_s));
    QCOMPARE(log.member("pages").size(), 2);
    const Json::Value page = log.member("pages").element(0);
    QCOMPARE(page.member("title").toString(),
             u"Flow: Authorization code + PKCE · Practice, alice · https://as.example"_s);
    QCOMPARE(page.member("startedDateTime").toUtf8(), "2026-11-27T10:00:00.000Z");
    QCOMPARE(log.member("entries").element(0).member("pageref").toUtf8(), page.member("id").toUtf8());
    // Outside of a flow.
    QVERIFY(!log.member("entries").element(3).member("pageref"));
    QCOMPARE(log.member("entries").element(4).member("pageref").toUtf8(), "page_2");
    QCOMPARE(log.member("_grantscope").member("secrets").toUtf8(), "replaced");
    QVERIFY(log.member("_grantscope").member("receipt").member("places").toInteger() > 0);
}

void TestHar::runsAtOnce()
{
    QList<Event> events;
    for (int i = 0; i < 6; ++i) {
        Event event = answered("text/plain", "x");
        event.run = i % 2 ? u"b"_s : u"a"_s;
        events.append(event);
    }
    const auto har = harOf(exported(events, Format::Har));
    const Json::Value log = har->root().member("log");
    QCOMPARE(log.member("pages").size(), 2);
    QCOMPARE(log.member("pages").element(1).member("title").toUtf8(), "b");
    for (int i = 0; i < 6; ++i)
        QCOMPARE(log.member("entries").element(i).member("pageref").toUtf8(), i % 2 ? "page_2" : "page_1");
}

void TestHar::request()
{
    const auto har = harOf(exportedAsItIs(login(), Format::Har));
    const Json::Value entry = har->root().member("log").member("entries").element(2);
    QCOMPARE(entry.member("startedDateTime").toUtf8(), "2026-11-27T10:00:01.644Z");
    const Json::Value request = entry.member("request");
    QCOMPARE(request.member("method").toUtf8(), "GET");
    QCOMPARE(request.member("url").toUtf8(), "https://api.example/orders?page=2");
    QCOMPARE(request.member("httpVersion").toUtf8(), "HTTP/1.1");
    QCOMPARE(request.member("queryString").text(), R"([{"name":"page","value":"2"}])");
    QCOMPARE(request.member("bodySize").toInteger(), 0);
    QVERIFY(!request.member("postData"));
    QCOMPARE(
        request.member("headersSize").toInteger(),
        QByteArrayView("GET https://api.example/orders?page=2 HTTP/1.1\r\nHost: api.example\r\nAuthorization: Bearer "
                       "mF_9.B5f-4.1JqM\r\n\r\n")
            .size());
    QCOMPARE(entry.member("response").member("status").toInteger(), 403);
    QCOMPARE(entry.member("response").member("statusText").toUtf8(), "Forbidden");
    QCOMPARE(entry.member("response").member("redirectURL").toUtf8(), "");
}

/// Readers take it for one (the schema asks for a URI).
void TestHar::addressIsOne()
{
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.request.address = "https://h/cb?code=abcdefgh-1&x=\xc3\xa4 b";
    const auto har = harOf(exported({exchangeEvent(exchange)}, Format::Har));
    const Json::Value request = har->root().member("log").member("entries").element(0).member("request");
    QCOMPARE(request.member("url").toUtf8(), "https://h/cb?code=%E2%9F%A8code%201%E2%9F%A9&x=%C3%A4%20b");
    QCOMPARE(request.member("queryString").text(), "[{\"name\":\"code\",\"value\":\"\u27e8"
                                                   "code 1\u27e9\"},{\"name\":\"x\",\"value\":\"\u00e4 b\"}]");
}

void TestHar::form()
{
    const auto har = harOf(exported(login(), Format::Har));
    const Json::Value post =
        har->root().member("log").member("entries").element(1).member("request").member("postData");
    QCOMPARE(post.member("mimeType").toUtf8(), "application/x-www-form-urlencoded");
    QCOMPARE(post.member("text").toUtf8(), "grant_type=authorization_code&code=\u27e8"
                                           "code 2\u27e9&code_verifier=\u27e8"
                                           "code verifier 1\u27e9");
    QVERIFY(!post.member("params")); // HAR 1.2: either of the two.
}

void TestHar::cookies()
{
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.request.fields.append("Cookie", "a=1; b=x=y ; ; c");
    exchange.response.fields.append("Set-Cookie",
                                    "sid=v=1; Path=/a; Domain=h; Secure; HttpOnly; SameSite=Lax; path=/b; "
                                    "Expires=Wed, 21 Oct 2026 07:28:00 GMT");
    exchange.response.fields.append("Set-Cookie", "plain=1; Expires=Wed, 21-Oct-26 07:28:00 GMT");
    const auto har = harOf(exportedAsItIs({exchangeEvent(exchange)}, Format::Har));
    const Json::Value entry = har->root().member("log").member("entries").element(0);
    QCOMPARE(entry.member("request").member("cookies").text(),
             R"([{"name":"a","value":"1"},{"name":"b","value":"x=y"},{"name":"","value":"c"}])");
    QCOMPARE(
        entry.member("response").member("cookies").text(),
        R"([{"name":"sid","value":"v=1","domain":"h","expires":"2026-10-21T07:28:00.000Z","path":"/b","sameSite":"Lax",)"
        R"("httpOnly":true,"secure":true},{"name":"plain","value":"1","httpOnly":false,"secure":false}])");
}

void TestHar::content_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("base64");
    QTest::newRow("text") << QByteArray("caf\u00e9") << QByteArray("caf\u00e9") << false;
    QTest::newRow("no UTF-8") << QByteArray("\xff\x01") << QByteArray("/wE=") << true;
    QTest::newRow("NUL is text") << QByteArray("\0", 1) << QByteArray("\0", 1) << false;
    QTest::newRow("none") << QByteArray() << QByteArray() << false;
}

void TestHar::content()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, base64);
    Exchange exchange = *answered("application/x-odd; charset=x", body).exchange;
    exchange.bodyOctetsReceived = 1;
    const auto har = harOf(exportedAsItIs({exchangeEvent(exchange)}, Format::Har));
    const Json::Value response = har->root().member("log").member("entries").element(0).member("response");
    const Json::Value content = response.member("content");
    QCOMPARE(content.member("text").toUtf8(), text);
    QCOMPARE(content.member("encoding").exists(), base64);
    QCOMPARE(content.member("size").toInteger(), body.size());
    QCOMPARE(content.member("mimeType").toUtf8(), "application/x-odd; charset=x");
    QCOMPARE(response.member("bodySize").toInteger(), 1);
    QCOMPARE(content.member("compression").toInteger().value_or(0), std::max<qsizetype>(0, body.size() - 1));
}

void TestHar::timings_data()
{
    QTest::addColumn<Timings>("timings");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<double>("sum");
    using std::chrono::microseconds;
    QTest::newRow("none") << Timings()
                          << QByteArray(
                                 R"({"blocked":-1,"dns":-1,"connect":-1,"ssl":-1,"send":0,"wait":0,"receive":0})")
                          << 0.0;
    QTest::newRow("all")
        << Timings{microseconds(1000), microseconds(3000), microseconds(7500),
                   microseconds(7501), microseconds(9000), microseconds(10'000)}
        << QByteArray(R"({"blocked":-1,"dns":1,"connect":6.500,"ssl":4.500,"send":0.001,"wait":1.499,"receive":1})")
        << 10.0;
    QTest::newRow("connection used again")
        << Timings{.sent = microseconds(10), .firstOctet = microseconds(2010), .finished = microseconds(2010)}
        << QByteArray(R"({"blocked":-1,"dns":-1,"connect":-1,"ssl":-1,"send":0.010,"wait":2,"receive":0})") << 2.01;
    QTest::newRow("out of order")
        << Timings{.connected = microseconds(5000), .finished = microseconds(4000)}
        << QByteArray(R"({"blocked":-1,"dns":-1,"connect":5,"ssl":-1,"send":0,"wait":0,"receive":0})") << 5.0;
}

void TestHar::timings()
{
    QFETCH(const Timings, timings);
    QFETCH(const QByteArray, text);
    QFETCH(const double, sum);
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.timings = timings;
    const auto har = harOf(exportedAsItIs({exchangeEvent(exchange)}, Format::Har));
    const Json::Value entry = har->root().member("log").member("entries").element(0);
    QCOMPARE(entry.member("timings").text(), text);
    QVERIFY(std::abs(entry.member("time").toDouble().value() - sum) < 1e-9);
}

void TestHar::noAnswer()
{
    const auto har = harOf(exported(login(), Format::Har));
    const Json::Value response = har->root().member("log").member("entries").element(3).member("response");
    QCOMPARE(response.member("status").toInteger(), 0);
    QCOMPARE(response.member("_error").toUtf8(), "net-refused");
    QCOMPARE(response.member("headersSize").toInteger(), -1);
    QCOMPARE(response.member("content").member("mimeType").toUtf8(), "x-unknown");
}

void TestHar::serverAddress_data()
{
    QTest::addColumn<QString>("remote");
    QTest::addColumn<QByteArray>("address");
    QTest::newRow("IPv4") << u"192.0.2.1:443"_s << QByteArray("192.0.2.1");
    QTest::newRow("IPv6") << u"[2001:db8::1]:443"_s << QByteArray("2001:db8::1");
    QTest::newRow("without a port") << u"192.0.2.1"_s << QByteArray("192.0.2.1");
    QTest::newRow("none") << QString() << QByteArray();
}

void TestHar::serverAddress()
{
    QFETCH(const QString, remote);
    QFETCH(const QByteArray, address);
    Exchange exchange = *answered("text/plain", {}).exchange;
    exchange.remoteAddress = remote;
    const auto har = harOf(exportedAsItIs({exchangeEvent(exchange)}, Format::Har));
    QCOMPARE(har->root().member("log").member("entries").element(0).member("serverIPAddress").toUtf8(), address);
}

QTEST_APPLESS_MAIN(TestHar)
#include "tst_har.moc"
