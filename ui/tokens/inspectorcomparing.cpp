// SPDX-License-Identifier: GPL-3.0-or-later
// Holding the token that is shown against another one.
#include "tokens/comparetokensdialog.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostOfOneText = 50;

/// As the expectations say them that a person fills in: what is empty is not expected.
Token::Expectations expectationsOf(const TokenContext &context)
{
    Token::Expectations expected;
    const auto said = [](const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); };
    const auto kept = [](const Secret &secret) { return secret.isEmpty() ? std::nullopt : std::optional(secret); };
    expected.issuer = said(context.issuer);
    if (!context.audience.isEmpty())
        expected.audiences << context.audience;
    expected.clientId = said(context.clientId);
    expected.nonce = said(context.nonce);
    expected.accessToken = kept(context.accessToken);
    expected.code = kept(context.code);
    return expected;
}

TokenChoice renewedChoice(const OpenToken &token, const QString &parameter, Token::Side side)
{
    TokenChoice choice{.text = token.text, .token = Token::wholeText(token.text), .ofRefresh = side};
    choice.token->context = Token::Context::JsonMember;
    choice.token->name = parameter;
    if (token.context)
        choice.expected = expectationsOf(*token.context);
    return choice;
}

Token::Kind kindOf(const QString &parameter)
{
    return parameter == "id_token"_L1        ? Token::Kind::IdToken
           : parameter == "refresh_token"_L1 ? Token::Kind::RefreshToken
                                             : Token::Kind::AccessToken;
}

} // namespace

CompareTokensDialog *InspectorPanel::compareTokens(const CompareNeeds &needs)
{
    auto *dialog = new CompareTokensDialog(needs, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

CompareNeeds InspectorPanel::compareNeeds()
{
    CompareNeeds needs{.choices = {},
                       .keys = std::make_shared<const Token::KeyRing>(m_session.keys()->ring()),
                       .judging = {.expected = m_session.expectations(),
                                   .kind = m_session.kind(),
                                   .detachedPayload = m_session.detachedPayload()},
                       .copier = &m_copier};
    needs.judging.expected.now = m_session.asOf();
    return needs;
}

/// The token that is shown and the others of its text, then those of the history.
CompareTokensDialog *InspectorPanel::compareShown()
{
    CompareNeeds needs = compareNeeds();
    const QList<Token::Candidate> &candidates = m_session.candidates();
    for (qsizetype i = 0; i < std::min(candidates.size(), kMostOfOneText); ++i) {
        if (candidates.at(i).noToken || candidates.at(i).repaired)
            continue;
        if (i == m_session.current())
            needs.first = static_cast<int>(needs.choices.size());
        needs.choices.append({candidates.at(i).text, candidates.at(i)});
    }
    const auto ofText = static_cast<int>(needs.choices.size());
    for (const HistoryModel::Entry &entry : m_judgement->history()->model()->entries()) {
        if (entry.text != m_session.text())
            needs.choices.append({.text = entry.text, .entry = entry});
    }
    // The next of the text, else the newest of the history.
    const auto all = static_cast<int>(needs.choices.size());
    needs.second = ofText > 1 ? (needs.first + 1) % ofText : ofText < all ? ofText : -1;
    return compareTokens(needs);
}

CompareTokensDialog *InspectorPanel::compareEntries(const QList<int> &rows)
{
    if (rows.size() != 2)
        return compareShown();
    CompareNeeds needs = compareNeeds();
    for (const HistoryModel::Entry &entry : m_judgement->history()->model()->entries())
        needs.choices.append({.text = entry.text, .entry = entry});
    // The history has the newest first; what came before is the first of a comparison.
    needs.first = std::max(rows.at(0), rows.at(1));
    needs.second = std::min(rows.at(0), rows.at(1));
    return compareTokens(needs);
}

void InspectorPanel::compare(const CompareTokens &intent)
{
    const auto hasKeys = [](const CompareTokens::Pair &pair) {
        return pair.after.context && !pair.after.context->keySet.isEmpty();
    };
    const auto pair = std::ranges::find_if(intent.pairs, hasKeys);
    if (pair == intent.pairs.end())
        return compareRenewed(intent);
    takeKeys(*pair->after.context, [this, intent] { compareRenewed(intent); });
}

void InspectorPanel::compareRenewed(const CompareTokens &intent)
{
    CompareNeeds needs = compareNeeds();
    needs.judging.kind.reset(); // What was said of the token that is shown says nothing of these.
    needs.judging.detachedPayload.reset();
    needs.relation = Token::Relation::Refresh;
    for (const CompareTokens::Pair &pair : intent.pairs) {
        const auto first = static_cast<int>(needs.choices.size());
        needs.pairs.append({kindOf(pair.parameter), first, first + 1});
        needs.choices << renewedChoice(pair.before, pair.parameter, Token::Side::Left)
                      << renewedChoice(pair.after, pair.parameter, Token::Side::Right);
    }
    CompareTokensDialog *dialog = compareTokens(needs);
    if (!intent.area.isEmpty())
        connect(dialog, &QDialog::finished, this, [this, area = intent.area] { m_needs.intents->ask(ShowArea{area}); });
}

} // namespace Grantscope::Ui
