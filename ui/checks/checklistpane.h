// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/checksmodel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QSplitter;

namespace Grantscope::Ui {

class Copier;
class FlowLayout;
class ValueTree;
class WrappedText;

/// The checklist with its filter, and what there is to know of the chosen row: expected, found, why it matters, where
/// it is written.
class ChecklistPane : public QWidget
{
    Q_OBJECT

public:
    ChecklistPane(const Masking *masking, Copier *copier, QWidget *parent = nullptr);

    void setChecks(const QList<Check> &checks);
    [[nodiscard]] ChecksModel *model() { return &m_model; }
    [[nodiscard]] ValueTree *view() { return m_view; }
    /// "1 ⚠ · 4 – · 37 ✓"
    [[nodiscard]] QString summary() const;
    /// "Warning: 1, Not checked: 4, Passed: 37"
    [[nodiscard]] QString summaryInWords() const;
    void choose(const QString &id);
    /// What is said of the chosen row.
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QPlainTextEdit *details() const;
    /// What holds all that is said of the chosen row, and scrolls where it is more than half of the pane.
    [[nodiscard]] QScrollArea *detailsArea() const { return m_scroll; }

Q_SIGNALS:
    /// The chosen row looks at this place of the token.
    void placeChosen(const Grantscope::Place &place);
    /// The person clicked the section; http or https always.
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslateUi();
    void showSummary();
    void showDetails();
    [[nodiscard]] QString detailText(const Check &check) const;
    void fitDetails();
    void showScrollBar();
    [[nodiscard]] int detailsHeight(int width) const;
    void showLinks(const SpecRef &spec);
    void updateFonts();
    void unfold();

    ChecksModel m_model;
    ValueTree *m_view;
    QComboBox *m_filter;
    QLabel *m_summary;
    QSplitter *m_split;
    QScrollArea *m_scroll;
    QWidget *m_details;
    QLabel *m_icon;
    WrappedText *m_title; ///< The outcome: what a row that does not hold was found to be, or what holds.
    WrappedText *m_text; ///< Reached by keyboard, read by a screen reader, never markup.
    FlowLayout *m_links;
    bool m_byPerson = false; ///< The person moved the edge between list and details.
    std::string_view m_shown = {}; ///< Whose details are there.
    SpecRef m_linked; ///< Whose buttons are there.
    QString m_chosen; ///< Id of the row, to find it again.
};

} // namespace Grantscope::Ui
