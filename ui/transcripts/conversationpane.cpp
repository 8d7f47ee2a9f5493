// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/conversationpane.h"

#include "checks/checklistpane.h"
#include "review/objections.h"
#include "review/rolestory.h"
#include "review/storyline.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "transcripts/conversationwords.h"
#include "transcripts/eventdetails.h"
#include "transcripts/timelinebar.h"
#include "widgets/background.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/sequencediagram.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"
#include "widgets/wrappedtext.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

using Review::eventOfArrow;
using Transcript::Event;

ConversationPane::ConversationPane(Archive::Shelves *shelves, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_shelves(shelves)
    , m_copier(copier)
    , m_timeline(copier->masking())
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_cut(new QLabel)
    , m_export(new QPushButton(icon(u"document-export-symbolic"_s), {}, this))
    , m_compare(new QPushButton(icon(u"vcs-diff"_s), {}, this))
    , m_tabs(new QTabWidget)
    , m_diagram(new SequenceDiagram)
    , m_timelineView(new ValueTree(u"transcript-timeline"_s, ValueTree::Shape::Table, copier))
    , m_checks(new ChecklistPane(copier->masking(), copier))
    , m_notes(new WrappedText)
    , m_note(new QPlainTextEdit)
    , m_addNote(new QPushButton)
    , m_split(new QSplitter(Qt::Vertical))
    , m_details(new EventDetails(copier))
{
    arrange();
    connect(m_export, &QPushButton::clicked, this, &ConversationPane::exportAsked);
    connect(m_compare, &QPushButton::clicked, this, &ConversationPane::compareAsked);
    connect(m_addNote, &QPushButton::clicked, this, &ConversationPane::addNote);
    connect(m_note, &QPlainTextEdit::textChanged, this,
            [this] { m_addNote->setEnabled(!m_note->toPlainText().trimmed().isEmpty()); });
    connect(m_diagram, &SequenceDiagram::messageChosen, this,
            [this](const QString &id) { chooseEvent(eventOfArrow(id)); });
    connect(m_diagram, &SequenceDiagram::activated, this, [this] { m_details->tabs()->currentWidget()->setFocus(); });
    connect(m_timelineView, &ValueTree::currentSourceChanged, this, [this](const QModelIndex &index) {
        if (index.isValid())
            chooseEvent(index.row());
    });
    connect(m_checks->view(), &ValueTree::currentSourceChanged, this, &ConversationPane::chooseFinding);
    connect(m_checks, &ChecklistPane::linkChosen, this, &ConversationPane::linkChosen);
    connect(shelves, &Archive::Shelves::shelfChanged, this, [this](int shelf) {
        if (shelf == m_place.shelf)
            load();
    });
    connect(copier->masking(), &Masking::changed, this, [this] {
        m_timeline.refresh();
        showNotes();
    });
    retranslateUi();
}

void ConversationPane::arrange()
{
    for (QLabel *label : {m_title, m_subtitle, m_cut}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_cut->setContentsMargins(8, 4, 8, 4);
    auto *drawn = new QWidget;
    auto *drawnRows = new QVBoxLayout(drawn);
    drawnRows->setContentsMargins(0, 0, 0, 0);
    drawnRows->setSpacing(0);
    drawnRows->addWidget(m_cut);
    drawnRows->addWidget(m_diagram, 1);
    auto *notes = new QWidget;
    auto *notesRows = new QVBoxLayout(notes);
    notesRows->setContentsMargins(12, 8, 12, 8);
    m_note->setTabChangesFocus(true);
    m_addNote->setEnabled(false);
    notesRows->addWidget(m_notes);
    notesRows->addWidget(m_note, 1);
    notesRows->addWidget(m_addNote, 0, Qt::AlignLeading);
    m_timelineView->show(&m_timeline, {14, 36, 54, 34});
    m_timelineView->setItemDelegateForColumn(TimelineModel::Took, new TimelineBar(this));
    m_tabs->setDocumentMode(true);
    for (QWidget *page : QList<QWidget *>{drawn, m_timelineView, m_checks, notes})
        m_tabs->addTab(page, {});
    m_split->setObjectName(u"event"_s);
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_tabs);
    m_split->addWidget(m_details);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 2);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 4);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    head->addLayout(words, 1);
    head->addWidget(m_compare, 0, Qt::AlignTop);
    head->addWidget(m_export, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_split, 1);
}

