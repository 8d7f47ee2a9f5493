// SPDX-License-Identifier: GPL-3.0-or-later
#include "commandline/judgingoptions.h"

namespace Grantscope::Cli {

namespace {

using enum OptionGroup;
using enum ValueKind;

// The names that core/token knows, which gscope-net does not need here; a test holds them together.
QByteArray relations()
{
    return "auto none same-kind refresh id-and-access";
}

constexpr OptionRow kOwnOptions[] = {
    {"--relation", Choice, "RELATION",
     QT_TRANSLATE_NOOP("Gscope", "What the two have to do with each other (default: found out)"), Input, false,
     relations},
    {"--left", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "Read the first token from a file"), Input},
    {"--right", File, "FILE", QT_TRANSLATE_NOOP("Gscope", "Read the second token from a file"), Input},
    {"--name", Text, "NAME",
     QT_TRANSLATE_NOOP("Gscope", "Of several tokens in a text, take the one of this name, such as access_token; twice: "
                                 "the first and the second"),
     Input, true},

    {"--json", None, "", QT_TRANSLATE_NOOP("Gscope", "One JSON document on standard output and nothing else"), Output},
    {"--all", None, "", QT_TRANSLATE_NOOP("Gscope", "Also what is the same, what passed and what could not be checked"),
     Output},
};
constexpr auto kOptions = joinedOptions(kJudgingOptions, kOwnOptions);

} // namespace

constinit const Command kCompareCommand{
    .name = "compare",
    .help = QT_TRANSLATE_NOOP("Gscope", "Say what differs between two tokens, and whether it should"),
    .argument = "TOKEN",
    .argumentHelp = QT_TRANSLATE_NOOP(
        "Gscope", "Two tokens, or one text that holds two, such as a token response; - reads standard input"),
    .oneArgument = QT_TRANSLATE_NOOP("Gscope", "There are more than two tokens. Give two, each in quotes."),
    .footer =
        QT_TRANSLATE_NOOP("Gscope", "Exit status: 0 nothing differs that matters, 1 something does, 2 usage, 3 not "
                                    "all of it could be read, 4 file or network."),
    .options = kOptions,
    .mostArguments = 2};

} // namespace Grantscope::Cli
