// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "http/exchange.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>

namespace Grantscope::Transcript {

/// What happened. Which members of an Event are set beside time, run and step stands behind each.
enum class EventKind : std::uint8_t {
    FlowStarted, ///< subject: the grant, text: the profile's name, address: the issuer
    FlowEnded, ///< subject: "done", "failed" or "cancelled", failure where it failed
    StepSent, ///< request; text: "edited" where it was changed by hand
    StepAnswered, ///< exchange, or request where the browser brought it
    StepFailed, ///< failure, exchange as far as it came
    Exchange, ///< outside of a flow: exchange, failure where it came to no answer; subject: what for
    RedirectArrived, ///< request as the listener got it; subject: "taken" or "refused", failure
    BrowserOpened, ///< address, failure where it did not open; text: "edited" where it was changed by hand
    Checks, ///< checks
    TokenIssued, ///< subject: its name, text: name and value as a form has them
    FaultInjected, ///< subject: the fault; what follows is wrong on purpose
    FaultMet, ///< subject: the fault, text: how it was met, and after a colon with which code
    Note, ///< text: of a person, or "name: number" of what was left out
};
[[nodiscard]] const char *eventKindName(EventKind kind); ///< "flow-started"
[[nodiscard]] std::optional<EventKind> parseEventKind(QByteArrayView name);

/// One judged row as a transcript keeps it: a reader needs no table of checks.
struct CheckResult
{
    QString id; ///< "state-mismatch"
    QString status; ///< "pass", "fail", "warn", "info", "skip"
    QString expected = {};
    QString found = {};
    QString reference = {}; ///< "RFC 6749 §10.12"

    friend bool operator==(const CheckResult &, const CheckResult &) = default;
};

/// An Error as a transcript keeps it.
struct Failure
{
    QString id;
    QString expected = {};
    QString found = {};
    QString reference = {};
    qint64 offset = -1;

    friend bool operator==(const Failure &, const Failure &) = default;
};
[[nodiscard]] Failure failureOf(const Error &error);

/// One thing that the workbench sent, got, opened or judged. A value, cheap to copy; holds live secrets until it passes
/// the Redactor.
struct Event
{
    EventKind kind = EventKind::Note;
    Instant time = {};
    QString run = {}; ///< One run of a flow; empty outside of one.
    QString step = {}; ///< Id of the step in its flow.
    QString subject = {};
    QString text = {};
    QByteArray address = {}; ///< As written.
    std::optional<HttpRequest> request = {};
    std::shared_ptr<const Grantscope::Exchange> exchange = {};
    std::optional<Failure> failure = {};
    QList<CheckResult> checks = {};
    bool hasPseudonyms = false; ///< Passed the Redactor: secrets are gone for good.

    friend bool operator==(const Event &a, const Event &b); ///< Compares what \a exchange points to.
};

/// One line of JSON (RFC 8259) without a line break, the same for the same event. Octets that are no UTF-8 are written
/// as base64url under a name that ends in "_base64url".
[[nodiscard]] QByteArray toJson(const Event &event);
/// What toJson() wrote. Unknown members are passed over; an unknown kind or a member of another type is
/// "transcript-event".
[[nodiscard]] Result<Event> parseEvent(const QByteArray &line);

} // namespace Grantscope::Transcript
