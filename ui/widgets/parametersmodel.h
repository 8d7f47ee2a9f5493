// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// A parameter of a message or a value of a flow, with what there is to say of it.
struct ParameterRow
{
    QString name;
    QString value;
    QString meaning = {}; ///< What it is for, in a sentence.
    QString origin = {}; ///< Where it came from: "SHA-256 of the code_verifier of step 1".
    QString reference = {}; ///< "RFC 7636 §4.3"
    bool sensitive = false; ///< Hidden while values are masked; so is what isSensitiveParameter() names.
    bool changed = false; ///< Not what the flow would have sent.

    friend bool operator==(const ParameterRow &, const ParameterRow &) = default;
};

/// Parameters as a table in their order. Cells show the beginning of a long value; what is copied is all of it.
class ParametersModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Meaning, Origin, Reference, ColumnCount };

    explicit ParametersModel(const Masking *masking, QObject *parent = nullptr);

    /// Rows that stay keep their index, so that the selection survives a step of the flow.
    void setRows(const QList<ParameterRow> &rows);
    [[nodiscard]] const QList<ParameterRow> &rows() const { return m_rows; }
    [[nodiscard]] bool isHidden(const ParameterRow &row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QVariant wholeText(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    QList<ParameterRow> m_rows;
};

} // namespace Grantscope::Ui
