// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/valuetree.h"

#include "widgets/copier.h"
#include "widgets/icon.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

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

/// Every row is as high as one with Han characters: rows are of one height, and the first may have none.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        // Not before there is a row: it loads the font that stands in for these.
        if (m_font != option.font || m_height == 0) {
            m_font = option.font;
            QTextLayout layout(u"\u6f22Ag"_s, m_font);
            layout.beginLayout();
            const QTextLine line = layout.createLine();
            layout.endLayout();
            m_height = static_cast<int>(std::ceil(line.height()));
        }
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return {size.width(), std::max(size.height(), m_height)};
    }

private:
    mutable QFont m_font;
    mutable int m_height = 0;
};

constexpr int kMostCharacters = 24; // of a column that says nothing else
constexpr int kLeastCharacters = 10; // A time of day and what is around it.
constexpr int kLeastOfRest = 12;

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
    setItemDelegate(new RowDelegate(this));
    header()->setStretchLastSection(false); // fitColumns() leaves nothing over.
    header()->setResizeContentsPrecision(0); // What is in view: others may be a million.
    header()->setMinimumSectionSize(kLeastCharacters);
    m_fit.setSingleShot(true);
    m_fit.setInterval(0);
    connect(&m_fit, &QTimer::timeout, this, &ValueTree::fitColumns);
    connect(header(), &QHeaderView::sectionResized, this, &ValueTree::sectionResized);
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
    const QScopedValueRollback guard(m_fitting, true);
    auto *sorted = new SortedRows(this);
    sorted->setSortLocaleAware(true);
    sorted->setSourceModel(model);
    setModel(sorted);
    header()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    sortByColumn(-1, Qt::AscendingOrder); // The model's own order until the person wants another.
    m_widths = widths;
    const auto fit = qOverload<>(&QTimer::start);
    connect(sorted, &QAbstractItemModel::modelReset, &m_fit, fit);
    connect(sorted, &QAbstractItemModel::layoutChanged, &m_fit, fit);
    connect(sorted, &QAbstractItemModel::headerDataChanged, &m_fit, fit);
    connect(sorted, &QAbstractItemModel::rowsInserted, &m_fit, fit);
    connect(sorted, &QAbstractItemModel::rowsRemoved, &m_fit, fit);
    connect(this, &QTreeView::expanded, &m_fit, fit);
    m_fit.start();
}

void ValueTree::setColumnShown(int column, bool shown)
{
    if (isColumnHidden(column) != shown)
        return;
    const QScopedValueRollback guard(m_fitting, true);
    setColumnHidden(column, !shown);
    m_fit.start();
}

void ValueTree::showColumnFrom(int column, int characters)
{
    m_yielding = column;
    m_yieldsBelow = characters;
    yieldColumn();
}

void ValueTree::yieldColumn()
{
    if (m_yielding < 0)
        return;
    const bool hasRoom = viewport()->width() >= m_yieldsBelow * fontMetrics().averageCharWidth();
    if (!hasRoom && currentIndex().column() == m_yielding)
        setCurrentIndex(currentIndex().siblingAtColumn(0));
    setColumnShown(m_yielding, hasRoom);
}

ValueTree::Share ValueTree::shareOf(int column) const
{
    const int character = fontMetrics().averageCharWidth();
    const int title = header()->sectionSizeHint(column);
    const qsizetype rest = std::ranges::max_element(m_widths) - m_widths.begin();
    const qsizetype characters = column < m_widths.size() ? m_widths.at(column) : kMostCharacters;
    int most = static_cast<int>(characters + 1) * character; // and what is around a cell's text
    if (column == 0) // Its rows are set in, and may have an icon.
        most += 2 * indentation() + style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    const int wanted = std::max(title, std::min(sizeHintForColumn(column), most));
    // A name is worth more than what there is to say of it.
    const int least = column == 0      ? viewport()->width() / 2
                      : column == rest ? kLeastOfRest * character
                                       : std::max(title, kLeastCharacters * character);
    return {column, wanted, std::min(wanted, least)};
}

