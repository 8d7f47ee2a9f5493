// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harscanner.h"

#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Qt::StringLiterals;

namespace {

HarScanner scanned(const QByteArray &text)
{
    HarScanner scanner(OctetSource::of(text));
    while (scanner.scan(1 << 20)) { }
    return scanner;
}

QByteArray entry(const QByteArray &url = "https://as.example/")
{
    const QByteArray body = "]}\\\"{[";
    return "{\"startedDateTime\":\"2026-02-03T10:20:30Z\",\"time\":12.5,\"request\":{\"method\":\"GET\",\"url\":\""
           + url + "\",\"bodySize\":0},\"response\":{\"status\":200,\"content\":{\"size\":7,\"text\":\"" + body
           + "\"},\"bodySize\":9}}";
}

QByteArray har(const QByteArray &entries)
{
    return R"({"log":{"version":"1.2","creator":{"name":"Maker","version":"3"},"entries":[)" + entries + "]}}";
}

} // namespace

class TestHarScanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable_data();
    void unreadable();
    void cutShort_data();
    void cutShort();
    void cutAnywhere();
    void notes_data();
    void notes();
    void rows_data();
    void rows();
    void rowsTellWhatTheyShow();
    void longAddressesAreCutAtACharacter();
    void depthCostsNothing();
    void entriesAcrossPieces();
    void goesOnBitByBit();
};

void TestHarScanner::unreadable_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("offset");
    const auto row = [](const char *name, const QByteArray &text, const char *id, qsizetype offset) {
        QTest::newRow(name) << text << QString::fromLatin1(id) << offset;
    };
    row("nothing", "", "json-syntax", 0);
    row("blanks", "  \n", "json-syntax", 3);
    row("a list", "[]", "json-syntax", 0);
    row("a page", "<html>", "json-syntax", 0);
    row("no members", "{}", "har-entries", -1);
    row("other JSON", R"({"a":{"entries":[]}})", "har-entries", -1);
    row("entries as object", R"({"log":{"entries":{}}})", "har-entries", -1);
    row("log as list", R"({"log":[{"entries":[]}]})", "har-entries", -1);
    row("no colon", R"({"log" {}})", "json-syntax", 7);
    row("no name", R"({log:{}})", "json-syntax", 1);
    row("cut before", R"({"log":{"ver)", "har-cut", 12);
    row("cut in the log", R"({"log":{"version":"1.2",)", "har-cut", 24);
}

void TestHarScanner::unreadable()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, id);
    QFETCH(const qsizetype, offset);
    const HarScanner scanner = scanned(text);
    QVERIFY(scanner.isAtEnd());
    QVERIFY(scanner.failure());
    QCOMPARE(scanner.failure()->id.toString(), id);
    QCOMPARE(scanner.failure()->offset, offset);
    QVERIFY(scanner.rows().isEmpty());
}

void TestHarScanner::cutShort_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("rows");
    const QByteArray whole = har(entry() + ',' + entry());
    const qsizetype second = whole.lastIndexOf("{\"startedDateTime");
    QTest::newRow("before the first") << whole.first(whole.indexOf('[') + 1) << qsizetype(0);
    QTest::newRow("in the first") << whole.first(second - 20) << qsizetype(0);
    QTest::newRow("behind the first") << whole.first(second - 1) << qsizetype(1);
    QTest::newRow("behind the comma") << whole.first(second) << qsizetype(1);
    QTest::newRow("in the second") << whole.first(second + 30) << qsizetype(1);
    QTest::newRow("behind the second") << whole.chopped(3) << qsizetype(2);
    QTest::newRow("behind the list") << whole.chopped(2) << qsizetype(2);
    QTest::newRow("behind the log") << whole.chopped(1) << qsizetype(2);
}

