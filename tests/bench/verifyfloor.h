// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithm.h"
#include "jose/openssl_p.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace Bench {

/// The least that verifying a token takes with OpenSSL: table-driven base64url into buffers that stay, key, context and
/// digest objects reused, yyjson for header and claims, `exp` compared. No findings, no offsets, nothing kept.
class VerifyFloor
{
public:
    /// \a pkey is null and \a secret used for HMAC.
    VerifyFloor(const Grantscope::Jose::JwsAlgorithm &algorithm, EVP_PKEY *pkey, QByteArrayView secret);

    [[nodiscard]] bool verify(std::string_view token, std::int64_t now);
    /// The same without the signature.
    [[nodiscard]] bool read(std::string_view token, std::int64_t now);

private:
    [[nodiscard]] bool decodeParts(std::string_view token);
    [[nodiscard]] bool isReadable(std::int64_t now) const;
    [[nodiscard]] bool verifySignature(std::string_view input, std::span<const unsigned char> signature);

    const Grantscope::Jose::JwsAlgorithm &m_algorithm;
    EVP_PKEY *m_pkey;
    Grantscope::Jose::EvpMacCtx m_mac;
    Grantscope::Jose::EvpMd m_hash;
    Grantscope::Jose::EvpMdCtx m_hashing;
    Grantscope::Jose::EvpPkeyCtx m_context;
    Grantscope::Jose::EvpMdCtx m_message;
    std::vector<unsigned char> m_header;
    std::vector<unsigned char> m_claims;
    std::vector<unsigned char> m_signature;
};

} // namespace Bench
