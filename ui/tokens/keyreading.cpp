// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyreading.h"

namespace Grantscope::Ui {

Result<Jose::KeyImport> readKeys(const KeyText &text)
{
    const Jose::ImportOptions options{text.passphrase, Jose::Provenance::Given, text.source};
    if (!text.secret)
        return Jose::importKeys(text.data, options);
    return Jose::decodeSecret(text.data, *text.secret)
        .and_then([&](const Secret &secret) { return Jose::keyFromSecret(secret, options); })
        .transform([](const Jose::Key &key) {
            Jose::KeyImport import;
            import.format = Jose::KeyFormat::RawSecret;
            import.keys << key;
            return import;
        });
}

} // namespace Grantscope::Ui
