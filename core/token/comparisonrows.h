// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For core/token alone: how the rows of a comparison are made, a file a theme.

#include "token/comparison.h"

namespace Grantscope::Token {

void addVerdictRows(Comparison &comparison);
void addTimeRows(Comparison &comparison);
void addContentRows(Comparison &comparison); ///< Claims, or what the payload is instead; says isWhole.
void addHeaderRows(Comparison &comparison);
void addKeyRows(Comparison &comparison);
void addDisclosureRows(Comparison &comparison);
void addTokenRows(Comparison &comparison);
void addCheckRows(Comparison &comparison);

/// The times of both that stand among the times, and so not among the claims.
[[nodiscard]] bool isComparedTime(Json::Value left, Json::Value right);

/// A fact of two texts; one that is empty is not there.
[[nodiscard]] ComparedRow factRow(ComparedGroup group, const char *fact, const QString &left, const QString &right);

/// Marks what differs anyway.
void markExpected(Comparison &comparison);

} // namespace Grantscope::Token
