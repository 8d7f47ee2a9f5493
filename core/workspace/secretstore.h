// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secret.h"

#include <QFuture>
#include <QHash>

#include <chrono>
#include <memory>
#include <optional>

namespace Grantscope::Workspace {

enum class SecretStoreKind : std::uint8_t { Keychain, SessionOnly };

/// Where secrets of profiles and keys of this installation lie, by name. Never a file of ours. Used from the thread
/// that runs the program's event loop.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    [[nodiscard]] virtual SecretStoreKind kind() const = 0;

    /// Nothing where there is none of this name, and also where the keyring is locked: services do not tell the two
    /// apart. So nothing is no reason to write; write what a person gave, or under a name that was never used.
    [[nodiscard]] virtual QFuture<Result<std::optional<Secret>>> read(const QString &name) = 0;
    /// In place of what may be there. An empty secret is removed.
    [[nodiscard]] virtual QFuture<Result<void>> write(const QString &name, const Secret &secret) = 0;
    /// Fine where there is none.
    [[nodiscard]] virtual QFuture<Result<void>> remove(const QString &name) = 0;
};

/// Keeps them in memory until it is destroyed.
class SessionSecretStore : public SecretStore
{
public:
    [[nodiscard]] SecretStoreKind kind() const override { return SecretStoreKind::SessionOnly; }
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    QHash<QString, Secret> m_secrets;
};

/// "profile/<id>/<what>": the name of a secret of a profile, such as its "client_secret".
[[nodiscard]] QString profileSecretName(const QString &profileId, QStringView what);

struct OpenedSecretStore
{
    std::shared_ptr<SecretStore> store; ///< Never null.
    /// "secrets-session-only" with the reason in found, to be shown where secrets are typed; nothing for a keychain.
    std::optional<Error> sessionOnly = {};
};
/// The system's keychain where one answers within \a timeout, else memory.
[[nodiscard]] QFuture<OpenedSecretStore> openSecretStore(std::chrono::milliseconds timeout = std::chrono::seconds(5));

} // namespace Grantscope::Workspace
