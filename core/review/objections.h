// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/lint.h"
#include "review/sequencelayout.h"
#include "texts/texts.h"

namespace Grantscope::Review {

/// Puts what the checks object to at the arrows of a Storyline: at the first arrow of the event that was judged, the
/// title of the worst row that failed or warns, and how many more there are. An arrow that tells of a failure keeps its
/// own text. Findings of events that are not drawn, or of none, leave no trace.
void markObjections(QList<Message> &arrows, const QList<Finding> &findings, Texts::Language language);

/// \a events, for somebody who has only them: behind each that was objected to an event of kind Checks with the rows
/// that failed or warn, at the end those of no event. Rows that stand in the events' own checks are not told again.
[[nodiscard]] QList<Transcript::Event> withObjections(const QList<Transcript::Event> &events,
                                                      const QList<Finding> &findings);

} // namespace Grantscope::Review
