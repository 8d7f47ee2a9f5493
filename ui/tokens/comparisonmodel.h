// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/comparisonreport.h"

#include <QAbstractItemModel>

namespace Grantscope::Ui {

class Masking;

/// What differs between two tokens: headings, and below each its rows; what should hold comes first. Rows that are the
/// same, and rules that hold or could not be checked, are left out unless they are asked for.
class ComparisonModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { What, First, Second, Change, ColumnCount };
    /// The whole row in words, with what its cells have no room for: why a rule matters, and its section.
    static constexpr int DetailsRole = Qt::UserRole + 1;

    explicit ComparisonModel(const Masking *masking, QObject *parent = nullptr);

    void setComparison(std::shared_ptr<const Token::Comparison> comparison);
    [[nodiscard]] const Token::Comparison *comparison() const { return m_comparison.get(); }
    void setDetail(Token::ComparisonDetail detail);
    [[nodiscard]] Token::ComparisonDetail detail() const { return m_detail; }
    /// The language or the masking changed.
    void refresh();

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    /// A heading with what stands below it: rules, or rows of one group.
    struct Group
    {
        QString name; ///< As Texts::pairGroupTitle() knows it.
        QList<Token::RelationCheck> checks = {};
        QList<Token::ComparedRow> rows = {};

        [[nodiscard]] qsizetype size() const { return checks.size() + rows.size(); }
    };
    void arrange();
    [[nodiscard]] QVariant headingData(const Group &group, int column, int role) const;
    [[nodiscard]] QVariant checkData(const Token::RelationCheck &check, int column, int role) const;
    [[nodiscard]] QVariant rowData(const Token::ComparedRow &row, int column, int role) const;
    [[nodiscard]] QString checkDetail(const Token::RelationCheck &check) const;
    [[nodiscard]] QString details(const Token::RelationCheck &check) const;
    [[nodiscard]] QString details(const Token::ComparedRow &row) const;
    [[nodiscard]] QString checkText(const Token::RelationCheck &check, int column) const;
    [[nodiscard]] QString rowText(const Token::ComparedRow &row, int column) const;

    const Masking *m_masking;
    std::shared_ptr<const Token::Comparison> m_comparison;
    Token::ComparisonDetail m_detail = Token::ComparisonDetail::Differences;
    QList<Group> m_groups;
};

} // namespace Grantscope::Ui
