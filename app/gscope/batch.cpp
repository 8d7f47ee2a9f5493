// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "input.h"
#include "linereader.h"

#include "texts/visible.h"
#include "token/report.h"

#include <QCoreApplication>
#include <QFile>
#include <QScopeGuard>

#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr qsizetype kFlushAt = 64 * 1024;

/// The token of a line, without what may stand around one.
Token::Candidate tokenOf(const QByteArray &line, const LineReader &lines)
{
    if (lines.isTooLong())
        return {.form = Token::Form::Malformed};
    return Token::strippedText(line);
}

} // namespace

Outcome<ExitStatus> inspectBatch(const QByteArray &path, Token::Inspector &inspector,
                                 const Token::Expectations &expected, std::optional<Token::Kind> as)
{
    const auto descriptor = openInput(path);
    if (!descriptor)
        return std::unexpected(descriptor.error());
    const auto close = qScopeGuard([&] {
        if (*descriptor != STDIN_FILENO)
            ::close(*descriptor);
    });

    LineReader lines(*descriptor, kLongestLine);
    Token::InspectOptions options{.as = as, .wording = Token::Wording::FailuresOnly};
    Token::Verdict worst = Token::Verdict::Valid;
    QByteArray output;
    output.reserve(kFlushAt + 4096);
    qint64 number = 0;
    while (const auto line = lines.next()) {
        const Token::Candidate token = tokenOf(line->toByteArray(), lines);
        options.cleaned = token.cleaned;
        const Token::Inspection inspection = inspector.inspect(token.text, expected, options);
        worst = Token::worse(worst, inspection.verdict);
        Token::appendBatchLine(output, ++number, inspection);
        output += '\n';
        if (output.size() >= kFlushAt) {
            if (!writeOutput(output))
                return std::unexpected(outputFailure());
            output.resize(0);
        }
    }
    if (!writeOutput(output))
        return std::unexpected(outputFailure());
    if (lines.error() != 0)
        return ioFailure(
            QCoreApplication::translate("Gscope", "%1 can't be read further: %2.")
                .arg(Texts::visible(QFile::decodeName(path)), QString::fromLocal8Bit(std::strerror(lines.error()))));
    return exitStatusOf(worst);
}

} // namespace Grantscope::Cli
