// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/message.h"
#include "token/recogniser.h"

namespace Grantscope::Request {

/// A token that stands in a response.
struct FoundToken
{
    QByteArray text = {}; ///< The token itself.
    QByteArray field = {}; ///< The header field it stood in; empty: the body.
    QString name = {}; ///< The member, parameter or cookie: "access_token". May be empty.

    friend bool operator==(const FoundToken &, const FoundToken &) = default;
};

/// Every token in header fields and body, each once, in the order in which they stand; \a limit at most. Bodies beyond
/// 4 MiB are looked into as far as that.
[[nodiscard]] QList<FoundToken> findTokens(const HttpResponse &response, qsizetype limit = 50);

} // namespace Grantscope::Request
