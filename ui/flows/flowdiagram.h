// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "review/sequencelayout.h"

namespace Grantscope::Ui {

class Masking;

/// Those of the five parties that take part, in the language of the moment.
[[nodiscard]] QList<Review::Lifeline> flowLifelines(const QList<Review::Message> &messages);
/// A run as arrows, in their order: a step that sends is a request and its answer, one that only computes a loop, and
/// what goes through the browser two arrows. Shows no values.
/// What an error quotes is left out while \a masking is on.
[[nodiscard]] QList<Review::Message> flowMessages(const Flow::Run &run, const Masking *masking = nullptr);
/// The number of the step that a message belongs to; -1 for an id that is none of flowMessages().
[[nodiscard]] qsizetype stepOfMessage(const QString &message);
/// The first message of a step.
[[nodiscard]] QString messageOfStep(qsizetype step);

} // namespace Grantscope::Ui
