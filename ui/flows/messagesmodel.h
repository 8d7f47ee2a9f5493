// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/stepmessages.h"

#include <QAbstractListModel>

namespace Grantscope::Ui {

class FlowController;

/// The messages of one step of the controller's run as a list of titles, each put together when it is looked at. A
/// message that comes later is a row more: the others stay.
class MessagesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    MessagesModel(FlowController *flow, Direction direction, QObject *parent = nullptr);

    /// Shows \a step as it is now. False where it is another list than before, or one that begins anew.
    bool show(qsizetype step);
    /// In the language of the moment.
    void retranslate();
    [[nodiscard]] HttpText message(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] const Flow::StepRecord *record() const;

    FlowController *m_flow;
    Direction m_direction;
    qsizetype m_step = -1;
    int m_count = 0;
    bool m_laidOut = false; ///< The first row is what was laid out.
};

} // namespace Grantscope::Ui
