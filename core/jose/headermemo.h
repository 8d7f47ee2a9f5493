// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/jws.h"

#include <array>

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
    };
    static constexpr std::size_t kMost = 16;
    static constexpr qsizetype kLongest = 2048;

    std::array<Entry, kMost> m_entries;
    std::size_t m_next = 0; ///< The oldest, whose place the next one gets.
};

} // namespace Grantscope::Jose
