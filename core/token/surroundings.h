// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArrayView>

namespace Grantscope::Token {

/// What is left of a text without white space around it, one pair of quotes and a scheme name ("Bearer", "DPoP").
[[nodiscard]] Json::Span withoutSurroundings(QByteArrayView text);

/// Length of the scheme name and the blanks after it, with which \a text begins; 0 if it doesn't.
[[nodiscard]] qsizetype schemeLength(QByteArrayView text);

/// What stands before a value: "name=", "\"name\": \"", "Authorization: Bearer ". Looks back a bounded way.
/// Points into the text.
struct Before
{
    QByteArrayView name = {}; ///< Empty if no name and separator stand there.
    char separator = 0; ///< '=', ':' or none.
    bool quotedName = false;
    bool quotedValue = false;
    bool scheme = false; ///< "Bearer" or "DPoP" stands before the value.
    char beforeName = 0; ///< The character before the name, unescaped; 0 at the start of the text.
    qsizetype start = 0; ///< Where the name begins; the value's own place without one.
};
[[nodiscard]] Before lookBack(QByteArrayView text, qsizetype value);
/// The same from the separator itself.
[[nodiscard]] Before nameBefore(QByteArrayView text, qsizetype separator);

} // namespace Grantscope::Token
