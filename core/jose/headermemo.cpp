// SPDX-License-Identifier: GPL-3.0-or-later
#include "jose/headermemo.h"

#include <algorithm>

namespace Grantscope::Jose {

const JwsSignature *HeaderMemo::find(QByteArrayView encoded) const
{
    // No entry is kept under an empty text, so that free ones are never found.
    if (encoded.isEmpty())
        return nullptr;
    const auto entry =
        std::ranges::find(m_entries, encoded, [](const Entry &each) { return QByteArrayView(each.encoded); });
    return entry == m_entries.end() ? nullptr : &entry->header;
}

void HeaderMemo::keep(QByteArrayView encoded, const JwsSignature &header)
{
    const Json::Value root = header.protectedHeader.root();
    if (encoded.isEmpty() || encoded.size() > kLongest || !root || root.member("jwk") || root.member("x5c"))
        return;
    m_entries[m_next] = {encoded.toByteArray(), header};
    m_next = (m_next + 1) % kMost;
}

} // namespace Grantscope::Jose
