// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "requests/draftrowsmodel.h"

#include <QWidget>

class QMenu;
class QTableView;
class QToolButton;

namespace Grantscope::Session {
class TokenShelf;
}

namespace Grantscope::Ui {

/// The table in which header fields or form parameters are written; a value may be a token of the shelf.
class RowsEditor : public QWidget
{
    Q_OBJECT

public:
    /// \a shelf may be null.
    RowsEditor(DraftRowsModel::Kind kind, const Masking *masking, const Session::TokenShelf *shelf,
               QWidget *parent = nullptr);

    void setRows(const QList<Request::DraftRow> &rows) { m_model.setRows(rows); }
    [[nodiscard]] const QList<Request::DraftRow> &rows() const { return m_model.rows(); }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] DraftRowsModel *model() { return &m_model; }
    void setTitle(const QString &title);
    void setNote(const QString &note);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void removeCurrent();
    void fillTokens();

    DraftRowsModel m_model;
    const Session::TokenShelf *m_shelf;
    QTableView *m_view;
    QToolButton *m_remove;
    QToolButton *m_token;
    QMenu *m_tokens;
};

} // namespace Grantscope::Ui
