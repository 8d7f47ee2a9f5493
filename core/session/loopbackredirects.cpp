// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/loopbackredirects.h"

#include "net/neterror.h"

namespace Grantscope::Session {

namespace {

OAuth::ResponseMode modeOf(Net::ResponseArrival arrival)
{
    switch (arrival) {
    case Net::ResponseArrival::Fragment:
        return OAuth::ResponseMode::Fragment;
    case Net::ResponseArrival::FormPost:
        return OAuth::ResponseMode::FormPost;
    case Net::ResponseArrival::Query:
        break;
    }
    return OAuth::ResponseMode::Query;
}

} // namespace

LoopbackRedirects::LoopbackRedirects(Texts texts, std::function<Instant()> clock,
                                     std::function<QByteArray(qsizetype)> random, QObject *parent)
    : RedirectSource(parent)
    , m_texts(std::move(texts))
    , m_clock(std::move(clock))
    , m_random(std::move(random))
{
}

LoopbackRedirects::~LoopbackRedirects() = default;

Result<QByteArray> LoopbackRedirects::open(const QByteArray &registered, Judge judge)
{
    close();
    Net::RedirectOptions options{.redirectUri = registered.isEmpty() ? QByteArray(kUsualRedirectUri) : registered,
                                 .validate = {},
                                 .texts = m_texts(),
                                 .timeout = {}}; // Who waits has patience of its own.
    options.validate = [judge = std::move(judge)](const Parameters &received, Net::ResponseArrival arrived) {
        return judge(received, modeOf(arrived));
    };
    auto listener = std::make_unique<Net::RedirectListener>(std::move(options), m_clock, m_random);
    Result<QByteArray> uri = listener->listen();
    if (!uri)
        return uri.error().id == Net::NetError::RedirectElsewhere ? Result<QByteArray>(registered) : uri;
    m_listener = std::move(listener);
    connect(m_listener.get(), &Net::RedirectListener::arrived, this, &LoopbackRedirects::take);
    return uri;
}

void LoopbackRedirects::close()
{
    m_listener.reset();
}

bool LoopbackRedirects::isListening() const
{
    return m_listener && m_listener->isListening();
}

/// Requests that are no redirects at all are no business of the flow: a favicon, a page that is loaded again.
void LoopbackRedirects::take(const Net::Arrival &arrival)
{
    const bool accepted = arrival.kind == Net::ArrivalKind::Accepted;
    if (!accepted && !(arrival.kind == Net::ArrivalKind::Refused && arrival.refusal))
        return;
    Flow::Arrival told{.exchange = arrival.exchange};
    if (arrival.redirect) {
        told.parameters = arrival.redirect->parameters;
        told.mode = modeOf(arrival.redirect->arrival);
    }
    if (!accepted)
        told.refused = arrival.refusal;
    Q_EMIT arrived(told);
}

} // namespace Grantscope::Session
