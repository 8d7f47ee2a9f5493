// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QtTranslation>

namespace Grantscope::Json {

inline constexpr const char *kValue = QT_TRANSLATE_NOOP("Values", "a JSON value");
inline constexpr const char *kDigit = QT_TRANSLATE_NOOP("Values", "a digit");
inline constexpr const char *kNoLeadingZero = QT_TRANSLATE_NOOP("Values", "a number without a leading zero");
inline constexpr const char *kEndOfText = QT_TRANSLATE_NOOP("Values", "end of text");
inline constexpr const char *kByteOrderMark = QT_TRANSLATE_NOOP("Values", "U+FEFF (byte order mark)");

/// What stands at \a offset, for Error::found: a printable character, U+0007, 0xC3 0x28, or "end of text".
[[nodiscard]] QString describeAt(QByteArrayView text, qsizetype offset);

/// The error of \a text at \a offset. Where the octets are no valid UTF-8 it is InvalidUtf8 whatever \a id says.
[[nodiscard]] Error scanError(JsonError id, QByteArrayView text, qsizetype offset, const QString &expected,
                              SpecRef spec);

} // namespace Grantscope::Json
