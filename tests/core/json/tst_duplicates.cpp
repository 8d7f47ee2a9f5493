// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

using namespace Grantscope;
using namespace Grantscope::Json;
using namespace Qt::StringLiterals;

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void agreesWithAMap_data();
    void agreesWithAMap();
    void staysLinear_data();
    void staysLinear();
};

void TestDuplicates::finds_data()
{
    using Pairs = QList<std::pair<qsizetype, qsizetype>>;
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Pairs>("expected"); // offsets of both names
    const auto row = [](const char *name, const char *text, const Pairs &expected) {
        QTest::newRow(name) << QByteArray(text) << expected;
    };
    row("none", R"({"a":1,"b":2,"A":3,"aa":4,"":5})", {});
    row("other objects", R"([{"a":1},{"a":{"a":2}}])", {});
    row("a string is no name", R"({"a":"a","b":["a","a"]})", {});
    row("different lone surrogates", R"({"\ud800":1,"\ud801":2,"\ufffd":3})", {});
    row("NUL counts", R"({"a":1,"a\u0000":2})", {});
    row("not normalised", "{\"\u00e9\":1,\"e\u0301\":2}", {});
    row("two", R"({"a":1,"a":2})", {{1, 7}});
    row("three", R"({"a":1,"a":2,"a":3})", {{1, 7}, {1, 13}});
    row("empty names", R"({"":1,"":2})", {{1, 6}});
    row("escaped", R"({"a":1,"\u0061":2})", {{1, 7}});
    row("escaped both ways", R"({"\u0061":1,"\u0061":2})", {{1, 12}});
    row("pair and UTF-8", "{\"\\ud83d\\ude00\":1,\"\U0001F600\":2}", {{1, 18}});
    row("slash", R"({"a/b":1,"a\/b":2})", {{1, 9}});
    row("same lone surrogate", R"({"\ud800":1,"\uD800":2})", {{1, 12}});
    row("order of the text", R"({"a":1,"a":{"b":1,"b":2},"a":3})", {{1, 7}, {12, 18}, {1, 25}});
    row("nested values between", R"({"a":{"x":[1,{}]},"b":[],"a":0})", {{1, 25}});
    row("same beginning and end", R"({"aaaaaaaaXaaaaaaaa":1,"aaaaaaaaYaaaaaaaa":2,"aaaaaaaaXaaaaaaaa":3})", {{1, 45}});
}

void TestDuplicates::finds()
{
    using Pairs = QList<std::pair<qsizetype, qsizetype>>;
    QFETCH(QByteArray, text);
    QFETCH(Pairs, expected);
    const auto document = Document::parse(text);
    QVERIFY(document);
    Pairs found;
    for (const Duplicate &duplicate : document->duplicates()) {
        found.append({duplicate.first.offset, duplicate.second.offset});
        QCOMPARE(text.at(duplicate.second.offset), '"');
        QCOMPARE(text.at(duplicate.second.end() - 1), '"');
        QCOMPARE(text.at(duplicate.second.end()), ':');
    }
    QCOMPARE(found, expected);
}

void TestDuplicates::agreesWithAMap_data()
{
    QTest::addColumn<int>("members");
    QTest::addColumn<bool>("escaped");
    for (const int members : {2, 5, 63, 64, 65, 66, 300, 5000}) {
        QTest::addRow("%d", members) << members << false;
        QTest::addRow("%d escaped", members) << members << true;
    }
}

// The table on the stack holds 64 members; both sides of that, and escaped names, must find the same.
void TestDuplicates::agreesWithAMap()
{
    QFETCH(int, members);
    QFETCH(bool, escaped);
    QRandomGenerator random(20260729);
    QByteArray text = "{";
    std::map<QByteArray, qsizetype> seen;
    QList<std::pair<qsizetype, qsizetype>> expected;
    for (int i = 0; i < members; ++i) {
        const QByteArray name = "n" + QByteArray::number(random.bounded(members));
        if (i > 0)
            text += ',';
        const qsizetype offset = text.size();
        if (const auto [place, isNew] = seen.try_emplace(name, offset); !isNew)
            expected.append({place->second, offset});
        text += escaped && random.bounded(2) == 0 ? "\"\\u006e" + name.sliced(1) + "\":0" : '"' + name + "\":0";
    }
    const auto document = Document::parse(text + '}');
    QVERIFY(document);
    QList<std::pair<qsizetype, qsizetype>> found;
    for (const Duplicate &duplicate : document->duplicates())
        found.append({duplicate.first.offset, duplicate.second.offset});
    QCOMPARE(found, expected);
    QVERIFY(members < 60 || !expected.isEmpty());
}

void TestDuplicates::staysLinear_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("duplicates");
    constexpr int kMembers = 300'000;
    const auto row = [](const char *name, qsizetype duplicates, auto &&nameOf) {
        QByteArray text = "{";
        for (int i = 0; i < kMembers; ++i)
            text += '"' + nameOf(i) + "\":0,";
        text.back() = '}';
        QTest::newRow(name) << text << duplicates;
    };
    row("all equal", kMembers - 1, [](int) { return QByteArray("a"); });
    row("all escaped and equal", kMembers - 1, [](int) { return QByteArray("\\u0061"); });
    row("all different", 0, [](int i) { return QByteArray::number(i); });
    row("same beginning and end", 0, [](int i) { return "aaaaaaaa" + QByteArray::number(1'000'000 + i) + "zzzzzzzz"; });
}

// A million comparisons take milliseconds, 10^11 take minutes: CTest's time limit tells them apart.
void TestDuplicates::staysLinear()
{
    QFETCH(QByteArray, text);
    QFETCH(qsizetype, duplicates);
    const auto document = Document::parse(text);
    QVERIFY(document);
    QCOMPARE(document->duplicates().size(), duplicates);
}

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
