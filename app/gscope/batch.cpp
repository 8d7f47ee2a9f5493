// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "linereader.h"

#include "commandline/input.h"
#include "texts/visible.h"
#include "token/report.h"

#include <QCoreApplication>
#include <QFile>

#include <cerrno>
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
    return Token::wholeText(line);
}

} // namespace

Outcome<ExitStatus> inspectBatch(const QByteArray &path, Token::Inspector &inspector,
                                 const Token::Expectations &expected, std::optional<Token::Kind> as)
{
    const auto input = Input::open(path);
    if (!input)
        return std::unexpected(input.error());
    QByteArray output;
    output.reserve(kFlushAt + 4096);
    int refused = 0;
    const auto flush = [&] {
        if (refused == 0 && !writeOutput(output))
            refused = errno;
        output.resize(0);
    };
    // Whoever feeds us line by line gets each answer before we wait for the next line.
    LineReader lines(input->number(), kLongestLine, flush);
    Token::InspectOptions options{.as = as, .wording = Token::Wording::FailuresOnly};
    Token::Verdict worst = Token::Verdict::Valid;
    qint64 number = 0;
    while (const auto line = refused == 0 ? lines.next() : std::nullopt) {
        const Token::Candidate token = tokenOf(line->toByteArray(), lines);
        options.cleaned = token.isChanged();
        const Token::Inspection inspection = inspector.inspect(token.text, expected, options);
        worst = Token::worse(worst, inspection.verdict);
        Token::appendBatchLine(output, ++number, inspection);
        output += '\n';
        if (output.size() >= kFlushAt)
            flush();
    }
    flush();
    if (refused != 0)
        return std::unexpected(outputFailure(refused));
    if (lines.error() != 0)
        return ioFailure("input", QCoreApplication::translate("Gscope", "%1 can't be read further: %2.")
                                      .arg(Texts::visible(QFile::decodeName(path)),
                                           QString::fromLocal8Bit(std::strerror(lines.error()))));
    return exitStatusOf(worst);
}

} // namespace Grantscope::Cli
