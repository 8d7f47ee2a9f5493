// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parametersmodel.h"

#include <QWidget>

class QSplitter;

namespace Grantscope::Ui {

class Copier;
class TextView;
class ValueTree;
class WrappedText;

/// Parameters, and below them the whole of the chosen one: its value of any length, what it is for and where it came
/// from.
class ParametersTable : public QWidget
{
    Q_OBJECT

public:
    /// \a id is the object name of its table, under which the panel keeps the widths of the columns.
    ParametersTable(const QString &id, const Masking *masking, Copier *copier, QWidget *parent = nullptr);

    void setRows(const QList<ParameterRow> &rows);
    [[nodiscard]] ParametersModel *model() { return &m_model; }
    [[nodiscard]] ValueTree *view() const { return m_view; }
    /// The value of the chosen row.
    [[nodiscard]] TextView *value() const { return m_value; }
    /// What there is to say of it.
    [[nodiscard]] QString details() const;
    /// The first of this name.
    void choose(const QString &name);

Q_SIGNALS:
    /// The person went to the row of this name.
    void rowChosen(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showChosen();

    ParametersModel m_model;
    ValueTree *m_view;
    QWidget *m_chosen;
    WrappedText *m_details;
    TextView *m_value;
    bool m_byProgram = false;
};

} // namespace Grantscope::Ui
