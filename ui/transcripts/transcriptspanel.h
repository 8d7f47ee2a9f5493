// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/shelves.h"
#include "widgets/command.h"
#include "widgets/commandactions.h"
#include "widgets/copier.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;

namespace Grantscope::Ui {

class ConversationPane;
class Intents;
class Masking;
class TranscriptList;

/// What the transcripts area works with. All of it is made by main() and outlives the panel.
struct TranscriptsNeeds
{
    Intents *intents;
    Masking *masking;
    QSettings *settings; ///< Null: nothing is remembered.
    Archive::Shelves *shelves;
    std::function<void(const Transcript::Event &note)> keep; ///< In the journal.
    QByteArray program; ///< "grantscope 0.1.0": who writes what is exported.
    std::function<Instant()> clock;
};

/// The transcripts area: what happened here and elsewhere (TranscriptList), and one of it in detail
/// (ConversationPane).
class TranscriptsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptsPanel(const TranscriptsNeeds &needs, QWidget *parent = nullptr);
    ~TranscriptsPanel() override;

    /// Reads a HAR or a transcript and shows it.
    void openFile(const QString &path);
    /// The last thing that happened before the program was stopped.
    void showInterrupted();
    [[nodiscard]] QList<Command> commands();
    [[nodiscard]] QString standing() const;
    [[nodiscard]] TranscriptList *list() const { return m_list; }
    [[nodiscard]] ConversationPane *conversation() const { return m_conversation; }
    [[nodiscard]] QPushButton *practiceButton() const { return m_practice; }

protected:
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void askForFile();
    void showWhatThereIs();
    void chooseOf(int shelf);
    void exportChosen();
    void compareChosen();
    void retranslateUi();
    void restoreLayout();
    void saveLayout() const;

    TranscriptsNeeds m_needs;
    Copier m_copier;
    TranscriptList *m_list;
    ConversationPane *m_conversation;
    QStackedWidget *m_pages;
    QLabel *m_empty;
    QPushButton *m_practice;
    QPushButton *m_openFirst;
    QSplitter *m_across;
    int m_opened = 0; ///< The shelf of which the first login is to be shown, once it is read.
    CommandActions m_commands{this};
};

} // namespace Grantscope::Ui
