// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/keyimport.h"
#include "practice/bearer.h"
#include "practice/endpoints.h"
#include "practice/items.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// OAuth with JWT: an API that verifies access tokens by itself, with the public keys of the issuer.
namespace Grantscope::Practice {

namespace {

/// The issuer's keys as the API has them, and what it took in this call to get them.
class PublishedKeys
{
public:
    explicit PublishedKeys(Service &service)
        : m_service(service)
    {
    }

    /// Fetches the key set only for a kid that is not in the one at hand: it has the issuer's keys for good until one
    /// signs that it never saw.
    [[nodiscard]] Jose::Key find(const QString &kid)
    {
        if (const Jose::Key known = findKept(kid); !known.isNull())
            return known;
        fetch();
        return findKept(kid);
    }
    [[nodiscard]] int requests() const { return m_requests; }
    /// With the way to the server and back.
    [[nodiscard]] std::chrono::nanoseconds time() const { return m_time + onTheWay(); }
    [[nodiscard]] std::chrono::milliseconds onTheWay() const { return m_requests * m_service.settings.roundTrip; }

private:
    [[nodiscard]] Jose::Key findKept(const QString &kid) const
    {
        const QList<Jose::Key> &kept = m_service.store.apiKeys;
        const auto found = std::ranges::find(kept, kid, &Jose::Key::keyId);
        return found == kept.cend() ? Jose::Key() : *found;
    }
    void fetch()
    {
        const Stopwatch watch(m_service.steadyClock);
        const Answer answer = m_service.ask({.address = "/jwks", .fields = {{"Accept", "application/jwk-set+json"}}});
        ++m_requests;
        if (const auto set = Jose::importKeys(answer.response.body, {.provenance = Jose::Provenance::Issuer}))
            m_service.store.apiKeys = set->keys;
        m_time += watch.elapsed();
    }

    Service &m_service;
    int m_requests = 0;
    std::chrono::nanoseconds m_time{0};
};

std::expected<Bearer, QByteArray> verify(const Service &service, PublishedKeys &keys, const QByteArray &token)
{
    if (token.count('.') != 2)
        return std::unexpected(QByteArray("The access token is opaque: there is nothing in it that this API could "
                                          "verify, and it asks nobody"));
    return verifyAccessToken(service, token, [&](const QByteArray &, const QString &kid) { return keys.find(kid); });
}

} // namespace

/// RFC 9068 §4. Whether the token was revoked only the issuer knows, and this API does not ask.
HttpResponse answerBothItems(Service &service, const Request &request)
{
    const Outcome<QByteArray> token = readBearerToken(service, request, BearerPlace::Header);
    if (!token)
        return service.refuse(request, token.error());
    PublishedKeys keys(service);
    const Stopwatch watch(service.steadyClock);
    const auto verified = verify(service, keys, *token);
    const std::chrono::nanoseconds time = watch.elapsed() + keys.onTheWay();
    const auto bearer = admitBearer(service, request, verified, service.apiAddress(), kItemsScope.toByteArray());
    if (!bearer)
        return service.refuse(request, bearer.error());
    // This API did not ask, but who watches may know what it would have been told.
    service.note(EventKind::ApiAnswered, request, bearer->client, usernameOf(bearer->subject),
                 service.store.isRevoked(bearer->id, service.now) ? u"revoked"_s : QString());
    Verification verification{.how = "locally", .requests = keys.requests(), .onTheWay = keys.onTheWay()};
    if (keys.requests() > 0)
        verification.stretches.append({"jwks", keys.time()});
    verification.stretches.append({"verify", time - keys.time()});
    return itemsResponse(verification);
}

} // namespace Grantscope::Practice
