// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/scriptedserver.h"
#include "http/httperror.h"
#include "net/curltransport.h"
#include "net/neterror.h"

#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Grantscope;
using namespace Grantscope::Net;
using namespace Grantscope::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);

void keepOpen(QTcpSocket &socket, const QByteArray &)
{
    socket.write(response("200 OK", "hello"));
}

/// 64 MB of zeros: 65 KB on the wire.
QByteArray gzipBomb()
{
    // qCompress: four octets of length, then zlib; HTTP's "deflate" is zlib (RFC 9110 §8.4.1.2).
    return qCompress(QByteArray(64 << 20, '\0'), 9).sliced(4);
}

} // namespace

class TestCurlTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedUnsent_data();
    void refusedUnsent();
    void badAnswers_data();
    void badAnswers();
    void noServer();
    void silentServer();
    void stalledBody();
    void longBody();
    void tenGigabytes_data();
    void tenGigabytes();
    void compressedBomb();
    void untrustedCertificate();
    void authorityForOneRequest();
    void wrongNameAndDates();
    void fingerprint();
    void brokenTrust();
    void postIsNotSentTwice();
    void postIsNotRedirected_data();
    void postIsNotRedirected();
    void proxyIsNotThere();
    void headBeyondTheLimit();
    void proxyRefuses();
    void cancel();
    void deleteWhileSending();
    void deleteFromContinuation();

    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void fieldsAsWritten();
    void responseAsWritten();
    void emptyPost();
    void body();
    void interimAndTrailers();
    void compressed();
    void recorded();
    void throughProxy();
    void loopbackKnowsNoProxy();
    void manyAtOnce();
    void reuse();

private:
    [[nodiscard]] Result<Exchange> send(const HttpRequest &request, const SendOptions &options = {})
    {
        QFuture<Result<Exchange>> future = m_transport.send(request, options);
        if (!waitFor(future))
            return std::unexpected(Error{NetError::Timeout, u"the test's own time-out"_s});
        return future.result();
    }
    [[nodiscard]] Result<Exchange> get(const QByteArray &address, const SendOptions &options = {})
    {
        return send({.address = address}, options);
    }

    CurlTransport m_transport{[] { return kNow; }};
};

void TestCurlTransport::refusedUnsent_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    QTest::newRow("http") << QByteArray("http://example.invalid/") << QByteArray("v") << u"net-http-refused"_s;
    QTest::newRow("file") << QByteArray("file:///etc/passwd") << QByteArray("v") << u"net-scheme"_s;
    QTest::newRow("javascript") << QByteArray("javascript:alert(1)") << QByteArray("v") << u"net-scheme"_s;
    QTest::newRow("credentials") << QByteArray("https://u:p@example.invalid/") << QByteArray("v") << u"net-address"_s;
    QTest::newRow("field") << QByteArray("https://example.invalid/") << QByteArray("v\r\nX: y") << u"http-field"_s;
}

void TestCurlTransport::refusedUnsent()
{
    QFETCH(const QByteArray, address);
    QFETCH(const QByteArray, value);
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const QFuture<Result<Exchange>> future = m_transport.send({.address = address, .fields = {{"X-Test", value}}});
    QVERIFY(future.isFinished()); // at once: nothing was asked of the network, not even a name
    QVERIFY(!future.result().has_value());
    QTEST(future.result().error().id.toString(), "id");
    QCOMPARE(recorded.count(), 0);
}

