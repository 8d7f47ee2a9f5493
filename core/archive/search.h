// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/conversations.h"
#include "transcript/eventsource.h"

#include <QSet>
#include <QStringList>

#include <functional>

namespace Grantscope::Archive {

/// Which of \a conversations have every one of \a words somewhere in their events: addresses, fields, bodies, errors,
/// checks, notes; without regard to the case of ASCII letters. \a source is what they were made of. \a goOn false ends
/// it with what was found until then. An error of the source ends it, too.
[[nodiscard]] QSet<qsizetype> conversationsWith(const QStringList &words,
                                                const QList<Review::Conversation> &conversations,
                                                Transcript::EventSource &source, const std::function<bool()> &goOn);

} // namespace Grantscope::Archive
