// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headerfields.h"

#include <QTest>

using namespace Grantscope;

class TestHeaderFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusedLines_data();
    void refusedLines();
    void lines();
    void lookup();
    void tokens_data();
    void tokens();
};

void TestHeaderFields::refusedLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray("\r\n");
    QTest::newRow("no colon") << QByteArray("Server nginx\r\n");
    QTest::newRow("no name") << QByteArray(": value\r\n");
    QTest::newRow("folded without a field") << QByteArray(" value\r\n");
}

void TestHeaderFields::refusedLines()
{
    QFETCH(const QByteArray, line);
    HeaderFields fields;
    QVERIFY(!fields.appendLine(line));
    QVERIFY(fields.isEmpty());
}

void TestHeaderFields::lines()
{
    HeaderFields fields;
    QVERIFY(fields.appendLine("X-One:1\r\n"));
    QVERIFY(fields.appendLine("x-one: \t two words \t\r\n"));
    QVERIFY(fields.appendLine("\tfolded\r\n"));
    QVERIFY(fields.appendLine("Empty:"));
    QCOMPARE(fields, (HeaderFields{{"X-One", "1"}, {"x-one", "two words folded"}, {"Empty", ""}}));
}

void TestHeaderFields::lookup()
{
    const HeaderFields fields{{"Set-Cookie", "a=1"}, {"Vary", "Origin"}, {"set-cookie", "b=2"}, {"VARY", "Accept"}};
    QVERIFY(!fields.contains("Cookie"));
    QCOMPARE(fields.first("Cookie"), std::nullopt);
    QCOMPARE(fields.combined("Cookie"), QByteArray());
    QCOMPARE(fields.first("SET-COOKIE"), QByteArray("a=1"));
    QCOMPARE(fields.values("Set-Cookie"), (QList<QByteArray>{"a=1", "b=2"}));
    QCOMPARE(fields.combined("vary"), QByteArray("Origin, Accept"));
}

void TestHeaderFields::tokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("expected");
    for (const char *text : {"", "a b", "a:", "a\r", "a\"", "(a)", "a/b", "a@b", "\xc3\xa4", "a{", "a;"})
        QTest::addRow("no: %s", text) << QByteArray(text) << false;
    QTest::newRow("no: NUL") << QByteArray("a\0b", 3) << false;
    for (const char *text : {"GET", "X-Header_1", "!#$%&'*+-.^_`|~", "0"})
        QTest::addRow("yes: %s", text) << QByteArray(text) << true;
}

void TestHeaderFields::tokens()
{
    QFETCH(const QByteArray, text);
    QTEST(isHttpToken(text), "expected");
}

QTEST_APPLESS_MAIN(TestHeaderFields)
#include "tst_headerfields.moc"
