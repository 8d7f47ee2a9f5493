// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hugepages.h"

#include <QtSystemDetection>

#ifdef Q_OS_LINUX
#include <sys/mman.h>

#include <cstdint>
#endif

namespace Grantscope {

void adviseHugePages([[maybe_unused]] const void *begin, [[maybe_unused]] std::size_t size)
{
#ifdef Q_OS_LINUX
    // Whole huge pages inside the block: what lies beside them belongs to others.
    constexpr std::uintptr_t kHuge = std::uintptr_t(2) << 20;
    const auto start = reinterpret_cast<std::uintptr_t>(begin);
    const std::uintptr_t first = (start + kHuge - 1) / kHuge * kHuge;
    const std::uintptr_t end = (start + size) / kHuge * kHuge;
    if (first < end)
        madvise(reinterpret_cast<void *>(first), end - first, MADV_HUGEPAGE);
#endif
}

} // namespace Grantscope
