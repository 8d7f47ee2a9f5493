// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/encryption.h"
#include "jose/jws.h"

#include <QList>

#include <functional>
#include <optional>

namespace Grantscope::Jose {

/// One for whom a JWE is made.
struct EncryptionRecipient
{
    Key key; ///< A public key is enough, but for symmetric modes; of PBES2 the octets of the password.
    const KeyManagementAlgorithm *algorithm = nullptr;
    QByteArray header = {}; ///< More of its own header, a JSON object; for the general form alone.
};

/// Nothing that is made here understands an extension (RFC 7516 §4.1.13), so that "crit" is refused, but for a token
/// that is to be refused by its reader.
enum class CriticalExtensions : std::uint8_t { Refused, AsTypedInsecure };

/// A JWE to be made (RFC 7516 §5.1).
struct EncryptionDraft
{
    Serialization serialization = Serialization::Compact;
    const ContentEncryption *encryption = nullptr;
    QList<EncryptionRecipient> recipients;
    /// What is protected besides, a JSON object as typed: order and spelling stay; "alg", "enc", "zip" and what the
    /// algorithm needs ("epk", "p2s", "p2c", "iv", "tag") are put behind it where they are absent. "apu" and "apv" of
    /// it are used. In the general form "alg" and its companions stand with each recipient.
    QByteArray protectedHeader = {};
    QByteArray sharedHeader = {}; ///< "unprotected", a JSON object; JSON forms only.
    std::optional<QByteArray> additionalData = {}; ///< "aad"; JSON forms only.
    bool isCompressed = false; ///< "zip": "DEF"
    qint64 iterations = 0; ///< Of PBES2; 0: recommendedIterations().
    CriticalExtensions criticalExtensions = CriticalExtensions::Refused; ///< Of the protected header.
};

/// Where what must not be foreseen comes from. By default from OpenSSL; an example that must come out the same again
/// gives its own.
struct EncryptionMaterial
{
    /// So many octets; asked for in the order: content encryption key, IV; then of each recipient its salt or IV.
    std::function<Result<QByteArray>(qsizetype)> octets = {};
    std::optional<Key> ephemeral = {}; ///< The sender's pair for ECDH-ES.
};

/// PBKDF2 counts that OWASP's cheat sheet asks for with the hash of \a algorithm (2023). Readers may refuse as many:
/// RFC 7518 §4.8.1.2 asks for 1,000 at least, and names no most.
[[nodiscard]] qint64 recommendedIterations(const KeyManagementAlgorithm &algorithm);

/// Something that keeps a draft from being encrypted, and where it is.
struct EncryptionProblem
{
    enum class Part : std::uint8_t { Form, Key, ProtectedHeader, SharedHeader, RecipientHeader };
    Part part = Part::Form;
    qsizetype recipient = 0;
    Error error; ///< Its offset is in the text of the part.
};
/// All that encrypt() would refuse, without making anything: its errors, in its order. Algorithms must be set.
[[nodiscard]] QList<EncryptionProblem> encryptionProblems(const EncryptionDraft &draft);

/// The JWE as text. Errors: "jwe-header" (a header that is no object, or whose "alg", "enc", "zip" says something
/// else), "jwe-recipients" (none, more than one for a compact or flattened form, more than one with direct encryption
/// or agreement), "pbes2-count", and as of fits() in encryption.h.
[[nodiscard]] Result<QByteArray> encrypt(const EncryptionDraft &draft, QByteArrayView plaintext,
                                         const EncryptionMaterial &material = {});

} // namespace Grantscope::Jose
