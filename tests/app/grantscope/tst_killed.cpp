// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journalfolder.h"
#include "transcript/journalreader.h"
#include "transcript/transcripterror.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <signal.h>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

const Secret kKey(QByteArray(32, 'k'));

struct Kept
{
    qsizetype events = 0;
    bool isReadable = true;
};

/// The most that one of the files holds: what was kept with pseudonyms at first is sealed anew in the other.
Kept keptIn(const QString &folder)
{
    Kept kept;
    for (const QString &path : journalFiles(folder)) {
        const auto read = readJournal(path, kKey);
        // A file whose head was being written holds nothing that was shown.
        const bool isBegun = read || read.error().id != ErrorId(TranscriptError::Format);
        if ((!read && isBegun) || (read && read->stoppedBy))
            kept.isReadable = false;
        if (read)
            kept.events = std::max(kept.events, read->events.size());
    }
    return kept;
}

} // namespace

/// A workbench that is killed in the middle of a flow, at any moment: nothing that was shown is missing.
class TestKilled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHundredTimes();
};

void TestKilled::aHundredTimes()
{
    quint32 chance = 20'261'127; // The same moments in each run, as far as the machine goes along.
    int interrupted = 0;
    qsizetype shownInAll = 0;
    for (int round = 0; round < 100; ++round) {
        const QTemporaryDir folder;
        QFile keyName(folder.filePath(u"key-name"_s)); // The keychain has had the key since an earlier start.
        QVERIFY(keyName.open(QIODevice::WriteOnly) && keyName.write("journal-key/1") > 0);
        keyName.close();
        QProcess shower;
        shower.start(QStringLiteral(GRANTSCOPE_SHOWER), {folder.path()});
        QVERIFY(shower.waitForReadyRead(20'000));
        chance = chance * 1'664'525 + 1'013'904'223;
        // Before, while and after the key of the journal comes.
        QTest::qWait(static_cast<int>(chance >> 24) / 3);
        QCOMPARE(::kill(static_cast<pid_t>(shower.processId()), SIGKILL), 0);
        QVERIFY(shower.waitForFinished());
        const QByteArrayList lines = shower.readAllStandardOutput().split('\n');
        // The last one may be cut.
        const qsizetype shown = lines.size() > 1 ? lines.at(lines.size() - 2).toLongLong() : 0;
        const Kept kept = keptIn(folder.path());
        QVERIFY2(kept.isReadable, qPrintable(u"round %1"_s.arg(round)));
        QVERIFY2(kept.events >= shown, qPrintable(u"round %1: %2 kept of %3"_s.arg(round).arg(kept.events).arg(shown)));
        interrupted += interruptedJournals(folder.path()).isEmpty() ? 0 : 1;
        shownInAll += shown;
    }
    QVERIFY(shownInAll > 1000);
    QCOMPARE(interrupted, 100);
}

QTEST_GUILESS_MAIN(TestKilled)
#include "tst_killed.moc"
