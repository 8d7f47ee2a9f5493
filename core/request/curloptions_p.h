// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdint>

namespace Grantscope::Request {

/// What is made of an option of curl.
enum class CurlAct : std::uint8_t {
    Method,
    Field,
    Data,
    DataRaw,
    DataBinary,
    DataUrlencode,
    Json,
    User,
    Bearer,
    Cookie,
    Agent,
    Referer,
    Get,
    Head,
    Compressed,
    Follow,
    FollowTrusted, ///< And sends the password to whomever a redirect names.
    Timeout,
    MaxRedirects,
    DefaultScheme,
    Url,
    UrlQuery,
    Part,
    PartLiteral,
    PartEscapes,
    Plain, ///< Changes nothing of the request: what is printed, and where.
    Insecure, ///< Turns verification off: never taken over, and told.
    LeftOut, ///< Belongs to the connection: not taken over, and told.
    Unsupported, ///< Would be another request without it.
};

struct CurlOption
{
    char letter; ///< 0: it has none.
    const char *name; ///< Without its hyphens.
    bool takesValue;
    CurlAct act;
};

/// Null where curl has none of this name. "--no-NAME" is found as NAME where that is a switch.
[[nodiscard]] const CurlOption *findCurlOption(QByteArrayView name);
[[nodiscard]] const CurlOption *findCurlOption(char letter);

} // namespace Grantscope::Request
