// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/comparisonmodel.h"
#include "tokens/historymodel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class ValueTree;
class WrappedText;

/// A token that can be compared: one of a text that was recognised, or the first of a text that was not yet.
struct TokenChoice
{
    QByteArray text; ///< What was pasted, or the token itself.
    std::optional<Token::Candidate> token = {};
    /// Of the history; without one it is told by its text.
    std::optional<HistoryModel::Entry> entry = {};
};

struct CompareNeeds
{
    QList<TokenChoice> choices;
    int first = 0; ///< Which of them are chosen at the beginning; -1: none.
    int second = 1;
    std::shared_ptr<const Token::KeyRing> keys;
    Token::Expectations expected; ///< With the moment as of which both are judged.
    Copier *copier;
};

/// Two tokens side by side, and what differs. Compared anew, on another thread, as anything is chosen.
class CompareTokensDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CompareTokensDialog(const CompareNeeds &needs, QWidget *parent = nullptr);

    /// Takes a text as the second token.
    void addText(const QByteArray &text);
    [[nodiscard]] QComboBox *first() const { return m_first; }
    [[nodiscard]] QComboBox *second() const { return m_second; }
    [[nodiscard]] QComboBox *relation() const { return m_relation; }
    [[nodiscard]] QCheckBox *differencesOnly() const { return m_differencesOnly; }
    [[nodiscard]] QPushButton *swapButton() const { return m_swap; }
    [[nodiscard]] QPushButton *pasteButton() const { return m_paste; }
    [[nodiscard]] QPushButton *copyButton() const { return m_copy; }
    [[nodiscard]] ValueTree *view() const { return m_view; }
    [[nodiscard]] ComparisonModel *model() { return &m_model; }
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString details() const; ///< Of the row that is chosen.
    [[nodiscard]] QString verdictText(Token::Side side) const;
    /// Whether what is shown is of the two that are chosen.
    [[nodiscard]] bool isReady() const { return m_isReady; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void fillChoices();
    void fillRelations();
    [[nodiscard]] QString choiceText(const TokenChoice &choice) const;
    void compare();
    void take(const std::shared_ptr<const Token::Comparison> &comparison);
    void swap();
    void paste();
    void copyMarkdown();
    void showSummary();
    void showDetails();
    void updateCopying();
    void retranslateUi();

    CompareNeeds m_needs;
    ComparisonModel m_model;
    bool m_isReady = false;
    quint64 m_asked = 0;
    // In the order in which Tab reaches them.
    QLabel *m_firstLabel;
    QComboBox *m_first;
    QLabel *m_firstVerdict;
    QLabel *m_secondLabel;
    QComboBox *m_second;
    QLabel *m_secondVerdict;
    QLabel *m_relationLabel;
    QComboBox *m_relation;
    QCheckBox *m_differencesOnly;
    QPushButton *m_swap;
    QPushButton *m_paste;
    WrappedText *m_summary;
    ValueTree *m_view;
    WrappedText *m_details;
    QPushButton *m_copy;
    QPushButton *m_close;
};

} // namespace Grantscope::Ui
