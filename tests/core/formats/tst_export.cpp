// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "core/transcript/spellings.h"
#include "formats/formatserror.h"
#include "texts/markdown.h"
#include "transcript/transcripterror.h"

#include <QTest>
#include <QTranslator>

#include <algorithm>

using namespace Grantscope;
using namespace Grantscope::Formats;
using namespace Samples;
using Transcript::Event;
using Transcript::EventKind;
using Transcript::Receipt;

namespace {

/// Takes so many octets and no more, in pieces that it remembers.
class Disk : public QIODevice
{
public:
    explicit Disk(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }
    qint64 largest = 0;
    qint64 taken = 0;

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        largest = std::max(largest, size);
        if (taken + size > m_room) {
            setErrorString(u"No space left on device"_s);
            return -1;
        }
        taken += size;
        return size;
    }

private:
    qint64 m_room;
};

/// The same event again and again.
class Endless : public Transcript::EventSource
{
public:
    Endless(Event event, int count, std::optional<Error> end = {})
        : m_event(std::move(event))
        , m_count(count)
        , m_end(std::move(end))
    {
    }
    Result<std::optional<Event>> next() override
    {
        if (m_next < m_count) {
            ++m_next;
            return m_event;
        }
        if (m_end)
            return std::unexpected(*m_end);
        return std::nullopt;
    }
    void rewind() override { m_next = 0; }
    [[nodiscard]] double progress() const override { return double(m_next) / m_count; }

private:
    Event m_event;
    int m_count;
    std::optional<Error> m_end;
    int m_next = 0;
};

/// Says that it is a translation.
class Translation : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        if (QByteArrayView(context) == "Language")
            return u"zh_TW"_s;
        return QByteArrayView(context) == "Exports" ? u"譯:"_s + QString::fromUtf8(source) : QString();
    }
};

void everyFormat()
{
    QTest::addColumn<Format>("format");
    for (const FormatRow &row : formats())
        QTest::newRow(row.id) << row.format;
}

/// A value in the ways in which formats write texts.
QList<QByteArray> written(const QByteArray &text)
{
    return {text, jsonString(text).sliced(1).chopped(1), QString::fromUtf8(text).toHtmlEscaped().toUtf8(),
            Texts::markdownText(QString::fromUtf8(text)).toUtf8(), QByteArray(text).replace('\'', "'\\''")};
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table();
    void diskIsFull_data() { everyFormat(); }
    void diskIsFull();
    void sourceFails_data() { everyFormat(); }
    void sourceFails();
    void cancelled_data() { everyFormat(); }
    void cancelled();
    void nothingSurvives_data() { everyFormat(); }
    void nothingSurvives();
    void toldByTheCaller_data() { everyFormat(); }
    void toldByTheCaller();
    void namedElsewhere_data() { everyFormat(); }
    void namedElsewhere();
    void titleIsRedacted();
    void empty_data() { everyFormat(); }
    void empty();
    void single_data() { everyFormat(); }
    void single();
    void hostile_data() { everyFormat(); }
    void hostile();
    void secretsAreSaid_data() { everyFormat(); }
    void secretsAreSaid();
    void receiptStandsInTheFile_data() { everyFormat(); }
    void receiptStandsInTheFile();
    void languages_data() { everyFormat(); }
    void languages();
    void inPieces_data() { everyFormat(); }
    void inPieces();
    void progress_data() { everyFormat(); }
    void progress();
};

void TestExport::table()
{
    QSet<QByteArray> ids;
    for (const FormatRow &row : formats()) {
        ids.insert(row.id);
        QCOMPARE(findFormat(row.id), &row);
        QCOMPARE(&rowOf(row.format), &row);
    }
    QCOMPARE(ids.size(), 7);
    QCOMPARE(findFormat("pdf"), nullptr);
    QCOMPARE(findFormat(""), nullptr);
}

