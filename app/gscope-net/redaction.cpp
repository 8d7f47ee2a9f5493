// SPDX-License-Identifier: GPL-3.0-or-later
#include "redaction.h"

#include "http/parameters.h"
#include "session/flowevents.h"
#include "transcript/redactor.h"

namespace Grantscope::Cli {

namespace {

/// The redactor leaves short ones alone where no name stands beside them, and a password may be one. Of fewer octets
/// than four, words that have nothing to do with it would go.
QByteArray withoutShortSecrets(QByteArray text, const Flow::Run &run)
{
    for (const Session::KnownSecret &secret : Session::knownSecrets(run)) {
        const QByteArray plain = secret.value.reveal().toByteArray();
        if (plain.size() < 4 || plain.size() >= 8)
            continue;
        for (const QByteArray &spelling : {plain, formEncoded(plain)})
            text.replace(spelling, "⟨secret⟩");
    }
    return text;
}

Transcript::Redactor redactorOf(const Flow::Run &run)
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
    return redactor;
}

} // namespace

QByteArray withoutSecrets(const QByteArray &text, const Flow::Run &run)
{
    return withoutShortSecrets(redactorOf(run).redacted(text), run);
}

QByteArray withoutKnownSecrets(const QByteArray &text, const Flow::Run &run)
{
    return withoutShortSecrets(redactorOf(run).withoutKnown(text), run);
}

Error withoutKnownSecrets(Error error, const Flow::Run &run)
{
    for (QString *part : {&error.expected, &error.found})
        *part = QString::fromUtf8(withoutKnownSecrets(part->toUtf8(), run));
    return error;
}

} // namespace Grantscope::Cli
