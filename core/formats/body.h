// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/headerfields.h"

namespace Grantscope::Formats {

/// A body as a person reads it.
struct ShownBody
{
    QByteArray text; ///< UTF-8, lines end with LF; what can't be seen is spelled out. Empty where it is no text.
    bool isJson = false; ///< Then it is pretty printed.
    bool isText = true;
    QByteArray begin = {}; ///< Of octets that are no text the first ones, in hexadecimal digits.
    qsizetype leftOut = 0; ///< Octets that are not shown.
};
/// \a most: how many octets are shown at most.
[[nodiscard]] ShownBody shownBody(const HeaderFields &fields, const QByteArray &body, qsizetype most);

/// Text as it is read: lines end with LF, and other control and format characters are spelled out.
[[nodiscard]] QByteArray shownText(const QByteArray &text);

/// "/token?x=1 HTTP/1.1": of an address what stands in a request line, or all of it where it has no host.
[[nodiscard]] QByteArrayView targetOf(QByteArrayView address);

} // namespace Grantscope::Formats
