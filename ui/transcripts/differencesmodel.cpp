// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/differencesmodel.h"

#include "texts/reviewtexts.h"
#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

using Review::ComparedPair;
using Review::Difference;
using Review::DifferenceKind;

DifferencesModel::DifferencesModel(const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_masking(masking)
{
}

QList<Difference> DifferencesModel::shownOf(const ComparedPair &pair) const
{
    QList<Difference> shown;
    for (const Difference &difference : pair.differences) {
        if (m_freshShown || difference.kind != DifferenceKind::Fresh)
            shown.append(difference);
    }
    return shown;
}

void DifferencesModel::setPairs(const QList<ComparedPair> &pairs)
{
    beginResetModel();
    m_pairs = pairs;
    m_shown.clear();
    for (const ComparedPair &pair : pairs)
        m_shown.append(shownOf(pair));
    endResetModel();
}

void DifferencesModel::setFreshShown(bool shown)
{
    m_freshShown = shown;
    setPairs(m_pairs);
}

qsizetype DifferencesModel::count() const
{
    qsizetype count = 0;
    for (const ComparedPair &pair : m_pairs) {
        count += std::ranges::count_if(pair.differences,
                                       [](const Difference &each) { return each.kind != DifferenceKind::Fresh; });
    }
    return count;
}

qsizetype DifferencesModel::freshCount() const
{
    qsizetype count = 0;
    for (const ComparedPair &pair : m_pairs) {
        count += std::ranges::count_if(pair.differences,
                                       [](const Difference &each) { return each.kind == DifferenceKind::Fresh; });
    }
    return count;
}

void DifferencesModel::refresh()
{
    setPairs(m_pairs);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex DifferencesModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex DifferencesModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int DifferencesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_pairs.size());
    return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>(m_shown.at(parent.row()).size()) : 0;
}

int DifferencesModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString DifferencesModel::pairText(const ComparedPair &pair, int column) const
{
    if (column == Where)
        return Texts::roleTitle(Review::roleName(pair.role));
    const bool isThere = column == Left ? pair.left >= 0 : pair.right >= 0;
    if (!isThere)
        return tr("not there");
    return pair.isSame() && pair.left >= 0 && pair.right >= 0 ? tr("the same") : QString();
}

QString DifferencesModel::differenceText(const Difference &difference, int column) const
{
    if (column == Where) {
        const QString place = Texts::placeTitle(Review::placeName(difference.place));
        return difference.name.isEmpty() ? place : tr("%1: %2").arg(place, Texts::visible(difference.name));
    }
    const QString value = column == Left ? difference.left : difference.right;
    const bool isAbsent = difference.kind == (column == Left ? DifferenceKind::Added : DifferenceKind::Missing);
    if (isAbsent)
        return tr("not there");
    return difference.isSecret ? m_masking->shown(value) : Texts::visibleExcerpt(value, 500);
}

QVariant DifferencesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isPair = index.internalId() == 0;
    if (role == Qt::DecorationRole && index.column() == Where) {
        if (isPair)
            return meaningIcon(m_pairs.at(index.row()).isSame() ? Meaning::Good : Meaning::Warning);
        const auto kind = m_shown.at(index.parent().row()).at(index.row()).kind;
        return kind == DifferenceKind::Fresh ? meaningIcon(Meaning::Muted) : QVariant();
    }
    if (role == kCopyRole && m_masking->isOn())
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole && role != kCopyRole)
        return {};
    return isPair ? pairText(m_pairs.at(index.row()), index.column())
                  : differenceText(m_shown.at(index.parent().row()).at(index.row()), index.column());
}

QVariant DifferencesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Where:
        return tr("Where");
    case Left:
        return tr("First");
    case Right:
        return tr("Second");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
