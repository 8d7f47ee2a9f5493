// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/jsoncomparison.h"
#include "token/jsonlikeness.h"
#include "token/jsonsets.h"

#include <QTest>

#include <array>

using namespace Grantscope;
using namespace Grantscope::Token;
using namespace Qt::StringLiterals;

class TestJsonComparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data();
    void numbers();
    void tells_data();
    void tells();
    void sets_data();
    void sets();
    void goesNoDeeper();
    void tellsNoMoreThanSoMany();
    void sameTakesNoRoomFromOthers();
    void largeContainersAreTexts();
    void manyOfOneName();
    void repeatedMembersAreReadOnce_data();
    void repeatedMembersAreReadOnce();
    void likeness_data();
    void likeness();
    void longNamesAreCut();
    void namesAreNamed();
};

namespace {

Json::Document parsed(const QByteArray &text)
{
    auto document = Json::Document::parse(text);
    return document ? *std::move(document) : Json::Document();
}

/// "path difference spelling" of every value, lines between.
QString told(const QByteArray &left, const QByteArray &right)
{
    const Json::Document one = parsed(left);
    const Json::Document other = parsed(right);
    QStringList lines;
    for (const ValueDifference &value : compareJson(one.root(), other.root()).values)
        lines << (value.path + u' ' + QString::fromLatin1(differenceName(value.difference)) + u' '
                  + QString::fromLatin1(spellingName(value.spelling)))
                     .trimmed();
    return lines.join(u'\n');
}

} // namespace

void TestJsonComparison::numbers_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("same");
    const auto row = [](const QByteArray &left, const QByteArray &right, bool same) {
        QTest::newRow(left + " and " + right) << left << right << same;
    };
    row("1", "2", false);
    row("1", "-1", false);
    row("1", "10", false);
    row("0.1", "1", false);
    row("9007199254740992", "9007199254740993", false); // One double.
    row("1e400", "2e400", false);
    row("1e999999999999999999999", "1e999999999999999999999", false); // Beyond all counting.
    row("1", "1.0", true);
    row("100", "1e2", true);
    row("100", "1E+2", true);
    row("0.0100", "1e-2", true);
    row("-0", "0", true);
    row("0e5", "0.000", true);
    row("12.50", "125e-1", true);
    row("1790000000", "1.79e9", true);
}

void TestJsonComparison::numbers()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QTEST(isSameNumber(left, right), "same");
    QTEST(isSameNumber(right, left), "same");
}

void TestJsonComparison::tells_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const QString &expected) {
        QTest::newRow(name) << left << right << expected;
    };
    row("changed", R"({"a":1})", R"({"a":2})", u"/a changed"_s);
    // An order that means nothing is no news beside it.
    row("changed, in another order", R"({"a":1,"b":2})", R"({"b":3,"a":1})", u"/a same\n/b changed"_s);
    row("more, in another order", R"({"a":1,"b":2})", R"({"b":2,"a":1,"c":3})", u"/a same\n/b same\n/c right"_s);
    row("another type", R"({"a":1})", R"({"a":"1"})", u"/a changed"_s);
    row("null is not absent", R"({"a":null})", R"({})", u"/a left"_s);
    row("only right", R"({})", R"({"a":1})", u"/a right"_s);
    row("name with case", R"({"a":1})", R"({"A":1})", u"/a left\n/A right"_s);
    row("nested", R"({"a":{"b":1,"c":2}})", R"({"a":{"b":1,"c":3}})", u"/a/b same\n/a/c changed"_s);
    row("object and array", R"({"a":{}})", R"({"a":[]})", u"/a changed"_s);
    row("element", R"({"a":[1,2,3]})", R"({"a":[1,5,3]})", u"/a/0 same\n/a/1 changed\n/a/2 same"_s);
    row("put in", R"({"a":[1,2,3]})", R"({"a":[1,9,2,3]})", u"/a/1 right"_s);
    row("taken out", R"({"a":[1,2,3]})", R"({"a":[1,3]})", u"/a/1 left"_s);
    row("order of a list", R"({"a":["x","y"]})", R"({"a":["y","x"]})", u"/a/0 changed\n/a/1 changed"_s);
    row("pointer", R"({"a/b":{"~":1}})", R"({"a/b":{"~":2}})", u"/a~1b/~0 changed"_s);
    row("roots", "1", "2", u" changed"_s.trimmed());
    row("duplicate with another value", R"({"a":1,"a":2})", R"({"a":1})", u"/a same\n/a#2 left"_s);
    row("duplicates changed", R"({"a":1,"a":2})", R"({"a":1,"a":3})", u"/a same\n/a#2 changed"_s);
    row("lone surrogates", R"({"a":"\ud800"})", R"({"a":"\ud801"})", u"/a changed"_s);

    row("same", R"({"a":1})", R"({"a":1})", u"/a same"_s);
    row("nested is one", R"({"a":{"b":[1,{"c":2}]}})", R"({"a":{"b":[1,{"c":2}]}})", u"/a same"_s);
    row("white space inside", R"({"a":{"b":1}})", R"({"a":{"b": 1}})", u"/a same\nrespelled white-space"_s);
    row("number", R"({"a":1})", R"({"a":1.0})", u"/a respelled number"_s);
    row("escapes", R"({"a":"x"})", R"({"a":"\u0078"})", u"/a respelled escapes"_s);
    row("escaped name", R"({"a":1})", R"({"\u0061":1})", u"/a same\nrespelled white-space"_s);
    row("member order", R"({"a":1,"b":2})", R"({"b":2,"a":1})", u"/a same\n/b same\nrespelled member-order"_s);
    row("member order inside", R"({"o":{"a":1,"b":2}})", R"({"o":{"b":2,"a":1}})",
        u"/o/a same\n/o/b same\n/o respelled member-order"_s);
    row("repeated", R"({"a":1,"a":1})", R"({"a":1})", u"/a same\n/a#2 respelled repeated"_s);
    row("repeated on the right", R"({"a":1})", R"({"a":1,"a":1.0})", u"/a same\n/a#2 respelled repeated"_s);
    row("three times on the right", R"({})", R"({"a":1,"a":1,"a":2})",
        u"/a right\n/a#2 respelled repeated\n/a#3 right"_s);
}

