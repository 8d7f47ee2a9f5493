// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is said of a member of a JWK that may hold anything.

#include <QByteArray>
#include <QList>
#include <QString>

namespace Grantscope::Jose {

/// What "kty", "crv", "alg", "use" or one of "key_ops" holds, for a message: whole where it is a registered name (RFC
/// 7517, 7518, 8037, 9864, 9964), else no more than its first 8 characters and "…". Whoever takes one member for
/// another puts a private value there, and no message tells one.
[[nodiscard]] QString quotedName(QByteArrayView value);
/// The same of each, with commas between; of many, the first ones.
[[nodiscard]] QString quotedNames(const QList<QByteArray> &values);

} // namespace Grantscope::Jose
