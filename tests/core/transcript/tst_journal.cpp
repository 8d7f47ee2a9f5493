// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "transcript/journal.h"
#include "transcript/transcripterror.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

const Secret kKey(QByteArray(32, '\x01'));

RandomOctets numbers()
{
    return [source = std::make_shared<Samples::Numbers>(9)](qsizetype count) { return source->octets(count); };
}

Event eventOf(int number)
{
    Event event;
    event.time = instantFromSeconds(1'700'000'000 + number);
    event.subject = QString::number(number);
    event.request =
        HttpRequest{"POST", "https://as.example/token", {}, "code=the-real-code-" + QByteArray::number(number)};
    return event;
}

Result<void> wait(QFuture<Result<void>> future)
{
    future.waitForFinished();
    return future.result();
}

} // namespace

class TestJournal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void folderThatCantBeWritten();
    void comesBackAfterAFailure();
    void withoutAKeyOnlyPseudonyms();
    void sealed();
    void nothingIsLostAtTheEnd();
    void manyFiles();
    void retentionIsApplied();
    void retentionIsChanged();
    void forgets();

private:
    [[nodiscard]] QList<Event> eventsOf(const std::optional<Secret> &key) const;

    std::unique_ptr<QTemporaryDir> m_place;
    QString m_folder;
};

void TestJournal::init()
{
    m_place = std::make_unique<QTemporaryDir>();
    QVERIFY(m_place->isValid());
    m_folder = m_place->filePath(u"journal"_s);
}

QList<Event> TestJournal::eventsOf(const std::optional<Secret> &key) const
{
    QList<Event> events;
    for (const QString &path : journalFiles(m_folder)) {
        const auto read = readJournal(path, key);
        if (!read || read->stoppedBy || read->tornOctets != 0)
            QTest::qFail(qPrintable(path), __FILE__, __LINE__);
        else
            events += read->events;
    }
    return events;
}

void TestJournal::folderThatCantBeWritten()
{
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal journal({m_folder + u"/below"_s, kKey, numbers()});
    QSignalSpy failed(&journal, &Journal::failed);
    journal.append(eventOf(1));
    journal.append(eventOf(2));
    const Result<void> flushed = wait(journal.flush());
    QVERIFY(!flushed);
    QCOMPARE(flushed.error().id, ErrorId(TranscriptError::File));
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!failed[0][0].value<Error>().found.contains("the-real-code"_L1));
}

void TestJournal::comesBackAfterAFailure()
{
    QFile file(m_folder);
    QVERIFY(file.open(QIODevice::WriteOnly));
    Journal journal({m_folder, kKey, numbers()});
    journal.append(eventOf(1));
    QVERIFY(!wait(journal.flush()));
    QVERIFY(file.remove());
    journal.append(eventOf(2));
    QVERIFY(wait(journal.flush()));
    QCOMPARE(eventsOf(kKey), QList<Event>{eventOf(2)});
}

void TestJournal::withoutAKeyOnlyPseudonyms()
{
    Journal journal({m_folder, std::nullopt, numbers()});
    QCOMPARE(journal.keeping(), Keeping::Pseudonyms);
    journal.learn(SecretKind::ClientSecret, Secret("told-before"));
    journal.append(eventOf(1));
    Event later = eventOf(2);
    later.text = u"the-real-code-1 told-before"_s;
    journal.append(later);
    QVERIFY(wait(journal.flush()));
    const QString path = journalFiles(m_folder).value(0);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray octets = file.readAll();
    QVERIFY(!octets.contains("the-real-code") && !octets.contains("told-before"));
    const JournalContents contents = readJournal(path, std::nullopt).value();
    QCOMPARE(contents.keeping, Keeping::Pseudonyms);
    QVERIFY(contents.events.value(0).hasPseudonyms);
    QCOMPARE(contents.events.value(0).request->body, "code=\u27e8"
                                                     "code 1\u27e9");
    QCOMPARE(contents.events.value(1).text, u"\u27e8code 1\u27e9 \u27e8client secret 1\u27e9");
}

void TestJournal::sealed()
{
    Journal journal({m_folder, kKey, numbers()});
    QCOMPARE(journal.keeping(), Keeping::Sealed);
    QSignalSpy begun(&journal, &Journal::begun);
    QList<Event> events;
    for (int i = 0; i < 100; ++i) {
        events.append(eventOf(i));
        journal.append(events.constLast());
    }
    QVERIFY(wait(journal.flush()));
    QCOMPARE(eventsOf(kKey), events);
    QTRY_COMPARE(begun.size(), 1);
    QCOMPARE(begun[0][0].toString(), journalFiles(m_folder).value(0));
}

void TestJournal::nothingIsLostAtTheEnd()
{
    {
        Journal journal({m_folder, kKey, numbers()});
        for (int i = 0; i < 50; ++i)
            journal.append(eventOf(i));
    }
    QCOMPARE(eventsOf(kKey).size(), 50);
    {
        const Journal unused({m_place->filePath(u"unused"_s), kKey, numbers()});
    }
    QVERIFY(!QDir(m_place->filePath(u"unused"_s)).exists());
}

void TestJournal::manyFiles()
{
    Journal journal({m_folder, kKey, numbers(), {0, 0}, 1000});
    for (int i = 0; i < 40; ++i)
        journal.append(eventOf(i));
    QVERIFY(wait(journal.flush()));
    QVERIFY(journalFiles(m_folder).size() > 5);
    const QList<Event> events = eventsOf(kKey);
    QCOMPARE(events.size(), 40);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(events[i], eventOf(i));
}

void TestJournal::retentionIsApplied()
{
    Journal journal({m_folder, kKey, numbers(), {0, 3000}, 1000});
    for (int i = 0; i < 60; ++i)
        journal.append(eventOf(i));
    QVERIFY(wait(journal.flush()));
    const QList<Event> events = eventsOf(kKey);
    QVERIFY(events.size() < 40);
    QCOMPARE(events.constLast(), eventOf(59));
}

void TestJournal::forgets()
{
    Journal journal({m_folder, kKey, numbers()});
    journal.append(eventOf(1));
    QVERIFY(wait(journal.forget()));
    QVERIFY(journalFiles(m_folder).isEmpty());
    journal.append(eventOf(2));
    QVERIFY(wait(journal.flush()));
    QCOMPARE(eventsOf(kKey), QList<Event>{eventOf(2)});
}

void TestJournal::retentionIsChanged()
{
    Journal journal({.folder = m_folder, .key = kKey, .random = numbers(), .fileOctets = 1});
    for (int number = 0; number < 3; ++number)
        journal.append(eventOf(number));
    QVERIFY(wait(journal.flush()));
    QCOMPARE(journalFiles(m_folder).size(), 3);
    const Instant later = instantFromSeconds(4'000'000'000);
    QVERIFY(wait(journal.setRetention({.days = 1, .octets = 0}, later)));
    QCOMPARE(journalFiles(m_folder).size(), 1); // The one that is written.
    journal.append(eventOf(3));
    QVERIFY(wait(journal.flush()));
    QVERIFY(!eventsOf(kKey).isEmpty());
}

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
