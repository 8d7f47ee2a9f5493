// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Jose {

/// What can be wrong with a JOSE object or a key. Where a row of the checklist judges the same thing, the name is that
/// row's id.
enum class JoseError {
    JwsFormat, ///< "jws-format"
    JweFormat, ///< "jwe-format"
    Base64Alphabet, ///< "base64url-alphabet": padding, white space, foreign characters, impossible length
    Base64Canonical, ///< "base64url-canonical": stray bits in the last character
    HeaderNotObject, ///< "header-not-object"
    AlgorithmUnknown, ///< "alg-unknown"
    AlgorithmKey, ///< "alg-key-mismatch": key type and algorithm family don't fit
    KeyAlgorithm, ///< "key-alg-mismatch": the key's "alg" or curve is another
    KeyUse, ///< "key-use"
    EcdsaFormat, ///< "ecdsa-sig-format"
    RsaKeySize, ///< "rsa-key-size"
    HmacKeySize, ///< "hmac-key-size"
    HmacPublicKey, ///< "hmac-public-key": the octets of a secret are the text of a public key
    JwkEcPoint, ///< "jwk-ec-point"
    JwkRequiredMember, ///< "jwk-required-member"
    JwkPairMismatch, ///< "jwk-pair-mismatch"
    JwkX5cMismatch, ///< "jwk-x5c-mismatch"
    JwkAkpAlg, ///< "jwk-akp-alg"
    JwkAkpSeed, ///< "jwk-akp-seed"
    JwkThumbprintHash, ///< "jwk-thumbprint-hash"
    JwksPrivateKey, ///< "jwks-private-key"
    JwksDuplicateKid, ///< "jwks-duplicate-kid"
    KeyTypeUnknown, ///< "key-type-unknown": a kty, curve or PEM kind that is not supported here
    KeyFormat, ///< "key-format": the text is no key of any known form
    SecretEncoding, ///< "secret-encoding": a secret is not written in the encoding that was named
    KeyEmpty, ///< "key-empty"
    PassphraseNeeded, ///< "passphrase-needed"
    PassphraseWrong, ///< "passphrase-wrong"
    CertificateFormat, ///< "certificate-format"
    NeedsPrivateKey, ///< "needs-private-key": signing with a public key
    SealKey, ///< "seal-key": a key or nonce of the wrong size
    SealBroken, ///< "seal-broken": another key, another place, or changed since it was sealed
    CryptoFailure, ///< "crypto-failure": the library could not reach a verdict
};
constexpr const char *errorName(JoseError error)
{
    switch (error) {
    case JoseError::JwsFormat:
        return "jws-format";
    case JoseError::JweFormat:
        return "jwe-format";
    case JoseError::Base64Alphabet:
        return "base64url-alphabet";
    case JoseError::Base64Canonical:
        return "base64url-canonical";
    case JoseError::HeaderNotObject:
        return "header-not-object";
    case JoseError::AlgorithmUnknown:
        return "alg-unknown";
    case JoseError::AlgorithmKey:
        return "alg-key-mismatch";
    case JoseError::KeyAlgorithm:
        return "key-alg-mismatch";
    case JoseError::KeyUse:
        return "key-use";
    case JoseError::EcdsaFormat:
        return "ecdsa-sig-format";
    case JoseError::RsaKeySize:
        return "rsa-key-size";
    case JoseError::HmacKeySize:
        return "hmac-key-size";
    case JoseError::HmacPublicKey:
        return "hmac-public-key";
    case JoseError::JwkEcPoint:
        return "jwk-ec-point";
    case JoseError::JwkRequiredMember:
        return "jwk-required-member";
    case JoseError::JwkPairMismatch:
        return "jwk-pair-mismatch";
    case JoseError::JwkX5cMismatch:
        return "jwk-x5c-mismatch";
    case JoseError::JwkAkpAlg:
        return "jwk-akp-alg";
    case JoseError::JwkAkpSeed:
        return "jwk-akp-seed";
    case JoseError::JwkThumbprintHash:
        return "jwk-thumbprint-hash";
    case JoseError::JwksPrivateKey:
        return "jwks-private-key";
    case JoseError::JwksDuplicateKid:
        return "jwks-duplicate-kid";
    case JoseError::KeyTypeUnknown:
        return "key-type-unknown";
    case JoseError::KeyFormat:
        return "key-format";
    case JoseError::SecretEncoding:
        return "secret-encoding";
    case JoseError::KeyEmpty:
        return "key-empty";
    case JoseError::PassphraseNeeded:
        return "passphrase-needed";
    case JoseError::PassphraseWrong:
        return "passphrase-wrong";
    case JoseError::CertificateFormat:
        return "certificate-format";
    case JoseError::NeedsPrivateKey:
        return "needs-private-key";
    case JoseError::SealKey:
        return "seal-key";
    case JoseError::SealBroken:
        return "seal-broken";
    case JoseError::CryptoFailure:
        return "crypto-failure";
    }
    return "";
}

} // namespace Grantscope::Jose
