// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "commandline/failure.h"

#include <QByteArray>

#include <chrono>

namespace Grantscope::Cli {

struct FetchedKeys
{
    QByteArray jwks; ///< The set's text.
    QString from; ///< The address that it came from.
    QString issuer; ///< Whose metadata named that address; empty where it was given.
    Instant at; ///< When it came.
};

/// Has gscope-net fetch keys (common/keyanswer.h), so that this program need not load what speaks to a network. \a
/// option is "--jwks-url" or "--issuer-url". All of it takes \a limit at most; where it takes long and a person
/// watches, a line on standard error says what is awaited. Failures have the status InputOutput. gscope-net has ended
/// when this returns, and ends when this program does.
[[nodiscard]] Outcome<FetchedKeys> fetchKeys(QByteArrayView option, const QByteArray &url, std::chrono::seconds limit);

/// The names and versions of the libraries that gscope-net is built on, a line each; empty where it is not installed.
[[nodiscard]] QByteArray networkVersions();

} // namespace Grantscope::Cli
