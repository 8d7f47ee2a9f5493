// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <cstdint>

namespace Grantscope::Request {

/// One argument of a command, unquoted, and where it stood.
struct CurlWord
{
    QByteArray text;
    qsizetype offset = 0;
    QByteArray variable = {}; ///< The first shell variable in it, as written: "$TOKEN". It stays in the text.

    friend bool operator==(const CurlWord &, const CurlWord &) = default;
};

enum class Shell : std::uint8_t { Posix, WindowsCmd };

struct CurlWords
{
    QList<CurlWord> words = {};
    qsizetype restOffset = -1; ///< Where another command follows ("| jq"); -1: none does.
};

/// Told by what only one of them writes: a caret before a quote or at the end of a line.
[[nodiscard]] Shell shellOf(QByteArrayView command);

/// As the shell would take the command apart; nothing is run, and no variable is looked up. "curl-quote", with offset.
[[nodiscard]] Result<CurlWords> splitCommand(QByteArrayView command, Shell shell);

/// The program that the shell would start; empty where no word can be read.
[[nodiscard]] QByteArray firstWord(QByteArrayView command, Shell shell);

} // namespace Grantscope::Request
