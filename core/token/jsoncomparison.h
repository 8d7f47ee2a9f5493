// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "json/document.h"

#include <QStringList>

#include <cstdint>

namespace Grantscope::Token {

/// What becomes of a value from one side to the other.
enum class Difference : std::uint8_t {
    Same, ///< Octet for octet, white space inside of objects and arrays aside.
    Respelled, ///< The same value, written otherwise: see Spelling.
    OnlyLeft,
    OnlyRight,
    Changed,
    Unknown, ///< It could not be compared: encrypted, opaque, or not known.
};
[[nodiscard]] const char *differenceName(Difference difference); ///< "same", "respelled", "left", "right" ….

/// How a value is spelled otherwise.
enum class Spelling : std::uint8_t {
    Alike,
    Number, ///< 1.0 and 1 (RFC 8259 §6: what a reader makes of them is up to it).
    Escapes, ///< "\u0061" and "a".
    MemberOrder,
    Repeated, ///< A member or entry stands there twice with the same value.
    SetOrder, ///< Entries of a set in another order or repeated.
    OneOrList, ///< "a" and ["a"] where both are allowed (RFC 7519 §4.1.3).
    WhiteSpace, ///< Or escapes in names.
    TooLarge, ///< With Difference::Changed: nobody looked inside.
};
[[nodiscard]] const char *spellingName(Spelling spelling); ///< "number"; empty for Alike.

/// What one place of two JSON texts has.
struct ValueDifference
{
    /// The place as a JSON Pointer (RFC 6901); names longer than 120 characters are cut. Of a member that stands more
    /// than once, "#2" and so on follow. Empty: all of it.
    QString path;
    Json::Value left; ///< As written; valid as long as the documents.
    Json::Value right;
    Difference difference = Difference::Same;
    Spelling spelling = Spelling::Alike;
    /// Of a set (audiences, scopes, roles …): what only the right has, and what only the left has, at most kMostEntries
    /// each.
    QStringList added = {};
    QStringList removed = {};
};

struct JsonComparison
{
    QList<ValueDifference> values; ///< In the order of the left; what only the right has follows, object by object.
    qsizetype leftOut = 0; ///< Differences that would have been more than kMostValues.
    qsizetype sameLeftOut = 0; ///< The same of values that are the same, or only spelled otherwise.
    Difference sum = Difference::Same; ///< Same, Respelled or Changed.
    /// What it took: a few times the length of both texts for a fixed depth, however often a member is repeated.
    qsizetype octetsRead = 0;

    static constexpr qsizetype kMostValues = 5000; ///< Of those that differ, and of those that are the same.
    static constexpr int kDeepest = 12; ///< Deeper values are told as one.
    static constexpr qsizetype kMostMembers = 100'000; ///< Larger objects and arrays are compared as texts.
    static constexpr qsizetype kMostEntries = 100;
};

/// Compares two JSON values member by member: objects whatever their order, sets (aud, scope, roles … by their names)
/// as sets, other arrays entry by entry, numbers by their exact value, strings unescaped. A container that is the same
/// stands as one value. Time is linear in the two texts for a fixed depth; recursion goes as deep as Json::Limits
/// allow.
[[nodiscard]] JsonComparison compareJson(Json::Value left, Json::Value right);

} // namespace Grantscope::Token
