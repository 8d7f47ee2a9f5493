// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/glossarypane.h"

#include "texts/markdown.h"
#include "widgets/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kIdRole = Qt::UserRole;

/// How well a term answers what was typed: 0 by one of its names, 1 by how one begins, 2 by what stands in one; nothing
/// where it does not.
std::optional<int> rankOf(const Lessons::Term &term, const QString &wanted)
{
    std::optional<int> best;
    for (const QString &name : QStringList{term.name, term.id} + term.also) {
        const qsizetype at = name.indexOf(wanted, 0, Qt::CaseInsensitive);
        if (at < 0)
            continue;
        const int rank = at > 0 ? 2 : name.size() > wanted.size() ? 1 : 0;
        best = std::min(best.value_or(rank), rank);
    }
    return best;
}

QString kindText(Lessons::Explanation::Kind kind)
{
    using Kind = Lessons::Explanation::Kind;
    switch (kind) {
    case Kind::Claim:
        return GlossaryPane::tr("Claim");
    case Kind::HeaderParameter:
        return GlossaryPane::tr("Header parameter");
    case Kind::Parameter:
        return GlossaryPane::tr("Parameter");
    case Kind::Metadata:
        return GlossaryPane::tr("Metadata");
    case Kind::Error:
        return GlossaryPane::tr("Error");
    case Kind::Algorithm:
        return GlossaryPane::tr("Algorithm");
    case Kind::GrantType:
        return GlossaryPane::tr("Grant type");
    }
    Q_UNREACHABLE();
}

QString heading(const QString &name)
{
    return u"## "_s + Texts::markdownText(name) + u"\n\n"_s;
}

QString registeredText(const QList<Lessons::Explanation::Entry> &entries)
{
    QString page;
    for (const Lessons::Explanation::Entry &entry : entries) {
        const QString title = entry.title.isEmpty() ? QString() : u" · "_s + Texts::markdownText(entry.title);
        page += u"**"_s + kindText(entry.kind) + u"**"_s + title + u"\n\n"_s + Texts::markdownText(entry.text)
                + u"\n\n"_s + Texts::markdownText(entry.reference) + u"\n\n"_s;
    }
    return page;
}

} // namespace

GlossaryPane::GlossaryPane(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_page(new QTextBrowser(this))
{
    m_filter->setClearButtonEnabled(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    auto *left = new QWidget(this);
    auto *rows = new QVBoxLayout(left);
    rows->setContentsMargins(12, 8, 4, 8);
    rows->addWidget(m_filter);
    rows->addWidget(m_list, 1);
    auto *across = new QSplitter(this);
    across->addWidget(left);
    across->addWidget(m_page);
    across->setChildrenCollapsible(false);
    across->setStretchFactor(0, 2);
    across->setStretchFactor(1, 5);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(across);
    setFocusProxy(m_filter);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textEdited, this, &GlossaryPane::search);
    connect(m_filter, &QLineEdit::textChanged, this, &GlossaryPane::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        // What is no term may be registered: a claim, a parameter, an error.
        if (m_list->count() > 0)
            choose(std::max(m_list->currentRow(), 0));
        else if (const QString wanted = m_filter->text().trimmed(); !wanted.isEmpty())
            lookUp(wanted);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        m_current = item->data(kIdRole).toString();
        show(m_current, Lessons::explain(*m_glossary, m_current));
        Q_EMIT lookedUp(m_current);
    });
    connect(m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &address) {
        if (address.scheme() == "term"_L1)
            lookUp(address.path());
        else if (address.scheme() == "lesson"_L1)
            Q_EMIT lessonAsked(address.path());
    });
    retranslateUi();
}

void GlossaryPane::setLanguage(const QString &language)
{
    m_glossary = std::make_unique<Lessons::Glossary>(language);
    fill();
    if (!m_asked.isEmpty())
        lookUp(m_asked);
}

void GlossaryPane::fill()
{
    if (!m_glossary)
        return;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    const QString wanted = m_filter->text().trimmed();
    QList<std::pair<int, const Lessons::Term *>> found;
    for (const Lessons::Term &term : m_glossary->terms()) {
        if (const std::optional<int> rank = wanted.isEmpty() ? 0 : rankOf(term, wanted))
            found.append({*rank, &term});
    }
    std::ranges::stable_sort(found, {}, [](const auto &each) { return each.first; });
    for (const auto &[rank, term] : std::as_const(found)) {
        auto *item = new QListWidgetItem(term->name, m_list);
        item->setData(kIdRole, term->id);
        if (term->id == m_current)
            m_list->setCurrentItem(item);
    }
}