QString ConversationPane::title() const
{
    return m_title->text();
}

void ConversationPane::show(const ConversationPlace &place)
{
    if (place == m_place)
        return;
    m_place = place;
    m_chosen = -1;
    m_isLoaded = false;
    m_isJudged = false;
    m_export->setEnabled(false);
    m_note->clear();
    load();
}

/// What is there is read on another thread; only the last question is answered.
void ConversationPane::load()
{
    const quint64 asked = ++m_asked;
    showHead();
    m_shelves->events(m_place.shelf, m_place.conversation)
        .then(this, [this, asked](const Result<QList<Event>> &events) {
            if (asked != m_asked)
                return;
            if (!events)
                m_subtitle->setText(Texts::errorLine(events.error()));
            take(events.value_or(QList<Event>()));
            Q_EMIT shown();
        });
}

void ConversationPane::take(const QList<Event> &events)
{
    m_isLoaded = true;
    m_isJudged = false;
    m_timeline.setEvents(events);
    if (m_judgedPlace != m_place)
        m_findings.clear();
    drawDiagram();
    judge();
    showNotes();
    chooseEvent(m_chosen >= 0 && m_chosen < events.size() ? m_chosen : (events.isEmpty() ? -1 : 0));
}

void ConversationPane::drawDiagram()
{
    const Review::Conversation *conversation = m_shelves->conversation(m_place.shelf, m_place.conversation);
    const bool isLogin = conversation && conversation->kind == Review::ConversationKind::Login;
    constexpr auto kLanguage = Texts::Language::Current;
    Review::Storyline story(kLanguage,
                            isLogin ? Review::describeWithinLogin(kLanguage) : Review::describeByRole(kLanguage));
    QList<Review::Message> arrows;
    const QList<Event> &events = m_timeline.events();
    qsizetype drawn = 0;
    for (; drawn < events.size() && arrows.size() < kMostArrows; ++drawn)
        arrows += story.take(events.at(drawn), drawn);
    Review::markObjections(arrows, m_findings, kLanguage);
    m_diagram->setDiagram(story.lifelines(), arrows);
    m_cut->setVisible(drawn < events.size());
    m_cut->setText(tr("The first %1 of %2 events are drawn; the time line has them all.")
                       .arg(QLocale().toString(drawn), QLocale().toString(events.size())));
}

/// On another thread: a recording may be long.
void ConversationPane::judge()
{
    QtConcurrent::run([events = m_timeline.events()] {
        yieldToWindow();
        return Review::lint(events);
    }).then(this, [this, asked = m_asked](const QList<Review::Finding> &findings) {
        if (asked != m_asked)
            return;
        m_findings = findings;
        m_judgedPlace = m_place;
        m_isJudged = true;
        m_export->setEnabled(true);
        QList<Check> checks;
        for (const Review::Finding &finding : findings)
            checks.append(finding.check);
        m_checks->setChecks(checks);
        drawDiagram();
        showCheckCount();
        Q_EMIT judged();
    });
}

void ConversationPane::showCheckCount()
{
    const QString summary = m_findings.isEmpty() ? QString() : m_checks->summary();
    m_tabs->setTabText(Checks, summary.isEmpty() ? tr("Checks") : tr("Checks  %1").arg(summary));
    m_tabs->setTabToolTip(Checks, summary.isEmpty() ? QString() : plainToolTip(m_checks->summaryInWords()));
}

/// Where what the chosen row tells of stands. A row that is chosen because there are new ones leads nowhere.
void ConversationPane::chooseFinding(const QModelIndex &index)
{
    if (!m_checks->view()->hasFocus())
        return;
    const qsizetype number = m_checks->model()->numberOf(index);
    if (number >= 0 && m_findings.at(number).event >= 0)
        chooseEvent(m_findings.at(number).event);
}

