// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/issuingsession.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;

namespace Grantscope::Ui {

class Masking;

/// How a token with selective disclosure is issued, besides key and algorithm: its type, decoys and hash, whom it is
/// bound to, its form; and Issue.
class IssuingBar : public QWidget
{
    Q_OBJECT

public:
    IssuingBar(IssuingSession *session, const Masking *masking, QWidget *parent = nullptr);

    void setKeys(const QList<Jose::Key> &keys);
    [[nodiscard]] QComboBox *type() const { return m_type; }
    [[nodiscard]] QSpinBox *decoys() const { return m_decoys; }
    [[nodiscard]] QComboBox *hash() const { return m_hash; }
    [[nodiscard]] QComboBox *holder() const { return m_holder; }
    [[nodiscard]] QPushButton *newHolderButton() const { return m_newHolder; }
    [[nodiscard]] QComboBox *forms() const { return m_forms; }
    [[nodiscard]] QCheckBox *validityClaims() const { return m_validityClaims; }
    [[nodiscard]] QPushButton *issueButton() const { return m_issue; }
    [[nodiscard]] QLabel *note() const { return m_note; }

Q_SIGNALS:
    /// A fresh key for the holder is wanted.
    void holderWanted();
    void issueWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void connectFields();
    void show();
    void showStanding();
    void retranslateUi();

    IssuingSession *m_session;
    const Masking *m_masking;
    QList<Jose::Key> m_keys; ///< That a token can be bound to: pairs, or their public halves.
    QLabel *m_typeLabel;
    QComboBox *m_type;
    QLabel *m_decoysLabel;
    QSpinBox *m_decoys;
    QComboBox *m_hash;
    QLabel *m_holderLabel;
    QComboBox *m_holder;
    QPushButton *m_newHolder;
    QComboBox *m_forms;
    QCheckBox *m_validityClaims;
    QPushButton *m_issue;
    QLabel *m_note;
    bool m_showing = false;
};

} // namespace Grantscope::Ui
