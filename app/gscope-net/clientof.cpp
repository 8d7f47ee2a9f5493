// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientof.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "commandline/values.h"
#include "jose/algorithm.h"
#include "jose/keyimport.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using OAuth::ClientAuthMethod;

Outcome<Secret> secretOf(const Arguments &arguments)
{
    const auto file = arguments.value("--client-secret-file");
    const auto variable = arguments.value("--client-secret-env");
    if (file && variable)
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--client-secret-file and --client-secret-env both give the secret. Give one of them."));
    if (file)
        return readSecretFile(*file);
    if (!variable)
        return Secret();
    QByteArray value = qgetenv(variable->constData());
    if (value.isEmpty())
        return usageFailure(
            QCoreApplication::translate("Gscope", "The environment has no variable %1, or it is empty. Set and export "
                                                  "it, or use --client-secret-file.")
                .arg(Texts::visibleExcerpt(QString::fromUtf8(*variable), 40)));
    qunsetenv(variable->constData());
    return Secret::consume(value);
}

Outcome<Jose::Key> keyOf(const Arguments &arguments)
{
    const auto path = arguments.value("--client-key");
    if (!path)
        return Jose::Key();
    Secret passphrase;
    if (const auto phrase = arguments.value("--passphrase-file")) {
        auto read = readSecretFile(*phrase);
        if (!read)
            return std::unexpected(read.error());
        passphrase = *read;
    }
    auto bytes = readInput(*path, qsizetype(1) << 20);
    if (!bytes)
        return std::unexpected(bytes.error());
    const Secret octets = Secret::consume(*bytes);
    const QString source = shownFile(*path);
    const auto imported = Jose::importKeys(QByteArray::fromRawData(octets.reveal().data(), octets.size()),
                                           {.passphrase = passphrase, .source = source});
    if (!imported)
        return std::unexpected(failureOf(ExitStatus::Usage, source, imported.error()));
    const auto key = std::ranges::find_if(
        imported->keys, [](const Jose::Key &each) { return each.isPrivate() && !each.isSymmetric(); });
    if (key == imported->keys.cend())
        return usageFailure(
            QCoreApplication::translate("Gscope", "%1 holds no private key. Give one as PEM, DER, JWK or JWK Set.")
                .arg(source));
    return *key;
}

Outcome<ClientAuthMethod> methodOf(const Arguments &arguments, const OAuth::ClientCredentials &client)
{
    const auto name = arguments.value("--client-auth");
    if (!name)
        return !client.secret.isEmpty() ? ClientAuthMethod::SecretBasic
               : !client.key.isNull()   ? ClientAuthMethod::PrivateKeyJwt
                                        : ClientAuthMethod::None;
    const auto method = OAuth::findClientAuthMethod(*name);
    if (!method)
        return usageFailure(noSuchChoice("--client-auth", *name, kFlowCommand));
    if (*method == ClientAuthMethod::PrivateKeyJwt && client.key.isNull())
        return usageFailure(QCoreApplication::translate("Gscope", "private_key_jwt needs a key. Give --client-key."));
    if (*method != ClientAuthMethod::PrivateKeyJwt && *method != ClientAuthMethod::None && client.secret.isEmpty())
        return usageFailure(QCoreApplication::translate("Gscope", "%1 needs a secret. Give --client-secret-file or "
                                                                  "--client-secret-env.")
                                .arg(QString::fromLatin1(*name)));
    return *method;
}

} // namespace

Outcome<OAuth::ClientCredentials> clientOf(const Arguments &arguments)
{
    OAuth::ClientCredentials client{.clientId =
                                        QString::fromUtf8(arguments.value("--client-id").value_or(QByteArray()))};
    if (client.clientId.isEmpty())
        return usageFailure(
            QCoreApplication::translate("Gscope", "No client is named. Give --client-id as it is registered."));
    auto secret = secretOf(arguments);
    if (!secret)
        return std::unexpected(secret.error());
    client.secret = *secret;
    auto key = keyOf(arguments);
    if (!key)
        return std::unexpected(key.error());
    client.key = *key;
    const auto method = methodOf(arguments, client);
    if (!method)
        return std::unexpected(method.error());
    client.method = *method;
    client.algorithm = arguments.value("--client-algorithm").value_or(QByteArray());
    if (!client.algorithm.isEmpty() && !Jose::findJwsAlgorithm(client.algorithm))
        return usageFailure(noSuchChoice("--client-algorithm", client.algorithm, kFlowCommand));
    return client;
}

Outcome<OAuth::ClientCredentials> resourceServerOf(const Arguments &arguments)
{
    const auto id = arguments.value("--introspection-client-id");
    const auto file = arguments.value("--introspection-secret-file");
    if (!id && !file)
        return OAuth::ClientCredentials();
    if (!id || !file || id->isEmpty())
        return usageFailure(QCoreApplication::translate(
            "Gscope", "--introspection-client-id and --introspection-secret-file go together. Give both."));
    auto secret = readSecretFile(*file);
    if (!secret)
        return std::unexpected(secret.error());
    if (secret->isEmpty())
        return usageFailure(
            QCoreApplication::translate("Gscope", "The file of %1 is empty.").arg(u"--introspection-secret-file"_s));
    return OAuth::ClientCredentials{
        .clientId = QString::fromUtf8(*id), .method = ClientAuthMethod::SecretBasic, .secret = *secret};
}

} // namespace Grantscope::Cli
