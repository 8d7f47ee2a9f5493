// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "texts/pairtexts.h"
#include "token/inspection.h"

namespace Grantscope::Token {

/// What two tokens have to do with each other.
enum class Relation : std::uint8_t {
    None,
    SameKind,
    Refresh, ///< Before and after a refresh (RFC 6749 §6, OIDC Core §12.2).
    IdAndAccess, ///< An ID token and an access token of one answer (OIDC Core §3.1.3.3).
};
[[nodiscard]] const char *relationName(Relation relation); ///< "none", "same-kind", "refresh", "id-and-access".
[[nodiscard]] std::optional<Relation> relationFromName(std::string_view name); ///< "auto" is none.

/// What two tokens were taken for, and why.
struct RelationGuess
{
    Relation relation = Relation::None;
    bool isSaid = false; ///< By the person.
    /// The right one comes first in the relation: it is the older one, or the ID token.
    bool isSwapped = false;
    Texts::Remark reason = {};
    QString evidence = {}; ///< {found} of the reason: names of claims.

    friend bool operator==(const RelationGuess &, const RelationGuess &) = default;
};

/// By kinds and claims: a refresh only where a claim that lasts through one (auth_time, sid, …) says so, so that two
/// logins are not blamed for being two. \a said overrides; then the left one is the older one, and which of the two is
/// the ID token is still told by what they are. Both are layers as compare() picks them.
[[nodiscard]] RelationGuess guessRelation(const Inspection &left, const Inspection &right,
                                          std::optional<Relation> said = {});

/// One rule about two tokens, judged.
struct RelationCheck
{
    const char *id = ""; ///< Title and reason why are in core/texts under it, as of a Check.
    SpecRef spec = {};
    Status status = Status::Skip;
    Severity severity = Severity::Error;
    Texts::Remark remark = {};
    QString expected = {};
    QString found = {};
};
/// The outcome in words.
[[nodiscard]] QString relationDetail(const RelationCheck &check, Texts::Language language = Texts::Language::Current);

/// Every rule of the relation, each judged. What a token does not say, or nobody could read, is Skip with its reason.
/// \a accessText is the access token as it was issued, for at_hash: not the layer that is compared.
[[nodiscard]] QList<RelationCheck> checkRelation(const RelationGuess &relation, const Inspection &left,
                                                 const Inspection &right, const QByteArray &accessText);

} // namespace Grantscope::Token
