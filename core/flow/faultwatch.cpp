// SPDX-License-Identifier: GPL-3.0-or-later
// How a run meets what it does wrong on purpose.
#include "flow/run.h"

#include <algorithm>

namespace Grantscope::Flow {

namespace {

/// The server's own word for it, else ours.
QByteArray codeOf(const std::optional<Error> &refusal)
{
    if (!refusal)
        return {};
    return refusal->server && !refusal->server->error.isEmpty()
               ? refusal->server->error.toUtf8()
               : QByteArray::fromStdString(std::string(refusal->id.name()));
}

bool isRefusedWith(const Fault::Refusal &expected, const std::optional<Error> &refusal, const QList<Check> &checks)
{
    const std::string_view code = expected.code;
    if (refusal && code == refusal->id.name())
        return true;
    if (refusal && refusal->server
        && (refusal->server->error.toUtf8() == expected.code
            || QByteArray::number(refusal->server->status) == expected.code))
        return true;
    return std::ranges::any_of(checks, [&](const Check &check) {
        return code == check.id && check.status != Status::Pass && check.status != Status::Skip
               && (!expected.found || check.found.contains(QLatin1StringView(expected.found)));
    });
}

bool holds(const FaultOutcome &outcome)
{
    return outcome.answer == FaultOutcome::Answer::RefusedAsItShould;
}

} // namespace

const char *answerName(FaultOutcome::Answer answer)
{
    switch (answer) {
    case FaultOutcome::Answer::Pending:
        return "not-tried";
    case FaultOutcome::Answer::RefusedAsItShould:
        return "refused-as-it-should";
    case FaultOutcome::Answer::RefusedOtherwise:
        return "refused-otherwise";
    case FaultOutcome::Answer::NotRefused:
        return "not-refused";
    }
    return "";
}

void Run::watchFault(const StepRecord &step, const std::optional<Error> &refusal, Failing failing)
{
    if (!m_fault || holds(m_faultOutcome))
        return;
    const auto isHere = [&](const Fault::Refusal &expected) {
        return std::string_view(expected.step) == step.step->id;
    };
    const auto found = std::ranges::find_if(m_fault->refusals, [&](const Fault::Refusal &expected) {
        return isHere(expected) && isRefusedWith(expected, refusal, step.checks);
    });
    if (found != m_fault->refusals.end()) {
        m_faultOutcome = {FaultOutcome::Answer::RefusedAsItShould, found->code, step.step->id};
        return;
    }
    // What fails elsewhere, before the fault or beside it, is no answer to it, nor is that none came.
    if (step.status == StepStatus::Failed && failing == Failing::Answered
        && std::ranges::any_of(m_fault->refusals, isHere))
        m_faultOutcome = {FaultOutcome::Answer::RefusedOtherwise, codeOf(refusal), step.step->id};
}

/// Once every step is over where it should have been refused, it was not, whatever becomes of the rest.
void Run::settleFault()
{
    if (!m_fault || m_faultOutcome.answer != FaultOutcome::Answer::Pending)
        return;
    const char *passed = nullptr;
    for (const StepRecord &record : std::as_const(m_records)) {
        const bool isHere = std::ranges::any_of(m_fault->refusals, [&](const Fault::Refusal &expected) {
            return std::string_view(expected.step) == record.step->id;
        });
        if (!isHere || record.status == StepStatus::Skipped)
            continue;
        if (record.status != StepStatus::Done)
            return;
        passed = record.step->id;
    }
    if (passed)
        m_faultOutcome = {FaultOutcome::Answer::NotRefused, {}, passed};
}

} // namespace Grantscope::Flow
