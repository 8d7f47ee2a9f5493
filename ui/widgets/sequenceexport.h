// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/sequencelayout.h"

#include <QFont>
#include <QImage>

namespace Grantscope::Ui {

/// The diagram as one SVG document on a light ground: self-contained, with a title, and each message an item of a list
/// with its sentence, for those who do not see it.
[[nodiscard]] QByteArray sequenceSvg(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                                     const QFont &font, const QString &title);
/// The same picture in pixels, \a scale for each of the diagram's; less where it would be larger than an image can be.
[[nodiscard]] QImage sequenceImage(const QList<Review::Lifeline> &lifelines, const QList<Review::Message> &messages,
                                   const QFont &font, qreal scale);

} // namespace Grantscope::Ui
