// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts.h"

#include "http/challenge.h"

#include <QTest>

namespace Samples {

using namespace Transcript;

namespace {

/// Fills in time, run and step.
class Story
{
public:
    Event &add(EventKind kind, const QString &step = {})
    {
        Event event;
        event.kind = kind;
        event.time = Instant(std::chrono::milliseconds(1'795'773'600'000 + 137 * events.size()));
        event.run = u"run-1"_s;
        event.step = step;
        events.append(event);
        return events.last();
    }
    void exchange(const QString &step, const HttpRequest &request, int status, const QByteArray &reason,
                  const HeaderFields &fields, const QByteArray &body)
    {
        add(EventKind::StepSent, step).request = request;
        Exchange made;
        made.request = request;
        made.response.status = status;
        made.response.reason = reason;
        made.response.version = "1.1";
        made.response.fields = fields;
        made.response.body = body;
        made.bodyOctetsReceived = body.size();
        made.requestHead = request.method + " " + request.address + " HTTP/1.1\r\n\r\n";
        made.responseHead = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason + "\r\n\r\n";
        made.startedAt = Instant(std::chrono::milliseconds(1'795'773'600'000 + 137 * events.size()));
        made.timings = {std::chrono::microseconds(120),  std::chrono::microseconds(480),
                        std::chrono::microseconds(2100), std::chrono::microseconds(2180),
                        std::chrono::microseconds(9250), std::chrono::microseconds(9400)};
        made.tls = TlsSummary{"TLSv1.3", "TLS_AES_256_GCM_SHA384", {}, false};
        made.remoteAddress = u"192.0.2.1:443"_s;
        add(EventKind::StepAnswered, step).exchange = std::make_shared<const Exchange>(made);
    }

