// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "token/decoded.h"
#include "token/expectations.h"
#include "token/ownkey.h"

#include <map>
#include <memory>

namespace Grantscope::Token {

/// The keys with which a token may be verified, and what was noticed when they were read.
struct KeyRing
{
    QList<Jose::Key> keys; ///< Provenance Issuer or Given.
    QList<Error> findings = {}; ///< Of the sets: "jwks-private-key", "jwks-duplicate-kid"; refused keys too.

    QStringList refusedIds = {}; ///< "kid" of keys that were given and can't be used.

    bool named = false; ///< The person named a source of keys, whatever it held.

    /// Something was given to verify with, usable or not.
    [[nodiscard]] bool isGiven() const { return named || !keys.isEmpty() || !findings.isEmpty(); }
};

/// Whether the keys that documents publish and the secrets that people use are tried on what no other key verified.
enum class Guessing : std::uint8_t { Published, None };

enum class SignatureStatus : std::uint8_t { Verified, Failed, NotChecked };
[[nodiscard]] const char *signatureStatusName(SignatureStatus status); ///< "verified", "failed", "not-checked".

/// What became of one signature.
struct SignatureReport
{
    SignatureStatus status = SignatureStatus::NotChecked;
    QByteArray algorithm; ///< As the header has it, UTF-8.
    QString keyId; ///< "kid" of the header.
    Jose::Key key; ///< The key that verified it, else the one that should have; null if there was none.
    Texts::Reason reason = {};
    QString found = {}; ///< For the reason's sentence.
    /// Why no key could be tried ("alg-key-mismatch", "key-use" …), or no answer was reached ("ecdsa-sig-format").
    std::optional<Error> error = {};
    bool keyIdMissing = false; ///< Keys were given, and none has the token's kid.
    /// The key that the header brought, readable ("jwk", or the leaf of "x5c").
    std::optional<Jose::Key> embedded = {};
    std::optional<Error> embeddedError = {}; ///< … or why it can't be read.
    QList<Jose::Certificate> embeddedChain = {}; ///< Of "x5c", as far as it can be read.
    std::optional<Jose::ChainResult> chainResult = {};
    bool embeddedVerifies = false;
    bool embeddedAnchored = false; ///< Its chain ends at an anchor of the person.
    bool guessed = false; ///< The common secrets or published keys of its type were tried, all of them.
    bool tooLargeToGuess = false; ///< … or they were not: each would hash too much, or the budget ended before.
    QString wellKnownKey = {}; ///< The name of the common secret or published key that fits.
    /// The public key that fits where its text is taken for the secret of a MAC, and in which form. Looked for where no
    /// more than so many were given, and the token is not large.
    QString publicKeyAsSecret = {};
    static constexpr int kMostPublicKeys = 64;

    [[nodiscard]] bool isTrusted() const
    {
        return status == SignatureStatus::Verified && key.provenance() != Jose::Provenance::Token;
    }
    /// Verified with a key that counts: one that is trusted, or of a proof its own.
    [[nodiscard]] bool provesIt(OwnKey ownKey) const
    {
        return isTrusted() || (ownKey == OwnKey::Counts && status == SignatureStatus::Verified);
    }
};

/// Verifies signatures with prepared keys; keeps the preparation from token to token. One a thread.
class SignatureChecker
{
public:
    explicit SignatureChecker(const KeyRing &keys);
    ~SignatureChecker();
    Q_DISABLE_COPY_MOVE(SignatureChecker)

    [[nodiscard]] const KeyRing &keys() const;
    /// One report a signature of the JWS, in order. The allowed algorithms are consulted before any key (RFC 8725
    /// §3.1). \a openers are those of the keys that opened the encryption around the token: they were given for that,
    /// so that they count only where they fit.
    [[nodiscard]] QList<SignatureReport> check(const DecodedJwt &token, const Expectations &expected, OwnKey ownKey,
                                               const QList<Jose::Key> &openers = {},
                                               Guessing guessing = Guessing::Published);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Token
