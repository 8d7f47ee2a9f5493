// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowchoice.h"
#include "flows/flowpages.h"

#include <QObject>

#include <map>
#include <string_view>

namespace Grantscope::Ui {

/// The state behind the flows area: the choice for the next run, the run under way, the pages that it shows, the step
/// that is looked at. No widgets.
class FlowController : public QObject
{
    Q_OBJECT

public:
    enum class State : quint8 {
        Idle, ///< Nothing has begun: run() is a look ahead.
        Starting, ///< The practice server starts.
        Ready, ///< A step is laid out.
        Busy, ///< A request, or a pause.
        AtPerson, ///< The person is in the browser.
        Over,
    };

    explicit FlowController(FlowServices services, QObject *parent = nullptr);
    ~FlowController() override;

    [[nodiscard]] const FlowServices &services() const { return m_services; }

    // What is chosen
    [[nodiscard]] const Flow::Grant &grant() const { return m_choice.grant(); }
    /// The last run of each grant stays for the session: it is there again when its grant is chosen again. What is
    /// under way is cancelled. An unknown id changes nothing.
    void setGrant(std::string_view id);
    [[nodiscard]] const FlowSetup &setup() const { return m_choice.setup(); }
    /// Counts from the next run on; what is not under way yet is laid out anew. The same of change().
    void setSetup(const FlowSetup &setup);
    void change(const FlowSetup &setup);
    void providerNamed() { m_choice.providerNamed(); }
    [[nodiscard]] bool isAnother(const FlowSetup &setup) const { return m_choice.isAnother(setup); }
    void setProvider(FlowSetup::Provider provider);
    /// Changes what is chosen for another provider, also while the practice server is asked.
    void changeOther(const std::function<void(FlowSetup &)> &change);
    /// A run is under way that began with another setup.
    [[nodiscard]] bool countsLater() const;
    [[nodiscard]] const Flow::Fault *fault() const { return m_choice.fault(); }
    /// Null for none. Ends the run: it was another one.
    void setFault(const Flow::Fault *fault);
    [[nodiscard]] QList<const Flow::Fault *> faults() const { return m_choice.faults(); }
    /// With what the practice server offers, as far as that is known.
    [[nodiscard]] Flow::FlowSettings settings() const { return m_choice.settings(); }
    [[nodiscard]] const PracticeOffer *offer() const { return m_choice.offer(); }

    // The run
    [[nodiscard]] State state() const;
    [[nodiscard]] bool isUnderWay() const { return m_session && !run().isOver(); }
    [[nodiscard]] const Flow::Run &run() const { return m_session ? m_session->run() : m_preview; }
    [[nodiscard]] const Session::FlowSession *session() const { return m_session.get(); }
    /// The run is against the practice server, whatever is chosen for the next one.
    [[nodiscard]] bool isOfPractice() const;
    /// Why the last run did not even begin.
    [[nodiscard]] const std::optional<Error> &startError() const { return m_startError; }
    void runAll() { go(Through::All); }
    /// Nothing at the end: a run begins anew by runAll() or restart().
    void step()
    {
        if (state() != State::Over)
            go(Through::One);
    }
    void runTo(qsizetype step) { go(Through::Step, step); }
    /// From the beginning, with the first step laid out.
    void restart();
    /// As it is chosen, and nothing of it begun: what is under way or has ended goes.
    void layOut();
    void cancel();
    /// With the setup as it is now, unless it asks somebody else.
    void repeatFrom(qsizetype step);
    /// From the beginning to the end, whatever is under way.
    void runAnew();
    /// From the beginning, through the first step.
    void stepAnew();
    /// One step more: at once after the end, else in its turn.
    void append(Flow::FollowUp followUp);
    void edit(const HttpRequest &request);
    void edit(const QByteArray &address);
    /// What the person made of the message can't go out: nothing goes before that is mended, or given up.
    void holdBack(bool on);
    [[nodiscard]] bool isHeldBack() const { return m_heldBack; }
    [[nodiscard]] Result<void> paste(const QByteArray &address);
    /// Stays with its step also where a fault or a choice puts another one before it.
    void setBreakpoint(qsizetype step, bool on);
    [[nodiscard]] bool hasBreakpoint(qsizetype step) const;

    // The browser
    [[nodiscard]] Session::UserAgent *agent() { return m_pages.agent(); }
    /// Opens an address in the browser that was chosen.
    void openPage(const QByteArray &address) { openAlso(address, setup().browser); }
    /// The same address in the person's own browser.
    void openOutside(const QByteArray &address);
    /// The address that was opened last; the person may want to copy it.
    [[nodiscard]] QByteArray browserAddress() const { return m_pages.page().address; }
    /// The one that was asked to; before that, the one that will be.
    [[nodiscard]] bool isInBuiltInBrowser() const;
    [[nodiscard]] const std::optional<Error> &browserError() const { return m_pages.page().error; }

    // The step that is looked at
    [[nodiscard]] qsizetype selected() const { return m_selected; }
    void select(qsizetype step);
    [[nodiscard]] const Flow::StepRecord *selectedRecord() const;
    [[nodiscard]] Instant now() const { return m_services.clock(); }

Q_SIGNALS:
    void setupChanged();
    /// run() is another one.
    void runChanged();
    void stepChanged(qsizetype step);
    void stateChanged();
    void selectionChanged(qsizetype step);
    /// A run of this grant that was under way has ended, because another grant is chosen.
    void leftUnderWay(const QByteArray &grant);
    /// A page was opened, in which browser ever; browserError() says if not.
    void pageOpened();

private:
    enum class Through : quint8 { None, One, Step, All };
    /// A step, whatever its number: the nth of its id.
    struct StepPlace
    {
        std::string_view id;
        qsizetype nth = 0;

        friend bool operator==(const StepPlace &, const StepPlace &) = default;
    };
    /// The last run of a grant that is not chosen now, with what was looked at.
    struct Kept
    {
        std::unique_ptr<Session::FlowSession> session;
        FlowPages::Page page = {};
        QList<StepPlace> breakpoints = {};
        qsizetype selected = 0;
        FlowSetup ranWith = {};
    };
    void choose(const std::function<void()> &change);
    void go(Through through, qsizetype step = -1);
    void begin(Through through, qsizetype step);
    void beginSession(Through through, qsizetype step);
    void goOn(Through through, qsizetype step);
    void listen();
    void drop();
    void keep();
    void takeUp(Kept &&kept);
    void tellAnother();
    void stopStarting();
    void lookAhead();
    void keepRefreshToken();
    void follow(qsizetype step);
    void openAlso(const QByteArray &address, FlowSetup::Browser browser);
    [[nodiscard]] StepPlace placeOf(qsizetype step) const;

    FlowServices m_services;
    FlowChoice m_choice;
    FlowPages m_pages;
    Flow::Run m_preview;
    std::unique_ptr<Session::FlowSession> m_session;
    std::optional<Error> m_startError;
    std::map<const Flow::Grant *, Kept> m_kept;
    QList<StepPlace> m_breakpoints;
    qsizetype m_selected = 0;
    qsizetype m_followed = -1; ///< The step that was chosen because it happened.
    FlowSetup m_ranWith; ///< As it was when the run began, or was repeated.
    quint64 m_attempt = 0; ///< Tells a start that was overtaken by another.
    bool m_starting = false;
    bool m_heldBack = false;
    QByteArray m_opensAgain; ///< Once the repeated step waits for the person; empty: nothing.
};

} // namespace Grantscope::Ui
