// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/setupform.h"

class QPlainTextEdit;
class QSpinBox;

namespace Grantscope::Ui {

/// What few people change: response type and mode, PKCE, the parameters of OpenID Connect, and any further ones.
class SetupMore : public SetupForm
{
    Q_OBJECT

public:
    explicit SetupMore(QWidget *parent = nullptr);

    void store(FlowSetup &setup) const override;
    [[nodiscard]] QComboBox *engine() const { return m_engine; }
    [[nodiscard]] QComboBox *responseType() const { return m_responseType; }
    [[nodiscard]] QComboBox *responseMode() const { return m_responseMode; }
    [[nodiscard]] QComboBox *pkce() const { return m_pkce; }
    [[nodiscard]] LineEdit *prompt() const { return m_prompt; }
    [[nodiscard]] LineEdit *maxAge() const { return m_maxAge; }
    /// Shown with the fault that lets a code grow too old.
    [[nodiscard]] QSpinBox *codeLifetime() const { return m_codeLifetime; }
    [[nodiscard]] QPlainTextEdit *further() const { return m_further; }

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    QComboBox *m_engine;
    QComboBox *m_responseType;
    QComboBox *m_responseMode;
    QComboBox *m_pkce;
    QLabel *m_pkceNote;
    LineEdit *m_prompt;
    LineEdit *m_loginHint;
    LineEdit *m_maxAge;
    LineEdit *m_acrValues;
    LineEdit *m_nonce;
    LineEdit *m_resource;
    LineEdit *m_signedOut;
    QSpinBox *m_codeLifetime;
    QPlainTextEdit *m_further;
};

} // namespace Grantscope::Ui
