// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/flowevents.h"

#include "http/parameters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Session {

using Flow::Run;
using Flow::StepRecord;
using Flow::StepStatus;
using Transcript::Event;
using Transcript::EventKind;

namespace {

constexpr QByteArrayView kTokens[] = {"access_token", "refresh_token", "id_token"};

QString latin1(const char *name)
{
    return QString::fromLatin1(name);
}

QString endName(Run::Phase phase)
{
    switch (phase) {
    case Run::Phase::Succeeded:
        return u"done"_s;
    case Run::Phase::Failed:
        return u"failed"_s;
    default:
        return u"cancelled"_s;
    }
}

HttpRequest requestOf(const Flow::Arrival &arrival)
{
    if (arrival.exchange)
        return arrival.exchange->request;
    const QByteArray parameters = arrival.parameters.encoded();
    switch (arrival.mode) {
    case OAuth::ResponseMode::FormPost:
        return {.method = "POST", .body = parameters};
    case OAuth::ResponseMode::Fragment:
        return {.method = "GET", .address = '#' + parameters};
    default:
        return {.method = "GET", .address = '?' + parameters};
    }
}

Transcript::CheckResult resultOf(const Check &check)
{
    return {latin1(check.id), latin1(statusName(check.status)), check.expected, check.found, check.spec.text()};
}

/// Not what was known before the step, and nothing that the person set: it came with an answer.
bool isIssued(const Flow::FlowValue &value, const StepRecord &record)
{
    if (std::string_view(value.step) != record.step->id || !std::ranges::contains(kTokens, QByteArrayView(value.name)))
        return false;
    const Flow::FlowValue *before = record.before ? record.before->values.find(value.name) : nullptr;
    return (value.rule == Flow::Rule::Answer || value.rule == Flow::Rule::Redirect) && (!before || *before != value);
}

Event stepEvent(EventKind kind, const StepRecord &record)
{
    Event event;
    event.kind = kind;
    event.step = latin1(record.step->id);
    return event;
}

} // namespace

Event startEvent(const Run &run)
{
    Event event;
    event.kind = EventKind::FlowStarted;
    event.subject = latin1(run.grant().id);
    event.address = run.settings().provider.issuer.toUtf8();
    if (event.address.isEmpty() && run.find("resource-metadata")) // Whose tokens it takes will show.
        event.address = run.settings().apiAddress;
    return event;
}

Event endEvent(const Run &run)
{
    Event event;
    event.kind = EventKind::FlowEnded;
    event.subject = endName(run.phase());
    const StepRecord *failed = run.failedStep();
    if (run.phase() == Run::Phase::Failed && failed && failed->error)
        event.failure = Transcript::failureOf(*failed->error);
    return event;
}

Event arrivalEvent(const Flow::Arrival &arrival)
{
    Event event;
    event.kind = EventKind::RedirectArrived;
    event.subject = arrival.refused ? u"refused"_s : u"taken"_s;
    event.request = requestOf(arrival.refused ? Flow::cutShort(arrival) : arrival);
    if (arrival.refused)
        event.failure = Transcript::failureOf(*arrival.refused);
    return event;
}

Event leftOutEvent(const QString &step, qsizetype count)
{
    Event event;
    event.kind = EventKind::Note;
    event.step = step;
    event.text = u"refused-redirects-left-out: %1"_s.arg(count);
    return event;
}

QList<Event> attemptEvents(const Run &run, const StepRecord &record, const std::shared_ptr<const Exchange> &lost)
{
    QList<Event> events;
    if (!record.checks.isEmpty()) {
        Event judged = stepEvent(EventKind::Checks, record);
        std::ranges::transform(record.checks, std::back_inserter(judged.checks), resultOf);
        events.append(judged);
    }
    for (const Flow::FlowValue &value : run.known().values.all()) {
        if (!isIssued(value, record))
            continue;
        Event issued = stepEvent(EventKind::TokenIssued, record);
        issued.subject = QString::fromLatin1(value.name);
        // Its name before it, by which even a short one is known for a secret.
        issued.text = QString::fromLatin1(Parameters({{value.name, value.text()}}).encoded());
        events.append(issued);
    }
    if (record.status == StepStatus::Failed && record.error) {
        Event failed = stepEvent(EventKind::StepFailed, record);
        failed.failure = Transcript::failureOf(*record.error);
        failed.exchange = lost;
        events.append(failed);
    }
    return events;
}

std::optional<Event> faultEvent(const Run &run)
{
    if (!run.fault())
        return std::nullopt;
    Event event;
    event.kind = EventKind::FaultInjected;
    event.subject = latin1(run.fault()->id);
    return event;
}

std::optional<Event> faultMetEvent(const Run &run)
{
    const Flow::FaultOutcome &outcome = run.faultOutcome();
    const bool isDecided = outcome.answer != Flow::FaultOutcome::Answer::Pending || run.isOver();
    if (!run.fault() || !isDecided)
        return std::nullopt;
    Event event;
    event.kind = EventKind::FaultMet;
    event.subject = latin1(run.fault()->id);
    event.step = latin1(outcome.step);
    event.text = latin1(Flow::answerName(outcome.answer));
    if (!outcome.found.isEmpty())
        event.text += u": "_s + QString::fromUtf8(outcome.found);
    return event;
}

QList<KnownSecret> knownSecrets(const Run &run)
{
    QList<KnownSecret> secrets = {{SecretKind::ClientSecret, run.settings().client.secret},
                                  {SecretKind::ClientSecret, run.settings().resourceServer.secret},
                                  {SecretKind::Password, run.settings().password},
                                  {SecretKind::RefreshToken, run.settings().refreshToken}};
    for (const Flow::FlowValue &value : run.known().values.all()) {
        if (value.name == "used_refresh_token")
            secrets.append({SecretKind::RefreshToken, value.value});
        else if (const auto kind = secretKindOfParameter(value.name))
            secrets.append({*kind, value.value});
    }
    secrets.removeIf([](const KnownSecret &secret) { return secret.value.isEmpty(); });
    return secrets;
}

} // namespace Grantscope::Session
