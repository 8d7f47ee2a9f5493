// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

namespace Bench {

/// Exchange number \a n of a recording as programs make them: a token request with its answer (two JWTs of 0.9 KB and a
/// refresh token) every tenth time, else a call of an API with the bearer token of the last one; about 4 KB each with
/// both heads.
[[nodiscard]] Grantscope::Transcript::Event sampleExchange(int n);

} // namespace Bench
