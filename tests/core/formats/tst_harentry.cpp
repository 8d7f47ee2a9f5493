// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harentry.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

QByteArray entry(const QByteArray &request, const QByteArray &response = "{}", const QByteArray &more = {})
{
    return R"({"startedDateTime":"2026-02-03T10:20:30Z","request":)" + request + R"(,"response":)" + response + more
           + '}';
}

QByteArray posted(const QByteArray &data)
{
    return entry(R"({"method":"POST","url":"https://as.example/token","headers":[],"postData":)" + data + '}');
}

QByteArray answered(const QByteArray &content)
{
    return entry(R"({"method":"GET","url":"x"})", R"({"status":200,"content":)" + content + '}');
}

Exchange exchangeOf(const QByteArray &text)
{
    const auto read = readHarEntry(text);
    if (!read || read->events.size() != 1 || !read->events.first().exchange)
        return {};
    return *read->events.first().exchange;
}

} // namespace

class TestHarEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void notes_data();
    void notes();
    void requestBodies_data();
    void requestBodies();
    void responseBodies_data();
    void responseBodies();
    void fields_data();
    void fields();
    void versions_data();
    void versions();
    void unanswered_data();
    void unanswered();
    void times();
    void missingMembersAreNoError();
    void latin1IsReadAndSaid();
    void ownEventsComeBack();
    void ownEventsThatCantBeReadAreNoted();
};

void TestHarEntry::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("nothing") << QByteArray() << u"json-syntax"_s;
    QTest::newRow("cut") << QByteArray(R"({"request":{)") << u"json-syntax"_s;
    QTest::newRow("brackets of two kinds") << QByteArray(R"({"request":{]})") << u"json-syntax"_s;
    QTest::newRow("no request") << QByteArray(R"({"response":{}})") << u"har-entry"_s;
    QTest::newRow("request as text") << QByteArray(R"({"request":"GET /"})") << u"har-entry"_s;
    QTest::newRow("a list") << QByteArray("[]") << u"har-entry"_s;
    QTest::newRow("too deep") << QByteArray(R"({"request":{"x":)" + QByteArray(100, '[') + QByteArray(100, ']') + "}}")
                              << u"json-depth"_s;
}

void TestHarEntry::refused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    const auto read = readHarEntry(text);
    QVERIFY(!read);
    QCOMPARE(read.error().id.toString(), id);
}

void TestHarEntry::notes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::newRow("no Base64") << answered(R"({"text":"a*b","encoding":"base64"})") << u"har-body"_s;
    QTest::newRow("half of Base64") << answered(R"({"text":"YQ=a","encoding":"base64"})") << u"har-body"_s;
    QTest::newRow("body in another file") << answered(R"({"size":5,"_file":"resources/x"})") << u"har-body"_s;
    QTest::newRow("multipart without text")
        << posted(R"({"mimeType":"multipart/form-data; boundary=x","params":[{"name":"a","value":"b"}]})")
        << u"har-body"_s;
    QTest::newRow("no date") << QByteArray(R"({"startedDateTime":"soon","request":{}})") << u"har-entry"_s;
    QTest::newRow("no event") << entry("{}", "{}", R"(,"_grantscope":{"before":[{"event":"no-such-event"}]})")
                              << u"har-event"_s;
}

void TestHarEntry::notes()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    const auto read = readHarEntry(text);
    QVERIFY(read);
    QCOMPARE(read->notes.size(), 1);
    QCOMPARE(read->notes.first().id.toString(), id);
    QVERIFY(read->notes.first().offset > 0);
    QVERIFY(!read->events.isEmpty());
}

