// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "core/transcript/samples.h"
#include "formats/formatserror.h"
#include "formats/transcriptreader.h"

#include <QFile>
#include <QTest>

using namespace Grantscope;
using namespace Samples;
using Formats::Format;
using Formats::FormatsError;
using Formats::TranscriptReader;
using Transcript::Event;

namespace {

struct Contents
{
    QList<Event> events;
    std::optional<Error> error;
    std::optional<Error> torn;
};

Contents contentsOf(TranscriptReader &reader)
{
    Contents contents;
    while (true) {
        const auto event = reader.next();
        if (!event)
            contents.error = event.error();
        if (!event || !*event)
            break;
        contents.events.append(**event);
    }
    contents.torn = reader.torn();
    return contents;
}

Contents contentsOf(const QByteArray &octets)
{
    const auto reader = TranscriptReader::open(octets);
    if (!reader)
        return {{}, reader.error(), {}};
    return contentsOf(**reader);
}

QList<Event> randomEvents(quint64 seed)
{
    Numbers numbers(seed);
    QList<Event> events;
    const QList<Event> kinds = login();
    const QList<QByteArray> texts = hostileTexts();
    for (quint64 i = numbers.below(6); i > 0; --i) {
        Event event = numbers.below(4) == 0 ? fullEvent() : kinds[qsizetype(numbers.below(quint64(kinds.size())))];
        const auto text = [&] { return QString::fromUtf8(texts[qsizetype(numbers.below(quint64(texts.size())))]); };
        event.subject = text();
        event.text = text();
        event.time = Instant(std::chrono::milliseconds(qint64(numbers.next())));
        if (event.exchange) {
            Exchange exchange = *event.exchange;
            exchange.response.body = numbers.octets(qsizetype(numbers.below(200)));
            event.exchange = std::make_shared<const Exchange>(exchange);
        }
        events.append(event);
    }
    return events;
}

QByteArray older(const QList<Event> &events)
{
    QByteArray lines;
    for (const Event &event : events)
        lines += Transcript::toJson(event) + '\n';
    return lines;
}

} // namespace

class TestTranscriptReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTranscript_data();
    void noTranscript();
    void noFile();
    void laterVersion();
    void brokenLine();
    void brokenLineOfTheOlderForm();
    void torn();
    void tornOlderForm();
    void damagedTail();
    void roundTrip();
    void roundTripOfPseudonyms();
    void olderForm();
    void otherLineEnds();
    void head();
    void rewinds();
    void oneReadIsAnothersSource();
};

void TestTranscriptReader::noTranscript_data()
{
    QTest::addColumn<QByteArray>("octets");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("one line end") << QByteArray("\n");
    QTest::newRow("text") << QByteArray("hello");
    QTest::newRow("octets") << QByteArray("\x00\xff\x00", 3);
    QTest::newRow("HAR") << exported({}, Format::Har);
    QTest::newRow("an object") << QByteArray("{}");
    QTest::newRow("cut in the head") << exported({}, Format::Json).first(60);
    QTest::newRow("cut in the first word") << QByteArray("{\"grantscope_tr");
    QTest::newRow("head that is no JSON") << QByteArray("{\"grantscope_transcript\":1,,\"events\":[\n]}\n");
    QTest::newRow("journal") << QByteArray("GSJRNL\x01S");
}

void TestTranscriptReader::noTranscript()
{
    QFETCH(const QByteArray, octets);
    const auto reader = TranscriptReader::open(octets);
    QVERIFY(!reader);
    QCOMPARE(reader.error().id, ErrorId(FormatsError::Format));
}

void TestTranscriptReader::noFile()
{
    const auto reader = TranscriptReader::open(std::make_unique<QFile>(u"/no/such/file"_s));
    QVERIFY(!reader);
    QCOMPARE(reader.error().id, ErrorId(FormatsError::Read));
    QVERIFY(!reader.error().found.isEmpty());
}

void TestTranscriptReader::laterVersion()
{
    for (const char *version : {"2", "0", "\"1\"", "1.5", "99999999999999999999999999999"}) {
        const auto reader =
            TranscriptReader::open(QByteArray("{\"grantscope_transcript\":") + version + ",\"events\":[\n]}\n");
        QVERIFY2(!reader, version);
        QCOMPARE(reader.error().id, ErrorId(FormatsError::Format));
        QCOMPARE(reader.error().expected, u"1"_s);
        QVERIFY(QByteArray(version).startsWith(reader.error().found.toUtf8()));
    }
}

void TestTranscriptReader::brokenLine()
{
    const QList<Event> events = login();
    const QByteArray whole = exportedAsItIs(events, Format::Json);
    QList<QByteArray> lines = whole.split('\n');
    const qsizetype begin = lines[0].size() + lines[1].size() + lines[2].size() + 3;
    lines[3].replace("\"time\":", "\"time\":x");
    const Contents contents = contentsOf(lines.join('\n'));
    QCOMPARE(contents.events, events.first(2));
    QVERIFY(contents.error);
    QCOMPARE(contents.error->id, ErrorId(FormatsError::Line));
    QCOMPARE(contents.error->found, u"line (4)"_s);
    QCOMPARE(contents.error->offset, begin + lines[3].indexOf("x"));
    QVERIFY(!contents.torn);
}