void TestHarScanner::cutShort()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, rows);
    const HarScanner scanner = scanned(text);
    QVERIFY(!scanner.failure());
    QCOMPARE(scanner.rows().size(), rows);
    QCOMPARE(scanner.notes().size(), 1);
    QCOMPARE(scanner.notes().first().id.toString(), u"har-cut"_s);
    QVERIFY(scanner.notes().first().offset > 0);
    QVERIFY(scanner.notes().first().offset <= text.size());
}

void TestHarScanner::cutAnywhere()
{
    const QByteArray whole = har(entry() + ',' + entry());
    qsizetype most = 0;
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const HarScanner scanner = scanned(whole.first(size));
        QVERIFY(scanner.failure() || !scanner.notes().isEmpty());
        QVERIFY(scanner.rows().size() >= most);
        most = scanner.rows().size();
    }
    QCOMPARE(most, 2);
}

void TestHarScanner::notes_data()
{
    QTest::addColumn<QByteArray>("entries");
    QTest::addColumn<QString>("id");
    QTest::addColumn<qsizetype>("rows");
    QTest::newRow("a number") << entry() + ",17," + entry() << u"har-entry"_s << qsizetype(2);
    QTest::newRow("null") << "null," + entry() << u"har-entry"_s << qsizetype(1);
    QTest::newRow("a text") << entry() + ",\"}{\"" << u"har-entry"_s << qsizetype(1);
    QTest::newRow("a list") << "[[]]," + entry() << u"har-entry"_s << qsizetype(1);
    QTest::newRow("a bracket too many") << entry() + "}" << u"json-syntax"_s << qsizetype(1);
}

void TestHarScanner::notes()
{
    QFETCH(const QByteArray, entries);
    QFETCH(const QString, id);
    QFETCH(const qsizetype, rows);
    const HarScanner scanner = scanned(har(entries));
    QVERIFY(!scanner.failure());
    QCOMPARE(scanner.rows().size(), rows);
    QCOMPARE(scanner.notes().size(), 1);
    QCOMPARE(scanner.notes().first().id.toString(), id);
}

void TestHarScanner::rows_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("rows");
    QTest::newRow("none") << har("") << qsizetype(0);
    QTest::newRow("one") << har(entry()) << qsizetype(1);
    QTest::newRow("blanks") << har(" \n" + entry() + "\r\n,\t" + entry() + ' ') << qsizetype(2);
    QTest::newRow("mark") << "\xef\xbb\xbf" + har(entry()) << qsizetype(1);
    QTest::newRow("without log") << "{\"entries\":[" + entry() + "]}" << qsizetype(1);
    QTest::newRow("entries first") << R"({"log":{"entries":[)" + entry() + R"(],"pages":[{"id":"}"}]},"x":1})"
                                   << qsizetype(1);
    QTest::newRow("two lists") << R"({"log":{"entries":[)" + entry() + R"(],"entries":[)" + entry() + "]}}"
                               << qsizetype(2);
    QTest::newRow("escaped name") << R"({"log":{"\u0065ntries":[)" + entry() + "]}}" << qsizetype(1);
    QTest::newRow("text behind it") << har(entry()) + "\nand more" << qsizetype(1);
}

void TestHarScanner::rows()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, rows);
    const HarScanner scanner = scanned(text);
    QVERIFY(!scanner.failure());
    QCOMPARE(scanner.notes(), QList<Error>());
    QCOMPARE(scanner.rows().size(), rows);
    for (const HarRow &row : scanner.rows())
        QCOMPARE(text.sliced(row.offset, row.length), entry());
}

