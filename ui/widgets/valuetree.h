// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QTreeView>

#include <functional>

namespace Grantscope::Ui {

class Copier;

/// The role under which models give a cell's whole text for the clipboard: a QString, or a LateText.
inline constexpr int kCopyRole = Qt::UserRole + 2;

/// A text that is so large that it is made on another thread, once it is wanted.
struct LateText
{
    static constexpr qsizetype kFrom = 1024 * 1024; ///< Octets.
    std::function<QString()> make;
};

/// Where a cell sorts otherwise than by what it says: a number, a size, a moment, a bare text; of one type in a column.
/// Without it, the text does, by the rules of the person's language.
inline constexpr int kSortRole = Qt::UserRole + 3;

/// A table or tree of values: copies a cell or a row by key and menu, and is sorted by a column, the other way round,
/// and at the third click as the model has it, which is how things were signed. Its columns share the width by what is
/// in them, until the person gives them widths; these grow and shrink with the font.
class ValueTree : public QTreeView
{
    Q_OBJECT

public:
    enum class Shape : quint8 { Table, Tree };

    /// \a id is its object name, under which the panel keeps the widths of its columns.
    ValueTree(const QString &id, Shape shape, Copier *copier, QWidget *parent = nullptr);
    /// \a widths are the most that the first columns ask for, in average characters; the widest of them takes what is
    /// left.
    void show(QAbstractItemModel *model, const QList<int> &widths = {});
    /// The index in the model that was handed to show().
    [[nodiscard]] QModelIndex currentSource() const;
    void setColumnShown(int column, bool shown);
    /// \a column is shown only while the view is as wide as so many average characters, so that names are not cut for
    /// it. What it says has to be said elsewhere, too.
    void showColumnFrom(int column, int characters);
    /// The widths that the person gave the columns, for the settings; empty where they gave none. Restoring what is no
    /// such state changes nothing.
    [[nodiscard]] QByteArray columns() const;
    void restoreColumns(const QByteArray &columns);
    [[nodiscard]] QModelIndex fromSource(const QModelIndex &index) const;
    void setCurrentSource(const QModelIndex &index);

public Q_SLOTS:
    void copyCell();
    void copyRow();
    /// By the column of the current cell; if that is how it is sorted, the other way round, and then not at all.
    void sortByCurrentColumn();

Q_SIGNALS:
    /// The person or the program went to another row; \a index belongs to the model that was handed to show().
    void currentSourceChanged(const QModelIndex &index);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Share
    {
        int column = 0;
        int wanted = 0;
        int least = 0;
    };
    void retranslateUi();
    void fitColumns();
    [[nodiscard]] Share shareOf(int column) const;
    void scaleColumns();
    void yieldColumn();
    void sectionResized();
    void copyCells(const QVariantList &cells, const QString &what);
    [[nodiscard]] QModelIndex toSource(const QModelIndex &index) const;

    Copier *m_copier;
    QAction *m_copyCell;
    QAction *m_copyRow;
    QAction *m_sort;
    QList<int> m_widths;
    int m_yielding = -1; ///< The column of showColumnFrom() …
    int m_yieldsBelow = 0; ///< … and its characters.
    QTimer m_fit; ///< Many changes are one.
    int m_character = 0; ///< In which the person gave the widths.
    bool m_fitting = false;
    bool m_byPerson = false;
};

} // namespace Grantscope::Ui

Q_DECLARE_METATYPE(Grantscope::Ui::LateText)
