// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/recording.h"

#include "formats/harreader.h"
#include "formats/jsonwalk.h"
#include "formats/transcriptrecording.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Formats {

namespace {

constexpr qint64 kLooked = qint64(64) << 10;

} // namespace

Result<RecordingFormat> sniffRecording(OctetSource &source)
{
    QByteArray head;
    if (const auto read = source.read(0, kLooked, head); !read)
        return std::unexpected(read.error());
    QByteArrayView text(head);
    if (text.startsWith("\xef\xbb\xbf"))
        text = text.sliced(3);
    text = text.trimmed();
    if (!text.startsWith('{'))
        return std::unexpected(Error{RecordingError::Format, u"HAR"_s});
    for (ObjectWalk member(text); member.next();) {
        if (member.name() == "grantscope_transcript" || (member.name() == "event" && member.value().startsWith('"')))
            return RecordingFormat::Transcript;
        if (member.name() == "log" || member.name() == "entries")
            return RecordingFormat::Har;
    }
    // Whatever stands first may be longer than what was looked at; the scanner will say what is missing.
    return RecordingFormat::Har;
}

namespace {

Result<std::unique_ptr<Recording>> recordingOf(Result<std::unique_ptr<TranscriptReader>> reader)
{
    if (!reader)
        return std::unexpected(reader.error());
    return std::make_unique<TranscriptRecording>(*std::move(reader));
}

} // namespace

Result<std::unique_ptr<Recording>> openRecording(const QByteArray &octets)
{
    auto source = OctetSource::of(octets);
    const auto format = sniffRecording(*source);
    if (!format)
        return std::unexpected(format.error());
    if (*format == RecordingFormat::Transcript)
        return recordingOf(TranscriptReader::open(octets));
    return std::make_unique<HarReader>(std::move(source));
}

Result<std::unique_ptr<Recording>> openRecording(const QString &path)
{
    auto source = OctetSource::open(path);
    if (!source)
        return std::unexpected(source.error());
    const auto format = sniffRecording(**source);
    if (!format)
        return std::unexpected(format.error());
    if (*format == RecordingFormat::Transcript && (*source)->held())
        return recordingOf(TranscriptReader::open(*(*source)->held()));
    if (*format == RecordingFormat::Transcript)
        return recordingOf(TranscriptReader::open(std::make_unique<QFile>(path)));
    return std::make_unique<HarReader>(*std::move(source));
}

} // namespace Grantscope::Formats
