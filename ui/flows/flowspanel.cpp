// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowspanel.h"

#include "flows/browserpane.h"
#include "flows/devicepane.h"
#include "flows/diagrampane.h"
#include "flows/flowbar.h"
#include "flows/grantspane.h"
#include "flows/outcomebar.h"
#include "flows/setuppane.h"
#include "flows/stepdetails.h"
#include "flows/tokenhandover.h"
#include "intents/intents.h"
#include "session/useragent.h"
#include "texts/flowtexts.h"
#include "widgets/sequencediagram.h"
#include "widgets/valuetree.h"

#include <QDesktopServices>
#include <QEvent>
#include <QSettings>
#include <QSplitter>
#include <QTabWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <string_view>
#include <utility>

using namespace Qt::StringLiterals;

namespace Grantscope::Ui {

FlowsPanel::FlowsPanel(const FlowsNeeds &needs, QWidget *parent)
    : QWidget(parent)
    , m_needs(needs)
    , m_copier(needs.intents, needs.masking)
    , m_flow(needs.services)
    , m_across(new QSplitter(Qt::Horizontal, this))
    , m_down(new QSplitter(Qt::Vertical))
    , m_grants(new GrantsPane(&m_flow))
    , m_bar(new FlowBar(&m_flow))
    , m_outcome(new OutcomeBar(&m_flow, needs.intents, needs.masking))
    , m_diagram(new DiagramPane(&m_flow, needs.intents, needs.masking))
    , m_details(new StepDetails(&m_flow, &m_copier))
    , m_side(new QTabWidget)
    , m_setup(new SetupPane(&m_flow, &m_copier))
    , m_browser(new BrowserPane(&m_flow, &m_copier))
    , m_device(new DevicePane(&m_flow, &m_copier))
{
    m_details->setStepActions(m_diagram->stepActions());
    arrange();
    connectPanes();
    makeActions();
    retranslateUi();
    restoreLayout();
    showSide();
}

FlowsPanel::~FlowsPanel()
{
    saveLayout();
}

void FlowsPanel::arrange()
{
    m_across->setObjectName(u"across"_s);
    m_down->setObjectName(u"down"_s);
    m_side->setDocumentMode(true);
    for (QWidget *page : QList<QWidget *>{m_setup, m_browser, m_device})
        m_side->addTab(page, {});
    auto *upper = new QWidget;
    auto *rows = new QVBoxLayout(upper);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_bar);
    rows->addWidget(m_diagram, 1);
    rows->addWidget(m_outcome);
    m_down->addWidget(upper);
    m_down->addWidget(m_details);
    m_down->setStretchFactor(0, 2);
    m_down->setStretchFactor(1, 1);
    m_down->setSizes({620, 300});
    for (QWidget *column : QList<QWidget *>{m_grants, m_down, m_side})
        m_across->addWidget(column);
    m_across->setStretchFactor(1, 1);
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setChildrenCollapsible(false);
    connect(m_across, &QSplitter::splitterMoved, this, [this] { m_hasWidths = true; });
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_across);
}

void FlowsPanel::connectPanes()
{
    connect(m_diagram, &DiagramPane::detailsAsked, this, [this] { m_details->tabs()->currentWidget()->setFocus(); });
    connect(m_details, &StepDetails::linkChosen, this, [this](const QUrl &address) {
        // openUrl() may say that it worked when nothing opened: the address is told, too.
        QDesktopServices::openUrl(address);
        m_needs.intents->ask(ShowStatus{address.toString()});
    });
    connect(&m_flow, &FlowController::pageOpened, this, [this] { m_side->setCurrentWidget(m_browser); });
    connect(&m_flow, &FlowController::leftUnderWay, this, [this](const QByteArray &grant) {
        m_needs.intents->ask(
            ShowStatus{tr("Stopped: %1. It is kept: choose it again, and repeat from any of its steps.")
                           .arg(Texts::grantStory(grant.constData()).title)});
    });
    m_bar->setRefuge(m_diagram);
    connect(&m_flow, &FlowController::setupChanged, this, &FlowsPanel::showSide);
    connect(&m_flow, &FlowController::stateChanged, this, &FlowsPanel::showSide);
    connect(&m_flow, &FlowController::stateChanged, this, &FlowsPanel::say);
    connect(&m_flow, &FlowController::stateChanged, this, [this] {
        if (m_flow.state() == FlowController::State::Over)
            rememberObtained();
    });
    connect(&m_flow, &FlowController::pageOpened, this, &FlowsPanel::say);
    connect(&m_flow, &FlowController::runChanged, this, [this] {
        m_status.reset();
        say();
    });
}

