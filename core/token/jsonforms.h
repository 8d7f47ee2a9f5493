// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

namespace Grantscope::Token {

/// The JSON forms of JWS and JWE in a JSON text, the text itself among them (RFC 7515 §7.2, RFC 7516 §7.2). Malformed
/// where the members are those of a form and don't fit, or where a text with such members is no JSON.
[[nodiscard]] QList<Candidate> findJsonForms(const QByteArray &text, Json::Span inner, int limit);

} // namespace Grantscope::Token
