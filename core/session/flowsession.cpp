// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/flowsession.h"

#include "flow/flowerror.h"
#include "net/browser.h"
#include "net/neterror.h"
#include "oauth/oautherror.h"
#include "session/redirectexpectation_p.h"

#include <QPointer>
#include <QtTranslation>

#include <algorithm>

namespace Grantscope::Session {

namespace {

// The two steps of an engine that is not ours.
constexpr std::string_view kAuthorizationRequest = "authorization-request";
constexpr std::string_view kTokenRequest = "token-request";
// The two steps that sign out.
constexpr std::string_view kEndSession = "end-session";
constexpr std::string_view kSignedOut = "signed-out";

} // namespace

using Flow::Act;
using Phase = Flow::Run::Phase;

FlowSession::FlowSession(const Flow::Grant &grant, const Flow::FlowSettings &settings, const Flow::Fault *fault,
                         const World &world, QObject *parent)
    : QObject(parent)
    , m_world(world)
    , m_run(grant, settings, fault)
    , m_registeredRedirectUri(settings.redirectUri)
    , m_registeredLogoutUri(settings.postLogoutRedirectUri)
    , m_expectation(std::make_shared<RedirectExpectation>())
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // A coarse one may be early, and who polls early is told to slow down.
    connect(m_world.transport, &Net::Transport::recorded, this, [this](const Net::Record &record) {
        // The transport may serve others, too.
        const HttpRequest &sent = record.exchange.request;
        if (m_exchange.isValid() && sent.address == m_outgoing.address && sent.body == m_outgoing.body)
            m_record = record;
    });
    if (m_world.redirects)
        connect(m_world.redirects, &RedirectSource::arrived, this, &FlowSession::receive);
    if (m_world.engine) {
        connect(m_world.engine.get(), &RedirectSource::arrived, this, &FlowSession::receive);
        connect(m_world.engine.get(), &OtherEngine::gaveUp, this, [this](const Error &error) {
            m_engineError = error;
            if (isBusy() && m_run.records().at(m_run.current()).step->act == Act::AwaitRedirect)
                fail(error);
        });
    }
}

FlowSession::~FlowSession()
{
    stopWorld();
}

FlowSession::Returning FlowSession::returning() const
{
    const auto &records = m_run.records();
    const auto next = std::find_if(records.cbegin() + m_run.current(), records.cend(),
                                   [](const Flow::StepRecord &each) { return each.step->act == Act::AwaitRedirect; });
    if (next == records.cend())
        return Returning::None;
    if (kSignedOut != next->step->id)
        return Returning::SignIn;
    // The address to come back to is of no use before the step that sends it.
    return isAt(kEndSession) || isAt(kSignedOut) ? Returning::Logout : Returning::None;
}

bool FlowSession::isAt(std::string_view step) const
{
    return m_run.current() < m_run.records().size() && step == m_run.records().at(m_run.current()).step->id;
}

bool FlowSession::wantsPaste() const
{
    return m_open && !m_open->isListening();
}

void FlowSession::start()
{
    layOut();
}

void FlowSession::runTo(qsizetype step)
{
    if (m_run.isOver())
        return;
    m_through = step;
    if (!isBusy())
        begin();
}

void FlowSession::setBreakpoint(qsizetype step, bool on)
{
    if (on)
        m_breakpoints.insert(step);
    else
        m_breakpoints.remove(step);
    Q_EMIT changed(step);
}

void FlowSession::tellOpened(const QByteArray &address, const std::optional<Error> &error)
{
    Q_EMIT alsoOpened(address, error);
}

void FlowSession::edit(const HttpRequest &request)
{
    m_run.edit(request, around());
    Q_EMIT changed(m_run.current());
}

void FlowSession::edit(const QByteArray &address)
{
    m_run.edit(address, around());
    Q_EMIT changed(m_run.current());
}

// Something has to listen before the step is laid out that sends the redirect URI.
Result<void> FlowSession::openRedirects()
{
    const Returning where = returning();
    const bool isLogout = where == Returning::Logout;
    QByteArray &registered = isLogout ? m_registeredLogoutUri : m_registeredRedirectUri;
    const bool isByEngine = m_world.engine && !isLogout;
    RedirectSource *source = isByEngine ? m_world.engine.get() : m_world.redirects;
    if (m_open || !source || where == Returning::None || (isLogout && registered.isEmpty()))
        return {};
    if (isByEngine && m_run.known().values.contains("state"))
        return std::unexpected(Error{Flow::FlowError::EngineOnce});
    m_arrival.reset();
    m_refused.reset();
    m_expectation = std::make_shared<RedirectExpectation>();
    const Result<QByteArray> uri =
        source->open(registered, [expectation = m_expectation](const Parameters &received, OAuth::ResponseMode mode) {
            return expectation->judge(received, mode);
        });
    if (!uri)
        return std::unexpected(uri.error());
    m_open = source;
    // A step is repeated whose request went out before: its answer is still the answer.
    if (isLogout ? isAt(kSignedOut) : m_run.known().values.contains("state"))
        m_expectation->set(m_run.sent());
    registered = *uri; // A repeated step waits where the first one did.
    if (isLogout)
        m_run.setPostLogoutRedirectUri(*uri);
    else
        m_run.setRedirectUri(*uri);
    return {};
}

