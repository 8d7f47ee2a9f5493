// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/receiptmodel.h"

#include "widgets/valuetree.h"

#include <QLocale>

namespace Grantscope::Ui {

ReceiptModel::ReceiptModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void ReceiptModel::setReceipt(const Transcript::Receipt &receipt)
{
    beginResetModel();
    m_rows = Formats::receiptLines(receipt, Texts::Language::Current);
    endResetModel();
}

int ReceiptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ReceiptModel::data(const QModelIndex &index, int role) const
{
    if (role == kSortRole && index.isValid() && index.column() == Places)
        return m_rows.at(index.row()).places;
    return RowsModel::data(index, role);
}

QString ReceiptModel::text(const QModelIndex &index) const
{
    const Formats::ReceiptLine &row = m_rows.at(index.row());
    switch (index.column()) {
    case Kind:
        return row.kind;
    case Rule:
        return row.rule;
    default:
        return QLocale().toString(row.places);
    }
}

QString ReceiptModel::title(int column) const
{
    switch (column) {
    case Kind:
        return tr("Secret");
    case Rule:
        return tr("Told by");
    default:
        return tr("Places");
    }
}

} // namespace Grantscope::Ui
