// SPDX-License-Identifier: GPL-3.0-or-later
#include "verifyfloor.h"

#include "floorbase64url.h"

#include <openssl/crypto.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>
#include <yyjson.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace Bench {

using namespace Grantscope::Jose;

namespace {

void require(bool holds)
{
    if (!holds)
        throw std::runtime_error("OpenSSL refused to prepare the floor");
}

/// DER of r and s side by side, on the stack.
std::size_t derOf(std::span<const unsigned char> raw, unsigned char *out)
{
    unsigned char *to = out + (raw.size() > 110 ? 3 : 2);
    unsigned char *const body = to;
    for (const auto half : {raw.first(raw.size() / 2), raw.last(raw.size() / 2)}) {
        auto number = half;
        while (number.size() > 1 && number[0] == 0)
            number = number.subspan(1);
        *to++ = 0x02;
        *to++ = static_cast<unsigned char>(number.size() + (number[0] > 0x7f));
        if (number[0] > 0x7f)
            *to++ = 0;
        std::memcpy(to, number.data(), number.size());
        to += number.size();
    }
    out[0] = 0x30;
    if (body - out == 3)
        out[1] = 0x81;
    body[-1] = static_cast<unsigned char>(to - body);
    return static_cast<std::size_t>(to - out);
}

} // namespace

VerifyFloor::VerifyFloor(const JwsAlgorithm &algorithm, EVP_PKEY *pkey, QByteArrayView secret)
    : m_algorithm(algorithm)
    , m_pkey(pkey)
{
    if (algorithm.scheme == Scheme::Hmac) {
        const EvpMac hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
        m_mac.reset(EVP_MAC_CTX_new(hmac.get()));
        const std::array params{
            OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, const_cast<char *>(algorithm.digest), 0),
            OSSL_PARAM_construct_end()};
        require(EVP_MAC_init(m_mac.get(), octets(secret), octetCount(secret), params.data()) == 1);
        return;
    }
    if (algorithm.scheme == Scheme::EdDsa) {
        m_message.reset(EVP_MD_CTX_new());
        require(EVP_DigestVerifyInit(m_message.get(), nullptr, nullptr, nullptr, pkey) == 1);
        return;
    }
    m_hash.reset(EVP_MD_fetch(nullptr, algorithm.digest, nullptr));
    m_hashing.reset(EVP_MD_CTX_new());
    m_context.reset(EVP_PKEY_CTX_new(pkey, nullptr));
    require(EVP_PKEY_verify_init(m_context.get()) == 1);
    if (algorithm.scheme == Scheme::Ecdsa)
        return;
    const bool isPss = algorithm.scheme == Scheme::RsaPss;
    require(EVP_PKEY_CTX_set_rsa_padding(m_context.get(), isPss ? RSA_PKCS1_PSS_PADDING : RSA_PKCS1_PADDING) == 1);
    require(EVP_PKEY_CTX_set_signature_md(m_context.get(), m_hash.get()) == 1);
    if (isPss)
        require(EVP_PKEY_CTX_set_rsa_pss_saltlen(m_context.get(), RSA_PSS_SALTLEN_DIGEST) == 1);
}

bool VerifyFloor::verifySignature(std::string_view input, std::span<const unsigned char> signature)
{
    const auto *text = reinterpret_cast<const unsigned char *>(input.data());
    unsigned char hash[EVP_MAX_MD_SIZE];
    if (m_mac) {
        std::size_t size = 0;
        return EVP_MAC_init(m_mac.get(), nullptr, 0, nullptr) == 1
               && EVP_MAC_update(m_mac.get(), text, input.size()) == 1
               && EVP_MAC_final(m_mac.get(), hash, &size, sizeof hash) == 1 && size == signature.size()
               && CRYPTO_memcmp(hash, signature.data(), size) == 0;
    }
    if (m_message)
        return EVP_DigestVerifyInit(m_message.get(), nullptr, nullptr, nullptr, nullptr) == 1
               && EVP_DigestVerify(m_message.get(), signature.data(), signature.size(), text, input.size()) == 1;

    unsigned size = 0;
    if (EVP_DigestInit_ex2(m_hashing.get(), m_hash.get(), nullptr) != 1
        || EVP_DigestUpdate(m_hashing.get(), text, input.size()) != 1
        || EVP_DigestFinal_ex(m_hashing.get(), hash, &size) != 1)
        return false;
    unsigned char der[141];
    if (m_algorithm.scheme == Scheme::Ecdsa)
        signature = {der, derOf(signature, der)};
    return EVP_PKEY_verify(m_context.get(), signature.data(), signature.size(), hash, size) == 1;
}

bool VerifyFloor::decodeParts(std::string_view token)
{
    const std::size_t first = token.find('.');
    const std::size_t second = token.find('.', first + 1);
    if (second == std::string_view::npos)
        return false;
    return decodeBase64url(token.substr(0, first), m_header)
           && decodeBase64url(token.substr(first + 1, second - first - 1), m_claims)
           && decodeBase64url(token.substr(second + 1), m_signature);
}

bool VerifyFloor::isReadable(std::int64_t now) const
{
    const Grantscope::Owned<yyjson_doc, yyjson_doc_free> header(
        yyjson_read(reinterpret_cast<const char *>(m_header.data()), m_header.size(), 0));
    if (!yyjson_equals_str(yyjson_obj_get(yyjson_doc_get_root(header.get()), "alg"), m_algorithm.name))
        return false;
    const Grantscope::Owned<yyjson_doc, yyjson_doc_free> claims(
        yyjson_read(reinterpret_cast<const char *>(m_claims.data()), m_claims.size(), 0));
    return yyjson_get_sint(yyjson_obj_get(yyjson_doc_get_root(claims.get()), "exp")) > now;
}

bool VerifyFloor::read(std::string_view token, std::int64_t now)
{
    return decodeParts(token) && isReadable(now);
}

bool VerifyFloor::verify(std::string_view token, std::int64_t now)
{
    return decodeParts(token) && verifySignature(token.substr(0, token.rfind('.')), m_signature) && isReadable(now);
}

} // namespace Bench
