// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "token/comparison.h"

namespace Grantscope::Token {

/// How much of a comparison is told: what differs, or what is the same, too.
enum class ComparisonDetail : std::uint8_t { Differences, Everything };

/// The rows of that detail.
[[nodiscard]] QList<ComparedRow> rowsOf(const Comparison &comparison, ComparisonDetail detail);

/// The JSON of `gscope compare --json`: relation, result, left, right, checks, rows, left_out. English, one document,
/// no line break at the end. Values stand as signed; facts as names and numbers.
[[nodiscard]] QByteArray comparisonJson(const Comparison &comparison, ComparisonDetail detail);

/// The same as Markdown, in the person's language. Text from the tokens can't become markup.
[[nodiscard]] QString comparisonMarkdown(const Comparison &comparison, ComparisonDetail detail);

} // namespace Grantscope::Token
