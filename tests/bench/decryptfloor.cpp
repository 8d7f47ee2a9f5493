// SPDX-License-Identifier: GPL-3.0-or-later
#include "decryptfloor.h"

#include "floorbase64url.h"
#include "jose/key_p.h"

#include <openssl/rsa.h>
#include <yyjson.h>

#include <array>
#include <cstring>
#include <stdexcept>

namespace Bench {

using namespace Grantscope::Jose;

namespace {

constexpr std::size_t kKeySize = 32; // of A256GCM
constexpr std::size_t kIvSize = 12;
constexpr std::size_t kTagSize = 16;
constexpr std::size_t kCoordinate = 32; // of P-256

void require(bool holds)
{
    if (!holds)
        throw std::runtime_error("OpenSSL refused to prepare the floor");
}

std::string_view textOf(yyjson_val *object, const char *name)
{
    yyjson_val *value = yyjson_obj_get(object, name);
    return yyjson_is_str(value) ? std::string_view(yyjson_get_str(value), yyjson_get_len(value)) : std::string_view();
}

/// What stands before the next dot; \a rest is what comes behind it.
std::string_view takePart(std::string_view &rest)
{
    const std::size_t dot = rest.find('.');
    const std::string_view part = rest.substr(0, dot);
    rest = dot == std::string_view::npos ? std::string_view() : rest.substr(dot + 1);
    return part;
}

} // namespace

DecryptFloor::DecryptFloor(std::string_view algorithm, const Key &key)
    : m_algorithm(algorithm)
    , m_key(key)
    , m_hash(EVP_MD_fetch(nullptr, "SHA2-256", nullptr))
    , m_hashing(EVP_MD_CTX_new())
    , m_cipher(EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr))
    , m_opening(EVP_CIPHER_CTX_new())
{
    require(EVP_DecryptInit_ex2(m_opening.get(), m_cipher.get(), nullptr, nullptr, nullptr) == 1);
    if (m_algorithm == "dir") {
        const QByteArrayView secret = key.data()->secret.reveal();
        require(EVP_DecryptInit_ex2(m_opening.get(), nullptr, octets(secret), nullptr, nullptr) == 1);
        return;
    }
    m_context.reset(EVP_PKEY_CTX_new_from_pkey(nullptr, key.data()->pkey.get(), nullptr));
    if (m_algorithm == "ECDH-ES") {
        require(EVP_PKEY_derive_init(m_context.get()) == 1);
        m_import.reset(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
        return;
    }
    require(m_algorithm == "RSA-OAEP-256" && EVP_PKEY_decrypt_init(m_context.get()) == 1
            && EVP_PKEY_CTX_set_rsa_padding(m_context.get(), RSA_PKCS1_OAEP_PADDING) == 1
            && EVP_PKEY_CTX_set_rsa_oaep_md(m_context.get(), m_hash.get()) == 1
            && EVP_PKEY_CTX_set_rsa_mgf1_md(m_context.get(), m_hash.get()) == 1);
}

bool DecryptFloor::openRsa()
{
    m_contentKey.resize(m_encryptedKey.size());
    std::size_t size = m_contentKey.size();
    if (EVP_PKEY_decrypt(m_context.get(), m_contentKey.data(), &size, m_encryptedKey.data(), m_encryptedKey.size()) != 1
        || size != kKeySize)
        return false;
    m_contentKey.resize(size);
    return true;
}

bool DecryptFloor::agree(std::string_view x, std::string_view y)
{
    if (!decodeBase64url(x, m_x) || !decodeBase64url(y, m_y) || m_x.size() != kCoordinate || m_y.size() != kCoordinate)
        return false;
    std::array<unsigned char, 1 + 2 * kCoordinate> point{0x04};
    std::memcpy(point.data() + 1, m_x.data(), kCoordinate);
    std::memcpy(point.data() + 1 + kCoordinate, m_y.data(), kCoordinate);
    char curve[] = "P-256";
    std::array params{OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, curve, 0),
                      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()),
                      OSSL_PARAM_construct_end()};
    EVP_PKEY *raw = nullptr;
    if (EVP_PKEY_fromdata_init(m_import.get()) != 1
        || EVP_PKEY_fromdata(m_import.get(), &raw, EVP_PKEY_PUBLIC_KEY, params.data()) != 1)
        return false;
    const EvpPkey sender(raw);
    std::array<unsigned char, kCoordinate> shared;
    std::size_t size = shared.size();
    // Setting the peer judges its point.
    if (EVP_PKEY_derive_set_peer_ex(m_context.get(), sender.get(), 1) != 1
        || EVP_PKEY_derive(m_context.get(), shared.data(), &size) != 1)
        return false;
    // RFC 7518 §4.6.2, one round; apu and apv are empty.
    constexpr unsigned char counter[] = {0, 0, 0, 1};
    constexpr unsigned char info[] = {0, 0, 0, 7, 'A', '2', '5', '6', 'G', 'C', 'M', 0,
                                      0, 0, 0, 0, 0,   0,   0,   0,   0,   1,   0};
    m_contentKey.resize(kKeySize);
    unsigned count = 0;
    return EVP_DigestInit_ex2(m_hashing.get(), m_hash.get(), nullptr) == 1
           && EVP_DigestUpdate(m_hashing.get(), counter, sizeof counter) == 1
           && EVP_DigestUpdate(m_hashing.get(), shared.data(), size) == 1
           && EVP_DigestUpdate(m_hashing.get(), info, sizeof info) == 1
           && EVP_DigestFinal_ex(m_hashing.get(), m_contentKey.data(), &count) == 1;
}

