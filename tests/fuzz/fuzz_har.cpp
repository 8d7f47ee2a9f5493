// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "formats/harreader.h"
#include "review/conversations.h"
#include "review/lint.h"

using namespace Grantscope;
using namespace Grantscope::Formats;

/// Any text as a HAR: rows lie in it and do not overlap, every event has its exchange, and what comes out of it can be
/// put into conversations and judged.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto source = OctetSource::of(text);
    HarReader reader(source);
    while (reader.scanner().scan(64)) { }
    qint64 end = 0;
    for (const HarRow &row : reader.scanner().rows()) {
        require(row.offset >= end && row.length > 0);
        end = row.offset + row.length;
        require(end <= source->size());
    }
    Review::Conversations conversations;
    QList<Transcript::Event> events;
    for (auto event = reader.next(); event && *event; event = reader.next()) {
        static_cast<void>(conversations.add(**event, events.size()));
        events.append(**event);
    }
    static_cast<void>(Review::lint(events));
    for (const Error &note : reader.notes())
        require(note.offset <= source->size());
    reader.rewind();
    qsizetype again = 0;
    for (auto event = reader.next(); event && *event; event = reader.next())
        ++again;
    require(again == events.size());
    return 0;
}
