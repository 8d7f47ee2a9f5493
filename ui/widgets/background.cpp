// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/background.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

namespace Grantscope::Ui {

void yieldToWindow()
{
#ifdef Q_OS_LINUX
    // QThread's priorities mean nothing under Linux's usual scheduler; a thread's own niceness does.
    constexpr int kNicer = 10;
    thread_local const bool isLowered = [] {
        return setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, 0) + kNicer) == 0;
    }();
    static_cast<void>(isLowered);
#endif
}

} // namespace Grantscope::Ui
