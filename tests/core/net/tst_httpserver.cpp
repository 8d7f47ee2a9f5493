// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rawclient.h"
#include "core/net/scriptedserver.h"
#include "net/curltransport.h"
#include "net/httpserver.h"
#include "net/neterror.h"

#include <QElapsedTimer>
#include <QMutex>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QThread>

#include <stdexcept>

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

HttpResponse ok(const QByteArray &body = "hello")
{
    return {.status = 200, .reason = "Fine", .body = body};
}

HttpResponse echo(const HttpRequest &request)
{
    return ok(request.method + ' ' + request.address + ' ' + request.body);
}

} // namespace

class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portTaken_data();
    void portTaken();
    void refusedBeforeTheHandler_data();
    void refusedBeforeTheHandler();
    void bodyInChunksBounded();
    void silentClient();
    void slowHead();
    void handlerFails();
    void tooManyAtOnce();
    void stopWithOpenConnections();
    void stopWakesHandlers();
    void stopWhileNobodyReads();
    void nothingListensAfterwards();

    void bothAddresses();
    void handlerGetsTheMessage();
    void answerAsItIs();
    void bodies_data();
    void bodies();
    void head();
    void continueFirst();
    void answeredOnTheOwnersThread();
    void refusedIsAnsweredToo();
    void longTarget();
    void again();
    void throughTransport();
};

void TestHttpServer::portTaken_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s;
}

void TestHttpServer::portTaken()
{
    QFETCH(const QString, address);
    QTcpServer other;
    if (!other.listen(QHostAddress(address)))
        QSKIP("No such address on this machine");
    HttpServer server(echo, now);
    const Result<quint16> port = server.listen(other.serverPort());
    QVERIFY(!port.has_value());
    QCOMPARE(port.error().id, ErrorId(NetError::Port));
    QVERIFY2(port.error().expected.contains(QString::number(other.serverPort())), qPrintable(port.error().expected));
    QCOMPARE(port.error().found, u"taken by another program"_s);
    QCOMPARE(server.port(), 0);

    // Nor may one of ours share it, and a free one is found all the same.
    HttpServer first(echo, now);
    HttpServer second(echo, now);
    QVERIFY(first.listen().has_value());
    QCOMPARE(second.listen(first.port()).error().id, ErrorId(NetError::Port));
    QVERIFY(second.listen().has_value());
    QVERIFY(first.port() != second.port());
}

