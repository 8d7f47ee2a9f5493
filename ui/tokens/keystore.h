// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/signatures.h"

#include <QObject>

namespace Grantscope::Ui {

/// One key of the session with the name that the person sees.
struct NamedKey
{
    Jose::Key key;
    QString name;
};

/// The keys of this session, in memory only: what tokens are verified with.
class KeyStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] const QList<NamedKey> &keys() const { return m_keys; }
    /// What was noticed when sets of keys were read, refused keys among it.
    [[nodiscard]] const QList<Error> &findings() const { return m_findings; }
    [[nodiscard]] Token::KeyRing ring() const;

    /// Adds keys at the end; one that is there already (same kind, same print, same provenance) is not added again. Returns
    /// how many are new.
    int add(const QList<Jose::Key> &keys, const QList<Error> &findings = {});
    void rename(qsizetype row, const QString &name);
    void remove(qsizetype row);
    void clear();

Q_SIGNALS:
    /// Of \a count keys at \a first; sent in pairs around the change.
    void aboutToInsert(int first, int count);
    void inserted();
    void aboutToRemove(int first, int count);
    void removed();
    void renamed(int row);
    /// After any of them: the ring is another.
    void changed();

private:
    QList<NamedKey> m_keys;
    QList<Error> m_findings;
};

} // namespace Grantscope::Ui
