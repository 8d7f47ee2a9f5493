// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/flowsession.h"

#include <QMap>

namespace Grantscope::Tests {

/// A transport that answers from a table, and keeps what it was asked.
class ScriptedTransport : public Net::Transport
{
    Q_OBJECT

public:
    /// By the address without its query; the last answer is given again and again.
    void answer(const QByteArray &address, int status, const QByteArray &body,
                const QByteArray &mediaType = "application/json");
    void refuse(const QByteArray &address, const Error &error);
    /// From now on nothing is answered before release().
    void hold() { m_held = true; }

    [[nodiscard]] QFuture<Result<Exchange>> send(const HttpRequest &request, const Net::SendOptions &options) override;

    QList<HttpRequest> requests = {};
    bool cancelled = false;

private:
    QMap<QByteArray, QList<Result<HttpResponse>>> m_answers;
    QList<std::shared_ptr<QPromise<Result<Exchange>>>> m_open;
    bool m_held = false;
};

/// Redirects as a test says them.
class ScriptedRedirects : public Session::RedirectSource
{
    Q_OBJECT

public:
    [[nodiscard]] Result<QByteArray> open(const QByteArray &registered, Judge judge) override;
    void close() override { isOpen = false; }
    [[nodiscard]] bool isListening() const override { return listens; }
    /// As a browser would bring it: judged, and told.
    void arrive(const Parameters &parameters, OAuth::ResponseMode mode = OAuth::ResponseMode::Query);

    bool isOpen = false;
    bool listens = true;
    int opened = 0;
    std::optional<Error> openError = {};

private:
    Judge m_judge;
};

} // namespace Grantscope::Tests
