// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/writing.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// What is replaced in an export, how often and by which rule.
class ReceiptModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Kind, Rule, Places, ColumnCount };

    explicit ReceiptModel(const Masking *masking, QObject *parent = nullptr);

    void setReceipt(const Transcript::Receipt &receipt);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    QList<Formats::ReceiptLine> m_rows;
};

} // namespace Grantscope::Ui
