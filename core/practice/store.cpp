// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/store.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

namespace Grantscope::Practice {

const RegisteredClient &Store::add(RegisteredClient client, Instant now)
{
    const auto weight = [](const auto &each) { return std::pair(each.second.used, each.second.turn); };
    if (!registered.hasRoom(now)) {
        const auto leaving = std::ranges::min_element(registered, {}, weight);
        registered.remove(QByteArray(leaving->first));
    }
    client.turn = ++turns;
    client.dropAt = Instant::max();
    return registered.insert(client.client.id, client, now);
}

void Store::use(const QByteArray &client, Instant now)
{
    if (RegisteredClient *known = registered.find(client, now)) {
        known->used = true;
        known->turn = ++turns;
    }
}

QByteArray Store::hashed(QByteArrayView secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

DeviceCode *Store::findUserCode(QByteArrayView userCode, Instant now)
{
    for (auto &[name, device] : deviceCodes) {
        if (device.userCode == userCode && now < device.validUntil)
            return &device;
    }
    return nullptr;
}

bool Store::isRevoked(const QByteArray &accessToken, Instant now)
{
    const AccessToken *token = accessTokens.find(accessToken, now);
    return token && (token->revoked || token->grant->revoked);
}

void Store::revokeSession(QByteArrayView sid)
{
    const auto revoke = [&](auto &table) {
        for (auto &[name, each] : table) {
            if (each.grant && !each.grant->sid.isEmpty() && each.grant->sid == sid)
                each.grant->revoked = true;
        }
    };
    revoke(codes);
    revoke(accessTokens);
    revoke(refreshTokens);
}

} // namespace Grantscope::Practice
