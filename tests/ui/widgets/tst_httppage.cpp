// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/httpmask.h"
#include "widgets/httppage.h"
#include "widgets/masking.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope;
using namespace Grantscope::Ui;

namespace {

const QByteArray kDots = Masking::dots().toUtf8();

/// "*" stands for the dots in the rows below.
QByteArray withDots(QByteArray text)
{
    return text.replace("*", kDots);
}

} // namespace

class TestHttpPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodyForms_data();
    void bodyForms();
    void masksHeads_data();
    void masksHeads();
    void masksForms_data();
    void masksForms();
    void masksJson_data();
    void masksJson();
    void masksAllOfAPerson();
    void noJsonIsNotMasked();
    void readable_data();
    void readable();
    void asSentIsAsSent();
    void hidesWhatItCantMask_data();
    void hidesWhatItCantMask();
    void dumpsOctets();
    void writesHeads();
    void nothing();
};

void TestHttpPage::bodyForms_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<BodyForm>("form");
    QTest::newRow("nothing") << QByteArray("application/json") << QByteArray() << BodyForm::None;
    QTest::newRow("no type") << QByteArray() << QByteArray("{}") << BodyForm::Plain;
    QTest::newRow("looks like JSON, is said to be text")
        << QByteArray("text/plain") << QByteArray("{}") << BodyForm::Plain;
    QTest::newRow("a JWT") << QByteArray("application/jwt") << QByteArray("e30.e30.") << BodyForm::Plain;
    QTest::newRow("NUL") << QByteArray("application/json") << QByteArray("{\0}", 3) << BodyForm::Binary;
    QTest::newRow("octets said to be text") << QByteArray("text/html") << QByteArray(200, '\xff') << BodyForm::Binary;
    QTest::newRow("PNG") << QByteArray("image/png") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << BodyForm::Binary;
    QTest::newRow("one odd octet is no binary")
        << QByteArray("text/html") << QByteArray("<p>na\xefve</p>") << BodyForm::Html;
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << BodyForm::Json;
    QTest::newRow("problem") << QByteArray("application/problem+json") << QByteArray("{}") << BodyForm::Json;
    QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b") << BodyForm::Form;
    QTest::newRow("HTML") << QByteArray("text/html") << QByteArray("<p>") << BodyForm::Html;
    QTest::newRow("XML") << QByteArray("application/samlassertion+xml") << QByteArray("<a/>") << BodyForm::Xml;
    QByteArray han = u"x\u6f22"_s.toUtf8().repeated(3000); // A character across the edge of what is looked at.
    QTest::newRow("long Han text") << QByteArray("application/json") << han << BodyForm::Json;
}

void TestHttpPage::bodyForms()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const BodyForm, form);
    QCOMPARE(bodyForm(type, body), form);
}