void TestCurlTransport::badAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("id");
    const QByteArray chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("nothing") << QByteArray() << u"net-closed"_s;
    QTest::newRow("no HTTP") << QByteArray("220 mail.example.com ESMTP\r\n") << u"net-protocol"_s;
    QTest::newRow("HTML without a head") << QByteArray("<html>hello</html>") << u"net-protocol"_s;
    QTest::newRow("head cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"net-closed"_s;
    QTest::newRow("status not a number") << QByteArray("HTTP/1.1 abc OK\r\n\r\n") << u"net-protocol"_s;
    QTest::newRow("line without colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n") << u"net-protocol"_s;
    QTest::newRow("negative length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n")
                                     << u"net-protocol"_s;
    QTest::newRow("body cut off") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc") << u"net-closed"_s;
    QTest::newRow("chunk size is garbage") << chunked + "zz\r\nabc\r\n" << u"net-protocol"_s;
    QTest::newRow("chunk cut off") << chunked + "9\r\nabc" << u"net-closed"_s;
    QTest::newRow("chunk size overflows") << chunked + "fffffffffffffffffff\r\nabc\r\n0\r\n\r\n" << u"net-protocol"_s;
    QTest::newRow("unknown coding") << response("200 OK", "abc", "Content-Encoding: rot13\r\n") << u"net-protocol"_s;
    QTest::newRow("broken gzip") << response("200 OK", "abc", "Content-Encoding: gzip\r\n") << u"net-protocol"_s;
    QTest::newRow("head of a megabyte") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(1 << 20, 'x') + "\r\n\r\n"
                                        << u"net-size"_s;
}

void TestCurlTransport::badAnswers()
{
    QFETCH(const QByteArray, answer);
    ScriptedServer server(say(answer));
    const Result<Exchange> result = get(server.address());
    QVERIFY(!result.has_value());
    QTEST(result.error().id.toString(), "id");
    QVERIFY(!result.error().found.isEmpty());
    QCOMPARE(server.requests().size(), 1);
}

void TestCurlTransport::noServer()
{
    QByteArray address;
    {
        const ScriptedServer server;
        address = server.address();
    }
    const Result<Exchange> result = get(address);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Refused));
    QCOMPARE(result.error().expected.toLatin1(), QUrl::fromEncoded(address).authority().toLatin1());
    QVERIFY(!result.error().found.isEmpty());
}

void TestCurlTransport::silentServer()
{
    ScriptedServer server;
    const Result<Exchange> result = get(server.address(), {.timeout = 150ms});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{NetError::Timeout, u"150 ms"_s, u"no answer"_s}));
    QVERIFY(waitUntil([&] { return server.closed() == 1; }));
}

/// The bound is on the whole exchange: a server that sends an octet now and then does not stretch it.
void TestCurlTransport::stalledBody()
{
    ScriptedServer server([](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nab");
        auto *drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20ms);
    });
    const Result<Exchange> result = get(server.address(), {.timeout = 200ms});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Timeout));
    QVERIFY2(result.error().found.startsWith("the body of the answer not finished ("_L1),
             qPrintable(result.error().found));
}

void TestCurlTransport::longBody()
{
    ScriptedServer server(say(response("200 OK", QByteArray(20 << 20, 'x'))));
    const Result<Exchange> result = get(server.address());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{NetError::Size, u"≤ 16777216 B"_s, u"> 16777216 B"_s}));

    server.setScript(say(response("200 OK", "12345")));
    QVERIFY(!get(server.address(), {.maxBody = 4}).has_value());
    QVERIFY(get(server.address(), {.maxBody = 5}).has_value());
}

void TestCurlTransport::tenGigabytes_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("piece");
    const QByteArray piece(64 << 10, 'x');
    QTest::newRow("announced") << QByteArray("Content-Length: 10000000000\r\n") << piece;
    QTest::newRow("until the end") << QByteArray() << piece;
    QTest::newRow("in chunks") << QByteArray("Transfer-Encoding: chunked\r\n") << "10000\r\n" + piece + "\r\n";
}

/// A server that never stops is left as soon as the limit is passed.
void TestCurlTransport::tenGigabytes()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, piece);
    qint64 written = 0;
    ScriptedServer server([&](QTcpSocket &socket, const QByteArray &) {
        socket.write("HTTP/1.1 200 OK\r\n" + head + "\r\n");
        const auto goOn = [&socket, &written, piece] {
            if (socket.bytesToWrite() < (1 << 20))
                written += socket.write(piece);
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, goOn);
        goOn();
    });
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const Result<Exchange> result = get(server.address(), {.maxBody = 1 << 20});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{NetError::Size, u"≤ 1048576 B"_s, u"> 1048576 B"_s}));
    QVERIFY(waitUntil([&] { return server.closed() == 1; }));
    QVERIFY2(written < (64 << 20), qPrintable(QString::number(written)));
    QVERIFY(recorded.at(0).at(0).value<Record>().exchange.response.body.size() <= 1 << 20);
}

