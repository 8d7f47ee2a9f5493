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
#include "token/batchinspector.h"
#include "token/foundtoken.h"
#include "token/surroundings.h"

#include <QCoreApplication>

#include <algorithm>
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

/// A line as the token that it is said to be.
struct LineToken
{
    QByteArray text = {}; ///< Without what may stand around one.
    bool isCleaned = false; ///< Something was left out.
};

LineToken tokenOf(const BatchBlock &block, const BatchBlock::Line &line)
{
    if (line.isTooLong)
        return {};
    // The block keeps the text for as long as its tokens are looked at.
    const QByteArray text = QByteArray::fromRawData(block.text.constData() + line.begin, line.length);
    const Json::Span inner = Token::withoutSurroundings(text).span;
    const bool isCleaned = inner.length != text.size();
    return {isCleaned ? text.sliced(inner.offset, inner.length) : text, isCleaned};
}

enum class LookFor : std::uint8_t { WholeLines, TokensInLines };

/// What is the same for all lines.
struct Judging
{
    LookFor lookFor;
    const Token::KeyRing &keys;
    const Jose::DecryptionLimits &limits;
    const Token::Expectations &expected;
    std::optional<Token::Kind> as;
    Token::Guessing guessing;
    const BatchFormat &format;
    const StopSignal &stop;
};

/// The tokens of a text; repaired copies of what is none are none of their own.
Token::Recognition tokensIn(const QByteArray &text)
{
    Token::Recognition found = Token::recognise(text);
    found.candidates.removeIf([](const Token::Candidate &each) { return each.repaired; });
    return found;
}

/// Where a token stands in a line that is none; -1 for nowhere.
qsizetype tokenWithin(const QByteArray &line)
{
    const Token::Recognition found = tokensIn(line);
    const auto token = std::ranges::find_if(
        found.candidates, [](const Token::Candidate &each) { return each.form != Token::Form::Malformed; });
    return token == found.candidates.end() ? -1 : token->span.offset;
}

/// One thread's judge of lines.
class Judge
{
public:
    explicit Judge(const Judging &judging)
        : m_judging(judging)
        , m_inspector(judging.keys, judging.limits, judging.expected, judging.guessing)
    {
    }

    void judge(BatchBlock &block)
    {
        for (std::size_t i = 0; i < block.lines.size(); ++i) {
            if (m_judging.stop.isRequested()) {
                block.lines.resize(i);
                block.isCut = true;
                return;
            }
            const Token::BatchPlace place{.line = block.firstNumber + qint64(i)};
            if (m_judging.lookFor == LookFor::TokensInLines && !block.lines[i].isTooLong)
                findIn(block, block.lineText(block.lines[i]), place);
            else
                judgeWhole(block, block.lines[i], place);
        }
    }

private:
    Token::Inspection inspected(const QByteArray &token, Token::InspectOptions options)
    {
        options.as = m_judging.as;
        return m_inspector.inspect(token, std::move(options));
    }
    void tell(BatchBlock &block, const Token::BatchPlace &place, const Token::Inspection &inspection) const
    {
        ++block.verdicts.at(static_cast<std::size_t>(inspection.verdict));
        m_judging.format.append(block, place, inspection);
    }

    void judgeWhole(BatchBlock &block, const BatchBlock::Line &line, Token::BatchPlace place)
    {
        const LineToken token = tokenOf(block, line);
        Token::InspectOptions options;
        options.cleaned = token.isCleaned;
        const Token::Inspection inspection = inspected(token.text, options);
        if (inspection.verdict == Token::Verdict::Malformed && !line.isTooLong)
            place.tokenAt = tokenWithin(block.lineText(line));
        block.holdingToken += place.tokenAt >= 0 ? 1 : 0;
        tell(block, place, inspection);
    }

    void findIn(BatchBlock &block, const QByteArray &line, Token::BatchPlace place)
    {
        const Token::Recognition found = tokensIn(line);
        block.withoutToken += found.candidates.isEmpty() ? 1 : 0;
        block.cut += found.more ? 1 : 0;
        for (const Token::Candidate &token : found.candidates) {
            const bool isWhole =
                token.span.offset == 0 && QByteArrayView(line).sliced(token.span.end()).trimmed().isEmpty();
            place.offset = isWhole ? -1 : token.span.offset;
            tell(block, place, inspected(token.text, Token::inspectOptionsOf(token)));
        }
    }

    const Judging &m_judging;
    Token::BatchInspector m_inspector;
};

void work(BatchBelt &belt, const Judging &judging)
{
    Judge judge(judging);
    while (BatchBlock *block = belt.take()) {
        judge.judge(*block);
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
                                 const Jose::DecryptionLimits &limits, const Token::Expectations &expected,
                                 std::optional<Token::Kind> as)
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
    const Judging judging{.lookFor = arguments.has("--find") ? LookFor::TokensInLines : LookFor::WholeLines,
                          .keys = keys,
                          .limits = limits,
                          .expected = expected,
                          .as = as,
                          .guessing = guessingOf(arguments),
                          .format = **format,
                          .stop = stop};
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
    if (output.tally().cut() > 0)
        writeComplaint(QCoreApplication::translate("Gscope", "Lines with more tokens than were judged, the first 1000 "
                                                             "of each: %1")
                           .arg(output.tally().cut()));
    return exitStatusOf(output.tally().worst());
}

} // namespace Grantscope::Cli
