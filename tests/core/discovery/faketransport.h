// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <QCoreApplication>
#include <QPromise>

#include <deque>

namespace Grantscope::Test {

/// Keeps every request until the test answers it.
class FakeTransport final : public Net::Transport
{
public:
    QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override
    {
        Q_UNUSED(options)
        requests.append(request);
        QPromise<Result<Exchange>> &promise = m_promises.emplace_back();
        promise.start();
        return promise.future();
    }

    /// Answers the request of this number and lets what follows from it happen.
    void answer(qsizetype number, int status, const QByteArray &body, const HeaderFields &fields = {})
    {
        finish(number, Exchange{.response = {.status = status, .reason = "Reason", .fields = fields, .body = body}});
    }
    void fail(qsizetype number, const Error &error) { finish(number, std::unexpected(error)); }
    [[nodiscard]] bool isCancelled(qsizetype number) const { return promise(number).isCanceled(); }

    QList<HttpRequest> requests;

private:
    void finish(qsizetype number, Result<Exchange> result)
    {
        auto &promise = m_promises.at(static_cast<std::size_t>(number));
        promise.addResult(std::move(result));
        promise.finish();
        settle();
    }
    [[nodiscard]] const QPromise<Result<Exchange>> &promise(qsizetype number) const
    {
        return m_promises.at(static_cast<std::size_t>(number));
    }

public:
    /// Whatever is queued, and what that queues: every step is an event of its own.
    static void settle()
    {
        for (int i = 0; i < 10; ++i)
            QCoreApplication::processEvents();
    }

private:
    std::deque<QPromise<Result<Exchange>>> m_promises;
};

} // namespace Grantscope::Test
