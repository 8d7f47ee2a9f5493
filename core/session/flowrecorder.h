// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/flowevents.h"
#include "session/flowsession.h"

#include <QHash>

namespace Grantscope::Session {

/// Tells what a flow does as events of a transcript, each once and when it happens. What is only laid out has not
/// happened; what is repeated happens again. A run begins with "flow-started" once something happens, and ends with
/// "flow-ended" each time it is over after something happened.
class FlowRecorder : public QObject
{
    Q_OBJECT

public:
    /// For a session that has not started and lives as long. \a run tells this run from every other.
    FlowRecorder(const FlowSession &session, QString run, std::function<Instant()> clock, QObject *parent = nullptr);

Q_SIGNALS:
    /// A secret, before the first event that may hold it.
    void learned(Grantscope::SecretKind kind, const Grantscope::Secret &value);
    void happened(const Grantscope::Transcript::Event &event);

private:
    /// What was told of the step of a number.
    struct Told
    {
        qsizetype exchanges = 0;
        bool end = false;
        qsizetype refused = 0; ///< Redirects, told or not.
    };

    void tellSent(qsizetype step, const HttpRequest &request);
    void tellExchange(qsizetype step, const Net::Record &record);
    void tellArrival(const Flow::Arrival &arrival);
    void tellBrowser(const std::optional<Error> &error);
    void tellPage(const QByteArray &address, const std::optional<Error> &error);
    void look(qsizetype step);
    void tellFaultMet();
    void tellEnd();
    void tell(Transcript::Event event);
    void emitEvent(Transcript::Event event);
    void learn();
    /// The one that waits for a redirect, or will; nothing where none does.
    [[nodiscard]] std::optional<qsizetype> awaitingStep() const;
    [[nodiscard]] QString idOf(qsizetype step) const;

    const FlowSession &m_session;
    const Flow::Run &m_run;
    QString m_name;
    std::function<Instant()> m_clock;
    QHash<qsizetype, Told> m_told;
    QList<KnownSecret> m_learned;
    std::shared_ptr<const Exchange> m_lost; ///< Came to no answer; the step that fails of it tells it.
    std::optional<Transcript::Event> m_met; ///< How the fault was met, as it was told last.
    bool m_hasStarted = false;
    bool m_goesOn = false; ///< Something happened since the end.
};

} // namespace Grantscope::Session
