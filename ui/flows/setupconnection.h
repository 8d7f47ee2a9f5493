// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/setupform.h"

class QPlainTextEdit;

namespace Grantscope::Ui {

/// How a provider of one's own is reached: whose certificates count, and by which proxy.
class SetupConnection : public SetupForm
{
    Q_OBJECT

public:
    explicit SetupConnection(QWidget *parent = nullptr);

    void store(FlowSetup &setup) const override;
    [[nodiscard]] QPlainTextEdit *authorities() const { return m_authorities; }
    [[nodiscard]] LineEdit *fingerprint() const { return m_fingerprint; }
    [[nodiscard]] LineEdit *proxy() const { return m_proxy; }
    /// What is wrong with what was typed; empty: nothing.
    [[nodiscard]] QString complaint() const;

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    void complain();

    QPlainTextEdit *m_authorities;
    LineEdit *m_fingerprint;
    LineEdit *m_proxy;
    QLabel *m_note;
};

} // namespace Grantscope::Ui
