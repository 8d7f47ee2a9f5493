// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfetching.h"

#include "proxiedtransport.h"

#include "discovery/keysetsource.h"
#include "net/curltransport.h"

#include <memory>
#include <optional>

namespace Grantscope {

namespace {

struct Network
{
    Network(const std::function<Instant()> &clock, const std::function<void(const Net::Record &)> &tell)
        : transport(std::make_unique<Net::CurlTransport>(clock))
        , source(transport, clock)
    {
        QObject::connect(&transport, &Net::Transport::recorded, &transport, tell);
    }
    ProxiedTransport transport;
    Discovery::KeySetSource source;
};

Ui::FetchedSet fetchedSet(const Discovery::KeySetDocument &document)
{
    return {document.jwksText,
            {Ui::KeyOrigin::Fetched, QString::fromUtf8(document.from), document.issuer, document.fetchedAt,
             document.maxAge}};
}

Ui::Fetch underWay(Discovery::KeySetSource::Answer root)
{
    const auto translate = [](const Result<Discovery::KeySetDocument> &document) {
        return document.transform(fetchedSet);
    };
    return {root.then(translate), [root]() mutable { root.cancel(); }};
}

} // namespace

Ui::KeyFetcher makeKeyFetcher(std::function<Instant()> clock, std::function<void(const Net::Record &)> tell)
{
    auto network = std::make_shared<std::optional<Network>>();
    const auto source = [network, clock = std::move(clock), tell = std::move(tell)]() -> Discovery::KeySetSource & {
        if (!*network)
            network->emplace(clock, tell);
        return (*network)->source;
    };
    using Mode = Discovery::KeySetSource::Mode;
    Ui::KeyFetcher fetcher;
    fetcher.fetchIssuer = [source](const QString &issuer) {
        return underWay(source().fetchIssuerKeys(issuer, Mode::Reload));
    };
    fetcher.fetchKeySet = [source](const QString &address) {
        return underWay(source().fetchKeySet(address.toUtf8(), Mode::Reload));
    };
    fetcher.renew = [source](const Ui::KeySource &from, const QString &kid) {
        const Discovery::KeySetDocument held{.from = from.place.toUtf8(), .issuer = from.issuer};
        return underWay(source().keysFor(held, kid));
    };
    return fetcher;
}

} // namespace Grantscope
