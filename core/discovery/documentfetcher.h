// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"

#include <functional>
#include <map>

namespace Grantscope::Discovery {

using Clock = std::function<Instant()>;

/// How long documents are kept and how they are asked for.
struct FetchPolicy
{
    std::chrono::seconds leastFresh{60}; ///< Whatever a server says, its document is kept this long …
    std::chrono::seconds mostFresh{24 * 3600}; ///< … and no longer than that.
    std::chrono::seconds unstatedFresh{10 * 60}; ///< Where it says nothing.
    std::chrono::seconds coolDown{30}; ///< Between two fetches for a key that was not found.
    Net::SendOptions send = {};
};

struct FetchedDocument
{
    QByteArray text = {};
    QByteArray from = {};
    Instant fetchedAt = {};
    std::chrono::seconds maxAge{0};

    [[nodiscard]] bool isFresh(Instant now) const { return now >= fetchedAt && now - fetchedAt < maxAge; }
    friend bool operator==(const FetchedDocument &, const FetchedDocument &) = default;
};

/// Documents of one kind by address: kept while they are fresh, one request under way for each address however many
/// ask. What fails to arrive or to be valid never takes the place of what is kept.
class DocumentFetcher : public QObject
{
    Q_OBJECT

public:
    using Validator = std::function<Result<void>(const QByteArray &text)>;
    using Answer = std::function<void(const Result<FetchedDocument> &)>;
    using Ticket = quint64;
    enum class Mode { FromCache, Reload };

    /// \a transport must outlive this. \a accept is the value of the Accept field.
    DocumentFetcher(Net::Transport &transport, Clock clock, FetchPolicy policy, QByteArray accept, Validator valid);
    ~DocumentFetcher() override;

    /// Answers once, never before it returns. Errors are those of the transport and of the validator, "net-redirect"
    /// (no redirect is followed: the document would be another one's) and "net-status".
    Ticket fetch(const QByteArray &address, Mode mode, Answer answer);
    /// No answer will come; the request ends if nobody else waits for it. An unknown ticket is fine.
    void drop(Ticket ticket);

    /// What is kept, fresh or not.
    [[nodiscard]] std::optional<FetchedDocument> kept(const QByteArray &address) const;
    /// Drops what is kept. Requests under way still answer those who wait, and are not kept.
    void forget();

private:
    struct Flight
    {
        QByteArray address;
        quint64 generation = 0;
        QFuture<Result<Exchange>> root;
        std::map<Ticket, Answer> waiting;
    };
    void answerLater(Ticket ticket, FetchedDocument document, Answer answer);
    void start(Ticket ticket, const QByteArray &address, Answer answer);
    void land(quint64 number, const Result<Exchange> &result);
    [[nodiscard]] Result<FetchedDocument> read(const QByteArray &address, const Result<Exchange> &result) const;

    Net::Transport &m_transport;
    const Clock m_clock;
    const FetchPolicy m_policy;
    const QByteArray m_accept;
    const Validator m_valid;
    std::map<QByteArray, FetchedDocument> m_kept;
    std::map<quint64, Flight> m_flights; // by number, in the order of their start
    std::map<Ticket, Answer> m_answering;
    Ticket m_lastTicket = 0;
    quint64 m_lastFlight = 0;
    quint64 m_generation = 0;
};

} // namespace Grantscope::Discovery
