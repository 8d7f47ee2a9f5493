// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/flowrecorder.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

using Flow::StepRecord;
using Flow::StepStatus;
using Transcript::Event;
using Transcript::EventKind;

FlowRecorder::FlowRecorder(const FlowSession &session, QString run, std::function<Instant()> clock, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_run(session.run())
    , m_name(std::move(run))
    , m_clock(std::move(clock))
{
    connect(&session, &FlowSession::sent, this, &FlowRecorder::tellSent);
    connect(&session, &FlowSession::exchanged, this, &FlowRecorder::tellExchange);
    connect(&session, &FlowSession::arrived, this, &FlowRecorder::tellArrival);
    connect(&session, &FlowSession::browserOpened, this, &FlowRecorder::tellBrowser);
    connect(&session, &FlowSession::alsoOpened, this, &FlowRecorder::tellPage);
    connect(&session, &FlowSession::changed, this, &FlowRecorder::look);
    connect(&session, &FlowSession::ended, this, &FlowRecorder::tellEnd);
}

QString FlowRecorder::idOf(qsizetype step) const
{
    return step < m_run.records().size() ? QString::fromLatin1(m_run.records().at(step).step->id) : QString();
}

void FlowRecorder::tellSent(qsizetype step, const HttpRequest &request)
{
    Event event;
    event.kind = EventKind::StepSent;
    event.step = idOf(step);
    event.request = request;
    if (m_run.records().at(step).edited)
        event.text = u"edited"_s;
    tell(event);
}

void FlowRecorder::tellExchange(qsizetype step, const Net::Record &record)
{
    const auto exchange = std::make_shared<const Exchange>(record.exchange);
    if (record.error) {
        m_lost = exchange;
        return;
    }
    Event event;
    event.kind = EventKind::StepAnswered;
    event.step = idOf(step);
    event.exchange = exchange;
    tell(event);
}

std::optional<qsizetype> FlowRecorder::awaitingStep() const
{
    const auto &records = m_run.records();
    const auto waits = std::find_if(records.cbegin() + m_run.current(), records.cend(), [](const StepRecord &record) {
        return record.step->act == Flow::Act::AwaitRedirect;
    });
    return waits == records.cend() ? std::nullopt : std::optional(waits - records.cbegin());
}

void FlowRecorder::tellArrival(const Flow::Arrival &arrival)
{
    const std::optional<qsizetype> step = awaitingStep();
    if (arrival.refused && ++m_told[step.value_or(-1)].refused > Flow::kMostRefused)
        return;
    Event event = arrivalEvent(arrival);
    if (step)
        event.step = idOf(*step);
    tell(event);
}

void FlowRecorder::tellBrowser(const std::optional<Error> &error)
{
    Event event;
    event.kind = EventKind::BrowserOpened;
    event.step = idOf(m_run.current());
    event.address = m_session.browserAddress();
    if (m_run.records().at(m_run.current()).edited)
        event.text = u"edited"_s;
    if (error)
        event.failure = Transcript::failureOf(*error);
    tell(event);
}

/// A look at a page doesn't set a run going again that has ended.
void FlowRecorder::tellPage(const QByteArray &address, const std::optional<Error> &error)
{
    if (!m_hasStarted)
        return;
    learn();
    Event event;
    event.kind = EventKind::BrowserOpened;
    event.step = idOf(m_run.current());
    event.address = address;
    if (error)
        event.failure = Transcript::failureOf(*error);
    emitEvent(std::move(event));
}

void FlowRecorder::look(qsizetype step)
{
    if (step >= m_run.records().size())
        return;
    const StepRecord &record = m_run.records().at(step);
    Told &told = m_told[step];
    if (record.status == StepStatus::Pending) // It is repeated, or never was.
        m_met = faultMetEvent(m_run);
    const bool isOver = record.status == StepStatus::Done || record.status == StepStatus::Failed;
    const bool endedAttempt = record.exchanges.size() > told.exchanges || (isOver && !told.end);
    const qsizetype refused = isOver || record.status == StepStatus::Pending ? std::exchange(told.refused, 0) : 0;
    told.exchanges = record.exchanges.size();
    told.end = isOver;
    if (refused > Flow::kMostRefused)
        tell(leftOutEvent(idOf(step), refused - Flow::kMostRefused));
    if (!endedAttempt)
        return;
    for (const Event &event : attemptEvents(m_run, record, std::exchange(m_lost, {})))
        tell(event);
    tellFaultMet();
}

void FlowRecorder::tellFaultMet()
{
    const auto met = faultMetEvent(m_run);
    if (met && met != m_met)
        tell(*met);
    m_met = met;
}

void FlowRecorder::tellEnd()
{
    look(m_run.current()); // A step that is cancelled is told of after the end.
    if (!m_goesOn)
        return;
    tellFaultMet();
    tell(endEvent(m_run));
    m_goesOn = false;
}

void FlowRecorder::tell(Event event)
{
    learn();
    if (!std::exchange(m_hasStarted, true)) {
        emitEvent(startEvent(m_run));
        if (const auto fault = faultEvent(m_run))
            emitEvent(*fault);
    }
    m_goesOn = true;
    emitEvent(std::move(event));
}

void FlowRecorder::emitEvent(Event event)
{
    event.time = m_clock();
    event.run = m_name;
    Q_EMIT happened(event);
}

void FlowRecorder::learn()
{
    for (const KnownSecret &secret : knownSecrets(m_run)) {
        if (m_learned.contains(secret))
            continue;
        m_learned.append(secret);
        Q_EMIT learned(secret.kind, secret.value);
    }
}

} // namespace Grantscope::Session
