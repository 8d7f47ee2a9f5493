// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/timelinebar.h"

#include "transcripts/timelinemodel.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

namespace Grantscope::Ui {

void TimelineBar::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const QVariant length = index.data(TimelineModel::LengthRole);
    if (!length.isValid())
        return;
    // Beside the text, which has the room of a longer one.
    constexpr int kTextCharacters = 11;
    constexpr int kLeast = 2;
    const int text = kTextCharacters * option.fontMetrics.averageCharWidth();
    const QRect lane = option.rect.adjusted(text, option.rect.height() / 3, 0, -option.rect.height() / 3);
    const int room = lane.width() - kLeast;
    if (room <= 0)
        return;
    const qreal begin = std::clamp(index.data(TimelineModel::BeginRole).toDouble(), 0.0, 1.0);
    const int left = lane.left() + static_cast<int>(begin * room);
    const int width = std::max(kLeast, static_cast<int>(length.toDouble() * room));
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(QRect(left, lane.top(), std::min(width, lane.right() - left + 1), lane.height()),
                      isChosen ? option.palette.color(QPalette::HighlightedText)
                               : meaningColor(Meaning::Payload, option.palette));
}

QSize TimelineBar::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kCharacters = 30;
    return QStyledItemDelegate::sizeHint(option, index)
        .expandedTo({kCharacters * option.fontMetrics.averageCharWidth(), 0});
}

} // namespace Grantscope::Ui