void ValueTree::fitColumns()
{
    m_fit.stop();
    const int room = viewport()->width();
    if (m_byPerson || !model() || room <= 0)
        return;
    QList<Share> shares;
    for (int column = 0; column < header()->count(); ++column) {
        if (!isColumnHidden(column))
            shares << shareOf(column);
    }
    if (shares.isEmpty())
        return;
    int wanted = 0;
    int spare = 0;
    for (const Share &share : std::as_const(shares)) {
        wanted += share.wanted;
        spare += share.wanted - share.least;
    }
    const int least = wanted - spare;
    const int first = shares.first().column == 0 ? shares.first().least : 0;
    int left = room;
    for (Share &share : shares) {
        if (room <= least && share.column == 0)
            share.wanted = share.least;
        else if (room <= least)
            share.wanted = share.least * (room - first) / std::max(1, least - first);
        else if (room < wanted)
            share.wanted = share.least + (share.wanted - share.least) * (room - least) / spare;
        left -= share.wanted;
    }
    const qsizetype rest = std::ranges::max_element(m_widths) - m_widths.begin();
    const auto taker = std::ranges::find(shares, static_cast<int>(rest), &Share::column);
    (taker == shares.end() ? shares.last() : *taker).wanted += std::max(0, left);
    const QScopedValueRollback guard(m_fitting, true);
    for (const Share &share : std::as_const(shares))
        header()->resizeSection(share.column, share.wanted);
}

void ValueTree::sectionResized()
{
    if (m_fitting)
        return;
    m_byPerson = true;
    m_character = fontMetrics().averageCharWidth();
    const QScopedValueRollback guard(m_fitting, true);
    header()->setStretchLastSection(true); // What they leave is no hole.
}

void ValueTree::scaleColumns()
{
    const int character = fontMetrics().averageCharWidth();
    if (!m_byPerson || m_character <= 0 || character == m_character)
        return m_fit.start();
    const QScopedValueRollback guard(m_fitting, true);
    for (int column = 0; column < header()->count(); ++column) {
        if (!isColumnHidden(column))
            header()->resizeSection(column, header()->sectionSize(column) * character / m_character);
    }
    m_character = character;
}

void ValueTree::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    yieldColumn();
    fitColumns();
}

QByteArray ValueTree::columns() const
{
    return m_byPerson ? QByteArray::number(m_character) + ':' + header()->saveState() : QByteArray();
}

void ValueTree::restoreColumns(const QByteArray &columns)
{
    const qsizetype colon = columns.indexOf(':');
    const int character = columns.first(std::max<qsizetype>(0, colon)).toInt();
    const QScopedValueRollback guard(m_fitting, true);
    if (character <= 0 || !header()->restoreState(columns.sliced(colon + 1)))
        return;
    m_byPerson = true;
    m_character = character;
    scaleColumns();
    yieldColumn(); // It may have been another width then.
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
    const int column = currentIndex().column();
    copyCells({currentIndex().data(kCopyRole)},
              column < 0 ? QString() : model()->headerData(column, Qt::Horizontal).toString());
}

void ValueTree::copyRow()
{
    const QModelIndex current = currentIndex();
    QVariantList cells;
    for (int column = 0; current.isValid() && column < model()->columnCount(current.parent()); ++column)
        cells << current.siblingAtColumn(column).data(kCopyRole);
    copyCells(cells, tr("Row"));
}

void ValueTree::copyCells(const QVariantList &cells, const QString &what)
{
    const auto make = [cells] {
        QStringList texts;
        for (const QVariant &cell : cells)
            texts << (cell.canConvert<LateText>() ? cell.value<LateText>().make() : cell.toString());
        return texts.join(u'\t');
    };
    if (std::ranges::any_of(cells, [](const QVariant &cell) { return cell.canConvert<LateText>(); }))
        m_copier->copyLater(make, what);
    else
        m_copier->copy(make(), Copier::Sensitivity::Secret, what);
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
    if (event->type() != QEvent::FontChange)
        return;
    scaleColumns();
    yieldColumn();
}

void ValueTree::retranslateUi()
{
    m_copyCell->setText(tr("&Copy Value"));
    m_copyRow->setText(tr("Copy &Row"));
    m_sort->setText(tr("&Sort by This Column"));
    header()->setAccessibleName(tr("Columns"));
}

} // namespace Grantscope::Ui
