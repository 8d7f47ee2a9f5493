// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "making/encryptionsession.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;

namespace Grantscope::Ui {

class LineEdit;

/// What some algorithms take besides a key: a password and its iterations, who agrees with whom. Hidden where the
/// current recipient's takes none of it.
class EncryptionDetails : public QWidget
{
    Q_OBJECT

public:
    explicit EncryptionDetails(EncryptionSession *session, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *password() const { return m_password; }
    [[nodiscard]] QSpinBox *iterations() const { return m_iterations; }
    [[nodiscard]] LineEdit *partyU() const { return m_partyU; }
    [[nodiscard]] LineEdit *partyV() const { return m_partyV; }

Q_SIGNALS:
    /// "apu" or "apv" in the protected header is to be of these octets.
    void partyWanted(const QByteArray &name, const QByteArray &octets);

protected:
    void changeEvent(QEvent *event) override;

private:
    void show();
    void takePassword();
    void retranslateUi();

    EncryptionSession *m_session;
    QLabel *m_passwordLabel;
    QLineEdit *m_password;
    QLabel *m_iterationsLabel;
    QSpinBox *m_iterations;
    QLabel *m_bound;
    QLabel *m_partyULabel;
    LineEdit *m_partyU;
    QLabel *m_partyVLabel;
    LineEdit *m_partyV;
    Jose::Key m_typed = {}; ///< Of the password that stands in its field.
    bool m_showing = false;
};

} // namespace Grantscope::Ui
