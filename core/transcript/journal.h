// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/journalfile.h"
#include "transcript/journalfolder.h"
#include "transcript/redactor.h"

#include <QFuture>
#include <QObject>
#include <QSemaphore>
#include <QThread>

namespace Grantscope::Transcript {

struct JournalSettings
{
    QString folder; ///< In the person's data folder; made when the first event comes.
    std::optional<Secret> key = {}; ///< Of this installation, 32 octets. Nothing: pseudonyms only.
    RandomOctets random;
    Retention retention = {};
    qint64 fileOctets = qint64(32) << 20; ///< After so many another file is begun, so that the oldest can go.
};

/// Keeps events on disk as they happen. append() only hands over; redacting, sealing and writing are done on a thread
/// of the journal's own, in order. Each record is with the system at once, so that nothing is lost when the
/// program stops; it is on the disk a second later at most, and after flush(), so that a power cut costs that second.
/// Each journal writes files of its own: several programs may share a folder. Retention is applied whenever a file is
/// begun.
class Journal : public QObject
{
    Q_OBJECT

public:
    explicit Journal(JournalSettings settings, QObject *parent = nullptr);
    /// Writes what is left.
    ~Journal() override;

    /// For the status line: without a key the journal holds pseudonyms only.
    [[nodiscard]] Keeping keeping() const { return m_keeping; }

    void append(const Event &event);
    /// Whether everything that was appended is with the system, so that it outlives this program, or could not be kept,
    /// which failed() tells; waits for that for a millisecond at most.
    [[nodiscard]] bool hold();
    /// A secret that the program knows before an event names it; of use where pseudonyms are kept.
    void learn(SecretKind kind, const Secret &value);
    /// Everything that was appended is on the disk; the error is the last one since the flush before.
    [[nodiscard]] QFuture<Result<void>> flush();
    /// From now on, and at once: \a now says what is too old.
    [[nodiscard]] QFuture<Result<void>> setRetention(const Retention &retention, Instant now);
    /// Removes every journal of the folder, that of this session too; what comes later begins a new one. The key is the
    /// caller's to forget.
    [[nodiscard]] QFuture<Result<void>> forget();

Q_SIGNALS:
    /// The first event that could not be kept after one that could.
    void failed(const Grantscope::Error &error);
    /// A file was begun.
    void begun(const QString &path);

private:
    class Writer;

    Keeping m_keeping;
    QThread m_thread;
    Writer *m_writer; ///< Lives on the thread.
    QSemaphore m_kept; ///< One for each event that is with the system.
    int m_handedOver = 0; ///< Of which so many were not waited for.
};

} // namespace Grantscope::Transcript
