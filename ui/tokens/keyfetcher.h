// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <QFuture>
#include <QString>

#include <functional>

namespace Grantscope::Ui {

/// Keys that came over the network.
struct FetchedKeys
{
    QList<Jose::Key> keys; ///< Provenance Issuer for an issuer's; their source names the address.
    QList<Error> findings = {};
    QString issuer = {}; ///< As its metadata names it; empty for a bare key set.
};

/// How the inspector gets keys from the network, handed in by main(). Called on a person's click only, never because of what a
/// token says. Addresses are as typed: issuers are compared to the letter. An empty function: not offered.
struct KeyFetcher
{
    using Fetch = std::function<QFuture<Result<FetchedKeys>>(const QString &address)>;
    Fetch fetchIssuer; ///< The issuer's metadata and the key set that it names.
    Fetch fetchKeySet; ///< One JWKS.
};

} // namespace Grantscope::Ui