void TestJsonComparison::tells()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    QTEST(told(left, right), "expected");
}

void TestJsonComparison::sets_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<QString>("difference");
    QTest::addColumn<QString>("added");
    QTest::addColumn<QString>("removed");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, const QString &difference,
                        const QString &added = {}, const QString &removed = {}) {
        QTest::newRow(name) << left << right << difference << added << removed;
    };
    row("scope grew", R"({"scope":"a b"})", R"({"scope":"b a c"})", u"changed"_s, u"c"_s);
    row("scope is of words", R"({"scope":"ab"})", R"({"scope":"a b"})", u"changed"_s, u"a b"_s, u"ab"_s);
    row("audience is one word", R"({"aud":"a b"})", R"({"aud":["a","b"]})", u"changed"_s, u"a b"_s, u"a b"_s);
    row("audience", R"({"aud":["a","b"]})", R"({"aud":"c"})", u"changed"_s, u"c"_s, u"a b"_s);
    row("roles, nested", R"({"realm_access":{"roles":["r","w"]}})", R"({"realm_access":{"roles":["r","x"]}})",
        u"changed"_s, u"x"_s, u"w"_s);
    row("emptied", R"({"groups":["a"]})", R"({"groups":[]})", u"changed"_s, {}, u"a"_s);
    row("scp as list and words", R"({"scp":["a","b"]})", R"({"scp":"a b"})", u"respelled one-or-list"_s);
    row("one or list", R"({"aud":"a"})", R"({"aud":["a"]})", u"respelled one-or-list"_s);
    row("order", R"({"amr":["pwd","otp"]})", R"({"amr":["otp","pwd"]})", u"respelled set-order"_s);
    row("repeated", R"({"scope":"a b a"})", R"({"scope":"a b"})", u"respelled set-order"_s);
    row("white space", R"({"aud":["a","b"]})", R"({"aud": ["a", "b"]})", u"same"_s);
    row("blanks", R"({"scope":"a  b"})", R"({"scope":"a b"})", u"respelled escapes"_s);
}

void TestJsonComparison::sets()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    const Json::Document one = parsed(left);
    const Json::Document other = parsed(right);
    const ValueDifference value = compareJson(one.root(), other.root()).values.value(0);
    QTEST((QString::fromLatin1(differenceName(value.difference)) + u' '
           + QString::fromLatin1(spellingName(value.spelling)))
              .trimmed(),
          "difference");
    QTEST(value.added.join(u' '), "added");
    QTEST(value.removed.join(u' '), "removed");
}

