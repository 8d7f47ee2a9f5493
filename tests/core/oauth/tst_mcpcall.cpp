// SPDX-License-Identifier: GPL-3.0-or-later
#include "answers.h"

#include "oauth/mcpcall.h"
#include "oauth/oautherror.h"

using namespace Grantscope::OAuth;
using namespace Answers;

class TestMcpCall : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAddress();
    void noAnswer_data();
    void noAnswer();
    void streamsWithoutEnd_data();
    void streamsWithoutEnd();
    void quotesAreShort();
    void withoutPkce_data();
    void withoutPkce();
    void request();
    void answers_data();
    void answers();
    void versions_data();
    void versions();
};

void TestMcpCall::noAddress()
{
    for (const char *address : {"", "mcp", "http://mcp.example/", "ws://127.0.0.1/"}) {
        const auto request = buildMcpInitialize(address);
        QVERIFY(!request);
        QCOMPARE(request.error().id, ErrorId(OAuthError::EndpointAddress));
    }
}

void TestMcpCall::noAnswer_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const char *type, const char *body, const QString &found) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(body) << found;
    };
    row("empty", "application/json", " ", u"an empty answer"_s);
    row("a page", "text/html", "<html>", u"text/html"_s);
    row("no JSON", "application/json", "{", u"application/json"_s);
    row("a request", "application/json", R"({"jsonrpc":"2.0","id":1,"method":"ping"})", u"application/json"_s);
    row("an error", "application/json",
        R"({"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Unsupported protocol version"}})",
        u"-32602: Unsupported protocol version"_s);
    row("an error of who could not read the request", "application/json",
        R"({"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"Parse error"}})", u"-32700: Parse error"_s);
    row("an error whose code is none", "application/json",
        R"({"jsonrpc":"2.0","id":1,"error":{"code":[-32602],"message":"no"}})", u"?: no"_s);
    row("an error and a result", "application/json",
        R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"no"},"result":{"protocolVersion":"2025-11-25"}})",
        u"1: no"_s);
    row("no version", "application/json", R"({"jsonrpc":"2.0","id":1,"result":{}})", u"result"_s);
    row("the answer to something else", "application/json",
        R"({"jsonrpc":"2.0","id":2,"result":{"protocolVersion":"2025-11-25"}})", u"application/json"_s);
    row("a text as id", "application/json", R"({"jsonrpc":"2.0","id":"1","result":{"protocolVersion":"2025-11-25"}})",
        u"application/json"_s);
    row("a result to nobody", "application/json",
        R"({"jsonrpc":"2.0","id":null,"result":{"protocolVersion":"2025-11-25"}})", u"application/json"_s);
    row("no JSON-RPC", "application/json", R"({"id":1,"result":{"protocolVersion":"2025-11-25"}})",
        u"application/json"_s);
    row("JSON-RPC 1.0", "application/json", R"({"jsonrpc":"1.0","id":1,"result":{"protocolVersion":"2025-11-25"}})",
        u"application/json"_s);
    row("a stream with the answer to something else", "text/event-stream",
        "data: {\"jsonrpc\":\"2.0\",\"id\":7,\"result\":{\"protocolVersion\":\"2025-11-25\"}}\n\n",
        u"text/event-stream"_s);
    row("a stream without an answer", "text/event-stream", "data: {\"method\":\"ping\"}\n\n", u"text/event-stream"_s);
    row("a stream that was cut off", "text/event-stream", "data: {\"result\":", u"text/event-stream"_s);
}

void TestMcpCall::noAnswer()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const auto server = parseMcpInitialize(typed(200, type, body)).value;
    QVERIFY(!server);
    QCOMPARE(server.error().id, ErrorId(ResourceError::NoAnswer));
    QTEST(server.error().found, "found");
}

void TestMcpCall::streamsWithoutEnd_data()
{
    QTest::addColumn<QByteArray>("body");
    const QByteArray answer =
        "data: {\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"protocolVersion\":\"2025-11-25\"}}\n\n";
    constexpr qsizetype kMuch = qsizetype(16) << 20;
    QTest::newRow("empty lines") << QByteArray(kMuch, '\n') + answer;
    QTest::newRow("empty lines of the other kind") << QByteArray(kMuch, '\r') + answer;
    QTest::newRow("one line") << "data: " + QByteArray(kMuch, 'a') + "\n\n" + answer;
    QTest::newRow("events") << QByteArray("data:1\n\n").repeated(1000) + answer;
    QTest::newRow("one event of many lines") << QByteArray("data:1\n").repeated(kMuch / 7) + '\n' + answer;
}

/// What comes late is not waited for: neither the time nor the room is the server's to take.
void TestMcpCall::streamsWithoutEnd()
{
    QFETCH(const QByteArray, body);
    const auto server = parseMcpInitialize(typed(200, "text/event-stream", body)).value;
    QVERIFY(!server);
    QCOMPARE(server.error().found, u"text/event-stream"_s);
}

