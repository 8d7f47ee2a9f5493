// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secret.h"
#include "commandline/options.h"

#include <chrono>

namespace Grantscope::Cli {

enum class Unit : std::uint8_t { Seconds, Count };
struct Bounds
{
    std::int64_t least = 0;
    std::int64_t most = 100LL * 366 * 86'400; ///< Longer than anybody waits, in seconds.
    Unit unit = Unit::Seconds;
};
/// How long a program may wait, in seconds: a timer of Qt holds 24 days.
inline constexpr Bounds kPatience{1, 86'400};

/// A whole number, of seconds or of something, within \a bounds. Failures are of usage.
[[nodiscard]] Outcome<std::int64_t> numberOf(QByteArrayView option, const QByteArray &text, Bounds bounds);
[[nodiscard]] Outcome<std::optional<std::chrono::seconds>> secondsOf(const Arguments &arguments, QByteArrayView option,
                                                                     Bounds bounds = {});
/// The octets of a file as a secret, without the line break after a text.
[[nodiscard]] Outcome<Secret> readSecretFile(const QByteArray &path);
/// The argument itself, or for "-" what standard input holds. It has to be there.
[[nodiscard]] Outcome<QByteArray> readArgument(const Arguments &arguments);
/// No more than one option, or the argument, may read standard input ("-").
[[nodiscard]] Outcome<void> checkReaders(const Arguments &arguments, const Command &command);

/// What is said of a value that is none of those that this option of \a command takes.
[[nodiscard]] QString noSuchChoice(QByteArrayView option, QByteArrayView value, const Command &command);
/// Each value of \a option is one that \a command offers. Failures are of usage.
[[nodiscard]] Outcome<void> checkChoice(const Arguments &arguments, QByteArrayView option, const Command &command);

} // namespace Grantscope::Cli
