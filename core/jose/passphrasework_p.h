// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "base/result.h"
#include "jose/openssl_p.h"

#include <cstdint>

namespace Grantscope::Jose {

/// How much hashing the passphrases of one input may still ask for. Each encrypted part names its own number of rounds,
/// and there may be thousands of parts: whoever tries a passphrase on one takes the rounds from here first. One round
/// is up to four hashes of one block.
class PassphraseWork
{
public:
    /// Some seconds of work; above that a file only keeps the person waiting.
    static constexpr std::uint64_t kMost = 10'000'000;

    /// Takes what a part encrypted with \a algorithm asks for: the rounds of PBES1 and PBES2 with PBKDF2 (RFC 8018
    /// appendix A) and of PKCS#12's own way (RFC 7292 appendix C), or what scrypt costs (RFC 7914 §2). Takes nothing,
    /// and is "passphrase-work", where less is left. A way that OpenSSL does not know costs nothing: it refuses it.
    [[nodiscard]] Result<void> takeFor(const X509_ALGOR *algorithm);
    /// The same for the key of a MAC by PBMAC1 (RFC 9579).
    [[nodiscard]] Result<void> takeForPbmac1(const X509_ALGOR *algorithm);
    /// The same for a number of rounds that stands by itself.
    [[nodiscard]] Result<void> takeRounds(const ASN1_INTEGER *rounds);

    [[nodiscard]] std::uint64_t left() const { return m_left; }

private:
    [[nodiscard]] Result<void> take(std::uint64_t work);

    std::uint64_t m_left = kMost;
};

} // namespace Grantscope::Jose
