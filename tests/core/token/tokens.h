// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"

#include <QByteArray>

/// A compact JWS of a header and a payload, with a signature that nobody made.
inline QByteArray compactToken(const QByteArray &header, const QByteArray &payload, const QByteArray &signature = "sig")
{
    using Grantscope::Jose::encodeBase64url;
    return encodeBase64url(header) + '.' + encodeBase64url(payload) + '.' + encodeBase64url(signature);
}
