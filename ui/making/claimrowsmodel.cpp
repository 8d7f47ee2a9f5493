// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/claimrowsmodel.h"

#include "making/jsonmember.h"
#include "texts/moments.h"
#include "texts/texts.h"
#include "texts/visible.h"
#include "token/claimregistry.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kShownCharacters = 400;

/// What a value becomes where its type is another now: what it says, as far as the type can say it.
QString retyped(const Making::ClaimRow &row, Json::Type type)
{
    if (type == Json::Type::Null)
        return u"null"_s;
    if (Making::valueOf(type, row.value))
        return row.value;
    switch (type) {
    case Json::Type::Number:
        return u"0"_s;
    case Json::Type::Boolean:
        return u"true"_s;
    case Json::Type::Array: {
        const auto element = Making::valueOf(row.type, row.value);
        return element && row.type != Json::Type::Null ? u'[' + QString::fromUtf8(*element) + u']' : u"[]"_s;
    }
    case Json::Type::Object:
        return u"{}"_s;
    default:
        return {};
    }
}

} // namespace

QString typeTitle(Json::Type type)
{
    const auto said = [](const char *text) {
        return QCoreApplication::translate("Grantscope::Ui::ClaimRowsModel", text);
    };
    switch (type) {
    case Json::Type::String:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "text"));
    case Json::Type::Number:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "number"));
    case Json::Type::Boolean:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "true or false"));
    case Json::Type::Array:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "list"));
    case Json::Type::Object:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "object"));
    case Json::Type::Null:
        return said(QT_TRANSLATE_NOOP("Grantscope::Ui::ClaimRowsModel", "nothing (null)"));
    }
    return {};
}

ClaimRowsModel::ClaimRowsModel(const Masking *masking, QObject *parent)
    : QAbstractTableModel(parent)
    , m_masking(masking)
{
    connect(masking, &Masking::changed, this, &ClaimRowsModel::retranslate);
}

void ClaimRowsModel::setText(const QByteArray &text)
{
    const bool small = text.size() <= kLargest;
    const auto rows = small ? Making::claimRows(text) : Result<QList<Making::ClaimRow>>();
    m_readable = small && rows.has_value();
    m_text = text;
    const QList<Making::ClaimRow> now = m_readable ? *rows : QList<Making::ClaimRow>();
    if (now.size() != m_rows.size()) {
        beginResetModel();
        m_rows = now;
        m_pending.clear();
        endResetModel();
        return;
    }
    for (int row = 0; row < now.size(); ++row) {
        if (now.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = now.at(row);
        m_pending.erase(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void ClaimRowsModel::setNow(Instant now)
{
    m_now = now;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, Meaning), index(rowCount() - 1, Meaning));
}

void ClaimRowsModel::apply(const Result<QByteArray> &text)
{
    if (!text || *text == m_text)
        return;
    setText(*text);
    Q_EMIT edited(*text);
}

void ClaimRowsModel::setMoment(int row, Instant moment)
{
    apply(Making::setValueAt(m_text, row, Making::numericDate(moment)));
}

void ClaimRowsModel::append(const QString &name, const QByteArray &value)
{
    apply(Making::appendMember(m_text, name, value));
}

void ClaimRowsModel::remove(int row)
{
    m_pending.clear();
    apply(Making::removeAt(m_text, row));
}

void ClaimRowsModel::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ClaimRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ClaimRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ClaimRowsModel::shownValue(int row) const
{
    const auto pending = m_pending.find(row);
    return pending == m_pending.end() ? m_rows.at(row).value : pending->second.typed;
}

QString ClaimRowsModel::meaning(int row) const
{
    const Making::ClaimRow &claim = m_rows.at(row);
    if (const auto pending = m_pending.find(row); pending != m_pending.end()) {
        const Error &error = pending->second.error;
        return meaningMark(Ui::Meaning::Bad) + u' ' + Texts::errorLine({.id = error.id, .expected = error.expected});
    }
    if (claim.moment && !m_masking->isOn())
        return Texts::relativeTime(*claim.moment, m_now) + u" · "_s + Texts::localTime(*claim.moment);
    const auto entry = Token::findClaim(claim.name.toUtf8());
    return entry ? entry->title : QString();
}

QVariant ClaimRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Making::ClaimRow &claim = m_rows.at(index.row());
    const bool isPending = m_pending.contains(index.row());
    if (role == Qt::ForegroundRole && isPending && (index.column() == Value || index.column() == Meaning))
        return meaningColor(Ui::Meaning::Bad, QGuiApplication::palette());
    if (role == Qt::ToolTipRole && index.column() == Name) {
        const auto entry = Token::findClaim(claim.name.toUtf8());
        return entry ? QVariant(entry->meaning) : QVariant();
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name:
        return role == Qt::EditRole ? claim.name : Texts::visibleExcerpt(claim.name, kShownCharacters);
    case Type:
        return role == Qt::EditRole ? QVariant(static_cast<int>(claim.type)) : QVariant(typeTitle(claim.type));
    case Value:
        if (role == Qt::EditRole)
            return shownValue(index.row());
        return m_masking->shown(Texts::visibleExcerpt(shownValue(index.row()), kShownCharacters));
    case Meaning:
        return meaning(index.row());
    default:
        return {};
    }
}

QVariant ClaimRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Claim");
    case Type:
        return tr("Type");
    case Value:
        return tr("Value");
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

Qt::ItemFlags ClaimRowsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() != Meaning && !m_masking->isOn())
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ClaimRowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const int row = index.row();
    Making::ClaimRow claim = m_rows.at(row);
    if (index.column() == Name) {
        claim.name = value.toString();
    } else if (index.column() == Type) {
        const auto type = static_cast<Json::Type>(value.toInt());
        if (type != claim.type)
            claim.value = retyped(claim, type);
        claim.type = type;
    } else {
        claim.value = value.toString();
    }
    const auto text = Making::withRow(m_text, row, claim);
    if (text) {
        m_pending.erase(row);
    } else if (index.column() == Value) {
        // Kept as it was typed, so that it can be mended.
        m_pending[row] = {value.toString(), text.error()};
    }
    Q_EMIT dataChanged(this->index(row, 0), this->index(row, ColumnCount - 1));
    apply(text);
    return true;
}

} // namespace Grantscope::Ui
