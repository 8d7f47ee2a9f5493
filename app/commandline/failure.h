// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

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

/// Why the program stops before it has an answer. Never holds a secret.
struct Failure
{
    ExitStatus status = ExitStatus::Usage;
    QString text; ///< One line: what happened, and what to do.
    QByteArray code = "usage"; ///< For programs: "usage", "input", "output", or the id of an error of core.
    QString expected = {};
    QString found = {};
};

template <typename T>
using Outcome = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> usageFailure(const QString &text, const QString &expected = {},
                                                           const QString &found = {})
{
    return std::unexpected(Failure{ExitStatus::Usage, text, "usage", expected, found});
}
[[nodiscard]] inline std::unexpected<Failure> ioFailure(const QByteArray &code, const QString &text)
{
    return std::unexpected(Failure{ExitStatus::InputOutput, text, code});
}
/// An error of core, \a where it happened before its text, unless that is empty.
[[nodiscard]] Failure failureOf(ExitStatus status, const QString &where, const Error &error);

/// What --json prints in place of a report: {"error":{"code","expected","found","remedy"}} and a line break.
[[nodiscard]] QByteArray failureJson(const Failure &failure);

} // namespace Grantscope::Cli
