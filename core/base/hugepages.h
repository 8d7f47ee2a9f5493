// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace Grantscope {

/// Memory of \a size octets is about to be written for the first time, all of it: the system may serve it in large
/// pages, which spares most of the time that megabytes take to come into being. Only advice; small blocks and systems
/// other than Linux are left as they are.
void adviseHugePages(const void *begin, std::size_t size);

} // namespace Grantscope
