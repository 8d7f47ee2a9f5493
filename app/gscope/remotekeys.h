// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QByteArray>

namespace Grantscope::Cli {

struct FetchedKeys
{
    QByteArray jwks; ///< The set's text.
    QString from; ///< The address that it came from.
};

/// Has gscope-net fetch keys, so that this program need not load what speaks to a network. \a option is "--jwks-url" or
/// "--issuer-url". Failures have the status InputOutput and gscope-net's own words.
///
/// gscope-net is called as `gscope-net keys OPTION URL`. It prints one JSON object: {"jwks": text, "from": address}
/// with exit status 0, or {"error": {"id", "what", "remedy"}} with another one.
[[nodiscard]] Outcome<FetchedKeys> fetchKeys(QByteArrayView option, const QByteArray &url);

} // namespace Grantscope::Cli
