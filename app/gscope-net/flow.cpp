// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow.h"

#include "faultlist.h"
#include "floworder.h"
#include "flowreport.h"
#include "flowrunner.h"
#include "flowverdict.h"
#include "flowwatch.h"

#include "commandline/input.h"

namespace Grantscope::Cli {

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
    FlowWatch watch(Style::forStandardOutput());
    if (!json)
        QObject::connect(&runner, &FlowRunner::changed, &runner, [&] { watch.look(runner.run()); });
    runner.carryOut();
    const FlowVerdict verdict = judgeFlow(runner.run());
    const bool written =
        writeOutput(json ? flowReportJson(runner.run(), verdict)
                         : (watch.look(runner.run()), watch.conclusion(runner.run(), verdict)).toUtf8());
    if (!written || watch.isRefused())
        return std::unexpected(outputFailure());
    return verdict.status;
}

} // namespace Grantscope::Cli
