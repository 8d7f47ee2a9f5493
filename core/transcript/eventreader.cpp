// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/document.h"
#include "transcript/event.h"
#include "transcript/transcripterror.h"

#include <QtTranslation>

using namespace Qt::StringLiterals;

namespace Grantscope::Transcript {

namespace {

/// Reads the members of one event; the first that is of another type than it should be is the error.
class EventReader
{
public:
    Result<Event> read(Json::Value root)
    {
        Event event;
        if (!root.isObject())
            refuse(root, words(QT_TRANSLATE_NOOP("Values", "an object")));
        const std::optional<EventKind> kind = parseEventKind(octets(root, "event"));
        if (!kind)
            refuse(root.member("event"), words(QT_TRANSLATE_NOOP("Values", "the kind of an event")));
        event.kind = kind.value_or(EventKind::Note);
        event.time = Instant(std::chrono::milliseconds(number(root, "time").value_or(0)));
        event.run = text(root, "run");
        event.step = text(root, "step");
        event.subject = text(root, "subject");
        event.text = text(root, "text");
        event.address = octets(root, "address");
        if (const Json::Value message = object(root, "request"))
            event.request = request(message);
        if (const Json::Value made = object(root, "exchange"))
            event.exchange = std::make_shared<const Grantscope::Exchange>(exchange(made));
        if (const Json::Value failed = object(root, "failure"))
            event.failure = failure(failed);
        for (const Json::Value check : array(root, "checks")) {
            event.checks.append({text(check, "id"), text(check, "status"), text(check, "expected"),
                                 text(check, "found"), text(check, "reference")});
        }
        event.hasPseudonyms = root.member("pseudonyms").toBoolean().value_or(false);
        if (m_error)
            return std::unexpected(*m_error);
        return event;
    }

private:
    void refuse(Json::Value value, const QString &expected)
    {
        if (!m_error)
            m_error = Error{TranscriptError::Event,
                            expected,
                            value.nameIs("") ? QString() : value.name(),
                            {},
                            value.exists() ? value.span().offset : -1};
    }
    Json::Value ofType(Json::Value parent, QByteArrayView name, Json::Type type, const char *expected)
    {
        const Json::Value value = parent.member(name);
        if (!value || value.type() == type)
            return value;
        refuse(value, words(expected));
        return {};
    }
    Json::Value object(Json::Value parent, QByteArrayView name)
    {
        return ofType(parent, name, Json::Type::Object, QT_TRANSLATE_NOOP("Values", "an object"));
    }
    Json::Value array(Json::Value parent, QByteArrayView name)
    {
        return ofType(parent, name, Json::Type::Array, QT_TRANSLATE_NOOP("Values", "an array"));
    }
    Json::Value string(Json::Value parent, QByteArrayView name)
    {
        return ofType(parent, name, Json::Type::String, QT_TRANSLATE_NOOP("Values", "a string"));
    }
    QString text(Json::Value parent, QByteArrayView name) { return string(parent, name).toString(); }
    QByteArray octets(Json::Value parent, QByteArrayView name)
    {
        if (const Json::Value plain = string(parent, name))
            return plain.toUtf8();
        const Json::Value encoded = string(parent, name.toByteArray() + "_base64url");
        auto decoded = QByteArray::fromBase64Encoding(encoded.toUtf8(), QByteArray::Base64UrlEncoding
                                                                            | QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            refuse(encoded, u"base64url"_s);
        return decoded.decoded;
    }
    std::optional<qint64> number(Json::Value parent, QByteArrayView name)
    {
        const Json::Value value = parent.member(name);
        const std::optional<std::int64_t> integer = value.toInteger();
        if (value && !integer)
            refuse(value, words(QT_TRANSLATE_NOOP("Values", "a whole number")));
        return integer;
    }
    HeaderFields fields(Json::Value parent, QByteArrayView name)
    {
        HeaderFields list;
        for (const Json::Value field : array(parent, name))
            list.append(octets(field, "name"), octets(field, "value"));
        return list;
    }
    HttpRequest request(Json::Value message)
    {
        return {octets(message, "method"), octets(message, "address"), fields(message, "fields"),
                octets(message, "body")};
    }
    HttpResponse response(Json::Value message)
    {
        HttpResponse read;
        read.status = static_cast<int>(number(message, "status").value_or(0));
        read.reason = octets(message, "reason");
        read.version = octets(message, "version");
        read.fields = fields(message, "fields");
        read.body = octets(message, "body");
        read.trailers = fields(message, "trailers");
        return read;
    }
    Grantscope::Exchange exchange(Json::Value made)
    {
        Grantscope::Exchange read;
        read.request = request(object(made, "request"));
        read.response = response(object(made, "response"));
        read.requestHead = octets(made, "request_head");
        read.responseHead = octets(made, "response_head");
        for (const Json::Value each : array(made, "interim"))
            read.interim.append(response(each));
        read.startedAt = Instant(std::chrono::milliseconds(number(made, "started").value_or(0)));
        read.timings = timings(object(made, "microseconds"));
        if (const Json::Value secured = object(made, "tls"))
            read.tls = tls(secured);
        read.remoteAddress = text(made, "remote");
        read.proxy = text(made, "proxy");
        read.bodyOctetsReceived = number(made, "received").value_or(0);
        return read;
    }
    Timings timings(Json::Value phases)
    {
        const auto phase = [&](QByteArrayView name) -> Timings::Span {
            const auto count = number(phases, name);
            return count ? Timings::Span(std::chrono::microseconds(*count)) : std::nullopt;
        };
        return {phase("name_resolved"), phase("connected"),   phase("secured"),
                phase("sent"),          phase("first_octet"), phase("finished")};
    }
    TlsSummary tls(Json::Value secured)
    {
        TlsSummary read;
        read.version = octets(secured, "version");
        read.cipher = octets(secured, "cipher");
        for (const Json::Value each : array(secured, "chain"))
            read.chain.append(
                {text(each, "subject"), text(each, "issuer"), octets(each, "der"), octets(each, "sha256")});
        read.byFingerprint = secured.member("by_fingerprint").toBoolean().value_or(false);
        return read;
    }
    Failure failure(Json::Value failed)
    {
        return {text(failed, "id"), text(failed, "expected"), text(failed, "found"), text(failed, "reference"),
                number(failed, "offset").value_or(-1)};
    }

    std::optional<Error> m_error;
};

} // namespace

Result<Event> parseEvent(const QByteArray &line)
{
    const Result<Json::Document> document = Json::Document::parse(line);
    if (!document)
        return std::unexpected(document.error());
    return EventReader().read(document->root());
}

} // namespace Grantscope::Transcript
