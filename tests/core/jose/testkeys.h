// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"

#include <QHash>

#include <stdexcept>

namespace TestKeys {

using namespace Grantscope;
using namespace Grantscope::Jose;

inline const JwsAlgorithm &algorithm(const char *name)
{
    const JwsAlgorithm *row = findJwsAlgorithm(name);
    if (!row)
        throw std::invalid_argument(name);
    return *row;
}

/// A private key for the algorithm, generated once in a run: an RSA key takes a while.
inline Key privateKey(const JwsAlgorithm &algorithm, int number = 0)
{
    static QHash<QByteArray, Key> keys;
    Key &key = keys[QByteArray(algorithm.name) + QByteArray::number(number)];
    if (key.isNull())
        key = generateKey(algorithm).value();
    return key;
}

inline Key importJwk(const QByteArray &jwk)
{
    return importKeys(jwk).value().keys.first();
}

/// The public half; the key itself where it is a secret.
inline Key publicKey(const Key &key)
{
    return key.isSymmetric() ? key : importJwk(key.publicJwk().value());
}

} // namespace TestKeys
