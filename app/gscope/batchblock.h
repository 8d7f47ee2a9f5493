// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linereader.h"

#include "token/verdict.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace Grantscope::Cli {

/// What the summary keeps of one token.
struct BatchName
{
    std::optional<QString> algorithm; ///< Empty where it is not to be shown, as in these:
    std::optional<QString> keyId;
    std::optional<QString> issuer;
    bool isBad = false;
};

/// A check that failed or warned.
struct BatchFinding
{
    const char *id = "";
    Status status = Status::Fail;
    qint64 line = 0;
};

/// Some lines on their way: read, judged, put out. Used again and again.
struct BatchBlock : Lines
{
    qint64 firstNumber = 1;
    qint64 readUpTo = 0; ///< Octets of the input up to the end of these lines.
    bool isCut = false; ///< Judging was stopped behind these lines: what follows them is not to be put out.

    QByteArray output = {};
    std::array<qint64, 4> verdicts = {}; ///< How many tokens got each.
    qint64 withoutToken = 0; ///< Lines in which none was found.
    qint64 holdingToken = 0; ///< Lines that are no token, with one in them.
    qint64 cut = 0; ///< Lines with more tokens than are judged.
    std::vector<BatchFinding> findings = {}; ///< For a summary …
    std::vector<BatchName> names = {};

    void clear()
    {
        constexpr qsizetype kKept = qsizetype(1) << 20;
        for (QByteArray *each : {&text, &output}) {
            each->resize(0);
            if (each->capacity() > kKept)
                each->squeeze();
        }
        lines.clear();
        isCut = false;
        verdicts.fill(0);
        withoutToken = holdingToken = cut = 0;
        findings.clear();
        names.clear();
    }
    [[nodiscard]] QByteArray lineText(const Line &line) const { return text.mid(line.begin, line.length); }
};

} // namespace Grantscope::Cli