void TestHttpPage::masksHeads_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *head, const char *masked) {
        QTest::newRow(name) << QByteArray(head) << withDots(masked);
    };
    row("bearer", "Authorization: Bearer abc.def\r\n", "Authorization: Bearer *\r\n");
    row("basic, lower case", "authorization: basic Zm9v\n", "authorization: basic *\n");
    row("no scheme", "Authorization: abcdef\r\n", "Authorization: *\r\n");
    row("blanks around", "Authorization:\t  Bearer   abc  \r\n", "Authorization: Bearer *\r\n");
    row("proxy", "Proxy-Authorization: Basic Zm9v\r\n", "Proxy-Authorization: Basic *\r\n");
    row("folded", "Authorization: Bearer\r\n abc\r\n\tdef\r\nHost: a\r\n",
        "Authorization: *\r\n *\r\n *\r\nHost: a\r\n");
    row("cookies", "Cookie: a=1; session=xyz;b=\r\n", "Cookie: a=*; session=*;b=*\r\n");
    row("a cookie without a name", "Cookie: xyz\r\n", "Cookie: *\r\n");
    row("a cookie with equals signs", "Cookie: a=b=c==\r\n", "Cookie: a=*\r\n");
    row("set-cookie keeps attributes", "Set-Cookie: sid=xyz; Path=/; Max-Age=60; HttpOnly\r\n",
        "Set-Cookie: sid=*; Path=/; Max-Age=60; HttpOnly\r\n");
    row("a code in a request line", "GET /cb?code=abc&state=xyz HTTP/1.1\r\n", "GET /cb?code=*&state=xyz HTTP/1.1\r\n");
    row("a code at its end", "GET /cb?state=xyz&code=abc HTTP/1.1\r\n", "GET /cb?state=xyz&code=* HTTP/1.1\r\n");
    row("an encoded name", "GET /cb?c%6Fde=abc HTTP/1.1\r\n", "GET /cb?c%6Fde=* HTTP/1.1\r\n");
    row("Location with a fragment", "Location: https://c.example/cb#access_token=abc&token_type=bearer\r\n",
        "Location: https://c.example/cb#access_token=*&token_type=bearer\r\n");
    row("Referer", "Referer: https://c.example/cb?code=abc\r\n", "Referer: https://c.example/cb?code=*\r\n");
    row("a quoted value", "Digest: token=\"abc;def\", x=1\r\n", "Digest: token=*, x=1\r\n");
    row("a quote without end", "Digest: token=\"abc\r\n", "Digest: token=*\r\n");
    row("empty value", "GET /cb?code= HTTP/1.1\r\n", "GET /cb?code= HTTP/1.1\r\n");
    row("no secret", "GET /cb?scope=openid HTTP/1.1\r\nHost: as.example\r\n\r\n",
        "GET /cb?scope=openid HTTP/1.1\r\nHost: as.example\r\n\r\n");
    row("nothing", "", "");
    row("no line end", "Authorization: Bearer abc", "Authorization: Bearer *");
}

void TestHttpPage::masksHeads()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, masked);
    QCOMPARE(maskedHead(head), masked);
}

void TestHttpPage::masksForms_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *form, const char *masked) {
        QTest::newRow(name) << QByteArray(form) << withDots(masked);
    };
    row("nothing", "", "");
    row("no value", "code", "code");
    row("empty value", "code=&a=b", "code=&a=b");
    row("only separators", "&&=&", "&&=&");
    row("token request", "grant_type=authorization_code&code=abc&client_secret=s%26x&redirect_uri=https%3A%2F%2Fa",
        "grant_type=authorization_code&code=*&client_secret=*&redirect_uri=https%3A%2F%2Fa");
    row("repeated", "code=a&code=b", "code=*&code=*");
    row("equals in the value", "code=a=b&x=y", "code=*&x=y");
    row("encoded name", "%63ode=a", "%63ode=*");
    row("malformed escape", "x=%zz&code=%zz", "x=%zz&code=*");
    row("other case", "Password=a", "Password=*");
}

void TestHttpPage::masksForms()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, masked);
    QCOMPARE(maskedForm(form), masked);
}

void TestHttpPage::masksJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("masked");
    const auto row = [](const char *name, const char *json, const char *masked) {
        QTest::newRow(name) << QByteArray(json) << withDots(masked);
    };
    row("no members", "{ }", "{ }");
    row("a bare value", "\"code\"", "\"code\"");
    row("an element is no member", "[\"code\", \"x\"]", "[\"code\", \"x\"]");
    row("tokens", R"({"access_token" : "abc", "token_type":"Bearer","expires_in":60, "refresh_token":"d\"ef"} )",
        R"({"access_token" : "*", "token_type":"Bearer","expires_in":60, "refresh_token":"*"} )");
    row("deep", R"({"a":[{"b":{"id_token":"x"}},{"code":"y"}],"c":1})",
        R"({"a":[{"b":{"id_token":"*"}},{"code":"*"}],"c":1})");
    row("twice", R"({"token":"a","token":"b"})", R"({"token":"*","token":"*"})");
    row("escaped name", R"({"c\u006fde":"a"})", R"({"c\u006fde":"*"})");
    row("an object", R"({"token":{"code":"a"},"x":"y"})", R"({"token":"*","x":"y"})");
    row("a number", R"({"password":1234})", R"({"password":"*"})");
    row("a private key", R"({"keys":[{"kty":"EC","x":"a","d":"b"}]})", R"({"keys":[{"kty":"EC","x":"a","d":"*"}]})");
    row("last", R"({"x":{"y":[]},"code":[1,2,3]})", R"({"x":{"y":[]},"code":"*"})");
}

