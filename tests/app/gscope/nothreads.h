// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/resource.h>

namespace GscopeRun {

/// A thread gets as large a stack as this limit says.
inline constexpr rlim_t kMoreThanThereIs = rlim_t(1) << 47;

[[nodiscard]] inline bool threadsCanBeDenied()
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_max >= kMoreThanThereIs;
}

/// To be called in a child before its program begins: no stack can be had for another thread.
inline void denyThreads()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_STACK, &limit);
    limit.rlim_cur = kMoreThanThereIs;
    ::setrlimit(RLIMIT_STACK, &limit);
}

} // namespace GscopeRun
