// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"

#include <QFont>

namespace Grantscope::Ui {

/// What a team takes along of some lessons, in Markdown: a title, and of each lesson its name and the sentences to keep
/// in mind; of many lessons the first of each, so that the page can be read.
[[nodiscard]] QString handoutText(const QString &title, const QList<Lessons::Lesson> &lessons);

/// \a markdown as a PDF of one A4 page, with letters as large as fit there but no smaller than can be read; what does
/// not fit then goes on on further pages, each with \a footer. Black on white whatever the window's colours are. Takes
/// milliseconds; any thread.
[[nodiscard]] QByteArray onePage(const QString &markdown, const QString &title, const QString &footer,
                                 const QFont &font);

} // namespace Grantscope::Ui
