// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recententries.h"
#include "jose/jws.h"

namespace Grantscope::Jose {

/// Protected headers that were read lately, by their encoded text. Tokens of one issuer have few different ones, so
/// that whoever reads many tokens decodes most headers once. Bounded in number and size; one a thread.
class HeaderMemo
{
public:
    /// A signature that has only its header, as read from the same text at the same place; null where there is none.
    [[nodiscard]] const JwsSignature *find(QByteArrayView encoded) const;
    /// Of a compact JWS, before the signature itself is read. Headers that are long, can't be read or hold a key are
    /// not kept: those of proofs (RFC 9449) differ with each client and would drive out the others.
    void keep(QByteArrayView encoded, const JwsSignature &header);

private:
    struct Entry
    {
        QByteArray encoded = {};
        JwsSignature header = {};
        [[nodiscard]] bool isSet() const { return !encoded.isEmpty(); }
    };
    static constexpr qsizetype kLongest = 512;

    RecentEntries<Entry> m_entries;
};

} // namespace Grantscope::Jose
