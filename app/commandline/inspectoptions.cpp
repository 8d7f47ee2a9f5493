// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/judgingoptions.h"
#include "jose/algorithm.h"

#include <QtTranslation>

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

constexpr const char *kKinds[] = {"auto",           "jws",          "jwt",  "id-token",
                                  "access-token",   "logout-token", "dpop", "client-assertion",
                                  "request-object", "sd-jwt"};

QByteArray kinds()
{
    QByteArray words;
    for (const char *kind : kKinds)
        words += QByteArray(words.isEmpty() ? "" : " ") + kind;
    return words;
}

QByteArray shells()
{
    return "bash zsh fish";
}

/// Of --batch.
QByteArray formats()
{
    return "lines summary junit sarif";
}

constexpr OptionRow kOwnOptions[] = {
    {"--as", Choice, "TYPE", QT_TRANSLATE_NOOP("Gscope", "Take the whole text for a token of this type"), Input, false,
     kinds},
    {"--payload", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "The detached content of a JWS"), Input},
    {"--batch", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "One token a line, one JSON line each, in order"), Input},
    {"--find", None, "", QT_TRANSLATE_NOOP("Gscope", "--batch: judge every token in a line, as of a log"), Input},
    {"--threads", Number, "NUMBER",
     QT_TRANSLATE_NOOP("Gscope", "--batch: how many are judged at a time (default: one a processor)"), Input},

    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
    {"--all", None, "", QT_TRANSLATE_NOOP("Gscope", "List the checks that passed or could not be made, too"), Output},
    {"--format", Choice, "FORMAT",
     QT_TRANSLATE_NOOP("Gscope", "--batch: lines (the default), summary, or junit or sarif for a CI"), Output, false,
     formats},
    {"--quiet", None, "", QT_TRANSLATE_NOOP("Gscope", "--batch: show no progress"), Output},
};
constexpr auto kOptions = joinedOptions(kJudgingOptions, kOwnOptions);

} // namespace

constinit const Command kInspectCommand{
    .name = "inspect",
    .help = QT_TRANSLATE_NOOP("Gscope", "Read a token, verify and judge it"),
    .argument = "TOKEN",
    .argumentHelp = QT_TRANSLATE_NOOP("Gscope", "The token, or any text that holds tokens; - reads standard input"),
    .oneArgument =
        QT_TRANSLATE_NOOP("Gscope", "There is more than one token. Give one, in quotes, or use --batch FILE."),
    .footer = QT_TRANSLATE_NOOP(
        "Gscope", "Exit status: 0 valid, 1 invalid or malformed, 2 usage, 3 unverified, 4 file or network."),
    .options = kOptions};

constinit const Command kCompletionCommand{
    .name = "completion",
    .help = QT_TRANSLATE_NOOP("Gscope", "Print a completion script for bash, zsh or fish"),
    .argument = "SHELL",
    .argumentHelp = "bash, zsh, fish",
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There are completions for bash, zsh and fish."),
    .footer = "",
    .options = {},
    .choices = shells,
    .needsArgument = true};

QByteArray signatureAlgorithmChoices()
{
    QByteArray words;
    for (const Jose::JwsAlgorithm &algorithm : Jose::jwsAlgorithms())
        words += QByteArray(words.isEmpty() ? "" : " ") + QByteArray(algorithm.name);
    return words;
}

std::span<const char *const> kindChoices()
{
    return kKinds;
}

} // namespace Grantscope::Cli
