// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"

#include <QByteArrayView>

#include <optional>

namespace Grantscope::Formats {

/// What recorders write where HAR 1.2 asks for a number: a number, or one in quotes. \a json is the value as written.
[[nodiscard]] std::optional<double> looseNumber(QByteArrayView json);
/// A whole number; nothing below zero, as -1 stands for "not known".
[[nodiscard]] std::optional<qint64> looseCount(QByteArrayView json);

/// A startedDateTime, without quotes: ISO 8601 with any fraction, an offset with or without a colon, or none (then it
/// is taken for UTC); or seconds or milliseconds since 1970.
[[nodiscard]] std::optional<Instant> looseMoment(QByteArrayView text);

} // namespace Grantscope::Formats
