// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "net/transport.h"
#include "session/otherengine.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace Grantscope::Session {

class RedirectExpectation;

/// What a flow needs of the world. All of it outlives the session.
struct World
{
    Net::Transport *transport = nullptr;
    RedirectSource *redirects = nullptr; ///< An engine has its own for the sign-in.
    /// Speaks the authorization code flow in place of this program; null: this program does.
    std::shared_ptr<OtherEngine> engine = {};
    /// Opens the person's browser, or says why not. The address is shown all the same.
    std::function<Result<void>(const QByteArray &address)> openBrowser = {};
    std::function<Instant()> clock = {};
    std::function<QByteArray(qsizetype octets)> random = {};
    Net::SendOptions sending = {};
    std::chrono::milliseconds patience{300'000}; ///< For the person in the browser.
    /// Calls back after a time; where there is none, a timer does.
    std::function<void(std::chrono::milliseconds time, const std::function<void()> &then)> pause = {};
};

/// A run carried out: the transport sends, the browser opens, the redirect is waited for. The next step is always laid
/// out already, to be looked at and changed; it goes when it is told to.
class FlowSession : public QObject
{
    Q_OBJECT

public:
    FlowSession(const Flow::Grant &grant, const Flow::FlowSettings &settings, const Flow::Fault *fault,
                const World &world, QObject *parent = nullptr);
    /// As cancel(), without a signal.
    ~FlowSession() override;

    [[nodiscard]] const Flow::Run &run() const { return m_run; }
    /// Something is under way: a request, a pause, the person in the browser.
    [[nodiscard]] bool isBusy() const { return m_run.phase() == Flow::Run::Phase::Running; }
    /// The address that the browser was sent to last.
    [[nodiscard]] QByteArray browserAddress() const { return m_browserAddress; }
    /// The redirect can't be listened for: it has to be pasted.
    [[nodiscard]] bool wantsPaste() const;

    /// Lays the first step out; call once.
    void start();
    /// Lets the step that is laid out go, and stops before the next one.
    void step() { runTo(m_run.current()); }
    /// Goes on to the end, or to a breakpoint.
    void runAll() { runTo(m_run.records().size()); }
    /// Goes on through the step of this number.
    void runTo(qsizetype step);
    /// After the step that is under way.
    void pause() { m_through = -1; }
    void setBreakpoint(qsizetype step, bool on);
    [[nodiscard]] bool hasBreakpoint(qsizetype step) const { return m_breakpoints.contains(step); }

    void edit(const HttpRequest &request);
    void edit(const QByteArray &address);
    /// The address on which the browser ended. "redirect-not-awaited", "engine-paste", "redirect-address", and why it
    /// is not the answer.
    [[nodiscard]] Result<void> pasteRedirect(const QByteArray &address);
    void repeatFrom(qsizetype step);
    /// With what the person says now, as Run::changeSettings() takes it, and sent so.
    void repeatFrom(qsizetype step, const Flow::FlowSettings &settings, const Net::SendOptions &sending);
    void append(Flow::FollowUp followUp);
    /// The person opened a page of this flow by hand: once more, in another browser, or a device's.
    void tellOpened(const QByteArray &address, const std::optional<Error> &error);
    void cancel();
    /// The time \a given for all of the flow is over: what is under way fails, by patience with the person or the
    /// server.
    void expire(std::chrono::milliseconds given);

Q_SIGNALS:
    /// Something about the step of this number is new.
    void changed(qsizetype step);
    /// The browser was asked to open browserAddress(); an error says why it was not.
    void browserOpened(const std::optional<Grantscope::Error> &error);
    /// tellOpened() said so.
    void alsoOpened(const QByteArray &address, const std::optional<Grantscope::Error> &error);
    /// A request is handed to the network.
    void sent(qsizetype step, const Grantscope::HttpRequest &request);
    /// A redirect came in or was pasted; the refused ones, too. Once each, when it comes.
    void arrived(const Grantscope::Flow::Arrival &arrival);
    /// Each request with its answer, or why there was none.
    void exchanged(qsizetype step, const Grantscope::Net::Record &record);
    /// The run is over, or was.
    void ended();

private:
    [[nodiscard]] Flow::Surroundings around() const { return {m_world.clock(), m_world.random}; }
    /// The redirect of the sign-in, or the one after signing out.
    enum class Returning : std::uint8_t { None, SignIn, Logout };
    [[nodiscard]] Returning returning() const;
    [[nodiscard]] bool isAt(std::string_view step) const;
    [[nodiscard]] Result<void> adoptFromEngine();
    void layOut();
    [[nodiscard]] Result<void> openRedirects();
    void goOn();
    void begin();
    void perform(const Flow::Effect &effect);
    void send(const HttpRequest &request);
    void open(const QByteArray &address);
    void await();
    void receive(const Flow::Arrival &arrival);
    void takeArrival(const Flow::Arrival &arrival);
    void landed(const Result<Exchange> &result);
    void take(const Flow::Received &received);
    void fail(const Error &error, const Exchange *exchange = nullptr);
    [[nodiscard]] Error nobodyCame() const;
    [[nodiscard]] QByteArray comesBackTo() const;
    void settle();
    void stopWorld();
    void stopListening();

    World m_world;
    Flow::Run m_run;
    QFuture<Result<Exchange>> m_exchange;
    HttpRequest m_outgoing; ///< The request under way.
    std::optional<Net::Record> m_record; ///< Of it, as far as it came.
    std::optional<Flow::Arrival> m_arrival; ///< Came before the step that waits for it began.
    QList<Flow::Arrival> m_early; ///< Refused before that step began.
    std::optional<Error> m_refused; ///< Why the last redirect was not taken.
    QTimer m_timer; ///< A pause, or patience.
    quint64 m_pause = 0; ///< The one that counts.
    std::optional<Error> m_engineError; ///< It gave up before a redirect came.
    QByteArray m_browserAddress;
    QByteArray m_registeredRedirectUri;
    QByteArray m_registeredLogoutUri;
    std::shared_ptr<RedirectExpectation> m_expectation;
    QSet<qsizetype> m_breakpoints;
    qsizetype m_through = -1; ///< The last step that may go by itself.
    RedirectSource *m_open = nullptr; ///< Waits now.
};

} // namespace Grantscope::Session
