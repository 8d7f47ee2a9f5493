// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "formats/octetsource.h"

#include <QList>

#include <chrono>
#include <memory>
#include <optional>

namespace Grantscope::Formats {

/// One entry of a HAR as a list shows it, before it is read.
struct HarRow
{
    QByteArray method = {};
    QByteArray address = {}; ///< No more than 2048 octets of it.
    int status = 0; ///< 0 where no answer came.
    std::optional<Instant> startedAt = {};
    std::chrono::microseconds duration{-1}; ///< Negative: not known.
    qint64 requestOctets = -1; ///< Of the body; negative: not known.
    qint64 responseOctets = -1;
    qint64 number = 0; ///< Counted from 1, with those that were left out.
    qint64 offset = 0; ///< Where its object begins in the octets of the source …
    qint64 length = 0; ///< … and how long it is.
    bool hasOwnEvents = false; ///< Written by this program: "_grantscope".

    friend bool operator==(const HarRow &, const HarRow &) = default;
};

/// Where something of a HAR stands.
struct HarSpan
{
    qint64 offset = 0;
    qint64 length = 0;

    friend bool operator==(const HarSpan &, const HarSpan &) = default;
};

/// Finds the entries of a HAR (1.2, "log" with "entries") without reading them: rows and where each of them stands.
/// Goes on bit by bit; needs the memory of the rows and of one entry, whatever the size of the file.
class HarScanner
{
public:
    static constexpr qsizetype kMostEntries = 1'000'000;
    static constexpr qint64 kLargestEntry = qint64(256) << 20;

    explicit HarScanner(std::shared_ptr<OctetSource> source)
        : m_source(std::move(source))
    {
    }

    /// Goes on for about so many octets; false when the end was reached, one way or the other.
    bool scan(qint64 octets);
    [[nodiscard]] bool isAtEnd() const { return m_place == Place::End; }
    [[nodiscard]] double progress() const;

    [[nodiscard]] const QList<HarRow> &rows() const { return m_rows; }
    /// "_grantscope" of the log, where it has one.
    [[nodiscard]] const std::optional<HarSpan> &ownEvents() const { return m_ownEvents; }
    /// The creator's name and version as they stand in the log, if so far they did.
    [[nodiscard]] QByteArray creator() const { return m_creator; }
    /// Nothing could be kept: "har-entries", "recording-file", "json-syntax". With an offset where there is one.
    [[nodiscard]] const std::optional<Error> &failure() const { return m_failure; }
    /// What was left out and why the rest was not read: "har-cut", "har-entry", "recording-size", "recording-file".
    [[nodiscard]] const QList<Error> &notes() const { return m_notes; }

private:
    /// In which of the nested values the next octet stands.
    enum class Place : std::uint8_t { Start, Root, Log, Entries, End };

    void step();
    void readMember();
    void readElement();
    void leave();
    void finish();
    void stop(Error error);

    [[nodiscard]] std::optional<char> peek();
    [[nodiscard]] bool fill();
    [[nodiscard]] QByteArrayView window() const { return QByteArrayView(m_window); }
    [[nodiscard]] qint64 offset() const { return m_base + m_at; }
    /// The span of the value that begins here, gone past. With \a keep its text is in the window until fill() comes;
    /// what is longer than \a most is not kept.
    struct Skipped
    {
        HarSpan span;
        bool isKept = false;
        bool isWhole = false;
    };
    [[nodiscard]] Skipped skipValue(qint64 most);
    [[nodiscard]] QByteArrayView textOf(const Skipped &skipped) const;

    std::shared_ptr<OctetSource> m_source;
    QByteArray m_window;
    qint64 m_base = 0; ///< Where the window begins in the source.
    qsizetype m_at = 0; ///< In the window.
    qsizetype m_keepFrom = -1; ///< What fill() must not drop; -1: nothing.
    Place m_place = Place::Start;
    bool m_isInLog = false; ///< The entries stand in "log", not at the top.
    bool m_hasEntries = false;
    qint64 m_number = 0; ///< Of the last entry.
    bool m_readFailed = false;

    QList<HarRow> m_rows;
    std::optional<HarSpan> m_ownEvents;
    QByteArray m_creator;
    std::optional<Error> m_failure;
    QList<Error> m_notes;
};

} // namespace Grantscope::Formats
