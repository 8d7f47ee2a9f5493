// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of core/jose alone.

#include "jose/key_p.h"
#include "jose/passphrasework_p.h"

#include <openssl/pkcs12.h>

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

/// The key in \a der, which is the whole of one structure of this kind. Trying the passphrase takes from \a work, which
/// all structures of one input share. Errors: "key-format", "passphrase-needed", "passphrase-wrong", "passphrase-work",
/// "key-type-unknown" and those of keyDataFromPkey().
[[nodiscard]] Result<KeyData> keyDataFromDer(DerKind kind, QByteArrayView der, const ImportOptions &options,
                                             PassphraseWork &work);

/// The private key of a PKCS#12 store (RFC 7292), as Java's keytool and browsers write it, with its certificates; of
/// several the first. Nothing is opened before the MAC, if there is one, was found right. Errors as of
/// keyDataFromDer().
[[nodiscard]] Result<KeyData> keyDataFromPkcs12(QByteArrayView der, const ImportOptions &options, PassphraseWork &work);

/// The key of a PKCS#8 structure. "key-type-unknown" for a kind that has no place in a JWK.
[[nodiscard]] Result<EvpPkey> pkeyFromPrivateInfo(const PKCS8_PRIV_KEY_INFO *info);
/// Why something encrypted with \a algorithm was not opened, from OpenSSL's queue, which it empties:
/// "passphrase-wrong", or "key-type-unknown" where OpenSSL lacks the algorithm.
[[nodiscard]] Error decryptionError(const X509_ALGOR *algorithm);

inline constexpr QByteArrayView kPemStart = "-----BEGIN ";
/// Keys in PEM blocks (RFC 7468), with text and white space around them. Offsets are in \a text.
[[nodiscard]] Result<KeyImport> importPem(QByteArrayView text, const ImportOptions &options);
/// The octets of a PEM block that is encrypted in the older way ("Proc-Type: 4,ENCRYPTED", RFC 1421 §4.6.1.1).
[[nodiscard]] Result<Secret> decryptLegacyPem(QByteArrayView headers, QByteArrayView octets,
                                              const ImportOptions &options);

} // namespace Grantscope::Jose
