// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/background.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

namespace Grantscope::Ui {

void yieldToWindow()
{
#ifdef Q_OS_LINUX
    // QThread's priorities mean nothing under Linux's usual scheduler; a thread's own niceness does.
    constexpr int kNicer = 10;
    thread_local const bool isLowered = [] {
        // Counted from the window's thread, whose number is the process's: a thread inherits what its maker has.
        return setpriority(PRIO_PROCESS, 0, getpriority(PRIO_PROCESS, static_cast<id_t>(getpid())) + kNicer) == 0;
    }();
    static_cast<void>(isLowered);
#endif
}

} // namespace Grantscope::Ui
