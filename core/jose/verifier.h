// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

#include <array>
#include <memory>

namespace Grantscope::Jose {

/// The octets that a signature covers, with the hash that was made of them: where many keys are tried on one signature
/// by RSA or ECDSA, they are hashed once. A view: valid as long as the octets. Not for two threads at once.
class SigningInput
{
public:
    explicit SigningInput(QByteArrayView octets)
        : m_octets(octets)
    {
    }
    [[nodiscard]] QByteArrayView octets() const { return m_octets; }
    [[nodiscard]] bool isHashedWith(const JwsAlgorithm &algorithm) const
    {
        return m_digestBits != 0 && m_digestBits == algorithm.digestBits;
    }

private:
    friend class Verifier;
    QByteArrayView m_octets;
    mutable int m_digestBits = 0; ///< 0: not hashed. The table has one hash of each size.
    mutable std::array<unsigned char, 64> m_hash;
};

/// A key prepared once for one algorithm; verifies many signatures without preparing it again. Not for two threads at
/// once: give each thread its own (the Key inside is shared).
class Verifier
{
public:
    /// Errors as of Key::fits(), "alg-unknown" where this OpenSSL lacks the algorithm, "crypto-failure".
    [[nodiscard]] static Result<Verifier> create(const Key &key, const JwsAlgorithm &algorithm);

    Verifier(Verifier &&) noexcept;
    Verifier &operator=(Verifier &&) noexcept;
    ~Verifier();

    /// Whether \a signature is that of \a input. true and false are answers; an error means that no answer was reached
    /// ("ecdsa-sig-format" for a size that is not r and s, saying so when it is DER; "crypto-failure").
    /// A MAC is compared in constant time.
    [[nodiscard]] Result<bool> verify(QByteArrayView input, QByteArrayView signature) const;
    /// The same, keeping the hash for the next key.
    [[nodiscard]] Result<bool> verify(const SigningInput &input, QByteArrayView signature) const;

    [[nodiscard]] const Key &key() const;
    [[nodiscard]] const JwsAlgorithm &algorithm() const;

private:
    struct Private;
    explicit Verifier(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

/// Where the random number of an ECDSA or ML-DSA signature comes from. The others are the same each time (RSA, EdDSA,
/// MAC), or always salted (PSS).
enum class Nonce : std::uint8_t {
    Random,
    Deterministic, ///< RFC 6979; FIPS 204 with 32 zero octets. For tests and examples that must come out the same
                   ///< again.
};

/// The signature of \a input by a private (or oct) key. ECDSA as r and s side by side, of exact size (RFC 7518 §3.4).
/// Errors: "needs-private-key", as of Key::fits(), "own-signature" for an RSA key whose signature its own public half
/// does not take, "crypto-failure".
[[nodiscard]] Result<QByteArray> sign(const Key &key, const JwsAlgorithm &algorithm, QByteArrayView input,
                                      Nonce nonce = Nonce::Random);

/// BASE64URL(header).BASE64URL(payload).BASE64URL(signature), header and payload as given.
[[nodiscard]] Result<QByteArray> signCompact(const Key &key, const JwsAlgorithm &algorithm, QByteArrayView header,
                                             QByteArrayView payload, Nonce nonce = Nonce::Random);

/// r and s of the largest curve, P-521.
inline constexpr qsizetype kLongestRawEcdsa = 132;

/// What the octets of an ECDSA signature look like: "r and s" of this size, or DER (SEC 1), or neither.
enum class EcdsaForm : std::uint8_t { Raw, Der, Neither };
[[nodiscard]] EcdsaForm ecdsaForm(QByteArrayView signature, int rawSize);
/// DER (RFC 3279 §2.2.3) of r and s side by side. Empty if the size is odd or beyond kLongestRawEcdsa.
[[nodiscard]] QByteArray ecdsaToDer(QByteArrayView raw);

} // namespace Grantscope::Jose