void TestCurlTransport::compressedBomb()
{
    const QByteArray bomb = gzipBomb();
    QVERIFY(bomb.size() < 100'000);
    ScriptedServer server(say(response("200 OK", bomb, "Content-Encoding: deflate\r\n")));
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const Result<Exchange> result = get(server.address(), {.maxBody = 1 << 20});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Size));
    QCOMPARE(recorded.count(), 1);
    const Record record = recorded.at(0).at(0).value<Record>();
    QVERIFY(record.exchange.response.body.size() <= 1 << 20);
}

void TestCurlTransport::untrustedCertificate()
{
    const TestCertificate certificate = makeCertificate();
    ScriptedServer server(certificate, say(response("200 OK", "hello")));
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const Result<Exchange> result = get(server.address());
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Tls));
    QVERIFY2(result.error().found.contains("CN=Grantscope test"_L1), qPrintable(result.error().found));
    QVERIFY(server.requests().isEmpty());

    // What the peer showed is kept, so that a person can look at it and name it in a profile.
    const Record record = recorded.at(0).at(0).value<Record>();
    QVERIFY(record.exchange.tls.has_value());
    QCOMPARE(record.exchange.tls->chain.size(), 1);
    QCOMPARE(record.exchange.tls->chain.at(0).sha256, certificate.sha256);
}

void TestCurlTransport::authorityForOneRequest()
{
    const TestCertificate certificate = makeCertificate();
    ScriptedServer server(certificate, keepOpen);
    QCOMPARE(get(server.address()).error().id, ErrorId(NetError::Tls));

    const SendOptions trusting{.trust = {.authorities = certificate.certificate},
                               .connection = Connection::ReuseForSafeMethod};
    const Result<Exchange> accepted = get(server.address(), trusting);
    QVERIFY(accepted.has_value());
    QCOMPARE(accepted->response.body, QByteArray("hello"));
    QVERIFY(accepted->tls->version.startsWith("TLSv1."));
    QVERIFY(!accepted->tls->cipher.isEmpty());
    QVERIFY(!accepted->tls->byFingerprint);
    QCOMPARE(accepted->tls->chain.at(0).sha256, certificate.sha256);
    QVERIFY(accepted->timings.secured.has_value());

    // Neither an open connection nor a session may carry the trust over.
    QCOMPARE(get(server.address(), {.connection = Connection::ReuseForSafeMethod}).error().id, ErrorId(NetError::Tls));
    const SendOptions other{.trust = {.authorities = makeCertificate().certificate}};
    QCOMPARE(get(server.address(), other).error().id, ErrorId(NetError::Tls));
    QCOMPARE(server.requests().size(), 1);
}

void TestCurlTransport::wrongNameAndDates()
{
    const TestCertificate otherName = makeCertificate("DNS:example.invalid");
    ScriptedServer named(otherName, say(response("200 OK")));
    QCOMPARE(get(named.address(), {.trust = {.authorities = otherName.certificate}}).error().id,
             ErrorId(NetError::Tls));

    const TestCertificate expired = makeCertificate("IP:127.0.0.1", "20210101000000Z");
    ScriptedServer old(expired, say(response("200 OK")));
    const Result<Exchange> result = get(old.address(), {.trust = {.authorities = expired.certificate}});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id, ErrorId(NetError::Tls));
    QVERIFY2(result.error().found.contains("expired"_L1), qPrintable(result.error().found));
    QVERIFY(named.requests().isEmpty() && old.requests().isEmpty());
}

void TestCurlTransport::fingerprint()
{
    const TestCertificate certificate = makeCertificate("DNS:example.invalid");
    ScriptedServer server(certificate, keepOpen);
    const Result<Exchange> refused = get(server.address(), {.trust = {.fingerprint = QByteArray(32, 'x')}});
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().id, ErrorId(NetError::Tls));
    QVERIFY(refused.error().found.contains(QString::fromLatin1(certificate.sha256.toHex(':'))));
    QVERIFY(refused.error().expected.contains("78:78"_L1));
    QVERIFY(server.requests().isEmpty());

    const auto naming = [](const QByteArray &sha256) {
        return SendOptions{.trust = {.fingerprint = sha256}, .connection = Connection::ReuseForSafeMethod};
    };
    const Result<Exchange> accepted = get(server.address(), naming(certificate.sha256));
    QVERIFY(accepted.has_value());
    QVERIFY(accepted->tls->byFingerprint);
    // The connection could have been kept: it must not serve whoever names another certificate or none.
    QCOMPARE(get(server.address(), naming(QByteArray(32, 'x'))).error().id, ErrorId(NetError::Tls));
    QCOMPARE(get(server.address(), {.connection = Connection::ReuseForSafeMethod}).error().id, ErrorId(NetError::Tls));
    QCOMPARE(server.requests().size(), 1);
}

