// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headerfields.h"

#include <chrono>
#include <optional>

namespace Grantscope {

/// What Cache-Control and Age say of a response. RFC 9111 §5.1, §5.2.2.
struct CacheRules
{
    std::optional<std::chrono::seconds> maxAge; ///< 0 where the directive is there and can't be read (§4.2.1: stale).
    std::chrono::seconds age{0}; ///< How old the response was when it came; 0 where unknown.
    bool noStore = false;
    bool noCache = false;

    /// How long the response stays fresh from its arrival on; nothing where the server does not say.
    [[nodiscard]] std::optional<std::chrono::seconds> freshFor() const;

    friend bool operator==(const CacheRules &, const CacheRules &) = default;
};

/// Directives in any case, with tokens or quoted strings as values; of a repeated one the first counts (RFC 9111
/// §4.2.1). Numbers beyond 2^31 read as 2^31 (§1.2.2).
[[nodiscard]] CacheRules parseCacheRules(const HeaderFields &fields);

} // namespace Grantscope
