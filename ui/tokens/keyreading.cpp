// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyreading.h"

#include "json/document.h"

namespace Grantscope::Ui {

bool isKeyText(const QByteArray &text)
{
    constexpr qsizetype kMost = 1024 * 1024; // of JSON that is read to find out
    const QByteArray trimmed = text.trimmed();
    if (trimmed.startsWith("-----BEGIN "))
        return true;
    if (!trimmed.startsWith('{') || trimmed.size() > kMost)
        return false;
    const auto document = Json::Document::parse(trimmed);
    return document && (document->root().member("kty").isString() || document->root().member("keys").isArray());
}

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
