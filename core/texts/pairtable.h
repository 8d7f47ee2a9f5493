// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTranslation>

namespace Grantscope::Texts {

struct PairRow
{
    const char *id;
    const char *text;
};

// What is said where two tokens are compared.
// clang-format off
/// {found} is what the second token has, {expected} what the first has, unless the sentence says otherwise.
inline constexpr PairRow kPairRemarks[] = {
    {"relation.said", QT_TRANSLATE_NOOP("Pair", "You said so.")},
    {"relation.identical", QT_TRANSLATE_NOOP("Pair", "Both are the same text.")},
    {"relation.id-and-access", QT_TRANSLATE_NOOP("Pair", "One is an ID token, the other an access token.")},
    {"relation.refresh", QT_TRANSLATE_NOOP("Pair", "Same kind, issuer, subject and {found}, issued one after the other.")},
    {"relation.same-kind", QT_TRANSLATE_NOOP("Pair", "Both are of the same kind.")},
    {"relation.none", QT_TRANSLATE_NOOP("Pair", "They are of different kinds, and nothing is known that ties them together.")},
    {"skip.sealed", QT_TRANSLATE_NOOP("Pair", "One of the two is encrypted, and no key opened it.")},
    {"skip.opaque", QT_TRANSLATE_NOOP("Pair", "One of the two is opaque: only the server that issued it can read it.")},
    {"skip.unreadable", QT_TRANSLATE_NOOP("Pair", "One of the two has no claims that could be read.")},
    {"skip.neither", QT_TRANSLATE_NOOP("Pair", "Neither token says it.")},
    {"skip.one-side", QT_TRANSLATE_NOOP("Pair", "Only one of the two says it: {found}.")},
    {"skip.id-token-only", QT_TRANSLATE_NOOP("Pair", "The rule is about ID tokens.")},
    {"skip.no-time", QT_TRANSLATE_NOOP("Pair", "There is no time in both that could be compared.")},
    {"skip.key-unknown", QT_TRANSLATE_NOOP("Pair", "With which key each was signed is not known: none verified both.")},
    {"skip.no-alg", QT_TRANSLATE_NOOP("Pair", "There is no signature in both.")},
    {"skip.same-token", QT_TRANSLATE_NOOP("Pair", "Both are one and the same token.")},
    {"skip.no-at-hash", QT_TRANSLATE_NOOP("Pair", "The ID token has no at_hash, so that nothing ties it to an access token.")},
    {"skip.hash-undefined", QT_TRANSLATE_NOOP("Pair", "No hash is defined for tokens signed with {found}.")},
    {"skip.other-text", QT_TRANSLATE_NOOP("Pair", "The text of the access token is not here as it was issued.")},
    {"pair.same", QT_TRANSLATE_NOOP("Pair", "In both: {found}.")},
    {"pair.differs", QT_TRANSLATE_NOOP("Pair", "One has {expected}, the other {found}.")},
    {"pair.later", QT_TRANSLATE_NOOP("Pair", "{found} later.")},
    {"pair.earlier", QT_TRANSLATE_NOOP("Pair", "{found} earlier.")},
    {"pair.same-moment", QT_TRANSLATE_NOOP("Pair", "At the same moment.")},
    {"pair.apart", QT_TRANSLATE_NOOP("Pair", "{found} lie between them.")},
    {"pair.jti-repeated", QT_TRANSLATE_NOOP("Pair", "Two different tokens have the same jti, {found}.")},
    {"pair.rotated", QT_TRANSLATE_NOOP("Pair", "The algorithm was {expected} and is {found}.")},
    {"refresh.changed", QT_TRANSLATE_NOOP("Pair", "Before: {expected}. Afterwards: {found}.")},
    {"refresh.dropped", QT_TRANSLATE_NOOP("Pair", "It was {expected} and is not there any more.")},
    {"refresh.appeared", QT_TRANSLATE_NOOP("Pair", "It was not there before and is {found} now.")},
    {"refresh.set-lost", QT_TRANSLATE_NOOP("Pair", "Taken away: {found}.")},
    {"refresh.set-grew", QT_TRANSLATE_NOOP("Pair", "Added: {found}.")},
    {"refresh.set-both", QT_TRANSLATE_NOOP("Pair", "Added: {found}. Taken away: {expected}.")},
    {"refresh.set-same", QT_TRANSLATE_NOOP("Pair", "Nothing was added or taken away.")},
    {"refresh.nonce-gone", QT_TRANSLATE_NOOP("Pair", "The refreshed ID token has none.")},
    {"refresh.nonce-kept", QT_TRANSLATE_NOOP("Pair", "It has the same as before, {found}. It should have none.")},
    {"refresh.nonce-new", QT_TRANSLATE_NOOP("Pair", "The first had none, and now there is one: {found}.")},
    {"refresh.unbound", QT_TRANSLATE_NOOP("Pair", "The first was bound to a key, the refreshed one is not.")},
    {"refresh.bound-now", QT_TRANSLATE_NOOP("Pair", "The first was bound to no key, the refreshed one is.")},
    {"refresh.rebound", QT_TRANSLATE_NOOP("Pair", "Both are bound, and not to the same key.")},
    {"refresh.bound", QT_TRANSLATE_NOOP("Pair", "Both are bound to the same key.")},
    {"id-at.hash-fits", QT_TRANSLATE_NOOP("Pair", "at_hash is the hash of the access token.")},
    {"id-at.hash-differs", QT_TRANSLATE_NOOP("Pair", "at_hash is {expected}, and the hash of the access token is {found}.")},
    {"id-at.audience-apart", QT_TRANSLATE_NOOP("Pair", "The ID token is for {expected}, the access token for {found}.")},
    {"id-at.audience-shared", QT_TRANSLATE_NOOP("Pair", "Both are for {found}.")},
    {"id-at.client-other", QT_TRANSLATE_NOOP("Pair", "The ID token is for {expected}; the access token was issued to {found}.")},
    {"id-at.nonce-in-access", QT_TRANSLATE_NOOP("Pair", "The access token has a nonce: {found}.")},
    {"id-at.no-nonce", QT_TRANSLATE_NOOP("Pair", "It has none.")},
    {"id-at.typ-good", QT_TRANSLATE_NOOP("Pair", "The access token says {found}.")},
    {"id-at.typ-missing", QT_TRANSLATE_NOOP("Pair", "The access token says {found} and not at+jwt.")},
    {"id-at.typ-on-id", QT_TRANSLATE_NOOP("Pair", "The ID token says {expected}, the type of an access token.")},
    {"id-at.no-typ", QT_TRANSLATE_NOOP("Pair", "The access token says no type.")},
    {"id-at.told-apart", QT_TRANSLATE_NOOP("Pair", "They differ in {found}.")},
    {"id-at.other-key", QT_TRANSLATE_NOOP("Pair", "They are signed with different keys.")},
    {"id-at.alike", QT_TRANSLATE_NOOP("Pair", "Neither key, issuer, audience nor type tells them apart.")},
    {"id-at.alike-one-side", QT_TRANSLATE_NOOP("Pair", "Neither key nor type tells them apart, and only one of the two has: {found}.")},
    {"id-at.alike-shared", QT_TRANSLATE_NOOP("Pair", "Neither key, issuer nor type tells them apart, and both are for {found}.")},
};

/// Token::relationName()
inline constexpr PairRow kRelationTitles[] = {
    {"none", QT_TRANSLATE_NOOP("Pair", "Any two tokens")},
    {"same-kind", QT_TRANSLATE_NOOP("Pair", "Two of a kind")},
    {"refresh", QT_TRANSLATE_NOOP("Pair", "Before and after a refresh")},
    {"id-and-access", QT_TRANSLATE_NOOP("Pair", "ID token and access token")},
};

/// Token::groupName()
inline constexpr PairRow kPairGroups[] = {
    {"relation", QT_TRANSLATE_NOOP("Pair", "What should hold")},
    {"verdict", QT_TRANSLATE_NOOP("Pair", "Verdict")},
    {"times", QT_TRANSLATE_NOOP("Pair", "Times")},
    {"claims", QT_TRANSLATE_NOOP("Pair", "Claims")},
    {"header", QT_TRANSLATE_NOOP("Pair", "Header")},
    {"keys", QT_TRANSLATE_NOOP("Pair", "Keys and signature")},
    {"disclosures", QT_TRANSLATE_NOOP("Pair", "Disclosures")},
    {"token", QT_TRANSLATE_NOOP("Pair", "Token")},
    {"checks", QT_TRANSLATE_NOOP("Pair", "Checks")},
};

/// Token::differenceName()
inline constexpr PairRow kPairDifferences[] = {
    {"same", QT_TRANSLATE_NOOP("Pair", "the same")},
    {"respelled", QT_TRANSLATE_NOOP("Pair", "same value, spelled otherwise")},
    {"left", QT_TRANSLATE_NOOP("Pair", "only in the first")},
    {"right", QT_TRANSLATE_NOOP("Pair", "only in the second")},
    {"changed", QT_TRANSLATE_NOOP("Pair", "differs")},
    {"unknown", QT_TRANSLATE_NOOP("Pair", "could not be compared")},
};

/// Token::spellingName(): how a value is spelled otherwise.
inline constexpr PairRow kPairSpellings[] = {
    {"number", QT_TRANSLATE_NOOP("Pair", "same number, written otherwise")},
    {"escapes", QT_TRANSLATE_NOOP("Pair", "same text, escaped otherwise")},
    {"member-order", QT_TRANSLATE_NOOP("Pair", "same members in another order")},
    {"repeated", QT_TRANSLATE_NOOP("Pair", "same value, repeated on one side")},
    {"set-order", QT_TRANSLATE_NOOP("Pair", "same entries, in another order or repeated")},
    {"one-or-list", QT_TRANSLATE_NOOP("Pair", "one value, and a list of one")},
    {"white-space", QT_TRANSLATE_NOOP("Pair", "same, with other white space or escapes in names")},
    {"too-large", QT_TRANSLATE_NOOP("Pair", "too large to be looked into")},
};

/// What is compared beside the members of a token.
inline constexpr PairRow kPairFacts[] = {
    {"kind", QT_TRANSLATE_NOOP("Pair", "Kind")},
    {"layers", QT_TRANSLATE_NOOP("Pair", "Layers")},
    {"text", QT_TRANSLATE_NOOP("Pair", "Text of the token")},
    {"octets", QT_TRANSLATE_NOOP("Pair", "Length in octets")},
    {"content", QT_TRANSLATE_NOOP("Pair", "Content")},
    {"lifetime", QT_TRANSLATE_NOOP("Pair", "Lifetime")},
    {"overlap", QT_TRANSLATE_NOOP("Pair", "Valid at the same time")},
    {"signature", QT_TRANSLATE_NOOP("Pair", "Signature")},
    {"key", QT_TRANSLATE_NOOP("Pair", "Key")},
    {"key-source", QT_TRANSLATE_NOOP("Pair", "Where the key is from")},
    {"encryption", QT_TRANSLATE_NOOP("Pair", "Encryption")},
    {"decryption", QT_TRANSLATE_NOOP("Pair", "Decryption")},
    {"key-binding", QT_TRANSLATE_NOOP("Pair", "Key binding")},
    {"withheld", QT_TRANSLATE_NOOP("Pair", "Digests without a disclosure")},
    {"verdict", QT_TRANSLATE_NOOP("Pair", "Verdict")},
    {"whole", QT_TRANSLATE_NOOP("Pair", "All of it")},
};

/// What became of a signature or an encryption, by its name in JSON.
inline constexpr PairRow kPairStatuses[] = {
    {"verified", QT_TRANSLATE_NOOP("Pair", "verified")},
    {"failed", QT_TRANSLATE_NOOP("Pair", "failed")},
    {"not-checked", QT_TRANSLATE_NOOP("Pair", "not checked")},
    {"decrypted", QT_TRANSLATE_NOOP("Pair", "decrypted")},
    {"not-tried", QT_TRANSLATE_NOOP("Pair", "not tried")},
};

/// Told of a time: how much later or earlier the second token says it is, with a duration for %1.
inline constexpr PairRow kPairTimes[] = {
    {"iat.later", QT_TRANSLATE_NOOP("Pair", "issued %1 later")},
    {"iat.earlier", QT_TRANSLATE_NOOP("Pair", "issued %1 earlier")},
    {"exp.later", QT_TRANSLATE_NOOP("Pair", "expires %1 later")},
    {"exp.earlier", QT_TRANSLATE_NOOP("Pair", "expires %1 earlier")},
    {"nbf.later", QT_TRANSLATE_NOOP("Pair", "valid from %1 later")},
    {"nbf.earlier", QT_TRANSLATE_NOOP("Pair", "valid from %1 earlier")},
    {"auth_time.later", QT_TRANSLATE_NOOP("Pair", "logged in %1 later")},
    {"auth_time.earlier", QT_TRANSLATE_NOOP("Pair", "logged in %1 earlier")},
    {"lifetime.later", QT_TRANSLATE_NOOP("Pair", "%1 longer")},
    {"lifetime.earlier", QT_TRANSLATE_NOOP("Pair", "%1 shorter")},
    {"overlap.later", QT_TRANSLATE_NOOP("Pair", "both for %1")},
    {"overlap.earlier", QT_TRANSLATE_NOOP("Pair", "never: %1 lie between")},
    {"any.later", QT_TRANSLATE_NOOP("Pair", "%1 later")},
    {"any.earlier", QT_TRANSLATE_NOOP("Pair", "%1 earlier")},
};

/// Which of the two decides on the order, and the sum of it all.
inline constexpr PairRow kPairSentences[] = {
    {"alike", QT_TRANSLATE_NOOP("Pair", "Nothing differs that matters.")},
    {"alike-warned", QT_TRANSLATE_NOOP("Pair", "Nothing differs that must not, but there are warnings.")},
    {"identical", QT_TRANSLATE_NOOP("Pair", "Both are the same token.")},
    {"differs", QT_TRANSLATE_NOOP("Pair", "They differ where that matters.")},
    {"violated", QT_TRANSLATE_NOOP("Pair", "Something does not hold that should.")},
    {"unknown", QT_TRANSLATE_NOOP("Pair", "Whether they differ can't be told: not all of it could be read.")},
    {"unknown-same", QT_TRANSLATE_NOOP("Pair", "Both are the same text, and it can't be read as a token.")},
    {"swapped", QT_TRANSLATE_NOOP("Pair", "The second token is the one that was first.")},
    {"swapped-id", QT_TRANSLATE_NOOP("Pair", "The second token is the ID token.")},
    {"left-inside", QT_TRANSLATE_NOOP("Pair", "Of the first token, layer %1 of %2 is compared: the innermost that can be read.")},
    {"right-inside", QT_TRANSLATE_NOOP("Pair", "Of the second token, layer %1 of %2 is compared: the innermost that can be read.")},
    {"unverified", QT_TRANSLATE_NOOP("Pair", "Not both signatures were verified: what a token says may be anybody's.")},
    {"beside", QT_TRANSLATE_NOOP("Pair", "There are other tokens, which were not compared: %1.")},
    {"left-out", QT_TRANSLATE_NOOP("Pair", "%1 more differences are not listed.")},
    {"added", QT_TRANSLATE_NOOP("Pair", "added: %1")},
    {"removed", QT_TRANSLATE_NOOP("Pair", "taken away: %1")},
};
// clang-format on

} // namespace Grantscope::Texts
