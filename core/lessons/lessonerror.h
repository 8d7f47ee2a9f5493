// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace Grantscope::Lessons {

/// What can be wrong with a lesson as it is written. Error::offset is that of the line in the file.
enum class LessonError {
    FrontMatter, ///< "lesson-front-matter": the lines at the top say too little, or what nobody knows
    Steps, ///< "lesson-steps": no step, or text before the first one
    Action, ///< "lesson-action": a link asks for what is not in the vocabulary
    Link, ///< "lesson-link": a link leads to no term or lesson
    Condition, ///< "lesson-condition": a check asks for what never happens
    Missing, ///< "lesson-missing": there is none of this name
};
constexpr const char *errorName(LessonError error)
{
    switch (error) {
    case LessonError::FrontMatter:
        return "lesson-front-matter";
    case LessonError::Steps:
        return "lesson-steps";
    case LessonError::Action:
        return "lesson-action";
    case LessonError::Link:
        return "lesson-link";
    case LessonError::Condition:
        return "lesson-condition";
    case LessonError::Missing:
        return "lesson-missing";
    }
    return "";
}

} // namespace Grantscope::Lessons
