// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace Grantscope::Jose {

/// How much may come out of compressed content (RFC 8725 §3.6): a few kilobytes can hold gigabytes of zeros.
struct InflateLimits
{
    qsizetype octets = qsizetype(16) << 20; ///< Whatever went in.
    qsizetype ratio = 100; ///< Times what went in; texts of JSON stay below 30.
    qsizetype unasked = qsizetype(256) << 10; ///< Up to here the ratio is not looked at.
};

/// "DEF" (RFC 7516 §4.1.3): raw DEFLATE of RFC 1951.
[[nodiscard]] Result<QByteArray> deflate(QByteArrayView plain);

/// What deflate() was given. "jwe-zip" where it is no DEFLATE data, cut short, or something follows it; "jwe-zip-size"
/// as soon as more comes out than \a limits allow. Memory never grows beyond them.
[[nodiscard]] Result<QByteArray> inflate(QByteArrayView compressed, const InflateLimits &limits = {});

} // namespace Grantscope::Jose
