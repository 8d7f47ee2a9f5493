// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/parameters.h"
#include "oauth/tokenresponse.h"

#include <chrono>

namespace Grantscope::OAuth {

/// RFC 8628 §3.1; buildFormRequest() adds the client.
[[nodiscard]] Parameters buildDeviceAuthorizationParameters(const QByteArray &scope,
                                                            const QList<QByteArray> &resources = {});

/// RFC 8628 §3.2.
struct DeviceAuthorization
{
    Secret deviceCode = {};
    QString userCode = {};
    QByteArray verificationUri = {}; ///< http or https.
    QByteArray verificationUriComplete = {}; ///< The same, or empty.
    std::optional<std::chrono::seconds> expiresIn = {}; ///< Nothing where the server leaves it out.
    std::chrono::seconds interval{5};
    std::shared_ptr<const Json::Document> document = {};
};

/// Errors: "device-refused", "answer-redirect", "answer-format", "answer-member" (also a verification_uri that is not
/// http or https). Rows: device-verification-uri, device-interval, expires-in-missing, expires-in-text,
/// expires-in-value, refusal-status, refusal-form, refusal-challenge, token-response-form, token-response-cache.
[[nodiscard]] Reading<DeviceAuthorization> parseDeviceAuthorization(const HttpResponse &response);

/// When to ask the token endpoint again, and what its answers mean. RFC 8628 §3.5. A value: time comes from outside.
class DevicePolling
{
public:
    enum class Meaning {
        Pending, ///< authorization_pending: ask again at nextAt().
        SlowDown, ///< slow_down: the same, five seconds slower from now on.
        Granted,
        Denied, ///< access_denied: the person said no.
        Expired, ///< expired_token, or the time is over.
        Failed, ///< Any other refusal: asking again is of no use.
    };

    DevicePolling(const DeviceAuthorization &authorization, Instant receivedAt);

    /// Before this moment nothing may be asked.
    [[nodiscard]] Instant nextAt() const { return m_nextAt; }
    [[nodiscard]] std::chrono::seconds interval() const { return m_interval; }
    /// When the codes expire; nothing where the server does not say.
    [[nodiscard]] std::optional<Instant> expiresAt() const { return m_expiresAt; }
    [[nodiscard]] bool isExpired(Instant now) const { return m_expiresAt && now >= *m_expiresAt; }

    /// Takes an answer of the token endpoint in.
    [[nodiscard]] Meaning take(const Result<TokenResponse> &answer, Instant now);
    /// No answer came: the interval doubles (§3.5).
    [[nodiscard]] Meaning takeTimeout(Instant now);

    friend bool operator==(const DevicePolling &, const DevicePolling &) = default;

private:
    [[nodiscard]] Meaning askAgain(Meaning meaning, Instant now);

    std::chrono::seconds m_interval;
    Instant m_nextAt;
    std::optional<Instant> m_expiresAt;
};

} // namespace Grantscope::OAuth
