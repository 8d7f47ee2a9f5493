// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Cli {

/// Has texts come in the language of the environment (LC_ALL, LC_MESSAGES, LANG) where there is a translation; loads
/// nothing for English. For the life of the program.
void followSystemLanguage(int &argc, char **argv);

} // namespace Grantscope::Cli
