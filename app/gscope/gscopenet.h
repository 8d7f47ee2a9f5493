// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"

namespace Grantscope::Cli {

/// The program that speaks to networks: beside this one, as in a build folder, or where it is installed. Empty if it is
/// in neither place.
[[nodiscard]] QByteArray findGscopeNet();

/// Becomes gscope-net with the same arguments, so that standard input and output, exit status and signals are its own.
/// Returns only where that fails: the number of the error.
[[nodiscard]] int becomeGscopeNet(char *const *argv);
/// What is said then.
[[nodiscard]] Failure gscopeNetFailure(int error);

} // namespace Grantscope::Cli
