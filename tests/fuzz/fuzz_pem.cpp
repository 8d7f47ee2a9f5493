// SPDX-License-Identifier: GPL-3.0-or-later
#include "require.h"

#include "jose/keyimport.h"

#include <QtGlobal>

using namespace Grantscope;
using namespace Grantscope::Jose;

// PEM, DER and whatever else is no JSON; with a passphrase, so that decryption is reached.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto import = importKeys(text, {.passphrase = Secret(QByteArrayView("correct horse"))});
    if (!import) {
        require(!import.error().id.name().empty() && import.error().offset <= text.size());
        return 0;
    }
    require(!import->keys.isEmpty() || import->format == KeyFormat::JwkSet);
    for (const Key &each : import->keys) {
        if (each.isSymmetric())
            continue;
        const auto back = importKeys(*each.publicPem());
        require(back && back->keys.first().thumbprint() == each.thumbprint());
        require(!back->keys.first().isPrivate());
        const auto pair = each.isPrivate() ? each.privatePem() : std::unexpected(Error{});
        if (!pair)
            continue;
        const auto again = importKeys(pair->reveal().toByteArray());
        require(again && again->keys.first().isPrivate() && again->keys.first().thumbprint() == each.thumbprint());
    }
    return 0;
}
