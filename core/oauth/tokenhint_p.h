// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/parameters.h"

namespace Grantscope::OAuth {

/// What revocation and introspection ask with. RFC 7009 §2.1, RFC 7662 §2.1.
[[nodiscard]] inline Parameters tokenWithHint(const Secret &token, const QByteArray &hint)
{
    Parameters parameters{{"token", token.reveal().toByteArray()}};
    if (!hint.isEmpty())
        parameters.append("token_type_hint", hint);
    return parameters;
}

} // namespace Grantscope::OAuth
