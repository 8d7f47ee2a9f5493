// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

namespace Grantscope::Token {

/// Finds tokens in any text in one pass: compact ones wherever they stand, opaque ones at places whose name says that a
/// token stands there. Knows forms, URLs, header fields, cookies, command lines, elements and JSON (strings in strings,
/// too) by what stands around a token, not by parsing them, so that a piece of any of them serves as well. A text in
/// Base64 inside is scanned, too, once. \a forms are the JSON forms in the text, in order: each gets its place, and
/// what stands inside is part of it. Linear time, whatever the text.
[[nodiscard]] QList<Candidate> scanText(const QByteArray &text, const QList<Candidate> &forms, int limit);

/// The tokens in a text that stands in Base64 and fills the part \a encoded of \a text; none where it is no such text.
[[nodiscard]] QList<Candidate> scanEncodedText(const QByteArray &text, Json::Span encoded, int limit);

} // namespace Grantscope::Token
