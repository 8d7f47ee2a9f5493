// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"
#include "widgets/rowsmodel.h"

#include <QHash>

namespace Grantscope::Ui {

/// What an event is called in a list: "Token request", "Redirect arrived". Shows no values.
[[nodiscard]] QString eventTitle(const Transcript::Event &event);
/// What is seen of it in a line: "POST as.example/token → 200". Shows no values.
[[nodiscard]] QString eventSubtitle(const Transcript::Event &event);
/// How long its exchange took, in microseconds; nothing where it has none or it is not known.
[[nodiscard]] std::optional<qint64> durationOf(const Transcript::Event &event);

/// The events of a conversation in their order, with the share of the whole time that each took.
class TimelineModel : public RowsModel
{
    Q_OBJECT

public:
    enum Column { When, What, Message, Took, ColumnCount };
    enum Role {
        BeginRole = Qt::UserRole + 20, ///< Where its bar begins, 0 to 1 of the whole time.
        LengthRole, ///< How long it is; nothing where there is none.
    };

    explicit TimelineModel(const Masking *masking, QObject *parent = nullptr);

    void setEvents(const QList<Transcript::Event> &events);
    /// The language is another one.
    void retranslate();
    [[nodiscard]] const QList<Transcript::Event> &events() const { return m_events; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] QString text(const QModelIndex &index) const override;
    [[nodiscard]] QString title(int column) const override;

private:
    struct RowTexts
    {
        QString title, subtitle;
    };
    [[nodiscard]] const RowTexts &textsOf(int row) const;

    QList<Transcript::Event> m_events;
    mutable QHash<int, RowTexts> m_texts; ///< Of rows that were looked at: what a message is takes reading its body.
    Instant m_begin = {};
    qint64 m_span = 1; ///< Microseconds of the whole time.
};

} // namespace Grantscope::Ui
