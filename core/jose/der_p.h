// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/key_p.h"

namespace Grantscope::Jose {

/// What a DER structure is, told by its first elements alone.
enum class DerKind : std::uint8_t {
    Unknown,
    Spki,
    Pkcs1Public,
    Pkcs1Private,
    Pkcs8,
    EncryptedPkcs8,
    Sec1,
    X509,
    Request,
    Pkcs12,
    Pkcs7,
};
struct DerShape
{
    DerKind kind = DerKind::Unknown;
    qsizetype size = 0; ///< Octets that the structure says it has; 0 if \a data does not begin with a SEQUENCE.
};
[[nodiscard]] DerShape derShape(QByteArrayView data);

/// The key in \a der, which is the whole of one structure of this kind. Errors: "key-format", "passphrase-needed",
/// "passphrase-wrong", "key-type-unknown" and those of keyDataFromPkey().
[[nodiscard]] Result<KeyData> keyDataFromDer(DerKind kind, QByteArrayView der, const ImportOptions &options);

/// The private key of a PKCS#12 store (RFC 7292), as Java's keytool and browsers write it, with its certificates; of
/// several the one that OpenSSL takes. Errors as of keyDataFromDer().
[[nodiscard]] Result<KeyData> keyDataFromPkcs12(QByteArrayView der, const ImportOptions &options);

// Some seconds of work; above that a file only keeps the person waiting.
inline constexpr std::uint64_t kMostWork = 10'000'000;
/// Whether trying one passphrase would take longer than a person waits.
[[nodiscard]] bool asksTooMuch(const X509_ALGOR *algorithm);

inline constexpr QByteArrayView kPemStart = "-----BEGIN ";
/// Keys in PEM blocks (RFC 7468), with text and white space around them. Offsets are in \a text.
[[nodiscard]] Result<KeyImport> importPem(QByteArrayView text, const ImportOptions &options);
/// The octets of a PEM block that is encrypted in the older way ("Proc-Type: 4,ENCRYPTED", RFC 1421 §4.6.1.1).
[[nodiscard]] Result<Secret> decryptLegacyPem(QByteArrayView headers, QByteArrayView octets,
                                              const ImportOptions &options);

} // namespace Grantscope::Jose
