// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

namespace {

Document read(const QByteArray &text)
{
    auto document = Document::parse(text);
    return document ? std::move(*document) : Document();
}

constexpr const char *kClaims = R"({ "iss" : "joe", "exp":1300819380,
 "http://example.com/is_root":true, "aud":["a","b\/c",{"~x/y":null}], "n\u0061me":"\ud83d\ude00\u00e9", "sub":"" })";

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersNothingWhereNothingIs();
    void walksInOrder();
    void findsMembers();
    void findsMembersHoweverMany_data();
    void findsMembersHoweverMany();
    void readsNames();
    void findsElements();
    void readsStrings_data();
    void readsStrings();
    void keepsLoneSurrogates_data();
    void keepsLoneSurrogates();
    void comparesStrings();
    void readsBooleans();
    void keepsSpans();
    void writesPointers_data();
    void writesPointers();
    void findsValuesByOffset_data();
    void findsValuesByOffset();
    void survivesMoves();
    void sharesWithCopies();
};

void TestDocument::answersNothingWhereNothingIs()
{
    const Document empty;
    QVERIFY(!empty.root());
    QVERIFY(empty.text().isEmpty());
    QVERIFY(empty.duplicates().isEmpty());
    QVERIFY(empty.loneSurrogates().isEmpty());
    QCOMPARE(empty.depth(), 0);
    QVERIFY(!empty.valueAt(0));

    const Value nothing;
    QVERIFY(!nothing.exists());
    QVERIFY(nothing.type() == Type::Null);
    QVERIFY(!nothing.isNull() && !nothing.isString() && !nothing.isNumber() && !nothing.isBoolean());
    QVERIFY(!nothing.isArray() && !nothing.isObject() && !nothing.isBeyondDouble());
    QVERIFY(!nothing.member("a").element(1).parent().firstChild().nextSibling());
    QVERIFY(nothing.text().isEmpty() && nothing.toUtf8().isEmpty() && nothing.toString().isEmpty());
    QVERIFY(nothing.name().isEmpty() && nothing.pointer().isEmpty());
    QVERIFY(!nothing.nameIs("") && !nothing.stringIs(""));
    QCOMPARE(nothing.size(), 0);
    QCOMPARE(nothing.span(), Span());
    QCOMPARE(nothing.nameSpan(), Span());
    QVERIFY(nothing.nameText().isEmpty());
    QCOMPARE(nothing.toInteger(), std::nullopt);
    QCOMPARE(nothing.toDouble(), std::nullopt);
    QCOMPARE(nothing.toBoolean(), std::nullopt);
    QVERIFY(nothing.begin() == nothing.end());
}

void TestDocument::walksInOrder()
{
    const Document document = read(kClaims);
    QStringList names;
    for (const Value member : document.root())
        names.append(member.name());
    QCOMPARE(names, (QStringList{u"iss"_s, u"exp"_s, u"http://example.com/is_root"_s, u"aud"_s, u"name"_s, u"sub"_s}));
    QCOMPARE(document.root().size(), 6);
    QCOMPARE(document.depth(), 3);
    QVERIFY(!document.root().nextSibling());
    QVERIFY(!document.root().parent());
    QVERIFY(!document.root().member("sub").nextSibling());
    QVERIFY(!document.root().member("iss").firstChild());
    QVERIFY(document.root().firstChild() == document.root().member("iss"));
    QVERIFY(document.root().member("aud").element(2).parent() == document.root().member("aud"));
    QVERIFY(document.root().member("aud").nextSibling() == document.root().member("name"));
}

