// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rowsmodel.h"

#include "widgets/masking.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

namespace Grantscope::Ui {

RowsModel::RowsModel(int columns, const Masking *masking, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &RowsModel::refresh);
}

void RowsModel::refresh()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, m_columns - 1));
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(index);
    case Qt::ToolTipRole:
        return plainToolTip(text(index));
    case kCopyRole:
        return m_masking->isOn() ? QVariant() : wholeText(index);
    default:
        return {};
    }
}

QVariant RowsModel::wholeText(const QModelIndex &index) const
{
    return text(index);
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(title(section)) : QVariant();
}

} // namespace Grantscope::Ui