/// While one types, the best answer is in view; it is looked up when it is chosen.
void GlossaryPane::search()
{
    fill();
    if (m_filter->text().trimmed().isEmpty())
        return;
    if (m_list->count() == 0) {
        m_current.clear();
        m_asked.clear();
        m_state = State::NoMatch;
        showState();
        return;
    }
    showRow(0);
}

/// The term of the row; where one typed a name that belongs to it, what is known of that very name.
void GlossaryPane::showRow(int row)
{
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(row);
    m_current = m_list->item(row)->data(kIdRole).toString();
    const QString typed = m_filter->text().trimmed();
    const Lessons::Explanation known = Lessons::explain(*m_glossary, typed);
    if (known.term && known.term->id == m_current)
        show(typed, known);
    else
        show(m_current, Lessons::explain(*m_glossary, m_current));
}

bool GlossaryPane::lookUp(const QString &name)
{
    const Lessons::Explanation known = m_glossary ? Lessons::explain(*m_glossary, name) : Lessons::Explanation();
    m_current = known.term ? known.term->id : QString();
    if (known.term)
        m_filter->clear();
    else
        m_list->setCurrentRow(-1);
    fill();
    m_list->scrollToItem(m_list->currentItem());
    show(name, known);
    if (known.term)
        Q_EMIT lookedUp(known.term->id);
    return !known.isEmpty();
}

void GlossaryPane::choose(int row)
{
    showRow(row);
    Q_EMIT lookedUp(m_current);
}

/// What stands there where there is no explanation.
void GlossaryPane::showState()
{
    switch (m_state) {
    case State::Unknown: // The word may be a value: it is not repeated.
        m_page->setPlainText(tr("Nothing is known here of this word."));
        break;
    case State::NoMatch:
        m_page->setPlainText(tr("No term has this in its names. Enter looks among all claims, parameters, algorithms "
                                "and errors that are registered."));
        break;
    case State::Known:
        break;
    }
}

void GlossaryPane::show(const QString &name, const Lessons::Explanation &known)
{
    m_asked = name;
    m_state = known.isEmpty() ? State::Unknown : State::Known;
    if (known.isEmpty()) {
        m_asked.clear();
        showState();
        return;
    }
    const QString registered = registeredText(known.entries);
    if (!known.term)
        m_page->setMarkdown(heading(name) + registered);
    else if (known.isOwnTerm || known.entries.isEmpty())
        m_page->setMarkdown(heading(known.term->name) + termText(*known.term) + registered);
    else // The term is about more than this name.
        m_page->setMarkdown(heading(name) + registered + heading(known.term->name) + termText(*known.term));
}

QString GlossaryPane::termText(const Lessons::Term &term) const
{
    QString page = Texts::markdownText(term.text) + u"\n\n"_s;
    if (!term.also.isEmpty())
        page += tr("Also: %1").arg(Texts::markdownText(term.also.join(u", "_s))) + u"\n\n"_s;
    if (!term.reference.isEmpty())
        page += Texts::markdownText(term.reference) + u"\n\n"_s;
    QStringList others;
    for (const QString &id : term.see) {
        if (const Lessons::Term *other = m_glossary->find(id))
            others += u'[' + Texts::markdownText(other->name) + u"](term:"_s + id + u')';
    }
    if (!others.isEmpty())
        page += tr("See: %1").arg(others.join(u", "_s)) + u"\n\n"_s;
    if (!term.lesson.isEmpty())
        page += u"["_s + tr("The lesson that shows it") + u"](lesson:"_s + term.lesson + u")\n\n"_s;
    return page;
}

void GlossaryPane::retranslateUi()
{
    m_filter->setPlaceholderText(tr("Find a term, a claim, a parameter, an error"));
    m_filter->setAccessibleName(tr("Find a term"));
    m_list->setAccessibleName(tr("Terms"));
    m_page->setAccessibleName(tr("Meaning"));
    m_page->setPlaceholderText(tr("Choose a term, or type any name."));
    showState();
    if (!m_asked.isEmpty())
        lookUp(m_asked);
}

/// Up and Down walk through the list while one types.
bool GlossaryPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
    if ((key != Qt::Key_Down && key != Qt::Key_Up) || row < 0 || row >= m_list->count())
        return QWidget::eventFilter(watched, event);
    choose(row);
    return true;
}

void GlossaryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
