// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyforms.h"
#include "json/writer.h"

namespace Grantscope::Cli {

/// One key as an object of --json: what it is and what is weak about it as of \a now. Nothing private is in it.
void writeKey(Json::Writer &out, const Jose::Key &key, Instant now);
/// An error or finding: {"id","text","remedy","expected","found","spec"}.
void writeFinding(Json::Writer &out, const Error &finding);
/// The same for a person, lines with a line break at the end of each.
[[nodiscard]] QByteArray keyText(const Jose::Key &key, Instant now);
[[nodiscard]] QByteArray findingText(const Error &finding);

} // namespace Grantscope::Cli
