// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcript/event.h"

#include <algorithm>
#include <iterator>

namespace Grantscope::Transcript {

namespace {

struct KindRow
{
    EventKind kind;
    const char *name;
};
constexpr KindRow kKinds[] = {
    {EventKind::FlowStarted, "flow-started"},
    {EventKind::FlowEnded, "flow-ended"},
    {EventKind::StepSent, "step-sent"},
    {EventKind::StepAnswered, "step-answered"},
    {EventKind::StepFailed, "step-failed"},
    {EventKind::Exchange, "exchange"},
    {EventKind::RedirectArrived, "redirect-arrived"},
    {EventKind::BrowserOpened, "browser-opened"},
    {EventKind::Checks, "checks"},
    {EventKind::TokenIssued, "token-issued"},
    {EventKind::FaultInjected, "fault-injected"},
    {EventKind::FaultMet, "fault-met"},
    {EventKind::Note, "note"},
};

} // namespace

const char *eventKindName(EventKind kind)
{
    return std::ranges::find(kKinds, kind, &KindRow::kind)->name;
}

std::optional<EventKind> parseEventKind(QByteArrayView name)
{
    const auto *row = std::ranges::find_if(kKinds, [name](const KindRow &each) { return name == each.name; });
    return row == std::end(kKinds) ? std::nullopt : std::optional(row->kind);
}

Failure failureOf(const Error &error)
{
    return {error.id.toString(), error.expected, error.found, error.spec.text(), error.offset};
}

bool operator==(const Event &a, const Event &b)
{
    const bool sameExchange = a.exchange == b.exchange || (a.exchange && b.exchange && *a.exchange == *b.exchange);
    return sameExchange && a.kind == b.kind && a.time == b.time && a.run == b.run && a.step == b.step
           && a.subject == b.subject && a.text == b.text && a.address == b.address && a.request == b.request
           && a.failure == b.failure && a.checks == b.checks && a.hasPseudonyms == b.hasPseudonyms;
}

} // namespace Grantscope::Transcript