void TestHarEntry::requestBodies_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("none") << QByteArray("{}") << QByteArray();
    QTest::newRow("null") << QByteArray("null") << QByteArray();
    QTest::newRow("text") << QByteArray(R"({"text":"a=b&c=%20"})") << QByteArray("a=b&c=%20");
    QTest::newRow("text counts before params")
        << QByteArray(R"({"text":"a=b","params":[{"name":"x","value":"y"}]})") << QByteArray("a=b");
    QTest::newRow("params alone") << QByteArray(
        R"({"mimeType":"application/x-www-form-urlencoded","params":[{"name":"a","value":"b c"},{"name":"d&"}]})")
                                  << QByteArray("a=b+c&d%26=");
    QTest::newRow("params as object") << QByteArray(R"({"text":"","params":{"a":"b","n":1}})") << QByteArray("a=b&n=1");
    QTest::newRow("Base64") << QByteArray(R"({"text":"YT1i","encoding":"base64"})") << QByteArray("a=b");
}

void TestHarEntry::requestBodies()
{
    QFETCH(const QByteArray, data);
    QFETCH(const QByteArray, body);
    QCOMPARE(exchangeOf(posted(data)).request.body, body);
}

void TestHarEntry::responseBodies_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("text") << QByteArray(R"({"text":"{\"a\":1}"})") << QByteArray(R"({"a":1})");
    QTest::newRow("Base64") << QByteArray(R"({"text":"AP8=","encoding":"base64"})") << QByteArray("\0\xff", 2);
    QTest::newRow("Base64 in lines") << QByteArray(R"({"text":"AP\r\n8=","encoding":"BASE64"})")
                                     << QByteArray("\0\xff", 2);
    QTest::newRow("base64url") << QByteArray(R"({"text":"-_8","encoding":"base64"})") << QByteArray("\xfb\xff");
    QTest::newRow("no Base64 stays") << QByteArray(R"({"text":"a*b","encoding":"base64"})") << QByteArray("a*b");
    QTest::newRow("none") << QByteArray(R"({"size":0})") << QByteArray();
}

void TestHarEntry::responseBodies()
{
    QFETCH(const QByteArray, content);
    QFETCH(const QByteArray, body);
    QCOMPARE(exchangeOf(answered(content)).response.body, body);
}

void TestHarEntry::fields_data()
{
    QTest::addColumn<QByteArray>("headers");
    QTest::addColumn<QByteArray>("written");
    QTest::newRow("none") << QByteArray("[]") << QByteArray();
    QTest::newRow("a list") << QByteArray(R"([{"name":"A","value":"1"},{"name":"a","value":"2"}])")
                            << QByteArray("A=1;a=2;");
    QTest::newRow("an object") << QByteArray(R"({"A":"1","B":["2","3"],"C":4})") << QByteArray("A=1;B=2;B=3;C=4;");
    QTest::newRow("HTTP/2") << QByteArray(R"([{"name":":method","value":"GET"},{"name":"a","value":"1"}])")
                            << QByteArray("a=1;");
    QTest::newRow("nameless") << QByteArray(R"([{"value":"1"},"x",null,{"name":"a"}])") << QByteArray("a=;");
    QTest::newRow("a number") << QByteArray(R"([{"name":"n","value":12}])") << QByteArray("n=12;");
    QTest::newRow("text") << QByteArray(R"("A: 1")") << QByteArray();
}

void TestHarEntry::fields()
{
    QFETCH(const QByteArray, headers);
    QFETCH(const QByteArray, written);
    const Exchange read = exchangeOf(entry(R"({"method":"GET","url":"x","headers":)" + headers + '}',
                                           R"({"status":200,"headers":)" + headers + '}'));
    for (const HeaderFields &fields : {read.request.fields, read.response.fields}) {
        QByteArray found;
        for (const HeaderField &field : fields)
            found += field.name + '=' + field.value + ';';
        QCOMPARE(found, written);
    }
}

void TestHarEntry::versions_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("version");
    QTest::newRow("1.1") << QByteArray("HTTP/1.1") << QByteArray("1.1");
    QTest::newRow("lower case") << QByteArray("http/1.0") << QByteArray("1.0");
    QTest::newRow("HTTP/2.0") << QByteArray("HTTP/2.0") << QByteArray("2");
    QTest::newRow("http/2.0") << QByteArray("http/2.0") << QByteArray("2");
    QTest::newRow("h2") << QByteArray("h2") << QByteArray("2");
    QTest::newRow("h3") << QByteArray("h3") << QByteArray("3");
    QTest::newRow("h3-29") << QByteArray("h3-29") << QByteArray("3");
    QTest::newRow("unknown") << QByteArray("unknown") << QByteArray();
}

