// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/documentfetcher.h"

#include "http/caching.h"
#include "net/neterror.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Discovery {

DocumentFetcher::DocumentFetcher(Net::Transport &transport, Clock clock, FetchPolicy policy, QByteArray accept,
                                 Validator valid)
    : m_transport(transport)
    , m_clock(std::move(clock))
    , m_policy(std::move(policy))
    , m_accept(std::move(accept))
    , m_valid(std::move(valid))
{
}

DocumentFetcher::~DocumentFetcher()
{
    for (auto &[number, flight] : m_flights)
        flight.root.cancel();
}

DocumentFetcher::Ticket DocumentFetcher::fetch(const QByteArray &address, Mode mode, Answer answer)
{
    const Ticket ticket = ++m_lastTicket;
    const auto kept = m_kept.find(address);
    if (mode == Mode::FromCache && kept != m_kept.end() && kept->second.isFresh(m_clock())) {
        answerLater(ticket, kept->second, std::move(answer));
        return ticket;
    }
    for (auto &[number, flight] : m_flights) {
        if (flight.address == address && flight.generation == m_generation) {
            flight.waiting.emplace(ticket, std::move(answer));
            return ticket;
        }
    }
    start(ticket, address, std::move(answer));
    return ticket;
}

void DocumentFetcher::answerLater(Ticket ticket, FetchedDocument document, Answer answer)
{
    m_answering.emplace(ticket, std::move(answer));
    const auto call = [this, ticket, found = std::move(document)] {
        if (const auto node = m_answering.extract(ticket))
            node.mapped()(found);
    };
    QMetaObject::invokeMethod(this, call, Qt::QueuedConnection);
}

void DocumentFetcher::start(Ticket ticket, const QByteArray &address, Answer answer)
{
    const HttpRequest request{.address = address, .fields = {{"Accept", m_accept}, {"User-Agent", "Grantscope"}}};
    const quint64 number = ++m_lastFlight;
    QFuture<Result<Exchange>> root = m_transport.send(request, m_policy.send);
    Flight flight{address, m_generation, root, {}};
    flight.waiting.emplace(ticket, std::move(answer));
    m_flights.emplace(number, std::move(flight));
    // A refused request is finished already; queued, so that no answer comes before fetch() has returned.
    const auto landLater = [this, number](const Result<Exchange> &result) {
        QMetaObject::invokeMethod(this, [this, number, result] { land(number, result); }, Qt::QueuedConnection);
    };
    const Error cancelled{Net::NetError::Cancelled};
    root.then(this, landLater).onCanceled(this, [landLater, cancelled] { landLater(std::unexpected(cancelled)); });
}

void DocumentFetcher::drop(Ticket ticket)
{
    m_answering.erase(ticket);
    for (auto &[number, flight] : m_flights) {
        if (flight.waiting.erase(ticket) == 0)
            continue;
        if (flight.waiting.empty()) {
            flight.root.cancel();
            m_flights.erase(number);
        }
        return;
    }
}

void DocumentFetcher::land(quint64 number, const Result<Exchange> &result)
{
    auto node = m_flights.extract(number);
    if (!node) // dropped meanwhile
        return;
    const Flight &flight = node.mapped();
    const Result<FetchedDocument> document = read(flight.address, result);
    // What was asked before forget() is older than anything asked since.
    if (document && flight.generation == m_generation)
        m_kept.insert_or_assign(flight.address, *document);
    const QPointer<DocumentFetcher> alive(this); // whoever is answered may delete this
    for (const auto &[ticket, answer] : flight.waiting) {
        if (!alive)
            return;
        answer(document);
    }
}

Result<FetchedDocument> DocumentFetcher::read(const QByteArray &address, const Result<Exchange> &result) const
{
    if (!result)
        return std::unexpected(result.error());
    const HttpResponse &response = result->response;
    if (response.isRedirect())
        return std::unexpected(Error{Net::NetError::Redirect, u"HTTP 200"_s, answerLine(response), "RFC 9110 §15.4"});
    if (response.status != 200)
        return std::unexpected(
            Error{Net::NetError::Status, u"HTTP 200"_s, answerLine(response), "OIDC Discovery §4.2; RFC 8414 §3.2"});
    if (Result<void> valid = m_valid(response.body); !valid) {
        Error error = std::move(valid).error();
        if (const QByteArray type = mediaType(response.fields); !type.isEmpty() && !type.endsWith("json"))
            error.found += u" (%1)"_s.arg(QString::fromLatin1(type));
        return std::unexpected(std::move(error));
    }
    const std::chrono::seconds stated = parseCacheRules(response.fields).freshFor().value_or(m_policy.unstatedFresh);
    return FetchedDocument{.text = response.body,
                           .from = address,
                           .fetchedAt = m_clock(),
                           .maxAge = std::clamp(stated, m_policy.leastFresh, m_policy.mostFresh)};
}

std::optional<FetchedDocument> DocumentFetcher::kept(const QByteArray &address) const
{
    const auto found = m_kept.find(address);
    return found == m_kept.end() ? std::nullopt : std::optional(found->second);
}

void DocumentFetcher::forget()
{
    m_kept.clear();
    ++m_generation;
}

} // namespace Grantscope::Discovery
