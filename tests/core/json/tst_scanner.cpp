// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include <QFile>
#include <QTest>

#include <unistd.h>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

namespace {

// Rows are written as C strings; this one keeps NUL octets.
template <std::size_t N>
QByteArray octets(const char (&literal)[N])
{
    return QByteArray(literal, N - 1);
}

/// Octets of address space in use: what a memory limit counts, touched or not.
qint64 addressSpace()
{
    QFile status(u"/proc/self/statm"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    return status.readAll().split(' ').first().toLongLong() * sysconf(_SC_PAGESIZE);
}

} // namespace

class TestScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rejects_data();
    void rejects();
    void rejectsEveryPrefix();
    void rejectsDepth();
    void rejectsSize();
    void rejectsManyValues();
    void countsNoValuesInStrings();
    void keepsSmallDepth();
    void accepts_data();
    void accepts();
    void listsLoneSurrogates_data();
    void listsLoneSurrogates();
    void readsHugeTexts();
    void readsAtEveryAlignment();
};

void TestScanner::rejects_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("found");

    const auto syntax = [](const char *name, const QByteArray &text, qsizetype offset, const QString &expected,
                           const QString &found) {
        QTest::newRow(name) << text << u"json-syntax"_s << offset << expected << found;
    };
    const QString value = u"a JSON value"_s;
    const QString end = u"end of text"_s;
    syntax("empty", "", 0, value, end);
    syntax("only white space", " \t\r\n", 4, value, end);
    syntax("byte order mark", "\xEF\xBB\xBF{}", 0, value, u"U+FEFF (byte order mark)"_s);
    syntax("no-break space", "\xC2\xA0{}", 0, value, u"U+00A0"_s);
    syntax("curly quote",
           "{\xE2\x80\x9C"
           "a\":1}",
           1, u"\" }"_s, u"\u201c (U+201C)"_s);
    syntax("direction override", "[\xE2\x80\xAE]", 1, value, u"U+202E"_s);
    syntax("letter", "[é]", 1, value, u"é (U+00E9)"_s);
    syntax("NUL outside", octets("[\0]"), 1, value, u"U+0000"_s);
    syntax("NUL alone", octets("\0"), 0, value, u"U+0000"_s);
    syntax("vertical tab", "[\v1]", 1, value, u"U+000B"_s);
    syntax("form feed after", "[1\f]", 2, u", ]"_s, u"U+000C"_s);

    syntax("array open", "[", 1, value, end);
    syntax("array open after value", "[1", 2, u", ]"_s, end);
    syntax("array trailing comma", "[1,]", 3, value, u"]"_s);
    syntax("array leading comma", "[,1]", 1, value, u","_s);
    syntax("array double comma", "[1,,2]", 3, value, u","_s);
    syntax("array without comma", "[1 2]", 3, u", ]"_s, u"2"_s);
    syntax("array closed as object", "[1}", 2, u", ]"_s, u"}"_s);
    syntax("array colon", "[1:2]", 2, u", ]"_s, u":"_s);
    syntax("closing bracket alone", "]", 0, value, u"]"_s);
    syntax("object open", "{", 1, u"\" }"_s, end);
    syntax("object name only", "{\"a\"", 4, u":"_s, end);
    syntax("object no value", "{\"a\":", 5, value, end);
    syntax("object open after value", "{\"a\":1", 6, u", }"_s, end);
    syntax("object trailing comma", "{\"a\":1,}", 7, u"\""_s, u"}"_s);
    syntax("object leading comma", "{,\"a\":1}", 1, u"\" }"_s, u","_s);
    syntax("object closed as array", "{\"a\":1]", 6, u", }"_s, u"]"_s);
    syntax("object without colon", "{\"a\" 1}", 5, u":"_s, u"1"_s);
    syntax("object equals sign", "{\"a\"=1}", 4, u":"_s, u"="_s);
    syntax("object without comma", "{\"a\":1 \"b\":2}", 7, u", }"_s, u"\""_s);
    syntax("name without quotes", "{a:1}", 1, u"\" }"_s, u"a"_s);
    syntax("name in single quotes", "{'a':1}", 1, u"\" }"_s, u"'"_s);
    syntax("name is a number", "{1:1}", 1, u"\" }"_s, u"1"_s);

    syntax("line comment", "// a\n1", 0, value, u"/"_s);
    syntax("block comment inside", "[1,/* */2]", 3, value, u"/"_s);
    syntax("hash comment", "[1 # a\n]", 3, u", ]"_s, u"#"_s);
    syntax("NaN", "NaN", 0, value, u"N"_s);
    syntax("Infinity", "[Infinity]", 1, value, u"I"_s);
    syntax("minus Infinity", "-Infinity", 1, u"a digit"_s, u"I"_s);
    syntax("True", "True", 0, value, u"T"_s);
    syntax("tru", "tru", 3, u"true"_s, end);
    syntax("nul in array", "[nul]", 4, u"null"_s, u"]"_s);
    syntax("fals3", "fals3", 4, u"false"_s, u"3"_s);
    syntax("undefined", "undefined", 0, value, u"u"_s);

    syntax("plus", "+1", 0, value, u"+"_s);
    syntax("leading point", ".5", 0, value, u"."_s);
    syntax("trailing point", "1.", 2, u"a digit"_s, end);
    syntax("point and exponent", "1.e1", 2, u"a digit"_s, u"e"_s);
    syntax("exponent without digits", "1e", 2, u"a digit"_s, end);
    syntax("exponent sign only", "[1E+]", 4, u"a digit"_s, u"]"_s);
    syntax("minus alone", "-", 1, u"a digit"_s, end);
    syntax("minus point", "-.5", 1, u"a digit"_s, u"."_s);
    syntax("two minus", "--1", 1, u"a digit"_s, u"-"_s);
    syntax("leading zero", "01", 1, u"a number without a leading zero"_s, u"1"_s);
    syntax("leading zeros", "-007", 2, u"a number without a leading zero"_s, u"0"_s);
    syntax("leading zero before point", "[00.5]", 2, u"a number without a leading zero"_s, u"0"_s);
    syntax("hexadecimal in array", "[0x1F]", 2, u", ]"_s, u"x"_s);
    syntax("digit separator", "[1_000]", 2, u", ]"_s, u"_"_s);
    syntax("full-width digit", "[\xEF\xBC\x91]", 1, value, u"１ (U+FF11)"_s);

    syntax("string open", "\"abc", 4, u"\""_s, end);
    syntax("string ends in a backslash", "\"abc\\", 5, u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, end);
    syntax("string line feed", "\"a\nb\"", 2, u"\\u000A"_s, u"U+000A"_s);
    syntax("string tab", "[\"\t\"]", 2, u"\\u0009"_s, u"U+0009"_s);
    syntax("string NUL", octets("\"a\0\""), 2, u"\\u0000"_s, u"U+0000"_s);
    syntax("string bell behind 40", "\"" + QByteArray(40, 'x') + "\a\"", 41, u"\\u0007"_s, u"U+0007"_s);
    syntax("string unit separator", "\"\x1f\"", 1, u"\\u001F"_s, u"U+001F"_s);
    syntax("control in a name", "{\"a\x01\":1}", 3, u"\\u0001"_s, u"U+0001"_s);
    syntax("single quotes", "['a']", 1, value, u"'"_s);
    syntax("escape x", "\"\\x41\"", 2, u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, u"x"_s);
    syntax("escape single quote", "\"\\'\"", 2, u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, u"'"_s);
    syntax("escape capital U", "\"\\U0041\"", 2, u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, u"U"_s);
    syntax("escape NUL", octets("\"\\\0\""), 2, u"\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX"_s, u"U+0000"_s);
    syntax("escape three digits", "\"\\u123\"", 6, u"0-9 A-F a-f"_s, u"\""_s);
    syntax("escape not hexadecimal", "\"\\u12G4\"", 5, u"0-9 A-F a-f"_s, u"G"_s);
    syntax("escape cut", "\"\\u12", 5, u"0-9 A-F a-f"_s, end);
    syntax("second half not hexadecimal", "\"\\ud800\\udcxx\"", 11, u"0-9 A-F a-f"_s, u"x"_s);
    syntax("delete is no white space", "[1\x7f]", 2, u", ]"_s, u"U+007F"_s);

    const auto trailing = [](const char *name, const QByteArray &text, qsizetype offset, const QString &found) {
        QTest::newRow(name) << text << u"json-trailing-text"_s << offset << u"end of text"_s << found;
    };
    trailing("two values", "1 2", 2, u"2"_s);
    trailing("two objects", "{}{}", 2, u"{"_s);
    trailing("one bracket too many", "[1]]", 3, u"]"_s);
    trailing("comma behind", "{\"a\":1},", 7, u","_s);
    trailing("comment behind", "{} // a", 3, u"/"_s);
    trailing("word goes on", "nullx", 4, u"x"_s);
    trailing("hexadecimal", "0x1F", 1, u"x"_s);
    trailing("NUL behind", octets("{}\0"), 2, u"U+0000"_s);
    trailing("byte order mark behind", "{}\xEF\xBB\xBF", 2, u"U+FEFF (byte order mark)"_s);
    trailing("quote behind", "\"a\"\"", 3, u"\""_s);

    const auto utf8 = [](const char *name, const QByteArray &text, qsizetype offset, const QString &found) {
        QTest::newRow(name) << text << u"utf8-invalid"_s << offset << u"UTF-8"_s << found;
    };
    utf8("continuation alone", "\"\x80\"", 1, u"0x80"_s);
    utf8("overlong slash", "\"\xC0\xAF\"", 1, u"0xC0 0xAF"_s);
    utf8("overlong C1", "\"a\xC1\xBF\"", 2, u"0xC1 0xBF"_s);
    utf8("overlong three", "\"\xE0\x80\xAF\"", 1, u"0xE0 0x80 0xAF"_s);
    utf8("overlong three, last", "\"\xE0\x9F\xBF\"", 1, u"0xE0 0x9F 0xBF"_s);
    utf8("overlong four", "\"\xF0\x80\x80\xAF\"", 1, u"0xF0 0x80 0x80 0xAF"_s);
    utf8("overlong four, last", "\"\xF0\x8F\xBF\xBF\"", 1, u"0xF0 0x8F 0xBF 0xBF"_s);
    utf8("surrogate D800", "\"\xED\xA0\x80\"", 1, u"0xED 0xA0 0x80"_s);
    utf8("surrogate DFFF", "\"\xED\xBF\xBF\"", 1, u"0xED 0xBF 0xBF"_s);
    utf8("surrogate pair of CESU-8", "\"\xED\xA0\xBD\xED\xB8\x80\"", 1, u"0xED 0xA0 0xBD"_s);
    utf8("beyond U+10FFFF", "\"\xF4\x90\x80\x80\"", 1, u"0xF4 0x90 0x80 0x80"_s);
    utf8("lead F5", "\"\xF5\x80\x80\x80\"", 1, u"0xF5 0x80 0x80 0x80"_s);
    utf8("lead FE", "\"\xFE\"", 1, u"0xFE"_s);
    utf8("lead FF", "\"\xFF\"", 1, u"0xFF"_s);
    utf8("two of two missing", "\"\xC3\"", 1, u"0xC3"_s);
    utf8("one of three missing", "\"\xE2\x82\"", 1, u"0xE2 0x82"_s);
    utf8("one of four missing", "\"\xF0\x9F\x98\"", 1, u"0xF0 0x9F 0x98"_s);
    utf8("cut at the end", "\"\xF0\x9F\x98", 1, u"0xF0 0x9F 0x98"_s);
    utf8("Latin-1", "\"caf\xE9\"", 4, u"0xE9"_s);
    utf8("in a name", "{\"\xFF\":1}", 2, u"0xFF"_s);
    utf8("far inside", "\"" + QByteArray(99, 'a') + "\xC3(\"", 100, u"0xC3"_s);
    utf8("after a good one", "\"\xC3\xA9\xC3\"", 3, u"0xC3"_s);
    utf8("outside of strings", "[\xC3]", 1, u"0xC3"_s);
    utf8("UTF-16 with its mark", octets("\xFF\xFE{\0}\0"), 0, u"0xFF"_s);
    utf8("behind the value", "1\xFF", 1, u"0xFF"_s);
}

