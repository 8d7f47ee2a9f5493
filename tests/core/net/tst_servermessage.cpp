// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/servermessage.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Net;

namespace {

constexpr quint16 kPort = 8080;
const QByteArray kHost = "Host: localhost:8080\r\n";

} // namespace

class TestServerMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void read();
    void authority_data();
    void authority();
    void origin_data();
    void origin();
    void unwritable_data();
    void unwritable();
    void written();
    void withoutLength_data();
    void withoutLength();
};

void TestServerMessage::refused_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    const auto get = [](const QByteArray &fields) { return "GET / HTTP/1.1\r\n" + kHost + fields + "\r\n"; };
    const auto post = [](const QByteArray &fields) { return "POST / HTTP/1.1\r\n" + kHost + fields + "\r\n"; };
    QTest::newRow("empty") << QByteArray() << 400;
    QTest::newRow("one word") << QByteArray("GET\r\n\r\n") << 400;
    QTest::newRow("no target") << "GET HTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("absolute target") << "GET http://localhost:8080/ HTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("blank in the target") << "GET /a b HTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("fragment in the target") << "GET /a#b HTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("octet beyond ASCII in the target") << "GET /\xc3\xa4 HTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("tab for a blank") << "GET\t/\tHTTP/1.1\r\n" + kHost + "\r\n" << 400;
    QTest::newRow("LF alone") << "GET / HTTP/1.1\n" + kHost + "\r\n" << 400;
    QTest::newRow("LF alone in fields") << get("X: y\nZ: w\r\n") << 400;
    QTest::newRow("CR alone") << get("X: y\rZ: w\r\n") << 400;
    QTest::newRow("NUL") << get(QByteArray("X: a\0b\r\n", 9)) << 400;
    QTest::newRow("folded") << get("X: y\r\n z\r\n") << 400;
    QTest::newRow("no colon") << get("nonsense\r\n") << 400;
    QTest::newRow("no name") << get(": x\r\n") << 400;
    QTest::newRow("blank before the colon") << get("X : y\r\n") << 400;
    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.1\r\nX: y\r\n\r\n") << 400;
    QTest::newRow("two Hosts") << get(kHost) << 400;
    QTest::newRow("foreign Host") << QByteArray("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 421;
    QTest::newRow("foreign Host, our port") << QByteArray("GET / HTTP/1.1\r\nHost: evil.example:8080\r\n\r\n") << 421;
    QTest::newRow("another port") << QByteArray("GET / HTTP/1.1\r\nHost: 127.0.0.1:8081\r\n\r\n") << 421;
    QTest::newRow("empty Host") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << 421;
    QTest::newRow("length and coding") << post("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("coding and length") << post("transfer-encoding: chunked\r\ncontent-length: 0\r\n") << 400;
    QTest::newRow("two lengths") << post("Content-Length: 3\r\nContent-Length: 3\r\n") << 400;
    QTest::newRow("list of lengths") << post("Content-Length: 3, 3\r\n") << 400;
    QTest::newRow("negative length") << post("Content-Length: -3\r\n") << 400;
    QTest::newRow("signed length") << post("Content-Length: +3\r\n") << 400;
    QTest::newRow("length in letters") << post("Content-Length: three\r\n") << 400;
    QTest::newRow("length overflows") << post("Content-Length: 18446744073709551619\r\n") << 400;
    QTest::newRow("empty length") << post("Content-Length:\r\n") << 400;
    QTest::newRow("other coding") << post("Transfer-Encoding: gzip, chunked\r\n") << 501;
    QTest::newRow("coding twice") << post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") << 501;
    QTest::newRow("too long") << post("Content-Length: 101\r\n") << 413;
    QTest::newRow("10 GB") << post("Content-Length: 10000000000\r\n") << 413;
    QTest::newRow("GET with a body") << get("Content-Length: 3\r\n") << 400;
    QTest::newRow("GET in chunks") << get("Transfer-Encoding: chunked\r\n") << 400;
    QTest::newRow("DELETE in chunks") << "DELETE / HTTP/1.1\r\n" + kHost + "Transfer-Encoding: chunked\r\n\r\n" << 411;
    QTest::newRow("compressed") << post("Content-Length: 3\r\nContent-Encoding: gzip\r\n") << 415;
    QTest::newRow("several parts") << post("Content-Length: 3\r\nContent-Type: multipart/form-data; boundary=x\r\n")
                                   << 415;
}

void TestServerMessage::refused()
{
    QFETCH(const QByteArray, head);
    const auto request = readRequestHead(head, kPort, 100);
    QVERIFY(!request.has_value());
    QTEST(request.error().status, "status");
    QVERIFY(!request.error().body.isEmpty());
}

void TestServerMessage::read()
{
    const auto request =
        readRequestHead("POST /a/../b?x=%2F&x=+ HTTP/1.1\r\nx-b:  two words \r\nHOST: LocalHost:8080\r\n"
                        "Set: %41\r\nContent-Length: 100\r\nset: 2\r\nEmpty:\r\n\r\n",
                        kPort, 100);
    QVERIFY(request.has_value());
    const HttpRequest expected{.method = "POST",
                               .address = "/a/../b?x=%2F&x=+",
                               .fields = {{"x-b", "two words"},
                                          {"HOST", "LocalHost:8080"},
                                          {"Set", "%41"},
                                          {"Content-Length", "100"},
                                          {"set", "2"},
                                          {"Empty", ""}}};
    QCOMPARE(*request, expected);
    QVERIFY(announcesBody(*request));
    QVERIFY(!announcesBody({.method = "POST", .fields = {{"Content-Length", "0"}}}));
    QVERIFY(announcesBody({.method = "POST", .fields = {{"Transfer-Encoding", "chunked"}}}));
}

void TestServerMessage::authority_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<bool>("ours");
    QTest::newRow("address") << QByteArray("127.0.0.1:8080") << 8080 << true;
    QTest::newRow("IPv6") << QByteArray("[::1]:8080") << 8080 << true;
    QTest::newRow("name") << QByteArray("LOCALHOST:8080") << 8080 << true;
    QTest::newRow("no port with 80") << QByteArray("localhost") << 80 << true;
    QTest::newRow("no port with another") << QByteArray("localhost") << 8080 << false;
    QTest::newRow("another port") << QByteArray("localhost:80") << 8080 << false;
    QTest::newRow("zero before the port") << QByteArray("localhost:08080") << 8080 << false;
    QTest::newRow("another spelling") << QByteArray("127.1:8080") << 8080 << false;
    QTest::newRow("name that begins alike") << QByteArray("localhost.evil.example:8080") << 8080 << false;
    QTest::newRow("dot at the end") << QByteArray("localhost.:8080") << 8080 << false;
    QTest::newRow("credentials") << QByteArray("x@localhost:8080") << 8080 << false;
    QTest::newRow("any address") << QByteArray("0.0.0.0:8080") << 8080 << false;
}

