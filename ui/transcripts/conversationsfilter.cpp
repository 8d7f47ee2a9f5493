// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/conversationsfilter.h"

#include "transcripts/conversationsmodel.h"

#include <algorithm>

namespace Grantscope::Ui {

ConversationsFilter::ConversationsFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void ConversationsFilter::setKind(Kind kind)
{
    m_kind = kind;
    invalidateFilter();
}

void ConversationsFilter::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ConversationsFilter::fits(const QModelIndex &index) const
{
    const auto kind = static_cast<Review::ConversationKind>(index.data(ConversationsModel::KindRole).toInt());
    switch (m_kind) {
    case Kind::Protocol:
        return !index.data(ConversationsModel::NoiseRole).toBool();
    case Kind::Flows:
        return kind != Review::ConversationKind::Single;
    case Kind::Requests:
        return kind == Review::ConversationKind::Single && !index.data(ConversationsModel::NoiseRole).toBool();
    case Kind::Failed:
        return index.data(ConversationsModel::FailedRole).toBool();
    case Kind::Everything:
        return true;
    }
    return true;
}

bool ConversationsFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (!parent.isValid())
        return m_words.isEmpty() && index.data(ConversationsModel::LastingRole).toBool();
    if (!fits(index))
        return false;
    if (!m_words.isEmpty() && index.data(ConversationsModel::FoundRole).toBool())
        return true;
    const QString text = index.data(ConversationsModel::SearchRole).toString();
    return std::ranges::all_of(m_words,
                               [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace Grantscope::Ui
