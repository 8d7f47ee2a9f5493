// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/faults.h"
#include "flow/grants.h"

#include <span>

namespace Grantscope::Flow {

enum class StepStatus : std::uint8_t { Pending, Prepared, Running, Done, Failed, Skipped };
[[nodiscard]] const char *stepStatusName(StepStatus status); ///< "pending", "done", "failed" …

/// So many refused redirects are kept of a step, each with so much of its body: whoever sends more has no say in how
/// much memory goes.
inline constexpr qsizetype kMostRefused = 50;
inline constexpr qsizetype kMostOfRefused = 4096;
/// So many exchanges of the times before a step was repeated are kept.
inline constexpr qsizetype kMostEarlier = 200;
/// A refused one as it is kept.
[[nodiscard]] Arrival cutShort(Arrival refused);

/// One step of a run and all that became of it.
struct StepRecord
{
    const Step *step = nullptr;
    StepStatus status = StepStatus::Pending;
    Prepared prepared = {};
    bool edited = false; ///< The prepared message was changed by hand.
    std::optional<Prepared> laidOut = {}; ///< As it was prepared, where it was changed by hand.
    QList<Exchange> exchanges = {};
    QList<Arrival> arrivals = {};
    qsizetype arrivalsLeftOut = 0; ///< Redirects that were refused beyond the first kMostRefused: not kept.
    QList<Check> checks = {}; ///< Of the request once it is laid out, then of the answer, too.
    std::optional<Error> error = {};
    const char *left = nullptr; ///< Why it was skipped.
    Instant startedAt = {};
    Instant endedAt = {};
    std::optional<Knowledge> before = {}; ///< What was known when it was prepared.
    /// Of the times before it was repeated, the oldest first: the last kMostEarlier exchanges, redirects among them.
    QList<Exchange> earlier = {};
};

/// What the world shall do for the current step; take() tells what came of it.
struct Effect
{
    Act act = Act::Compute;
    HttpRequest request = {};
    QByteArray address = {};
    std::chrono::milliseconds pause{0}; ///< First.
};

/// What \a now says to a run that began with \a ran: whom is asked, where the browser comes back to, which steps there
/// are and what was asked for stay as they are.
[[nodiscard]] FlowSettings wentOnWith(const FlowSettings &ran, FlowSettings now);

/// How the server (or this client) met a fault.
struct FaultOutcome
{
    enum class Answer : std::uint8_t {
        Pending, ///< Nobody has answered it; at the end of a run: nobody could.
        RefusedAsItShould,
        RefusedOtherwise,
        NotRefused
    } answer = Answer::Pending;
    QByteArray found = {}; ///< The code with which it was refused.
    const char *step = ""; ///< Where it was decided.
};
/// "not-tried" (no answer came to what was wrong), "refused-as-it-should", "refused-otherwise", "not-refused".
[[nodiscard]] const char *answerName(FaultOutcome::Answer answer);

/// A grant as it is carried out: a state and pure transitions. prepare() lays the current step out, edit() changes it,
/// begin() says what to do, take() tells what came of it. Waits for nothing, sends nothing; a copy is a snapshot.
class Run
{
public:
    enum class Phase : std::uint8_t {
        Ready, ///< The current step can be prepared.
        Prepared, ///< … and can begin.
        Running, ///< take() or cancel() comes next.
        Succeeded,
        Failed, ///< At failedStep(); repeatFrom() goes on.
        Cancelled,
    };

    /// \a fault may be null. What follows in \a settings is appended to the grant's own steps.
    Run(const Grant &grant, FlowSettings settings, const Fault *fault = nullptr);

    [[nodiscard]] const Grant &grant() const { return *m_grant; }
    /// What the person said, and what the run found out in its place.
    [[nodiscard]] const FlowSettings &settings() const { return m_settings; }
    [[nodiscard]] const Fault *fault() const { return m_fault; }
    [[nodiscard]] const FaultOutcome &faultOutcome() const { return m_faultOutcome; }
    [[nodiscard]] const Knowledge &known() const { return m_known; }
    [[nodiscard]] const QList<StepRecord> &records() const { return m_records; }
    [[nodiscard]] qsizetype current() const { return m_current; } ///< records().size() at the end.
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isOver() const { return m_phase >= Phase::Succeeded; }
    [[nodiscard]] const StepRecord *find(std::string_view step) const; ///< The last of this id.
    /// Where the run stopped; else the first that failed. Null where none did.
    [[nodiscard]] const StepRecord *failedStep() const;

