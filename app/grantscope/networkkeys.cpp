// SPDX-License-Identifier: GPL-3.0-or-later
#include "networkkeys.h"

#include "jose/keyimport.h"

#include <QtConcurrentRun>

namespace Grantscope {

namespace {

Result<Ui::FetchedKeys> readKeys(const Result<Discovery::KeySetDocument> &document, Jose::Provenance provenance)
{
    if (!document)
        return std::unexpected(document.error());
    // A set from an address is judged as published, whoever named the address: a private key in it is out in the open.
    Jose::ImportOptions options{
        .passphrase = {}, .provenance = Jose::Provenance::Issuer, .source = QString::fromUtf8(document->from)};
    const auto imported = Jose::importKeys(document->jwksText, options);
    if (!imported)
        return std::unexpected(imported.error());
    Ui::FetchedKeys fetched{.keys = {}, .findings = imported->findings + imported->refused, .issuer = document->issuer};
    for (const Jose::Key &key : imported->keys)
        fetched.keys.append(key.withProvenance(provenance, options.source));
    return fetched;
}

QFuture<Result<Ui::FetchedKeys>> whenRead(const Discovery::KeySetSource::Answer &answer, Jose::Provenance provenance)
{
    return QFuture(answer).then(QtFuture::Launch::Async, [provenance](const Result<Discovery::KeySetDocument> &document) {
        return readKeys(document, provenance);
    });
}

} // namespace

Ui::KeyFetcher networkKeys(Discovery::KeySetSource &source)
{
    return {.fetchIssuer =
                [&source](const QString &issuer) {
                    return whenRead(source.fetchIssuerKeys(issuer, Discovery::KeySetSource::Mode::Reload), Jose::Provenance::Issuer);
                },
            .fetchKeySet =
                [&source](const QString &address) {
                    return whenRead(source.fetchKeySet(address.toUtf8(), Discovery::KeySetSource::Mode::Reload), Jose::Provenance::Given);
                }};
}

} // namespace Grantscope
