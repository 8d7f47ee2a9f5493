// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyscommand.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "texts/visible.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kLargestChain = qsizetype(1) << 20;

Outcome<QList<Jose::Certificate>> chainOf(const QByteArray &path)
{
    const auto bytes = readInput(path, kLargestChain);
    if (!bytes)
        return std::unexpected(bytes.error());
    const QString source = shownFile(path);
    const auto read = Jose::importKeys(*bytes);
    if (!read)
        return std::unexpected(failureOf(ExitStatus::Usage, source, read.error()));
    QList<Jose::Certificate> chain;
    for (const Jose::Key &key : read->keys)
        chain += key.certificates();
    if (chain.isEmpty())
        return usageFailure(
            QCoreApplication::translate("Gscope", "%1 holds no certificate. Give a certificate as PEM or DER.")
                .arg(source));
    return chain;
}

Outcome<Jose::JwkChanges> changesOf(const Arguments &arguments)
{
    Jose::JwkChanges changes{.algorithm = arguments.value("--alg"), .use = arguments.value("--use")};
    if (const auto kid = arguments.value("--kid"))
        changes.keyId = QString::fromUtf8(*kid);
    if (arguments.has("--no-kid"))
        changes.keyId = QString();
    if (arguments.has("--key-op"))
        changes.operations = operationsOf(arguments);
    if (const auto path = arguments.value("--chain")) {
        auto chain = chainOf(*path);
        if (!chain)
            return std::unexpected(chain.error());
        changes.chain = *std::move(chain);
    }
    return changes;
}

bool isEmpty(const Jose::JwkChanges &changes)
{
    return !changes.keyId && !changes.algorithm && !changes.use && !changes.operations && !changes.chain;
}

} // namespace

Outcome<ExitStatus> convertKeys(const Arguments &arguments)
{
    const auto form = formOf(arguments);
    if (!form)
        return std::unexpected(form.error());
    const auto changes = changesOf(arguments);
    if (!changes)
        return std::unexpected(changes.error());
    const auto passphrase = newPassphrase(arguments);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto items = readWholeKeyFiles(arguments);
    if (!items)
        return std::unexpected(items.error());
    if (changes->chain && items->size() > 1)
        return usageFailure(
            QCoreApplication::translate("Gscope", "--chain belongs to one key, and there are several."));
    for (Jose::KeyItem &item : *items) {
        if (isEmpty(*changes))
            break;
        auto changed = Jose::changedItem(item, *changes);
        if (!changed)
            return std::unexpected(failureOf(ExitStatus::Usage, Texts::visible(item.key.source()), changed.error()));
        item = *std::move(changed);
    }
    const auto made =
        written(*items, {.form = form->value_or(items->size() == 1 ? Jose::KeyForm::Jwk : Jose::KeyForm::JwkSet),
                         .half = arguments.has("--private") ? Jose::KeyHalf::Private : Jose::KeyHalf::Public,
                         .passphrase = *passphrase});
    if (!made)
        return std::unexpected(made.error());
    return putOut(arguments, *made);
}

} // namespace Grantscope::Cli