/// Only what has a place in this grant; in front, what the person is waited for.
void FlowsPanel::showSide()
{
    const bool device = std::string_view(m_flow.grant().id) == "device";
    m_side->setTabVisible(m_side->indexOf(m_device), device);
    m_side->setTabVisible(m_side->indexOf(m_browser), device || opensBrowser(m_flow.grant()));
    const bool hasCode = device && m_flow.run().known().values.contains("user_code");
    const bool asks = hasCode && m_flow.isUnderWay();
    if (asks && !std::exchange(m_deviceShown, asks))
        m_side->setCurrentWidget(m_device); // Once: who looks elsewhere afterwards is left alone.
    m_deviceShown = asks;
}

QString FlowsPanel::standing() const
{
    if (!m_flow.session())
        return m_flow.state() == FlowController::State::Starting ? tr("The practice server starts")
                                                                 : tr("No flow has begun yet");
    // Of the run that is shown, not of what is chosen for the next one.
    const QString issuer = m_flow.isOfPractice() ? m_flow.run().settings().provider.issuer : QString();
    return m_status.text(m_flow.run(), issuer, waiting());
}

void FlowsPanel::say()
{
    if (m_flow.session())
        m_status.follow(m_flow.run());
    m_needs.intents->ask(StandingChanged{u"flows"_s});
}

FlowWaiting FlowsPanel::waiting() const
{
    using Place = FlowWaiting::Place;
    if (m_flow.state() == FlowController::State::AtPerson) {
        return {m_flow.isInBuiltInBrowser() ? Place::BuiltInBrowser : Place::OwnBrowser, m_flow.browserAddress()};
    }
    const Flow::Run &run = m_flow.run();
    const bool polls = m_flow.state() == FlowController::State::Busy && run.known().polling
                       && std::string_view(run.records().at(run.current()).step->id) == "device-poll";
    if (polls)
        return {Place::OtherDevice};
    const bool stops = m_flow.state() == FlowController::State::Ready && m_flow.hasBreakpoint(run.current());
    return {stops ? Place::Breakpoint : Place::Nowhere};
}

void FlowsPanel::run(const RunFlow &intent)
{
    rememberObtained();
    if (!intent.grant.isEmpty())
        m_flow.setGrant(intent.grant.toStdString());
    if (intent.practice)
        m_flow.setProvider(FlowSetup::Provider::Practice);
    takeWishes(intent);
    m_flow.setFault(intent.fault.isEmpty() ? nullptr : Flow::findFault(intent.fault.toStdString()));
    if (intent.anew)
        m_flow.layOut();
    // A run of this grant may have been there: one that has ended, or one that asks somebody else.
    const bool isAnothers = intent.practice && m_flow.isUnderWay() && !m_flow.isOfPractice();
    switch (intent.through) {
    case RunFlow::Through::LayOut:
        return isAnothers ? m_flow.restart() : void();
    case RunFlow::Through::FirstStep:
        return isAnothers || m_flow.state() == FlowController::State::Over ? m_flow.stepAnew() : m_flow.step();
    case RunFlow::Through::End:
        return isAnothers ? m_flow.runAnew() : m_flow.runAll();
    }
}