void TestCurlTransport::brokenTrust()
{
    QCOMPARE(get("https://127.0.0.1:1/", {.trust = {.authorities = "nonsense"}}).error().id,
             ErrorId(NetError::Authorities));
    QCOMPARE(get("https://127.0.0.1:1/", {.trust = {.fingerprint = "short"}}).error().id,
             ErrorId(NetError::Authorities));
}

void TestCurlTransport::postIsNotSentTwice()
{
    ScriptedServer server([](QTcpSocket &socket, const QByteArray &request) {
        if (request.startsWith("GET"))
            socket.write(response("200 OK", "keep me open"));
        else
            socket.disconnectFromHost();
    });
    const SendOptions reusing{.connection = Connection::ReuseForSafeMethod};
    QVERIFY(get(server.address(), reusing).has_value()); // leaves a connection open, where a repetition would begin
    const Result<Exchange> result = send({.method = "POST", .address = server.address(), .body = "code=once"}, reusing);
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{NetError::Closed, u"a whole answer"_s, u"no answer"_s, "RFC 9112 §8"}));
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 2);
}

void TestCurlTransport::postIsNotRedirected_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("location");
    for (const char *status :
         {"301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect"}) {
        QTest::addRow("%s, absolute", status) << QByteArray(status) << QByteArray("OTHER");
        QTest::addRow("%s, relative", status) << QByteArray(status) << QByteArray("../to%2Fken/./?a=%2b b");
    }
}

/// What was posted holds a code or a secret: it goes where it was sent, and Location is shown as it came.
void TestCurlTransport::postIsNotRedirected()
{
    QFETCH(const QByteArray, status);
    QFETCH(QByteArray, location);
    ScriptedServer other(say(response("200 OK", "hello")));
    if (location == "OTHER")
        location = other.address("/token");
    ScriptedServer server(say(response(status, {}, "Location: " + location + "\r\n")));
    const Result<Exchange> result = send({.method = "POST", .address = server.address("/token"), .body = "code=once"});
    QVERIFY(result.has_value());
    QVERIFY(result->response.isRedirect());
    QCOMPARE(result->response.fields.first("Location"), location);
    QCOMPARE(result->request.address, server.address("/token"));
    QCOMPARE(server.requests().size(), 1);
    QCOMPARE(other.connections(), 0);
}

/// The server has nothing to do with it.
void TestCurlTransport::proxyIsNotThere()
{
    for (const char *address : {"https://example.invalid/", "http://example.invalid/"}) {
        const Result<Exchange> result =
            get(address, {.plainHttp = PlainHttp::InsecureAnywhere, .proxy = "http://127.0.0.1:1"});
        QVERIFY(!result.has_value());
        QCOMPARE(result.error().id.toString(), u"net-proxy"_s);
        QVERIFY2(result.error().found.contains(u"127.0.0.1"_s), qPrintable(result.error().found));
    }
}

void TestCurlTransport::headBeyondTheLimit()
{
    const ScriptedServer server(
        say(response("200 OK", "x",
                     "X: " + QByteArray(90'000, 'x') + "\r\nY: " + QByteArray(90'000, 'y')
                         + "\r\nZ: " + QByteArray(90'000, 'z') + "\r\nZ: " + QByteArray(90'000, 'z') + "\r\n")));
    const Result<Exchange> result = get(server.address("/"));
    QVERIFY(!result.has_value());
    QCOMPARE(result.error().id.toString(), u"net-size"_s);
}

