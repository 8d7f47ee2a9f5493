// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/check.h"

namespace Grantscope {

/// What is known of a row of the checklist before anything is judged. Literals of it stand beside the code that judges.
struct Row
{
    const char *id;
    CheckGroup group;
    SpecRef spec;
    Severity severity = Severity::Error;
};

[[nodiscard]] inline Check passed(const Row &row, Texts::Reason reason = {}, const QString &found = {})
{
    return {.id = row.id,
            .group = row.group,
            .spec = row.spec,
            .status = Status::Pass,
            .severity = row.severity,
            .reason = reason,
            .found = found};
}

[[nodiscard]] inline Check skipped(const Row &row, Texts::Reason reason, const QString &found = {})
{
    return {.id = row.id,
            .group = row.group,
            .spec = row.spec,
            .status = Status::Skip,
            .severity = row.severity,
            .reason = reason,
            .found = found};
}

/// Violated, as gravely as \a severity says.
[[nodiscard]] inline Check violatedAs(Severity severity, const Row &row, Texts::Reason reason,
                                      const QString &found = {}, const QString &expected = {})
{
    const Status status = severity == Severity::Error     ? Status::Fail
                          : severity == Severity::Warning ? Status::Warn
                                                          : Status::Info;
    return {.id = row.id,
            .group = row.group,
            .spec = row.spec,
            .status = status,
            .severity = severity,
            .reason = reason,
            .expected = expected,
            .found = found};
}

[[nodiscard]] inline Check violated(const Row &row, Texts::Reason reason, const QString &found = {},
                                    const QString &expected = {})
{
    return violatedAs(row.severity, row, reason, found, expected);
}

} // namespace Grantscope
