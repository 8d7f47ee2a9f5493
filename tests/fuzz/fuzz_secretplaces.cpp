// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "transcript/redactor.h"
#include "transcript/secretplaces.h"

using namespace Grantscope;
using namespace Grantscope::Transcript;

/// Any text: what is found lies in it, and all of it can be replaced.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const SecretPlace &place : findSecretPlaces(text)) {
        require(place.where.begin >= 0 && place.where.begin <= place.where.end && place.where.end <= text.size());
        require(!place.values.isEmpty());
    }
    Redactor redactor;
    redactor.learn(SecretKind::Code, Secret("a-code-that-is-known"));
    require(!redactor.redacted(text).contains("a-code-that-is-known"));
    return 0;
}