// What lies deeper is one value, and a change down there is still seen.
void TestJsonComparison::goesNoDeeper()
{
    const auto nested = [](const QByteArray &innermost) {
        return QByteArray(R"({"a":)").repeated(40) + innermost + QByteArray("}").repeated(40);
    };
    const QString path = u"/a"_s.repeated(JsonComparison::kDeepest);
    QCOMPARE(told(nested("1"), nested("2")), path + u" changed"_s);
    QCOMPARE(told(nested("1"), nested("1")), u"/a same"_s);
}

void TestJsonComparison::tellsNoMoreThanSoMany()
{
    const auto object = [](const QByteArray &value) {
        QByteArray text = "{";
        for (int i = 0; i < JsonComparison::kMostValues + 7; ++i)
            text += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + "\":" + value;
        return parsed(text + '}');
    };
    const Json::Document left = object("1");
    const Json::Document right = object("2");
    const JsonComparison comparison = compareJson(left.root(), right.root());
    QCOMPARE(comparison.values.size(), JsonComparison::kMostValues);
    QCOMPARE(comparison.leftOut, 7);
    QCOMPARE(comparison.sum, Difference::Changed);
}

void TestJsonComparison::sameTakesNoRoomFromOthers()
{
    QByteArray text = "{";
    for (int i = 0; i < JsonComparison::kMostValues + 7; ++i)
        text += '"' + QByteArray::number(i) + "\":0,";
    const Json::Document left = parsed(text + R"("last":1})");
    const Json::Document right = parsed(text + R"("last":2})");
    const JsonComparison comparison = compareJson(left.root(), right.root());
    QCOMPARE(comparison.values.last().path, u"/last"_s);
    QCOMPARE(comparison.leftOut, 0);
    QCOMPARE(comparison.sameLeftOut, 7);
}

void TestJsonComparison::largeContainersAreTexts()
{
    const QByteArray many = QByteArray("0,").repeated(JsonComparison::kMostMembers);
    QCOMPARE(told(R"({"a":[)" + many + "1]}", R"({"a":[)" + many + "2]}"), u"/a changed too-large"_s);
    QCOMPARE(told(R"({"a":[)" + many + "1]}", R"({"a":[)" + many + "1]}"), u"/a same"_s);
}

// Each of them is found by counting, not by looking through the others.
void TestJsonComparison::manyOfOneName()
{
    const QByteArray many = '{' + QByteArray(R"("a":1,)").repeated(90'000) + R"("a":2})";
    const Json::Document document = parsed(many);
    const Json::Document none = parsed("{}");
    const JsonComparison onRight = compareJson(none.root(), document.root());
    QCOMPARE(onRight.values.first().difference, Difference::OnlyRight);
    QCOMPARE(onRight.values.at(1).path, u"/a#2"_s);
    QCOMPARE(onRight.values.at(1).spelling, Spelling::Repeated);
    const JsonComparison onLeft = compareJson(document.root(), none.root());
    QCOMPARE(onLeft.values.size(), onRight.values.size());
    QCOMPARE(compareJson(document.root(), document.root()).sum, Difference::Same);
}

void TestJsonComparison::repeatedMembersAreReadOnce_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("first"); // As large as all that repeat it together.
    QTest::addColumn<QByteArray>("again");
    const auto row = [](const char *name, const QByteArray &member, const QByteArray &first, const QByteArray &again) {
        QTest::newRow(name) << member << first << again;
    };
    const QByteArray entries = QByteArray(R"("a",)").repeated(2000).chopped(1);
    row("a set", "aud", '[' + entries + ']', "[]");
    row("scopes", "scope", '"' + QByteArray("a ").repeated(2000) + '"', R"("b")");
    row("a list", "a", '[' + entries + ']', "[]");
    row("a text", "a", '"' + QByteArray(4000, 'x') + '"', R"("y")");
    row("an escaped text", "a", '"' + QByteArray(R"(\u0078)").repeated(1000) + '"', R"("y")");
    row("a number", "a", '1' + QByteArray(4000, '0'), "1");
    row("an object that repeats a member", "a", '{' + QByteArray(R"("b":1,)").repeated(1000) + R"("b":1})",
        R"({"b":1})");
    QByteArray members;
    for (int i = 0; i < 1000; ++i)
        members += (i > 0 ? ",\"" : "\"") + QByteArray::number(i) + R"(":null)";
    row("an object of many", "a", '{' + members + '}', "{}");
}

