// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QString>

namespace Grantscope::Ui {

/// A JSON value in one line: strings unescaped, objects and arrays as a count, hostile characters spelled out. Reads no
/// more than the first few hundred octets, however long the value is.
[[nodiscard]] QString valueExcerpt(Json::Value value);
/// The beginning of an octet string for a cell: at most \a most UTF-16 units, with "…" if there is more, cut between
/// characters and hidden ones spelled out. Reads no further than it shows.
[[nodiscard]] QString octetsExcerpt(QByteArrayView utf8, qsizetype most = 300);
/// The whole value for the clipboard: strings unescaped, anything else as written.
[[nodiscard]] QString valueText(Json::Value value);
/// The name of a member as it may be shown.
[[nodiscard]] QString nameExcerpt(Json::Value value);

} // namespace Grantscope::Ui
