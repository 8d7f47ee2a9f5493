// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/compare.h"

#include <QAbstractItemModel>

namespace Grantscope::Ui {

class Masking;

/// What differs between two conversations: a pair of messages and below it its differences. Pairs that are the same are
/// there, and say so; what differs each time is left out unless it is asked for.
class DifferencesModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Where, Left, Right, ColumnCount };

    explicit DifferencesModel(const Masking *masking, QObject *parent = nullptr);

    void setPairs(const QList<Review::ComparedPair> &pairs);
    void setFreshShown(bool shown);
    /// How many there are beside those that differ each time.
    [[nodiscard]] qsizetype count() const;
    [[nodiscard]] qsizetype freshCount() const;
    void refresh();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QList<Review::Difference> shownOf(const Review::ComparedPair &pair) const;
    [[nodiscard]] QString pairText(const Review::ComparedPair &pair, int column) const;
    [[nodiscard]] QString differenceText(const Review::Difference &difference, int column) const;

    const Masking *m_masking;
    QList<Review::ComparedPair> m_pairs;
    QList<QList<Review::Difference>> m_shown; ///< Of each pair.
    bool m_freshShown = false;
};

} // namespace Grantscope::Ui
