// SPDX-License-Identifier: GPL-3.0-or-later
#include "lessons/happening.h"

#include <algorithm>

namespace Grantscope::Lessons {

namespace {

constexpr const char *kFlowStarted[] = {"grant", "fault"};
constexpr const char *kFlowEnded[] = {"grant", "fault", "step", "result", "error"};
constexpr const char *kStep[] = {"grant", "fault", "step", "status", "error", "edited"};
constexpr const char *kRedirect[] = {"grant", "fault", "step", "result", "error"};
constexpr const char *kCheck[] = {"grant", "fault", "step", "id", "status"};
constexpr const char *kTokenIssued[] = {"grant", "fault", "step", "name"};
constexpr const char *kFault[] = {"grant", "fault", "step", "how", "code"};
constexpr const char *kRequest[] = {"method", "path", "status", "server", "challenge"};
constexpr const char *kPractice[] = {"event", "endpoint", "client", "person", "detail"};
constexpr const char *kTokenJudged[] = {"verdict", "form", "type", "alg", "failed", "warned", "origin", "parameter"};
constexpr const char *kAdvised[] = {"answer", "grant"};
constexpr const char *kLookedUp[] = {"term"};

constexpr HappeningRow kRows[] = {
    {"flow-started", kFlowStarted}, {"flow-ended", kFlowEnded}, // result: done, failed, cancelled
    {"step-answered", kStep}, // status: of the response
    {"step-failed", kStep},         {"redirect-arrived", kRedirect}, // result: taken, refused
    {"check-judged", kCheck}, // those of a flow
    {"token-issued", kTokenIssued}, {"fault-met", kFault}, // how: refused, taken, …
    {"request-answered", kRequest}, // from the request console; server: practice, other
    {"practice-did", kPractice}, // event: code-issued, …
    {"token-judged", kTokenJudged}, // in the inspector
    {"advised", kAdvised},          {"term-looked-up", kLookedUp},
};

} // namespace

bool Happening::has(QStringView name, QStringView value) const
{
    return std::ranges::any_of(facts, [&](const auto &fact) { return fact.first == name && fact.second == value; });
}

std::span<const HappeningRow> happeningRows()
{
    return kRows;
}

const HappeningRow *findHappeningRow(QStringView kind)
{
    const auto row =
        std::ranges::find_if(kRows, [kind](const HappeningRow &each) { return kind == QLatin1StringView(each.kind); });
    return row == std::end(kRows) ? nullptr : &*row;
}

} // namespace Grantscope::Lessons
