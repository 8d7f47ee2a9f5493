// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/transcriptspanel.h"

#include "intents/intents.h"
#include "transcripts/comparedialog.h"
#include "transcripts/conversationpane.h"
#include "transcripts/conversationwords.h"
#include "transcripts/eventdetails.h"
#include "transcripts/exportdialog.h"
#include "transcripts/transcriptlist.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/valuetree.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

TranscriptsPanel::TranscriptsPanel(const TranscriptsNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_copier(needs.intents, needs.masking)
    , m_list(new TranscriptList(needs.shelves, &m_copier))
    , m_conversation(new ConversationPane(needs.shelves, &m_copier))
    , m_pages(new QStackedWidget)
    , m_empty(new QLabel)
    , m_practice(new QPushButton(icon(u"media-playback-start-symbolic"_s), {}))
    , m_openFirst(new QPushButton(icon(u"document-open-symbolic"_s), {}))
    , m_exportAll(new QPushButton(icon(u"document-export-symbolic"_s), {}))
    , m_across(new QSplitter(Qt::Horizontal, this))
{
    arrange();
    setAcceptDrops(true);
    connect(m_list, &TranscriptList::chosen, this, [this](const ConversationPlace &place) {
        m_conversation->show(place);
        showWhatThereIs();
    });
    connect(m_list, &TranscriptList::listedChanged, this,
            [this] { m_needs.intents->ask(StandingChanged{u"transcripts"_s}); });
    connect(m_list, &TranscriptList::openAsked, this, &TranscriptsPanel::askForFile);
    connect(m_list, &TranscriptList::closeAsked, m_needs.shelves, &Archive::Shelves::close);
    connect(m_conversation, &ConversationPane::exportAsked, this, &TranscriptsPanel::exportChosen);
    connect(m_conversation, &ConversationPane::compareAsked, this, &TranscriptsPanel::compareChosen);
    connect(m_conversation, &ConversationPane::noted, this, m_needs.keep);
    connect(m_conversation, &ConversationPane::linkChosen, this, [this](const QUrl &address) {
        QDesktopServices::openUrl(address);
        m_needs.intents->ask(ShowStatus{address.toString()});
    });
    connect(m_conversation->details(), &EventDetails::inspectAsked, this,
            [this](const QByteArray &messages) { m_needs.intents->ask(OpenToken{messages, m_conversation->title()}); });
    connect(m_conversation->details(), &EventDetails::againAsked, this,
            [this](const HttpRequest &request) { m_needs.intents->ask(OpenRequest{.request = request}); });
    connect(m_practice, &QPushButton::clicked, this,
            [this] { m_needs.intents->ask(RunFlow{u"authorization-code"_s, {}, RunFlow::Through::End, true}); });
    connect(m_exportAll, &QPushButton::clicked, this, &TranscriptsPanel::exportChosen);
    connect(m_openFirst, &QPushButton::clicked, this, &TranscriptsPanel::askForFile);
    connect(m_needs.shelves, &Archive::Shelves::shelfChanged, this, [this](int shelf) {
        if (shelf == m_opened)
            chooseOf(shelf);
        showWhatThereIs();
    });
    connect(m_needs.shelves, &Archive::Shelves::shelvesChanged, this, &TranscriptsPanel::showWhatThereIs);
    if (m_needs.keeping.forget) {
        m_keeping = new KeepingMenu(m_needs.keeping, this);
        m_list->setMenu(m_keeping);
        connect(m_keeping, &KeepingMenu::forgotten, m_needs.shelves, &Archive::Shelves::forget);
        connect(m_keeping, &KeepingMenu::told, this,
                [this](const QString &text) { m_needs.intents->ask(ShowStatus{text}); });
    }
    m_commands.add(QT_TR_NOOP("Open a Recording or a Transcript…"), Qt::CTRL | Qt::Key_O, [this] { askForFile(); });
    m_commands.add(QT_TR_NOOP("Export the Transcript…"), Qt::CTRL | Qt::Key_E, [this] { exportChosen(); });
    m_commands.add(QT_TR_NOOP("Compare with Another Transcript…"), Qt::CTRL | Qt::Key_D, [this] { compareChosen(); });
    m_commands.add(QT_TR_NOOP("Find in the Transcripts"), Qt::CTRL | Qt::Key_F,
                   [this] { m_list->search()->setFocus(); });
    retranslateUi();
    restoreLayout();
    showWhatThereIs();
}

TranscriptsPanel::~TranscriptsPanel()
{
    saveLayout();
}

void TranscriptsPanel::arrange()
{
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *empty = new QWidget;
    auto *rows = new QVBoxLayout(empty);
    rows->setContentsMargins(24, 24, 24, 24);
    rows->setSpacing(12);
    rows->addStretch();
    rows->addWidget(m_empty);
    rows->addWidget(m_practice, 0, Qt::AlignHCenter);
    rows->addWidget(m_openFirst, 0, Qt::AlignHCenter);
    rows->addWidget(m_exportAll, 0, Qt::AlignHCenter);
    rows->addStretch();
    m_pages->addWidget(empty);
    m_pages->addWidget(m_conversation);
    m_across->setObjectName(u"across"_s);
    m_across->setChildrenCollapsible(false);
    m_across->addWidget(m_list);
    m_across->addWidget(m_pages);
    m_across->setStretchFactor(0, 2);
    m_across->setStretchFactor(1, 5);
    m_across->setSizes({480, 900});
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_across);
}

