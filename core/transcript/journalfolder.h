// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QLockFile>
#include <QStringList>

namespace Grantscope::Transcript {

/// How much of the past is kept.
struct Retention
{
    int days = 30; ///< 0: whatever its age.
    qint64 octets = qint64(512) << 20; ///< Of all files; 0: whatever their size.

    friend bool operator==(const Retention &, const Retention &) = default;
};

/// The paths of the journals in \a folder, the oldest first.
[[nodiscard]] QStringList journalFiles(const QString &folder);

/// The path of a journal begun at \a now; \a random, a few octets, keeps two apart.
[[nodiscard]] QString journalPath(const QString &folder, Instant now, QByteArrayView random);

/// Makes the folder, open to its owner alone.
[[nodiscard]] Result<void> makeJournalFolder(const QString &folder);

/// Removes what was last written more than that many days before \a now, then the oldest until the rest fits; never \a
/// current. How many files went.
[[nodiscard]] Result<int> applyRetention(const QString &folder, const Retention &retention, Instant now,
                                         const QString &current = {});

/// While a journal is written, a lock stands beside it that tells whether its writer lives.
class JournalLock
{
public:
    /// Takes the lock of the journal at \a path; a folder that can't hold one is no reason not to write.
    explicit JournalLock(const QString &path);
    /// The journal was ended in order.
    ~JournalLock();
    Q_DISABLE_COPY_MOVE(JournalLock)

private:
    QLockFile m_lock;
};

/// The journals in \a folder whose writers ended without ending them, the oldest first: the program or the machine
/// stopped. Each is named until settleJournal().
[[nodiscard]] QStringList interruptedJournals(const QString &folder);
/// The person knows about the journal at \a path.
void settleJournal(const QString &path);

/// Removes the journal at \a path and what stands beside it; one that is not there is no error.
[[nodiscard]] Result<void> removeJournal(const QString &path);
/// Removes every journal in \a folder but those that another program is writing.
[[nodiscard]] Result<void> removeJournals(const QString &folder);

} // namespace Grantscope::Transcript
