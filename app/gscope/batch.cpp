// SPDX-License-Identifier: GPL-3.0-or-later
#include "batch.h"

#include "batchbelt.h"
#include "batchformat.h"
#include "batchoutput.h"
#include "batchprogress.h"
#include "expectationsof.h"
#include "stopsignal.h"

#include "commandline/filename.h"
#include "commandline/input.h"
#include "texts/visible.h"

#include <QCoreApplication>

#include <charconv>
#include <csignal>
#include <cstring>
#include <system_error>
#include <thread>

using namespace Qt::StringLiterals;

namespace Grantscope::Cli {

namespace {

constexpr int kMostThreads = 256;

Outcome<int> threadsOf(const Arguments &arguments)
{
    const auto text = arguments.value("--threads");
    if (!text)
        return std::clamp(int(std::thread::hardware_concurrency()), 1, kMostThreads);
    int number = 0;
    const auto [end, error] = std::from_chars(text->begin(), text->end(), number);
    if (error == std::errc() && end == text->end() && number >= 1 && number <= kMostThreads)
        return number;
    const QString found = Texts::visibleExcerpt(QString::fromUtf8(*text), 40);
    return usageFailure(QCoreApplication::translate("Gscope", "--threads takes a number from 1 to %1, not \"%2\".")
                            .arg(kMostThreads)
                            .arg(found),
                        u"1..%1"_s.arg(kMostThreads), found);
}

/// The token of a line, without what may stand around one.
Token::Candidate tokenOf(const BatchBlock &block, const BatchBlock::Line &line)
{
    if (line.isTooLong)
        return {.form = Token::Form::Malformed};
    return Token::wholeText(block.lineText(line));
}

/// What is the same for all lines.
struct Judging
{
    const Token::KeyRing &keys;
    const Token::Expectations &expected;
    std::optional<Token::Kind> as;
    Token::Guessing guessing;
    const BatchFormat &format;
};

void judge(BatchBlock &block, Token::Inspector &inspector, const Judging &judging)
{
    Token::InspectOptions options{
        .as = judging.as, .wording = Token::Wording::FailuresOnly, .guessing = judging.guessing};
    for (std::size_t i = 0; i < block.lines.size(); ++i) {
        const Token::Candidate token = tokenOf(block, block.lines[i]);
        options.cleaned = token.isChanged();
        const Token::Inspection inspection = inspector.inspect(token.text, judging.expected, options);
        ++block.verdicts.at(static_cast<std::size_t>(inspection.verdict));
        judging.format.append(block, block.firstNumber + qint64(i), inspection);
    }
}

void work(BatchBelt &belt, const Judging &judging)
{
    Token::Inspector inspector(judging.keys);
    while (BatchBlock *block = belt.take()) {
        judge(*block, inspector, judging);
        belt.give(block);
    }
}

void workOnAll(BatchBelt &belt, const Judging &judging, int threads)
{
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i) {
        try {
            others.emplace_back([&] { work(belt, judging); });
        } catch (const std::system_error &) {
            break; // Where the machine gives no more threads, those there are do all of it.
        }
    }
    work(belt, judging);
}

} // namespace

Outcome<ExitStatus> inspectBatch(const Arguments &arguments, const Token::KeyRing &keys,
                                 const Token::Expectations &expected, std::optional<Token::Kind> as)
{
    const QByteArray path = arguments.value("--batch").value();
    const auto threads = threadsOf(arguments);
    if (!threads)
        return std::unexpected(threads.error());
    const auto format = batchFormatOf(arguments, path);
    if (!format)
        return std::unexpected(format.error());
    const auto input = Input::open(path);
    if (!input)
        return std::unexpected(input.error());

    StopSignal stop;
    LineReader lines(input->number(), kLongestLine, stop.descriptor());
    BatchOutput output(**format);
    const auto wanted = arguments.has("--quiet") ? ProgressLine::Wanted::No : ProgressLine::Wanted::ApartFromAnswers;
    BatchProgress progress(wanted, input->number());
    const auto putOut = [&](const BatchBlock &block) {
        const bool isTaken = output.add(block);
        progress.show(output.tally().lines(), output.tally().bad(), block.readUpTo);
        return isTaken;
    };
    BatchBelt belt(lines, *threads, putOut, [&stop] { stop.request(); });
    const Judging judging{
        .keys = keys, .expected = expected, .as = as, .guessing = guessingOf(arguments), .format = **format};
    workOnAll(belt, judging, *threads);
    progress.erase();

    output.end(lines.error() != 0   ? BatchFormat::Course::Unreadable
               : stop.signal() != 0 ? BatchFormat::Course::Stopped
                                    : BatchFormat::Course::ToTheEnd);
    if (const auto failure = output.failure())
        return std::unexpected(*failure);
    if (lines.error() != 0)
        return ioFailure("input", QCoreApplication::translate("Gscope", "%1 can't be read further: %2.")
                                      .arg(shownFile(path), QString::fromLocal8Bit(std::strerror(lines.error()))));
    if (stop.signal() != 0)
        stop.dieOfIt();
    return exitStatusOf(output.tally().worst());
}

} // namespace Grantscope::Cli
