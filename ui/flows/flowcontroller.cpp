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

/// The address that was opened for a step that waits for the person; empty for any other step.
QByteArray pageBefore(const Flow::Run &run, qsizetype step)
{
    const auto &records = run.records();
    if (step < 0 || step >= records.size() || records.at(step).step->act != Flow::Act::AwaitRedirect)
        return {};
    for (qsizetype before = step; before > 0; --before) {
        if (records.at(before - 1).step->act == Flow::Act::OpenBrowser)
            return records.at(before - 1).prepared.address;
    }
    return {};
}

Net::SendOptions sendingOf(const FlowSetup &setup)
{
    return setup.provider == FlowSetup::Provider::Practice ? Net::SendOptions() : setup.sending;
}

} // namespace

FlowController::FlowController(FlowServices services, QObject *parent)
    : QObject(parent)
    , m_services(std::move(services))
    , m_choice(m_services.practiceAhead)
    , m_pages(m_services.makeAgent, m_services.openBrowser)
    , m_preview(m_choice.grant(), {})
{
    connect(&m_pages, &FlowPages::opened, this, &FlowController::pageOpened);
    connect(&m_pages, &FlowPages::leftFor, this, [this](const QByteArray &address) {
        if (const Result<void> pasted = paste(address); !pasted)
            m_pages.setError(pasted.error());
    });
    lookAhead();
}

FlowController::~FlowController()
{
    drop();
}

void FlowController::setGrant(std::string_view id)
{
    const Flow::Grant *grant = Flow::findGrant(id);
    if (!grant || grant == &m_choice.grant())
        return;
    stopStarting();
    keep();
    m_choice.setGrant(*grant);
    m_breakpoints.clear();
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
    const bool wasUnderWay = isUnderWay();
    keepRefreshToken();
    m_session->disconnect(this);
    m_session->cancel();
    if (wasUnderWay)
        Q_EMIT leftUnderWay(grant().id);
    m_kept.insert_or_assign(&m_choice.grant(), Kept{.session = std::move(m_session),
                                                    .page = m_pages.page(),
                                                    .breakpoints = m_breakpoints,
                                                    .selected = m_selected,
                                                    .ranWith = m_ranWith});
    m_pages.setPage({});
}

void FlowController::takeUp(Kept &&kept)
{
    drop(); // One that was only laid out was not kept.
    m_opensAgain.clear();
    m_startError.reset();
    m_heldBack = false;
    m_session = std::move(kept.session);
    m_choice.setFault(m_session->run().fault());
    m_pages.setPage(std::move(kept.page));
    m_breakpoints = kept.breakpoints;
    m_selected = kept.selected;
    m_ranWith = std::move(kept.ranWith);
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

/// What hangs on the setup follows it.
void FlowController::choose(const std::function<void()> &change)
{
    const FlowSetup::Provider provider = setup().provider;
    change();
    if (provider != setup().provider)
        stopStarting();
    // A run that has ended stays to be looked at until the next one begins.
    if (!m_session)
        lookAhead();
    Q_EMIT setupChanged();
}

bool FlowController::countsLater() const
{
    if (!isUnderWay())
        return false;
    FlowSetup ran = m_ranWith;
    ran.browser = setup().browser; // Counts at once, and so does the name under which it is kept.
    ran.profile = setup().profile;
    ran.settings.refreshToken = setup().settings.refreshToken; // Comes of the run itself.
    return ran != setup();
}

void FlowController::setSetup(const FlowSetup &setup)
{
    choose([&] { m_choice.setSetup(setup); });
}

void FlowController::change(const FlowSetup &setup)
{
    choose([&] { m_choice.change(setup); });
}

void FlowController::setProvider(FlowSetup::Provider provider)
{
    if (provider != setup().provider)
        choose([&] { m_choice.setProvider(provider); });
}

void FlowController::changeOther(const std::function<void(FlowSetup &)> &change)
{
    if (setup().provider != FlowSetup::Provider::Other)
        return m_choice.changeAside(change);
    FlowSetup changed = setup();
    change(changed);
    setSetup(changed);
}

void FlowController::setFault(const Flow::Fault *fault)
{
    if (fault == m_choice.fault())
        return;
    stopStarting();
    m_choice.setFault(fault);
    lookAhead();
    Q_EMIT setupChanged();
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

void FlowController::layOut()
{
    stopStarting();
    if (m_session)
        keepRefreshToken();
    lookAhead();
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
    if (setup().provider != FlowSetup::Provider::Practice || !m_services.practice)
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
        m_choice.setOffer(*offer);
        Q_EMIT setupChanged();
        beginSession(through, step);
    });
}

