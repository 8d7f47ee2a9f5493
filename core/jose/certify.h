// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/key.h"

namespace Grantscope::Jose {

/// Whom a certificate names.
struct CertificateNames
{
    QString commonName = {}; ///< "CN", at most 64 characters (RFC 5280, appendix A.1).
    QString organization = {}; ///< "O", at most 64 characters.
    QStringList dnsNames = {}; ///< "localhost", "*.example.com", in ASCII.
    QStringList addresses = {}; ///< "127.0.0.1", "::1"
    QStringList uris = {}; ///< "https://client.example", absolute, in ASCII.
};

enum class CertificatePurpose : std::uint8_t {
    Open, ///< No extended key usage: signatures on data, or what the key may be used for.
    TlsClient, ///< RFC 8705: mutual TLS of a client.
    TlsServer,
};

struct CertificateOrder
{
    CertificateNames names = {};
    Instant notBefore = {};
    Instant notAfter = {};
    QByteArray serial = {}; ///< Random octets, 8 to 20 of them (RFC 5280 §4.1.2.2); the first bit is cleared.
    CertificatePurpose purpose = CertificatePurpose::Open;
};

/// A self-signed X.509 certificate of version 3 for the public half of \a key, no authority (RFC 5280). Its key usage
/// is what the kind of key and its "use" allow: signatures, RSA also key encipherment, key agreement for EC keys with
/// use "enc". Signed with RSASSA-PKCS1-v1_5 or ECDSA with the hash that fits the size, EdDSA, or ML-DSA. Errors:
/// "needs-private-key", "certificate-key" (oct, X25519, X448), "certificate-name" (none at all, or one that can't be
/// written), "certificate-dates", "certificate-serial", "own-signature" (an RSA key with primes that are none).
[[nodiscard]] Result<Certificate> makeCertificate(const Key &key, const CertificateOrder &order);

/// The request for such a certificate to an authority: PKCS#10 in DER (RFC 2986), with the same extensions. Errors as
/// of makeCertificate().
[[nodiscard]] Result<QByteArray> makeCertificateRequest(const Key &key, const CertificateNames &names,
                                                        CertificatePurpose purpose = CertificatePurpose::Open);

} // namespace Grantscope::Jose
