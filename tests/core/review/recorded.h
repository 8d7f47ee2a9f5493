// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/recording.h"
#include "review/conversations.h"

#include <QList>
#include <QString>

// What stands in the recordings of tests/data/har.
namespace Grantscope {

inline QString recordedPath(const QString &name)
{
    return QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/") + name + QStringLiteral(".har");
}

inline QList<Transcript::Event> recordedEvents(const QString &name)
{
    QList<Transcript::Event> events;
    auto recording = Formats::openRecording(recordedPath(name));
    if (!recording)
        return events;
    for (;;) {
        auto event = (*recording)->next();
        if (!event || !*event)
            return events;
        events.append(**event);
    }
}

inline Review::Conversations conversationsOf(const QList<Transcript::Event> &events)
{
    Review::Conversations conversations;
    for (qsizetype i = 0; i < events.size(); ++i)
        static_cast<void>(conversations.add(events.at(i), i));
    return conversations;
}

} // namespace Grantscope
