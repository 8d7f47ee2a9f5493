// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "formats/recording.h"
#include "transcript/eventsource.h"
#include "transcript/journalreader.h"

#include <memory>

namespace Grantscope::Archive {

/// Events that can be had again by their number, counted from 0 in their order. Const functions may be called from
/// several threads at once.
class EventStore
{
public:
    virtual ~EventStore() = default;

    /// All of them, from the first one on.
    [[nodiscard]] virtual Result<std::unique_ptr<Transcript::EventSource>> source() const = 0;
    /// Those of these numbers, which ascend; one that is not there is left out.
    [[nodiscard]] virtual Result<QList<Transcript::Event>> events(const QList<qsizetype> &numbers) const;
};

/// Held in memory.
class ListStore final : public EventStore
{
public:
    explicit ListStore(QList<Transcript::Event> events)
        : m_events(std::move(events))
    {
    }

    [[nodiscard]] Result<std::unique_ptr<Transcript::EventSource>> source() const override;
    [[nodiscard]] Result<QList<Transcript::Event>> events(const QList<qsizetype> &numbers) const override;

private:
    QList<Transcript::Event> m_events;
};

/// A journal on disk, of which the place of each record is known.
class JournalStore final : public EventStore
{
public:
    JournalStore(QString path, std::optional<Secret> key, QList<Transcript::RecordPlace> places)
        : m_path(std::move(path))
        , m_key(std::move(key))
        , m_places(std::move(places))
    {
    }

    [[nodiscard]] Result<std::unique_ptr<Transcript::EventSource>> source() const override;
    [[nodiscard]] Result<QList<Transcript::Event>> events(const QList<qsizetype> &numbers) const override;

private:
    QString m_path;
    std::optional<Secret> m_key;
    QList<Transcript::RecordPlace> m_places;
};

/// A file that a person opened: a HAR or a transcript.
class RecordingStore final : public EventStore
{
public:
    /// \a places of its events in their order, as far as they are known; without one it is read from its beginning on.
    explicit RecordingStore(QString path, QList<Formats::RecordingPlace> places = {})
        : m_path(std::move(path))
        , m_places(std::move(places))
    {
    }

    [[nodiscard]] Result<std::unique_ptr<Transcript::EventSource>> source() const override;
    [[nodiscard]] Result<QList<Transcript::Event>> events(const QList<qsizetype> &numbers) const override;

private:
    QString m_path;
    QList<Formats::RecordingPlace> m_places;
};

} // namespace Grantscope::Archive
