// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qt_engine/qtengine.h"
#include "session/otherengine.h"

#include <QFutureWatcher>
#include <QPromise>

namespace Grantscope::QtEngine {

/// Qt's engine in the place of ours in a flow: what is set becomes options of Engine, what Engine shows becomes
/// redirect and exchange.
class QtCodeFlow : public Session::OtherEngine
{
    Q_OBJECT

public:
    /// Of \a sending Qt's engine knows the authorities; start() refuses a fingerprint and a proxy of the person's.
    explicit QtCodeFlow(std::function<Instant()> clock, Net::SendOptions sending = {}, QObject *parent = nullptr);
    ~QtCodeFlow() override;

    [[nodiscard]] Result<QByteArray> open(const QByteArray &registered, Judge judge) override;
    void close() override;
    [[nodiscard]] bool isListening() const override { return true; }
    [[nodiscard]] Result<Start> start(const Flow::Run &run) override;
    [[nodiscard]] std::optional<HttpRequest> tokenRequest() const override { return m_request; }
    [[nodiscard]] QFuture<Result<Exchange>> tokenExchange() override;
    [[nodiscard]] std::optional<Net::Record> tokenRecord() const override { return m_record; }

private:
    void takeRedirect(const Net::Record &record);
    void takeEnd(const Result<OAuth::TokenResponse> &outcome);

    const std::function<Instant()> m_clock;
    const Net::SendOptions m_sending;
    QByteArray m_registered;
    Judge m_judge;
    std::unique_ptr<Engine> m_engine;
    std::optional<HttpRequest> m_request;
    std::optional<Net::Record> m_record;
    std::shared_ptr<QPromise<Result<Exchange>>> m_exchange; ///< Nothing before start().
    QFutureWatcher<Result<Exchange>> m_watcher; ///< For its being cancelled.
    bool m_redirected = false; ///< A redirect came that Qt took.
    bool m_asked = false; ///< The exchange was given out.
};

} // namespace Grantscope::QtEngine
