// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <array>

namespace Grantscope::Ui {

class Masking;

/// The checklist as a tree of groups and rows, what failed first in both.
class ChecksModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, Outcome, DefinedIn, ColumnCount };
    enum Role {
        IdRole = Qt::UserRole, ///< "jwt-exp"
        StatusRole, ///< Status as int; a group has its worst row's.
        CopyRole, ///< What the cell says, with the row's id; nothing while values are masked.
    };
    enum class Filter : quint8 { All, Problems, NotChecked, Passed };

    explicit ChecksModel(const Masking *masking, QObject *parent = nullptr);

    /// Rows that stay keep their index, so the selection survives a new judgement of the same token.
    void setChecks(const QList<Check> &checks);
    void setFilter(Filter filter);
    [[nodiscard]] Filter filter() const { return m_filter; }
    void refresh();

    [[nodiscard]] int count(Status status) const;
    [[nodiscard]] const Masking *masking() const { return m_masking; }
    /// Null for a group.
    [[nodiscard]] const Check *check(const QModelIndex &index) const;
    /// Of that row in the list that was set; -1 for a group.
    [[nodiscard]] qsizetype numberOf(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;
    /// The outcome in a sentence, values masked if they are to be.
    [[nodiscard]] QString sentence(const Check &check) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Group
    {
        CheckGroup group = {};
        QList<qsizetype> rows; ///< Indexes of m_checks.
        friend bool operator==(const Group &, const Group &) = default;
    };
    [[nodiscard]] QList<Group> arranged(const QList<Check> &checks) const;
    [[nodiscard]] QVariant groupData(const Group &group, int column, int role) const;

    const Masking *m_masking;
    QList<Check> m_checks;
    QList<Group> m_groups;
    Filter m_filter = Filter::All;
};

/// The icon that goes with statusTitle().
[[nodiscard]] QIcon statusIcon(Status status);
[[nodiscard]] QString groupTitle(CheckGroup group);

} // namespace Grantscope::Ui
