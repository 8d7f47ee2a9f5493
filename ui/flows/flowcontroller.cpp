// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowcontroller.h"

#include "flow/flowerror.h"
#include "session/useragent.h"

#include <algorithm>
#include <utility>

namespace Grantscope::Ui {

using Flow::StepStatus;
using Session::FlowSession;

namespace {

const Flow::Grant &firstGrant()
{
    return Flow::grants().front();
}

Net::SendOptions sendingOf(const FlowSetup &setup)
{
    return setup.provider == FlowSetup::Provider::Practice ? Net::SendOptions() : setup.sending;
}

} // namespace

FlowController::FlowController(FlowServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_grant(&firstGrant())
    , m_preview(firstGrant(), {})
{
    m_setup.settings.followUps = usualFollowUps(*m_grant);
    m_aside = freshSetup(FlowSetup::Provider::Other, m_setup);
    lookAhead();
}

FlowController::~FlowController()
{
    drop();
}

void FlowController::setGrant(std::string_view id)
{
    const Flow::Grant *grant = Flow::findGrant(id);
    if (!grant || grant == m_grant)
        return;
    stopStarting();
    keep();
    m_grant = grant;
    m_fault = nullptr;
    m_breakpoints.clear();
    for (FlowSetup *setup : {&m_setup, &m_aside}) {
        setup->practiceClient = id == "refresh" ? m_refreshClient : QString();
        setup->settings.followUps = usualFollowUps(*grant);
    }
    if (auto kept = m_kept.extract(grant); kept)
        takeUp(std::move(kept.mapped()));
    else
        lookAhead();
    Q_EMIT setupChanged();
}

/// What it came to is not lost by a look at another grant.
void FlowController::keep()
{
    if (!m_session || (!m_session->run().isOver() && m_session->run().current() == 0))
        return;
    m_session->disconnect(this);
    m_session->cancel();
    m_kept.insert_or_assign(m_grant, Kept{.session = std::move(m_session),
                                          .page = std::exchange(m_page, {}),
                                          .breakpoints = m_breakpoints,
                                          .selected = m_selected,
                                          .ranAgainst = m_ranAgainst});
}

void FlowController::takeUp(Kept &&kept)
{
    m_startError.reset();
    m_heldBack = false;
    m_session = std::move(kept.session);
    m_fault = m_session->run().fault();
    m_page = std::move(kept.page);
    m_breakpoints = kept.breakpoints;
    m_selected = kept.selected;
    m_ranAgainst = kept.ranAgainst;
    m_followed = -1;
    listen();
    tellAnother();
}

void FlowController::tellAnother()
{
    Q_EMIT runChanged();
    Q_EMIT selectionChanged(m_selected);
    Q_EMIT stateChanged();
}

bool FlowController::isOfPractice() const
{
    return m_session && offer() && offer()->issuer == m_session->run().settings().provider.issuer;
}

void FlowController::setSetup(const FlowSetup &setup)
{
    m_naming = false;
    take(setup);
}

void FlowController::take(const FlowSetup &setup)
{
    const FlowSetup before = std::exchange(m_setup, setup);
    const bool same = before.provider == m_setup.provider;
    if (!same)
        m_aside = before;
    // Another browser counts at once.
    if (isUnderWay() && (!same || before.browser == m_setup.browser))
        m_changedMeanwhile = true;
    if (m_setup.settings.refreshToken == m_keptRefreshToken && !isFor(m_setup, m_refreshOwner))
        m_setup.settings.refreshToken = {};
    if (!same)
        stopStarting();
    if (m_fault && !applies(*m_fault))
        m_fault = nullptr;
    // A run that has ended stays to be looked at until the next one begins.
    if (!m_session)
        lookAhead();
    Q_EMIT setupChanged();
}

bool FlowController::isAnother(const FlowSetup &setup) const
{
    if (setup.provider != m_setup.provider)
        return true;
    const QByteArray before = providerIdentity(m_setup.settings.provider);
    return !m_naming && !before.isEmpty() && providerIdentity(setup.settings.provider) != before;
}

void FlowController::change(FlowSetup setup)
{
    if (setup.provider != m_setup.provider)
        return setProvider(setup.provider);
    const QByteArray before = providerIdentity(m_setup.settings.provider);
    const QByteArray now = providerIdentity(setup.settings.provider);
    if (isAnother(setup))
        forgetProvider(setup);
    m_naming = now != before && !now.isEmpty() && (m_naming || before.isEmpty());
    take(setup);
}

void FlowController::setProvider(FlowSetup::Provider provider)
{
    if (provider == m_setup.provider)
        return;
    FlowSetup setup = m_aside;
    setup.settings.followUps = m_setup.settings.followUps;
    setSetup(setup);
}

void FlowController::changeOther(const std::function<void(FlowSetup &)> &change)
{
    if (m_setup.provider != FlowSetup::Provider::Other)
        return change(m_aside);
    FlowSetup setup = m_setup;
    change(setup);
    setSetup(setup);
}

void FlowController::setFault(const Flow::Fault *fault)
{
    if (fault == m_fault)
        return;
    stopStarting();
    m_fault = fault;
    lookAhead();
    Q_EMIT setupChanged();
}

QList<const Flow::Fault *> FlowController::faults() const
{
    QList<const Flow::Fault *> applying;
    for (const Flow::Fault &fault : Flow::faults()) {
        if (applies(fault))
            applying.append(&fault);
    }
    return applying;
}

bool FlowController::applies(const Flow::Fault &fault) const
{
    Flow::FlowSettings now = settingsFor(m_setup, *m_grant, m_offer ? &*m_offer : &m_services.practiceAhead);
    if (now.responseType.isEmpty())
        now.responseType = m_grant->responseType; // As the run takes it.
    return Flow::canCommit(fault, *m_grant, now);
}

Flow::FlowSettings FlowController::settings() const
{
    return settingsFor(m_setup, *m_grant, offer());
}

FlowController::State FlowController::state() const
{
    if (m_starting)
        return State::Starting;
    if (!m_session)
        return State::Idle;
    const Flow::Run &now = m_session->run();
    if (now.isOver())
        return State::Over;
    if (!m_session->isBusy())
        return State::Ready;
    return now.records().at(now.current()).step->act == Flow::Act::AwaitRedirect ? State::AtPerson : State::Busy;
}

void FlowController::go(Through through, qsizetype step)
{
    if (m_starting || m_heldBack)
        return;
    if (!m_session || m_session->run().isOver())
        return begin(through, step);
    goOn(through, step);
}

void FlowController::restart()
{
    if (!m_starting)
        begin(Through::None, -1);
}

void FlowController::stepAnew()
{
    if (!m_starting)
        begin(Through::One, -1);
}

void FlowController::begin(Through through, qsizetype step)
{
    drop();
    m_startError.reset();
    if (m_setup.provider != FlowSetup::Provider::Practice || !m_services.practice)
        return beginSession(through, step);
    m_starting = true;
    Q_EMIT runChanged();
    Q_EMIT stateChanged();
    m_services.practice().then(this, [this, through, step, attempt = ++m_attempt](const Result<PracticeOffer> &offer) {
        if (attempt != m_attempt)
            return;
        m_starting = false;
        if (!offer) {
            lookAhead();
            m_startError = offer.error();
            Q_EMIT selectionChanged(m_selected);
            return Q_EMIT stateChanged();
        }
        m_offer = *offer;
        Q_EMIT setupChanged();
        beginSession(through, step);
    });
}

void FlowController::beginSession(Through through, qsizetype step)
{
    m_page = {};
    m_heldBack = false;
    m_naming = false; // Whoever is asked now has been named.
    m_changedMeanwhile = false;
    m_ranAgainst = m_setup.provider;
    m_session = m_services.makeSession(
        *m_grant, settings(), m_fault, [this](const QByteArray &address) { return open(address); }, sendingOf(m_setup));
    const qsizetype steps = m_session->run().records().size();
    m_breakpoints.removeIf([steps](qsizetype each) { return each >= steps; });
    for (const qsizetype each : std::as_const(m_breakpoints))
        m_session->setBreakpoint(each, true);
    m_followed = -1;
    listen();
    m_selected = 0;
    m_session->start();
    tellAnother();
    goOn(through, step);
}

void FlowController::listen()
{
    connect(m_session.get(), &FlowSession::changed, this, [this](qsizetype changed) {
        follow(changed);
        Q_EMIT stepChanged(changed);
        Q_EMIT stateChanged();
    });
    connect(m_session.get(), &FlowSession::browserOpened, this, [this](const std::optional<Error> &error) {
        m_page.error = error;
        Q_EMIT pageOpened();
    });
    connect(m_session.get(), &FlowSession::ended, this, [this] {
        keepRefreshToken();
        Q_EMIT stateChanged();
    });
}

void FlowController::goOn(Through through, qsizetype step)
{
    switch (through) {
    case Through::None:
        return;
    case Through::One:
        return m_session->step();
    case Through::Step:
        return m_session->runTo(step);
    case Through::All:
        return m_session->runAll();
    }
}

void FlowController::cancel()
{
    if (m_starting) {
        stopStarting();
        lookAhead();
    } else if (m_session) {
        m_session->cancel();
    }
}

/// Whatever comes of it is not waited for: what was to begin is not what is chosen now.
void FlowController::stopStarting()
{
    if (!std::exchange(m_starting, false))
        return;
    ++m_attempt;
    Q_EMIT stateChanged();
}

/// Whether a run with this setup would send its refresh token to whom it belongs. The practice server's client comes
/// with the grant.
bool FlowController::isFor(const FlowSetup &setup, const TokenOwner &owner) const
{
    const Flow::FlowSettings settings = settingsFor(setup, *m_grant, offer());
    return !owner.provider.isEmpty() && providerIdentity(settings.provider) == owner.provider
           && (setup.provider == FlowSetup::Provider::Practice || settings.client.clientId == owner.client);
}

/// So that the refresh grant has one to begin with, and the client that it belongs to. Whoever is chosen meanwhile does
/// not get it.
void FlowController::keepRefreshToken()
{
    const Flow::FlowSettings &ran = m_session->run().settings();
    const Secret token = m_session->run().known().values.secret("refresh_token");
    FlowSetup &setup = m_setup.provider == m_ranAgainst ? m_setup : m_aside;
    const TokenOwner owner{providerIdentity(ran.provider), ran.client.clientId};
    if (token.isEmpty() || token == setup.settings.refreshToken || !isFor(setup, owner))
        return;
    setup.settings.refreshToken = token;
    m_keptRefreshToken = token;
    m_refreshOwner = owner;
    if (m_ranAgainst == FlowSetup::Provider::Practice)
        m_refreshClient = owner.client;
    Q_EMIT setupChanged();
}

/// The run ends here, in silence: another one takes its place.
void FlowController::drop()
{
    if (!m_session)
        return;
    m_session->disconnect(this);
    m_session->cancel();
    m_session.release()->deleteLater(); // It may be telling something at this moment.
}

void FlowController::lookAhead()
{
    drop();
    m_startError.reset();
    m_page = {};
    m_heldBack = false;
    m_preview = Flow::Run(*m_grant, settings(), m_fault);
    m_breakpoints.removeIf([this](qsizetype step) { return step >= m_preview.records().size(); });
    m_selected = 0;
    tellAnother();
}

void FlowController::repeatFrom(qsizetype step)
{
    m_followed = -1;
    m_heldBack = false;
    if (m_session)
        m_session->repeatFrom(step);
    Q_EMIT runChanged();
    select(step);
}

void FlowController::append(Flow::FollowUp followUp)
{
    if (!m_session)
        return;
    const bool wasOver = m_session->run().isOver();
    m_session->append(followUp);
    Q_EMIT runChanged();
    // Who goes step by step comes to it in its turn.
    if (wasOver && !m_session->run().isOver())
        m_session->runTo(m_session->run().records().size() - 1);
}

void FlowController::holdBack(bool on)
{
    if (std::exchange(m_heldBack, on) != on)
        Q_EMIT stateChanged();
}

void FlowController::edit(const HttpRequest &request)
{
    if (m_session)
        m_session->edit(request);
}

void FlowController::edit(const QByteArray &address)
{
    if (m_session)
        m_session->edit(address);
}

Result<void> FlowController::paste(const QByteArray &address)
{
    if (!m_session)
        return std::unexpected(Error{Flow::FlowError::NotAwaited});
    return m_session->pasteRedirect(address);
}

void FlowController::setBreakpoint(qsizetype step, bool on)
{
    if (on)
        m_breakpoints.insert(step);
    else
        m_breakpoints.remove(step);
    if (m_session)
        return m_session->setBreakpoint(step, on);
    Q_EMIT stepChanged(step);
}

Session::UserAgent *FlowController::agent()
{
    if (m_agent || !m_services.makeAgent)
        return m_agent.get();
    m_agent = m_services.makeAgent();
    // A redirect that nothing on this machine listens for: the person would copy the address.
    connect(m_agent.get(), &Session::UserAgent::leftFor, this, [this](const QByteArray &address) {
        if (const Result<void> pasted = paste(address); !pasted) {
            m_page.error = pasted.error();
            Q_EMIT pageOpened();
        }
    });
    return m_agent.get();
}

bool FlowController::isInBuiltInBrowser() const
{
    const FlowSetup::Browser browser = m_page.address.isEmpty() ? m_setup.browser : m_page.browser;
    return browser == FlowSetup::Browser::BuiltIn && m_services.makeAgent;
}

Result<void> FlowController::open(const QByteArray &address)
{
    if (m_setup.browser == FlowSetup::Browser::BuiltIn && agent()) {
        m_page = {.address = address, .browser = FlowSetup::Browser::BuiltIn};
        return agent()->open(address);
    }
    m_page = {.address = address, .browser = FlowSetup::Browser::Own};
    return m_services.openBrowser ? m_services.openBrowser(address) : Result<void>();
}

void FlowController::openPage(const QByteArray &address)
{
    const Result<void> opened = open(address);
    m_page.error = opened ? std::nullopt : std::optional(opened.error());
    Q_EMIT pageOpened();
}

void FlowController::openOutside(const QByteArray &address)
{
    if (!m_services.openBrowser)
        return;
    m_page = {.address = address, .browser = FlowSetup::Browser::Own};
    const Result<void> opened = m_services.openBrowser(address);
    m_page.error = opened ? std::nullopt : std::optional(opened.error());
    Q_EMIT pageOpened();
}

void FlowController::select(qsizetype step)
{
    if (step == m_selected || step < 0 || step >= run().records().size())
        return;
    m_selected = step;
    holdBack(false); // It was about another step; whoever edits says so again.
    Q_EMIT selectionChanged(step);
}

const Flow::StepRecord *FlowController::selectedRecord() const
{
    const auto &records = run().records();
    return m_selected >= 0 && m_selected < records.size() ? &records.at(m_selected) : nullptr;
}

/// What happens is looked at, once a step: who looks elsewhere meanwhile is left alone. What is only laid out is not.
void FlowController::follow(qsizetype step)
{
    const auto &records = m_session->run().records();
    const StepStatus status = step < records.size() ? records.at(step).status : StepStatus::Pending;
    const bool happens = status == StepStatus::Running || status == StepStatus::Done || status == StepStatus::Failed;
    if (happens && std::exchange(m_followed, step) != step)
        select(step);
}

} // namespace Grantscope::Ui
