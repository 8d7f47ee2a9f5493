// SPDX-License-Identifier: GPL-3.0-or-later
#include "token/headerfindings.h"

#include <algorithm>

namespace Grantscope::Token {

const HeaderFindings::Entry *HeaderFindings::find(Json::Value header, const KindGuess &kind, OwnKey ownKey) const
{
    if (!header)
        return nullptr;
    const auto entry = std::ranges::find_if(m_entries, [&](const Entry &each) {
        return each.header.root() == header && each.kind == kind.kind && each.basis == kind.basis
               && each.ownKey == ownKey;
    });
    return entry == m_entries.end() ? nullptr : &*entry;
}

const HeaderFindings::Entry &HeaderFindings::keep(Entry entry)
{
    Entry &place = m_entries[m_next];
    m_next = (m_next + 1) % kMost;
    place = std::move(entry);
    return place;
}

} // namespace Grantscope::Token
