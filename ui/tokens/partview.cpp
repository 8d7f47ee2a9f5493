// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/partview.h"

#include "widgets/copier.h"
#include "widgets/icon.h"
#include "widgets/syntaxstyler.h"
#include "widgets/textview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

PartView::PartView(Meaning part, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_meaning(part)
    , m_copier(copier)
    , m_notice(new QLabel(this))
    , m_find(new QToolButton(this))
    , m_pretty(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_view(new TextView(this))
{
    m_notice->setTextFormat(Qt::PlainText);
    m_notice->setWordWrap(true);
    m_find->setAutoRaise(true);
    m_find->setIcon(icon(u"search-symbolic"_s));
    m_pretty->setCheckable(true);
    m_pretty->setChecked(true);
    m_pretty->setAutoRaise(true);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(icon(u"edit-copy-symbolic"_s));
    m_view->setFrameShape(QFrame::NoFrame);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 2, 4, 2);
    top->addWidget(m_notice, 1);
    top->addWidget(m_find);
    top->addWidget(m_pretty);
    top->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_view, 1);

    connect(m_pretty, &QToolButton::toggled, this, [this](bool pretty) {
        showText();
        Q_EMIT prettyChanged(pretty);
    });
    connect(m_view, &TextView::clicked, this, [this](qsizetype offset) {
        if (m_part)
            Q_EMIT placeChosen(showsPretty() ? m_part->pretty.toOriginal(offset) : offset);
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_part)
            m_copier->copyOctets(m_view->text(), m_view->accessibleName());
    });
    connect(copier, &Copier::allowedChanged, this, [this](bool allowed) {
        m_view->setConcealed(!allowed);
        m_copy->setEnabled(allowed);
    });
    m_view->setConcealed(!copier->isAllowed());
    m_copy->setEnabled(copier->isAllowed());
    connect(m_find, &QToolButton::clicked, m_view, &TextView::showFind);
    setFocusProxy(m_view);
    setTabOrder({m_find, m_pretty, m_copy, m_view});
    retranslateUi();
}

void PartView::setPart(std::shared_ptr<const void> owner, const PartText *part)
{
    if (owner == m_owner && part == m_part)
        return;
    m_owner = std::move(owner);
    m_part = part;
    m_mark = {};
    // The library of syntaxes is loaded with the first text, not with the window.
    if (part && !m_view->styler())
        m_view->setStyler(std::make_unique<SyntaxStyler>(u"JSON"_s));
    showText();
}

void PartView::setNotice(const QString &text)
{
    m_notice->setText(text);
}

bool PartView::showsPretty() const
{
    return m_part && m_pretty->isChecked() && !m_part->pretty.text.isEmpty();
}

void PartView::setPretty(bool pretty)
{
    m_pretty->setChecked(pretty);
}

bool PartView::isPretty() const
{
    return m_pretty->isChecked();
}

void PartView::showText()
{
    m_view->setText(!m_part ? QByteArray() : showsPretty() ? m_part->pretty.text : m_part->signedText);
    m_pretty->setEnabled(m_part && !m_part->pretty.text.isEmpty());
    showMarks();
}

Json::Span PartView::shown(Json::Span span) const
{
    if (!showsPretty() || span.length <= 0)
        return span;
    const qsizetype from = m_part->pretty.fromOriginal(span.offset);
    const qsizetype last = m_part->pretty.fromOriginal(span.end() - 1);
    return {from, last + 1 - from};
}

void PartView::showMarks()
{
    QList<RoleRange> marks;
    if (m_part) {
        for (const Json::Span &suspect : m_part->suspects) {
            const Json::Span place = shown(suspect);
            marks << RoleRange{place.offset, place.length, Meaning::Warning};
        }
    }
    if (m_part && m_mark.length > 0) {
        const Json::Span place = shown(m_mark);
        marks << RoleRange{place.offset, place.length, m_meaning};
    }
    m_view->setMarks(marks);
}

void PartView::mark(Json::Span span)
{
    m_mark = span;
    showMarks();
    // A person who works in this view is where they want to be.
    if (m_part && span.length > 0 && !m_view->hasFocus()) {
        const QSignalBlocker quiet(this); // The caret follows; the person did not go there.
        m_view->goTo(shown(span).offset);
    }
}

void PartView::setTitle(const QString &title)
{
    m_view->setAccessibleName(title);
}

void PartView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void PartView::retranslateUi()
{
    m_find->setToolTip(
        tr("Find in this text (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_find->setAccessibleName(tr("Find in this text"));
    m_pretty->setText(tr("Pretty"));
    m_pretty->setToolTip(tr("Only white space differs from what was signed"));
    m_pretty->setAccessibleName(tr("Show pretty, with line breaks"));
    m_copy->setToolTip(tr("Copy what is shown"));
    m_copy->setAccessibleName(tr("Copy what is shown"));
}

} // namespace Grantscope::Ui
