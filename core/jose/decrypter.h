// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/deflate.h"
#include "jose/encryption.h"
#include "jose/jwe.h"

#include <memory>

namespace Grantscope::Jose {

struct DecryptionLimits
{
    /// Of PBES2: more are not derived (8725bis §3.13), which says nothing about the token up to kMostIterations.
    qint64 iterations = 1'200'000;
    InflateLimits inflated = {};
};

/// What is inside of a JWE.
struct Decrypted
{
    QByteArray plaintext;
    qsizetype compressedSize = -1; ///< Octets before "zip" was undone; -1: it was not compressed.
};

/// One key that opens many JWEs; what can be prepared is prepared once. Not for two threads at once: give each its own
/// (the Key inside is shared).
class Decrypter
{
public:
    /// "key-empty" is the only error: whether the key fits is a matter of each JWE.
    [[nodiscard]] static Result<Decrypter> create(const Key &key, const DecryptionLimits &limits = {});

    Decrypter(Decrypter &&) noexcept;
    Decrypter &operator=(Decrypter &&) noexcept;
    ~Decrypter();

    [[nodiscard]] const Key &key() const;

    /// Whether the key can be that of \a recipient, by type, curve (that of "epk", too), size, "alg", "use" and
    /// "key_ops", before anything is tried. Errors: "alg-unknown" (of "alg" or "enc"), else as of fits() in
    /// encryption.h.
    [[nodiscard]] Result<void> fits(const Jwe &jwe, qsizetype recipient = 0) const;

    /// RFC 7516 §5.2 for one recipient of a JWE that isReadable(). "jwe-tag-invalid" is the one answer to a key, an
    /// encrypted key, a tag that does not fit: Error::found says which, for the person at this machine alone (§11.5).
    /// Other errors are those of fits() and of what anybody can see: "jwe-tag-length", "jwe-key-size", "jwe-epk",
    /// "pbes2-count", "pbes2-limit", "jwe-parameter", "jwe-recipients" (direct modes have one), "jwe-zip",
    /// "jwe-zip-size". An RSA encryption that does not open is taken for a random key, so that it takes as long as one
    /// that does. Time and memory are bounded by the limits.
    [[nodiscard]] Result<Decrypted> decrypt(const Jwe &jwe, qsizetype recipient = 0) const;

private:
    struct Private;
    explicit Decrypter(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Jose
