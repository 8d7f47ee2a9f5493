// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/signatures.h"
#include "tokens/keyreading.h"

#include <QObject>
#include <QSet>

#include <map>

namespace Grantscope::Ui {

/// One key of the session.
struct NamedKey
{
    Jose::Key key; ///< Its label is the name that the person sees.
    QByteArray identity;
    int source = 0; ///< See KeyStore::source().
    Secret jwk = {}; ///< As it was written; empty where it came in another form.
    QString name = {}; ///< What the person called it.
    int secretNumber = 0; ///< "Secret 2"; 0 where the key has a label of its own.
};

/// What was noticed when a set was read: refused keys, a private key among published ones.
struct KeyNotice
{
    int source = 0;
    QList<Error> errors;
    QStringList refusedIds = {}; ///< "kid" of its keys that can't be used.
};

/// The keys of this session by source, in memory only: what tokens are verified with. As rows for a table: first the
/// keys, then what was noticed, one row a source.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    /// What became of a batch.
    struct Taken
    {
        int added = 0;
        int known = 0; ///< Were there already.
        int withdrawn = 0; ///< Came from this source before and are not in it any more.
    };

    using QObject::QObject;

    [[nodiscard]] const QList<NamedKey> &keys() const { return m_keys; }
    [[nodiscard]] const QList<KeyNotice> &notices() const { return m_notices; }
    [[nodiscard]] int rowCount() const { return static_cast<int>(m_keys.size() + m_notices.size()); }
    [[nodiscard]] const KeySource &source(int number) const { return m_sources.at(number); }
    [[nodiscard]] QList<KeySource> fetchedSources() const;
    /// A key of this source carries this kid.
    [[nodiscard]] bool names(const KeySource &source, const QString &kid) const;
    [[nodiscard]] Token::KeyRing ring() const;

    /// Takes over what a source holds. A key that is there already is not added again; it keeps its name. Of a fetched
    /// source what it held before goes, and what was noticed of any source is what was noticed now.
    Taken take(const KeyBatch &batch);
    /// \a name for the key of this row, which the verdict uses, too.
    void rename(qsizetype row, const QString &name);
    /// The same key with other things around it, such as a certificate, takes the place of \a before.
    void replace(const Jose::Key &before, const Jose::KeyItem &after);
    /// The key with what it was written as, for writing it down; without that where it is none of these.
    [[nodiscard]] Jose::KeyItem item(const Jose::Key &key) const;
    /// Takes one row away: a key, or what was noticed of a set. With its last key goes what was noticed of a source.
    void remove(qsizetype row);
    void clear();
    /// Whether restore() brings something back: what was removed last, unless its source was fetched anew since.
    [[nodiscard]] bool canRestore() const { return !m_removed.isEmpty(); }
    void restore();
    /// Names and sources in the language of the moment.
    void retranslate();

Q_SIGNALS:
    /// Of \a count rows at \a first; sent in pairs around the change.
    void aboutToInsert(int first, int count);
    void inserted();
    void aboutToRemove(int first, int count);
    void removed();
    /// Around a change of more rows than can be told one by one.
    void aboutToReset();
    void reset();
    /// What these rows show is another.
    void rowsChanged(int first, int count);
    /// After any of them: the ring is another.
    void changed();

private:
    struct Removed
    {
        qsizetype first = 0;
        QList<NamedKey> keys;
        QList<KeyNotice> notices;
        std::map<int, KeySource> sources;
    };

    [[nodiscard]] int numberOf(const KeySource &source);
    [[nodiscard]] int withdraw(int source, const QSet<QByteArray> &kept);
    void renew(const QList<ReadKey> &keys, int source);
    void insertKeys(qsizetype at, const QList<NamedKey> &keys);
    void removeKeys(qsizetype first, qsizetype count);
    void setNotice(const KeyNotice &notice);
    void removeNotice(int source);
    void dropWhatNoLongerHolds(int source);
    void dropEmptySources();
    void forgetRemoved(const KeySource &source);
    void keepForRestore(Removed removed);
    void label(NamedKey &named) const;
    [[nodiscard]] bool hasKeys(int source) const;

    QList<NamedKey> m_keys;
    QList<KeyNotice> m_notices;
    QSet<QByteArray> m_identities;
    std::map<int, KeySource> m_sources;
    QList<Removed> m_removed;
    int m_lastSource = 0;
    int m_lastSecret = 0;
};

} // namespace Grantscope::Ui
