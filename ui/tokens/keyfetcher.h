// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "tokens/keysource.h"

#include <QFuture>

#include <functional>

namespace Grantscope::Ui {

/// A key set as it came over the network. readFetched() reads its keys.
struct FetchedSet
{
    QByteArray jwks;
    KeySource source; ///< Of origin Fetched.
};

/// A fetch under way: its answer, and how to end the request itself, which no continuation of the answer reaches.
struct Fetch
{
    QFuture<Result<FetchedSet>> answer;
    std::function<void()> cancel;
};

/// How the inspector gets key sets from the network, handed in by main(). Addresses are as typed: issuers are compared
/// to the letter. An empty function: not offered.
struct KeyFetcher
{
    /// On a person's click only, never because of what a token says: the set that the metadata of an issuer name.
    std::function<Fetch(const QString &issuer)> fetchIssuer;
    /// On a person's click only: the set at an address.
    std::function<Fetch(const QString &address)> fetchKeySet;
    /// The set of a source that the person fetched before, as it is kept if it has a key of this id by now, else once
    /// more.
    std::function<Fetch(const KeySource &source, const QString &kid)> renew;
};

} // namespace Grantscope::Ui