// Holding each against the first would take as much as all of them times the first.
void TestJsonComparison::repeatedMembersAreReadOnce()
{
    QFETCH(const QByteArray, name);
    QFETCH(const QByteArray, first);
    QFETCH(const QByteArray, again);
    const QByteArray member = '"' + name + "\":";
    const QByteArray text = '{' + member + first + (',' + member + again).repeated(1000) + '}';
    const Json::Document many = parsed(text);
    const Json::Document none = parsed(R"({"iss":"x"})");
    const Json::Document some = parsed('{' + member + first + '}');
    QVERIFY(many.root().isObject() && some.root().isObject());
    for (const Json::Value other : {none.root(), some.root()}) {
        for (const JsonComparison &comparison : {compareJson(many.root(), other), compareJson(other, many.root())}) {
            QVERIFY2(comparison.octetsRead <= 4 * text.size(), qPrintable(QString::number(comparison.octetsRead)));
            QVERIFY(comparison.octetsRead > text.size() / 4);
        }
    }
}

void TestJsonComparison::likeness_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::addColumn<QByteArray>("right");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *name, const QByteArray &left, const QByteArray &right, bool alike) {
        QTest::newRow(name) << left << right << alike;
    };
    row("number and text", "1", R"("1")", false);
    row("literals", "true", "null", false);
    row("lone surrogates", R"("\ud800")", R"("\ud801")", false);
    row("parts run together", R"(["a","b"])", R"(["ab"])", false);
    row("names run together", R"({"a":1,"b":1})", R"({"ab":1,"":1})", false);
    row("nested otherwise", "[[1],2]", "[[1,2]]", false);
    row("empty ones", "{}", "[]", false);
    row("order of a list", "[1,2]", "[2,1]", false);
    row("a set that is none here", R"({"x":["a","b"]})", R"({"x":["b","a"]})", false);
    row("repeated with another value", R"({"a":1,"a":2})", R"({"a":1})", false);
    row("repeated before another", R"({"a":1,"a":1,"a":2})", R"({"a":1,"a":2})", false);
    row("numbers beyond all counting", "1e999999999999999999999", "1e999999999999999999998", false);
    row("numbers", "1.0", "10e-1", true);
    row("escapes", R"("x")", R"("\u0078")", true);
    row("escaped name", R"({"x":1})", R"({"\u0078":1})", true);
    row("members in any order", R"({"a":1,"b":[{}]})", R"({ "b" : [ { } ] , "a" : 1 })", true);
    row("sets", R"({"aud":["a","b"]})", R"({"aud":["b","a","b"]})", true);
    row("one or list", R"({"aud":"a"})", R"({"aud":["a"]})", true);
    row("repeated", R"({"a":1,"a":2,"a":1,"a":1.0})", R"({"a":1,"a":2})", true);
}

// It says what comparing says.
void TestJsonComparison::likeness()
{
    QFETCH(const QByteArray, left);
    QFETCH(const QByteArray, right);
    const Json::Document one = parsed(left);
    const Json::Document other = parsed(right);
    qsizetype octets = 0;
    const bool alike = likenessOf({}, one.root(), octets) == likenessOf({}, other.root(), octets);
    QTEST(alike, "alike");
    QCOMPARE(compareJson(one.root(), other.root()).sum != Difference::Changed, alike);
    QVERIFY(octets > 0);
}

void TestJsonComparison::longNamesAreCut()
{
    const QByteArray name(5000, 'n');
    const QString line = told(R"({")" + name + R"(":1})", R"({")" + name + R"(":2})");
    QCOMPARE(line, u'/' + QString(120, u'n') + u"… changed"_s);
}

void TestJsonComparison::namesAreNamed()
{
    using enum Difference;
    for (const Difference each : {Same, Respelled, OnlyLeft, OnlyRight, Changed, Unknown})
        QVERIFY(*differenceName(each) != '\0');
    using enum Spelling;
    for (const Spelling each : {Number, Escapes, MemberOrder, Repeated, SetOrder, OneOrList, WhiteSpace, TooLarge})
        QVERIFY(*spellingName(each) != '\0');
    QCOMPARE(QByteArray(spellingName(Alike)), QByteArray());
}

QTEST_GUILESS_MAIN(TestJsonComparison)
#include "tst_jsoncomparison.moc"
