// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "practice/keyring.h"
#include "practice/practiceerror.h"

#include <functional>
#include <map>

namespace Grantscope::Practice {

/// So many octets that nobody can guess.
using Randomness = std::function<QByteArray(qsizetype)>;

/// What makes one practice server this one and lasts from start to start of it: keys, secrets, passwords, port.
struct Credentials
{
    quint16 port = 0; ///< 0: any.
    QList<SigningKey> keys = {};
    std::map<QByteArray, Secret> clientSecrets = {}; ///< By client_id, for those with a secret.
    std::map<QByteArray, Jose::Key> clientKeys = {}; ///< The private keys of clients with private_key_jwt.
    std::map<QByteArray, Secret> passwords = {}; ///< By username.

    [[nodiscard]] Secret clientSecret(const QByteArray &client) const;
    [[nodiscard]] Secret password(const QByteArray &username) const;
};

/// New ones for all ready-made clients and people. Makes RSA keys: takes up to a second. Keys come from OpenSSL's own
/// random numbers. Errors are those of core/jose.
[[nodiscard]] Result<Credentials> makeCredentials(const Randomness &random);

} // namespace Grantscope::Practice
