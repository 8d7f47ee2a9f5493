// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

namespace Grantscope::Json {

/// \a text with line breaks and \a indent blanks a level, and nothing else changed: order, escapes, digits and duplicates
/// stay as written. Works on any octets that Document::parse() took; linear time, no recursion.
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
        qsizetype pretty;
        qsizetype original;
        qsizetype length;
    };
    std::vector<Anchor> anchors; ///< Ascending; one for each stretch copied unchanged.
};
[[nodiscard]] PrettyText prettyWithPlaces(const Document &document, int indent = 2);

} // namespace Grantscope::Json
