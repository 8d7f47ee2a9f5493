// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

namespace Grantscope::Jose {

/// Decodes whole blocks of 32 characters of BASE64URL until shortly before the end or the first block with a foreign
/// character, and says how many characters that were: none where the processor has no vectors for it (AVX2). \a out has
/// room for what \a size characters decode to.
[[nodiscard]] qsizetype decodeWideBlocks(const char *text, qsizetype size, char *out);

} // namespace Grantscope::Jose