void TestHttpServer::refusedBeforeTheHandler_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::addColumn<QByteArray>("line");
    const auto get = [](const QByteArray &fields) { return rawRequest(0, "GET /", fields); };
    QTest::newRow("no HTTP") << QByteArray("hello\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("unknown method") << rawRequest(0, "BREW /") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("unknown version") << QByteArray("GET / HTTP/3.0\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("101 fields") << get(QByteArray("X: y\r\n").repeated(101)) << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("field of a megabyte") << get("X: " + QByteArray(1 << 20, 'y') + "\r\n")
                                         << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("head beyond the limit")
        << get(("X: " + QByteArray(8000, 'y') + "\r\n").repeated(9)) << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("line without colon") << get("nonsense\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("LF alone") << get("X: y\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("target of 9 KB") << rawRequest(0, "GET /" + QByteArray(9000, 'a')) << QByteArray("HTTP/1.1 414 ");
    QTest::newRow("foreign Host") << QByteArray("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                                  << QByteArray("HTTP/1.1 421 ");
    QTest::newRow("no Host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("length and chunks") << rawRequest(0, "POST /", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                                                     "0\r\n\r\n")
                                       << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("10 GB announced") << rawRequest(0, "POST /", "Content-Length: 10000000000\r\n", "abc")
                                     << QByteArray("HTTP/1.1 413 ");
    QTest::newRow("chunk size is garbage")
        << rawRequest(0, "POST /", "Transfer-Encoding: chunked\r\n", "zz\r\nabc\r\n") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("CONNECT") << rawRequest(0, "CONNECT example.com:443") << QByteArray("HTTP/1.1 400 ");
    QTest::newRow("range is garbage") << get("Range: bytes=z\r\n") << QByteArray("HTTP/1.1 416 ");
}

void TestHttpServer::refusedBeforeTheHandler()
{
    QFETCH(QByteArray, octets);
    QFETCH(const QByteArray, line);
    std::atomic<int> calls = 0;
    HttpServer server(
        [&](const HttpRequest &request) {
            ++calls;
            return echo(request);
        },
        now);
    QVERIFY(server.listen().has_value());
    octets.replace("127.0.0.1:0\r\n", "127.0.0.1:" + QByteArray::number(server.port()) + "\r\n");
    const QByteArray answer = said(server.port(), octets);
    QVERIFY2(answer.startsWith(line), answer.first(qMin(answer.size(), 200)).constData());
    QCOMPARE(calls, 0);
    QVERIFY(said(server.port(), rawRequest(server.port(), "GET /next")).contains("GET /next")); // and serves on
}

void TestHttpServer::bodyInChunksBounded()
{
    std::atomic<int> calls = 0;
    HttpServer server(
        [&](const HttpRequest &request) {
            ++calls;
            return ok(QByteArray::number(request.body.size()));
        },
        now, {.maxBody = 1000});
    QVERIFY(server.listen().has_value());
    const auto post = [&](int chunks) {
        return said(server.port(), rawRequest(server.port(), "POST /", "Transfer-Encoding: chunked\r\n",
                                              ("a\r\n" + QByteArray(10, 'x') + "\r\n").repeated(chunks) + "0\r\n\r\n"));
    };
    QVERIFY(post(100).endsWith("\r\n\r\n1000"));
    QCOMPARE(calls, 1);
    QVERIFY(post(101).startsWith("HTTP/1.1 413 "));
    QVERIFY(post(100'000).startsWith("HTTP/1.1 413 "));
    QCOMPARE(calls, 1);
}

void TestHttpServer::silentClient()
{
    HttpServer server(echo, now, {.timeout = 100ms});
    QVERIFY(server.listen().has_value());
    QSignalSpy answered(&server, &HttpServer::answered);
    const auto socket = connected(server.port());
    QCOMPARE(everything(*socket), QByteArray()); // closed by the server
    QVERIFY(said(server.port(), rawRequest(server.port(), "POST /", "Content-Length: 5\r\n", "ab"))
                .startsWith("HTTP/1.1 400 "));
    QVERIFY(waitUntil([&] { return answered.count() == 1; })); // a connection without a word is no message
}

/// The time is for the whole request: an octet now and then does not stretch it.
void TestHttpServer::slowHead()
{
    HttpServer server(echo, now, {.timeout = 200ms});
    QVERIFY(server.listen().has_value());
    const auto socket = connected(server.port(), "GET / HTTP/1.1\r\n");
    int sent = 0;
    while (socket->state() == QAbstractSocket::ConnectedState && sent < 500) {
        socket->write("X");
        ++sent;
        if (socket->waitForReadyRead(20))
            break;
    }
    QVERIFY(sent < 500);
    QVERIFY(everything(*socket).startsWith("HTTP/1.1 400 "));
}

void TestHttpServer::handlerFails()
{
    HttpServer server(
        [](const HttpRequest &request) -> HttpResponse {
            if (request.address == "/throw")
                throw std::runtime_error("secret");
            if (request.address == "/odd")
                throw 7;
            return {.status = 200, .fields = {{"X", "a\r\nY: b"}}};
        },
        now);
    QVERIFY(server.listen().has_value());
    for (const char *target : {"/throw", "/odd", "/unwritable"}) {
        const QByteArray answer = said(server.port(), rawRequest(server.port(), QByteArray("GET ") + target));
        QVERIFY2(answer.startsWith("HTTP/1.1 500 "), target);
        QVERIFY(!answer.contains("secret") && !answer.contains("Y: b"));
    }
}

void TestHttpServer::tooManyAtOnce()
{
    QSemaphore go;
    HttpServer server(
        [&](const HttpRequest &) {
            go.acquire();
            return ok();
        },
        now, {.threads = 2, .connections = 4});
    QVERIFY(server.listen().has_value());
    std::vector<std::unique_ptr<QTcpSocket>> sockets;
    for (int i = 0; i < 20; ++i)
        sockets.push_back(connected(server.port(), rawRequest(server.port(), "GET /")));
    // Two at work, two waiting; all others are closed before any is answered.
    const auto isClosed = [](const auto &socket) { return socket->state() == QAbstractSocket::UnconnectedState; };
    QVERIFY(waitUntil([&] { return std::ranges::count_if(sockets, isClosed) == 16; }));
    go.release(4);
    int answered = 0;
    for (const auto &socket : sockets) {
        if (everything(*socket).endsWith("hello"))
            ++answered;
    }
    QCOMPARE(answered, 4);
}

void TestHttpServer::stopWithOpenConnections()
{
    auto server = std::make_unique<HttpServer>(echo, now);
    QVERIFY(server->listen().has_value());
    const quint16 port = server->port();
    const auto silent = connected(port);
    const auto half = connected(port, "GET / HTTP/1.1\r\nHost");
    const auto body = connected(port, rawRequest(port, "POST /", "Content-Length: 5\r\n", "ab"));
    QElapsedTimer timer;
    timer.start();
    server.reset();
    QVERIFY2(timer.durationElapsed() < 5s, "waited for the limits of the connections");
    QVERIFY(!somebodyListens(port));
    QVERIFY(everything(*silent).isEmpty());
    (void)everything(*half);
    QCOMPARE(half->state(), QAbstractSocket::UnconnectedState);
    (void)everything(*body);
    QCOMPARE(body->state(), QAbstractSocket::UnconnectedState);
}

void TestHttpServer::stopWakesHandlers()
{
    QSemaphore began;
    HttpServer *place = nullptr;
    HttpServer server(
        [&](const HttpRequest &) {
            began.release();
            return ok(place->waitForStop(1h) ? "stopped" : "time over");
        },
        now);
    place = &server;
    QVERIFY(server.listen().has_value());
    const auto socket = connected(server.port(), rawRequest(server.port(), "GET /"));
    began.acquire();
    QVERIFY(!server.waitForStop(1ms));
    server.stop();
    QVERIFY(everything(*socket).endsWith("stopped"));
}

void TestHttpServer::stopWhileNobodyReads()
{
    QSemaphore began;
    HttpServer server(
        [&](const HttpRequest &) {
            began.release();
            return ok(QByteArray(64 << 20, 'x'));
        },
        now, {.timeout = 1h});
    QVERIFY(server.listen().has_value());
    const auto socket = connected(server.port(), rawRequest(server.port(), "GET /"));
    began.acquire();
    server.stop();
    QCOMPARE(server.port(), 0);
}

void TestHttpServer::nothingListensAfterwards()
{
    HttpServer server(echo, now);
    server.stop(); // before it began
    QVERIFY(server.listen().has_value());
    const quint16 port = server.port();
    QCOMPARE(server.listen().value(), port);
    QVERIFY(somebodyListens(port));
    server.stop();
    QVERIFY(!somebodyListens(port));
    server.stop();
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), port));
}

void TestHttpServer::bothAddresses()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    const QByteArray port = QByteArray::number(server.port());
    QVERIFY(said(server.port(), "GET /a HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n").contains("GET /a"));
    QVERIFY(said(server.port(), "GET /b HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n").contains("GET /b"));
    if (QTcpServer probe; !probe.listen(QHostAddress(QHostAddress::LocalHostIPv6)))
        QSKIP("No IPv6 on this machine");
    QVERIFY(said(server.port(), "GET /c HTTP/1.1\r\nHost: [::1]:" + port + "\r\n\r\n", u"::1"_s).contains("GET /c"));
}

void TestHttpServer::handlerGetsTheMessage()
{
    QMutex mutex;
    HttpRequest seen;
    HttpServer server(
        [&](const HttpRequest &request) {
            const QMutexLocker locker(&mutex);
            seen = request;
            return ok();
        },
        now);
    QVERIFY(server.listen().has_value());
    const QByteArray port = QByteArray::number(server.port());
    (void)said(server.port(), "POST /a/%2e%2e/b//?q=%2b+a'&q=&;x HTTP/1.1\r\nx-b: 1\r\nHost: localhost:" + port
                                  + "\r\nX-A: %41%0d\r\nCookie: a=1\r\nx-b: 2\r\ncontent-length: 6\r\n\r\na=%2b\n");
    const HttpRequest expected{.method = "POST",
                               .address = "/a/%2e%2e/b//?q=%2b+a'&q=&;x",
                               .fields = {{"x-b", "1"},
                                          {"Host", "localhost:" + port},
                                          {"X-A", "%41%0d"},
                                          {"Cookie", "a=1"},
                                          {"x-b", "2"},
                                          {"content-length", "6"}},
                               .body = "a=%2b\n"};
    const QMutexLocker locker(&mutex);
    QCOMPARE(seen, expected);
}

void TestHttpServer::answerAsItIs()
{
    HttpServer server(
        [](const HttpRequest &request) -> HttpResponse {
            if (request.address == "/plain")
                return {.status = 404};
            if (request.address == "/unknown")
                return {.status = 599};
            return {.status = 299,
                    .reason = "Own Reason",
                    .fields = {{"Set-Cookie", "a=1"},
                               {"x-lower", "1"},
                               {"Set-Cookie", "b=2"},
                               {"Content-Type", "image/png"},
                               {"Connection", "Close"}},
                    .body = QByteArray("a\0b", 3)};
        },
        now);
    QVERIFY(server.listen().has_value());
    const QByteArray head = "HTTP/1.1 299 Own Reason\r\nSet-Cookie: a=1\r\nx-lower: 1\r\nSet-Cookie: b=2\r\n"
                            "Content-Type: image/png\r\nConnection: Close\r\nContent-Length: 3\r\n\r\n";
    QCOMPARE(said(server.port(), rawRequest(server.port(), "GET /", "Range: bytes=0-1\r\n")),
             head + QByteArray("a\0b", 3));
    QCOMPARE(said(server.port(), rawRequest(server.port(), "GET /plain")),
             QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    QVERIFY(said(server.port(), rawRequest(server.port(), "GET /unknown")).startsWith("HTTP/1.1 599 \r\n"));
}

void TestHttpServer::bodies_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "Content-Type: application/x-www-form-urlencoded\r\n";
    const QByteArray large(1 << 20, 'z');
    QTest::newRow("none") << QByteArray("POST") << QByteArray() << QByteArray() << QByteArray();
    QTest::newRow("empty") << QByteArray("POST") << QByteArray("Content-Length: 0\r\n") << QByteArray() << QByteArray();
    QTest::newRow("form") << QByteArray("POST") << form + "Content-Length: 5\r\n"
                          << QByteArray("a=%2b") << QByteArray("a=%2b");
    QTest::newRow("form of a megabyte") << QByteArray("POST") << form + "Content-Length: 1048576\r\n" << large << large;
    QTest::newRow("chunks") << QByteArray("PUT") << QByteArray("Transfer-Encoding: Chunked\r\n")
                            << QByteArray("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nX: y\r\n\r\n") << QByteArray("abcde");
    QTest::newRow("PATCH") << QByteArray("PATCH") << QByteArray("Content-Length: 1\r\n") << QByteArray("x")
                           << QByteArray("x");
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray("Content-Length: 1\r\n") << QByteArray("x")
                            << QByteArray("x");
    QTest::newRow("more than announced") << QByteArray("POST") << QByteArray("Content-Length: 1\r\n")
                                         << QByteArray("xyz") << QByteArray("x");
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS") << QByteArray() << QByteArray() << QByteArray();
}

void TestHttpServer::bodies()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, fields);
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, body);
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    const QByteArray answer = said(server.port(), rawRequest(server.port(), method + " /x", fields, sent));
    QVERIFY2(answer.endsWith("\r\n\r\n" + method + " /x " + body), answer.first(qMin(answer.size(), 300)).constData());
}

