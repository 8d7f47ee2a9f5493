// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

// What an octet may belong to, looked up: every octet of every text is asked for.
namespace Grantscope::Transcript {

enum OctetKind : std::uint8_t {
    Base64urlOctet = 1, ///< RFC 4648 §5, without padding.
    Base64Octet = 2, ///< That or §4.
    NameOctet = 4, ///< Of the name of a parameter, a field or an attribute.
    TellingOctet = 8, ///< May begin or end the name of a secret: '=', ':', a line break, '<' and the 'e' of a JWT.
};

inline constexpr auto kOctetKinds = [] {
    std::array<std::uint8_t, 256> kinds{};
    for (unsigned c = 0; c < 256; ++c) {
        const bool isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        const bool isUrlWord = isWord || c == '-' || c == '_';
        std::uint8_t kind = 0;
        if (isUrlWord)
            kind |= Base64urlOctet;
        if (isUrlWord || c == '+' || c == '/')
            kind |= Base64Octet;
        if (isUrlWord || c == '.' || c == '[' || c == ']')
            kind |= NameOctet;
        if (c == '=' || c == ':' || c == '\n' || c == '<' || c == 'e')
            kind |= TellingOctet;
        kinds[c] = kind;
    }
    return kinds;
}();

[[nodiscard]] inline bool isOctetOf(OctetKind kind, char c)
{
    return (kOctetKinds[static_cast<unsigned char>(c)] & kind) != 0;
}

} // namespace Grantscope::Transcript
