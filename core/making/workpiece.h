// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/breakage.h"
#include "token/inspection.h"

namespace Grantscope::Making {

/// A draft with the signatures that were made so far, which may be those of an earlier text: a token in the making.
struct Workpiece
{
    Draft draft = {};
    QList<QByteArray> signatures = {}; ///< One a signer; an empty one is not signed yet.
    /// Of a copy: the token that it was made of, its content where that was detached, and the keys that were at hand.
    /// One that verified its signature then tells whether it still fits, as long as the signer has no key of its own.
    QByteArray copied = {};
    QByteArray copiedContent = {};
    QList<Jose::Key> keys = {};
};

enum class SignatureState : std::uint8_t {
    Unsigned, ///< Nobody signed it yet.
    Verified, ///< It is the signature of what stands there now.
    Failed, ///< It is not: something was changed since, or another key made it.
    NotChecked, ///< There is no telling: no key, or a header that can't be read.
};

/// What is known of a workpiece as it stands.
struct Standing
{
    QByteArray token;
    QList<Finding> findings = {}; ///< review()
    QList<SignatureState> signatures = {}; ///< One a signer.
};

/// A copy of \a jws to be edited, with its own signatures: as it is, it is the same token. Keys as draftOf() chooses
/// them.
[[nodiscard]] Workpiece workpieceOf(const Jose::Jws &jws, const QList<Jose::Key> &keys = {});
/// Signs what stands there now by this signer's key. Errors as of make(), of what concerns this signer.
[[nodiscard]] Result<Workpiece> signedBy(Workpiece piece, qsizetype signer, Jose::Nonce nonce = Jose::Nonce::Random);
/// The token as it stands, judged by the inspector's own signature checks with the keys of the signers; where one has
/// none, with the key that verified the token that was copied.
[[nodiscard]] Standing standingOf(const Workpiece &piece, Instant now);

/// "alg" and "kid" of the signer in its header; where the header brings its key along ("jwk", as that of a DPoP proof
/// does), the public key in place of its name. All else stays.
[[nodiscard]] Result<QByteArray> withSignerNamed(const Signer &signer);

/// The checks that fail for a token that was made of \a draft where a receiver has the key of its first signer and
/// expects the issuer and the audience of its claims.
[[nodiscard]] QList<QByteArray> failingChecks(const QByteArray &token, const Draft &draft, Instant now);

/// The gscope command that makes the same token, for a POSIX shell; \a breakage may be null. The key is a file whose
/// name the reader fills in.
[[nodiscard]] QByteArray signCommand(const Draft &draft, const Breakage *breakage = nullptr);

} // namespace Grantscope::Making
