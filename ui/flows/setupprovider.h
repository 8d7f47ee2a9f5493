// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/setupform.h"

#include <QHash>

class QPushButton;

namespace Grantscope::Ui {

/// Whom to ask: the practice server, or another by its issuer or its endpoints; and who opens its pages.
class SetupProvider : public SetupForm
{
    Q_OBJECT

public:
    explicit SetupProvider(const FlowServices &services, QWidget *parent = nullptr);

    void store(FlowSetup &setup) const override;
    [[nodiscard]] QComboBox *provider() const { return m_provider; }
    [[nodiscard]] QComboBox *browser() const { return m_browser; }
    [[nodiscard]] LineEdit *issuer() const { return m_issuer; }
    [[nodiscard]] QPushButton *discoverButton() const { return m_discover; }
    [[nodiscard]] LineEdit *endpoint(const QByteArray &member) const { return m_endpoints.value(member); }
    /// What discovery said.
    [[nodiscard]] QString found() const;

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    void discover();
    void showFound();
    void showRows();

    const FlowServices &m_services;
    QComboBox *m_provider;
    QComboBox *m_browser;
    LineEdit *m_issuer;
    QPushButton *m_discover;
    QLabel *m_found;
    QCheckBox *m_byHand;
    QHash<QByteArray, LineEdit *> m_endpoints;
    std::function<void()> m_cancel;
    QString m_askedIssuer;
    std::optional<Result<OAuth::ServerMetadata>> m_answer; ///< Of discovery.
    QString m_shown; ///< The profile or preset that was there last.
    Net::SendOptions m_sending = {};
    quint64 m_asked = 0;
};

} // namespace Grantscope::Ui
