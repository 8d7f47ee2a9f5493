// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/conversationsmodel.h"
#include "transcripts/differencesmodel.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace Grantscope::Ui {

class Copier;
class ValueTree;

/// What differs between a conversation and another one that the person chooses: the one before it of its kind, first.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(Archive::Shelves *shelves, const ConversationPlace &first, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] QComboBox *second() const { return m_second; }
    [[nodiscard]] QCheckBox *fresh() const { return m_fresh; }
    [[nodiscard]] ValueTree *view() const { return m_view; }
    [[nodiscard]] DifferencesModel *model() { return &m_model; }
    [[nodiscard]] QString summary() const;
    /// Whether what is shown is of the two that are chosen.
    [[nodiscard]] bool isReady() const { return m_isReady; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillChoice();
    void compare();
    void take(const Result<QList<Review::ComparedPair>> &pairs);
    void showSummary();
    void retranslateUi();

    Archive::Shelves *m_shelves;
    ConversationPlace m_first;
    QList<ConversationPlace> m_others;
    std::optional<Error> m_error;
    bool m_isReady = false;
    quint64 m_asked = 0;
    DifferencesModel m_model;
    QLabel *m_firstLabel;
    QLabel *m_secondLabel;
    QComboBox *m_second;
    QCheckBox *m_fresh;
    QLabel *m_summary;
    ValueTree *m_view;
    QPushButton *m_close;
};

} // namespace Grantscope::Ui
