// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parametersmodel.h"

#include "http/sensitive.h"
#include "texts/visible.h"
#include "widgets/icon.h"
#include "widgets/masking.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

ParametersModel::ParametersModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void ParametersModel::setRows(const QList<ParameterRow> &rows)
{
    if (rows == m_rows)
        return;
    const auto shared = std::min(rows.size(), m_rows.size());
    const bool sameBeginning = std::equal(rows.cbegin(), rows.cbegin() + shared, m_rows.cbegin(),
                                          [](const auto &a, const auto &b) { return a.name == b.name; });
    if (!sameBeginning) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    if (m_rows.size() > shared) {
        beginRemoveRows({}, static_cast<int>(shared), static_cast<int>(m_rows.size()) - 1);
        m_rows.resize(shared);
        endRemoveRows();
    }
    for (qsizetype i = 0; i < shared; ++i) {
        if (m_rows.at(i) == rows.at(i))
            continue;
        m_rows[i] = rows.at(i);
        const int row = static_cast<int>(i);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
    if (rows.size() > shared) {
        beginInsertRows({}, static_cast<int>(shared), static_cast<int>(rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
}

bool ParametersModel::isHidden(const ParameterRow &row) const
{
    return masking().isOn() && (row.sensitive || isSensitiveParameter(row.name.toUtf8()));
}

int ParametersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ParametersModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool marked = index.column() == Name && m_rows.at(index.row()).changed;
    if (marked && role == Qt::DecorationRole)
        return icon(u"document-edit-symbolic"_s, Meaning::Warning);
    if (marked && role == Qt::AccessibleTextRole)
        return tr("%1, changed", "name of a parameter").arg(text(index));
    return RowsModel::data(index, role);
}

QString ParametersModel::text(const QModelIndex &index) const
{
    const ParameterRow &row = m_rows.at(index.row());
    switch (index.column()) {
    case Name:
        return Texts::visibleExcerpt(row.name);
    case Value:
        return isHidden(row) ? masking().shown(row.value) : Texts::visibleExcerpt(row.value);
    case Meaning:
        return row.meaning;
    case Origin:
        return row.origin;
    case Reference:
        return row.reference;
    default:
        return {};
    }
}

QVariant ParametersModel::wholeText(const QModelIndex &index) const
{
    const ParameterRow &row = m_rows.at(index.row());
    return index.column() == Name ? row.name : index.column() == Value ? row.value : text(index);
}

QString ParametersModel::title(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Value:
        return tr("Value");
    case Meaning:
        return tr("Meaning");
    case Origin:
        return tr("Where it came from");
    case Reference:
        return tr("Defined in");
    default:
        return {};
    }
}

} // namespace Grantscope::Ui
