// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/setupform.h"

class QPushButton;

namespace Grantscope::Ui {

class Copier;

/// As whom the flow asks: client, how it proves that it is the one, and where the answer goes.
class SetupClient : public SetupForm
{
    Q_OBJECT

public:
    explicit SetupClient(Copier *copier, QWidget *parent = nullptr);

    void store(FlowSetup &setup) const override;
    [[nodiscard]] QComboBox *practiceClient() const { return m_practice; }
    [[nodiscard]] LineEdit *clientId() const { return m_id; }
    [[nodiscard]] QComboBox *method() const { return m_method; }
    [[nodiscard]] LineEdit *secret() const { return m_secret; }
    [[nodiscard]] QComboBox *assertionAudience() const { return m_audience; }
    [[nodiscard]] LineEdit *redirectUri() const { return m_redirect; }
    /// Where the secret is kept.
    [[nodiscard]] QString secretNote() const;
    /// What there is to say of the private key.
    [[nodiscard]] QString keyNote() const;
    /// Takes the private key in \a path, as if it had been chosen.
    void useKeyFile(const QString &path, const Secret &passphrase = {});
    /// Shown while an encrypted key waits for it.
    [[nodiscard]] LineEdit *passphrase() const { return m_passphrase; }

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    void fillPractice(const FlowController &flow);
    void showRows();
    void chooseKey();
    void showKey();
    void unlockKey();
    void showPassphrase();
    void showSecretNote();

    Copier *m_copier;
    QComboBox *m_practice;
    LineEdit *m_id;
    QComboBox *m_method;
    LineEdit *m_secret;
    QLabel *m_secretNote;
    QPushButton *m_keyButton;
    QLabel *m_keyNote;
    LineEdit *m_passphrase;
    QComboBox *m_audience;
    LineEdit *m_redirect;
    QPushButton *m_copyRedirect;
    QLabel *m_redirectNote;
    Jose::Key m_key;
    ClientKeyFile m_keyFile;
    QString m_keyOwner; ///< Profile and provider that m_key is for.
    bool m_isPractice = true;
    bool m_keepsSecrets = false; ///< Beyond the session.
    bool m_opensBrowser = true;
};

} // namespace Grantscope::Ui
