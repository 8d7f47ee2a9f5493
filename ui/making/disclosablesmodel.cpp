// SPDX-License-Identifier: GPL-3.0-or-later
#include "making/disclosablesmodel.h"

#include "texts/visible.h"
#include "widgets/masking.h"
#include "widgets/theme.h"

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

DisclosablesModel::DisclosablesModel(const Masking *masking, QObject *parent)
    : QAbstractItemModel(parent)
    , m_masking(masking)
    , m_children(1)
{
    connect(masking, &Masking::changed, this, &DisclosablesModel::allChanged);
}

bool DisclosablesModel::setClaims(const QByteArray &payload, QByteArrayView typ)
{
    // Several ask for each letter that is typed.
    if (m_readings > 0 && payload == m_payload && typ == m_typ)
        return m_readable;
    m_payload = payload;
    m_typ = typ.toByteArray();
    ++m_readings;
    const auto places = Making::disclosablePlaces(payload, typ);
    m_readable = places.has_value();
    const QList<Making::DisclosablePlace> now = places.value_or(QList<Making::DisclosablePlace>());
    if (now == m_places)
        return m_readable;
    beginResetModel();
    m_places = now;
    m_children = QList<QList<int>>(m_places.size() + 1);
    m_rows = QList<int>(m_places.size());
    for (qsizetype i = 0; i < m_places.size(); ++i) {
        const qsizetype parent = m_places.at(i).parent;
        QList<int> &siblings = m_children[parent < 0 ? m_places.size() : parent];
        m_rows[i] = static_cast<int>(siblings.size());
        siblings.append(static_cast<int>(i));
    }
    endResetModel();
    Q_EMIT ticksChanged();
    return m_readable;
}

void DisclosablesModel::setValidityClaims(Jose::ValidityClaims claims)
{
    if (m_validityClaims == claims)
        return;
    m_validityClaims = claims;
    allChanged();
    Q_EMIT ticksChanged();
}

bool DisclosablesModel::mayTick(const Making::DisclosablePlace &place) const
{
    return !place.mustStandOpen || m_validityClaims == Jose::ValidityClaims::MayHideInsecure;
}

QStringList DisclosablesModel::ticked() const
{
    QStringList pointers;
    for (const Making::DisclosablePlace &place : m_places) {
        if (m_ticked.contains(place.pointer) && mayTick(place))
            pointers << place.pointer;
    }
    pointers.removeDuplicates(); // Of a name that stands twice.
    return pointers;
}

void DisclosablesModel::setTicked(const QStringList &pointers)
{
    m_ticked = QSet<QString>(pointers.begin(), pointers.end());
    allChanged();
    Q_EMIT ticksChanged();
}

void DisclosablesModel::tickTop(bool on)
{
    m_ticked.clear();
    for (const int place : on ? m_children.last() : QList<int>()) {
        if (mayTick(m_places.at(place)))
            m_ticked.insert(m_places.at(place).pointer);
    }
    allChanged();
    Q_EMIT ticksChanged();
}

void DisclosablesModel::allChanged()
{
    // A tree has no one range of all rows.
    for (qsizetype parent = 0; parent < m_children.size(); ++parent) {
        const QList<int> &children = m_children.at(parent);
        if (children.isEmpty())
            continue;
        const auto at = [&](int place, int column) {
            return createIndex(m_rows.at(place), column, static_cast<quintptr>(place));
        };
        Q_EMIT dataChanged(at(children.first(), 0), at(children.last(), ColumnCount - 1));
    }
}

void DisclosablesModel::retranslate()
{
    allChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

const Making::DisclosablePlace &DisclosablesModel::placeOf(const QModelIndex &index) const
{
    return m_places.at(static_cast<qsizetype>(index.internalId()));
}

QModelIndex DisclosablesModel::index(int row, int column, const QModelIndex &parent) const
{
    const QList<int> &siblings =
        parent.isValid() ? m_children.at(static_cast<qsizetype>(parent.internalId())) : m_children.last();
    if (row < 0 || row >= siblings.size() || column < 0 || column >= ColumnCount)
        return {};
    return createIndex(row, column, static_cast<quintptr>(siblings.at(row)));
}

QModelIndex DisclosablesModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const qsizetype parent = placeOf(index).parent;
    return parent < 0 ? QModelIndex() : createIndex(m_rows.at(parent), 0, static_cast<quintptr>(parent));
}

int DisclosablesModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_children.last().size());
    return parent.column() > 0 ? 0
                               : static_cast<int>(m_children.at(static_cast<qsizetype>(parent.internalId())).size());
}

int DisclosablesModel::columnCount(const QModelIndex & /*parent*/) const
{
    return ColumnCount;
}

QString DisclosablesModel::noteOf(const Making::DisclosablePlace &place) const
{
    if (place.mustStandOpen)
        return mayTick(place) ? meaningMark(Meaning::Warning) + u' ' + tr("Should stand open: it decides on validity")
                              : tr("Stands open: it decides on validity");
    if (!m_ticked.contains(place.pointer))
        return {};
    for (qsizetype above = place.parent; above >= 0; above = m_places.at(above).parent) {
        if (m_ticked.contains(m_places.at(above).pointer))
            return tr("Disclosed only with what it lies in");
    }
    return tr("Disclosed by itself");
}

QString DisclosablesModel::valueOf(const Making::DisclosablePlace &place) const
{
    if (place.type == Json::Type::Object)
        return u"{ … }"_s;
    if (place.type == Json::Type::Array)
        return u"[ … ]"_s;
    return m_masking->shown(Texts::visible(place.value));
}

QVariant DisclosablesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Making::DisclosablePlace &place = placeOf(index);
    if (role == Qt::CheckStateRole && index.column() == Name)
        return m_ticked.contains(place.pointer) && mayTick(place) ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::ToolTipRole)
        return Texts::visible(place.pointer);
    if (role == Qt::FontRole && index.column() != Note)
        return fixedFont();
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name:
        return place.isElement ? u'[' + place.name + u']' : Texts::visible(place.name);
    case Value:
        return valueOf(place);
    default:
        return noteOf(place);
    }
}

QVariant DisclosablesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QString titles[] = {tr("Claim"), tr("Value"), tr("How it is disclosed")};
    return section < ColumnCount ? titles[section] : QString();
}

Qt::ItemFlags DisclosablesModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == Name && mayTick(placeOf(index)) ? flags | Qt::ItemIsUserCheckable : flags;
}

bool DisclosablesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || index.column() != Name || !mayTick(placeOf(index)))
        return false;
    const QString &pointer = placeOf(index).pointer;
    if (value.toInt() == Qt::Checked)
        m_ticked.insert(pointer);
    else
        m_ticked.remove(pointer);
    allChanged(); // What lies in it says so.
    Q_EMIT ticksChanged();
    return true;
}

} // namespace Grantscope::Ui
