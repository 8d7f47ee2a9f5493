// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfetching.h"

#include "discovery/keysetsource.h"
#include "jose/keyimport.h"
#include "net/curltransport.h"

#include <memory>
#include <optional>

namespace Grantscope {

namespace {

struct Network
{
    explicit Network(const std::function<Instant()> &clock)
        : transport(clock)
        , source(transport, clock)
    {
    }
    Net::CurlTransport transport;
    Discovery::KeySetSource source;
};

Result<Ui::FetchedKeys> readFetched(const Result<Discovery::KeySetDocument> &document)
{
    if (!document)
        return std::unexpected(document.error());
    const QString from = QString::fromUtf8(document->from);
    return Jose::importKeys(document->jwksText, {{}, Jose::Provenance::Issuer, from})
        .transform([&](const Jose::KeyImport &import) {
            return Ui::FetchedKeys{import.keys, import.findings + import.refused, document->issuer};
        });
}

} // namespace

Ui::KeyFetcher makeKeyFetcher(std::function<Instant()> clock)
{
    auto network = std::make_shared<std::optional<Network>>();
    const auto source = [network, clock = std::move(clock)]() -> Discovery::KeySetSource & {
        if (!*network)
            network->emplace(clock);
        return (*network)->source;
    };
    using Mode = Discovery::KeySetSource::Mode;
    Ui::KeyFetcher fetcher;
    fetcher.fetchIssuer = [source](const QString &issuer) {
        return source().fetchIssuerKeys(issuer, Mode::Reload).then(readFetched);
    };
    fetcher.fetchKeySet = [source](const QString &address) {
        return source().fetchKeySet(address.toUtf8(), Mode::Reload).then(readFetched);
    };
    return fetcher;
}

} // namespace Grantscope
