// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/shelfreader.h"

#include "formats/recording.h"

#include <QElapsedTimer>

#include <utility>

using namespace Qt::StringLiterals;
using Grantscope::Transcript::Event;
using Grantscope::Transcript::EventSource;

namespace Grantscope::Archive {

namespace {

constexpr int kEvery = 100; // Milliseconds: how often it is told what came.
constexpr auto kNoteSubject = "note"_L1;

} // namespace

bool isPersonsNote(const Event &event)
{
    return event.kind == Transcript::EventKind::Note && event.subject == kNoteSubject;
}

QString noteKey(const Review::Conversation &conversation)
{
    if (!conversation.run.isEmpty())
        return u"run:"_s + conversation.run;
    return u"at:%1"_s.arg(conversation.begin.time_since_epoch().count());
}

bool ShelfReader::readAll(EventSource &source, Shelf &shelf, const std::function<void()> &each,
                          const std::function<void()> &soFar)
{
    Review::Conversations conversations;
    QElapsedTimer sinceTold;
    sinceTold.start();
    while (!m_stopped) {
        each();
        const Result<std::optional<Event>> event = source.next();
        const bool isOver = !event || !*event;
        if (!event)
            shelf.failure = event.error();
        if (!isOver && isPersonsNote(**event))
            m_notes.append(**event);
        else if (!isOver)
            std::ignore = conversations.add(**event, shelf.count);
        shelf.count += isOver ? 0 : 1;
        if (!isOver && !sinceTold.hasExpired(kEvery))
            continue;
        shelf.conversations = conversations.all();
        shelf.progress = isOver ? 1 : source.progress();
        if (isOver)
            return true;
        soFar();
        sinceTold.restart();
    }
    return false;
}

void ShelfReader::readJournal(Shelf shelf, const std::optional<Secret> &key)
{
    auto reader = Transcript::JournalReader::open(shelf.path, key);
    std::shared_ptr<const EventStore> store;
    QList<Transcript::RecordPlace> places;
    if (!reader) {
        shelf.failure = reader.error();
        shelf.progress = 1;
    } else if (readAll(
                   **reader, shelf, [&] { places.append((*reader)->place()); },
                   [&] { Q_EMIT got({shelf, std::exchange(m_notes, {}), {}}); })) {
        shelf.tornOctets = (*reader)->tornOctets();
        places.resize(shelf.count);
        store = std::make_shared<JournalStore>(shelf.path, key, places);
    }
    shelf.isWhole = true;
    if (!m_stopped)
        Q_EMIT got({shelf, std::exchange(m_notes, {}), store});
}

void ShelfReader::readFile(Shelf shelf)
{
    auto recording = Formats::openRecording(shelf.path);
    std::shared_ptr<const EventStore> store;
    QList<Formats::RecordingPlace> places;
    bool isFirst = true;
    const auto tellMore = [&] {
        shelf.creator = (*recording)->creator();
        shelf.notes = (*recording)->notes();
    };
    if (!recording) {
        shelf.failure = recording.error();
        shelf.progress = 1;
    } else if (readAll(
                   **recording, shelf,
                   [&] { // Of the one before.
                       if (const auto place = (*recording)->place(); place && !std::exchange(isFirst, false))
                           places.append(*place);
                   },
                   [&] {
                       tellMore();
                       Q_EMIT got({shelf, std::exchange(m_notes, {}), {}});
                   })) {
        tellMore();
        store = std::make_shared<RecordingStore>(shelf.path, places);
    }
    shelf.isWhole = true;
    if (!m_stopped)
        Q_EMIT got({shelf, std::exchange(m_notes, {}), store});
}

} // namespace Grantscope::Archive