void TestCurlTransport::proxyRefuses()
{
    ScriptedServer proxy(say(response("407 Proxy Authentication Required", {}, "Proxy-Authenticate: Basic\r\n")));
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const QByteArray address = proxy.address("").replace("http://", "http://user:secret@");
    const Result<Exchange> result = get("https://example.invalid/?code=1", {.proxy = address});
    QVERIFY(!result.has_value());
    QCOMPARE(result.error(), (Error{NetError::Proxy, u"HTTP 200"_s, u"HTTP 407"_s, "RFC 9110 §9.3.6"}));
    QCOMPARE(proxy.requests().size(), 1);
    QVERIFY(proxy.requests().at(0).startsWith("CONNECT example.invalid:443 HTTP/1.1\r\n"));
    const Record record = recorded.at(0).at(0).value<Record>();
    QCOMPARE(record.exchange.requestHead,
             QByteArray()); // nothing went to the server, and the proxy's password is nobody's
}

void TestCurlTransport::cancel()
{
    ScriptedServer server;
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    QFuture<Result<Exchange>> future = m_transport.send({.address = server.address()});
    QVERIFY(waitUntil([&] { return server.requests().size() == 1; }));
    future.cancel();
    QVERIFY(waitUntil([&] { return server.closed() == 1; }));
    QVERIFY(future.isCanceled());
    QVERIFY(future.isFinished());
    QCOMPARE(recorded.count(), 1);
    const Record record = recorded.at(0).at(0).value<Record>();
    QCOMPARE(record.error->id, ErrorId(NetError::Cancelled));
    QVERIFY(record.exchange.requestHead.startsWith("GET / HTTP/1.1\r\n"));
}

void TestCurlTransport::deleteWhileSending()
{
    ScriptedServer server;
    auto transport = std::make_unique<CurlTransport>([] { return kNow; });
    const QFuture<Result<Exchange>> first = transport->send({.address = server.address()});
    const QFuture<Result<Exchange>> second = transport->send({.address = server.address()});
    QVERIFY(waitUntil([&] { return server.requests().size() == 2; }));
    transport.reset();
    QVERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result().error().id, ErrorId(NetError::Cancelled));
    QCOMPARE(second.result().error().id, ErrorId(NetError::Cancelled));
}

void TestCurlTransport::deleteFromContinuation()
{
    ScriptedServer server(say(response("200 OK")));
    auto transport = std::make_unique<CurlTransport>([] { return kNow; });
    const QFuture<void> done = transport->send({.address = server.address()}).then([&](const Result<Exchange> &result) {
        QVERIFY(result.has_value());
        transport.reset();
    });
    QVERIFY(waitFor(done));
    QVERIFY(transport == nullptr);
}

void TestCurlTransport::statusesAreAnswers_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("200") << QByteArray("200 OK") << 200;
    QTest::newRow("302") << QByteArray("302 Found") << 302;
    QTest::newRow("307") << QByteArray("307 Temporary Redirect") << 307;
    QTest::newRow("401") << QByteArray("401 Unauthorized") << 401;
    QTest::newRow("404") << QByteArray("404 Not Found") << 404;
    QTest::newRow("503") << QByteArray("503 Out of Order") << 503;
}

void TestCurlTransport::statusesAreAnswers()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, status);
    ScriptedServer server(say(response(line, "text", "Location: /elsewhere\r\nWWW-Authenticate: Bearer\r\n")));
    const Result<Exchange> result = get(server.address());
    QVERIFY(result.has_value());
    QCOMPARE(result->response.status, status);
    QCOMPARE(result->response.reason, line.sliced(4));
    QCOMPARE(result->response.body, QByteArray("text"));
    QCOMPARE(result->response.isRedirect(), status / 100 == 3);
    QCOMPARE(server.requests().size(), 1); // nothing is followed, nothing is tried again with credentials
}

