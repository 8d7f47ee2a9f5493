// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowverdict.h"

#include "redaction.h"

#include "flow/flowerror.h"
#include "oauth/oautherror.h"
#include "oauth/words.h"
#include "texts/checktexts.h"

#include <algorithm>
#include <string_view>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Flow::FaultOutcome;
using Flow::StepRecord;
using Token::Verdict;

constexpr auto kIdTokenMissing = "id-token-missing";

QByteArray nameOf(const ErrorId &id)
{
    return QByteArray(id.name().data(), qsizetype(id.name().size()));
}

FlowProblem problemOf(const Error &about, const QByteArray &step, const Flow::Run &run)
{
    const Error error = withoutKnownSecrets(about, run);
    return {step, nameOf(error.id), error.expected, error.found, error.server, std::make_shared<const Error>(error)};
}

/// The step that should have brought an ID token; null where none is to come. A refresh may leave it out (OIDC Core
/// §12.2).
const StepRecord *idTokenStep(const Flow::Run &run)
{
    const QByteArray &type = run.settings().responseType;
    const bool isOpenId = OAuth::hasWord(run.settings().scope, "openid");
    if (const StepRecord *response = run.find("authorization-response")) {
        if (OAuth::hasWord(type, "id_token"))
            return response;
        return isOpenId && OAuth::hasWord(type, "code") ? run.find("token-request") : nullptr;
    }
    if (!isOpenId)
        return nullptr;
    const StepRecord *poll = run.find("device-poll");
    return poll ? poll : run.find("password-request");
}

std::optional<FlowProblem> failedCheck(const Flow::Run &run)
{
    for (const StepRecord &record : run.records()) {
        for (const Check &check : record.checks) {
            if (check.status != Status::Fail)
                continue;
            const Error shown = withoutKnownSecrets(Error{{}, check.expected, check.found}, run);
            return FlowProblem{record.step->id, check.id, shown.expected, shown.found};
        }
    }
    return std::nullopt;
}

/// RFC 6749 §5.1 wants a token_type beside each access token, whatever servers do.
std::optional<FlowProblem> missingMember(const Flow::Run &run)
{
    const Flow::FlowValue *token = run.known().values.find("access_token");
    if (!token || run.known().values.contains("token_type"))
        return std::nullopt;
    return problemOf(Error{OAuth::OAuthError::AnswerMember, u"token_type"_s, {}, "RFC 6749 §5.1"}, token->step, run);
}

ExitStatus statusOf(const FlowProblem &problem)
{
    if (problem.code.startsWith("net-"))
        return ExitStatus::InputOutput;
    return problem.code == errorName(Flow::FlowError::Missing) ? ExitStatus::Usage : ExitStatus::Bad;
}

FlowVerdict bad(const FlowProblem &problem)
{
    return {statusOf(problem), problem};
}

FlowVerdict judgeFault(const Flow::Run &run)
{
    const FaultOutcome &outcome = run.faultOutcome();
    if (outcome.answer == FaultOutcome::Answer::RefusedAsItShould)
        return {};
    if (const StepRecord *failed = run.failedStep(); failed && failed->error)
        return bad(problemOf(*failed->error, failed->step->id, run));
    if (run.phase() != Flow::Run::Phase::Succeeded)
        return bad(problemOf(Error{Flow::FlowError::Cancelled}, run.records().constFirst().step->id, run));
    const bool isTried = outcome.answer != FaultOutcome::Answer::Pending;
    const Error taken{isTried ? Flow::FlowError::FaultTaken : Flow::FlowError::FaultNotTried,
                      QString::fromLatin1(expectedRefusals(*run.fault()).join(", ")),
                      QString::fromLatin1(outcome.found), run.fault()->spec};
    return bad(problemOf(taken, run.fault()->refusals.front().step, run));
}

} // namespace

FlowVerdict judgeFlow(const Flow::Run &run)
{
    if (run.fault())
        return judgeFault(run);
    if (const StepRecord *failed = run.failedStep(); failed && failed->error)
        return bad(problemOf(*failed->error, failed->step->id, run));
    if (run.phase() != Flow::Run::Phase::Succeeded)
        return bad(problemOf(Error{Flow::FlowError::Cancelled}, run.records().constFirst().step->id, run));
    if (const auto problem = failedCheck(run))
        return bad(*problem);
    if (const auto problem = missingMember(run))
        return bad(*problem);
    if (const StepRecord *step = idTokenStep(run); step && !run.known().values.contains("id_token"))
        return bad({step->step->id, kIdTokenMissing, u"id_token"_s, {}});
    const auto &idToken = run.known().idToken;
    return {.status = idToken && idToken->verdict != Verdict::Valid ? ExitStatus::Unverified : ExitStatus::Fine};
}

QList<QByteArray> expectedRefusals(const Flow::Fault &fault)
{
    QList<QByteArray> codes;
    for (const Flow::Fault::Refusal &refusal : fault.refusals) {
        if (!codes.contains(refusal.code))
            codes.append(refusal.code);
    }
    return codes;
}

QString sentenceOf(const FlowProblem &problem, Texts::Language language)
{
    if (problem.error)
        return Texts::errorText(*problem.error, language).what;
    return Texts::checkTitle(std::string_view(problem.code), language);
}

QString remedyOf(const FlowProblem &problem, Texts::Language language)
{
    if (problem.error)
        return Texts::errorText(*problem.error, language).remedy;
    return Texts::checkWhy(std::string_view(problem.code), language);
}

} // namespace Grantscope::Cli
