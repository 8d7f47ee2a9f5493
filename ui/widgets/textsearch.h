// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QList>

namespace Grantscope::Ui {

enum class CaseRule : quint8 { Fold, Exact }; ///< Fold: the letters of ASCII only.

struct Matches
{
    QList<qsizetype> starts; ///< In octets, ascending, not overlapping.
    bool more = false; ///< There were more than kMostMatches.
};
inline constexpr qsizetype kMostMatches = 100'000;

/// Every place of \a needle (UTF-8, not empty) in \a text, on another thread. Cancel the future to stop it; it looks
/// every megabyte.
[[nodiscard]] QFuture<Matches> findAll(const QByteArray &text, const QByteArray &needle, CaseRule rule);

} // namespace Grantscope::Ui
