// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/historymodel.h"

#include "texts/moments.h"
#include "texts/visible.h"
#include "tokens/verdictlook.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

#include <algorithm>
#include <utility>

namespace Grantscope::Ui {

HistoryModel::HistoryModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

QString HistoryModel::originTitle(const QString &origin)
{
    if (origin == OpenToken::kClipboard)
        return tr("Clipboard");
    if (origin == OpenToken::kSample)
        return tr("Sample");
    if (origin.startsWith(OpenToken::kLesson))
        return tr("Lesson");
    if (origin == OpenToken::kMadeHere)
        return tr("Made here");
    return Texts::visibleExcerpt(origin);
}

void HistoryModel::remove(qsizetype row)
{
    beginRemoveRows({}, static_cast<int>(row), static_cast<int>(row));
    m_entries.removeAt(row);
    endRemoveRows();
}

void HistoryModel::add(const Entry &entry, Newest newest)
{
    if (newest == Newest::Replace && !m_entries.isEmpty())
        remove(0);
    const auto same = std::ranges::find(m_entries, entry.text, &Entry::text);
    if (same != m_entries.end())
        remove(same - m_entries.begin());
    if (entry.text.size() > kMostOctets)
        return; // One text alone would be more than the history may hold.
    insert(0, entry);
    keepBounds();
}

void HistoryModel::insert(qsizetype row, const Entry &entry)
{
    beginInsertRows({}, static_cast<int>(row), static_cast<int>(row));
    m_entries.insert(row, entry);
    endInsertRows();
}

void HistoryModel::keepBounds()
{
    const auto octets = [this] {
        qsizetype sum = 0;
        for (const Entry &kept : std::as_const(m_entries))
            sum += kept.text.size();
        return sum;
    };
    while (m_entries.size() > kMostEntries || octets() > kMostOctets)
        remove(m_entries.size() - 1);
}

void HistoryModel::update(const Entry &entry)
{
    const auto same = std::ranges::find(m_entries, entry.text, &Entry::text);
    if (same == m_entries.end())
        return;
    const QString origin = same->origin;
    const Instant when = same->when;
    *same = entry;
    same->origin = origin;
    same->when = when;
    const auto row = static_cast<int>(same - m_entries.begin());
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void HistoryModel::forget(int row)
{
    if (row < 0 || row >= m_entries.size())
        return;
    m_forgotten = {{row, m_entries.at(row)}};
    remove(row);
}

void HistoryModel::clear()
{
    if (m_entries.isEmpty())
        return;
    beginResetModel();
    m_forgotten.clear();
    for (qsizetype row = 0; row < m_entries.size(); ++row)
        m_forgotten << std::pair{row, m_entries.at(row)};
    m_entries.clear();
    endResetModel();
}

void HistoryModel::restore()
{
    const auto forgotten = std::exchange(m_forgotten, {});
    for (const auto &[row, entry] : forgotten) {
        if (!std::ranges::contains(m_entries, entry.text, &Entry::text)) // It may have been pasted again.
            insert(std::min(row, m_entries.size()), entry);
    }
    keepBounds();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QString HistoryModel::text(const QModelIndex &index) const
{
    const Entry &entry = m_entries.at(index.row());
    switch (index.column()) {
    case Verdict:
        return verdictTitle(entry.verdict);
    case Kind:
        return entry.kind ? Grantscope::Token::kindTitle(*entry.kind) : QStringLiteral("–");
    case Token:
        return entry.mark.text(masking());
    case Origin:
        return originTitle(entry.origin);
    case When:
        return Texts::localTime(entry.when);
    default:
        return {};
    }
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::FontRole:
        return index.column() == Token ? QVariant(fixedFont()) : QVariant();
    case Qt::DecorationRole:
        if (index.column() != Verdict)
            return {};
        return meaningIcon(verdictMeaning(m_entries.at(index.row()).verdict));
    case Qt::ToolTipRole:
        if (index.column() != When)
            return RowsModel::data(index, role);
        return plainToolTip(Texts::localTime(m_entries.at(index.row()).when) + u'\n'
                            + Texts::utcTime(m_entries.at(index.row()).when));
    case kSortRole:
        return index.column() == When ? QVariant(qint64(m_entries.at(index.row()).when.time_since_epoch().count()))
                                      : QVariant();
    default:
        return RowsModel::data(index, role);
    }
}

QString HistoryModel::title(int column) const
{
    switch (column) {
    case Verdict:
        return tr("Verdict");
    case Kind:
        return tr("Kind");
    case Token:
        return tr("Token");
    case Origin:
        return tr("From");
    case When:
        return tr("When");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
