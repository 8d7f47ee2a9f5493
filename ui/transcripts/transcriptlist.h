// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcripts/conversationsfilter.h"
#include "transcripts/conversationsmodel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class Copier;
class LineEdit;
class ValueTree;

/// What there is to look at: search, filter, and the list of conversations by session and file.
class TranscriptList : public QWidget
{
    Q_OBJECT

public:
    TranscriptList(Archive::Shelves *shelves, Copier *copier, QWidget *parent = nullptr);

    [[nodiscard]] ConversationPlace current() const;
    void choose(const ConversationPlace &place);
    /// How many conversations are left by search and filter.
    [[nodiscard]] qsizetype listed() const;
    /// Looks in the messages, too; whether it does. Not while values are masked: what is found would tell what stands
    /// there. By itself a little after the person typed.
    bool searchMessages();
    [[nodiscard]] ConversationsModel *model() { return &m_model; }
    [[nodiscard]] LineEdit *search() const { return m_search; }
    [[nodiscard]] QComboBox *kinds() const { return m_kinds; }
    [[nodiscard]] ValueTree *view() const { return m_view; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    /// Behind a button, what can be done with all of it.
    void setMenu(QMenu *menu);
    [[nodiscard]] QToolButton *closeButton() const { return m_close; }

Q_SIGNALS:
    void chosen(const Grantscope::Ui::ConversationPlace &place);
    /// Search or filter may have left others.
    void listedChanged();
    /// The person wants to open a file.
    void openAsked();
    /// The person is done with the shelf.
    void closeAsked(int shelf);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();
    void updateState();
    void expandShelves();

    Archive::Shelves *m_shelves;
    Copier *m_copier;
    QTimer m_searchLater; ///< Who types on looks for something else.
    ConversationsModel m_model;
    ConversationsFilter m_filter;
    LineEdit *m_search;
    QComboBox *m_kinds;
    QPushButton *m_open;
    QToolButton *m_close;
    QToolButton *m_more;
    ValueTree *m_view;
    QLabel *m_state;
};

} // namespace Grantscope::Ui