void TestHttpPage::masksJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, masked);
    QCOMPARE(maskedJson(json), masked);
}

void TestHttpPage::masksAllOfAPerson()
{
    const QByteArray json = R"({"sub" : "alice", "age":33, "address":{"country":null}, "roles":["admin", true]})";
    QCOMPARE(maskedJson(json, JsonMask::AllValues),
             withDots(R"({"sub" : "*", "age":"*", "address":{"country":"*"}, "roles":["*", "*"]})"));
    const HttpText claims{"HTTP/1.1 200 OK\r\n\r\n", json, "application/json", true};
    QVERIFY(!httpPage(claims, Wording::Readable, Secrets::Hidden).text.contains("alice"));
    QVERIFY(httpPage(claims, Wording::Readable, Secrets::Shown).text.contains("alice"));
}

void TestHttpPage::noJsonIsNotMasked()
{
    for (const char *text : {"", "{", "{\"code\":\"abc\"", "<html>", "{\"code\":\"abc\"}x", "{'code':'abc'}"})
        QVERIFY2(!maskedJson(text), text);
}

void TestHttpPage::readable_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<HttpPage::Notice>("notice");
    using Notice = HttpPage::Notice;
    const QByteArray form("application/x-www-form-urlencoded");
    const QByteArray json("application/json");
    QTest::newRow("no form") << QByteArray("P\r\n\r\n") << form << QByteArray("a=%zz") << QByteArray("P\n\na=%zz")
                             << Notice::NotForm;
    QTest::newRow("no JSON") << QByteArray("P\r\n\r\n") << json << QByteArray("<html>") << QByteArray("P\n\n<html>")
                             << Notice::NotJson;
    QTest::newRow("two JSON texts") << QByteArray("P\r\n\r\n") << json << QByteArray("{}{}") << QByteArray("P\n\n{}{}")
                                    << Notice::NotJson;
    QTest::newRow("plain text") << QByteArray("P\r\n\r\n") << QByteArray("text/plain") << QByteArray("a=b&c")
                                << QByteArray("P\n\na=b&c") << Notice::None;
    QTest::newRow("form") << QByteArray("P\r\n\r\n") << form << QByteArray("a=b+c&d=%E6%BC%A2&e")
                          << u"P\n\na = b c\nd = 漢\ne = \n"_s.toUtf8() << Notice::None;
    QTest::newRow("a line break in a value") << QByteArray("P\r\n\r\n") << form << QByteArray("a=b%0D%0Ac")
                                             << u"P\n\na = b⟨U+000D⟩⟨U+000A⟩c\n"_s.toUtf8() << Notice::None;
    QTest::newRow("JSON") << QByteArray("P\r\n\r\n") << json << QByteArray(R"({"a":1.0,"a":[]})")
                          << QByteArray("P\n\n{\n  \"a\": 1.0,\n  \"a\": []\n}") << Notice::None;
    QTest::newRow("a query") << QByteArray("GET /a?x=1&y=%20 HTTP/1.1\r\nHost: b\r\n\r\n") << QByteArray()
                             << QByteArray() << QByteArray("GET /a HTTP/1.1\n    ?x = 1\n    &y =  \nHost: b\n\n")
                             << Notice::None;
    QTest::newRow("a malformed query") << QByteArray("GET /a?x=%z HTTP/1.1\r\n\r\n") << QByteArray() << QByteArray()
                                       << QByteArray("GET /a?x=%z HTTP/1.1\n\n") << Notice::None;
    QTest::newRow("an empty query") << QByteArray("GET /a? HTTP/1.1\r\n\r\n") << QByteArray() << QByteArray()
                                    << QByteArray("GET /a? HTTP/1.1\n\n") << Notice::None;
    QTest::newRow("a question in a reason")
        << QByteArray("HTTP/1.1 200 What? HTTP/1.1\r\n\r\n") << QByteArray() << QByteArray()
        << QByteArray("HTTP/1.1 200 What? HTTP/1.1\n\n") << Notice::None;
}

