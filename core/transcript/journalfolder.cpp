// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journalfolder.h"

#include "transcript/journalformat_p.h"

#include <QDateTime>
#include <QDir>

#include <tuple>

using namespace Qt::StringLiterals;

namespace Grantscope::Transcript {

namespace {

constexpr QFileDevice::Permissions kOwnerFolder =
    QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

QString lockOf(const QString &journal)
{
    return journal + u".lock"_s;
}
QString interruptionOf(const QString &journal)
{
    return journal + u".interrupted"_s;
}

/// Whether its writer lives. Where it does not, and did not end the journal, that is kept in mind.
bool isBeingWritten(const QString &journal)
{
    if (!QFile::exists(lockOf(journal)))
        return false;
    QLockFile lock(lockOf(journal));
    lock.setStaleLockTime(std::chrono::milliseconds::zero());
    if (!lock.tryLock(std::chrono::milliseconds::zero()))
        return true;
    // The lock goes with this question, and later starts shall be told, too.
    std::ignore = QFile(interruptionOf(journal)).open(QIODevice::WriteOnly);
    return false;
}

} // namespace

QStringList journalFiles(const QString &folder)
{
    QStringList paths;
    // The names begin with the time.
    for (const QFileInfo &file : QDir(folder).entryInfoList({u"*.journal"_s}, QDir::Files | QDir::Hidden, QDir::Name))
        paths.append(file.filePath());
    return paths;
}

QString journalPath(const QString &folder, Instant now, QByteArrayView random)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), QTimeZone::UTC);
    return u"%1/%2-%3.journal"_s.arg(folder, time.toString(u"yyyyMMdd'T'HHmmsszzz'Z'"_s),
                                     QString::fromLatin1(random.toByteArray().toHex()));
}

Result<void> makeJournalFolder(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists())
        return {};
    if (QDir().mkpath(QFileInfo(folder).path()) && QDir().mkdir(folder, kOwnerFolder))
        return {};
    if (dir.exists())
        return {};
    return std::unexpected(
        Error{TranscriptError::File, words(QT_TRANSLATE_NOOP("Values", "a folder that can be made"))});
}

Result<int> applyRetention(const QString &folder, const Retention &retention, Instant now, const QString &current)
{
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), QTimeZone::UTC);
    QList<QFileInfo> kept;
    qint64 total = current.isEmpty() ? 0 : QFileInfo(current).size();
    int gone = 0;
    const auto drop = [&gone](const QFileInfo &file) {
        ++gone;
        return removeJournal(file.filePath());
    };
    for (const QString &path : journalFiles(folder)) {
        const QFileInfo file(path);
        if (file == QFileInfo(current) || isBeingWritten(path))
            continue;
        if (retention.days > 0 && file.lastModified(QTimeZone::UTC).addDays(retention.days) < today) {
            if (const Result<void> removed = drop(file); !removed)
                return std::unexpected(removed.error());
            continue;
        }
        kept.append(file);
        total += file.size();
    }
    for (const QFileInfo &file : std::as_const(kept)) {
        if (retention.octets <= 0 || total <= retention.octets)
            break;
        total -= file.size();
        if (const Result<void> removed = drop(file); !removed)
            return std::unexpected(removed.error());
    }
    return gone;
}

JournalLock::JournalLock(const QString &path)
    : m_lock(lockOf(path))
{
    m_lock.setStaleLockTime(std::chrono::milliseconds::zero()); // Its writer decides, not its age.
    m_lock.tryLock(std::chrono::milliseconds::zero());
}

JournalLock::~JournalLock() = default;

QStringList interruptedJournals(const QString &folder)
{
    QStringList interrupted;
    for (const QString &path : journalFiles(folder)) {
        if (isBeingWritten(path))
            continue;
        if (QFile::exists(interruptionOf(path)))
            interrupted.append(path);
    }
    return interrupted;
}

void settleJournal(const QString &path)
{
    QFile::remove(interruptionOf(path));
}

Result<void> removeJournal(const QString &path)
{
    QFile::remove(lockOf(path));
    settleJournal(path);
    QFile file(path);
    if (file.remove() || !file.exists()) // Another process may have been faster.
        return {};
    return std::unexpected(fileError(file));
}

Result<void> removeJournals(const QString &folder)
{
    Result<void> result;
    for (const QString &path : journalFiles(folder)) {
        if (isBeingWritten(path)) // By another program, which would go on writing into nothing.
            continue;
        // The others go all the same.
        if (const Result<void> removed = removeJournal(path); !removed)
            result = removed;
    }
    return result;
}

} // namespace Grantscope::Transcript
