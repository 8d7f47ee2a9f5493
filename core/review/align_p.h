// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Grantscope::Review {

/// Pairs of places, -1 where one side has none, in an order that keeps both; equal keys are paired as often as that is
/// possible (longest common subsequence). Where that would take long, in the order in which they come.
[[nodiscard]] QList<std::pair<qsizetype, qsizetype>> align(const QList<QByteArray> &left,
                                                           const QList<QByteArray> &right);

/// A path with a star for each part that looks drawn at random: "/interaction/5o4IH9PthVE" is "/interaction/*".
[[nodiscard]] QByteArray pathPattern(const QByteArray &place);

} // namespace Grantscope::Review
