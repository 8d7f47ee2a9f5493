// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <QList>

namespace Grantscope {

/// The keys that the seeds of the fuzzers are made with: secrets of every size that an algorithm takes (each octet a
/// "k"), RSA, P-256, X25519 and Ed25519. Private, read once.
[[nodiscard]] const QList<Jose::Key> &fuzzKeys();

} // namespace Grantscope
