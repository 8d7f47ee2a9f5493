// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/profilebook.h"

#include "flows/profileform.h"
#include "workspace/workspaceerror.h"

#include <utility>

namespace Grantscope::Ui {

namespace {

constexpr QStringView kClientSecret(u"client_secret");
constexpr qsizetype kRestorable = 20;

} // namespace

ProfileBook::ProfileBook(QString folder, std::function<QString()> newId, QObject *parent)
    : QObject(parent)
    , m_store(std::move(folder))
    , m_newId(std::move(newId))
    , m_secrets{std::make_shared<Workspace::SessionSecretStore>(), {}}
{
    if (const Result<void> loaded = m_store.load(); !loaded)
        m_loadError = loaded.error();
    for (const auto signal :
         {&Workspace::ProfileStore::added, &Workspace::ProfileStore::changed, &Workspace::ProfileStore::removed})
        connect(&m_store, signal, this, [this] {
            m_loadError.reset(); // The file was read and written.
            Q_EMIT changed();
        });
}

void ProfileBook::openKeychain()
{
    (void)opened();
}

QFuture<std::shared_ptr<Workspace::SecretStore>> ProfileBook::opened()
{
    if (m_isOpen)
        return QtFuture::makeReadyValueFuture(m_secrets.store);
    // One for each who asks: a future has one continuation, and another one would take its place.
    auto promise = std::make_shared<QPromise<std::shared_ptr<Workspace::SecretStore>>>();
    promise->start();
    m_waiting << promise;
    if (!m_opening.isValid()) {
        m_opening = Workspace::openSecretStore().then(this, [this](const Workspace::OpenedSecretStore &opened) {
            if (!m_isOpen)
                setSecretStore(opened);
        });
    }
    return promise->future();
}

void ProfileBook::setSecretStore(const Workspace::OpenedSecretStore &opened)
{
    m_secrets = opened;
    m_isOpen = true;
    for (const auto &promise : std::exchange(m_waiting, {})) {
        promise->addResult(opened.store);
        promise->finish();
    }
    Q_EMIT changed();
}

bool ProfileBook::keepsSecrets() const
{
    return m_secrets.store->kind() == Workspace::SecretStoreKind::Keychain;
}

bool ProfileBook::keepsSecret(const QString &id) const
{
    const Workspace::Profile *profile = m_store.find(id);
    // Without a keychain, what the file knows of lies out of reach.
    return profile && (m_given.contains(id) || (profile->client.hasSecret && !sessionOnly()));
}

Result<QString> ProfileBook::save(const FlowSetup &setup, const QString &name)
{
    const Workspace::Profile *known = m_store.find(setup.profile);
    Workspace::Profile profile = profileOf(setup, known ? *known : Workspace::Profile{.id = m_newId()});
    // An empty field is no order to delete: the secret may not have been read yet, or the keychain may be locked.
    const bool has = profile.client.hasSecret && m_isOpen && !sessionOnly();
    const bool had = known && known->client.hasSecret;
    const bool same =
        known && providerIdentity(setupOf(*known, {}).settings.provider) == providerIdentity(setup.settings.provider);
    profile.client.hasSecret = has || (had && same);
    if (!name.isEmpty())
        profile.name = name;
    const Result<void> kept = known ? m_store.change(profile) : m_store.add(profile);
    if (!kept)
        return std::unexpected(kept.error());
    if (!setup.settings.client.secret.isEmpty())
        write(profile.id, setup.settings.client.secret);
    else if (had && !same)
        dropSecret(profile.id);
    return profile.id;
}

void ProfileBook::write(const QString &id, const Secret &secret)
{
    m_given.insert(id);
    opened()
        .then(this,
              [id, secret](const std::shared_ptr<Workspace::SecretStore> &store) {
                  return store->write(Workspace::profileSecretName(id, kClientSecret), secret);
              })
        .unwrap()
        .then(this, [this, id](const Result<void> &written) { settle(id, written); });
}

/// The file says that there is a secret only where it outlives the session.
void ProfileBook::settle(const QString &id, const Result<void> &written)
{
    if (!written)
        m_given.remove(id);
    tell(written);
    const Workspace::Profile *known = m_store.find(id);
    if (!written || sessionOnly() || !known || known->client.hasSecret || !m_given.contains(id))
        return Q_EMIT changed();
    Workspace::Profile profile = *known;
    profile.client.hasSecret = true;
    tell(m_store.change(profile));
}

void ProfileBook::dropSecret(const QString &id)
{
    m_given.remove(id);
    opened()
        .then(this,
              [id](const std::shared_ptr<Workspace::SecretStore> &store) {
                  return store->remove(Workspace::profileSecretName(id, kClientSecret));
              })
        .unwrap()
        .then(this, [this](const Result<void> &gone) { tell(gone); });
}

Result<void> ProfileBook::forgetSecret(const QString &id)
{
    const Workspace::Profile *known = m_store.find(id);
    Workspace::Profile profile = known ? *known : Workspace::Profile{.id = id};
    if (!sessionOnly()) // What lies in a keychain that can't be used stays there.
        profile.client.hasSecret = false;
    const Result<void> kept = m_store.change(profile);
    if (kept) {
        dropSecret(id);
        Q_EMIT changed();
    }
    return kept;
}

Result<void> ProfileBook::remove(const QString &id)
{
    const Workspace::Profile *known = m_store.find(id);
    const Workspace::Profile profile = known ? *known : Workspace::Profile{.id = id};
    const bool hadSecret = keepsSecret(id);
    if (const Result<void> removed = m_store.remove(id); !removed)
        return removed;
    auto secret = QtFuture::makeReadyValueFuture(Result<std::optional<Secret>>());
    if (hadSecret)
        secret = clientSecret(id);
    m_removed << Removed{profile, {}, hadSecret};
    if (m_removed.size() > kRestorable)
        m_removed.removeFirst();
    // What can't be read (a keychain that is locked) stays where it is, for it could not be taken back.
    m_removed.last().secret = secret.then(this, [this, id](const Result<std::optional<Secret>> &kept) {
        if (kept && !m_store.find(id))
            dropSecret(id);
        return kept;
    });
    Q_EMIT changed();
    return {};
}

Result<QString> ProfileBook::restore()
{
    if (m_removed.isEmpty())
        return std::unexpected(Error{Workspace::WorkspaceError::ProfileId});
    const Removed last = m_removed.constLast();
    if (const Result<void> added = m_store.add(last.profile); !added)
        return std::unexpected(added.error());
    m_removed.removeLast();
    if (last.hadSecret)
        m_given.insert(last.profile.id);
    auto secret = last.secret;
    secret.then(this, [this, id = last.profile.id](const Result<std::optional<Secret>> &kept) {
        if (kept && *kept && m_store.find(id))
            return write(id, **kept);
        m_given.remove(id);
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return last.profile.id;
}

void ProfileBook::tell(const Result<void> &kept)
{
    if (!kept)
        Q_EMIT failed(kept.error());
}

QFuture<Result<std::optional<Secret>>> ProfileBook::clientSecret(const QString &id)
{
    return opened()
        .then(this,
              [id](const std::shared_ptr<Workspace::SecretStore> &store) {
                  return store->read(Workspace::profileSecretName(id, kClientSecret));
              })
        .unwrap();
}

} // namespace Grantscope::Ui
