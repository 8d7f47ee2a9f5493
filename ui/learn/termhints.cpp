// SPDX-License-Identifier: GPL-3.0-or-later
#include "learn/termhints.h"

#include "lessons/explanation.h"
#include "texts/texts.h"
#include "widgets/tooltip.h"
#include "widgets/wordinfocus.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

bool hasOwnToolTip(const QWidget *widget, const QPoint &place)
{
    if (!widget->toolTip().isEmpty())
        return true;
    const auto *view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    return view && view->viewport() == widget
           && (!view->toolTip().isEmpty() || !view->indexAt(place).data(Qt::ToolTipRole).toString().isEmpty());
}

} // namespace

TermHints::TermHints(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

const Lessons::Glossary &TermHints::glossary()
{
    if (const QString language = Texts::languageName(); !m_glossary || m_language != language) {
        m_glossary = std::make_unique<Lessons::Glossary>(language);
        m_language = language;
    }
    return *m_glossary;
}

bool TermHints::isKnown(const QString &word)
{
    return !Lessons::explain(glossary(), word).isEmpty();
}

QString TermHints::hintAt(const QWidget *widget, const QPoint &place)
{
    const QString word = wordUnder(widget, place);
    if (word.isEmpty())
        return {};
    const Lessons::Explanation known = Lessons::explain(glossary(), word);
    return known.isEmpty() ? QString() : (known.isOwnTerm ? known.term->name : word) + u'\n' + known.text();
}

bool TermHints::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    auto *widget = qobject_cast<QWidget *>(watched);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (!widget || hasOwnToolTip(widget, help->pos()))
        return false;
    const QString hint = hintAt(widget, help->pos());
    if (hint.isEmpty())
        return false;
    QToolTip::showText(help->globalPos(), plainToolTip(hint), widget);
    return true;
}

} // namespace Grantscope::Ui
