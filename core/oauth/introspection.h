// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "http/message.h"
#include "http/parameters.h"
#include "oauth/reading.h"

#include <memory>
#include <optional>

namespace Grantscope::OAuth {

/// RFC 7662 §2.1; \a hint is "access_token", "refresh_token" or empty. buildFormRequest() adds who asks.
[[nodiscard]] Parameters buildIntrospectionParameters(const Secret &token, const QByteArray &hint = {});

/// RFC 7662 §2.2. Empty where the server did not say it.
struct Introspection
{
    bool active = false;
    QString scope = {};
    QString clientId = {};
    QString username = {};
    QString tokenType = {};
    QString subject = {};
    QString issuer = {};
    QStringList audiences = {};
    std::optional<qint64> expiresAt = {}; ///< Seconds since 1970.
    std::optional<qint64> issuedAt = {};
    std::optional<qint64> notBefore = {};
    std::shared_ptr<const Json::Document> document = {}; ///< Of a signed answer, its token_introspection.
    QByteArray jwt = {}; ///< Where it came signed (RFC 9701): not verified here.
};

/// \a audience is whom the token should be meant for; empty where nothing is expected. Errors:
/// "introspection-refused", "answer-redirect", "answer-format", "answer-member" (active must be true or false). Rows:
/// intro-active, intro-jwt, expires-in-text, token-response-form, refusal-status, refusal-form, refusal-challenge.
[[nodiscard]] Reading<Introspection> parseIntrospection(const HttpResponse &response, Instant now,
                                                        const QString &audience = {});

} // namespace Grantscope::OAuth
