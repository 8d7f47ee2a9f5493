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
    void withoutPkce_data();
    void withoutPkce();
    void request();
    void answers_data();
    void answers();
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
    row("no version", "application/json", R"({"jsonrpc":"2.0","id":1,"result":{}})", u"result"_s);
    row("a stream without an answer", "text/event-stream", "data: {\"method\":\"ping\"}\n\n", u"text/event-stream"_s);
    row("a stream that was cut off", "text/event-stream", "data: {\"result\":", u"text/event-stream"_s);
}

void TestMcpCall::noAnswer()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const auto server = parseMcpInitialize(typed(200, type, body));
    QVERIFY(!server);
    QCOMPARE(server.error().id, ErrorId(ResourceError::NoAnswer));
    QTEST(server.error().found, "found");
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
    QTest::newRow("in two lines of data")
        << QByteArray("text/event-stream") << "data: {\"id\":1,\ndata: " + message.sliced(1) + "\n";
}

void TestMcpCall::answers()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    const auto server = parseMcpInitialize(typed(200, type, body));
    QVERIFY(server);
    QCOMPARE(*server, (McpServer{.protocolVersion = u"2025-06-18"_s, .name = u"test-mcp"_s, .version = u"1.0.0"_s}));
}

QTEST_APPLESS_MAIN(TestMcpCall)
#include "tst_mcpcall.moc"
