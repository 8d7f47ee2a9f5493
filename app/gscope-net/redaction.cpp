// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "session/flowevents.h"
#include "transcript/redactor.h"

namespace Grantscope::Cli {

QByteArray withoutSecrets(const QByteArray &text, const Flow::Run &run)
{
    Transcript::Redactor redactor;
    for (const Session::KnownSecret &secret : Session::knownSecrets(run))
        redactor.learn(secret.kind, secret.value);
    // What was made for one request alone, such as an assertion.
    for (const Flow::StepRecord &record : run.records()) {
        for (const Exchange &exchange : record.exchanges) {
            Transcript::Event sent;
            sent.request = exchange.request;
            redactor.learn(sent);
        }
    }
    return redactor.redacted(text);
}

} // namespace Grantscope::Cli
