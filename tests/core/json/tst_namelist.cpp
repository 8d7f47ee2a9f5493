// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/namelist.h"

#include <QStringList>
#include <QTest>

using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

namespace {

/// Two that share a place, as a look into the code of nameSlot() shows: their first, middle and last letters agree.
constexpr std::string_view kOne = "abXcd";
constexpr std::string_view kSamePlace = "aYXZd";
static_assert(nameSlot(kOne) == nameSlot(kSamePlace));

constexpr NameList kList(std::to_array<std::string_view>({"iss", "aud", "exp", kOne, kSamePlace, ""}));

} // namespace

class TestNameList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesToSearch_data();
    void leavesToSearch();
    void visits_data();
    void visits();
    void stopsWhereToldTo();
};

void TestNameList::leavesToSearch_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("array") << QByteArray("[1]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("escaped name") << QByteArray(R"({"\u0069ss":1})");
    QByteArray many = R"({"iss":0)";
    for (int i = 0; i < 64; ++i)
        many += ",\"n" + QByteArray::number(i) + "\":0";
    QTest::newRow("many members") << many + "}";
}

void TestNameList::leavesToSearch()
{
    QFETCH(QByteArray, text);
    const Document document = Document::parse(text).value();
    QVERIFY(!document.root().nameSlots());
    QVERIFY(!kList.visit(document.root(), [](std::size_t, Value) -> bool { qFatal("visited"); }));
    QVERIFY(!kList.visit(Value(), [](std::size_t, Value) -> bool { qFatal("visited"); }));
}

void TestNameList::visits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(name) << text << expected;
    };
    row("empty", "{}", {});
    row("other names", R"({"a":1,"sub":2,"isr":3})", {});
    row("another of its place", R"({"aQXQd":1})", {});
    row("some", R"({"exp":1,"sub":2,"iss":3})", {u"0 3"_s, u"2 1"_s});
    row("twice, the first", R"({"iss":1,"iss":2})", {u"0 1"_s});
    row("both of a place", R"({"aYXZd":1,"abXcd":2})", {u"3 2"_s, u"4 1"_s});
    row("empty name", R"({"":1})", {u"5 1"_s});
    row("inside", R"({"a":{"iss":1}})", {});
}

void TestNameList::visits()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const Document document = Document::parse(text).value();
    QStringList visited;
    QVERIFY(kList.visit(document.root(), [&visited](std::size_t place, Value member) {
        visited.append(u"%1 %2"_s.arg(place).arg(member.toInteger().value()));
        return true;
    }));
    visited.sort();
    QCOMPARE(visited, expected);
    const Value inside = document.root().member("a");
    QVERIFY(!inside || !kList.visit(inside, [](std::size_t, Value) { return true; }));
}

void TestNameList::stopsWhereToldTo()
{
    const Document document = Document::parse(R"({"exp":1,"aud":2,"iss":3})").value();
    int visited = 0;
    QVERIFY(kList.visit(document.root(), [&visited](std::size_t, Value) { return ++visited < 2; }));
    QCOMPARE(visited, 2);
}

QTEST_GUILESS_MAIN(TestNameList)
#include "tst_namelist.moc"
