// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

#include <QByteArray>

namespace Samples {

using namespace Grantscope;
using namespace Qt::StringLiterals;

/// Octets that only look random: the same in every run.
class Numbers
{
public:
    explicit Numbers(quint64 seed)
        : m_state(seed)
    {
    }
    quint64 next()
    {
        m_state = m_state * 6364136223846793005U + 1442695040888963407U;
        return m_state >> 33;
    }
    quint64 below(quint64 bound) { return next() % bound; }
    QByteArray octets(qsizetype count)
    {
        QByteArray out;
        for (qsizetype i = 0; i < count; ++i)
            out.append(static_cast<char>(below(256)));
        return out;
    }

private:
    quint64 m_state;
};

/// An event with every member set, octets that are no UTF-8 among them.
inline Transcript::Event fullEvent()
{
    Exchange exchange;
    exchange.request = {"POST",
                        "https://as.example/token?x=%C3%A4",
                        {{"Host", "as.example"}, {"X-Odd", "caf\xe9"}, {"host", "twice"}},
                        "grant_type=client_credentials&scope=a%20b"};
    exchange.response.status = 200;
    exchange.response.reason = "OK";
    exchange.response.version = "1.1";
    exchange.response.fields = {{"Content-Type", "application/json"}};
    exchange.response.body = QByteArray("\x00\xff\x80 body", 8);
    exchange.response.trailers = {{"Digest", "x"}};
    exchange.requestHead = "POST /token HTTP/1.1\r\nHost: as.example\r\n\r\n";
    exchange.responseHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n";
    HttpResponse early;
    early.status = 103;
    exchange.interim = {early};
    exchange.startedAt = Instant(std::chrono::milliseconds(1'700'000'000'123));
    exchange.timings.connected = std::chrono::microseconds(1500);
    exchange.timings.finished = std::chrono::microseconds(0);
    exchange.tls =
        TlsSummary{"TLSv1.3", "TLS_AES_128_GCM_SHA256", {{u"CN=as.example"_s, u"CN=ca"_s, "\x30\x80", "\xfe"}}, true};
    exchange.remoteAddress = u"192.0.2.1:443"_s;
    exchange.proxy = u"http://proxy.example:3128"_s;
    exchange.bodyOctetsReceived = 8;

    Transcript::Event event;
    event.kind = Transcript::EventKind::StepAnswered;
    event.time = Instant(std::chrono::milliseconds(1'700'000'000'456));
    event.run = u"run-1"_s;
    event.step = u"token"_s;
    event.subject = u"authorization-code"_s;
    event.text = u"line\nbreak \u202e\u27e8"_s;
    event.address = "https://as.example/authorize?a=b";
    event.request = HttpRequest{"GET", "/cb?x=1", {{"Host", "127.0.0.1"}}, {}};
    event.exchange = std::make_shared<const Exchange>(exchange);
    event.failure = Transcript::Failure{u"json-syntax"_s, u"}"_s, u"\u00e4"_s, u"RFC 8259 §2"_s, 7};
    event.checks = {{u"state-mismatch"_s, u"fail"_s, u"a"_s, u"b"_s, u"RFC 6749 §10.12"_s}, {u"jwt-exp"_s, u"pass"_s}};
    return event;
}

} // namespace Samples
