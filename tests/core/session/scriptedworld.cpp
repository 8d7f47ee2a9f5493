// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedworld.h"

#include "net/neterror.h"

#include <QPromise>
#include <QTimer>

namespace Grantscope::Tests {

void ScriptedTransport::answer(const QByteArray &address, int status, const QByteArray &body,
                               const QByteArray &mediaType)
{
    HttpResponse response{.status = status, .body = body};
    response.fields.append("Content-Type", mediaType);
    response.fields.append("Cache-Control", "no-store");
    m_answers[address].append(response);
}

void ScriptedTransport::refuse(const QByteArray &address, const Error &error)
{
    m_answers[address].append(std::unexpected(error));
}

QFuture<Result<Exchange>> ScriptedTransport::send(const HttpRequest &request, const Net::SendOptions & /*options*/)
{
    requests.append(request);
    auto promise = std::make_shared<QPromise<Result<Exchange>>>();
    promise->start();
    const QFuture<Result<Exchange>> future = promise->future();
    if (m_held) {
        m_open.append(promise);
        return future;
    }
    QTimer::singleShot(0, this, [this, promise, request] {
        if (promise->isCanceled()) {
            cancelled = true;
            return promise->finish();
        }
        QList<Result<HttpResponse>> &answers = m_answers[withoutQuery(request.address).toByteArray()];
        Result<HttpResponse> answer = answers.isEmpty() ? HttpResponse{.status = 404} : answers.constFirst();
        if (answers.size() > 1)
            answers.removeFirst();
        Exchange exchange{.request = request};
        if (answer) {
            exchange.response = *answer;
            Q_EMIT recorded({exchange, {}});
            promise->emplaceResult(std::move(exchange));
        } else {
            Q_EMIT recorded({exchange, answer.error()});
            promise->emplaceResult(std::unexpect, answer.error());
        }
        promise->finish();
    });
    return future;
}

Result<QByteArray> ScriptedRedirects::open(const QByteArray &registered, Judge judge)
{
    if (openError)
        return std::unexpected(*openError);
    m_judge = std::move(judge);
    isOpen = true;
    ++opened;
    return registered.isEmpty() ? QByteArray("http://127.0.0.1:4444/callback") : registered;
}

void ScriptedRedirects::arrive(const Parameters &parameters, OAuth::ResponseMode mode)
{
    Flow::Arrival arrival{.parameters = parameters, .mode = mode};
    if (const Result<void> judged = m_judge(parameters, mode); !judged)
        arrival.refused = judged.error();
    Q_EMIT arrived(arrival);
}

} // namespace Grantscope::Tests
