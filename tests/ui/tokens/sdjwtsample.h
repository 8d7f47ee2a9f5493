// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"
#include "jose/sdjwtissuing.h"
#include "support/keyfiles.h"

// An SD-JWT with five disclosures, one of which lies in another, and two digests of nothing.
namespace Grantscope::Tests {

inline Jose::Key holderKey()
{
    return Jose::importKeys(KeyFiles::read(QStringLiteral("ED25519.pkcs8.pem")))->keys.first();
}

inline Jose::Key issuerKey()
{
    return Jose::importKeys(KeyFiles::read(QStringLiteral("ec.P-256.pkcs8.pem")))->keys.first();
}

inline QByteArray sdJwtSample()
{
    const Jose::IssuingOrder order{
        .payload = R"({"iss":"https://issuer.example","vct":"https://credentials.example/id","iat":1699999800,)"
                   R"("exp":1700003600,"given_name":"Ada","family_name":"Lovelace",)"
                   R"("address":{"locality":"London","country":"GB"},"nationalities":["GB","FR"]})",
        .disclosable = {QStringLiteral("/given_name"), QStringLiteral("/family_name"), QStringLiteral("/address"),
                        QStringLiteral("/address/locality"), QStringLiteral("/nationalities/1")},
        .decoys = 1,
        .holder = holderKey()};
    QByteArray random(Jose::randomnessFor(order), '\0');
    for (qsizetype i = 0; i < random.size(); ++i)
        random[i] = char(i * 7);
    return Jose::issueSdJwt(issuerKey(), *Jose::findJwsAlgorithm("ES256"), order, random, Jose::Nonce::Deterministic)
        ->text;
}

} // namespace Grantscope::Tests
