// SPDX-License-Identifier: GPL-3.0-or-later
// Runs flows one after the other until it is killed, and writes a line for each moment at which something could be
// seen: how much had happened until then. What it was asked to keep it keeps as the workbench does.
#include "flowjournal.h"

#include "common/randomoctets.h"
#include "core/session/scriptedworld.h"

#include <QCoreApplication>
#include <QPromise>

#include <unistd.h>

#include <cstdio>

using namespace Grantscope;
using namespace Grantscope::Tests;
using namespace Qt::StringLiterals;

namespace {

/// A keychain that answers late, so that the first flows run without the key.
class LateKeychain : public Workspace::SecretStore
{
public:
    [[nodiscard]] Workspace::SecretStoreKind kind() const override { return Workspace::SecretStoreKind::Keychain; }
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const QString &) override
    {
        return answer<std::optional<Secret>>(std::optional(Secret(QByteArray(32, 'k'))));
    }
    [[nodiscard]] QFuture<Result<void>> write(const QString &, const Secret &) override { return answer<void>({}); }
    [[nodiscard]] QFuture<Result<void>> remove(const QString &) override { return answer<void>({}); }

private:
    template <typename T>
    static QFuture<Result<T>> answer(const Result<T> &with)
    {
        const auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QTimer::singleShot(30, [promise, with] {
            promise->addResult(with);
            promise->finish();
        });
        return promise->future();
    }
};

class Shower : public QObject
{
public:
    explicit Shower(const QString &folder)
        : m_journal({.folder = folder,
                     .secrets = [this] { return QtFuture::makeReadyValueFuture(m_keychain); },
                     .clock = [] { return instantFromSeconds(1'800'000'000); },
                     .random = randomOctets})
    {
        connect(&m_journal, &FlowJournal::happened, this, [this] { ++m_happened; });
        m_transport.answer("https://as.example/token", 200,
                           R"({"access_token":"the-access-token-itself","token_type":"Bearer","expires_in":300})");
        run();
    }

private:
    void run()
    {
        Flow::FlowSettings settings;
        settings.provider.endpoints = {{"token_endpoint", "https://as.example/token"}};
        settings.client.clientId = u"client-1"_s;
        settings.client.method = OAuth::ClientAuthMethod::SecretBasic;
        settings.client.secret = Secret("the-client-secret");
        Session::World world;
        world.transport = &m_transport;
        world.redirects = &m_redirects;
        world.clock = [] { return instantFromSeconds(1'800'000'000); };
        world.random = [](qsizetype count) { return QByteArray(count, 'r'); };
        m_session =
            std::make_unique<Session::FlowSession>(*Flow::findGrant("client-credentials"), settings, nullptr, world);
        m_journal.follow(*m_session);
        connect(m_session.get(), &Session::FlowSession::changed, this,
                [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::UpdateRequest)); });
        connect(m_session.get(), &Session::FlowSession::ended, this,
                [this] { QTimer::singleShot(5, this, &Shower::run); });
        m_session->start();
        m_session->runAll();
    }

    /// As a window does: what is about to be painted is asked for, and painted when the journal lets it.
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::UpdateRequest)
            return QObject::event(event);
        if (!m_journal.eventFilter(this, event))
            paint();
        return true;
    }
    void paint() const
    {
        char line[32];
        const int length = std::snprintf(line, sizeof line, "%d\n", m_happened);
        if (::write(STDOUT_FILENO, line, static_cast<size_t>(length)) != length)
            QCoreApplication::exit(1);
    }

    std::shared_ptr<Workspace::SecretStore> m_keychain = std::make_shared<LateKeychain>();
    ScriptedTransport m_transport;
    ScriptedRedirects m_redirects;
    FlowJournal m_journal;
    std::unique_ptr<Session::FlowSession> m_session;
    int m_happened = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Shower shower(QString::fromLocal8Bit(argv[1]));
    return QCoreApplication::exec();
}
