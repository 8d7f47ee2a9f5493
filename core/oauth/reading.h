// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "checks/check.h"

namespace Grantscope::OAuth {

/// What a message says, and what was noticed while reading it: deviations that were read over, rules that hold, and
/// what could not be checked. The checks are there with an error, too, as far as the reading came.
template <typename T>
struct Reading
{
    Result<T> value;
    QList<Check> checks = {};
};

} // namespace Grantscope::OAuth
