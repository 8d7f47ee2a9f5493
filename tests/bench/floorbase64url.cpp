// SPDX-License-Identifier: GPL-3.0-or-later
#include "floorbase64url.h"

#include <array>
#include <cstdint>

namespace Bench {

namespace {

constexpr std::uint32_t kBad = 0x01000000;

/// One table a position in a group of four, so that a group is three ORs.
constexpr auto kTables = [] {
    std::array<std::array<std::uint32_t, 256>, 4> tables{};
    for (auto &table : tables)
        table.fill(kBad);
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (std::uint32_t i = 0; i < 64; ++i) {
        const auto c = static_cast<unsigned char>(alphabet[i]);
        for (unsigned position = 0; position < 4; ++position)
            tables[position][c] = i << (18 - 6 * position);
    }
    return tables;
}();

} // namespace

bool decodeBase64url(std::string_view text, std::vector<unsigned char> &out)
{
    const auto *in = reinterpret_cast<const unsigned char *>(text.data());
    const std::size_t rest = text.size() % 4;
    out.resize(text.size() / 4 * 3 + (rest ? rest - 1 : 0));
    unsigned char *to = out.data();
    for (std::size_t groups = text.size() / 4; groups; --groups, in += 4, to += 3) {
        const std::uint32_t bits = kTables[0][in[0]] | kTables[1][in[1]] | kTables[2][in[2]] | kTables[3][in[3]];
        if (bits & kBad)
            return false;
        to[0] = static_cast<unsigned char>(bits >> 16);
        to[1] = static_cast<unsigned char>(bits >> 8);
        to[2] = static_cast<unsigned char>(bits);
    }
    if (rest == 0)
        return true;
    const std::uint32_t bits =
        kTables[0][in[0]] | (rest > 1 ? kTables[1][in[1]] : kBad) | (rest > 2 ? kTables[2][in[2]] : 0);
    if (bits & kBad)
        return false;
    to[0] = static_cast<unsigned char>(bits >> 16);
    if (rest > 2)
        to[1] = static_cast<unsigned char>(bits >> 8);
    return true;
}

} // namespace Bench
