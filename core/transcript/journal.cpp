// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/journal.h"

#include <QPromise>
#include <QTimer>

using namespace std::chrono_literals;

namespace Grantscope::Transcript {

namespace {

constexpr std::chrono::milliseconds kLongestHold = 1ms;

} // namespace

/// The part that lives on the journal's thread.
class Journal::Writer : public QObject
{
public:
    Writer(Journal *journal, JournalSettings settings)
        : m_journal(journal)
        , m_settings(std::move(settings))
    {
        m_sync.setParent(this);
        m_sync.setSingleShot(true);
        m_sync.setInterval(1s);
        m_sync.callOnTimeout(this, [this] { note(synced()); });
    }
    ~Writer() override { note(synced()); }
    Q_DISABLE_COPY_MOVE(Writer)

    void append(const Event &event)
    {
        Result<void> kept = file(event.time).and_then([&](JournalFile *file) {
            return file->append(toJson(m_settings.key ? event : m_redactor.redacted(event)));
        });
        if (!kept)
            return note(std::move(kept));
        m_hasFailed = false;
        m_isDirty = true;
        if (!m_sync.isActive())
            m_sync.start();
    }
    void learn(SecretKind kind, const Secret &value) { m_redactor.learn(kind, value); }
    Result<void> flush()
    {
        note(synced());
        return std::exchange(m_result, {});
    }
    Result<void> setRetention(const Retention &retention, Instant now)
    {
        m_settings.retention = retention;
        return applyRetention(m_settings.folder, retention, now, m_file ? m_file->path() : QString())
            .transform([](int) { });
    }
    Result<void> forget()
    {
        m_sync.stop();
        m_file.reset();
        m_lock.reset();
        m_redactor = Redactor();
        m_result = {};
        return removeJournals(m_settings.folder);
    }

private:
    Result<JournalFile *> file(Instant now)
    {
        if (m_file && m_file->size() < m_settings.fileOctets)
            return m_file.get();
        note(synced());
        m_file.reset();
        m_lock.reset();
        return makeJournalFolder(m_settings.folder)
            .and_then([&] {
                const QString path = journalPath(m_settings.folder, now, m_settings.random(4));
                return JournalFile::create(path, m_settings.key, m_settings.random);
            })
            .transform([&](std::unique_ptr<JournalFile> made) {
                m_file = std::move(made);
                m_lock.emplace(m_file->path());
                Q_EMIT m_journal->begun(m_file->path());
                // What can't be removed must not keep the new from being written.
                note(applyRetention(m_settings.folder, m_settings.retention, now, m_file->path()).transform([](int) {
                }));
                return m_file.get();
            });
    }
    Result<void> synced()
    {
        m_sync.stop();
        return std::exchange(m_isDirty, false) && m_file ? m_file->sync() : Result<void>();
    }
    void note(Result<void> result)
    {
        if (result)
            return;
        if (!m_hasFailed)
            Q_EMIT m_journal->failed(result.error());
        m_hasFailed = true;
        m_result = std::move(result);
    }

    Journal *m_journal;
    JournalSettings m_settings;
    Redactor m_redactor;
    std::unique_ptr<JournalFile> m_file;
    std::optional<JournalLock> m_lock; ///< Of the file.
    QTimer m_sync;
    Result<void> m_result; ///< The last error since the flush before.
    bool m_hasFailed = false;
    bool m_isDirty = false; ///< Something was appended that may not be on the disk yet.
};

Journal::Journal(JournalSettings settings, QObject *parent)
    : QObject(parent)
    , m_keeping(settings.key ? Keeping::Sealed : Keeping::Pseudonyms)
    , m_writer(new Writer(this, std::move(settings)))
{
    m_thread.setObjectName(QStringLiteral("journal"));
    m_writer->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

Journal::~Journal()
{
    // Behind everything that was handed over.
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, thread = &m_thread] {
        delete writer;
        thread->quit();
    });
    m_thread.wait();
}

void Journal::append(const Event &event)
{
    ++m_handedOver;
    QMetaObject::invokeMethod(m_writer, [this, writer = m_writer, event] {
        writer->append(event);
        m_kept.release();
    });
}

bool Journal::hold()
{
    if (m_handedOver > 0 && m_kept.tryAcquire(m_handedOver, kLongestHold))
        m_handedOver = 0;
    return m_handedOver == 0;
}

void Journal::learn(SecretKind kind, const Secret &value)
{
    QMetaObject::invokeMethod(m_writer, [writer = m_writer, kind, value] { writer->learn(kind, value); });
}

namespace {

template <typename Work>
QFuture<Result<void>> onThread(QObject *writer, Work work)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(writer, [promise, work] {
        promise->emplaceResult(work());
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<Result<void>> Journal::flush()
{
    return onThread(m_writer, [writer = m_writer] { return writer->flush(); });
}

QFuture<Result<void>> Journal::setRetention(const Retention &retention, Instant now)
{
    return onThread(m_writer, [writer = m_writer, retention, now] { return writer->setRetention(retention, now); });
}

QFuture<Result<void>> Journal::forget()
{
    return onThread(m_writer, [writer = m_writer] { return writer->forget(); });
}

} // namespace Grantscope::Transcript
