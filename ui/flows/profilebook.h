// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowsetup.h"
#include "workspace/preset.h"
#include "workspace/profilestore.h"
#include "workspace/secretstore.h"

#include <QPromise>

#include <vector>

namespace Grantscope::Ui {

/// The person's profiles with their secrets: kept in a file and in the system's keychain, or for the session alone
/// where there is none. No widgets.
class ProfileBook : public QObject
{
    Q_OBJECT

public:
    /// \a newId gives ids that were never there.
    ProfileBook(QString folder, std::function<QString()> newId, QObject *parent = nullptr);

    /// Opens the keychain, which may take a while and ask the person for something: so not before secrets are wanted.
    /// Called again, it does nothing.
    void openKeychain();
    /// In place of the keychain.
    void setSecretStore(const Workspace::OpenedSecretStore &opened);
    /// Where secrets are kept; opens the keychain. A future of the caller's own each time.
    [[nodiscard]] QFuture<std::shared_ptr<Workspace::SecretStore>> opened();
    /// Why secrets do not outlive the session; nothing where the keychain keeps them.
    [[nodiscard]] const std::optional<Error> &sessionOnly() const { return m_secrets.sessionOnly; }
    [[nodiscard]] bool keepsSecrets() const;

    /// Why the file of the profiles could not be read.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    [[nodiscard]] const QList<Workspace::Profile> &profiles() const { return m_store.profiles(); }
    [[nodiscard]] const Workspace::Profile *find(const QString &id) const { return m_store.find(id); }
    /// Keeps \a setup under its profile, or under a new one of \a name; gives its id. The secret goes to the keychain.
    [[nodiscard]] Result<QString> save(const FlowSetup &setup, const QString &name);
    [[nodiscard]] Result<void> remove(const QString &id);
    /// The secret of the client, as far as one is kept.
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> clientSecret(const QString &id);

Q_SIGNALS:
    void changed();
    /// A secret could not be kept.
    void failed(const Grantscope::Error &error);

private:
    void tell(const Result<void> &kept);

    Workspace::ProfileStore m_store;
    std::function<QString()> m_newId;
    Workspace::OpenedSecretStore m_secrets;
    std::vector<QPromise<std::shared_ptr<Workspace::SecretStore>>> m_waiting; ///< For the keychain to answer.
    enum class Opening : quint8 { NotYet, UnderWay, Done } m_opening = Opening::NotYet;
    std::optional<Error> m_loadError;
};

} // namespace Grantscope::Ui
