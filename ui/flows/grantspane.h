// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Grantscope::Ui {

class FlowController;
class WrappedText;

/// The grants in groups, and below them when to use the chosen one.
class GrantsPane : public QWidget
{
    Q_OBJECT

public:
    explicit GrantsPane(FlowController *flow, QWidget *parent = nullptr);

    [[nodiscard]] QTreeWidget *list() const { return m_list; }
    /// What is said of the chosen grant.
    [[nodiscard]] QString advice() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void choose(QTreeWidgetItem *item, QTreeWidgetItem *before);
    void retranslateUi();
    void showChosen();
    [[nodiscard]] QTreeWidgetItem *itemOf(const QByteArray &grant) const;

    FlowController *m_flow;
    QLabel *m_title;
    QTreeWidget *m_list;
    WrappedText *m_advice;
};

} // namespace Grantscope::Ui
