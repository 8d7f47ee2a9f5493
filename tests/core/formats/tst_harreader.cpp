// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harreader.h"

#include <QDir>
#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

QByteArray entry(const QByteArray &url)
{
    return R"({"startedDateTime":"2026-02-03T10:20:30Z","request":{"method":"GET","url":")" + url
           + R"("},"response":{"status":200}})";
}
QByteArray har(const QByteArray &entries, const QByteArray &more = {})
{
    return R"({"log":{"entries":[)" + entries + ']' + more + "}}";
}

QStringList toldBy(EventSource &source)
{
    QStringList told;
    for (;;) {
        const auto event = source.next();
        if (!event)
            return told << event.error().id.toString();
        if (!*event)
            return told;
        told += (*event)->exchange ? QString::fromUtf8((*event)->exchange->request.address) : (*event)->text;
    }
}

} // namespace

class TestHarReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unreadable();
    void whatCantBeReadIsNotedAndTheRestKept();
    void againFromTheFirst();
    void progressIsOfTheOctets();
    void inTheOrderOfTheirBeginning();
    void eventsOfTheLog();
    void hostile_data();
    void hostile();
    void mutated_data();
    void mutated();
    void recorded_data();
    void recorded();
};

void TestHarReader::unreadable()
{
    HarReader reader(OctetSource::of("{\"log\":{}}"));
    QCOMPARE(toldBy(reader), QStringList{u"har-entries"_s});
}

void TestHarReader::whatCantBeReadIsNotedAndTheRestKept()
{
    const QByteArray broken = R"({"request":{"url":"broken",}})";
    const QByteArray text = har(entry("a") + ',' + broken + ',' + entry("b") + R"(,{"no":"request"},)" + entry("c"));
    HarReader reader(OctetSource::of(text.chopped(10)));
    QCOMPARE(toldBy(reader), QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(reader.notes().size(), 3);
    QCOMPARE(reader.notes().at(0).id.toString(), u"har-cut"_s);
    QCOMPARE(reader.notes().at(1).id.toString(), u"har-entry"_s);
    QCOMPARE(reader.notes().at(1).offset, text.indexOf(",}}") + 1);
    QCOMPARE(reader.notes().at(2).id.toString(), u"har-entry"_s);
}

void TestHarReader::againFromTheFirst()
{
    HarReader reader(OctetSource::of(har(entry("a") + ",7," + entry("b") + ",{}")));
    for (int round = 0; round < 3; ++round) {
        QCOMPARE(toldBy(reader), QStringList({u"a"_s, u"b"_s}));
        QCOMPARE(reader.notes().size(), 2);
        QCOMPARE(reader.progress(), 1.0);
        QVERIFY(!*reader.next());
        reader.rewind();
        QVERIFY(reader.progress() < 1);
    }
    static_cast<void>(reader.next());
    reader.rewind();
    QCOMPARE(toldBy(reader), QStringList({u"a"_s, u"b"_s}));
}

// Which rows there will be is known only at the end.
void TestHarReader::progressIsOfTheOctets()
{
    const QByteArray filling(1 << 20, 'x');
    QByteArrayList entries;
    for (int i = 0; i < 10; ++i)
        entries.append(entry("a" + filling));
    HarReader reader(OctetSource::of(har(entries.join(','))));
    QCOMPARE(reader.progress(), 0.0);
    for (int read = 0; read < 10; ++read) {
        QVERIFY(*reader.next());
        QVERIFY(reader.progress() <= (read + 1) / 10.0);
        QVERIFY(reader.progress() >= read / 10.5);
    }
    QVERIFY(!*reader.next());
    QCOMPARE(reader.progress(), 1.0);
}

void TestHarReader::inTheOrderOfTheirBeginning()
{
    const auto at = [](const QByteArray &url, const QByteArray &time) {
        return R"({"startedDateTime":")" + time + R"(","request":{"url":")" + url + "\"}}";
    };
    HarReader reader(
        OctetSource::of(har(at("c", "2026-02-03T10:20:32Z") + ',' + at("d", "") + ',' + at("a", "2026-02-03T10:20:30Z")
                            + ',' + at("b", "2026-02-03T18:20:31+08:00") + ',' + at("b2", "2026-02-03T10:20:31Z"))));
    QCOMPARE(toldBy(reader), QStringList({u"a"_s, u"b"_s, u"b2"_s, u"c"_s, u"d"_s}));
}

void TestHarReader::eventsOfTheLog()
{
    const QByteArray note = toJson(Event{.kind = EventKind::Note, .text = u"mine"_s});
    for (const QByteArray &text :
         {har(entry("a"), ",\"_grantscope\":{\"events\":[" + note + "]}"),
          R"({"log":{"_grantscope":{"events":[)" + note + "]},\"entries\":[" + entry("a") + "]}}"}) {
        HarReader reader(OctetSource::of(text));
        QCOMPARE(toldBy(reader), QStringList({u"a"_s, u"mine"_s}));
        QVERIFY(reader.notes().isEmpty());
    }
}

