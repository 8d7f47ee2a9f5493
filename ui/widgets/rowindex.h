// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <atomic>
#include <limits>
#include <optional>
#include <vector>

namespace Grantscope::Ui {

/// Where a line is cut into rows: after so many octets (never within a character), and after so many cells if it wraps.
struct RowLimits
{
    qsizetype octets = 2000;
    int cells = 0; ///< 0: does not wrap.

    friend bool operator==(const RowLimits &, const RowLimits &) = default;
};

/// The start of the row after the one that begins at \a start; text.size() for the last row. Reads no further than the
/// row.
[[nodiscard]] qsizetype nextRow(QByteArrayView text, qsizetype start, const RowLimits &limits);

/// The rows of a UTF-8 text of any size: which octets are row 612,000, which row holds octet 9,000,000. Keeps one
/// position for every 32 rows and walks the rest, so it needs less than the text by far. Does not keep the text: hand
/// it the same one.
class RowIndex
{
public:
    /// The end of a text that is indexed to the end.
    static constexpr qsizetype kAll = std::numeric_limits<qsizetype>::max();

    RowIndex() = default;
    /// Indexes rows until one begins at or after \a until, or until \a stop becomes true. About 1 ms a megabyte; may
    /// run on any thread.
    RowIndex(QByteArrayView text, const RowLimits &limits, qsizetype until = kAll,
             const std::atomic<bool> *stop = nullptr);

    [[nodiscard]] const RowLimits &limits() const { return m_limits; }
    [[nodiscard]] bool isComplete() const { return m_complete; }
    [[nodiscard]] qsizetype rowCount() const
    {
        return m_rows;
    } ///< At least 1; a text that ends in a newline has an empty last row.
    [[nodiscard]] qsizetype end() const { return m_end; } ///< Octets that are indexed.
    [[nodiscard]] int widest() const
    {
        return m_widest;
    } ///< Octets of the longest row, which bounds most texts' cells.

    /// The octets of \a row, its newline not included.
    struct Row
    {
        qsizetype start = 0, length = 0;
        qsizetype line = 0; ///< Number of the line that it is part of, from 0.
        bool first = true; ///< The first row of its line.
    };
    [[nodiscard]] Row row(QByteArrayView text, qsizetype row) const;
    /// \a count rows from \a first, fewer at the end.
    [[nodiscard]] std::vector<Row> rows(QByteArrayView text, qsizetype first, qsizetype count) const;
    /// The row that holds \a offset; the last one for offsets after it.
    [[nodiscard]] qsizetype rowAt(QByteArrayView text, qsizetype offset) const;

    /// The UTF-16 position of the octet \a offset, as decoded() counts, and back.
    [[nodiscard]] qsizetype positionAt(QByteArrayView text, qsizetype offset) const;
    [[nodiscard]] qsizetype offsetAt(QByteArrayView text, qsizetype position) const;
    [[nodiscard]] qsizetype positionCount() const { return m_positions; }

private:
    struct Checkpoint
    {
        qsizetype start, line, position;
    };

    RowLimits m_limits;
    std::vector<Checkpoint> m_checkpoints{{0, 0, 0}};
    qsizetype m_rows = 1;
    qsizetype m_end = 0;
    qsizetype m_positions = 0;
    int m_widest = 0;
    bool m_complete = true;
};

} // namespace Grantscope::Ui
