// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/shelves.h"

#include <QPromise>

// A run of a flow as it is told, without a network.
namespace Grantscope::Tests {

inline constexpr Instant kHappened = instantFromSeconds(1'800'000'000);

inline Transcript::Event happening(Transcript::EventKind kind, const QString &run, const QString &step = {})
{
    Transcript::Event event;
    event.kind = kind;
    event.run = run;
    event.step = step;
    event.time = kHappened;
    return event;
}

/// A token request that was answered; \a token is the access token that came.
inline Transcript::Event tokenAnswer(const QString &run, const QByteArray &token, int second = 0)
{
    Exchange exchange;
    exchange.request.method = "POST";
    exchange.request.address = "https://as.example/token";
    exchange.request.fields = {{"Host", "as.example"}, {"Content-Type", "application/x-www-form-urlencoded"}};
    exchange.request.body = "grant_type=authorization_code&code=the-code-of-" + run.toUtf8() + "&client_id=client-1";
    exchange.response.status = 200;
    exchange.response.reason = "OK";
    exchange.response.version = "1.1";
    exchange.response.fields = {{"Content-Type", "application/json"}};
    exchange.response.body = R"({"access_token":")" + token + R"(","token_type":"Bearer","expires_in":300})";
    exchange.startedAt = kHappened + std::chrono::seconds(second);
    exchange.timings.finished = std::chrono::microseconds(12'500);
    Transcript::Event event = happening(Transcript::EventKind::StepAnswered, run, QStringLiteral("token-request"));
    event.time = exchange.startedAt;
    event.exchange = std::make_shared<const Exchange>(exchange);
    return event;
}

inline QList<Transcript::Event> wholeRun(const QString &run, const QByteArray &token)
{
    Transcript::Event begin = happening(Transcript::EventKind::FlowStarted, run);
    begin.subject = QStringLiteral("authorization-code");
    begin.address = "https://as.example";
    Transcript::Event end = happening(Transcript::EventKind::FlowEnded, run);
    end.subject = QStringLiteral("done");
    return {begin, tokenAnswer(run, token), end};
}

inline Archive::Shelves::Needs noJournals()
{
    return {.folder = {},
            .key =
                [] {
                    QPromise<std::optional<Secret>> promise;
                    promise.start();
                    promise.addResult(std::nullopt);
                    promise.finish();
                    return promise.future();
                },
            .clock = [] { return kHappened; }};
}

} // namespace Grantscope::Tests
