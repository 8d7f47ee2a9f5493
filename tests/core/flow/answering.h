// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

#include <QTest>

namespace Grantscope::Tests {

/// The same moment and the same "randomness" each time, \a seconds later.
inline Flow::Surroundings around(qint64 seconds = 0)
{
    return {instantFromSeconds(1'800'000'000 + seconds), [](qsizetype octets) { return QByteArray(octets, 'r'); }};
}

inline HttpResponse json(const QByteArray &body, int status = 200)
{
    return {.status = status, .fields = {{"Content-Type", "application/json"}}, .body = body};
}

/// Lets the next step that sends go, and answers it; nothing where only steps were left that are skipped.
inline void answer(Flow::Run &run, const HttpResponse &response, qint64 seconds = 0)
{
    run.prepare(around(seconds));
    if (run.isOver())
        return;
    QCOMPARE(run.begin(around(seconds)).act, Flow::Act::Send);
    const Exchange exchange{.request = run.records().at(run.current()).prepared.request.value_or(HttpRequest()),
                            .response = response};
    run.take({.exchange = &exchange}, around(seconds));
}

} // namespace Grantscope::Tests
