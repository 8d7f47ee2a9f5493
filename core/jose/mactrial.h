// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/algorithm.h"
#include "jose/jws.h"

#include <memory>
#include <stop_token>

namespace Grantscope::Jose {

/// A MAC of a token and the octets that it covers, ready to have secrets tried on it.
struct MacTarget
{
    const JwsAlgorithm *algorithm = nullptr; ///< HS256, HS384 or HS512.
    QByteArray input = {}; ///< What it covers (RFC 7515 §5.2 (8)) …
    QByteArray rest = {}; ///< … together with this: a large payload, which all targets of a token share.
    QByteArray mac = {}; ///< Of the algorithm's size.
    qsizetype signature = 0; ///< Which one of the token's it is, from 0.
};

/// An empty content that was put into a detached JWS looks as if there were none.
enum class DetachedContent : std::uint8_t { AsItLooks, Given };

/// The signatures of \a jws that are MACs. Errors, of the first one that is none where none is: "secret-search-alg",
/// "secret-search-signature" (absent, cut short: RFC 7518 §3.2 knows no shorter ones), "secret-search-payload".
[[nodiscard]] Result<QList<MacTarget>> macTargets(const Jws &jws, DetachedContent content = DetachedContent::AsItLooks);

/// HMAC (RFC 2104 §2) with one secret after the other over the same octets. Made of two hashes over buffers that stay,
/// which EVP_MAC, having to prepare each key, takes a quarter longer for. Of MacTarget::rest there are no copies. Not
/// for two threads at once.
class MacTrial
{
public:
    /// "crypto-failure" where OpenSSL lacks the hash.
    [[nodiscard]] static Result<MacTrial> create(const QList<MacTarget> &targets);

    MacTrial(MacTrial &&) noexcept;
    MacTrial &operator=(MacTrial &&) noexcept;
    ~MacTrial();

    /// The number of the target that was made with \a secret, -1 if none was. A secret may be empty and hold NUL; one
    /// longer than a block of the hash is hashed first, as HMAC has it. Not constant in time: the secrets are guesses.
    /// \a stop is looked at before each kBetweenLooks octets: an answer of -1 is worth nothing once it was asked for.
    [[nodiscard]] qsizetype fitting(QByteArrayView secret, const std::stop_token &stop = {});
    static constexpr qsizetype kBetweenLooks = 1024 * 1024; ///< A millisecond or a few.
    /// How much was hashed since it was made, pads and all.
    [[nodiscard]] quint64 octetsHashed() const;
    /// Whether OpenSSL refused to hash, ever: answers since are worth nothing.
    [[nodiscard]] bool hasFailed() const;

private:
    struct Private;
    explicit MacTrial(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Jose