/// What another engine sends stands in the place of what we would send.
Result<void> FlowSession::adoptFromEngine()
{
    if (!m_world.engine)
        return {};
    if (isAt(kAuthorizationRequest) && m_run.phase() == Phase::Prepared) {
        m_engineError.reset();
        const Result<OtherEngine::Start> start = m_world.engine->start(m_run);
        if (!start)
            return std::unexpected(start.error());
        m_run.setRedirectUri(start->redirectUri);
        m_run.adopt(start->address, around());
    }
    if (isAt(kTokenRequest)) {
        if (const std::optional<HttpRequest> request = m_world.engine->tokenRequest())
            m_run.adopt(*request, around());
    }
    return {};
}

void FlowSession::layOut()
{
    const qsizetype before = m_run.current();
    const Result<void> ready = openRedirects().and_then([this] {
        m_run.prepare(around());
        return adoptFromEngine();
    });
    if (!ready)
        m_run.refuse(ready.error(), around());
    for (qsizetype step = before; step <= qMin(m_run.current(), m_run.records().size() - 1); ++step)
        Q_EMIT changed(step);
    if (m_run.isOver())
        settle();
}

/// The step before is at its end.
void FlowSession::goOn()
{
    const qsizetype before = m_run.current();
    if (m_run.isOver())
        return settle();
    layOut();
    if (m_run.isOver())
        return;
    const bool again = m_run.current() == before && !m_run.records().at(before).exchanges.isEmpty();
    if (m_run.current() <= m_through && (again || !m_breakpoints.contains(m_run.current())))
        begin();
}

void FlowSession::begin()
{
    const qsizetype step = m_run.current();
    const Flow::Effect effect = m_run.begin(around());
    if (m_run.phase() != Phase::Running)
        return;
    Q_EMIT changed(step);
    if (effect.pause.count() <= 0)
        return perform(effect);
    const auto then = [session = QPointer(this), effect, pause = ++m_pause] {
        if (session && session->m_pause == pause)
            session->perform(effect);
    };
    if (m_world.pause)
        return m_world.pause(effect.pause, then);
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, then);
    m_timer.start(effect.pause);
}

void FlowSession::perform(const Flow::Effect &effect)
{
    switch (effect.act) {
    case Act::Compute:
        return take({});
    case Act::Send:
        return send(m_run.outgoing(around()));
    case Act::OpenBrowser:
        return open(effect.address);
    case Act::AwaitRedirect:
        return await();
    }
}

void FlowSession::send(const HttpRequest &request)
{
    m_record.reset();
    m_outgoing = request;
    Q_EMIT sent(m_run.current(), request);
    // The engine has sent it by itself; the answer is on the way or there.
    const bool byEngine = m_world.engine && isAt(kTokenRequest);
    m_exchange = byEngine ? m_world.engine->tokenExchange() : m_world.transport->send(request, m_world.sending);
    auto exchange = m_exchange; // A reference of its own: an answer that is there already lands in then().
    exchange.then(this, [this](const Result<Exchange> &result) { landed(result); }).onCanceled(this, [] {
        // cancel() has told already.
    });
}

void FlowSession::landed(const Result<Exchange> &result)
{
    m_exchange = {};
    const qsizetype step = m_run.current();
    if (m_world.engine && isAt(kTokenRequest)) {
        m_record = m_world.engine->tokenRecord();
        if (m_record)
            m_run.adopt(m_record->exchange.request, around());
    }
    if (m_record)
        Q_EMIT exchanged(step, *m_record);
    if (!result) {
        const Exchange *lost = m_record ? &m_record->exchange : nullptr;
        if (!m_run.endure(result.error(), lost, around()))
            return fail(result.error(), lost);
        Q_EMIT changed(step);
        return goOn();
    }
    take({.exchange = &*result});
}

void FlowSession::open(const QByteArray &address)
{
    m_browserAddress = address;
    m_expectation->set(m_run.sent());
    const Result<void> opened =
        Net::readBrowserAddress(address).and_then([&](const QUrl & /*fit*/) { return m_world.openBrowser(address); });
    // The address is there to copy, so a browser that doesn't open is no end; one that must not be opened is.
    if (!opened && opened.error().id == Net::NetError::BrowserAddress)
        return fail(opened.error());
    Q_EMIT browserOpened(opened ? std::optional<Error>() : opened.error());
    take({});
}

void FlowSession::await()
{
    for (const Flow::Arrival &early : std::exchange(m_early, {}))
        m_run.note(early);
    if (m_arrival)
        return takeArrival(*std::exchange(m_arrival, std::nullopt));
    if (m_engineError)
        return fail(*m_engineError);
    m_timer.disconnect(this);
    connect(&m_timer, &QTimer::timeout, this, [this] { fail(nobodyCame()); });
    m_timer.start(m_world.patience);
}

void FlowSession::receive(const Flow::Arrival &arrival)
{
    if (!m_open)
        return;
    Q_EMIT arrived(arrival);
    takeArrival(arrival);
}