void TestExport::diskIsFull()
{
    QFETCH(const Format, format);
    Endless events(answered("text/plain", QByteArray(2000, 'x')), 200);
    for (const qint64 room : {0, 1, 70'000}) {
        Disk disk(room);
        const auto result = exportTranscript(events, disk, orderFor(format));
        if (result) // What fits.
            QVERIFY(disk.taken <= room);
        else
            QCOMPARE(result.error().id, ErrorId(FormatsError::Write));
        if (room < 2)
            QVERIFY(!result);
        if (!result)
            QCOMPARE(result.error().found, u"No space left on device"_s);
    }
}

void TestExport::sourceFails()
{
    QFETCH(const Format, format);
    const Error end{Transcript::TranscriptError::Record, {}, u"7"_s};
    for (const Secrets secrets : {Secrets::Replaced, Secrets::WrittenInsecure}) {
        Endless events(answered("text/plain", "x"), 3, end);
        Disk disk(1'000'000);
        ExportOrder order = orderFor(format);
        order.secrets = secrets;
        const auto result = exportTranscript(events, disk, order);
        QVERIFY(!result);
        QCOMPARE(result.error(), end);
    }
}

void TestExport::cancelled()
{
    QFETCH(const Format, format);
    for (const Secrets secrets : {Secrets::Replaced, Secrets::WrittenInsecure}) {
        for (int after = 0; after < 25; after += 6) {
            Endless events(answered("text/plain", "x"), 20);
            Disk disk(10'000'000);
            ExportOrder order = orderFor(format);
            order.secrets = secrets;
            int left = after;
            const auto result = exportTranscript(events, disk, order, [&left](double) { return left-- > 0; });
            QVERIFY(!result);
            QCOMPARE(result.error().id, ErrorId(Transcript::TranscriptError::Cancelled));
        }
    }
}

// Whatever is planted wherever in whatever spelling: no format gives it out.
void TestExport::nothingSurvives()
{
    QFETCH(const Format, format);
    Numbers numbers(99 + quint64(format));
    for (int round = 0; round < 25; ++round) {
        const QByteArray secret = secretOf(numbers);
        const auto spelled = [&] {
            return kSpellings[qsizetype(numbers.below(quint64(kSpellings.size())))].write(secret);
        };
        QList<Event> events = login();
        for (Event &event : events) {
            event.subject += QString::fromUtf8(spelled());
            event.text += QString::fromUtf8(spelled());
            if (event.request)
                event.request->body += spelled();
            if (event.failure) {
                event.failure->found = QString::fromUtf8(spelled());
                event.failure->expected = QString::fromUtf8(spelled());
            }
            for (Transcript::CheckResult &check : event.checks)
                check.found = QString::fromUtf8(spelled());
            if (!event.exchange)
                continue;
            Exchange exchange = *event.exchange;
            exchange.request.address += "?x=" + formEncoded(spelled());
            exchange.request.fields.append("X-Sent", spelled());
            exchange.request.fields.append("Cookie", "x=" + spelled());
            exchange.request.body += spelled();
            exchange.response.reason += spelled();
            exchange.response.fields.append("X-Got", spelled());
            exchange.response.body += (round % 2 ? "\xff" : "") + spelled();
            exchange.responseHead += spelled();
            event.exchange = std::make_shared<const Exchange>(exchange);
        }
        // The last one says what it is.
        Exchange last;
        last.request = {"GET", "https://h/", {}, {}};
        last.response.status = 302;
        last.response.fields = {{"Location", "https://h/cb?code=" + formEncoded(secret)}};
        events.append(exchangeEvent(last));

        const QByteArray file = exported(events, format);
        for (const Spelling &spelling : kSpellings) {
            for (const QByteArray &each : written(spelling.write(secret)))
                QVERIFY2(!file.contains(each),
                         qPrintable(QString::fromLatin1(spelling.name) + u": "_s + QString::fromUtf8(secret)));
        }
    }
}

void TestExport::toldByTheCaller()
{
    QFETCH(const Format, format);
    QList<Event> events = login();
    events[0].text = u"never-named-anywhere"_s;
    ExportOrder order = orderFor(format);
    order.known = {{SecretKind::Password, Secret("never-named-anywhere")}};
    QVERIFY(!exported(events, order).contains("never-named-anywhere"));
}

/// What is exported is a part of something: what the rest of it calls a secret is one.
void TestExport::namedElsewhere()
{
    QFETCH(const Format, format);
    const QByteArray value = "opaque-value-of-a-token";
    Exchange exchange = *answered("text/plain", "first " + value).exchange;
    exchange.request.address = "https://api.example/" + value;
    exchange.request.fields.append("X-Odd", value);
    Event note;
    note.kind = Transcript::EventKind::Note;
    note.text = QString::fromLatin1(value);
    const QList<Event> part{exchangeEvent(exchange), note};
    QVERIFY(exported(part, format).contains(value)); // By itself nobody knows.
    Transcript::EventList events(part);
    QByteArray octets;
    QBuffer out(&octets);
    QVERIFY(out.open(QIODevice::WriteOnly));
    const auto around = std::make_shared<Transcript::EventList>(QList<Event>{
        answered("application/json", R"({"access_token":"another-token-first","refresh_token":")" + value + R"("})")});
    const auto receipt = exportTranscript(events, out, {.format = format, .around = around});
    QVERIFY(receipt);
    QVERIFY2(!octets.contains(value), octets);
    QVERIFY(receipt->allPlaces() > 0);
}

void TestExport::titleIsRedacted()
{
    ExportOrder order = orderFor(Format::Html);
    order.title = u"with mF_9.B5f-4.1JqM in it"_s;
    const QByteArray file = exported(login(), order);
    QVERIFY(!file.contains("mF_9.B5f-4.1JqM"));
    QVERIFY(file.contains("in it</title>"));
}

void TestExport::empty()
{
    QFETCH(const Format, format);
    Receipt receipt;
    const QByteArray file = exported({}, orderFor(format), &receipt);
    QVERIFY(file.endsWith('\n'));
    QVERIFY(receipt.isEmpty());
}

void TestExport::single()
{
    QFETCH(const Format, format);
    const QList<Event> events = login() << Event() << fullEvent();
    for (const Event &event : events) {
        const QByteArray file = exported({event}, format);
        QVERIFY(file.endsWith('\n'));
        QVERIFY(QUtf8StringView(file).isValidUtf8());
    }
}

/// Nothing is refused, and every file is text.
void TestExport::hostile()
{
    QFETCH(const Format, format);
    QList<Event> events = login();
    for (const QByteArray &text : hostileTexts()) {
        const QList<Event> all = login();
        for (Event each : all) {
            each.subject = each.text = each.step = each.run = QString::fromUtf8(text);
            events.append(each);
        }
        events.append(answered(text, text));
        Exchange exchange;
        exchange.request = {text, text, {{text, text}}, text};
        exchange.response = answered("application/json", "{\"a\":\"" + text + "\"}").exchange->response;
        exchange.response.reason = text;
        events.append(exchangeEvent(exchange));
    }
    events.append(answered("application/json", '"' + QByteArray(5'000'000, 'x') + '"'));
    for (const QByteArray &file : {exported(events, format), exportedAsItIs(events, format)}) {
        QVERIFY(QUtf8StringView(file).isValidUtf8());
        QVERIFY(!file.contains('\0'));
        QVERIFY(file.endsWith('\n'));
    }
}

void TestExport::secretsAreSaid()
{
    QFETCH(const Format, format);
    const QByteArray file = exportedAsItIs(login(), format);
    const qsizetype said = file.indexOf("With secrets: ");
    QVERIFY(said > 0);
    const qsizetype first = file.indexOf("SplxlOBeZQQYbYS6WxSbIA");
    QVERIFY(first < 0 || said < first);
    QVERIFY(!file.contains("\u27e8code 1\u27e9"));
    QVERIFY(!exported(login(), format).contains("With secrets: "));
}

void TestExport::receiptStandsInTheFile()
{
    QFETCH(const Format, format);
    Receipt receipt;
    const QByteArray file = exported(login(), orderFor(format), &receipt);
    QVERIFY(!receipt.isEmpty());
    const qsizetype begin = std::max(file.lastIndexOf("What was replaced"), file.lastIndexOf("\"receipt\":"));
    QVERIFY(begin > 0);
    const QByteArray told = file.sliced(begin);
    for (const auto &[entry, places] : receipt.places()) {
        const char *kind = entry.kind == SecretKind::Code && !told.startsWith('"')
                               ? "authorization code"
                               : Transcript::secretKindName(entry.kind);
        QVERIFY2(told.contains(kind), told);
    }
    QVERIFY(told.contains(QByteArray::number(receipt.allPlaces())));
    QVERIFY(exported({}, format).contains("Nothing was replaced") || told.startsWith('"'));
}

void TestExport::languages()
{
    QFETCH(const Format, format);
    Translation translation;
    QCoreApplication::installTranslator(&translation);
    ExportOrder order = orderFor(format);
    const QByteArray english = exported(login(), order);
    order.language = Texts::Language::Current;
    const QByteArray translated = exported(login(), order);
    QCoreApplication::removeTranslator(&translation);

    QVERIFY(!english.contains("譯"));
    if (format == Format::Json) // Read by programs: its words are the same in every language.
        QCOMPARE(translated, english);
    else
        QVERIFY(translated.contains("譯:"));
    if (format == Format::Html) {
        QVERIFY(english.contains("<html lang=\"en\">"));
        QVERIFY(translated.contains("<html lang=\"zh-TW\">"));
    }
}

/// Memory does not depend on the number of events.
void TestExport::inPieces()
{
    QFETCH(const Format, format);
    Endless events(answered("application/json", "{\"a\":[" + QByteArray("1234567,").repeated(200) + "0]}"), 2000);
    Disk disk(qint64(1) << 30);
    QVERIFY(exportTranscript(events, disk, orderFor(format)));
    QVERIFY(disk.taken > 70'000);
    QVERIFY2(disk.largest < 128 * 1024, QByteArray::number(disk.largest));
}

void TestExport::progress()
{
    QFETCH(const Format, format);
    Transcript::EventList events(login());
    Disk disk(10'000'000);
    double before = 0;
    bool grows = true;
    QVERIFY(exportTranscript(events, disk, orderFor(format), [&](double done) {
        grows = grows && done >= before && done <= 1;
        before = done;
        return true;
    }));
    QVERIFY(grows);
    QCOMPARE(before, 1.0);
}

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
