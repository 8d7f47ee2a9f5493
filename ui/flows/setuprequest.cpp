// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setuprequest.h"

#include "texts/flowtexts.h"
#include "widgets/lineedit.h"

#include <QCheckBox>

#include <string_view>

namespace Grantscope::Ui {

using Flow::FollowUp;

const QList<FollowUp> &allFollowUps()
{
    static const QList<FollowUp> all{FollowUp::UserInfo, FollowUp::Introspect, FollowUp::Api,
                                     FollowUp::Refresh,  FollowUp::Revoke,     FollowUp::EndSession};
    return all;
}

QString followUpTitle(FollowUp followUp)
{
    return Texts::stepStory(stepOf(followUp).id).title;
}

SetupRequest::SetupRequest(QWidget *parent)
    : SetupForm(parent)
{
    m_scope =
        addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Scope"),
                QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                  "What the tokens shall allow, separated by blanks. openid asks for an ID token."));
    m_api = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "API address"),
                    QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "What the step that calls the API asks for"));
    m_mcpServer = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "MCP server"),
                          QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm",
                                            "The address where the way begins, such as https://mcp.example/mcp"));
    m_username = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "User name"),
                         QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Of the person whose password the client has"));
    m_password = addLine(QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Password"),
                         QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Kept for this session only"));
    m_refreshToken = addLine(
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "Refresh token"),
        QT_TRANSLATE_NOOP("Grantscope::Ui::SetupForm", "The one to begin with; a run that got one leaves it here."));
    for (LineEdit *secret : {m_password, m_refreshToken})
        secret->setEchoMode(QLineEdit::Password);
    for (const FollowUp followUp : allFollowUps()) {
        auto *box = new QCheckBox(this);
        box->setProperty("followUp", static_cast<int>(followUp));
        connect(box, &QCheckBox::toggled, this, &SetupRequest::tell);
        add("", "", box);
        m_followUps << box;
    }
    SetupRequest::retranslateUi();
}

void SetupRequest::show(const FlowController &flow)
{
    const Flow::FlowSettings now = flow.settings();
    const std::string_view grant = flow.grant().id;
    m_usualScope = usualScope(flow.grant(), flow.setup().provider);
    m_isPractice = flow.setup().provider == FlowSetup::Provider::Practice;
    const PracticeOffer offer = m_isPractice && flow.offer() ? *flow.offer() : PracticeOffer();
    m_practiceApi = practiceApi(flow.grant(), offer);
    const PracticeOffer::Person person = offer.people.value(0);
    m_practiceUser = person.username.toUtf8();
    m_practicePassword = person.password;
    setText(m_scope, now.scope);
    m_isMcp = grant == "mcp";
    setText(m_api, now.apiAddress);
    setText(m_mcpServer, now.apiAddress);
    setShown(m_api, !m_isMcp);
    setShown(m_mcpServer, m_isMcp);
    setText(m_username, now.username);
    setText(m_password, now.password.reveal().toByteArray());
    setText(m_refreshToken, now.refreshToken.reveal().toByteArray());
    setShown(m_username, grant == "password");
    setShown(m_password, grant == "password");
    setShown(m_refreshToken, grant == "refresh");
    for (QCheckBox *box : std::as_const(m_followUps)) {
        const auto followUp = static_cast<FollowUp>(box->property("followUp").toInt());
        box->setChecked(now.followUps.contains(followUp));
        setShown(box, canFollow(followUp, flow.grant()));
    }
}

void SetupRequest::store(FlowSetup &setup) const
{
    Flow::FlowSettings &settings = setup.settings;
    settings.scope = m_scope->value().trimmed().toUtf8();
    setup.usualScope = settings.scope == m_usualScope;
    const QByteArray api = (m_isMcp ? m_mcpServer : m_api)->value().trimmed().toUtf8();
    settings.apiAddress = m_isPractice && api == m_practiceApi ? QByteArray() : api;
    settings.username = m_username->value().toUtf8();
    settings.password = Secret(m_password->value().toUtf8());
    if (m_isPractice && settings.username == m_practiceUser && settings.password == m_practicePassword) {
        settings.username.clear();
        settings.password = {};
    }
    settings.refreshToken = Secret(m_refreshToken->value().trimmed().toUtf8());
    settings.followUps.clear();
    for (const QCheckBox *box : std::as_const(m_followUps)) {
        if (box->isChecked())
            settings.followUps << static_cast<FollowUp>(box->property("followUp").toInt());
    }
}

void SetupRequest::retranslateUi()
{
    SetupForm::retranslateUi();
    for (QCheckBox *box : std::as_const(m_followUps)) {
        const auto followUp = static_cast<FollowUp>(box->property("followUp").toInt());
        box->setText(tr("Then: %1").arg(followUpTitle(followUp)));
        box->setToolTip(Texts::stepStory(stepOf(followUp).id).text);
    }
}

} // namespace Grantscope::Ui
