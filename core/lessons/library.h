// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/lesson.h"

namespace Grantscope::Lessons {

/// The lessons as they are compiled in, in the order in which they build on each other.
[[nodiscard]] const QStringList &lessonIds();

/// A lesson in the person's language, or else in English.
struct Shelved
{
    Lesson lesson;
    bool isTranslated = true; ///< Else it stands in English because the translation is missing or can't be read.
};
/// \a language: "en", "zh_TW". Errors are those of parseLesson(); "lesson-missing" where nothing has this id.
[[nodiscard]] Result<Shelved> findLesson(const QString &id, const QString &language);

} // namespace Grantscope::Lessons
