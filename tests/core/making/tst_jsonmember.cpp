// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/jws.h"
#include "making/jsonmember.h"
#include "making/makingerror.h"
#include "support/vectors.h"
#include "texts/texts.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Qt::StringLiterals;

class TestJsonMember : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void set_data();
    void set();
    void removed_data();
    void removed();
    void byPlace();
    void putInAndTakenOut_data();
    void putInAndTakenOut();
    void errorsHaveTexts();
};

void TestJsonMember::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("offset");
    QTest::newRow("no JSON") << QByteArray("{\"a\":1,}") << QByteArray("1") << u"json-syntax"_s << 7;
    QTest::newRow("empty") << QByteArray() << QByteArray("1") << u"json-syntax"_s << 0;
    QTest::newRow("array") << QByteArray(" []") << QByteArray("1") << u"header-not-object"_s << 1;
    QTest::newRow("value no JSON") << QByteArray("{}") << QByteArray("[1") << u"draft-value-json"_s << 2;
    QTest::newRow("value and more") << QByteArray("{}") << QByteArray("1,\"b\":2") << u"draft-value-json"_s << 1;
}

void TestJsonMember::refused()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, value);
    QFETCH(int, offset);
    const auto edited = setMember(text, "a", value);
    QVERIFY(!edited);
    QTEST(edited.error().id.toString(), "id");
    QCOMPARE(edited.error().offset, offset);
}

void TestJsonMember::set_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("edited");
    const auto row = [](const char *title, const QByteArray &text, const QByteArray &name, const QByteArray &value,
                        const QByteArray &edited) { QTest::newRow(title) << text << name << value << edited; };
    row("there already", R"({ "b":1.50 ,"a" : "x", "c":"\u0041"})", "a", "[2]",
        R"({ "b":1.50 ,"a" : [2], "c":"\u0041"})");
    row("first of two", R"({"a":1,"a":2})", "a", "3", R"({"a":3,"a":2})");
    row("name with an escape", R"({"\u0061":1})", "a", "3", R"({"\u0061":3})");
    row("into an empty one", "{}", "a", "1", R"({"a":1})");
    row("into an empty one with blanks", " {\n} ", "a", "1", R"( {"a":1} )");
    row("behind, compact", R"({"b":1})", "a", "2", R"({"b":1,"a":2})");
    row("behind, on one line", R"({"b": 1})", "a", "2", R"({"b": 1, "a": 2})");
    row("behind two, on one line", R"({"b": 1, "c": 2})", "a", "3", R"({"b": 1, "c": 2, "a": 3})");
    row("behind, laid out", "{\n  \"b\": 1\n}\n", "a", "2", "{\n  \"b\": 1,\n  \"a\": 2\n}\n");
    row("behind, laid out with commas in front", "{ \"b\" : 1\n, \"c\" : 2 }", "a", "3",
        "{ \"b\" : 1\n, \"c\" : 2, \"a\" : 3 }");
    row("name that needs escapes", "{}", "a\"b", "1", R"({"a\"b":1})");
    row("not that of an inner object", R"({"x":{"a":1}})", "a", "2", R"({"x":{"a":1},"a":2})");
}

void TestJsonMember::set()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QTEST(setMember(text, name, value).value(), "edited");
}

void TestJsonMember::removed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("edited");
    QTest::newRow("absent") << QByteArray(R"({ "b":1 })") << QByteArray(R"({ "b":1 })");
    QTest::newRow("alone") << QByteArray("{\n \"a\": 1 }") << QByteArray("{}");
    QTest::newRow("first") << QByteArray(R"({"a":1, "b":2})") << QByteArray(R"({"b":2})");
    QTest::newRow("middle") << QByteArray("{\n \"b\":1,\n \"a\":[1,2],\n \"c\":3\n}")
                            << QByteArray("{\n \"b\":1,\n \"c\":3\n}");
    QTest::newRow("last") << QByteArray("{\n \"b\":1,\n \"a\":2\n}") << QByteArray("{\n \"b\":1\n}");
    QTest::newRow("twice") << QByteArray(R"({"a":1,"a":2})") << QByteArray("{}");
    QTest::newRow("twice, with others between")
        << QByteArray("{\"a\":1,\n \"b\":2,\n \"a\":3, \"c\":4}") << QByteArray("{\"b\":2, \"c\":4}");
}

void TestJsonMember::removed()
{
    QFETCH(QByteArray, text);
    QTEST(removeMember(text, "a").value(), "edited");
}

// What tells members of one name apart.
void TestJsonMember::byPlace()
{
    const QByteArray text = R"({"a":1,"a":2})";
    QCOMPARE(setValueAt(text, 1, "3").value(), R"({"a":1,"a":3})");
    QCOMPARE(renameAt(text, 1, u"b"_s).value(), R"({"a":1,"b":2})");
    QCOMPARE(removeAt(text, 1).value(), R"({"a":1})");
    QCOMPARE(appendMember(text, u"a"_s, "4").value(), R"({"a":1,"a":2,"a":4})");
    for (const auto &beyond :
         {setValueAt(text, 2, "3"), renameAt(text, 2, u"b"_s), removeAt(text, 2), removeAt(text, -1)}) {
        QVERIFY(!beyond);
        QCOMPARE(beyond.error().id.toString(), u"draft-member-absent"_s);
    }
}

void TestJsonMember::putInAndTakenOut_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const Vectors::Case &each : Vectors::ofKind({u"jws"_s, u"jwt"_s})) {
        const QByteArray token = each.input().member("token").toUtf8();
        const auto jws = Jose::Jws::parse(token);
        if (!jws)
            continue;
        for (const QByteArray &text : {jws->payload.bytes, jws->signatures.front().protectedPart.bytes}) {
            const auto document = Json::Document::parse(text);
            if (document && document->root().size() > 0)
                QTest::addRow("%s, %d", qPrintable(each.id()), int(text.size())) << text;
        }
    }
}

// Published headers and claims of all layouts: what stood there stands there again.
void TestJsonMember::putInAndTakenOut()
{
    QFETCH(QByteArray, text);
    const auto longer = appendMember(text, u"a new one"_s, R"({"x":[1, "2"]})");
    QVERIFY(longer);
    QVERIFY(Json::Document::parse(*longer));
    QCOMPARE(removeMember(*longer, "a new one").value(), text);
}

void TestJsonMember::errorsHaveTexts()
{
    for (int i = 0; i <= static_cast<int>(kLastMakingError); ++i)
        QVERIFY2(Texts::hasErrorText(static_cast<MakingError>(i)), errorName(static_cast<MakingError>(i)));
}

QTEST_GUILESS_MAIN(TestJsonMember)
#include "tst_jsonmember.moc"
