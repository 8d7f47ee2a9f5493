// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/eventstore.h"

using Grantscope::Transcript::Event;
using Grantscope::Transcript::EventSource;

namespace Grantscope::Archive {

Result<QList<Event>> EventStore::events(const QList<qsizetype> &numbers) const
{
    auto all = source();
    if (!all)
        return std::unexpected(all.error());
    QList<Event> events;
    qsizetype number = 0;
    for (const qsizetype wanted : numbers) {
        Result<std::optional<Event>> event = std::nullopt;
        for (; number <= wanted; ++number) {
            event = (*all)->next();
            if (!event)
                return std::unexpected(event.error());
            if (!*event)
                return events;
        }
        events.append(**std::move(event));
    }
    return events;
}

Result<std::unique_ptr<EventSource>> ListStore::source() const
{
    return std::make_unique<Transcript::EventList>(m_events);
}

Result<QList<Event>> ListStore::events(const QList<qsizetype> &numbers) const
{
    QList<Event> events;
    for (const qsizetype number : numbers) {
        if (number >= 0 && number < m_events.size())
            events.append(m_events.at(number));
    }
    return events;
}

Result<std::unique_ptr<EventSource>> JournalStore::source() const
{
    return Transcript::JournalReader::open(m_path, m_key).transform([](auto reader) -> std::unique_ptr<EventSource> {
        return reader;
    });
}

Result<QList<Event>> JournalStore::events(const QList<qsizetype> &numbers) const
{
    const auto reader = Transcript::JournalReader::open(m_path, m_key);
    if (!reader)
        return std::unexpected(reader.error());
    QList<Event> events;
    for (const qsizetype number : numbers) {
        if (number < 0 || number >= m_places.size())
            continue;
        Result<Event> event = (*reader)->at(m_places.at(number));
        if (!event)
            return std::unexpected(event.error());
        events.append(*std::move(event));
    }
    return events;
}

Result<std::unique_ptr<EventSource>> RecordingStore::source() const
{
    return Formats::openRecording(m_path).transform(
        [](auto recording) -> std::unique_ptr<EventSource> { return recording; });
}

Result<QList<Event>> RecordingStore::events(const QList<qsizetype> &numbers) const
{
    if (m_places.isEmpty())
        return EventStore::events(numbers);
    const auto source = Formats::OctetSource::open(m_path);
    if (!source)
        return std::unexpected(source.error());
    QList<Event> events;
    for (const qsizetype number : numbers) {
        if (number < 0 || number >= m_places.size())
            continue;
        Result<Event> event = Formats::eventAt(**source, m_places.at(number));
        if (!event)
            return std::unexpected(event.error());
        events.append(*std::move(event));
    }
    return events;
}

} // namespace Grantscope::Archive
