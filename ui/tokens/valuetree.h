// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace Grantscope::Ui {

class Copier;

/// The role under which the inspector's models give a cell's whole text for the clipboard.
inline constexpr int kCopyRole = Qt::UserRole + 2;

/// A table or tree of values: copies a cell or a row by key and menu.
class ValueTree : public QTreeView
{
    Q_OBJECT

public:
    enum class Shape : quint8 { Table, Tree };

    /// \a id is its object name, under which the panel keeps the widths of its columns.
    ValueTree(const QString &id, Shape shape, Copier *copier, QWidget *parent = nullptr);
    /// Sorted by the person if \a sortable; \a widths are of the first columns, in average characters.
    void show(QAbstractItemModel *model, Qt::SortOrder order = Qt::AscendingOrder, bool sortable = false,
              const QList<int> &widths = {});
    /// The index in the model that was handed to show().
    [[nodiscard]] QModelIndex currentSource() const;
    /// The widths of the columns, for the settings; restoring what is no such state changes nothing.
    [[nodiscard]] QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);
    [[nodiscard]] QModelIndex fromSource(const QModelIndex &index) const;
    void setCurrentSource(const QModelIndex &index);

public Q_SLOTS:
    void copyCell();
    void copyRow();
    /// By the column of the current cell, the other way round if that is how it is sorted.
    void sortByCurrentColumn();

Q_SIGNALS:
    /// The person or the program went to another row; \a index belongs to the model that was handed to show().
    void currentSourceChanged(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void retranslateUi();
    [[nodiscard]] QModelIndex toSource(const QModelIndex &index) const;

    Copier *m_copier;
    QAction *m_copyCell;
    QAction *m_copyRow;
    QAction *m_sort;
};

} // namespace Grantscope::Ui
