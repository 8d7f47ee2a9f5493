// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys.h"

#include "remotekeys.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "jose/keyimport.h"
#include "texts/visible.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

// A set of 10,000 keys has a few megabytes.
constexpr qsizetype kLargestKeyFile = qsizetype(16) << 20;

constexpr std::chrono::seconds kFetchLimit{60};

std::unexpected<Failure> keyFailure(const QString &where, const Error &error)
{
    return std::unexpected(failureOf(ExitStatus::Usage, where, error));
}

Outcome<void> addSecret(Token::KeyRing &ring, const Secret &secret, const QString &source)
{
    const auto key = Jose::keyFromSecret(secret, {.source = source});
    if (!key)
        return keyFailure(source, key.error());
    ring.keys.append(*key);
    return {};
}

constexpr const char *kKeyOptions[] = {"--key",         "--secret",   "--secret-base64", "--secret-hex",
                                       "--secret-file", "--jwks-url", "--issuer-url"};

Outcome<void> addTypedSecrets(Token::KeyRing &ring, const Arguments &arguments)
{
    using enum Jose::SecretEncoding;
    for (const auto &[option, encoding] :
         {std::pair("--secret", Text), {"--secret-base64", Base64}, {"--secret-hex", Hex}}) {
        const QString source = QString::fromLatin1(option);
        for (const QByteArray &typed : arguments.values(option)) {
            auto secret = Jose::decodeSecret(typed, encoding);
            // Both of Base64's alphabets are taken; no secret can be read in two ways, as - and _ stand in one of them
            // only.
            if (!secret && encoding == Base64 && (typed.contains('-') || typed.contains('_')))
                secret = Jose::decodeSecret(typed, Base64url);
            if (!secret)
                return keyFailure(
                    source,
                    {.id = secret.error().id, .expected = secret.error().expected, .offset = secret.error().offset});
            if (auto added = addSecret(ring, *secret, source); !added)
                return added;
        }
    }
    for (const QByteArray &path : arguments.values("--secret-file")) {
        const auto secret = readSecretFile(path);
        if (!secret)
            return std::unexpected(secret.error());
        if (auto added = addSecret(ring, *secret, QFile::decodeName(path)); !added)
            return added;
    }
    return {};
}

Outcome<Jose::KeyImport> importFile(const QByteArray &path, const Secret &passphrase)
{
    auto bytes = readInput(path, kLargestKeyFile);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret octets = Secret::consume(*bytes);
    const QString source = QFile::decodeName(path);
    auto imported = Jose::importKeys(QByteArray::fromRawData(octets.reveal().data(), octets.size()),
                                     {.passphrase = passphrase, .source = source});
    if (!imported)
        return keyFailure(Texts::visible(source), imported.error());
    return *std::move(imported);
}

Outcome<Secret> passphraseOf(const Arguments &arguments)
{
    const auto path = arguments.value("--passphrase-file");
    return path ? readSecretFile(*path) : Outcome<Secret>(Secret());
}

Outcome<void> addKeyFiles(Token::KeyRing &ring, const Arguments &arguments, const Secret &passphrase)
{
    for (const QByteArray &path : arguments.values("--key")) {
        const auto imported = importFile(path, passphrase);
        if (!imported)
            return std::unexpected(imported.error());
        ring.keys += imported->keys;
        ring.findings += imported->findings + imported->refused;
        ring.refusedIds += imported->refusedIds;
    }
    return {};
}

Outcome<void> addRemoteKeys(Token::KeyRing &ring, const Arguments &arguments)
{
    const auto limit = secondsOf(arguments, "--timeout", kPatience);
    if (!limit)
        return std::unexpected(limit.error());
    const auto fetch = [&](QByteArrayView option, Jose::Provenance provenance) -> Outcome<void> {
        const auto url = arguments.value(option);
        if (!url)
            return {};
        const auto fetched = fetchKeys(option, *url, limit->value_or(kFetchLimit));
        if (!fetched)
            return std::unexpected(fetched.error());
        // What an address publishes must hold no private keys, whoever named it.
        const auto imported =
            Jose::importKeys(fetched->jwks, {.provenance = Jose::Provenance::Issuer, .source = fetched->from});
        if (!imported)
            return std::unexpected(failureOf(ExitStatus::InputOutput, fetched->from, imported.error()));
        for (const Jose::Key &key : imported->keys)
            ring.keys.append(key.withProvenance(provenance, fetched->from).withFetch({fetched->issuer, fetched->at}));
        ring.findings += imported->findings + imported->refused;
        ring.refusedIds += imported->refusedIds;
        return {};
    };
    if (auto given = fetch("--jwks-url", Jose::Provenance::Given); !given)
        return given;
    return fetch("--issuer-url", Jose::Provenance::Issuer);
}

} // namespace

Outcome<Token::KeyRing> readKeys(const Arguments &arguments)
{
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    Token::KeyRing ring;
    ring.named = std::ranges::any_of(kKeyOptions, [&](const char *option) { return arguments.has(option); });
    if (auto added = addKeyFiles(ring, arguments, *passphrase); !added)
        return std::unexpected(added.error());
    if (auto added = addTypedSecrets(ring, arguments); !added)
        return std::unexpected(added.error());
    if (auto added = addRemoteKeys(ring, arguments); !added)
        return std::unexpected(added.error());
    return ring;
}

Outcome<QList<Jose::Key>> readKeyFile(const QByteArray &path, const Arguments &arguments)
{
    const auto passphrase = passphraseOf(arguments);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto imported = importFile(path, *passphrase);
    if (!imported)
        return std::unexpected(imported.error());
    if (imported->keys.isEmpty() && !imported->refused.isEmpty())
        return keyFailure(shownFile(path), imported->refused.constFirst());
    return imported->keys;
}

Outcome<Jose::DecryptionLimits> decryptionLimits(const Arguments &arguments)
{
    Jose::DecryptionLimits limits;
    if (const auto typed = arguments.value("--most-iterations")) {
        const auto number =
            numberOf("--most-iterations", *typed, {Jose::kFewestIterations, Jose::kMostIterations, Unit::Count});
        if (!number)
            return std::unexpected(number.error());
        limits.iterations = *number;
    }
    return limits;
}

Outcome<QList<Jose::Certificate>> readAnchors(const Arguments &arguments)
{
    QList<Jose::Certificate> anchors;
    for (const QByteArray &path : arguments.values("--trust-anchor")) {
        const auto bytes = readInput(path, kLargestKeyFile);
        if (!bytes)
            return std::unexpected(bytes.error());
        const QString source = shownFile(path);
        const auto imported = Jose::importKeys(*bytes);
        if (!imported)
            return keyFailure(source, imported.error());
        const qsizetype before = anchors.size();
        for (const Jose::Key &key : imported->keys)
            anchors += key.certificates();
        if (anchors.size() == before)
            return usageFailure(
                QCoreApplication::translate("Gscope", "%1 holds no certificate. Give a certificate as PEM or DER.")
                    .arg(source));
    }
    return anchors;
}

} // namespace Grantscope::Cli
