// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/requestsession.h"

namespace Grantscope::Cli {

/// What --json prints of a request that was answered: the last of \a hops, and how it was come to.
[[nodiscard]] QByteArray requestReportJson(const QList<Session::Hop> &hops);
/// What a terminal shows: head and body, nothing in them steering it, and what a refusal asks for.
[[nodiscard]] QString requestReportText(const QList<Session::Hop> &hops);

} // namespace Grantscope::Cli
