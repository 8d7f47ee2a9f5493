// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/practiceserver.h"

namespace Grantscope::Session {

/// The practice server of a program: made when it is first wanted, with keys and secrets of its own until the program
/// ends.
class PracticeHost : public QObject
{
    Q_OBJECT

public:
    PracticeHost(PracticeServer::Clock clock, Practice::Randomness random, QObject *parent = nullptr);
    ~PracticeHost() override;

    /// On which it listened the last time the program ran: taken again where it is free, so that addresses that a
    /// person noted stay good. Counts for the first start.
    void setLastPort(quint16 port) { m_lastPort = port; }
    /// The server that runs from then on. Asked again while it starts, gives the same answer. Errors: "net-port", those
    /// of core/jose.
    [[nodiscard]] QFuture<Result<PracticeServer *>> start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_server && m_server->isRunning(); }
    [[nodiscard]] bool isStarting() const { return m_starting.isValid() && !m_starting.isFinished(); }
    /// Null before the first start.
    [[nodiscard]] PracticeServer *server() const { return m_server.get(); }
    /// What the server is set to; before the first start, what it will be set to.
    [[nodiscard]] Practice::Settings settings() const { return m_server ? m_server->settings() : m_settings; }
    [[nodiscard]] Result<void> setSettings(const Practice::Settings &settings);
    /// What the server did, the newest last; of more than kMostEvents the last ones.
    [[nodiscard]] const QList<Practice::Event> &events() const { return m_events; }
    static constexpr qsizetype kMostEvents = 1000;

Q_SIGNALS:
    /// Starts, runs, or not.
    void changed();
    void settingsChanged();
    void happened(const Grantscope::Practice::Event &event);

private:
    [[nodiscard]] Result<PracticeServer *> take(const Result<Practice::Credentials> &credentials);

    PracticeServer::Clock m_clock;
    Practice::Randomness m_random;
    Practice::Settings m_settings;
    quint16 m_lastPort = 0;
    QList<Practice::Event> m_events;
    std::unique_ptr<PracticeServer> m_server;
    QFuture<Result<PracticeServer *>> m_starting;
};

} // namespace Grantscope::Session
