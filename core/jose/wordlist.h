// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>
#include <stop_token>

namespace Grantscope::Jose {

/// Whole lines of a word list, with their line breaks; the last line of a file may lack it.
struct WordBlock
{
    QByteArray lines = {};
    quint64 number = 0; ///< Counts the blocks, from 0.
    quint64 firstLine = 1; ///< Of the file, from 1.
};

/// Reads a word list of any size in memory of a fixed size: blocks of whole lines, octets as they are. What begins as
/// gzip does (RFC 1952) is unpacked, and a byte order mark of UTF-8 is no part of the first word. Lines as long as a
/// block are left out and counted.
class WordList
{
public:
    static constexpr qsizetype kBlockSize = 256 * 1024;

    /// Reads from \a descriptor, which stays open and the caller's. \a firstLine: earlier ones are passed over.
    explicit WordList(int descriptor, quint64 firstLine = 1);
    /// The file at \a path. Error: "word-list-file".
    [[nodiscard]] static Result<WordList> open(const QString &path, quint64 firstLine = 1);
    WordList(WordList &&) noexcept;
    WordList &operator=(WordList &&) noexcept;
    ~WordList();

    /// The next block; false at the end, and where \a stop was asked for, which is seen within 50 ms even while nothing
    /// comes. Errors: "word-list-file", "word-list-gzip", "word-list-encoding". Not for two threads at once.
    [[nodiscard]] Result<bool> next(WordBlock &block, const std::stop_token &stop);

    [[nodiscard]] quint64 octetsRead() const; ///< Of the file as it is stored.
    [[nodiscard]] quint64 octetCount() const; ///< Of the file; 0 where that isn't known (a pipe).
    [[nodiscard]] quint64 tooLong() const; ///< Lines that were left out.
    [[nodiscard]] quint64 nextLine() const; ///< The first one that is in no block yet.

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Grantscope::Jose
