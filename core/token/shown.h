// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone.

#include "json/document.h"

#include <QByteArrayView>
#include <QString>

namespace Grantscope::Token {

/// A JSON value as a person may see it: a string without its quotes, anything else as written; cut after 120
/// characters.
[[nodiscard]] QString shown(Json::Value value);
[[nodiscard]] QString shown(QByteArrayView utf8);

} // namespace Grantscope::Token
