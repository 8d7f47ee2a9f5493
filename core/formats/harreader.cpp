// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harreader.h"

#include <algorithm>
#include <numeric>

namespace Grantscope::Formats {

using Transcript::Event;

namespace {

constexpr qint64 kPiece = qint64(4) << 20;
constexpr qsizetype kMostNotes = 100;

} // namespace

Result<HarEntry> HarReader::entry(qsizetype index)
{
    const HarRow &row = m_scanner.rows().at(index);
    QByteArray text;
    if (const auto read = m_source->read(row.offset, row.length, text); !read)
        return std::unexpected(read.error());
    auto entry = readHarEntry(text);
    const auto place = [&row](Error &error) { error.offset = std::max<qsizetype>(0, error.offset) + row.offset; };
    if (!entry)
        place(entry.error());
    else
        std::ranges::for_each(entry->notes, place);
    return entry;
}

void HarReader::addNotes(const QList<Error> &notes)
{
    if (!m_isRepeated && m_notes.size() < kMostNotes)
        m_notes.append(notes.first(std::min(notes.size(), kMostNotes - m_notes.size())));
}

/// Events that belong to no entry. They stand where the file has them, so their moments tell where they belong.
void HarReader::readLogEvents()
{
    m_readLog = true;
    const std::optional<HarSpan> &span = m_scanner.ownEvents();
    if (!span)
        return;
    QByteArray text;
    if (const auto read = m_source->read(span->offset, span->length, text); !read)
        return addNotes({read.error()});
    m_place = {span->offset, span->length, -1, {}, true};
    HarEntry own = readOwnEvents(text);
    for (Error &note : own.notes)
        note.offset = std::max<qsizetype>(0, note.offset) + span->offset;
    addNotes(own.notes);
    m_waiting.insert(m_waiting.end(), own.events.cbegin(), own.events.cend());
}

/// Goes on in the file until there are rows again, and puts these by their beginning; equal ones, and those that name
/// none, stay behind the one that they stand behind. Recorders that write an entry when it ended are apart by no more
/// than a piece.
void HarReader::readRows()
{
    const QList<HarRow> &rows = m_scanner.rows();
    const auto known = static_cast<qsizetype>(m_order.size());
    while (rows.size() == known && m_scanner.scan(kPiece)) { }
    std::vector<Instant> moments;
    for (qsizetype row = known; row < rows.size(); ++row)
        moments.push_back(rows.at(row).startedAt.value_or(moments.empty() ? Instant::min() : moments.back()));
    m_order.resize(static_cast<std::size_t>(rows.size()));
    const auto added = m_order.begin() + known;
    std::iota(added, m_order.end(), static_cast<quint32>(known));
    std::ranges::stable_sort(added, m_order.end(), {},
                             [&](quint32 row) { return moments[row - static_cast<quint32>(known)]; });
}

Result<std::optional<Event>> HarReader::next()
{
    while (m_waiting.empty()) {
        if (m_row >= static_cast<qsizetype>(m_order.size()))
            readRows();
        if (m_scanner.failure())
            return std::unexpected(*m_scanner.failure());
        if (m_row >= m_scanner.rows().size()) {
            if (m_readLog)
                return std::nullopt;
            readLogEvents();
            continue;
        }
        const quint32 row = m_order.at(static_cast<std::size_t>(m_row++));
        m_place = {m_scanner.rows().at(row).offset, m_scanner.rows().at(row).length, -1, {}, false};
        auto read = entry(row);
        if (!read) {
            Error error = read.error();
            if (error.id != ErrorId(RecordingError::File))
                error = Error{RecordingError::Entry, error.expected, error.found, error.spec, error.offset};
            addNotes({error});
            continue;
        }
        addNotes(read->notes);
        m_waiting.insert(m_waiting.end(), read->events.cbegin(), read->events.cend());
    }
    Event event = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_place.number;
    // What names no moment came with what stands before it.
    if (event.time == Instant())
        event.time = m_last;
    m_last = event.time;
    m_place.time = event.time;
    return event;
}

void HarReader::rewind()
{
    m_isRepeated = m_isRepeated || m_readLog;
    if (!m_isRepeated)
        m_notes.clear();
    m_row = 0;
    m_readLog = false;
    m_last = {};
    m_waiting.clear();
}

double HarReader::progress() const
{
    if (m_scanner.isAtEnd() && m_row >= m_scanner.rows().size())
        return 1;
    // By octets: how many rows there will be is known at the end.
    return m_row == 0 ? 0 : static_cast<double>(m_place.offset) / static_cast<double>(m_source->size());
}

Result<Event> eventAt(OctetSource &source, const RecordingPlace &place)
{
    QByteArray text;
    if (const auto read = source.read(place.offset, place.length, text); !read)
        return std::unexpected(read.error());
    const Result<HarEntry> entry = place.isOfWhole ? Result<HarEntry>(readOwnEvents(text)) : readHarEntry(text);
    if (!entry || place.number < 0 || place.number >= entry->events.size())
        return std::unexpected(Error{RecordingError::Entry, {}, {}, {}, place.offset});
    Event event = entry->events.at(place.number);
    event.time = place.time;
    return event;
}

} // namespace Grantscope::Formats
