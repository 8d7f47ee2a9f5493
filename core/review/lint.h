// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"
#include "transcript/event.h"

#include <QList>

namespace Grantscope::Review {

/// One row of the checklist of a conversation, and at which message it was judged.
struct Finding
{
    Check check;
    qsizetype event = -1; ///< The place in the list that was judged; -1: the conversation as a whole.
};

/// Judges the events of one conversation, in their order, by the rows of the protocol (core/oauth) and by those that
/// only a recording shows: who else saw a code, which client sent what twice, what two messages say of each other. What
/// can't be seen in it is skipped with the reason, never passed. Tokens are read and not verified. Linear time.
[[nodiscard]] QList<Finding> lint(const QList<Transcript::Event> &events);

/// A recording that is told to somebody: is there a fail or a warn among them?
[[nodiscard]] bool hasFault(const QList<Finding> &findings);

} // namespace Grantscope::Review
