// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/pretty.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

namespace {

// Without the white space between tokens, found without the code under test.
QByteArray squeezed(const QByteArray &text)
{
    QByteArray result;
    bool inString = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char octet = text[i];
        if (!inString && (octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t'))
            continue;
        result += octet;
        if (inString && octet == '\\')
            result += text[++i];
        else if (octet == '"')
            inString = !inString;
    }
    return result;
}

class Maker
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    QByteArray value(int depth)
    {
        const int kind = m_random.bounded(depth > 0 ? 7 : 5);
        switch (kind) {
        case 0:
            return "null";
        case 1:
            return QByteArray::number(m_random.bounded(100000));
        case 2:
            return "-1.50E+3";
        case 3:
            return string();
        case 4:
            return m_random.bounded(2) ? "true" : "\"\"";
        default:
            return list(depth, kind == 5);
        }
    }

    QByteArray space()
    {
        constexpr const char *kSpaces[] = {"", "", "", " ", "\n", "\t", "\r\n  ", "        "};
        return kSpaces[m_random.bounded(8)];
    }

private:
    QByteArray string()
    {
        constexpr const char *kParts[] = {"a", " ", "\\\"", "\\\\", "臺", "{", "],", "\\u00e9", "\\ud800", ": "};
        QByteArray result = "\"";
        for (int i = m_random.bounded(8); i > 0; --i)
            result += kParts[m_random.bounded(10)];
        return result + '"';
    }

    QByteArray list(int depth, bool isArray)
    {
        QByteArray result(isArray ? "[" : "{");
        const int count = m_random.bounded(5);
        for (int i = 0; i < count; ++i) {
            result += space();
            if (!isArray)
                result += string() + space() + ':' + space();
            result += value(depth - 1) + space() + (i + 1 < count ? "," : "");
        }
        return result + space() + (isArray ? ']' : '}');
    }

    QRandomGenerator m_random;
};

Document read(const QByteArray &text)
{
    auto document = Document::parse(text);
    return document ? std::move(*document) : Document();
}

} // namespace

class TestPretty : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lays_data();
    void lays();
    void changesWhiteSpaceOnly_data();
    void changesWhiteSpaceOnly();
    void mapsPlaces();
    void mapsTheEnds();
    void staysInProportion();
    void fewAnchors();
};

void TestPretty::lays_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("indent");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *text, int indent, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << indent << QByteArray(expected);
    };
    row("number", " 1.10\n", 2, "1.10");
    row("empty array", "[ \n ]", 2, "[]");
    row("empty object", "{\t}", 2, "{}");
    row("array", "[1,2]", 2, "[\n  1,\n  2\n]");
    row("object", R"({"b":1,"a":"x\/y"})", 4, "{\n    \"b\": 1,\n    \"a\": \"x\\/y\"\n}");
    row("spaced", "{ \"b\" :1 ,\"a\"\n:\n2 }", 2, "{\n  \"b\": 1,\n  \"a\": 2\n}");
    row("nested", R"([[],{},[{"a":[0]}]])", 1, "[\n [],\n {},\n [\n  {\n   \"a\": [\n    0\n   ]\n  }\n ]\n]");
    row("duplicates stay", R"({"a":1,"a":1e400})", 2, "{\n  \"a\": 1,\n  \"a\": 1e400\n}");
    row("no blanks", "[[1]]", 0, "[\n[\n1\n]\n]");
    row("less than none", "[1]", -3, "[\n1\n]");
}

void TestPretty::lays()
{
    QFETCH(QByteArray, text);
    QFETCH(int, indent);
    QFETCH(QByteArray, expected);
    const Document document = read(text);
    QCOMPARE(pretty(document, indent), expected);
    QCOMPARE(prettyWithPlaces(document, indent).text, expected);
    QCOMPARE(pretty(read(expected), indent), expected);
}