void TestHttpServer::head()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    QCOMPARE(said(server.port(), rawRequest(server.port(), "HEAD /x")),
             QByteArray("HTTP/1.1 200 Fine\r\nContent-Length: 8\r\nConnection: close\r\n\r\n"));
}

void TestHttpServer::continueFirst()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    QSignalSpy answered(&server, &HttpServer::answered);
    const QByteArray answer =
        said(server.port(), rawRequest(server.port(), "POST /", "Expect: 100-continue\r\nContent-Length: 2\r\n", "ab"));
    QVERIFY2(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 Fine\r\n"), answer.constData());
    QVERIFY(waitUntil([&] { return answered.count() == 1; }));
    const auto exchange = answered.at(0).at(0).value<Exchange>();
    QCOMPARE(exchange.response.status, 200);
    QVERIFY(exchange.responseHead.startsWith("HTTP/1.1 100"));
}

void TestHttpServer::answeredOnTheOwnersThread()
{
    QThread *handlerThread = nullptr;
    HttpServer server(
        [&](const HttpRequest &request) {
            handlerThread = QThread::currentThread();
            return echo(request);
        },
        now);
    QVERIFY(server.listen().has_value());
    QThread *signalThread = nullptr;
    Exchange exchange;
    connect(&server, &HttpServer::answered, [&](const Exchange &answered) {
        signalThread = QThread::currentThread();
        exchange = answered;
    });
    const QByteArray octets = rawRequest(server.port(), "POST /x?a=b", "Content-Length: 2\r\n", "ab");
    const QByteArray answer = said(server.port(), octets);
    QVERIFY(waitUntil([&] { return signalThread != nullptr; }));
    QCOMPARE(signalThread, QThread::currentThread());
    QVERIFY(handlerThread != signalThread);
    QCOMPARE(exchange.requestHead + "ab", octets);
    QCOMPARE(exchange.responseHead + exchange.response.body, answer);
    QCOMPARE(exchange.request.address, QByteArray("/x?a=b"));
    QCOMPARE(exchange.request.body, QByteArray("ab"));
    QCOMPARE(exchange.response.status, 200);
    QCOMPARE(exchange.response.version, QByteArray("1.1"));
    QCOMPARE(exchange.response.fields, (HeaderFields{{"Content-Length", "14"}, {"Connection", "close"}}));
    QCOMPARE(exchange.startedAt, kNow);
    QVERIFY(exchange.remoteAddress.startsWith("127.0.0.1:"_L1));
}

