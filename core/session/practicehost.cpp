// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/practicehost.h"

#include <QFuture>

namespace Grantscope::Session {

PracticeHost::PracticeHost(PracticeServer::Clock clock, Practice::Randomness random, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_random(std::move(random))
{
    // From the first on, whoever looks and whenever.
    connect(this, &PracticeHost::happened, this, [this](const Practice::Event &event) {
        if (m_events.size() >= kMostEvents)
            m_events.removeFirst();
        m_events << event;
    });
}

PracticeHost::~PracticeHost() = default;

QFuture<Result<PracticeServer *>> PracticeHost::start()
{
    if (isStarting())
        return m_starting;
    if (m_server) {
        const Result<quint16> port = m_server->start();
        Q_EMIT changed();
        return QtFuture::makeReadyValueFuture(port ? Result<PracticeServer *>(m_server.get())
                                                   : std::unexpected(port.error()));
    }
    m_starting = PracticeServer::makeCredentials(m_random).then(
        this, [this](const Result<Practice::Credentials> &credentials) { return take(credentials); });
    Q_EMIT changed();
    return m_starting;
}

Result<PracticeServer *> PracticeHost::take(const Result<Practice::Credentials> &credentials)
{
    m_starting = {};
    if (!credentials) {
        Q_EMIT changed();
        return std::unexpected(credentials.error());
    }
    Practice::Credentials with = *credentials;
    with.port = m_lastPort;
    m_server = std::make_unique<PracticeServer>(std::move(with), m_clock, m_random, m_settings);
    connect(m_server.get(), &PracticeServer::happened, this, &PracticeHost::happened);
    connect(m_server.get(), &PracticeServer::runningChanged, this, &PracticeHost::changed);
    const Result<quint16> port = m_server->start();
    Q_EMIT changed();
    if (!port)
        return std::unexpected(port.error());
    return m_server.get();
}

void PracticeHost::stop()
{
    if (m_server)
        m_server->stop();
}

Result<void> PracticeHost::setSettings(const Practice::Settings &settings)
{
    const Result<void> valid = m_server ? m_server->setSettings(settings) : Practice::validateSettings(settings);
    if (!valid)
        return valid;
    m_settings = settings;
    Q_EMIT settingsChanged();
    return {};
}

} // namespace Grantscope::Session
