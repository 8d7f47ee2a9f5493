// SPDX-License-Identifier: GPL-3.0-or-later
#include "requestsending.h"

#include "interrupts.h"
#include "requestorder.h"
#include "requestreport.h"

#include "commandline/input.h"
#include "common/now.h"
#include "net/curltransport.h"
#include "texts/requesttexts.h"
#include "texts/texts.h"

#include <QCoreApplication>
#include <QTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

using Session::RequestSession;

Transcript::Event eventOf(const Net::Record &record)
{
    Transcript::Event event;
    event.kind = Transcript::EventKind::Exchange;
    event.time = now();
    event.subject = u"request"_s;
    event.exchange = std::make_shared<const Exchange>(record.exchange);
    if (record.error)
        event.failure = Transcript::failureOf(*record.error);
    return event;
}

/// A transcript that knows the secrets of the order; null where none is wanted.
Outcome<std::unique_ptr<TranscriptFile>> transcriptOf(const RequestOrder &order)
{
    if (!order.transcript)
        return nullptr;
    auto file = TranscriptFile::create(*order.transcript);
    if (!file)
        return file;
    if (!order.material.token.isEmpty())
        (*file)->learn(SecretKind::AccessToken, order.material.token);
    if (!order.material.password.isEmpty())
        (*file)->learn(SecretKind::Password, order.material.password);
    return file;
}

void carryOut(RequestSession &session, const RequestOrder &order)
{
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::came, &session, &RequestSession::cancel);
    QObject::connect(&session, &RequestSession::phaseChanged, &session, [&session] {
        if (session.phase() == RequestSession::Phase::Done)
            QCoreApplication::quit();
    });
    // What is over before the loop has begun can't end it.
    QTimer::singleShot(0, &session, [&] { session.send(order.request, order.options); });
    QCoreApplication::exec();
}

Outcome<ExitStatus> printCode(const RequestOrder &order)
{
    const QList<Secret> known{order.material.token, order.material.password};
    const auto snippet = Request::withoutSecrets(order.request, known, order.secrets);
    if (!writeOutput(Request::writeSnippet(snippet, *order.code)))
        return std::unexpected(outputFailure());
    return ExitStatus::Fine;
}

} // namespace

Outcome<ExitStatus> request(const Arguments &arguments)
{
    const bool json = arguments.has("--json");
    const auto order = readRequestOrder(arguments);
    if (!order)
        return std::unexpected(order.error());
    for (const Request::CurlNote &note : order->notes)
        writeComplaint(Texts::curlNoteText(Request::noteName(note.kind), note.detail));
    if (order->code)
        return printCode(*order);
    const auto transcript = transcriptOf(*order);
    if (!transcript)
        return std::unexpected(transcript.error());
    Net::CurlTransport transport(now);
    RequestSession session(&transport);
    if (TranscriptFile *to = transcript->get())
        QObject::connect(&session, &RequestSession::exchanged, &session,
                         [to](const Net::Record &record) { to->append(eventOf(record)); });
    carryOut(session, *order);
    const Outcome<void> kept = *transcript ? (*transcript)->commit(now()) : Outcome<void>();
    const Session::Hop &last = session.hops().constLast();
    if (last.error)
        return std::unexpected(failureOf(ExitStatus::InputOutput, u"request"_s, *last.error));
    const QByteArray text = json                      ? requestReportJson(session.hops())
                            : ::isatty(STDOUT_FILENO) ? requestReportText(session.hops()).toUtf8()
                                                      : last.exchange.response.body;
    if (!writeOutput(text))
        return std::unexpected(outputFailure());
    const bool isStuck = last.notFollowed && order->options.follow != Session::Follow::Never;
    if (isStuck)
        writeComplaint(Texts::errorLine(*last.notFollowed));
    if (!kept) { // The answer stands; a second document would spoil it.
        writeComplaint(kept.error().text);
        return ExitStatus::InputOutput;
    }
    return last.exchange.response.status >= 400 || isStuck ? ExitStatus::Bad : ExitStatus::Fine;
}

} // namespace Grantscope::Cli
