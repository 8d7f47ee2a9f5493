// SPDX-License-Identifier: GPL-3.0-or-later
// Holding the token that is shown against another one.
#include "tokens/comparetokensdialog.h"
#include "tokens/inspectorpanel.h"
#include "tokens/judgementpane.h"

#include <algorithm>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kMostOfOneText = 50;

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
                       .expected = m_session.expectations(),
                       .copier = &m_copier};
    needs.expected.now = m_session.asOf();
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

} // namespace Grantscope::Ui
