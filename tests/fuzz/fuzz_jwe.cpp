// SPDX-License-Identifier: GPL-3.0-or-later
// Any text is a JWE or an error; whatever it says, opening it ends, in bounded time and memory, with what was in it or
// a reason.
#include "fuzzkeys.h"
#include "require.h"

#include "jose/decrypter.h"

#include <algorithm>
#include <vector>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

constexpr qsizetype kMostInside = 1 << 20;

std::vector<Decrypter> makeDecrypters()
{
    const DecryptionLimits limits{.iterations = 2000, .inflated = {.octets = kMostInside}};
    std::vector<Decrypter> made;
    for (const Key &key : fuzzKeys())
        made.push_back(Decrypter::create(key, limits).value());
    return made;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const std::vector<Decrypter> decrypters = makeDecrypters();
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto jwe = Jwe::parse(text);
    if (!jwe || !jwe->isReadable())
        return 0;
    const qsizetype recipients = std::min<qsizetype>(jwe->recipients.size(), 4);
    for (qsizetype i = 0; i < recipients; ++i) {
        for (const Decrypter &each : decrypters) {
            const auto opened = each.decrypt(*jwe, i);
            if (opened)
                require(opened->plaintext.size() <= std::max(kMostInside, jwe->ciphertext.bytes.size()));
            else
                require(!opened.error().id.name().empty());
            // Asked again, it says the same.
            const auto again = each.decrypt(*jwe, i);
            require(again.has_value() == opened.has_value());
        }
    }
    return 0;
}
