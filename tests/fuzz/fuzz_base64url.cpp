// SPDX-License-Identifier: GPL-3.0-or-later
// The strict reader takes exactly what the encoder writes; the lenient one reads all that and more.
#include "jose/base64url.h"

#include <cstdlib>

using namespace Grantscope::Jose;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView text(data, static_cast<qsizetype>(size));
    const auto strict = decodeBase64url(text);
    const LenientBase64 lenient = decodeBase64Leniently(text);
    if (strict) {
        if (encodeBase64url(*strict) != text || !lenient.readable || !lenient.findings.isEmpty()
            || lenient.bytes != *strict)
            std::abort();
    } else {
        const qsizetype offset = strict.error().offset;
        if (offset < 0 || offset >= text.size() || !lenient.findings.contains(strict.error()))
            std::abort();
    }
    if (decodeBase64url(encodeBase64url(text)) != text.toByteArray())
        std::abort();
    return 0;
}
