// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/requestsession.h"

#include "net/neterror.h"

#include <utility>

namespace Grantscope::Session {

RequestSession::RequestSession(Net::Transport *transport, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
{
    connect(m_transport, &Net::Transport::recorded, this, [this](const Net::Record &record) {
        // The transport may serve others, too.
        const HttpRequest &sent = record.exchange.request;
        if (m_phase == Phase::Sending && sent.address == m_outgoing.address && sent.body == m_outgoing.body)
            m_record = record;
    });
}

RequestSession::~RequestSession()
{
    ++m_asked;
    if (m_exchange.isValid())
        m_exchange.cancel();
}

void RequestSession::send(const HttpRequest &request, const RequestOptions &options)
{
    cancel();
    m_options = options;
    m_hops.clear();
    transmit(request);
}

void RequestSession::followNext()
{
    if (m_phase == Phase::AtRedirect)
        transmit(HttpRequest(m_hops.constLast().next->request));
}

void RequestSession::cancel()
{
    if (m_phase == Phase::AtRedirect)
        return setPhase(Phase::Done);
    if (m_phase != Phase::Sending)
        return;
    ++m_asked;
    if (m_exchange.isValid())
        std::exchange(m_exchange, {}).cancel();
    landed(std::unexpected(Error{Net::NetError::Cancelled}));
}

void RequestSession::transmit(const HttpRequest &request)
{
    m_record.reset();
    m_outgoing = request;
    const quint64 asked = ++m_asked;
    setPhase(Phase::Sending);
    if (asked != m_asked) // Whoever heard of it sent another, or cancelled.
        return;
    m_exchange = m_transport->send(request, m_options.sending);
    auto exchange = m_exchange; // A reference of its own: an answer that is there already lands in then().
    exchange
        .then(this,
              [this, asked](const Result<Exchange> &result) {
                  if (asked == m_asked)
                      landed(result);
              })
        .onCanceled(this, [] {
            // cancel() has told already.
        });
}

void RequestSession::landed(const Result<Exchange> &result)
{
    m_exchange = {};
    Hop hop{.request = m_outgoing};
    if (result)
        hop.exchange = *result;
    else if (m_record)
        hop.exchange = m_record->exchange;
    else
        hop.exchange.request = m_outgoing;
    if (!result)
        hop.error = result.error();
    decide(hop);
    m_hops.append(hop);
    const quint64 asked = m_asked;
    Q_EMIT exchanged({hop.exchange, hop.error});
    if (asked != m_asked)
        return;
    if (hop.next && !hop.notFollowed && m_options.follow == Follow::All)
        return transmit(hop.next->request);
    setPhase(hop.next && !hop.notFollowed && m_options.follow == Follow::OneByOne ? Phase::AtRedirect : Phase::Done);
}

/// Where the answer leads, and whether that may be followed.
void RequestSession::decide(Hop &hop)
{
    if (hop.error || !Request::asksToFollow(hop.exchange.response))
        return;
    Result<Request::NextRequest> next =
        Request::buildRedirectedRequest(hop.request, hop.exchange.response, m_options.method, m_options.secrets);
    if (!next) {
        hop.notFollowed = std::move(next).error();
        return;
    }
    QList<HttpRequest> sent;
    for (const Hop &each : std::as_const(m_hops))
        sent.append(each.request);
    sent.append(hop.request);
    if (const Result<void> fine = Request::checkRedirects(sent, next->request, m_options.mostRedirects); !fine)
        hop.notFollowed = fine.error();
    hop.next = *std::move(next);
}

void RequestSession::setPhase(Phase phase)
{
    m_phase = phase;
    Q_EMIT phaseChanged();
}

} // namespace Grantscope::Session
