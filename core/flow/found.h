// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/settings.h"

namespace Grantscope::Flow {

/// What a flow found out by itself of what a person says elsewhere beforehand: whom to ask, as whom, and for what.
struct Found
{
    QString issuer = {}; ///< The authorization server that the resource names.
    std::optional<OAuth::ClientCredentials> client = {}; ///< As the server registered it.
    QByteArray resource = {}; ///< RFC 8707.
    QByteArray scope = {};

    friend bool operator==(const Found &, const Found &) = default;
};

/// What counts once \a found is known. Client, scope and resource that the person gave go before what was found;
/// secrets that the person gave don't reach an issuer that only the resource named.
[[nodiscard]] FlowSettings withFound(FlowSettings said, const Found &found);

} // namespace Grantscope::Flow
