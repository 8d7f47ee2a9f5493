// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/metadata.h"
#include "session/flowsession.h"

#include <QFuture>
#include <QStringList>

#include <functional>
#include <memory>

namespace Grantscope::Session {
class UserAgent;
}

namespace Grantscope::Ui {

class ProfileBook;

/// What the practice server offers to whoever runs a flow against it, once it runs.
struct PracticeOffer
{
    struct Client
    {
        OAuth::ClientCredentials credentials = {};
        QString title = {};
        QList<QByteArray> grants = {}; ///< Ids of the grants that it may use.
        QByteArray redirectUri = {}; ///< Empty: any port of this machine.
    };
    struct Person
    {
        QString username = {};
        QString name = {};
        Secret password = {};
    };
    QString issuer = {};
    QByteArray apiAddress = {};
    QByteArray mcpAddress = {}; ///< Of its MCP server.
    QList<Client> clients = {};
    OAuth::ClientCredentials resourceServer = {}; ///< Of its API, which may ask about every token.
    QList<Person> people = {};
    std::chrono::seconds codeLifetime{60};

    /// The first that may use the grant; null where none may.
    [[nodiscard]] const Client *clientFor(QByteArrayView grant, const QString &wanted = {}) const;
};

/// Metadata on the way, and how to end that.
struct MetadataLookup
{
    QFuture<Result<OAuth::ServerMetadata>> answer;
    std::function<void()> cancel;
};

/// What the flows area needs of the world, handed in by main(). An empty function: not offered.
struct FlowServices
{
    using Browser = std::function<Result<void>(const QByteArray &address)>;

    /// A grant carried out over the network, with \a browser for what a person has to see, each message sent as
    /// \a sending says. Not started yet.
    std::function<std::unique_ptr<Session::FlowSession>(const Flow::Grant &grant, const Flow::FlowSettings &settings,
                                                        const Flow::Fault *fault, const Browser &browser,
                                                        const Net::SendOptions &sending)>
        makeSession;
    /// The person's own browser.
    Browser openBrowser;
    /// The small one of this program, with cookies of its own.
    std::function<std::unique_ptr<Session::UserAgent>()> makeAgent;
    /// Starts the practice server, or gives what it offers if it runs.
    std::function<QFuture<Result<PracticeOffer>>()> practice;
    /// What it will offer, before it runs: clients without an address, and something in the place of their secrets.
    PracticeOffer practiceAhead = {};
    /// What the practice server does wrong on purpose, in words.
    std::function<QStringList()> misbehaviours = {};
    /// On a person's click only.
    std::function<MetadataLookup(const QString &issuer, const Net::SendOptions &sending)> discover;
    std::function<Instant()> clock;
    /// Null: nothing is kept. Outlives the panel.
    ProfileBook *profiles = nullptr;
};

} // namespace Grantscope::Ui
