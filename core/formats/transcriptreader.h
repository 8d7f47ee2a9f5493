// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/eventsource.h"

#include <QIODevice>

#include <memory>
#include <optional>

namespace Grantscope::Formats {

/// What a transcript says of itself at its top; empty where it is of the older form.
struct TranscriptHead
{
    int version = 0; ///< 0 for one JSON document a line, as `gscope flow --transcript` wrote it.
    QByteArray program = {};
    QByteArray written = {};
    QString title = {};
    bool hasSecrets = false;

    friend bool operator==(const TranscriptHead &, const TranscriptHead &) = default;
};

/// Reads the workbench's own JSON (json.h) line by line, in the memory of its longest line.
class TranscriptReader final : public Transcript::EventSource
{
public:
    /// \a device is open, or is opened; it can be sought in. "transcript-read", "transcript-format".
    [[nodiscard]] static Result<std::unique_ptr<TranscriptReader>> open(std::unique_ptr<QIODevice> device);
    [[nodiscard]] static Result<std::unique_ptr<TranscriptReader>> open(const QByteArray &octets);

    [[nodiscard]] const TranscriptHead &head() const { return m_head; }

    /// "transcript-line": the number of the line, from 1, in \a found, and the offset of what can't be in the file.
    [[nodiscard]] Result<std::optional<Transcript::Event>> next() override;
    void rewind() override;
    [[nodiscard]] double progress() const override;
    /// "transcript-torn", once next() came to the end of a file that ends in the middle: with the number of the event,
    /// from 1, at which it does.
    [[nodiscard]] std::optional<Error> torn() const { return m_torn; }

private:
    explicit TranscriptReader(std::unique_ptr<QIODevice> device)
        : m_device(std::move(device))
    {
    }
    [[nodiscard]] Result<void> readHead();
    [[nodiscard]] bool readLine();
    [[nodiscard]] Result<std::optional<Transcript::Event>> endAt(const QByteArray &tail);
    void endTorn();

    std::unique_ptr<QIODevice> m_device;
    TranscriptHead m_head;
    QByteArray m_line; ///< With its end.
    qint64 m_start = 0; ///< Of the events.
    qint64 m_at = 0; ///< Where the line begins.
    qint64 m_number = 0; ///< Of the line.
    qint64 m_events = 0;
    bool m_isAtEnd = false;
    std::optional<Error> m_torn;
};

} // namespace Grantscope::Formats
