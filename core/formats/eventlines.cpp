// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/eventlines.h"

namespace Grantscope::Formats {

using Transcript::Event;

namespace {

constexpr qint64 kPiece = qint64(1) << 20;
constexpr qsizetype kMostNotes = 100;
constexpr qsizetype kLongestLine = qsizetype(512) << 20;

} // namespace

Result<std::optional<QByteArray>> EventLines::line()
{
    qsizetype searched = m_at;
    for (;;) {
        const qsizetype end = m_window.indexOf('\n', searched);
        if (end >= 0) {
            QByteArray found = m_window.sliced(m_at, end - m_at);
            m_at = end + 1;
            return found;
        }
        const qint64 next = m_base + m_window.size();
        if (next >= m_source->size()) {
            QByteArray rest = m_window.sliced(m_at);
            m_at = m_window.size();
            return rest.isEmpty() ? std::nullopt : std::optional(rest);
        }
        m_window.remove(0, m_at);
        m_base += m_at;
        m_at = 0;
        searched = m_window.size();
        if (searched > kLongestLine)
            return std::unexpected(Error{RecordingError::Size, QString::number(kLongestLine), {}, {}, m_base});
        const auto read = m_source->read(next, std::max<qint64>(kPiece, m_window.size()), m_window);
        if (!read)
            return std::unexpected(read.error());
    }
}

Result<std::optional<Event>> EventLines::next()
{
    for (;;) {
        const auto text = line();
        if (!text)
            return std::unexpected(text.error());
        if (!*text) {
            m_isRepeated = true;
            return std::nullopt;
        }
        const QByteArray trimmed = (*text)->trimmed();
        if (trimmed.isEmpty())
            continue;
        auto event = Transcript::parseEvent(trimmed);
        if (event)
            return *std::move(event);
        Error error = event.error();
        error.offset = std::max<qsizetype>(0, error.offset) + m_base + m_at - (*text)->size() - 1;
        if (!m_isRepeated && m_notes.size() < kMostNotes)
            m_notes.append(error);
    }
}

void EventLines::rewind()
{
    m_window.clear();
    m_at = 0;
    m_base = 0;
}

double EventLines::progress() const
{
    return m_source->size() == 0 ? 1
                                 : static_cast<double>(m_base + m_at) / static_cast<double>(m_source->size());
}

} // namespace Grantscope::Formats