/// What the intent says of the run beside its grant.
void FlowsPanel::takeWishes(const RunFlow &intent)
{
    FlowSetup setup = m_flow.setup();
    if (intent.anew) {
        setup.usualScope = true;
        setup.settings.followUps = usualFollowUps(m_flow.grant());
    }
    if (intent.scope) {
        setup.settings.scope = *intent.scope;
        setup.usualScope = false;
    }
    if (intent.followUps) {
        setup.settings.followUps.clear();
        for (const QString &name : *intent.followUps) {
            if (const auto followUp = Flow::followUpOf(name.toUtf8()))
                setup.settings.followUps.append(*followUp);
        }
    }
    m_flow.change(setup);
}

/// What was laid out since has obtained nothing yet.
void FlowsPanel::rememberObtained()
{
    for (const ObtainedToken which : {ObtainedToken::Id, ObtainedToken::Access, ObtainedToken::Refresh}) {
        if (std::optional<OpenToken> token = handOver(m_flow.run(), which))
            m_obtained.at(static_cast<std::size_t>(which)) = std::move(token);
    }
}

void FlowsPanel::handOverObtained(const OpenObtained &intent)
{
    if (m_flow.state() == FlowController::State::AtPerson) { // Not an older one in the place of what is on its way.
        m_needs.intents->ask(ShowStatus{tr("The flow waits for you: sign in beside the diagram, allow what is asked, "
                                           "and then open the token.")});
        return;
    }
    const ObtainedToken which = intent.parameter == "id_token"_L1        ? ObtainedToken::Id
                                : intent.parameter == "refresh_token"_L1 ? ObtainedToken::Refresh
                                                                         : ObtainedToken::Access;
    std::optional<OpenToken> token = handOver(m_flow.run(), which);
    if (!token)
        token = m_obtained.at(static_cast<std::size_t>(which));
    if (!token) {
        m_needs.intents->ask(
            ShowStatus{tr("No flow has obtained a token of this kind (%1) yet.").arg(intent.parameter)});
        return;
    }
    token->isEdited = intent.isEdited;
    m_needs.intents->ask(*token);
}

/// What each column wants to begin with, where a person has not said so: where there is little room, all give some.
void FlowsPanel::share()
{
    const int character = fontMetrics().averageCharWidth();
    constexpr int kGrants = 32;
    constexpr int kMiddle = 98;
    constexpr int kSide = 56;
    const qreal room = std::min(1.0, width() / qreal(character * (kGrants + kMiddle + kSide)));
    const int grants = static_cast<int>(character * kGrants * room);
    const int side = static_cast<int>(character * kSide * room);
    m_across->setSizes({grants, width() - grants - side, side});
}

void FlowsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_hasWidths)
        share();
}

void FlowsPanel::restoreLayout()
{
    if (!m_needs.settings)
        return;
    m_hasWidths = m_needs.settings->contains(u"flows/split/"_s + m_across->objectName());
    for (QSplitter *splitter : {m_across, m_down})
        splitter->restoreState(m_needs.settings->value(u"flows/split/"_s + splitter->objectName()).toByteArray());
    for (ValueTree *table : findChildren<ValueTree *>())
        table->restoreColumns(m_needs.settings->value(u"flows/columns/"_s + table->objectName()).toByteArray());
}

void FlowsPanel::saveLayout() const
{
    if (!m_needs.settings)
        return;
    for (const QSplitter *splitter : {m_across, m_down}) {
        if (splitter != m_across || m_hasWidths)
            m_needs.settings->setValue(u"flows/split/"_s + splitter->objectName(), splitter->saveState());
    }
    for (const ValueTree *table : findChildren<ValueTree *>())
        m_needs.settings->setValue(u"flows/columns/"_s + table->objectName(), table->columns());
}

void FlowsPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslateUi();
        say();
    }
}

} // namespace Grantscope::Ui
