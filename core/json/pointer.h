// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QStringView>

namespace Grantscope::Json {

/// The value that a JSON Pointer (RFC 6901) names under \a root; of members of one name, the first. Not there where
/// nothing stands in that place, or the pointer is none ("name" without its slash, "~2", "01", "-").
[[nodiscard]] Value valueAtPointer(Value root, QStringView pointer);

} // namespace Grantscope::Json
