// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "http/sensitive.h"
#include "transcript/event.h"

#include <optional>

// What a run holds, as events of a transcript: pure. Time and the run's name are the caller's to set.
namespace Grantscope::Session {

/// The grant, and the issuer that is asked.
[[nodiscard]] Transcript::Event startEvent(const Flow::Run &run);
/// How it ended, and with which error where it failed. For a run that is over.
[[nodiscard]] Transcript::Event endEvent(const Flow::Run &run);

/// The redirect as the listener got it, a refused one cut short; of a pasted one, its parameters in the place in which
/// they stood.
[[nodiscard]] Transcript::Event arrivalEvent(const Flow::Arrival &arrival);

/// How many refused redirects were not told.
[[nodiscard]] Transcript::Event leftOutEvent(const QString &step, qsizetype count);

/// What became of a step that has ended, or of one attempt at it: checks, tokens that came, and its error where it
/// failed. \a lost is an exchange that did not come to an answer, as far as it came; may be null.
[[nodiscard]] QList<Transcript::Event> attemptEvents(const Flow::Run &run, const Flow::StepRecord &record,
                                                     const std::shared_ptr<const Exchange> &lost);

/// The deviation of a run that has one.
[[nodiscard]] std::optional<Transcript::Event> faultEvent(const Flow::Run &run);
/// How it was met; nothing while that is open and the run not over.
[[nodiscard]] std::optional<Transcript::Event> faultMetEvent(const Flow::Run &run);

struct KnownSecret
{
    SecretKind kind;
    Secret value;

    friend bool operator==(const KnownSecret &, const KnownSecret &) = default;
};
/// The secrets that a run knows before a message names them, or besides: those of the settings first. None is empty.
[[nodiscard]] QList<KnownSecret> knownSecrets(const Flow::Run &run);

} // namespace Grantscope::Session
