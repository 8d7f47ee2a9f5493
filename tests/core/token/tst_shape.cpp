// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/base64url.h"
#include "token/shape.h"

#include <QTest>

using namespace Grantscope::Token;

class TestShape : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsLikeHeader_data();
    void startsLikeHeader();
    void claims_data();
    void claims();
    void hostNames_data();
    void hostNames();
};

void TestShape::startsLikeHeader_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    const auto json = [](const char *name, const QByteArray &text, bool expected) {
        QTest::newRow(name) << Grantscope::Jose::encodeBase64url(text) << expected;
    };
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("ey") << QByteArray("ey") << false;
    QTest::newRow("foreign character") << QByteArray("e%J") << false;
    json("array", "[1]", false);
    json("text", "\"a\"", false);
    json("letter after the brace", "{a", false);
    json("NUL after the brace", QByteArray("{\0\"", 3), false);
    json("member", "{\"alg\"", true);
    json("any first letter", "{\"\xc3\xa4\"", true);
    json("nothing", "{}", true);
    json("blank", "{ \"", true);
    json("line break", "{\n\"", true);
    json("carriage return", "{\r\n", true);
    json("tab", "{\t\"", true);
}

void TestShape::startsLikeHeader()
{
    QFETCH(const QByteArray, text);
    QTEST(Grantscope::Token::startsLikeHeader(text), "expected");
}

void TestShape::claims_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // empty: it is no token
    const auto row = [](const char *name, const QByteArray &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("empty", "", "");
    row("words", "hello world", "");
    row("control character", "abc\x01", "");
    row("not ASCII", "\xc3\xa4", "");
    row("pair", "a=b", "");
    row("padding alone", "===", "");
    row("URL", "https://a.example/", "");
    row("header alone", "eyJhbGciOiJIUzI1NiJ9", "malformed");
    row("four parts", "eyJhbGciOiJIUzI1NiJ9.e30.a2.a2", "malformed");
    row("padded", "eyJhbGciOiJIUzI1NiJ9.e30=.a2", "malformed");
    row("not of the alphabet", "eyJhbGciOiJIUzI1NiJ9.e3,.a2", "malformed");
    row("tilde before the dots", "eyJhbGciOiJIUzI1NiJ9~.e30.a2", "malformed");
    row("words with dots", "not.a.jwt", "malformed");
    row("five words", "a.b.c.d.e", "malformed");
    row("payload of a JWS", "AAAA.eyJzdWIiOiJhIn0.c2ln", "malformed");
    row("one word", "hello", "opaque");
    row("random parts", "mF_9.B5f-4.1JqM", "opaque");
    row("random, five parts", "0a.B_9.xQ-1.7.Zz9", "opaque");
    row("laravel", "1|abcDEF", "opaque");
    row("JWS", "eyJhbGciOiJIUzI1NiJ9.e30.a2", "jws");
    row("JWE", "eyJhbGciOiJkaXIifQ..aXY.Yw.dA", "jwe");
    row("SD-JWT", "eyJhbGciOiJIUzI1NiJ9.e30.a2~", "sd-jwt");
}

void TestShape::claims()
{
    QFETCH(const QByteArray, text);
    const auto form = claimedForm(text, lookAt(text));
    QTEST(QByteArray(form ? formName(*form) : ""), "expected");
}

void TestShape::hostNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no dot") << QByteArray("localhost") << false;
    QTest::newRow("capitals") << QByteArray("ya29.a0AfB") << false;
    QTest::newRow("number at the end") << QByteArray("192.168.1.10") << false;
    QTest::newRow("underscore") << QByteArray("a_b.example.com") << false;
    QTest::newRow("too long") << QByteArray("a").repeated(250) + ".com" << false;
    QTest::newRow("www") << QByteArray("www.example.com") << true;
    QTest::newRow("digits and hyphens") << QByteArray("a-1.example.org") << true;
}

void TestShape::hostNames()
{
    QFETCH(const QByteArray, text);
    QTEST(looksLikeHostName(text), "expected");
}

QTEST_GUILESS_MAIN(TestShape)
#include "tst_shape.moc"
