// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/transcriptlist.h"

#include "transcripts/conversationwords.h"
#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/lineedit.h"
#include "widgets/valuetree.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

TranscriptList::TranscriptList(Archive::Shelves *shelves, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_shelves(shelves)
    , m_copier(copier)
    , m_model(shelves, copier->masking())
    , m_search(new LineEdit(this))
    , m_kinds(new QComboBox(this))
    , m_open(new QPushButton(icon(u"document-open-symbolic"_s), {}, this))
    , m_close(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_view(new ValueTree(u"transcripts"_s, ValueTree::Shape::Tree, copier, this))
    , m_state(new QLabel(this))
{
    m_filter.setSourceModel(&m_model);
    m_search->setClearButtonEnabled(true);
    m_close->setIcon(icon(u"window-close-symbolic"_s));
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setAutoRaise(true);
    m_more->setIcon(icon(u"application-menu-symbolic"_s));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_more->setAutoRaise(true);
    m_more->hide();
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    for (int kind = 0; kind <= static_cast<int>(ConversationsFilter::Kind::Everything); ++kind)
        m_kinds->addItem({});
    auto *line = new QHBoxLayout;
    line->addWidget(m_search, 1);
    line->addWidget(m_kinds);
    auto *below = new QHBoxLayout;
    below->addWidget(m_open);
    below->addStretch();
    below->addWidget(m_close);
    below->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addLayout(line);
    column->addWidget(m_view, 1);
    column->addWidget(m_state);
    column->addLayout(below);
    m_view->show(&m_filter, {30, 24, 10, 16});
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_shelves->stopSearch();
        m_model.clearFound();
        m_filter.setWords(m_search->value());
        expandShelves();
        m_searchLater.start();
    });
    m_searchLater.setSingleShot(true);
    m_searchLater.setInterval(300);
    connect(&m_searchLater, &QTimer::timeout, this, &TranscriptList::searchMessages);
    connect(shelves, &Archive::Shelves::found, this, [this](int shelf, const QSet<qsizetype> &conversations) {
        m_model.setFound(shelf, conversations);
        expandShelves();
    });
    connect(m_kinds, &QComboBox::currentIndexChanged, this, [this](int kind) {
        m_filter.setKind(static_cast<ConversationsFilter::Kind>(kind));
        expandShelves();
    });
    connect(m_open, &QPushButton::clicked, this, &TranscriptList::openAsked);
    connect(m_close, &QToolButton::clicked, this, [this] { Q_EMIT closeAsked(current().shelf); });
    connect(m_view, &ValueTree::currentSourceChanged, this, [this] {
        updateState();
        Q_EMIT chosen(current());
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TranscriptList::updateState);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &of) {
        if (!of.isValid())
            expandShelves();
    });
    connect(copier, &Copier::allowedChanged, &m_model, &ConversationsModel::refresh);
    expandShelves();
    retranslateUi();
}

void TranscriptList::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
    m_more->show();
}

ConversationPlace TranscriptList::current() const
{
    return m_model.place(m_filter.mapToSource(m_view->currentSource()));
}

void TranscriptList::choose(const ConversationPlace &place)
{
    m_view->setCurrentSource(m_filter.mapFromSource(m_model.indexOf(place)));
}

qsizetype TranscriptList::listed() const
{
    qsizetype count = 0;
    for (int row = 0; row < m_filter.rowCount(); ++row)
        count += m_filter.rowCount(m_filter.index(row, 0));
    return count;
}

/// Of this session and of files; the many of the past when something is looked for.
void TranscriptList::expandShelves()
{
    for (int row = 0; row < m_filter.rowCount(); ++row) {
        const QModelIndex index = m_filter.index(row, 0);
        m_view->expand(m_view->fromSource(index));
    }
    Q_EMIT listedChanged();
}

bool TranscriptList::searchMessages()
{
    constexpr qsizetype kShortest = 3;
    if (!m_copier->isAllowed() || m_search->value().size() < kShortest)
        return false;
    m_shelves->search(m_search->value().split(u' ', Qt::SkipEmptyParts));
    return true;
}

void TranscriptList::updateState()
{
    const ConversationPlace place = current();
    const QModelIndex shelf = m_model.indexOf({place.shelf, -1});
    const QString said =
        shelf.isValid() ? shelf.siblingAtColumn(ConversationsModel::With).data().toString() : QString();
    m_state->setText(said);
    m_state->setVisible(!said.isEmpty());
    m_close->setEnabled(shelf.isValid() && shelf.row() > 0);
}

void TranscriptList::retranslateUi()
{
    m_search->setPlaceholderText(tr("Find: server, client, path, error …"));
    m_search->setAccessibleName(tr("Find in the transcripts"));
    m_kinds->setAccessibleName(tr("What is listed"));
    using Kind = ConversationsFilter::Kind;
    m_kinds->setItemText(static_cast<int>(Kind::Protocol), tr("OAuth and OpenID"));
    m_kinds->setItemText(static_cast<int>(Kind::Flows), tr("Logins"));
    m_kinds->setItemText(static_cast<int>(Kind::Requests), tr("Requests"));
    m_kinds->setItemText(static_cast<int>(Kind::Failed), tr("Failed"));
    m_kinds->setItemText(static_cast<int>(Kind::Everything), tr("Everything"));
    m_open->setText(tr("&Open a File…"));
    m_open->setToolTip(tr("A HAR of a browser or a proxy, or a transcript of this program"));
    m_close->setText(tr("Take from the list"));
    m_close->setToolTip(tr("Takes it from the list; the file stays"));
    m_more->setToolTip(tr("What is kept, and for how long"));
    m_more->setAccessibleName(m_more->toolTip());
    m_view->setAccessibleName(tr("Transcripts"));
    updateState();
}

void TranscriptList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        m_model.refresh();
    }
}

} // namespace Grantscope::Ui
