// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/recording.h"
#include "formats/transcriptreader.h"

namespace Grantscope::Formats {

/// A transcript of this program as a recording. That it ends before its end is a note.
class TranscriptRecording final : public Recording
{
public:
    explicit TranscriptRecording(std::unique_ptr<TranscriptReader> reader)
        : m_reader(std::move(reader))
    {
    }

    [[nodiscard]] Result<std::optional<Transcript::Event>> next() override { return m_reader->next(); }
    void rewind() override { m_reader->rewind(); }
    [[nodiscard]] double progress() const override { return m_reader->progress(); }
    [[nodiscard]] RecordingFormat format() const override { return RecordingFormat::Transcript; }
    [[nodiscard]] QString creator() const override { return QString::fromUtf8(m_reader->head().program); }
    [[nodiscard]] QList<Error> notes() const override
    {
        const std::optional<Error> torn = m_reader->torn();
        return torn ? QList<Error>{*torn} : QList<Error>();
    }

private:
    std::unique_ptr<TranscriptReader> m_reader;
};

} // namespace Grantscope::Formats
