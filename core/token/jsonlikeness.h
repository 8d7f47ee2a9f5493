// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: whether many values mean the same, without holding each against each.

#include "token/jsoncomparison.h"

namespace Grantscope::Token {

/// A hash of what a value means: two values have the same one where compareJson() finds no change between them, however
/// they are spelled. \a name is that of the member that has the value, for sets; null for an entry of an array.
/// \a octetsRead grows by what was read, once through the value. Recursion goes as deep as Json::Limits allow.
[[nodiscard]] QByteArray likenessOf(const QString &name, Json::Value value, qsizetype &octetsRead);

} // namespace Grantscope::Token
