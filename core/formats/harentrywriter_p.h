// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "transcript/event.h"

namespace Grantscope::Formats {

/// Appends the entry of an event that holds an exchange. \a before: the events before it, as elements of a JSON array.
/// \a page: the id of its page; empty for none.
void appendHarEntry(const Transcript::Event &event, const QByteArray &page, const QByteArray &before, QByteArray &out);

} // namespace Grantscope::Formats
