// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curlwords_p.h"

#include "request/curlcommand.h"

// What is told of a command while it is read, and how its arguments are called.
namespace Grantscope::Request {

/// One argument of the command, as it is being looked at.
struct CurlPlace
{
    qsizetype number = 0; ///< Counted from curl itself, 0.
    qsizetype offset = 0;
    QByteArray option = {}; ///< "--data"; empty for an address.
};

/// "argument (3, --form)"
[[nodiscard]] QString argumentText(const CurlPlace &place);
/// \a expected: a text of "Values", or empty.
[[nodiscard]] std::unexpected<Error> refuse(RequestError id, const char *expected, const CurlPlace &place);

/// What was told already is not told again.
void note(CurlReading &reading, CurlNoteKind kind, const QString &detail, qsizetype offset);
void noteVariable(CurlReading &reading, const CurlWord &word);
void noteOverridden(CurlReading &reading, const CurlPlace &place);

} // namespace Grantscope::Request
