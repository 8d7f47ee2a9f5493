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

namespace {

class SortedRows : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override
    {
        const QVariant a = left.data(kSortRole);
        const QVariant b = right.data(kSortRole);
        if (!a.isValid() && !b.isValid())
            return QSortFilterProxyModel::lessThan(left, right);
        // What has no value of its own stands before what has one; texts are compared as texts.
        if (!a.isValid() || !b.isValid())
            return b.isValid();
        return a.typeId() == QMetaType::QString ? a.toString() < b.toString() : a.toDouble() < b.toDouble();
    }
};

} // namespace

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
    m_copyCell->setShortcuts(QKeySequence::Copy);
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
    addAction(m_sort);
    connect(m_copyCell, &QAction::triggered, this, &ValueTree::copyCell);
    connect(m_copyRow, &QAction::triggered, this, &ValueTree::copyRow);
    retranslateUi();
}

void ValueTree::show(QAbstractItemModel *model, const QList<int> &widths)
{
    auto *sorted = new SortedRows(this);
    sorted->setSortLocaleAware(true);
    sorted->setSourceModel(model);
    setModel(sorted);
    header()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // The model's own order until the person wants another.
    for (qsizetype column = 0; column < widths.size(); ++column)
        header()->resizeSection(static_cast<int>(column),
                                static_cast<int>(widths.at(column)) * fontMetrics().averageCharWidth());
}

QByteArray ValueTree::columns() const
{
    return header()->saveState();
}

void ValueTree::restoreColumns(const QByteArray &columns)
{
    header()->restoreState(columns);
    // Widths are remembered; the order is what was signed again.
    header()->setSortIndicatorClearable(true);
    sortByColumn(-1, Qt::AscendingOrder);
}

QModelIndex ValueTree::toSource(const QModelIndex &index) const
{
    const auto *sorted = static_cast<const QSortFilterProxyModel *>(model());
    return sorted ? sorted->mapToSource(index) : QModelIndex();
}

QModelIndex ValueTree::fromSource(const QModelIndex &index) const
{
    const auto *sorted = static_cast<const QSortFilterProxyModel *>(model());
    return sorted ? sorted->mapFromSource(index) : QModelIndex();
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
    copyCells({currentIndex().data(kCopyRole)});
}

void ValueTree::copyRow()
{
    const QModelIndex current = currentIndex();
    QVariantList cells;
    for (int column = 0; current.isValid() && column < model()->columnCount(current.parent()); ++column)
        cells << current.siblingAtColumn(column).data(kCopyRole);
    copyCells(cells);
}

void ValueTree::copyCells(const QVariantList &cells)
{
    const auto make = [cells] {
        QStringList texts;
        for (const QVariant &cell : cells)
            texts << (cell.canConvert<LateText>() ? cell.value<LateText>().make() : cell.toString());
        return texts.join(u'\t');
    };
    if (std::ranges::any_of(cells, [](const QVariant &cell) { return cell.canConvert<LateText>(); }))
        m_copier->copyLater(make);
    else
        m_copier->copy(make());
}

void ValueTree::sortByCurrentColumn()
{
    const int column = currentIndex().column();
    if (column < 0)
        return;
    const bool same = header()->sortIndicatorSection() == column;
    const bool descending = header()->sortIndicatorOrder() == Qt::DescendingOrder;
    if (same && descending)
        return sortByColumn(-1, Qt::AscendingOrder);
    sortByColumn(column, same ? Qt::DescendingOrder : Qt::AscendingOrder);
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
