// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Grantscope {

/// What gscope asks for when it needs keys; what is printed: common/keyanswer.h. \a option is "--jwks-url" or
/// "--issuer-url". The exit status.
[[nodiscard]] int fetchKeys(const QByteArray &option, const QByteArray &address);

} // namespace Grantscope
