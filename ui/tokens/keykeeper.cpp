// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keykeeper.h"

#include "jose/keyforms.h"
#include "json/writer.h"

#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

constexpr auto kNames = "tokens/kept-keys"_L1;

QString entryName(const QString &id)
{
    return u"key/"_s + id;
}

/// {"name": what the person calls it, "jwk": the private JWK}
Result<Secret> entryOf(const NamedKey &named)
{
    return Jose::writeKeys({{named.key}}, {.half = Jose::KeyHalf::Private}).transform([&](const Secret &jwk) {
        QByteArray json;
        json.reserve(jwk.size() + 6 * named.name.size() + 64); // Growing would leave a copy behind.
        Json::Writer(json).beginObject().key("name").string(named.name).key("jwk").raw(jwk.reveal()).endObject();
        return Secret::consume(json);
    });
}

struct KeptKey
{
    Jose::Key key;
    QString name;
};

Result<KeptKey> readEntry(const Secret &entry)
{
    // Read where the octets lie.
    const QByteArrayView octets = entry.reveal();
    return Json::Document::parse(QByteArray::fromRawData(octets.data(), octets.size()))
        .and_then([](const Json::Document &document) {
            const Json::Value root = document.root();
            return Jose::keyFromJwk(root.member("jwk"), {.source = sourceText({KeyOrigin::Kept})})
                .transform([root](const Jose::Key &key) { return KeptKey{key, root.member("name").toString()}; });
        });
}

} // namespace

KeyKeeper::KeyKeeper(KeyStore *store, KeyKeeping keeping, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_keeping(std::move(keeping))
{
}

QStringList KeyKeeper::names() const
{
    return m_keeping.settings ? m_keeping.settings->value(kNames).toStringList() : QStringList();
}

void KeyKeeper::setNames(const QStringList &names)
{
    if (!m_keeping.settings)
        return;
    if (names.isEmpty())
        m_keeping.settings->remove(kNames);
    else
        m_keeping.settings->setValue(kNames, names);
}

QByteArray KeyKeeper::identityOf(qsizetype row) const
{
    return m_store->keys().value(row).identity;
}

bool KeyKeeper::isKept(qsizetype row) const
{
    return m_ids.contains(identityOf(row));
}

bool KeyKeeper::canKeep(qsizetype row) const
{
    return m_keeping.secrets && m_keeping.settings && m_store->keys().value(row).key.isPrivate() && !isKept(row);
}

void KeyKeeper::restore()
{
    if (!m_keeping.secrets || names().isEmpty())
        return;
    m_keeping.secrets().then(this, [this](const std::shared_ptr<Workspace::SecretStore> &store) {
        for (const QString &id : names())
            read(store, id);
    });
}

void KeyKeeper::read(const std::shared_ptr<Workspace::SecretStore> &store, const QString &id)
{
    // The store is held until it has answered.
    store->read(entryName(id)).then(this, [this, store, id](const Result<std::optional<Secret>> &found) {
        take(id, found);
    });
}

/// A name stays where its key can't be had: a keychain that is locked says the same as one that has none.
void KeyKeeper::take(const QString &id, const Result<std::optional<Secret>> &found)
{
    IntakeLine missing{IntakeLine::Kind::KeptMissing};
    if (!found) {
        missing.error = found.error();
        return Q_EMIT reported(missing);
    }
    if (!*found)
        return Q_EMIT reported(missing);
    const auto kept = readEntry(**found);
    if (!kept) {
        missing.error = kept.error();
        return Q_EMIT reported(missing);
    }
    const KeyBatch batch = makeBatch({KeyOrigin::Kept, id}, {kept->key});
    const QByteArray identity = batch.keys.first().identity;
    m_ids.insert(identity, id);
    m_store->take(batch);
    const auto row = std::ranges::find(m_store->keys(), identity, &NamedKey::identity);
    if (row != m_store->keys().end() && !kept->name.isEmpty())
        m_store->rename(row - m_store->keys().begin(), kept->name);
    Q_EMIT changed();
}

void KeyKeeper::keep(qsizetype row)
{
    if (!canKeep(row))
        return;
    const auto entry = entryOf(m_store->keys().at(row));
    if (!entry) {
        IntakeLine line{IntakeLine::Kind::NotKept};
        line.error = entry.error();
        return Q_EMIT reported(line);
    }
    m_keeping.secrets().then(this, [this, identity = identityOf(row),
                                    secret = *entry](const std::shared_ptr<Workspace::SecretStore> &store) {
        write(store, identity, secret);
    });
}

void KeyKeeper::write(const std::shared_ptr<Workspace::SecretStore> &store, const QByteArray &identity,
                      const Secret &secret)
{
    // What is in memory only would be gone after the restart that it was kept for.
    if (store->kind() == Workspace::SecretStoreKind::SessionOnly)
        return Q_EMIT reported({IntakeLine::Kind::NotKept});
    if (m_ids.contains(identity))
        return;
    const QString id = m_keeping.newId();
    store->write(entryName(id), secret).then(this, [this, store, identity, id](const Result<void> &written) {
        IntakeLine line{written ? IntakeLine::Kind::Kept : IntakeLine::Kind::NotKept};
        if (written) {
            m_ids.insert(identity, id);
            setNames(names() << id);
            Q_EMIT changed();
        } else {
            line.error = written.error();
        }
        Q_EMIT reported(line);
    });
}

void KeyKeeper::forget(qsizetype row)
{
    if (!isKept(row))
        return;
    m_keeping.secrets().then(this,
                             [this, identity = identityOf(row)](const std::shared_ptr<Workspace::SecretStore> &store) {
                                 remove(store, identity);
                             });
}

void KeyKeeper::remove(const std::shared_ptr<Workspace::SecretStore> &store, const QByteArray &identity)
{
    const QString id = m_ids.value(identity);
    store->remove(entryName(id)).then(this, [this, store, identity, id](const Result<void> &removed) {
        IntakeLine line{removed ? IntakeLine::Kind::Forgotten : IntakeLine::Kind::NotForgotten};
        if (removed) {
            m_ids.remove(identity);
            QStringList left = names();
            left.removeAll(id);
            setNames(left);
            Q_EMIT changed();
        } else {
            line.error = removed.error();
        }
        Q_EMIT reported(line);
    });
}

} // namespace Grantscope::Ui
