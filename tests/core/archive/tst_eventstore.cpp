// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/eventstore.h"
#include "formats/recordingerror.h"
#include "transcript/transcripterror.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Archive;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

const Secret kKey(QByteArray(32, 'k'));

Event eventOf(int number)
{
    Event event;
    event.subject = QString::number(number);
    return event;
}

QStringList subjects(const QList<Event> &events)
{
    QStringList subjects;
    for (const Event &event : events)
        subjects += event.subject;
    return subjects;
}

} // namespace

class TestEventStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsNotThere();
    void journalThatIsGone();
    void fileThatIsNoRecording();
    void list();
    void journal();
    void recording();
    void recordingByPlaces();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] JournalStore makeJournal(int count) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestEventStore::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

JournalStore TestEventStore::makeJournal(int count) const
{
    const auto file =
        JournalFile::create(path(u"a.journal"_s), kKey, [](qsizetype octets) { return QByteArray(octets, 'r'); });
    for (int number = 0; file && number < count; ++number)
        std::ignore = (*file)->append(toJson(eventOf(number)));
    QList<RecordPlace> places;
    const auto reader = JournalReader::open(path(u"a.journal"_s), kKey);
    do
        places.append((*reader)->place());
    while (reader && (*reader)->next().value_or(std::nullopt));
    places.removeLast();
    return {path(u"a.journal"_s), kKey, places};
}

void TestEventStore::whatIsNotThere()
{
    const ListStore list({eventOf(0)});
    QVERIFY(list.events({-1, 1, 7})->isEmpty());
    const JournalStore journal = makeJournal(1);
    QVERIFY(journal.events({-1, 1, 7})->isEmpty());
}

void TestEventStore::journalThatIsGone()
{
    const JournalStore journal = makeJournal(2);
    QVERIFY(QFile::remove(path(u"a.journal"_s)));
    QCOMPARE(journal.events({0}).error().id, ErrorId(TranscriptError::File));
    QCOMPARE(journal.source().error().id, ErrorId(TranscriptError::File));
}

void TestEventStore::fileThatIsNoRecording()
{
    QFile file(path(u"x.har"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no recording");
    file.close();
    const RecordingStore store(file.fileName());
    QVERIFY(!store.source());
    QVERIFY(!store.events({0}));
    QVERIFY(!RecordingStore(path(u"nowhere"_s)).events({0}));
}

void TestEventStore::list()
{
    const ListStore list({eventOf(0), eventOf(1), eventOf(2)});
    QCOMPARE(subjects(*list.events({0, 2})), (QStringList{u"0"_s, u"2"_s}));
    const auto source = list.source();
    QCOMPARE((*source)->next().value()->subject, u"0");
}

void TestEventStore::journal()
{
    const JournalStore journal = makeJournal(5);
    QCOMPARE(subjects(*journal.events({1, 4})), (QStringList{u"1"_s, u"4"_s}));
    const auto source = journal.source();
    QVERIFY(source);
    int count = 0;
    while ((*source)->next().value())
        ++count;
    QCOMPARE(count, 5);
}

// Two exchanges of a recorded login, out of their order in the file never.
void TestEventStore::recording()
{
    const RecordingStore store(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/firefox-pkce.har"));
    const auto events = store.events({0, 3});
    QVERIFY(events);
    QCOMPARE(events->size(), 2);
    QVERIFY(events->at(0).exchange);
    const auto again = store.events({3});
    QCOMPARE(again->constFirst(), events->at(1));
}

// By its place each event is the one that reading from the beginning gives.
void TestEventStore::recordingByPlaces()
{
    const QDir folder(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har"));
    for (const QString &name : folder.entryList({u"*.har"_s}, QDir::Files, QDir::Name)) {
        const auto recording = Formats::openRecording(folder.filePath(name));
        QVERIFY2(recording, qPrintable(name));
        QList<Formats::RecordingPlace> places;
        QList<Event> events;
        QList<qsizetype> numbers;
        while (const auto event = (*recording)->next().value_or(std::nullopt)) {
            numbers.append(events.size());
            events.append(*event);
            places.append((*recording)->place().value());
        }
        QVERIFY2(!events.isEmpty(), qPrintable(name));
        const RecordingStore store(folder.filePath(name), places);
        QCOMPARE(*store.events(numbers), events);
        QVERIFY(store.events({-1, events.size()})->isEmpty());
        places[0].length = 3; // It was changed meanwhile.
        QCOMPARE(RecordingStore(folder.filePath(name), places).events({0}).error().id,
                 ErrorId(Formats::RecordingError::Entry));
    }
}

QTEST_APPLESS_MAIN(TestEventStore)
#include "tst_eventstore.moc"
