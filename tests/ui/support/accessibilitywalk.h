// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStringList>
#include <QWidget>

namespace Grantscope::Tests {

/// Whether a person can do or read something in \a widget that a keyboard must reach and a screen reader must name.
inline bool isControl(const QWidget *widget)
{
    if (qobject_cast<const QScrollBar *>(widget) || qobject_cast<const QHeaderView *>(widget))
        return false;
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget)
           || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractItemView *>(widget);
}

/// What a listener would hear: "QToolButton › Menu".
inline QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (; widget; widget = widget->parentWidget()) {
        const QString name = widget->objectName();
        path.prepend(QString::fromLatin1(widget->metaObject()->className())
                     + (name.isEmpty() ? QString() : QLatin1Char('#') + name));
    }
    return path.join(QStringLiteral(" > "));
}

/// Walks every visible widget of \a window. Returns a line for each control without an accessible name, and for each
/// enabled one that Tab does not reach. An item view's or a scroll area's viewport, the parts of a spin box and widgets
/// with a focus proxy stand for nothing of their own; \a reachedOtherwise names (by class or objectName) what has keys
/// of its own, such as a list under a field.
inline QStringList accessibilityComplaints(QWidget *window, const QStringList &reachedOtherwise = {})
{
    QStringList complaints;
    QList<const QWidget *> chain;
    for (const QWidget *w = window->nextInFocusChain(); w && w != window && !chain.contains(w);
         w = w->nextInFocusChain())
        chain.append(w);
    const QList<QWidget *> widgets = window->findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        if (!widget->isVisibleTo(window) || widget->focusProxy() || !isControl(widget))
            continue;
        // Qt's own parts inside a control: they speak through it.
        if (widget->objectName().startsWith(QStringLiteral("qt_")) || qobject_cast<QComboBox *>(widget->parentWidget()))
            continue;
        if (qobject_cast<QLineEdit *>(widget->parentWidget()))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (!interface || interface->text(QAccessible::Name).trimmed().isEmpty())
            complaints.append(QStringLiteral("no accessible name: ") + pathOf(widget));
        const bool otherwise = reachedOtherwise.contains(widget->objectName())
                               || reachedOtherwise.contains(QString::fromLatin1(widget->metaObject()->className()));
        const bool byTab = (widget->focusPolicy() & Qt::TabFocus) && chain.contains(widget);
        if (widget->isEnabled() && !byTab && !otherwise)
            complaints.append(QStringLiteral("not reached by Tab: ") + pathOf(widget));
    }
    return complaints;
}

} // namespace Grantscope::Tests
