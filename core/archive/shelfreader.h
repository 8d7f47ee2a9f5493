// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/shelves.h"

#include <atomic>

namespace Grantscope::Archive {

/// A person's note, not one of this program.
[[nodiscard]] bool isPersonsNote(const Transcript::Event &event);
/// What a note about a conversation says that it is about: the run, or else the moment at which it began.
[[nodiscard]] QString noteKey(const Review::Conversation &conversation);

/// How far reading came, and in the end where the events can be had again.
struct ReadSoFar
{
    Shelf shelf;
    QList<Transcript::Event> notes = {}; ///< Of the person, that were found since the last.
    std::shared_ptr<const EventStore> store = {};
};

/// Reads one shelf after the other. Lives on a thread of its own.
class ShelfReader : public QObject
{
    Q_OBJECT

public:
    /// Ends what it is at; nothing is told any more.
    void stop() { m_stopped = true; }
    void readJournal(Shelf shelf, const std::optional<Secret> &key);
    void readFile(Shelf shelf);

Q_SIGNALS:
    void got(const Grantscope::Archive::ReadSoFar &read);

private:
    /// Whether it went to the end.
    bool readAll(Transcript::EventSource &source, Shelf &shelf, const std::function<void()> &each,
                 const std::function<void()> &soFar);

    std::atomic<bool> m_stopped = false;
    QList<Transcript::Event> m_notes;
};

} // namespace Grantscope::Archive
