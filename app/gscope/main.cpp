// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare.h"
#include "completion.h"
#include "decrypt.h"
#include "encrypt.h"
#include "gscopenet.h"
#include "inspect.h"
#include "keyscommand.h"
#include "sdjwt.h"
#include "sign.h"
#include "transcript.h"
#include "trysecrets.h"
#include "version.h"

#include "commandline/input.h"
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
    } else if (line.command == &Cli::kCompletionCommand) {
        text = Cli::completionScript(line.arguments.argument().value_or(QByteArray()));
        if (text.isEmpty())
            return Cli::usageFailure(QCoreApplication::translate("Gscope", line.command->oneArgument));
    } else if (line.command == &Cli::kDecryptCommand) {
        return Cli::decrypt(line.arguments);
    } else if (line.command == &Cli::kEncryptCommand) {
        return Cli::encrypt(line.arguments);
    } else if (line.command == &Cli::kTrySecretsCommand) {
        return Cli::trySecrets(line.arguments);
    } else if (line.command == &Cli::kTranscriptCommand) {
        return Cli::transcript(line.arguments);
    } else if (line.command == &Cli::kKeysCommand) {
        return Cli::keysCommand(line.arguments);
    } else {
        const Instant now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
        if (line.command == &Cli::kCompareCommand)
            return Cli::compare(line.arguments, now);
        if (line.command == &Cli::kSdJwtCommand)
            return Cli::sdJwt(line.arguments, now);
        return line.command == &Cli::kSignCommand ? Cli::sign(line.arguments, now) : Cli::inspect(line.arguments, now);
    }
    if (!Cli::writeOutput(text))
        return std::unexpected(Cli::outputFailure());
    return Cli::ExitStatus::Fine;
}

Cli::Outcome<Cli::ExitStatus> answer(int argc, char *argv[])
{
    // What needs the network from beginning to end is another program's; nothing is loaded for it here.
    if (Cli::needsNetwork(Cli::commandOf(Cli::argumentsOf(argc, argv)))) {
        const int error = Cli::becomeGscopeNet(argv);
        followLanguage(translationOfEnvironment());
        return std::unexpected(Cli::gscopeNetFailure(error));
    }
    followLanguage(translationOfEnvironment());
    const auto line = Cli::readCommandLine(argc, argv, Cli::versionText);
    return line ? run(*line) : std::unexpected(line.error());
}

} // namespace

int main(int argc, char *argv[])
{
    // A reader that goes away is an error of writing, said as one.
    std::signal(SIGPIPE, SIG_IGN);
    const bool json = Cli::asksForJson(Cli::argumentsOf(argc, argv));
    // What JSON says is English, and so is what gscope-net adds to it.
    if (json)
        ::setenv("LC_ALL", "C.UTF-8", 1);
    const auto status = answer(argc, argv);
    if (status)
        return static_cast<int>(*status);
    // Where nothing could be written, this can't be, either.
    if (json)
        static_cast<void>(Cli::writeOutput(Cli::failureJson(status.error())));
    Cli::writeComplaint(status.error().text);
    return static_cast<int>(status.error().status);
}
