// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/event.h"
#include "widgets/rowsmodel.h"

namespace Grantscope::Ui {

/// What the practice server did, the newest first.
class EventsModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { Time, What, ColumnCount };
    static constexpr qsizetype kMost = 1000; ///< Older ones go.

    explicit EventsModel(const Masking *masking, QObject *parent = nullptr);

    void add(const Practice::Event &event);
    void clear();
    [[nodiscard]] const QList<Practice::Event> &events() const { return m_events; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    QList<Practice::Event> m_events;
};

} // namespace Grantscope::Ui