void TestCurlTransport::fieldsAsWritten()
{
    ScriptedServer server(say(response("200 OK")));
    const QByteArray target = "/a/../b/./%2e%2F%c3?q=%2b+a'&q=&;x";
    const HeaderFields fields{{"x-lower", "1"},       {"X-UPPER", "a  b"},   {"accept", "application/json"},
                              {"x-lower", "2"},       {"X-Empty", ""},       {"AUTHORIZATION", "Bearer abc"},
                              {"Cookie", "a=1; b=2"}, {"X-Last", "\xc3\xa4"}};
    const Result<Exchange> result = send({.method = "GeT", .address = server.address(target), .fields = fields});
    QVERIFY(result.has_value());

    const QByteArray host = server.address("").sliced(7);
    const QByteArray expected =
        "GeT " + target + " HTTP/1.1\r\nHost: " + host
        + "\r\nx-lower: 1\r\nX-UPPER: a  b\r\naccept: application/json\r\nx-lower: 2\r\nX-Empty:\r\n"
          "AUTHORIZATION: Bearer abc\r\nCookie: a=1; b=2\r\nX-Last: \xc3\xa4\r\n\r\n";
    QCOMPARE(server.requests(), QList<QByteArray>{expected});
    QCOMPARE(result->requestHead, expected);
    HeaderFields sent{{"Host", host}};
    for (const HeaderField &field : fields)
        sent.append(field.name, field.value);
    QCOMPARE(result->request.fields, sent);
    QCOMPARE(result->request.address, server.address(target));
}

void TestCurlTransport::responseAsWritten()
{
    const QByteArray head =
        "HTTP/1.1 299 Own Reason\r\nx-b: 1\r\nX-A:  two words \r\nSet-Cookie: a=1\r\nset-cookie: b=2\r\n"
        "Content-Length: 2\r\n\r\n";
    ScriptedServer server(say(head + "{}"));
    const Result<Exchange> result = get(server.address());
    QVERIFY(result.has_value());
    QCOMPARE(result->responseHead, head);
    const HttpResponse expected{.status = 299,
                                .reason = "Own Reason",
                                .fields = {{"x-b", "1"},
                                           {"X-A", "two words"},
                                           {"Set-Cookie", "a=1"},
                                           {"set-cookie", "b=2"},
                                           {"Content-Length", "2"}},
                                .body = "{}",
                                .version = "1.1"};
    QCOMPARE(result->response, expected);
    QCOMPARE(result->startedAt, kNow);
    QCOMPARE(result->remoteAddress, QString::fromLatin1(server.address("").sliced(7)));
    QVERIFY(result->proxy.isEmpty());
    QVERIFY(!result->tls.has_value());
    QVERIFY(result->timings.connected.has_value() && result->timings.finished.has_value());
    QVERIFY(*result->timings.connected <= *result->timings.firstOctet);
    QVERIFY(*result->timings.firstOctet <= *result->timings.finished);
}

void TestCurlTransport::emptyPost()
{
    ScriptedServer server(say(response("200 OK")));
    QVERIFY(send({.method = "POST", .address = server.address("/x")}).has_value());
    QCOMPARE(server.requests().at(0),
             "POST /x HTTP/1.1\r\nHost: " + server.address("").sliced(7) + "\r\nContent-Length: 0\r\n\r\n");
}

void TestCurlTransport::body()
{
    ScriptedServer server(say(response("200 OK")));
    const QByteArray octets = QByteArray("a=%2b+b\0\r\n\r\nGET", 16) + QByteArray(2 << 20, 'z');
    const HttpRequest request{.method = "PATCH",
                              .address = server.address(),
                              .fields = {{"Content-Type", "application/x-www-form-urlencoded"}},
                              .body = octets};
    const Result<Exchange> result = send(request);
    QVERIFY(result.has_value());
    QCOMPARE(server.requests().at(0), "PATCH / HTTP/1.1\r\nHost: " + server.address("").sliced(7)
                                          + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                                          + QByteArray::number(octets.size()) + "\r\n\r\n" + octets);
    QCOMPARE(result->request.body, octets);
}

void TestCurlTransport::interimAndTrailers()
{
    ScriptedServer server(
        say("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n"
            "\r\n3\r\nabc\r\n0\r\nX-Sum: 1\r\n\r\n"));
    const Result<Exchange> result = get(server.address());
    QVERIFY(result.has_value());
    QCOMPARE(result->interim.size(), 1);
    QCOMPARE(result->interim.at(0).status, 103);
    QCOMPARE(result->interim.at(0).fields, (HeaderFields{{"Link", "</a>"}}));
    QCOMPARE(result->response.status, 200);
    QCOMPARE(result->response.fields, (HeaderFields{{"Transfer-Encoding", "chunked"}}));
    QCOMPARE(result->response.body, QByteArray("abc"));
    QCOMPARE(result->response.trailers, (HeaderFields{{"X-Sum", "1"}}));
    QVERIFY(result->responseHead.startsWith("HTTP/1.1 103"));
    QVERIFY(result->responseHead.endsWith("chunked\r\n\r\n"));
}

