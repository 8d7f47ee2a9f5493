// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/keystore.h"

#include <algorithm>

namespace Grantscope::Ui {

namespace {

constexpr qsizetype kRestorable = 20;
/// A table takes as long for each of them as it has rows; with more, to show it anew is quicker.
constexpr qsizetype kMostRuns = 16;

struct Rows
{
    qsizetype first = 0;
    qsizetype count = 0;
};

} // namespace

QList<KeySource> KeyStore::fetchedSources() const
{
    QList<KeySource> fetched;
    for (const auto &[number, source] : m_sources) {
        if (source.origin == KeyOrigin::Fetched)
            fetched << source;
    }
    return fetched;
}

bool KeyStore::names(const KeySource &source, const QString &kid) const
{
    return std::ranges::any_of(m_keys, [&](const NamedKey &named) {
        return named.key.keyId() == kid && m_sources.at(named.source).isAt(source);
    });
}

Token::KeyRing KeyStore::ring() const
{
    Token::KeyRing ring;
    ring.keys.reserve(m_keys.size());
    for (const NamedKey &named : m_keys)
        ring.keys << named.key;
    for (const KeyNotice &notice : m_notices) {
        ring.findings << notice.errors;
        ring.refusedIds << notice.refusedIds;
    }
    return ring;
}

KeyStore::Taken KeyStore::take(const KeyBatch &batch)
{
    Taken taken;
    const int source = numberOf(batch.source);
    forgetRemoved(batch.source);
    if (batch.source.replaces()) {
        QSet<QByteArray> kept;
        kept.reserve(batch.keys.size());
        for (const ReadKey &read : batch.keys)
            kept.insert(read.identity);
        taken.withdrawn = withdraw(source, kept);
        renew(batch.keys, source);
    }
    QList<NamedKey> fresh;
    for (const ReadKey &read : batch.keys) {
        if (m_identities.contains(read.identity)) {
            ++taken.known;
            continue;
        }
        m_identities.insert(read.identity);
        NamedKey named{.key = read.key, .identity = read.identity, .source = source, .jwk = read.jwk};
        // The start of a secret's print would give a weak one away, so it is not its name.
        if (read.key.isSymmetric() && read.key.keyId().isEmpty())
            named.secretNumber = ++m_lastSecret;
        label(named);
        fresh << named;
    }
    taken.added = static_cast<int>(fresh.size());
    if (!fresh.isEmpty())
        insertKeys(m_keys.size(), fresh);
    setNotice({source, batch.findings + batch.refused, batch.refusedIds});
    dropEmptySources();
    Q_EMIT changed();
    return taken;
}

int KeyStore::numberOf(const KeySource &source)
{
    const auto known = std::ranges::find_if(m_sources, [&](const auto &each) { return each.second.isAt(source); });
    const int number = known != m_sources.end() ? known->first : ++m_lastSource;
    m_sources[number] = source;
    return number;
}

int KeyStore::withdraw(int source, const QSet<QByteArray> &kept)
{
    const auto goes = [&](const NamedKey &named) { return named.source == source && !kept.contains(named.identity); };
    QList<Rows> runs; // from the last to the first
    int withdrawn = 0;
    for (qsizetype row = m_keys.size() - 1; row >= 0; --row) {
        if (!goes(m_keys.at(row)))
            continue;
        ++withdrawn;
        if (!runs.isEmpty() && runs.last().first == row + 1)
            runs.last() = {row, runs.last().count + 1};
        else
            runs << Rows{row, 1};
    }
    if (runs.size() <= kMostRuns) {
        for (const Rows &run : std::as_const(runs))
            removeKeys(run.first, run.count);
        return withdrawn;
    }
    Q_EMIT aboutToReset();
    m_keys.removeIf([&](const NamedKey &named) { return goes(named) && m_identities.remove(named.identity); });
    Q_EMIT reset();
    return withdrawn;
}

/// A key that is still there came again, at another time.
void KeyStore::renew(const QList<ReadKey> &keys, int source)
{
    QHash<QByteArray, const ReadKey *> again;
    for (const ReadKey &read : keys) {
        if (m_identities.contains(read.identity))
            again.insert(read.identity, &read);
    }
    if (again.isEmpty())
        return;
    for (NamedKey &named : m_keys) {
        const auto read = named.source == source ? again.constFind(named.identity) : again.constEnd();
        if (read == again.constEnd())
            continue;
        named.key = (*read)->key;
        named.jwk = (*read)->jwk;
        label(named);
    }
    Q_EMIT rowsChanged(0, static_cast<int>(m_keys.size()));
}

void KeyStore::insertKeys(qsizetype at, const QList<NamedKey> &keys)
{
    Q_EMIT aboutToInsert(static_cast<int>(at), static_cast<int>(keys.size()));
    const QList<NamedKey> after = m_keys.sliced(at);
    m_keys.resize(at);
    m_keys << keys << after;
    Q_EMIT inserted();
}

void KeyStore::removeKeys(qsizetype first, qsizetype count)
{
    Q_EMIT aboutToRemove(static_cast<int>(first), static_cast<int>(count));
    for (qsizetype row = first; row < first + count; ++row)
        m_identities.remove(m_keys.at(row).identity);
    m_keys.remove(first, count);
    Q_EMIT removed();
}

void KeyStore::setNotice(const KeyNotice &notice)
{
    if (notice.errors.isEmpty())
        return removeNotice(notice.source);
    const auto there = std::ranges::find(m_notices, notice.source, &KeyNotice::source);
    if (there != m_notices.end()) {
        *there = notice;
        Q_EMIT rowsChanged(static_cast<int>(m_keys.size() + (there - m_notices.begin())), 1);
        return;
    }
    Q_EMIT aboutToInsert(rowCount(), 1);
    m_notices << notice;
    Q_EMIT inserted();
}

void KeyStore::removeNotice(int source)
{
    const auto there = std::ranges::find(m_notices, source, &KeyNotice::source);
    if (there == m_notices.end())
        return;
    Q_EMIT aboutToRemove(static_cast<int>(m_keys.size() + (there - m_notices.begin())), 1);
    m_notices.erase(there);
    Q_EMIT removed();
}

bool KeyStore::hasKeys(int source) const
{
    return std::ranges::any_of(m_keys, [&](const NamedKey &named) { return named.source == source; });
}

/// A private key that is gone is published no longer, as far as this session goes.
void KeyStore::dropWhatNoLongerHolds(int source)
{
    if (!hasKeys(source))
        return removeNotice(source);
    const auto notice = std::ranges::find(m_notices, source, &KeyNotice::source);
    if (notice == m_notices.end())
        return;
    KeyNotice left{source, {}, notice->refusedIds};
    for (const Error &error : std::as_const(notice->errors)) {
        const auto isAbout = [&](const NamedKey &named) {
            return named.source == source && named.key.isPrivate() && named.key.withName({}).label() == error.found;
        };
        if (error.id != ErrorId(Jose::JoseError::JwksPrivateKey) || std::ranges::any_of(m_keys, isAbout))
            left.errors << error;
    }
    if (left.errors.size() != notice->errors.size())
        setNotice(left);
}

void KeyStore::dropEmptySources()
{
    std::erase_if(m_sources, [&](const auto &each) {
        return !hasKeys(each.first) && std::ranges::find(m_notices, each.first, &KeyNotice::source) == m_notices.end();
    });
}

void KeyStore::rename(qsizetype row, const QString &name)
{
    if (row < 0 || row >= m_keys.size() || m_keys.at(row).key.label() == name)
        return;
    m_keys[row].name = name.trimmed();
    label(m_keys[row]);
    Q_EMIT rowsChanged(static_cast<int>(row), 1);
    Q_EMIT changed();
}

void KeyStore::replace(const Jose::Key &before, const Jose::KeyItem &after)
{
    const auto named = std::ranges::find(m_keys, before, &NamedKey::key);
    if (named == m_keys.end())
        return;
    named->key = after.key;
    named->jwk = after.jwk;
    label(*named);
    Q_EMIT rowsChanged(static_cast<int>(named - m_keys.begin()), 1);
    Q_EMIT changed();
}

Jose::KeyItem KeyStore::item(const Jose::Key &key) const
{
    const auto named = std::ranges::find(m_keys, key, &NamedKey::key);
    return {key, named == m_keys.end() ? Secret() : named->jwk};
}

void KeyStore::label(NamedKey &named) const
{
    const QString name =
        named.name.isEmpty() && named.secretNumber > 0 ? tr("Secret %1").arg(named.secretNumber) : named.name;
    if (named.key.name() != name)
        named.key = named.key.withName(name);
}

void KeyStore::remove(qsizetype row)
{
    if (row < 0 || row >= rowCount())
        return;
    Removed removed{row, {}, {}, {}};
    if (row >= m_keys.size()) {
        removed.first = m_keys.size();
        removed.notices << m_notices.at(row - m_keys.size());
        const int source = removed.notices.first().source;
        removed.sources.emplace(source, m_sources.at(source));
        removeNotice(source);
    } else {
        const int source = m_keys.at(row).source;
        removed.keys << m_keys.at(row);
        removed.sources.emplace(source, m_sources.at(source));
        if (const auto there = std::ranges::find(m_notices, source, &KeyNotice::source); there != m_notices.end())
            removed.notices << *there;
        removeKeys(row, 1);
        dropWhatNoLongerHolds(source);
    }
    keepForRestore(std::move(removed));
    dropEmptySources();
    Q_EMIT changed();
}

void KeyStore::clear()
{
    if (rowCount() == 0)
        return;
    keepForRestore({0, m_keys, m_notices, m_sources});
    Q_EMIT aboutToRemove(0, rowCount());
    m_keys.clear();
    m_notices.clear();
    m_identities.clear();
    m_sources.clear();
    Q_EMIT removed();
    Q_EMIT changed();
}

void KeyStore::keepForRestore(Removed removed)
{
    m_removed << std::move(removed);
    if (m_removed.size() > kRestorable)
        m_removed.removeFirst();
}

/// What was noticed of a source before it was read again does not come back, nor do keys that it may hold no longer.
void KeyStore::forgetRemoved(const KeySource &source)
{
    for (Removed &removed : m_removed) {
        const auto isFromThere = [&](const auto &row) { return removed.sources.at(row.source).isAt(source); };
        if (source.replaces())
            removed.keys.removeIf(isFromThere);
        removed.notices.removeIf(isFromThere);
    }
    m_removed.removeIf([](const Removed &removed) { return removed.keys.isEmpty() && removed.notices.isEmpty(); });
}

void KeyStore::restore()
{
    if (!canRestore())
        return;
    Removed last = m_removed.takeLast();
    last.keys.removeIf([&](const NamedKey &named) { return m_identities.contains(named.identity); });
    for (NamedKey &named : last.keys) {
        named.source = numberOf(last.sources.at(named.source));
        m_identities.insert(named.identity);
    }
    if (!last.keys.isEmpty())
        insertKeys(qMin(last.first, m_keys.size()), last.keys);
    for (const KeyNotice &notice : std::as_const(last.notices))
        setNotice({numberOf(last.sources.at(notice.source)), notice.errors, notice.refusedIds});
    Q_EMIT changed();
}

void KeyStore::retranslate()
{
    for (NamedKey &named : m_keys) {
        const QString source = sourceText(m_sources.at(named.source));
        if (named.key.source() != source)
            named.key = named.key.withProvenance(named.key.provenance(), source);
        label(named);
    }
    if (rowCount() == 0)
        return;
    Q_EMIT rowsChanged(0, rowCount());
    Q_EMIT changed();
}

} // namespace Grantscope::Ui
