// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/comparisonmodel.h"
#include "tokens/tokenchoice.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class ValueTree;
class WrappedText;

/// Two of the choices that belong together.
struct ChoicePair
{
    Token::Kind kind = Token::Kind::AccessToken; ///< As which they are offered.
    int first = 0;
    int second = 1;
};

struct CompareNeeds
{
    QList<TokenChoice> choices;
    int first = 0; ///< Which of them are chosen at the beginning; -1: none.
    int second = 1;
    QList<ChoicePair> pairs = {}; ///< Offered to be chosen at once, where there are several.
    std::optional<Token::Relation> relation = {}; ///< Chosen at the beginning; nothing: find out.
    std::shared_ptr<const Token::KeyRing> keys;
    ChoiceJudging judging;
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
    /// Which of the pairs; hidden where there is one at most.
    [[nodiscard]] QComboBox *pair() const { return m_pair; }
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
    void compare();
    void take(const std::shared_ptr<const Token::Comparison> &comparison);
    void copyMarkdown();
    void showSummary();
    [[nodiscard]] QString judgedAs() const;
    void showDetails();
    void updateCopying();
    void retranslateUi();

    // comparetokenschoosing.cpp
    void fillPairs();
    void fillChoices();
    void fillRelations();
    void settle();
    void showPair();
    void choosePair(int number);
    void choose(int first, int second);
    void chooseRelation(Token::Relation relation);
    [[nodiscard]] std::optional<Token::Relation> chosenRelation() const;
    void swap();
    void paste();

    CompareNeeds m_needs;
    ComparisonModel m_model;
    bool m_isReady = false;
    quint64 m_asked = 0;
    // In the order in which Tab reaches them.
    QLabel *m_pairLabel;
    QComboBox *m_pair;
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
