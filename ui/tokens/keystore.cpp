// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keystore.h"

#include <QSet>

namespace Grantscope::Ui {

namespace {

/// What makes two keys the same for the list: another kid or provenance is worth a row of its own.
QByteArray identity(const Jose::Key &key)
{
    return key.thumbprint() + '\0' + key.keyId().toUtf8() + '\0' + key.algorithm() + '\0'
        + static_cast<char>(key.provenance());
}

} // namespace

Token::KeyRing KeyStore::ring() const
{
    Token::KeyRing ring;
    ring.keys.reserve(m_keys.size());
    for (const NamedKey &named : m_keys)
        ring.keys << named.key;
    ring.findings = m_findings;
    return ring;
}

int KeyStore::add(const QList<Jose::Key> &keys, const QList<Error> &findings)
{
    QSet<QByteArray> known;
    for (const NamedKey &named : std::as_const(m_keys))
        known.insert(identity(named.key));
    QList<NamedKey> fresh;
    for (const Jose::Key &key : keys) {
        const QByteArray id = identity(key);
        if (known.contains(id))
            continue;
        known.insert(id);
        // The start of a secret's print would give a weak one away, so it is not its name.
        const bool hasPlainLabel = !key.isSymmetric() || !key.keyId().isEmpty();
        fresh << NamedKey{key, hasPlainLabel ? key.label() : tr("Secret %1").arg(m_keys.size() + fresh.size() + 1)};
    }
    m_findings << findings;
    if (!fresh.isEmpty()) {
        Q_EMIT aboutToInsert(static_cast<int>(m_keys.size()), static_cast<int>(fresh.size()));
        m_keys << fresh;
        Q_EMIT inserted();
    }
    if (!fresh.isEmpty() || !findings.isEmpty())
        Q_EMIT changed();
    return static_cast<int>(fresh.size());
}

void KeyStore::rename(qsizetype row, const QString &name)
{
    if (row < 0 || row >= m_keys.size() || m_keys.at(row).name == name || name.trimmed().isEmpty())
        return;
    m_keys[row].name = name.trimmed();
    Q_EMIT renamed(static_cast<int>(row));
}

void KeyStore::remove(qsizetype row)
{
    if (row < 0 || row >= m_keys.size())
        return;
    Q_EMIT aboutToRemove(static_cast<int>(row), 1);
    m_keys.removeAt(row);
    Q_EMIT removed();
    if (m_keys.isEmpty())
        m_findings.clear();
    Q_EMIT changed();
}

void KeyStore::clear()
{
    m_findings.clear();
    if (!m_keys.isEmpty()) {
        Q_EMIT aboutToRemove(0, static_cast<int>(m_keys.size()));
        m_keys.clear();
        Q_EMIT removed();
    }
    Q_EMIT changed();
}

} // namespace Grantscope::Ui