void TestHttpPage::readable()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, text);
    QFETCH(const HttpPage::Notice, notice);
    const HttpPage page = httpPage({head, body, type}, Wording::Readable, Secrets::Shown);
    QCOMPARE(page.text, text);
    QCOMPARE(page.notice, notice);
    QCOMPARE(page.text.sliced(page.headLength), page.body);
}

void TestHttpPage::asSentIsAsSent()
{
    const QByteArray body = "{\"b\" : 1,\r\n \"a\":\"\\u0041\"}\r";
    const HttpPage page =
        httpPage({"HTTP/1.1 200 OK\r\nX: \r y\r\n\r\n", body, "application/json"}, Wording::AsSent, Secrets::Shown);
    QCOMPARE(page.body, body);
    QCOMPARE(page.text, "HTTP/1.1 200 OK\nX: \r y\n\n" + body);
    QVERIFY(!page.isReadable);
}

void TestHttpPage::hidesWhatItCantMask_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML with a form") << QByteArray("text/html") << QByteArray("<input name=code value=abcdef>");
    QTest::newRow("malformed JSON") << QByteArray("application/json") << QByteArray("{\"code\":\"abcdef\"");
    QTest::newRow("plain text") << QByteArray("text/plain") << QByteArray("abcdef");
    QTest::newRow("no type") << QByteArray() << QByteArray("abcdef");
    QTest::newRow("a JWT") << QByteArray("application/jwt") << QByteArray("abcdef");
    QTest::newRow("XML") << QByteArray("text/xml") << QByteArray("<a>abcdef</a>");
    QTest::newRow("octets") << QByteArray("image/png") << QByteArray("abcdef\0\0\0", 9);
}

void TestHttpPage::hidesWhatItCantMask()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, body);
    for (const Wording wording : {Wording::AsSent, Wording::Readable}) {
        const HttpPage page = httpPage({"P\r\n\r\n", body, type}, wording, Secrets::Hidden);
        QCOMPARE(page.body, kDots);
        QCOMPARE(page.notice, HttpPage::Notice::Hidden);
        QVERIFY(!page.text.contains("abcdef"));
    }
}

void TestHttpPage::dumpsOctets()
{
    QByteArray body("\0\x01\x7f\xffGrantscope!", 15);
    const HttpPage page = httpPage({{}, body, "application/octet-stream"}, Wording::Readable, Secrets::Shown);
    QCOMPARE(page.notice, HttpPage::Notice::Binary);
    QCOMPARE(page.text, QByteArray("00000000  00 01 7f ff 47 72 61 6e 74 73 63 6f 70 65 21     ....Grantscope!\n"));
    body = QByteArray(1 << 20, '\0');
    QVERIFY(httpPage({{}, body, {}}, Wording::AsSent, Secrets::Shown).text.size() < 32'000);
}

void TestHttpPage::writesHeads()
{
    HttpRequest request{"POST", "https://user@as.example:8443/token?a=b#frag", {{"Accept", "application/json"}}, "x=y"};
    QCOMPARE(wireText(request).head,
             QByteArray("POST /token?a=b HTTP/1.1\r\nHost: as.example:8443\r\nAccept: application/json\r\n\r\n"));
    QCOMPARE(wireText(request, "as recorded").head, QByteArray("as recorded"));
    request.address = "https://as.example?a=b";
    request.fields = {{"host", "other.example"}};
    QCOMPARE(wireText(request).head, QByteArray("POST /?a=b HTTP/1.1\r\nhost: other.example\r\n\r\n"));
    HttpResponse response;
    QVERIFY(wireText(response).isEmpty());
    response.status = 404;
    response.reason = "Not Found";
    response.fields = {{"Content-Type", "Text/HTML; charset=utf-8"}};
    QCOMPARE(wireText(response).head,
             QByteArray("HTTP/1.1 404 Not Found\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n"));
    QCOMPARE(wireText(response).mediaType, QByteArray("text/html"));
}

void TestHttpPage::nothing()
{
    for (const Secrets secrets : {Secrets::Shown, Secrets::Hidden}) {
        const HttpPage page = httpPage({}, Wording::Readable, secrets);
        QVERIFY(page.text.isEmpty());
        QCOMPARE(page.notice, HttpPage::Notice::None);
    }
}

QTEST_APPLESS_MAIN(TestHttpPage)
#include "tst_httppage.moc"
