// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encryptionsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class EncryptionDetails;
class Masking;

/// How the token is encrypted: for whom, with what, in which form; Encrypt, and what can be done wrong on purpose.
/// What goes with the chosen key stands first in the lists, the rest says why it does not.
class EncryptionBar : public QWidget
{
    Q_OBJECT

public:
    EncryptionBar(EncryptionSession *session, const Masking *masking, QWidget *parent = nullptr);

    void setKeys(const QList<Jose::Key> &keys);
    /// The key that was wanted is being made, or no more.
    void setMakingKey(bool making);
    /// The token is signed before: the button says so.
    void setSignsFirst(bool signsFirst);
    void chooseAlgorithm(const Jose::KeyManagementAlgorithm *algorithm);
    void chooseKey(const Jose::Key &key);
    [[nodiscard]] QComboBox *algorithms() const { return m_algorithms; }
    [[nodiscard]] QComboBox *encryptions() const { return m_encryptions; }
    [[nodiscard]] QComboBox *keys() const { return m_keyBox; }
    [[nodiscard]] QComboBox *forms() const { return m_forms; }
    [[nodiscard]] QComboBox *recipients() const { return m_recipients; }
    [[nodiscard]] QCheckBox *compressed() const { return m_compressed; }
    [[nodiscard]] QPushButton *newKeyButton() const { return m_newKey; }
    [[nodiscard]] QPushButton *otherKeyButton() const { return m_otherKey; }
    [[nodiscard]] QToolButton *addButton() const { return m_add; }
    [[nodiscard]] QToolButton *removeButton() const { return m_remove; }
    [[nodiscard]] QPushButton *encryptButton() const { return m_encrypt; }
    [[nodiscard]] QToolButton *breakButton() const { return m_break; }
    [[nodiscard]] EncryptionDetails *details() const { return m_details; }
    [[nodiscard]] QLabel *note() const { return m_note; }

Q_SIGNALS:
    /// A fresh key for this "alg" or, of a direct secret, "enc" is wanted.
    void keyWanted(const QByteArray &algorithm);
    /// A key of somebody else is to be pasted or opened.
    void otherKeyWanted();
    void encryptWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectFields();
    void show();
    void fillAlgorithms();
    void fillKeys();
    void fillRecipients();
    void fillBreakages();
    void showNewKey();
    void showStanding();
    void retranslateUi();

    EncryptionSession *m_session;
    const Masking *m_masking;
    QList<Jose::Key> m_keys;
    QLabel *m_algorithmLabel;
    QComboBox *m_algorithms;
    QLabel *m_encryptionLabel;
    QComboBox *m_encryptions;
    QLabel *m_keyLabel;
    QComboBox *m_keyBox;
    QPushButton *m_newKey;
    QPushButton *m_otherKey;
    QComboBox *m_forms;
    QCheckBox *m_compressed;
    QComboBox *m_recipients;
    QToolButton *m_add;
    QToolButton *m_remove;
    QPushButton *m_encrypt;
    QToolButton *m_break;
    QMenu *m_breakages;
    EncryptionDetails *m_details;
    QLabel *m_note;
    bool m_makingKey = false;
    bool m_signsFirst = false;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