void TestScanner::rejects()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, id);
    QFETCH(qsizetype, offset);
    QFETCH(QString, expected);
    QFETCH(QString, found);
    const auto document = Document::parse(text);
    QVERIFY(!document);
    QCOMPARE(document.error().id.toString(), id);
    QCOMPARE(document.error().offset, offset);
    QCOMPARE(document.error().expected, expected);
    QCOMPARE(document.error().found, found);
    QVERIFY(document.error().spec.text().startsWith("RFC 8259"_L1));
}

void TestScanner::rejectsEveryPrefix()
{
    const QByteArray whole =
        R"({"iss":"https://é.example/\u00e9\ud83d\ude00","aud":["a",-1.5e+3,[],{}],"x":{"t":true,"n":null}})";
    QVERIFY(Document::parse(whole));
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto document = Document::parse(whole.first(length));
        QVERIFY2(!document, whole.first(length).constData());
        QVERIFY(document.error().id == ErrorId(JsonError::Syntax)
                || document.error().id == ErrorId(JsonError::InvalidUtf8));
        QVERIFY(document.error().offset <= length);
    }
}

void TestScanner::rejectsDepth()
{
    for (const QByteArray open : {"[", "{\"a\":"}) {
        const auto document = Document::parse(open.repeated(100'000));
        QVERIFY(!document);
        QCOMPARE(document.error().id, ErrorId(JsonError::Depth));
        QCOMPARE(document.error().offset, 64 * open.size());
        QCOMPARE(document.error().expected, u"≤ 64"_s);
        QCOMPARE(document.error().found, u"65"_s);
    }
    const Limits deep{.depth = 200'000};
    const auto unclosed = Document::parse(QByteArray(100'000, '['), deep);
    QVERIFY(!unclosed);
    QCOMPARE(unclosed.error().id, ErrorId(JsonError::Syntax));
    const auto closed = Document::parse(QByteArray(100'000, '[') + QByteArray(100'000, ']'), deep);
    QVERIFY(closed);
    QCOMPARE(closed->depth(), 100'000);
    QCOMPARE(closed->valueAt(99'999).pointer().size(), 2 * 99'999);
}

void TestScanner::rejectsSize()
{
    const auto document = Document::parse("[1,2]", {.bytes = 4});
    QVERIFY(!document);
    QCOMPARE(document.error().id, ErrorId(JsonError::Size));
    QCOMPARE(document.error().offset, 4);
    QCOMPARE(document.error().expected, u"≤ 4"_s);
    QCOMPARE(document.error().found, u"5"_s);
    QVERIFY(Document::parse("[1,2]", {.bytes = 5}));
}

void TestScanner::rejectsManyValues()
{
    const auto few = Document::parse("[1,[],{}]", {.values = 3});
    QVERIFY(!few);
    QCOMPARE(few.error().id, ErrorId(JsonError::Size));
    QCOMPARE(few.error().offset, 6);
    QCOMPARE(few.error().expected, u"≤ 3"_s);
    QCOMPARE(few.error().found, u"4"_s);
    QVERIFY(Document::parse("[1,[],{}]", {.values = 4}));

    const auto many = Document::parse('[' + QByteArray("1,").repeated(6'000'000) + "1]");
    QVERIFY(!many);
    QCOMPARE(many.error().id, ErrorId(JsonError::Size));
}

// 50 million commas that stand in one string ask for no memory of their own.
void TestScanner::countsNoValuesInStrings()
{
    const QByteArray string = '"' + QByteArray(50 << 20, ',') + '"';
    const qint64 before = addressSpace();
    const auto document = Document::parse(string);
    QVERIFY(document);
    QVERIFY(addressSpace() - before < (qint64(64) << 20));
}

void TestScanner::keepsSmallDepth()
{
    QVERIFY(Document::parse("1", {.depth = 0}));
    QVERIFY(!Document::parse("[]", {.depth = 0}));
    QVERIFY(Document::parse("[[],{}]", {.depth = 2}));
    QVERIFY(!Document::parse("[[[]]]", {.depth = 2}));
}

void TestScanner::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("type");
    const auto row = [](const char *name, const QByteArray &text, Type type) {
        QTest::newRow(name) << text << int(type);
    };
    row("null", "null", Type::Null);
    row("true", "true", Type::Boolean);
    row("false", " false ", Type::Boolean);
    row("zero", "0", Type::Number);
    row("minus zero", "-0", Type::Number);
    row("fraction", "-0.00", Type::Number);
    row("exponents", "1E+00", Type::Number);
    row("zero exponent", "0e7", Type::Number);
    row("huge", "1e400", Type::Number);
    row("twenty digits", "12345678901234567890", Type::Number);
    row("empty string", "\"\"", Type::String);
    row("every escape", R"("\"\\\/\b\f\n\r\t\u0000\uABcd")", Type::String);
    row("pair", R"("\uD83D\uDE00")", Type::String);
    row("delete", "\"\x7f\"", Type::String);
    row("noncharacters", "\"\xEF\xBF\xBF\xF4\x8F\xBF\xBF\"", Type::String);
    row("bounds of UTF-8", "\"\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\"", Type::String);
    row("byte order mark inside", "\"\xEF\xBB\xBF\"", Type::String);
    row("line separator", "\"\xE2\x80\xA8\"", Type::String);
    row("empty array", "[ ]", Type::Array);
    row("white space", "\t\r\n [\t\r\n 1 \t\r\n,\n2\n]\t\r\n ", Type::Array);
    row("empty object", "{\n}", Type::Object);
    row("empty name", "{\"\":0}", Type::Object);
    row("duplicate", R"({"a":1,"a":2})", Type::Object);
    row("nested", R"({"a":[{"b":[[]]}]})", Type::Object);
    row("white space around the colon", "{\"a\" :\n1}", Type::Object);
}

void TestScanner::accepts()
{
    QFETCH(QByteArray, text);
    QFETCH(int, type);
    const auto document = Document::parse(text);
    QVERIFY(document);
    QCOMPARE(int(document->root().type()), type);
    QCOMPARE(document->root().text().toByteArray(), text.trimmed());
    QCOMPARE(document->text(), text);
    QVERIFY(document->loneSurrogates().isEmpty());
}

void TestScanner::listsLoneSurrogates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qsizetype>>("offsets");
    QTest::newRow("high") << QByteArray(R"("\ud800")") << QList<qsizetype>{1};
    QTest::newRow("low") << QByteArray(R"("a\uDFFF")") << QList<qsizetype>{2};
    QTest::newRow("wrong order") << QByteArray(R"("\ude00\ud83d")") << QList<qsizetype>{1, 7};
    QTest::newRow("high, then a pair") << QByteArray(R"("\ud83d\ud83d\ude00")") << QList<qsizetype>{1};
    QTest::newRow("high, then a letter") << QByteArray(R"(["\ud83dx"])") << QList<qsizetype>{2};
    QTest::newRow("high, then another escape") << QByteArray(R"("\ud83d\n")") << QList<qsizetype>{1};
    QTest::newRow("in a name") << QByteArray(R"({"\ud800":"\udc00"})") << QList<qsizetype>{2, 11};
}

void TestScanner::listsLoneSurrogates()
{
    QFETCH(QByteArray, text);
    QFETCH(QList<qsizetype>, offsets);
    const auto document = Document::parse(text);
    QVERIFY(document);
    QList<qsizetype> found;
    for (const Span &span : document->loneSurrogates()) {
        QCOMPARE(span.length, 6);
        found.append(span.offset);
    }
    QCOMPARE(found, offsets);
}

void TestScanner::readsHugeTexts()
{
    const QByteArray string = '"' + QByteArray(50 << 20, 'x') + '"';
    const auto one = Document::parse(string);
    QVERIFY(one);
    QCOMPARE(one->root().span(), (Span{0, string.size()}));

    const QByteArray digits(1 << 20, '9');
    const auto number = Document::parse(digits);
    QVERIFY(number);
    QVERIFY(number->root().isBeyondDouble());
    QCOMPARE(number->root().toInteger(), std::nullopt);

    const auto array = Document::parse('[' + QByteArray("1,").repeated(1'000'000) + "1]");
    QVERIFY(array);
    QCOMPARE(array->root().size(), 1'000'001);
    QCOMPARE(array->root().element(1'000'000).span().offset, 2'000'001);
}

// The fast path looks at sixteen octets at a time: an ending must be found wherever it falls.
void TestScanner::readsAtEveryAlignment()
{
    for (qsizetype before = 0; before < 40; ++before) {
        const QByteArray text = QByteArray(before, ' ') + '"' + QByteArray(before, 'a');
        const auto plain = Document::parse(text + "\"");
        QVERIFY(plain);
        QCOMPARE(plain->root().toUtf8(), QByteArray(before, 'a'));
        const auto escaped = Document::parse(text + "\\n\xC3\xA9\"");
        QVERIFY(escaped);
        QCOMPARE(escaped->root().toUtf8(), QByteArray(before, 'a') + "\n\xC3\xA9");
        const auto control = Document::parse(text + "\n\"");
        QVERIFY(!control);
        QCOMPARE(control.error().offset, text.size());
    }
}

QTEST_GUILESS_MAIN(TestScanner)
#include "tst_scanner.moc"
