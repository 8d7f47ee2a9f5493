// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <array>
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

/// Where the members of one object stand, by nameSlot(): most questions about claims and header parameters
/// are about some that are not there, and most of the others are answered by one comparison.
class NameTable
{
public:
    /// Of an object with more members, or with escaped names, nothing is kept: every name has to be searched for.
    static constexpr std::uint32_t kMost = 64;

    enum class Answer : std::uint8_t { NotThere, PerhapsAt, Search };

    void insert(QByteArrayView name, std::uint32_t node)
    {
        const unsigned slot = nameSlot(name);
        const std::uint64_t bit = std::uint64_t(1) << slot;
        if ((m_taken & bit) != 0)
            m_shared |= bit;
        else
            m_nodes[slot] = node;
        m_taken |= bit;
    }
    void keepNothing()
    {
        m_taken = m_shared = ~std::uint64_t(0);
        m_nodes.fill(1);
        m_isKept = false;
    }

    [[nodiscard]] bool isKept() const { return m_isKept; }
    [[nodiscard]] std::uint64_t taken() const { return m_taken; }
    /// No two have a place in common, so that no name stands twice.
    [[nodiscard]] bool areApart() const { return m_shared == 0; }

    /// NotThere is certain. PerhapsAt: at the node or nowhere. Search: it may be any from there on.
    [[nodiscard]] Answer find(unsigned slot, std::uint32_t &node) const
    {
        const std::uint64_t bit = std::uint64_t(1) << slot;
        if ((m_taken & bit) == 0)
            return Answer::NotThere;
        node = m_nodes[slot];
        return (m_shared & bit) == 0 ? Answer::PerhapsAt : Answer::Search;
    }

private:
    bool m_isKept = true;
    std::uint64_t m_taken = 0;
    std::uint64_t m_shared = 0; ///< Slots of several members, of one name or of two.
    std::array<std::uint32_t, 64> m_nodes; // Set where the slot is taken.
};

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
    NameTable rootNames; ///< Of the root's members.

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
