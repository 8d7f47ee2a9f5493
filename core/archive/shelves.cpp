// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/shelves.h"

#include "archive/search.h"
#include "archive/shelfreader.h"
#include "transcript/journalfolder.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using Grantscope::Transcript::Event;

namespace Grantscope::Archive {

namespace {

/// On the thread of the window, if the search is still wanted by then.
void tell(const QPointer<Shelves> &shelves, const std::shared_ptr<std::atomic<bool>> &goesOn,
          const std::function<void(Shelves *)> &what)
{
    QMetaObject::invokeMethod(QCoreApplication::instance(), [shelves, goesOn, what] {
        if (shelves && goesOn->load())
            what(shelves);
    });
}

} // namespace

Shelves::Shelves(Needs needs, QObject *parent)
    : QObject(parent)
    , m_needs(std::move(needs))
    , m_reader(new ShelfReader)
{
    m_thread.setObjectName(u"archive"_s);
    m_reader->moveToThread(&m_thread);
    connect(m_reader, &ShelfReader::got, this,
            [this](const ReadSoFar &read) { take(read.shelf, read.notes, read.store); });
    m_thread.start(QThread::LowPriority);
    addShelf({.kind = ShelfKind::Session});
}

Shelves::~Shelves()
{
    stopSearch();
    m_reader->stop();
    m_thread.quit();
    m_thread.wait();
    delete m_reader;
}

int Shelves::addShelf(Shelf shelf)
{
    shelf.id = ++m_lastId;
    // The session's, files, journals; the newest first in each.
    const auto at = std::ranges::find_if(m_shelves, [&](const Shelf &each) {
        return shelf.kind == ShelfKind::File ? each.kind != ShelfKind::Session : false;
    });
    m_shelves.insert(at, shelf);
    Q_EMIT shelvesChanged();
    return shelf.id;
}

void Shelves::readJournals()
{
    m_interrupted = Transcript::interruptedJournals(m_needs.folder);
    QStringList paths = Transcript::journalFiles(m_needs.folder);
    std::ranges::reverse(paths);
    QList<Shelf> journals;
    for (const QString &path : std::as_const(paths)) {
        if (m_own.contains(path))
            continue;
        Shelf journal{.kind = ShelfKind::Journal,
                      .path = path,
                      .isInterrupted = m_interrupted.contains(path),
                      .isWhole = false,
                      .progress = 0};
        journal.id = addShelf(journal);
        journals.append(journal);
    }
    if (journals.isEmpty())
        return;
    m_needs.key().then(this, [this, journals](const std::optional<Secret> &key) {
        for (const Shelf &journal : journals) {
            QMetaObject::invokeMethod(m_reader,
                                      [reader = m_reader, journal, key] { reader->readJournal(journal, key); });
        }
    });
}

int Shelves::open(const QString &path)
{
    Shelf file{.kind = ShelfKind::File, .path = path, .isWhole = false, .progress = 0};
    file.id = addShelf(file);
    QMetaObject::invokeMethod(m_reader, [reader = m_reader, file] { reader->readFile(file); });
    return file.id;
}

void Shelves::close(int id)
{
    if (const qsizetype at = indexOf(id); at > 0) {
        m_shelves.removeAt(at);
        m_stores.remove(id);
        Q_EMIT shelvesChanged();
    }
}

void Shelves::forget()
{
    m_shelves.removeIf([](const Shelf &shelf) { return shelf.kind == ShelfKind::Journal; });
    m_stores.removeIf([this](const auto &store) { return indexOf(store.key()) < 0; });
    m_events.clear();
    m_notes.clear();
    m_interrupted.clear();
    m_session = {};
    Shelf &session = m_shelves.first();
    session = {.id = session.id};
    Q_EMIT shelvesChanged();
    Q_EMIT shelfChanged(session.id);
}

void Shelves::add(const Event &event)
{
    Shelf &session = m_shelves.first();
    m_events.append(event);
    session.conversations = {}; // Held by one alone, the list is not copied before it grows.
    std::ignore = m_session.add(event, session.count);
    session.count = m_events.size();
    session.conversations = m_session.all();
    Q_EMIT shelfChanged(session.id);
}

void Shelves::take(const Shelf &read, const QList<Event> &notes, const std::shared_ptr<const EventStore> &store)
{
    for (const Event &note : notes)
        m_notes[note.step].append(note);
    const qsizetype at = indexOf(read.id);
    if (at < 0) // Closed meanwhile.
        return;
    m_shelves[at] = read;
    if (store)
        m_stores.insert(read.id, store);
    Q_EMIT shelfChanged(read.id);
}

Event Shelves::addNote(int id, qsizetype conversation, const QString &text)
{
    Event note;
    note.kind = Transcript::EventKind::Note;
    note.time = m_needs.clock();
    note.subject = u"note"_s;
    note.text = text;
    if (const Review::Conversation *about = this->conversation(id, conversation)) {
        note.step = noteKey(*about);
        m_notes[note.step].append(note);
        Q_EMIT shelfChanged(id);
    }
    return note;
}

QList<Event> Shelves::notes(int id, qsizetype conversation) const
{
    const Review::Conversation *about = this->conversation(id, conversation);
    return about ? m_notes.value(noteKey(*about)) : QList<Event>();
}

qsizetype Shelves::indexOf(int id) const
{
    const auto at = std::ranges::find(m_shelves, id, &Shelf::id);
    return at == m_shelves.cend() ? -1 : at - m_shelves.cbegin();
}

const Shelf *Shelves::shelf(int id) const
{
    const qsizetype at = indexOf(id);
    return at < 0 ? nullptr : &m_shelves.at(at);
}

const Review::Conversation *Shelves::conversation(int id, qsizetype number) const
{
    const Shelf *from = shelf(id);
    return from && number >= 0 && number < from->conversations.size() ? &from->conversations.at(number) : nullptr;
}

std::shared_ptr<const EventStore> Shelves::store(int id) const
{
    if (!m_shelves.isEmpty() && m_shelves.constFirst().id == id)
        return std::make_shared<ListStore>(m_events);
    return m_stores.value(id);
}

QFuture<Result<QList<Event>>> Shelves::events(int id, qsizetype conversation) const
{
    const auto promise = std::make_shared<QPromise<Result<QList<Event>>>>();
    promise->start();
    const Shelf *from = shelf(id);
    const Review::Conversation *asked = this->conversation(id, conversation);
    const QList<qsizetype> numbers = asked ? asked->events : QList<qsizetype>();
    const std::shared_ptr<const EventStore> source = store(id);
    const auto read = [promise, source, numbers, after = notes(id, conversation)] {
        promise->emplaceResult(
            source ? source->events(numbers).transform([&](QList<Event> events) { return events + after; })
                   : QList<Event>());
        promise->finish();
    };
    if (asked && from->kind == ShelfKind::Session)
        read();
    else
        QThreadPool::globalInstance()->start(read);
    return promise->future();
}

void Shelves::stopSearch()
{
    if (m_searching)
        *m_searching = false;
    m_searching.reset();
}

void Shelves::search(const QStringList &words)
{
    stopSearch();
    m_searching = std::make_shared<std::atomic<bool>>(true);
    struct Place
    {
        int shelf;
        QList<Review::Conversation> conversations;
        std::shared_ptr<const EventStore> store;
    };
    QList<Place> places;
    for (const Shelf &shelf : std::as_const(m_shelves)) {
        if (const auto held = store(shelf.id); held && !shelf.conversations.isEmpty())
            places.append({shelf.id, shelf.conversations, held});
    }
    const QPointer<Shelves> self(this);
    QThreadPool::globalInstance()->start([self, words, places, goesOn = m_searching] {
        for (const Place &place : places) {
            auto source = place.store->source();
            if (!source)
                continue;
            const auto with = conversationsWith(words, place.conversations, **source, [&] { return goesOn->load(); });
            if (!goesOn->load())
                return;
            if (!with.isEmpty())
                tell(self, goesOn,
                     [shelf = place.shelf, with](Shelves *shelves) { Q_EMIT shelves->found(shelf, with); });
        }
        tell(self, goesOn, [](Shelves *shelves) { Q_EMIT shelves->searched(); });
    });
}

void Shelves::settle()
{
    for (const QString &path : std::exchange(m_interrupted, {}))
        Transcript::settleJournal(path);
}

} // namespace Grantscope::Archive
