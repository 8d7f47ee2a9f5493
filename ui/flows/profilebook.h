// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowsetup.h"
#include "workspace/preset.h"
#include "workspace/profilestore.h"
#include "workspace/secretstore.h"

#include <QPromise>
#include <QSet>

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
    /// A secret of the profile is kept where it can be had and deleted: in the keychain, or for this session. As long
    /// as the keychain is not open, what the file says counts.
    [[nodiscard]] bool keepsSecret(const QString &id) const;

    /// Why the file of the profiles could not be read.
    [[nodiscard]] const std::optional<Error> &loadError() const { return m_loadError; }
    [[nodiscard]] const QList<Workspace::Profile> &profiles() const { return m_store.profiles(); }
    [[nodiscard]] const Workspace::Profile *find(const QString &id) const { return m_store.find(id); }
    /// Keeps \a setup under its profile, or under a new one of \a name; gives its id. The secret goes to the keychain;
    /// where \a setup has none, the one that lies there stays, unless it is another provider's.
    [[nodiscard]] Result<QString> save(const FlowSetup &setup, const QString &name);
    /// The profile stays, its secret does not. "profile-id".
    [[nodiscard]] Result<void> forgetSecret(const QString &id);
    /// With its secret. restore() takes it back until the program ends.
    [[nodiscard]] Result<void> remove(const QString &id);
    [[nodiscard]] bool canRestore() const { return !m_removed.isEmpty(); }
    /// The profile that was removed last is there again, at the end, with its secret; gives its id. "profile-name"
    /// where its name was taken meanwhile; "profile-id" where nothing was removed.
    [[nodiscard]] Result<QString> restore();
    /// The secret of the client, as far as one is kept.
    [[nodiscard]] QFuture<Result<std::optional<Secret>>> clientSecret(const QString &id);

Q_SIGNALS:
    void changed();
    /// A secret could not be kept.
    void failed(const Grantscope::Error &error);

private:
    void tell(const Result<void> &kept);
    void settle(const QString &id, const Result<void> &written);
    void write(const QString &id, const Secret &secret);
    void dropSecret(const QString &id);

    struct Removed
    {
        Workspace::Profile profile;
        QFuture<Result<std::optional<Secret>>> secret; ///< Read before it is removed.
        bool hadSecret = false;
    };
    Workspace::ProfileStore m_store;
    std::function<QString()> m_newId;
    Workspace::OpenedSecretStore m_secrets;
    QFuture<void> m_opening;
    QList<std::shared_ptr<QPromise<std::shared_ptr<Workspace::SecretStore>>>> m_waiting; ///< Until it is open.
    bool m_isOpen = false;
    QSet<QString> m_given; ///< The profiles whose secret was given to the store in this session.
    QList<Removed> m_removed; ///< The last one last.
    std::optional<Error> m_loadError;
};

} // namespace Grantscope::Ui
