// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/challenge.h"
#include "http/message.h"
#include "oauth/reading.h"

namespace Grantscope::OAuth {

/// Where a request carries its token. RFC 6750 §2.
enum class TokenPlacement {
    Header, ///< §2.1
    FormBody, ///< §2.2: POST with a form.
    QueryInsecure, ///< §2.3: ends up in logs; gone from OAuth 2.1.
};

/// \a request with the token put in. An Authorization that is there already goes. "endpoint-address" where a token may
/// not go, "client-credentials" for an empty token or one with blanks or letters beyond ASCII in it. Other signs than
/// those of §2.1 are sent: some servers use them.
[[nodiscard]] Result<HttpRequest> withBearerToken(HttpRequest request, const Secret &token,
                                                  TokenPlacement placement = TokenPlacement::Header);

/// Row: at-in-url, whatever way the token came into the address.
[[nodiscard]] QList<Check> checkBearerRequest(const HttpRequest &request);

/// What a resource server's challenges say. RFC 6750 §3, RFC 9470 §3, RFC 9728 §5.1.
struct ResourceAnswer
{
    QList<Challenge> challenges = {}; ///< All of them, in order, of every scheme.
    QByteArray scope = {}; ///< What a Bearer challenge asks for.
    QByteArray acrValues = {};
    std::optional<qint64> maxAge = {};
    QByteArray resourceMetadata = {}; ///< Only https, or http on loopback.
};

/// 2xx is an answer; 4xx and 5xx are "resource-refused" with Error::server out of the Bearer (or DPoP) challenge, or of
/// a JSON body where there is none. Rows: challenge-missing, challenge-unreadable, challenge-status.
[[nodiscard]] Reading<ResourceAnswer> parseResourceResponse(const HttpResponse &response);
/// The challenges alone, also of a refusal. Empty where they can't be read.
[[nodiscard]] ResourceAnswer readChallenges(const HttpResponse &response);

} // namespace Grantscope::OAuth
