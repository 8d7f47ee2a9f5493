// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"
#include "jose/openssl_p.h"

#include <mutex>

namespace Grantscope::Jose {

struct Key::Private
{
    KeyType type = KeyType::Oct;
    QByteArray curve;
    QByteArray algorithm;
    QByteArray use;
    QList<QByteArray> operations;
    QString keyId;
    bool isPrivate = false;
    int bits = 0;
    Secret secret; ///< The octets of an oct key.
    std::shared_ptr<EVP_PKEY> pkey; ///< Null for oct keys. Shared between copies with another provenance.
    QList<Certificate> certificates;
    Provenance provenance = Provenance::Given;
    QString source;
    QList<Error> findings;

    mutable std::once_flag thumbprintOnce;
    mutable QByteArray thumbprint;
};

} // namespace Grantscope::Jose
