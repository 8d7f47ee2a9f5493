// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "commandline/options.h"

#include <chrono>

namespace Grantscope::Cli {

/// A whole number from 0 to \a largest. Failures are of usage.
[[nodiscard]] Outcome<std::int64_t> numberOf(QByteArrayView option, const QByteArray &text, std::int64_t largest);
/// A whole number of seconds. Failures are of usage.
[[nodiscard]] Outcome<std::optional<std::chrono::seconds>> secondsOf(const Arguments &arguments, QByteArrayView option);
/// The octets of a file as a secret, without the line break after a text.
[[nodiscard]] Outcome<Secret> readSecretFile(const QByteArray &path);
/// No more than one option, or the argument, may read standard input ("-").
[[nodiscard]] Outcome<void> checkReaders(const Arguments &arguments, const Command &command);

/// What is said of a value that is none of those that an option takes.
[[nodiscard]] QString noSuchChoice(QByteArrayView option, QByteArrayView value);

} // namespace Grantscope::Cli
