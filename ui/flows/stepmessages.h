// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "widgets/httppage.h"
#include "widgets/parametersmodel.h"

namespace Grantscope::Ui {

/// Of a whole address, or of one as it stands in a request line; without the query. "/" where it has none.
[[nodiscard]] QString pathOf(const QByteArray &address);

enum class Direction : quint8 { Request, Response };

/// What a step sent, or is about to, or what came back: a place of discovery, a poll, the redirect as it came. The
/// redirect counts as a request: the browser sent it, to the step that waits and to the one that reads it. At the end,
/// what went over the wire before the step was repeated. Each message
/// is put together when it is asked for, because a step may have thousands; for the moment, since it looks at the
/// record.
class StepMessages
{
public:
    StepMessages(const Flow::Run &run, qsizetype step, Direction direction);

    [[nodiscard]] qsizetype count() const;
    /// The first of them is what was laid out, and no exchange.
    [[nodiscard]] bool beginsLaidOut() const { return m_laidOut != LaidOut::Nothing; }
    [[nodiscard]] QString title(qsizetype index) const; ///< "2. POST /token · 14:03:12"
    [[nodiscard]] HttpText text(qsizetype index) const;

private:
    enum class LaidOut : quint8 { Nothing, Request, Address };
    [[nodiscard]] const Flow::Arrival *arrivalAt(qsizetype index) const;
    [[nodiscard]] bool isEarlier(qsizetype index) const { return index >= count() - m_record.earlier.size(); }
    [[nodiscard]] const Exchange &exchangeAt(qsizetype index) const;

    const Flow::StepRecord &m_record;
    Direction m_direction;
    LaidOut m_laidOut = LaidOut::Nothing;
    QList<const Flow::Arrival *> m_arrivals; ///< Those that came as a request.
};

/// The redirect that the step took, or the one that it reads; null where there is none.
[[nodiscard]] const Flow::Arrival *redirectOf(const Flow::Run &run, const Flow::StepRecord &record);

/// What the step gets is about somebody: claims, or whatever an API keeps. It is hidden while values are masked.
[[nodiscard]] bool tellsOfAPerson(const Flow::Step &step);

/// The parameters of what the step sent and got, each with what it means and where it came from. What tells of a person
/// or holds a secret at any depth is marked as sensitive.
[[nodiscard]] QList<ParameterRow> stepParameters(const Flow::Run &run, qsizetype step);

/// How the step's last exchange travelled: server, proxy, HTTP and TLS, certificates, times. Empty where none went out.
[[nodiscard]] QList<ParameterRow> stepConnection(const Flow::StepRecord &record);

} // namespace Grantscope::Ui
