// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

/// What gscope-net prints for `gscope-net keys --jwks-url|--issuer-url URL`: a line that is a JSON object, and after
/// keys that were fetched the octets of the set as they came, as many as the line says.
///
///     {"from": address, "issuer": issuer, "fetched_at": seconds, "octets": N}           exit status 0
///     {"error": {"id", "expected", "found", "text": what happened and what to do}}     exit status 4
///
/// Its standard input is gscope's end of a pipe: when that closes, gscope is gone, and gscope-net ends, too.
namespace Grantscope::KeyAnswer {

/// A set of 10,000 RSA keys has this size; a longer one is refused while it arrives.
inline constexpr qsizetype kLargestKeySet = qsizetype(4) << 20;
inline constexpr qsizetype kLongestLine = qsizetype(256) << 10;

} // namespace Grantscope::KeyAnswer
