// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jose/keyforms.h"
#include "tokens/intakeline.h"

namespace Grantscope::Ui {

enum class KeyParts : quint8 { Public, Private };

/// Writes a key to a file, whole or not at all: as JWK where the name ends in ".jwk" or ".json", with what else was
/// written with it, else as PEM. A file
/// with private parts is for its owner's eyes alone (0600) from its first octet on.
[[nodiscard]] IntakeLine saveKey(const Jose::KeyItem &item, KeyParts parts, const QString &path);
/// The same for a key that was written already, in whatever form, or the reason why it was not.
[[nodiscard]] IntakeLine saveText(const Result<Secret> &text, KeyParts parts, const QString &path);

} // namespace Grantscope::Ui
