// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/outcomebar.h"

#include "flow/renewal.h"
#include "flows/flowcontroller.h"
#include "flows/setuprequest.h"
#include "flows/stepstory.h"
#include "flows/tokenhandover.h"
#include "intents/intents.h"
#include "texts/flowtexts.h"
#include "texts/texts.h"
#include "widgets/flowlayout.h"
#include "widgets/icon.h"
#include "widgets/masking.h"
#include "widgets/tooltip.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

namespace {

using Phase = Flow::Run::Phase;

std::optional<Meaning> meaningOf(const Flow::Run &run)
{
    using Answer = Flow::FaultOutcome::Answer;
    if (run.fault() && run.faultOutcome().answer == Answer::RefusedAsItShould)
        return Meaning::Good;
    if (run.fault() && run.phase() == Phase::Succeeded && run.faultOutcome().answer == Answer::NotRefused)
        return Meaning::Bad;
    if (run.fault() && run.phase() == Phase::Succeeded && run.faultOutcome().answer == Answer::Pending)
        return Meaning::Warning;
    switch (run.phase()) {
    case Phase::Succeeded:
        return Meaning::Good;
    case Phase::Failed:
        return Meaning::Bad;
    case Phase::Cancelled:
        return Meaning::Muted;
    default:
        return std::nullopt;
    }
}

QString tokensText(const Flow::ValueTable &values)
{
    QStringList tokens;
    if (values.contains("access_token"))
        tokens << OutcomeBar::tr("access token");
    if (values.contains("id_token"))
        tokens << OutcomeBar::tr("ID token");
    if (values.contains("refresh_token"))
        tokens << OutcomeBar::tr("refresh token");
    return tokens.join(OutcomeBar::tr(", ", "between tokens"));
}

} // namespace

OutcomeBar::OutcomeBar(FlowController *flow, Intents *intents, Masking *masking, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_intents(intents)
    , m_masking(masking)
    , m_sign(new QLabel(this))
    , m_text(new QLabel(this))
    , m_openId(new QPushButton(icon(u"view-certificate-symbolic"_s), {}, this))
    , m_openAccess(new QPushButton(icon(u"view-certificate-symbolic"_s), {}, this))
    , m_compare(new QPushButton(icon(u"vcs-diff"_s), {}, this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_menu->setToolTipsVisible(true);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_sign, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto *buttons = new FlowLayout(8, 4);
    buttons->addWidget(m_openId);
    buttons->addWidget(m_openAccess);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_more);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 4, 8, 4);
    column->setSpacing(4);
    column->addLayout(line);
    column->addLayout(buttons);
    const auto open = [this](ObtainedToken which) {
        if (const std::optional<OpenToken> token = handOver(m_flow->run(), which))
            m_intents->ask(*token);
    };
    connect(m_openId, &QPushButton::clicked, this, [open] { open(ObtainedToken::Id); });
    connect(m_openAccess, &QPushButton::clicked, this, [open] { open(ObtainedToken::Access); });
    connect(m_compare, &QPushButton::clicked, this, &OutcomeBar::compareRenewed);
    connect(m_menu, &QMenu::aboutToShow, this, &OutcomeBar::fillMenu);
    connect(flow, &FlowController::stateChanged, this, &OutcomeBar::show);
    connect(flow, &FlowController::runChanged, this, &OutcomeBar::show);
    connect(masking, &Masking::changed, this, &OutcomeBar::show);
    retranslateUi();
}

QString OutcomeBar::text() const
{
    const Flow::Run &run = m_flow->run();
    if (!m_flow->session())
        return {};
    const QString tokens = tokensText(run.known().values);
    using Answer = Flow::FaultOutcome::Answer;
    const Flow::FaultOutcome &fault = run.faultOutcome();
    if (run.fault() && run.isOver() && fault.answer == Answer::RefusedAsItShould)
        return tr("What was done wrong was refused as it should be: %1").arg(QString::fromLatin1(fault.found));
    if (run.fault() && run.phase() == Phase::Succeeded && fault.answer == Answer::NotRefused)
        return tr("What was done wrong was noticed by nobody.");
    if (run.fault() && run.phase() == Phase::Succeeded && fault.answer == Answer::Pending)
        return tr("What should be done wrong on purpose never came to be.");
    const Flow::StepRecord *failed = run.failedStep();
    if (failed && run.phase() == Phase::Failed) {
        const QString step = stepTitle(run, failed - run.records().constData());
        return tr("Stopped at %1. %2")
            .arg(step, failed->error ? Texts::errorText(m_masking->shown(*failed->error)).what : QString());
    }
    if (run.phase() == Phase::Cancelled)
        return tr("Cancelled. It can be repeated from any step that was reached.");
    if (run.phase() == Phase::Succeeded)
        return tokens.isEmpty() ? tr("At the end.") : tr("At the end. Obtained: %1").arg(tokens);
    return tokens.isEmpty() ? QString() : tr("Obtained so far: %1").arg(tokens);
}

void OutcomeBar::show()
{
    const Flow::Run &run = m_flow->run();
    const QString told = text();
    setVisible(!told.isEmpty());
    m_text->setText(told);
    const std::optional<Meaning> meaning = meaningOf(run);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(meaning ? meaningIcon(*meaning).pixmap(size) : QPixmap());
    m_sign->setVisible(meaning.has_value());
    m_openId->setVisible(run.known().values.contains("id_token"));
    m_openAccess->setVisible(run.known().values.contains("access_token"));
    const bool couldCompare = std::exchange(m_canCompare, Flow::lastRenewal(run).has_value());
    m_compare->setVisible(m_canCompare);
    if (m_canCompare != couldCompare)
        Q_EMIT canCompareChanged(m_canCompare);
    m_more->setVisible(run.known().values.contains("access_token"));
    m_more->setEnabled(m_flow->state() == FlowController::State::Over
                       || m_flow->state() == FlowController::State::Ready);
}

void OutcomeBar::compareRenewed()
{
    if (const std::optional<CompareTokens> tokens = handOverRenewed(m_flow->run()))
        m_intents->ask(*tokens);
}

void OutcomeBar::fillMenu()
{
    m_menu->clear();
    for (const Flow::FollowUp followUp : allFollowUps()) {
        if (!canFollow(followUp, m_flow->grant()))
            continue;
        QAction *action = m_menu->addAction(followUpTitle(followUp));
        action->setToolTip(plainToolTip(Texts::stepStory(stepOf(followUp).id).text));
        connect(action, &QAction::triggered, this, [this, followUp] { m_flow->append(followUp); });
    }
}

void OutcomeBar::retranslateUi()
{
    m_openId->setText(tr("Inspect &ID Token"));
    m_openId->setToolTip(tr("In the inspector, with the issuer's keys and what this flow sent"));
    m_openAccess->setText(tr("Inspect &Access Token"));
    m_openAccess->setToolTip(m_openId->toolTip());
    m_compare->setText(tr("Compare &with Before the Refresh"));
    m_compare->setToolTip(tr("What the refresh changed in the tokens, side by side"));
    m_more->setText(tr("Also Do"));
    m_more->setAccessibleName(tr("One step more"));
    m_more->setToolTip(m_more->accessibleName());
    show();
}

void OutcomeBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        retranslateUi();
}

} // namespace Grantscope::Ui
