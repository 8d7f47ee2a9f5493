// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "token/decoded.h"
#include "token/decryption.h"
#include "token/expectations.h"
#include "token/keybindingcheck.h"
#include "token/recogniser.h"
#include "token/signatures.h"
#include "token/usualtimes.h"
#include "token/wording.h"

#include <utility>
#include <vector>

namespace Grantscope::Token {

struct Inspection; // inspection.h
struct CheckRow;

/// All that a rule may look at.
struct Subject
{
    const DecodedJwt &token;
    const KindGuess &kind;
    const Expectations &expected;
    const QList<SignatureReport> &signatures;
    const KeyRing &keys;
    const DecryptionReport &decryption; ///< Of a JWE.
    const Inspection *inner = nullptr; ///< What is inside, judged; null where nothing is, or it can't be seen.
    const std::optional<KeyBindingReport> &keyBinding; ///< Of an SD-JWT with a key binding that can be read.
    OwnKey ownKey = OwnKey::ProvesNothing;
    bool cleaned = false; ///< Something around the token was left out.
    Context context = Context::Whole; ///< Where it stood in what was pasted.
    QString contextName = {}; ///< Under which name: "access_token", "Authorization".
    QString contextScheme = {}; ///< After which scheme, as written: "Bearer", "DPoP".
    Wording wording = Wording::Full;
    // Set by those that run the checklist:
    std::span<const CheckRow *const> judged = {}; ///< The rows before this one that could be checked.
    std::optional<UsualTimes> usualTimes = {}; ///< Of the claims that count.

    [[nodiscard]] Json::Value claim(QByteArrayView name) const { return token.claim(name); }
    /// Of the first signature; of a JWE, for the recipient that was opened or came closest.
    [[nodiscard]] Json::Value header(QByteArrayView name) const
    {
        return token.jwe ? token.jwe->header(name, decryption.recipient) : token.header(name);
    }
    [[nodiscard]] bool wantsWords() const { return wording == Wording::Full; }
    /// Its type, the person or the place where it stood says that it is of this kind; a kind that was read from its
    /// claims obliges it to nothing more.
    [[nodiscard]] bool kindIsPromised() const { return kindIsExplicit() || kind.basis == KindGuess::Basis::Context; }
    /// The row holds only for a token that says its kind; a guessed one is told, not refused.
    [[nodiscard]] bool kindIsExplicit() const
    {
        return kind.basis == KindGuess::Basis::Said || kind.basis == KindGuess::Basis::Typed;
    }
};

/// What a rule answers. Made by holds(), violated(), violatedMildly(), notChecked().
struct Outcome
{
    enum class Answer : std::uint8_t { Holds, Violated, NotChecked } answer = Answer::Holds;
    std::optional<Severity> severity = {}; ///< Milder than the row's.
    Texts::Reason reason = {};
    QString expected = {};
    QString found = {};
    Place place = {};
};
[[nodiscard]] inline Outcome holds()
{
    return {};
}
[[nodiscard]] inline Outcome holds(Texts::Reason reason, const QString &found = {}, const Place &place = {})
{
    return {.reason = reason, .found = found, .place = place};
}
[[nodiscard]] inline Outcome violated(Texts::Reason reason, const QString &expected, const QString &found,
                                      const Place &place = {})
{
    return {Outcome::Answer::Violated, {}, reason, expected, found, place};
}
[[nodiscard]] inline Outcome violatedMildly(Severity severity, Texts::Reason reason, const QString &expected,
                                            const QString &found, const Place &place = {})
{
    return {Outcome::Answer::Violated, severity, reason, expected, found, place};
}
[[nodiscard]] inline Outcome notChecked(Texts::Reason reason, const QString &found = {})
{
    return {Outcome::Answer::NotChecked, {}, reason, {}, found, {}};
}

/// Which kinds a row applies to, as a set.
using Kinds = std::uint32_t;
[[nodiscard]] constexpr Kinds kindBit(Kind kind)
{
    return Kinds(1) << static_cast<unsigned>(kind);
}
inline constexpr Kinds kJwtKinds = kindBit(Kind::Jwt) | kindBit(Kind::IdToken) | kindBit(Kind::AccessToken)
                                   | kindBit(Kind::LogoutToken) | kindBit(Kind::DpopProof)
                                   | kindBit(Kind::ClientAssertion) | kindBit(Kind::RequestObject)
                                   | kindBit(Kind::SdJwt) | kindBit(Kind::RefreshToken);
inline constexpr Kinds kJwsKinds = kJwtKinds | kindBit(Kind::Jws);
inline constexpr Kinds kJoseKinds = kJwsKinds | kindBit(Kind::Jwe);
inline constexpr Kinds kAllKinds = kJoseKinds | kindBit(Kind::Opaque);

/// Most tokens: a compact JWS with a registered algorithm and claims, read without any fault, that brings no key along
/// and holds no other token.
[[nodiscard]] bool isOrdinary(const DecodedJwt &token);

/// What a row's outcome depends on, keys and expectations given.
enum class DecidedBy : std::uint8_t {
    Token, ///< All of it, and where it stood.
    Header, ///< Of an ordinary token, its header, its kind and what became of the signature. Nothing else counts.
};

/// One row of the checklist: a rule over a decoded token and what the person expects of it.
struct CheckRow
{
    const char *id; ///< As in the standards map: "alg-none". Title and reason why are in core/texts under it.
    Severity severity;
    CheckGroup group;
    Kinds kinds;
    SpecRef spec;
    Outcome (*rule)(const Subject &subject);
    DecidedBy decidedBy = DecidedBy::Token;
    /// False where an ordinary token can neither fail nor be warned of in this row, whatever its claims: what is
    /// expected or its header leaves nothing to compare. Null where the claims may always decide.
    bool (*mayBeTold)(const Subject &subject) = nullptr;
};
[[nodiscard]] std::span<const CheckRow> checkRows();
[[nodiscard]] const CheckRow *findCheckRow(std::string_view id);

/// Every row that applies to the kind, in the table's order, each judged: never only the first failure. With
/// Wording::FailuresOnly, those of them that failed or warned.
[[nodiscard]] QList<Check> runChecklist(Subject subject);

/// The rows that the header decides, judged for one ordinary token, as they are for all with the same header.
struct HeaderRows
{
    std::vector<const CheckRow *> judged = {}; ///< Those that could be checked.
    /// Those that failed or warned, in the table's order.
    std::vector<std::pair<const CheckRow *, Check>> told = {};
    std::vector<const CheckRow *> open = {}; ///< Those that the claims decide, in the table's order.
};
[[nodiscard]] HeaderRows runHeaderRows(Subject subject);
/// The same as runChecklist() with Wording::FailuresOnly, where \a known is of the same header.
[[nodiscard]] QList<Check> runChecklist(Subject subject, const HeaderRows &known);

} // namespace Grantscope::Token
