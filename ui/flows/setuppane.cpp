// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/setuppane.h"

#include "flows/flowcontroller.h"
#include "flows/setupclient.h"
#include "flows/setupconnection.h"
#include "flows/setupmore.h"
#include "flows/setupprofile.h"
#include "flows/setupprovider.h"
#include "flows/setuprequest.h"
#include "widgets/lineedit.h"

#include <QEvent>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace Grantscope::Ui {

SetupPane::SetupPane(FlowController *flow, Copier *copier, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_later(new QLabel(this))
    , m_scroll(new QScrollArea(this))
    , m_provider(new SetupProvider(flow->services()))
    , m_profile(new SetupProfile(flow, flow->services().profiles))
    , m_client(new SetupClient(copier))
    , m_request(new SetupRequest)
    , m_more(new SetupMore)
    , m_connection(new SetupConnection)
    , m_moreButton(new QToolButton)
    , m_forms{m_provider, m_profile, m_client, m_request, m_more, m_connection}
{
    auto *page = new QWidget;
    auto *rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 4, 0, 8);
    rows->setSpacing(8);
    for (SetupForm *form : std::as_const(m_forms)) {
        if (form == m_more)
            rows->addWidget(m_moreButton, 0, Qt::AlignLeft);
        rows->addWidget(form);
        connect(form, &SetupForm::edited, this, &SetupPane::take);
    }
    rows->addStretch();
    m_moreButton->setCheckable(true);
    m_moreButton->setAutoRaise(true);
    m_moreButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_moreButton->setFocusPolicy(Qt::StrongFocus);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_later);
    column->addWidget(m_scroll);
    m_later->setTextFormat(Qt::PlainText);
    m_later->setWordWrap(true);
    m_later->setContentsMargins(8, 8, 8, 4);
    m_later->hide();
    connect(m_moreButton, &QToolButton::toggled, this, &SetupPane::unfold);
    connect(flow, &FlowController::setupChanged, this, &SetupPane::load);
    for (const auto signal :
         {&FlowController::setupChanged, &FlowController::runChanged, &FlowController::stateChanged})
        connect(flow, signal, this, &SetupPane::showLater);
    for (const LineEdit *name : {m_provider->issuer(), m_provider->endpoint("token_endpoint")})
        connect(name, &QLineEdit::editingFinished, flow, &FlowController::providerNamed);
    if (const ProfileBook *book = flow->services().profiles) // Whether secrets outlive the session is known later.
        connect(book, &ProfileBook::changed, m_client, [this] { m_client->load(*m_flow); });
    unfold(false);
    retranslateUi();
    load();
}

void SetupPane::load()
{
    if (m_taking)
        return;
    for (SetupForm *form : std::as_const(m_forms))
        form->load(*m_flow);
}

void SetupPane::take()
{
    FlowSetup setup = m_flow->setup();
    for (const SetupForm *form : std::as_const(m_forms))
        form->store(setup);
    m_taking = true;
    m_flow->change(setup);
    m_taking = false;
    load(); // Another provider has another usual scope; the field that is typed in stays as it is.
}

void SetupPane::showLater()
{
    m_later->setVisible(m_flow->countsLater());
}

void SetupPane::unfold(bool on)
{
    m_moreButton->setArrowType(on ? Qt::DownArrow : Qt::RightArrow);
    m_more->setVisible(on);
    m_connection->setVisible(on);
}

QList<QWidget *> SetupPane::fields() const
{
    QList<QWidget *> fields;
    for (const SetupForm *form : m_forms)
        fields << form->fields();
    return fields;
}

void SetupPane::goTo(QWidget *field)
{
    if (m_more->isAncestorOf(field) || m_connection->isAncestorOf(field))
        m_moreButton->setChecked(true);
    field->setFocus(Qt::ShortcutFocusReason);
    // What was unfolded gets its place with the next events.
    QMetaObject::invokeMethod(field, [this, field] { m_scroll->ensureWidgetVisible(field); }, Qt::QueuedConnection);
}

void SetupPane::retranslateUi()
{
    m_later->setText(tr("Counts from the next run on."));
    m_scroll->setAccessibleName(tr("Setup"));
    m_moreButton->setText(tr("More"));
    m_moreButton->setToolTip(tr("Response type and mode, PKCE, prompt, further parameters, engine and connection"));
    load();
}

void SetupPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