void TestHarReader::hostile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("events"); // no fewer than
    QTest::addColumn<QString>("says"); // the id of the error or of the notes
    QHash<QString, std::pair<int, QString>> expected{
        {u"base64-is-not"_s, {2, u"har-body"_s}},
        {u"base64-wrong-padding"_s, {4, u"har-body"_s}},
        {u"deep"_s, {0, {}}},
        {u"empty"_s, {0, u"recording-format"_s}},
        {u"entries-is-missing"_s, {0, u"har-entries"_s}},
        {u"entries-is-null"_s, {0, u"har-entries"_s}},
        {u"entries-is-object"_s, {0, u"har-entries"_s}},
        {u"entry-is-null"_s, {2, u"har-entry"_s}},
        {u"entry-without-request"_s, {1, u"har-entry"_s}},
        {u"latin-1"_s, {2, u"har-octets"_s}},
        {u"log-is-array"_s, {0, u"har-entries"_s}},
        {u"no-log"_s, {0, {}}},
        {u"params-without-value"_s, {2, u"har-body"_s}},
        {u"times-odd"_s, {14, u"har-entry"_s}},
        {u"truncated-at-last-brace"_s, {2, u"har-cut"_s}},
        {u"truncated-in-escape"_s, {1, u"har-cut"_s}},
        {u"truncated-in-string"_s, {0, u"har-cut"_s}},
    };
    const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/hostile"));
    for (const QString &name : folder.entryList({u"*.har"_s}, QDir::Files, QDir::Name)) {
        const auto [events, says] = expected.value(name.chopped(4), {1, {}});
        QTest::newRow(qPrintable(name.chopped(4))) << folder.filePath(name) << events << says;
    }
}

/// What is wrong in one place costs no more than that place, and is said.
void TestHarReader::hostile()
{
    QFETCH(const QString, path);
    QFETCH(const int, events);
    QFETCH(const QString, says);
    auto recording = openRecording(path);
    if (!recording) {
        QCOMPARE(recording.error().id.toString(), says);
        return;
    }
    QStringList told = toldBy(**recording);
    if (!says.isEmpty() && told.contains(says)) {
        QCOMPARE(told, QStringList{says});
        return;
    }
    QVERIFY(told.size() >= events);
    QStringList notes;
    for (const Error &note : (*recording)->notes()) {
        notes += note.id.toString();
        QVERIFY(note.offset >= 0);
    }
    notes.removeDuplicates();
    QCOMPARE(notes.join(u' '), says);
}

void TestHarReader::mutated_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("rounds");
    const QString folder = QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/");
    QTest::newRow("small") << folder + u"hostile/plain.har"_s << 3000;
    QTest::newRow("large") << folder + u"firefox-pkce.har"_s << 60;
}

/// Octets changed, cut, doubled and moved at random, the same each time: it ends, rows lie in the file, and a second
/// reading is the same as the first.
void TestHarReader::mutated()
{
    QFETCH(const QString, path);
    QFETCH(const int, rounds);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    QRandomGenerator random(4);
    constexpr char kSigns[] = "{}[]\",:\\0 \n\xff\xc3";
    for (int round = 0; round < rounds; ++round) {
        QByteArray text = whole;
        for (int i = random.bounded(1, 6); i > 0; --i) {
            const qsizetype at = random.bounded(text.size());
            const qsizetype length = std::min<qsizetype>(random.bounded(200), text.size() - at);
            switch (random.bounded(5)) {
            case 0:
                text[at] = kSigns[random.bounded(int(sizeof kSigns) - 1)];
                break;
            case 1:
                text.insert(at, kSigns[random.bounded(int(sizeof kSigns) - 1)]);
                break;
            case 2:
                text.remove(at, length);
                break;
            case 3:
                text.insert(random.bounded(text.size()), text.sliced(at, length));
                break;
            default:
                text.truncate(std::max<qsizetype>(1, at));
            }
        }
        HarReader reader(OctetSource::of(text));
        const QStringList first = toldBy(reader);
        qint64 end = 0;
        for (const HarRow &row : reader.scanner().rows()) {
            QVERIFY(row.offset >= end);
            end = row.offset + row.length;
        }
        QVERIFY(end <= text.size());
        if (!reader.scanner().failure()) {
            reader.rewind();
            QCOMPARE(toldBy(reader), first);
        }
    }
}

void TestHarReader::recorded_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har"));
    for (const QString &name : folder.entryList({u"*.har"_s}, QDir::Files, QDir::Name))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

/// Whatever real tools write is read without a note.
void TestHarReader::recorded()
{
    QFETCH(const QString, path);
    auto recording = openRecording(path);
    QVERIFY(recording);
    QVERIFY(!(*recording)->creator().isEmpty() || (*recording)->progress() < 1);
    int count = 0;
    for (;; ++count) {
        const auto event = (*recording)->next();
        QVERIFY2(event, event ? "" : qPrintable(event.error().id.toString()));
        if (!*event)
            break;
        const Exchange &exchange = *(*event)->exchange;
        QVERIFY(!exchange.request.method.isEmpty());
        QVERIFY(exchange.request.address.contains(':'));
        QVERIFY((*event)->time > Instant(std::chrono::days(10'000)));
        QCOMPARE((*event)->failure.has_value(), exchange.response.status == 0);
    }
    QVERIFY(count > 0);
    for (const Error &note : (*recording)->notes())
        QVERIFY2(note.id == ErrorId(RecordingError::Body), qPrintable(note.id.toString() + note.expected + note.found));
    QVERIFY(!(*recording)->creator().isEmpty());
}

QTEST_APPLESS_MAIN(TestHarReader)
#include "tst_harreader.moc"
