// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harentrywriter_p.h"
#include "formats/writing.h"
#include "http/parameters.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>
#include <QUtf8StringView>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;

namespace {

bool standsInUri(char c)
{
    return c > 0x20 && c < 0x7f && !QByteArrayView("\"<>\\^`{|}").contains(c);
}

/// Without the characters that no address has (RFC 3986 §2), such as those of a pseudonym.
QByteArray uriOf(const QByteArray &address)
{
    if (std::ranges::all_of(address, standsInUri))
        return address;
    QByteArray uri;
    for (const char c : address) {
        if (standsInUri(c))
            uri += c;
        else
            uri += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return uri;
}

/// As percent-decoding reads it, whatever is wrong with it.
QByteArray leniently(QByteArrayView text)
{
    return QByteArray::fromPercentEncoding(text.toByteArray().replace('+', ' '));
}

QByteArray httpVersion(const HttpResponse &response)
{
    return response.version.isEmpty() ? QByteArray("unknown") : "HTTP/" + response.version;
}

bool isUtf8(const HeaderFields &fields)
{
    return std::ranges::all_of(fields, [](const HeaderField &field) {
        return QUtf8StringView(field.name).isValidUtf8() && QUtf8StringView(field.value).isValidUtf8();
    });
}

/// Writes one entry, member by member in the order of the specification.
class EntryWriter
{
public:
    EntryWriter(const Event &event, QByteArray &out)
        : m_event(event)
        , m_exchange(*event.exchange)
        , m_json(out)
    {
    }

    void write(const QByteArray &page, const QByteArray &before)
    {
        m_json.beginObject();
        if (!page.isEmpty())
            text("pageref", page);
        text("startedDateTime", timeText(m_exchange.startedAt == Instant() ? m_event.time : m_exchange.startedAt));
        // The sum of what follows, which is written before it.
        const Phases phases = phasesOf(m_exchange.timings);
        m_json.key("time");
        milliseconds(phases.sum());
        request();
        response();
        m_json.key("cache").beginObject().endObject();
        timings(phases);
        if (!m_exchange.remoteAddress.isEmpty())
            serverAddress();
        m_json.key("_grantscope").raw("{\"before\":[" + before + "],\"event\":" + Transcript::toJson(rest()) + '}');
        m_json.endObject();
    }

private:
    static constexpr qint64 kUnknown = -1;
    /// In microseconds.
    struct Phases
    {
        qint64 dns = kUnknown;
        qint64 connect = kUnknown;
        qint64 ssl = kUnknown; ///< Within connect.
        qint64 send = 0;
        qint64 wait = 0;
        qint64 receive = 0;

        [[nodiscard]] qint64 sum() const
        {
            return std::max<qint64>(0, dns) + std::max<qint64>(0, connect) + send + wait + receive;
        }
    };
    /// Ends become lengths; what ends before something earlier did took no time.
    static Phases phasesOf(const Timings &timings)
    {
        Phases phases;
        qint64 at = 0;
        const auto take = [&at](const Timings::Span &end, qint64 &length) {
            if (!end)
                return;
            length = std::max<qint64>(0, end->count() - at);
            at += length;
        };
        take(timings.nameResolved, phases.dns);
        const qint64 before = at;
        take(timings.connected, phases.connect);
        take(timings.secured, phases.ssl);
        if (phases.connect >= 0 || phases.ssl >= 0)
            phases.connect = at - before;
        take(timings.sent, phases.send);
        take(timings.firstOctet, phases.wait);
        take(timings.finished, phases.receive);
        return phases;
    }

    void text(QByteArrayView name, QByteArrayView value) { m_json.key(name).string(value); }
    void number(QByteArrayView name, qint64 value) { m_json.key(name).number(value); }
    void milliseconds(qint64 microseconds)
    {
        if (microseconds == kUnknown) {
            m_json.number(-1);
            return;
        }
        QByteArray digits = QByteArray::number(microseconds / 1000);
        if (const qint64 rest = microseconds % 1000; rest > 0)
            digits += '.' + QByteArray::number(rest).rightJustified(3, '0');
        m_json.raw(digits);
    }
    void pair(QByteArrayView name, QByteArrayView value)
    {
        m_json.beginObject();
        text("name", name);
        text("value", value);
        m_json.endObject();
    }
    void pairs(QByteArrayView member, QByteArrayView query)
    {
        m_json.key(member).beginArray();
        while (!query.isEmpty()) {
            const qsizetype end = query.indexOf('&');
            const QByteArrayView piece = end < 0 ? query : query.first(end);
            query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
            if (piece.isEmpty())
                continue;
            const qsizetype equals = piece.indexOf('=');
            pair(leniently(equals < 0 ? piece : piece.first(equals)),
                 equals < 0 ? QByteArray() : leniently(piece.sliced(equals + 1)));
        }
        m_json.endArray();
    }
    /// How many octets the head of a message of HTTP/1 has, with its empty line.
    qint64 fields(QByteArrayView startLine, const HeaderFields &fields)
    {
        qint64 octets = startLine.size() + 4;
        m_json.key("headers").beginArray();
        for (const HeaderField &field : fields) {
            pair(field.name, field.value);
            octets += field.name.size() + field.value.size() + 4;
        }
        m_json.endArray();
        return octets;
    }

    void request()
    {
        const HttpRequest &request = m_exchange.request;
        m_json.key("request").beginObject();
        text("method", request.method);
        text("url", uriOf(request.address));
        text("httpVersion", httpVersion(m_exchange.response));
        m_json.key("cookies").beginArray();
        for (const QByteArray &line : request.fields.values("Cookie")) {
            for (const QByteArray &each : line.split(';'))
                sentCookie(each);
        }
        m_json.endArray();
        const qint64 head = fields(request.method + ' ' + request.address + " HTTP/1.1", request.fields);
        pairs("queryString", queryOf(request.address));
        if (!request.body.isEmpty())
            postData(request);
        number("headersSize", head);
        number("bodySize", request.body.size());
        m_json.endObject();
    }
    void sentCookie(QByteArrayView cookie)
    {
        cookie = cookie.trimmed();
        const qsizetype equals = cookie.indexOf('=');
        if (!cookie.isEmpty())
            pair(cookie.first(std::max<qsizetype>(0, equals)), cookie.sliced(equals + 1));
    }
    void postData(const HttpRequest &request)
    {
        // A form stands in its text alone, as the browsers' importers read it: HAR 1.2 has params in its place.
        m_json.key("postData").beginObject();
        text("mimeType", request.fields.first("Content-Type").value_or(QByteArray()));
        const bool isUtf8 = QUtf8StringView(request.body).isValidUtf8();
        text("text", isUtf8 ? request.body : QByteArray());
        if (!isUtf8)
            text("comment", "The octets are no UTF-8: they stand in _grantscope.");
        m_json.endObject();
    }

    void response()
    {
        const HttpResponse &response = m_exchange.response;
        m_json.key("response").beginObject();
        number("status", response.status);
        text("statusText", response.reason);
        text("httpVersion", httpVersion(response));
        m_json.key("cookies").beginArray();
        for (const QByteArray &line : response.fields.values("Set-Cookie"))
            setCookie(line);
        m_json.endArray();
        const qint64 head =
            fields("HTTP/1.1 " + QByteArray::number(response.status) + ' ' + response.reason, response.fields);
        content(response);
        text("redirectURL", response.fields.first("Location").value_or(QByteArray()));
        number("headersSize", response.status > 0 ? head : kUnknown);
        number("bodySize", response.status > 0 ? m_exchange.bodyOctetsReceived : kUnknown);
        if (m_event.failure)
            text("_error", m_event.failure->id.toUtf8());
        m_json.endObject();
    }
    void setCookie(QByteArrayView line)
    {
        const QList<QByteArray> parts = line.toByteArray().split(';');
        const QByteArray first = parts.constFirst().trimmed();
        const qsizetype equals = first.indexOf('=');
        m_json.beginObject();
        text("name", first.first(std::max<qsizetype>(0, equals)));
        text("value", first.sliced(equals + 1));
        bool isHttpOnly = false;
        bool isSecure = false;
        std::map<QByteArray, QByteArray> said; // Of an attribute that stands twice the last counts (RFC 6265 §5.3).
        for (const QByteArray &part : parts.sliced(1)) {
            const QByteArray each = part.trimmed();
            const qsizetype sign = each.indexOf('=');
            const QByteArray name = each.first(sign < 0 ? each.size() : sign).toLower();
            said[name] = sign < 0 ? QByteArray() : each.sliced(sign + 1);
        }
        for (const auto &[name, value] : said) {
            if (name == "path" || name == "domain")
                text(name, value);
            else if (name == "samesite")
                text("sameSite", value);
            else if (name == "expires")
                expires(value);
            isHttpOnly = isHttpOnly || name == "httponly";
            isSecure = isSecure || name == "secure";
        }
        m_json.key("httpOnly").boolean(isHttpOnly);
        m_json.key("secure").boolean(isSecure);
        m_json.endObject();
    }
    /// Only the form that RFC 9110 §5.6.7 prefers: HAR wants a date or nothing.
    void expires(QByteArrayView value)
    {
        QDateTime moment = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        if (!moment.isValid())
            return;
        moment = QDateTime(moment.date(), moment.time(), QTimeZone::UTC);
        text("expires", timeText(Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()))));
    }
    void content(const HttpResponse &response)
    {
        m_json.key("content").beginObject();
        number("size", response.body.size());
        if (const qint64 saved = response.body.size() - m_exchange.bodyOctetsReceived;
            saved > 0 && m_exchange.bodyOctetsReceived > 0)
            number("compression", saved);
        text("mimeType", response.fields.first("Content-Type").value_or(QByteArray("x-unknown")));
        if (QUtf8StringView(response.body).isValidUtf8()) {
            if (!response.body.isEmpty())
                text("text", response.body);
        } else {
            text("text", response.body.toBase64());
            text("encoding", "base64");
        }
        m_json.endObject();
    }