void TranscriptsPanel::showWhatThereIs()
{
    const ConversationPlace place = m_list->current();
    const bool hasOne = m_list->model()->conversation(place) != nullptr;
    m_pages->setCurrentIndex(hasOne ? 1 : 0);
    const Archive::Shelf *shelf = m_needs.shelves->shelf(place.shelf);
    m_exportAll->setVisible(shelf && !shelf->conversations.isEmpty());
    m_needs.intents->ask(StandingChanged{u"transcripts"_s});
}

QString TranscriptsPanel::standing() const
{
    const QList<Archive::Shelf> &shelves = m_needs.shelves->shelves();
    const auto reading = std::ranges::count_if(shelves, [](const Archive::Shelf &shelf) { return !shelf.isWhole; });
    if (reading > 0)
        return tr("Reading what was kept: %n to go", nullptr, static_cast<int>(reading));
    qsizetype conversations = 0;
    for (const Archive::Shelf &shelf : shelves)
        conversations += shelf.conversations.size();
    const int count = static_cast<int>(conversations);
    const qsizetype listed = m_list->listed();
    if (listed < conversations)
        return tr("%1 of %n transcripts", nullptr, count).arg(QLocale().toString(listed));
    return tr("%n transcripts", nullptr, count);
}

void TranscriptsPanel::askForFile()
{
    const QString path = QFileDialog::getOpenFileName(
        this, tr("Open a recording or a transcript"), {},
        tr("Recordings and transcripts (*.har *.json *.jsonl *.grantscope);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void TranscriptsPanel::openFile(const QString &path)
{
    m_opened = m_needs.shelves->open(path);
    m_list->choose({m_opened, -1});
}

/// Of a file the first login, else whatever is there; nothing while it is read.
void TranscriptsPanel::chooseOf(int id)
{
    const Archive::Shelf *shelf = m_needs.shelves->shelf(id);
    if (!shelf || !shelf->isWhole)
        return;
    m_opened = 0;
    const auto &all = shelf->conversations;
    if (shelf->kind == Archive::ShelfKind::Journal)
        return m_list->choose({id, all.size() - 1}); // What the person was at.
    const auto login = std::ranges::find_if(
        all, [](const Review::Conversation &each) { return each.kind != Review::ConversationKind::Single; });
    const auto other = std::ranges::find_if(all, [](const Review::Conversation &each) { return !each.isNoise(); });
    const auto at = login != all.cend() ? login : other;
    m_list->choose({id, at == all.cend() ? -1 : at - all.cbegin()});
}

/// What happened last, as long as the person has chosen nothing.
void TranscriptsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    const Archive::Shelf &session = m_needs.shelves->shelves().constFirst();
    if (m_list->current().conversation < 0 && !session.conversations.isEmpty())
        m_list->choose({session.id, session.conversations.size() - 1});
}

void TranscriptsPanel::showInterrupted()
{
    const QList<Archive::Shelf> &shelves = m_needs.shelves->shelves();
    const auto at = std::ranges::find_if(shelves, &Archive::Shelf::isInterrupted);
    if (at == shelves.cend())
        return;
    m_opened = at->id;
    m_list->choose({m_opened, -1});
    chooseOf(m_opened);
    m_needs.shelves->settle();
}

void TranscriptsPanel::say(const QString &text)
{
    m_needs.intents->ask(ShowStatus{text});
}

void TranscriptsPanel::exportChosen()
{
    const ConversationPlace place = m_list->current();
    ExportMatter matter{.program = m_needs.program, .now = m_needs.clock()};
    const bool isOne = m_list->model()->conversation(place) != nullptr;
    if (isOne && !(m_conversation->isJudged() && m_conversation->place() == place))
        return say(tr("It is still being read."));
    if (isOne) {
        matter.events = m_conversation->events();
        matter.findings = m_conversation->findings();
        matter.around = m_needs.shelves->store(place.shelf);
        matter.title = m_conversation->title();
    } else {
        // All of a session or of a file.
        matter.store = m_needs.shelves->store(place.shelf);
        if (!matter.store)
            return say(tr("Choose what to export first. What is still being read can't be yet."));
        matter.title = shelfTitle(*m_needs.shelves->shelf(place.shelf));
    }
    auto *dialog = new ExportDialog(matter, &m_copier, m_needs.settings, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::told, this, [this](const QString &text) { m_needs.intents->ask(ShowStatus{text}); });
    dialog->open();
}

void TranscriptsPanel::compareChosen()
{
    const ConversationPlace place = m_list->current();
    if (!m_list->model()->conversation(place))
        return;
    auto *dialog = new CompareDialog(m_needs.shelves, place, &m_copier, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

QList<Command> TranscriptsPanel::commands()
{
    return {};
}

void TranscriptsPanel::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> dragged = event->mimeData()->urls();
    if (std::ranges::any_of(dragged, &QUrl::isLocalFile))
        event->acceptProposedAction();
}

void TranscriptsPanel::dropEvent(QDropEvent *event)
{
    for (const QUrl &file : event->mimeData()->urls()) {
        if (file.isLocalFile())
            openFile(file.toLocalFile());
    }
}

void TranscriptsPanel::restoreLayout()
{
    if (!m_needs.settings)
        return;
    for (QSplitter *splitter : {m_across, m_conversation->split()})
        splitter->restoreState(m_needs.settings->value(u"transcripts/split/"_s + splitter->objectName()).toByteArray());
    for (ValueTree *table : findChildren<ValueTree *>())
        table->restoreColumns(m_needs.settings->value(u"transcripts/columns/"_s + table->objectName()).toByteArray());
}

void TranscriptsPanel::saveLayout() const
{
    if (!m_needs.settings)
        return;
    for (const QSplitter *splitter : {m_across, m_conversation->split()})
        m_needs.settings->setValue(u"transcripts/split/"_s + splitter->objectName(), splitter->saveState());
    for (const ValueTree *table : findChildren<ValueTree *>())
        m_needs.settings->setValue(u"transcripts/columns/"_s + table->objectName(), table->columns());
}

void TranscriptsPanel::retranslateUi()
{
    m_empty->setText(
        tr("Everything that is sent, received, opened or checked here is kept in a journal on this machine, and "
           "can be looked at, compared and handed on without its secrets. Recordings of browsers and proxies "
           "(HAR) can be opened, too: the logins in them are found, drawn and checked."));
    m_practice->setText(tr("&Run a login with the practice server"));
    m_exportAll->setText(tr("&Export all of it…"));
    m_openFirst->setText(tr("Open a recordin&g…"));
    m_commands.retranslate();
}

void TranscriptsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
