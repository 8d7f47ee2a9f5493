// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "jose/keyimport.h"

#include <QtGlobal>

using namespace Grantscope;
using namespace Grantscope::Jose;

namespace {

/// What was read goes out, comes back, and is the same key.
void roundTrip(const Key &key)
{
    require(!key.isNull() && key.thumbprint().size() == 32);
    require(!key.isSymmetric() || key.secretSize() > 0);
    for (const JwsAlgorithm *each : key.allowedAlgorithms())
        require(each->keyType == key.type());
    if (key.isPrivate()) {
        if (const auto out = key.privateJwk()) {
            const auto back = importKeys(out->reveal().toByteArray());
            require(back && back->keys.size() == 1 && back->keys.first().thumbprint() == key.thumbprint());
        }
    }
    if (key.isSymmetric())
        return;
    const auto back = importKeys(*key.publicJwk());
    require(back && back->keys.first().thumbprint() == key.thumbprint() && !back->keys.first().isPrivate());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto import = importKeys('{' + text, {.passphrase = {}, .provenance = Provenance::Issuer, .source = {}});
    if (!import) {
        require(!import.error().id.name().empty() && import.error().offset <= text.size() + 1);
        return 0;
    }
    for (const Key &each : import->keys)
        roundTrip(each);
    for (const Error &each : import->refused)
        require(each.offset > 0 && each.offset <= text.size());
    return 0;
}
