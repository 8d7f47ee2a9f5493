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

/// The checklist with its filter, and what there is to know of the chosen row: expected, found, why it matters, where it is
/// written.
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

Q_SIGNALS:
    /// The chosen row looks at this place of the token.
    void placeChosen(const Grantscope::Token::Place &place);
    /// The person clicked the section; http or https always.
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void showDetails();
    void showLinks(const SpecRef &spec);
    void unfold();

    ChecksModel m_model;
    ValueTree *m_view;
    QComboBox *m_filter;
    QLabel *m_summary;
    QWidget *m_details;
    QLabel *m_title;
    QPlainTextEdit *m_text; ///< Reached by keyboard, read by a screen reader, never markup.
    QHBoxLayout *m_links;
    SpecRef m_linked; ///< Whose buttons are there.
    QString m_chosen; ///< Id of the row, to find it again.
};

} // namespace Grantscope::Ui
