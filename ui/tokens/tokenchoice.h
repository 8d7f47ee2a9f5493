// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/comparison.h"
#include "tokens/historymodel.h"

namespace Grantscope::Ui {

/// A token that can be compared: one of a text that was recognised, or the first of a text that was not yet.
struct TokenChoice
{
    QByteArray text; ///< What was pasted, or the token itself.
    std::optional<Token::Candidate> token = {};
    /// Of the history; without one it is told by its text.
    std::optional<HistoryModel::Entry> entry = {};
    bool isPasted = false; ///< Here, from the clipboard.
    /// It was obtained before a refresh (Left), or by it (Right).
    std::optional<Token::Side> ofRefresh = {};
    /// What it has to be, where that is known of this token alone; now and leeway are those of the comparison.
    std::optional<Token::Expectations> expected = {};
    std::optional<Token::Kind> kind = {}; ///< Told by settled(), as the mark; nothing where there is no token.
    TokenMark mark = {};

    [[nodiscard]] bool isSettled() const { return !mark.fingerprint.isEmpty(); }
    /// In one line that no other token has: its kind, where it is from and what it says of itself.
    [[nodiscard]] QString title(const Masking &masking) const;
};

/// How tokens are judged: as the inspector does.
struct ChoiceJudging
{
    Token::Expectations expected = {}; ///< With the moment as of which all are judged.
    std::optional<Token::Kind> kind = {}; ///< As what, where the person said so.
    std::optional<QByteArray> detachedPayload = {};
};

/// The same with its token found, its kind and its mark. For another thread.
[[nodiscard]] TokenChoice settled(TokenChoice choice, const ChoiceJudging &judging);
/// Likewise for another thread.
[[nodiscard]] Token::Inspection inspected(Token::Inspector &inspector, const TokenChoice &choice,
                                          const ChoiceJudging &judging);

} // namespace Grantscope::Ui