void TestDocument::findsMembers()
{
    const Document document = read(R"({"a":1,"\u0062":2,"a":3,"":4,"c":{"d":5},"d":6})");
    const Value root = document.root();
    QVERIFY(!root.member("x"));
    QVERIFY(!root.member("aa"));
    QVERIFY(!root.member("\\u0062"));
    QVERIFY(!root.element(0));
    QVERIFY(!root.member("a").member("a"));
    QCOMPARE(root.member("a").toInteger(), 1);
    QCOMPARE(root.member("b").toInteger(), 2);
    QCOMPARE(root.member("").toInteger(), 4);
    QCOMPARE(root.member("d").toInteger(), 6);
    QVERIFY(root.member("b").nameIs("b"));
    QVERIFY(!root.member("b").nameIs("\\u0062"));
    QCOMPARE(root.member("b").nameSpan(), (Span{7, 8}));
    QCOMPARE(root.member("b").nameText(), QByteArrayView(R"("\u0062")"));
}

void TestDocument::findsMembersHoweverMany_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<QByteArray>("more");
    for (const int count : {1, 2, 8, 40, 63, 64, 65, 200}) {
        QTest::addRow("%d", count) << count << QByteArray();
        QTest::addRow("%d and one with an escape", count) << count << QByteArray(R"(,"\u006e0":-1)");
        QTest::addRow("%d and one that was there", count) << count << QByteArray(R"(,"n0":-1)");
        QTest::addRow("%d and one with members", count) << count << QByteArray(R"(,"o":{"n0":-1,"p":-2})");
    }
}

// Tables are filled, names share a place in them: always the first of a name, and none that is not there.
void TestDocument::findsMembersHoweverMany()
{
    QFETCH(const int, count);
    QFETCH(const QByteArray, more);
    QByteArray members;
    for (int i = 0; i < count; ++i)
        members += (i ? ",\"n" : "\"n") + QByteArray::number(i) + "\":[" + QByteArray::number(i) + ']';
    const Document document = read("{" + members + more + "}");
    const Document inside = read("[{" + members + more + "}]");
    for (const Value object : {document.root(), inside.root().element(0)}) {
        for (int i = 0; i < count; ++i)
            QCOMPARE(object.member("n" + QByteArray::number(i)).element(0).toInteger(), i);
        for (int i = count; i < count + 500; ++i)
            QVERIFY(!object.member("n" + QByteArray::number(i)));
        QVERIFY(!object.member("p"));
        QVERIFY(!object.member(""));
        QVERIFY(!object.member("0n"));
    }
}

void TestDocument::readsNames()
{
    QByteArray scratch = "of before";
    QVERIFY(Value().nameUtf8(scratch).isEmpty());
    const Document document = read(R"({"a":1,"\u0062\u00e9":2,"\ud800":3,"":4})");
    QVERIFY(document.root().nameUtf8(scratch).isEmpty());
    QList<QByteArray> names;
    for (const Value member : document.root())
        names.append(member.nameUtf8(scratch).toByteArray());
    QCOMPARE(names, (QList<QByteArray>{"a", "b\xc3\xa9", "\xef\xbf\xbd", ""}));
}

void TestDocument::findsElements()
{
    const Document flat = read("[0,1,2]");
    QVERIFY(!flat.root().element(-1));
    QVERIFY(!flat.root().element(3));
    QVERIFY(!flat.root().member("0"));
    QCOMPARE(flat.root().element(2).toInteger(), 2);
    const Document nested = read("[[0,[]],[1],2]");
    QCOMPARE(nested.root().size(), 3);
    QCOMPARE(nested.root().element(1).element(0).toInteger(), 1);
    QCOMPARE(nested.root().element(2).toInteger(), 2);
    QVERIFY(!read("[]").root().element(0));
}

void TestDocument::readsStrings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("a number is none") << QByteArray("12") << QString();
    QTest::newRow("an array is none") << QByteArray("[\"a\"]") << QString();
    QTest::newRow("empty") << QByteArray("\"\"") << u""_s;
    QTest::newRow("plain") << QByteArray("\"abc\"") << u"abc"_s;
    QTest::newRow("UTF-8") << QByteArray("\"臺灣 😀\"") << u"臺灣 😀"_s;
    QTest::newRow("byte order marks") << QByteArray("\"\xEF\xBB\xBF\\ufeffa\"") << u"\ufeff\ufeffa"_s;
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("code units") << QByteArray(R"("\u0041\u00e9\u81FA\uD83D\uDE00")") << u"Aé臺😀"_s;
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")") << QString::fromLatin1("a\0b", 3);
    QTest::newRow("escaped backslash before u") << QByteArray(R"("\\u0041")") << u"\\u0041"_s;
}