    QList<Event> events;
};

constexpr const char *kJwt = "eyJhbGciOiJSUzI1NiIsImtpZCI6IjIwMjYtYSJ9."
                             "eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUiLCJzdWIiOiJhbGljZSIsImF1ZCI6ImNsaWVudC0xIn0."
                             "c2lnbmF0dXJlLW9mLWEtdGVzdC10b2tlbg";

} // namespace

QList<Event> login()
{
    Story story;
    Event &start = story.add(EventKind::FlowStarted);
    start.subject = u"authorization-code"_s;
    start.text = u"Practice, alice"_s;
    start.address = "https://as.example";
    story.add(EventKind::FaultInjected).subject = u"other-state"_s;
    story.exchange(u"discovery"_s,
                   {"GET", "https://as.example/.well-known/openid-configuration", {{"Host", "as.example"}}, {}}, 200,
                   "OK", {{"Content-Type", "application/json"}, {"Set-Cookie", "sid=c00kie-value; Path=/; HttpOnly"}},
                   R"({"issuer":"https://as.example","token_endpoint":"https://as.example/token"})");
    story.add(EventKind::BrowserOpened, u"authorization-request"_s).address =
        "https://as.example/authorize?response_type=code&client_id=client-1&state=st4te-of-the-request&scope=openid%20"
        "profile&redirect_uri=http%3A%2F%2F127.0.0.1%3A43110%2Fcallback";
    Event &refused = story.add(EventKind::RedirectArrived, u"authorization-response"_s);
    refused.subject = u"refused"_s;
    refused.request = HttpRequest{"GET", "/callback?code=forged-code-77&state=other", {{"Host", "127.0.0.1"}}, {}};
    refused.failure = Failure{u"state-mismatch"_s, u"st4te-of-the-request"_s, u"other"_s, u"RFC 6749 §10.12"_s};
    Event &taken = story.add(EventKind::RedirectArrived, u"authorization-response"_s);
    taken.subject = u"taken"_s;
    taken.request = HttpRequest{
        "GET", "/callback?code=SplxlOBeZQQYbYS6WxSbIA&state=st4te-of-the-request", {{"Host", "127.0.0.1"}}, {}};
    story.exchange(
        u"token-request"_s,
        {"POST",
         "https://as.example/token",
         {{"Host", "as.example"},
          {"Authorization", basicAuthorization({"client-1", "s3cret-of-the-client"})},
          {"Content-Type", "application/x-www-form-urlencoded"}},
         "grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&code_verifier=dBjftJeZ4CVPmB92K27uhbUJU"},
        200, "OK", {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
        R"({"access_token":"mF_9.B5f-4.1JqM","token_type":"Bearer","expires_in":3600,"id_token":")" + QByteArray(kJwt)
            + R"(","refresh_token":"tGzv3JOkF0XG5Qx2TlKWIA"})");
    story.add(EventKind::Checks, u"token-request"_s).checks = {
        {u"state-mismatch"_s, u"pass"_s, {}, {}, u"RFC 6749 §10.12"_s},
        {u"jwt-exp"_s, u"fail"_s, u"later than 1795773600"_s, u"1700000000"_s, u"RFC 7519 §4.1.4"_s},
        {u"jwt-iss"_s, u"warn"_s, u"https://as.example"_s, u"https://as.example/"_s, {}},
        {u"no-such-check"_s, u"info"_s, {}, {}, {}},
        {u"jwt-nbf"_s, u"skip"_s, {}, {}, {}}};
    Event &issued = story.add(EventKind::TokenIssued, u"token-request"_s);
    issued.subject = u"access_token"_s;
    issued.text = u"access_token=mF_9.B5f-4.1JqM"_s;
    story.exchange(u"api"_s,
                   {"GET",
                    "https://api.example/orders?page=2",
                    {{"Host", "api.example"}, {"Authorization", "Bearer mF_9.B5f-4.1JqM"}},
                    {}},
                   403, "Forbidden",
                   {{"Content-Type", "application/problem+json"},
                    {"WWW-Authenticate", R"(Bearer error="insufficient_scope", scope="orders")"}},
                   R"({"title":"Not allowed","status":403,"detail":"The scope orders is missing."})");
    Event &met = story.add(EventKind::FaultMet, u"api"_s);
    met.subject = u"other-state"_s;
    met.text = u"refused: insufficient_scope"_s;
    story.add(EventKind::StepFailed, u"api"_s).failure =
        Failure{u"resource-refused"_s, {}, u"insufficient_scope"_s, u"RFC 6750 §3.1"_s};
    Event &end = story.add(EventKind::FlowEnded);
    end.subject = u"failed"_s;
    end.failure = Failure{u"resource-refused"_s, {}, u"insufficient_scope"_s, u"RFC 6750 §3.1"_s};
    Event &note = story.add(EventKind::Note);
    note.run.clear();
    note.text = u"Bob will ask the vendor. mF_9.B5f-4.1JqM"_s;

    Exchange lost;
    lost.request = {"GET", "https://down.example/health", {{"Host", "down.example"}}, {}};
    lost.startedAt = note.time;
    Event outside = exchangeEvent(lost);
    outside.failure = Failure{u"net-refused"_s, {}, u"down.example"_s, {}};
    return story.events << outside;
}

Event exchangeEvent(const Exchange &exchange)
{
    Event event;
    event.kind = EventKind::Exchange;
    event.time = exchange.startedAt;
    event.subject = u"request"_s;
    event.exchange = std::make_shared<const Exchange>(exchange);
    return event;
}

Event answered(const QByteArray &type, const QByteArray &body)
{
    Exchange exchange;
    exchange.request = {"GET", "https://h.example/x", {{"Host", "h.example"}}, {}};
    exchange.response.status = 200;
    exchange.response.reason = "OK";
    exchange.response.version = "1.1";
    exchange.response.fields = {{"Content-Type", type}};
    exchange.response.body = body;
    exchange.bodyOctetsReceived = body.size();
    exchange.startedAt = Instant(std::chrono::milliseconds(1'795'773'600'000));
    return exchangeEvent(exchange);
}

QList<QByteArray> hostileTexts()
{
    return {"</script><script>alert(1)</script>",
            "--><img src=x onerror=alert(1)>",
            "```\n# heading\n```",
            "| pipe | and `tick` ~~~",
            "'; rm -rf / #",
            "$(id) `id` ${HOME} \\",
            "end",
            "a;b#c%%{init: {}}%%",
            "@enduml\n!include /etc/passwd\n@startuml",
            "participant X as \"Y\"",
            "<b>bold</b> **bold** //it// \"\"m\"\" <img:http://h/x>",
            "line\r\nbreak\ttab",
            "right \u202eto left \u200b \u2028 end",
            "\U0001f511 \u91d1\u9470 emoji",
            QByteArray("nul \0 in it", 11),
            "\xff\xfe\x80 no UTF-8",
            "&lt;entity&gt; &#x41;",
            "%41%zz%"};
}

Formats::ExportOrder orderFor(Formats::Format format)
{
    return {
        .format = format, .program = "grantscope 0.1.0", .now = Instant(std::chrono::milliseconds(1'795'773'700'001))};
}

QByteArray exported(const QList<Event> &events, const Formats::ExportOrder &order, Receipt *receipt)
{
    EventList source(events);
    QBuffer out;
    out.open(QIODevice::WriteOnly);
    const auto written = Formats::exportTranscript(source, out, order);
    if (!written) {
        QTest::qFail(qPrintable(written.error().id.toString()), __FILE__, __LINE__);
        return {};
    }
    if (receipt)
        *receipt = *written;
    return out.data();
}

QByteArray exported(const QList<Event> &events, Formats::Format format)
{
    return exported(events, orderFor(format));
}

QByteArray exportedAsItIs(const QList<Event> &events, Formats::Format format)
{
    Formats::ExportOrder order = orderFor(format);
    order.secrets = Formats::Secrets::WrittenInsecure;
    return exported(events, order);
}

} // namespace Samples
