// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lessons/happening.h"
#include "practice/event.h"
#include "token/inspection.h"
#include "transcript/event.h"

#include <QHash>

namespace Grantscope::Lessons {

/// Tells what the learner did, from what the parts of the program saw: an event of the transcript says which run it
/// belongs to, and the witness remembers which grant that was.
class Witness
{
public:
    /// The address of the practice server, so that requests to it are told from others; empty while it does not run.
    void setPractice(const QByteArray &issuer) { m_practice = issuer; }

    [[nodiscard]] QList<Happening> see(const Transcript::Event &event);

private:
    struct Flow
    {
        QString grant;
        QString fault;
    };
    [[nodiscard]] QList<Happening> seeFlow(const Transcript::Event &event);
    [[nodiscard]] Happening ofFlow(const char *kind, const Transcript::Event &event) const;

    QByteArray m_practice;
    QHash<QString, Flow> m_flows; ///< By run.
};

[[nodiscard]] Happening happeningOf(const Practice::Event &event);
/// \a origin: "lesson-signed", "flow", "made-here", "other" …; \a parameter as which a flow obtained it,
/// "access_token".
[[nodiscard]] Happening happeningOf(const Token::Inspection &inspection, const QString &origin,
                                    const QString &parameter = {});

} // namespace Grantscope::Lessons
