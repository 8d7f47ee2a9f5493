// SPDX-License-Identifier: GPL-3.0-or-later
// Which two tokens are compared, and as what.
#include "tokens/comparetokensdialog.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/tooltip.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalBlocker>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>

namespace Grantscope::Ui {

namespace {

using Token::Relation;

constexpr std::array kRelations{Relation::Refresh, Relation::IdAndAccess, Relation::SameKind, Relation::None};

} // namespace

void CompareTokensDialog::fillChoices()
{
    for (QComboBox *box : {m_first, m_second}) {
        const QSignalBlocker quiet(box);
        const int current = box->currentIndex();
        box->clear();
        for (const TokenChoice &choice : std::as_const(m_needs.choices)) {
            const QString title = choice.title(*m_needs.copier->masking());
            box->addItem(title);
            box->setItemData(box->count() - 1, plainToolTip(title), Qt::ToolTipRole); // For what is cut.
        }
        box->setCurrentIndex(current);
        box->setToolTip(box->currentData(Qt::ToolTipRole).toString());
    }
}

void CompareTokensDialog::fillPairs()
{
    const QSignalBlocker quiet(m_pair);
    m_pair->clear();
    for (const ChoicePair &pair : std::as_const(m_needs.pairs))
        m_pair->addItem(Token::kindTitle(pair.kind));
    showPair();
}

/// The tokens may be far from small.
void CompareTokensDialog::settle()
{
    QtConcurrent::run([choices = m_needs.choices, judging = m_needs.judging] {
        yieldToWindow();
        QList<TokenChoice> told;
        for (const TokenChoice &choice : choices)
            told << settled(choice, judging);
        return told;
    }).then(this, [this](const QList<TokenChoice> &told) {
        for (qsizetype i = 0; i < told.size(); ++i) // There may be more by now.
            m_needs.choices[i] = told.at(i);
        fillChoices();
    });
}

void CompareTokensDialog::choosePair(int number)
{
    const ChoicePair pair = m_needs.pairs.value(number);
    choose(pair.first, pair.second);
}

/// The pair that is chosen, whichever of it is the first; none where the two are of no pair.
void CompareTokensDialog::showPair()
{
    const int first = m_first->currentIndex();
    const int second = m_second->currentIndex();
    const auto found = std::ranges::find_if(m_needs.pairs, [&](const ChoicePair &pair) {
        return (pair.first == first && pair.second == second) || (pair.first == second && pair.second == first);
    });
    m_pair->setCurrentIndex(found == m_needs.pairs.end() ? -1 : static_cast<int>(found - m_needs.pairs.begin()));
}

void CompareTokensDialog::fillRelations()
{
    const QSignalBlocker quiet(m_relation);
    const int current = std::max(0, m_relation->currentIndex());
    m_relation->clear();
    m_relation->addItem(tr("Find out"));
    for (const Relation relation : kRelations)
        m_relation->addItem(Texts::relationTitle(Token::relationName(relation)));
    m_relation->setCurrentIndex(current);
}

void CompareTokensDialog::swap()
{
    choose(m_second->currentIndex(), m_first->currentIndex());
}

void CompareTokensDialog::choose(int first, int second)
{
    {
        const QSignalBlocker quiet(m_first);
        m_first->setCurrentIndex(first);
    }
    const QSignalBlocker quiet(m_second);
    m_second->setCurrentIndex(second);
    compare();
}

void CompareTokensDialog::paste()
{
    addText(QGuiApplication::clipboard()->text().toUtf8());
}

void CompareTokensDialog::addText(const QByteArray &text)
{
    if (text.trimmed().isEmpty())
        return;
    m_needs.choices.append({.text = text, .isPasted = true});
    fillChoices();
    m_second->setCurrentIndex(static_cast<int>(m_needs.choices.size()) - 1);
    settle();
}

void CompareTokensDialog::chooseRelation(Relation relation)
{
    const auto row = std::ranges::find(kRelations, relation) - kRelations.begin();
    m_relation->setCurrentIndex(static_cast<int>(row) + 1);
}

std::optional<Relation> CompareTokensDialog::chosenRelation() const
{
    const int chosen = m_relation->currentIndex();
    return chosen > 0 ? std::optional(kRelations.at(static_cast<std::size_t>(chosen - 1))) : std::nullopt;
}

} // namespace Grantscope::Ui
