// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checkcases.h"

#include "jose/keyimport.h"
#include "jose/verifier.h"
#include "support/keyfiles.h"

// Tokens that all is well with, and what the inspector says of a token at CheckCases::kNow.
namespace Grantscope::Token::Tests {

using namespace Qt::StringLiterals;

inline const QByteArray kSecret = "0123456789abcdef-0123456789-unguessable";

inline Jose::Key secretKey()
{
    return Jose::keyFromSecret(Secret(kSecret), {.source = u"test"_s}).value();
}

inline QByteArray signedToken(const QByteArray &header, const QByteArray &payload)
{
    return Jose::signCompact(secretKey(), *Jose::findJwsAlgorithm("HS256"), header, payload).value();
}

inline QByteArray goodToken()
{
    return signedToken(R"({"alg":"HS256"})", R"({"sub":"1","exp":1790003600})");
}

inline Expectations expectations()
{
    return {.now = instantFromSeconds(CheckCases::kNow)};
}

inline Inspection inspected(const QByteArray &token, const KeyRing &keys, const InspectOptions &options = {})
{
    Inspector inspector(keys);
    return inspector.inspect(token, expectations(), options);
}

/// A token that a certificate's key signed, with its chain in the header after \a more.
inline QByteArray chainedToken(const QByteArray &more, const QByteArray &payload)
{
    const Jose::Key leaf = Jose::importKeys(KeyFiles::read(u"leaf.pkcs8.pem"_s))->keys.first();
    const auto *algorithm = leaf.allowedAlgorithms().first();
    QByteArray chain;
    for (const Jose::Certificate &each : Jose::importKeys(KeyFiles::read(u"chain.pem"_s))->keys.first().certificates())
        chain += (chain.isEmpty() ? "\"" : ",\"") + each.der.toBase64() + '"';
    const QByteArray header = QByteArray(R"({"alg":")") + algorithm->name + "\"," + more + R"("x5c":[)" + chain + "]}";
    return Jose::signCompact(leaf, *algorithm, header, payload).value();
}

inline Expectations anchoredExpectations()
{
    const auto certificates = Jose::importKeys(KeyFiles::read(u"chain.pem"_s))->keys.first().certificates();
    Expectations expected{.now = certificates.first().notBefore + std::chrono::hours(24)};
    expected.trustAnchors = Jose::importKeys(KeyFiles::read(u"root.cert.pem"_s))->keys.first().certificates();
    return expected;
}

} // namespace Grantscope::Token::Tests
