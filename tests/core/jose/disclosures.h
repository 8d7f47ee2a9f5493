// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/base64url.h"
#include "jose/sdjwtpayload.h"

// Payloads and disclosures for tests, written by hand.
namespace Disclosures {

using namespace Grantscope;

inline QByteArray encoded(const QByteArray &array)
{
    return Jose::encodeBase64url(array);
}
inline QByteArray digest(const QByteArray &array, const char *hash = "sha-256")
{
    return Jose::sdDigest(encoded(array), *Jose::findSdHash(hash));
}
/// "digest" with quotes.
inline QByteArray quotedDigest(const QByteArray &array, const char *hash = "sha-256")
{
    return '"' + digest(array, hash) + '"';
}
inline QByteArray digestElement(const QByteArray &array)
{
    return R"({"...":)" + quotedDigest(array) + '}';
}

/// As they would stand one after the other in a token whose issuer's part has 1000 octets.
inline std::vector<Jose::Disclosure> read(const QList<QByteArray> &arrays)
{
    std::vector<Jose::Disclosure> disclosures;
    qsizetype at = 1001;
    for (const QByteArray &each : arrays) {
        const QByteArray text = encoded(each);
        disclosures.push_back(Jose::Disclosure::read(text, {at, text.size()}));
        at += text.size() + 1;
    }
    return disclosures;
}

inline Jose::ProcessedPayload process(const QByteArray &payload, const std::vector<Jose::Disclosure> &disclosures)
{
    return Jose::ProcessedPayload::process(Json::Document::parse(payload).value(), disclosures);
}
inline Jose::ProcessedPayload process(const QByteArray &payload, const QList<QByteArray> &arrays)
{
    return process(payload, read(arrays));
}

} // namespace Disclosures
