// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/historymodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class ValueTree;

/// The tokens of this session, to go back to.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    HistoryPane(const Masking *masking, Copier *copier, QWidget *parent = nullptr);
    [[nodiscard]] HistoryModel *model() { return &m_model; }
    [[nodiscard]] ValueTree *view() const { return m_view; }

Q_SIGNALS:
    void opened(const Grantscope::Ui::OpenToken &token);
    /// The entries in these rows are to be held against each other, or the one against the token that is shown.
    void compareAsked(const QList<int> &rows);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void makeActions();
    void updateActions();
    [[nodiscard]] QList<int> chosenRows() const;

    HistoryModel m_model;
    // In the order in which Tab reaches them.
    QLabel *m_hint;
    QPushButton *m_forget;
    ValueTree *m_view;
    QAction *m_forgetOne;
    QAction *m_restore;
    QAction *m_compare;
};

} // namespace Grantscope::Ui
