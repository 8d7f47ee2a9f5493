// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <vector>

namespace Grantscope::Json {

/// \a text with line breaks and \a indent blanks a level, and nothing else changed: order, escapes, digits and
/// duplicates stay as written; empty objects and arrays become {} and []. Linear time, no recursion. Where deep nesting
/// would make the text more than eight times as long, fewer blanks are used.
[[nodiscard]] QByteArray pretty(const Document &document, int indent = 2);

/// The same with the place of each octet: what a click in the pretty text points at in the original, and back.
struct PrettyText
{
    QByteArray text;
    /// Maps are exact for octets that are in both texts; an octet of added white space maps to the next kept one.
    [[nodiscard]] qsizetype toOriginal(qsizetype prettyOffset) const;
    [[nodiscard]] qsizetype fromOriginal(qsizetype originalOffset) const;

    struct Anchor
    {
        quint32 pretty;
        quint32 original;
        quint32 length;
    };
    std::vector<Anchor> anchors; ///< Ascending; one for each stretch copied unchanged.
};
[[nodiscard]] PrettyText prettyWithPlaces(const Document &document, int indent = 2);

} // namespace Grantscope::Json
