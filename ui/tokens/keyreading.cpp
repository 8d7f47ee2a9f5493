// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keyreading.h"

#include "json/document.h"

#include <QFile>
#include <QFileInfo>

namespace Grantscope::Ui {

namespace {

QByteArray identityOf(const Jose::Key &key, const KeySource &source)
{
    QByteArray identity = key.thumbprint() + '\0' + key.keyId().toUtf8() + '\0' + key.algorithm() + '\0'
                          + static_cast<char>(key.provenance());
    // A set that is fetched anew takes its own keys away, and never those that came otherwise.
    if (source.replaces())
        identity += source.place.toUtf8() + '\0' + source.issuer.toUtf8();
    return identity;
}

} // namespace

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

KeyBatch makeBatch(const KeySource &source, const QList<Jose::Key> &keys)
{
    KeyBatch batch{source};
    batch.keys.reserve(keys.size());
    for (const Jose::Key &key : keys)
        batch.keys.append({key, identityOf(key, source)});
    return batch;
}

KeyBatch batchOf(const KeySource &source, const Jose::KeyItems &items)
{
    KeyBatch batch{
        .source = source, .refused = items.refused, .refusedIds = items.refusedIds, .findings = items.findings};
    batch.keys.reserve(items.items.size());
    for (const Jose::KeyItem &item : items.items)
        batch.keys.append({item.key, identityOf(item.key, source), item.jwk});
    return batch;
}

Result<KeyBatch> readKeys(const KeyText &text)
{
    const Jose::ImportOptions options{text.passphrase, Jose::Provenance::Given, sourceText(text.source)};
    if (text.secret) {
        return Jose::decodeSecret(text.octets.reveal(), *text.secret)
            .and_then([&](const Secret &secret) { return Jose::keyFromSecret(secret, options); })
            .transform([&](const Jose::Key &key) { return makeBatch(text.source, {key}); });
    }
    // Read where the octets lie: a copy would stay behind.
    const QByteArrayView octets = text.octets.reveal();
    return Jose::readKeyItems(QByteArray::fromRawData(octets.data(), octets.size()), options)
        .transform([&](const Jose::KeyItems &items) { return batchOf(text.source, items); });
}

Result<KeyBatch> readFetched(const FetchedSet &set)
{
    const KeySource &source = set.source;
    return Jose::readKeyItems(set.jwks, {{}, Jose::Provenance::Issuer, source.place})
        .transform([&](Jose::KeyItems items) {
            for (Jose::KeyItem &item : items.items) {
                const Jose::Key fetched = item.key.withFetch({source.issuer, source.fetchedAt});
                item.key =
                    source.issuer.isEmpty() ? fetched.withProvenance(Jose::Provenance::Given, source.place) : fetched;
            }
            return batchOf(source, items);
        });
}

std::expected<KeyText, FileTrouble> readKeyFile(const QString &path)
{
    using enum FileTrouble::Kind;
    if (QFileInfo(path).isDir())
        return std::unexpected(FileTrouble{Folder});
    QFile file(path);
    // A pipe or a device might never end.
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return std::unexpected(FileTrouble{Unreadable});
    if (!file.open(QIODevice::ReadOnly))
        return std::unexpected(FileTrouble{Unreadable, file.errorString()});
    if (file.size() > kMostKeyFile)
        return std::unexpected(FileTrouble{TooLarge});
    QByteArray octets = file.read(kMostKeyFile);
    return KeyText{Secret::consume(octets), {KeyOrigin::File, QFileInfo(path).absoluteFilePath()}};
}

} // namespace Grantscope::Ui
