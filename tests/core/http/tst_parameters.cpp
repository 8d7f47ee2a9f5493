// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/parameters.h"

#include <QTest>

using namespace Grantscope;

class TestParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void read_data();
    void read();
    void encoded_data();
    void encoded();
    void partsOfAddresses_data();
    void partsOfAddresses();
    void repeated();
    void setting();
};

void TestParameters::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("offset");
    QTest::newRow("percent at the end") << QByteArray("a=b&c=%") << qsizetype(6);
    QTest::newRow("one digit") << QByteArray("a=%4") << qsizetype(2);
    QTest::newRow("no digits") << QByteArray("a=%zz") << qsizetype(2);
    QTest::newRow("in a name") << QByteArray("x=1&%g0=b") << qsizetype(4);
    QTest::newRow("NUL") << QByteArray("a=%00") << qsizetype(2);
    QTest::newRow("lone continuation octet") << QByteArray("a=%80") << qsizetype(2);
    QTest::newRow("surrogate in UTF-8") << QByteArray("a=%ED%A0%80") << qsizetype(2);
    QTest::newRow("raw octet that is no UTF-8") << QByteArray("a=\xff") << qsizetype(2);
}

void TestParameters::refused()
{
    QFETCH(QByteArray, text);
    const Result<Parameters> parameters = parseParameters(text);
    QVERIFY(!parameters);
    QCOMPARE(parameters.error().id.toString(), u"http-form");
    QTEST(parameters.error().offset, "offset");
    QVERIFY(parameters.error().found.isEmpty());
}

void TestParameters::read_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("shown"); // name:value;…
    const auto row = [](const char *name, const char *text, const char *shown) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(shown);
    };
    row("nothing", "", "");
    row("only separators", "&&", "");
    row("plus is a blank", "a=b+c", "a:b c;");
    row("encoded plus stays", "a=b%2Bc", "a:b+c;");
    row("both cases of hexadecimal digits", "a=%c3%A4", "a:\xc3\xa4;");
    row("no equals sign", "a&b=1", "a:;b:1;");
    row("empty value", "a=&b=", "a:;b:;");
    row("empty name", "=1", ":1;");
    row("equals sign in the value", "a=b=c", "a:b=c;");
    row("repeated ones in their order", "a=1&b=2&a=3", "a:1;b:2;a:3;");
    row("authorization response of RFC 6749 4.1.2", "code=SplxlOBeZQQYbYS6WxSbIA&state=xyz",
        "code:SplxlOBeZQQYbYS6WxSbIA;state:xyz;");
}

void TestParameters::read()
{
    QFETCH(QByteArray, text);
    const Result<Parameters> parameters = parseParameters(text);
    QVERIFY(parameters);
    QByteArray shown;
    for (const Parameter &parameter : *parameters)
        shown += parameter.name + ':' + parameter.value + ';';
    QTEST(shown, "shown");
}

void TestParameters::encoded_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *value, const char *text) {
        QTest::newRow(name) << QByteArray(value) << QByteArray(text);
    };
    row("nothing", "", "");
    row("what stays", "azAZ09*-._", "azAZ09*-._");
    row("blank", "a b", "a+b");
    row("plus, tilde, percent", "+~%", "%2B%7E%25");
    row("RFC 6749 App. B", " %&+\xc2\xa3\xe2\x82\xac", "+%25%26%2B%C2%A3%E2%82%AC");
    row("line break", "\r\n", "%0D%0A");
}

void TestParameters::encoded()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, text);
    QCOMPARE(formEncoded(value), text);
    const Parameters parameters{{"n", value}};
    QCOMPARE(parameters.encoded(), "n=" + text);
    const Result<Parameters> back = parseParameters(parameters.encoded());
    QVERIFY(back);
    QCOMPARE(*back, parameters);
}

void TestParameters::partsOfAddresses_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("fragment");
    QTest::addColumn<QByteArray>("extended");
    const auto row = [](const char *name, const char *address, const char *query, const char *fragment,
                        const char *extended) {
        QTest::newRow(name) << QByteArray(address) << QByteArray(query) << QByteArray(fragment) << QByteArray(extended);
    };
    row("plain", "https://as/a", "", "", "https://as/a?x=1");
    row("query", "https://as/a?t=%7e", "t=%7e", "", "https://as/a?t=%7e&x=1");
    row("empty query", "https://as/a?", "", "", "https://as/a?x=1");
    row("fragment", "https://as/a#f?g", "", "f?g", "https://as/a?x=1");
    row("both", "https://as/a?q#f", "q", "f", "https://as/a?q&x=1");
}

void TestParameters::partsOfAddresses()
{
    QFETCH(QByteArray, address);
    QTEST(queryOf(address).toByteArray(), "query");
    QTEST(fragmentOf(address).toByteArray(), "fragment");
    QTEST(withParameters(address, {{"x", "1"}}), "extended");
    QCOMPARE(withoutQuery(address).toByteArray(), QByteArray("https://as/a"));
}

void TestParameters::repeated()
{
    const Parameters parameters{{"a", "1"}, {"b", "2"}, {"c", "3"}, {"b", "2"}, {"a", "4"}, {"b", "5"}};
    QCOMPARE(parameters.repeated(), (QList<QByteArray>{"b", "a"}));
    QCOMPARE(parameters.values("b"), (QList<QByteArray>{"2", "2", "5"}));
    QCOMPARE(Parameters({{"a", ""}, {"A", ""}}).repeated(), QList<QByteArray>());
}

void TestParameters::setting()
{
    Parameters parameters{{"a", "1"}, {"b", "2"}, {"a", "3"}};
    parameters.set("a", "4");
    QCOMPARE(parameters, Parameters({{"a", "4"}, {"b", "2"}}));
    parameters.set("c", "5");
    parameters.remove("a");
    QCOMPARE(parameters, Parameters({{"b", "2"}, {"c", "5"}}));
    QVERIFY(!parameters.contains("a"));
}

QTEST_APPLESS_MAIN(TestParameters)
#include "tst_parameters.moc"
