// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Grantscope::Ui {

/// For work of a thread pool: from here on this thread leaves the processor to the window's thread where both want it.
/// Called again, it does nothing. Systems other than Linux, where threads have no such rank of their own, are left as
/// they are.
void yieldToWindow();

} // namespace Grantscope::Ui