/// Perhaps later than it came: the step that waits for it may not have begun then.
void FlowSession::takeArrival(const Flow::Arrival &arrival)
{
    const bool awaited = isBusy() && m_run.records().at(m_run.current()).step->act == Act::AwaitRedirect;
    if (arrival.refused) {
        m_refused = arrival.refused;
        if (!awaited) {
            if (m_early.size() <= Flow::kMostRefused) // One more than is kept, so that it shows that there were more.
                m_early.append(Flow::cutShort(arrival));
            return;
        }
        m_run.note(arrival);
        Q_EMIT changed(m_run.current());
        return;
    }
    if (!awaited) {
        m_arrival = arrival;
        return;
    }
    m_timer.stop();
    std::exchange(m_open, nullptr)->close();
    take({.arrival = &arrival});
}

/// As it went out, by whatever hand.
QByteArray FlowSession::comesBackTo() const
{
    const Flow::FlowSettings &settings = m_run.settings();
    if (returning() == Returning::Logout)
        return settings.postLogoutRedirectUri;
    const QByteArray sent = m_run.known().values.text("redirect_uri");
    return sent.isEmpty() ? settings.redirectUri : sent;
}

Result<void> FlowSession::pasteRedirect(const QByteArray &address)
{
    if (!m_open)
        return std::unexpected(Error{Flow::FlowError::NotAwaited});
    if (m_open == m_world.engine.get())
        return std::unexpected(Error{Flow::FlowError::EnginePaste});
    OAuth::ResponseMode mode = OAuth::ResponseMode::Query;
    const Result<Parameters> parameters = OAuth::parseRedirectAddress(address, &mode);
    if (!parameters)
        return std::unexpected(parameters.error());
    if (const Result<void> place = OAuth::validateRedirectPlace(address, comesBackTo()); !place)
        return place;
    if (const Result<void> judged = m_expectation->judge(*parameters, mode); !judged) {
        receive({.parameters = *parameters, .mode = mode, .exchange = {}, .refused = judged.error()});
        return judged;
    }
    receive({.parameters = *parameters, .mode = mode});
    return {};
}

void FlowSession::take(const Flow::Received &received)
{
    const qsizetype step = m_run.current();
    m_run.take(received, around());
    Q_EMIT changed(step);
    goOn();
}

void FlowSession::fail(const Error &error, const Exchange *exchange)
{
    const qsizetype step = m_run.current();
    m_run.fail(error, exchange, around());
    Q_EMIT changed(step);
    settle();
}

void FlowSession::repeatFrom(qsizetype step)
{
    if (isBusy())
        return;
    m_run.repeatFrom(step);
    m_through = -1;
    stopListening();
    for (qsizetype each = step; each < m_run.records().size(); ++each)
        Q_EMIT changed(each);
    layOut();
}

void FlowSession::repeatFrom(qsizetype step, const Flow::FlowSettings &settings, const Net::SendOptions &sending)
{
    if (isBusy())
        return;
    m_run.changeSettings(settings);
    m_world.sending = sending;
    repeatFrom(step);
}

void FlowSession::append(Flow::FollowUp followUp)
{
    // After a failure what would have followed is left out.
    const qsizetype first = m_run.isOver() ? m_run.current() : m_run.records().size();
    m_run.append(followUp);
    for (qsizetype step = first; step < m_run.records().size(); ++step)
        Q_EMIT changed(step);
    if (m_run.phase() == Phase::Ready)
        layOut();
}

void FlowSession::cancel()
{
    if (m_run.isOver())
        return;
    const qsizetype step = m_run.current();
    m_run.cancel(around());
    settle();
    if (step < m_run.records().size())
        Q_EMIT changed(step);
}

/// A redirect that came and was not the one says more than that none came.
Error FlowSession::nobodyCame() const
{
    return m_refused.value_or(Flow::nobodyCame(comesBackTo()));
}

void FlowSession::expire(std::chrono::milliseconds given)
{
    if (!isBusy())
        return cancel();
    if (m_run.records().at(m_run.current()).step->act == Act::AwaitRedirect)
        return fail(nobodyCame());
    const QString limit = QString::number(given.count()) + QStringLiteral(" ms");
    if (m_exchange.isValid())
        return fail(Error{Net::NetError::Timeout, limit, words(QT_TRANSLATE_NOOP("Values", "no answer"))});
    fail(Error{Flow::FlowError::Timeout, limit, words(QT_TRANSLATE_NOOP("Values", "no end"))});
}

void FlowSession::settle()
{
    stopWorld();
    m_through = -1;
    Q_EMIT ended();
}

void FlowSession::stopWorld()
{
    m_timer.stop();
    ++m_pause;
    if (m_exchange.isValid())
        std::exchange(m_exchange, {}).cancel();
    stopListening();
}

void FlowSession::stopListening()
{
    m_arrival.reset();
    m_refused.reset();
    m_early.clear();
    if (RedirectSource *open = std::exchange(m_open, nullptr))
        open->close();
}

} // namespace Grantscope::Session
