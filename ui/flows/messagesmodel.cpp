// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/messagesmodel.h"

#include "flows/flowcontroller.h"

namespace Grantscope::Ui {

MessagesModel::MessagesModel(FlowController *flow, Direction direction, QObject *parent)
    : QAbstractListModel(parent)
    , m_flow(flow)
    , m_direction(direction)
{
}

const Flow::StepRecord *MessagesModel::record() const
{
    const auto &records = m_flow->run().records();
    return m_step >= 0 && m_step < records.size() ? &records.at(m_step) : nullptr;
}

bool MessagesModel::show(qsizetype step)
{
    const bool sameStep = step == m_step;
    int count = 0;
    bool laidOut = false;
    const auto &records = m_flow->run().records();
    if (step >= 0 && step < records.size()) {
        const StepMessages messages(m_flow->run(), step, m_direction);
        count = static_cast<int>(messages.count());
        laidOut = messages.beginsLaidOut();
    }
    const int before = m_count - (m_laidOut ? 1 : 0);
    const int now = count - (laidOut ? 1 : 0);
    if (!sameStep || now < before) {
        beginResetModel();
        m_step = step;
        m_count = count;
        m_laidOut = laidOut;
        endResetModel();
        return false;
    }
    if (laidOut != m_laidOut) {
        if (laidOut)
            beginInsertRows({}, 0, 0);
        else
            beginRemoveRows({}, 0, 0);
        m_count += laidOut ? 1 : -1;
        m_laidOut = laidOut;
        if (laidOut)
            endInsertRows();
        else
            endRemoveRows();
    }
    if (count > m_count) {
        beginInsertRows({}, m_count, count - 1);
        m_count = count;
        endInsertRows();
    }
    return true;
}

void MessagesModel::retranslate()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

HttpText MessagesModel::message(int row) const
{
    const Flow::StepRecord *shown = record();
    return shown ? StepMessages(m_flow->run(), m_step, m_direction).text(row) : HttpText();
}

int MessagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant MessagesModel::data(const QModelIndex &index, int role) const
{
    const Flow::StepRecord *shown = record();
    if (!shown || !index.isValid() || role != Qt::DisplayRole)
        return {};
    return StepMessages(m_flow->run(), m_step, m_direction).title(index.row());
}

} // namespace Grantscope::Ui
