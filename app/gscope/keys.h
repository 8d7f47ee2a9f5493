// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/options.h"
#include "jose/decrypter.h"
#include "token/signatures.h"

namespace Grantscope::Cli {

/// Every key that the options name, read and prepared for use. A file that can't be read is a failure of status
/// InputOutput, a text that is no key one of status Usage. Keys of a set that can't be used are in KeyRing::findings.
[[nodiscard]] Outcome<Token::KeyRing> readKeys(const Arguments &arguments);

/// The keys of one file, encrypted ones with --passphrase-file; failures as of readKeys().
[[nodiscard]] Outcome<QList<Jose::Key>> readKeyFile(const QByteArray &path, const Arguments &arguments);

/// --most-iterations.
[[nodiscard]] Outcome<Jose::DecryptionLimits> decryptionLimits(const Arguments &arguments);

/// The certificates of --trust-anchor.
[[nodiscard]] Outcome<QList<Jose::Certificate>> readAnchors(const Arguments &arguments);

} // namespace Grantscope::Cli
