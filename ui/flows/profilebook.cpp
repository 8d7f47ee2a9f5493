// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/profilebook.h"

#include "flows/profileform.h"

namespace Grantscope::Ui {

namespace {

constexpr QStringView kClientSecret(u"client_secret");

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
        connect(&m_store, signal, this, &ProfileBook::changed);
}

void ProfileBook::openKeychain()
{
    (void)opened();
}

QFuture<std::shared_ptr<Workspace::SecretStore>> ProfileBook::opened()
{
    if (m_opening == Opening::Done)
        return QtFuture::makeReadyValueFuture(m_secrets.store);
    // One each, since a future takes a single continuation.
    QPromise<std::shared_ptr<Workspace::SecretStore>> promise;
    promise.start();
    const auto future = promise.future();
    m_waiting.push_back(std::move(promise));
    if (std::exchange(m_opening, Opening::UnderWay) == Opening::NotYet)
        Workspace::openSecretStore().then(
            this, [this](const Workspace::OpenedSecretStore &opened) { setSecretStore(opened); });
    return future;
}

void ProfileBook::setSecretStore(const Workspace::OpenedSecretStore &opened)
{
    m_secrets = opened;
    m_opening = Opening::Done;
    for (auto &promise : std::exchange(m_waiting, {})) {
        promise.addResult(m_secrets.store);
        promise.finish();
    }
    Q_EMIT changed();
}

bool ProfileBook::keepsSecrets() const
{
    return m_secrets.store->kind() == Workspace::SecretStoreKind::Keychain;
}

Result<QString> ProfileBook::save(const FlowSetup &setup, const QString &name)
{
    const Workspace::Profile *known = m_store.find(setup.profile);
    Workspace::Profile profile = profileOf(setup, known ? *known : Workspace::Profile{.id = m_newId()});
    if (!name.isEmpty())
        profile.name = name;
    const Result<void> kept = known ? m_store.change(profile) : m_store.add(profile);
    if (!kept)
        return std::unexpected(kept.error());
    const QString secretName = Workspace::profileSecretName(profile.id, kClientSecret);
    opened()
        .then(
            this,
            [secretName, secret = setup.settings.client.secret](const std::shared_ptr<Workspace::SecretStore> &store) {
                return secret.isEmpty() ? store->remove(secretName) : store->write(secretName, secret);
            })
        .unwrap()
        .then(this, [this](const Result<void> &written) { tell(written); });
    return profile.id;
}

Result<void> ProfileBook::remove(const QString &id)
{
    const Result<void> removed = m_store.remove(id);
    if (!removed)
        return removed;
    opened()
        .then(this,
              [id](const std::shared_ptr<Workspace::SecretStore> &store) {
                  return store->remove(Workspace::profileSecretName(id, kClientSecret));
              })
        .unwrap()
        .then(this, [this](const Result<void> &gone) { tell(gone); });
    return {};
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
