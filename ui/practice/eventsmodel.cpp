// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/eventsmodel.h"

#include "texts/visible.h"
#include "widgets/theme.h"
#include "widgets/valuetree.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

Meaning meaningOf(const Practice::Event &event)
{
    return Practice::isRefusal(event) || event.kind == Practice::EventKind::Misbehaved ? Meaning::Warning
                                                                                       : Meaning::Good;
}

} // namespace

EventsModel::EventsModel(const Masking *masking, QObject *parent)
    : RowsModel(ColumnCount, masking, parent)
{
}

void EventsModel::add(const Practice::Event &event)
{
    if (m_events.size() >= kMost) {
        beginRemoveRows({}, static_cast<int>(m_events.size()) - 1, static_cast<int>(m_events.size()) - 1);
        m_events.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_events.prepend(event);
    endInsertRows();
}

void EventsModel::clear()
{
    beginResetModel();
    m_events.clear();
    endResetModel();
}

int EventsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Practice::Event &event = m_events.at(index.row());
    if (role == Qt::DecorationRole && index.column() == What)
        return meaningIcon(meaningOf(event));
    if (role == kSortRole && index.column() == Time)
        return static_cast<qint64>(event.at.time_since_epoch().count());
    return RowsModel::data(index, role);
}

QString EventsModel::text(const QModelIndex &index) const
{
    const Practice::Event &event = m_events.at(index.row());
    if (index.column() == Time)
        return QDateTime::fromMSecsSinceEpoch(event.at.time_since_epoch().count()).toString(u"HH:mm:ss"_s);
    return Texts::visibleExcerpt(Practice::eventText(event), 500);
}

QString EventsModel::title(int column) const
{
    return column == Time ? tr("Time") : tr("What happened");
}

} // namespace Grantscope::Ui
