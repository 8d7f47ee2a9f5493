// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <expected>

namespace Grantscope::Cli {

/// What the program's exit status says; a promise to scripts.
enum class ExitStatus : int {
    Fine = 0, ///< Valid.
    Bad = 1, ///< Invalid or malformed.
    Usage = 2, ///< An option, a number or a key that can't be used.
    Unverified = 3,
    InputOutput = 4, ///< A file, a stream or the network.
};

/// Why the program stops before it has an answer: one line for standard error, which never holds a secret.
struct Failure
{
    ExitStatus status = ExitStatus::Usage;
    QString text;
};

template <typename T>
using Outcome = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> usageFailure(const QString &text)
{
    return std::unexpected(Failure{ExitStatus::Usage, text});
}
[[nodiscard]] inline std::unexpected<Failure> ioFailure(const QString &text)
{
    return std::unexpected(Failure{ExitStatus::InputOutput, text});
}

} // namespace Grantscope::Cli
