// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace Bench {

/// The least that trying words of a list takes with OpenSSL: the words are in memory and apart already, each thread
/// goes through its share and compares nothing but the MAC.
enum class Floor {
    Mac, ///< EVP_MAC with a context that is used again, keyed anew for each word.
    Digests, ///< The two hashes of RFC 2104 with EVP_Digest*, pads in buffers that stay.
};
/// How many of \a words have \a mac over \a input by HMAC-SHA-256.
[[nodiscard]] std::size_t fittingWords(Floor floor, std::span<const std::string_view> words, std::string_view input,
                                       std::string_view mac, unsigned threads);

} // namespace Bench
