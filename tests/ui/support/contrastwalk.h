// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/accessibilitywalk.h"
#include "widgets/theme.h"

#include <QPlainTextEdit>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextLayout>

namespace Grantscope::Tests {

/// What text has to have against its ground (WCAG 2.2, success criterion 1.4.3).
inline constexpr qreal kReadable = 4.5;

/// A line for each pair of colours in which the text below \a root that a person reads is too faint: of fields with
/// what stands in them when empty, of buttons, of documents with what marks their text, of the cells of lists, trees
/// and tables, selected or not. Disabled ones count for nothing there and here.
class ContrastWalk
{
public:
    explicit ContrastWalk(QWidget *root)
    {
        const QList<QWidget *> widgets = root->findChildren<QWidget *>();
        for (const QWidget *widget : widgets) {
            if (widget->isVisibleTo(root) && widget->isEnabled())
                walk(widget);
        }
    }

    [[nodiscard]] const QStringList &complaints() const { return m_complaints; }
    /// How many pairs were looked at.
    [[nodiscard]] int seen() const { return m_seen; }

private:
    void hold(const QWidget *widget, const QColor &text, const QColor &ground, const QString &sample)
    {
        ++m_seen;
        if (const qreal found = Ui::contrast(text, ground); found < kReadable)
            m_complaints << pathOf(widget)
                                + QStringLiteral(": %1 (%2 on %3): %4")
                                      .arg(found)
                                      .arg(text.name(), ground.name(), sample.left(40));
    }
    void walk(const QWidget *widget)
    {
        const QPalette palette = widget->palette();
        if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
            hold(line, palette.color(QPalette::Text), palette.color(QPalette::Base), line->accessibleName());
            if (!line->placeholderText().isEmpty())
                hold(line, palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base),
                     line->placeholderText());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            if (!button->text().isEmpty())
                hold(button, palette.color(QPalette::ButtonText), palette.color(QPalette::Button), button->text());
        } else if (const auto *rich = qobject_cast<const QTextEdit *>(widget)) {
            walk(rich, *rich->document());
        } else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget)) {
            walk(plain, *plain->document());
        } else if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            if (view->model())
                walk(view, *view->model(), view->rootIndex());
            hold(view, palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight),
                 QStringLiteral("selected"));
        }
    }
    static QColor colorOf(const QBrush &brush, const QColor &otherwise)
    {
        return brush.style() == Qt::NoBrush || brush.color().alpha() == 0 ? otherwise : brush.color();
    }
    void walk(const QWidget *widget, const QTextDocument &document)
    {
        constexpr int kMostBlocks = 300;
        const QColor text = widget->palette().color(QPalette::Text);
        const QColor base = widget->palette().color(QPalette::Base);
        int blocks = 0;
        for (QTextBlock block = document.begin(); block.isValid() && blocks < kMostBlocks;
             block = block.next(), ++blocks) {
            const QColor ground = colorOf(block.blockFormat().background(), base);
            for (auto it = block.begin(); !it.atEnd(); ++it) {
                const QTextCharFormat format = it.fragment().charFormat();
                if (!it.fragment().text().trimmed().isEmpty())
                    hold(widget, colorOf(format.foreground(), text), colorOf(format.background(), ground),
                         it.fragment().text());
            }
            const QList<QTextLayout::FormatRange> marks = block.layout()->formats();
            for (const QTextLayout::FormatRange &mark : marks)
                hold(widget, colorOf(mark.format.foreground(), text), colorOf(mark.format.background(), ground),
                     block.text().mid(mark.start, mark.length));
        }
    }
    void walk(const QWidget *widget, const QAbstractItemModel &model, const QModelIndex &parent)
    {
        constexpr int kMostRows = 100;
        const QColor text = widget->palette().color(QPalette::Text);
        const QColor base = widget->palette().color(QPalette::Base);
        for (int row = 0; row < std::min(model.rowCount(parent), kMostRows); ++row) {
            for (int column = 0; column < model.columnCount(parent); ++column) {
                const QModelIndex index = model.index(row, column, parent);
                const QString shown = index.data().toString();
                if (!shown.isEmpty() && (index.flags() & Qt::ItemIsEnabled))
                    hold(widget, colorOf(index.data(Qt::ForegroundRole).value<QBrush>(), text),
                         colorOf(index.data(Qt::BackgroundRole).value<QBrush>(), base), shown);
            }
            walk(widget, model, model.index(row, 0, parent));
        }
    }

    QStringList m_complaints;
    int m_seen = 0;
};

/// A line for each part of the window, as a screen reader walks them, that says not what it is, and for each that takes
/// the keyboard and has no name.
inline QStringList namelessParts(QAccessibleInterface *part, const QString &path = {})
{
    QStringList complaints;
    if (!part || !part->isValid() || part->state().invisible)
        return complaints;
    const QString name = part->text(QAccessible::Name);
    const QString kind =
        part->object() ? QString::fromLatin1(part->object()->metaObject()->className()) : QString::number(part->role());
    const QString here = path + QStringLiteral(" > %1 “%2”").arg(kind, name.left(30));
    if (part->role() == QAccessible::NoRole)
        complaints << QStringLiteral("no role: ") + here;
    const QAccessible::State state = part->state();
    const bool isCell = part->role() == QAccessible::Cell || part->role() == QAccessible::ListItem
                        || part->role() == QAccessible::TreeItem;
    if (state.focusable && !state.disabled && !isCell && name.trimmed().isEmpty()
        && (!part->object() || !part->object()->objectName().startsWith(QStringLiteral("qt_"))))
        complaints << QStringLiteral("no name: ") + here;
    constexpr int kMostChildren = 200;
    for (int child = 0; child < std::min(part->childCount(), kMostChildren); ++child)
        complaints += namelessParts(part->child(child), here);
    return complaints;
}

} // namespace Grantscope::Tests
