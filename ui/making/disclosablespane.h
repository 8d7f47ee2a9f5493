// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/disclosablesmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTreeView;

namespace Grantscope::Ui {

/// Which claims can be disclosed by themselves: a tree with ticks. The space bar ticks, the arrow keys unfold.
class DisclosablesPane : public QWidget
{
    Q_OBJECT

public:
    explicit DisclosablesPane(const Masking *masking, QWidget *parent = nullptr);

    void setClaims(const QByteArray &payload, QByteArrayView typ);
    [[nodiscard]] DisclosablesModel *model() { return &m_model; }
    [[nodiscard]] QTreeView *view() const { return m_view; }
    [[nodiscard]] QPushButton *allButton() const { return m_all; }
    [[nodiscard]] QPushButton *noneButton() const { return m_none; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    DisclosablesModel m_model;
    QTreeView *m_view;
    QLabel *m_note;
    QPushButton *m_all;
    QPushButton *m_none;
};

} // namespace Grantscope::Ui
