// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/httpserver.h"
#include "practice/provider.h"

#include <QFuture>

#include <memory>
#include <mutex>

namespace Grantscope::Session {

/// The practice provider on an HTTP server of this machine.
class PracticeServer : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    /// \a clock and \a random are called on threads of the server, \a random one call at a time. \a credentials must be
    /// complete.
    PracticeServer(Practice::Credentials credentials, Clock clock, Practice::Randomness random,
                   const Practice::Settings &settings = {}, QObject *parent = nullptr);
    ~PracticeServer() override;

    /// Credentials for a first start, made on another thread: RSA keys take their time. \a random is called there.
    [[nodiscard]] static QFuture<Result<Practice::Credentials>> makeCredentials(Practice::Randomness random);

    /// Listens on 127.0.0.1 and ::1: on \a port, or, where that is 0, on the one of last time if it is free, else on
    /// any. "net-port" where a port that was asked for is taken. Once running, says the same port again.
    [[nodiscard]] Result<quint16> start(quint16 port = 0);
    /// Nothing is served any more when this returns. Logins, codes and tokens are forgotten; keys and secrets stay.
    void stop();
    /// Where it listened the time before, if another program holds that port and it had to take another; else 0.
    [[nodiscard]] quint16 takenPort() const { return m_takenPort; }
    [[nodiscard]] bool isRunning() const { return m_server.port() != 0; }
    /// "http://127.0.0.1:9300"; empty while nothing runs.
    [[nodiscard]] QByteArray issuer() const;

    [[nodiscard]] Practice::Settings settings() const { return m_settings; }
    /// From the next request on. "practice-settings".
    [[nodiscard]] Result<void> setSettings(const Practice::Settings &settings);
    /// With the keys of this moment and the port of the last start, for the host to keep.
    [[nodiscard]] Practice::Credentials credentials() const;
    /// Makes a new key for the algorithm in use, on another thread; the old one stays published for a while. Fails with
    /// "net-cancelled" while nothing runs.
    [[nodiscard]] QFuture<Result<void>> rotateKeys();
    /// Ends all logins, codes and tokens.
    void forgetAll();

Q_SIGNALS:
    void runningChanged();
    /// Each request that came, with its answer.
    void exchanged(const Grantscope::Exchange &exchange);
    /// What was done and why: Practice::eventText().
    void happened(const Grantscope::Practice::Event &event);

private:
    [[nodiscard]] std::shared_ptr<Practice::Provider> provider() const;
    HttpResponse answer(const HttpRequest &request);

    class EventTeller;
    const Clock m_clock;
    const Practice::Randomness m_random;
    const std::shared_ptr<EventTeller> m_teller;
    quint16 m_takenPort = 0;
    Practice::Credentials m_credentials; // While it runs, the provider has the keys of the moment.
    Practice::Settings m_settings;
    mutable std::mutex m_mutex; // guards m_provider, which threads of the server take
    std::shared_ptr<Practice::Provider> m_provider;
    Net::HttpServer m_server;
};

} // namespace Grantscope::Session
