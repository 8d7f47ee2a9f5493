// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/intakeline.h"
#include "workspace/secretstore.h"

#include <QHash>
#include <QObject>

#include <functional>

class QSettings;

namespace Grantscope::Ui {

/// What keys are kept with. All of it outlives the keeper.
struct KeyKeeping
{
    /// The keychain, opened when it is first asked for; empty: nothing can be kept.
    std::function<QFuture<std::shared_ptr<Workspace::SecretStore>>()> secrets = {};
    std::function<QString()> newId = {}; ///< A name that was never used.
    QSettings *settings = nullptr; ///< Holds the names under which keys are kept, and nothing of the keys.
};

/// Private keys that the person asked for after a restart: in the keychain, each under a name of its own, and nowhere
/// else. The keychain is not touched before a key is kept, or while none is.
class KeyKeeper : public QObject
{
    Q_OBJECT

public:
    KeyKeeper(KeyStore *store, KeyKeeping keeping, QObject *parent = nullptr);

    /// Brings back into the session what is kept.
    void restore();
    /// The private key of this row.
    void keep(qsizetype row);
    void forget(qsizetype row);
    [[nodiscard]] bool isKept(qsizetype row) const;
    [[nodiscard]] bool canKeep(qsizetype row) const;

Q_SIGNALS:
    void reported(const Grantscope::Ui::IntakeLine &line);
    /// isKept() of a row is another.
    void changed();

private:
    void read(const std::shared_ptr<Workspace::SecretStore> &store, const QString &id);
    void take(const QString &id, const Result<std::optional<Secret>> &found);
    void write(const std::shared_ptr<Workspace::SecretStore> &store, const QByteArray &identity, const Secret &secret);
    void remove(const std::shared_ptr<Workspace::SecretStore> &store, const QByteArray &identity);
    [[nodiscard]] QStringList names() const;
    void setNames(const QStringList &names);
    [[nodiscard]] QByteArray identityOf(qsizetype row) const;

    KeyStore *m_store;
    KeyKeeping m_keeping;
    QHash<QByteArray, QString> m_ids; ///< By the identity of the key.
};

} // namespace Grantscope::Ui
