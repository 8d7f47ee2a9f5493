// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow.h"

#include "faultlist.h"
#include "floworder.h"
#include "flowreport.h"
#include "flowrunner.h"
#include "flowverdict.h"
#include "flowwatch.h"
#include "transcriptfile.h"

#include "commandline/input.h"
#include "common/now.h"
#include "session/flowrecorder.h"

#include <QUuid>

namespace Grantscope::Cli {

namespace {

/// A transcript that hears what the runner does; null where none is wanted.
Outcome<std::unique_ptr<TranscriptFile>> transcriptOf(FlowRunner &runner, const FlowOrder &order)
{
    if (!order.transcript)
        return nullptr;
    auto file = TranscriptFile::create(*order.transcript);
    if (!file)
        return file;
    auto *recorder =
        new Session::FlowRecorder(runner.session(), QUuid::createUuid().toString(QUuid::WithoutBraces), now, &runner);
    TranscriptFile *to = file->get();
    QObject::connect(recorder, &Session::FlowRecorder::learned, recorder,
                     [to](SecretKind kind, const Secret &value) { to->learn(kind, value); });
    QObject::connect(recorder, &Session::FlowRecorder::happened, recorder,
                     [to](const Transcript::Event &event) { to->append(event); });
    return file;
}

} // namespace

Outcome<ExitStatus> flow(const Arguments &arguments)
{
    const bool json = arguments.has("--json");
    if (arguments.value("--fault") == QByteArray("list")) {
        if (!writeOutput(json ? faultListJson() : faultListText().toUtf8()))
            return std::unexpected(outputFailure());
        return ExitStatus::Fine;
    }
    const auto order = readFlowOrder(arguments);
    if (!order)
        return std::unexpected(order.error());
    FlowRunner runner(*order);
    const auto transcript = transcriptOf(runner, *order);
    if (!transcript)
        return std::unexpected(transcript.error());
    FlowWatch watch(Style::forStandardOutput());
    if (!json)
        QObject::connect(&runner, &FlowRunner::changed, &runner, [&] { watch.look(runner.run()); });
    runner.carryOut();
    const Outcome<void> kept = *transcript ? (*transcript)->commit(now()) : Outcome<void>();
    const FlowVerdict verdict = judgeFlow(runner.run());
    const bool written =
        writeOutput(json ? flowReportJson(runner.run(), verdict)
                         : (watch.look(runner.run()), watch.conclusion(runner.run(), verdict)).toUtf8());
    if (!written || watch.isRefused())
        return std::unexpected(outputFailure());
    if (!kept) { // The answer stands; a second document would spoil it.
        writeComplaint(kept.error().text);
        return ExitStatus::InputOutput;
    }
    return verdict.status;
}

} // namespace Grantscope::Cli
