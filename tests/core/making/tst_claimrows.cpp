// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/claimrows.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Making;
using namespace Qt::StringLiterals;

class TestClaimRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable();
    void values_data();
    void values();
    void rows();
    void untouchedStays();
    void edits_data();
    void edits();
    void noSuchRow();
};

namespace {

const QByteArray kText = R"({ "sub":"\u0041da", "exp" : 1790000000, "n":1.50, "x":{"y":[1, 2]}, "sub":null })";

} // namespace

void TestClaimRows::unreadable()
{
    QCOMPARE(claimRows("{").error().id.toString(), u"json-syntax"_s);
    QCOMPARE(claimRows("1").error().id.toString(), u"header-not-object"_s);
}

void TestClaimRows::values_data()
{
    QTest::addColumn<Json::Type>("type");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("json"); // Empty: refused.
    using enum Json::Type;
    QTest::newRow("no number") << Number << u"12a"_s << QByteArray();
    QTest::newRow("number with a plus") << Number << u"+12"_s << QByteArray();
    QTest::newRow("nothing for a number") << Number << QString() << QByteArray();
    QTest::newRow("text for a number") << Number << u"\"12\""_s << QByteArray();
    QTest::newRow("no boolean") << Boolean << u"yes"_s << QByteArray();
    QTest::newRow("number for a boolean") << Boolean << u"1"_s << QByteArray();
    QTest::newRow("no array") << Array << u"[1"_s << QByteArray();
    QTest::newRow("object for an array") << Array << u"{}"_s << QByteArray();
    QTest::newRow("array for an object") << Object << u"[]"_s << QByteArray();
    QTest::newRow("text for null") << Null << u"nil"_s << QByteArray();
    QTest::newRow("number") << Number << u" 1.50 "_s << QByteArray("1.50");
    QTest::newRow("boolean") << Boolean << u"true"_s << QByteArray("true");
    QTest::newRow("array") << Array << u"[1, \"a\"]"_s << QByteArray("[1, \"a\"]");
    QTest::newRow("object") << Object << u"{ }"_s << QByteArray("{ }");
    QTest::newRow("null") << Null << u"null"_s << QByteArray("null");
    QTest::newRow("text") << String << u" say \"12\" "_s << QByteArray(R"(" say \"12\" ")");
    QTest::newRow("empty text") << String << QString() << QByteArray("\"\"");
}

void TestClaimRows::values()
{
    QFETCH(Json::Type, type);
    QFETCH(QString, typed);
    QFETCH(QByteArray, json);
    const auto value = valueOf(type, typed);
    QCOMPARE(value.value_or(QByteArray()), json);
    if (!value)
        QCOMPARE(value.error().id.toString(), u"draft-value-json"_s);
}

void TestClaimRows::rows()
{
    const QList<ClaimRow> rows = claimRows(kText).value();
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0], (ClaimRow{.name = u"sub"_s, .type = Json::Type::String, .value = u"Ada"_s}));
    QCOMPARE(rows[1],
             (ClaimRow{u"exp"_s, Json::Type::Number, u"1790000000"_s, true, instantFromSeconds(1'790'000'000)}));
    QCOMPARE(rows[2], (ClaimRow{.name = u"n"_s, .type = Json::Type::Number, .value = u"1.50"_s}));
    QCOMPARE(rows[3], (ClaimRow{.name = u"x"_s, .type = Json::Type::Object, .value = u"{\"y\":[1, 2]}"_s}));
    QCOMPARE(rows[4], (ClaimRow{.name = u"sub"_s, .type = Json::Type::Null, .value = u"null"_s}));
    // No calendar has it.
    QVERIFY(!claimRows(R"({"exp":1e300})")->first().moment);
    QVERIFY(!claimRows(R"({"exp":"1790000000"})")->first().moment);
    QVERIFY(!claimRows(R"({"exp":99999999999999})")->first().moment);
}

void TestClaimRows::untouchedStays()
{
    const QList<ClaimRow> rows = claimRows(kText).value();
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(withRow(kText, i, rows[i]).value(), kText);
}

void TestClaimRows::edits_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<ClaimRow>("row");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("value") << 1 << ClaimRow{.name = u"exp"_s, .type = Json::Type::Number, .value = u"5"_s}
                           << QByteArray(kText).replace("1790000000", "5");
    QTest::newRow("name alone keeps the spelling of the value")
        << 0 << ClaimRow{.name = u"who"_s, .type = Json::Type::String, .value = u"Ada"_s}
        << QByteArray(R"({ "who":"\u0041da", "exp" : 1790000000, "n":1.50, "x":{"y":[1, 2]}, "sub":null })");
    QTest::newRow("type") << 2 << ClaimRow{.name = u"n"_s, .type = Json::Type::String, .value = u"1.50"_s}
                          << QByteArray(kText).replace("1.50", "\"1.50\"");
    QTest::newRow("second of two") << 4 << ClaimRow{.name = u"sub"_s, .type = Json::Type::String, .value = u"Bo"_s}
                                   << QByteArray(kText).replace("null", "\"Bo\"");
}

void TestClaimRows::edits()
{
    QFETCH(int, index);
    QFETCH(ClaimRow, row);
    QTEST(withRow(kText, index, row).value(), "text");
}

void TestClaimRows::noSuchRow()
{
    QCOMPARE(withRow(kText, 5, {}).error().id.toString(), u"draft-member-absent"_s);
    QCOMPARE(withRow(kText, -1, {}).error().id.toString(), u"draft-member-absent"_s);
    const ClaimRow bad{.name = u"n"_s, .type = Json::Type::Number, .value = u"many"_s};
    QCOMPARE(withRow(kText, 2, bad).error().id.toString(), u"draft-value-json"_s);
}

QTEST_GUILESS_MAIN(TestClaimRows)
#include "tst_claimrows.moc"
