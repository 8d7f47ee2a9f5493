// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tokens/keykeeper.h"
#include "tokens/keysaving.h"
#include "tokens/keysmodel.h"
#include "widgets/command.h"
#include "widgets/valuetree.h"

#include <QTimer>

namespace Grantscope::Ui {

/// The keys of the session as a table, and what can be done with one: name, copy, save, remove and bring back.
class KeysView : public ValueTree
{
    Q_OBJECT

public:
    KeysView(KeyStore *store, const Masking *masking, Copier *copier, KeysModel::Clock clock,
             QWidget *parent = nullptr);

    /// Private keys can be kept from now on; what is kept comes back. To be called once.
    void keepIn(const KeyKeeping &keeping);
    /// Asks in which form, and where to.
    void exportKey(const Jose::Key &key);
    /// What can be done with each of the keys, the first twenty: for the command palette.
    [[nodiscard]] QList<Command> commands();

Q_SIGNALS:
    /// What came of it, for the person.
    void reported(const Grantscope::Ui::IntakeLine &line);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void connectActions();
    void retranslateActions();
    void updateActions();
    void showFetched();
    void renameChosen();
    void removeChosen();
    void removeAll();
    void copyChosen(KeyParts parts);
    void save(const Jose::KeyItem &item, KeyParts parts, const QString &path);
    void saveChosen(KeyParts parts);
    void reportRemoval();
    void certifyChosen();
    [[nodiscard]] Jose::Key chosen() const;

    KeyStore *m_store;
    Copier *m_copier;
    KeysModel *m_model;
    KeysModel::Clock m_clock;
    KeyKeeper *m_keeper = nullptr; ///< Null: nothing can be kept here.
    QTimer m_ageTicker;
    QAction *m_rename;
    QAction *m_remove;
    QAction *m_removeAll;
    QAction *m_restore;
    QAction *m_copyPublic;
    QAction *m_copyPrivate;
    QAction *m_savePublic;
    QAction *m_savePrivate;
    QAction *m_export;
    QAction *m_certify;
    QAction *m_keep;
    QAction *m_forget;
};

} // namespace Grantscope::Ui