void TestMcpCall::quotesAreShort()
{
    const QByteArray lengthy(100'000, '1');
    const auto refused = parseMcpInitialize(
        typed(200, "application/json",
              R"({"jsonrpc":"2.0","id":1,"error":{"code":)" + lengthy + R"(,"message":")" + lengthy + R"("}})"));
    QVERIFY(!refused.value);
    QVERIFY(refused.value.error().found.size() < 300);
    const auto taken = parseMcpInitialize(typed(200, "application/json",
                                                R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":")" + lengthy
                                                    + R"(","serverInfo":{"name":")" + lengthy + R"("}}})"));
    QVERIFY(taken.value);
    QVERIFY(taken.value->name.size() < 300);
    QVERIFY(taken.checks.constFirst().found.size() < 300);
}

void TestMcpCall::withoutPkce_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("not listed") << QByteArray() << list("mcp-pkce.missing:fail");
    QTest::newRow("an empty list") << QByteArray(R"(,"code_challenge_methods_supported":[])")
                                   << list("mcp-pkce.missing:fail");
    QTest::newRow("plain") << QByteArray(R"(,"code_challenge_methods_supported":["plain"])")
                           << list("mcp-pkce.other:fail");
    QTest::newRow("S256") << QByteArray(R"(,"code_challenge_methods_supported":["plain","S256"])") << QStringList();
}

void TestMcpCall::withoutPkce()
{
    QFETCH(const QByteArray, members);
    QFETCH(const QStringList, rows);
    const auto metadata =
        parseServerMetadata(R"({"issuer":"https://as.example")" + members + '}', u"https://as.example"_s);
    QVERIFY(metadata);
    const auto reading = checkMcpPkce(*metadata);
    QCOMPARE(noticed(reading.checks), rows);
    QCOMPARE(reading.value.has_value(), rows.isEmpty());
    if (!reading.value)
        QCOMPARE(reading.value.error().id, ErrorId(ResourceError::NoPkce));
}

void TestMcpCall::request()
{
    const auto request = buildMcpInitialize("https://mcp.example/mcp");
    QVERIFY(request);
    QCOMPARE(request->method, "POST");
    QCOMPARE(request->fields.combined("Accept"), "application/json, text/event-stream");
    QCOMPARE(request->fields.combined("Content-Type"), "application/json");
    const auto document = Json::Document::parse(request->body);
    QVERIFY(document);
    QVERIFY(document->root().member("jsonrpc").stringIs("2.0"));
    QVERIFY(document->root().member("method").stringIs("initialize"));
    QVERIFY(document->root().member("params").member("protocolVersion").stringIs("2025-11-25"));
}

void TestMcpCall::answers_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray message = R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":"2025-06-18","capabilities":{},)"
                               R"("serverInfo":{"name":"test-mcp","version":"1.0.0"}}})";
    QTest::newRow("JSON") << QByteArray("application/json") << message;
    QTest::newRow("a stream") << QByteArray("text/event-stream") << "event: message\ndata: " + message + "\n\n";
    QTest::newRow("a stream with more before")
        << QByteArray("text/event-stream; charset=utf-8")
        << "id: 0\r\ndata:\r\n\r\n: comment\r\ndata: {\"jsonrpc\":\"2.0\",\"method\":\"log\"}\r\n\r\ndata:" + message
               + "\r\n";
    QTest::newRow("the last of many events")
        << QByteArray("text/event-stream") << QByteArray("data:1\n\n").repeated(999) + "data:" + message + "\n\n";
    QTest::newRow("after the answer to something else") << QByteArray("text/event-stream")
                                                        << R"(data:{"jsonrpc":"2.0","id":7,"result":{}})"
                                                           "\n\ndata:"
                                                               + message + "\n\n";
    QTest::newRow("line ends of the old kind")
        << QByteArray("text/event-stream") << "event: message\rdata: " + message + "\r\r";
    QTest::newRow("in two lines of data")
        << QByteArray("text/event-stream") << "data: {\"x\":1,\ndata: " + message.sliced(1) + "\n";
}

void TestMcpCall::answers()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const auto reading = parseMcpInitialize(typed(200, type, body));
    const auto &server = reading.value;
    QVERIFY(server);
    QCOMPARE(noticed(reading.checks), QStringList());
    QCOMPARE(*server, (McpServer{.protocolVersion = u"2025-06-18"_s, .name = u"test-mcp"_s, .version = u"1.0.0"_s}));
}

void TestMcpCall::versions_data()
{
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QStringList>("rows");
    for (const char *unknown : {"", "1.0", "2025-11-2", "2099-01-01"})
        QTest::addRow("\"%s\"", unknown) << QByteArray(unknown) << list("mcp-version.unknown:warn");
    for (const char *known : {"2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"})
        QTest::newRow(known) << QByteArray(known) << QStringList();
}

/// The server may name another than was asked for; whoever does not know it should go (MCP 2025-11-25 Lifecycle).
void TestMcpCall::versions()
{
    QFETCH(const QByteArray, version);
    const auto reading = parseMcpInitialize(typed(
        200, "application/json", R"({"jsonrpc":"2.0","id":1,"result":{"protocolVersion":")" + version + R"("}})"));
    QVERIFY(reading.value);
    QTEST(noticed(reading.checks), "rows");
}

QTEST_APPLESS_MAIN(TestMcpCall)
#include "tst_mcpcall.moc"
