// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commandline/failure.h"
#include "flow/run.h"
#include "texts/texts.h"

namespace Grantscope::Cli {

/// What went wrong, and in which step.
struct FlowProblem
{
    QByteArray step;
    QByteArray code; ///< Of an error or a check.
    QString expected = {};
    QString found = {};
    std::shared_ptr<const ServerRefusal> server = {};
    std::shared_ptr<const Error> error = {}; ///< Null where a check or a missing member is the problem.
};

/// How a flow ended, for scripts.
struct FlowVerdict
{
    ExitStatus status = ExitStatus::Fine;
    std::optional<FlowProblem> problem = {};

    [[nodiscard]] bool isGood() const { return !problem; }
};

/// A step that failed, a check of severity error that failed, an ID token that was asked for and did not come: each is
/// an error, as is a fault that was not refused as it should be. Without one, an ID token that nobody could verify
/// leaves it open.
[[nodiscard]] FlowVerdict judgeFlow(const Flow::Run &run);

/// What a server's refusals should be, by the fault; in their order, once each.
[[nodiscard]] QList<QByteArray> expectedRefusals(const Flow::Fault &fault);
/// What to do about it; never empty.
[[nodiscard]] QString remedyOf(const FlowProblem &problem, Texts::Language language);
[[nodiscard]] QString sentenceOf(const FlowProblem &problem, Texts::Language language);

} // namespace Grantscope::Cli
