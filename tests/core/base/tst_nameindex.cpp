// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nameindex.h"

#include <QTest>

#include <string>

using namespace Grantscope;

class TestNameIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNotInTheList_data();
    void refusesWhatIsNotInTheList();
    void findsEach();
    void findsTheFirstOfTwo();
};

namespace {

constexpr auto kNames = std::to_array<std::string_view>({"iss", "sub", "", "exp", "x5t#S256", "xp", "isz", "sub"});
constexpr NameIndex kIndex(kNames);
static_assert(kIndex.has("exp") && !kIndex.has("aud"));

} // namespace

void TestNameIndex::refusesWhatIsNotInTheList_data()
{
    QTest::addColumn<std::string>("name");
    // Of one beginning and one length, a beginning of one, one and more, another case.
    for (const char *name : {"isa", "is", "isss", "ISS", "e", "x5t", "x5t#S25", "x5t#S257", "\xc3\xa9"})
        QTest::newRow(name) << std::string(name);
    QTest::newRow("with a zero octet") << std::string("exp\0", 4);
    QTest::newRow("long") << std::string(100'000, 'i');
}

void TestNameIndex::refusesWhatIsNotInTheList()
{
    QFETCH(const std::string, name);
    QCOMPARE(kIndex.find(name), kIndex.kNone);
    QVERIFY(!kIndex.has(name));
}

void TestNameIndex::findsEach()
{
    for (std::size_t i = 0; i < kNames.size() - 1; ++i)
        QCOMPARE(kIndex.find(std::string(kNames[i])), i);
}

void TestNameIndex::findsTheFirstOfTwo()
{
    QCOMPARE(kIndex.find("sub"), std::size_t(1));
}

QTEST_APPLESS_MAIN(TestNameIndex)
#include "tst_nameindex.moc"
