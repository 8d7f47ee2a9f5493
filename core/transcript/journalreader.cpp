// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journalreader.h"

#include "jose/sealing.h"
#include "transcript/journalformat_p.h"

#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Transcript {

namespace {

/// Why a record is none can't be told: a seal breaks in one way.
Error recordError(RecordPlace place)
{
    return Error{TranscriptError::Record, {}, u"%1"_s.arg(place.number + 1), {}, place.offset};
}

} // namespace

JournalReader::JournalReader(const QString &path)
    : m_file(path)
{
}

Result<std::unique_ptr<JournalReader>> JournalReader::open(const QString &path, const std::optional<Secret> &key)
{
    std::unique_ptr<JournalReader> reader(new JournalReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return std::unexpected(fileError(reader->m_file));
    reader->m_size = reader->m_file.size();
    if (const Result<void> read = reader->readHead(key); !read)
        return std::unexpected(read.error());
    reader->rewind();
    return reader;
}

Result<void> JournalReader::readHead(const std::optional<Secret> &key)
{
    const auto formatError = [](const char *expected) {
        return std::unexpected(Error{TranscriptError::Format, words(expected), {}, {}, 0});
    };
    const Result<QByteArray> head = octets(0, std::min<qint64>(kHeadOctets, m_size));
    if (!head)
        return std::unexpected(head.error());
    if (!head->startsWith(kMagic.chopped(1)))
        return formatError(QT_TRANSLATE_NOOP("Values", "the beginning of a journal"));
    if (!head->startsWith(kMagic))
        return formatError(QT_TRANSLATE_NOOP("Values", "a journal of version 1"));
    if (head->size() < kHeadOctets)
        return formatError(QT_TRANSLATE_NOOP("Values", "the whole head of a journal"));
    m_head = *head;
    m_keeping = m_head[kMagic.size()] == 'S' ? Keeping::Sealed : Keeping::Pseudonyms;
    if (m_keeping == Keeping::Pseudonyms)
        return {};
    if (!key)
        return std::unexpected(Error{TranscriptError::KeyNeeded});
    if (keySum(m_head.sliced(kMagic.size() + 1, kIdOctets), key) != m_head.last(kSumOctets))
        return std::unexpected(Error{TranscriptError::KeyWrong});
    m_key = key;
    return {};
}

void JournalReader::rewind()
{
    m_next = {0, kHeadOctets};
    m_tornOctets = 0;
}

double JournalReader::progress() const
{
    return m_size == 0 ? 1 : static_cast<double>(m_next.offset) / static_cast<double>(m_size);
}

Result<std::optional<Event>> JournalReader::next()
{
    if (m_next.offset >= m_size)
        return std::nullopt;
    const Result<bool> torn = isTorn(m_next.offset);
    if (!torn)
        return std::unexpected(torn.error());
    if (*torn) {
        m_tornOctets = m_size - m_next.offset;
        m_next.offset = m_size;
        return std::nullopt;
    }
    const RecordPlace place = m_next;
    Result<Event> event = at(place);
    if (!event) {
        m_next.offset = m_size;
        return std::unexpected(event.error());
    }
    m_next = {place.number + 1, m_file.pos()};
    return *std::move(event);
}

Result<Event> JournalReader::at(RecordPlace place)
{
    const Result<QByteArray> length = octets(place.offset, kLengthOctets);
    if (!length)
        return std::unexpected(length.error());
    return read(place, length->size() < kLengthOctets ? 0 : qFromBigEndian<quint32>(length->constData()));
}

Result<Event> JournalReader::read(RecordPlace place, quint32 length)
{
    if (length > kLongestRecord)
        return std::unexpected(recordError(place));
    const Result<QByteArray> payload = octets(place.offset + kLengthOctets, length);
    if (!payload)
        return std::unexpected(payload.error());
    const QByteArray bound = associated(m_head, place.number);
    Result<QByteArray> line = std::unexpected(recordError(place));
    if (m_keeping == Keeping::Sealed)
        line = Jose::unseal(*m_key, bound, *payload);
    else if (payload->size() >= kSumOctets && sum(bound, payload->chopped(kSumOctets)) == payload->last(kSumOctets))
        line = payload->chopped(kSumOctets);
    return line.and_then(parseEvent).transform_error([&](const Error &) { return recordError(place); });
}

Result<QByteArray> JournalReader::octets(qint64 offset, qint64 count)
{
    if (!m_file.seek(offset))
        return std::unexpected(fileError(m_file));
    QByteArray read = m_file.read(std::clamp<qint64>(m_size - offset, 0, count));
    if (m_file.error() != QFileDevice::NoError)
        return std::unexpected(fileError(m_file));
    return read;
}

/// What stands there to the end is no whole record: of nothing but zeros, too, which some file systems leave after a
/// power cut.
Result<bool> JournalReader::isTorn(qint64 offset)
{
    const qint64 left = m_size - offset;
    const Result<QByteArray> length = octets(offset, kLengthOctets);
    if (!length)
        return std::unexpected(length.error());
    if (length->size() < kLengthOctets)
        return true;
    const auto count = qFromBigEndian<quint32>(length->constData());
    if (count > 0)
        return count <= kLongestRecord && count > left - kLengthOctets;
    constexpr qint64 kPiece = 1 << 16;
    for (qint64 at = offset; at < m_size; at += kPiece) {
        const Result<QByteArray> piece = octets(at, kPiece);
        if (!piece)
            return std::unexpected(piece.error());
        if (!std::ranges::all_of(*piece, [](char c) { return c == '\0'; }))
            return false;
    }
    return true;
}

Result<JournalContents> readJournal(const QString &path, const std::optional<Secret> &key)
{
    const auto reader = JournalReader::open(path, key);
    if (!reader)
        return std::unexpected(reader.error());
    JournalContents contents{(*reader)->keeping(), {}};
    while (true) {
        Result<std::optional<Event>> event = (*reader)->next();
        if (!event && event.error().id != ErrorId(TranscriptError::Record))
            return std::unexpected(event.error());
        if (!event)
            contents.stoppedBy = event.error();
        if (!event || !*event)
            break;
        contents.events.append(**std::move(event));
    }
    contents.tornOctets = (*reader)->tornOctets();
    return contents;
}

} // namespace Grantscope::Transcript
