// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/encrypter.h"
#include "jose/jwe.h"
#include "making/draft.h"

#include <optional>

namespace Grantscope::Making {

/// What is encrypted: a text as it is, or a draft that is signed first (RFC 7519 §11.2).
struct Plaintext
{
    QByteArray text = {};
    std::optional<Draft> signedFirst = {};
};

/// All that can be said of encrypting \a plaintext so without doing it, what prevents it first. Part::Header is the
/// protected header, Part::UnprotectedHeader a recipient's own, whose number is Finding::signer.
[[nodiscard]] QList<Finding> review(const Jose::EncryptionDraft &draft, const Plaintext &plaintext);

/// The JWE, which holds the draft signed where there is one. The error is the first that prevents it.
[[nodiscard]] Result<QByteArray> encrypted(const Jose::EncryptionDraft &draft, const Plaintext &plaintext,
                                           const Jose::EncryptionMaterial &material = {});

/// An algorithm, and why it can't be used with a key; nothing where it can.
struct KeyManagementChoice
{
    const Jose::KeyManagementAlgorithm *algorithm;
    std::optional<Error> whyNot = {};
};
struct ContentEncryptionChoice
{
    const Jose::ContentEncryption *encryption;
    std::optional<Error> whyNot = {};
};
/// All that core knows, those that go with \a key first, each in the registry's order. A null key goes with all.
[[nodiscard]] QList<KeyManagementChoice> keyManagementChoices(const Jose::Key &key,
                                                              const Jose::ContentEncryption &encryption);
[[nodiscard]] QList<ContentEncryptionChoice> contentEncryptionChoices(const Jose::Key &key,
                                                                      const Jose::KeyManagementAlgorithm &algorithm);
/// What \a algorithm should be given up for; nothing where nothing speaks against it.
[[nodiscard]] std::optional<Error> whyAvoid(const Jose::KeyManagementAlgorithm &algorithm);
/// Bits of a secret for these; 0 where they take none of a fixed size.
[[nodiscard]] int secretBits(const Jose::KeyManagementAlgorithm &algorithm, const Jose::ContentEncryption &encryption);
/// "A key for dir with A256GCM" as keyRequestFor() in jose/keyrequest.h takes it; empty for a password.
[[nodiscard]] QByteArray keyRequestName(const Jose::KeyManagementAlgorithm &algorithm,
                                        const Jose::ContentEncryption &encryption);

/// A header to begin with: "cty" of a token inside, "typ" of claims (RFC 7519 §5.1, §5.2), "kid" of \a key.
[[nodiscard]] QByteArray encryptionHeader(bool holdsToken, const Jose::Key &key);
/// "cty" of what is inside.
[[nodiscard]] Result<QByteArray> withTokenInside(const QByteArray &header, bool holdsToken);
/// A recipient's own header to begin with: "kid" of \a key, where it has one.
[[nodiscard]] QByteArray recipientHeader(const Jose::Key &key);
/// "apu" or "apv" of these octets (RFC 7518 §4.6.1); none without any.
[[nodiscard]] Result<QByteArray> withParty(const QByteArray &header, QByteArrayView name, const QByteArray &octets);
/// The same header where it names an algorithm or encryption already, with these names in place of those.
[[nodiscard]] QByteArray withNames(const QByteArray &header, const Jose::KeyManagementAlgorithm &algorithm,
                                   const Jose::ContentEncryption &encryption);

/// The draft from which \a jwe could have come, without what is made anew each time ("epk", "p2s", "p2c", "iv", "tag").
/// \a opener opened \a recipient: it is that one's key, and others have theirs where \a keys has one of their "kid".
[[nodiscard]] Jose::EncryptionDraft draftOf(const Jose::Jwe &jwe, qsizetype recipient, const Jose::Key &opener,
                                            const QList<Jose::Key> &keys = {});

struct EncryptionBreakage;
/// The gscope command that makes such a token, for a POSIX shell; \a breakage may be null. Keys are files whose names
/// the reader fills in.
[[nodiscard]] QByteArray encryptCommand(const Jose::EncryptionDraft &draft, const Plaintext &plaintext,
                                        const EncryptionBreakage *breakage = nullptr);

} // namespace Grantscope::Making
