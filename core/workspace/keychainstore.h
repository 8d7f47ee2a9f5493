// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/secretstore.h"

namespace Grantscope::Workspace {

/// The system's keychain, through QtKeychain, under the service "grantscope". A service that is there and silent would
/// never answer, so each question ends after \a timeout: "keychain-timeout". "keychain-unavailable" carries what the
/// system says, in its words; "keychain-denied" is the person's no.
class KeychainStore : public SecretStore
{
public:
    explicit KeychainStore(std::chrono::milliseconds timeout = std::chrono::seconds(5));

    [[nodiscard]] SecretStoreKind kind() const override { return SecretStoreKind::Keychain; }
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> read(const QString &name) override;
    [[nodiscard]] QFuture<Result<void>> write(const QString &name, const Secret &secret) override;
    [[nodiscard]] QFuture<Result<void>> remove(const QString &name) override;

private:
    std::chrono::milliseconds m_timeout;
};

} // namespace Grantscope::Workspace
