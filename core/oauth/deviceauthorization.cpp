// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/deviceauthorization.h"

#include "checks/row.h"
#include "http/address.h"
#include "oauth/answer_p.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace Grantscope::OAuth {

namespace {

constexpr CheckGroup kGroup = CheckGroup::DeviceAuthorization;
constexpr AnswerRules kRules{OAuthError::DeviceRefused,
                             kGroup,
                             "RFC 8628 §3.2",
                             "RFC 6749 §5.2",
                             "HTTP 200: device_code, user_code, verification_uri, expires_in",
                             "device_code"};
constexpr Row kPage{"device-verification-uri", kGroup, "RFC 8628 §3.2, §3.3", Severity::Warning};
constexpr Row kInterval{"device-interval", kGroup, "RFC 8628 §3.2, §3.5", Severity::Warning};

constexpr std::chrono::seconds kDefaultInterval{5};
constexpr std::chrono::seconds kLongestInterval{3600};
/// Beyond it a server means never.
constexpr std::chrono::seconds kLongestLife = std::chrono::days{366};

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1) && !url.host().isEmpty()
           && url.userInfo().isEmpty();
}

QByteArray readPage(AnswerMembers &members, QList<Check> &checks)
{
    QByteArray page = members.text("verification_uri");
    if (page.isEmpty()) {
        page = members.text("verification_url"); // Google's name, from a draft
        if (!page.isEmpty())
            checks +=
                violated(kPage, "device-verification-uri.other-name", u"verification_url"_s, u"verification_uri"_s);
    }
    if (page.isEmpty()) {
        members.refuse(u"verification_uri"_s, {});
        return page;
    }
    const QUrl url = QUrl::fromEncoded(page, QUrl::StrictMode);
    if (!isWebAddress(url))
        members.refuse(u"verification_uri: https"_s, url.scheme());
    else if (!isProtectedAddress(url))
        checks += violated(kPage, "device-verification-uri.http", QString::fromUtf8(page));
    return page;
}

QByteArray readCompletePage(AnswerMembers &members, QList<Check> &checks)
{
    QByteArray page = members.text("verification_uri_complete");
    if (page.isEmpty())
        page = members.text("verification_url_complete");
    const QUrl url = QUrl::fromEncoded(page, QUrl::StrictMode);
    if (page.isEmpty() || isWebAddress(url))
        return page;
    checks += violated(kPage, "device-verification-uri.complete", url.scheme());
    return {};
}

std::chrono::seconds readInterval(AnswerMembers &members, QList<Check> &checks)
{
    const std::optional<qint64> named = members.seconds("interval");
    const auto seconds = [](std::chrono::seconds count) { return QString::number(count.count()); };
    if (!named) {
        checks += passed(kInterval, "device-interval.default");
        checks.last().expected = seconds(kDefaultInterval);
        return kDefaultInterval;
    }
    if (*named > 0 && *named <= kLongestInterval.count()) {
        checks += passed(kInterval);
        return std::chrono::seconds{*named};
    }
    const std::chrono::seconds used = *named > 0 ? kLongestInterval : kDefaultInterval;
    checks += violated(kInterval, "device-interval.changed", QString::number(*named), seconds(used));
    return used;
}

/// GitHub names the new interval in its refusal.
std::chrono::seconds namedInterval(const ServerRefusal &refusal)
{
    const Result<Json::Document> body = Json::Document::parse(refusal.body, {.depth = 8, .bytes = 64 << 10});
    const std::optional<std::int64_t> named = body ? body->root().member("interval").toInteger() : std::nullopt;
    const bool isSensible = named && *named > 0 && *named <= kLongestInterval.count();
    return std::chrono::seconds{isSensible ? *named : 0};
}

} // namespace

Parameters buildDeviceAuthorizationParameters(const QByteArray &scope, const QList<QByteArray> &resources)
{
    Parameters parameters;
    if (!scope.isEmpty())
        parameters.append("scope", scope);
    for (const QByteArray &resource : resources)
        parameters.append("resource", resource);
    return parameters;
}

Reading<DeviceAuthorization> parseDeviceAuthorization(const HttpResponse &response)
{
    Reading<Answer> answer = readAnswer(response, kRules);
    QList<Check> checks = std::move(answer.checks);
    if (!answer.value)
        return {std::unexpected(std::move(answer.value).error()), std::move(checks)};

    AnswerMembers members(*answer.value, kRules, checks);
    DeviceAuthorization device;
    QByteArray code = members.requiredText("device_code");
    device.deviceCode = Secret::consume(code);
    device.userCode = QString::fromUtf8(members.requiredText("user_code"));
    device.verificationUri = readPage(members, checks);
    device.verificationUriComplete = readCompletePage(members, checks);
    const bool saysExpiry = members.value("expires_in").exists();
    if (const std::optional<qint64> seconds = members.seconds("expires_in"))
        device.expiresIn = std::chrono::seconds{*seconds};
    device.interval = readInterval(members, checks);
    device.document = answer.value->document;
    if (members.error())
        return {std::unexpected(*members.error()), std::move(checks)};

    if (!saysExpiry)
        checks +=
            violated({"expires-in-missing", kGroup, "RFC 8628 §3.2", Severity::Warning}, "expires-in-missing.device");
    checks += checkNotCached(response, kGroup);
    return {std::move(device), std::move(checks)};
}

DevicePolling::DevicePolling(const DeviceAuthorization &authorization, Instant receivedAt)
    : m_interval(authorization.interval)
    , m_nextAt(receivedAt + authorization.interval)
{
    if (authorization.expiresIn)
        m_expiresAt = receivedAt + std::min(*authorization.expiresIn, kLongestLife);
}

DevicePolling::Meaning DevicePolling::take(const Result<TokenResponse> &answer, Instant now)
{
    if (answer)
        return Meaning::Granted;
    if (!answer.error().server)
        return Meaning::Failed;
    const ServerRefusal &refusal = *answer.error().server;
    if (refusal.error == "access_denied"_L1)
        return Meaning::Denied;
    if (refusal.error == "expired_token"_L1)
        return Meaning::Expired;
    if (refusal.error == "slow_down"_L1) {
        m_interval = std::min(std::max(m_interval + std::chrono::seconds{5}, namedInterval(refusal)), kLongestInterval);
        return askAgain(Meaning::SlowDown, now);
    }
    return refusal.error == "authorization_pending"_L1 ? askAgain(Meaning::Pending, now) : Meaning::Failed;
}

DevicePolling::Meaning DevicePolling::takeTimeout(Instant now)
{
    m_interval = std::min(m_interval * 2, kLongestInterval);
    return askAgain(Meaning::Pending, now);
}

DevicePolling::Meaning DevicePolling::askAgain(Meaning meaning, Instant now)
{
    m_nextAt = now + m_interval;
    return isExpired(now) ? Meaning::Expired : meaning;
}

} // namespace Grantscope::OAuth
