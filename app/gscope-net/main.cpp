// SPDX-License-Identifier: GPL-3.0-or-later
// What gscope starts when it needs the network: `gscope-net keys --jwks-url|--issuer-url URL` for keys
// (common/keyanswer.h), and whole subcommands, which gscope becomes.
#include "flow.h"
#include "keys.h"
#include "practice.h"
#include "requestsending.h"

#include "commandline/input.h"
#include "commandline/options.h"
#include "common/language.h"
#include "net/curltransport.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>

using namespace Grantscope;

namespace {

QByteArray networkVersions()
{
    return Net::CurlTransport::version().toUtf8() + '\n';
}

Cli::Outcome<Cli::ExitStatus> run(int argc, char *argv[])
{
    const auto line = Cli::readCommandLine(argc, argv, networkVersions);
    if (!line)
        return std::unexpected(line.error());
    if (!line->answer && line->command == &Cli::kRequestCommand)
        return Cli::request(line->arguments);
    if (!line->answer)
        return line->command == &Cli::kPracticeCommand ? Cli::practice(line->arguments) : Cli::flow(line->arguments);
    if (!Cli::writeOutput(*line->answer))
        return std::unexpected(Cli::outputFailure());
    return Cli::ExitStatus::Fine;
}

/// As gscope answers, whose name and arguments these are.
int answerForGscope(int argc, char *argv[], bool json)
{
    const auto status = run(argc, argv);
    if (status)
        return static_cast<int>(*status);
    if (json)
        static_cast<void>(Cli::writeOutput(Cli::failureJson(status.error())));
    Cli::writeComplaint(status.error().text);
    return static_cast<int>(status.error().status);
}

int answerForKeys(int argc, char *argv[])
{
    const QByteArrayView command = argc > 1 ? argv[1] : "";
    if (argc == 2 && command == "--version")
        return static_cast<int>(Cli::writeOutput(networkVersions()) ? Cli::ExitStatus::Fine
                                                                    : Cli::ExitStatus::InputOutput);
    const QByteArray option = argc > 2 ? argv[2] : "";
    if (argc != 4 || command != "keys" || (option != "--jwks-url" && option != "--issuer-url")) {
        std::fputs("gscope-net: started by gscope, as gscope-net keys --jwks-url|--issuer-url URL\n", stderr);
        return static_cast<int>(Cli::ExitStatus::Usage);
    }
    return fetchKeys(option, argv[3]);
}

} // namespace

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    const std::span<const char *const> typed = Cli::argumentsOf(argc, argv);
    const bool json = Cli::asksForJson(typed);
    if (json)
        ::setenv("LC_ALL", "C.UTF-8", 1);
    acceptAnyLocale();
    const QCoreApplication application(argc, argv);
    followLanguage(translationOfEnvironment());
    if (Cli::needsNetwork(Cli::commandOf(typed)))
        return answerForGscope(argc, argv, json);
    return answerForKeys(argc, argv);
}
