// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyimport.h"

#include <optional>

namespace Grantscope::Ui {

/// Keys as the person hands them over.
struct KeyText
{
    QByteArray data;
    QString source; ///< "keys.pem"
    std::optional<Jose::SecretEncoding> secret =
        {}; ///< Set: a secret in this encoding. Else a key in one of the key formats.
    Secret passphrase = {};
};

/// Whether a text is a key or a set of keys rather than something that holds a token: PEM, or a JSON object with "kty"
/// or "keys" (RFC 7517 §4, §5).
[[nodiscard]] bool isKeyText(const QByteArray &text);

/// Reads keys, off the UI thread. Errors as of importKeys(), decodeSecret(), keyFromSecret().
[[nodiscard]] Result<Jose::KeyImport> readKeys(const KeyText &text);

} // namespace Grantscope::Ui
