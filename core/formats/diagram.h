// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/storyline.h"
#include "transcript/eventsource.h"

namespace Grantscope::Formats {

/// The beginning of a transcript as a sequence diagram.
struct Diagram
{
    QList<Review::Lifeline> lifelines;
    QList<Review::Message> messages;
    bool isCut = false; ///< There would be more messages.
};
/// Takes events until there are \a most messages, and no more events than that are worth looking at.
[[nodiscard]] Result<Diagram> diagramOf(Transcript::EventSource &events, Review::Storyline story, qsizetype most);

} // namespace Grantscope::Formats
