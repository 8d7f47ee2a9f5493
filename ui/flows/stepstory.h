// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "widgets/storypane.h"

namespace Grantscope::Ui {

class Masking;

/// "3 Authorization request"
[[nodiscard]] QString stepTitle(const Flow::Run &run, qsizetype step);
/// "done", "failed", "next" …
[[nodiscard]] QString stepStatusTitle(Flow::StepStatus status);
/// What happens in the step and why, why it was left out, what went wrong with what to do, and what became of the
/// fault. In the language of the moment, values as \a masking shows them.
[[nodiscard]] QList<StorySection> stepStory(const Flow::Run &run, qsizetype step, const Masking &masking);

} // namespace Grantscope::Ui
