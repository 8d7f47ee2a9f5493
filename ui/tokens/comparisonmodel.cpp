// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/comparisonmodel.h"

#include "checks/checksmodel.h"
#include "token/comparisontext.h"
#include "tokens/valuetext.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"
#include "widgets/valuetree.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Token::ComparedRow;
using Token::ComparisonDetail;
using Token::Difference;
using Token::RelationCheck;
using Token::Side;

QVariant differenceIcon(const ComparedRow &row)
{
    if (row.difference == Difference::Same || row.difference == Difference::Respelled)
        return {};
    return meaningIcon(row.differs() && !row.isExpected ? Meaning::Warning : Meaning::Muted);
}

bool isText(int role)
{
    return role == Qt::DisplayRole || role == Qt::AccessibleTextRole || role == Qt::ToolTipRole || role == kCopyRole;
}

} // namespace

ComparisonModel::ComparisonModel(const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &ComparisonModel::refresh);
}

void ComparisonModel::setComparison(std::shared_ptr<const Token::Comparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    arrange();
    endResetModel();
}

void ComparisonModel::setDetail(ComparisonDetail detail)
{
    beginResetModel();
    m_detail = detail;
    arrange();
    endResetModel();
}

void ComparisonModel::refresh()
{
    setComparison(m_comparison);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void ComparisonModel::arrange()
{
    m_groups.clear();
    if (!m_comparison)
        return;
    Group relation{.name = u"relation"_s};
    const bool all = m_detail == ComparisonDetail::Everything;
    for (const RelationCheck &check : m_comparison->checks) {
        if (all || (check.status != Status::Pass && check.status != Status::Skip))
            relation.checks.append(check);
    }
    if (relation.size() > 0)
        m_groups.append(relation);
    for (const ComparedRow &row : Token::rowsOf(*m_comparison, m_detail)) {
        const QString name = QString::fromLatin1(Token::groupName(row.group));
        if (m_groups.isEmpty() || m_groups.constLast().name != name)
            m_groups.append({.name = name});
        m_groups.last().rows.append(row);
    }
}

QModelIndex ComparisonModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex ComparisonModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int ComparisonModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    return parent.internalId() == 0 && parent.column() == 0 ? static_cast<int>(m_groups.at(parent.row()).size()) : 0;
}

int ComparisonModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ComparisonModel::checkDetail(const RelationCheck &check) const
{
    if (!m_masking->isOn())
        return Token::relationDetail(check);
    // The words are ours; what they quote is the tokens'.
    RelationCheck masked = check;
    masked.found = Masking::dots();
    masked.expected = Masking::dots();
    return Token::relationDetail(masked);
}

QString ComparisonModel::checkText(const RelationCheck &check, int column) const
{
    if (column == What)
        return Texts::checkTitle(check.id);
    return column == Change ? tr("%1: %2", "a status, and why").arg(statusTitle(check.status), checkDetail(check))
                            : QString();
}

QString ComparisonModel::details(const RelationCheck &check) const
{
    return tr("%1 – %2 · %3", "a rule: its title, the outcome, why it matters")
               .arg(checkText(check, What), checkText(check, Change), Texts::checkWhy(check.id))
           + u" · "_s + check.spec.text();
}

QString ComparisonModel::details(const ComparedRow &row) const
{
    QStringList parts{rowText(row, What)};
    for (const int column : {First, Second}) {
        const QString text = rowText(row, column);
        if (!text.isEmpty())
            parts << (column == First ? tr("first: %1") : tr("second: %1")).arg(text);
    }
    parts << rowText(row, Change);
    if (row.isExpected)
        parts << tr("as is to be expected");
    return parts.join(u" · "_s);
}

QString ComparisonModel::rowText(const ComparedRow &row, int column) const
{
    if (column == What)
        return Token::rowTitle(row);
    if (column != Change) {
        const QString text = Token::sideText(row, column == First ? Side::Left : Side::Right);
        return Token::isTokenValue(row) && !text.isEmpty() ? m_masking->shown(text) : text;
    }
    if (m_masking->isOn() && Token::isTokenValue(row)) {
        ComparedRow masked = row;
        for (QStringList *entries : {&masked.added, &masked.removed})
            *entries = entries->isEmpty() ? QStringList() : QStringList{Masking::dots()};
        return Token::differenceText(masked);
    }
    return Token::differenceText(row);
}

QVariant ComparisonModel::checkData(const RelationCheck &check, int column, int role) const
{
    if (role == Qt::DecorationRole)
        return column == What ? QVariant(statusIcon(check.status)) : QVariant();
    if (role == DetailsRole)
        return details(check);
    if (!isText(role))
        return {};
    if (role == Qt::ToolTipRole && column == What)
        return plainToolTip(Texts::checkWhy(check.id));
    return role == Qt::ToolTipRole ? plainToolTip(checkText(check, column)) : QVariant(checkText(check, column));
}

QVariant ComparisonModel::rowData(const ComparedRow &row, int column, int role) const
{
    const bool isSide = column == First || column == Second;
    switch (role) {
    case Qt::DecorationRole:
        return column == What ? differenceIcon(row) : QVariant();
    case Qt::FontRole:
        return isSide && Token::isTokenValue(row) && row.group != Token::ComparedGroup::Times ? QVariant(fixedFont())
                                                                                              : QVariant();
    case kCopyRole: {
        const Json::Value value = isSide ? row.value(column == First ? Side::Left : Side::Right) : Json::Value();
        if (value.text().size() > LateText::kFrom)
            return QVariant::fromValue(LateText{[owner = m_comparison, value] { return valueText(value); }});
        return value ? QVariant(valueText(value)) : QVariant(rowText(row, column));
    }
    case DetailsRole:
        return details(row);
    case Qt::ToolTipRole:
        return plainToolTip(rowText(row, column));
    default:
        return isText(role) ? QVariant(rowText(row, column)) : QVariant();
    }
}

QVariant ComparisonModel::headingData(const Group &group, int column, int role) const
{
    if (!isText(role))
        return {};
    if (column == What)
        return Texts::pairGroupTitle(group.name.toStdString());
    return column == Change ? QVariant(tr("%n rows", nullptr, static_cast<int>(group.size()))) : QVariant(QString());
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role == kCopyRole && m_masking->isOn()))
        return {};
    if (index.internalId() == 0)
        return headingData(m_groups.at(index.row()), index.column(), role);
    const Group &group = m_groups.at(static_cast<qsizetype>(index.internalId()) - 1);
    return index.row() < group.checks.size()
               ? checkData(group.checks.at(index.row()), index.column(), role)
               : rowData(group.rows.at(index.row() - group.checks.size()), index.column(), role);
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case What:
        return tr("What");
    case First:
        return tr("First");
    case Second:
        return tr("Second");
    case Change:
        return tr("Difference");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
