// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/findbar.h"

#include "widgets/icon.h"
#include "widgets/textview.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

QToolButton *barButton(QWidget *parent, const QString &iconName)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

FindBar::FindBar(TextView *view)
    : QWidget(view)
    , m_view(view)
    , m_field(new LineEdit(this))
    , m_status(new QLabel(this))
    , m_case(new QCheckBox(this))
    , m_previous(barButton(this, u"go-up-symbolic"_s))
    , m_next(barButton(this, u"go-down-symbolic"_s))
    , m_close(barButton(this, u"dialog-close-symbolic"_s))
{
    setAutoFillBackground(true);
    m_status->setTextFormat(Qt::PlainText);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(4);
    row->addWidget(m_field, 1);
    row->addWidget(m_status);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_case);
    row->addWidget(m_close);
    setFocusProxy(m_field);

    connect(m_field, &QLineEdit::textEdited, this, &FindBar::search);
    connect(m_case, &QCheckBox::toggled, this, &FindBar::search);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_close, &QToolButton::clicked, this, &FindBar::close);
    retranslateUi();
}

void FindBar::open(const QString &text)
{
    m_from = m_view->selectionStart();
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (!text.isEmpty())
        m_field->setText(text);
    m_field->selectAll();
    search();
}

void FindBar::stop()
{
    m_running.cancel();
    ++m_asked;
    m_matches.clear();
    m_view->m_found.clear();
    m_view->viewport()->update();
}

void FindBar::close()
{
    stop();
    hide();
    m_view->placeFindBar();
    m_view->setFocus(Qt::OtherFocusReason);
}

void FindBar::forget()
{
    const bool focused = isAncestorOf(QApplication::focusWidget());
    m_field->clear();
    m_current = -1;
    stop();
    hide();
    m_view->placeFindBar();
    if (focused)
        m_view->setFocus(Qt::OtherFocusReason);
}

void FindBar::refresh()
{
    m_from = 0;
    if (isVisible())
        search();
}

void FindBar::search()
{
    m_running.cancel();
    ++m_asked;
    const QByteArray needle = m_field->value().toUtf8();
    if (needle.isEmpty())
        return take({});
    const CaseRule rule = m_case->isChecked() ? CaseRule::Exact : CaseRule::Fold;
    m_running = findAll(m_view->text(), needle, rule);
    // An older search may have ended just before it was cancelled.
    m_running.then(this, [this, asked = m_asked](const Matches &matches) {
        if (asked == m_asked)
            take(matches);
    });
}

void FindBar::take(const Matches &matches)
{
    m_matches = matches.starts;
    m_more = matches.more;
    m_current = -1;
    m_view->m_found = m_matches;
    m_view->m_foundLength = m_field->value().toUtf8().size();
    m_view->viewport()->update();
    if (!m_matches.isEmpty()) {
        const auto after = std::ranges::lower_bound(m_matches, m_from);
        showMatch(after == m_matches.end() ? 0 : after - m_matches.begin());
    }
    updateStatus();
    Q_EMIT finished();
}

void FindBar::findNext()
{
    if (!m_matches.isEmpty())
        showMatch((m_current + 1) % m_matches.size());
}

void FindBar::findPrevious()
{
    if (!m_matches.isEmpty())
        showMatch((m_current + m_matches.size() - 1) % m_matches.size());
}

void FindBar::showMatch(qsizetype match)
{
    m_current = match;
    m_view->select(m_matches.at(match), m_view->m_foundLength);
    updateStatus();
}

QString FindBar::status() const
{
    if (m_field->value().isEmpty())
        return {};
    if (m_matches.isEmpty())
        return tr("Not found");
    const QLocale locale;
    const QString count = locale.toString(m_matches.size()) + (m_more ? u"+"_s : QString());
    return tr("%1 of %2", "which match, how many matches").arg(locale.toString(m_current + 1), count);
}

void FindBar::updateStatus()
{
    m_status->setText(status());
    m_next->setEnabled(!m_matches.isEmpty());
    m_previous->setEnabled(!m_matches.isEmpty());
}

void FindBar::retranslateUi()
{
    m_field->setPlaceholderText(tr("Find"));
    m_field->setAccessibleName(tr("Find in the text"));
    m_case->setText(tr("Match case"));
    m_next->setToolTip(tr("Next match (Enter)"));
    m_next->setAccessibleName(tr("Next match"));
    m_previous->setToolTip(tr("Previous match (Shift+Enter)"));
    m_previous->setAccessibleName(tr("Previous match"));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close the find bar"));
    // The field must not change its width with every match.
    m_status->setMinimumWidth(
        fontMetrics().horizontalAdvance(tr("%1 of %2", "which match, how many matches").arg(999).arg(999)));
    updateStatus();
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return event->modifiers() & Qt::ShiftModifier ? findPrevious() : findNext();
    // The keys that move through the text are not for the bar to pass on.
    event->accept();
}

} // namespace Grantscope::Ui
