// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/accessibilitywalk.h"
#include "widgets/theme.h"

#include <QLabel>
#include <QSplitterHandle>
#include <QTabBar>
#include <QTabWidget>

namespace Grantscope::Tests {

/// A line for each two visible widgets with one parent below \a root of which one covers a part of the other. Qt's own
/// insides of a control, and the handle of a splitter, are let be.
inline QStringList overlaps(QWidget *root)
{
    QStringList complaints;
    QList<QWidget *> parents = root->findChildren<QWidget *>();
    parents.prepend(root);
    for (const QWidget *parent : std::as_const(parents)) {
        if (!parent->isVisibleTo(root) || qobject_cast<const QTabWidget *>(parent)
            || qobject_cast<const QTabBar *>(parent) || qobject_cast<const QComboBox *>(parent)
            || qobject_cast<const QLineEdit *>(parent) || qobject_cast<const QAbstractItemView *>(parent))
            continue;
        QList<QWidget *> children = parent->findChildren<QWidget *>(Qt::FindDirectChildrenOnly);
        children.removeIf([root](const QWidget *child) {
            return !child->isVisibleTo(root) || child->isWindow() || qobject_cast<const QSplitterHandle *>(child)
                   || child->size().isEmpty();
        });
        for (qsizetype i = 0; i < children.size(); ++i) {
            for (qsizetype j = i + 1; j < children.size(); ++j) {
                if (children.at(i)->geometry().intersects(children.at(j)->geometry()))
                    complaints << pathOf(children.at(i)) + QStringLiteral(" | ") + pathOf(children.at(j));
            }
        }
    }
    return complaints;
}

/// A line for each visible label and button below \a root that is too small for its text.
inline QStringList cutTexts(QWidget *root)
{
    QStringList complaints;
    const QList<QLabel *> labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisibleTo(root) || label->text().isEmpty()
            || label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
            continue;
        const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height()
                                            : label->minimumSizeHint().width() <= label->width();
        if (!fits)
            complaints << pathOf(label) + QStringLiteral(": ") + label->text();
    }
    const QList<QAbstractButton *> buttons = root->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (button->isVisibleTo(root) && !button->text().isEmpty()
            && (button->width() < button->minimumSizeHint().width()
                || button->height() < button->minimumSizeHint().height()))
            complaints << pathOf(button) + QStringLiteral(": ") + button->text();
    }
    return complaints;
}

/// A line for each letter that two visible, enabled buttons or labels below \a root have with Alt: the first press
/// would choose none of them.
inline QStringList sharedMnemonics(QWidget *root)
{
    QStringList complaints;
    QHash<QKeySequence, QString> taken;
    const auto take = [&](const QWidget *widget, const QString &text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (key.isEmpty() || !widget->isVisibleTo(root) || !widget->isEnabled())
            return;
        if (taken.contains(key))
            complaints << pathOf(widget) + QStringLiteral(": ") + text + QStringLiteral(" | ") + taken.value(key);
        taken.insert(key, text);
    };
    const QList<QAbstractButton *> buttons = root->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons)
        take(button, button->text());
    const QList<QLabel *> labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy())
            take(label, label->text());
    }
    return complaints;
}

/// A line for each visible label below \a root whose text is too near to its ground in colour (WCAG 2.2: 4.5).
inline QStringList faintTexts(QWidget *root)
{
    QStringList complaints;
    const QList<QLabel *> labels = root->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisibleTo(root) || !label->isEnabled() || label->text().isEmpty())
            continue;
        const QWidget *ground = label;
        while (ground != root && !ground->autoFillBackground() && !ground->isWindow())
            ground = ground->parentWidget();
        const qreal found = Ui::contrast(label->palette().color(QPalette::WindowText),
                                         ground->palette().color(ground->backgroundRole()));
        if (found < 4.5)
            complaints << pathOf(label) + QStringLiteral(": %1: ").arg(found) + label->text();
    }
    return complaints;
}

} // namespace Grantscope::Tests
