// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "http/message.h"
#include "http/parameters.h"
#include "oauth/reading.h"

namespace Grantscope::OAuth {

/// RFC 7009 §2.1; \a hint is "access_token", "refresh_token" or empty. buildFormRequest() adds the client.
[[nodiscard]] Parameters buildRevocationParameters(const Secret &token, const QByteArray &hint = {});

/// Status 200 says that the token is of no use any more, also one that was unknown; the body does not matter (§2.2).
/// Errors: "revocation-refused" (§2.2.1), "answer-redirect". Rows: revocation-status, refusal-status, refusal-form,
/// refusal-challenge.
[[nodiscard]] Reading<void> parseRevocation(const HttpResponse &response);

} // namespace Grantscope::OAuth