    /// Where the redirect arrives, before the step that sends it is prepared.
    void setRedirectUri(const QByteArray &uri);
    void setPostLogoutRedirectUri(const QByteArray &uri);

    /// Lays the current step out; steps that don't apply are skipped on the way. Fails the step if it can't be.
    void prepare(const Surroundings &around);
    /// The current step can't be laid out, or what was laid out can't go.
    void refuse(const Error &error, const Surroundings &around);
    /// Sends another message than the prepared one.
    void edit(const HttpRequest &request, const Surroundings &around);
    void edit(const QByteArray &address, const Surroundings &around);
    /// Another engine made the message: what the answer is compared with is what it says. The address before it is
    /// opened, the request until its answer is taken.
    void adopt(const QByteArray &address, const Surroundings &around);
    void adopt(const HttpRequest &request, const Surroundings &around);
    [[nodiscard]] Effect begin(const Surroundings &around);
    /// What goes out at this moment: the request that was laid out, with a client assertion made anew where it has one
    /// and nobody changed it. An assertion lives for a minute (RFC 7523 §3), and the person or a pause may take longer.
    [[nodiscard]] HttpRequest outgoing(const Surroundings &around);
    void take(const Received &received, const Surroundings &around);
    /// It did not come to an answer, and the step goes on all the same: false where it has no way to.
    [[nodiscard]] bool endure(const Error &error, const Exchange *exchange, const Surroundings &around);
    /// It did not come to an answer. What came of the exchange is kept where there is something.
    void fail(const Error &error, const Exchange *exchange, const Surroundings &around);
    /// A redirect that was not the one: recorded, and waiting goes on.
    void note(const Arrival &arrival);
    /// What an arriving redirect is held against, as far as it was sent.
    [[nodiscard]] OAuth::SentAuthorization sent() const;
    /// By its name in metadata: what was given by hand, else what the metadata say.
    [[nodiscard]] Result<QByteArray> endpoint(QByteArrayView member) const;
    void cancel(const Surroundings &around);

    /// Goes back to \a step: it and what comes after it are as they were before it was prepared.
    void repeatFrom(qsizetype step);
    /// What the person says now counts from here on, as far as wentOnWith() takes it. Not while a step is under way.
    void changeSettings(FlowSettings settings);
    /// One step more, once there is a token. A run that stopped goes on with it: the step that failed stays as it is,
    /// and what would have followed is left out.
    void append(FollowUp followUp);

private:
    [[nodiscard]] Desk desk(const Surroundings &around) const;
    [[nodiscard]] StepRecord &record() { return m_records[m_current]; }
    void keepLaidOut();
    void putBack(const QByteArray &name);
    void replaceAddress(const QByteArray &address, Rule rule);
    [[nodiscard]] QList<Check> judgeRequest(const Surroundings &around) const;
    void know(Knowledge known);
    void learn(const QList<FlowValue> &values);
    void finishStep(StepStatus status, Instant now);
    /// Where a failure comes from: what was received, or that nothing was.
    enum class Failing : std::uint8_t { Unanswered, Answered };
    void failStep(const Error &error, Failing failing, Instant now);
    // faultwatch.cpp
    void watchFault(const StepRecord &record, const std::optional<Error> &refusal, Failing failing);
    void settleFault();

    const Grant *m_grant;
    FlowSettings m_said;
    FlowSettings m_settings; ///< withFound(m_said, m_known.found)
    const Fault *m_fault;
    FaultOutcome m_faultOutcome;
    Knowledge m_known;
    QList<StepRecord> m_records;
    qsizetype m_current = 0;
    Phase m_phase = Phase::Ready;
    int m_attempt = 0;
};

/// Whether a redirect that arrives is the answer to what was sent: its state and form, not what it says. Errors:
/// "state-mismatch", "authz-duplicate-param".
[[nodiscard]] Result<void> judgeRedirect(const Parameters &received, OAuth::ResponseMode mode,
                                         const OAuth::SentAuthorization &sent);

} // namespace Grantscope::Flow
