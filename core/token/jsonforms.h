// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/recogniser.h"

namespace Grantscope::Token {

/// The JSON forms of JWS and JWE (RFC 7515 §7.2, RFC 7516 §7.2) in the part \a inner of any text, in their order: as
/// the whole, as members, in strings (where they stand with escapes), among header fields, in a command. Told by the
/// names and types of their members, as compact forms are by their look: Malformed where the members are those of a
/// form and don't fit. Context and name are not told. Linear time, at most \a limit.
[[nodiscard]] QList<Candidate> findJsonForms(const QByteArray &text, Json::Span inner, int limit);

/// What an object claims to be by its members, as findJsonForms() tells it; nothing for other objects.
[[nodiscard]] std::optional<Form> jsonFormOf(Json::Value object);

} // namespace Grantscope::Token