void ConversationPane::chooseEvent(qsizetype event)
{
    m_chosen = event;
    const QList<Event> &events = m_timeline.events();
    if (event < 0 || event >= events.size())
        return m_details->clear();
    if (eventOfArrow(m_diagram->chosen()) != event)
        m_diagram->choose(u"e%1"_s.arg(event));
    if (m_timelineView->currentSource().row() != event)
        m_timelineView->setCurrentSource(m_timeline.index(static_cast<int>(event), 0));
    m_details->setEvent(events.at(event));
}

void ConversationPane::addNote()
{
    const QString text = m_note->toPlainText().trimmed();
    m_note->clear();
    Q_EMIT noted(m_shelves->addNote(m_place.shelf, m_place.conversation, text));
}

void ConversationPane::showHead()
{
    const Archive::Shelf *shelf = m_shelves->shelf(m_place.shelf);
    const bool isThere = shelf && m_place.conversation >= 0 && m_place.conversation < shelf->conversations.size();
    setEnabled(isThere);
    if (!isThere) {
        m_title->setText(tr("Nothing is chosen"));
        m_subtitle->clear();
        return;
    }
    const Review::Conversation &conversation = shelf->conversations.at(m_place.conversation);
    m_title->setText(conversationTitle(conversation));
    const QDateTime begin = QDateTime::fromMSecsSinceEpoch(conversation.begin.time_since_epoch().count());
    QStringList said{conversationPartner(conversation), QLocale().toString(begin, QLocale::ShortFormat),
                     conversationOutcome(conversation),
                     tr("%n events", nullptr, static_cast<int>(conversation.events.size()))};
    if (!conversation.client.isEmpty())
        said.insert(1, tr("client %1").arg(Texts::visible(conversation.client)));
    said.removeAll(QString());
    m_subtitle->setText(said.join(u" · "_s));
}

void ConversationPane::showNotes()
{
    const QList<Event> notes = m_shelves->notes(m_place.shelf, m_place.conversation);
    QStringList lines;
    for (const Event &note : notes) {
        const QString text = m_copier->masking()->isOn() ? Masking::dots() : Texts::visible(note.text);
        lines += tr("%1: %2").arg(momentText(note.time), text);
    }
    m_notes->setPlainText(lines.isEmpty()
                              ? tr("No notes yet. A note is kept in the journal, and leaves with an export.")
                              : lines.join(u'\n'));
    m_tabs->setTabText(Notes, notes.isEmpty() ? tr("Notes") : tr("Notes (%1)").arg(notes.size()));
}

void ConversationPane::retranslateUi()
{
    QFont large = font();
    m_title->setFont(scaledFont(large, kTitleText));
    m_export->setText(tr("&Export…"));
    m_export->setToolTip(tr("Write it to a file, without its secrets"));
    m_compare->setText(tr("&Compare…"));
    m_compare->setToolTip(tr("What differs from another one"));
    m_tabs->setTabText(Diagram, tr("Diagram"));
    m_tabs->setTabText(Timeline, tr("Time line"));
    showCheckCount();
    m_tabs->setAccessibleName(tr("The transcript"));
    m_diagram->setAccessibleName(tr("Sequence diagram"));
    m_timelineView->setAccessibleName(tr("Time line"));
    m_notes->setAccessibleName(tr("Notes"));
    m_note->setAccessibleName(tr("A note"));
    m_note->setPlaceholderText(tr("What did you see? Never write a secret here that only you know: no rule finds it."));
    m_addNote->setText(tr("&Add the note"));
    m_timeline.retranslate();
    showHead();
    showNotes();
    drawDiagram();
}

void ConversationPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    if (event->type() == QEvent::ApplicationFontChange)
        m_title->setFont(scaledFont(font(), kTitleText));
}

} // namespace Grantscope::Ui
