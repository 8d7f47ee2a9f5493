// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/octetsource.h"
#include "transcript/eventsource.h"

#include <QList>

#include <memory>
#include <optional>

namespace Grantscope::Formats {

enum class RecordingFormat : std::uint8_t { Har, Transcript };

/// Where an event stands in its file, so that it can be read again by itself.
struct RecordingPlace
{
    qint64 offset = 0; ///< Of what holds it, in octets …
    qint64 length = 0; ///< … and how long that is.
    qsizetype number = 0; ///< Of several in it, from 0.
    Instant time = {}; ///< The event's.
    bool isOfWhole = false; ///< It stands beside the entries.

    friend bool operator==(const RecordingPlace &, const RecordingPlace &) = default;
};

/// Events that were read from a file: of a browser, of a proxy or of this program.
class Recording : public Transcript::EventSource
{
public:
    [[nodiscard]] virtual RecordingFormat format() const = 0;
    /// Who wrote it, as it says itself: "WebInspector 537.36"; empty where it does not. Foreign text.
    [[nodiscard]] virtual QString creator() const = 0;
    /// What was left out or read otherwise than written, as far as next() came: of each the id, what was expected and
    /// found, and the offset in the file. No more than a hundred.
    [[nodiscard]] virtual QList<Error> notes() const = 0;
    /// Of the event that next() gave last, where eventAt() can read it again; nothing where it can't.
    [[nodiscard]] virtual std::optional<RecordingPlace> place() const { return std::nullopt; }
};

/// The event that stood at \a place of a HAR. "recording-file"; "har-entry" where something else stands there now.
[[nodiscard]] Result<Transcript::Event> eventAt(OctetSource &source, const RecordingPlace &place);

/// What a text is, by its first octets: a HAR is one JSON object with "log" in it, a transcript begins with its head or
/// with an event.
/// "recording-format".
[[nodiscard]] Result<RecordingFormat> sniffRecording(OctetSource &source);

/// "recording-file", "recording-format", "recording-size", "transcript-format". What makes the whole unreadable later
/// is an error of next().
[[nodiscard]] Result<std::unique_ptr<Recording>> openRecording(const QString &path);
[[nodiscard]] Result<std::unique_ptr<Recording>> openRecording(const QByteArray &octets);

} // namespace Grantscope::Formats
