// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/shelves.h"
#include "transcript/journalfolder.h"
#include "transcript/transcripterror.h"

#include <QPromise>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Grantscope;
using namespace Grantscope::Archive;
using namespace Grantscope::Transcript;
using namespace Qt::StringLiterals;

namespace {

constexpr Instant kNow = instantFromSeconds(1'800'000'000);
const Secret kKey(QByteArray(32, 'k'));

Event eventOf(EventKind kind, const QString &run, int second = 0)
{
    Event event;
    event.kind = kind;
    event.run = run;
    event.subject = u"authorization-code"_s;
    event.time = kNow + std::chrono::seconds(second);
    return event;
}

Event exchangeOf(const QByteArray &address)
{
    Exchange exchange;
    exchange.request.address = address;
    exchange.response.status = 200;
    Event event;
    event.kind = EventKind::Exchange;
    event.time = kNow;
    event.exchange = std::make_shared<const Exchange>(exchange);
    return event;
}

} // namespace

class TestShelves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void journalUnderAnotherKey();
    void journalThatWasTorn();
    void fileThatIsNone();
    void fileThatIsNotThere();
    void ownJournalIsLeftOut();
    void session();
    void journals();
    void interrupted();
    void recording();
    void recordingIsReadByPlaces();
    void notes();
    void forgotten();
    void search();
    void closed();

private:
    [[nodiscard]] std::unique_ptr<Shelves> make(const std::optional<Secret> &key = kKey) const;
    QString journal(const QString &name, const QList<Event> &events) const;
    static bool wait(const Shelves &shelves);
    [[nodiscard]] static QList<Event> events(const Shelves &shelves, int shelf, qsizetype conversation);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestShelves::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

std::unique_ptr<Shelves> TestShelves::make(const std::optional<Secret> &key) const
{
    return std::make_unique<Shelves>(Shelves::Needs{.folder = m_folder->path(),
                                                    .key =
                                                        [key] {
                                                            QPromise<std::optional<Secret>> promise;
                                                            promise.start();
                                                            promise.addResult(key);
                                                            promise.finish();
                                                            return promise.future();
                                                        },
                                                    .clock = [] { return kNow; }});
}

QString TestShelves::journal(const QString &name, const QList<Event> &events) const
{
    const auto file =
        JournalFile::create(m_folder->filePath(name), kKey, [](qsizetype octets) { return QByteArray(octets, 'r'); });
    for (const Event &event : events)
        std::ignore = (*file)->append(toJson(event));
    return (*file)->path();
}

/// For everything to be read.
bool TestShelves::wait(const Shelves &shelves)
{
    return QTest::qWaitFor([&] { return std::ranges::all_of(shelves.shelves(), &Shelf::isWhole); }, 10'000);
}

QList<Event> TestShelves::events(const Shelves &shelves, int shelf, qsizetype conversation)
{
    auto future = shelves.events(shelf, conversation);
    future.waitForFinished();
    return future.result().value_or(QList<Event>());
}

void TestShelves::journalUnderAnotherKey()
{
    journal(u"20261127T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"r"_s)});
    for (const auto &key : {std::optional(Secret(QByteArray(32, 'x'))), std::optional<Secret>()}) {
        const auto shelves = make(key);
        shelves->readJournals();
        QVERIFY(wait(*shelves));
        const Shelf &shelf = shelves->shelves().at(1);
        QVERIFY(shelf.failure);
        QCOMPARE(shelf.failure->id, ErrorId(key ? TranscriptError::KeyWrong : TranscriptError::KeyNeeded));
        QVERIFY(shelf.conversations.isEmpty());
    }
}

void TestShelves::journalThatWasTorn()
{
    const QString path = journal(u"20261127T100000000Z-00.journal"_s,
                                 {eventOf(EventKind::FlowStarted, u"r"_s), eventOf(EventKind::FlowEnded, u"r"_s, 1)});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.resize(file.size() - 3));
    const auto shelves = make();
    shelves->readJournals();
    QVERIFY(wait(*shelves));
    const Shelf &shelf = shelves->shelves().at(1);
    QVERIFY(!shelf.failure);
    QVERIFY(shelf.tornOctets > 0);
    QCOMPARE(shelf.count, 1);
    QCOMPARE(events(*shelves, shelf.id, 0).size(), 1);
}

void TestShelves::fileThatIsNone()
{
    QFile file(m_folder->filePath(u"x.har"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("<html>");
    file.close();
    const auto shelves = make();
    const int id = shelves->open(file.fileName());
    QVERIFY(wait(*shelves));
    QVERIFY(shelves->shelf(id)->failure);
}

void TestShelves::fileThatIsNotThere()
{
    const auto shelves = make();
    const int id = shelves->open(m_folder->filePath(u"nowhere.har"_s));
    QVERIFY(wait(*shelves));
    QVERIFY(shelves->shelf(id)->failure);
    QVERIFY(events(*shelves, id, 0).isEmpty());
    for (const auto &[shelf, conversation] : {std::pair(99, 0), std::pair(id, -1), std::pair(id, 7)}) {
        QVERIFY(events(*shelves, shelf, conversation).isEmpty());
        QVERIFY(shelves->notes(shelf, conversation).isEmpty());
        QCOMPARE(shelves->conversation(shelf, conversation), nullptr);
        QVERIFY(shelves->addNote(shelf, conversation, u"about nothing"_s).step.isEmpty());
    }
}

void TestShelves::ownJournalIsLeftOut()
{
    const QString own = journal(u"20261127T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"r"_s)});
    const auto shelves = make();
    shelves->leaveOut(own);
    shelves->readJournals();
    QCOMPARE(shelves->shelves().size(), 1);
}

void TestShelves::session()
{
    const auto shelves = make();
    QCOMPARE(shelves->shelves().size(), 1);
    const int id = shelves->shelves().constFirst().id;
    QSignalSpy changed(shelves.get(), &Shelves::shelfChanged);
    shelves->add(eventOf(EventKind::FlowStarted, u"a"_s));
    shelves->add(exchangeOf("https://api.example/orders"));
    shelves->add(eventOf(EventKind::FlowEnded, u"a"_s));
    QCOMPARE(changed.size(), 3);
    const Shelf &shelf = shelves->shelves().constFirst();
    QCOMPARE(shelf.count, 3);
    QCOMPARE(shelf.conversations.size(), 2);
    QCOMPARE(shelf.conversations.at(0).run, u"a");
    QCOMPARE(events(*shelves, id, 0).size(), 2);
    QCOMPARE(events(*shelves, id, 1).constFirst().exchange->request.address, "https://api.example/orders");
}

// The last one is the first that a person looks for.
void TestShelves::journals()
{
    journal(u"20261125T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"old"_s)});
    journal(u"20261127T100000000Z-00.journal"_s,
            {eventOf(EventKind::FlowStarted, u"a"_s), eventOf(EventKind::FlowStarted, u"b"_s),
             eventOf(EventKind::FlowEnded, u"a"_s)});
    const auto shelves = make();
    shelves->readJournals();
    QVERIFY(wait(*shelves));
    QCOMPARE(shelves->shelves().size(), 3);
    const Shelf &last = shelves->shelves().at(1);
    QCOMPARE(last.kind, ShelfKind::Journal);
    QVERIFY(!last.isInterrupted);
    QCOMPARE(last.conversations.size(), 2);
    QCOMPARE(shelves->shelves().at(2).conversations.constFirst().run, u"old");
    const QList<Event> ofA = events(*shelves, last.id, 0);
    QCOMPARE(ofA.size(), 2);
    QCOMPARE(ofA.at(1).kind, EventKind::FlowEnded);
    const auto store = shelves->store(last.id);
    QVERIFY(store);
    QCOMPARE((*store->source())->next().value()->run, u"a");
}

void TestShelves::interrupted()
{
    const QString path = journal(u"20261127T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"a"_s)});
    QFile mark(path + u".interrupted"_s);
    QVERIFY(mark.open(QIODevice::WriteOnly));
    const auto shelves = make();
    shelves->readJournals();
    QVERIFY(wait(*shelves));
    QVERIFY(shelves->shelves().at(1).isInterrupted);
    QCOMPARE(shelves->interrupted(), QStringList{path});
    shelves->settle();
    QVERIFY(shelves->interrupted().isEmpty());
    QVERIFY(interruptedJournals(m_folder->path()).isEmpty());
}

void TestShelves::recording()
{
    const auto shelves = make();
    const int id = shelves->open(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/chromium-pkce.har"));
    QCOMPARE(shelves->shelves().at(1).kind, ShelfKind::File);
    QVERIFY(wait(*shelves));
    const Shelf *shelf = shelves->shelf(id);
    QVERIFY(!shelf->failure);
    QVERIFY(!shelf->creator.isEmpty());
    const auto login =
        std::ranges::find(shelf->conversations, Review::ConversationKind::Login, &Review::Conversation::kind);
    QVERIFY(login != shelf->conversations.cend());
    const QList<Event> ofLogin = events(*shelves, id, login - shelf->conversations.cbegin());
    QCOMPARE(ofLogin.size(), login->events.size());
}

// A note of an earlier session about a run of one still earlier.
// One login of a long file is had without reading all of it: its beginning may even be gone.
void TestShelves::recordingIsReadByPlaces()
{
    const QString path = m_folder->filePath(u"x.har"_s);
    QVERIFY(QFile::copy(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/firefox-pkce.har"), path));
    QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
    const auto shelves = make();
    const int id = shelves->open(path);
    QVERIFY(wait(*shelves));
    const qsizetype last = shelves->shelf(id)->conversations.size() - 1;
    const QList<Event> before = events(*shelves, id, last);
    QVERIFY(!before.isEmpty());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write("x");
    file.close();
    QCOMPARE(events(*shelves, id, last), before);
}

void TestShelves::notes()
{
    const auto shelves = make();
    shelves->add(eventOf(EventKind::FlowStarted, u"a"_s));
    shelves->add(exchangeOf("https://api.example/orders"));
    const int id = shelves->shelves().constFirst().id;
    const Event aboutRun = shelves->addNote(id, 0, u"look here"_s);
    const Event aboutExchange = shelves->addNote(id, 1, u"and here"_s);
    QCOMPARE(aboutRun.kind, EventKind::Note);
    QCOMPARE(aboutRun.time, kNow);
    QCOMPARE(shelves->notes(id, 0).size(), 1);
    QCOMPARE(events(*shelves, id, 0).constLast().text, u"look here");
    QCOMPARE(events(*shelves, id, 1).constLast().text, u"and here");

    journal(u"20261126T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"a"_s)});
    journal(u"20261127T100000000Z-00.journal"_s, {aboutRun});
    const auto later = make();
    later->readJournals();
    QVERIFY(wait(*later));
    QVERIFY(later->shelves().at(1).conversations.isEmpty()); // A note is no conversation.
    const int old = later->shelves().at(2).id;
    QCOMPARE(later->notes(old, 0).constFirst().text, u"look here");
}

void TestShelves::forgotten()
{
    journal(u"20261127T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"old"_s)});
    const auto shelves = make();
    shelves->readJournals();
    QVERIFY(wait(*shelves));
    const int file = shelves->open(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/firefox-pkce.har"));
    shelves->add(eventOf(EventKind::FlowStarted, u"a"_s));
    const int session = shelves->shelves().constFirst().id;
    shelves->addNote(session, 0, u"of it"_s);
    shelves->forget();
    QCOMPARE(shelves->shelves().size(), 2);
    QVERIFY(shelves->shelf(file));
    QCOMPARE(shelves->shelf(session)->count, 0);
    QVERIFY(shelves->shelf(session)->conversations.isEmpty());
    shelves->add(eventOf(EventKind::FlowStarted, u"a"_s));
    QVERIFY(shelves->notes(session, 0).isEmpty());
    QCOMPARE(events(*shelves, session, 0).size(), 1);
    QVERIFY(wait(*shelves));
}

void TestShelves::search()
{
    journal(u"20261127T100000000Z-00.journal"_s, {eventOf(EventKind::FlowStarted, u"old"_s)});
    const auto shelves = make();
    shelves->readJournals();
    QVERIFY(wait(*shelves));
    shelves->add(exchangeOf("https://api.example/orders"));
    QSignalSpy found(shelves.get(), &Shelves::found);
    QSignalSpy searched(shelves.get(), &Shelves::searched);
    shelves->search({u"never"_s});
    shelves->search({u"orders"_s}); // In place of the one before.
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.constFirst().constFirst().toInt(), shelves->shelves().constFirst().id);
    shelves->search({u"authorization-code"_s});
    QTRY_COMPARE(searched.size(), 2);
    QCOMPARE(found.constLast().constFirst().toInt(), shelves->shelves().at(1).id);
}

void TestShelves::closed()
{
    const auto shelves = make();
    const int id = shelves->open(QStringLiteral(GRANTSCOPE_SOURCE_DIR "/tests/data/har/firefox-pkce.har"));
    QSignalSpy changed(shelves.get(), &Shelves::shelvesChanged);
    shelves->close(id);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!shelves->shelf(id));
    shelves->close(shelves->shelves().constFirst().id); // The session's stays.
    QCOMPARE(shelves->shelves().size(), 1);
}

QTEST_GUILESS_MAIN(TestShelves)
#include "tst_shelves.moc"
