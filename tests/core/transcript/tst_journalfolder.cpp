// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journalfolder.h"
#include "transcript/transcripterror.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'700'000'000);

} // namespace

class TestJournalFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void otherFilesStay();
    void folderThatCantBe();
    void names();
    void retention_data();
    void retention();
    void theCurrentOneStays();
    void everythingGoes();
    void folderIsItsOwners();
    void interruptedUntilSettled();
    void anothersStays();

private:
    QString file(const QString &name, qint64 size, int daysOld);
    [[nodiscard]] QString shown() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalFolder::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

QString TestJournalFolder::file(const QString &name, qint64 size, int daysOld)
{
    QFile file(m_folder->filePath(name));
    const QDateTime time = QDateTime::fromSecsSinceEpoch(secondsOf(kNow), QTimeZone::UTC).addDays(-daysOld);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size)
        || !file.setFileTime(time, QFileDevice::FileModificationTime))
        QTest::qFail("no file", __FILE__, __LINE__);
    return file.fileName();
}

QString TestJournalFolder::shown() const
{
    return QDir(m_folder->path()).entryList(QDir::Files, QDir::Name).join(u' ');
}

void TestJournalFolder::otherFilesStay()
{
    file(u"notes.txt"_s, 100, 900);
    file(u"a.journal.bak"_s, 100, 900);
    QVERIFY(journalFiles(m_folder->path()).isEmpty());
    QCOMPARE(applyRetention(m_folder->path(), {1, 1}, kNow).value(), 0);
    QVERIFY(removeJournals(m_folder->path()));
    QCOMPARE(shown(), u"a.journal.bak notes.txt");
    QVERIFY(journalFiles(m_folder->filePath(u"nowhere"_s)).isEmpty());
    QVERIFY(removeJournals(m_folder->filePath(u"nowhere"_s)));
}

void TestJournalFolder::folderThatCantBe()
{
    const Result<void> made = makeJournalFolder(file(u"file"_s, 1, 0) + u"/below"_s);
    QVERIFY(!made);
    QCOMPARE(made.error().id, ErrorId(TranscriptError::File));
}

void TestJournalFolder::names()
{
    QCOMPARE(journalPath(u"/x"_s, kNow + 7ms, "\x0a\xff"), u"/x/20231114T221320007Z-0aff.journal");
}

void TestJournalFolder::retention_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<qint64>("octets");
    QTest::addColumn<QString>("left");
    QTest::newRow("no bound") << 0 << qint64(0) << u"1.journal 2.journal 3.journal"_s;
    QTest::newRow("wide bounds") << 90 << qint64(1000) << u"1.journal 2.journal 3.journal"_s;
    QTest::newRow("by age") << 30 << qint64(0) << u"2.journal 3.journal"_s;
    QTest::newRow("to the day") << 10 << qint64(0) << u"2.journal 3.journal"_s;
    QTest::newRow("a day less") << 9 << qint64(0) << u"3.journal"_s;
    QTest::newRow("by size") << 0 << qint64(200) << u"2.journal 3.journal"_s;
    QTest::newRow("one octet less") << 0 << qint64(199) << u"3.journal"_s;
    QTest::newRow("nothing fits") << 0 << qint64(1) << u""_s;
    QTest::newRow("both") << 30 << qint64(150) << u"3.journal"_s;
}

void TestJournalFolder::retention()
{
    QFETCH(const int, days);
    QFETCH(const qint64, octets);
    file(u"1.journal"_s, 100, 40);
    file(u"2.journal"_s, 100, 10);
    file(u"3.journal"_s, 100, 0);
    const Result<int> gone = applyRetention(m_folder->path(), {days, octets}, kNow);
    QTEST(shown(), "left");
    QCOMPARE(gone.value(), 3 - journalFiles(m_folder->path()).size());
}

void TestJournalFolder::theCurrentOneStays()
{
    const QString current = file(u"1.journal"_s, 100, 40);
    file(u"2.journal"_s, 100, 0);
    QCOMPARE(applyRetention(m_folder->path(), {1, 150}, kNow, current).value(), 1);
    QCOMPARE(shown(), u"1.journal");
}

void TestJournalFolder::everythingGoes()
{
    file(u"1.journal"_s, 100, 40);
    file(u"2.journal"_s, 0, 0);
    QVERIFY(removeJournals(m_folder->path()));
    QCOMPARE(shown(), u"");
}

void TestJournalFolder::folderIsItsOwners()
{
    const QString path = m_folder->filePath(u"a/b/journal"_s);
    QVERIFY(makeJournalFolder(path));
    QVERIFY(makeJournalFolder(path));
    QCOMPARE(QFile::permissions(path)
                 & (QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther | QFileDevice::ExeOther),
             QFileDevice::Permissions());
}

// The writer of a journal, which ends without ending it.
void TestJournalFolder::interruptedUntilSettled()
{
    const QString ended = file(u"1.journal"_s, 1, 0);
    const QString living = file(u"2.journal"_s, 1, 0);
    const QString broken = file(u"3.journal"_s, 1, 0);
    QVERIFY(interruptedJournals(m_folder->path()).isEmpty());
    {
        const JournalLock lock(ended);
        QVERIFY(interruptedJournals(m_folder->path()).isEmpty());
    }
    const JournalLock lock(living);
    const pid_t writer = ::fork();
    if (writer == 0) {
        [[maybe_unused]] const auto *never = new JournalLock(broken);
        ::_exit(0);
    }
    QCOMPARE(::waitpid(writer, nullptr, 0), writer);

    QCOMPARE(interruptedJournals(m_folder->path()), QStringList{broken});
    QCOMPARE(interruptedJournals(m_folder->path()), QStringList{broken}); // Asking settles nothing.
    settleJournal(broken);
    QVERIFY(interruptedJournals(m_folder->path()).isEmpty());
}

void TestJournalFolder::anothersStays()
{
    const QString theirs = file(u"1.journal"_s, 100, 900);
    file(u"2.journal"_s, 100, 900);
    const JournalLock lock(theirs);
    QCOMPARE(applyRetention(m_folder->path(), {1, 1}, kNow).value(), 1);
    QCOMPARE(journalFiles(m_folder->path()), QStringList{theirs});
}

QTEST_APPLESS_MAIN(TestJournalFolder)
#include "tst_journalfolder.moc"
