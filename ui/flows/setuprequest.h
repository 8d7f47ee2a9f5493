// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/setupform.h"

namespace Grantscope::Ui {

/// What is asked for, and with what: scope and API, and for some grants a name, a password or a refresh token.
class SetupRequest : public SetupForm
{
    Q_OBJECT

public:
    explicit SetupRequest(QWidget *parent = nullptr);

    void store(FlowSetup &setup) const override;
    [[nodiscard]] LineEdit *scope() const { return m_scope; }
    [[nodiscard]] LineEdit *api() const { return m_api; }
    /// In the place of api() for the grant that begins with it.
    [[nodiscard]] LineEdit *mcpServer() const { return m_mcpServer; }
    [[nodiscard]] LineEdit *username() const { return m_username; }
    [[nodiscard]] LineEdit *password() const { return m_password; }
    [[nodiscard]] LineEdit *refreshToken() const { return m_refreshToken; }
    [[nodiscard]] QCheckBox *followUp(Flow::FollowUp followUp) const
    {
        return m_followUps.value(static_cast<int>(followUp));
    }

protected:
    void show(const FlowController &flow) override;
    void retranslateUi() override;

private:
    LineEdit *m_scope;
    LineEdit *m_api;
    LineEdit *m_mcpServer;
    LineEdit *m_username;
    LineEdit *m_password;
    LineEdit *m_refreshToken;
    QList<QCheckBox *> m_followUps; ///< In the order of the enum.
    QByteArray m_usualScope;
    bool m_isPractice = true;
    bool m_isMcp = false;
    // What the practice server offers is not the person's choice: it goes with the server.
    QByteArray m_practiceApi;
    QByteArray m_practiceUser;
    Secret m_practicePassword;
};

/// In the language of the moment: "User information".
[[nodiscard]] QString followUpTitle(Flow::FollowUp followUp);
[[nodiscard]] const QList<Flow::FollowUp> &allFollowUps();

} // namespace Grantscope::Ui
