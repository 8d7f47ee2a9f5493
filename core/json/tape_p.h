// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <vector>

namespace Grantscope::Json {

/// One value where it stands in the text. Offsets fit because a text has at most kMostBytes octets.
struct Node
{
    std::uint32_t offset;
    std::uint32_t length : 29;
    std::uint32_t type : 3;
    std::uint32_t parent; ///< kNone for the root.
    std::uint32_t next; ///< The index behind the last value inside this one.
    std::uint32_t count; ///< Children.
    std::uint32_t name; ///< Offset of the opening quote; 0 for what has no name, as no name can stand there.
    std::uint32_t nameLength : 30;
    std::uint32_t nameEscaped : 1;
    std::uint32_t escaped : 1;

    [[nodiscard]] Type kind() const { return static_cast<Type>(type); }
    [[nodiscard]] bool isContainer() const { return kind() >= Type::Array; }
    [[nodiscard]] std::uint32_t start() const { return name ? name : offset; }
    [[nodiscard]] std::uint32_t end() const { return offset + length; }
};

inline constexpr std::uint32_t kNone = 0xffffffff;
inline constexpr qsizetype kMostBytes = (qsizetype(1) << 29) - 1;

/// What a Document knows: its text and one node a value, in the order of the text.
class Tape
{
public:
    QByteArray text;
    std::vector<Node> nodes;
    QList<Duplicate> duplicates;
    QList<Span> loneSurrogates;
    int depth = 0;
    bool hasLongNumber = false; ///< That isBeyondDouble() must look at.

    [[nodiscard]] QByteArrayView octets(std::uint32_t offset, std::uint32_t length) const
    {
        return QByteArrayView(text.constData() + offset, length);
    }
    /// A member's name, or a string, as written between its quotes.
    [[nodiscard]] QByteArrayView nameInside(const Node &node) const
    {
        return octets(node.name + 1, node.nameLength - 2);
    }
    [[nodiscard]] QByteArrayView stringInside(const Node &node) const
    {
        return octets(node.offset + 1, node.length - 2);
    }
};

} // namespace Grantscope::Json
