// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harentry.h"

#include "formats/harvalues.h"
#include "http/address.h"
#include "http/parameters.h"
#include "json/document.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr Json::Limits kLimits{.depth = 64, .bytes = qsizetype(256) << 20, .values = 1'000'000};

std::optional<double> numberOf(Json::Value value)
{
    return value.exists() ? looseNumber(value.text()) : std::nullopt;
}

/// A text; a number, as some write the value of a field, as it is spelled.
QByteArray octetsOf(Json::Value value)
{
    if (value.isString())
        return value.toUtf8();
    return value.isNumber() || value.isBoolean() ? value.text().toByteArray() : QByteArray();
}

/// Each octet that belongs to no UTF-8 sequence is the Latin-1 character of its number.
QByteArray fromLatin1Octets(const QByteArray &text)
{
    QByteArray repaired;
    repaired.reserve(text.size() + text.size() / 8);
    for (qsizetype at = 0; at < text.size();) {
        const auto lead = static_cast<uchar>(text.at(at));
        const qsizetype length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
        const QByteArrayView sequence = QByteArrayView(text).sliced(at, std::min(length, text.size() - at));
        if (lead < 0x80 || (sequence.size() == length && sequence.isValidUtf8())) {
            repaired += sequence;
            at += length;
        } else {
            repaired += QString(QChar(ushort(lead))).toUtf8();
            ++at;
        }
    }
    return repaired;
}

class EntryReader
{
public:
    /// \a isOurs: what is not there is not made up from what is.
    EntryReader(QList<Error> &notes, bool isOurs)
        : m_notes(notes)
        , m_isOurs(isOurs)
    {
    }

    Exchange exchange(Json::Value entry)
    {
        Exchange read;
        readRequest(entry.member("request"), read.request);
        readResponse(entry.member("response"), read);
        readTimes(entry, read);
        readConnection(entry, read);
        return read;
    }

private:
    void note(RecordingError id, Json::Value at, const QString &expected = {}, const QString &found = {})
    {
        m_notes.append(Error{id, expected, found, {}, at.exists() ? at.span().offset : -1});
    }

    static void addField(HeaderFields &fields, const QByteArray &name, const QByteArray &value)
    {
        // ":authority" and the like are what HTTP/2 has for the request line.
        if (!name.isEmpty() && !name.startsWith(':'))
            fields.append(name, value);
    }

    static HeaderFields fields(Json::Value list)
    {
        HeaderFields read;
        for (const Json::Value field : list) {
            if (list.isArray()) {
                addField(read, octetsOf(field.member("name")), octetsOf(field.member("value")));
                continue;
            }
            if (!field.isArray())
                addField(read, field.name().toUtf8(), octetsOf(field));
            for (const Json::Value line : field.isArray() ? field : Json::Value())
                addField(read, field.name().toUtf8(), octetsOf(line));
        }
        return read;
    }

    /// The text of a body, decoded where it says that it is encoded.
    QByteArray body(Json::Value holder)
    {
        const Json::Value text = holder.member("text");
        const QByteArray written = octetsOf(text);
        if (octetsOf(holder.member("encoding")).toLower() != "base64")
            return written;
        // Some break it into lines.
        QByteArray plain = written;
        plain.removeIf([](char octet) { return octet == '\n' || octet == '\r' || octet == ' '; });
        const auto alphabet =
            plain.contains('-') || plain.contains('_') ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
        const auto decoded = QByteArray::fromBase64Encoding(plain, alphabet | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded) {
            note(RecordingError::Body, text, u"Base64"_s);
            return written;
        }
        return decoded.decoded;
    }

    /// A list of names and values, or an object of them.
    static Parameters form(Json::Value params)
    {
        Parameters form;
        for (const Json::Value each : params) {
            if (!params.isArray())
                form.append(each.name().toUtf8(), octetsOf(each));
            else if (each.isObject())
                form.append(octetsOf(each.member("name")), octetsOf(each.member("value")));
        }
        return form;
    }

    QByteArray posted(Json::Value data)
    {
        const Json::Value text = data.member("text");
        if (text.isString() && !text.toUtf8().isEmpty())
            return body(data);
        const Json::Value params = data.member("params");
        const QByteArray type = octetsOf(data.member("mimeType")).toLower();
        if (params.size() == 0)
            return {};
        if (type.contains("multipart")) {
            note(RecordingError::Body, params, {}, u"multipart/form-data"_s);
            return {};
        }
        // Of JSON that was sent as a form, Charles makes one nameless value's name.
        if (const QByteArray name = octetsOf(params.firstChild().member("name"));
            params.isArray() && params.size() == 1 && (name.startsWith('{') || name.startsWith('['))
            && octetsOf(params.firstChild().member("value")).isEmpty())
            return name;
        return form(params).encoded();
    }

