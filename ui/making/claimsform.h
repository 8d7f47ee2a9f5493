// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/claimrowsmodel.h"

#include <QWidget>

#include <functional>

class QLabel;
class QMenu;
class QTableView;
class QToolButton;

namespace Grantscope::Ui {

class Masking;
class TimePicker;

/// The claims as a form: a table of rows, and a picker for moments. It holds no text of its own: what is edited goes
/// out as a whole text, and comes back through setText().
class ClaimsForm : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<Instant()>;

    ClaimsForm(const Masking *masking, const Clock &clock, QWidget *parent = nullptr);

    void setText(const QByteArray &text);
    [[nodiscard]] ClaimRowsModel *model() { return &m_model; }
    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] TimePicker *picker() const { return m_picker; }
    [[nodiscard]] QLabel *note() const { return m_note; }
    /// Adds a claim, with a value of the type that it has by its registration; an empty name is to be typed.
    void addClaim(const QString &name);
    void removeCurrent();

Q_SIGNALS:
    void edited(const QByteArray &text);
    void undoAsked();
    void redoAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void showCurrent();
    void retranslateUi();

    const Masking *m_masking;
    Clock m_clock;
    ClaimRowsModel m_model;
    QTableView *m_view;
    QLabel *m_note;
    TimePicker *m_picker;
    QToolButton *m_add;
    QMenu *m_names;
    QToolButton *m_remove;
};

} // namespace Grantscope::Ui
