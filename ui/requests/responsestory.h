// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request/challengestory.h"
#include "session/requestsession.h"
#include "widgets/storypane.h"

namespace Grantscope::Ui {

class Masking;

/// What came of a request, for a person: why nothing came, what WWW-Authenticate asks for and what to do about it.
/// Empty where there is nothing to explain.
[[nodiscard]] QList<StorySection> responseStory(const Session::Hop &hop, const Masking &masking);
/// "200 OK · 12.3 ms · 1.2 KiB"
[[nodiscard]] QString outcomeLine(const Session::Hop &hop);
[[nodiscard]] Meaning outcomeMeaning(const Session::Hop &hop);

} // namespace Grantscope::Ui
