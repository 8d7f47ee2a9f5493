// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/answers.h"
#include "practice/request.h"
#include "practice/scopes.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Practice;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paths_data();
    void paths();
    void forms_data();
    void forms();
    void cookies_data();
    void cookies();
    void languages_data();
    void languages();
    void scopes_data();
    void scopes();
    void quotedForDescriptions();
};

void TestRequest::paths_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("target") << QByteArray("/token?x=1") << QByteArray("/token");
    QTest::newRow("whole") << QByteArray("http://127.0.0.1:9300/token?x=1") << QByteArray("/token");
    QTest::newRow("whole without a path") << QByteArray("http://127.0.0.1:9300") << QByteArray("/");
    QTest::newRow("encoded stays") << QByteArray("/tok%65n") << QByteArray("/tok%65n");
    QTest::newRow("dot segments stay") << QByteArray("/a/../token") << QByteArray("/a/../token");
}

void TestRequest::paths()
{
    QFETCH(QByteArray, address);
    QFETCH(QByteArray, path);
    const HttpRequest http{.address = address};
    QCOMPARE(Request(http).path(), path);
}

void TestRequest::forms_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("readable");
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}") << false;
    QTest::newRow("no type") << QByteArray() << QByteArray("a=b") << false;
    QTest::newRow("multipart") << QByteArray("multipart/form-data; boundary=x") << QByteArray("a=b") << false;
    QTest::newRow("bad encoding") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=%zz") << false;
    QTest::newRow("no UTF-8") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=%ff") << false;
    QTest::newRow("a form") << QByteArray("application/x-www-form-urlencoded") << QByteArray("a=b") << true;
    QTest::newRow("with a charset") << QByteArray("Application/X-WWW-Form-Urlencoded; charset=utf-8")
                                    << QByteArray("a=b") << true;
}

void TestRequest::forms()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(bool, readable);
    HttpRequest http{.method = "POST", .address = "/", .body = body};
    if (!type.isEmpty())
        http.fields.append("Content-Type", type);
    QCOMPARE(Request(http).form().has_value(), readable);
}

void TestRequest::cookies_data()
{
    QTest::addColumn<QList<QByteArray>>("lines");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("none") << QList<QByteArray>{} << QByteArray();
    QTest::newRow("another") << QList<QByteArray>{"other=1"} << QByteArray();
    QTest::newRow("a name that ends alike") << QList<QByteArray>{"xid=1"} << QByteArray();
    QTest::newRow("a name that begins alike") << QList<QByteArray>{"idx=1"} << QByteArray();
    QTest::newRow("twice") << QList<QByteArray>{"id=1; id=2"} << QByteArray();
    QTest::newRow("twice, in two lines") << QList<QByteArray>{"id=1", "id=2"} << QByteArray();
    QTest::newRow("another case") << QList<QByteArray>{"ID=1"} << QByteArray();
    QTest::newRow("alone") << QList<QByteArray>{"id=1"} << QByteArray("1");
    QTest::newRow("among others") << QList<QByteArray>{"a=2; id=1;b=3"} << QByteArray("1");
    QTest::newRow("with an equals sign") << QList<QByteArray>{"id=a=b"} << QByteArray("a=b");
}

void TestRequest::cookies()
{
    QFETCH(QList<QByteArray>, lines);
    QFETCH(QByteArray, value);
    HttpRequest http{.address = "/"};
    for (const QByteArray &line : lines)
        http.fields.append("Cookie", line);
    QCOMPARE(Request(http).cookie("id"), value);
}

void TestRequest::languages_data()
{
    QTest::addColumn<QByteArray>("accept");
    QTest::addColumn<QByteArray>("uiLocales");
    QTest::addColumn<QByteArray>("language");
    const auto row = [](const char *name, const char *accept, const char *uiLocales, const char *language) {
        QTest::newRow(name) << QByteArray(accept) << QByteArray(uiLocales) << QByteArray(language);
    };
    row("nothing said", "", "", "en");
    row("unknown languages", "fr, de;q=0.5", "", "en");
    row("simplified characters", "zh-CN", "", "en");
    row("by script, simplified", "zh-Hans", "", "en");
    row("not wanted", "zh-TW;q=0, en;q=0.1", "", "en");
    row("no number", "zh-TW;q=x", "", "en");
    row("English first", "en-GB, zh-TW;q=0.9", "", "en");
    row("unknown wish of the client", "", "fr", "en");
    row("Taiwan", "zh-TW", "", "zh_TW");
    row("Taiwan by weight", "en;q=0.5, zh-TW;q=0.8", "", "zh_TW");
    row("first of equal ones", "zh-TW, en", "", "zh_TW");
    row("Hong Kong", "zh-HK,zh;q=0.9", "", "zh_TW");
    row("by script", "zh-Hant-TW", "", "zh_TW");
    row("Chinese", "ZH", "", "zh_TW");
    row("after an unknown one", "fr, zh-TW;q=0.3", "", "zh_TW");
    row("the client's wish comes first", "en", "zh-TW", "zh_TW");
    row("the client's wish, the other way", "zh-TW", "fr en", "en");
}

void TestRequest::languages()
{
    QFETCH(QByteArray, accept);
    QFETCH(QByteArray, uiLocales);
    QFETCH(QByteArray, language);
    HeaderFields fields;
    if (!accept.isEmpty())
        fields.append("Accept-Language", accept);
    QCOMPARE(pageLanguage(fields, uiLocales), language);
}

void TestRequest::scopes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("readable");
    QTest::addColumn<QByteArray>("scopes");
    QTest::newRow("two blanks") << QByteArray("a  b") << false << QByteArray();
    QTest::newRow("a blank at the end") << QByteArray("a ") << false << QByteArray();
    QTest::newRow("a tab") << QByteArray("a\tb") << false << QByteArray();
    QTest::newRow("a quote") << QByteArray("a\"b") << false << QByteArray();
    QTest::newRow("a backslash") << QByteArray("a\\b") << false << QByteArray();
    QTest::newRow("outside ASCII") << QByteArray("\xc3\xa4") << false << QByteArray();
    QTest::newRow("none") << QByteArray("") << true << QByteArray();
    QTest::newRow("two") << QByteArray("openid profile") << true << QByteArray("openid profile");
    QTest::newRow("twice the same") << QByteArray("openid openid") << true << QByteArray("openid");
}

void TestRequest::scopes()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, readable);
    QFETCH(QByteArray, scopes);
    const auto read = parseScope(text);
    QCOMPARE(read.has_value(), readable);
    if (read)
        QCOMPARE(read->join(' '), scopes);
}

void TestRequest::quotedForDescriptions()
{
    QCOMPARE(said("a\"b\\c\n\xc3\xa4"), "'a?b?c" + QByteArray(3, '?') + '\'');
    QCOMPARE(said(QByteArray(200, 'x')), '\'' + QByteArray(80, 'x') + "...'");
    QCOMPARE(said("plain"), "'plain'");
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
