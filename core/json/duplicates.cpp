// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/duplicates_p.h"
#include "json/strings_p.h"

#include <QHashFunctions>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace Grantscope::Json {

namespace {

constexpr std::uint32_t kSmall = 64;

template <typename T>
std::uint64_t load(const char *at)
{
    T value;
    std::memcpy(&value, at, sizeof value);
    return value;
}

// Length, beginning and end of a name. Weak against chosen names, which at most kSmall of them can't exploit.
std::uint64_t fingerprint(QByteArrayView name)
{
    const char *at = name.data();
    const auto size = static_cast<std::uint64_t>(name.size());
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (size >= 8) {
        first = load<std::uint64_t>(at);
        last = load<std::uint64_t>(at + size - 8);
    } else if (size >= 4) {
        first = load<std::uint32_t>(at);
        last = load<std::uint32_t>(at + size - 4);
    } else if (size > 0) {
        first = static_cast<uchar>(at[0]);
        last = static_cast<std::uint64_t>(static_cast<uchar>(at[size / 2])) << 8 | static_cast<uchar>(at[size - 1]);
    }
    return (first + std::rotl(last, 29) + size) * 0x9e3779b97f4a7c15;
}

bool isSame(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && sameOctets(a, b);
}

} // namespace

DuplicateFinder::DuplicateFinder(Tape &tape)
    : m_tape(tape)
{
}

void DuplicateFinder::search(std::uint32_t object)
{
    if (m_tape.nodes[object].count > kSmall || !searchSmall(object))
        searchLarge(object);
}

// False, and nothing was added, if a name is escaped.
bool DuplicateFinder::searchSmall(std::uint32_t object)
{
    std::array<std::uint32_t, kSmall> members;
    std::array<std::uint8_t, 2 * kSmall> table{}; // 1 + the place in members
    const Node *nodes = m_tape.nodes.data();
    const std::uint32_t end = nodes[object].next;
    const qsizetype before = m_tape.duplicates.size();
    std::uint8_t count = 0;
    for (std::uint32_t i = object + 1; i < end; i = nodes[i].next) {
        if (nodes[i].nameEscaped) {
            m_tape.duplicates.resize(before);
            return false;
        }
        const QByteArrayView name = m_tape.nameInside(nodes[i]);
        std::size_t slot = fingerprint(name) >> 57;
        while (table[slot] != 0 && !isSame(name, m_tape.nameInside(nodes[members[table[slot] - 1U]])))
            slot = (slot + 1) % table.size();
        if (table[slot] != 0) {
            add(members[table[slot] - 1U], i);
            continue;
        }
        members[count++] = i;
        table[slot] = count;
    }
    return true;
}

void DuplicateFinder::searchLarge(std::uint32_t object)
{
    const std::size_t size = std::bit_ceil(std::size_t(m_tape.nodes[object].count) * 2);
    m_table.assign(size, Slot{});
    const std::uint32_t end = m_tape.nodes[object].next;
    for (std::uint32_t i = object + 1; i < end; i = m_tape.nodes[i].next) {
        const QByteArrayView name = unescapedName(m_tape.nodes[i], m_scratch);
        const std::size_t hash = qHashBits(name.data(), static_cast<std::size_t>(name.size()), QHashSeed::globalSeed());
        const auto tag = static_cast<std::uint32_t>(hash >> 32);
        std::size_t slot = hash % size;
        const auto isOther = [&](const Slot &taken) {
            return taken.tag != tag || !isSame(name, unescapedName(m_tape.nodes[taken.node], m_otherScratch));
        };
        while (m_table[slot].node != 0 && isOther(m_table[slot]))
            slot = (slot + 1) % size;
        if (m_table[slot].node == 0)
            m_table[slot] = {tag, i};
        else
            add(m_table[slot].node, i);
    }
}

QByteArrayView DuplicateFinder::unescapedName(const Node &node, QByteArray &scratch) const
{
    if (!node.nameEscaped)
        return m_tape.nameInside(node);
    scratch.resize(0);
    appendUnescaped(scratch, m_tape.nameInside(node), LoneSurrogate::Keep);
    return scratch;
}

void DuplicateFinder::add(std::uint32_t first, std::uint32_t second)
{
    const auto nameSpan = [this](std::uint32_t index) {
        return Span{m_tape.nodes[index].name, m_tape.nodes[index].nameLength};
    };
    m_tape.duplicates.append({nameSpan(first), nameSpan(second)});
}

void DuplicateFinder::finish()
{
    if (m_tape.duplicates.size() > 1)
        std::ranges::sort(m_tape.duplicates, {}, [](const Duplicate &each) { return each.second.offset; });
}

} // namespace Grantscope::Json
