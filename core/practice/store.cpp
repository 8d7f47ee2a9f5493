// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/store.h"

#include <QCryptographicHash>

namespace Grantscope::Practice {

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
