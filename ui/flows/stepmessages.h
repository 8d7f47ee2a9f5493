// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"
#include "widgets/httppage.h"
#include "widgets/parametersmodel.h"

namespace Grantscope::Ui {

enum class Direction : quint8 { Request, Response };

/// One of the messages of a step: a place of discovery, a poll, the redirect as it came.
struct StepMessage
{
    QString title; ///< "GET /token · 14:03:12"
    HttpText text;

    friend bool operator==(const StepMessage &, const StepMessage &) = default;
};

/// What a step sent, or is about to; what came back. The redirect counts as a request: the browser sent it.
[[nodiscard]] QList<StepMessage> stepMessages(const Flow::StepRecord &record, Direction direction);

/// The parameters of what the step sent and got, each with what it means and where it came from.
[[nodiscard]] QList<ParameterRow> stepParameters(const Flow::Run &run, qsizetype step);

} // namespace Grantscope::Ui
