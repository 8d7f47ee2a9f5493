// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/jose alone: the two forms of an ECDSA signature without allocations.

#include <QByteArray>
#include <QByteArrayView>

#include <array>

namespace Grantscope::Jose {

/// Room for DER of the largest curve: a head of 3, twice 2 and 67.
using EcdsaDerBuffer = std::array<char, 3 + 2 * (2 + 67)>;

/// DER of r and s side by side, inside \a buffer. Empty if the size is odd or beyond kLongestRawEcdsa.
[[nodiscard]] QByteArrayView ecdsaToDer(QByteArrayView raw, EcdsaDerBuffer &buffer);

/// r and s side by side, \a rawSize octets together. Empty if \a der is no DER of two numbers of that size.
[[nodiscard]] QByteArray ecdsaFromDer(QByteArrayView der, int rawSize);

} // namespace Grantscope::Jose
