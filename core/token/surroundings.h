// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QByteArrayView>

namespace Grantscope::Token {

/// What is left of a text without what stands around a token.
struct Inner
{
    Json::Span span = {};
    QByteArrayView scheme = {}; ///< As written; points into the text.
};
/// Without white space (invisible characters of Unicode, too), one pair of quotes and a scheme name ("Bearer", "DPoP").
[[nodiscard]] Inner withoutSurroundings(QByteArrayView text);

/// Length of the scheme name and the blanks after it, with which \a text begins; 0 if it doesn't.
[[nodiscard]] qsizetype schemeLength(QByteArrayView text);

/// What stands before a value: "name=", "\"name\": \"", "Authorization: Bearer ", "--token ", "<id_token>". Looks back
/// a bounded way. Points into the text.
struct Before
{
    QByteArrayView name = {}; ///< Empty if no name and separator stand there.
    char separator = 0; ///< '=', ':', ',' of a call, ' ' of an option, '>' of an element, or none.
    bool quotedName = false;
    bool quotedValue = false;
    /// "Bearer" or "DPoP" before the value, whatever stands there in an Authorization field.
    QByteArrayView scheme = {};
    char beforeName = 0; ///< The character before the name, unescaped; 0 at the start of the text.
    qsizetype start = 0; ///< Where the name begins; the value's own place without one.
};
[[nodiscard]] Before lookBack(QByteArrayView text, qsizetype value);
/// The same from the separator itself.
[[nodiscard]] Before nameBefore(QByteArrayView text, qsizetype separator);
/// From the '>' of a tag, if the element's name says that a token is in it.
[[nodiscard]] Before elementBefore(QByteArrayView text, qsizetype end);
/// From the comma of a call, setHeader("Authorization", "…"), if the quoted name before says that a token follows.
[[nodiscard]] Before callBefore(QByteArrayView text, qsizetype comma);

} // namespace Grantscope::Token
