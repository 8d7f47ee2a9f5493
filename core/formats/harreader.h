// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "formats/harentry.h"
#include "formats/harscanner.h"
#include "formats/recording.h"

#include <deque>
#include <vector>

namespace Grantscope::Formats {

/// A HAR as events, in the order in which they began as far as that is not megabytes apart, which is not that of every
/// recorder; and as rows, which are there long before. Reads an entry when it is asked for, so that memory is that of
/// the rows.
class HarReader final : public Recording
{
public:
    explicit HarReader(std::shared_ptr<OctetSource> source)
        : m_source(source)
        , m_scanner(std::move(source))
    {
    }

    [[nodiscard]] Result<std::optional<Transcript::Event>> next() override;
    void rewind() override;
    [[nodiscard]] double progress() const override;
    [[nodiscard]] RecordingFormat format() const override { return RecordingFormat::Har; }
    [[nodiscard]] QString creator() const override { return QString::fromUtf8(m_scanner.creator()); }
    [[nodiscard]] QList<Error> notes() const override { return m_scanner.notes() + m_notes; }

    [[nodiscard]] std::optional<RecordingPlace> place() const override { return m_place; }

    /// For lists: the rows come with scan().
    [[nodiscard]] HarScanner &scanner() { return m_scanner; }
    /// What the row of this index stands for. Errors as of readHarEntry(), with offsets of the file; "recording-file".
    [[nodiscard]] Result<HarEntry> entry(qsizetype row);

private:
    void addNotes(const QList<Error> &notes);
    void readLogEvents();
    void readRows();

    std::shared_ptr<OctetSource> m_source;
    HarScanner m_scanner;
    std::vector<quint32> m_order; ///< Indices of rows, as far as they are known.
    RecordingPlace m_place;
    qsizetype m_row = 0; ///< In that order.
    bool m_readLog = false;
    bool m_isRepeated = false; ///< Notes were taken the first time.
    Instant m_last = {}; ///< Of the event before.
    std::deque<Transcript::Event> m_waiting;
    QList<Error> m_notes;
};

} // namespace Grantscope::Formats
