// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowjournal.h"

#include "texts/texts.h"
#include "transcript/journalfolder.h"
#include "workspace/journalkey.h"

#include <QCoreApplication>
#include <QEvent>
#include <QTimer>
#include <QUuid>

namespace Grantscope {

using Session::FlowRecorder;
using Transcript::Journal;

namespace {

constexpr qint64 kLongestUnpainted = 500; // Milliseconds.
constexpr std::chrono::milliseconds kPaintAgain{2};

} // namespace

FlowJournal::FlowJournal(Needs needs, QObject *parent)
    : QObject(parent)
    , m_needs(std::move(needs))
{
}

FlowJournal::~FlowJournal() = default;

void FlowJournal::follow(const Session::FlowSession &session)
{
    auto *recorder = new FlowRecorder(session, QUuid::createUuid().toString(QUuid::WithoutBraces), m_needs.clock, this);
    connect(recorder, &FlowRecorder::learned, this, &FlowJournal::learn);
    connect(recorder, &FlowRecorder::happened, this, &FlowJournal::append);
    connect(&session, &QObject::destroyed, recorder, &QObject::deleteLater);
}

void FlowJournal::tellExchange(const QString &subject, const Net::Record &record)
{
    Transcript::Event event;
    event.kind = Transcript::EventKind::Exchange;
    event.time = m_needs.clock();
    event.subject = subject;
    event.exchange = std::make_shared<const Exchange>(record.exchange);
    if (record.error)
        event.failure = Transcript::failureOf(*record.error);
    append(event);
}

bool FlowJournal::hold()
{
    const bool isKept = !m_journal || m_journal->hold();
    return (!m_interim || m_interim->hold()) && isKept;
}

bool FlowJournal::eventFilter(QObject *window, QEvent *event)
{
    if (event->type() != QEvent::UpdateRequest)
        return QObject::eventFilter(window, event);
    if (hold() || (m_unpainted.isValid() && m_unpainted.hasExpired(kLongestUnpainted))) {
        m_unpainted.invalidate();
        return false;
    }
    if (!m_unpainted.isValid())
        m_unpainted.start();
    QTimer::singleShot(kPaintAgain, window,
                       [window] { QCoreApplication::postEvent(window, new QEvent(QEvent::UpdateRequest)); });
    return true;
}

void FlowJournal::setRetention(const Transcript::Retention &retention)
{
    m_needs.retention = retention;
    const auto report = [this](const Result<void> &result) {
        if (!result)
            Q_EMIT said(Texts::errorLine(result.error()));
    };
    if (m_journal)
        m_journal->setRetention(retention, m_needs.clock()).then(this, report);
    else
        report(Transcript::applyRetention(m_needs.folder, retention, m_needs.clock(),
                                          m_interimPaths.value(m_interimPaths.size() - 1))
                   .transform([](int) { }));
}

QFuture<Result<void>> FlowJournal::forget()
{
    m_waiting.clear();
    m_interim.reset();
    if (m_journal)
        return m_journal->forget();
    return QtFuture::makeReadyValueFuture(Transcript::removeJournals(m_needs.folder));
}

QString FlowJournal::standing() const
{
    const bool isOpen = m_journal && m_journal->keeping() == Transcript::Keeping::Pseudonyms;
    return isOpen ? tr("The journal holds pseudonyms in place of secrets") : QString();
}

void FlowJournal::learn(SecretKind kind, const Secret &value)
{
    if (m_journal)
        return m_journal->learn(kind, value);
    m_waiting.append(Learned{kind, value});
    if (m_interim)
        m_interim->learn(kind, value);
}

QFuture<std::optional<Secret>> FlowJournal::key()
{
    const auto promise = std::make_shared<QPromise<std::optional<Secret>>>();
    promise->start();
    if (m_journal) {
        promise->addResult(m_key);
        promise->finish();
    } else {
        m_askers.append(promise);
        openJournal();
    }
    return promise->future();
}

void FlowJournal::append(const Transcript::Event &event)
{
    Q_EMIT happened(event);
    if (m_journal)
        return m_journal->append(event);
    keepMeanwhile(event);
    m_waiting.append(event);
    openJournal();
}

void FlowJournal::keepMeanwhile(const Transcript::Event &event)
{
    if (!m_interim) {
        m_interim = std::make_unique<Journal>(Transcript::JournalSettings{
            .folder = m_needs.folder, .key = {}, .random = m_needs.random, .retention = m_needs.retention});
        connect(m_interim.get(), &Journal::failed, this,
                [this](const Error &error) { Q_EMIT said(Texts::errorLine(error)); });
        connect(m_interim.get(), &Journal::begun, this, [this](const QString &path) {
            m_interimPaths.append(path);
            Q_EMIT begun(path);
        });
        for (const auto &each : std::as_const(m_waiting)) {
            if (const auto *learned = std::get_if<Learned>(&each))
                m_interim->learn(learned->kind, learned->value);
        }
    }
    m_interim->append(event);
}

/// What it held is sealed, and on the disk.
void FlowJournal::dropInterim()
{
    m_interim.reset(); // All that it told is told.
    for (const QString &path : std::exchange(m_interimPaths, {})) {
        if (const auto removed = Transcript::removeJournal(path); !removed)
            Q_EMIT said(Texts::errorLine(removed.error()));
    }
}

void FlowJournal::openJournal()
{
    if (std::exchange(m_opening, true))
        return;
    m_needs.secrets()
        .then(this,
              [this](const std::shared_ptr<Workspace::SecretStore> &store) {
                  m_secrets = store;
                  return Workspace::journalKey(*store, m_needs.folder, m_needs.random);
              })
        .unwrap()
        .then(this, [this](const Result<std::optional<Secret>> &key) {
            begin(key.value_or(std::nullopt));
            if (!key)
                Q_EMIT said(tr("The journal of this session holds pseudonyms in place of secrets. %1")
                                .arg(Texts::errorLine(key.error())));
            else if (!*key)
                Q_EMIT said(tr("The journal holds pseudonyms in place of secrets: no keychain keeps its key. Start one "
                               "to have it sealed."));
        });
}

void FlowJournal::begin(const std::optional<Secret> &key)
{
    m_key = key;
    for (const auto &asker : std::exchange(m_askers, {})) {
        asker->addResult(key);
        asker->finish();
    }
    const auto waiting = std::exchange(m_waiting, {});
    if (!key && m_interim) {
        m_journal = std::move(m_interim); // It is what there is.
        return;
    }
    m_journal = std::make_unique<Journal>(Transcript::JournalSettings{
        .folder = m_needs.folder, .key = key, .random = m_needs.random, .retention = m_needs.retention});
    connect(m_journal.get(), &Journal::failed, this,
            [this](const Error &error) { Q_EMIT said(Texts::errorLine(error)); });
    connect(m_journal.get(), &Journal::begun, this, &FlowJournal::begun);
    for (const auto &each : waiting) {
        if (const auto *learned = std::get_if<Learned>(&each))
            m_journal->learn(learned->kind, learned->value);
        else
            m_journal->append(std::get<Transcript::Event>(each));
    }
    if (m_interim)
        // The interim one's own words first: which files it wrote.
        m_journal->flush().then(this, [this](const Result<void> &kept) {
            if (kept && m_interim)
                m_interim->flush().then(this, [this](const Result<void> &) { dropInterim(); });
        });
}

} // namespace Grantscope