void TestHarScanner::rowsTellWhatTheyShow()
{
    const HarScanner scanner = scanned(har(entry("https:\\/\\/as.example\\/?q=\\u00e9") + R"(,{"time":"-1",
        "startedDateTime":1770114030, "request":{"method":"POST","url":"https://x/","bodySize":"12"},
        "response":{"status":"302","bodySize":5}, "_grantscope":{}},{"request":null,"response":[]})"));
    QCOMPARE(scanner.creator(), "Maker 3");
    QCOMPARE(scanner.rows().size(), 3);
    const HarRow &first = scanner.rows().at(0);
    QCOMPARE(first.method, "GET");
    QCOMPARE(first.address, "https://as.example/?q=\xc3\xa9");
    QCOMPARE(first.status, 200);
    QCOMPARE(first.startedAt->time_since_epoch().count(), 1'770'114'030'000);
    QCOMPARE(first.duration.count(), 12'500);
    QCOMPARE(first.requestOctets, 0);
    QCOMPARE(first.responseOctets, 7);
    QCOMPARE(first.number, 1);
    QVERIFY(!first.hasOwnEvents);
    const HarRow &second = scanner.rows().at(1);
    QCOMPARE(second.status, 302);
    QCOMPARE(second.duration.count(), -1);
    QCOMPARE(second.requestOctets, 12);
    QCOMPARE(second.responseOctets, 5);
    QVERIFY(second.hasOwnEvents);
    QCOMPARE(second.startedAt, first.startedAt);
    QCOMPARE(scanner.rows().at(2).status, 0);
    QVERIFY(scanner.rows().at(2).method.isEmpty());
}

void TestHarScanner::longAddressesAreCutAtACharacter()
{
    for (int before = 0; before < 8; ++before) {
        const QByteArray url = QByteArray(2040 + before, 'x') + "\xf0\x9f\x98\x80\\u00e9" + QByteArray(5000, 'y');
        const HarScanner scanner = scanned(har(entry(url)));
        QCOMPARE(scanner.rows().size(), 1);
        const QByteArray &address = scanner.rows().first().address;
        QVERIFY(address.isValidUtf8());
        QVERIFY(address.size() <= 2048);
        QVERIFY(address.size() >= 2035);
    }
}

void TestHarScanner::depthCostsNothing()
{
    const qsizetype depth = 2'000'000;
    const QByteArray deep =
        R"({"request":{"method":"GET"},"x":)" + QByteArray(depth, '[') + QByteArray(depth, ']') + '}';
    const HarScanner scanner = scanned(har(deep + ',' + entry()));
    QCOMPARE(scanner.rows().size(), 2);
    QCOMPARE(scanner.rows().first().method, "GET");
}

void TestHarScanner::entriesAcrossPieces()
{
    // Of sizes around those in which a source is read, with escapes at every edge.
    QByteArray entries;
    QList<QByteArray> all;
    for (const qsizetype size : {qsizetype(1) << 20, (qsizetype(1) << 20) - 40, qsizetype(3) << 20, qsizetype(10)}) {
        QByteArray body;
        while (body.size() < size)
            body += "\\\\\\\"\\\\";
        all += R"({"request":{"method":"GET","url":"x"},"b":")" + body + R"("})";
    }
    const QByteArray text = har(all.join(','));
    const HarScanner scanner = scanned(text);
    QVERIFY(scanner.notes().isEmpty());
    QCOMPARE(scanner.rows().size(), all.size());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const HarRow &row = scanner.rows().at(i);
        QCOMPARE(row.length, all.at(i).size());
        QVERIFY(text.sliced(row.offset, row.length) == all.at(i));
        QCOMPARE(row.method, "GET");
    }
}

void TestHarScanner::goesOnBitByBit()
{
    QByteArray entries = entry();
    for (int i = 0; i < 99; ++i)
        entries += ',' + entry();
    HarScanner scanner(OctetSource::of(har(entries)));
    qsizetype before = 0;
    double progress = 0;
    int steps = 0;
    while (scanner.scan(1000)) {
        QVERIFY(scanner.rows().size() - before < 10);
        QVERIFY(scanner.progress() >= progress);
        before = scanner.rows().size();
        progress = scanner.progress();
        ++steps;
    }
    QVERIFY(steps > 10);
    QCOMPARE(scanner.rows().size(), 100);
    QCOMPARE(scanner.progress(), 1.0);
    QVERIFY(!scanner.scan(1000));
}

QTEST_APPLESS_MAIN(TestHarScanner)
#include "tst_harscanner.moc"
