// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/run.h"

#include <QString>

namespace Grantscope::Ui {

/// "Practice server on 127.0.0.1:43110 · 3 exchanges · no connection to anywhere else": whom a run has spoken with.
[[nodiscard]] QString flowStatus(const Flow::Run &run, const QString &practiceIssuer);

} // namespace Grantscope::Ui
