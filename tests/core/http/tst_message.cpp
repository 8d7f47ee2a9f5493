// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httperror.h"
#include "http/message.h"

#include <QTest>

using namespace Grantscope;
using namespace Qt::StringLiterals;

class TestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedRequests_data();
    void refusedRequests();
    void goodRequest();
    void statusLine_data();
    void statusLine();
    void mediaTypes_data();
    void mediaTypes();
    void redirect();
};

void TestMessage::refusedRequests_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *label, const QByteArray &method, const QByteArray &name, const QByteArray &value,
                        HttpError error) {
        QTest::newRow(label) << method << name << value << ErrorId(error).toString();
    };
    row("empty method", "", "A", "b", HttpError::Method);
    row("second request in the method", "GET / HTTP/1.1\r\n\r\nGET", "A", "b", HttpError::Method);
    row("empty name", "GET", "", "b", HttpError::Field);
    row("colon in the name", "GET", "A:", "b", HttpError::Field);
    row("line break in the name", "GET", "A\r\nB", "b", HttpError::Field);
    row("CRLF in the value", "GET", "A", "secret\r\nB: c", HttpError::Field);
    row("LF in the value", "GET", "A", "secret\nB: c", HttpError::Field);
    row("CR in the value", "GET", "A", "secret\rB: c", HttpError::Field);
    row("NUL in the value", "GET", "A", QByteArray("secret\0c", 8), HttpError::Field);
}

void TestMessage::refusedRequests()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, value);
    HttpRequest request{.method = method, .address = "https://example.com/", .fields = {}, .body = {}};
    request.fields.append(name, value);
    const Result<void> result = validateRequest(request);
    QVERIFY(!result.has_value());
    QTEST(result.error().id.toString(), "id");
    QVERIFY(!result.error().found.contains(u"secret"));
    QVERIFY(!result.error().expected.isEmpty());
}

void TestMessage::goodRequest()
{
    const HttpRequest request{.method = "QUERY",
                              .address = "https://example.com/%2e%2F?a=%2b+",
                              .fields = {{"X-Empty", ""}, {"x-empty", "\xc3\xa4\t;"}},
                              .body = "x"};
    QVERIFY(validateRequest(request).has_value());
    QCOMPARE(request.url().host(), u"example.com"_s);
}

void TestMessage::statusLine_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<int>("status"); // 0: not a status line
    QTest::addColumn<QByteArray>("version");
    QTest::addColumn<QByteArray>("reason");
    for (const char *line : {"", "HTTP/1.1", "HTTP/1.1 ", "HTTP/1.1 20", "HTTP/1.1 abc OK", "HTTP/1.1 099 x",
                             "ICY 200 OK", "http/1.1 200 OK", "HTTP/1.1 -12 x"})
        QTest::addRow("no: %s", line) << QByteArray(line) << 0 << QByteArray() << QByteArray();
    QTest::newRow("usual") << QByteArray("HTTP/1.1 200 OK\r\n") << 200 << QByteArray("1.1") << QByteArray("OK");
    QTest::newRow("no reason") << QByteArray("HTTP/1.0 404 \r\n") << 404 << QByteArray("1.0") << QByteArray();
    QTest::newRow("words") << QByteArray("HTTP/2 418 I'm a teapot") << 418 << QByteArray("2")
                           << QByteArray("I'm a teapot");
}

void TestMessage::statusLine()
{
    QFETCH(const QByteArray, line);
    QFETCH(const int, status);
    HttpResponse response;
    QCOMPARE(readStatusLine(line, response), status != 0);
    QCOMPARE(response.status, status);
    QTEST(response.version, "version");
    QTEST(response.reason, "reason");
}

void TestMessage::mediaTypes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("parameter") << QByteArray("Application/JSON ; charset=utf-8") << QByteArray("application/json");
    QTest::newRow("plain") << QByteArray("text/html") << QByteArray("text/html");
}

void TestMessage::mediaTypes()
{
    QFETCH(const QByteArray, value);
    QTEST(mediaType({{"content-type", value}}), "expected");
    QCOMPARE(mediaType({}), QByteArray());
}

void TestMessage::redirect()
{
    QVERIFY(!(HttpResponse{.status = 304}.isRedirect()));
    QVERIFY(!(HttpResponse{.status = 201, .fields = {{"Location", "/x"}}}.isRedirect()));
    QVERIFY((HttpResponse{.status = 302, .fields = {{"location", "/x"}}}.isRedirect()));
}

QTEST_APPLESS_MAIN(TestMessage)
#include "tst_message.moc"