    void readRequest(Json::Value request, HttpRequest &read)
    {
        read.method = octetsOf(request.member("method"));
        read.address = octetsOf(request.member("url"));
        // Some keep the query in its list alone.
        if (const Json::Value query = request.member("queryString");
            query.size() > 0 && !read.address.isEmpty() && !read.address.contains('?') && !read.address.contains('#'))
            read.address += '?' + form(query).encoded();
        read.fields = fields(request.member("headers"));
        const Json::Value data = request.member("postData");
        read.body = posted(data);
        // A form is only one with its media type, which some keep beside the body alone.
        if (const QByteArray type = octetsOf(data.member("mimeType"));
            !m_isOurs && !type.isEmpty() && !read.fields.contains("Content-Type") && !read.body.isEmpty())
            read.fields.append("Content-Type", type);
        if (read.method.isEmpty())
            read.method = read.body.isEmpty() ? "GET" : "POST";
    }

    static QByteArray version(const QByteArray &written)
    {
        const QByteArray lower = written.toLower();
        if (lower.startsWith("http/"))
            return lower.sliced(5) == "2.0" ? "2" : lower.sliced(5) == "3.0" ? "3" : lower.sliced(5);
        if (lower == "h2" || lower == "h3")
            return lower.sliced(1);
        return lower.startsWith("h3-") || lower.contains("quic") ? QByteArray("3") : QByteArray();
    }

    void readResponse(Json::Value response, Exchange &read)
    {
        const double status = numberOf(response.member("status")).value_or(0);
        read.response.status = status >= 1 && status <= 999 ? static_cast<int>(status) : 0;
        read.response.reason = octetsOf(response.member("statusText"));
        read.response.version = version(octetsOf(response.member("httpVersion")));
        read.response.fields = fields(response.member("headers"));
        const Json::Value content = response.member("content");
        read.response.body = body(content);
        if (read.response.body.isEmpty()
            && (content.member("_file").exists() || content.member("_sha1").exists()
                || content.member("_ref").exists()))
            note(RecordingError::Body, content);
        if (const QByteArray type = octetsOf(content.member("mimeType"));
            !m_isOurs && !type.isEmpty() && type != "x-unknown" && !read.response.fields.contains("Content-Type")
            && !read.response.body.isEmpty())
            read.response.fields.append("Content-Type", type);
        if (const QByteArray target = octetsOf(response.member("redirectURL"));
            !m_isOurs && !target.isEmpty() && !read.response.fields.contains("Location")
            && read.response.status / 100 == 3)
            read.response.fields.append("Location", target);
        const double received = numberOf(response.member("bodySize")).value_or(-1);
        read.bodyOctetsReceived =
            received >= 0 && received < 1e15 ? static_cast<qint64>(received) : read.response.body.size();
    }

    void readTimes(Json::Value entry, Exchange &read)
    {
        const Json::Value started = entry.member("startedDateTime");
        if (const auto moment = looseMoment(octetsOf(started)))
            read.startedAt = *moment;
        else if (!octetsOf(started).isEmpty())
            note(RecordingError::Entry, started, words(QT_TRANSLATE_NOOP("Values", "a date and time")),
                 started.toString().left(40));
        const Json::Value timings = entry.member("timings");
        const auto phase = [&](QByteArrayView name) -> std::optional<double> {
            const auto value = numberOf(timings.member(name));
            return value && *value >= 0 && *value < 1e10 ? value : std::nullopt;
        };
        double sum = phase("blocked").value_or(0);
        const auto after = [&](const std::optional<double> &milliseconds) -> Timings::Span {
            if (!milliseconds)
                return std::nullopt;
            sum += *milliseconds;
            return std::chrono::microseconds(static_cast<qint64>(sum * 1000));
        };
        read.timings.nameResolved = after(phase("dns"));
        // "connect" counts the TLS handshake, too (HAR 1.2).
        const auto secured = phase("ssl");
        auto connected = phase("connect");
        if (connected && secured)
            connected = std::max(0.0, *connected - *secured);
        read.timings.connected = after(connected);
        if (connected)
            read.timings.secured = after(secured);
        read.timings.sent = after(phase("send"));
        read.timings.firstOctet = after(phase("wait"));
        read.timings.finished = after(phase("receive"));
        const auto all = numberOf(entry.member("time"));
        if (!read.timings.finished && all && *all >= 0 && *all < 1e10)
            read.timings.finished = std::chrono::microseconds(static_cast<qint64>(*all * 1000));
    }