void TestDocument::readsStrings()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Document document = read(text);
    QVERIFY(document.root());
    QCOMPARE(document.root().toString(), expected);
    QCOMPARE(document.root().toUtf8(), expected.toUtf8());
    QByteArray scratch = "before";
    QCOMPARE(document.root().utf8(scratch).toByteArray(), expected.toUtf8());
    QCOMPARE(document.root().stringIs(expected.toUtf8()), document.root().isString());
}

void TestDocument::keepsLoneSurrogates_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("exact");
    QTest::addColumn<QByteArray>("utf8");
    const QString high(QChar(0xd83d));
    QTest::newRow("high") << QByteArray(R"("a\ud83db")") << u"a"_s + high + u'b'
                          << QByteArray("a\xef\xbf\xbd"
                                        "b");
    QTest::newRow("low at the end") << QByteArray(R"("\udc00")") << QString(QChar(0xdc00))
                                    << QByteArray("\xef\xbf\xbd");
    QTest::newRow("two highs and a low") << QByteArray(R"("\ud83d\ud83d\ude00")") << high + u"😀"_s
                                         << QByteArray("\xef\xbf\xbd\xf0\x9f\x98\x80");
    QTest::newRow("beside U+D7FF and U+FFFD")
        << QByteArray("\"\xed\x9f\xbf\\ud83d\xef\xbf\xbd\"") << u"\ud7ff"_s + high + u"\ufffd"_s
        << QByteArray("\xed\x9f\xbf\xef\xbf\xbd\xef\xbf\xbd");
    QTest::newRow("before a byte order mark")
        << QByteArray(R"("\ud83d\ufeff")") << high + u"\ufeff"_s << QByteArray("\xef\xbf\xbd\xef\xbb\xbf");
}

// RFC 8259 §8.2: what half a pair stands for is nobody's guess, so such a string is itself and nothing else.
void TestDocument::keepsLoneSurrogates()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, exact);
    QFETCH(const QByteArray, utf8);
    const Document document = read("{" + text + ":" + text + "}");
    const Value value = document.root().firstChild();
    QVERIFY(!value.stringIs(utf8));
    QVERIFY(!value.stringIs(QString::fromUtf8(utf8)));
    QVERIFY(!value.nameIs(utf8));
    QVERIFY(!document.root().member(utf8));
    QCOMPARE(value.toUtf8(), utf8);
    QCOMPARE(value.toString(), exact);
    QCOMPARE(value.name(), exact);
    QVERIFY(value.stringIs(exact));
}

void TestDocument::comparesStrings()
{
    const Document document = read(R"(["HS256","\u0048S256",5,"HS256\u0000"])");
    QVERIFY(!document.root().element(0).stringIs("hs256"));
    QVERIFY(!document.root().element(0).stringIs("HS25"));
    QVERIFY(!document.root().element(1).stringIs("\\u0048S256"));
    QVERIFY(!document.root().element(2).stringIs("5"));
    QVERIFY(!document.root().element(2).stringIs(u"5"_s));
    QVERIFY(!document.root().element(3).stringIs("HS256"));
    QVERIFY(document.root().element(0).stringIs("HS256"));
    QVERIFY(document.root().element(0).stringIs(u"HS256"_s));
    QVERIFY(document.root().element(1).stringIs("HS256"));
}

void TestDocument::readsBooleans()
{
    const Document document = read(R"([true,false,"true",1,null])");
    QCOMPARE(document.root().element(2).toBoolean(), std::nullopt);
    QCOMPARE(document.root().element(3).toBoolean(), std::nullopt);
    QCOMPARE(document.root().element(4).toBoolean(), std::nullopt);
    QCOMPARE(document.root().element(0).toBoolean(), true);
    QCOMPARE(document.root().element(1).toBoolean(), false);
    QVERIFY(document.root().element(4).isNull());
}

