// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/diagram.h"

namespace Grantscope::Formats {

namespace {

constexpr qsizetype kMostEvents = 10'000; // Notes and checks make no arrow.

} // namespace

Result<Diagram> diagramOf(Transcript::EventSource &events, Review::Storyline story, qsizetype most)
{
    Diagram diagram;
    for (qsizetype index = 0; !diagram.isCut; ++index) {
        const auto event = events.next();
        if (!event)
            return std::unexpected(event.error());
        if (!*event)
            break;
        Review::Storyline next = story;
        const QList<Review::Message> messages = next.take(**event, index);
        diagram.isCut = index == kMostEvents || diagram.messages.size() + messages.size() > most;
        if (diagram.isCut)
            break;
        diagram.messages += messages;
        story = std::move(next);
    }
    diagram.lifelines = story.lifelines();
    return diagram;
}

} // namespace Grantscope::Formats