void TestHarEntry::versions()
{
    QFETCH(const QByteArray, written);
    QFETCH(const QByteArray, version);
    QCOMPARE(exchangeOf(entry("{}", R"({"status":200,"httpVersion":")" + written + "\"}")).response.version, version);
}

void TestHarEntry::unanswered_data()
{
    QTest::addColumn<QByteArray>("response");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("found");
    QTest::newRow("Chromium") << QByteArray(R"({"status":0,"_error":"net::ERR_ABORTED"})") << QByteArray()
                              << u"net::ERR_ABORTED"_s;
    QTest::newRow("Firefox") << QByteArray(R"({"status":0,"statusText":""})") << QByteArray() << QString();
    QTest::newRow("Playwright") << QByteArray(R"({"status":-1,"_failureText":"net::ERR_FAILED"})") << QByteArray()
                                << u"net::ERR_FAILED"_s;
    QTest::newRow("no response") << QByteArray("null") << QByteArray(R"(,"_error":"blocked")") << u"blocked"_s;
    QTest::newRow("a status that is none") << QByteArray(R"({"status":"none"})") << QByteArray() << QString();
}

void TestHarEntry::unanswered()
{
    QFETCH(const QByteArray, response);
    QFETCH(const QByteArray, more);
    QFETCH(const QString, found);
    const auto read = readHarEntry(entry(R"({"method":"GET","url":"x"})", response, more));
    QVERIFY(read);
    const Event &event = read->events.first();
    QCOMPARE(event.kind, EventKind::Exchange);
    QVERIFY(event.failure);
    QCOMPARE(event.failure->id, u"har-unanswered"_s);
    QCOMPARE(event.failure->found, found);
    QCOMPARE(event.exchange->response.status, 0);
    QVERIFY(!readHarEntry(entry("{}", R"({"status":"404"})"))->events.first().failure);
}