void TestDocument::keepsSpans()
{
    const Document document = read("  {\"a\" : [ 1.10 , \"x\\/\" ]}\n");
    const Value array = document.root().member("a");
    QCOMPARE(document.root().span(), (Span{2, 24}));
    QCOMPARE(array.nameSpan(), (Span{3, 3}));
    QCOMPARE(array.span(), (Span{9, 16}));
    QCOMPARE(array.text(), "[ 1.10 , \"x\\/\" ]");
    QCOMPARE(array.element(0).text(), "1.10");
    QCOMPARE(array.element(1).text(), "\"x\\/\"");
    QCOMPARE(array.element(0).nameSpan(), Span());
    QVERIFY(array.element(0).nameText().isEmpty());
}

void TestDocument::writesPointers_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QString>("pointer");
    const QByteArray text = kClaims;
    QTest::newRow("root") << qsizetype(0) << QString();
    QTest::newRow("member") << text.indexOf("joe") << u"/iss"_s;
    QTest::newRow("slashes") << text.indexOf("true") << u"/http:~1~1example.com~1is_root"_s;
    QTest::newRow("element") << text.indexOf("b\\/c") << u"/aud/1"_s;
    QTest::newRow("tilde") << text.indexOf("null") << u"/aud/2/~0x~1y"_s;
    QTest::newRow("unescaped") << text.indexOf("\\u00e9") << u"/name"_s;
}

void TestDocument::writesPointers()
{
    QFETCH(qsizetype, offset);
    QFETCH(QString, pointer);
    QVERIFY(offset >= 0);
    const Document document = read(kClaims);
    QCOMPARE(document.valueAt(offset).pointer(), pointer);
}

void TestDocument::findsValuesByOffset_data()
{
    QTest::addColumn<qsizetype>("offset");
    QTest::addColumn<QByteArray>("expected");
    // 0         1         2
    // 01234567890123456789012345
    //  {"a" : [1, {"b":22}] } ·
    const auto row = [](qsizetype offset, const char *expected) {
        QTest::addRow("%d", int(offset)) << offset << QByteArray(expected);
    };
    const char *whole = R"({"a" : [1, {"b":22}] })";
    row(-1, "");
    row(0, "");
    row(1, whole);
    row(2, R"([1, {"b":22}])");
    row(4, R"([1, {"b":22}])");
    row(6, R"([1, {"b":22}])");
    row(8, R"([1, {"b":22}])");
    row(9, "1");
    row(10, R"([1, {"b":22}])");
    row(12, R"({"b":22})");
    row(13, "22");
    row(18, "22");
    row(19, R"({"b":22})");
    row(20, R"([1, {"b":22}])");
    row(21, whole);
    row(22, whole);
    row(23, "");
    row(1000, "");
}

void TestDocument::findsValuesByOffset()
{
    QFETCH(qsizetype, offset);
    QFETCH(QByteArray, expected);
    const Document document = read(R"( {"a" : [1, {"b":22}] } )");
    QCOMPARE(document.valueAt(offset).text().toByteArray(), expected);
}

void TestDocument::survivesMoves()
{
    Document first = read(kClaims);
    const Value issuer = first.root().member("iss");
    std::vector<Document> kept;
    kept.push_back(std::move(first));
    kept.push_back(Document());
    std::swap(kept[0], kept[1]);
    QVERIFY(issuer.stringIs("joe"));
    QVERIFY(issuer == kept[1].root().member("iss"));
    QVERIFY(!kept[0].root());
}

void TestDocument::sharesWithCopies()
{
    Value issuer;
    Document copy;
    {
        const Document first = read(kClaims);
        issuer = first.root().member("iss");
        copy = first;
        QVERIFY(copy.root() == first.root());
        QVERIFY(copy.root() != read(kClaims).root());
    }
    QVERIFY(issuer.stringIs("joe"));
    QVERIFY(issuer == copy.root().member("iss"));
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
