// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/valuetree.h"

#include "tokens/copier.h"
#include "widgets/icon.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ValueTree::ValueTree(const QString &id, Shape shape, Copier *copier, QWidget *parent)
    : QTreeView(parent)
    , m_copier(copier)
    , m_copyCell(new QAction(icon(u"edit-copy-symbolic"_s), {}, this))
    , m_copyRow(new QAction(this))
    , m_sort(new QAction(this))
{
    setObjectName(id);
    setRootIsDecorated(shape == Shape::Tree);
    setAlternatingRowColors(true);
    setUniformRowHeights(true);
    setSelectionBehavior(QAbstractItemView::SelectItems); // The arrow keys reach every cell, to copy it.
    setFrameShape(QFrame::NoFrame);
    setTextElideMode(Qt::ElideRight);
    setTabKeyNavigation(false);
    header()->setStretchLastSection(true);
    m_copyCell->setShortcut(QKeySequence::Copy);
    m_copyRow->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    for (QAction *action : {m_copyCell, m_copyRow}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setEnabled(copier->isAllowed());
        connect(copier, &Copier::allowedChanged, action, &QAction::setEnabled);
        addAction(action);
    }
    m_sort->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_S));
    m_sort->setShortcutContext(Qt::WidgetShortcut);
    connect(m_sort, &QAction::triggered, this, &ValueTree::sortByCurrentColumn);
    connect(m_copyCell, &QAction::triggered, this, &ValueTree::copyCell);
    connect(m_copyRow, &QAction::triggered, this, &ValueTree::copyRow);
    retranslateUi();
}

void ValueTree::show(QAbstractItemModel *model, Qt::SortOrder order, bool sortable, const QList<int> &widths)
{
    if (sortable) {
        auto *sorted = new QSortFilterProxyModel(this);
        sorted->setSortLocaleAware(true);
        sorted->setSourceModel(model);
        setModel(sorted);
        setSortingEnabled(true);
        addAction(m_sort);
        sortByColumn(-1, order); // The model's own order until the person wants another.
    } else {
        setModel(model);
    }
    for (qsizetype column = 0; column < widths.size(); ++column)
        header()->resizeSection(static_cast<int>(column), static_cast<int>(widths.at(column)) * fontMetrics().averageCharWidth());
}

QByteArray ValueTree::columns() const
{
    return header()->saveState();
}

void ValueTree::restoreColumns(const QByteArray &columns)
{
    header()->restoreState(columns);
}

QModelIndex ValueTree::toSource(const QModelIndex &index) const
{
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(model());
    return sorted ? sorted->mapToSource(index) : index;
}

QModelIndex ValueTree::fromSource(const QModelIndex &index) const
{
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(model());
    return sorted ? sorted->mapFromSource(index) : index;
}

QModelIndex ValueTree::currentSource() const
{
    return toSource(currentIndex());
}

void ValueTree::setCurrentSource(const QModelIndex &index)
{
    const QModelIndex shown = fromSource(index);
    setCurrentIndex(shown);
    scrollTo(shown);
}

void ValueTree::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    Q_EMIT currentSourceChanged(toSource(current));
}

void ValueTree::copyCell()
{
    m_copier->copy(currentIndex().data(kCopyRole).toString());
}

void ValueTree::copyRow()
{
    const QModelIndex current = currentIndex();
    QStringList cells;
    for (int column = 0; current.isValid() && column < model()->columnCount(current.parent()); ++column)
        cells << current.siblingAtColumn(column).data(kCopyRole).toString();
    m_copier->copy(cells.join(u'\t'));
}

void ValueTree::sortByCurrentColumn()
{
    const int column = currentIndex().column();
    const bool turn = header()->sortIndicatorSection() == column && header()->sortIndicatorOrder() == Qt::AscendingOrder;
    if (column >= 0)
        sortByColumn(column, turn ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ValueTree::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

void ValueTree::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QTreeView::changeEvent(event);
}

void ValueTree::retranslateUi()
{
    m_copyCell->setText(tr("&Copy Value"));
    m_copyRow->setText(tr("Copy &Row"));
    m_sort->setText(tr("&Sort by This Column"));
    header()->setAccessibleName(tr("Columns"));
}

} // namespace Grantscope::Ui