void TestPretty::changesWhiteSpaceOnly_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 200; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestPretty::changesWhiteSpaceOnly()
{
    QFETCH(quint32, seed);
    Maker maker(seed);
    const QByteArray text = maker.space() + maker.value(6) + maker.space();
    const Document document = read(text);
    QVERIFY2(document.root(), text.constData());
    const PrettyText result = prettyWithPlaces(document, 3);
    QCOMPARE(squeezed(result.text), squeezed(text));
    QCOMPARE(result.text, pretty(document, 3));
    QVERIFY(Document::parse(result.text));

    // Each kept octet maps to itself and back; each anchor is a stretch of equal octets, in ascending order.
    qsizetype prettyEnd = 0;
    qsizetype originalEnd = 0;
    for (const PrettyText::Anchor &anchor : result.anchors) {
        QVERIFY(anchor.pretty >= prettyEnd && anchor.original >= originalEnd && anchor.length > 0);
        QCOMPARE(result.text.sliced(anchor.pretty, anchor.length), text.sliced(anchor.original, anchor.length));
        for (qsizetype i = 0; i < anchor.length; ++i) {
            QCOMPARE(result.toOriginal(anchor.pretty + i), qsizetype(anchor.original) + i);
            QCOMPARE(result.fromOriginal(anchor.original + i), qsizetype(anchor.pretty) + i);
        }
        QVERIFY(result.text.sliced(prettyEnd, anchor.pretty - prettyEnd).trimmed().isEmpty());
        QVERIFY(text.sliced(originalEnd, anchor.original - originalEnd).trimmed().isEmpty());
        prettyEnd = qsizetype(anchor.pretty) + anchor.length;
        originalEnd = qsizetype(anchor.original) + anchor.length;
    }
    QCOMPARE(prettyEnd, result.text.size());
    QVERIFY(text.sliced(originalEnd).trimmed().isEmpty());
}

void TestPretty::mapsPlaces()
{
    const QByteArray text = R"( {"a" :1,"b":[2]})";
    const PrettyText result = prettyWithPlaces(read(text), 2);
    QCOMPARE(result.text, "{\n  \"a\": 1,\n  \"b\": [\n    2\n  ]\n}");
    QCOMPARE(result.toOriginal(result.text.indexOf("2")), text.indexOf("2"));
    QCOMPARE(result.toOriginal(result.text.indexOf("\n  \"b")), text.indexOf("\"b\""));
    QCOMPARE(result.toOriginal(result.text.indexOf(" 1,")), text.indexOf("1"));
    QCOMPARE(result.fromOriginal(text.indexOf(" :")), result.text.indexOf(":"));
    QCOMPARE(result.fromOriginal(text.indexOf("]")), result.text.indexOf("]"));
}

void TestPretty::mapsTheEnds()
{
    const PrettyText nothing = prettyWithPlaces(Document());
    QVERIFY(nothing.text.isEmpty());
    QCOMPARE(nothing.toOriginal(5), 0);
    QCOMPARE(nothing.fromOriginal(5), 0);

    const PrettyText result = prettyWithPlaces(read("  [1]  "), 2);
    QCOMPARE(result.fromOriginal(0), 0);
    QCOMPARE(result.toOriginal(0), 2);
    QCOMPARE(result.toOriginal(result.text.size()), 5);
    QCOMPARE(result.toOriginal(1000), 5);
    QCOMPARE(result.fromOriginal(5), result.text.size());
    QCOMPARE(result.fromOriginal(1000), result.text.size());
}

// 64 levels of indentation before each digit would make 10 MB a gigabyte.
void TestPretty::staysInProportion()
{
    const QByteArray text = QByteArray(63, '[') + '[' + QByteArray("1,").repeated(500'000) + "1]" + QByteArray(63, ']');
    const QByteArray result = pretty(read(text), 4);
    QVERIFY(result.size() <= 8 * text.size() + 65536);
    QCOMPARE(squeezed(result), text);
}

void TestPretty::fewAnchors()
{
    const PrettyText result = prettyWithPlaces(read(R"({"a":1,"b":[2,3]})"), 2);
    QCOMPARE(result.anchors.size(), 9U); // {  "a":  1,  "b":  [  2,  3  ]  }
}

QTEST_GUILESS_MAIN(TestPretty)
#include "tst_pretty.moc"
