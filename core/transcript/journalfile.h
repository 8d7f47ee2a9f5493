// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "transcript/event.h"

#include <QFile>

#include <functional>
#include <memory>
#include <optional>

namespace Grantscope::Transcript {

/// What a journal holds: everything under the key of this installation, or, where there is no key, pseudonyms in place
/// of the secrets, readable for whoever reads the file.
enum class Keeping : std::uint8_t { Sealed, Pseudonyms };

/// That many fresh random octets of a source fit for keys; called from the journal's thread.
using RandomOctets = std::function<QByteArray(qsizetype count)>;

/// One file of a journal while it is written: a head, then records, each with its length before it. A record is sealed
/// with AES-256-GCM under a random nonce of its own; the head with the file's random id, and the number of the record,
/// are bound to it, so that none can be changed, moved within the file or taken to another. Without a key a record
/// carries a checksum over the same in place of the tag, which shows damage but no intent. A file that was cut at the
/// end of a record looks whole.
class JournalFile
{
public:
    /// Makes the file, readable and writable for its owner alone; one of that name must not be there. A key is of 32
    /// octets ("seal-key").
    [[nodiscard]] static Result<std::unique_ptr<JournalFile>>
    create(const QString &path, const std::optional<Secret> &key, RandomOctets random);

    /// Handed to the system when it returns: it outlives this program, and after sync() a power cut, too. A record that
    /// could not be written whole is taken back.
    [[nodiscard]] Result<void> append(QByteArrayView line);
    [[nodiscard]] Result<void> sync();
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QString path() const { return m_file.fileName(); }

private:
    JournalFile(const QString &path, const std::optional<Secret> &key, RandomOctets random);
    [[nodiscard]] Result<QByteArray> record(QByteArrayView line) const;
    [[nodiscard]] Result<void> write(const QByteArray &octets);

    QFile m_file;
    std::optional<Secret> m_key;
    RandomOctets m_random;
    QByteArray m_head;
    quint64 m_count = 0;
    qint64 m_size = 0;
};

struct JournalContents
{
    Keeping keeping = Keeping::Sealed;
    QList<Event> events;
    qint64 tornOctets = 0; ///< Of a last record that was not written whole: the program or the machine stopped.
    /// Why reading ended early: "journal-record" with the record's number (from 1) in found. What stands before it is
    /// in events.
    std::optional<Error> stoppedBy = {};
};
/// Reads a file, also one that is being written. "journal-file", "journal-format", "journal-key-needed",
/// "journal-key".
[[nodiscard]] Result<JournalContents> readJournal(const QString &path, const std::optional<Secret> &key);

} // namespace Grantscope::Transcript
