// SPDX-License-Identifier: GPL-3.0-or-later
#include "input.h"
#include "inspect.h"

#include "common/language.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdlib>

using namespace Grantscope;

namespace {

Cli::Outcome<Cli::ExitStatus> run(const Cli::CommandLine &line)
{
    QByteArray text;
    if (line.answer) {
        text = *line.answer;
    } else if (line.subcommand == Cli::Subcommand::Completion) {
        text = Cli::completionScript(line.shell);
        if (text.isEmpty())
            return Cli::usageFailure(
                QCoreApplication::translate("Gscope", "There are completions for bash, zsh and fish."));
    } else {
        return Cli::inspect(line.arguments,
                            std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()));
    }
    if (!Cli::writeOutput(text))
        return std::unexpected(Cli::outputFailure());
    return Cli::ExitStatus::Fine;
}

} // namespace

int main(int argc, char *argv[])
{
    // A reader that goes away is an error of writing, said as one.
    std::signal(SIGPIPE, SIG_IGN);
    const bool json = Cli::asksForJson(std::span(argv, std::size_t(argc)).subspan(std::min(argc, 1)));
    // What JSON says is English, and so is what gscope-net adds to it.
    if (json)
        ::setenv("LC_ALL", "C.UTF-8", 1);
    followLanguage(translationOfEnvironment());
    const auto line = Cli::readCommandLine(argc, argv);
    const auto status = line ? run(*line) : std::unexpected(line.error());
    if (status)
        return static_cast<int>(*status);
    // Where nothing could be written, this can't be, either.
    if (json)
        static_cast<void>(Cli::writeOutput(Cli::failureJson(status.error())));
    Cli::writeComplaint(status.error().text);
    return static_cast<int>(status.error().status);
}
