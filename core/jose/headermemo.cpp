// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/headermemo.h"

#include <QHashFunctions>

namespace Grantscope::Jose {

namespace {

std::uint64_t hashOf(QByteArrayView encoded)
{
    return qHashBits(encoded.data(), static_cast<std::size_t>(encoded.size()), QHashSeed::globalSeed());
}

} // namespace

const JwsSignature *HeaderMemo::find(QByteArrayView encoded) const
{
    if (encoded.size() > kLongest)
        return nullptr;
    const Entry *entry =
        m_entries.find(hashOf(encoded), [encoded](const Entry &each) { return each.encoded == encoded; });
    return entry ? &entry->header : nullptr;
}

void HeaderMemo::keep(QByteArrayView encoded, const JwsSignature &header)
{
    const Json::Value root = header.protectedHeader.root();
    if (encoded.size() <= kLongest && root && !root.member("jwk") && !root.member("x5c"))
        m_entries.keep(hashOf(encoded), {encoded.toByteArray(), header});
}

} // namespace Grantscope::Jose
