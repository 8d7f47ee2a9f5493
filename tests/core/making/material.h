// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"
#include "making/draft.h"
#include "making/jsonmember.h"

#include <map>

// Keys and drafts that all is well with. A pair of each algorithm is made once.
namespace Grantscope::Making::Tests {

using namespace Qt::StringLiterals;

inline constexpr std::int64_t kNow = 1'790'000'000;

inline const Jose::JwsAlgorithm &algorithm(QByteArrayView name)
{
    return *Jose::findJwsAlgorithm(name);
}

/// A private key with this "kid"; an empty one leaves it nameless.
inline Jose::Key newKey(QByteArrayView alg, const QByteArray &kid = "key-1")
{
    const Secret jwk = Jose::generateKey(algorithm(alg)).value().privateJwk().value();
    QByteArray text = jwk.reveal().toByteArray();
    if (!kid.isEmpty())
        text = setMember(text, "kid", '"' + kid + '"').value();
    return Jose::importKeys(text).value().keys.first();
}

inline Jose::Key key(const QByteArray &alg)
{
    static std::map<QByteArray, Jose::Key> keys;
    if (!keys.contains(alg))
        keys.emplace(alg, newKey(alg));
    return keys.at(alg);
}

/// The half that a verifier has.
inline Jose::Key verifying(const Jose::Key &pair)
{
    return pair.isSymmetric() ? pair : Jose::importKeys(pair.publicJwk().value()).value().keys.first();
}

inline Signer signer(const QByteArray &alg, const QByteArray &header = {})
{
    const QByteArray usual = R"({"alg":")" + alg + R"(","kid":"key-1"})";
    return {.header = header.isEmpty() ? usual : header, .key = key(alg), .algorithm = &algorithm(alg)};
}

} // namespace Grantscope::Making::Tests
