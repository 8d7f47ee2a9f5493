// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "json/document.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace Grantscope::Ui {

/// The moment a claim names, in seconds since 1970 (RFC 7519 §2, NumericDate). Nothing if it is no number or lies
/// outside of the years 1 to 9999 or is written with more than 512 characters.
[[nodiscard]] std::optional<Instant> claimInstant(Json::Value value);

[[nodiscard]] QDateTime toUtc(Instant instant);
[[nodiscard]] Instant toInstant(const QDateTime &moment);

/// "3 minutes ago", "in 2 hours", "now", seen from \a now.
[[nodiscard]] QString relativeTime(Instant instant, Instant now);
/// "2026-11-24 14:05:12 UTC+01:00", in the person's time zone.
[[nodiscard]] QString localTime(Instant instant);
/// "2026-11-24 13:05:12 UTC"
[[nodiscard]] QString utcTime(Instant instant);

} // namespace Grantscope::Ui
