// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "json/writer.h"

#include <QTest>

#include <limits>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

class TestWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes_data();
    void escapes();
    void replacesWhatIsNotUtf8();
    void writesMembersInOrder();
    void writesSingleValues();
    void writesSixtyThreeLevels();
};

void TestWriter::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QString &text, const char *expected) {
        QTest::newRow(name) << text << QByteArray(expected);
    };
    row("empty", u""_s, R"("")");
    row("plain", u"abc/def"_s, R"("abc/def")");
    row("quotes and backslashes", u"a\"b\\c"_s, R"("a\"b\\c")");
    row("short escapes", u"\b\f\n\r\t"_s, R"("\b\f\n\r\t")");
    row("controls", QString(QChar(0)) + u"\u0001\u001f"_s, R"("\u0000\u0001\u001f")");
    row("delete and C1", u"a\u007fb\u0080\u009b\u009f\u00a0"_s, "\"a\\u007fb\\u0080\\u009b\\u009f\u00a0\"");
    row("escape character of terminals", u"\u001b[31m"_s, R"("\u001b[31m")");
    row("direction", u"\u202e\u202a\u2066\u2069\u200e\u200f\u061c"_s,
        R"("\u202e\u202a\u2066\u2069\u200e\u200f\u061c")");
    row("line separators", u"\u2028\u2029"_s, R"("\u2028\u2029")");
    row("byte order mark", u"\ufeff"_s, R"("\ufeff")");
    row("letters", u"é臺灣😀"_s, "\"é臺灣😀\"");
    row("delete behind sixteen", u"0123456789abcdef\u007f0123456789abcdef"_s,
        R"("0123456789abcdef\u007f0123456789abcdef")");
}

void TestWriter::escapes()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, expected);
    QCOMPARE(quoted(text), expected);
    QByteArray fromUtf16;
    Writer(fromUtf16).string(text);
    QCOMPARE(fromUtf16, expected);
    QByteArray fromUtf8;
    Writer(fromUtf8).string(QByteArrayView(text.toUtf8()));
    QCOMPARE(fromUtf8, expected);
    const auto document = Document::parse(expected);
    QVERIFY(document);
    QCOMPARE(document->root().toString(), text);
}

void TestWriter::replacesWhatIsNotUtf8()
{
    QByteArray out;
    Writer(out).string(QByteArrayView("a\xC3(\xFF"));
    const QByteArray expected = R"("a\ufffd(\ufffd")";
    QCOMPARE(out, expected);
    constexpr char16_t kLone[] = {u'a', 0xd800, u'b', 0xdc00, 0xd83d, 0xde00, 0xd83d};
    QCOMPARE(quoted(QStringView(kLone, 7)), "\"a\\ud800b\\udc00😀\\ud83d\"");
}

void TestWriter::writesMembersInOrder()
{
    QByteArray out = "before ";
    Writer writer(out);
    writer.beginObject();
    writer.key("z").number(-5).key("a\"b").string(u"x"_s).key("list").beginArray();
    writer.null().boolean(true).boolean(false).beginObject().endObject().beginArray().endArray();
    writer.beginObject().key("in").raw("1e400").endObject().endArray();
    writer.key("z").number(std::numeric_limits<std::int64_t>::min()).endObject();
    const QByteArray expected =
        R"(before {"z":-5,"a\"b":"x","list":[null,true,false,{},[],{"in":1e400}],"z":-9223372036854775808})";
    QCOMPARE(out, expected);
}

void TestWriter::writesSingleValues()
{
    QByteArray out;
    Writer(out).null();
    QCOMPARE(out, "null");
    out.clear();
    Writer(out).beginArray().endArray();
    QCOMPARE(out, "[]");
}

void TestWriter::writesSixtyThreeLevels()
{
    QByteArray out;
    Writer writer(out);
    for (int i = 0; i < 63; ++i)
        writer.beginArray();
    for (int i = 0; i < 63; ++i)
        writer.endArray();
    QCOMPARE(out, QByteArray(63, '[') + QByteArray(63, ']'));
}

QTEST_GUILESS_MAIN(TestWriter)
#include "tst_writer.moc"
