// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QPalette>

namespace Grantscope::Ui {

/// The names of the pictures that lessons show: "passport" (a passport at a border), "key" (a key to one of several
/// rooms). They hold no words, so that they are the same in every language.
[[nodiscard]] QStringList pictureNames();
/// \a width in logical pixels, in the colours of \a palette. A null image for a name that is none.
[[nodiscard]] QImage drawPicture(const QString &name, int width, const QPalette &palette, qreal devicePixelRatio);

} // namespace Grantscope::Ui
