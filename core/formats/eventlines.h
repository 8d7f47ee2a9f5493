// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/recording.h"

namespace Grantscope::Formats {

/// A transcript of this program: one event a line (Transcript::toJson()). A line that is no event is left out and
/// noted; a torn last one, too.
class EventLines final : public Recording
{
public:
    explicit EventLines(std::shared_ptr<OctetSource> source)
        : m_source(std::move(source))
    {
    }

    [[nodiscard]] Result<std::optional<Transcript::Event>> next() override;
    void rewind() override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] RecordingFormat format() const override { return RecordingFormat::Transcript; }
    [[nodiscard]] QString creator() const override { return {}; }
    [[nodiscard]] QList<Error> notes() const override { return m_notes; }

private:
    [[nodiscard]] Result<std::optional<QByteArray>> line();

    std::shared_ptr<OctetSource> m_source;
    QByteArray m_window;
    qsizetype m_at = 0;
    qint64 m_base = 0;
    bool m_isRepeated = false;
    QList<Error> m_notes;
};

} // namespace Grantscope::Formats