void TestHttpServer::refusedIsAnsweredToo()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    QSignalSpy answered(&server, &HttpServer::answered);
    (void)said(server.port(), "GET /secret HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    (void)said(server.port(), "hello\r\n\r\n");
    QVERIFY(waitUntil([&] { return answered.count() == 2; }));
    QCOMPARE(answered.at(0).at(0).value<Exchange>().response.status, 421);
    const auto byLibrary = answered.at(1).at(0).value<Exchange>();
    QCOMPARE(byLibrary.response.status, 400);
    QCOMPARE(byLibrary.response.fields.first("Connection"), QByteArray("close"));
    QVERIFY(byLibrary.responseHead.endsWith("\r\n\r\n"));
}

void TestHttpServer::longTarget()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    const QByteArray target = "/" + QByteArray("%0a").repeated(2500) + "?x=" + QByteArray(600, 'y');
    QVERIFY(said(server.port(), rawRequest(server.port(), "GET " + target)).endsWith("GET " + target + ' '));
}

void TestHttpServer::again()
{
    HttpServer server(echo, now);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(server.listen().has_value());
        QVERIFY(said(server.port(), rawRequest(server.port(), "GET /x")).endsWith("GET /x "));
        server.stop();
    }
    for (int i = 0; i < 20; ++i) { // at once, before it may have begun to accept
        QVERIFY(server.listen().has_value());
        server.stop();
    }
    QCOMPARE(server.port(), 0);
}

void TestHttpServer::throughTransport()
{
    HttpServer server(echo, now);
    QVERIFY(server.listen().has_value());
    CurlTransport transport(now);
    QList<QFuture<Result<Exchange>>> futures;
    for (int i = 0; i < 50; ++i) {
        futures.append(transport.send(
            {.method = "POST",
             .address = "http://127.0.0.1:" + QByteArray::number(server.port()) + "/" + QByteArray::number(i),
             .body = "b"}));
    }
    for (int i = 0; i < futures.size(); ++i) {
        QVERIFY(waitFor(futures.at(i)));
        QCOMPARE(futures.at(i).result()->response.body, "POST /" + QByteArray::number(i) + " b");
    }
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