bool DecryptFloor::open(std::string_view header)
{
    const unsigned char *key = m_algorithm == "dir" ? nullptr : m_contentKey.data();
    m_plaintext.resize(m_ciphertext.size());
    int count = 0;
    int last = 0;
    return m_iv.size() == kIvSize && m_tag.size() == kTagSize
           && EVP_DecryptInit_ex2(m_opening.get(), nullptr, key, m_iv.data(), nullptr) == 1
           && EVP_CIPHER_CTX_ctrl(m_opening.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize, m_tag.data()) == 1
           && EVP_DecryptUpdate(m_opening.get(), nullptr, &count,
                                reinterpret_cast<const unsigned char *>(header.data()), static_cast<int>(header.size()))
                  == 1
           && EVP_DecryptUpdate(m_opening.get(), m_plaintext.data(), &count, m_ciphertext.data(),
                                static_cast<int>(m_ciphertext.size()))
                  == 1
           && EVP_DecryptFinal_ex(m_opening.get(), m_plaintext.data() + count, &last) == 1;
}

std::ptrdiff_t DecryptFloor::decrypt(std::string_view token)
{
    std::string_view rest = token;
    const std::string_view header = takePart(rest);
    if (!decodeBase64url(header, m_header) || !decodeBase64url(takePart(rest), m_encryptedKey)
        || !decodeBase64url(takePart(rest), m_iv) || !decodeBase64url(takePart(rest), m_ciphertext)
        || !decodeBase64url(rest, m_tag))
        return -1;
    const Grantscope::Owned<yyjson_doc, yyjson_doc_free> document(
        yyjson_read(reinterpret_cast<const char *>(m_header.data()), m_header.size(), 0));
    yyjson_val *root = yyjson_doc_get_root(document.get());
    if (textOf(root, "alg") != m_algorithm || textOf(root, "enc") != "A256GCM")
        return -1;
    if (m_algorithm == "RSA-OAEP-256" && !openRsa())
        return -1;
    yyjson_val *epk = yyjson_obj_get(root, "epk");
    if (m_algorithm == "ECDH-ES" && !agree(textOf(epk, "x"), textOf(epk, "y")))
        return -1;
    return open(header) ? static_cast<std::ptrdiff_t>(m_plaintext.size()) : -1;
}

} // namespace Bench
