// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/recententries.h"

#include <QString>
#include <QTest>

using namespace Grantscope;

namespace {

struct Entry
{
    QString name = {};
    [[nodiscard]] bool isSet() const { return !name.isNull(); }
};

bool has(const RecentEntries<Entry> &entries, std::uint64_t hash, const QString &name)
{
    const Entry *found = entries.find(hash, [&name](const Entry &each) { return each.name == name; });
    return found && found->name == name;
}

} // namespace

class TestRecentEntries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingUnset();
    void tellsEntriesOfOneHashApart();
    void forgetsTheOldestOfAHash();
    void holdsABoundedNumber();
};

void TestRecentEntries::findsNothingUnset()
{
    const RecentEntries<Entry> entries;
    for (std::uint64_t hash = 0; hash < 1000; ++hash)
        QVERIFY(!entries.find(hash, [](const Entry &) { return true; }));
}

void TestRecentEntries::tellsEntriesOfOneHashApart()
{
    RecentEntries<Entry> entries;
    for (const char *name : {"a", "b", "c", "d"})
        QCOMPARE(entries.keep(7, {QString::fromLatin1(name)}).name, QString::fromLatin1(name));
    for (const char *name : {"a", "b", "c", "d"})
        QVERIFY(has(entries, 7, QString::fromLatin1(name)));
    QVERIFY(!has(entries, 7, QStringLiteral("e")));
}

void TestRecentEntries::forgetsTheOldestOfAHash()
{
    RecentEntries<Entry> entries;
    for (const char *name : {"a", "b", "c", "d", "e"})
        (void)entries.keep(7, {QString::fromLatin1(name)});
    QVERIFY(!has(entries, 7, QStringLiteral("a")));
    for (const char *name : {"b", "c", "d", "e"})
        QVERIFY(has(entries, 7, QString::fromLatin1(name)));
}

void TestRecentEntries::holdsABoundedNumber()
{
    RecentEntries<Entry> entries;
    for (std::uint64_t hash = 0; hash < 10'000; ++hash)
        (void)entries.keep(hash, {QString::number(hash)});
    std::size_t held = 0;
    for (std::uint64_t hash = 0; hash < 10'000; ++hash)
        held += has(entries, hash, QString::number(hash)) ? 1 : 0;
    QVERIFY(held > 0 && held <= RecentEntries<Entry>::kMost);
}

QTEST_GUILESS_MAIN(TestRecentEntries)
#include "tst_recententries.moc"