    void timings(const Phases &phases)
    {
        m_json.key("timings").beginObject();
        const auto phase = [this](QByteArrayView name, qint64 length) {
            m_json.key(name);
            milliseconds(length);
        };
        phase("blocked", kUnknown);
        phase("dns", phases.dns);
        phase("connect", phases.connect);
        phase("ssl", phases.ssl);
        phase("send", phases.send);
        phase("wait", phases.wait);
        phase("receive", phases.receive);
        m_json.endObject();
    }
    /// "192.0.2.1:443", "[::1]:443": the connection is told by its port.
    void serverAddress()
    {
        const qsizetype colon = m_exchange.remoteAddress.lastIndexOf(u':');
        QString address = m_exchange.remoteAddress.first(colon < 0 ? m_exchange.remoteAddress.size() : colon);
        if (address.startsWith(u'[') && address.endsWith(u']'))
            address = address.sliced(1).chopped(1);
        m_json.key("serverIPAddress").string(address);
    }

    /// The event without what the entry says. What JSON has no text for stays.
    [[nodiscard]] Event rest() const
    {
        Grantscope::Exchange exchange = m_exchange;
        exchange.request.method = {};
        if (uriOf(exchange.request.address) == exchange.request.address)
            exchange.request.address = {};
        if (isUtf8(exchange.request.fields))
            exchange.request.fields = {};
        if (QUtf8StringView(exchange.request.body).isValidUtf8())
            exchange.request.body = {};
        HttpResponse &response = exchange.response;
        response.status = 0;
        response.reason = {};
        if (isUtf8(response.fields))
            response.fields = {};
        response.body = {};
        exchange.requestHead = {};
        exchange.responseHead = {};
        Event event = m_event;
        event.exchange = std::make_shared<const Grantscope::Exchange>(std::move(exchange));
        return event;
    }

    const Event &m_event;
    const Grantscope::Exchange &m_exchange;
    Json::Writer m_json;
};

} // namespace

void appendHarEntry(const Event &event, const QByteArray &page, const QByteArray &before, QByteArray &out)
{
    EntryWriter(event, out).write(page, before);
}

} // namespace Grantscope::Formats
