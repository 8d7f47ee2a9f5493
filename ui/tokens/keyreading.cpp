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
    return Jose::importKeys(QByteArray::fromRawData(octets.data(), octets.size()), options)
        .transform([&](const Jose::KeyImport &import) {
            KeyBatch batch = makeBatch(text.source, import.keys);
            batch.refused = import.refused;
            batch.refusedIds = import.refusedIds;
            batch.findings = import.findings;
            return batch;
        });
}

Result<KeyBatch> readFetched(const FetchedSet &set)
{
    const KeySource &source = set.source;
    return Jose::importKeys(set.jwks, {{}, Jose::Provenance::Issuer, source.place})
        .transform([&](const Jose::KeyImport &import) {
            QList<Jose::Key> keys;
            keys.reserve(import.keys.size());
            for (const Jose::Key &key : import.keys) {
                const Jose::Key fetched = key.withFetch({source.issuer, source.fetchedAt});
                keys << (source.issuer.isEmpty() ? fetched.withProvenance(Jose::Provenance::Given, source.place)
                                                 : fetched);
            }
            KeyBatch batch = makeBatch(source, keys);
            batch.refused = import.refused;
            batch.refusedIds = import.refusedIds;
            batch.findings = import.findings;
            return batch;
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