void TestHarEntry::times()
{
    const auto timed = [](const QByteArray &timings) {
        return exchangeOf(entry("{}", R"({"status":200})", R"(,"time":"99.5","timings":)" + timings)).timings;
    };
    using std::chrono::microseconds;
    const Timings all = timed(R"({"blocked":1,"dns":2,"connect":10,"ssl":6,"send":"0.5","wait":20,"receive":3})");
    QCOMPARE(all.nameResolved, microseconds(3000));
    QCOMPARE(all.connected, microseconds(7000));
    QCOMPARE(all.secured, microseconds(13'000));
    QCOMPARE(all.sent, microseconds(13'500));
    QCOMPARE(all.firstOctet, microseconds(33'500));
    QCOMPARE(all.finished, microseconds(36'500));
    const Timings kept = timed(R"({"blocked":-1,"dns":-1,"connect":-1,"ssl":-1,"send":0,"wait":20,"receive":0})");
    QVERIFY(!kept.nameResolved && !kept.connected && !kept.secured);
    QCOMPARE(kept.sent, microseconds(0));
    QCOMPARE(kept.finished, microseconds(20'000));
    QCOMPARE(timed("{}").finished, microseconds(99'500));
    QCOMPARE(timed(R"({"dns":1e300,"wait":"x"})").finished, microseconds(99'500));
}

void TestHarEntry::missingMembersAreNoError()
{
    const auto read = readHarEntry(R"({"request":{"url":"https://as.example:8443/x"},"serverIPAddress":"::1"})");
    QVERIFY(read);
    QCOMPARE(read->notes, QList<Error>());
    const Exchange &exchange = *read->events.first().exchange;
    QCOMPARE(exchange.request.method, "GET");
    QCOMPARE(exchange.remoteAddress, u"[::1]:8443"_s);
    QCOMPARE(exchange.startedAt, Instant());
    const Exchange posted = exchangeOf(
        R"({"request":{"url":"x","postData":{"mimeType":"application/json","text":"{}"}},"response":{"status":302,
        "redirectURL":"https://y/","content":{"mimeType":"text/html","text":"x"}}})");
    QCOMPARE(posted.request.method, "POST");
    QCOMPARE(posted.request.fields.first("content-type"), "application/json");
    QCOMPARE(posted.response.fields.first("Location"), "https://y/");
    QCOMPARE(posted.response.fields.first("Content-Type"), "text/html");
}

void TestHarEntry::latin1IsReadAndSaid()
{
    const auto read = readHarEntry(answered("{\"text\":\"caf\xe9 \xc3\xa9 \xf0\x9f\"}"));
    QVERIFY(read);
    QCOMPARE(read->notes.size(), 1);
    QCOMPARE(read->notes.first().id.toString(), u"har-octets"_s);
    QCOMPARE(QString::fromUtf8(read->events.first().exchange->response.body), u"café é ð\u009f"_s);
}

void TestHarEntry::ownEventsComeBack()
{
    const QByteArray request =
        R"({"method":"POST","url":"https://as.example/","postData":{"mimeType":"x/y","text":"b"}})";
    const Event note{.kind = EventKind::Note, .text = u"what I saw"_s};
    Event answered{.kind = EventKind::StepAnswered, .run = u"r"_s, .step = u"token-request"_s};
    Exchange rest;
    rest.request.method = {};
    rest.request.address = "https://as.example/{}";
    rest.response.version = "2";
    rest.startedAt = instantFromSeconds(1'700'000'000);
    answered.exchange = std::make_shared<const Exchange>(rest);
    const auto read =
        readHarEntry(entry(request, R"({"status":200,"statusText":"OK","content":{"mimeType":"a/b","text":"t"}})",
                           R"(,"_grantscope":{"before":[)" + toJson(note) + R"(],"event":)" + toJson(answered) + '}'));
    QVERIFY(read);
    QCOMPARE(read->notes, QList<Error>());
    QCOMPARE(read->events.size(), 2);
    QCOMPARE(read->events.at(0), note);
    const Event &back = read->events.at(1);
    QCOMPARE(back.kind, EventKind::StepAnswered);
    QCOMPARE(back.run, u"r"_s);
    QCOMPARE(back.exchange->request, (HttpRequest{.method = "POST", .address = "https://as.example/{}", .body = "b"}));
    QCOMPARE(back.exchange->response.status, 200);
    QCOMPARE(back.exchange->response.version, "2");
    QCOMPARE(back.exchange->response.body, "t");
    QVERIFY(back.exchange->response.fields.isEmpty());
    QCOMPARE(back.exchange->startedAt, rest.startedAt);
    // Without an event of its own the entry is one like any other.
    const auto beside = readHarEntry(entry(request, "{}", R"(,"_grantscope":{"before":[)" + toJson(note) + "]}"));
    QVERIFY(beside);
    QCOMPARE(beside->events.size(), 2);
    QCOMPARE(beside->events.at(0), note);
    QCOMPARE(beside->events.at(1).kind, EventKind::Exchange);
    QCOMPARE(readOwnEvents("{\"events\":[" + toJson(note) + "]}").events, QList<Event>({note}));
}

void TestHarEntry::ownEventsThatCantBeReadAreNoted()
{
    QCOMPARE(readOwnEvents(R"({"events":[{"event":1}]})").notes.size(), 1);
    QCOMPARE(readOwnEvents("{").notes.size(), 1);
    QCOMPARE(readOwnEvents("17").notes.size(), 0);
    QCOMPARE(readOwnEvents("{}").notes.size(), 0);
    QVERIFY(readOwnEvents(R"({"events":[17]})").events.isEmpty());
    const auto read = readHarEntry(entry("{}", "{}", R"(,"_grantscope":{"before":17,"event":{"event":"x"}})"));
    QVERIFY(read);
    QCOMPARE(read->events.size(), 1);
    QCOMPARE(read->notes.size(), 1);
}

QTEST_APPLESS_MAIN(TestHarEntry)
#include "tst_harentry.moc"
