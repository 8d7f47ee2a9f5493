// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/transcriptreader.h"

#include "formats/formatserror.h"
#include "json/document.h"

#include <QBuffer>
#include <QtTranslation>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

using Transcript::Event;

namespace {

constexpr int kVersion = 1;
constexpr qint64 kLongestLine = qint64(256) << 20;

/// A line as it stands between its commas.
QByteArray eventIn(const QByteArray &line)
{
    QByteArray text = line.trimmed();
    if (text.endsWith(','))
        text.chop(1);
    return text;
}

Error notATranscript(const QString &found)
{
    return {FormatsError::Format, words(QT_TRANSLATE_NOOP("Values", "a transcript")), found};
}

} // namespace

Result<std::unique_ptr<TranscriptReader>> TranscriptReader::open(std::unique_ptr<QIODevice> device)
{
    if (!device->isOpen() && !device->open(QIODevice::ReadOnly))
        return std::unexpected(Error{FormatsError::Read, {}, device->errorString()});
    std::unique_ptr<TranscriptReader> reader(new TranscriptReader(std::move(device)));
    if (const Result<void> head = reader->readHead(); !head)
        return std::unexpected(head.error());
    reader->rewind();
    return reader;
}

Result<std::unique_ptr<TranscriptReader>> TranscriptReader::open(const QByteArray &octets)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(octets);
    return open(std::move(buffer));
}

bool TranscriptReader::readLine()
{
    m_at = m_device->pos();
    m_line = m_device->readLine(kLongestLine + 1);
    ++m_number;
    return !m_line.isEmpty();
}

Result<void> TranscriptReader::readHead()
{
    if (!readLine())
        return std::unexpected(notATranscript(words(QT_TRANSLATE_NOOP("Values", "an empty file"))));
    QByteArray line = m_line.trimmed();
    if (line.startsWith("{\"event\":")) {
        m_start = 0;
        return {};
    }
    if (!line.startsWith("{\"grantscope_transcript\":") || !line.endsWith("\"events\":["))
        return std::unexpected(notATranscript({}));
    line += "]}";
    const auto document = Json::Document::parse(line);
    if (!document)
        return std::unexpected(notATranscript({}));
    const Json::Value root = document->root();
    const auto version = root.member("grantscope_transcript").toInteger();
    if (version != kVersion) {
        return std::unexpected(
            Error{FormatsError::Format, QString::number(kVersion),
                  QString::fromUtf8(
                      root.member("grantscope_transcript")
                          .text()
                          .first(std::min<qsizetype>(20, root.member("grantscope_transcript").text().size())))});
    }
    m_head.version = kVersion;
    m_head.program = root.member("program").toUtf8();
    m_head.written = root.member("written").toUtf8();
    m_head.title = root.member("title").toString();
    m_head.hasSecrets = root.member("secrets").stringIs("written");
    m_start = m_device->pos();
    return {};
}

void TranscriptReader::rewind()
{
    m_isAtEnd = !m_device->seek(m_start);
    m_number = m_head.version == 0 ? 0 : 1;
    m_events = 0;
    m_torn.reset();
}

double TranscriptReader::progress() const
{
    const qint64 size = m_device->size() - m_start;
    return m_isAtEnd || size <= 0
               ? 1
               : std::clamp(static_cast<double>(m_device->pos() - m_start) / static_cast<double>(size), 0.0, 1.0);
}

void TranscriptReader::endTorn()
{
    m_isAtEnd = true;
    m_torn = Error{FormatsError::Torn, {}, words(QT_TRANSLATE_NOOP("Values", "event")) + u" (%1)"_s.arg(m_events + 1)};
}

/// What stands behind the events: nobody needs it, but it shows that they are all there.
Result<std::optional<Event>> TranscriptReader::endAt(const QByteArray &tail)
{
    const QByteArray rest = tail + m_device->read(kLongestLine);
    if (Json::Document::parse("{\"events\":[" + rest))
        m_isAtEnd = true;
    else
        endTorn();
    return std::nullopt;
}

Result<std::optional<Event>> TranscriptReader::next()
{
    while (!m_isAtEnd) {
        if (!readLine()) {
            // The older form has no end of its own.
            if (m_head.version == 0)
                m_isAtEnd = true;
            else
                endTorn();
            break;
        }
        const QByteArray text = eventIn(m_line);
        if (m_head.version > 0 && text.startsWith(']'))
            return endAt(m_line);
        if (text.isEmpty())
            continue;
        Result<Event> event = Transcript::parseEvent(text);
        if (event) {
            ++m_events;
            return *std::move(event);
        }
        if (!m_line.endsWith('\n') && m_device->atEnd()) {
            endTorn();
            break;
        }
        m_isAtEnd = true;
        const qsizetype within = std::max<qsizetype>(0, event.error().offset) + m_line.indexOf(text.first(1));
        return std::unexpected(Error{FormatsError::Line,
                                     event.error().expected,
                                     words(QT_TRANSLATE_NOOP("Values", "line")) + u" (%1)"_s.arg(m_number),
                                     {},
                                     static_cast<qsizetype>(m_at) + within});
    }
    return std::nullopt;
}

} // namespace Grantscope::Formats
