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
    // A thin line at the lower edge: the text stays readable on it, chosen or not.
    constexpr int kThickness = 3;
    constexpr int kLeast = 2;
    const qreal begin = std::clamp(index.data(TimelineModel::BeginRole).toDouble(), 0.0, 1.0);
    const int room = option.rect.width() - kLeast;
    const int left = option.rect.left() + static_cast<int>(begin * room);
    const int width = std::max(kLeast, static_cast<int>(length.toDouble() * room));
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(
        QRect(left, option.rect.bottom() - kThickness, std::min(width, option.rect.right() - left + 1), kThickness),
        isChosen ? option.palette.color(QPalette::HighlightedText) : meaningColor(Meaning::Payload, option.palette));
}

QSize TimelineBar::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    constexpr int kCharacters = 24;
    return QStyledItemDelegate::sizeHint(option, index)
        .expandedTo({kCharacters * option.fontMetrics.averageCharWidth(), 0});
}

} // namespace Grantscope::Ui
