// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/signatures.h"

namespace Grantscope::Token {

/// What became of the signature of a key binding JWT, and with which key (RFC 9901 §7.3).
struct KeyBindingReport
{
    SignatureStatus status = SignatureStatus::NotChecked;
    QByteArray algorithm; ///< As its header has it, UTF-8.
    Jose::Key key = {}; ///< That of "cnf"; null where there is none that can be read.
    Texts::Reason reason = {};
    QString found = {}; ///< For the reason's sentence.
    std::optional<Error> error = {}; ///< Why the key can't be read or used.
};

/// Verifies the key binding of an SD-JWT with the key that its issuer put into "cnf" ("jwk"; another member names a key
/// that stands elsewhere, and is not checked). Only algorithms with a key pair can bind (§4.3). Nothing where there is
/// no key binding that can be read.
[[nodiscard]] std::optional<KeyBindingReport> checkKeyBinding(const DecodedJwt &token);

} // namespace Grantscope::Token
