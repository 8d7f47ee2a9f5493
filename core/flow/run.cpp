// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/run.h"

#include "flow/flowerror.h"
#include "flow/steps_p.h"
#include "oauth/connectionchecks.h"

#include <QtTranslation>

#include <algorithm>
#include <utility>

namespace Grantscope::Flow {

namespace {

QList<const Step *> stepsOf(const Grant &grant, const FlowSettings &settings, const Fault *fault)
{
    QList<const Step *> steps(grant.steps.begin(), grant.steps.end());
    for (const FollowUp followUp : settings.followUps)
        steps.append(stepsOf(followUp));
    if (fault && fault->extraStep) {
        const auto after = std::ranges::find_if(
            steps, [&](const Step *step) { return std::string_view(step->id) == fault->extraAfter; });
        if (after != steps.end())
            steps.insert(std::next(after), fault->extraStep);
    }
    return steps;
}

} // namespace

Arrival cutShort(Arrival refused)
{
    qsizetype left = kMostOfRefused;
    Parameters parameters;
    for (const Parameter &parameter : refused.parameters) {
        left -= 2; // '=' and '&'
        if (left <= 0)
            break;
        const QByteArray name = parameter.name.left(left);
        const QByteArray value = parameter.value.left(left - name.size());
        left -= name.size() + value.size();
        parameters.append(name, value);
    }
    refused.parameters = parameters;
    if (refused.exchange)
        refused.exchange->request.body.truncate(kMostOfRefused);
    return refused;
}

const char *stepStatusName(StepStatus status)
{
    switch (status) {
    case StepStatus::Pending:
        return "pending";
    case StepStatus::Prepared:
        return "prepared";
    case StepStatus::Running:
        return "running";
    case StepStatus::Done:
        return "done";
    case StepStatus::Failed:
        return "failed";
    case StepStatus::Skipped:
        return "skipped";
    }
    return "";
}

Run::Run(const Grant &grant, FlowSettings settings, const Fault *fault)
    : m_grant(&grant)
    , m_said(std::move(settings))
    , m_fault(fault)
{
    if (m_said.responseType.isEmpty())
        m_said.responseType = grant.responseType;
    if (m_fault && m_fault->alterSettings)
        m_fault->alterSettings(m_said);
    m_settings = m_said;
    for (const Step *step : stepsOf(grant, m_settings, fault))
        m_records.append(StepRecord{.step = step});
}

void Run::setRedirectUri(const QByteArray &uri)
{
    m_said.redirectUri = uri;
    m_settings.redirectUri = uri;
}

void Run::setPostLogoutRedirectUri(const QByteArray &uri)
{
    m_said.postLogoutRedirectUri = uri;
    m_settings.postLogoutRedirectUri = uri;
}

const StepRecord *Run::find(std::string_view step) const
{
    const auto found = std::find_if(m_records.crbegin(), m_records.crend(),
                                    [&](const StepRecord &record) { return step == record.step->id; });
    return found == m_records.crend() ? nullptr : &*found;
}

const StepRecord *Run::failedStep() const
{
    // An earlier one may have failed, too, and something else was done after it.
    if (m_current < m_records.size() && m_records.at(m_current).status == StepStatus::Failed)
        return &m_records.at(m_current);
    const auto found = std::ranges::find(m_records, StepStatus::Failed, &StepRecord::status);
    return found == m_records.cend() ? nullptr : &*found;
}

Desk Run::desk(const Surroundings &around) const
{
    return {m_settings, m_known, around, m_fault, m_attempt, m_records.at(m_current).step->id};
}

void Run::prepare(const Surroundings &around)
{
    if (m_phase != Phase::Ready)
        return;
    for (; m_current < m_records.size(); ++m_current) {
        StepRecord &step = record();
        if (m_attempt == 0) {
            step.before = m_known;
            step.startedAt = around.now;
            step.left = step.step->left ? step.step->left(desk(around)) : nullptr;
            if (step.left) {
                step.status = StepStatus::Skipped;
                step.endedAt = around.now;
                continue;
            }
        }
        Result<Prepared> prepared = step.step->prepare(desk(around));
        if (!prepared)
            return failStep(prepared.error(), Failing::Unanswered, around.now);
        step.prepared = std::move(*prepared);
        step.laidOut.reset(); // What is polled with is laid out each time.
        if (m_fault && m_fault->hold)
            step.prepared.pause = m_fault->hold(desk(around), step.prepared.pause);
        learn(step.prepared.values);
        step.checks = judgeRequest(around);
        step.status = StepStatus::Prepared;
        m_phase = Phase::Prepared;
        return;
    }
    m_phase = Phase::Succeeded;
    settleFault();
}

void Run::refuse(const Error &error, const Surroundings &around)
{
    if ((m_phase != Phase::Ready && m_phase != Phase::Prepared) || m_current >= m_records.size())
        return;
    if (m_phase == Phase::Ready) {
        record().before = m_known;
        record().startedAt = around.now;
    }
    failStep(error, Failing::Unanswered, around.now);
}

void Run::edit(const HttpRequest &request, const Surroundings &around)
{
    if (m_phase != Phase::Prepared || !record().prepared.request || *record().prepared.request == request)
        return;
    keepLaidOut();
    record().prepared.request = request;
    record().checks = judgeRequest(around);
}

void Run::edit(const QByteArray &address, const Surroundings &around)
{
    if (m_phase != Phase::Prepared || record().step->act != Act::OpenBrowser || record().prepared.address == address)
        return;
    keepLaidOut();
    replaceAddress(address, Rule::Edited);
    record().checks = judgeRequest(around);
}

/// The first change decides what the later ones are compared with.
void Run::keepLaidOut()
{
    record().edited = true;
    if (!record().laidOut)
        record().laidOut = record().prepared;
}

void Run::adopt(const QByteArray &address, const Surroundings &around)
{
    if (m_phase != Phase::Prepared || record().step->act != Act::OpenBrowser)
        return;
    replaceAddress(address, Rule::Engine);
    record().checks = judgeRequest(around);
}

/// What the answer is compared with is what goes out.
void Run::replaceAddress(const QByteArray &address, Rule rule)
{
    const QByteArray before = std::exchange(record().prepared.address, address);
    const Result<Parameters> parameters = parseParameters(queryOf(address));
    if (!parameters)
        return; // The server will say so; there is nothing to compare with.
    const Parameters old = parseParameters(queryOf(before)).value_or(Parameters());
    for (const Parameter &parameter : old) {
        if (!parameters->contains(parameter.name))
            m_known.values.remove(parameter.name);
    }
    const StepRecord &step = record();
    const Parameters laidOut =
        step.laidOut ? parseParameters(queryOf(step.laidOut->address)).value_or(Parameters()) : old;
    const auto stands = [](const Parameters &among, const Parameter &parameter) {
        return std::ranges::find(among, parameter) != among.end();
    };
    for (const Parameter &parameter : *parameters) {
        if (rule == Rule::Engine || !stands(laidOut, parameter))
            m_known.values.set(parameter.name, parameter.value, step.step->id, rule);
        else if (!stands(old, parameter))
            putBack(parameter.name);
    }
}

/// What was changed by hand is as it was laid out again.
void Run::putBack(const QByteArray &name)
{
    const auto &made = record().prepared.values;
    const auto known = std::ranges::find(made, name, &FlowValue::name);
    if (known != made.cend())
        m_known.values.set(*known);
    else if (const FlowValue *before = record().before ? record().before->values.find(name) : nullptr)
        m_known.values.set(*before);
    else
        m_known.values.remove(name);
}

void Run::adopt(const HttpRequest &request, const Surroundings &around)
{
    if ((m_phase != Phase::Prepared && m_phase != Phase::Running) || record().step->act != Act::Send)
        return;
    record().prepared.request = request;
    record().checks = judgeRequest(around);
}

Effect Run::begin(const Surroundings &around)
{
    if (m_phase != Phase::Prepared)
        return {};
    m_phase = Phase::Running;
    StepRecord &step = record();
    step.status = StepStatus::Running;
    if (m_attempt == 0)
        step.startedAt = around.now;
    const bool computes = step.step->act == Act::Send && !step.prepared.request;
    return {.act = computes ? Act::Compute : step.step->act,
            .request = step.prepared.request.value_or(HttpRequest()),
            .address = step.prepared.address,
            .pause = step.prepared.pause};
}

HttpRequest Run::outgoing(const Surroundings &around)
{
    StepRecord &step = record();
    if (m_phase != Phase::Running || !step.prepared.request)
        return {};
    if (!step.edited && step.prepared.request->body.contains("client_assertion=")) {
        if (Result<Prepared> anew = step.step->prepare(desk(around)); anew && anew->request)
            step.prepared.request = std::move(anew->request);
    }
    return *step.prepared.request;
}

void Run::take(const Received &received, const Surroundings &around)
{
    if (m_phase != Phase::Running)
        return;
    StepRecord &step = record();
    if (received.exchange)
        step.exchanges.append(*received.exchange);
    if (received.arrival)
        step.arrivals.append(*received.arrival);
    const Desk before = desk(around);
    Knowledge known = m_known;
    Taken taken = step.step->take ? step.step->take(before, received, known) : Taken();
    know(std::move(known));
    step.checks = judgeRequest(around) + taken.checks;
    if (received.exchange)
        step.checks += OAuth::checkConnection(*received.exchange);
    learn(taken.values);
    if (taken.error)
        return failStep(*taken.error, Failing::Answered, around.now);
    if (taken.again) {
        watchFault(step, taken.overcome, Failing::Answered);
        ++m_attempt;
        m_phase = Phase::Ready;
        return;
    }
    finishStep(StepStatus::Done, around.now);
}

bool Run::endure(const Error &error, const Exchange *exchange, const Surroundings &around)
{
    if (m_phase != Phase::Running || !record().step->endure)
        return false;
    Knowledge known = m_known;
    if (!record().step->endure(desk(around), error, known))
        return false;
    m_known = std::move(known);
    if (exchange)
        record().exchanges.append(*exchange);
    ++m_attempt;
    m_phase = Phase::Ready;
    return true;
}

void Run::fail(const Error &error, const Exchange *exchange, const Surroundings &around)
{
    if (m_phase != Phase::Running)
        return;
    if (exchange) {
        record().exchanges.append(*exchange);
        record().checks += OAuth::checkConnection(*exchange, error);
    }
    failStep(error, Failing::Unanswered, around.now);
}

void Run::note(const Arrival &arrival)
{
    if (m_phase != Phase::Running)
        return;
    if (record().arrivals.size() < kMostRefused)
        record().arrivals.append(cutShort(arrival));
    else
        ++record().arrivalsLeftOut;
}

OAuth::SentAuthorization Run::sent() const
{
    return sentAuthorization(m_settings, m_known);
}

Result<QByteArray> Run::endpoint(QByteArrayView member) const
{
    return endpointOf(Desk{m_settings, m_known, {}, m_fault, m_attempt, ""}, member);
}

void Run::cancel(const Surroundings &around)
{
    if (isOver())
        return;
    if (m_current < m_records.size() && record().status == StepStatus::Running) {
        record().error = Error{FlowError::Cancelled, words(QT_TRANSLATE_NOOP("Values", "the end of the step")),
                               words(QT_TRANSLATE_NOOP("Values", "cancelled"))};
        record().status = StepStatus::Failed;
        record().endedAt = around.now;
    }
    m_phase = Phase::Cancelled;
}

namespace {

/// What was shown stays to be looked at.
QList<Exchange> earlierOf(const StepRecord &record)
{
    QList<Exchange> earlier = record.earlier + record.exchanges;
    for (const Arrival &arrival : record.arrivals) {
        if (arrival.exchange)
            earlier.append(*arrival.exchange);
    }
    if (earlier.size() > kMostEarlier)
        earlier.remove(0, earlier.size() - kMostEarlier);
    return earlier;
}

} // namespace

void Run::repeatFrom(qsizetype step)
{
    if (m_phase == Phase::Running || step < 0 || step > m_current || step >= m_records.size()
        || !m_records.at(step).before)
        return;
    know(*m_records.at(step).before);
    for (qsizetype i = step; i < m_records.size(); ++i)
        m_records[i] = StepRecord{.step = m_records.at(i).step, .earlier = earlierOf(m_records.at(i))};
    m_current = step;
    m_attempt = 0;
    m_phase = Phase::Ready;
    // How the fault was met stays known where the step that met it is not repeated.
    const auto decided = std::ranges::find_if(m_records, [this](const StepRecord &record) {
        return std::string_view(record.step->id) == m_faultOutcome.step;
    });
    if (decided == m_records.end() || decided - m_records.begin() >= step)
        m_faultOutcome = {};
}

FlowSettings wentOnWith(const FlowSettings &ran, FlowSettings now)
{
    now.provider = ran.provider;
    now.redirectUri = ran.redirectUri;
    now.postLogoutRedirectUri = ran.postLogoutRedirectUri;
    now.responseType = ran.responseType;
    now.engine = ran.engine;
    now.followUps = ran.followUps;
    return now;
}

void Run::changeSettings(FlowSettings settings)
{
    if (m_phase == Phase::Running)
        return;
    m_said = wentOnWith(m_said, std::move(settings));
    if (m_fault && m_fault->alterSettings)
        m_fault->alterSettings(m_said);
    m_settings = withFound(m_said, m_known.found);
}

void Run::append(FollowUp followUp)
{
    const qsizetype first = m_records.size();
    for (const Step *step : stepsOf(followUp))
        m_records.append(StepRecord{.step = step});
    if (!isOver())
        return;
    for (qsizetype i = m_current; i < first; ++i) {
        StepRecord &passed = m_records[i];
        if (passed.status != StepStatus::Pending && passed.status != StepStatus::Prepared)
            continue;
        passed.status = StepStatus::Skipped;
        passed.left = "stopped";
    }
    m_current = first;
    m_attempt = 0;
    m_phase = Phase::Ready;
}

QList<Check> Run::judgeRequest(const Surroundings &around) const
{
    const StepRecord &step = m_records.at(m_current);
    return step.step->judge ? step.step->judge(desk(around), step.prepared) : QList<Check>();
}

/// What was found out counts from now on, or no longer.
void Run::know(Knowledge known)
{
    if (known.found != m_known.found)
        m_settings = withFound(m_said, known.found);
    m_known = std::move(known);
}

void Run::learn(const QList<FlowValue> &values)
{
    for (const FlowValue &value : values)
        m_known.values.set(value);
}

void Run::finishStep(StepStatus status, Instant now)
{
    StepRecord &step = record();
    step.status = status;
    step.endedAt = now;
    watchFault(step, {}, Failing::Answered);
    settleFault();
    m_attempt = 0;
    ++m_current;
    m_phase = m_current < m_records.size() ? Phase::Ready : Phase::Succeeded;
}

void Run::failStep(const Error &error, Failing failing, Instant now)
{
    StepRecord &step = record();
    step.error = error;
    step.status = StepStatus::Failed;
    step.endedAt = now;
    m_attempt = 0;
    m_phase = Phase::Failed;
    watchFault(step, error, failing);
    settleFault();
}

Result<void> judgeRedirect(const Parameters &received, OAuth::ResponseMode mode, const OAuth::SentAuthorization &sent)
{
    const auto reading = OAuth::validateAuthorizationResponse(received, mode, sent);
    const ErrorId id = reading.value ? ErrorId() : reading.value.error().id;
    if (id == OAuth::OAuthError::StateMismatch || id == OAuth::OAuthError::RepeatedParameter)
        return std::unexpected(reading.value.error());
    return {}; // It is the answer, whatever it says.
}

} // namespace Grantscope::Flow
