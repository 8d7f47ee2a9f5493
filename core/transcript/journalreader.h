// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "transcript/eventsource.h"
#include "transcript/journalfile.h"

#include <QFile>

namespace Grantscope::Transcript {

/// Where a record stands in its journal.
struct RecordPlace
{
    quint64 number = 0; ///< From 0.
    qint64 offset = 0; ///< Of its length, in the file.

    friend bool operator==(const RecordPlace &, const RecordPlace &) = default;
};

/// The events of one file of a journal, also of one that is being written: the end is where it was when it was opened.
/// Holds one record at a time.
class JournalReader final : public EventSource
{
public:
    /// "journal-file", "journal-format", "journal-key-needed", "journal-key".
    [[nodiscard]] static Result<std::unique_ptr<JournalReader>> open(const QString &path,
                                                                     const std::optional<Secret> &key);

    [[nodiscard]] Keeping keeping() const { return m_keeping; }
    /// "journal-record" with the record's number (from 1) in found and its offset: it was changed, moved or damaged,
    /// and what stands behind it can't be trusted. "journal-file".
    [[nodiscard]] Result<std::optional<Event>> next() override;
    void rewind() override;
    [[nodiscard]] double progress() const override;
    /// Of the record that next() gives next.
    [[nodiscard]] RecordPlace place() const { return m_next; }
    /// The record that next() gave when place() was \a place; leaves next() as it is.
    [[nodiscard]] Result<Event> at(RecordPlace place);
    /// Known at the end: octets of a last record that was not written whole, because the program or the machine
    /// stopped.
    [[nodiscard]] qint64 tornOctets() const { return m_tornOctets; }

private:
    explicit JournalReader(const QString &path);
    [[nodiscard]] Result<void> readHead(const std::optional<Secret> &key);
    [[nodiscard]] Result<QByteArray> octets(qint64 offset, qint64 count);
    [[nodiscard]] Result<bool> isTorn(qint64 offset);
    [[nodiscard]] Result<Event> read(RecordPlace place, quint32 length);

    QFile m_file;
    qint64 m_size = 0;
    QByteArray m_head;
    Keeping m_keeping = Keeping::Sealed;
    std::optional<Secret> m_key;
    RecordPlace m_next;
    qint64 m_tornOctets = 0;
};

} // namespace Grantscope::Transcript
