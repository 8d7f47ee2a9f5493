// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/transport.h"
#include "request/redirect.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace Grantscope::Session {

/// What is done about redirects.
enum class Follow : std::uint8_t {
    Never,
    OneByOne, ///< Each waits for followNext().
    All,
};

struct RequestOptions
{
    Net::SendOptions sending = {};
    Follow follow = Follow::OneByOne;
    qsizetype mostRedirects = 10;
    Request::RedirectMethod method = Request::RedirectMethod::AsSpecified;
    QList<Secret> secrets = {}; ///< Known to be in the request: no redirect takes them to another origin.
};

/// One request that was sent, and what came of it.
struct Hop
{
    HttpRequest request = {}; ///< As it was handed over.
    Exchange exchange = {}; ///< As far as it came.
    std::optional<Error> error = {}; ///< Why there was no whole answer.
    std::optional<Request::NextRequest> next = {}; ///< Where it leads.
    std::optional<Error> notFollowed = {}; ///< It is a redirect, and why it is not followed.
};

/// A request of the console carried out: sent, followed where it leads, cancelled, with all that went over the wire.
/// One at a time; a new one ends the one before.
class RequestSession : public QObject
{
    Q_OBJECT

public:
    enum class Phase : std::uint8_t {
        Idle,
        Sending,
        AtRedirect, ///< followNext() goes on.
        Done,
    };

    /// \a transport outlives it.
    explicit RequestSession(Net::Transport *transport, QObject *parent = nullptr);
    /// As cancel(), without a signal.
    ~RequestSession() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const QList<Hop> &hops() const { return m_hops; }
    /// Time and name of the person's request: only Net::PlainHttp::InsecureAnywhere lets a token go in the clear.
    void send(const HttpRequest &request, const RequestOptions &options = {});
    /// Sends what the last redirect leads to.
    void followNext();
    /// What is under way ends with "net-cancelled".
    void cancel();

Q_SIGNALS:
    void phaseChanged();
    /// A request came to its end, however it ended; once each. It is the last of hops().
    void exchanged(const Grantscope::Net::Record &record);

private:
    void transmit(const HttpRequest &request);
    void landed(const Result<Exchange> &result);
    void decide(Hop &hop);
    void setPhase(Phase phase);

    Net::Transport *m_transport;
    RequestOptions m_options;
    QList<Hop> m_hops;
    QFuture<Result<Exchange>> m_exchange;
    std::optional<Net::Record> m_record; ///< Of what is under way, as far as the transport told it.
    HttpRequest m_outgoing;
    quint64 m_asked = 0;
    Phase m_phase = Phase::Idle;
};

} // namespace Grantscope::Session
