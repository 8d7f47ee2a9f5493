// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretfloor.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <array>
#include <atomic>
#include <cstring>
#include <stdexcept>
#include <thread>
#include <vector>

namespace Bench {

namespace {

constexpr std::size_t kBlock = 64;
constexpr std::size_t kSize = 32;

void require(bool holds)
{
    if (!holds)
        throw std::runtime_error("OpenSSL refused");
}

std::size_t withMac(std::span<const std::string_view> words, std::string_view input, std::string_view mac)
{
    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac);
    char name[] = "SHA256";
    const std::array params{OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name, 0),
                            OSSL_PARAM_construct_end()};
    const unsigned char first = 0;
    require(EVP_MAC_init(context, &first, 1, params.data()) == 1);
    std::size_t found = 0;
    for (const std::string_view word : words) {
        unsigned char out[EVP_MAX_MD_SIZE];
        std::size_t size = 0;
        require(EVP_MAC_init(context, reinterpret_cast<const unsigned char *>(word.data()), word.size(), nullptr) == 1
                && EVP_MAC_update(context, reinterpret_cast<const unsigned char *>(input.data()), input.size()) == 1
                && EVP_MAC_final(context, out, &size, sizeof out) == 1);
        found += std::memcmp(out, mac.data(), kSize) == 0;
    }
    EVP_MAC_CTX_free(context);
    EVP_MAC_free(hmac);
    return found;
}

std::size_t withDigests(std::span<const std::string_view> words, std::string_view input, std::string_view mac)
{
    EVP_MD *hash = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::string inner(kBlock, '\x36');
    inner += input;
    std::string outer(kBlock + kSize, '\x5c');
    const auto digest = [&](const std::string &from, char *to) {
        require(EVP_DigestInit_ex2(context, hash, nullptr) == 1
                && EVP_DigestUpdate(context, from.data(), from.size()) == 1
                && EVP_DigestFinal_ex(context, reinterpret_cast<unsigned char *>(to), nullptr) == 1);
    };
    std::size_t found = 0;
    for (const std::string_view word : words) {
        require(word.size() <= kBlock);
        std::memset(inner.data(), 0x36, kBlock);
        std::memset(outer.data(), 0x5c, kBlock);
        for (std::size_t i = 0; i < word.size(); ++i) {
            inner[i] = static_cast<char>(inner[i] ^ word[i]);
            outer[i] = static_cast<char>(outer[i] ^ word[i]);
        }
        char out[EVP_MAX_MD_SIZE];
        digest(inner, outer.data() + kBlock);
        digest(outer, out);
        found += std::memcmp(out, mac.data(), kSize) == 0;
    }
    EVP_MD_CTX_free(context);
    EVP_MD_free(hash);
    return found;
}

} // namespace

std::size_t fittingWords(Floor floor, std::span<const std::string_view> words, std::string_view input,
                         std::string_view mac, unsigned threads)
{
    std::atomic<std::size_t> found = 0;
    std::vector<std::jthread> running;
    const std::size_t share = (words.size() + threads - 1) / threads;
    for (std::size_t from = 0; from < words.size(); from += share) {
        running.emplace_back([&, part = words.subspan(from, std::min(share, words.size() - from))] {
            found += floor == Floor::Mac ? withMac(part, input, mac) : withDigests(part, input, mac);
        });
    }
    running.clear();
    return found;
}

} // namespace Bench
