// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/draft.h"

#include <span>
#include <string_view>

namespace Grantscope::Making {

/// A token that is made wrong on purpose, and the refusal that it should meet. Title, what it shows and what a good
/// verifier says are in core/texts under its id (breakageStory()). RFC 8725 is where most of them come from.
struct Breakage
{
    const char *id; ///< "alg-none"
    SpecRef spec;

    /// A check that must fail where the verifier has the key of the draft and expects its issuer and audience, as of
    /// the moment it was broken.
    struct Refusal
    {
        const char *check;
        bool (*when)(const Signer &signer) = nullptr; ///< Null: with any key and algorithm.
    };
    std::span<const Refusal> refusals;

    /// What is at hand for it.
    struct Material
    {
        Instant now;
        Jose::Key stranger = {}; ///< A private key (or secret) of the same algorithm that nobody trusts.
    };
    /// The token before it is put together in the form of its draft.
    struct Parts
    {
        QByteArray payload; ///< As it stands there, in base64url or not.
        SignatureText signature;
    };
    /// \a draft has one signer.
    Result<Parts> (*make)(const Draft &draft, const Material &material);
    bool (*applies)(const Signer &signer) = nullptr; ///< Null: to any.
    /// What the token must have, or nothing is wrong with it.
    enum class Needs : std::uint8_t { Nothing, Payload, CompactForm };
    Needs needs = Needs::Nothing;
};

[[nodiscard]] std::span<const Breakage> breakages();
[[nodiscard]] const Breakage *findBreakage(std::string_view id);
/// Whether it means anything for this draft: its first signer's algorithm and key, and its form.
[[nodiscard]] bool canBreak(const Breakage &breakage, const Draft &draft);
/// Whether its form has what the breakage needs: a detached token has no payload that could be wrong.
[[nodiscard]] bool fitsForm(const Breakage &breakage, const Draft &draft);
/// The ids of the checks that must fail.
[[nodiscard]] QList<QByteArray> refusalsOf(const Breakage &breakage, const Signer &signer);

/// The token of \a draft in its form, by its first signer alone, with this one thing wrong. Insecure by intention.
/// Errors as of make(), "draft-not-breakable", and those of jsonmember.h.
[[nodiscard]] Result<QByteArray> makeBrokenInsecure(const Breakage &breakage, const Draft &draft,
                                                    const Breakage::Material &material);

} // namespace Grantscope::Making
