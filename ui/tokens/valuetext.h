// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QString>

namespace Grantscope::Ui {

/// A JSON value in one line: strings unescaped, objects and arrays as a count, hostile characters spelled out. Reads no more
/// than the first few hundred octets, however long the value is.
[[nodiscard]] QString valueExcerpt(Json::Value value);
/// The whole value for the clipboard: strings unescaped, anything else as written.
[[nodiscard]] QString valueText(Json::Value value);
/// The name of a member as it may be shown.
[[nodiscard]] QString nameExcerpt(Json::Value value);

/// A tool tip that shows \a text as text, whatever markup it holds.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace Grantscope::Ui
