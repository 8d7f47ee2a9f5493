// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/characters.h"
#include "widgets/rowindex.h"
#include "widgets/rowlayout.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Grantscope::Ui;

class TestRowIndex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void rowsCoverTheText_data();
    void rowsCoverTheText();
    void prefixKnowsItsEnd();
    void stopsWhenTold();
    void tenMegabytes();
    void oneLongLine();
};

namespace {

QList<QByteArray> rowsOf(const QByteArray &text, const RowLimits &limits)
{
    const RowIndex index(text, limits);
    QList<QByteArray> out;
    for (qsizetype i = 0; i < index.rowCount(); ++i) {
        const RowIndex::Row row = index.row(text, i);
        out.append(text.mid(row.start, row.length));
    }
    return out;
}

} // namespace

void TestRowIndex::cuts_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qsizetype>("octets");
    QTest::addColumn<int>("cells");
    QTest::addColumn<QList<QByteArray>>("rows");
    using Rows = QList<QByteArray>;
    QTest::newRow("empty") << QByteArray() << qsizetype(10) << 0 << Rows{""};
    QTest::newRow("newline alone") << QByteArray("\n") << qsizetype(10) << 0 << Rows{"", ""};
    QTest::newRow("no newline at the end") << QByteArray("a\nb") << qsizetype(10) << 0 << Rows{"a", "b"};
    QTest::newRow("newline at the end") << QByteArray("a\nb\n") << qsizetype(10) << 0 << Rows{"a", "b", ""};
    QTest::newRow("carriage return stays") << QByteArray("a\r\nb") << qsizetype(10) << 0 << Rows{"a\r", "b"};
    QTest::newRow("long line") << QByteArray("abcdefgh") << qsizetype(3) << 0 << Rows{"abc", "def", "gh"};
    QTest::newRow("newline after a full row") << QByteArray("abc\nd") << qsizetype(3) << 0 << Rows{"abc", "d"};
    QTest::newRow("not within a character")
        << u"ab繁c"_s.toUtf8() << qsizetype(4) << 0 << Rows{"ab", u"繁c"_s.toUtf8()};
    QTest::newRow("octets that are no text")
        << QByteArray("\x80\x80\x80\x80\x80\x80\x80") << qsizetype(5) << 0 << Rows{"\x80\x80\x80\x80\x80", "\x80\x80"};
    QTest::newRow("wraps at cells") << QByteArray("abcdefgh\nij") << qsizetype(100) << 5 << Rows{"abcde", "fgh", "ij"};
    QTest::newRow("wraps wide characters")
        << u"繁體中文"_s.toUtf8() << qsizetype(100) << 5 << Rows{u"繁體"_s.toUtf8(), u"中文"_s.toUtf8()};
    QTest::newRow("a chip wider than the row")
        << u"a\u202Eb"_s.toUtf8() << qsizetype(100) << 4 << Rows{"a", u"\u202E"_s.toUtf8(), "b"};
    QTest::newRow("marks stay with their letter")
        << u"abcde\u0301f"_s.toUtf8() << qsizetype(100) << 5 << Rows{u"abcde\u0301"_s.toUtf8(), "f"};
}

void TestRowIndex::cuts()
{
    QFETCH(const QByteArray, text);
    QFETCH(const qsizetype, octets);
    QFETCH(const int, cells);
    QFETCH(const QList<QByteArray>, rows);
    QCOMPARE(rowsOf(text, {octets, cells}), rows);
}

void TestRowIndex::rowsCoverTheText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("cells");
    QByteArray mixed;
    for (int i = 0; i < 500; ++i)
        mixed +=
            u"  \"claim%1\": \"繁體 %2 é\u202E\",\n"_s.arg(i).arg(i * 7919).toUtf8() + (i % 50 == 0 ? "\xff\xfe" : "");
    QTest::newRow("mixed") << mixed << 0;
    QTest::newRow("mixed, wrapped") << mixed << 13;
    QTest::newRow("newlines alone") << QByteArray(1000, '\n') << 0;
    QTest::newRow("garbage") << QByteArray(10000, '\x80') << 40;
    QTest::newRow("marks alone") << u"\u0301"_s.repeated(5000).toUtf8() << 40;
}

void TestRowIndex::rowsCoverTheText()
{
    QFETCH(const QByteArray, text);
    QFETCH(const int, cells);
    const RowIndex index(text, {2000, cells});
    QVERIFY(index.isComplete());
    qsizetype end = 0;
    qsizetype line = 0;
    const std::vector<RowIndex::Row> rows = index.rows(text, 0, index.rowCount());
    QCOMPARE(qsizetype(rows.size()), index.rowCount());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const RowIndex::Row &row = rows[i];
        QCOMPARE(row.start, end);
        QCOMPARE(row.line, line);
        QCOMPARE(row.first, row.start == 0 || text.at(row.start - 1) == '\n');
        QCOMPARE(index.rowAt(text, row.start), qsizetype(i));
        QCOMPARE(index.rowAt(text, row.start + row.length),
                 row.start + row.length == text.size() || text.at(row.start + row.length) == '\n' ? qsizetype(i)
                                                                                                  : qsizetype(i) + 1);
        QCOMPARE(index.positionAt(text, row.start), decodedLength(QByteArrayView(text).first(row.start)));
        QCOMPARE(index.offsetAt(text, index.positionAt(text, row.start)), row.start);
        end = row.start + row.length;
        if (end < text.size() && text.at(end) == '\n') {
            ++end;
            ++line;
        }
    }
    QCOMPARE(end, text.size());
    QCOMPARE(index.positionCount(), decodedLength(text));
}

void TestRowIndex::prefixKnowsItsEnd()
{
    const QByteArray text = QByteArray("0123456789\n").repeated(1000);
    const RowIndex prefix(text, {}, 100);
    QVERIFY(!prefix.isComplete());
    QCOMPARE(prefix.end(), 110);
    QCOMPARE(prefix.rowCount(), 10);
    const RowIndex whole(text, {}, RowIndex::kAll);
    QVERIFY(whole.isComplete());
    QCOMPARE(whole.rowCount(), 1001);
    const RowIndex exactly(text, {}, text.size());
    QVERIFY(exactly.isComplete());
}

void TestRowIndex::stopsWhenTold()
{
    const QByteArray text(10'000, '\n');
    const std::atomic<bool> stop = true;
    const RowIndex index(text, {}, RowIndex::kAll, &stop);
    QVERIFY(!index.isComplete());
    QCOMPARE(index.rowCount(), 1);
}

void TestRowIndex::tenMegabytes()
{
    const QByteArray text = QByteArray("  \"name\": 123456\n").repeated(612'000);
    const RowIndex index(text, {});
    QCOMPARE(index.rowCount(), 612'001);
    QCOMPARE(index.row(text, 600'000).start, 600'000 * 17);
    QCOMPARE(index.row(text, 600'000).line, 600'000);
    QCOMPARE(index.rowAt(text, 17 * 12'345 + 5), 12'345);
}

void TestRowIndex::oneLongLine()
{
    const QByteArray text(7'000'000, 'A');
    const RowIndex index(text, {});
    QCOMPARE(index.rowCount(), 3500);
    QCOMPARE(index.row(text, 3499).line, 0);
    QVERIFY(!index.row(text, 3499).first);
}

QTEST_GUILESS_MAIN(TestRowIndex)
#include "tst_rowindex.moc"