void TestServerMessage::authority()
{
    QFETCH(const QByteArray, host);
    QFETCH(const int, port);
    QTEST(isLoopbackAuthority(host, quint16(port)), "ours");
}

void TestServerMessage::origin_data()
{
    QTest::addColumn<QList<QByteArray>>("origins");
    QTest::addColumn<bool>("foreign");
    QTest::newRow("none") << QList<QByteArray>{} << false;
    QTest::newRow("same") << QList<QByteArray>{"http://127.0.0.1:8080"} << false;
    QTest::newRow("same under another name") << QList<QByteArray>{"http://localhost:8080"} << false;
    QTest::newRow("null") << QList<QByteArray>{"null"} << true;
    QTest::newRow("empty") << QList<QByteArray>{""} << true;
    QTest::newRow("https") << QList<QByteArray>{"https://127.0.0.1:8080"} << true;
    QTest::newRow("another port") << QList<QByteArray>{"http://127.0.0.1:8081"} << true;
    QTest::newRow("another site") << QList<QByteArray>{"https://as.example"} << true;
    QTest::newRow("path") << QList<QByteArray>{"http://127.0.0.1:8080/"} << true;
    QTest::newRow("two") << QList<QByteArray>{"http://127.0.0.1:8080", "http://127.0.0.1:8080"} << true;
}

void TestServerMessage::origin()
{
    QFETCH(const QList<QByteArray>, origins);
    HttpRequest request{.fields = {{"Host", "127.0.0.1:8080"}}};
    for (const QByteArray &value : origins)
        request.fields.append("Origin", value);
    QTEST(isForeignOrigin(request), "foreign");
}

void TestServerMessage::unwritable_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("reason");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("no status") << 0 << QByteArray("OK") << QByteArray("X") << QByteArray("y");
    QTest::newRow("four digits") << 1000 << QByteArray("OK") << QByteArray("X") << QByteArray("y");
    QTest::newRow("reason ends the line") << 200 << QByteArray("OK\r\nY: z") << QByteArray("X") << QByteArray("y");
    QTest::newRow("value ends the line") << 200 << QByteArray("OK") << QByteArray("X") << QByteArray("y\r\nY: z");
    QTest::newRow("name is none") << 200 << QByteArray("OK") << QByteArray("X Y") << QByteArray("y");
}

void TestServerMessage::unwritable()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, reason);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    HttpResponse response{.status = status, .reason = reason, .fields = {{name, value}}};
    QVERIFY(!writeResponseHead(response).has_value());
}

void TestServerMessage::written()
{
    HttpResponse response{.status = 299,
                          .reason = "Own Reason",
                          .fields = {{"Set-Cookie", "a=1"}, {"x-lower", "%41"}, {"Set-Cookie", "b=2"}},
                          .body = "hello"};
    QCOMPARE(writeResponseHead(response),
             QByteArray("HTTP/1.1 299 Own Reason\r\nSet-Cookie: a=1\r\nx-lower: %41\r\nSet-Cookie: b=2\r\n"
                        "Content-Length: 5\r\nConnection: close\r\n\r\n"));
    QCOMPARE(response.fields.size(), 5);
}

void TestServerMessage::withoutLength_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("204") << 204 << QByteArray("X");
    QTest::newRow("304") << 304 << QByteArray("X");
    QTest::newRow("in chunks") << 200 << QByteArray("Transfer-Encoding");
}

void TestServerMessage::withoutLength()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, name);
    HttpResponse response{.status = status, .fields = {{name, "chunked"}}};
    QVERIFY(writeResponseHead(response).has_value());
    QVERIFY(!response.fields.contains("Content-Length"));
}

QTEST_APPLESS_MAIN(TestServerMessage)
#include "tst_servermessage.moc"
