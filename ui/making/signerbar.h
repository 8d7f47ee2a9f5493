// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/makersession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Grantscope::Ui {

class Masking;

/// How the token is signed: algorithm, key, form; Sign, and what can be done wrong on purpose. Keys that don't go with
/// the algorithm are in the list and say why.
class SignerBar : public QWidget
{
    Q_OBJECT

public:
    /// What the signature is for: the token itself, what is encrypted afterwards, or a token with selective disclosure,
    /// which has a form and a button of its own.
    enum class Use : quint8 { Alone, BeforeEncrypting, Issuing };

    SignerBar(MakerSession *session, const Masking *masking, QWidget *parent = nullptr);

    void setKeys(const QList<Jose::Key> &keys);
    void setUse(Use use);
    /// The key that was wanted is being made, or no more.
    void setMakingKey(bool making);
    [[nodiscard]] QComboBox *algorithms() const { return m_algorithms; }
    [[nodiscard]] QComboBox *keys() const { return m_keyBox; }
    [[nodiscard]] QComboBox *forms() const { return m_forms; }
    [[nodiscard]] QComboBox *signers() const { return m_signers; }
    [[nodiscard]] QCheckBox *detached() const { return m_detached; }
    [[nodiscard]] QCheckBox *unencoded() const { return m_unencoded; }
    [[nodiscard]] QPushButton *signButton() const { return m_sign; }
    [[nodiscard]] QToolButton *breakButton() const { return m_break; }
    [[nodiscard]] QPushButton *newKeyButton() const { return m_newKey; }
    [[nodiscard]] QPushButton *nameButton() const { return m_name; }
    [[nodiscard]] QLabel *note() const { return m_note; }

Q_SIGNALS:
    /// A fresh key for this algorithm is wanted.
    void keyWanted(const Grantscope::Jose::JwsAlgorithm *algorithm);
    /// Algorithm and key are to stand in the header.
    void nameWanted();
    /// The payload is to stand as it is, which the header says.
    void unencodedWanted(bool unencoded);

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectFields();
    void show();
    void fillKeys();
    void fillSigners();
    void fillBreakages();
    void showStanding();
    void chooseAlgorithm(int index);
    void retranslateUi();

    MakerSession *m_session;
    const Masking *m_masking;
    QList<Jose::Key> m_keys;
    QLabel *m_algorithmLabel;
    QComboBox *m_algorithms;
    QLabel *m_keyLabel;
    QComboBox *m_keyBox;
    QPushButton *m_newKey;
    QPushButton *m_name;
    QComboBox *m_forms;
    QCheckBox *m_detached;
    QCheckBox *m_unencoded;
    QComboBox *m_signers;
    QToolButton *m_addSigner;
    QToolButton *m_removeSigner;
    QPushButton *m_sign;
    QToolButton *m_break;
    QMenu *m_breakages;
    QLabel *m_note;
    Use m_use = Use::Alone;
    bool m_makingKey = false;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