    static void readConnection(Json::Value entry, Exchange &read)
    {
        QString host = entry.member("serverIPAddress").toString();
        if (host.isEmpty())
            return;
        if (host.contains(u':') && !host.startsWith(u'['))
            host = u'[' + host + u']';
        const QUrl url = read.request.url();
        const int port = url.port(url.scheme() == u"https" || url.scheme() == u"wss" ? 443 : 80);
        read.remoteAddress = u"%1:%2"_s.arg(host).arg(port);
    }

    QList<Error> &m_notes;
    bool m_isOurs;
};

/// What a browser says of a request to which no answer came.
QString reasonOfSilence(Json::Value entry)
{
    for (const Json::Value holder : {entry.member("response"), entry, entry.member("request")}) {
        for (const char *name :
             {"_error", "_errorMessage", "_failureText", "_blockedReason", "_blocked_queueing_reason", "error"}) {
            if (const Json::Value said = holder.member(name); said.isString() && !said.toString().isEmpty())
                return said.toString().left(200);
        }
    }
    if (entry.member("_blockedReason").exists())
        return {};
    return {};
}

Event exchangeEvent(Json::Value entry, QList<Error> &notes)
{
    Event event;
    event.kind = EventKind::Exchange;
    Exchange read = EntryReader(notes, false).exchange(entry);
    event.time = read.startedAt;
    if (read.response.status == 0)
        event.failure = Transcript::failureOf(Error{RecordingError::Unanswered, {}, reasonOfSilence(entry)});
    event.exchange = std::make_shared<const Exchange>(std::move(read));
    return event;
}

void addOwnEvents(Json::Value member, HarEntry &entry)
{
    const auto add = [&](Json::Value value) {
        auto event = Transcript::parseEvent(value.text().toByteArray());
        if (event) {
            entry.events.append(*std::move(event));
            return;
        }
        entry.notes.append(Error{RecordingError::Event, event.error().expected, event.error().found, event.error().spec,
                                 value.span().offset + std::max<qsizetype>(0, event.error().offset)});
    };
    if (member.isObject())
        add(member);
    for (const Json::Value value : member.isArray() ? member : Json::Value())
        add(value);
}

/// An event of ours whose exchange holds what the entry does not (har.h).
Event completed(const Event &event, Json::Value entry, QList<Error> &notes)
{
    Exchange read = EntryReader(notes, true).exchange(entry);
    Event whole = event;
    Exchange kept = event.exchange ? *event.exchange : read;
    const auto fill = [](auto &mine, auto &&theirs) {
        if (mine.isEmpty())
            mine = std::move(theirs);
    };
    fill(kept.request.method, read.request.method);
    fill(kept.request.address, read.request.address);
    fill(kept.request.fields, read.request.fields);
    fill(kept.request.body, read.request.body);
    kept.response.status = read.response.status;
    fill(kept.response.reason, read.response.reason);
    fill(kept.response.fields, read.response.fields);
    fill(kept.response.body, read.response.body);
    whole.exchange = std::make_shared<const Exchange>(std::move(kept));
    return whole;
}

Result<Json::Document> parsed(const QByteArray &text, QList<Error> &notes)
{
    auto document = Json::Document::parse(text, kLimits);
    if (document || document.error().id != ErrorId(Json::JsonError::InvalidUtf8))
        return document;
    notes.append(Error{RecordingError::Octets, {}, {}, {}, document.error().offset});
    return Json::Document::parse(fromLatin1Octets(text), kLimits);
}

} // namespace

Result<HarEntry> readHarEntry(const QByteArray &text)
{
    HarEntry entry;
    const Result<Json::Document> document = parsed(text, entry.notes);
    if (!document)
        return std::unexpected(document.error());
    const Json::Value root = document->root();
    if (!root.member("request").isObject())
        return std::unexpected(
            Error{RecordingError::Entry, u"request"_s, {}, {}, root.member("request").span().offset});
    const Json::Value own = root.member("_grantscope");
    addOwnEvents(own.member("before"), entry);
    const qsizetype before = entry.events.size();
    if (own.member("event").isObject())
        addOwnEvents(own.member("event"), entry);
    if (entry.events.size() > before)
        entry.events.last() = completed(entry.events.constLast(), root, entry.notes);
    else
        entry.events.append(exchangeEvent(root, entry.notes));
    return entry;
}

HarEntry readOwnEvents(const QByteArray &member)
{
    HarEntry entry;
    const Result<Json::Document> document = parsed(member, entry.notes);
    if (document)
        addOwnEvents(document->root().member("events"), entry);
    else
        entry.notes.append(Error{RecordingError::Event, document.error().expected, document.error().found,
                                 document.error().spec, document.error().offset});
    return entry;
}

} // namespace Grantscope::Formats
