// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Jose {

/// What a text of keys turned out to be.
enum class KeyFormat : std::uint8_t { Jwk, JwkSet, Pem, Der, Certificate, RawSecret };

struct ImportOptions
{
    Secret passphrase = {};
    Provenance provenance = Provenance::Given;
    QString source = {};
};

struct KeyImport
{
    KeyFormat format = KeyFormat::Pem;
    QList<Key> keys = {};
    /// Keys of a set that can't be used, with the reason; their offset is in the text given.
    QList<Error> refused = {};
    QStringList refusedIds = {}; ///< "kid" of those of refused that have one.
    /// About the whole: "jwks-duplicate-kid", "jwks-private-key" (only where provenance is Issuer).
    QList<Error> findings = {};
};

/// Reads JWK, JWK Set, PEM (SPKI, PKCS#1, PKCS#8, encrypted PKCS#8, SEC1, certificates and chains; several blocks, text
/// and white space around them) or DER of the same kinds, PKCS#12 stores among it. Never guesses that a text is a raw
/// secret: a PEM with a missing line is a broken PEM ("key-format", saying what is missing), not an HMAC key. Copies of
/// \a data and of what it encodes are wiped.
[[nodiscard]] Result<KeyImport> importKeys(const QByteArray &data, const ImportOptions &options = {});

/// One JWK. Errors name the member: "jwk-required-member", "jwk-ec-point", "jwk-pair-mismatch", "jwk-akp-alg" ….
[[nodiscard]] Result<Key> keyFromJwk(Json::Value jwk, const ImportOptions &options = {});
/// The key of a leaf certificate; the chain stays with it.
[[nodiscard]] Result<Key> keyFromCertificates(const QList<Certificate> &chain, const ImportOptions &options = {});
/// An oct key of these octets; "key-empty" if there are none. Octets that are the text of a public key or certificate
/// are taken, with the finding "hmac-public-key": whoever has the public key could sign with them (RFC 8725 §2.1).
[[nodiscard]] Result<Key> keyFromSecret(const Secret &secret, const ImportOptions &options = {});

enum class SecretEncoding : std::uint8_t { Text, Base64, Base64url, Hex };
/// The octets of a secret typed in one of these encodings. Base64 and base64url take padding or none; errors say where.
[[nodiscard]] Result<Secret> decodeSecret(QByteArrayView text, SecretEncoding encoding);

} // namespace Grantscope::Jose
