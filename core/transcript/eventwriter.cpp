// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/writer.h"
#include "transcript/event.h"

#include <QUtf8StringView>

namespace Grantscope::Transcript {

namespace {

/// The writer of one event: members that have nothing to say are left out.
class EventWriter
{
public:
    explicit EventWriter(QByteArray &out)
        : m_json(out)
    {
    }

    void write(const Event &event)
    {
        m_json.beginObject();
        m_json.key("event").string(QByteArrayView(eventKindName(event.kind)));
        m_json.key("time").number(event.time.time_since_epoch().count());
        text("run", event.run);
        text("step", event.step);
        text("subject", event.subject);
        text("text", event.text);
        octets("address", event.address);
        if (event.request) {
            m_json.key("request");
            request(*event.request);
        }
        if (event.exchange)
            exchange(*event.exchange);
        if (event.failure)
            failure(*event.failure);
        checks(event.checks);
        if (event.hasPseudonyms)
            m_json.key("pseudonyms").boolean(true);
        m_json.endObject();
    }

private:
    void text(QByteArrayView name, const QString &value)
    {
        if (!value.isEmpty())
            m_json.key(name).string(value);
    }
    void octets(QByteArrayView name, const QByteArray &value)
    {
        if (value.isEmpty())
            return;
        if (QUtf8StringView(value).isValidUtf8()) {
            m_json.key(name).string(QByteArrayView(value));
            return;
        }
        m_json.key(name.toByteArray() + "_base64url")
            .string(QByteArrayView(value.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    }
    void number(QByteArrayView name, qint64 value)
    {
        if (value != 0)
            m_json.key(name).number(value);
    }
    void fields(QByteArrayView name, const HeaderFields &list)
    {
        if (list.isEmpty())
            return;
        m_json.key(name).beginArray();
        for (const HeaderField &field : list) {
            m_json.beginObject();
            octets("name", field.name);
            octets("value", field.value);
            m_json.endObject();
        }
        m_json.endArray();
    }
    void request(const HttpRequest &message)
    {
        m_json.beginObject();
        octets("method", message.method);
        octets("address", message.address);
        fields("fields", message.fields);
        octets("body", message.body);
        m_json.endObject();
    }
    void response(const HttpResponse &message)
    {
        m_json.beginObject();
        number("status", message.status);
        octets("reason", message.reason);
        octets("version", message.version);
        fields("fields", message.fields);
        octets("body", message.body);
        fields("trailers", message.trailers);
        m_json.endObject();
    }
    void exchange(const Grantscope::Exchange &exchange)
    {
        m_json.key("exchange").beginObject();
        m_json.key("request");
        request(exchange.request);
        m_json.key("response");
        response(exchange.response);
        octets("request_head", exchange.requestHead);
        octets("response_head", exchange.responseHead);
        if (!exchange.interim.isEmpty()) {
            m_json.key("interim").beginArray();
            for (const HttpResponse &each : exchange.interim)
                response(each);
            m_json.endArray();
        }
        number("started", exchange.startedAt.time_since_epoch().count());
        timings(exchange.timings);
        if (exchange.tls)
            tls(*exchange.tls);
        text("remote", exchange.remoteAddress);
        text("proxy", exchange.proxy);
        number("received", exchange.bodyOctetsReceived);
        m_json.endObject();
    }
    void timings(const Timings &timings)
    {
        m_json.key("microseconds").beginObject();
        const auto phase = [this](QByteArrayView name, const Timings::Span &span) {
            if (span)
                m_json.key(name).number(span->count());
        };
        phase("name_resolved", timings.nameResolved);
        phase("connected", timings.connected);
        phase("secured", timings.secured);
        phase("sent", timings.sent);
        phase("first_octet", timings.firstOctet);
        phase("finished", timings.finished);
        m_json.endObject();
    }
    void tls(const TlsSummary &tls)
    {
        m_json.key("tls").beginObject();
        octets("version", tls.version);
        octets("cipher", tls.cipher);
        m_json.key("chain").beginArray();
        for (const PeerCertificate &each : tls.chain) {
            m_json.beginObject();
            text("subject", each.subject);
            text("issuer", each.issuer);
            octets("der", each.der);
            octets("sha256", each.sha256);
            m_json.endObject();
        }
        m_json.endArray();
        if (tls.byFingerprint)
            m_json.key("by_fingerprint").boolean(true);
        m_json.endObject();
    }
    void failure(const Failure &failure)
    {
        m_json.key("failure").beginObject();
        text("id", failure.id);
        text("expected", failure.expected);
        text("found", failure.found);
        text("reference", failure.reference);
        if (failure.offset >= 0)
            m_json.key("offset").number(failure.offset);
        m_json.endObject();
    }
    void checks(const QList<CheckResult> &checks)
    {
        if (checks.isEmpty())
            return;
        m_json.key("checks").beginArray();
        for (const CheckResult &check : checks) {
            m_json.beginObject();
            text("id", check.id);
            text("status", check.status);
            text("expected", check.expected);
            text("found", check.found);
            text("reference", check.reference);
            m_json.endObject();
        }
        m_json.endArray();
    }

    Json::Writer m_json;
};

} // namespace

QByteArray toJson(const Event &event)
{
    QByteArray line;
    EventWriter(line).write(event);
    return line;
}

} // namespace Grantscope::Transcript
