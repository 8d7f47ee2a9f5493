// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "texts/checktexts.h"

#include <QtTranslation>

namespace Grantscope::Texts {

// Rows of the checklist about keys, JWKs and key sets.
// clang-format off
inline constexpr CheckText kKeyChecks[] = {
    {"rsa-key-size",
     QT_TRANSLATE_NOOP("Checks", "The RSA key is large enough"),
     QT_TRANSLATE_NOOP("Checks", "RSA keys below 2048 bits or with a bad exponent can be broken, and then tokens "
                                 "can be forged.")},
    {"hmac-key-size",
     QT_TRANSLATE_NOOP("Checks", "The secret is long enough"),
     QT_TRANSLATE_NOOP("Checks", "Short secrets and passwords are found by trying them offline with a single "
                                 "token. Whoever has the secret can forge any token.")},
    {"key-refused",
     QT_TRANSLATE_NOOP("Checks", "Every key that was given can be used"),
     QT_TRANSLATE_NOOP("Checks", "A key that can't be read or used may be the one that made the signature. That no "
                                 "key fits says little until it is mended.")},
    {"hmac-public-key",
     QT_TRANSLATE_NOOP("Checks", "The secret is no public key"),
     QT_TRANSLATE_NOOP("Checks", "If the text of a public key passes for a secret, whoever has the public key can "
                                 "sign: a program that takes such a token can be made to take any.")},
    {"key-well-known",
     QT_TRANSLATE_NOOP("Checks", "The key is not a published one"),
     QT_TRANSLATE_NOOP("Checks", "Secrets from tutorials and keys from specifications are known to everybody. "
                                 "Whoever tries them can forge tokens.")},
    {"jwk-ec-point",
     QT_TRANSLATE_NOOP("Checks", "The public point lies on its curve"),
     QT_TRANSLATE_NOOP("Checks", "Points off the curve or of low order leak the private key bit by bit, or let an "
                                 "attacker know the shared secret beforehand.")},
    {"jwk-required-member",
     QT_TRANSLATE_NOOP("Checks", "The key has all of its members"),
     QT_TRANSLATE_NOOP("Checks", "A key with missing or oddly encoded members is read differently by different "
                                 "programs, or not at all.")},
    {"jwk-pair-mismatch",
     QT_TRANSLATE_NOOP("Checks", "Private and public part belong together"),
     QT_TRANSLATE_NOOP("Checks", "Signing with a private key that does not fit its public part gives signatures "
                                 "that nobody can verify, and with some algorithms it gives the key away.")},
    {"jwk-x5c-mismatch",
     QT_TRANSLATE_NOOP("Checks", "The certificate holds the same key"),
     QT_TRANSLATE_NOOP("Checks", "If the certificate is about another key, what it says about its owner does not "
                                 "count for this one.")},
    {"key-certificate-dates",
     QT_TRANSLATE_NOOP("Checks", "The key's certificate is within its dates"),
     QT_TRANSLATE_NOOP("Checks", "Outside its dates nobody vouches for what a certificate says about the key, and "
                                 "programs that look at them refuse it.")},
    {"jwk-akp-alg",
     QT_TRANSLATE_NOOP("Checks", "The AKP key names its algorithm"),
     QT_TRANSLATE_NOOP("Checks", "For this type of key the algorithm is part of the key. Without it nobody can "
                                 "tell how to use it.")},
    {"jwk-akp-seed",
     QT_TRANSLATE_NOOP("Checks", "The private seed has 32 octets"),
     QT_TRANSLATE_NOOP("Checks", "The private part of an ML-DSA key is its seed. An expanded key or a shortened "
                                 "seed cannot be used by other programs.")},
    {"jwk-thumbprint-hash",
     QT_TRANSLATE_NOOP("Checks", "The hash of the thumbprint is registered"),
     QT_TRANSLATE_NOOP("Checks", "Programs compare thumbprints as text. With an unregistered hash name two of them "
                                 "cannot agree on one key.")},
    {"jwks-private-key",
     QT_TRANSLATE_NOOP("Checks", "The published set holds public keys only"),
     QT_TRANSLATE_NOOP("Checks", "Whoever can fetch a private or symmetric key can sign tokens in the issuer's "
                                 "name. It has to be replaced at once.")},
    {"jwks-duplicate-kid",
     QT_TRANSLATE_NOOP("Checks", "Every key ID in the set is used once"),
     QT_TRANSLATE_NOOP("Checks", "If two keys share an ID, some programs try only the first one. Tokens signed "
                                 "with the other one are then refused.")},
};
// clang-format on

} // namespace Grantscope::Texts