void TestCurlTransport::compressed()
{
    const QByteArray packed = qCompress(QByteArray(1000, 'a')).sliced(4);
    ScriptedServer server(say(response("200 OK", packed, "Content-Encoding: deflate\r\n")));
    const Result<Exchange> result = get(server.address());
    QVERIFY(result.has_value());
    QCOMPARE(result->response.body, QByteArray(1000, 'a'));
    QCOMPARE(result->bodyOctetsReceived, qint64(packed.size()));
    QCOMPARE(result->response.fields.first("Content-Encoding"), QByteArray("deflate"));
    QVERIFY(!server.requests().at(0).contains("Accept-Encoding"));
}

void TestCurlTransport::recorded()
{
    ScriptedServer server(say(response("200 OK", "hello")));
    QSignalSpy recorded(&m_transport, &Transport::recorded);
    const Result<Exchange> result = get(server.address());
    QVERIFY(result.has_value());
    QCOMPARE(recorded.count(), 1);
    const Record record = recorded.at(0).at(0).value<Record>();
    QVERIFY(!record.error.has_value());
    QCOMPARE(record.exchange, *result);
}

void TestCurlTransport::throughProxy()
{
    ScriptedServer proxy(say(response("200 OK", "hello")));
    const Result<Exchange> result =
        get("http://example.invalid/a", {.plainHttp = PlainHttp::InsecureAnywhere, .proxy = proxy.address("")});
    QVERIFY(result.has_value());
    QVERIFY(proxy.requests().at(0).startsWith("GET http://example.invalid/a HTTP/1.1\r\nHost: example.invalid\r\n"));
    QCOMPARE(result->proxy, QString::fromLatin1(proxy.address("").sliced(7)));
    QVERIFY(result->remoteAddress.isEmpty());
}

void TestCurlTransport::loopbackKnowsNoProxy()
{
    ScriptedServer proxy(say(response("502 Bad Gateway")));
    ScriptedServer server(say(response("200 OK", "hello")));
    qputenv("http_proxy", proxy.address(""));
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    QVERIFY(get(server.address()).has_value());
    QVERIFY(get(server.address(), {.proxy = proxy.address("")}).has_value());
    QVERIFY(proxy.requests().isEmpty());

    const Result<Exchange> result = get("http://example.invalid/", {.plainHttp = PlainHttp::InsecureAnywhere});
    QVERIFY(result.has_value());
    QCOMPARE(result->response.status, 502); // elsewhere the environment counts
}

void TestCurlTransport::manyAtOnce()
{
    ScriptedServer server([](QTcpSocket &socket, const QByteArray &request) {
        socket.write(response("200 OK", request.first(request.indexOf(" HTTP"))));
    });
    QList<QFuture<Result<Exchange>>> futures;
    for (int i = 0; i < 50; ++i)
        futures.append(m_transport.send({.address = server.address("/" + QByteArray::number(i))}));
    for (int i = 0; i < futures.size(); ++i) {
        QVERIFY(waitFor(futures.at(i)));
        QCOMPARE(futures.at(i).result()->response.body, "GET /" + QByteArray::number(i));
    }
    QCOMPARE(server.connections(), 50);
}

void TestCurlTransport::reuse()
{
    ScriptedServer server([](QTcpSocket &socket, const QByteArray &) { socket.write(response("200 OK", "x")); });
    const SendOptions reusing{.connection = Connection::ReuseForSafeMethod};
    QVERIFY(get(server.address(), reusing).has_value());
    QVERIFY(get(server.address(), reusing).has_value());
    QCOMPARE(server.connections(), 1);
    QVERIFY(get(server.address()).has_value());
    QCOMPARE(server.connections(), 2);
}

QTEST_GUILESS_MAIN(TestCurlTransport)
#include "tst_curltransport.moc"
