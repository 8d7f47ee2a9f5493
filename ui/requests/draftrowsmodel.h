// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/draft.h"

#include <QAbstractTableModel>

namespace Grantscope::Ui {

class Masking;

/// Header fields or form parameters that a person fills in. An empty row at the end becomes one when something is typed
/// there. While values are masked, those whose name says that they are secret are dots and can't be edited.
class DraftRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Kind : quint8 { HeaderFields, FormParameters };
    enum Column { Name, Value, ColumnCount };

    DraftRowsModel(Kind kind, const Masking *masking, QObject *parent = nullptr);

    /// Rows that stay keep their index: the editor of a cell stays open.
    void setRows(const QList<Request::DraftRow> &rows);
    [[nodiscard]] const QList<Request::DraftRow> &rows() const { return m_rows; }
    /// The value of this row is the token of this name; empty: it is what is typed.
    void setToken(int row, const QString &token);
    void retranslate();
    [[nodiscard]] bool isNew(int row) const { return row >= m_rows.size(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;

Q_SIGNALS:
    /// By the person.
    void edited();

private:
    [[nodiscard]] bool isHidden(const Request::DraftRow &row) const;
    void refresh();
    void becomeRow(const Request::DraftRow &row);

    Kind m_kind;
    const Masking *m_masking;
    QList<Request::DraftRow> m_rows;
    int m_toAdd = 1; ///< Rows at the end that are none yet.
};

} // namespace Grantscope::Ui
