// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/glossarypane.h"

#include "lessons/explanation.h"
#include "texts/markdown.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr int kIdRole = Qt::UserRole;

bool matches(const Lessons::Term &term, const QString &wanted)
{
    if (wanted.isEmpty())
        return true;
    const auto has = [&wanted](const QString &text) { return text.contains(wanted, Qt::CaseInsensitive); };
    return has(term.name) || has(term.id) || std::ranges::any_of(term.also, has);
}

QString kindText(Lessons::Explanation::Kind kind)
{
    using Kind = Lessons::Explanation::Kind;
    switch (kind) {
    case Kind::Claim:
        return GlossaryPane::tr("Claim");
    case Kind::Parameter:
        return GlossaryPane::tr("Parameter");
    case Kind::Metadata:
        return GlossaryPane::tr("Metadata");
    case Kind::Error:
        return GlossaryPane::tr("Error");
    case Kind::Algorithm:
        return GlossaryPane::tr("Algorithm");
    }
    Q_UNREACHABLE();
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
    connect(m_filter, &QLineEdit::textChanged, this, &GlossaryPane::fill);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        // What is no term may be registered: a claim, a parameter, an error.
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
        else if (const QString wanted = m_filter->text().trimmed(); !wanted.isEmpty())
            lookUp(wanted);
    });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (!item)
            return;
        if (const Lessons::Term *term = m_glossary->find(item->data(kIdRole).toString()))
            showTerm(*term);
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
    for (const Lessons::Term &term : m_glossary->terms()) {
        if (!matches(term, wanted))
            continue;
        auto *item = new QListWidgetItem(term.name, m_list);
        item->setData(kIdRole, term.id);
        if (term.id == m_current)
            m_list->setCurrentItem(item);
    }
}

bool GlossaryPane::lookUp(const QString &name)
{
    m_asked = name;
    if (const Lessons::Term *term = m_glossary ? m_glossary->lookUp(name) : nullptr) {
        showTerm(*term);
        m_filter->clear();
        fill();
        m_list->scrollToItem(m_list->currentItem());
        return true;
    }
    m_current.clear();
    m_list->setCurrentRow(-1);
    if (showRegistered(name))
        return true;
    m_asked.clear();
    m_page->setPlainText(tr("Nothing is known here of this word.")); // Which may be a value: it is not repeated.
    return false;
}

void GlossaryPane::showTerm(const Lessons::Term &term)
{
    m_current = term.id;
    m_asked = term.id;
    QString page = u"## "_s + Texts::markdownText(term.name) + u"\n\n"_s + Texts::markdownText(term.text) + u"\n\n"_s;
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
        page += u"["_s + tr("The lesson that shows it") + u"](lesson:"_s + term.lesson + u")\n"_s;
    m_page->setMarkdown(page);
    Q_EMIT lookedUp(term.id);
}

/// Names that the registries know and that are no terms of their own.
bool GlossaryPane::showRegistered(const QString &name)
{
    const QList<Lessons::Explanation::Entry> entries =
        m_glossary ? Lessons::explain(*m_glossary, name).entries : QList<Lessons::Explanation::Entry>();
    if (entries.isEmpty())
        return false;
    QString page = u"## "_s + Texts::markdownText(name) + u"\n\n"_s;
    for (const Lessons::Explanation::Entry &entry : entries) {
        page += u"**"_s + kindText(entry.kind) + u"**\n\n"_s + Texts::markdownText(entry.text) + u"\n\n"_s
                + Texts::markdownText(entry.reference) + u"\n\n"_s;
    }
    m_page->setMarkdown(page);
    return true;
}

void GlossaryPane::retranslateUi()
{
    m_filter->setPlaceholderText(tr("Find a term, a claim, a parameter, an error"));
    m_filter->setAccessibleName(tr("Find a term"));
    m_list->setAccessibleName(tr("Terms"));
    m_page->setAccessibleName(tr("Meaning"));
    if (!m_asked.isEmpty())
        lookUp(m_asked);
}

void GlossaryPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
