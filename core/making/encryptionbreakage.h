// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encrypting.h"

#include <span>
#include <string_view>

namespace Grantscope::Making {

/// An encrypted token that is made wrong on purpose, and the refusal that it should meet: what Breakage is to signing.
/// Title and what it shows are in core/texts under its id (breakageStory()).
struct EncryptionBreakage
{
    const char *id; ///< "jwe-tag-changed"
    SpecRef spec;

    /// A check that must fail where the reader has the key of the first recipient.
    struct Refusal
    {
        const char *check;
        bool (*when)(const Jose::EncryptionDraft &draft) = nullptr; ///< Null: with any key and algorithm.
    };
    std::span<const Refusal> refusals;

    struct Material
    {
        Jose::Key stranger = {}; ///< Another key that the draft's algorithm takes.
    };
    /// \a draft is compact and has one recipient.
    Result<QByteArray> (*make)(const Jose::EncryptionDraft &draft, const QByteArray &content, const Material &material);
    bool (*applies)(const Jose::EncryptionDraft &draft) = nullptr; ///< Null: to any.
};

[[nodiscard]] std::span<const EncryptionBreakage> encryptionBreakages();
[[nodiscard]] const EncryptionBreakage *findEncryptionBreakage(std::string_view id);
/// Whether it means anything for this draft: its first recipient's algorithm and key.
[[nodiscard]] bool canBreak(const EncryptionBreakage &breakage, const Jose::EncryptionDraft &draft);

/// The ids of the checks that must fail.
[[nodiscard]] QList<QByteArray> refusalsOf(const EncryptionBreakage &breakage, const Jose::EncryptionDraft &draft);

/// A key like that of the first recipient, which nobody has.
[[nodiscard]] Result<Jose::Key> strangerTo(const Jose::EncryptionDraft &draft);
/// The JWE of \a draft, in compact form for its first recipient, with this one thing wrong. Insecure by intention.
/// Errors as of encrypted(), and "draft-not-breakable".
[[nodiscard]] Result<QByteArray> makeBrokenInsecure(const EncryptionBreakage &breakage,
                                                    const Jose::EncryptionDraft &draft, const Plaintext &plaintext,
                                                    const EncryptionBreakage::Material &material);
/// The checks of its outermost layer that fail where a reader has \a keys.
[[nodiscard]] QList<QByteArray> failingChecks(const QByteArray &token, const QList<Jose::Key> &keys, Instant now);

} // namespace Grantscope::Making
