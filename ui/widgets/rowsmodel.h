// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class Masking;

/// What plain tables have in common: a cell says the same to the eye, to a screen reader and in its
/// tool tip, follows masking and language, and is copied as a whole unless values are masked.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    RowsModel(int columns, const Masking *masking, QObject *parent = nullptr);

    /// The language or the masking changed.
    void refresh();

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

protected:
    /// What a cell says, with values of tokens and keys through masking().
    [[nodiscard]] virtual QString text(const QModelIndex &index) const = 0;
    /// What is copied where values may be, a QString or LateText; text() if it is not more.
    [[nodiscard]] virtual QVariant wholeText(const QModelIndex &index) const;
    [[nodiscard]] virtual QString title(int column) const = 0;
    [[nodiscard]] const Masking &masking() const { return *m_masking; }

private:
    int m_columns;
    const Masking *m_masking;
};

} // namespace Grantscope::Ui