void TestTranscriptReader::brokenLineOfTheOlderForm()
{
    QByteArray octets = older(login().first(3));
    octets.insert(octets.indexOf('\n') + 1, "  {\"event\":\"no such thing\"}\n");
    const Contents contents = contentsOf(octets);
    QCOMPARE(contents.events.size(), 1);
    QCOMPARE(contents.error->id, ErrorId(FormatsError::Line));
    QCOMPARE(contents.error->found, u"line (2)"_s);
    QVERIFY(contents.error->offset > octets.indexOf('\n'));
}

// Wherever it is cut, what is whole before that is there, and it is said.
void TestTranscriptReader::torn()
{
    const QList<Event> events = login();
    const QByteArray whole = exportedAsItIs(events, Format::Json);
    const qsizetype head = whole.indexOf('\n') + 1;
    const qsizetype tail = whole.indexOf("\n],\"receipt\":");
    for (qsizetype cut = head; cut<whole.size() - 1; cut += cut> tail ? 1 : 7) {
        const Contents contents = contentsOf(whole.first(cut));
        QVERIFY(!contents.error);
        QVERIFY2(contents.torn, QByteArray::number(cut));
        QCOMPARE(contents.torn->id, ErrorId(FormatsError::Torn));
        QCOMPARE(contents.torn->found, u"event (%1)"_s.arg(contents.events.size() + 1));
        QCOMPARE(contents.events, events.first(contents.events.size()));
        const qsizetype lines = whole.first(cut).count('\n') - 1;
        QVERIFY(contents.events.size() >= std::min(lines, events.size()));
    }
    QVERIFY(!contentsOf(whole.chopped(1)).torn);
}

void TestTranscriptReader::tornOlderForm()
{
    const QList<Event> events = login();
    const Contents contents = contentsOf(older(events).chopped(10));
    QCOMPARE(contents.events, events.first(events.size() - 1));
    QVERIFY(!contents.error);
    QCOMPARE(contents.torn->found, u"event (%1)"_s.arg(events.size()));
    QVERIFY(!contentsOf(older(events).chopped(1)).torn);
}

void TestTranscriptReader::damagedTail()
{
    const QByteArray whole = exportedAsItIs(login(), Format::Json);
    const Contents contents = contentsOf(whole + "something else");
    QCOMPARE(contents.events, login());
    QVERIFY(contents.torn);
}

void TestTranscriptReader::roundTrip()
{
    for (quint64 seed = 0; seed < 200; ++seed) {
        const QList<Event> events = randomEvents(seed);
        const Contents contents = contentsOf(exportedAsItIs(events, Format::Json));
        QVERIFY(!contents.error && !contents.torn);
        QCOMPARE(contents.events, events);
    }
}

void TestTranscriptReader::roundTripOfPseudonyms()
{
    Transcript::Redactor redactor;
    QList<Event> events = login();
    for (const Event &event : events)
        redactor.learn(event);
    for (Event &event : events)
        event = redactor.replaced(event);
    QCOMPARE(contentsOf(exported(login(), Format::Json)).events, events);
}

void TestTranscriptReader::olderForm()
{
    const auto reader = TranscriptReader::open(older(login()));
    QVERIFY(reader);
    QCOMPARE((*reader)->head(), Formats::TranscriptHead());
    const Contents contents = contentsOf(**reader);
    QCOMPARE(contents.events, login());
    QVERIFY(!contents.error && !contents.torn);
}

/// As they come back from an editor or a mail.
void TestTranscriptReader::otherLineEnds()
{
    const Contents contents = contentsOf(exportedAsItIs(login(), Format::Json).replace("\n", "\r\n\r\n"));
    QCOMPARE(contents.events, login());
    QVERIFY(!contents.error && !contents.torn);
}

void TestTranscriptReader::head()
{
    Formats::ExportOrder order = orderFor(Format::Json);
    order.title = u"A title"_s;
    const auto reader = TranscriptReader::open(exported({}, order));
    QVERIFY(reader);
    const Formats::TranscriptHead expected{1, "grantscope 0.1.0", "2026-11-27T10:01:40.001Z", u"A title"_s, false};
    QCOMPARE((*reader)->head(), expected);
    const auto open = TranscriptReader::open(exportedAsItIs({}, Format::Json));
    QVERIFY(open && (*open)->head().hasSecrets);
}

void TestTranscriptReader::rewinds()
{
    const auto reader = TranscriptReader::open(exportedAsItIs(login(), Format::Json).chopped(30));
    QVERIFY(reader);
    QCOMPARE((*reader)->progress(), 0.0);
    QVERIFY((*reader)->next());
    QVERIFY((*reader)->progress() > 0 && (*reader)->progress() < 1);
    const Contents rest = contentsOf(**reader);
    QCOMPARE(rest.events.size(), login().size() - 1);
    QCOMPARE((*reader)->progress(), 1.0);
    (*reader)->rewind();
    QVERIFY(!(*reader)->torn());
    QCOMPARE(contentsOf(**reader).events, login());
}

void TestTranscriptReader::oneReadIsAnothersSource()
{
    const auto reader = TranscriptReader::open(exportedAsItIs(login(), Format::Json));
    QVERIFY(reader);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    QVERIFY(exportTranscript(**reader, out, orderFor(Format::Json)));
    QCOMPARE(out.data(), exported(login(), Format::Json));
}

QTEST_APPLESS_MAIN(TestTranscriptReader)
#include "tst_transcriptreader.moc"
