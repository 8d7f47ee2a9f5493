// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/jose/testkeys.h"
#include "jose/encryption.h"
#include "jose/keyimport.h"

namespace TestKeys {

inline const KeyManagementAlgorithm &management(const char *name)
{
    const KeyManagementAlgorithm *row = findKeyManagement(name);
    if (!row)
        throw std::invalid_argument(name);
    return *row;
}

inline const ContentEncryption &encryption(const char *name)
{
    const ContentEncryption *row = findContentEncryption(name);
    if (!row)
        throw std::invalid_argument(name);
    return *row;
}

inline Key secretOf(qsizetype size, char fill = 'k')
{
    return keyFromSecret(Secret(QByteArray(size, fill))).value();
}

// Bob's pair of RFC 7518 appendix C.
inline const QByteArray kP256 =
    R"({"kty":"EC","crv":"P-256","x":"weNJy2HscCSM6AEDTDg04biOvhFhyyWvOHQfeF_PxMQ",)"
    R"("y":"e8lnCO-AlStT-NJVX-crhB7QRYhiix03illJOVAOyck","d":"VEmDZpDXXK8p8N0Cndsxs924q6nS1RXFASRl6BfUqdw"})";

/// A pair on each curve, made for these tests.
inline Key pairOn(const QByteArray &curve)
{
    static const QHash<QByteArray, QByteArray> pairs{
        {"P-256",
         R"({"kty":"EC","crv":"P-256","x":"JKb8V56negUZhWfSXMESyXy7dDp85No0YCFlFtmLQi0","y":"76RdIJlU_XyYjZHLtVnUczWrpdIuTIhJr_PF_7lpoc8","d":"Y82yqaeP9OQ6V7WnUTtWuCMPyte3XJNLUI0K0m0Pqhg"})"},
        {"P-384",
         R"({"kty":"EC","crv":"P-384","x":"xnSvjaqu6_-zZzwsxRIiF6OfI3DFx1yOvdQ4xvlUGYKtaFlFJuj16vH1ocBfSfuq","y":"7LLDOr-7OUn_5TiOpoJgwi8Kg1HHsNfopUe-EZUom8L1Q-fdHzeXK0c_IMAfXJol","d":"81Depk2b70tPKLAwSGejjvF89wGpnOCRq-EBqVrUcmlLo8CzS28U7gzFW-DoQZW6"})"},
        {"P-521",
         R"({"kty":"EC","crv":"P-521","x":"AI5aYtqjqkF3NuXHqOn98rVSMhnPDHPEcM4DGKqfwj7NDwCQ0fb4ZXzf9QN12ZipR5VJaGg_gPeBWTRa6mRq5XtR","y":"AI2E9AlakcYo0Xq4rzlVMm5pDltlpHtHW7Ci8RlaFBIZ1V4Xuy7Ra7Xa4RmxKcD4o_2YKUvPlQM_Jf-2Yn5b1-eC","d":"AANgqrugRJfRQVZcsIPoxCbpmE9Cmv1ZBpGU-_4aWddYUDm6sbV_SycX27Qd2PCCuPLzaoofVEcZLco2o9ZeEToL"})"},
        {"X25519",
         R"({"kty":"OKP","crv":"X25519","x":"5syr8tmDCL2XX5GdEcKRVCSBEDGnK-x7fMvrUpNxMBY","d":"UKFiAUfg2sDnYoULawjjvhwotkX8zs_i-Se6W6wNanA"})"},
        {"X448",
         R"({"kty":"OKP","crv":"X448","x":"zBCbFIhPap8mapUYlkiMM7APvd_2yHKRKNj4MpZIc9y-bKjMov_FuJJFvFVzN3cqeqxPY3sk2KA","d":"dOJD-GBjJIGx3PJpLeIPZ_2xfX3wfjMcd6UuXpn6vCDHR5_2IRrxzLruWvRoMXSBqi7T97qLBN4"})"},
    };
    return importJwk(pairs.value(curve));
}

/// An RSA pair that names no algorithm.
inline Key rsaPair(int number = 0)
{
    const Secret pem = privateKey(algorithm("RS256"), number).privatePem().value();
    return importKeys(pem.reveal().toByteArray()).value().keys.first();
}

/// A private (or secret) key that fits both names, made once in a run where it is a pair.
inline Key keyFor(const KeyManagementAlgorithm &algorithm, const ContentEncryption &content)
{
    switch (algorithm.mode) {
    case KeyManagement::RsaEncryption:
        return rsaPair();
    case KeyManagement::Agreement:
    case KeyManagement::AgreementWithWrap:
        return importJwk(kP256);
    case KeyManagement::AesWrap:
    case KeyManagement::AesGcmWrap:
        return secretOf(algorithm.wrapSize);
    case KeyManagement::Direct:
        return secretOf(content.keySize);
    case KeyManagement::Password:
        return keyFromSecret(Secret("entrap_o-peter_long-credit_tun")).value();
    }
    throw std::invalid_argument(algorithm.name);
}

} // namespace TestKeys