void FlowController::beginSession(Through through, qsizetype step)
{
    m_pages.setPage({});
    m_heldBack = false;
    m_choice.providerNamed(); // Who is asked now.
    m_ranWith = setup();
    m_opensAgain.clear();
    m_session = m_services.makeSession(
        grant(), settings(), fault(),
        [this](const QByteArray &address) { return m_pages.open(address, setup().browser); }, sendingOf(setup()));
    for (qsizetype each = 0; each < m_session->run().records().size(); ++each) {
        if (hasBreakpoint(each))
            m_session->setBreakpoint(each, true);
    }
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
        // What the person did on the page before was for the listener of then.
        if (state() != State::AtPerson)
            return;
        if (const QByteArray address = std::exchange(m_opensAgain, {}); !address.isEmpty())
            openPage(address);
    });
    connect(m_session.get(), &FlowSession::browserOpened, this,
            [this](const std::optional<Error> &error) { m_pages.setError(error); });
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

void FlowController::keepRefreshToken()
{
    const Flow::Run &ran = m_session->run();
    if (m_choice.keepRefreshToken(ran.known().values.secret("refresh_token"), ran.settings(), m_ranWith.provider))
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
    m_pages.setPage({});
    m_heldBack = false;
    m_preview = Flow::Run(grant(), settings(), fault());
    m_selected = 0;
    tellAnother();
}

void FlowController::repeatFrom(qsizetype step)
{
    m_followed = -1;
    m_heldBack = false;
    if (m_session) {
        m_opensAgain = pageBefore(m_session->run(), step);
        if (setup().provider == m_ranWith.provider && setup().settings.provider == m_ranWith.settings.provider
            && !m_session->isBusy()) {
            m_session->repeatFrom(step, settings(), sendingOf(setup()));
            const Flow::FlowSettings ran = std::exchange(m_ranWith, setup()).settings;
            m_ranWith.settings = Flow::wentOnWith(ran, m_ranWith.settings);
        } else {
            m_session->repeatFrom(step);
        }
    }
    Q_EMIT runChanged();
    select(step);
}

void FlowController::runAnew()
{
    if (!m_starting)
        begin(Through::All, -1);
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

FlowController::StepPlace FlowController::placeOf(qsizetype step) const
{
    const auto &records = run().records();
    if (step < 0 || step >= records.size())
        return {};
    const std::string_view id = records.at(step).step->id;
    return {id, std::count_if(records.cbegin(), records.cbegin() + step,
                              [id](const Flow::StepRecord &record) { return record.step->id == id; })};
}

bool FlowController::hasBreakpoint(qsizetype step) const
{
    return m_breakpoints.contains(placeOf(step));
}

void FlowController::setBreakpoint(qsizetype step, bool on)
{
    const StepPlace place = placeOf(step);
    if (place.id.empty() || on == m_breakpoints.contains(place))
        return;
    if (on)
        m_breakpoints.append(place);
    else
        m_breakpoints.removeOne(place);
    if (m_session)
        return m_session->setBreakpoint(step, on);
    Q_EMIT stepChanged(step);
}

bool FlowController::isInBuiltInBrowser() const
{
    const FlowPages::Page &page = m_pages.page();
    return m_pages.hasAgent()
           && (page.address.isEmpty() ? setup().browser : page.browser) == FlowSetup::Browser::BuiltIn;
}

void FlowController::openOutside(const QByteArray &address)
{
    if (m_services.openBrowser)
        openAlso(address, FlowSetup::Browser::Own);
}

/// Beside what the run opens by itself.
void FlowController::openAlso(const QByteArray &address, FlowSetup::Browser browser)
{
    const Result<void> opened = m_pages.open(address, browser);
    const std::optional<Error> error = opened ? std::nullopt : std::optional(opened.error());
    if (m_session)
        m_session->tellOpened(address, error);
    m_pages.setError(error);
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
