// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/lint.h"
#include "transcripts/conversationsmodel.h"
#include "transcripts/timelinemodel.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace Grantscope::Ui {

class ChecklistPane;
class Copier;
class EventDetails;
class SequenceDiagram;
class ValueTree;
class WrappedText;

/// One conversation: drawn, as a time line, judged, with notes; and the event that is chosen in it.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    enum Tab { Diagram, Timeline, Checks, Notes };
    /// Of a longer one, so many arrows are drawn.
    static constexpr qsizetype kMostArrows = 600;

    ConversationPane(Archive::Shelves *shelves, Copier *copier, QWidget *parent = nullptr);

    void show(const ConversationPlace &place);
    [[nodiscard]] ConversationPlace place() const { return m_place; }
    /// Whether events() are those of place(): they come a little later.
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    /// Whether findings() are those of events(): they come later still.
    [[nodiscard]] bool isJudged() const { return m_isJudged; }
    [[nodiscard]] const QList<Review::Finding> &findings() const { return m_findings; }
    [[nodiscard]] const QList<Transcript::Event> &events() const { return m_timeline.events(); }
    [[nodiscard]] QTabWidget *tabs() const { return m_tabs; }
    [[nodiscard]] SequenceDiagram *diagram() const { return m_diagram; }
    [[nodiscard]] ValueTree *timeline() const { return m_timelineView; }
    [[nodiscard]] ChecklistPane *checks() const { return m_checks; }
    [[nodiscard]] EventDetails *details() const { return m_details; }
    [[nodiscard]] QPlainTextEdit *note() const { return m_note; }
    [[nodiscard]] QPushButton *addNoteButton() const { return m_addNote; }
    [[nodiscard]] QPushButton *exportButton() const { return m_export; }
    [[nodiscard]] QPushButton *compareButton() const { return m_compare; }
    [[nodiscard]] QSplitter *split() const { return m_split; }
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    /// What show() asked for is there.
    void shown();
    /// The checks of what was shown are there.
    void judged();
    void exportAsked();
    void compareAsked();
    /// The person wrote a note, and the journal shall keep it.
    void noted(const Grantscope::Transcript::Event &note);
    void linkChosen(const QUrl &address);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void load();
    void take(const QList<Transcript::Event> &events);
    void drawDiagram();
    void judge();
    void showCheckCount();
    void chooseFinding(const QModelIndex &index);
    void chooseEvent(qsizetype event);
    void addNote();
    void showHead();
    void showNotes();
    void retranslateUi();

    Archive::Shelves *m_shelves;
    Copier *m_copier;
    ConversationPlace m_place;
    quint64 m_asked = 0;
    bool m_isLoaded = false;
    bool m_isJudged = false;
    qsizetype m_chosen = -1;
    TimelineModel m_timeline;
    ConversationPlace m_judgedPlace; ///< What m_findings were found in, in fewer events perhaps.
    QList<Review::Finding> m_findings;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_cut;
    QPushButton *m_export;
    QPushButton *m_compare;
    QTabWidget *m_tabs;
    SequenceDiagram *m_diagram;
    ValueTree *m_timelineView;
    ChecklistPane *m_checks;
    WrappedText *m_notes;
    QPlainTextEdit *m_note;
    QPushButton *m_addNote;
    QSplitter *m_split;
    EventDetails *m_details;
};

} // namespace Grantscope::Ui
