// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/contentcipher_p.h"
#include "jose/key.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace Bench {

/// The least that opening a compact JWE with A256GCM takes with OpenSSL: table-driven base64url into buffers that stay,
/// key, context and cipher objects reused, yyjson for the header. Of "alg" it knows dir, RSA-OAEP-256 and ECDH-ES over
/// P-256. Nothing is told of why, nothing is kept.
class DecryptFloor
{
public:
    DecryptFloor(std::string_view algorithm, const Grantscope::Jose::Key &key);

    /// The plaintext's size; -1 where it does not open.
    [[nodiscard]] std::ptrdiff_t decrypt(std::string_view token);

private:
    [[nodiscard]] bool openRsa();
    [[nodiscard]] bool agree(std::string_view x, std::string_view y);
    [[nodiscard]] bool open(std::string_view header);

    std::string m_algorithm;
    Grantscope::Jose::Key m_key;
    Grantscope::Jose::EvpPkeyCtx m_context;
    Grantscope::Jose::EvpPkeyCtx m_import; ///< Makes the sender's key of each token.
    Grantscope::Jose::EvpMd m_hash;
    Grantscope::Jose::EvpMdCtx m_hashing;
    Grantscope::Jose::EvpCipher m_cipher;
    Grantscope::Jose::EvpCipherCtx m_opening;
    std::vector<unsigned char> m_header;
    std::vector<unsigned char> m_encryptedKey;
    std::vector<unsigned char> m_iv;
    std::vector<unsigned char> m_ciphertext;
    std::vector<unsigned char> m_tag;
    std::vector<unsigned char> m_contentKey;
    std::vector<unsigned char> m_plaintext;
    std::vector<unsigned char> m_x;
    std::vector<unsigned char> m_y;
};

} // namespace Bench
