// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/recententries.h"
#include "token/checklist.h"

namespace Grantscope::Token {

/// The two halves of isOrdinary(): most headers were looked at before.
[[nodiscard]] bool hasOrdinaryHeader(const Jose::JwsSignature &signature);
[[nodiscard]] bool isOrdinaryBehindHeader(const DecodedJwt &token);

/// What the header decides of an ordinary token (isOrdinary() in token/checklist.h), kept for the next tokens with the
/// same header: a batch of a million tokens has a dozen headers. Good as long as keys and expectations stay the same
/// and no key is tried: then a signature, too, is reported by what the header says. Bounded; one a thread.
class HeaderFindings
{
public:
    struct Entry
    {
        Json::Document header = {}; ///< Kept, so that no other document can be taken for it.
        Kind kind = Kind::Jwt;
        KindGuess::Basis basis = KindGuess::Basis::Default;
        OwnKey ownKey = OwnKey::ProvesNothing;
        QList<SignatureReport> signatures = {};
        HeaderRows rows = {};
        [[nodiscard]] bool isSet() const { return header.root().exists(); }
    };
    /// Null where nothing was kept of this very header, read once for several tokens (Jose::HeaderMemo), and this kind.
    /// Only ordinary ones are kept.
    [[nodiscard]] const Entry *find(Json::Value header, const KindGuess &kind, OwnKey ownKey) const;
    const Entry &keep(Entry entry);

private:
    RecentEntries<Entry> m_entries;
};

} // namespace Grantscope::Token
