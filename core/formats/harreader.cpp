// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/harreader.h"

#include <algorithm>
#include <numeric>

namespace Grantscope::Formats {

using Transcript::Event;

namespace {

constexpr qint64 kPiece = qint64(1) << 20;
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
    HarEntry own = readOwnEvents(text);
    for (Error &note : own.notes)
        note.offset = std::max<qsizetype>(0, note.offset) + span->offset;
    addNotes(own.notes);
    m_waiting.insert(m_waiting.end(), own.events.cbegin(), own.events.cend());
}

/// By their beginning; equal ones, and those that name none, stay behind the one that they stand behind.
void HarReader::sort()
{
    const QList<HarRow> &rows = m_scanner.rows();
    if (m_order.size() == static_cast<std::size_t>(rows.size()))
        return;
    std::vector<Instant> moments;
    moments.reserve(static_cast<std::size_t>(rows.size()));
    for (const HarRow &row : rows)
        moments.push_back(row.startedAt.value_or(moments.empty() ? Instant::min() : moments.back()));
    m_order.resize(moments.size());
    std::ranges::iota(m_order, 0U);
    std::ranges::stable_sort(m_order, {}, [&moments](quint32 row) { return moments[row]; });
}

Result<std::optional<Event>> HarReader::next()
{
    while (m_waiting.empty()) {
        while (m_scanner.scan(kPiece)) { }
        if (m_scanner.failure())
            return std::unexpected(*m_scanner.failure());
        sort();
        if (m_row >= m_scanner.rows().size()) {
            if (m_readLog)
                return std::nullopt;
            readLogEvents();
            continue;
        }
        auto read = entry(m_order.at(static_cast<std::size_t>(m_row++)));
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
    // What names no moment came with what stands before it.
    if (event.time == Instant())
        event.time = m_last;
    m_last = event.time;
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
    const qsizetype rows = m_scanner.rows().size();
    return !m_scanner.isAtEnd() || m_row < rows ? static_cast<double>(m_row) / static_cast<double>(rows + 1) : 1;
}

} // namespace Grantscope::Formats
