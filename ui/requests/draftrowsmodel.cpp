// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/draftrowsmodel.h"

#include "http/sensitive.h"
#include "texts/visible.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/theme.h"
#include "widgets/tooltip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DraftRowsModel::DraftRowsModel(Kind kind, const Masking *masking, QObject *parent)
    : QAbstractTableModel(parent)
    , m_kind(kind)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &DraftRowsModel::refresh);
}

void DraftRowsModel::refresh()
{
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void DraftRowsModel::retranslate()
{
    refresh();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void DraftRowsModel::setRows(const QList<Request::DraftRow> &rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    m_rows = rows;
    refresh();
}

void DraftRowsModel::setToken(int row, const QString &token)
{
    if (row < 0)
        return;
    if (isNew(row)) {
        becomeRow({.name = m_kind == Kind::FormParameters ? "token" : ""});
    }
    m_rows[row].token = token;
    m_rows[row].value.clear();
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    Q_EMIT edited();
}

/// The row for adding becomes one; another comes below it.
void DraftRowsModel::becomeRow(const Request::DraftRow &row)
{
    const int at = static_cast<int>(m_rows.size());
    beginInsertRows({}, at + 1, at + 1);
    ++m_toAdd;
    endInsertRows();
    m_rows.append(row);
    --m_toAdd;
}

bool DraftRowsModel::isHidden(const Request::DraftRow &row) const
{
    return m_masking->isOn() && !row.value.isEmpty()
           && (m_kind == Kind::HeaderFields ? isSensitiveField(row.name) : isSensitiveParameter(row.name));
}

int DraftRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size()) + m_toAdd;
}

int DraftRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DraftRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (isNew(index.row())) {
        const QString hint = index.column() == Name ? tr("add …") : QString();
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? QVariant(hint)
               : role == Qt::ForegroundRole ? QVariant::fromValue(QBrush(meaningColor(Meaning::Muted, QPalette())))
                                            : QVariant();
    }
    const Request::DraftRow &row = m_rows.at(index.row());
    const bool isToken = index.column() == Value && !row.token.isEmpty();
    const QString text = QString::fromUtf8(index.column() == Name ? row.name : row.value);
    switch (role) {
    case Qt::EditRole:
        return text;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (isToken)
            return row.token;
        return index.column() == Value && isHidden(row) ? m_masking->shown(text) : Texts::visibleExcerpt(text);
    case Qt::ToolTipRole:
        return isToken ? plainToolTip(tr("The token of this name, as it is when the request is sent"))
                       : plainToolTip(data(index, Qt::DisplayRole).toString());
    case Qt::DecorationRole:
        return isToken ? icon(u"view-certificate-symbolic"_s) : QVariant();
    case Qt::CheckStateRole:
        return index.column() == Name ? QVariant(row.isOn ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::FontRole:
        return fixedFont();
    case Qt::ForegroundRole:
        return row.isOn ? QVariant() : QVariant::fromValue(QBrush(meaningColor(Meaning::Muted, QPalette())));
    default:
        return {};
    }
}

QVariant DraftRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Name") : tr("Value");
}

Qt::ItemFlags DraftRowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (isNew(index.row()))
        return flags | Qt::ItemIsEditable;
    const Request::DraftRow &row = m_rows.at(index.row());
    if (index.column() == Name)
        return flags | Qt::ItemIsEditable | Qt::ItemIsUserCheckable;
    return isHidden(row) ? flags : flags | Qt::ItemIsEditable;
}

bool DraftRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || (role != Qt::EditRole && role != Qt::CheckStateRole))
        return false;
    const QByteArray octets = value.toString().toUtf8();
    if (isNew(index.row())) {
        if (role != Qt::EditRole || octets.isEmpty())
            return false;
        becomeRow({});
    }
    Request::DraftRow &row = m_rows[index.row()];
    const Request::DraftRow before = row;
    if (role == Qt::CheckStateRole) {
        row.isOn = value.toInt() == Qt::Checked;
    } else if (index.column() == Name) {
        row.name = octets;
    } else if (!row.token.isEmpty() && octets.isEmpty()) {
        return false; // Opened and left as it was: the token stays.
    } else {
        row.value = octets;
        row.token.clear();
    }
    if (row == before)
        return true;
    Q_EMIT dataChanged(this->index(index.row(), 0), this->index(index.row(), ColumnCount - 1));
    Q_EMIT edited();
    return true;
}

bool DraftRowsModel::removeRows(int row, int count, const QModelIndex &parent)
{
    if (parent.isValid() || row < 0 || count < 1 || row + count > m_rows.size())
        return false;
    beginRemoveRows({}, row, row + count - 1);
    m_rows.remove(row, count);
    endRemoveRows();
    Q_EMIT edited();
    return true;
}

} // namespace Grantscope::Ui
