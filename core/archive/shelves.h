// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/eventstore.h"
#include "review/conversations.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace Grantscope::Archive {

enum class ShelfKind : std::uint8_t {
    Session, ///< What this program did since it was started.
    Journal, ///< What it did before.
    File, ///< What a person opened.
};

/// Events of one origin as conversations, as far as they were read.
struct Shelf
{
    int id = 0; ///< Of no other one in this session.
    ShelfKind kind = ShelfKind::Session;
    QString path = {}; ///< Empty of the session's.
    QString creator = {}; ///< Who wrote a file, as it says itself. Foreign text.
    bool isInterrupted = false; ///< A journal whose writer was stopped.
    bool isWhole = true; ///< Nothing more comes, one way or the other.
    double progress = 1;
    qsizetype count = 0; ///< Of events.
    QList<Review::Conversation> conversations = {};
    QList<Error> notes = {}; ///< What was left out of it.
    qint64 tornOctets = 0; ///< Of a last record of a journal that was not written whole.
    std::optional<Error> failure = {}; ///< Why it was not read, or not to its end.
};

class ShelfReader;

/// The transcripts that there are: of this session, of earlier ones (the journals of this installation) and of files.
/// Reading is done on a thread of its own, bit by bit. Lives on the thread of the window.
class Shelves : public QObject
{
    Q_OBJECT

public:
    struct Needs
    {
        QString folder; ///< Of the journals.
        std::function<QFuture<std::optional<Secret>>()> key; ///< Of the journals; nothing where there is none.
        std::function<Instant()> clock;
    };
    explicit Shelves(Needs needs, QObject *parent = nullptr);
    ~Shelves() override;

    /// Reads the journals of earlier sessions, the last one first; those of this one are left out. Once.
    void readJournals();
    /// The path of a journal of this session.
    void leaveOut(const QString &journal) { m_own.append(journal); }
    /// Begins to read a HAR or a transcript; the id of its shelf.
    int open(const QString &path);
    /// Forgets what was read; the file stays.
    void close(int shelf);
    /// Forgets this session and the journals of earlier ones; files stay.
    void forget();
    /// Something happened in this session.
    void add(const Transcript::Event &event);
    /// A person's note about a conversation, as an event that happens now; the caller keeps it in the journal, where it
    /// is found again.
    Transcript::Event addNote(int shelf, qsizetype conversation, const QString &text);
    /// In the order in which they were made.
    [[nodiscard]] QList<Transcript::Event> notes(int shelf, qsizetype conversation) const;

    /// The session's first, then files, then journals, each the newest first.
    [[nodiscard]] const QList<Shelf> &shelves() const { return m_shelves; }
    /// Null where it is not there any more.
    [[nodiscard]] const Shelf *shelf(int id) const;
    [[nodiscard]] const Review::Conversation *conversation(int shelf, qsizetype number) const;
    /// For whoever exports all of it. Null where nothing of it was read yet.
    [[nodiscard]] std::shared_ptr<const EventStore> store(int shelf) const;
    /// Those of a conversation in their order, then the notes about it. Read on another thread.
    [[nodiscard]] QFuture<Result<QList<Transcript::Event>>> events(int shelf, qsizetype conversation) const;

    /// Looks for conversations with every word somewhere in their events, on another thread. Each shelf that has some
    /// is told by found(); the next call, and stopSearch(), end the one before.
    void search(const QStringList &words);
    void stopSearch();

    /// The journals whose writers were stopped, from readJournals() on.
    [[nodiscard]] QStringList interrupted() const { return m_interrupted; }
    /// The person knows.
    void settle();

Q_SIGNALS:
    /// There is another one, or one less.
    void shelvesChanged();
    /// There is more to it. Conversations keep their places.
    void shelfChanged(int id);
    void found(int shelf, const QSet<qsizetype> &conversations);
    /// The last search is at its end.
    void searched();

private:
    int addShelf(Shelf shelf);
    void take(const Shelf &read, const QList<Transcript::Event> &notes, const std::shared_ptr<const EventStore> &store);
    [[nodiscard]] qsizetype indexOf(int id) const;

    Needs m_needs;
    QThread m_thread;
    ShelfReader *m_reader; ///< Lives on the thread.
    QList<Shelf> m_shelves;
    QHash<int, std::shared_ptr<const EventStore>> m_stores; ///< Of what was read to its end.
    QHash<QString, QList<Transcript::Event>> m_notes; ///< By what they are about.
    Review::Conversations m_session;
    QList<Transcript::Event> m_events; ///< Of this session.
    std::shared_ptr<std::atomic<bool>> m_searching; ///< False ends it.
    QStringList m_own;
    QStringList m_interrupted;
    int m_lastId = 0;
};

} // namespace Grantscope::Archive
