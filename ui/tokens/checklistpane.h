// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/checksmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QHBoxLayout;
class QPlainTextEdit;

namespace Grantscope::Ui {

class Copier;
class ValueTree;

/// The checklist with its filter, and what there is to know of the chosen row: expected, found, why it matters, where
/// it is written.
class ChecklistPane : public QWidget
{
    Q_OBJECT

public:
    ChecklistPane(const Masking *masking, Copier *copier, QWidget *parent = nullptr);

    void setChecks(const QList<Token::Check> &checks);
    [[nodiscard]] ChecksModel *model() { return &m_model; }
    [[nodiscard]] ValueTree *view() { return m_view; }
    /// "37 ✓ 1 ⚠ 4 –"
    [[nodiscard]] QString summary() const;
    void choose(const QString &id);
    /// What is said of the chosen row.
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QPlainTextEdit *details() const { return m_text; }

Q_SIGNALS:
    /// The chosen row looks at this place of the token.
    void placeChosen(const Grantscope::Token::Place &place);
    /// The person clicked the section; http or https always.
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void showSummary();
    void showDetails();
    [[nodiscard]] QString detailText(const Token::Check &check) const;
    void fitDetails();
    void showLinks(const SpecRef &spec);
    void unfold();

    ChecksModel m_model;
    ValueTree *m_view;
    QComboBox *m_filter;
    QLabel *m_summary;
    QWidget *m_details;
    QLabel *m_icon;
    QLabel *m_title; ///< The outcome: what a row that does not hold was found to be, or what holds.
    QPlainTextEdit *m_text; ///< Reached by keyboard, read by a screen reader, never markup.
    QHBoxLayout *m_links;
    SpecRef m_linked; ///< Whose buttons are there.
    QString m_chosen; ///< Id of the row, to find it again.
};

} // namespace Grantscope::Ui
