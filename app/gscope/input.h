// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QByteArray>

namespace Grantscope::Cli {

inline constexpr qsizetype kLargestInput = qsizetype(256) << 20;

/// All octets of a file, or of standard input for "-". More than \a limit octets are refused, not cut.
[[nodiscard]] Outcome<QByteArray> readInput(const QByteArray &path, qsizetype limit = kLargestInput);

/// Writes all of it to standard output. False when nobody takes it any more.
[[nodiscard]] bool writeOutput(QByteArrayView bytes);
/// What is said when writeOutput() fails.
[[nodiscard]] Failure outputFailure();
/// One line to standard error, "gscope: " before it.
void writeComplaint(const QString &text);

/// The descriptor of a file opened for reading, 0 for "-". Close what is not 0.
[[nodiscard]] Outcome<int> openInput(const QByteArray &path);

} // namespace Grantscope::Cli
